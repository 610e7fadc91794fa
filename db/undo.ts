import { execute, prepareOnce, type Tx } from './database.ts';
import { keyColumns } from './history.ts';
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

/**
 * Takes a change back as one: rows it inserted go, rows it deleted return, columns it changed get their old values.
 * What it does is a change like any other and stands in the history; nothing is erased there.
 *
 * @returns how many history rows were taken back; 0 when the change is unknown
 * @throws ChangedSinceError when a later change touched the same rows; nothing is changed then
 * @throws SqliteError `SQLITE_CONSTRAINT`, here or at the commit, when later rows hang on what would go, or it stands there again
 */
export function undoChange(tx: Tx, changeId: number): number {
  const rows = prepareOnce(
    tx,
    `SELECT sequence, table_name AS tableName, row_id AS rowId, column_name AS columnName, old, new
     FROM history
     WHERE sequence > @changeId AND change_id = @changeId AND sequence < coalesce(
       (SELECT sequence FROM history WHERE sequence > @changeId AND change_id IS NULL ORDER BY sequence LIMIT 1), 9e15)
     ORDER BY sequence DESC`,
  ).all({ changeId }) as HistoryRow[];
  if (rows.some((row) => LOGS.has(row.tableName)))
    throw new ChangedSinceError('a stage move is undone by a further move');

  const later = prepareOnce(
    tx,
    `SELECT 1 FROM history
     WHERE row_id = ? AND table_name = ? AND sequence > ? AND change_id <> ? AND ${HISTORY_BY_ROW} LIMIT 1`,
  );
  for (const row of rows) {
    if (later.get(row.rowId, row.tableName, row.sequence, changeId)) throw new ChangedSinceError('changed since');
  }
  // Parents were written before their children: backwards, each reference goes before what it points to.
  execute(tx, 'PRAGMA defer_foreign_keys = ON');
  for (const row of rows) takeBack(tx, row);
  return rows.length;
}

function takeBack(tx: Tx, row: HistoryRow): void {
  if (row.columnName !== null) {
    prepareOnce(tx, `UPDATE "${row.tableName}" SET "${row.columnName}" = ? WHERE ${whereKey(tx, row.tableName)}`).run(
      row.old,
      ...row.rowId.split('|'),
    );
    return;
  }
  if (row.old === null) {
    prepareOnce(tx, `DELETE FROM "${row.tableName}" WHERE ${whereKey(tx, row.tableName)}`).run(...row.rowId.split('|'));
    return;
  }
  const values = JSON.parse(row.old) as Record<string, string | number | null>;
  const columns = Object.keys(values);
  prepareOnce(
    tx,
    `INSERT INTO "${row.tableName}" (${columns.map((column) => `"${column}"`).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  ).run(...Object.values(values));
}

function whereKey(tx: Tx, table: string): string {
  const columns = prepareOnce(tx, 'SELECT name FROM pragma_table_info(?) ORDER BY cid').pluck().all(table) as string[];
  return keyColumns(table, columns)
    .map((column) => `"${column}" = ?`)
    .join(' AND ');
}
