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

export interface LineInLanguage {
  readonly id: string;
  readonly language: string;
  readonly translatesId: string | null;
}

export type TranslationRefusal =
  | { readonly code: 'sameLanguage'; readonly field: 'translatesId' | 'language' }
  | { readonly code: 'isTranslation' | 'hasTranslations'; readonly field: 'translatesId' };

/**
 * Why a line cannot be tied to the one that it translates, or `null` when it can. All translations name the line that was there
 * first, so that none of them is two steps away; and a translation into the same language is none.
 *
 * @param original the line that it is to translate; `null` for a line of its own
 * @param translations those that name this line already
 */
export function translationRefusal(
  language: string,
  original: LineInLanguage | null,
  translations: readonly LineInLanguage[],
): TranslationRefusal | null {
  if (translations.some((other) => other.language === language)) return { code: 'sameLanguage', field: 'language' };
  if (original === null) return null;
  if (translations.length > 0) return { code: 'hasTranslations', field: 'translatesId' };
  if (original.translatesId !== null) return { code: 'isTranslation', field: 'translatesId' };
  return original.language === language ? { code: 'sameLanguage', field: 'translatesId' } : null;
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
