import { type CalendarDate, firstDay, isCalendarDate, lastDay } from './calendar-date.ts';

export interface Mandate {
  /** May be partial; null when nobody wrote down from when. */
  readonly fromOn: CalendarDate | null;
  /** The last day on which they may speak for us, may be partial; null while nobody has set an end. */
  readonly untilOn: CalendarDate | null;
  readonly endedOn: CalendarDate | null;
}

export const MANDATE_STATES = ['valid', 'notYet', 'expired', 'ended'] as const;
export type MandateState = (typeof MANDATE_STATES)[number];

/** Whether somebody may speak for us on a day. A partial end runs to its last day, a partial beginning from its first. */
export function mandateState({ fromOn, untilOn, endedOn }: Mandate, on: CalendarDate): MandateState {
  if (endedOn !== null && firstDay(endedOn) <= on) return 'ended';
  if (untilOn !== null && lastDay(untilOn) < on) return 'expired';
  return fromOn !== null && firstDay(fromOn) > on ? 'notYet' : 'valid';
}

/** Whether they may be asked to speak to a state: by a mandate that names it and holds on that day, or may for a partial one. */
export function maySpeakTo(
  { fromOn, untilOn, endedOn, countryIds }: Mandate & { readonly countryIds: readonly string[] },
  countryId: string,
  on: CalendarDate,
): boolean {
  const hasBegun = fromOn === null || firstDay(fromOn) <= lastDay(on);
  const hasNotRunOut = untilOn === null || lastDay(untilOn) >= firstDay(on);
  const isNotEnded = endedOn === null || firstDay(endedOn) > firstDay(on);
  return hasBegun && hasNotRunOut && isNotEnded && countryIds.includes(countryId);
}

export type MandateRefusal =
  | { readonly code: 'nameMissing'; readonly field: 'name' }
  | { readonly code: 'textMissing'; readonly field: 'mandate' }
  | { readonly code: 'countryMissing'; readonly field: 'countryIds' }
  | { readonly code: 'impossibleDate' | 'endsBeforeItBegins'; readonly field: 'fromOn' | 'untilOn' };

/** Why a mandate cannot be kept as it stands, or `null` when it can. One that has run out already is kept: old files have such. */
export function mandateRefusal(mandate: {
  readonly name: string;
  readonly mandate: string;
  readonly countryIds: readonly string[];
  readonly fromOn: CalendarDate | null;
  readonly untilOn: CalendarDate | null;
}): MandateRefusal | null {
  if (mandate.name.trim() === '') return { code: 'nameMissing', field: 'name' };
  if (mandate.mandate.trim() === '') return { code: 'textMissing', field: 'mandate' };
  if (mandate.countryIds.length === 0) return { code: 'countryMissing', field: 'countryIds' };
  const { fromOn, untilOn } = mandate;
  if (fromOn !== null && !isCalendarDate(fromOn)) return { code: 'impossibleDate', field: 'fromOn' };
  if (untilOn !== null && !isCalendarDate(untilOn)) return { code: 'impossibleDate', field: 'untilOn' };
  if (fromOn !== null && untilOn !== null && lastDay(untilOn) < firstDay(fromOn)) {
    return { code: 'endsBeforeItBegins', field: 'untilOn' };
  }
  return null;
}
