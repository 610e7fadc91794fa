import type { CalendarDate } from './calendar-date.ts';

/** Whose representation it is: our head of mission there, or theirs here. The two run apart. */
export const REPRESENTATION_DIRECTIONS = ['ours', 'theirs'] as const;
export type RepresentationDirection = (typeof REPRESENTATION_DIRECTIONS)[number];

/** How one side is represented at the other (Vienna Convention on Diplomatic Relations 1961, Art. 5, 6, 14). */
export const REPRESENTATION_FORMS = ['resident', 'nonResident', 'shared', 'honoraryConsul', 'charge'] as const;
export type RepresentationForm = (typeof REPRESENTATION_FORMS)[number];

/** What can happen to the representation of one side, in the usual order, then what can befall it. */
export const REPRESENTATION_EVENTS = [
  'formAgreed',
  'agrementAsked',
  'agrementGranted',
  'agrementRefused',
  'credentialsPresented',
  'missionWorking',
  'headLeft',
  'downgraded',
  'suspended',
  'resumed',
  'severed',
] as const;
export type RepresentationEventKind = (typeof REPRESENTATION_EVENTS)[number];

/** What is on record about one event, as far as the rules look at it. */
export interface RepresentationEvent {
  readonly id: string;
  readonly kind: RepresentationEventKind;
  /** May be partial; `null` when nobody knows the day. */
  readonly effectiveOn: CalendarDate | null;
  readonly form: RepresentationForm | null;
  readonly seat: string | null;
  readonly person: string | null;
}

/**
 * Whether the head of this form needs the prior consent of the receiving state. An honorary consul needs exequatur, a chargé
 * *ad interim* is only notified. Source: Vienna Convention on Diplomatic Relations 1961, Art. 4 and 19; on Consular Relations
 * 1963, Art. 12.
 */
export function needsAgrement(form: RepresentationForm | null): boolean {
  return form !== 'honoraryConsul' && form !== 'charge';
}

/** Whether nothing of the mission is left once its head has gone: no office stands behind a visiting head or a local consul. */
export function endsWithHead(form: RepresentationForm | null): boolean {
  return form === 'nonResident' || form === 'honoraryConsul';
}

/** Two spellings of one person: blanks and the case of letters make nobody else. */
export function isSamePerson(one: string, other: string): boolean {
  const plain = (name: string): string => name.trim().replace(/\s+/gu, ' ').toLowerCase();
  return plain(one) === plain(other);
}
