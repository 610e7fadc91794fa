import ICAL from 'ical.js';
import { writeCellList } from '../../domain/cell-list.ts';
import type { RowRemark, SheetOfRows } from '../../domain/import-plan.ts';
import { blocksOf, unfold } from './card-blocks.ts';
import { FileRefusalError } from './file-refusal.ts';
import { MAX_ROWS } from './sheet-of-grid.ts';
import { zoneNamed } from './zone-named.ts';

const COLUMNS = [
  'Day',
  'Local time',
  'Time zone',
  'Place',
  'What came of it',
  'Notes',
  'Marking',
  'People',
  'Id',
] as const;

type Property = readonly [name: string, parameters: Readonly<Record<string, unknown>>, type: string, value: unknown];

/** What the row of a meeting is made of. Rules of repetition are not among it: a series comes in as its first meeting, and is told. */
const KEPT = /^(?:UID|SUMMARY|DTSTART|LOCATION|DESCRIPTION|ORGANIZER|ATTENDEE|STATUS|CLASS|RECURRENCE-ID)[;:]/i;

/** By which a meeting says that it repeats. That there is such a line is all that is read of it. */
const REPEATS = /^(?:RRULE|RDATE)[;:]/i;

/** No program writes as many lines for one meeting, unfolded; whoever does wants to see a desk stand still. */
const MAX_LINES_OF_MEETING = 10_000;

/**
 * The meetings of a calendar, one row each, without those that were called off. Nothing that repeats is expanded, so that an
 * endless series costs as much as one meeting.
 *
 * @throws FileRefusalError when there is no meeting, too many, or one that is no meeting any more
 */
export function readIcal(text: string, name: string): SheetOfRows {
  const lines = unfold(text).split('\n');
  const events = blocksOf(lines, 'VEVENT');
  if (events.length > MAX_ROWS) throw new FileRefusalError('tooManyRows');
  if (events.some(({ length }) => length > MAX_LINES_OF_MEETING)) throw new FileRefusalError('recordTooLong');
  const home = homeZone(lines);
  const owner = saidBy(lines, 'X-WR-CALNAME').toLowerCase();
  const rows = events.map((event, index) => ({ number: index + 1, ...meetingOf(event, home) }));
  const held = rows.filter(
    ({ properties }) => !properties.some(([key, , , value]) => key === 'status' && value === 'CANCELLED'),
  );
  if (held.length === 0) throw new FileRefusalError('noRows');
  return {
    name,
    columns: COLUMNS,
    rows: held.map(({ properties }) => rowOf(properties, owner)),
    rowNumbers: held.map(({ number }) => number),
    remarks: new Map(held.map(({ number, properties, repeats }) => [number, remarksOn(properties, repeats)])),
  };
}

interface Start {
  readonly day: string;
  readonly clock: string;
  /** As the file names it; empty where it names none. */
  readonly written: string;
  /** IANA name; empty where nobody knows it. */
  readonly zone: string;
}

function startOf(properties: readonly Property[]): Start {
  const start = properties.find(([name]) => name === 'dtstart');
  const [day = '', clock = ''] = String(start?.[3] ?? '').split('T');
  const written = clock.endsWith('Z') ? 'UTC' : String(start?.[1].tzid ?? '');
  return { day, clock: clock.slice(0, 5), written, zone: clock === '' ? '' : zoneNamed(written) };
}

/** What of a meeting does not come in with its row. */
function remarksOn(properties: readonly Property[], repeats: boolean): readonly RowRemark[] {
  const { clock, written, zone } = startOf(properties);
  const isLost = clock !== '' && written !== '' && zone === '';
  return [
    ...(repeats ? [{ remark: 'repeats' as const, text: '' }] : []),
    ...(isLost ? [{ remark: 'unknownZone' as const, text: written.slice(0, ZONE_SHOWN) }] : []),
  ];
}

/** As much of a name that nobody knows as anybody reads. */
const ZONE_SHOWN = 80;

/** What the owner of a calendar lets others see of a meeting, as a marking. */
const MARKING_OF_CLASS: Readonly<Record<string, string>> = { PRIVATE: 'restricted', CONFIDENTIAL: 'confidential' };

/** @param owner the address of whose calendar it is, where the file has it: nobody meets themself */
function rowOf(properties: readonly Property[], owner: string): string[] {
  const first = (wanted: string): Property | undefined => properties.find(([name]) => name === wanted);
  const text = (wanted: string): string => String(first(wanted)?.[3] ?? '');
  const { day, clock, zone } = startOf(properties);
  return [
    day,
    clock,
    zone,
    text('location'),
    text('summary'),
    withoutInvitation(withoutMarkup(text('description'))),
    MARKING_OF_CLASS[text('class').toUpperCase()] ?? '',
    writeCellList(guestsOf(properties, owner)),
    // A meeting of a series that was moved has the series' own id.
    first('recurrence-id') ? '' : text('uid'),
  ];
}

/** Whom one met: the host, where the invitation has a name for them, and the guests. Rooms are none, nor is who stayed away. */
function guestsOf(properties: readonly Property[], owner: string): string[] {
  const invited = properties.filter(
    ([name, { cutype, partstat, cn }]) =>
      (name === 'organizer' && cn !== undefined) ||
      (name === 'attendee' && !NOBODY.test(String(cutype)) && !/^declined$/i.test(String(partstat))),
  );
  const others = invited.filter((property) => addressOf(property).toLowerCase() !== owner);
  const each = new Map(others.map((property) => [(addressOf(property) || guest(property)).toLowerCase(), property]));
  return [...each.values()].map(guest);
}

const NOBODY = /^(?:room|resource|group)$/i;

/** Empty where an invitation has only a place in a directory, such as `invalid:nomail`. */
function addressOf([, { email }, , value]: Property): string {
  const address = [String(value).replace(/^mailto:/i, ''), email].find((each) => String(each).includes('@'));
  return address === undefined ? '' : String(address);
}

/** `Name <address>`, as far as the invitation knows them. */
function guest(property: Property): string {
  const address = addressOf(property);
  const { cn } = property[1];
  const name = typeof cn === 'string' ? cn.replace(/[<>]|^\s*'|'\s*$/g, '').trim() : '';
  if (name === '' || name === address) return address;
  return address === '' ? name : `${name} <${address}>`;
}

/** The zone in which the owner of the calendar reads it; empty where the file does not say, or nobody knows it. */
function homeZone(lines: readonly string[]): string {
  return zoneNamed(saidBy(lines, 'X-WR-TIMEZONE'));
}

/** What the calendar itself says under this name; empty where it says nothing. */
function saidBy(lines: readonly string[], name: string): string {
  const line = lines.find((each) => each.toUpperCase().startsWith(name) && /^[\w-]+[;:]/.test(each));
  return line?.replace(/^[^:]*:/, '').trim() ?? '';
}

/** A start that the program turned into UTC, as the clocks of its owner showed it: that is the hour people remember. */
function atHome(property: Property, home: string): Property {
  const [name, parameters, type, value] = property;
  const moment = Date.parse(String(value));
  if (name !== 'dtstart' || home === '' || !/Z$/.test(String(value)) || Number.isNaN(moment)) return property;
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: home, dateStyle: 'short', timeStyle: 'medium' });
  return [name, { ...parameters, tzid: home }, type, clock.format(moment).replace(' ', 'T')];
}

const MARKUP = /<\/?(?:a|b|br|div|em|h[1-6]|html|i|li|ol|p|span|strong|u|ul)\b[^<>]*>/i;
const LETTERS: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

/** What a program adds below every invitation, between two lines of its own. */
function withoutInvitation(description: string): string {
  return description.replace(/-::~[:~]*::-[\s\S]*?-::~[:~]*::-/g, '').trim();
}

/** A description that a browser wrote, without its markup; any other as it is. */
function withoutMarkup(description: string): string {
  if (!MARKUP.test(description)) return description;
  return description
    .replace(/(?:\s*<\/?(?:p|div|li|ol|ul|h[1-6])\b[^<>]*>)+|<br\s*\/?>/gi, '\n')
    .replace(new RegExp(MARKUP.source, 'gi'), '')
    .replace(/&(?:nbsp|lt|gt|quot|#39|amp);/g, (letter) => LETTERS[letter] ?? letter)
    .trim();
}

function meetingOf(
  lines: readonly string[],
  home: string,
): {
  readonly properties: readonly Property[];
  readonly repeats: boolean;
} {
  const own = withoutInner(lines);
  return {
    properties: propertiesOf(own.filter((line) => KEPT.test(line))).map((property) => atHome(property, home)),
    repeats: own.some((line) => REPEATS.test(line)),
  };
}

function propertiesOf(lines: readonly string[]): readonly Property[] {
  const meeting = lines.map(withQuotedZone);
  try {
    return parsed(meeting);
  } catch {
    return meeting.flatMap((line) => {
      try {
        return parsed([line]);
      } catch {
        // A line that nobody can read is not there; without its day the row is refused.
        return [];
      }
    });
  }
}

function parsed(lines: readonly string[]): Property[] {
  const calendar = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', ...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n');
  return ICAL.parse(calendar)[2][0][1] as Property[];
}

/** Outlook writes zones of its own without the quotation marks that their colon needs: `TZID=tzone://Microsoft/Custom:2026…`. */
function withQuotedZone(line: string): string {
  return line.replace(/^((?:DTSTART|RECURRENCE-ID)[^":]*;TZID=)([^";]*:[^";]*)(?=:\d{8}(?:T\d{6}Z?)?$)/i, '$1"$2"');
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
