import { addDays, type CalendarDate, daysBetween, lastDay } from './calendar-date.ts';
import { contactRhythmDays } from './case-state.ts';

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
  /** What others owe us: interlocutors and partners, with or without a date. */
  readonly waiting: readonly T[];
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
    waiting: promises.filter(({ direction }) => direction !== 'ours'),
    undated: ours.filter(({ dueOn }) => dueOn === null),
  };
}

export interface Silence {
  /** `null` when there never was a contact: its own state, not a long silence. */
  readonly days: number | null;
  readonly rhythmDays: number;
}

/** How long a country has been silent, when that is longer than its rhythm; `null` while it is within. */
export function silenceOf(
  lastContactOn: CalendarDate | null,
  tier: string | null,
  isRecogniser: boolean,
  today: CalendarDate,
): Silence | null {
  const rhythmDays = contactRhythmDays(tier, isRecogniser);
  if (lastContactOn === null) return { days: null, rhythmDays };
  const days = daysBetween(lastContactOn, today);
  return days > rhythmDays ? { days, rhythmDays } : null;
}
