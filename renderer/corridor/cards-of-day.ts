import type { CalendarDate } from '../../domain/calendar-date.ts';
import { hasSheet } from '../../domain/trip.ts';
import type { Outputs } from '../api/trpc.ts';

export type TripPage = Outputs['trips']['page'];
export type TripEvent = TripPage['events'][number];

/** The days of a trip on which somebody is met, in their order. */
export function daysWithCards({ events }: TripPage): readonly CalendarDate[] {
  return [...new Set(events.filter(({ kind }) => hasSheet(kind)).map(({ on }) => on))];
}

/** The day to begin with: today when somebody is met, else the next such day, else the last. */
export function firstDayToShow(page: TripPage): CalendarDate | null {
  const days = daysWithCards(page);
  return days.find((day) => day >= page.today) ?? days.at(-1) ?? null;
}

/** The meetings of a day, as the programme has them. */
export function cardsOn({ events }: TripPage, on: CalendarDate): readonly TripEvent[] {
  return events.filter((event) => event.on === on && hasSheet(event.kind));
}

/** Whose hand it is: of the first of those who are met, else what the programme calls it. */
export function nameOf({ people: [first], title }: TripEvent): string {
  return first?.name ?? title;
}

export function statesOf({ countries }: TripEvent): string {
  return countries.map(({ name }) => name).join(', ');
}

/** The one ask of a meeting, without its marks of emphasis: a card has no room for them. */
export function askOf({ parts }: TripEvent): string | null {
  return plain(parts.find(({ kind }) => kind === 'ask')?.text ?? null);
}

/** What must not be said, all of it: the card is read seconds before. */
export function notToRaise({ parts }: TripEvent): readonly string[] {
  return parts.filter(({ kind }) => kind === 'doNotRaise').flatMap(({ text }) => plain(text) ?? []);
}

/** Their newest open promise to us, else ours to them: what the other will remember too. */
export function lastPromiseOf({ promises }: TripEvent): TripEvent['promises'][number] | null {
  const newestFirst = promises.toSorted((a, b) => (b.madeOn ?? '').localeCompare(a.madeOn ?? ''));
  return newestFirst.find(({ direction }) => direction === 'theirs') ?? newestFirst[0] ?? null;
}

function plain(markdown: string | null): string | null {
  return markdown === null
    ? null
    : markdown
        .replace(/[*_`#>]+/g, '')
        .replace(/\s+/g, ' ')
        .trim();
}
