import { prepareOnce, type Reader, type Tx } from './database.ts';
import { RECORDED } from './history.ts';
import { findRow, insertRecorded, type Row, recordedTable, whereKey } from './recorded-rows.ts';

/** One line of the history: a field that changed, or a row that came or went. */
export interface HistoryEntry {
  readonly sequence: number;
  readonly changeId: number;
  readonly table: string;
  readonly rowId: string;
  /** Null for a whole row. */
  readonly column: string | null;
  readonly old: string | null;
  /** Of a field. A row that came has its words elsewhere: `rowAsItCame`. */
  readonly new: string | null;
}

/** The columns of a line, as a query names them. */
export const ENTRY =
  'sequence, change_id AS changeId, table_name AS "table", row_id AS rowId, column_name AS "column", old, new';

/** The line of this number, if it is of a row and field that are still kept. */
export function findHistoryEntry(db: Reader, sequence: number): HistoryEntry | undefined {
  const found = prepareOnce(db, `SELECT ${ENTRY} FROM history WHERE sequence = ? AND change_id IS NOT NULL`).get(
    sequence,
  ) as HistoryEntry | undefined;
  const table = found && RECORDED.get(found.table);
  return found?.column != null && !table?.columns.includes(found.column) ? undefined : table && found;
}

/** All lines of a change, in their order. */
export function entriesOfChange(db: Reader, changeId: number): HistoryEntry[] {
  return prepareOnce(
    db,
    `SELECT ${ENTRY} FROM history
     WHERE sequence > @changeId AND sequence <= @last AND change_id = @changeId ORDER BY sequence`,
  ).all({ changeId, last: lastEntryOf(db, changeId) }) as HistoryEntry[];
}

/** The number of the last line of a change: its lines lie together, and no number is left out. */
export function lastEntryOf(db: Reader, changeId: number): number {
  return prepareOnce(
    db,
    `SELECT coalesce((SELECT sequence - 1 FROM history WHERE sequence > ? AND change_id IS NULL ORDER BY sequence LIMIT 1),
       (SELECT max(sequence) FROM history))`,
  )
    .pluck()
    .get(changeId) as number;
}

export function currentRow(db: Reader, { table, rowId }: HistoryEntry): Row | null {
  return findRow(db, recordedTable(table), rowId);
}

/** Gives a field its old value again, and those of these columns that the same change had touched in the same row. */
export function putFieldsBack(tx: Tx, entry: HistoryEntry, columns: readonly string[]): void {
  for (const { table, rowId, column, old } of entriesOfChange(tx, entry.changeId)) {
    if (table !== entry.table || rowId !== entry.rowId || column === null || !columns.includes(column)) continue;
    prepareOnce(tx, `UPDATE "${table}" SET "${column}" = ? WHERE ${whereKey(table)}`).run(old, ...rowId.split('|'));
  }
}

/** Inserts a removed row again, with the links to it that went in the same change. */
export function restoreRow(tx: Tx, entry: HistoryEntry): void {
  if (entry.old === null) throw new Error('the row was not removed');
  insertRecorded(tx, entry.table, JSON.parse(entry.old) as Row);
  for (const { table, column, old } of entriesOfChange(tx, entry.changeId)) {
    if (column !== null || old === null) continue;
    const { key, references } = recordedTable(table);
    const row = JSON.parse(old) as Row;
    const isLinkToIt = references.some(
      (reference) =>
        key.length > 1 &&
        key.includes(reference.column) &&
        reference.table === entry.table &&
        row[reference.column] === entry.rowId,
    );
    if (isLinkToIt) insertRecorded(tx, table, row);
  }
}
