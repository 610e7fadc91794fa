import { getTableColumns, getTableName, is, type Table } from 'drizzle-orm';
import { CasingCache } from 'drizzle-orm/casing';
import { type SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { execute, type Tx } from './database.ts';
import { DERIVED_COLUMNS } from './derived.ts';
import * as casesSchema from './schema/cases.ts';
import * as contactsSchema from './schema/contacts.ts';
import * as countriesSchema from './schema/countries.ts';
import * as evidenceSchema from './schema/evidence.ts';
import { settings } from './schema/house.ts';
import * as partnersSchema from './schema/partners.ts';
import * as positionsSchema from './schema/positions.ts';
import * as relationsSchema from './schema/relations.ts';

/** Every table that people edit. Drafts are unfinished thoughts and keep no history. */
const RECORDED_TABLES: readonly Table[] = [
  countriesSchema,
  evidenceSchema,
  casesSchema,
  contactsSchema,
  partnersSchema,
  positionsSchema,
  relationsSchema,
]
  .flatMap((schema) => Object.values(schema))
  .filter((value) => is(value, SQLiteTable))
  .concat(settings) as Table[];

const casing = new CasingCache('snake_case');

/**
 * Puts the history triggers in place: they record each change of each recorded table, whatever code or tool made it, and
 * refuse any change of the history and of the stage log themselves. Run after migrations, in the same transaction, so that
 * a new column is recorded from its first day.
 */
export function installHistoryTriggers(tx: Tx): void {
  execute(tx, RECORDED_TABLES.map(triggersOf).join('\n'));
  for (const table of ['history', 'stage_entries']) {
    for (const event of ['update', 'delete']) {
      execute(
        tx,
        `DROP TRIGGER IF EXISTS ${table}_no_${event};
         CREATE TRIGGER ${table}_no_${event} BEFORE ${event.toUpperCase()} ON ${table}
         BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END;`,
      );
    }
  }
}

function triggersOf(table: Table): string {
  const name = getTableName(table);
  const columns = Object.values(getTableColumns(table)) as SQLiteColumn[];
  const recorded = columns
    .filter((column) => column.getSQLType() !== 'blob')
    .map((column) => casing.getColumnCasing(column))
    .filter((column) => !DERIVED_COLUMNS[name]?.includes(column));
  const record = (row: 'OLD' | 'NEW') =>
    `json_object(${recorded.map((column) => `'${column}', ${row}."${column}"`).join(', ')})`;
  const key = (row: 'OLD' | 'NEW') =>
    keyColumns(name, recorded)
      .map((column) => `${row}."${column}"`)
      .join(" || '|' || ");
  const entry = 'INSERT INTO history (change_id, table_name, row_id, column_name, old, new)';
  // The newest row is of the change under way: its first one, or one that follows it.
  const by = '(SELECT coalesce(change_id, sequence) FROM history ORDER BY sequence DESC LIMIT 1)';
  const changed = recorded
    .map(
      (column) =>
        `SELECT '${column}' AS name, OLD."${column}" AS was, NEW."${column}" AS now WHERE OLD."${column}" IS NOT NEW."${column}"`,
    )
    .join(' UNION ALL ');
  return `
    DROP TRIGGER IF EXISTS ${name}_inserted;
    CREATE TRIGGER ${name}_inserted AFTER INSERT ON ${name} BEGIN
      ${entry} SELECT ${by}, '${name}', ${key('NEW')}, NULL, NULL, ${record('NEW')};
    END;
    DROP TRIGGER IF EXISTS ${name}_updated;
    CREATE TRIGGER ${name}_updated AFTER UPDATE OF ${recorded.map((column) => `"${column}"`).join(', ')} ON ${name} BEGIN
      ${entry} SELECT ${by}, '${name}', ${key('OLD')}, changed.name, changed.was, changed.now FROM (${changed}) AS changed;
    END;
    DROP TRIGGER IF EXISTS ${name}_deleted;
    CREATE TRIGGER ${name}_deleted AFTER DELETE ON ${name} BEGIN
      ${entry} SELECT ${by}, '${name}', ${key('OLD')}, NULL, ${record('OLD')}, NULL;
    END;`;
}

/** The columns that name a row: its id, or the two ends of a link. */
export function keyColumns(table: string, columns: readonly string[]): readonly string[] {
  if (columns.includes('id')) return ['id'];
  if (table === 'settings') return ['key'];
  return columns.filter((column) => column.endsWith('_id')).slice(0, 2);
}
