import { type CalendarDate, isCalendarDate } from './calendar-date.ts';
import { isDayOfYear } from './courtesy.ts';

/**
 * A date as people write it, as a calendar date: `26.3.2025`, `26/3/2025`, `3.2025`, `2025` or ISO form.
 * `null` when it is none: day before month, as everyone who uses this desk writes.
 */
export function readWrittenDate(text: string): CalendarDate | null {
  const trimmed = text.trim();
  if (isCalendarDate(trimmed)) return trimmed;
  const parts = /^(?:(\d{1,2})[./-])?(?:(\d{1,2})[./-])?(\d{4})$/.exec(trimmed);
  if (!parts) return null;
  const [, first, second, year] = parts;
  const [day, month] = second === undefined ? [undefined, first] : [first, second];
  const date = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter(Boolean).join('-');
  return isCalendarDate(date) ? date : null;
}

/** A day of the year as people write it, `17.2.` or `17/2`, as `MM-DD`; `null` when it is none. */
export function readDayOfYear(text: string): string | null {
  const parts = /^(\d{1,2})[./-](\d{1,2})\.?$/.exec(text.trim());
  if (!parts) return null;
  const [, day = '', month = ''] = parts;
  const read = `${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDayOfYear(read) ? read : null;
}

/** The way back, for a field that is opened with a date in it. */
export function writeDate(date: CalendarDate): string {
  return date
    .split('-')
    .reverse()
    .map((part) => String(Number(part)))
    .join('.');
}
