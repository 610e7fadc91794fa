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

/** Entries of one day that overlap: a principal is in one room at a time. What has no end lasts half an hour. */
export function overlaps(
  a: { readonly on: string; readonly startsAt: string | null; readonly endsAt: string | null },
  b: { readonly on: string; readonly startsAt: string | null; readonly endsAt: string | null },
): boolean {
  if (a.on !== b.on || a.startsAt === null || b.startsAt === null) return false;
  return minutes(a.startsAt) < endOf(b) && minutes(b.startsAt) < endOf(a);
}

const UNSAID_MINUTES = 30;

function endOf({ startsAt, endsAt }: { readonly startsAt: string | null; readonly endsAt: string | null }): number {
  return endsAt === null ? minutes(startsAt ?? '00:00') + UNSAID_MINUTES : minutes(endsAt);
}

function minutes(hour: string): number {
  return Number(hour.slice(0, 2)) * 60 + Number(hour.slice(3, 5));
}
