import { addDays, type CalendarDate, daysBetween } from './calendar-date.ts';

/** Days within which a state wants to hear from us: by tier until it recognises, one rhythm for all that did. */
export interface ContactRhythms {
  readonly A: number;
  readonly B: number;
  /** Also for a state without a tier. */
  readonly C: number;
  readonly recogniser: number;
}

/** What a new desk starts with; a ministry sets its own. */
export const DEFAULT_RHYTHMS: ContactRhythms = { A: 30, B: 60, C: 180, recogniser: 120 };

export function contactRhythmDays(tier: string | null, isRecogniser: boolean, rhythms: ContactRhythms): number {
  if (isRecogniser) return rhythms.recogniser;
  return tier === 'A' || tier === 'B' ? rhythms[tier] : rhythms.C;
}

/** The day by which the next contact is due: a rhythm after the last one. `null` when there never was any. */
export function nextContactOn(lastContactOn: CalendarDate | null, rhythmDays: number): CalendarDate | null {
  return lastContactOn === null ? null : addDays(lastContactOn, rhythmDays);
}

export interface Silence {
  /** `null` when there never was a contact: its own state, not a long silence. */
  readonly days: number | null;
  readonly rhythmDays: number;
}

/** How long a state has been silent, when that is longer than its rhythm; `null` while it is within. */
export function silenceOf(lastContactOn: CalendarDate | null, rhythmDays: number, today: CalendarDate): Silence | null {
  if (lastContactOn === null) return { days: null, rhythmDays };
  const days = daysBetween(lastContactOn, today);
  return days > rhythmDays ? { days, rhythmDays } : null;
}
