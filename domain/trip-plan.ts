import { addDays, type CalendarDate } from './calendar-date.ts';
import type { TripDays, TripOccasion } from './trip.ts';

/** What has to be done around a trip, whatever it is for. */
export const TRIP_STEPS = [
  'request',
  'objectives',
  'commission',
  'sheets',
  'book',
  'record',
  'thanks',
  'followUp',
] as const;
export type TripStepCode = (typeof TRIP_STEPS)[number];

/**
 * When each step is due, counted from the trip.
 *
 * Days before the first day; negative ones are days after the last. Requests follow the lead times of the occasions: slots
 * around the General Assembly and the ministers of the OIC are asked for three months ahead, a summit of the African Union or
 * a forum two months, the finance meetings six weeks, a visit three weeks, a funeral or an inauguration within days. The
 * record of a conversation is owed within a day. A ministry changes each of them on its trip.
 */
export function planOf(occasion: TripOccasion): readonly { readonly code: TripStepCode; readonly leadDays: number }[] {
  const request = REQUEST_DAYS[occasion];
  // A short notice leaves short days for everything: each step keeps its share of the time that there is.
  const within = (share: number, atMost: number): number => Math.min(atMost, Math.max(1, Math.round(request * share)));
  return [
    { code: 'request', leadDays: request },
    { code: 'objectives', leadDays: within(0.6, 30) },
    { code: 'commission', leadDays: within(0.5, 21) },
    { code: 'sheets', leadDays: within(0.3, 7) },
    { code: 'book', leadDays: 1 },
    { code: 'record', leadDays: -1 },
    { code: 'thanks', leadDays: -3 },
    { code: 'followUp', leadDays: -14 },
  ];
}

const REQUEST_DAYS: Record<TripOccasion, number> = {
  bilateral: 21,
  generalAssembly: 90,
  africanUnion: 75,
  islamicCooperation: 90,
  commonwealth: 90,
  financeMeetings: 42,
  forum: 56,
  ceremony: 3,
};

/** The day on which a step is due: it moves with its trip. */
export function dueDayOf(leadDays: number, trip: TripDays): CalendarDate {
  return leadDays >= 0 ? addDays(trip.fromOn, -leadDays) : addDays(trip.toOn, -leadDays);
}
