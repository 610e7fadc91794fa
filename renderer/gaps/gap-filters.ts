import { GAP_GROUPS, type GapGroup } from '../../domain/gaps.ts';
import type { Outputs } from '../api/trpc.ts';

export type GapRow = Outputs['relations']['gaps']['gaps'][number];

/** What the gap board shows, as it stands in the address. */
export interface GapFilters {
  readonly group?: GapGroup;
  readonly region?: string;
  readonly tier?: string;
  readonly owner?: string;
}

const KEYS = ['group', 'region', 'tier', 'owner'] as const;

/** Reads the filters out of an address; anything else in it is left aside. */
export function readGapFilters(search: Record<string, unknown>): GapFilters {
  return Object.fromEntries(
    KEYS.flatMap((key) => {
      const value = search[key];
      const isKnown = key !== 'group' || GAP_GROUPS.includes(value as GapGroup);
      return typeof value === 'string' && value !== '' && isKnown ? [[key, value]] : [];
    }),
  );
}

/** The gaps that pass region, tier and owner; the group is chosen from what is left, so that its counts stay true. */
export function filterGaps(gaps: readonly GapRow[], { region, tier, owner }: GapFilters): readonly GapRow[] {
  return gaps.filter(
    (gap) =>
      (region === undefined || gap.region === region) &&
      (tier === undefined || gap.tier === tier) &&
      (owner === undefined || gap.ownerId === owner),
  );
}

/** The important states first, then those that wait longest; what has no day comes last. */
export function inUrgency(gaps: readonly GapRow[]): readonly GapRow[] {
  return gaps.toSorted(
    (a, b) =>
      (a.tier ?? 'Z').localeCompare(b.tier ?? 'Z') ||
      (b.days ?? -1) - (a.days ?? -1) ||
      a.nameEn.localeCompare(b.nameEn, 'en'),
  );
}
