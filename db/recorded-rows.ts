import { prepareOnce, type Reader } from './database.ts';
import { RECORDED, type RecordedTable } from './history.ts';

/** A row as the driver and the history have it: by the names of its columns. */
export type Row = Record<string, string | number | null>;

/** @throws Error for a table that keeps no history */
export function recordedTable(name: string): RecordedTable {
  const table = RECORDED.get(name);
  if (!table) throw new Error(`${name} keeps no history`);
  return table;
}

/** The key under which the history knows a row: its id, or the ends of a link as `one|other`. */
export function keyOf({ key }: RecordedTable, row: Row): string {
  return key.map((column) => row[column]).join('|');
}

/** The condition that finds one row; its values are the parts of its key. */
export function whereKey(table: string): string {
  return recordedTable(table)
    .key.map((column) => `"${column}" = ?`)
    .join(' AND ');
}

/** The recorded columns of a table, as a query names them. */
export function columnList({ columns }: RecordedTable): string {
  return columns.map((column) => `"${column}"`).join(', ');
}

export function findRow(db: Reader, table: RecordedTable, rowId: string): Row | null {
  const found = prepareOnce(db, `SELECT ${columnList(table)} FROM "${table.name}" WHERE ${whereKey(table.name)}`);
  return (found.get(...rowId.split('|')) as Row | undefined) ?? null;
}

/**
 * Inserts a row as the history kept it. What a later version of the tables dropped is left out; what one added and the row
 * cannot know is the column's default.
 */
export function insertRecorded(db: Reader, table: string, row: Row): void {
  const columns = recordedTable(table).columns.filter((column) => column in row);
  const names = columns.map((column) => `"${column}"`).join(', ');
  const places = columns.map(() => '?').join(', ');
  prepareOnce(db, `INSERT INTO "${table}" (${names}) VALUES (${places})`).run(...columns.map((column) => row[column]));
}
