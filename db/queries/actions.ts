import { uuidv7 } from 'uuidv7';
import { type ActionKind, isContact } from '../../domain/action-kind.ts';
import { type CalendarDate, lastDay } from '../../domain/calendar-date.ts';
import type { Marking } from '../../domain/marking.ts';
import { prepareOnce, type Reader, type Tx } from '../database.ts';

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
  readonly people: readonly { readonly personId: string; readonly remark: string | null }[];
}

/**
 * Logs an action on all its countries and people, and keeps the post that each person held that day.
 * By hand and prepared, because logging must cost little more than its one flush to disk.
 */
export function addAction(tx: Tx, action: NewAction): string {
  const id = uuidv7();
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
  const withPerson = prepareOnce(
    tx,
    `INSERT INTO action_people (action_id, person_id, post_held, remark)
     VALUES (@actionId, @personId, (${POST_HELD_SQL}), @remark)`,
  );
  for (const { personId, remark } of action.people) {
    withPerson.run({ actionId: id, personId, on: action.happenedOn, remark });
  }
  return id;
}

/** "Title, organisation" of the post that a person held on a day, or `null`; of a month, on its last day. */
export function postHeldOn(db: Reader, personId: string, on: CalendarDate): string | null {
  return (
    (prepareOnce(db, POST_HELD_SQL)
      .pluck()
      .get({ personId, on: lastDay(on) }) as string | undefined) ?? null
  );
}

/** "Title, organisation" of the post held on day @on by person @personId. A post without dates counts as held. */
const POST_HELD_SQL = `
  SELECT posts.title || coalesce(', ' || organisations.name, '')
  FROM posts LEFT JOIN organisations ON organisations.id = posts.organisation_id
  WHERE posts.person_id = @personId AND coalesce(posts.from_on, '') <= @on AND coalesce(posts.to_on, '9999') >= @on
  ORDER BY posts.from_on DESC, posts.id DESC LIMIT 1`;

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
}

export interface TimelinePlace {
  readonly happenedOn: CalendarDate;
  readonly actionId: string;
}

const TIMELINE_SQL = `
  SELECT actions.id, actions.kind, link.happened_on AS happenedOn, local_time AS localTime, zone, place, summary, notes, marking,
    (SELECT json_group_array(json_object('id', people.id, 'name', people.name, 'postHeld', post_held, 'remark', remark))
     FROM action_people JOIN people ON people.id = person_id WHERE action_id = link.action_id) AS people,
    (SELECT json_group_array(name_en) FROM action_countries AS other JOIN countries ON countries.id = other.country_id
     WHERE other.action_id = link.action_id AND other.country_id <> link.country_id) AS otherCountries
  FROM action_countries AS link JOIN actions ON actions.id = link.action_id
  WHERE link.country_id = @countryId AND (link.happened_on, link.action_id) < (@happenedOn, @actionId)
  ORDER BY link.happened_on DESC, link.action_id DESC
  LIMIT @limit`;

/** A country's actions, newest first, `limit` at a time: one walk down one index, however long the history is. */
export function timeline(db: Reader, countryId: string, limit: number, before: TimelinePlace | null): TimelineAction[] {
  type Row = Omit<TimelineAction, 'people' | 'otherCountries'> & { people: string; otherCountries: string };
  const rows = prepareOnce(db, TIMELINE_SQL).all({
    countryId,
    // Before anything at all comes first: no date is later, no id sorts behind.
    happenedOn: before?.happenedOn ?? '9999-12-31',
    actionId: before?.actionId ?? '~',
    limit,
  }) as Row[];
  // One parse for the page instead of two for every row.
  const lists = JSON.parse(`[${rows.map((row) => `[${row.people},${row.otherCountries}]`).join(',')}]`);
  return rows.map((row, index) => ({ ...row, people: lists[index][0], otherCountries: lists[index][1] }));
}
