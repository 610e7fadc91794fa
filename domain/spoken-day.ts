import { addDays, type CalendarDate, firstDay, isCalendarDate, lastDay } from './calendar-date.ts';

/** Whether something was, or is to be. */
export type Direction = 'past' | 'future';

/** Words that a day may take: `friday, the 20th of november 2026`. */
export const DAY_WORDS = 7;

/** Between two leap days there are up to eight years. */
const MOST_YEARS = 9;
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const COUNTS = ['', 'one', 'two', 'three', 'four', 'five', 'six'];
const DAYS_IN: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30 };

export interface SpokenDay {
  /** May be partial where only a month was said. */
  readonly day: CalendarDate;
  /** How many of the words it takes. */
  readonly count: number;
}

/**
 * The day with which these folded words begin: `yesterday`, `last fri`, `2 days ago`, `20 november 2026`, `by the end of the month`.
 * A weekday or a day without its year is the last such for what was, the next for what will be. `null` when they begin with none.
 */
export function dayOfWords(words: readonly string[], today: CalendarDate, direction: Direction): SpokenDay | null {
  const [first = ''] = words;
  // The little word belongs to the day that follows it, and to nothing else.
  if (first === 'on' || (direction === 'future' && LEADS_TO_DEADLINE.has(first))) {
    const rest = words.slice(1);
    const found = after(dayOfWords(rest, today, direction) ?? monthOf(rest, today, direction));
    return found && first === 'before' ? { ...found, day: addDays(firstDay(found.day), -1) } : found;
  }
  return (
    weekdayWithDate(words, today, direction) ??
    aroundToday(words, today, direction) ??
    dayOfMonth(words, today, direction) ??
    (first === 'in' ? after(monthOf(words.slice(1), today, direction)) : null) ??
    single(dayOfWord(first, today, direction))
  );
}

/** Little words before a day by which something is to be done; of what was, they say nothing. */
const LEADS_TO_DEADLINE: ReadonlySet<string> = new Set(['by', 'until', 'till', 'before']);

function single(day: CalendarDate | null): SpokenDay | null {
  return day === null ? null : { day, count: 1 };
}

/** `friday the 20th`, `mon, 16 nov`: the date says it, the weekday goes with it. */
function weekdayWithDate(words: readonly string[], today: CalendarDate, direction: Direction): SpokenDay | null {
  const [first = '', ...behind] = words;
  if (weekdayOf(first, today, direction) === null) return null;
  const between = behind.findIndex((word) => word !== ',' && word !== 'the');
  const rest = behind.slice(Math.max(0, between));
  const found =
    dayOfMonth(rest, today, direction) ??
    single(dateOf(rest[0] ?? '', today, direction) ?? dayIn(rest[0] ?? '', today, direction));
  return found && { ...found, count: 1 + between + found.count };
}

/** `20th`: the last such day of a month, or the next. */
function dayIn(word: string, today: CalendarDate, direction: Direction): CalendarDate | null {
  const number = /^(\d{1,2})(?:st|nd|rd|th)\.?$/.exec(word)?.[1];
  if (number === undefined || Number(number) < 1 || Number(number) > 31) return null;
  // Every second month has a 31st.
  for (let away = 0; away <= 62; away += 1) {
    const day = addDays(today, direction === 'past' ? -away : away);
    if (Number(day.slice(-2)) === Number(number)) return day;
  }
  return null;
}

/** A day told by how far it is from today. */
function aroundToday(words: readonly string[], today: CalendarDate, direction: Direction): SpokenDay | null {
  const [first = '', second = '', third = ''] = words;
  if (first === 'tonight') return { day: today, count: 1 };
  if (first === 'this' && /^(?:morning|noon|afternoon|evening)$/.test(second)) return { day: today, count: 2 };
  if (first === 'day' && second === 'before' && third === 'yesterday') return { day: addDays(today, -2), count: 3 };
  if (first === 'day' && second === 'after' && third === 'tomorrow') return { day: addDays(today, 2), count: 3 };
  if (first === 'the') {
    // The sixth is a committee as often as a day; a deadline is always a day.
    const ordinal = direction === 'future' ? dayIn(second, today, direction) : null;
    return after(aroundToday(words.slice(1), today, direction) ?? single(ordinal));
  }
  if (first === 'last' && second === 'night') return { day: addDays(today, -1), count: 2 };
  if (first === 'last' || first === 'this' || first === 'next') {
    const on = weekdayOf(second, today, first === 'last' ? 'past' : first === 'next' ? 'future' : direction);
    if (on !== null) return { day: on, count: 2 };
  }
  if (direction === 'past') {
    const days = third === 'ago' ? stretchOf(first, second) : null;
    return days === null ? null : { day: addDays(today, -days), count: 3 };
  }
  const days = first === 'in' || first === 'within' ? stretchOf(second, third) : null;
  if (days !== null) return { day: addDays(today, days), count: 3 };
  if (first === 'next' && second === 'week') return { day: addDays(today, DAYS_IN.week ?? 0), count: 2 };
  if (first === 'next' && second === 'month') return { day: nextMonth(today), count: 2 };
  if (first === 'this' && second === 'week') return { day: fridayOf(today), count: 2 };
  return first === 'end' ? after(endOf(words.slice(1), today)) : null;
}

/** Behind `end`: `of the month`, `of next week`, `january`. A week of work ends with its Friday. */
function endOf([first = '', ...behind]: readonly string[], today: CalendarDate): SpokenDay | null {
  if (first === 'of' || first === 'the') return after(endOf(behind, today));
  const isNext = first === 'next';
  const unit = isNext || first === 'this' ? behind[0] : first;
  const count = unit === first ? 1 : 2;
  if (unit === 'week') return { day: isNext ? addDays(fridayOf(today), 7) : fridayOf(today), count };
  if (unit === 'month') return { day: isNext ? lastDay(nextMonth(today)) : lastDay(today.slice(0, 7)), count };
  if (unit === 'year') return { day: lastDay(String(Number(today.slice(0, 4)) + Number(isNext))), count };
  const month = monthOf([first, ...behind], today, 'future');
  return month && { ...month, day: lastDay(month.day) };
}

/** The Friday to come; on a Friday the next one, as with a weekday. */
function fridayOf(today: CalendarDate): CalendarDate {
  return weekdayOf('friday', today, 'future') ?? today;
}

function nextMonth(today: CalendarDate): CalendarDate {
  return addDays(lastDay(today.slice(0, 7)), 1).slice(0, 7);
}

function after(found: SpokenDay | null): SpokenDay | null {
  return found && { ...found, count: found.count + 1 };
}

/** `two`, `weeks` → 14. */
function stretchOf(count: string, unit: string): number | null {
  const days = DAYS_IN[unit.replace(/s$/, '')];
  const many = /^\d{1,3}$/.test(count) ? Number(count) : /^an?$/.test(count) ? 1 : COUNTS.indexOf(count);
  return days === undefined || many < 1 ? null : days * many;
}

/** `23 nov`, `nov 23`, `23rd of november 2026`. */
function dayOfMonth(words: readonly string[], today: CalendarDate, direction: Direction): SpokenDay | null {
  const [first = '', second = '', third = ''] = words;
  const [month, number, count] =
    monthIn(second) !== null && isDayNumber(first)
      ? [monthIn(second), first, 2]
      : monthIn(first) !== null && isDayNumber(second)
        ? [monthIn(first), second, 2]
        : second === 'of' && monthIn(third) !== null && isDayNumber(first)
          ? [monthIn(third), first, 3]
          : [null, '', 0];
  if (month === null) return null;
  const year = /^(?:19|20)\d\d$/.exec(words[count] ?? '')?.[0];
  const day = withYear(Number.parseInt(number, 10), month, year, today, direction);
  return day === null ? null : { day, count: count + (year ? 1 : 0) };
}

/** A month by itself, as a deadline has it: `by december`, `mid january 2027`. */
function monthOf(words: readonly string[], today: CalendarDate, direction: Direction): SpokenDay | null {
  const [first = '', second = ''] = words;
  if (/^(?:early|mid|late)$/.test(first)) return after(monthOf(words.slice(1), today, direction));
  const month = monthIn(first.replace(/^(?:early|mid|late) /, ''));
  if (month === null || direction === 'past') return null;
  const said = /^(?:19|20)\d\d$/.exec(second)?.[0];
  const ofYear = (year: string): string => `${year}-${String(month).padStart(2, '0')}`;
  if (said) return { day: ofYear(said), count: 2 };
  const thisYear = ofYear(today.slice(0, 4));
  return { day: thisYear < today.slice(0, 7) ? ofYear(String(Number(today.slice(0, 4)) + 1)) : thisYear, count: 1 };
}

function isDayNumber(word: string): boolean {
  return /^\d{1,2}(?:st|nd|rd|th)?\.?$/.test(word);
}

/** 1 to 12; `null` for a word that is no month. */
function monthIn(word: string): number | null {
  const written = word.replace(/\.$/, '');
  if (written === 'sept') return 9;
  const index = written.length < 3 ? -1 : MONTHS.findIndex((name) => name.startsWith(written));
  return index < 0 ? null : index + 1;
}

function weekdayOf(word: string, today: CalendarDate, direction: Direction): CalendarDate | null {
  const weekday = word.length < 3 ? -1 : WEEKDAYS.findIndex((name) => name.startsWith(word));
  if (weekday < 0) return null;
  const away = (new Date(`${today}T00:00:00Z`).getUTCDay() - weekday + 7) % 7;
  if (direction === 'past') return addDays(today, -away);
  // What is to be done on the day that it is, is to be done in a week: today is written as today.
  return addDays(today, away === 0 ? 7 : 7 - away);
}

/** A day as one word says it: `yesterday`, `fri`, `23.11.`, `2026-11-23`. */
function dayOfWord(word: string, today: CalendarDate, direction: Direction): CalendarDate | null {
  const alone = word.replace(/\.$/, '');
  if (alone === 'today') return today;
  if (alone === 'yesterday') return addDays(today, -1);
  if (alone === 'tomorrow') return addDays(today, 1);
  return weekdayOf(alone, today, direction) ?? dateOf(word, today, direction);
}

/** A date as one word says it, in any of the usual orders of an office: `23.11.`, `23/11/26`, `2026-11-23`. */
function dateOf(word: string, today: CalendarDate, direction: Direction): CalendarDate | null {
  if (/^\d{4} \d{2} \d{2}$/.test(word)) {
    const iso = word.replaceAll(' ', '-');
    return isCalendarDate(iso) ? iso : null;
  }
  const written = /^(\d{1,2})([./ ])(\d{1,2})(?:\2(\d{4}|\d{2}))?[./]?$/.exec(word);
  if (!written) return null;
  const [, day, between, month, year] = written;
  // With hyphens and without a year it may be from one hour to another.
  if (between === ' ' && year === undefined) return null;
  return withYear(Number(day), Number(month), year?.padStart(4, '20'), today, direction);
}

function withYear(
  day: number,
  month: number,
  year: string | undefined,
  today: CalendarDate,
  direction: Direction,
): CalendarDate | null {
  const at = (of: string): CalendarDate => `${of}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  if (year) return isCalendarDate(at(year)) ? at(year) : null;
  const step = direction === 'past' ? -1 : 1;
  const isWrongWay = (date: CalendarDate): boolean => (direction === 'past' ? date > today : date < today);
  // 29 February may be some years away.
  for (let of = Number(today.slice(0, 4)), tries = 0; tries < MOST_YEARS; of += step, tries += 1) {
    const date = at(String(of));
    if (isCalendarDate(date) && !isWrongWay(date)) return date;
  }
  return null;
}
