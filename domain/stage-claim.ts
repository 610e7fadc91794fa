import type { CalendarDate } from './calendar-date.ts';
import type { DocumentKind } from './pipelines.ts';
import type { ClaimKind, Grade } from './recognition-evidence.ts';

/** What a move into a stage says that the state did, with the grade its papers support. */
export interface StageClaim {
  readonly kind: ClaimKind;
  readonly effectiveOn: CalendarDate;
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
 * The claim that a move by an officer puts on record: a recognition on entering R7, relations on entering D3. Any other
 * stage says nothing about an act of the state, and gives `null`.
 *
 * An instrument on file grades it *original on file*, one only described *note seen*, any other paper *reported*, none
 * *claimed*. The stage codes are those of `PIPELINE_SEEDS`.
 */
export function claimOfMove(
  stageCode: string,
  effectiveOn: CalendarDate,
  papers: readonly MovePaper[],
): StageClaim | null {
  const kind = CLAIM_OF_STAGE[stageCode];
  return kind ? { kind, effectiveOn, grade: gradeOfPapers(papers) } : null;
}

/** The stages in which a state has recognised, and the one with which relations begin. */
export const RECOGNISER_STAGES: readonly string[] = ['R7', 'R8'];
export const RELATIONS_STAGE = 'D3';

/** Whether entering this stage makes the state a recogniser, which opens its relations case. */
export function makesRecogniser(stageCode: string): boolean {
  return RECOGNISER_STAGES.includes(stageCode);
}

/** Whether a paper of this kind carries the state's own will. */
export function isInstrument(kind: DocumentKind): boolean {
  return INSTRUMENTS.has(kind);
}

const CLAIM_OF_STAGE: Readonly<Record<string, ClaimKind>> = {
  R7: 'recognition',
  [RELATIONS_STAGE]: 'relationsEstablished',
};

function gradeOfPapers(papers: readonly MovePaper[]): Grade {
  const instruments = papers.filter((paper) => isInstrument(paper.kind));
  if (instruments.some((paper) => paper.isAttached)) return 'originalOnFile';
  if (instruments.length > 0) return 'noteSeen';
  return papers.length > 0 ? 'reported' : 'claimed';
}
