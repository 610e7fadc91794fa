import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { MARKINGS } from '../../domain/marking.ts';

/** A file that was brought in: what it was and what became of its rows. All of it is one change, and goes with its undo. */
export const imports = sqliteTable('imports', {
  id: text().primaryKey(),
  at: text().notNull(),
  actor: text().notNull(),
  fileName: text().notNull(),
  sha256: text().notNull(),
  rows: integer().notNull(),
  added: integer().notNull(),
  changed: integer().notNull(),
  /** On record already, or left out by the user's choice. */
  unchanged: integer().notNull(),
  refused: integer().notNull(),
  backup: text().notNull(),
  changeId: integer().notNull(),
});

/** Every file that left the desk: who took what, how much, up to which marking and for whom. */
export const exports = sqliteTable('exports', {
  id: text().primaryKey(),
  at: text().notNull(),
  actor: text().notNull(),
  what: text().notNull(),
  format: text().notNull(),
  rows: integer().notNull(),
  marking: text({ enum: MARKINGS }).notNull(),
  /** Empty where nobody said. */
  forWhom: text().notNull(),
  fileName: text().notNull(),
  sha256: text().notNull(),
});
