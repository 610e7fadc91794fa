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

/** Who is writing now. The history triggers read the one row; `atomically` sets it at the start of each transaction. */
export const writer = sqliteTable(
  'writer',
  {
    id: integer().primaryKey(),
    actor: text().notNull(),
    changeId: text().notNull(),
    at: text().notNull(),
  },
  (table) => [check('writer_one_row', sql`${table.id} = 1`)],
);

/**
 * Every change of every row that people edit: written by triggers whatever code made the change, refused any update or delete.
 * An insert or delete is one row with the whole record as JSON in `new` or `old`; an update is one row per changed column.
 */
export const history = sqliteTable(
  'history',
  {
    /** Rises by itself; no row is ever deleted, so no number comes twice. */
    sequence: integer().primaryKey(),
    at: text().notNull(),
    actor: text().notNull(),
    changeId: text().notNull(),
    tableName: text().notNull(),
    rowId: text().notNull(),
    /** Null when the whole row was inserted or deleted. */
    columnName: text(),
    old: text(),
    new: text(),
  },
  (table) => [
    index('history_row').on(table.tableName, table.rowId, table.sequence),
    index('history_change').on(table.changeId),
  ],
);
