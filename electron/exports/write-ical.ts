import ICAL from 'ical.js';
import type { OutgoingRecord } from '../../db/queries/exchange-rows.ts';
import { fieldOf } from '../../domain/exchange-fields.ts';
import { plainLine } from './plain-text.ts';

/** Kinds of entries for which people meet or speak at an hour. */
const MEETINGS: ReadonlySet<unknown> = new Set(['meeting', 'pullAside', 'call', 'demarche', 'reception', 'visit']);

/** Which entries a calendar is about. */
export function areMeetings(entries: readonly OutgoingRecord[]): readonly OutgoingRecord[] {
  return entries.filter(({ kind }) => MEETINGS.has(kind));
}

/**
 * A calendar of meetings that may lie on any telephone: when, where, and that it was a meeting. With whom, about which state and
 * what came of it stays in the desk.
 */
export function meetingsAsIcal(meetings: readonly OutgoingRecord[], at: string): Buffer {
  const calendar = new ICAL.Component(['vcalendar', [], []]);
  calendar.updatePropertyWithValue('version', '2.0');
  calendar.updatePropertyWithValue('prodid', '-//Demarche//EN');
  const stamp = ICAL.Time.fromJSDate(new Date(at), true);
  for (const meeting of meetings) {
    const event = new ICAL.Component('vevent');
    event.updatePropertyWithValue('uid', String(meeting.id));
    event.updatePropertyWithValue('dtstamp', stamp);
    event.updatePropertyWithValue('dtstart', startOf(meeting));
    event.updatePropertyWithValue('summary', fieldOf('action', 'kind').choices?.[String(meeting.kind)]?.[0] ?? '');
    if (typeof meeting.place === 'string') event.updatePropertyWithValue('location', plainLine(meeting.place));
    calendar.addSubcomponent(event);
  }
  return Buffer.from(`${calendar.toString()}\r\n`, 'utf8');
}

/** A moment in UTC where the entry knows its zone, the local hour where it does not, and the day where it has no hour. */
function startOf({ happenedOn, localTime, zone }: OutgoingRecord): ICAL.Time {
  const day = String(happenedOn);
  if (typeof localTime !== 'string') return ICAL.Time.fromDateString(day);
  const local = `${day}T${localTime}:00`;
  const moment = typeof zone === 'string' ? momentIn(local, zone) : null;
  return moment ? ICAL.Time.fromJSDate(moment, true) : ICAL.Time.fromDateTimeString(local);
}

/** The moment at which clocks in the zone show this; `null` for a zone that nobody knows. */
function momentIn(local: string, zone: string): Date | null {
  try {
    const asIfUtc = new Date(`${local}Z`);
    const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
    const offsetMs = Date.parse(`${shown.format(asIfUtc).replace(' ', 'T')}Z`) - asIfUtc.getTime();
    return new Date(asIfUtc.getTime() - offsetMs);
  } catch {
    return null;
  }
}
