import type { Direction, PaperForm } from './note-register.ts';
import type { DocumentKind } from './pipelines.ts';
import type { Grade } from './recognition-evidence.ts';

/** A paper as the rules of evidence look at it. What nobody has noted of it is `null`. */
export interface Paper {
  readonly kind: DocumentKind;
  /** The paper itself lies in the base, not only its description. */
  readonly isAttached: boolean;
  readonly direction: Direction | null;
  readonly form: PaperForm | null;
  readonly sealSeen: boolean | null;
}

/** A document as it is on record, as far as evidence goes. */
export interface PaperOnRecord extends Omit<Paper, 'isAttached'> {
  readonly attachmentId: string | null;
}

/** The same with whether the file itself is there. */
export function asPaper<D extends PaperOnRecord>(document: D): D & Paper {
  return { ...document, isAttached: document.attachmentId !== null };
}

/** Instruments that carry the state's own will when it is their author. A record or a press report tells of it. */
const INSTRUMENTS: ReadonlySet<DocumentKind> = new Set([
  'noteVerbale',
  'letterOfRecognition',
  'cabinetDecision',
  'exchangeOfNotes',
  'jointCommunique',
  'agreement',
]);

/**
 * Whether a paper carries the state's own will: our own note to them tells what we want, not what they did. A letter may be
 * anybody's, so it counts where it is known to have come in.
 */
export function isInstrument({ kind, direction }: Pick<Paper, 'kind' | 'direction'>): boolean {
  return (INSTRUMENTS.has(kind) && direction !== 'out') || (kind === 'letter' && direction === 'in');
}

/** Whether it is the thing itself: in the base, known to be no copy, and not without the seal that it should bear. */
export function isOriginal(paper: Paper): boolean {
  return isInstrument(paper) && paper.isAttached && paper.form === 'original' && paper.sealSeen !== false;
}

/** The paper that proves most: an original, else an instrument, else any but our own, else ours; `null` without papers. */
export function strongestPaper<P extends Paper>(papers: readonly P[]): P | null {
  const isNotOurs = ({ direction }: P): boolean => direction !== 'out';
  return papers.find(isOriginal) ?? papers.find(isInstrument) ?? papers.find(isNotOurs) ?? papers[0] ?? null;
}

/**
 * What papers alone prove, without anybody's word beside them: an original grades *original on file*, an instrument that may be
 * a copy, is without its seal or only described *note seen*, any other paper *reported*. None, or only what we wrote ourselves,
 * leaves it *claimed*: our note to them tells what we want, not what they did.
 */
export function gradeOfPapers(papers: readonly Paper[]): Grade {
  const paper = strongestPaper(papers);
  if (paper === null || paper.direction === 'out') return 'claimed';
  if (isOriginal(paper)) return 'originalOnFile';
  return isInstrument(paper) ? 'noteSeen' : 'reported';
}
