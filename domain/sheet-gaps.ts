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
