import { blob, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/**
 * The bytes of attachments, piece by piece, so that no file is ever held whole in memory. Not recorded in the history: a piece
 * is written once and never changed.
 *
 * Without a reference to `attachments`, because the pieces come first: a file is on record only when its last one is there.
 * Pieces of a file that never got so far are cleared at the next unlock.
 */
export const attachmentChunks = sqliteTable(
  'attachment_chunks',
  {
    id: integer().primaryKey(),
    attachmentId: text().notNull(),
    position: integer().notNull(),
    bytes: blob({ mode: 'buffer' }).notNull(),
  },
  (table) => [uniqueIndex('attachment_chunks_order').on(table.attachmentId, table.position)],
);
