import { z } from 'zod';
import type { Reader } from '../../db/database.ts';
import { areCountries } from '../../db/queries/countries.ts';
import { arePeople, findOfficer } from '../../db/queries/people.ts';
import { findEvent } from '../../db/queries/trip-events.ts';
import { findTrip, membersOf, stopsOf } from '../../db/queries/trips.ts';
import { OBJECTIVES_AT_MOST, TRIP_EVENT_KINDS, TRIP_OCCASIONS, VISIT_KINDS } from '../../domain/trip.ts';
import { dateText, id, line, marking, prose } from './inputs.ts';
import { UserError } from './refusal.ts';

const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as 14:30');

export const tripInput = z.object({
  title: line,
  principal: line,
  occasion: z.enum(TRIP_OCCASIONS),
  visitKind: z.enum(VISIT_KINDS).nullable(),
  fromOn: dateText,
  toOn: dateText,
  purpose: prose.nullable(),
  success: prose.nullable(),
  avoid: prose.nullable(),
  pressPosture: prose.nullable(),
  marking,
  ownerId: id.nullable(),
  objectives: z.array(z.object({ text: line.min(1), marking })).max(OBJECTIVES_AT_MOST),
});

export const memberInput = z.object({
  name: line,
  role: line.nullable(),
  officerId: id.nullable(),
  contact: line.nullable(),
});

export const stopInput = z.object({
  place: line,
  countryId: id.nullable(),
  zone: z.string().max(64),
  arrivesOn: dateText,
  leavesOn: dateText,
});

export const eventInput = z.object({
  stopId: id.nullable(),
  kind: z.enum(TRIP_EVENT_KINDS),
  on: dateText,
  startsAt: hour.nullable(),
  endsAt: hour.nullable(),
  arrivesOn: dateText.nullable(),
  arrivalZone: z.string().max(64).nullable(),
  arrivalPlace: line.nullable(),
  title: line,
  place: line.nullable(),
  format: line.nullable(),
  dress: line.nullable(),
  language: line.nullable(),
  interpreter: line.nullable(),
  noteTaker: line.nullable(),
  remarks: prose.nullable(),
  marking,
  drafterId: id.nullable(),
  draftDueOn: dateText.nullable(),
});

export const eventLinks = {
  personIds: z.array(id).max(100),
  memberIds: z.array(id).max(100),
  countryIds: z.array(id).max(100),
};

/** The trip, which is there and can still be worked on. */
export function openTrip(db: Reader, tripId: string) {
  const trip = knownTrip(db, tripId);
  if (trip.cancelledOn !== null || trip.closedOn !== null) throw new UserError({ code: 'tripOver' });
  return trip;
}

export function knownTrip(db: Reader, tripId: string) {
  const trip = findTrip(db, tripId);
  if (!trip) throw new UserError({ code: 'notFound', field: 'tripId' });
  return trip;
}

/** The entry of the programme of a trip that can still be worked on. */
export function openEvent(db: Reader, eventId: string) {
  const event = findEvent(db, eventId);
  if (!event) throw new UserError({ code: 'notFound', field: 'eventId' });
  openTrip(db, event.tripId);
  return event;
}

export function refuseOfficer(db: Reader, officerId: string | null, field: string): void {
  if (officerId !== null && !findOfficer(db, officerId)) throw new UserError({ code: 'notFound', field });
}

/** One of ours goes by the name under which the desk knows them everywhere else, anybody else by the name that was typed. */
export function nameOfMember(db: Reader, { officerId, name }: z.infer<typeof memberInput>): string {
  return (officerId === null ? undefined : findOfficer(db, officerId)?.name) ?? name;
}

export function refuseStrangers(
  db: Reader,
  tripId: string,
  links: {
    readonly stopId: string | null;
    readonly personIds: readonly string[];
    readonly memberIds: readonly string[];
    readonly countryIds: readonly string[];
  },
): void {
  const ofTrip = (rows: readonly { readonly id: string }[], wanted: string): boolean =>
    rows.some(({ id: known }) => known === wanted);
  const stops = stopsOf(db, tripId);
  if (links.stopId !== null && !ofTrip(stops, links.stopId)) throw new UserError({ code: 'notFound', field: 'stopId' });
  const members = membersOf(db, tripId);
  if (!links.memberIds.every((wanted) => ofTrip(members, wanted))) {
    throw new UserError({ code: 'notFound', field: 'memberIds' });
  }
  if (!arePeople(db, links.personIds)) throw new UserError({ code: 'notFound', field: 'personIds' });
  if (!areCountries(db, links.countryIds)) throw new UserError({ code: 'notFound', field: 'countryIds' });
}
