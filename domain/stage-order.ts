import type { PipelineId } from './pipelines.ts';
import { ACTS } from './stage-claim.ts';

/** The stage that each pipeline begins with: a new case stands there. */
export const FIRST_STAGES: Readonly<Record<PipelineId, string>> = { recognition: 'R0', relations: 'D0' };

export interface HeldStage {
  readonly id: string;
  /** How many cases stand in it. */
  readonly cases: number;
}

export type StageOrderRefusal =
  | { readonly code: 'firstStageStays'; readonly field: 'stageIds' }
  | { readonly code: 'stageStays'; readonly field: 'stageId' }
  | { readonly code: 'casesNeedStage'; readonly field: 'toStageId'; readonly count: number }
  | { readonly code: 'casesWouldAct'; readonly field: 'stageIds' | 'toStageId'; readonly count: number }
  | { readonly code: 'codeTaken'; readonly field: 'code' };

/** Whether a stage can be taken out of use: neither the one that cases begin in nor the one that an act hangs on. */
export function isRemovable(pipelineId: PipelineId, stageId: string): boolean {
  return stageId !== FIRST_STAGES[pipelineId] && stageId !== ACTS[pipelineId].stageId;
}

/**
 * Why the stages cannot stand in this order, or `null` when they can. No case may pass an act of its state, recognition or
 * relations, because columns changed places: that takes a move with its evidence.
 *
 * @param after the same stages in their new order
 */
export function orderRefusal(
  pipelineId: PipelineId,
  before: readonly HeldStage[],
  after: readonly string[],
): StageOrderRefusal | null {
  if (after[0] !== FIRST_STAGES[pipelineId]) return { code: 'firstStageStays', field: 'stageIds' };
  const was = before.map(({ id }) => id);
  const crossing = before.filter(({ id }) => hasActed(pipelineId, was, id) !== hasActed(pipelineId, after, id));
  const count = crossing.reduce((sum, { cases }) => sum + cases, 0);
  return count > 0 ? { code: 'casesWouldAct', field: 'stageIds', count } : null;
}

/**
 * Why a stage cannot be taken out of use, or `null` when it can. Its cases go to a stage that is named, on the same side of
 * the act: none is left without one, and none becomes a recogniser on the way.
 */
export function removalRefusal(
  pipelineId: PipelineId,
  stages: readonly HeldStage[],
  stageId: string,
  toStageId: string | null,
): StageOrderRefusal | null {
  if (!isRemovable(pipelineId, stageId)) return { code: 'stageStays', field: 'stageId' };
  const count = stages.find(({ id }) => id === stageId)?.cases ?? 0;
  if (count === 0) return null;
  if (toStageId === null || toStageId === stageId) return { code: 'casesNeedStage', field: 'toStageId', count };
  const order = stages.map(({ id }) => id);
  const isSameSide = hasActed(pipelineId, order, stageId) === hasActed(pipelineId, order, toStageId);
  return isSameSide ? null : { code: 'casesWouldAct', field: 'toStageId', count };
}

/** A stage after which another one comes than before; `null` where it is the last. */
export interface ChangedNext {
  readonly stageId: string;
  readonly was: string | null;
  readonly willBe: string | null;
}

/**
 * What another order of the stages does to the cases in them: none moves, but some get another next stage. In the order of
 * before.
 *
 * @param after the same stages in their new order, with new ones between them
 */
export function changedNext(before: readonly string[], after: readonly string[]): readonly ChangedNext[] {
  const next = (order: readonly string[], stageId: string): string | null => order[order.indexOf(stageId) + 1] ?? null;
  return before
    .map((stageId) => ({ stageId, was: next(before, stageId), willBe: next(after, stageId) }))
    .filter(({ was, willBe }) => was !== willBe);
}

/** Whether a case in this stage is past the act that the pipeline turns on. */
export function hasActed(pipelineId: PipelineId, order: readonly string[], stageId: string): boolean {
  return order.indexOf(stageId) >= order.indexOf(ACTS[pipelineId].stageId);
}
