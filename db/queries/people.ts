import { and, asc, eq } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { fold } from '../../domain/fold.ts';
import { prepareOnce, type Reader, type Tx } from '../database.ts';
import { organisations, people, posts } from '../schema/contacts.ts';
import { officers } from '../schema/countries.ts';

export interface FoundPerson {
  readonly id: string;
  readonly name: string;
  readonly nativeName: string | null;
  readonly countryId: string | null;
  readonly countryName: string | null;
  readonly post: string | null;
}

/**
 * People whose name holds every word typed, at the start of a word; those of the countries at hand first.
 * Blind to accents and script, because both sides go through `fold`.
 */
export function searchPeople(db: Reader, query: string, countryIds: readonly string[], limit: number): FoundPerson[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  const matches = words.map(() => "(' ' || folded) LIKE ? ESCAPE '\\'").join(' AND ');
  const near = `people.country_id IN (${countryIds.map(() => '?').join(', ')})`;
  const statement = prepareOnce(
    db,
    `SELECT people.id, people.name, native_name AS nativeName, people.country_id AS countryId, countries.name_en AS countryName,
       (SELECT title || coalesce(', ' || organisations.name, '') FROM posts
        LEFT JOIN organisations ON organisations.id = posts.organisation_id
        WHERE posts.person_id = people.id AND to_on IS NULL ORDER BY from_on DESC, posts.id DESC LIMIT 1) AS post
     FROM people LEFT JOIN countries ON countries.id = people.country_id
     ${matches === '' ? '' : `WHERE ${matches.replaceAll('folded', 'people.folded')}`}
     ORDER BY ${near} DESC, people.name, people.id LIMIT ?`,
  );
  const patterns = words.map((word) => `% ${word.replace(/[\\%_]/g, '\\$&')}%`);
  return statement.all(...patterns, ...countryIds, limit) as FoundPerson[];
}

export interface NewPerson {
  readonly name: string;
  readonly nativeName: string | null;
  readonly countryId: string | null;
  readonly title: string | null;
  readonly organisation: string | null;
}

/** A person with the post held now, if one is known. The body is found by its name in that country, or made. */
export function addPerson(tx: Tx, { name, nativeName, countryId, title, organisation }: NewPerson): string {
  const id = uuidv7();
  tx.insert(people)
    .values({ id, name, nativeName, countryId, folded: fold(`${name} ${nativeName ?? ''}`).trim() })
    .run();
  if (title) {
    const organisationId = organisation ? findOrAddOrganisation(tx, organisation, countryId) : null;
    tx.insert(posts).values({ id: uuidv7(), personId: id, organisationId, title }).run();
  }
  return id;
}

/** Whether all of these ids are people on record. */
export function arePeople(db: Reader, personIds: readonly string[]): boolean {
  const known = prepareOnce(db, 'SELECT 1 FROM people WHERE id = ?');
  return personIds.every((personId) => known.get(personId) !== undefined);
}

function findOrAddOrganisation(tx: Tx, name: string, countryId: string | null): string {
  const folded = fold(name);
  const known = tx
    .select({ id: organisations.id, countryId: organisations.countryId })
    .from(organisations)
    .where(and(eq(organisations.folded, folded)))
    .orderBy(asc(organisations.id))
    .all()
    .find((organisation) => organisation.countryId === countryId);
  if (known) return known.id;
  const id = uuidv7();
  tx.insert(organisations).values({ id, name, folded, countryId }).run();
  return id;
}

export function listOfficers(db: Reader) {
  return db.select().from(officers).orderBy(asc(officers.name), asc(officers.id)).all();
}

export function addOfficer(tx: Tx, name: string, desk: string | null): string {
  const id = uuidv7();
  tx.insert(officers).values({ id, name, desk }).run();
  return id;
}

/** The name of the officer that the settings name as the one at this copy; read for the signature of every change. */
export function officerAtDesk(db: Reader): string | undefined {
  return prepareOnce(
    db,
    "SELECT name FROM officers WHERE id = (SELECT value ->> '$' FROM settings WHERE key = 'officerId')",
  )
    .pluck()
    .get() as string | undefined;
}

export function findOfficer(db: Reader, id: string) {
  return db.select().from(officers).where(eq(officers.id, id)).get();
}
