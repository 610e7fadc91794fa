import { addDays, type CalendarDate, firstDay, isCalendarDate, isFullDate, lastDay } from './calendar-date.ts';
import type { Tenure } from './post.ts';

/** What becomes of a promise of somebody who has moved. */
export const PROMISE_FATES = ['leave', 'handOver', 'lapse'] as const;
export type PromiseFate = (typeof PROMISE_FATES)[number];

export interface PersonMove {
  /** The first day of the new state of things; may be partial, as news of it often is. */
  readonly on: CalendarDate;
  /** The post that ends; `null` when none is on record. */
  readonly ending: Tenure | null;
  readonly next: { readonly title: string } | null;
  readonly hasSuccessor: boolean;
  readonly promises: readonly { readonly fate: PromiseFate; readonly note: string }[];
}

export type PersonMoveRefusal =
  | { readonly code: 'impossibleDate'; readonly field: 'on' }
  | { readonly code: 'movedBeforePost'; readonly field: 'on' }
  | { readonly code: 'nothingMoves'; readonly field: 'next.title' }
  | { readonly code: 'textMissing'; readonly field: 'next.title' }
  | { readonly code: 'successorMissing'; readonly field: 'successor' }
  | { readonly code: 'lapseNeedsNote'; readonly field: 'promises' };

/** Why the move cannot be recorded as it is told, or `null` when it can. A move that lies ahead may be recorded: it is announced. */
export function personMoveRefusal(move: PersonMove): PersonMoveRefusal | null {
  const { on, ending, next, promises } = move;
  if (!isCalendarDate(on)) return { code: 'impossibleDate', field: 'on' };
  if (ending === null && next === null) return { code: 'nothingMoves', field: 'next.title' };
  // A post that began in 2025 may have ended in 2025: only a day that is surely before it is refused.
  if (ending?.fromOn && lastDay(on) < firstDay(ending.fromOn)) return { code: 'movedBeforePost', field: 'on' };
  if (next !== null && next.title.trim() === '') return { code: 'textMissing', field: 'next.title' };
  if (!move.hasSuccessor && promises.some(({ fate }) => fate === 'handOver')) {
    return { code: 'successorMissing', field: 'successor' };
  }
  if (promises.some(({ fate, note }) => fate === 'lapse' && note.trim() === '')) {
    return { code: 'lapseNeedsNote', field: 'promises' };
  }
  return null;
}

/**
 * The last day of the post that ends: the day before the new one, so that no day has two. Where only a month or a year is
 * known, the post ends in it. Never before its own beginning.
 */
export function lastDayInPost(on: CalendarDate, fromOn: CalendarDate | null): CalendarDate {
  if (!isFullDate(on)) return on;
  const before = addDays(on, -1);
  return fromOn !== null && before < firstDay(fromOn) ? on : before;
}
