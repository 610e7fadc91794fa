import type { CalendarDate } from './calendar-date.ts';
import { isSamePerson, type RepresentationEvent } from './representation.ts';
import { hasBegun, inOrder, type Track, trackOf } from './representation-track.ts';

/** The two offices of one side, each with a track of its own: an honorary consul is no ambassador and needs no agrément. */
export interface Offices<E extends RepresentationEvent = RepresentationEvent> {
  readonly mission: Track<E>;
  /** `null` while no consul is on record. */
  readonly consulate: Track<E> | null;
  /** What speaks for the direction: the mission, and the consul only where there is no word of a mission. */
  readonly leading: Track<E>;
}

export interface OfficeEvents<E> {
  readonly mission: readonly E[];
  readonly consulate: readonly E[];
}

/**
 * Where the mission and the honorary consul of one direction stand as of a day.
 *
 * @param events of one direction
 */
export function officesOf<E extends RepresentationEvent>(events: readonly E[], asOf: CalendarDate): Offices<E> {
  const found = eventsByOffice(events.filter((event) => hasBegun(event, asOf)));
  const mission = trackOf(found.mission, asOf);
  const consulate = trackOf(found.consulate, asOf);
  const hasConsul = consulate.step !== 'none' || consulate.sides.length > 0;
  const hasMission = mission.step !== 'none' || mission.sides.length > 0;
  return {
    mission,
    consulate: hasConsul ? consulate : null,
    leading: hasConsul && !hasMission ? consulate : mission,
  };
}

/**
 * The events of one direction by the office that each is about. The form says it where it is named. Agrément and the end of
 * diplomatic relations are the mission's: severing them severs no consular relations. What names no form is the consul's when it
 * names the consul, or when there is no other office by then.
 *
 * Source: Vienna Convention on Consular Relations 1963, Art. 2(3), 4 and 12.
 */
export function eventsByOffice<E extends RepresentationEvent>(events: readonly E[]): OfficeEvents<E> {
  const mission: E[] = [];
  const consulate: E[] = [];
  const ordered = inOrder(events);
  const first = ordered.find((event) => event.form !== null || isOfMissionOnly(event));
  for (const event of ordered) {
    const isAlone = mission.length === 0 && (consulate.length > 0 || first?.form === 'honoraryConsul');
    const isConsul =
      event.form === null
        ? !isOfMissionOnly(event) && (isOneOf(consulate, event) || isAlone) && !isOneOf(mission, event)
        : event.form === 'honoraryConsul';
    (isConsul ? consulate : mission).push(event);
  }
  return { mission, consulate };
}

/**
 * Whether it cannot be told of which office an event is: it brings somebody who is on record at neither, says no form, and both
 * offices are there.
 *
 * @param others all other events on record for the direction
 */
export function isOfficeUnclear(event: RepresentationEvent, others: readonly RepresentationEvent[]): boolean {
  if (event.form !== null || (event.kind !== 'credentialsPresented' && event.kind !== 'missionWorking')) return false;
  const { mission, consulate } = eventsByOffice(others);
  const isThere = mission.length > 0 && consulate.length > 0;
  return isThere && event.person !== null && !isOneOf(mission, event) && !isOneOf(consulate, event);
}

function isOfMissionOnly({ kind }: RepresentationEvent): boolean {
  return (
    kind === 'agrementAsked' ||
    kind === 'agrementGranted' ||
    kind === 'agrementRefused' ||
    kind === 'downgraded' ||
    kind === 'severed'
  );
}

function isOneOf(events: readonly RepresentationEvent[], { person }: RepresentationEvent): boolean {
  return person !== null && events.some((event) => event.person !== null && isSamePerson(event.person, person));
}
