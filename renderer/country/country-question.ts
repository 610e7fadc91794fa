import { isFullDate } from '../../domain/calendar-date.ts';

/** What the page of a state is asked, as it stands in the address. */
export interface CountryQuestion {
  /** The day whose end the page shows; now when it is left out. */
  readonly on?: string;
}

/** Reads the question out of an address; what makes no sense is left aside. */
export function readCountryQuestion({ on }: Record<string, unknown>): CountryQuestion {
  return typeof on === 'string' && isFullDate(on) ? { on } : {};
}
