import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

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
 * Who did something, and when: one row for all that one person did at one press, so that it can be told and undone as one.
 * `atomically` signs here before it writes; the history triggers point to the newest row.
 */
export const changes = sqliteTable('changes', {
  /** Rises by itself; no row is ever deleted, so no number comes twice. */
  id: integer().primaryKey(),
  at: text().notNull(),
  actor: text().notNull(),
  /**
   * The last row of the history before this change. Changes do not interleave, so all that one wrote lies between this and
   * the next one's: found without an index, which every single write would have to pay for.
   */
  historyBefore: integer().notNull(),
});

/**
 * Which history is found by its row. Not the first entry of an action and of its links: an action says itself who logged it
 * and when, and logging must not pay for an index that nobody asks. A query by row has to repeat this word for word.
 */
export const HISTORY_BY_ROW =
  "(column_name IS NOT NULL OR old IS NOT NULL OR table_name NOT IN ('actions', 'action_countries', 'action_people'))";

/**
 * Every change of every row that people edit: written by triggers whatever code made the change, refused any update or delete.
 * An insert or delete is one row with the whole record as JSON in `new` or `old`; an update is one row per changed column.
 */
export const history = sqliteTable(
  'history',
  {
    /** Rises by itself; no row is ever deleted, so no number comes twice. */
    sequence: integer().primaryKey(),
    changeId: integer()
      .notNull()
      .references(() => changes.id),
    tableName: text().notNull(),
    /** The key of the row; of a link the keys of its two ends, `one|other`, so that it lies beside the row it belongs to. */
    rowId: text().notNull(),
    /** Null when the whole row was inserted or deleted. */
    columnName: text(),
    old: text(),
    new: text(),
  },
  (table) => [index('history_row').on(table.rowId).where(sql.raw(HISTORY_BY_ROW))],
);
