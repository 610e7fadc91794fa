import { isFullDate } from '../../domain/calendar-date.ts';
import { COUNT_RULES, type CountRule } from '../../domain/counts.ts';

/** What the page is asked, as it stands in the address: an answer given in an interview can be gone back to. */
export interface CountsQuestion {
  /** Full calendar date; today when it is left out. */
  readonly on?: string;
  readonly rule?: CountRule;
  /** The rule to compare with. */
  readonly against?: CountRule | 'none';
}

/** Reads the question out of an address; what makes no sense is left aside. */
export function readCountsQuestion(search: Record<string, unknown>): CountsQuestion {
  const { on, rule, against } = search;
  const knownRule = COUNT_RULES.find((known) => known === rule);
  const knownAgainst = against === 'none' ? against : COUNT_RULES.find((known) => known === against);
  return {
    ...(typeof on === 'string' && isFullDate(on) ? { on } : {}),
    ...(knownRule ? { rule: knownRule } : {}),
    ...(knownAgainst ? { against: knownAgainst } : {}),
  };
}
