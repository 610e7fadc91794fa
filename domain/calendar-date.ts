/**
 * A calendar date without time or zone: `2025-03-26`, or partial as old files have it: `2012-10`, `2012`.
 * Always text, so that no zone can shift an instrument to the day before.
 */
export type CalendarDate = string;

const HOUR_MS = 3_600_000;

const SHAPE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Whether the text is a day, month or year that exists: `2012-02-30` and `2012-13` do not. */
export function isCalendarDate(text: string): boolean {
  const parts = SHAPE.exec(text);
  if (!parts) return false;
  const [, year, month, day] = parts;
  if (Number(year) < 1) return false;
  if (month && (Number(month) < 1 || Number(month) > 12)) return false;
  return !day || (Number(day) >= 1 && Number(day) <= daysInMonth(Number(year), Number(month)));
}

/** A date that names one day, as a meeting or a deadline needs. */
export function isFullDate(text: string): boolean {
  return text.length === 10 && isCalendarDate(text);
}

/** The first day a partial date may mean: `2012-10` → `2012-10-01`. A full date is its own first day. */
export function firstDay(date: CalendarDate): CalendarDate {
  if (date.length === 4) return `${date}-01-01`;
  return date.length === 7 ? `${date}-01` : date;
}

/** The last day a partial date may mean: `2012-02` → `2012-02-29`. Counts and deadlines use it, so nothing counts early. */
export function lastDay(date: CalendarDate): CalendarDate {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length === 7) {
    const days = daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5, 7)));
    return `${date}-${String(days).padStart(2, '0')}`;
  }
  return date;
}

/** Whole days from the first day of `from` to the first day of `to`; negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Math.round((epochDay(firstDay(to)) - epochDay(firstDay(from))) / 86_400_000);
}

/** The full date `days` after `date`. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return new Date(epochDay(firstDay(date)) + days * 86_400_000).toISOString().slice(0, 10);
}

/**
 * Written out for a reader: `26 March 2025`, `March 2025`, `2025`.
 *
 * In Serbian as it stands in a sentence, in the genitive: `26. marta 2025.` The locale data of the runtime know the nominative only.
 *
 * @param locale a BCP 47 tag such as `en-GB`, `sq`, `sr-Latn`
 */
export function formatCalendarDate(date: CalendarDate, locale: string): string {
  const [year = '', month, day] = date.split('-');
  if (locale === SERBIAN) {
    return [...(day ? [ordinal(day)] : []), ...(month ? [genitiveOf(month)] : []), ordinal(year)].join(' ');
  }
  if (month === undefined) return year;
  return formattedIn(locale, { year: 'numeric', month: 'long', ...(day ? { day: 'numeric' } : {}) }, firstDay(date));
}

/** A day of every year, written out: `14 July`, in Serbian `14. jula`. `day` is `MM-DD`. */
export function formatDayOfYear(day: string, locale: string): string {
  const [month = '', ofMonth = ''] = day.split('-');
  if (locale === SERBIAN) return `${ordinal(ofMonth)} ${genitiveOf(month)}`;
  // A leap year has every day.
  return formattedIn(locale, { month: 'long', day: 'numeric' }, `2024-${day}`);
}

function formattedIn(locale: string, options: Intl.DateTimeFormatOptions, fullDate: CalendarDate): string {
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(epochDay(fullDate));
}

const SERBIAN = 'sr-Latn';

const SERBIAN_MONTHS = 'januara februara marta aprila maja juna jula avgusta septembra oktobra novembra decembra'.split(
  ' ',
);

function genitiveOf(month: string): string {
  return SERBIAN_MONTHS[Number(month) - 1] ?? '';
}

function ordinal(number: string): string {
  return `${Number(number)}.`;
}

/** The calendar date of a moment in a zone: a desk in Tokyo has its own today. */
export function dateInZone(moment: Date, zone: string): CalendarDate {
  return isoFormatIn(zone).format(moment);
}

/** The first moment that is no longer that day in the zone, as UTC text: the day lasts until it, by whatever clock change. */
export function endOfDay(date: CalendarDate, zone: string): string {
  const noonUtc = epochDay(date) + 12 * HOUR_MS;
  // No zone is further from UTC than fifteen hours.
  let stillThatDay = noonUtc - 27 * HOUR_MS;
  let over = noonUtc + 27 * HOUR_MS;
  while (over - stillThatDay > 1) {
    const between = Math.floor((stillThatDay + over) / 2);
    if (dateInZone(new Date(between), zone) > date) over = between;
    else stillThatDay = between;
  }
  return new Date(over).toISOString();
}

/**
 * The moment at which the clocks of a zone show this, in milliseconds since 1970. An hour that a clock change skips or repeats is
 * taken within an hour of what was meant.
 *
 * @param date a full date
 * @param hour `HH:MM`
 */
export function momentInZone(date: CalendarDate, hour: string, zone: string): number {
  const shown = Date.parse(`${date}T${hour}:00Z`);
  const near = shown - offsetAt(shown, zone);
  return shown - offsetAt(near, zone);
}

/** How many minutes the clocks of a zone are ahead of UTC at noon of a day: `345` in Kathmandu. */
export function minutesAhead(date: CalendarDate, zone: string): number {
  return offsetAt(epochDay(date) + 12 * HOUR_MS, zone) / 60_000;
}

/**
 * What the clocks of a zone show at a moment, and how many minutes they are ahead of UTC then.
 *
 * @param moment UTC text
 */
export function clockAt(
  moment: string,
  zone: string,
): { readonly date: CalendarDate; readonly hour: string; readonly minutesAhead: number } {
  const shown = clockIn(zone).format(Date.parse(moment));
  const minutesAheadThen = Math.round(offsetAt(Date.parse(moment), zone) / 60_000);
  return { date: shown.slice(0, 10), hour: shown.slice(11, 16), minutesAhead: minutesAheadThen };
}

/** Minutes as hours with their sign: `+5:45`, `−4`. */
export function signedHours(minutes: number): string {
  const hours = Math.floor(Math.abs(minutes) / 60);
  const rest = Math.abs(minutes) % 60;
  return `${minutes < 0 ? '−' : '+'}${hours}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`;
}

/** How far the clocks of a zone are ahead of UTC at a moment, in milliseconds. */
function offsetAt(moment: number, zone: string): number {
  const parts = clockIn(zone).format(moment).replace(' ', 'T');
  return Date.parse(`${parts}Z`) - moment;
}

// Making a format costs a hundred times what using it does, and every question to the desk asks for today.
const isoFormats = new Map<string, Intl.DateTimeFormat>();

function isoFormatIn(zone: string): Intl.DateTimeFormat {
  let format = isoFormats.get(zone);
  if (!format) {
    // The Swedish locale writes dates as ISO 8601 does.
    format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
    isoFormats.set(zone, format);
  }
  return format;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockIn(zone: string): Intl.DateTimeFormat {
  let format = clocks.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
    clocks.set(zone, format);
  }
  return format;
}

function epochDay(fullDate: CalendarDate): number {
  return Date.parse(`${fullDate}T00:00:00Z`);
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Whether one date lies surely before another: a month is not before a day within it, and nothing is before the unknown. */
export function isBefore(date: CalendarDate | null, other: CalendarDate | null): boolean {
  return date !== null && other !== null && lastDay(date) < firstDay(other);
}
