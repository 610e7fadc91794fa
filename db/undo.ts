import { execute, prepareOnce, type Tx } from './database.ts';
import { RECORDED } from './history.ts';
import { insertRecorded, type Row, whereKey } from './recorded-rows.ts';
import { HISTORY_BY_ROW } from './schema/house.ts';

interface HistoryRow {
  readonly sequence: number;
  readonly tableName: string;
  readonly rowId: string;
  readonly columnName: string | null;
  readonly old: string | null;
  readonly new: string | null;
}

/** Something the change touched has been changed again since, so undoing it would overwrite a later hand. */
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
 * @throws ChangedSinceError when a later change touched the same; nothing is changed then
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

  // Another column of the same row may have changed since; the row as a whole may not, nor this column.
  const later = prepareOnce(
    tx,
    `SELECT 1 FROM history
     WHERE row_id = @rowId AND table_name = @tableName AND sequence > @sequence AND change_id <> @changeId
       AND (@columnName IS NULL OR column_name IS NULL OR column_name = @columnName) AND ${HISTORY_BY_ROW} LIMIT 1`,
  );
  for (const { rowId, tableName, sequence, columnName } of rows) {
    if (later.get({ rowId, tableName, sequence, columnName, changeId })) throw new ChangedSinceError('changed since');
  }
  const entries = rows.filter(({ tableName }) => tableName === 'stage_entries');
  // Parents were written before their children: backwards, each reference goes before what it points to.
  execute(tx, 'PRAGMA defer_foreign_keys = ON');
  for (const row of rows) {
    const stays = LOGS.has(row.tableName) || (entries.length > 0 && NAMED_BY_LOG.has(row.tableName));
    if (!stays) takeBack(tx, row);
  }
  // Last, when the stages that they lead back to are there again.
  for (const { rowId } of entries) undoEntry(rowId);
  return rows.length;
}

function takeBack(tx: Tx, row: HistoryRow): void {
  const table = RECORDED.get(row.tableName);
  const isKept = row.columnName === null || table?.columns.includes(row.columnName);
  if (!table || !isKept) throw new ChangedSinceError('a later version of the tables does not keep this');
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
