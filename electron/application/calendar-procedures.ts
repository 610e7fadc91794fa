import { z } from 'zod';
import type { Reader } from '../../db/database.ts';
import { calendarBetween } from '../../db/queries/calendar.ts';
import { plannedMeetings } from '../../db/queries/trips-of-country.ts';
import { type CalendarDate, daysBetween, isFullDate } from '../../domain/calendar-date.ts';
import { courtesiesDue } from './courtesies.ts';
import { dateText } from './inputs.ts';
import { UserError } from './refusal.ts';
import { tripStepsDueBy } from './trip-procedures.ts';
import { procedure, router } from './trpc.ts';

/** More than a year on one sheet is no calendar. */
const MOST_DAYS = 400;

export const calendarRouter = router({
  between: procedure.input(z.object({ from: dateText, to: dateText })).query(({ ctx, input }) => ({
    today: ctx.today,
    entries: entriesBetween(ctx.db, input.from, input.to, ctx.today),
  })),
});

/** Of an entry that is no occasion and belongs to no trip. */
const NOTHING_MORE = { occasion: null, trip: null, step: null, hours: null };

/** @throws UserError `impossibleDate` or `endBeforeStart` at the date that is wrong */
export function entriesBetween(db: Reader, from: CalendarDate, to: CalendarDate, today: CalendarDate) {
  if (!isFullDate(from)) throw new UserError({ code: 'impossibleDate', field: 'from' });
  if (!isFullDate(to)) throw new UserError({ code: 'impossibleDate', field: 'to' });
  if (to < from || daysBetween(from, to) > MOST_DAYS) throw new UserError({ code: 'endBeforeStart', field: 'to' });
  const courtesies = courtesiesDue(db, today)
    .filter(({ on }) => on >= from && on <= to)
    .map(({ kind, person, years, ...state }) => ({
      ...state,
      kind: 'courtesy' as const,
      id: [state.countryId, kind, person?.id ?? ''].join(),
      text: '',
      direction: null,
      occasion: { kind, years, person },
      trip: null,
      step: null,
      hours: null,
    }));
  const others = calendarBetween(db, from, to).map((entry) => ({ ...entry, ...NOTHING_MORE }));
  const meetings = plannedMeetings(db, from, to).map(({ tripId, tripTitle, startsAt, ...meeting }) => {
    const { endsAt, zone, arrivesOn, arrivalZone, ...entry } = meeting;
    return {
      ...entry,
      ...NOTHING_MORE,
      kind: 'meeting' as const,
      direction: null,
      trip: { id: tripId, title: tripTitle },
      hours: startsAt === null ? null : { startsAt, endsAt, zone, arrivesOn, arrivalZone },
    };
  });
  const steps = tripStepsDueBy(db, to)
    .filter(({ dueOn }) => dueOn >= from)
    .map(({ id, dueOn, name, code, ownerId, trip }) => ({
      ...NOTHING_MORE,
      kind: 'tripStep' as const,
      id,
      on: dueOn,
      text: name ?? '',
      direction: null,
      ownerId,
      countryId: null,
      iso2: null,
      nameEn: null,
      nameSq: null,
      nameSr: null,
      trip,
      step: code,
    }));
  return [...others, ...meetings, ...steps, ...courtesies].sort((a, b) => a.on.localeCompare(b.on));
}
