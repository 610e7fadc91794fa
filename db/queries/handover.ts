import type { CalendarDate } from '../../domain/calendar-date.ts';
import type { HandoverCase, HandoverFacts, HandoverNote, HandoverPromise } from '../../domain/handover.ts';
import type { PersonOfNote } from '../../domain/people-who-matter.ts';
import { prepareOnce, type Reader } from '../database.ts';
import { latest, postHeld } from './post-sql.ts';

/**
 * All that goes over with these officers: their cases, what is promised on these states and by themselves, papers without an
 * answer, and the people of these states. A state is theirs when they own one of its cases.
 *
 * @param since the day from which contacts count
 * @param today tells which post somebody holds
 */
export function readHandoverFacts(
  db: Reader,
  officerIds: readonly string[],
  since: CalendarDate,
  today: CalendarDate,
): Omit<HandoverFacts, 'of' | 'isDesk'> {
  const parameters = { officers: JSON.stringify(officerIds), since, today };
  return {
    cases: (prepareOnce(db, CASES_SQL).all(parameters) as CaseRow[]).map(
      ({ stepText, stepOn, stepMarking, ...found }) => ({
        ...found,
        nextStep:
          stepText === null || stepMarking === null ? null : { text: stepText, dueOn: stepOn, marking: stepMarking },
      }),
    ),
    promises: prepareOnce(db, PROMISES_SQL).all(parameters) as HandoverPromise[],
    notes: prepareOnce(db, NOTES_SQL).all(parameters) as HandoverNote[],
    people: (prepareOnce(db, PEOPLE_SQL).all(parameters) as PersonRow[]).map(({ needsInterpreter, ...person }) => ({
      ...person,
      needsInterpreter: needsInterpreter === null ? null : needsInterpreter === 1,
    })),
  };
}

type CaseRow = Omit<HandoverCase, 'nextStep'> & {
  readonly stepText: string | null;
  readonly stepOn: CalendarDate | null;
  readonly stepMarking: HandoverPromise['marking'] | null;
};
type PersonRow = Omit<PersonOfNote, 'needsInterpreter'> & { readonly needsInterpreter: number | null };

const THEIR_STATES = 'SELECT country_id FROM cases WHERE owner_id IN (SELECT value FROM json_each(@officers))';

const CASES_SQL = `
  SELECT countries.name_en AS country, tier, pipelines.name AS pipeline, stages.code || ' ' || stages.name AS stage,
    stage_since AS since, condition, condition_reason AS conditionReason, last_contact_on AS lastContactOn,
    next_step_text AS stepText, next_step_on AS stepOn,
    (SELECT marking FROM commitments WHERE id = next_step_id) AS stepMarking
  FROM cases JOIN countries ON countries.id = cases.country_id JOIN stages ON stages.id = stage_id
    JOIN pipelines ON pipelines.id = cases.pipeline_id
  WHERE cases.owner_id IN (SELECT value FROM json_each(@officers))
  ORDER BY tier IS NULL, tier, next_step_on IS NULL, next_step_on, name_en, cases.pipeline_id`;

const PROMISES_SQL = `
  SELECT countries.name_en AS country, direction, text, coalesce(officers.name, people.name) AS by, due_on AS dueOn,
    due_event AS dueEvent, marking
  FROM commitments JOIN countries ON countries.id = commitments.country_id
    LEFT JOIN officers ON officers.id = commitments.owner_id LEFT JOIN people ON people.id = commitments.person_id
  WHERE status = 'open' AND (commitments.owner_id IN (SELECT value FROM json_each(@officers))
    OR (commitments.owner_id IS NULL AND commitments.country_id IN (${THEIR_STATES})))
  ORDER BY due_on IS NULL, due_on, name_en, commitments.id`;

const NOTES_SQL = `
  SELECT countries.name_en AS country, number, title, direction, reply_due_on AS dueOn, marking
  FROM documents JOIN document_countries ON document_id = documents.id JOIN countries ON countries.id = country_id
  WHERE reply_due_on IS NOT NULL AND replied_by_id IS NULL AND direction IS NOT NULL AND country_id IN (${THEIR_STATES})
  ORDER BY reply_due_on, name_en, documents.id`;

const PEOPLE_SQL = `
  SELECT people.id, people.name, native_name AS nativeName, countries.name_en AS country, people.languages, people.note,
    (${latest('stance', 'people.id')}) AS stance,
    address_form AS addressForm, needs_interpreter AS needsInterpreter,
    (SELECT value FROM person_channels WHERE person_id = people.id ORDER BY is_preferred DESC, id LIMIT 1) AS channel,
    (${postHeld('people.id', '@today')}) AS post,
    (SELECT count(*) FROM action_people JOIN actions ON actions.id = action_id
     WHERE action_people.person_id = people.id AND happened_on >= @since) AS contacts,
    (SELECT max(happened_on) FROM action_people JOIN actions ON actions.id = action_id
     WHERE action_people.person_id = people.id) AS lastMetOn,
    (SELECT count(*) FROM commitments
     WHERE commitments.person_id = people.id AND status = 'open' AND direction = 'theirs') AS openPromises
  FROM people LEFT JOIN countries ON countries.id = people.country_id
  WHERE people.country_id IN (${THEIR_STATES})
  ORDER BY people.name, people.id`;
