import { eq } from 'drizzle-orm';
import { type BodyRefusal, type MERGED_BODY_FIELDS, parentRefusal } from '../../domain/body.ts';
import type { Reader, Tx } from '../database.ts';
import { organisations } from '../schema/contacts.ts';
import { type BodyFields, findBody, parentsOfBodies, updateBody } from './bodies.ts';
import { repointDistinctions } from './distinctions.ts';
import { pointElsewhere, referencesTo } from './merge-references.ts';

export type MergedBodyField = (typeof MERGED_BODY_FIELDS)[number];

/**
 * The body that two become.
 *
 * @param taken the fields of which the value of the one that goes is chosen
 */
export function mergedBody(db: Reader, keptId: string, goneId: string, taken: readonly MergedBodyField[]): BodyFields {
  const kept = findBody(db, keptId);
  const gone = findBody(db, goneId);
  if (!kept || !gone) throw new Error('only two bodies on record can become one');
  const { name, kind, countryId, parentId, note } = kept;
  const chosen = Object.fromEntries(taken.map((field) => [field, gone[field]])) as Partial<BodyFields>;
  return { name, kind, countryId, parentId, note, ...chosen };
}

/** Why two bodies cannot become this one: it would be a part of itself, once the parts of both are its own. */
export function mergedParentRefusal(
  db: Reader,
  keptId: string,
  goneId: string,
  { parentId }: BodyFields,
): BodyRefusal | null {
  const parents = parentsOfBodies(db);
  const own = (id: string | null | undefined): string | null => (id === goneId ? keptId : (id ?? null));
  return parentRefusal(keptId, own(parentId), { get: (bodyId) => own(parents.get(bodyId)) });
}

/**
 * Makes two records of one body into one. Posts, parts and all else that pointed to the one that goes point to the one that
 * stays; a post that both have stands there twice, for whoever merges to look at. All of it is history like any other change, so
 * undoing the change brings back every row as it was.
 */
export function mergeBodies(tx: Tx, keptId: string, goneId: string, merged: BodyFields): void {
  repointDistinctions(tx, 'body', keptId, goneId);
  const references = referencesTo(tx, 'organisations').filter(({ table }) => table !== 'body_distinctions');
  pointElsewhere(tx, references, keptId, goneId);
  updateBody(tx, keptId, merged);
  tx.delete(organisations).where(eq(organisations.id, goneId)).run();
}
