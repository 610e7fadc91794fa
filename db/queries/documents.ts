import { eq } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import type { Marking } from '../../domain/marking.ts';
import type { DocumentKind } from '../../domain/pipelines.ts';
import type { Reader, Tx } from '../database.ts';
import { attachments, documentCountries, documents } from '../schema/evidence.ts';

export interface NewDocument {
  readonly kind: DocumentKind;
  readonly number: string | null;
  readonly datedOn: string | null;
  readonly title: string;
  readonly source: string;
  readonly marking: Marking;
  readonly attachmentId: string | null;
}

export function addDocument(tx: Tx, document: NewDocument, countryIds: readonly string[]): string {
  const id = uuidv7();
  tx.insert(documents)
    .values({ ...document, id })
    .run();
  for (const countryId of countryIds) {
    tx.insert(documentCountries).values({ documentId: id, countryId }).run();
  }
  return id;
}

export interface NewAttachment {
  readonly name: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly content: Buffer;
}

export function addAttachment(tx: Tx, attachment: NewAttachment): string {
  const id = uuidv7();
  tx.insert(attachments)
    .values({ ...attachment, id, size: attachment.content.length })
    .run();
  return id;
}

export function findAttachment(db: Reader, id: string) {
  return db
    .select({ name: attachments.name, mediaType: attachments.mediaType, content: attachments.content })
    .from(attachments)
    .where(eq(attachments.id, id))
    .get();
}

export function hasAttachment(db: Reader, id: string): boolean {
  return db.select({ id: attachments.id }).from(attachments).where(eq(attachments.id, id)).get() !== undefined;
}
