import { addDays, type CalendarDate, daysBetween, isFullDate } from './calendar-date.ts';

/** Occasions on which a friendly state wants not to be forgotten. */
export const COURTESIES = ['nationalDay', 'recognition', 'relations', 'newPost'] as const;
export type CourtesyKind = (typeof COURTESIES)[number];

/** How many days ahead an occasion is told of: a note takes a week, its carriage another. */
export const COURTESY_AHEAD_DAYS = 14;
const FULL_DATE_LENGTH = 10;
/** A new minister is congratulated within a month, or not at all. */
export const NEW_POST_DAYS = 30;

export interface CourtesyFacts {
  readonly countryId: string;
  /** `MM-DD`; 29 February is kept on 28 February in other years. */
  readonly nationalDay: string | null;
  /** Days of recognition and of relations; partial ones have no anniversary. */
  readonly recognisedOn: CalendarDate | null;
  readonly relationsOn: CalendarDate | null;
  readonly newPosts: readonly {
    readonly personId: string;
    readonly name: string;
    readonly title: string;
    readonly fromOn: CalendarDate | null;
  }[];
}

export interface Courtesy {
  readonly countryId: string;
  readonly kind: CourtesyKind;
  /** The day of the occasion itself. */
  readonly on: CalendarDate;
  /** Which anniversary it is; `null` where nothing is counted. */
  readonly years: number | null;
  /** Who took up the post. */
  readonly person: { readonly id: string; readonly name: string; readonly title: string } | null;
}

/** The occasions of one state from `today` to two weeks on, and posts taken up within the last month; earliest first. */
export function courtesiesOf(facts: CourtesyFacts, today: CalendarDate): readonly Courtesy[] {
  return courtesiesUntil(facts, today, addDays(today, COURTESY_AHEAD_DAYS));
}

/** The same for many states: the day up to which one looks ahead is theirs together. */
export function courtesiesOfAll(states: readonly CourtesyFacts[], today: CalendarDate): readonly Courtesy[] {
  const until = addDays(today, COURTESY_AHEAD_DAYS);
  return states.flatMap((state) => courtesiesUntil(state, today, until));
}

function courtesiesUntil(facts: CourtesyFacts, today: CalendarDate, until: CalendarDate): readonly Courtesy[] {
  const { countryId } = facts;
  const anniversaries: readonly (readonly [CourtesyKind, CalendarDate | null])[] = [
    ['recognition', facts.recognisedOn],
    ['relations', facts.relationsOn],
  ];
  const found: Courtesy[] = [];
  if (facts.nationalDay !== null) {
    const on = nextOccurrence(facts.nationalDay, today);
    if (on <= until) found.push({ countryId, kind: 'nationalDay', on, years: null, person: null });
  }
  for (const [kind, date] of anniversaries) {
    // A partial date has fewer characters; that it is a date at all was seen to when it was written down.
    if (date?.length !== FULL_DATE_LENGTH) continue;
    const on = nextOccurrence(date.slice(5), today);
    const years = Number(on.slice(0, 4)) - Number(date.slice(0, 4));
    if (years > 0 && on <= until) found.push({ countryId, kind, on, years, person: null });
  }
  for (const { personId, name, title, fromOn } of facts.newPosts) {
    if (fromOn === null || !isFullDate(fromOn)) continue;
    const age = daysBetween(fromOn, today);
    if (age >= 0 && age <= NEW_POST_DAYS) {
      found.push({ countryId, kind: 'newPost', on: fromOn, years: null, person: { id: personId, name, title } });
    }
  }
  return found.sort((a, b) => a.on.localeCompare(b.on) || COURTESIES.indexOf(a.kind) - COURTESIES.indexOf(b.kind));
}

/**
 * The days of the year, `MM-DD`, on which a national day or an anniversary lies that `courtesiesOf` tells of: by these the
 * few states that come into question are found among all.
 */
export function daysOfYearAhead(today: CalendarDate): readonly string[] {
  const days = Array.from({ length: COURTESY_AHEAD_DAYS + 1 }, (_, ahead) => addDays(today, ahead).slice(5));
  return days.includes('02-28') ? [...days, '02-29'] : days;
}

/** Whether this is a day of the year, such as `07-14`. */
export function isDayOfYear(text: string): boolean {
  return /^\d{2}-\d{2}$/.test(text) && isFullDate(`2024-${text}`);
}

function nextOccurrence(dayOfYear: string, today: CalendarDate): CalendarDate {
  const year = Number(today.slice(0, 4));
  const inYear = (of: number): CalendarDate => {
    const date = `${of}-${dayOfYear}`;
    return dayOfYear !== '02-29' || isFullDate(date) ? date : `${of}-02-28`;
  };
  const thisYear = inYear(year);
  return thisYear >= today ? thisYear : inYear(year + 1);
}
