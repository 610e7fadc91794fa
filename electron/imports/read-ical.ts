import ICAL from 'ical.js';
import { writeCellList } from '../../domain/cell-list.ts';
import type { SheetOfRows } from '../../domain/import-plan.ts';
import { blocksOf, unfold } from './card-blocks.ts';
import { FileRefusalError } from './file-refusal.ts';
import { MAX_ROWS } from './sheet-of-grid.ts';

const COLUMNS = ['Day', 'Local time', 'Time zone', 'Place', 'What came of it', 'Notes', 'People', 'Id'] as const;

type Property = readonly [name: string, parameters: Readonly<Record<string, unknown>>, type: string, value: unknown];

/** What the row of a meeting is made of. Rules of repetition are not among it: a series comes in as its first meeting. */
const KEPT = /^(?:UID|SUMMARY|DTSTART|LOCATION|DESCRIPTION|ATTENDEE|STATUS|RECURRENCE-ID)[;:]/i;

/**
 * The meetings of a calendar, one row each, without those that were called off. Nothing that repeats is expanded, so that an
 * endless series costs as much as one meeting.
 *
 * @throws FileRefusalError when there is no meeting, or too many
 */
export function readIcal(text: string, name: string): SheetOfRows {
  const events = blocksOf(unfold(text).split('\n'), 'VEVENT');
  if (events.length > MAX_ROWS) throw new FileRefusalError('tooManyRows');
  const rows = events.map((lines, index) => ({ number: index + 1, properties: propertiesOf(lines) }));
  const held = rows.filter(
    ({ properties }) => !properties.some(([key, , , value]) => key === 'status' && value === 'CANCELLED'),
  );
  if (held.length === 0) throw new FileRefusalError('noRows');
  return {
    name,
    columns: COLUMNS,
    rows: held.map(({ properties }) => rowOf(properties)),
    rowNumbers: held.map(({ number }) => number),
  };
}

function rowOf(properties: readonly Property[]): string[] {
  const first = (wanted: string): Property | undefined => properties.find(([name]) => name === wanted);
  const text = (wanted: string): string => String(first(wanted)?.[3] ?? '');
  const start = first('dtstart');
  const [day = '', clock = ''] = String(start?.[3] ?? '').split('T');
  const zone = clock.endsWith('Z') ? 'UTC' : String(start?.[1].tzid ?? '');
  return [
    day,
    clock.slice(0, 5),
    clock === '' || !isZone(zone) ? '' : zone,
    text('location'),
    text('summary'),
    text('description'),
    writeCellList(properties.filter(([name]) => name === 'attendee').map(attendee)),
    // A meeting of a series that was moved has the series' own id.
    first('recurrence-id') ? '' : text('uid'),
  ];
}

/** `Name <address>`, as far as the invitation knows them. */
function attendee([, parameters, , value]: Property): string {
  const address = String(value).replace(/^mailto:/i, '');
  const name = typeof parameters.cn === 'string' ? parameters.cn.replace(/[<>]/g, '').trim() : '';
  if (name === '' || name === address) return address;
  return address.includes('@') ? `${name} <${address}>` : name;
}

function propertiesOf(lines: readonly string[]): readonly Property[] {
  const own = withoutInner(lines).filter((line) => KEPT.test(line));
  return own.flatMap((line) => {
    try {
      const calendar = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', line, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n');
      return ICAL.parse(calendar)[2][0][1] as Property[];
    } catch {
      // A line that nobody can read is not there; without its day the row is refused.
      return [];
    }
  });
}

/** An alarm inside a meeting has a description of its own. */
function withoutInner(lines: readonly string[]): string[] {
  let depth = 0;
  return lines.filter((line) => {
    if (/^BEGIN:/i.test(line)) depth += 1;
    if (/^END:/i.test(line)) {
      depth -= 1;
      return false;
    }
    return depth === 0;
  });
}

function isZone(zone: string): boolean {
  try {
    return zone !== '' && new Intl.DateTimeFormat('en', { timeZone: zone }) !== null;
  } catch {
    return false;
  }
}
