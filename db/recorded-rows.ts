import { prepareOnce, type Reader } from './database.ts';
import { RECORDED, type RecordedTable } from './history.ts';
import { HISTORY_BY_ROW } from './schema/house.ts';

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

interface LaterEntry {
  readonly columnName: string | null;
  readonly old: string | null;
}

/**
 * The row as it was when it came, which the history does not write down: what stands in its table, with everything that was
 * changed or went since taken back.
 *
 * @param line the line of the history that tells of its coming; in bases of the first versions it holds the row itself
 * @returns null when the table never had a row of this key, as in a damaged history
 */
export function rowAsItCame(
  db: Reader,
  table: RecordedTable,
  line: { readonly rowId: string; readonly sequence: number; readonly new: string | null },
): Row | null {
  if (line.new !== null) return JSON.parse(line.new) as Row;
  const { rowId, sequence } = line;
  const later = prepareOnce(
    db,
    `SELECT column_name AS columnName, old FROM history
     WHERE row_id = ? AND table_name = ? AND sequence > ? AND (column_name IS NOT NULL OR old IS NOT NULL) AND ${HISTORY_BY_ROW}
     ORDER BY sequence`,
  );
  /** What each column said before it was first changed. */
  const was = new Map<string, string | null>();
  let last: Row | null = null;
  for (const { columnName, old } of later.iterate(rowId, table.name, sequence) as Iterable<LaterEntry>) {
    if (columnName === null) {
      last = JSON.parse(old ?? 'null') as Row | null;
      break;
    }
    if (!was.has(columnName)) was.set(columnName, old);
  }
  last ??= findRow(db, table, rowId);
  if (!last) return null;
  const row = { ...last };
  for (const [column, old] of was) {
    // The history keeps a changed value as text, whatever the column holds.
    const isNumber = old !== null && typeof last[column] === 'number';
    row[column] = isNumber ? Number(old) : old;
  }
  return row;
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
