import { addDays, type CalendarDate, lastDay } from './calendar-date.ts';

/** Days that "this week" looks ahead, today included. */
export const WEEK_DAYS = 7;

interface Due {
  readonly direction: 'ours' | 'theirs' | 'partner';
  readonly dueOn: CalendarDate | null;
}

export interface TodayLists<T> {
  /** Ours, and past their day. A partial date is overdue only when all of it has passed. */
  readonly overdue: readonly T[];
  /** Ours, due from today to seven days on. */
  readonly week: readonly T[];
  /** What interlocutors owe us, with or without a date. */
  readonly waiting: readonly T[];
  /** What we asked partners to do. */
  readonly waitingOnPartners: readonly T[];
  /** Ours, without any date. */
  readonly undated: readonly T[];
}

/** Sorts open promises into the lists of the day; what is ours and due later appears in none. Keeps the order given. */
export function sortIntoDay<T extends Due>(promises: readonly T[], today: CalendarDate): TodayLists<T> {
  const ours = promises.filter(({ direction }) => direction === 'ours');
  const lastOfWeek = addDays(today, WEEK_DAYS);
  return {
    overdue: ours.filter(({ dueOn }) => dueOn !== null && lastDay(dueOn) < today),
    week: ours.filter(({ dueOn }) => dueOn !== null && lastDay(dueOn) >= today && lastDay(dueOn) <= lastOfWeek),
    waiting: promises.filter(({ direction }) => direction === 'theirs'),
    waitingOnPartners: promises.filter(({ direction }) => direction === 'partner'),
    undated: ours.filter(({ dueOn }) => dueOn === null),
  };
}
