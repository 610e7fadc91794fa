import { prepareOnce, type Reader, type Tx } from '../database.ts';

export interface Reference {
  readonly table: string;
  readonly column: string;
  /** Whether the column is a part of the key: then the row is another row once it points elsewhere. */
  readonly isKey: boolean;
}

/** Every column of the base that points to a table, read from the base itself, so that no new table can be forgotten. */
export function referencesTo(db: Reader, table: 'people' | 'organisations'): Reference[] {
  const rows = prepareOnce(
    db,
    `SELECT tables.name AS "table", reference."from" AS "column",
       (SELECT pk FROM pragma_table_info(tables.name) WHERE name = reference."from") AS keyPart
     FROM sqlite_schema AS tables, pragma_foreign_key_list(tables.name) AS reference
     WHERE tables.type = 'table' AND reference."table" = ? ORDER BY tables.name, reference."from"`,
  ).all(table) as (Omit<Reference, 'isKey'> & { keyPart: number })[];
  return rows.map(({ keyPart, ...reference }) => ({ ...reference, isKey: keyPart > 0 }));
}

/** Texts of a link that both sides may have: then both are kept, one under the other. */
const KEPT_OF_BOTH: Readonly<Record<string, readonly string[]>> = { action_people: ['remark'] };

/**
 * Makes everything that points to the record that goes point to the one that stays; where both are on the same entry, its link
 * is kept once with both remarks.
 */
export function pointElsewhere(tx: Tx, references: readonly Reference[], keptId: string, goneId: string): void {
  for (const reference of references) {
    const { table, column, isKey } = reference;
    if (isKey) repointLinks(tx, reference, keptId, goneId);
    else prepareOnce(tx, `UPDATE "${table}" SET "${column}" = ? WHERE "${column}" = ?`).run(keptId, goneId);
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
