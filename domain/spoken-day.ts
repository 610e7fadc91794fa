import { addDays, type CalendarDate, isCalendarDate, lastDay } from './calendar-date.ts';

/** Whether something was, or is to be. */
export type Direction = 'past' | 'future';

/** Words that a day may take: `by the end of the month`. */
export const DAY_WORDS = 6;

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
  if (first === 'on' || first === 'by' || first === 'until') {
    const found = dayOfWords(words.slice(1), today, direction) ?? monthOf(words.slice(1), today, direction);
    return found && { ...found, count: found.count + 1 };
  }
  return (
    aroundToday(words, today, direction) ??
    dayOfMonth(words, today, direction) ??
    single(dayOfWord(first, today, direction))
  );
}

function single(day: CalendarDate | null): SpokenDay | null {
  return day === null ? null : { day, count: 1 };
}

/** A day told by how far it is from today. */
function aroundToday(words: readonly string[], today: CalendarDate, direction: Direction): SpokenDay | null {
  const [first = '', second = '', third = '', fourth = ''] = words;
  if (first === 'tonight') return { day: today, count: 1 };
  if (first === 'this' && /^(?:morning|noon|afternoon|evening)$/.test(second)) return { day: today, count: 2 };
  if (first === 'last' && second === 'night') return { day: addDays(today, -1), count: 2 };
  if (first === 'last' || first === 'this' || first === 'next') {
    const on = weekdayOf(second, today, first === 'last' ? 'past' : first === 'next' ? 'future' : direction);
    if (on !== null) return { day: on, count: 2 };
  }
  if (direction === 'past') {
    const days = third === 'ago' ? stretchOf(first, second) : null;
    return days === null ? null : { day: addDays(today, -days), count: 3 };
  }
  const days = first === 'in' ? stretchOf(second, third) : null;
  if (days !== null) return { day: addDays(today, days), count: 3 };
  if (first === 'next' && second === 'week') return { day: addDays(today, DAYS_IN.week ?? 0), count: 2 };
  if (first === 'next' && second === 'month')
    return { day: addDays(lastDay(today.slice(0, 7)), 1).slice(0, 7), count: 2 };
  if (first === 'the') return after(aroundToday(words.slice(1), today, direction));
  if (first !== 'end' || second !== 'of') return null;
  const [unit, count] = third === 'the' ? [fourth, 4] : [third, 3];
  if (unit === 'week') return { day: weekdayOf('friday', today, 'future') ?? today, count };
  if (unit === 'month') return { day: lastDay(today.slice(0, 7)), count };
  return unit === 'year' ? { day: lastDay(today.slice(0, 4)), count } : null;
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

/** A month by itself, as a deadline has it: `by december`. */
function monthOf(words: readonly string[], today: CalendarDate, direction: Direction): SpokenDay | null {
  const [first = '', second = ''] = words;
  const month = monthIn(first);
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
  if (word === 'today') return today;
  if (word === 'yesterday') return addDays(today, -1);
  if (word === 'tomorrow') return addDays(today, 1);
  const weekday = weekdayOf(word, today, direction);
  if (weekday) return weekday;
  if (/^\d{4} \d{2} \d{2}$/.test(word)) {
    const iso = word.replaceAll(' ', '-');
    return isCalendarDate(iso) ? iso : null;
  }
  const written = /^(\d{1,2})[./](\d{1,2})[./]?(\d{4})?\.?$/.exec(word);
  return written ? withYear(Number(written[1]), Number(written[2]), written[3], today, direction) : null;
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

/** Between two leap days there are up to eight years. */
const MOST_YEARS = 9;
