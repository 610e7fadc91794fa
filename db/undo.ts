import { LOGS } from '../domain/put-back.ts';
import { execute, prepareOnce, type Tx } from './database.ts';
import { RECORDED } from './history.ts';
import { entriesOfChange, type HistoryEntry } from './put-back.ts';
import { findRow, insertRecorded, type Row, rowAsItCame, whereKey } from './recorded-rows.ts';

/** Something the change touched says something else now, so undoing it would overwrite a later hand. */
export class ChangedSinceError extends Error {}

/** What the log names stays on record: the paper of a move that was taken back is still a paper. */
const NAMED_BY_LOG: ReadonlySet<string> = new Set(['documents', 'document_countries', 'attachments']);

/** How an entry of the stage log is taken back: by a further one. */
export interface LogUndo {
  /** @throws when another entry has to be taken back before, or the case would lose its beginning */
  readonly check: (entryId: string) => void;
  readonly takeBack: (entryId: string) => void;
}

/**
 * Takes a change back as one: rows it inserted go, rows it deleted return, columns it changed get their old values.
 * What it does is a change like any other and stands in the history; nothing is erased there.
 *
 * What follows from the evidence by rule, whether a case is contested, is left to the caller to settle anew.
 *
 * @returns the history rows that were taken back; none when the change is unknown
 * @throws ChangedSinceError when what the change said stands no more; the transaction must not be committed then
 * @throws SqliteError `SQLITE_CONSTRAINT`, here or at the commit, when later rows hang on what would go, or it stands there again
 */
export function undoChange(tx: Tx, changeId: number, log: LogUndo): readonly HistoryEntry[] {
  const lines = entriesOfChange(tx, changeId).toReversed();
  const moves = lines.filter(({ table }) => table === 'stage_entries');
  for (const { rowId } of moves) log.check(rowId);
  const stays = (line: HistoryEntry): boolean =>
    LOGS.has(line.table) ||
    isCopy(line) ||
    (moves.length === 0 && isDerivedOutcome(line)) ||
    (moves.length > 0 && (NAMED_BY_LOG.has(line.table) || isCaseInUse(tx, line)));
  // Parents were written before their children: backwards, each reference goes before what it points to.
  execute(tx, 'PRAGMA defer_foreign_keys = ON');
  for (const line of lines) {
    if (stays(line)) continue;
    if (!stands(tx, line)) throw new ChangedSinceError('changed since');
    takeBack(tx, line);
  }
  // Last, when the stages that they lead back to are there again.
  for (const { rowId } of moves) log.takeBack(rowId);
  return lines;
}

/** What the states of an entry repeat of it follows it by a trigger, and comes back with it. */
function isCopy({ table, column }: HistoryEntry): boolean {
  return table === 'action_countries' && (column === 'happened_on' || column === 'is_contact');
}

/** The outcome of a case is entered by an entry of its log; without one it followed from claims, and follows from them again. */
function isDerivedOutcome({ table, column }: HistoryEntry): boolean {
  return table === 'cases' && column === 'outcome';
}

/** A case that a move opened has a life of its own once it was touched or something hangs on it, be it a log of moves taken back. */
function isCaseInUse(tx: Tx, line: HistoryEntry): boolean {
  if (line.table !== 'cases' || line.column !== null || line.old !== null) return false;
  return !stands(tx, line) || isReferredTo(tx, 'cases', line.rowId);
}

function isReferredTo(tx: Tx, table: string, rowId: string): boolean {
  return [...RECORDED.values()].some(({ name, references }) =>
    references.some(
      (reference) =>
        reference.table === table &&
        prepareOnce(tx, `SELECT 1 FROM "${name}" WHERE "${reference.column}" = ? LIMIT 1`).get(rowId) !== undefined,
    ),
  );
}

/**
 * Whether what the line says is still so. What was changed since and changed back is: else several changes could never be
 * taken back one after the other. Another column of the same row may have changed, too.
 */
function stands(tx: Tx, line: HistoryEntry): boolean {
  const { table: name, rowId, column, old, new: entered } = line;
  const table = RECORDED.get(name);
  if (!table) return false;
  if (column !== null) {
    if (!table.columns.includes(column)) return false;
    const same = prepareOnce(tx, `SELECT CAST("${column}" AS TEXT) IS ? FROM "${name}" WHERE ${whereKey(name)}`);
    return same.pluck().get(entered, ...rowId.split('|')) === 1;
  }
  const row = findRow(tx, table, rowId);
  if (old !== null) return row === null;
  const came = rowAsItCame(tx, table, line);
  // By what both know: a column that came since was never changed by the line.
  return !!row && !!came && Object.entries(came).every(([field, value]) => !(field in row) || row[field] === value);
}

function takeBack(tx: Tx, { table, rowId, column, old }: HistoryEntry): void {
  const key = rowId.split('|');
  if (column !== null) {
    prepareOnce(tx, `UPDATE "${table}" SET "${column}" = ? WHERE ${whereKey(table)}`).run(old, ...key);
  } else if (old === null) {
    prepareOnce(tx, `DELETE FROM "${table}" WHERE ${whereKey(table)}`).run(...key);
  } else {
    insertRecorded(tx, table, JSON.parse(old) as Row);
  }
}
