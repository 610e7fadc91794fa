import { isCalendarDate } from '../../domain/calendar-date.ts';

/** What the calendar shows, as it stands in the address. */
export interface CalendarQuestion {
  readonly view?: 'week' | 'month';
  /** A day of the week, or a day of the month, that is shown. */
  readonly at?: string;
}

/** Reads the question out of an address; what makes no sense is left aside. */
export function readCalendarQuestion(search: Record<string, unknown>): CalendarQuestion {
  const { view, at } = search;
  return {
    ...(view === 'week' || view === 'month' ? { view } : {}),
    ...(typeof at === 'string' && at.length === 10 && isCalendarDate(at) ? { at } : {}),
  };
}
