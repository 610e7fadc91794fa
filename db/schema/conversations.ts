import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { MARKINGS } from '../../domain/marking.ts';
import { RAISERS } from '../../domain/point.ts';
import { actions, people } from './contacts.ts';
import { officers } from './countries.ts';
import { documents } from './evidence.ts';

/** What was said on an action, point by point, in the order in which it was said. */
export const actionPoints = sqliteTable(
  'action_points',
  {
    id: text().primaryKey(),
    actionId: text()
      .notNull()
      .references(() => actions.id),
    /** From 0, without gaps. */
    position: integer().notNull(),
    raisedBy: text({ enum: RAISERS }).notNull(),
    /** Who of those present raised it, where that matters. */
    raisedByPersonId: text().references(() => people.id),
    topic: text().notNull(),
    ourAsk: text(),
    /** As nearly word for word as the officer could write it down. */
    theirWords: text(),
    answer: text(),
    followUp: text(),
    /** Of this paragraph alone: it may be more open or more closed than the entry. */
    marking: text({ enum: MARKINGS }).notNull(),
  },
  (table) => [
    index('action_points_action').on(table.actionId, table.position),
    index('action_points_person').on(table.raisedByPersonId),
  ],
);

/** What the officer thinks of an action: never said in the room, so never among the points, and marked for itself. */
export const actionComments = sqliteTable(
  'action_comments',
  {
    id: text().primaryKey(),
    actionId: text()
      .notNull()
      .references(() => actions.id),
    text: text().notNull(),
    marking: text({ enum: MARKINGS }).notNull(),
  },
  (table) => [uniqueIndex('action_comments_action').on(table.actionId)],
);

/** Who of ours was in the room. */
export const actionOfficers = sqliteTable(
  'action_officers',
  {
    actionId: text()
      .notNull()
      .references(() => actions.id),
    officerId: text()
      .notNull()
      .references(() => officers.id),
  },
  (table) => [
    primaryKey({ columns: [table.actionId, table.officerId] }),
    index('action_officers_officer').on(table.officerId),
  ],
);

/** Papers that changed hands on an action: which way each went stands on the paper. */
export const actionDocuments = sqliteTable(
  'action_documents',
  {
    actionId: text()
      .notNull()
      .references(() => actions.id),
    documentId: text()
      .notNull()
      .references(() => documents.id),
  },
  (table) => [
    primaryKey({ columns: [table.actionId, table.documentId] }),
    index('action_documents_document').on(table.documentId),
  ],
);
