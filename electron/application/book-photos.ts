import type { Reader } from '../../db/database.ts';
import { chunkOf, findAttachment } from '../../db/queries/attachments.ts';
import { barePicture } from '../../domain/bare-picture.ts';
import type { BookDocument } from '../../domain/book-document.ts';
import type { Photo } from '../briefings/paper.ts';

/** A face needs no more; a larger file is a poster, and a book of thirty of them would not fit into memory. */
const MAX_PHOTO_BYTES = 5 * 1024 * 1024;

/** The header that names those whose photo a copy does without, URI-encoded. */
export const PHOTOS_LEFT_OUT = 'X-Photos-Left-Out';

/** Those who have a photo that the copy does without: it is too large, in pieces, or no picture. Each once. */
export function withoutPhoto({ parts }: BookDocument, drawn: ReadonlySet<string>): readonly string[] {
  const people = parts.flatMap(({ blocks }) => blocks.filter((block) => block.type === 'person'));
  return [...new Set(people.flatMap(({ name, photoId }) => (photoId === null || drawn.has(photoId) ? [] : name)))];
}

/**
 * The photos that a book shows, each once and without what they say of themselves: a camera notes where it stood. One that is
 * too large or broken, or of which pieces are missing, is left away.
 */
export function photosFor(db: Reader, { parts }: BookDocument): readonly Photo[] {
  const ids = new Set(
    parts.flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'person' ? (block.photoId ?? []) : []))),
  );
  return [...ids].flatMap((id) => {
    const stored = bytesOf(db, id);
    const bytes = stored && barePicture(stored);
    return bytes === null ? [] : [{ id, bytes }];
  });
}

function bytesOf(db: Reader, attachmentId: string): Uint8Array | null {
  const attachment = findAttachment(db, attachmentId);
  if (!attachment || attachment.size > MAX_PHOTO_BYTES) return null;
  const chunks: Uint8Array[] = [];
  for (let position = 0; ; position += 1) {
    const chunk = chunkOf(db, attachmentId, position);
    if (chunk === null) break;
    chunks.push(chunk);
  }
  const whole = Buffer.concat(chunks);
  return whole.length === attachment.size ? whole : null;
}
