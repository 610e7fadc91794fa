import { OFFER_KINDS } from '../../domain/offers.ts';
import { MOVE_KINDS } from '../../domain/other-side.ts';
import { ASK_STATES } from '../../domain/partner-asks.ts';

export const PARTNER_TABS = ['asks', 'intermediaries', 'offers', 'moves'] as const;
export type PartnerTab = (typeof PARTNER_TABS)[number];

/** What an ask can be filtered by beside its state: something is due, or overdue. */
export const ASK_FILTERS = ['overdue', 'due', ...ASK_STATES] as const;
export type AskFilter = (typeof ASK_FILTERS)[number];

/** What the page shows, as it stands in the address: a filtered list can be gone back to, and linked to from a dossier. */
export interface PartnersQuestion {
  readonly tab?: PartnerTab;
  /** Ids of states: who was asked, and about whom; the second one filters mandates, offers and moves too. */
  readonly partner?: string;
  readonly target?: string;
  readonly owner?: string;
  readonly state?: AskFilter;
  /** Of the moves, or of what is on offer. */
  readonly kind?: string;
}

const IDS = ['partner', 'target', 'owner'] as const;
const KINDS: readonly string[] = [...MOVE_KINDS, ...OFFER_KINDS];

/** Reads the question out of an address; what makes no sense is left aside. */
export function readPartnersQuestion(search: Record<string, unknown>): PartnersQuestion {
  const tab = PARTNER_TABS.find((known) => known === search.tab);
  const state = ASK_FILTERS.find((known) => known === search.state);
  const kind = KINDS.find((known) => known === search.kind);
  const ids = IDS.flatMap((key) => {
    const value = search[key];
    return typeof value === 'string' && value !== '' ? [[key, value]] : [];
  });
  return {
    ...(tab ? { tab } : {}),
    ...(state ? { state } : {}),
    ...(kind ? { kind } : {}),
    ...Object.fromEntries(ids),
  };
}
