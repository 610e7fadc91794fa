export const TRIP_TABS = ['overview', 'programme', 'sheets', 'book'] as const;
export type TripTab = (typeof TRIP_TABS)[number];

/** What the page of a trip shows, as it stands in the address: a sheet can be linked to and gone back to. */
export interface TripQuestion {
  readonly tab?: TripTab;
  /** The meeting whose sheet is open. */
  readonly meeting?: string;
}

/** Reads the question out of an address; what makes no sense is left aside. */
export function readTripQuestion(search: Record<string, unknown>): TripQuestion {
  const tab = TRIP_TABS.find((known) => known === search.tab);
  const { meeting } = search;
  return {
    ...(tab ? { tab } : {}),
    ...(typeof meeting === 'string' && meeting !== '' ? { meeting } : {}),
  };
}
