import { asc, eq, inArray, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { bodiesAbove } from '../../domain/body.ts';
import { type BodyRecord, type BodyTraits, bodyTraits } from '../../domain/body-duplicate.ts';
import { prepareOnce, type Reader } from '../database.ts';
import { organisations, posts } from '../schema/contacts.ts';
import { countries } from '../schema/countries.ts';
import { parentsOfBodies } from './bodies.ts';
import { countryFinder } from './country-finder.ts';

type Comparable = Omit<BodyRecord, 'aboveIds'>;
type OnRecord = Comparable & { readonly id: string };

const COMPARABLE = 'SELECT id, name, kind, country_id AS countryId, parent_id AS parentId FROM organisations';

/** The next so many bodies by id: all at once would hold up whoever types. */
export function bodiesAfter(db: Reader, afterId: string, limit: number): OnRecord[] {
  return prepareOnce(db, `${COMPARABLE} WHERE id > ? ORDER BY id LIMIT ?`).all(afterId, limit) as OnRecord[];
}

/** Those that may be a body of this state, or of none: whether they are is for the rule to say. */
export function bodiesOfState(db: Reader, stateId: string | null): OnRecord[] {
  return prepareOnce(
    db,
    `${COMPARABLE} WHERE country_id = @stateId OR country_id IS NULL
       OR (@stateId IS NULL AND kind IN ('organisation', 'other')) ORDER BY id`,
  ).all({ stateId }) as OnRecord[];
}

/** Makes bodies ready to be compared, with the names of states and the parents as they are now. */
export function bodyPreparer(db: Reader): <Body extends Comparable>(body: Body) => BodyTraits & Pick<Body, 'id'> {
  const states = countryFinder(db);
  const parentOf = parentsOfBodies(db);
  return (body) => ({
    ...bodyTraits({ ...body, aboveIds: bodiesAbove(body.parentId, parentOf) }, states),
    id: body.id,
  });
}

const above = alias(organisations, 'above');

/** What tells these bodies apart for whoever looks at them. */
export function nameBodies(db: Reader, ids: readonly string[]) {
  return db
    .select({
      id: organisations.id,
      name: organisations.name,
      kind: organisations.kind,
      iso2: countries.iso2,
      nameEn: countries.nameEn,
      nameSq: countries.nameSq,
      nameSr: countries.nameSr,
      parentName: above.name,
      postCount: sql<number>`(SELECT count(*) FROM ${posts} WHERE ${posts.organisationId} = ${organisations.id})`,
    })
    .from(organisations)
    .leftJoin(countries, eq(countries.id, organisations.countryId))
    .leftJoin(above, eq(above.id, organisations.parentId))
    .where(inArray(organisations.id, [...ids]))
    .orderBy(asc(organisations.id))
    .all();
}
