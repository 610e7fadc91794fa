import { and, asc, eq, or } from 'drizzle-orm';
import { prepareOnce, type Reader, type Tx } from '../database.ts';
import { people } from '../schema/contacts.ts';
import { acquaintances, personChannels, personDistinctions } from '../schema/persons.ts';
import { addDistinction } from './duplicates.ts';
import { findPerson, type PersonFields, updatePerson } from './people.ts';
import { postsOf, removePost } from './person-details.ts';

/** Fields of which one side's value is chosen when two records become one. */
export const MERGED_FIELDS = [
  'name',
  'nativeName',
  'otherNames',
  'pronunciation',
  'addressForm',
  'countryId',
  'bornOn',
  'languages',
  'needsInterpreter',
  'note',
  'photoId',
  'ownerId',
  'deputyId',
  'verifiedOn',
] as const satisfies readonly (keyof PersonFields)[];
export type MergedField = (typeof MERGED_FIELDS)[number];

/** Texts of a link that both sides may have: then both are kept, one under the other. */
const KEPT_OF_BOTH: Readonly<Record<string, readonly string[]>> = { action_people: ['remark'] };

export interface Reference {
  readonly table: string;
  readonly column: string;
  /** Whether the column is a part of the key: then the row is another row once it points elsewhere. */
  readonly isKey: boolean;
}

/** Every column of the base that points to a person, read from the base itself, so that no new table can be forgotten. */
export function referencesToPeople(db: Reader): Reference[] {
  const rows = prepareOnce(
    db,
    `SELECT tables.name AS "table", reference."from" AS "column",
       (SELECT pk FROM pragma_table_info(tables.name) WHERE name = reference."from") AS keyPart
     FROM sqlite_schema AS tables, pragma_foreign_key_list(tables.name) AS reference
     WHERE tables.type = 'table' AND reference."table" = 'people' ORDER BY tables.name, reference."from"`,
  ).all() as (Omit<Reference, 'isKey'> & { keyPart: number })[];
  return rows.map(({ keyPart, ...reference }) => ({ ...reference, isKey: keyPart > 0 }));
}

/**
 * Makes two records of one person into one. Everything that pointed to the one that goes points to the one that stays; where
 * both are on the same entry, its link is kept once with both remarks. The name that is not chosen stays findable among the
 * other names. All of it is history like any other change, so undoing the change brings back every row as it was.
 *
 * @param taken the fields of which the value of the one that goes is chosen
 */
export function mergePeople(tx: Tx, keptId: string, goneId: string, taken: readonly MergedField[]): void {
  const kept = findPerson(tx, keptId);
  const gone = findPerson(tx, goneId);
  if (!kept || !gone) throw new Error('only two people on record can become one');
  const chosen = Object.fromEntries(taken.map((field) => [field, gone[field]])) as Partial<PersonFields>;
  const name = chosen.name ?? kept.name;
  const otherNames = otherNamesOf(name, [chosen.otherNames ?? kept.otherNames, kept.name, gone.name, gone.otherNames]);

  dropWhatBothHave(tx, keptId, goneId);
  repointDistinctions(tx, keptId, goneId);
  for (const reference of referencesToPeople(tx)) {
    if (reference.table === 'person_distinctions') continue;
    if (reference.isKey) repointLinks(tx, reference, keptId, goneId);
    else {
      prepareOnce(tx, `UPDATE "${reference.table}" SET "${reference.column}" = ? WHERE "${reference.column}" = ?`).run(
        keptId,
        goneId,
      );
    }
  }
  updatePerson(tx, keptId, { ...chosen, otherNames });
  tx.delete(people).where(eq(people.id, goneId)).run();
}

/** All spellings but the one chosen, each once, parted by semicolons. */
function otherNamesOf(name: string, spellings: readonly (string | null)[]): string | null {
  const others = new Set(spellings.flatMap((spelling) => spelling?.split(';') ?? []).map((each) => each.trim()));
  others.delete(name);
  others.delete('');
  return others.size === 0 ? null : [...others].join('; ');
}

/** The same post, the same number, and what the two know of each other: once is enough, or nothing at all. */
function dropWhatBothHave(tx: Tx, keptId: string, goneId: string): void {
  const mine = postsOf(tx, keptId);
  for (const post of postsOf(tx, goneId)) {
    const isSame = (each: typeof post): boolean =>
      (['title', 'organisationId', 'isActing', 'fromOn', 'toOn'] as const).every(
        (field) => each[field] === post[field],
      );
    if (mine.some(isSame)) removePost(tx, post.id);
  }
  const channelsOf = (personId: string) =>
    tx.select().from(personChannels).where(eq(personChannels.personId, personId)).orderBy(asc(personChannels.id)).all();
  const channels = channelsOf(keptId);
  for (const channel of channelsOf(goneId)) {
    const row = eq(personChannels.id, channel.id);
    const isSame = channels.some(
      ({ kind, value, matchKey }) =>
        kind === channel.kind && (value === channel.value || (matchKey !== null && matchKey === channel.matchKey)),
    );
    if (isSame) tx.delete(personChannels).where(row).run();
    else if (channel.isPreferred && channels.some(({ isPreferred }) => isPreferred)) {
      tx.update(personChannels).set({ isPreferred: false }).where(row).run();
    }
  }
  const ofEachOther = or(
    and(eq(acquaintances.personId, keptId), eq(acquaintances.otherPersonId, goneId)),
    and(eq(acquaintances.personId, goneId), eq(acquaintances.otherPersonId, keptId)),
  );
  tx.delete(acquaintances).where(ofEachOther).run();
}

/** The smaller id of a pair comes first, whoever is in it; and nobody is distinct from themselves. */
function repointDistinctions(tx: Tx, keptId: string, goneId: string): void {
  const found = tx
    .select()
    .from(personDistinctions)
    .where(or(eq(personDistinctions.personId, goneId), eq(personDistinctions.otherPersonId, goneId)))
    .orderBy(asc(personDistinctions.personId), asc(personDistinctions.otherPersonId))
    .all();
  for (const { personId, otherPersonId, notedOn, actor } of found) {
    const pair = and(eq(personDistinctions.personId, personId), eq(personDistinctions.otherPersonId, otherPersonId));
    tx.delete(personDistinctions).where(pair).run();
    const other = personId === goneId ? otherPersonId : personId;
    if (other !== keptId) addDistinction(tx, [keptId, other], { notedOn, actor });
  }
}

/**
 * Links whose key names the one that goes: taken out and put in anew, never updated in their key. The history names a row by
 * its key, and an undo must find there the row that went and the row that came.
 */
function repointLinks(tx: Tx, { table, column }: Reference, keptId: string, goneId: string): void {
  const key = prepareOnce(tx, 'SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk')
    .pluck()
    .all(table) as string[];
  const whereKey = key.map((each) => `"${each}" = @${each}`).join(' AND ');
  const rows = prepareOnce(tx, `SELECT * FROM "${table}" WHERE "${column}" = ? ORDER BY ${key.join(', ')}`).all(
    goneId,
  ) as Record<string, unknown>[];
  for (const row of rows) {
    const moved = { ...row, [column]: keptId };
    const there = prepareOnce(tx, `SELECT * FROM "${table}" WHERE ${whereKey}`).get(moved) as typeof row | undefined;
    prepareOnce(tx, `DELETE FROM "${table}" WHERE ${whereKey}`).run(row);
    if (!there) {
      const columns = Object.keys(moved);
      prepareOnce(
        tx,
        `INSERT INTO "${table}" (${columns.map((each) => `"${each}"`).join(', ')}) VALUES (${columns.map((each) => `@${each}`).join(', ')})`,
      ).run(moved);
      continue;
    }
    for (const each of Object.keys(row).filter((name) => !key.includes(name))) {
      const isOfBoth = KEPT_OF_BOTH[table]?.includes(each) && there[each] && row[each] && there[each] !== row[each];
      const value = isOfBoth ? `${there[each]}\n${row[each]}` : (there[each] ?? row[each]);
      if (value !== there[each]) {
        prepareOnce(tx, `UPDATE "${table}" SET "${each}" = @value WHERE ${whereKey}`).run({ ...moved, value });
      }
    }
  }
}
