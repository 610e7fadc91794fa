import { type CalendarDate, daysBetween, firstDay } from './calendar-date.ts';
import { type Rank, rankPoints } from './ranks.ts';

/** Ways to a state: its own people, those at a mission to an organisation, an ally who speaks for us, somebody with our mandate. */
export const DOOR_KINDS = ['direct', 'mission', 'partner', 'intermediary'] as const;
export type DoorKind = (typeof DOOR_KINDS)[number];

/** How a door has opened: we were received, our ask was delivered and answered, a promise was kept. */
export type SuccessHow = 'received' | 'answered' | 'promiseKept';

export interface DoorSuccess {
  readonly on: CalendarDate;
  readonly rank: Rank;
  readonly how: SuccessHow;
}

/** What is recorded of one door. Approaches without success yet stand in `triedOn`. */
export interface DoorRecord {
  /** Names the door: no two have the same. */
  readonly key: string;
  readonly kind: DoorKind;
  readonly successes: readonly DoorSuccess[];
  readonly triedOn: readonly CalendarDate[];
  /** How often the same ally or intermediary has delivered for us elsewhere: it parts doors that are otherwise equal. */
  readonly elsewhere: number;
}

/** How much each part counts. The last success weighs most: a door that opened lately opens again. */
export const DOOR_WEIGHTS = { lastSuccess: 3, rank: 2, freshness: 1 } as const;

/** A success older than three years tells of people who have left. */
export const DOOR_COUNTS_DAYS = 3 * 365;

/** Days up to which something is this recent, with its points. */
const RECENCY: readonly (readonly [days: number, points: number])[] = [
  [90, 4],
  [180, 3],
  [365, 2],
  [DOOR_COUNTS_DAYS, 1],
];

export interface DoorStand<S extends DoorSuccess> {
  readonly score: number;
  /** Points of each part, before their weights; 0 to 4. */
  readonly points: { readonly lastSuccess: number; readonly rank: number; readonly freshness: number };
  readonly lastSuccess: S | null;
  /** The highest success that still counts; the latest of those where several reached as high. */
  readonly highest: S | null;
  /** The last approach of any kind. */
  readonly lastTriedOn: CalendarDate | null;
}

/**
 * How good one door is on a day: how recent its last success is, how high a success of the last three years reached, and how
 * recently anybody went through it at all. Each part looks at the best that is on record, so that a further success, above
 * all a fresher or a higher one, never lowers a door.
 *
 * What counts as a success is only what is recorded:
 * - of an ally or an intermediary, an ask that was delivered and whose answer we heard, at the level at which it was
 *   delivered; whether the answer was yes says something of the state, not of the door;
 * - of a person, an entry of a meeting, pull-aside, call, démarche, visit or reception with them, at the rank of the post
 *   held that day, and a promise of theirs that was kept.
 * An ask that was delivered without an answer, a letter and an e-mail are approaches. A declined or withdrawn ask is neither.
 * An entry that names nobody opens no door: nobody could be asked for.
 */
export function doorStand<S extends DoorSuccess>(
  { successes, triedOn }: { readonly successes: readonly S[]; readonly triedOn: readonly CalendarDate[] },
  today: CalendarDate,
): DoorStand<S> {
  const latestFirst = successes.toSorted((a, b) => firstDay(b.on).localeCompare(firstDay(a.on)));
  const counting = latestFirst.filter(({ on }) => recency(on, today) > 0);
  // The sort is stable: among equals the latest stays in front.
  const highest = counting.toSorted((a, b) => rankPoints(b.rank) - rankPoints(a.rank))[0] ?? null;
  const lastSuccess = latestFirst[0] ?? null;
  const lastTriedOn = [...triedOn, ...successes.map(({ on }) => on)].map(firstDay).toSorted().at(-1) ?? null;
  const points = {
    lastSuccess: lastSuccess ? recency(lastSuccess.on, today) : 0,
    rank: highest ? rankPoints(highest.rank) : 0,
    freshness: lastTriedOn ? recency(lastTriedOn, today) : 0,
  };
  const score =
    DOOR_WEIGHTS.lastSuccess * points.lastSuccess +
    DOOR_WEIGHTS.rank * points.rank +
    DOOR_WEIGHTS.freshness * points.freshness;
  return { score, points, lastSuccess, highest, lastTriedOn };
}

/**
 * The doors to a state, the best first. Equal scores are parted by the later success, the higher rank, the later approach,
 * the deliveries elsewhere, and at last by the key, so that the order is the same however the doors were handed in.
 */
export function rankDoors<D extends DoorRecord>(
  doors: readonly D[],
  today: CalendarDate,
): readonly (D & DoorStand<D['successes'][number]>)[] {
  return doors
    .map((door) => ({ ...door, ...doorStand<D['successes'][number]>(door, today) }))
    .toSorted(
      (a, b) =>
        b.score - a.score ||
        later(b.lastSuccess?.on ?? null, a.lastSuccess?.on ?? null) ||
        (b.highest ? rankPoints(b.highest.rank) : 0) - (a.highest ? rankPoints(a.highest.rank) : 0) ||
        later(b.lastTriedOn, a.lastTriedOn) ||
        b.elsewhere - a.elsewhere ||
        (a.key < b.key ? -1 : 1),
    );
}

function recency(on: CalendarDate, today: CalendarDate): number {
  const days = daysBetween(on, today);
  return RECENCY.find(([upTo]) => days <= upTo)?.[1] ?? 0;
}

function later(one: CalendarDate | null, other: CalendarDate | null): number {
  return (one === null ? '' : firstDay(one)).localeCompare(other === null ? '' : firstDay(other));
}
