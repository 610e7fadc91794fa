import { type CalendarDate, firstDay, isCalendarDate } from './calendar-date.ts';
import type { Criterion } from './stage-gate.ts';

/** The day Kosovo declared independence: no claim about recognising it can take effect earlier. */
export const INDEPENDENCE_ON: CalendarDate = '2008-02-17';

export interface StageMove {
  readonly fromStageId: string;
  readonly toStageId: string;
  readonly effectiveOn: CalendarDate;
  readonly today: CalendarDate;
  /** What the gate asks for and the case has not: `missingAtGate`. */
  readonly missing: readonly Pick<Criterion, 'text'>[];
  readonly reason: string;
  /** A move towards the start of the pipeline needs no evidence, only a reason. */
  readonly isBackward: boolean;
}

export interface EffectiveDateRefusal {
  readonly code: 'impossibleDate' | 'dateInFuture' | 'beforeIndependence';
  readonly field: 'effectiveOn';
}

export type MoveRefusal =
  | { readonly code: 'alreadyInStage'; readonly field: 'stageId' }
  | EffectiveDateRefusal
  | { readonly code: 'reasonMissing'; readonly field: 'reason'; readonly missing: readonly string[] };

/** Why nothing about a recognition can take effect on this date, or `null` when it can. */
export function effectiveDateRefusal(effectiveOn: CalendarDate, today: CalendarDate): EffectiveDateRefusal | null {
  if (!isCalendarDate(effectiveOn)) return { code: 'impossibleDate', field: 'effectiveOn' };
  if (firstDay(effectiveOn) > today) return { code: 'dateInFuture', field: 'effectiveOn' };
  // A partial date is refused only when all of it lies before: `2008` may mean March.
  const isBefore = effectiveOn < INDEPENDENCE_ON.slice(0, effectiveOn.length);
  return isBefore ? { code: 'beforeIndependence', field: 'effectiveOn' } : null;
}

/** Why the case may not make this move, or `null` when it may. The gate is soft: a written reason replaces what is missing. */
export function moveRefusal(move: StageMove): MoveRefusal | null {
  if (move.fromStageId === move.toStageId) return { code: 'alreadyInStage', field: 'stageId' };
  const dateRefusal = effectiveDateRefusal(move.effectiveOn, move.today);
  if (dateRefusal) return dateRefusal;
  const isReasonNeeded = move.isBackward || move.missing.length > 0;
  if (isReasonNeeded && move.reason.trim() === '') {
    return { code: 'reasonMissing', field: 'reason', missing: move.missing.map((criterion) => criterion.text) };
  }
  return null;
}
