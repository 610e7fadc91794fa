import { z } from 'zod';
import type { Reader, Tx } from '../../db/database.ts';
import { hasAttachment } from '../../db/queries/attachments.ts';
import { documentsOfCountry } from '../../db/queries/cases.ts';
import { addDocument, answersOnRecord, findRegistered, numbersOf } from '../../db/queries/documents.ts';
import { type CalendarDate, isBefore, isCalendarDate } from '../../domain/calendar-date.ts';
import { DIRECTIONS, needsDirection, PAPER_FORMS, sameNumber } from '../../domain/note-register.ts';
import { answerRefusal, answersIn } from '../../domain/paper-answers.ts';
import { asPaper, type Paper } from '../../domain/paper-evidence.ts';
import { DOCUMENT_KINDS } from '../../domain/pipelines.ts';
import { dateText, id, line, marking } from './inputs.ts';
import { UserError } from './refusal.ts';

/** A paper as it is entered; what is not said of it is not known. */
export const paperFields = z.object({
  kind: z.enum(DOCUMENT_KINDS),
  number: line.nullable(),
  datedOn: dateText.nullable(),
  title: line,
  source: line,
  marking,
  attachmentId: id.nullable(),
  direction: z.enum(DIRECTIONS).nullable().default(null),
  signatory: line.nullable().default(null),
  addressee: line.nullable().default(null),
  sealSeen: z.boolean().nullable().default(null),
  language: line.nullable().default(null),
  form: z.enum(PAPER_FORMS).nullable().default(null),
  channel: line.nullable().default(null),
  receivedOn: dateText.nullable().default(null),
  replyDueOn: dateText.nullable().default(null),
});
export type PaperInput = z.infer<typeof paperFields>;

/** The papers that an entry rests on: some that are on file, and one that comes with it. */
export const papersInput = {
  documentIds: z.array(id).max(100),
  document: paperFields.nullable(),
};

export interface PapersInput {
  readonly documentIds: readonly string[];
  readonly document: PaperInput | null;
}

/**
 * Checks the papers of an entry.
 *
 * @throws UserError `notFound` for one that is not on file for the country, `textMissing` or `impossibleDate` for the new one
 */
export function checkPapers(
  tx: Reader,
  countryId: string,
  { documentIds, document }: PapersInput,
  today: CalendarDate,
): readonly Paper[] {
  const known = documentsOfCountry(tx, countryId, documentIds);
  if (known.length !== new Set(documentIds).size) throw new UserError({ code: 'notFound', field: 'documentIds' });
  if (document) refusePaper(tx, document, [countryId], null, today);
  return [...known, ...(document ? [document] : [])].map(asPaper);
}

/** Files the new paper, if there is one, and answers with the ids of all. */
export function filePapers(tx: Tx, countryId: string, { documentIds, document }: PapersInput): readonly string[] {
  const known = [...new Set(documentIds)];
  return document ? [...known, addDocument(tx, document, [countryId])] : known;
}

/**
 * Refuses what cannot be filed. Our own numbers run once; a number of theirs once for each state, and so does that of a decree.
 *
 * @param documentId the paper that is corrected; `null` for a new one
 * @throws UserError
 */
export function refusePaper(
  tx: Reader,
  paper: PaperInput,
  countryIds: readonly string[],
  documentId: string | null,
  today: CalendarDate,
): void {
  if (paper.title === '') throw new UserError({ code: 'textMissing', field: 'document.title' });
  if (paper.source === '') throw new UserError({ code: 'textMissing', field: 'document.source' });
  for (const field of ['datedOn', 'receivedOn', 'replyDueOn'] as const) {
    const date = paper[field];
    if (date !== null && !isCalendarDate(date)) {
      throw new UserError({ code: 'impossibleDate', field: `document.${field}` });
    }
  }
  // What is not dated yet is no paper yet; only its answer may be due in the days to come.
  for (const field of ['datedOn', 'receivedOn'] as const) {
    if (isBefore(today, paper[field])) throw new UserError({ code: 'dateInFuture', field: `document.${field}` });
  }
  for (const field of ['receivedOn', 'replyDueOn'] as const) {
    if (isBefore(paper[field], paper.datedOn)) throw new UserError({ code: 'beforePaper', field: `document.${field}` });
  }
  if (paper.attachmentId !== null && !hasAttachment(tx, paper.attachmentId)) {
    throw new UserError({ code: 'notFound', field: 'document.attachmentId' });
  }
  const { kind, direction, number } = paper;
  if (!number) return;
  if (needsDirection(paper)) throw new UserError({ code: 'directionMissing', field: 'document.direction' });
  const isTaken = numbersOf(tx, direction, documentId).some(
    (other) =>
      sameNumber(other.number ?? '') === sameNumber(number) &&
      (direction === 'out' || countryIds.includes(other.countryId ?? '')) &&
      (direction !== null || other.kind === kind),
  );
  if (isTaken) throw new UserError({ code: 'duplicateNumber', field: 'document.number' });
}

/**
 * Refuses to leave a paper beside an answer, or a question, that it no longer fits. To be called after its correction: the whole
 * change is undone with it.
 *
 * @throws UserError `answerHangs`
 */
export function refuseLooseAnswers(tx: Reader, documentId: string): void {
  const onRecord = answersOnRecord(tx);
  const answers = answersIn(onRecord);
  const links = onRecord.filter(({ id, repliedById }) => id === documentId || repliedById === documentId);
  const isLoose = links.some(({ id, repliedById }) => {
    const [asked, answer] = [findRegistered(tx, id), findRegistered(tx, repliedById ?? '')];
    return asked && answer && answerRefusal(asked, answer, answers) !== null;
  });
  if (isLoose) throw new UserError({ code: 'answerHangs' });
}
