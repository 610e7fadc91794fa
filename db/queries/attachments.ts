import { createHash } from 'node:crypto';
import { asc, eq } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import type { Marking } from '../../domain/marking.ts';
import { type Db, prepareOnce, type Reader, type Tx } from '../database.ts';
import { attachments, documents } from '../schema/evidence.ts';
import { HISTORY_BY_ROW } from '../schema/house.ts';

/** Files are written and read in pieces of this size; only the last may be shorter. */
export const CHUNK_BYTES = 1024 * 1024;

export interface NewAttachment {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
}

/** Puts a file on record whose pieces all lie in the base: from here on it can be seen and used. */
export function addAttachment(tx: Tx, attachment: NewAttachment): void {
  tx.insert(attachments).values(attachment).run();
}

/** One piece of a file that is coming in: a statement of its own and unsigned, because nothing is on record until the last one. */
export function addChunk(db: Db, attachmentId: string, position: number, bytes: Uint8Array): void {
  prepareOnce(db, 'INSERT INTO attachment_chunks (attachment_id, position, bytes) VALUES (?, ?, ?)').run(
    attachmentId,
    position,
    bytes,
  );
}

/** Puts a file on record that lies in memory as a whole: one that the desk made itself. */
export function addFile(
  db: Db,
  tx: Tx,
  { name, mediaType }: { readonly name: string; readonly mediaType: string },
  bytes: Uint8Array,
): string {
  const id = uuidv7();
  for (let from = 0; from < bytes.length; from += CHUNK_BYTES) {
    addChunk(db, id, from / CHUNK_BYTES, bytes.subarray(from, from + CHUNK_BYTES));
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  addAttachment(tx, { id, name, mediaType, size: bytes.length, sha256 });
  return id;
}

/** How the papers that carry a file are marked, each marking once; none of a file that no paper carries. */
export function markingsOfFile(db: Reader, attachmentId: string): readonly Marking[] {
  return db
    .selectDistinct({ marking: documents.marking })
    .from(documents)
    .where(eq(documents.attachmentId, attachmentId))
    .orderBy(asc(documents.marking))
    .all()
    .map(({ marking }) => marking);
}

/** A piece of a file; `null` past its end. */
export function chunkOf(db: Reader, attachmentId: string, position: number): Uint8Array<ArrayBuffer> | null {
  const bytes = prepareOnce(db, 'SELECT bytes FROM attachment_chunks WHERE attachment_id = ? AND position = ?')
    .pluck()
    .get(attachmentId, position) as Buffer<ArrayBuffer> | undefined;
  return bytes ?? null;
}

/** Drops the pieces of an upload that did not come to its end. */
export function dropChunks(db: Db, attachmentId: string): void {
  prepareOnce(db, 'DELETE FROM attachment_chunks WHERE attachment_id = ?').run(attachmentId);
}

/**
 * Drops the pieces of every upload that was cut off. Pieces of a file that was on record once stay, even if its row was taken
 * back since: that can be taken back too, and must find its bytes.
 */
export function dropUnfinishedUploads(db: Db): void {
  prepareOnce(
    db,
    `DELETE FROM attachment_chunks WHERE attachment_id IN (
       SELECT DISTINCT attachment_id FROM attachment_chunks
       WHERE NOT EXISTS (SELECT 1 FROM attachments WHERE id = attachment_id)
         AND NOT EXISTS (
           SELECT 1 FROM history WHERE row_id = attachment_id AND table_name = 'attachments' AND ${HISTORY_BY_ROW}))`,
  ).run();
}

export function findAttachment(db: Reader, id: string) {
  return db.select().from(attachments).where(eq(attachments.id, id)).get();
}

export function hasAttachment(db: Reader, id: string): boolean {
  return findAttachment(db, id) !== undefined;
}
