import { fold, hasWordBeginning } from '../../domain/fold.ts';
import type { Outputs } from '../api/trpc.ts';

export type Card = Outputs['boards']['cards']['cards'][number];

/** What the board shows, as it stands in the address: a filtered board can be gone back to. */
export interface BoardFilters {
  readonly find?: string;
  readonly region?: string;
  readonly group?: string;
  readonly owner?: string;
  readonly tier?: string;
  /** A condition such as `stalled`, or an outcome such as `contested`. */
  readonly state?: string;
}

const KEYS = ['find', 'region', 'group', 'owner', 'tier', 'state'] as const;

/** Reads the filters out of an address; anything else in it is left aside. */
export function readBoardFilters(search: Record<string, unknown>): BoardFilters {
  return Object.fromEntries(
    KEYS.flatMap((key) => {
      const value = search[key];
      return typeof value === 'string' && value !== '' ? [[key, value]] : [];
    }),
  );
}

/** The cards that pass all filters, in their order. `members` holds the country ids of each group by its code. */
export function filterCards(
  cards: readonly Card[],
  filters: BoardFilters,
  members: ReadonlyMap<string, ReadonlySet<string>>,
): readonly Card[] {
  const wanted = fold(filters.find?.trim() ?? '');
  const group = filters.group === undefined ? undefined : (members.get(filters.group) ?? new Set<string>());
  return cards.filter(
    (card) =>
      (wanted === '' ||
        [card.nameEn, card.nameSq, card.nameSr, card.iso2 ?? ''].some((name) =>
          hasWordBeginning(fold(name), wanted),
        )) &&
      (filters.region === undefined || card.region === filters.region) &&
      (group === undefined || group.has(card.countryId)) &&
      (filters.owner === undefined || card.ownerId === filters.owner) &&
      (filters.tier === undefined || card.tier === filters.tier) &&
      (filters.state === undefined || card.condition === filters.state || card.outcome === filters.state),
  );
}
