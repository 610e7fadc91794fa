import type { CalendarDate } from './calendar-date.ts';
import type { DocumentKind, PipelineId } from './pipelines.ts';
import type { ClaimKind, Grade } from './recognition-evidence.ts';

/** What a move into a stage says that the state did, with the grade its papers support. */
export interface StageClaim {
  readonly kind: ClaimKind;
  /** `null` when nobody knows the day of the move. */
  readonly effectiveOn: CalendarDate | null;
  readonly grade: Grade;
}

export interface MovePaper {
  readonly kind: DocumentKind;
  /** The paper itself lies in the base, not only its description. */
  readonly isAttached: boolean;
}

/** Instruments that carry the state's own will. A record or a press report tells of it. */
const INSTRUMENTS: ReadonlySet<DocumentKind> = new Set([
  'noteVerbale',
  'letterOfRecognition',
  'exchangeOfNotes',
  'jointCommunique',
  'agreement',
]);

/**
 * The act of the state on which each pipeline turns. A case that enters the stage, or passes it by a leap, says that the act
 * was done. A ministry may rename the stage and set others around it; the act hangs on the row, not on its name or number.
 */
export const ACTS = {
  recognition: { stageId: 'R7', kind: 'recognition' },
  relations: { stageId: 'D3', kind: 'relationsEstablished' },
} as const satisfies Readonly<Record<PipelineId, { readonly stageId: string; readonly kind: ClaimKind }>>;

/** Places in the order of a pipeline: where a move begins, where it ends, and where the act lies. */
export interface Passage {
  readonly from: number;
  readonly to: number;
  readonly act: number;
}

/** Whether the move takes the case over the act: before it until now, at it or past it from now on. */
export function passesAct({ from, to, act }: Passage): boolean {
  return from < act && to >= act;
}

/**
 * The claim that a move by an officer puts on record: a recognition, or relations established, where it passes the act. Any
 * other move says nothing about an act of the state, and gives `null`.
 *
 * An instrument on file grades it *original on file*, one only described *note seen*, any other paper *reported*, none
 * *claimed*.
 */
export function claimOfMove(
  pipelineId: PipelineId,
  passage: Passage,
  effectiveOn: CalendarDate | null,
  papers: readonly MovePaper[],
): StageClaim | null {
  return passesAct(passage) ? { kind: ACTS[pipelineId].kind, effectiveOn, grade: gradeOfPapers(papers) } : null;
}

/** Whether a paper of this kind carries the state's own will. */
export function isInstrument(kind: DocumentKind): boolean {
  return INSTRUMENTS.has(kind);
}

/** What papers alone prove, without anybody's word beside them. */
export function gradeOfPapers(papers: readonly MovePaper[]): Grade {
  const instruments = papers.filter((paper) => isInstrument(paper.kind));
  if (instruments.some((paper) => paper.isAttached)) return 'originalOnFile';
  if (instruments.length > 0) return 'noteSeen';
  return papers.length > 0 ? 'reported' : 'claimed';
}
