import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { getTableColumns, is } from 'drizzle-orm';
import { CasingCache } from 'drizzle-orm/casing';
import { getTableConfig, type SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { type Db, execute, openScratchBase, prepareOnce, type Reader } from '../../db/database.ts';

const SCHEMA = join(import.meta.dirname, '..', '..', 'db', 'schema');
const casing = new CasingCache('snake_case');

export interface SchemaColumn {
  readonly name: string;
  readonly isKey: boolean;
  readonly isNeeded: boolean;
  /** The table that it refers to. */
  readonly refersTo: string | null;
  /** Holds words that somebody wrote, and no code of ours. */
  readonly isProse: boolean;
  /** A value of its type, and another one. */
  readonly values: readonly [string | number, string | number];
}

export interface SchemaTable {
  readonly name: string;
  readonly columns: readonly SchemaColumn[];
}

/** Every table that a file of the schema declares. */
export async function schemaTables(): Promise<readonly SchemaTable[]> {
  const files = readdirSync(SCHEMA).filter((name) => name.endsWith('.ts'));
  const modules = await Promise.all(files.map((name) => import(join(SCHEMA, name)) as Promise<object>));
  const tables = modules.flatMap((each) => Object.values(each)).filter((each) => is(each, SQLiteTable));
  return [...new Set(tables as SQLiteTable[])].map(described);
}

function described(table: SQLiteTable): SchemaTable {
  const { name, foreignKeys, primaryKeys } = getTableConfig(table);
  const keys = new Set(primaryKeys.flatMap(({ columns }) => columns.map((column) => column.name)));
  const targets = new Map(
    foreignKeys.flatMap((key) => {
      const { columns, foreignTable } = key.reference();
      return columns.map((column) => [column.name, getTableConfig(foreignTable).name] as const);
    }),
  );
  const columns = (Object.values(getTableColumns(table)) as SQLiteColumn[]).map((column) => {
    const refersTo = targets.get(column.name) ?? null;
    const isKey = column.primary || keys.has(column.name);
    const values = valuesOf(column);
    const isProse = refersTo === null && !isKey && values[0] === 'x';
    return { name: casing.getColumnCasing(column), isKey, isNeeded: column.notNull, refersTo, isProse, values };
  });
  return { name, columns };
}

function valuesOf(column: SQLiteColumn): readonly [string | number, string | number] {
  if (column.columnType === 'SQLiteTextJson') return ['["x"]', '["y"]'];
  if (column.dataType !== 'string') return [1, 0];
  const [one, other] = column.enumValues ?? [];
  return [one ?? 'x', other ?? 'y'];
}

/**
 * A base in memory with one row in each table, all of them under the same id, so that each refers to each as it may.
 *
 * @param isFull also what may be missing is there
 */
export function oneRowEach(like: Reader, tables: readonly SchemaTable[], isFull: boolean): Db {
  const base = openScratchBase(
    like,
    tables.map(({ name }) => name),
  );
  for (const { name, columns } of tables) {
    const filled = columns.filter(({ isNeeded, isKey }) => isFull || isNeeded || isKey);
    const names = filled.map((column) => `"${column.name}"`).join(', ');
    prepareOnce(base, `INSERT INTO "${name}" (${names}) VALUES (${filled.map(() => '?').join(', ')})`).run(
      ...filled.map(({ values }) => values[0]),
    );
  }
  return base;
}

/** Does something with the base while the only row of a table holds other values, and puts the old ones back. */
export function whileHolding<T>(
  base: Db,
  table: string,
  values: Readonly<Record<string, string | number>>,
  work: () => T,
): T {
  execute(base, 'SAVEPOINT holding');
  const names = Object.keys(values);
  prepareOnce(base, `UPDATE "${table}" SET ${names.map((name) => `"${name}" = ?`).join(', ')}`).run(
    ...Object.values(values),
  );
  try {
    return work();
  } finally {
    execute(base, 'ROLLBACK TO holding; RELEASE holding');
  }
}
