import { addDays, type CalendarDate, isFullDate } from './calendar-date.ts';
import { type Arrival, endsBeforeStart, hasArrival, type Slot } from './programme-time.ts';

/** What a trip is for, which sets how early its meetings have to be asked for. Source: moments for lobbying and their lead times. */
export const TRIP_OCCASIONS = [
  'bilateral',
  'generalAssembly',
  'africanUnion',
  'islamicCooperation',
  'commonwealth',
  'financeMeetings',
  'forum',
  'ceremony',
] as const;
export type TripOccasion = (typeof TRIP_OCCASIONS)[number];

/** Rank of host and ceremony follow from it, as protocol handbooks have it. */
export const VISIT_KINDS = ['state', 'official', 'working', 'private', 'transit', 'margins'] as const;
export type VisitKind = (typeof VISIT_KINDS)[number];

/** Whether the word for it says that it is a visit; a transit and what is done in the margins of something else are none. */
export function isVisit(kind: VisitKind): boolean {
  return kind !== 'transit' && kind !== 'margins';
}

export const TRIP_EVENT_KINDS = ['meeting', 'pullAside', 'event', 'movement', 'internal'] as const;
export type TripEventKind = (typeof TRIP_EVENT_KINDS)[number];

/** Whether an entry of the programme is talked about on a sheet of its own. */
export function hasSheet(kind: TripEventKind): boolean {
  return kind === 'meeting' || kind === 'pullAside';
}

/** What came of a meeting, in the four words that fit a corridor. */
export const MEETING_RESULTS = ['positive', 'noncommittal', 'negative', 'didNotHappen'] as const;
export type MeetingResult = (typeof MEETING_RESULTS)[number];

/**
 * The parts of a meeting sheet, in the order in which a principal reads them. What is known from the record (with whom, last
 * met, open promises) is no part: it is read afresh each time.
 */
export const SHEET_PARTS = [
  'objective',
  'ask',
  'point',
  'theyRaise',
  'answer',
  'ifRaised',
  'doNotRaise',
  'offer',
  'handOver',
  'pressLine',
  'readOut',
  'background',
] as const;
export type SheetPartKind = (typeof SHEET_PARTS)[number];

/** The parts that are printed on the sheet itself. The draft of a read-out is for whoever speaks to the press, under Media. */
export const PARTS_ON_SHEET = SHEET_PARTS.filter((kind) => kind !== 'readOut');
export type PartOnSheet = (typeof PARTS_ON_SHEET)[number];

/** The parts of which a sheet has one at most: a second ask is none. */
export function isSingle(kind: SheetPartKind): boolean {
  return kind === 'objective' || kind === 'ask' || kind === 'pressLine' || kind === 'readOut';
}

/** Texts of the whole book, beside its meetings. */
export const BOOK_TEXTS = ['crossCutting', 'press', 'question', 'annex'] as const;
export type BookTextKind = (typeof BOOK_TEXTS)[number];

export const OBJECTIVES_AT_MOST = 10;
/** As many meetings of one trip as any week has held; more is a mistake of an import. */
export const EVENTS_AT_MOST = 300;
const LONGEST_TRIP_DAYS = 120;

export type TripRefusal =
  | { readonly code: 'textMissing'; readonly field: 'title' | 'principal' | 'place' | 'name' | 'text' | 'heading' }
  | { readonly code: 'impossibleDate'; readonly field: 'fromOn' | 'toOn' | 'on' | 'arrivesOn' | 'leavesOn' }
  | { readonly code: 'endBeforeStart'; readonly field: 'toOn' | 'leavesOn' | 'endsAt' }
  | { readonly code: 'tripTooLong'; readonly field: 'toOn'; readonly maxDays: number }
  | { readonly code: 'outsideTrip'; readonly field: 'on' | 'arrivesOn' }
  | { readonly code: 'unknownZone'; readonly field: 'zone' | 'arrivalZone' }
  | { readonly code: 'arrivesBeforeDeparture'; readonly field: 'endsAt' }
  | { readonly code: 'onlyMovementsArrive'; readonly field: 'kind' }
  | { readonly code: 'onlyOne'; readonly field: 'kind' };

export interface TripDays {
  readonly fromOn: CalendarDate;
  readonly toOn: CalendarDate;
}

/** Why a trip cannot be kept as it stands, or `null` when it can. */
export function tripRefusal(
  trip: TripDays & { readonly title: string; readonly principal: string },
): TripRefusal | null {
  if (trip.title.trim() === '') return { code: 'textMissing', field: 'title' };
  if (trip.principal.trim() === '') return { code: 'textMissing', field: 'principal' };
  if (!isFullDate(trip.fromOn)) return { code: 'impossibleDate', field: 'fromOn' };
  if (!isFullDate(trip.toOn)) return { code: 'impossibleDate', field: 'toOn' };
  if (trip.toOn < trip.fromOn) return { code: 'endBeforeStart', field: 'toOn' };
  return trip.toOn > addDays(trip.fromOn, LONGEST_TRIP_DAYS)
    ? { code: 'tripTooLong', field: 'toOn', maxDays: LONGEST_TRIP_DAYS }
    : null;
}

/** The days that a delegation spends at a place. */
interface StopDays {
  readonly arrivesOn: CalendarDate;
  readonly leavesOn: CalendarDate;
}

/** Whether a day is none of the trip's. */
export function isOutside(on: CalendarDate, { fromOn, toOn }: TripDays): boolean {
  return on < fromOn || on > toOn;
}

/** Whether a stay at a place goes beyond the trip. */
export function staysOutside({ arrivesOn, leavesOn }: StopDays, trip: TripDays): boolean {
  return isOutside(arrivesOn, trip) || isOutside(leavesOn, trip);
}

/** Whether the delegation is at a place on a day, that of arrival and that of departure among them. */
export function isThere({ arrivesOn, leavesOn }: StopDays, on: CalendarDate): boolean {
  return on >= arrivesOn && on <= leavesOn;
}

/**
 * Where an entry of a day is, when its day is changed: where it was, if the delegation is there on that day; else where they are, the
 * place that they reach last; else where it was.
 *
 * @param stops in the order of arrival
 */
export function stopFollowing<S extends StopDays & { readonly id: string }>(
  stops: readonly S[],
  stopId: string | null,
  on: CalendarDate,
): string | null {
  const there = stops.filter((stop) => isThere(stop, on));
  return there.some(({ id }) => id === stopId) ? stopId : (there.at(-1)?.id ?? stopId);
}

/**
 * Why a place of a trip cannot be kept, or `null`. Arrival and departure lie within the trip.
 *
 * @param before its days until now: what other days of the trip have left outside can be corrected without moving it, and the
 *   list before printing names it
 */
export function stopRefusal(
  stop: StopDays & { readonly place: string; readonly zone: string },
  trip: TripDays,
  before: StopDays | null = null,
): TripRefusal | null {
  if (stop.place.trim() === '') return { code: 'textMissing', field: 'place' };
  if (!isZone(stop.zone)) return { code: 'unknownZone', field: 'zone' };
  if (!isFullDate(stop.arrivesOn)) return { code: 'impossibleDate', field: 'arrivesOn' };
  if (!isFullDate(stop.leavesOn)) return { code: 'impossibleDate', field: 'leavesOn' };
  if (stop.leavesOn < stop.arrivesOn) return { code: 'endBeforeStart', field: 'leavesOn' };
  if (before !== null && before.arrivesOn === stop.arrivesOn && before.leavesOn === stop.leavesOn) return null;
  return staysOutside(stop, trip) ? { code: 'outsideTrip', field: 'arrivesOn' } : null;
}

/**
 * Why an entry of the programme cannot be kept, or `null`. Both times are local to its place, that of an arrival to where it arrives;
 * neither needs the other. An arrival may lie after the trip: who flies home through the night is home when the trip is over.
 *
 * @param before its day until now, as for a place
 */
export function eventRefusal(
  event: Slot & Arrival & { readonly title: string; readonly kind: TripEventKind },
  trip: TripDays,
  before: { readonly on: CalendarDate } | null = null,
): TripRefusal | null {
  if (event.title.trim() === '') return { code: 'textMissing', field: 'title' };
  if (!isFullDate(event.on)) return { code: 'impossibleDate', field: 'on' };
  if (isOutside(event.on, trip) && event.on !== before?.on) return { code: 'outsideTrip', field: 'on' };
  const isMovement = event.kind === 'movement';
  if (hasArrival(event) && !isMovement) return { code: 'onlyMovementsArrive', field: 'kind' };
  if (event.arrivesOn !== null && !isFullDate(event.arrivesOn)) return { code: 'impossibleDate', field: 'arrivesOn' };
  if (event.arrivalZone !== null && !isZone(event.arrivalZone)) return { code: 'unknownZone', field: 'arrivalZone' };
  if (!endsBeforeStart(event)) return null;
  return { code: isMovement ? 'arrivesBeforeDeparture' : 'endBeforeStart', field: 'endsAt' };
}

/** Whether a zone of the IANA list by its name: `America/New_York`. */
export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en-GB', { timeZone: zone });
    return zone.includes('/') || zone === 'UTC';
  } catch {
    return false;
  }
}
