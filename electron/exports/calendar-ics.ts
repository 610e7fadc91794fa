import ICAL from 'ical.js';
import type { CalendarDate } from '../../domain/calendar-date.ts';
import { addDays, momentInZone } from '../../domain/calendar-date.ts';
import type { Slot } from '../../domain/programme-time.ts';

/** What a calendar on a telephone may show: that something is due, never what, with whom or on whom. */
const NEUTRAL_TITLES = {
  promise: 'Desk: deadline',
  reply: 'Desk: answer due',
  review: 'Desk: review',
  target: 'Desk: target',
  courtesy: 'Desk: occasion',
  meeting: 'Desk: meeting',
  tripStep: 'Desk: to prepare',
} as const;

/** A meeting that does not say when it ends. */
const USUAL_MS = 45 * 60_000;

export interface CalendarFileEntry {
  readonly kind: keyof typeof NEUTRAL_TITLES;
  readonly id: string;
  readonly on: CalendarDate;
  /** By the clocks of a zone; null for what has its day only. */
  readonly hours: (Pick<Slot, 'endsAt' | 'zone' | 'arrivesOn' | 'arrivalZone'> & { readonly startsAt: string }) | null;
}

/**
 * An iCalendar file (RFC 5545) with neutral titles: whole days, and meetings of a trip at their hour where its place has a
 * zone. Each keeps its identifier from file to file, so that a calendar that reads a newer one moves what it brought before
 * instead of doubling it.
 *
 * @param madeAt moment in UTC, ISO 8601
 */
export function calendarAsIcs(entries: readonly CalendarFileEntry[], madeAt: string): Uint8Array<ArrayBuffer> {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//Demarche//Desk//EN');
  for (const { kind, id, on, hours } of entries) {
    const event = new ICAL.Component('vevent');
    event.addPropertyWithValue('uid', `${kind}-${id.replace(/[^\w-]/g, '-')}@demarche`);
    event.addPropertyWithValue('dtstamp', ICAL.Time.fromJSDate(new Date(madeAt), true));
    const { start, end } = timesOf(on, hours);
    event.addPropertyWithValue('dtstart', start);
    event.addPropertyWithValue('dtend', end);
    event.addPropertyWithValue('summary', NEUTRAL_TITLES[kind]);
    event.addPropertyWithValue('class', 'PRIVATE');
    event.addPropertyWithValue('transp', 'TRANSPARENT');
    calendar.addSubcomponent(event);
  }
  return new TextEncoder().encode(`${calendar.toString()}\r\n`);
}

/** Hours go out in UTC, which every calendar shows by its own clocks; without a zone nobody knows when they are. */
function timesOf(
  on: CalendarDate,
  hours: CalendarFileEntry['hours'],
): { readonly start: ICAL.Time; readonly end: ICAL.Time } {
  if (!hours?.zone) return { start: ICAL.Time.fromDateString(on), end: ICAL.Time.fromDateString(addDays(on, 1)) };
  const { startsAt, endsAt, zone, arrivesOn, arrivalZone } = hours;
  const start = momentInZone(on, startsAt, zone);
  const said = endsAt === null ? start : momentInZone(arrivesOn ?? on, endsAt, arrivalZone ?? zone);
  const end = said > start ? said : start + USUAL_MS;
  return { start: ICAL.Time.fromJSDate(new Date(start), true), end: ICAL.Time.fromJSDate(new Date(end), true) };
}
