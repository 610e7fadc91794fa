export const DUPLICATE_TABS = ['people', 'bodies'] as const;
export type DuplicateTab = (typeof DUPLICATE_TABS)[number];

/** Which kind of record the page is about, as it stands in the address. */
export interface DuplicatesQuestion {
  readonly tab?: DuplicateTab;
}

/** Reads the question out of an address; what makes no sense is left aside. */
export function readDuplicatesQuestion(search: Record<string, unknown>): DuplicatesQuestion {
  const tab = DUPLICATE_TABS.find((known) => known === search.tab);
  return tab ? { tab } : {};
}
