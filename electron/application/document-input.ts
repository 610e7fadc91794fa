import { z } from 'zod';
import type { Tx } from '../../db/database.ts';
import { documentsOfCountry } from '../../db/queries/cases.ts';
import { addDocument, hasAttachment } from '../../db/queries/documents.ts';
import { isCalendarDate } from '../../domain/calendar-date.ts';
import { DOCUMENT_KINDS, type DocumentKind } from '../../domain/pipelines.ts';
import { dateText, id, line, marking } from './inputs.ts';
import { UserError } from './refusal.ts';

const newDocument = z.object({
  kind: z.enum(DOCUMENT_KINDS),
  number: line.nullable(),
  datedOn: dateText.nullable(),
  title: line,
  source: line,
  marking,
  attachmentId: id.nullable(),
});

/** The papers that an entry rests on: some that are on file, and one that comes with it. */
export const papersInput = {
  documentIds: z.array(id).max(100),
  document: newDocument.nullable(),
};

export interface PapersInput {
  readonly documentIds: readonly string[];
  readonly document: z.infer<typeof newDocument> | null;
}

export interface TakenPaper {
  readonly kind: DocumentKind;
  readonly isAttached: boolean;
}

/**
 * Checks the papers of an entry.
 *
 * @throws UserError `notFound` for one that is not on file for the country, `textMissing` or `impossibleDate` for the new one
 */
export function checkPapers(tx: Tx, countryId: string, { documentIds, document }: PapersInput): readonly TakenPaper[] {
  const known = documentsOfCountry(tx, countryId, documentIds);
  if (known.length !== new Set(documentIds).size) throw new UserError({ code: 'notFound', field: 'documentIds' });
  if (document) refuseDocument(tx, document);
  return [
    ...known.map(({ kind, attachmentId }) => ({ kind, isAttached: attachmentId !== null })),
    ...(document ? [{ kind: document.kind, isAttached: document.attachmentId !== null }] : []),
  ];
}

/** Files the new paper, if there is one, and answers with the ids of all. */
export function filePapers(tx: Tx, countryId: string, { documentIds, document }: PapersInput): readonly string[] {
  const known = [...new Set(documentIds)];
  return document ? [...known, addDocument(tx, document, [countryId])] : known;
}

function refuseDocument(tx: Tx, document: z.infer<typeof newDocument>): void {
  if (document.title === '') throw new UserError({ code: 'textMissing', field: 'document.title' });
  if (document.source === '') throw new UserError({ code: 'textMissing', field: 'document.source' });
  if (document.datedOn !== null && !isCalendarDate(document.datedOn)) {
    throw new UserError({ code: 'impossibleDate', field: 'document.datedOn' });
  }
  if (document.attachmentId !== null && !hasAttachment(tx, document.attachmentId)) {
    throw new UserError({ code: 'notFound', field: 'document.attachmentId' });
  }
}
