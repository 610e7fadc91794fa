import { execute, prepareOnce, type Tx } from './database.ts';
import { RECORDED } from './history.ts';
import { findRow, insertRecorded, type Row, whereKey } from './recorded-rows.ts';

interface HistoryRow {
  readonly sequence: number;
  readonly tableName: string;
  readonly rowId: string;
  readonly columnName: string | null;
  readonly old: string | null;
  readonly new: string | null;
}

/** Something the change touched says something else now, so undoing it would overwrite a later hand. */
export class ChangedSinceError extends Error {}

/** Tables whose rows are a log: they are undone by a further entry, never by taking one back. */
const LOGS: ReadonlySet<string> = new Set(['stage_entries', 'stage_entry_documents']);
/** What the log names stays on record: the paper of a move that was taken back is still a paper. */
const NAMED_BY_LOG: ReadonlySet<string> = new Set(['documents', 'document_countries', 'attachments']);

/**
 * Takes a change back as one: rows it inserted go, rows it deleted return, columns it changed get their old values.
 * What it does is a change like any other and stands in the history; nothing is erased there.
 *
 * @param undoEntry takes back an entry of the stage log by a further one
 * @returns how many history rows were taken back; 0 when the change is unknown
 * @throws ChangedSinceError when what the change said stands no more; the transaction must not be committed then
 * @throws SqliteError `SQLITE_CONSTRAINT`, here or at the commit, when later rows hang on what would go, or it stands there again
 */
export function undoChange(tx: Tx, changeId: number, undoEntry: (entryId: string) => void): number {
  const rows = prepareOnce(
    tx,
    `SELECT sequence, table_name AS tableName, row_id AS rowId, column_name AS columnName, old, new
     FROM history
     WHERE sequence > @changeId AND change_id = @changeId AND sequence < coalesce(
       (SELECT sequence FROM history WHERE sequence > @changeId AND change_id IS NULL ORDER BY sequence LIMIT 1), 9e15)
     ORDER BY sequence DESC`,
  ).all({ changeId }) as HistoryRow[];

  const entries = rows.filter(({ tableName }) => tableName === 'stage_entries');
  // Parents were written before their children: backwards, each reference goes before what it points to.
  execute(tx, 'PRAGMA defer_foreign_keys = ON');
  for (const row of rows) {
    const stays = LOGS.has(row.tableName) || (entries.length > 0 && NAMED_BY_LOG.has(row.tableName));
    if (!stays) {
      if (!stands(tx, row)) throw new ChangedSinceError('changed since');
      takeBack(tx, row);
    }
  }
  // Last, when the stages that they lead back to are there again.
  for (const { rowId } of entries) undoEntry(rowId);
  return rows.length;
}

/**
 * Whether what the line says is still so. What was changed since and changed back is: else several changes could never be
 * taken back one after the other. Another column of the same row may have changed, too.
 */
function stands(tx: Tx, { tableName, rowId, columnName, new: entered }: HistoryRow): boolean {
  const table = RECORDED.get(tableName);
  if (!table) return false;
  if (columnName !== null) {
    if (!table.columns.includes(columnName)) return false;
    const same = prepareOnce(
      tx,
      `SELECT CAST("${columnName}" AS TEXT) IS ? FROM "${tableName}" WHERE ${whereKey(tableName)}`,
    );
    return same.pluck().get(entered, ...rowId.split('|')) === 1;
  }
  const row = findRow(tx, table, rowId);
  if (entered === null || row === null) return entered === null && row === null;
  // By what both know: a column that came since was never changed by the line.
  return Object.entries(JSON.parse(entered) as Row).every(
    ([column, value]) => !(column in row) || row[column] === value,
  );
}

function takeBack(tx: Tx, row: HistoryRow): void {
  const key = row.rowId.split('|');
  if (row.columnName !== null) {
    prepareOnce(tx, `UPDATE "${row.tableName}" SET "${row.columnName}" = ? WHERE ${whereKey(row.tableName)}`).run(
      row.old,
      ...key,
    );
    return;
  }
  if (row.old === null) {
    prepareOnce(tx, `DELETE FROM "${row.tableName}" WHERE ${whereKey(row.tableName)}`).run(...key);
    return;
  }
  insertRecorded(tx, row.tableName, JSON.parse(row.old) as Row);
}
