import type { CalendarDate } from '../../domain/calendar-date.ts';
import type {
  HandoverCase,
  HandoverFacts,
  HandoverNote,
  HandoverPerson,
  HandoverPromise,
} from '../../domain/handover.ts';
import { MARKINGS, type Marking } from '../../domain/marking.ts';
import { prepareOnce, type Reader } from '../database.ts';
import { lastMet, latest, postHeld } from './post-sql.ts';

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
): Omit<HandoverFacts, 'of' | 'isDesk' | 'asks'> {
  const parameters = { officers: JSON.stringify(officerIds), since, today };
  return {
    cases: (prepareOnce(db, CASES_SQL).all(parameters) as CaseRow[]).map(
      ({ stepId, stepText, stepOn, stepMarking, contactOn, contactLevel, ...found }) => ({
        ...found,
        nextStep:
          stepId === null || stepText === null || stepMarking === null
            ? null
            : { id: stepId, text: stepText, dueOn: stepOn, marking: stepMarking },
        lastContact:
          contactOn === null ? null : { on: contactOn, marking: MARKINGS[contactLevel ?? 0] ?? 'confidential' },
      }),
    ),
    promises: prepareOnce(db, PROMISES_SQL).all(parameters) as HandoverPromise[],
    notes: prepareOnce(db, NOTES_SQL).all(parameters) as HandoverNote[],
    people: (prepareOnce(db, PEOPLE_SQL).all(parameters) as PersonRow[]).map(
      ({ needsInterpreter, promiseMarkings, ...person }) => ({
        ...person,
        needsInterpreter: needsInterpreter === null ? null : needsInterpreter === 1,
        promiseMarkings: JSON.parse(promiseMarkings) as Marking[],
      }),
    ),
  };
}

type CaseRow = Omit<HandoverCase, 'nextStep' | 'lastContact'> & {
  readonly stepId: string | null;
  readonly stepText: string | null;
  readonly stepOn: CalendarDate | null;
  readonly stepMarking: Marking | null;
  readonly contactOn: CalendarDate | null;
  /** The place in MARKINGS of the least closed entry of that day. */
  readonly contactLevel: number | null;
};
type PersonRow = Omit<HandoverPerson, 'needsInterpreter' | 'promiseMarkings'> & {
  readonly needsInterpreter: number | null;
  readonly promiseMarkings: string;
};

const THEIR_STATES = 'SELECT country_id FROM cases WHERE owner_id IN (SELECT value FROM json_each(@officers))';

const CASES_SQL = `
  SELECT countries.id AS countryId, countries.name_en AS country, tier, pipelines.name AS pipeline, stages.code || ' ' || stages.name AS stage,
    stage_since AS since, condition, condition_reason AS conditionReason, last_contact_on AS contactOn,
    (SELECT min(CASE actions.marking ${MARKINGS.map((marking, level) => `WHEN '${marking}' THEN ${level}`).join(' ')} END)
     FROM action_countries AS link JOIN actions ON actions.id = link.action_id
     WHERE link.country_id = cases.country_id AND link.is_contact = 1 AND link.happened_on = last_contact_on) AS contactLevel,
    next_step_id AS stepId, next_step_text AS stepText, next_step_on AS stepOn,
    (SELECT marking FROM commitments WHERE id = next_step_id) AS stepMarking
  FROM cases JOIN countries ON countries.id = cases.country_id JOIN stages ON stages.id = stage_id
    JOIN pipelines ON pipelines.id = cases.pipeline_id
  WHERE cases.owner_id IN (SELECT value FROM json_each(@officers))
  ORDER BY tier IS NULL, tier, next_step_on IS NULL, next_step_on, name_en, cases.pipeline_id`;

const PROMISES_SQL = `
  SELECT commitments.id, countries.name_en AS country, direction, text,
    CASE direction WHEN 'ours' THEN officers.name ELSE people.name END AS by, due_on AS dueOn,
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
    (${latest('stance', 'people.id')}) AS stance, (${latest('stance', 'people.id', 'marking')}) AS stanceMarking,
    address_form AS addressForm, needs_interpreter AS needsInterpreter,
    (SELECT value FROM person_channels WHERE person_id = people.id ORDER BY is_preferred DESC, id LIMIT 1) AS channel,
    (${postHeld('people.id', '@today')}) AS post,
    (SELECT count(DISTINCT link.action_id) FROM action_people JOIN action_countries AS link ON link.action_id = action_people.action_id
     WHERE action_people.person_id = people.id AND link.is_contact = 1 AND link.happened_on >= @since) AS contacts,
    (${lastMet('people.id')}) AS lastMetOn,
    (SELECT json_group_array(marking) FROM commitments
     WHERE commitments.person_id = people.id AND status = 'open' AND direction = 'theirs') AS promiseMarkings
  FROM people LEFT JOIN countries ON countries.id = people.country_id
  WHERE people.country_id IN (${THEIR_STATES})
  ORDER BY people.name, people.id`;
