import type { Direction } from './note-register.ts';
import type { DocumentKind } from './pipelines.ts';
import { passesAct } from './stage-claim.ts';

export interface Criterion {
  readonly id: string;
  readonly text: string;
  /** Any one of these instruments meets the criterion; with none, the officer's own word in the dialog does. */
  readonly documentKinds: readonly DocumentKind[];
  /** Which way such a paper goes where it matters: theirs to us, or ours to them. `null` for either. */
  readonly direction: Direction | null;
}

/** A paper as the gate looks at it. */
export interface GatePaper {
  readonly kind: DocumentKind;
  /** `null` where nobody has noted it, or where it went neither way. */
  readonly direction: Direction | null;
}

/** A paper behind the case, with the stage that it came with. */
export interface PaperBehindCase extends GatePaper {
  readonly stageId: string;
}

export interface GateStage {
  readonly id: string;
  readonly position: number;
  readonly criteria: readonly Criterion[];
}

/** What a case brings to the gate of a stage. */
export interface GateEntry {
  /** Place of the stage that the case stands in. */
  readonly from: number;
  readonly target: GateStage;
  /** The stage on which the pipeline turns. */
  readonly act: GateStage;
  readonly onFile: readonly PaperBehindCase[];
  /** The papers of this move. */
  readonly added: readonly GatePaper[];
  /** Ids of criteria the officer says are met. */
  readonly confirmed: readonly string[];
}

/**
 * The stages whose criteria a move has to meet, in their order: none on the way back, else its own; before it the stage of the
 * act where the move leaps over it, because such a move says that the act was done.
 */
export function stagesAtGate<S extends Pick<GateStage, 'position'>>(from: number, target: S, act: S): readonly S[] {
  if (target.position < from) return [];
  const isLeap = target.position > act.position && passesAct({ from, to: target.position, act: act.position });
  return isLeap ? [act, target] : [target];
}

/**
 * The entry criteria of a move that neither a paper nor the officer's word meets, in their order. Also shown live in the
 * dialogs, so that the screen and the gate can never disagree.
 */
export function missingAtGate({ from, target, act, onFile, added, confirmed }: GateEntry): readonly Criterion[] {
  return stagesAtGate(from, target, act).flatMap(({ id, criteria }) => {
    // A paper speaks for the stage that it came with: our note of one stage is not theirs of another.
    const papers = onFile.filter(({ stageId }) => stageId === id || stageId === target.id);
    return missingCriteria(criteria, [...papers, ...added], confirmed);
  });
}

/** Those of one stage that neither a paper nor the officer's word meets, in their order. */
export function missingCriteria(
  criteria: readonly Criterion[],
  papers: readonly GatePaper[],
  confirmed: readonly string[],
): readonly Criterion[] {
  return criteria.filter(
    (criterion) =>
      !papers.some((paper) => isAskedKind(criterion, paper) && !goesOtherWay(criterion, paper)) &&
      !(criterion.documentKinds.length === 0 && confirmed.includes(criterion.id)),
  );
}

/** Whether a paper would meet the criterion if it had not gone the other way: our note is not theirs. */
export function isWrongWay(criterion: Criterion, paper: GatePaper): boolean {
  return isAskedKind(criterion, paper) && goesOtherWay(criterion, paper);
}

function isAskedKind({ documentKinds }: Criterion, { kind }: GatePaper): boolean {
  return documentKinds.includes(kind);
}

/** A paper of which nobody knows the direction is not held against the case. */
function goesOtherWay(asked: Criterion, { direction }: GatePaper): boolean {
  return asked.direction !== null && direction !== null && direction !== asked.direction;
}
