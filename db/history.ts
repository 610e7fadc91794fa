import { getTableColumns, getTableName, is } from 'drizzle-orm';
import { CasingCache } from 'drizzle-orm/casing';
import { getTableConfig, type SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { execute, type Tx } from './database.ts';
import { DERIVED_COLUMNS } from './derived.ts';
import * as casesSchema from './schema/cases.ts';
import * as commitmentsSchema from './schema/commitments.ts';
import * as contactsSchema from './schema/contacts.ts';
import * as conversationsSchema from './schema/conversations.ts';
import * as countriesSchema from './schema/countries.ts';
import * as evidenceSchema from './schema/evidence.ts';
import * as exchangeSchema from './schema/exchange.ts';
import { settings } from './schema/house.ts';
import * as partnersSchema from './schema/partners.ts';
import * as personsSchema from './schema/persons.ts';
import * as positionsSchema from './schema/positions.ts';
import * as relationsSchema from './schema/relations.ts';
import * as tripsSchema from './schema/trips.ts';

/** Every table that people edit. Drafts are unfinished thoughts and keep no history. */
const RECORDED_TABLES: readonly SQLiteTable[] = [
  countriesSchema,
  evidenceSchema,
  casesSchema,
  contactsSchema,
  commitmentsSchema,
  conversationsSchema,
  partnersSchema,
  personsSchema,
  positionsSchema,
  relationsSchema,
  exchangeSchema,
  tripsSchema,
]
  .flatMap((schema) => Object.values(schema))
  .filter((value) => is(value, SQLiteTable))
  .concat(settings) as SQLiteTable[];

const casing = new CasingCache('snake_case');

export interface Reference {
  readonly column: string;
  readonly table: string;
}

/** A table as the history knows it. */
export interface RecordedTable {
  readonly name: string;
  /** Without bytes, which are too large, and without what triggers derive from other rows. */
  readonly columns: readonly string[];
  /** The columns that name a row: its id, or the two ends of a link. */
  readonly key: readonly string[];
  readonly references: readonly Reference[];
}

/** All recorded tables by name, each after those that it refers to. */
export const RECORDED: ReadonlyMap<string, RecordedTable> = new Map(
  inOrderOfReference(RECORDED_TABLES.map(recordedOf)).map((table) => [table.name, table]),
);

/**
 * Puts the history triggers in place: they record each change of each recorded table, whatever code or tool made it, and
 * refuse any change of the history and of the stage log themselves. Run after migrations, in the same transaction, so that
 * a new column is recorded from its first day.
 */
export function installHistoryTriggers(tx: Tx): void {
  execute(tx, [...RECORDED.values()].map(triggersOf).join('\n'));
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

function recordedOf(table: SQLiteTable): RecordedTable {
  const name = getTableName(table);
  const columns = (Object.values(getTableColumns(table)) as SQLiteColumn[])
    .filter((column) => column.getSQLType() !== 'blob')
    .map((column) => casing.getColumnCasing(column))
    .filter((column) => !DERIVED_COLUMNS[name]?.includes(column));
  const references = getTableConfig(table).foreignKeys.flatMap((foreignKey) => {
    const { columns: from, foreignTable } = foreignKey.reference();
    return from.map((column) => ({ column: casing.getColumnCasing(column), table: getTableName(foreignTable) }));
  });
  return { name, columns, key: keyColumns(name, columns), references };
}

function inOrderOfReference(tables: readonly RecordedTable[]): readonly RecordedTable[] {
  const placed = new Set<RecordedTable>();
  const place = (table: RecordedTable): void => {
    if (placed.has(table)) return;
    for (const { table: name } of table.references) {
      const other = tables.find((each) => each.name === name);
      if (other && other !== table) place(other);
    }
    placed.add(table);
  };
  for (const table of tables) place(table);
  return [...placed];
}

/**
 * The moment that an action says it was logged at. Its own first entry and those of its links need none where it is the same; where it
 * is not, they say when they came and are found by their row.
 */
const LOGGED_AT: Readonly<Record<string, string>> = {
  actions: 'NEW.logged_at',
  action_countries: '(SELECT logged_at FROM actions WHERE id = NEW.action_id)',
  action_people: '(SELECT logged_at FROM actions WHERE id = NEW.action_id)',
};

function triggersOf({ name, columns, key: keys }: RecordedTable): string {
  const gone = `json_object(${columns.map((column) => `'${column}', OLD."${column}"`).join(', ')})`;
  const key = (row: 'OLD' | 'NEW') => keys.map((column) => `${row}."${column}"`).join(" || '|' || ");
  const entry = 'INSERT INTO history (change_id, at, table_name, row_id, column_name, old, new)';
  // The newest row is of the change under way: its first one, or one that follows it.
  const by = '(SELECT coalesce(change_id, sequence) FROM history ORDER BY sequence DESC LIMIT 1)';
  const at = LOGGED_AT[name] ? `nullif((SELECT at FROM history WHERE sequence = ${by}), ${LOGGED_AT[name]})` : 'NULL';
  const changed = columns
    .map(
      (column) =>
        `SELECT '${column}' AS name, OLD."${column}" AS was, NEW."${column}" AS now WHERE OLD."${column}" IS NOT NEW."${column}"`,
    )
    .join(' UNION ALL ');
  return `
    DROP TRIGGER IF EXISTS ${name}_inserted;
    CREATE TRIGGER ${name}_inserted AFTER INSERT ON ${name} BEGIN
      ${entry} VALUES (${by}, ${at}, '${name}', ${key('NEW')}, NULL, NULL, NULL);
    END;
    DROP TRIGGER IF EXISTS ${name}_updated;
    CREATE TRIGGER ${name}_updated AFTER UPDATE OF ${columns.map((column) => `"${column}"`).join(', ')} ON ${name} BEGIN
      ${entry} SELECT ${by}, NULL, '${name}', ${key('OLD')}, changed.name, changed.was, changed.now
        FROM (${changed}) AS changed WHERE ${key('OLD')} = ${key('NEW')};
      -- A link that gets another end is another link: told as such, each row keeps its key for ever.
      ${entry} SELECT ${by}, NULL, '${name}', ${key('OLD')}, NULL, ${gone}, NULL WHERE ${key('OLD')} <> ${key('NEW')};
      ${entry} SELECT ${by}, ${at}, '${name}', ${key('NEW')}, NULL, NULL, NULL WHERE ${key('OLD')} <> ${key('NEW')};
    END;
    DROP TRIGGER IF EXISTS ${name}_deleted;
    CREATE TRIGGER ${name}_deleted AFTER DELETE ON ${name} BEGIN
      ${entry} VALUES (${by}, NULL, '${name}', ${key('OLD')}, NULL, ${gone}, NULL);
    END;`;
}

function keyColumns(table: string, columns: readonly string[]): readonly string[] {
  if (columns.includes('id')) return ['id'];
  if (table === 'settings') return ['key'];
  return columns.filter((column) => column.endsWith('_id')).slice(0, 2);
}
