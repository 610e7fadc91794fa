import { type CalendarDate, firstDay, isBefore, isCalendarDate, lastDay } from './calendar-date.ts';

/** Who cleared a line, when, and until when it may be said. */
export interface LineClearing {
  readonly approvedBy: string | null;
  readonly approvedOn: CalendarDate | null;
  readonly validUntil: CalendarDate | null;
}

export const CLEARANCES = ['cleared', 'expired', 'notCleared'] as const;
export type Clearance = (typeof CLEARANCES)[number];

/**
 * Whether a line may be said on a day. Without a name and a day of approval it is a draft, however good it is; its validity
 * runs to the last day of a date that names a month or a year.
 */
export function clearanceOf({ approvedBy, approvedOn, validUntil }: LineClearing, on: CalendarDate): Clearance {
  if (approvedBy === null || approvedOn === null || firstDay(approvedOn) > on) return 'notCleared';
  return validUntil !== null && lastDay(validUntil) < on ? 'expired' : 'cleared';
}

export type LineRefusal =
  | { readonly code: 'textMissing'; readonly field: 'topic' | 'text' | 'approvedBy' | 'approvedOn' }
  | { readonly code: 'impossibleDate' | 'dateInFuture'; readonly field: 'approvedOn' | 'usedOn' }
  | { readonly code: 'beforeObjection'; readonly field: 'usedOn' }
  | { readonly code: 'impossibleDate' | 'endsBeforeCleared'; readonly field: 'validUntil' };

/** Why a line cannot be kept as it stands, or `null` when it can. A name without a day, or a day without a name, clears nothing. */
export function lineRefusal(
  line: LineClearing & { readonly topic: string; readonly text: string },
  today: CalendarDate,
): LineRefusal | null {
  if (line.topic.trim() === '') return { code: 'textMissing', field: 'topic' };
  if (line.text.trim() === '') return { code: 'textMissing', field: 'text' };
  const { approvedBy, approvedOn, validUntil } = line;
  if (approvedOn !== null && !approvedBy) return { code: 'textMissing', field: 'approvedBy' };
  if (approvedOn === null && approvedBy) return { code: 'textMissing', field: 'approvedOn' };
  if (approvedOn !== null) {
    if (!isCalendarDate(approvedOn)) return { code: 'impossibleDate', field: 'approvedOn' };
    if (firstDay(approvedOn) > today) return { code: 'dateInFuture', field: 'approvedOn' };
  }
  if (validUntil === null) return null;
  if (!isCalendarDate(validUntil)) return { code: 'impossibleDate', field: 'validUntil' };
  return approvedOn !== null && lastDay(validUntil) < firstDay(approvedOn)
    ? { code: 'endsBeforeCleared', field: 'validUntil' }
    : null;
}

/**
 * Why a use of a line cannot be noted, or `null` when it can: what has not happened yet has no effect, and nothing answers an
 * objection that was surely not raised yet.
 *
 * @param saidOn the day on which the objection was raised
 */
export function useRefusal(usedOn: CalendarDate, saidOn: CalendarDate, today: CalendarDate): LineRefusal | null {
  if (!isCalendarDate(usedOn)) return { code: 'impossibleDate', field: 'usedOn' };
  if (firstDay(usedOn) > today) return { code: 'dateInFuture', field: 'usedOn' };
  return isBefore(usedOn, saidOn) ? { code: 'beforeObjection', field: 'usedOn' } : null;
}
