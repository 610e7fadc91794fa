import { isCalendarDate, isFullDate } from './calendar-date.ts';
import { readCellList } from './cell-list.ts';
import type { ExchangeField } from './exchange-field.ts';
import { fold } from './fold.ts';
import { withoutHiddenSigns } from './foreign-cell.ts';
import { readWrittenDate } from './written-date.ts';

/** Why a cell cannot be taken. The screen has the sentence; the row and the column stand beside it. */
export type CellProblem =
  | 'missing'
  | 'tooLong'
  | 'notADate'
  | 'notADay'
  | 'inFuture'
  | 'notATime'
  | 'unknownChoice'
  | 'unknownCountry'
  | 'ambiguousCountry'
  | 'unknownPerson'
  | 'ambiguousPerson'
  /** Names by commas, in which `Mfano, Amina` would be one. */
  | 'severalPeople'
  | 'unknownRecord'
  /** It names no case of a state of its entry. */
  | 'unknownCase'
  | 'listsDiffer'
  /** A spreadsheet would run it, or had no value for it. */
  | 'formula'
  /** `#REF!` and its like. */
  | 'sheetError'
  /** More cells than headings: a separator stands in a text. */
  | 'moreCells'
  /** `3.83E+11`: the spreadsheet wrote a number without its last digits. */
  | 'digitsLost'
  /** A body that others would make a part of itself. */
  | 'partOfItself'
  /** It points at a row that was itself left out. */
  | 'leftOut';

/** What a cell holds: one text, several, or why it cannot be taken. */
export type CellValue =
  | { readonly text: string }
  | { readonly texts: readonly string[] }
  | { readonly problem: CellProblem };

const MAX_LINE = 400;
const MAX_PROSE = 100_000;
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?Z$/;
/** An id that another desk or program gave. Ours are UUIDs; anything shorter than a sentence names a record well enough. */
const OUR_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Reads a cell that is not empty by the shape of its field. States, people and other records are looked up by the caller. */
export function readCell(field: ExchangeField, cell: string): CellValue {
  switch (field.shape) {
    case 'prose':
      return limited(cell, MAX_PROSE);
    case 'date':
      return dateOr(cell, 'notADate', isCalendarDate);
    case 'day':
      return dateOr(cell, 'notADay', isFullDate);
    case 'time':
      return readTime(cell);
    case 'moment':
      return MOMENT.test(cell.trim()) ? { text: cell.trim() } : { problem: 'notATime' };
    case 'choice':
      return readChoice(field, cell);
    case 'emails':
      return { texts: readEmails(withoutHiddenSigns(cell)) };
    case 'phones':
      return { texts: readPhones(withoutHiddenSigns(cell)) };
    case 'addresses':
      return { texts: readAddresses(cell) };
    case 'names':
    case 'texts':
    case 'ids':
    case 'countries':
      return { texts: readCellList(cell) };
    case 'id':
    case 'action':
      return { text: idIn(cell) ?? '' };
    default:
      return limited(onOneLine(cell), MAX_LINE);
  }
}

/** An id of ours in a cell or a card's UID; null for what another program made up. */
export function idIn(cell: string): string | null {
  // Most files bring no ids, and each row is asked for several.
  if (cell === '') return null;
  const id = cell
    .trim()
    .toLowerCase()
    .replace(/^urn:uuid:/, '');
  return OUR_ID.test(id) ? id : null;
}

function onOneLine(cell: string): string {
  const isBroken = cell.includes('\n') || cell.includes('\r');
  return (isBroken ? cell.replace(/\s*[\r\n]+\s*/g, ' ') : cell).trim();
}

function limited(text: string, length: number): CellValue {
  return text.length > length ? { problem: 'tooLong' } : { text };
}

/** A date with a time behind it, as workbooks and calendars export it, is the date. */
function dateOr(cell: string, problem: CellProblem, isEnough: (date: string) => boolean): CellValue {
  const written = cell
    .trim()
    .replace(/[T ]\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?(?: ?[AP]M)?Z?$/i, '')
    .replace(/\.$/, '');
  const date = readWrittenDate(written) ?? withYearFirst(written) ?? withMonthName(written);
  return date !== null && isEnough(date) ? { text: date } : { problem };
}

/**
 * Whether a column writes the month before the day, as programs of the United States do: some date of it has no other reading,
 * and none has the usual one only.
 */
export function isMonthFirst(cells: Iterable<string>): boolean {
  let isSure = false;
  for (const cell of cells) {
    const [, first, second] = /^\s*(\d{1,2})\/(\d{1,2})\/\d/.exec(cell) ?? [];
    if (Number(first) > 12) return false;
    isSure ||= Number(second) > 12;
  }
  return isSure;
}

/** The same date with its day before its month. */
export function withDayFirst(cell: string): string {
  return cell.replace(/^(\s*)(\d{1,2})\/(\d{1,2})\/(?=\d)/, '$1$3/$2/');
}

/** What Outlook writes where there is no date: `0/0/00`. */
export function isNoDate(cell: string): boolean {
  return /^\s*0+([./-])0+\1?0*\s*$/.test(cell);
}

function withYearFirst(written: string): string | null {
  const parts = /^(\d{4})[./](\d{1,2})(?:[./](\d{1,2}))?$/.exec(written);
  if (!parts) return null;
  const date = [parts[1], parts[2]?.padStart(2, '0'), parts[3]?.padStart(2, '0')].filter(Boolean).join('-');
  return isCalendarDate(date) ? date : null;
}

/** The beginnings of the months' names in English, Albanian and Serbian, by month. */
const MONTHS: readonly (readonly string[])[] = [
  ['jan'],
  ['feb', 'shk'],
  ['mar'],
  ['apr', 'pri'],
  ['may', 'maj'],
  ['jun', 'qer'],
  ['jul', 'kor'],
  ['aug', 'gus', 'avg'],
  ['sep', 'sht'],
  ['oct', 'tet', 'okt'],
  ['nov', 'nen'],
  ['dec', 'dhj'],
];

function withMonthName(written: string): string | null {
  const parts = /^(?:(\d{1,2})(?:st|nd|rd|th)?[. ]+)?(\p{L}{3,})[., ]+(?:(\d{1,2}),? +)?(\d{4})$/u.exec(fold(written));
  if (!parts) return null;
  const [, first, name = '', second, year] = parts;
  const month = MONTHS.findIndex((beginnings) => beginnings.some((beginning) => name.startsWith(beginning))) + 1;
  const day = first ?? second;
  const date = [year, String(month).padStart(2, '0'), day?.padStart(2, '0')].filter(Boolean).join('-');
  return month > 0 && isCalendarDate(date) ? date : null;
}

/** `14:30`, `2.30 PM`, `9 AM`, `9h30`; of a span its beginning. */
function readTime(cell: string): CellValue {
  const start = cell.trim().replace(/\s*[-–—]\s*\d{1,2}(?:[:.h]\d\d| ?[AP]M).*$/i, '');
  const parts =
    /(?:^|[T ])(\d{1,2})[:.](\d\d)(?:[:.]\d\d(?:\.\d+)?)?(?: ?([AP])M)?Z?$/i.exec(start) ??
    /^(\d{1,2}) ?h(\d\d)?$/i.exec(start) ??
    /^(\d{1,2})() ?([AP])M$/i.exec(start);
  if (!parts) return { problem: 'notATime' };
  const [, hours, minutes, half] = parts;
  const hour = (Number(hours) % (half ? 12 : 24)) + (half?.toUpperCase() === 'P' ? 12 : 0);
  if (Number(minutes || 0) > 59 || Number(hours) > 23) return { problem: 'notATime' };
  return { text: `${String(hour).padStart(2, '0')}:${minutes || '00'}` };
}

function readChoice(field: ExchangeField, cell: string): CellValue {
  const wanted = fold(cell).trim();
  const found = Object.entries(field.choices ?? {}).find(
    ([code, words]) => fold(code) === wanted || words.some((word) => fold(word) === wanted),
  );
  return found ? { text: found[0] } : { problem: 'unknownChoice' };
}

/** `Amina <a@b.ke>; c@d.ke` names two. What holds no @ is no address and is left aside. */
function readEmails(cell: string): string[] {
  const found = cell
    .split(/[\s,;<>]+/)
    .map((part) => part.replace(/^mailto:/i, ''))
    .filter((part) => /^[^@]+@[^@]+$/.test(part) && part.length <= 254);
  return found.length > 1 ? [...new Set(found)] : found;
}

function readPhones(cell: string): string[] {
  const found = cell
    // What follows `;ext=` belongs to the number before it.
    .split(/[;,\n](?!\s*ext\b)|:::| \/ /i)
    .map((part) => part.trim().replace(/^tel:/i, ''))
    .filter((part) => /\d/.test(part) && part.length <= 60);
  return found.length > 1 ? [...new Set(found)] : found;
}

/** Postal addresses, as `writeCellList` or an address book writes them: a bare line break is within one, and never between two. */
function readAddresses(cell: string): string[] {
  return cell
    .split(':::')
    .flatMap((part) => readCellList(part.trim().replace(/\s*[\r\n]+\s*/g, ', ')))
    .filter((address) => address.trim() !== '');
}
