import type { CalendarDate } from './calendar-date.ts';
import { gradeOfPapers, type Paper } from './paper-evidence.ts';
import type { PipelineId } from './pipelines.ts';
import type { ClaimKind, Grade } from './recognition-evidence.ts';

/** What a move into a stage says that the state did, with the grade its papers support. */
export interface StageClaim {
  readonly kind: ClaimKind;
  /** `null` when nobody knows the day of the move. */
  readonly effectiveOn: CalendarDate | null;
  readonly grade: Grade;
}

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
 * Its grade is what its papers alone prove: `gradeOfPapers`.
 */
export function claimOfMove(
  pipelineId: PipelineId,
  passage: Passage,
  effectiveOn: CalendarDate | null,
  papers: readonly Paper[],
): StageClaim | null {
  return passesAct(passage) ? { kind: ACTS[pipelineId].kind, effectiveOn, grade: gradeOfPapers(papers) } : null;
}
