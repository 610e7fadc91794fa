import { and, asc, eq, getTableColumns, inArray } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import type { CalendarDate } from '../../domain/calendar-date.ts';
import type { Marking } from '../../domain/marking.ts';
import { type Arrival, inOrder } from '../../domain/programme-time.ts';
import type { TripEventKind } from '../../domain/trip.ts';
import type { Reader, Tx } from '../database.ts';
import {
  sheetParts,
  tripEventCountries,
  tripEventMembers,
  tripEventPeople,
  tripEvents,
  tripMembers,
  tripStops,
} from '../schema/trips.ts';

export interface EventFields extends Arrival {
  readonly stopId: string | null;
  readonly kind: TripEventKind;
  readonly on: CalendarDate;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly title: string;
  readonly place: string | null;
  readonly format: string | null;
  readonly dress: string | null;
  readonly language: string | null;
  readonly interpreter: string | null;
  readonly noteTaker: string | null;
  readonly remarks: string | null;
  readonly marking: Marking;
  readonly drafterId: string | null;
  readonly draftDueOn: CalendarDate | null;
}

/** Who and which states an entry of the programme is with. */
export interface EventLinks {
  readonly personIds: readonly string[];
  readonly memberIds: readonly string[];
  readonly countryIds: readonly string[];
}

export function saveEvent(
  tx: Tx,
  tripId: string,
  eventId: string | null,
  fields: EventFields,
  links: EventLinks,
): string {
  const id = eventId ?? uuidv7();
  if (eventId === null)
    tx.insert(tripEvents)
      .values({ ...fields, id, tripId })
      .run();
  else tx.update(tripEvents).set(fields).where(eq(tripEvents.id, eventId)).run();
  setLinks(tx, id, links);
  return id;
}

function setLinks(tx: Tx, eventId: string, { personIds, memberIds, countryIds }: EventLinks): void {
  const before = linksOfEvents(tx, [eventId]);
  // One by one: the history has a row for each.
  for (const { id: personId } of before.people.filter(({ id }) => !personIds.includes(id))) {
    const link = and(eq(tripEventPeople.eventId, eventId), eq(tripEventPeople.personId, personId));
    tx.delete(tripEventPeople).where(link).run();
  }
  for (const { id: memberId } of before.members.filter(({ id }) => !memberIds.includes(id))) {
    const link = and(eq(tripEventMembers.eventId, eventId), eq(tripEventMembers.memberId, memberId));
    tx.delete(tripEventMembers).where(link).run();
  }
  for (const { id: countryId } of before.countries.filter(({ id }) => !countryIds.includes(id))) {
    const link = and(eq(tripEventCountries.eventId, eventId), eq(tripEventCountries.countryId, countryId));
    tx.delete(tripEventCountries).where(link).run();
  }
  for (const personId of personIds) {
    tx.insert(tripEventPeople).values({ eventId, personId }).onConflictDoNothing().run();
  }
  for (const memberId of memberIds) {
    tx.insert(tripEventMembers).values({ eventId, memberId }).onConflictDoNothing().run();
  }
  for (const countryId of countryIds) {
    tx.insert(tripEventCountries).values({ eventId, countryId }).onConflictDoNothing().run();
  }
}

/** The people, members and states of entries, by the entry. */
export function linksOfEvents(db: Reader, eventIds: readonly string[]) {
  const ids = [...eventIds];
  return {
    people: db
      .select({ eventId: tripEventPeople.eventId, id: tripEventPeople.personId })
      .from(tripEventPeople)
      .where(inArray(tripEventPeople.eventId, ids))
      .orderBy(asc(tripEventPeople.eventId), asc(tripEventPeople.personId))
      .all(),
    members: db
      .select({ eventId: tripEventMembers.eventId, id: tripEventMembers.memberId })
      .from(tripEventMembers)
      .innerJoin(tripMembers, eq(tripMembers.id, tripEventMembers.memberId))
      .where(inArray(tripEventMembers.eventId, ids))
      .orderBy(asc(tripMembers.position), asc(tripMembers.id))
      .all(),
    countries: db
      .select({ eventId: tripEventCountries.eventId, id: tripEventCountries.countryId })
      .from(tripEventCountries)
      .where(inArray(tripEventCountries.eventId, ids))
      .orderBy(asc(tripEventCountries.eventId), asc(tripEventCountries.countryId))
      .all(),
  };
}

export function changeEvent(
  tx: Tx,
  eventId: string,
  changed: Partial<Pick<typeof tripEvents.$inferInsert, 'result' | 'resultLine' | 'actionId'>>,
): void {
  tx.update(tripEvents).set(changed).where(eq(tripEvents.id, eventId)).run();
}

/** Takes an entry off the programme with its sheet; the history keeps both. */
export function removeEvent(tx: Tx, eventId: string): void {
  setLinks(tx, eventId, { personIds: [], memberIds: [], countryIds: [] });
  const parts = tx.select({ id: sheetParts.id }).from(sheetParts).where(eq(sheetParts.eventId, eventId)).all();
  for (const { id } of parts) tx.delete(sheetParts).where(eq(sheetParts.id, id)).run();
  tx.delete(tripEvents).where(eq(tripEvents.id, eventId)).run();
}

export function findEvent(db: Reader, eventId: string) {
  return db.select().from(tripEvents).where(eq(tripEvents.id, eventId)).get();
}

/** The programme of a trip in its order, each entry with the zone of its place. */
export function eventsOf(db: Reader, tripId: string) {
  const entries = db
    .select({ ...getTableColumns(tripEvents), zone: tripStops.zone })
    .from(tripEvents)
    .leftJoin(tripStops, eq(tripStops.id, tripEvents.stopId))
    .where(eq(tripEvents.tripId, tripId))
    .orderBy(asc(tripEvents.on), asc(tripEvents.startsAt), asc(tripEvents.id))
    .all();
  return inOrder(entries);
}
