import { type CalendarDate, firstDay, isCalendarDate } from './calendar-date.ts';
import type { DocumentKind } from './pipelines.ts';

/** The day Kosovo declared independence: no claim about recognising it can take effect earlier. */
export const INDEPENDENCE_ON: CalendarDate = '2008-02-17';

export interface Criterion {
  readonly id: string;
  readonly text: string;
  /** Any one of these instruments meets the criterion; with none, the officer's own word in the dialog does. */
  readonly documentKinds: readonly DocumentKind[];
}

export interface StageMove {
  readonly fromStageId: string;
  readonly toStageId: string;
  readonly effectiveOn: CalendarDate;
  readonly today: CalendarDate;
  readonly criteria: readonly Criterion[];
  /** Kinds of all documents that stand behind the case, those of this move included. */
  readonly attached: readonly DocumentKind[];
  /** Ids of criteria the officer says are met. */
  readonly confirmed: readonly string[];
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

/**
 * The entry criteria that neither a document nor the officer's word meets, in their order.
 * Also shown live in the move dialog, so the screen and the gate can never disagree.
 */
export function missingCriteria(
  criteria: readonly Criterion[],
  attached: readonly DocumentKind[],
  confirmed: readonly string[],
): readonly Criterion[] {
  return criteria.filter(
    (criterion) =>
      !criterion.documentKinds.some((kind) => attached.includes(kind)) &&
      !(criterion.documentKinds.length === 0 && confirmed.includes(criterion.id)),
  );
}

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
  const missing = move.isBackward ? [] : missingCriteria(move.criteria, move.attached, move.confirmed);
  const isReasonNeeded = move.isBackward || missing.length > 0;
  if (isReasonNeeded && move.reason.trim() === '') {
    return { code: 'reasonMissing', field: 'reason', missing: missing.map((criterion) => criterion.text) };
  }
  return null;
}
