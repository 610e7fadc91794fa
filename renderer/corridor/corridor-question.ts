import { isFullDate } from '../../domain/calendar-date.ts';

/** The day that the cards are of, as it stands in the address. */
export interface CorridorQuestion {
  readonly on?: string;
}

export function readCorridorQuestion(search: Record<string, unknown>): CorridorQuestion {
  return typeof search.on === 'string' && isFullDate(search.on) ? { on: search.on } : {};
}
