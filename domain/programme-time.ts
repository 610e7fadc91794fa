import { type CalendarDate, daysBetween, momentInZone } from './calendar-date.ts';

/** Where and when a movement ends, by the clocks of there. All of it null where it ends by the clocks that it began by. */
export interface Arrival {
  /** `null` on the day of departure. */
  readonly arrivesOn: CalendarDate | null;
  /** IANA name; `null` in the zone of departure. */
  readonly arrivalZone: string | null;
  readonly arrivalPlace: string | null;
}

export const NO_ARRIVAL: Arrival = { arrivesOn: null, arrivalZone: null, arrivalPlace: null };

/** What an entry of the programme says of its time. `endsAt` is the hour of arrival where there is one, by the clocks of there. */
export interface Slot extends Pick<Arrival, 'arrivesOn' | 'arrivalZone'> {
  readonly on: CalendarDate;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  /** `null` when it stands at no place of the trip. */
  readonly zone: string | null;
}

/** Whether an entry says of its end more than an hour. */
export function hasArrival({ arrivesOn, arrivalZone, arrivalPlace }: Arrival): boolean {
  return arrivesOn !== null || arrivalZone !== null || arrivalPlace !== null;
}

/**
 * Whether an entry ends before it begins, as moments: over the date line the clocks of arrival may show the day before, and rightly.
 * What no hour is said of is taken at its widest, from the first minute of its day to the last. Without a zone of departure both
 * are read by the clocks of arrival.
 */
export function endsBeforeStart(slot: Slot): boolean {
  const { from, until } = zonesOf(slot, 'UTC');
  const [lastDay, start, end] = [slot.arrivesOn ?? slot.on, slot.startsAt ?? '00:00', slot.endsAt ?? '23:59'];
  // By one clock the hours themselves are compared: one that a clock change skips has no moment of its own.
  if (from === until) return `${lastDay} ${end}` < `${slot.on} ${start}`;
  return momentInZone(lastDay, end, until) < momentInZone(slot.on, start, from);
}

/**
 * Whether two entries overlap: a principal is in one room at a time. What has no end lasts half an hour, and a journey into another
 * day until that day begins. Hours of two zones are compared as moments: on a day of flying west, ten o'clock may come after noon.
 * What stands at no place is taken by the clock of the other.
 */
export function overlaps(a: Slot, b: Slot): boolean {
  const zone = a.zone ?? b.zone ?? a.arrivalZone ?? b.arrivalZone ?? 'UTC';
  const one = spanOf(a, zone);
  const other = spanOf(b, zone);
  return one !== null && other !== null && one.from < other.until && other.from < one.until;
}

const UNSAID_MS = 30 * 60_000;

function spanOf(slot: Slot, otherZone: string): { readonly from: number; readonly until: number } | null {
  if (slot.startsAt === null) return null;
  const zones = zonesOf(slot, otherZone);
  const from = momentInZone(slot.on, slot.startsAt, zones.from);
  const lastDay = slot.arrivesOn ?? slot.on;
  if (slot.endsAt !== null) return { from, until: momentInZone(lastDay, slot.endsAt, zones.until) };
  const unsaid = from + UNSAID_MS;
  return { from, until: lastDay > slot.on ? Math.max(unsaid, momentInZone(lastDay, '00:00', zones.until)) : unsaid };
}

function zonesOf({ zone, arrivalZone }: Slot, otherZone: string): { readonly from: string; readonly until: string } {
  const from = zone ?? arrivalZone ?? otherZone;
  return { from, until: arrivalZone ?? from };
}

/**
 * The programme in its order: by day as its own clocks have it, what has no hour first on its day, then by moment, then as it was
 * entered. On a day in two zones an earlier hour may come later. What stands at no place has the clocks of the first place of its
 * day.
 */
export function inOrder<Entry extends Slot & { readonly id: string }>(entries: readonly Entry[]): readonly Entry[] {
  const sorted = entries.toSorted((a, b) => a.on.localeCompare(b.on) || a.id.localeCompare(b.id));
  const zones = new Map<CalendarDate, string>();
  for (const { on, zone } of sorted) if (zone !== null && !zones.has(on)) zones.set(on, zone);
  const momentOf = ({ on, startsAt, zone }: Entry): number =>
    startsAt === null ? Number.NEGATIVE_INFINITY : momentInZone(on, startsAt, zone ?? zones.get(on) ?? 'UTC');
  const placed = sorted.map((entry) => ({ entry, moment: momentOf(entry) }));
  return placed
    .sort((a, b) => {
      // By day and id they are in order already. Not by subtraction: between two infinities there is no number.
      if (a.entry.on !== b.entry.on || a.moment === b.moment) return a.entry.on.localeCompare(b.entry.on);
      return a.moment < b.moment ? -1 : 1;
    })
    .map(({ entry }) => entry);
}

/** The two ends of a movement as a programme prints them. */
export interface Journey {
  readonly departs: { readonly at: string | null; readonly place: string | null };
  /** `shift` is how many days later the clocks of arrival show: `(+1)`, `(−1)` over the date line, empty on the same day. */
  readonly arrives: { readonly at: string | null; readonly shift: string; readonly place: string | null };
}

/** Both ends of a movement that says where it arrives or on which day; `null` for everything else. */
export function journeyOf(
  event: Pick<Slot, 'on' | 'startsAt' | 'endsAt'> & Arrival & { readonly stop: { readonly place: string } | null },
): Journey | null {
  if (!hasArrival(event)) return null;
  const days = daysBetween(event.on, event.arrivesOn ?? event.on);
  return {
    departs: { at: event.startsAt, place: event.stop?.place ?? null },
    arrives: {
      at: event.endsAt,
      shift: days === 0 ? '' : `(${days < 0 ? '−' : '+'}${Math.abs(days)})`,
      place: event.arrivalPlace ?? (event.arrivalZone === null ? null : cityOf(event.arrivalZone)),
    },
  };
}

/** The city after which a zone is named: `America/New_York` → `New York`. */
export function cityOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

/** Both ends on one line: `dep 22:40 Prishtina – arr 06:15 (+1) Addis Ababa`. What is not known is left out. */
export function journeyLine(
  { departs, arrives }: Journey,
  words: { readonly departs: string; readonly arrives: string },
): string {
  const from = [words.departs, departs.at, departs.place].filter(Boolean).join(' ');
  const to = [words.arrives, arrives.at, arrives.shift, arrives.place].filter(Boolean).join(' ');
  return departs.at === null && departs.place === null ? to : `${from} – ${to}`;
}
