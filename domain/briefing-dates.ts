import type { BriefingCell, BriefingDate } from './briefing-document.ts';
import type { Age, BriefingLabels } from './briefing-labels.ts';
import { printable } from './briefing-text.ts';
import { type CalendarDate, daysBetween, formatCalendarDate, lastDay } from './calendar-date.ts';

/** A fact older than this many days on the day of the briefing is marked. Source: the rule for trip books. */
export const STALE_AFTER_DAYS = 90;

/** Stands behind the day of such a fact. */
export const STALE_MARK = '†';

/** What all parts of one briefing share. */
export interface BriefingContext {
  readonly on: CalendarDate;
  readonly labels: BriefingLabels;
  /** Entries were left out of this copy, so that "none on record" would say too much. */
  readonly isPartial: boolean;
  /** Our own people read it. Others are told nothing of what is missing, what is left out, or what is to be done. */
  readonly isOurs: boolean;
}

/**
 * The date of a fact, with its age once it is stale. A partial date is stale as soon as a part of it may be: `2026` may
 * mean January.
 */
export function factDate(
  { on, labels }: BriefingContext,
  date: CalendarDate | null,
  phrase: (formatted: string) => string = (formatted) => formatted,
): BriefingDate {
  if (date === null) return { on: null, text: labels.noDate, isStale: false, note: null };
  const days = daysBetween(date, on);
  const isStale = days > STALE_AFTER_DAYS;
  return {
    on: date,
    text: phrase(formatCalendarDate(date, labels.locale)),
    isStale,
    note: isStale ? labels.old(age(days, date)) : null,
  };
}

/** The day of a fact within a line, with the mark of one that is old. */
export function markedDay(context: BriefingContext, on: CalendarDate): string {
  const { text, isStale } = factDate(context, on);
  return isStale ? `${text}${STALE_MARK}` : text;
}

/** The date by which something is due. A partial date is overdue only when all of it has passed. */
export function dueDate(
  { on, labels }: BriefingContext,
  date: CalendarDate | null,
  phrase: (formatted: string) => string = (formatted) => formatted,
): BriefingDate {
  if (date === null) return { on: null, text: labels.noDate, isStale: false, note: null };
  const days = daysBetween(lastDay(date), on);
  return {
    on: date,
    text: phrase(formatCalendarDate(date, labels.locale)),
    isStale: days > STALE_AFTER_DAYS,
    note: days > 0 ? labels.overdue(age(days, null)) : null,
  };
}

/** What nobody has recorded, said in a way that stays true when entries were left out. */
export function missingText({ labels, isPartial }: BriefingContext, sentence: string): string {
  return isPartial ? labels.missingInCopy(sentence) : sentence;
}

/** Text of the base as a cell; empty lines fall away. */
export function cell(text: string, date: BriefingDate | null, lines: readonly (string | null)[] = []): BriefingCell {
  return {
    text: printable(text),
    lines: lines.flatMap((line) => printable(line ?? '') || []),
    date,
  };
}

/** Lines one below the other in one cell. */
export function cellOfLines(lines: readonly (string | null)[]): BriefingCell {
  const [first = '', ...rest] = lines.flatMap((line) => line || []);
  return cell(first, null, rest);
}

function age(days: number, date: CalendarDate | null): Age {
  const upTo = date !== null && date.length < 10;
  if (days < 61) return { count: days, unit: 'day', upTo };
  // Two years and more are told in years: "31 months" makes a reader count.
  if (days < 730) return { count: Math.floor(days / 30.44), unit: 'month', upTo };
  return { count: Math.floor(days / 365.25), unit: 'year', upTo };
}
