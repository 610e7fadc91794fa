import { type CalendarDate, daysBetween, lastDay } from './calendar-date.ts';

/** What holds a case back or moves it, on top of its stage. */
export const CONDITIONS = [
  'moving',
  'waitingOnUs',
  'waitingOnThem',
  'waitingOnPartner',
  'waitingOnEvent',
  'stalled',
  'frozen',
] as const;
export type Condition = (typeof CONDITIONS)[number];

/** A side outcome that a case can carry on top of its stage. */
export const OUTCOMES = [
  'announcedUnconfirmed',
  'refused',
  'deferredToDialogue',
  'contested',
  'withdrawn',
  'restored',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** How likely the next act is, in five words that everyone reads alike. */
export const LIKELIHOODS = ['remote', 'possible', 'even', 'likely', 'nearCertain'] as const;
export type Likelihood = (typeof LIKELIHOODS)[number];

export type Ageing = 'fresh' | 'due' | 'overdue';

/**
 * How a case ages against the review rhythm of its stage, counted from its last move or contact, whichever came later.
 * `overdue` is twice the rhythm. A case that nobody has begun to work on has nothing to review: silence is told of it.
 */
export function ageing(
  {
    stageSince,
    lastContactOn,
  }: { readonly stageSince: CalendarDate | null; readonly lastContactOn: CalendarDate | null },
  reviewDays: number,
  today: CalendarDate,
): Ageing {
  if (lastContactOn === null) return 'fresh';
  const quietDays = Math.min(
    ...[stageSince, lastContactOn].flatMap((since) => (since === null ? [] : daysBetween(since, today))),
  );
  if (quietDays > reviewDays * 2) return 'overdue';
  return quietDays > reviewDays ? 'due' : 'fresh';
}

/** Whether the day has come on which somebody wanted to look at the case again. A month or a year runs to its last day. */
export function isReviewDue(reviewOn: CalendarDate, today: CalendarDate): boolean {
  return lastDay(reviewOn) <= today;
}
