import ICAL from 'ical.js';
import type { CalendarDate } from '../../domain/calendar-date.ts';
import { addDays } from '../../domain/calendar-date.ts';

/** What a calendar on a telephone may show: that something is due, never what, with whom or on whom. */
const NEUTRAL_TITLES = {
  promise: 'Desk: deadline',
  reply: 'Desk: answer due',
  review: 'Desk: review',
  target: 'Desk: target',
  courtesy: 'Desk: occasion',
} as const;

export interface CalendarFileEntry {
  readonly kind: keyof typeof NEUTRAL_TITLES;
  readonly id: string;
  readonly on: CalendarDate;
}

/**
 * An iCalendar file (RFC 5545) of whole-day entries with neutral titles. An entry keeps its UID, so that a file read in again
 * moves what it brought before instead of doubling it.
 *
 * @param madeAt moment in UTC, ISO 8601
 */
export function calendarAsIcs(entries: readonly CalendarFileEntry[], madeAt: string): Uint8Array<ArrayBuffer> {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//Demarche//Desk//EN');
  for (const { kind, id, on } of entries) {
    const event = new ICAL.Component('vevent');
    event.addPropertyWithValue('uid', `${kind}-${id.replace(/[^\w-]/g, '-')}@demarche`);
    event.addPropertyWithValue('dtstamp', ICAL.Time.fromJSDate(new Date(madeAt), true));
    event.addPropertyWithValue('dtstart', ICAL.Time.fromDateString(on));
    event.addPropertyWithValue('dtend', ICAL.Time.fromDateString(addDays(on, 1)));
    event.addPropertyWithValue('summary', NEUTRAL_TITLES[kind]);
    event.addPropertyWithValue('class', 'PRIVATE');
    event.addPropertyWithValue('transp', 'TRANSPARENT');
    calendar.addSubcomponent(event);
  }
  return new TextEncoder().encode(`${calendar.toString()}\r\n`);
}
