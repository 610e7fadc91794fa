import { type CalendarDate, firstDay, isBefore, isCalendarDate } from './calendar-date.ts';
import type { Criterion } from './stage-gate.ts';

/** The day Kosovo declared independence. What is said to have taken effect earlier is kept, with a warning in its form. */
export const INDEPENDENCE_ON: CalendarDate = '2008-02-17';

/** An act without which another one cannot be, with the day of it as far as it is known. */
export interface EarlierAct {
  readonly on: CalendarDate | null;
  readonly code: 'beforeRecognition' | 'beforeWithdrawal';
}

export interface StageMove {
  readonly fromStageId: string;
  readonly toStageId: string;
  readonly effectiveOn: CalendarDate;
  readonly today: CalendarDate;
  /** What the move cannot lie before. */
  readonly after: readonly EarlierAct[];
  /** What the gate asks for and the case has not: `missingAtGate`. */
  readonly missing: readonly Pick<Criterion, 'text'>[];
  readonly reason: string;
  /** A move towards the start of the pipeline needs no evidence, only a reason. */
  readonly isBackward: boolean;
}

export interface EffectiveDateRefusal {
  readonly code: 'impossibleDate' | 'dateInFuture' | EarlierAct['code'];
  readonly field: 'effectiveOn';
}

export type MoveRefusal =
  | { readonly code: 'alreadyInStage'; readonly field: 'stageId' }
  | EffectiveDateRefusal
  | { readonly code: 'reasonMissing'; readonly field: 'reason'; readonly missing: readonly string[] };

/**
 * Why nothing about a recognition can take effect on this date, or `null` when it can. A partial date is refused only when all
 * of it lies where it cannot. A day before independence is no reason: people do claim such things, and the forms warn.
 *
 * @param after acts that this one follows: a withdrawal comes after the recognition, a restoration after the withdrawal
 */
export function effectiveDateRefusal(
  effectiveOn: CalendarDate,
  today: CalendarDate,
  after: readonly EarlierAct[] = [],
): EffectiveDateRefusal | null {
  if (!isCalendarDate(effectiveOn)) return { code: 'impossibleDate', field: 'effectiveOn' };
  if (firstDay(effectiveOn) > today) return { code: 'dateInFuture', field: 'effectiveOn' };
  const missed = after.find(({ on }) => isBefore(effectiveOn, on));
  return missed ? { code: missed.code, field: 'effectiveOn' } : null;
}

/** Why the case may not make this move, or `null` when it may. The gate is soft: a written reason replaces what is missing. */
export function moveRefusal(move: StageMove): MoveRefusal | null {
  if (move.fromStageId === move.toStageId) return { code: 'alreadyInStage', field: 'stageId' };
  const dateRefusal = effectiveDateRefusal(move.effectiveOn, move.today, move.after);
  if (dateRefusal) return dateRefusal;
  const isReasonNeeded = move.isBackward || move.missing.length > 0;
  if (isReasonNeeded && move.reason.trim() === '') {
    return { code: 'reasonMissing', field: 'reason', missing: move.missing.map((criterion) => criterion.text) };
  }
  return null;
}
