import type { Reader } from '../../db/database.ts';
import { courtesiesDone, statesToGreet, statesWithOccasions } from '../../db/queries/courtesies.ts';
import { addDays, type CalendarDate } from '../../domain/calendar-date.ts';
import { courtesiesOfAll, daysOfYearAhead, NEW_POST_DAYS } from '../../domain/courtesy.ts';

/** The occasions that are near and that nobody has seen to yet, over all states, earliest first. */
export function courtesiesDue(db: Reader, today: CalendarDate) {
  const since = addDays(today, -NEW_POST_DAYS);
  const done = new Set(courtesiesDone(db, since).map(keyOf));
  const states = statesWithOccasions(db, { daysOfYear: daysOfYearAhead(today), newPostsSince: since });
  const due = courtesiesOfAll(states, today).filter(
    ({ countryId, kind, on, person }) =>
      !done.has(keyOf({ countryId, kind, occasionOn: on, personId: person?.id ?? null })),
  );
  const dueOf = Map.groupBy(due, ({ countryId }) => countryId);
  return statesToGreet(db, [...dueOf.keys()])
    .flatMap((state) => (dueOf.get(state.countryId) ?? []).map((courtesy) => ({ ...state, ...courtesy })))
    .sort((a, b) => a.on.localeCompare(b.on));
}

function keyOf(courtesy: {
  readonly countryId: string;
  readonly kind: string;
  readonly occasionOn: CalendarDate;
  readonly personId: string | null;
}): string {
  return [courtesy.countryId, courtesy.kind, courtesy.occasionOn, courtesy.personId].join('|');
}
