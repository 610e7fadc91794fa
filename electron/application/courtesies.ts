import type { Reader } from '../../db/database.ts';
import { courtesiesDone, statesWithOccasions } from '../../db/queries/courtesies.ts';
import { addDays, type CalendarDate } from '../../domain/calendar-date.ts';
import { courtesiesOf, NEW_POST_DAYS } from '../../domain/courtesy.ts';

/** The occasions that are near and that nobody has seen to yet, over all states, earliest first. */
export function courtesiesDue(db: Reader, today: CalendarDate) {
  const since = addDays(today, -NEW_POST_DAYS);
  const done = new Set(courtesiesDone(db, since).map(keyOf));
  return statesWithOccasions(db, since)
    .flatMap(({ nationalDay, recognisedOn, relationsOn, newPosts, ...state }) =>
      courtesiesOf({ countryId: state.countryId, nationalDay, recognisedOn, relationsOn, newPosts }, today).map(
        (courtesy) => ({ ...state, ...courtesy }),
      ),
    )
    .filter(
      ({ countryId, kind, on, person }) =>
        !done.has(keyOf({ countryId, kind, occasionOn: on, personId: person?.id ?? null })),
    )
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
