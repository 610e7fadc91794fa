import { gte, sql } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import type { CalendarDate } from '../../domain/calendar-date.ts';
import type { CourtesyFacts, CourtesyKind } from '../../domain/courtesy.ts';
import { builtOnce, prepareOnce, type Reader, type Tx } from '../database.ts';
import { courtesies } from '../schema/contacts.ts';

/**
 * The states that may have an occasion on one of these days of the year (`MM-DD`) or a new post since a day, with all the days
 * on which a courtesy is due to them. A state that is said to have withdrawn without answering has no anniversaries: nobody
 * congratulates on a recognition in doubt.
 */
export function statesWithOccasions(
  db: Reader,
  { daysOfYear, newPostsSince }: { readonly daysOfYear: readonly string[]; readonly newPostsSince: CalendarDate },
): CourtesyFacts[] {
  const states = prepareOnce(
    db,
    `WITH near AS (SELECT value FROM json_each(@daysOfYear)), concerned AS (
       SELECT id FROM countries WHERE national_day IN near
       UNION SELECT claims.country_id FROM claims WHERE kind IN ('recognition', 'relationsEstablished') AND substr(effective_on, 6) IN near
       UNION SELECT people.country_id FROM posts JOIN people ON people.id = person_id WHERE from_on >= @newPostsSince)
     SELECT countries.id AS countryId, national_day AS nationalDay,
       CASE WHEN recognition.outcome IN ('contested', 'withdrawn') THEN NULL ELSE
         (${firstDayOf('recognition')})
       END AS recognisedOn,
       CASE WHEN recognition.outcome IN ('contested', 'withdrawn') THEN NULL ELSE
         (${firstDayOf('relationsEstablished')})
       END AS relationsOn
     FROM countries LEFT JOIN cases AS recognition ON recognition.country_id = countries.id AND recognition.pipeline_id = 'recognition'
     WHERE countries.id IN concerned ORDER BY countries.id`,
  ).all({ daysOfYear: JSON.stringify(daysOfYear), newPostsSince }) as Omit<CourtesyFacts, 'newPosts'>[];
  const taken = prepareOnce(
    db,
    `SELECT country_id AS countryId, person_id AS personId, name, title, from_on AS fromOn
     FROM posts JOIN people ON people.id = person_id
     WHERE from_on >= ? AND country_id IS NOT NULL ORDER BY from_on DESC, posts.id DESC`,
  ).all(newPostsSince) as (CourtesyFacts['newPosts'][number] & { readonly countryId: string })[];
  const newPostsOf = Map.groupBy(taken, ({ countryId }) => countryId);
  return states.map((state) => ({ ...state, newPosts: newPostsOf.get(state.countryId) ?? [] }));
}

export interface GreetedState {
  readonly countryId: string;
  readonly iso2: string | null;
  readonly nameEn: string;
  readonly nameSq: string;
  readonly nameSr: string;
  /** Who of ours has the case of its recognition. */
  readonly ownerId: string | null;
}

/** How these states are called and whose they are, by name. */
export function statesToGreet(db: Reader, countryIds: readonly string[]): GreetedState[] {
  return prepareOnce(
    db,
    `SELECT countries.id AS countryId, iso2, name_en AS nameEn, name_sq AS nameSq, name_sr AS nameSr,
       recognition.owner_id AS ownerId
     FROM countries LEFT JOIN cases AS recognition ON recognition.country_id = countries.id AND recognition.pipeline_id = 'recognition'
     WHERE countries.id IN (SELECT value FROM json_each(?)) ORDER BY name_en, countries.id`,
  ).all(JSON.stringify(countryIds)) as GreetedState[];
}

/** The earliest day that a kind of claim gives; within one year, or month, the exact day before the vague one. */
function firstDayOf(kind: 'recognition' | 'relationsEstablished'): string {
  // `~` sorts behind every digit and hyphen: `2008-02-18` comes before `2008`.
  return `SELECT rtrim(min(effective_on || '~'), '~') FROM claims
    WHERE country_id = countries.id AND kind = '${kind}' AND grade <> 'claimed' AND effective_on IS NOT NULL`;
}

/** What was done about occasions since a day. */
export function courtesiesDone(db: Reader, since: CalendarDate) {
  return builtOnce(db, doneSince).all({ since });
}

function doneSince(db: Reader) {
  return db
    .select({
      countryId: courtesies.countryId,
      kind: courtesies.kind,
      occasionOn: courtesies.occasionOn,
      personId: courtesies.personId,
    })
    .from(courtesies)
    .where(gte(courtesies.occasionOn, sql.placeholder('since')))
    .orderBy(courtesies.id)
    .prepare();
}

export function addCourtesy(
  tx: Tx,
  courtesy: {
    readonly countryId: string;
    readonly kind: CourtesyKind;
    readonly occasionOn: CalendarDate;
    readonly personId: string | null;
    readonly state: 'sent' | 'passedOver';
    readonly doneOn: CalendarDate;
  },
): void {
  tx.insert(courtesies)
    .values({ ...courtesy, id: uuidv7() })
    .run();
}
