import { and, asc, desc, eq, isNull, ne, sql } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { type BodyKind, bodyKindOf } from '../../domain/body.ts';
import { foldedNames } from '../../domain/person-name.ts';
import type { Reader, Tx } from '../database.ts';
import { organisations, people, posts } from '../schema/contacts.ts';
import { countries } from '../schema/countries.ts';
import { lastMet } from './post-sql.ts';

export interface BodyFields {
  readonly name: string;
  readonly kind: BodyKind;
  readonly countryId: string | null;
  readonly parentId: string | null;
  readonly note: string | null;
}

export function addBody(tx: Tx, body: BodyFields): string {
  const id = uuidv7();
  tx.insert(organisations)
    .values({ ...body, id, folded: foldedNames(body.name) })
    .run();
  return id;
}

export function updateBody(tx: Tx, bodyId: string, body: BodyFields): void {
  tx.update(organisations)
    .set({ ...body, folded: foldedNames(body.name) })
    .where(eq(organisations.id, bodyId))
    .run();
}

/**
 * The body of that name in that country, whatever its accents and case.
 *
 * @param exceptId a body that may have the name: the one that gets it
 */
export function findBodyNamed(db: Reader, name: string, countryId: string | null, exceptId = ''): string | undefined {
  const inCountry = countryId === null ? isNull(organisations.countryId) : eq(organisations.countryId, countryId);
  return db
    .select({ id: organisations.id })
    .from(organisations)
    .where(and(eq(organisations.folded, foldedNames(name)), inCountry, ne(organisations.id, exceptId)))
    .orderBy(asc(organisations.id))
    .get()?.id;
}

/** For a post that is told by name: the body of that name, or a new one whose kind the name tells. */
export function findOrAddBody(tx: Tx, name: string, countryId: string | null): string {
  return (
    findBodyNamed(tx, name, countryId) ??
    addBody(tx, { name, kind: bodyKindOf(name), countryId, parentId: null, note: null })
  );
}

export function findBody(db: Reader, bodyId: string) {
  return db.select().from(organisations).where(eq(organisations.id, bodyId)).get();
}

/** The body above each body, by id. */
export function parentsOfBodies(db: Reader): ReadonlyMap<string, string | null> {
  const rows = db
    .select({ id: organisations.id, parentId: organisations.parentId })
    .from(organisations)
    .orderBy(asc(organisations.id))
    .all();
  return new Map(rows.map(({ id, parentId }) => [id, parentId]));
}

/** Every body with its country, as type-ahead needs it; there are a few for each state. */
export function listBodies(db: Reader) {
  return db
    .select({
      id: organisations.id,
      name: organisations.name,
      folded: organisations.folded,
      kind: organisations.kind,
      countryId: organisations.countryId,
      iso2: countries.iso2,
      nameEn: countries.nameEn,
      nameSq: countries.nameSq,
      nameSr: countries.nameSr,
    })
    .from(organisations)
    .leftJoin(countries, eq(countries.id, organisations.countryId))
    .orderBy(asc(organisations.name), asc(countries.nameEn), asc(organisations.id))
    .all();
}

/** A body with its country, what it is a part of, its parts, and everyone who has or had a post in it. */
export function readBody(db: Reader, bodyId: string) {
  const body = findBody(db, bodyId);
  if (!body) return null;
  const country = body.countryId
    ? db
        .select({
          id: countries.id,
          iso2: countries.iso2,
          nameEn: countries.nameEn,
          nameSq: countries.nameSq,
          nameSr: countries.nameSr,
        })
        .from(countries)
        .where(eq(countries.id, body.countryId))
        .get()
    : undefined;
  const parts = db
    .select({ id: organisations.id, name: organisations.name, kind: organisations.kind })
    .from(organisations)
    .where(eq(organisations.parentId, bodyId))
    .orderBy(asc(organisations.name), asc(organisations.id))
    .all();
  const parent = body.parentId ? findBody(db, body.parentId) : undefined;
  const { folded: _, ...fields } = body;
  return {
    ...fields,
    country: country ?? null,
    parent: parent ? { id: parent.id, name: parent.name } : null,
    parts,
    posts: postsInBody(db, bodyId),
  };
}

/** Posts in the body itself; each part has its own page. */
function postsInBody(db: Reader, bodyId: string) {
  return db
    .select({
      id: posts.id,
      personId: posts.personId,
      personName: people.name,
      nativeName: people.nativeName,
      title: posts.title,
      isActing: posts.isActing,
      fromOn: posts.fromOn,
      toOn: posts.toOn,
      lastMetOn: sql<string | null>`(${sql.raw(lastMet('people.id'))})`,
    })
    .from(posts)
    .innerJoin(people, eq(people.id, posts.personId))
    .where(eq(posts.organisationId, bodyId))
    .orderBy(desc(posts.fromOn), asc(people.name), asc(posts.id))
    .all();
}
