import { type CalendarDate, momentInZone } from './calendar-date.ts';
import { hasSheet, type SheetPartKind, type TripEventKind } from './trip.ts';

/** What a meeting has to have before a minister can walk into it, in the order in which one would ask for it. */
export const SHEET_MUSTS = ['interlocutor', 'hour', 'place', 'objective', 'ask', 'point', 'noteTaker'] as const;
export type SheetMust = (typeof SHEET_MUSTS)[number];

/**
 * What the sheet of a meeting still lacks. A pull-aside has its one ask and whom to look for: nobody takes notes in a corridor,
 * and its hour and place are wherever they meet.
 */
export function gapsOf(event: {
  readonly kind: TripEventKind;
  readonly startsAt: string | null;
  readonly place: string | null;
  readonly noteTaker: string | null;
  readonly people: readonly unknown[];
  readonly parts: readonly { readonly kind: SheetPartKind }[];
}): readonly SheetMust[] {
  if (!hasSheet(event.kind)) return [];
  const has = (kind: SheetPartKind): boolean => event.parts.some((part) => part.kind === kind);
  const isThere: Record<SheetMust, boolean> = {
    interlocutor: event.people.length > 0,
    hour: event.startsAt !== null,
    place: event.place !== null,
    objective: has('objective'),
    ask: has('ask'),
    point: has('point'),
    noteTaker: event.noteTaker !== null,
  };
  const wanted = event.kind === 'pullAside' ? (['interlocutor', 'ask'] as const) : SHEET_MUSTS;
  return wanted.filter((must) => !isThere[must]);
}

/** What an entry of the programme says of its time. */
export interface Slot {
  readonly on: CalendarDate;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  /** `null` when it stands at no place of the trip. */
  readonly zone: string | null;
}

/**
 * Whether two entries overlap: a principal is in one room at a time. What has no end lasts half an hour. Hours of two zones are
 * compared as moments: on a day of flying west, ten o'clock may come after noon. What stands at no place is taken by the clock
 * of the other.
 */
export function overlaps(a: Slot, b: Slot): boolean {
  const zone = a.zone ?? b.zone ?? 'UTC';
  const one = spanOf(a, zone);
  const other = spanOf(b, zone);
  return one !== null && other !== null && one.from < other.until && other.from < one.until;
}

const UNSAID_MS = 30 * 60_000;

function spanOf(slot: Slot, otherZone: string): { readonly from: number; readonly until: number } | null {
  if (slot.startsAt === null) return null;
  const zone = slot.zone ?? otherZone;
  const from = momentInZone(slot.on, slot.startsAt, zone);
  return { from, until: slot.endsAt === null ? from + UNSAID_MS : momentInZone(slot.on, slot.endsAt, zone) };
}
