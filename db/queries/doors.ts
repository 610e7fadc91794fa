import type { ActionKind } from '../../domain/action-kind.ts';
import type { CalendarDate } from '../../domain/calendar-date.ts';
import { prepareOnce, type Reader } from '../database.ts';

export interface Interlocutor {
  readonly id: string;
  readonly name: string;
  /** The post held now, else the last one: title first. */
  readonly post: string | null;
}

/** The people of a state, by name. */
export function interlocutorsOf(db: Reader, countryId: string): Interlocutor[] {
  return prepareOnce(
    db,
    `SELECT people.id, people.name,
       (SELECT posts.title || coalesce(', ' || organisations.name, '')
        FROM posts LEFT JOIN organisations ON organisations.id = posts.organisation_id
        WHERE posts.person_id = people.id ORDER BY to_on IS NULL DESC, from_on DESC, posts.id DESC LIMIT 1) AS post
     FROM people WHERE people.country_id = ? ORDER BY people.name, people.id`,
  ).all(countryId) as Interlocutor[];
}

export interface EntryWithPerson {
  readonly personId: string;
  readonly kind: ActionKind;
  readonly postHeld: string | null;
  readonly happenedOn: CalendarDate;
  readonly summary: string;
}

/** The last entry of each kind with each person of a state in each post: an older one of the same says nothing more of a door. */
export function lastEntriesWith(db: Reader, countryId: string): EntryWithPerson[] {
  return prepareOnce(
    db,
    `SELECT link.person_id AS personId, actions.kind, link.post_held AS postHeld, max(actions.happened_on) AS happenedOn, actions.summary
     FROM people JOIN action_people AS link ON link.person_id = people.id JOIN actions ON actions.id = link.action_id
     WHERE people.country_id = ?
     GROUP BY link.person_id, actions.kind, link.post_held
     ORDER BY link.person_id, happenedOn DESC, actions.kind`,
  ).all(countryId) as EntryWithPerson[];
}

export interface KeptPromise {
  readonly personId: string;
  readonly closedOn: CalendarDate;
  readonly text: string;
}

/** Promises that people of a state gave us and kept. */
export function keptPromisesOf(db: Reader, countryId: string): KeptPromise[] {
  return prepareOnce(
    db,
    `SELECT person_id AS personId, closed_on AS closedOn, text FROM commitments
     WHERE country_id = ? AND status = 'kept' AND direction = 'theirs' AND person_id IS NOT NULL AND closed_on IS NOT NULL
     ORDER BY closed_on DESC, id`,
  ).all(countryId) as KeptPromise[];
}

/** How often each ally and intermediary has spoken for us to other states than this one, and the names of the allies. */
export function deliveriesElsewhere(db: Reader, countryId: string) {
  return prepareOnce(
    db,
    `SELECT partner_id AS partnerId, intermediary_id AS intermediaryId, count(*) AS deliveries,
       countries.id AS countryId, iso2, name_en AS nameEn, name_sq AS nameSq, name_sr AS nameSr
     FROM partner_asks LEFT JOIN countries ON countries.id = partner_id
     WHERE target_id <> @countryId AND partner_id IS NOT @countryId AND withdrawn_on IS NULL
       AND (delivered_on IS NOT NULL OR answer_heard_on IS NOT NULL)
     GROUP BY partner_id, intermediary_id ORDER BY deliveries DESC, partner_id, intermediary_id`,
  ).all({ countryId }) as {
    readonly partnerId: string | null;
    readonly intermediaryId: string | null;
    readonly deliveries: number;
    readonly countryId: string;
    readonly iso2: string | null;
    readonly nameEn: string;
    readonly nameSq: string;
    readonly nameSr: string;
  }[];
}
