import { addDays, type CalendarDate, lastDay } from './calendar-date.ts';

const WEEK = 7;

/** 0 for Monday … 6 for Sunday: weeks begin on Monday everywhere this desk works. */
function weekday(day: CalendarDate): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % WEEK;
}

/** The seven days of the week that `day` is in. */
export function weekOf(day: CalendarDate): readonly CalendarDate[] {
  const monday = addDays(day, -weekday(day));
  return Array.from({ length: WEEK }, (_, index) => addDays(monday, index));
}

/**
 * The weeks that a month touches, each whole, so that the days before its first and after its last stand there too.
 *
 * @param month `YYYY-MM`
 */
export function weeksOf(month: string): readonly (readonly CalendarDate[])[] {
  const last = lastDay(month);
  const weeks: (readonly CalendarDate[])[] = [];
  for (let week = weekOf(`${month}-01`); (week[0] ?? last) <= last; week = weekOf(addDays(week[0] ?? last, WEEK))) {
    weeks.push(week);
  }
  return weeks;
}

/** The month before or after: `2026-12` and 1 → `2027-01`. */
export function shiftMonth(month: string, by: number): string {
  const [year = 0, of = 1] = month.split('-').map(Number);
  const index = year * 12 + (of - 1) + by;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}
