import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Settings of this copy, as JSON. */
export const settings = sqliteTable('settings', {
  key: text().primaryKey(),
  value: text({ mode: 'json' }).notNull(),
});

/** Unfinished input, so that a crash or a lock loses no sentence. One per form. */
export const drafts = sqliteTable('drafts', {
  form: text().primaryKey(),
  content: text().notNull(),
  savedAt: text().notNull(),
});

/**
 * Which history is found by its row. Not the first entry of an action and of its links where the action itself says when they
 * came (`loggedAt`): logging must not pay for an index that nobody asks. A query by row has to repeat this word for word.
 *
 * Without `NOT IN`: for a list of more than two the engine builds a table of its own each time that a trigger writes a row.
 */
export const HISTORY_BY_ROW =
  "(column_name IS NOT NULL OR old IS NOT NULL OR (at IS NOT NULL AND row_id IS NOT NULL) OR (table_name <> 'actions' AND table_name <> 'action_countries' AND table_name <> 'action_people'))";

/**
 * Rows that are no longer where they were: deleted, or referring to another row since. Few, and nothing else leads to them. A
 * query has to repeat this word for word.
 */
export const HISTORY_DEPARTURES = "(old IS NOT NULL AND (column_name IS NULL OR substr(column_name, -3) = '_id'))";

/**
 * Every change of every row that people edit: written by triggers whatever code made the change, refused any update or delete.
 *
 * A change is all that one person did at one press. It begins with a row that says who and when, which `atomically` writes;
 * then a delete is one row with the whole record as JSON in `old`, an update one row per changed column, an insert one row
 * without either: what came stands in its table, and what was changed or went since stands here (`rowAsItCame`). Written twice
 * it was a third of every base. Changes do not interleave, so the rows of one lie together.
 */
export const history = sqliteTable(
  'history',
  {
    /** Rises by itself; no row is ever deleted, so no number comes twice. */
    sequence: integer().primaryKey(),
    /** The number of the row that the change begins with; null in that row itself. */
    changeId: integer(),
    /**
     * When, in the row that the change begins with. Also in the first entry of an action or of a link of one that came at
     * another moment than the action says: imported, added later, or put back.
     */
    at: text(),
    actor: text(),
    tableName: text(),
    /** The key of the row; of a link the keys of its two ends, `one|other`. */
    rowId: text(),
    /** Null when the whole row was inserted or deleted. */
    columnName: text(),
    old: text(),
    /** Of an insert only in bases of the first versions, which wrote the record down here too. */
    new: text(),
  },
  (table) => [
    index('history_row').on(table.rowId).where(sql.raw(HISTORY_BY_ROW)),
    index('history_departures').on(table.tableName).where(sql.raw(HISTORY_DEPARTURES)),
    check('history_signed', sql.raw('(change_id IS NULL) = (at IS NOT NULL AND actor IS NOT NULL)')),
    check('history_of_a_row', sql.raw('(change_id IS NULL) = (table_name IS NULL AND row_id IS NULL)')),
  ],
);
