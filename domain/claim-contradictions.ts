import { type CalendarDate, isBefore } from './calendar-date.ts';
import type { ClaimKind } from './recognition-evidence.ts';

/** Acts that happen on one day: two days for one of them cannot both be right. A promise or a refusal may be said again. */
const ACTS_OF_ONE_DAY: readonly ClaimKind[] = ['recognition', 'relationsEstablished', 'restoration'];

export interface DayContradiction {
  readonly kind: ClaimKind;
  /** Each once, the earliest first. */
  readonly days: readonly CalendarDate[];
}

/**
 * Acts for which claims name days that cannot be the same. `2025-03` and `2025-03-26` can; `2025-03` and `2025-04-07` cannot. A
 * withdrawal between two recognitions makes the later one another act, and is told as what it is by the two sides.
 */
export function dayContradictions(
  claims: readonly { readonly kind: ClaimKind; readonly effectiveOn: CalendarDate | null }[],
): readonly DayContradiction[] {
  if (claims.some(({ kind }) => kind === 'withdrawal')) return [];
  return ACTS_OF_ONE_DAY.flatMap((kind) => {
    const days = [...new Set(claims.flatMap((claim) => (claim.kind === kind ? (claim.effectiveOn ?? []) : [])))].sort();
    const areApart = days.some((day) => days.some((other) => isBefore(day, other)));
    return areApart ? [{ kind, days }] : [];
  });
}
