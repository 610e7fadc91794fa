import { and, desc, eq, gte, isNotNull } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import type { CalendarDate } from '../../domain/calendar-date.ts';
import type { CourtesyFacts, CourtesyKind } from '../../domain/courtesy.ts';
import { prepareOnce, type Reader, type Tx } from '../database.ts';
import { courtesies, people, posts } from '../schema/contacts.ts';

export interface StateWithOccasions extends CourtesyFacts {
  readonly iso2: string | null;
  readonly nameEn: string;
  readonly nameSq: string;
  readonly nameSr: string;
  readonly ownerId: string | null;
}

/**
 * Every state with the days of the year on which a courtesy is due. A state that is said to have withdrawn without answering
 * has no anniversaries: nobody congratulates on a recognition in doubt.
 */
export function statesWithOccasions(db: Reader, newPostsSince: CalendarDate): StateWithOccasions[] {
  const states = prepareOnce(
    db,
    `SELECT countries.id AS countryId, iso2, name_en AS nameEn, name_sq AS nameSq, name_sr AS nameSr, national_day AS nationalDay,
       recognition.owner_id AS ownerId,
       CASE WHEN recognition.outcome IN ('contested', 'withdrawn') THEN NULL ELSE
         (${firstDayOf('recognition')})
       END AS recognisedOn,
       CASE WHEN recognition.outcome IN ('contested', 'withdrawn') THEN NULL ELSE
         (${firstDayOf('relationsEstablished')})
       END AS relationsOn
     FROM countries LEFT JOIN cases AS recognition ON recognition.country_id = countries.id AND recognition.pipeline_id = 'recognition'
     ORDER BY name_en`,
  ).all() as Omit<StateWithOccasions, 'newPosts'>[];
  const taken = db
    .select({
      countryId: people.countryId,
      personId: posts.personId,
      name: people.name,
      title: posts.title,
      fromOn: posts.fromOn,
    })
    .from(posts)
    .innerJoin(people, eq(people.id, posts.personId))
    .where(and(isNotNull(people.countryId), gte(posts.fromOn, newPostsSince)))
    .orderBy(desc(posts.fromOn), desc(posts.id))
    .all();
  const newPostsOf = Map.groupBy(taken, ({ countryId }) => countryId);
  return states.map((state) => ({ ...state, newPosts: newPostsOf.get(state.countryId) ?? [] }));
}

/** The earliest day that a kind of claim gives; within one year, or month, the exact day before the vague one. */
function firstDayOf(kind: 'recognition' | 'relationsEstablished'): string {
  // `~` sorts behind every digit and hyphen: `2008-02-18` comes before `2008`.
  return `SELECT effective_on FROM claims
    WHERE country_id = countries.id AND kind = '${kind}' AND grade <> 'claimed' AND effective_on IS NOT NULL
    ORDER BY effective_on || '~' LIMIT 1`;
}

/** What was done about occasions since a day. */
export function courtesiesDone(db: Reader, since: CalendarDate) {
  return db
    .select({
      countryId: courtesies.countryId,
      kind: courtesies.kind,
      occasionOn: courtesies.occasionOn,
      personId: courtesies.personId,
    })
    .from(courtesies)
    .where(gte(courtesies.occasionOn, since))
    .orderBy(courtesies.id)
    .all();
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
