import { type CalendarDate, isCalendarDate, isFullDate } from './calendar-date.ts';

/** Where an entry says what follows: our next step, their promise, and what a point makes one. */
export type PromiseField = 'followUp' | 'theirPromise' | 'pointFollowUp';

export interface ActionEntry {
  readonly happenedOn: CalendarDate;
  readonly today: CalendarDate;
  readonly summary: string;
  readonly countryIds: readonly string[];
  /** Of a meeting that came home from a trip as one that concerned no state. */
  readonly isOfNoState?: boolean;
  /** The states whose cases it is said to be about. */
  readonly caseCountryIds: readonly string[];
  /** Deadlines of what follows; may be partial. */
  readonly dueDates: readonly { readonly field: PromiseField; readonly dueOn: CalendarDate | null }[];
}

export type ActionRefusal =
  | { readonly code: 'impossibleDate'; readonly field: 'happenedOn' | PromiseField }
  | { readonly code: 'dateInFuture'; readonly field: 'happenedOn' }
  | { readonly code: 'summaryMissing'; readonly field: 'summary' }
  | { readonly code: 'countryMissing'; readonly field: 'countryIds' }
  | { readonly code: 'caseOfOtherState'; readonly field: 'caseIds' }
  /** Somebody is taken off an entry in which they raised this point. */
  | { readonly code: 'raisedPoint'; readonly field: 'people'; readonly topic: string };

/** Why this may not be logged as something that happened, or `null` when it may. */
export function actionRefusal(entry: ActionEntry): ActionRefusal | null {
  if (!isFullDate(entry.happenedOn)) return { code: 'impossibleDate', field: 'happenedOn' };
  if (entry.happenedOn > entry.today) return { code: 'dateInFuture', field: 'happenedOn' };
  if (entry.summary.trim() === '') return { code: 'summaryMissing', field: 'summary' };
  if (entry.countryIds.length === 0 && !entry.isOfNoState) return { code: 'countryMissing', field: 'countryIds' };
  // What was said to one state moves no case of another: whoever means both names both.
  if (entry.caseCountryIds.some((countryId) => !entry.countryIds.includes(countryId))) {
    return { code: 'caseOfOtherState', field: 'caseIds' };
  }
  const broken = entry.dueDates.find(({ dueOn }) => dueOn !== null && !isCalendarDate(dueOn));
  return broken ? { code: 'impossibleDate', field: broken.field } : null;
}

/**
 * The case of a country that a follow-up belongs to: one that was spoken of; else the relations case once the state recognises
 * us, the recognition case before. `null` when the country has neither.
 *
 * @param cases of the country
 * @param about those of them that the entry names from which it follows
 */
export function caseForFollowUp<T extends { readonly pipelineId: string }>(
  cases: readonly T[],
  about: readonly T[] = [],
): T | null {
  if (about.length > 0) return caseForFollowUp(about);
  return (
    cases.find(({ pipelineId }) => pipelineId === 'relations') ??
    cases.find(({ pipelineId }) => pipelineId === 'recognition') ??
    null
  );
}
