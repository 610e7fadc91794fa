import { type CalendarDate, isCalendarDate, lastDay } from './calendar-date.ts';
import type { Condition, Likelihood } from './case-state.ts';

/** What an officer says of a case beside its stage. */
export interface CaseJudgement {
  readonly condition: Condition;
  readonly conditionReason: string | null;
  readonly reviewOn: CalendarDate | null;
  readonly likelihood: Likelihood | null;
  readonly likelihoodBasis: string | null;
  readonly targetOn: CalendarDate | null;
}

export type CaseChangeRefusal =
  | { readonly code: 'impossibleDate'; readonly field: 'reviewOn' | 'targetOn' }
  | { readonly code: 'stalledNeedsReason'; readonly field: 'conditionReason' | 'reviewOn' }
  | { readonly code: 'likelihoodNeedsBasis'; readonly field: 'likelihoodBasis' }
  | { readonly code: 'slipNeedsReason'; readonly field: 'targetReason' };

/**
 * Why a case cannot be judged like this, or `null` when it can. A stalled case says why and when to look again, a likelihood
 * what it rests on, and a target that slips or is dropped why: that reason is kept with every earlier one.
 */
export function caseChangeRefusal(
  before: CaseJudgement,
  after: CaseJudgement,
  targetReason: string,
): CaseChangeRefusal | null {
  for (const field of ['reviewOn', 'targetOn'] as const) {
    const date = after[field];
    if (date !== null && !isCalendarDate(date)) return { code: 'impossibleDate', field };
  }
  if (after.condition === 'stalled') {
    if (!after.conditionReason?.trim()) return { code: 'stalledNeedsReason', field: 'conditionReason' };
    if (!after.reviewOn) return { code: 'stalledNeedsReason', field: 'reviewOn' };
  }
  if (after.likelihood !== null && !after.likelihoodBasis?.trim()) {
    return { code: 'likelihoodNeedsBasis', field: 'likelihoodBasis' };
  }
  if (hasSlipped(before.targetOn, after.targetOn) && targetReason.trim() === '') {
    return { code: 'slipNeedsReason', field: 'targetReason' };
  }
  return null;
}

/** Whether the target moved away: to a later day, or to none. */
export function hasSlipped(before: CalendarDate | null, after: CalendarDate | null): boolean {
  return before !== null && (after === null || lastDay(after) > lastDay(before));
}
