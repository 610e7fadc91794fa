import type { Condition, Outcome } from './case-state.ts';
import type { PipelineId } from './pipelines.ts';
import { hasActed } from './stage-order.ts';

/** A case of a state that an entry is about. */
export interface CaseOfState {
  readonly id: string;
  readonly countryId: string;
}

interface StandingCase {
  readonly pipelineId: PipelineId;
  readonly stageId: string;
  readonly condition: Condition;
  readonly outcome: Outcome | null;
}

/**
 * Whether a case is being worked on: begun, not frozen and not at its end. A recognition case ends with the recognition, unless
 * that is contested or was never confirmed; a relations case goes on after the exchange of notes, until its last stage.
 *
 * @param order the stages of its pipeline that are in use
 */
export function isUnderWay(
  { pipelineId, stageId, condition, outcome }: StandingCase,
  order: readonly string[],
): boolean {
  if (condition === 'frozen' || order.indexOf(stageId) <= 0) return false;
  if (pipelineId === 'relations') return stageId !== order.at(-1);
  return !hasActed(pipelineId, order, stageId) || outcome === 'contested' || outcome === 'announcedUnconfirmed';
}

/** The cases that an entry is about while nobody says: of each state the one that is under way, where it is the only one. */
export function usualCases(cases: readonly (CaseOfState & { readonly isUnderWay: boolean })[]): readonly string[] {
  const underWay = Map.groupBy(
    cases.filter((each) => each.isUnderWay),
    ({ countryId }) => countryId,
  );
  return [...underWay.values()].flatMap(([only, another]) => (only && !another ? [only.id] : []));
}
