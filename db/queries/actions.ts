import { uuidv7 } from 'uuidv7';
import { type ActionKind, isContact } from '../../domain/action-kind.ts';
import { type CalendarDate, lastDay } from '../../domain/calendar-date.ts';
import type { Marking } from '../../domain/marking.ts';
import type { PipelineId } from '../../domain/pipelines.ts';
import { prepareOnce, type Reader, type Tx } from '../database.ts';
import { BODIES_WITHIN, heldOn, postHeld } from './post-sql.ts';

export interface NewAction {
  readonly kind: ActionKind;
  readonly happenedOn: CalendarDate;
  readonly localTime: string | null;
  readonly zone: string | null;
  readonly place: string | null;
  readonly summary: string;
  readonly notes: string | null;
  readonly marking: Marking;
  readonly actor: string;
  readonly loggedAt: string;
  readonly countryIds: readonly string[];
  /** What it was about, of the cases of its countries. */
  readonly caseIds?: readonly string[];
  readonly people: readonly {
    readonly personId: string;
    readonly remark: string | null;
    /** As an export says it; looked up among the posts of that day when it is left out. */
    readonly postHeld?: string | null;
  }[];
}

/**
 * Logs an action on all its countries, cases and people, and keeps the post that each person held that day.
 * By hand and prepared, because logging must cost little more than its one flush to disk.
 */
export function addAction(tx: Tx, action: NewAction, id: string = uuidv7()): string {
  prepareOnce(
    tx,
    'INSERT INTO actions (id, kind, happened_on, local_time, zone, place, summary, notes, marking, actor, logged_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  ).run(
    id,
    action.kind,
    action.happenedOn,
    action.localTime,
    action.zone,
    action.place,
    action.summary,
    action.notes,
    action.marking,
    action.actor,
    action.loggedAt,
  );
  const onCountry = prepareOnce(
    tx,
    'INSERT INTO action_countries (action_id, country_id, happened_on, is_contact) VALUES (?, ?, ?, ?)',
  );
  for (const countryId of action.countryIds)
    onCountry.run(id, countryId, action.happenedOn, isContact(action.kind) ? 1 : 0);
  for (const caseId of action.caseIds ?? []) {
    prepareOnce(tx, 'INSERT INTO action_cases (action_id, case_id) VALUES (?, ?)').run(id, caseId);
  }
  const withPerson = prepareOnce(
    tx,
    `INSERT INTO action_people (action_id, person_id, post_held, remark)
     VALUES (@actionId, @personId, (${postHeld('@personId', '@on')}), @remark)`,
  );
  const withPostHeld = prepareOnce(
    tx,
    'INSERT INTO action_people (action_id, person_id, post_held, remark) VALUES (?, ?, ?, ?)',
  );
  for (const { personId, remark, postHeld } of action.people) {
    if (postHeld === undefined) withPerson.run({ actionId: id, personId, on: action.happenedOn, remark });
    else withPostHeld.run(id, personId, postHeld, remark);
  }
  return id;
}

/** The post that a person held on a day as one line, or `null`; of a month, on its last day. */
export function postHeldOn(db: Reader, personId: string, on: CalendarDate): string | null {
  const held = prepareOnce(db, postHeld('@personId', '@on'))
    .pluck()
    .get({ personId, on: lastDay(on) });
  return (held as string | undefined) ?? null;
}

export interface TimelineAction {
  readonly id: string;
  readonly kind: ActionKind;
  readonly happenedOn: CalendarDate;
  readonly localTime: string | null;
  readonly zone: string | null;
  readonly place: string | null;
  readonly summary: string;
  readonly notes: string | null;
  readonly marking: Marking;
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly postHeld: string | null;
    readonly remark: string | null;
  }[];
  readonly otherCountries: readonly string[];
  /** The pipelines of the cases that it was about: on the page of a state of its own ones, elsewhere of all. */
  readonly about: readonly PipelineId[];
  /** How many points of it are written down. */
  readonly pointCount: number;
}

export interface TimelinePlace {
  readonly happenedOn: CalendarDate;
  readonly actionId: string;
}

/** An entry with its people and states, read from a `link` that says which entry and on which day. */
const ENTRY_COLUMNS = `
  actions.id, actions.kind, link.happened_on AS happenedOn, local_time AS localTime, zone, place, summary, notes, marking,
    (SELECT count(*) FROM action_points WHERE action_points.action_id = link.action_id) AS pointCount,
    (SELECT json_group_array(json_object('id', people.id, 'name', people.name, 'postHeld', post_held, 'remark', remark))
     FROM action_people JOIN people ON people.id = person_id WHERE action_id = link.action_id) AS people`;

/** The pipelines of the cases that an entry of the `link` was about, in whatever order; NULL for none, as of most older entries. */
const about = (pipelines: string, which: string): string => `
    (SELECT group_concat(${pipelines}) FROM action_cases JOIN cases ON cases.id = case_id
     WHERE action_cases.action_id = link.action_id AND ${which}) AS about`;

const TIMELINE_SQL = `
  SELECT ${ENTRY_COLUMNS}, ${about('pipeline_id', 'cases.country_id = link.country_id')},
    (SELECT json_group_array(name_en) FROM action_countries AS other JOIN countries ON countries.id = other.country_id
     WHERE other.action_id = link.action_id AND other.country_id <> link.country_id) AS otherCountries
  FROM action_countries AS link JOIN actions ON actions.id = link.action_id
  WHERE link.country_id = @id AND (link.happened_on, link.action_id) < (@happenedOn, @actionId)
  ORDER BY link.happened_on DESC, link.action_id DESC
  LIMIT @limit`;

/** Entries of whatever the `link` says, with the states that are not the one at `home`. */
const withLinks = (links: string, home: string): string => `
  WITH RECURSIVE ${links}
  SELECT ${ENTRY_COLUMNS}, ${about('DISTINCT pipeline_id', 'TRUE')},
    (SELECT json_group_array(name_en) FROM action_countries AS other JOIN countries ON countries.id = other.country_id
     WHERE other.action_id = link.action_id AND other.country_id IS NOT (${home})) AS otherCountries
  FROM link JOIN actions ON actions.id = link.action_id
  WHERE (link.happened_on, link.action_id) < (@happenedOn, @actionId)
  ORDER BY link.happened_on DESC, link.action_id DESC
  LIMIT @limit`;

const PERSON_TIMELINE_SQL = withLinks(
  `link (action_id, happened_on) AS (
    SELECT action_id, happened_on FROM action_people JOIN actions ON actions.id = action_id WHERE person_id = @id)`,
  'SELECT country_id FROM people WHERE people.id = @id',
);

/** Whoever was met in a post of the body, or of a part of it, was met on its behalf on that day. */
const BODY_TIMELINE_SQL = withLinks(
  `${BODIES_WITHIN.replace('@bodyId', '@id')},
  link (action_id, happened_on) AS (
    SELECT DISTINCT actions.id, actions.happened_on
    FROM bodies JOIN posts ON posts.organisation_id = bodies.id
    JOIN action_people ON action_people.person_id = posts.person_id
    JOIN actions ON actions.id = action_people.action_id
    WHERE ${heldOn('actions.happened_on')})`,
  'SELECT country_id FROM organisations WHERE organisations.id = @id',
);

/** A country's actions, newest first, `limit` at a time: one walk down one index, however long the history is. */
export function timeline(db: Reader, countryId: string, limit: number, before: TimelinePlace | null): TimelineAction[] {
  return entriesOf(db, TIMELINE_SQL, countryId, limit, before);
}

/** What was done with a person, in the same order. */
export function personTimeline(
  db: Reader,
  personId: string,
  limit: number,
  before: TimelinePlace | null,
): TimelineAction[] {
  return entriesOf(db, PERSON_TIMELINE_SQL, personId, limit, before);
}

/** What was done with the people of a body while they held a post in it, in the same order. */
export function bodyTimeline(
  db: Reader,
  bodyId: string,
  limit: number,
  before: TimelinePlace | null,
): TimelineAction[] {
  return entriesOf(db, BODY_TIMELINE_SQL, bodyId, limit, before);
}

function entriesOf(db: Reader, sql: string, id: string, limit: number, before: TimelinePlace | null): TimelineAction[] {
  const rows = prepareOnce(db, sql).all({
    id,
    // Before anything at all comes first: no date is later, no id sorts behind.
    happenedOn: before?.happenedOn ?? '9999-12-31',
    actionId: before?.actionId ?? '~',
    limit,
  }) as ReadEntry[];
  // One parse for the page instead of two for every row; and each row is filled in, not copied: it is nobody else's.
  const lists = JSON.parse(`[${rows.map((row) => `[${row.people},${row.otherCountries}]`).join(',')}]`);
  return rows.map((row, index) => {
    const [people, otherCountries] = lists[index];
    return Object.assign(row, { people, otherCountries, about: row.about?.split(',').toSorted() ?? [] });
  }) as TimelineAction[];
}

/** A row as the base gives it: lists as text. */
type ReadEntry = Omit<TimelineAction, 'people' | 'otherCountries' | 'about'> & {
  people: string;
  otherCountries: string;
  about: string | null;
};
