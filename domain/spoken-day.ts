import { addDays, type CalendarDate, isCalendarDate } from './calendar-date.ts';
import { fold } from './fold.ts';

/** Whether something was, or is to be. */
export type Direction = 'past' | 'future';

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * A day as one word says it, folded: `yesterday`, `fri`, `23.11.`, `2026-11-23`. A weekday or a day without its year is the last such
 * for what was, the next for what will be. `null` for any other word.
 */
export function dayOfWord(word: string, today: CalendarDate, direction: Direction): CalendarDate | null {
  if (word === 'today') return today;
  if (word === 'yesterday') return addDays(today, -1);
  if (word === 'tomorrow') return addDays(today, 1);
  const weekday = word.length < 3 ? -1 : WEEKDAYS.findIndex((name) => name.startsWith(word));
  if (weekday >= 0) {
    const away = (new Date(`${today}T00:00:00Z`).getUTCDay() - weekday + 7) % 7;
    if (direction === 'past') return addDays(today, -away);
    // What is to be done on the day that it is, is to be done in a week: today is written as today.
    return addDays(today, away === 0 ? 7 : 7 - away);
  }
  if (/^\d{4} \d{2} \d{2}$/.test(word)) {
    const iso = word.replaceAll(' ', '-');
    return isCalendarDate(iso) ? iso : null;
  }
  const written = /^(\d{1,2})[./](\d{1,2})[./]?(\d{4})?\.?$/.exec(word);
  return written ? withYear(Number(written[1]), Number(written[2]), written[3], today, direction) : null;
}

/** The same of two words: `23 Nov`. */
export function dayOfTwoWords(text: string, today: CalendarDate, direction: Direction): CalendarDate | null {
  const parts = /^(\d{1,2})\.? ([a-z]{3,9})\.?$/.exec(fold(text));
  const month = MONTHS.indexOf(parts?.[2]?.slice(0, 3) ?? '');
  return parts && month >= 0 ? withYear(Number(parts[1]), month + 1, undefined, today, direction) : null;
}

function withYear(
  day: number,
  month: number,
  year: string | undefined,
  today: CalendarDate,
  direction: Direction,
): CalendarDate | null {
  const at = (of: string): CalendarDate => `${of}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const thisYear = Number(today.slice(0, 4));
  const wanted = year ? at(year) : at(String(thisYear));
  if (!isCalendarDate(wanted)) return null;
  if (year) return wanted;
  if (direction === 'past' && wanted > today) return at(String(thisYear - 1));
  return direction === 'future' && wanted < today ? at(String(thisYear + 1)) : wanted;
}
