import { and, asc, eq } from 'drizzle-orm';
import type { BriefingFacts, CaseFact, ContactFact, ObjectionFact, PersonFact } from '../../domain/briefing-facts.ts';
import type { BriefingLanguage } from '../../domain/briefing-labels.ts';
import type { CalendarDate } from '../../domain/calendar-date.ts';
import type { Marking } from '../../domain/marking.ts';
import { stateOn } from '../../domain/objection-state.ts';
import { postOn, postText } from '../../domain/post.ts';
import { prepareOnce, type Reader } from '../database.ts';
import { pipelines, stages } from '../schema/cases.ts';
import { officers, ownMemberships } from '../schema/countries.ts';
import { timeline } from './actions.ts';
import { commitmentsOf } from './commitment-lists.ts';
import { casesOf, claimsOf, findCountry, groupsOf, missionsIn, notesOf, peopleOf, votesOf } from './countries.ts';
import { decisionStepsOf } from './decision-steps.ts';
import { referenceCompiledOn } from './house.ts';
import { objectionsOf } from './objections.ts';
import { MET_KINDS } from './post-sql.ts';
import { representationOf } from './representation.ts';

/** More entries than any desk has written on one state in sixteen years. */
const ALL_CONTACTS = 100_000;

/** What a state is called in a language. */
export function nameIn(
  country: { readonly nameEn: string; readonly nameSq: string; readonly nameSr: string },
  language: BriefingLanguage,
): string {
  return { en: country.nameEn, sq: country.nameSq, sr: country.nameSr }[language];
}

/** The rows from which the briefing on a country is composed, as they stand; `null` for a country that is not on record. */
export function readBriefingFacts(
  db: Reader,
  countryId: string,
  on: CalendarDate,
  language: BriefingLanguage,
): BriefingFacts | null {
  const country = findCountry(db, countryId);
  if (!country) return null;
  const officerNames = new Map(
    db
      .select({ id: officers.id, name: officers.name })
      .from(officers)
      .orderBy(asc(officers.id))
      .all()
      .map(({ id, name }) => [id, name]),
  );
  const promises = commitmentsOf(db, countryId);
  const found = casesOf(db, countryId);
  const entries = timeline(db, countryId, ALL_CONTACTS, null).map(
    (action): ContactFact => ({
      on: action.happenedOn,
      kind: action.kind,
      place: action.place,
      people: action.people.map(({ name, postHeld }) => ({ name, post: postHeld })),
      summary: action.summary,
      marking: action.marking,
    }),
  );
  const met = contactDaysOf(db, countryId);
  const standings = db
    .select({ acronym: ownMemberships.acronym, status: ownMemberships.status, since: ownMemberships.since })
    .from(ownMemberships)
    .orderBy(asc(ownMemberships.acronym))
    .all();
  return {
    country: {
      name: nameIn(country, language),
      // Kept in English only: a paper in another language does without.
      officialName: language === 'en' ? country.officialNameEn : nameIn(country, language),
      capital: country.capital,
      region: country.subregion ?? country.region,
      population: country.population,
      asOf: referenceCompiledOn(db),
    },
    recognition: caseFact(
      db,
      found.find(({ pipelineId }) => pipelineId === 'recognition'),
    ),
    relations: caseFact(
      db,
      found.find(({ pipelineId }) => pipelineId === 'relations'),
    ),
    representation: representationOf(db, countryId),
    claims: claimsOf(db, countryId),
    notes: notesOf(db, countryId),
    objections: standingObjections(db, countryId, on),
    decision: decisionStepsOf(db, countryId).map(
      ({ id, name, person, personName, isRequired, state, stateOn, marking }) => ({
        id,
        name,
        person: personName ?? person,
        isRequired,
        state,
        stateOn,
        marking,
      }),
    ),
    people: peopleOf(db, countryId).flatMap((person) => personFact(person, met.get(person.id) ?? [], on)),
    contacts: entries,
    promises: promises
      .filter(({ status }) => status === 'open')
      .map((promise) => ({
        direction: promise.direction,
        text: promise.text,
        madeOn: madeOn(db, promise.actionId),
        dueOn: promise.dueOn,
        by: promise.direction === 'ours' ? nameOf(officerNames, promise.ownerId) : promise.personName,
        status: promise.status,
        actionId: promise.actionId,
        marking: promise.marking,
      })),
    nextSteps: found.flatMap((openCase) => {
      const step = promises.find(({ id }) => id === openCase.nextStepId);
      if (!step) return [];
      const { text, dueOn, ownerId, marking } = step;
      return [
        {
          pipelineName: pipelineName(db, openCase.pipelineId),
          text,
          dueOn,
          owner: nameOf(officerNames, ownerId),
          marking,
        },
      ];
    }),
    memberships: groupsOf(db, countryId).map((body) => {
      const ours = standings.find(({ acronym }) => acronym === body);
      return { body, ours: ours ? { status: ours.status, since: ours.since } : null };
    }),
    missions: missionsIn(db, countryId),
    votes: votesOf(db, countryId).map(({ heldOn, body, question, vote, inFavour }) => ({
      on: heldOn,
      body,
      question,
      vote,
      inFavour,
    })),
    leftOut: 0,
  };
}

function standingObjections(db: Reader, countryId: string, on: CalendarDate): readonly ObjectionFact[] {
  return objectionsOf(db, countryId)
    .filter(({ turns }) => stateOn(turns, on) === 'standing')
    .map(({ codeName, words, personName, saidBy, postHeld, saidOn, marking }) => ({
      name: codeName,
      words,
      by: personName ?? saidBy ?? '',
      post: postHeld,
      saidOn,
      marking,
    }));
}

function caseFact(db: Reader, found: ReturnType<typeof casesOf>[number] | undefined): CaseFact | null {
  if (!found) return null;
  const stage = db
    .select({ code: stages.code, name: stages.name })
    .from(stages)
    .where(and(eq(stages.id, found.stageId), eq(stages.pipelineId, found.pipelineId)))
    .get();
  return {
    stageCode: stage?.code ?? found.stageId,
    stageName: stage?.name ?? found.stageId,
    since: found.stageSince,
    outcome: found.outcome,
    condition: found.condition === 'moving' ? null : found.condition,
    conditionReason: found.conditionReason,
    // A condition carries no marking of its own: what we wait for is nobody else's business.
    conditionMarking: 'restricted',
  };
}

/** The newest contact of each marking with each person of a state. */
function contactDaysOf(db: Reader, countryId: string): ReadonlyMap<string, PersonFact['met']> {
  const rows = prepareOnce(
    db,
    `SELECT action_people.person_id AS personId, actions.marking, max(link.happened_on) AS "on"
     FROM people JOIN action_people ON action_people.person_id = people.id
     JOIN actions ON actions.id = action_people.action_id
     JOIN action_countries AS link ON link.action_id = actions.id
     WHERE people.country_id = ? AND actions.kind IN (${MET_KINDS})
     GROUP BY action_people.person_id, actions.marking ORDER BY action_people.person_id, actions.marking`,
  ).all(countryId) as { readonly personId: string; readonly on: CalendarDate; readonly marking: Marking }[];
  return new Map(
    [...Map.groupBy(rows, ({ personId }) => personId)].map(([id, days]) => [
      id,
      days.map(({ on, marking }) => ({ on, marking })),
    ]),
  );
}

/** Only who holds a post that day; an unknown beginning or end counts as held. */
function personFact(
  person: ReturnType<typeof peopleOf>[number],
  met: PersonFact['met'],
  on: CalendarDate,
): readonly PersonFact[] {
  const held = postOn(person.posts, on);
  if (!held) return [];
  return [
    {
      name: person.name,
      nativeName: person.nativeName,
      post: postText(held),
      postSince: held.fromOn,
      stance: person.stance,
      stanceOn: person.stanceOn,
      // Nothing noted gives nothing away.
      stanceMarking: person.stanceMarking ?? 'open',
      met,
    },
  ];
}

function madeOn(db: Reader, actionId: string | null): CalendarDate | null {
  if (actionId === null) return null;
  return prepareOnce(db, 'SELECT happened_on FROM actions WHERE id = ?').pluck().get(actionId) as CalendarDate | null;
}

function pipelineName(db: Reader, pipelineId: string): string {
  return (
    db.select({ name: pipelines.name }).from(pipelines).where(eq(pipelines.id, pipelineId)).get()?.name ?? pipelineId
  );
}

function nameOf(names: ReadonlyMap<string, string>, officerId: string | null): string | null {
  return officerId === null ? null : (names.get(officerId) ?? null);
}
