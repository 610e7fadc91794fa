import { asc, eq } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { foldedNames } from '../../domain/person-name.ts';
import { prepareOnce, type Reader, type Tx } from '../database.ts';
import { people, posts } from '../schema/contacts.ts';
import { officers } from '../schema/countries.ts';
import { findOrAddBody } from './bodies.ts';
import { heldOn } from './post-sql.ts';

/** What an officer writes down about a person; what is left out stays empty. */
export interface PersonFields {
  readonly name: string;
  readonly nativeName: string | null;
  readonly otherNames: string | null;
  readonly countryId: string | null;
  readonly pronunciation: string | null;
  readonly addressForm: string | null;
  readonly bornOn: string | null;
  readonly languages: string | null;
  readonly needsInterpreter: boolean | null;
  readonly note: string | null;
  readonly photoId: string | null;
  readonly ownerId: string | null;
  readonly deputyId: string | null;
  readonly verifiedOn: string | null;
}

type Named = Pick<PersonFields, 'name' | 'nativeName' | 'countryId'>;
export type NewPerson = Named &
  Partial<PersonFields> & {
    /** The post held now, if one is known. */
    readonly title: string | null;
    /** The body is found by its name in that country, or made. */
    readonly organisation: string | null;
    /** The body itself, where it is known. */
    readonly organisationId?: string;
  };

export function addPerson(tx: Tx, { title, organisation, organisationId, ...fields }: NewPerson): string {
  const id = uuidv7();
  tx.insert(people)
    .values({ ...fields, id, folded: foldedOf(fields) })
    .run();
  if (title) {
    const found = organisationId ?? (organisation ? findOrAddBody(tx, organisation, fields.countryId) : null);
    tx.insert(posts).values({ id: uuidv7(), personId: id, organisationId: found, title }).run();
  }
  return id;
}

/** Sets the fields that are named. The words that the person is found by follow the names. */
export function updatePerson(tx: Tx, personId: string, fields: Partial<PersonFields>): void {
  const before = findPerson(tx, personId);
  if (!before) throw new Error('only a person on record can be changed');
  tx.update(people)
    .set({ ...fields, folded: foldedOf({ ...before, ...fields }) })
    .where(eq(people.id, personId))
    .run();
}

export function findPerson(db: Reader, personId: string) {
  return db.select().from(people).where(eq(people.id, personId)).get();
}

function foldedOf(names: Pick<PersonFields, 'name' | 'nativeName'> & Partial<PersonFields>): string {
  return foldedNames(names.name, names.nativeName, names.otherNames ?? null);
}

/**
 * The states that people speak for on a day: of the body in which each held a post then, else the person's own. What is done
 * with a person is done with that state.
 */
export function countriesOfPeople(db: Reader, personIds: readonly string[], day: string): string[] {
  // Most entries are typed in a hurry, and many without anybody.
  if (personIds.length === 0) return [];
  return prepareOnce(
    db,
    `SELECT DISTINCT coalesce(
       (SELECT organisations.country_id FROM posts JOIN organisations ON organisations.id = posts.organisation_id
        WHERE posts.person_id = people.id AND ${heldOn('@day')} AND organisations.country_id IS NOT NULL
        ORDER BY posts.from_on DESC, posts.id DESC LIMIT 1), people.country_id) AS country_id
     FROM json_each(@personIds) AS met JOIN people ON people.id = met.value WHERE country_id IS NOT NULL ORDER BY met.key`,
  )
    .pluck()
    .all({ personIds: JSON.stringify(personIds), day }) as string[];
}

/** Whether all of these ids are people on record. */
export function arePeople(db: Reader, personIds: readonly string[]): boolean {
  const known = prepareOnce(db, 'SELECT 1 FROM people WHERE id = ?');
  return personIds.every((personId) => known.get(personId) !== undefined);
}

export function areOfficers(db: Reader, officerIds: readonly string[]): boolean {
  return officerIds.every((officerId) => findOfficer(db, officerId) !== undefined);
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
