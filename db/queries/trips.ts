import { and, asc, desc, eq, isNull, max } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import type { CalendarDate } from '../../domain/calendar-date.ts';
import type { Marking } from '../../domain/marking.ts';
import type { TripOccasion, VisitKind } from '../../domain/trip.ts';
import type { TripStepCode } from '../../domain/trip-plan.ts';
import { builtOnce, type Reader, type Tx } from '../database.ts';
import {
  tripEventMembers,
  tripEvents,
  tripMembers,
  tripObjectives,
  tripSteps,
  tripStops,
  trips,
} from '../schema/trips.ts';

export interface TripFields {
  readonly title: string;
  readonly principal: string;
  readonly occasion: TripOccasion;
  readonly visitKind: VisitKind | null;
  readonly fromOn: CalendarDate;
  readonly toOn: CalendarDate;
  readonly purpose: string | null;
  readonly success: string | null;
  readonly avoid: string | null;
  readonly pressPosture: string | null;
  readonly marking: Marking;
  readonly ownerId: string | null;
}

export function addTrip(tx: Tx, fields: TripFields): string {
  const id = uuidv7();
  tx.insert(trips)
    .values({ ...fields, id })
    .run();
  return id;
}

export function changeTrip(
  tx: Tx,
  tripId: string,
  changed: Partial<
    TripFields & {
      readonly closedOn: CalendarDate | null;
      readonly cancelledOn: CalendarDate | null;
      readonly cancelledReason: string | null;
    }
  >,
): void {
  tx.update(trips).set(changed).where(eq(trips.id, tripId)).run();
}

export function findTrip(db: Reader, tripId: string) {
  return db.select().from(trips).where(eq(trips.id, tripId)).get();
}

/** Sets the objectives anew, in this order. One that keeps its place is changed, not replaced, so that its history goes on. */
export function setObjectives(
  tx: Tx,
  tripId: string,
  wanted: readonly { readonly text: string; readonly marking: Marking }[],
): void {
  const before = objectivesOf(tx, tripId);
  wanted.forEach((objective, position) => {
    const old = before[position];
    if (!old)
      tx.insert(tripObjectives)
        .values({ ...objective, id: uuidv7(), tripId, position })
        .run();
    else if (old.text !== objective.text || old.marking !== objective.marking)
      tx.update(tripObjectives).set(objective).where(eq(tripObjectives.id, old.id)).run();
  });
  for (const { id } of before.slice(wanted.length)) tx.delete(tripObjectives).where(eq(tripObjectives.id, id)).run();
}

export function objectivesOf(db: Reader, tripId: string) {
  return db
    .select()
    .from(tripObjectives)
    .where(eq(tripObjectives.tripId, tripId))
    .orderBy(asc(tripObjectives.position), asc(tripObjectives.id))
    .all();
}

export interface MemberFields {
  readonly name: string;
  readonly role: string | null;
  readonly officerId: string | null;
  readonly contact: string | null;
}

/** Adds a member of the delegation behind the others, or changes one. */
export function saveMember(tx: Tx, tripId: string, memberId: string | null, fields: MemberFields): string {
  if (memberId !== null) {
    tx.update(tripMembers).set(fields).where(eq(tripMembers.id, memberId)).run();
    return memberId;
  }
  const id = uuidv7();
  const [last] = tx
    .select({ position: max(tripMembers.position) })
    .from(tripMembers)
    .where(eq(tripMembers.tripId, tripId))
    .all();
  tx.insert(tripMembers)
    .values({ ...fields, id, tripId, position: (last?.position ?? -1) + 1 })
    .run();
  return id;
}

/** Takes a member off the delegation, and with them their seat at every meeting. */
export function removeMember(tx: Tx, memberId: string): void {
  tx.delete(tripEventMembers).where(eq(tripEventMembers.memberId, memberId)).run();
  tx.delete(tripMembers).where(eq(tripMembers.id, memberId)).run();
}

export function membersOf(db: Reader, tripId: string) {
  return db
    .select()
    .from(tripMembers)
    .where(eq(tripMembers.tripId, tripId))
    .orderBy(asc(tripMembers.position), asc(tripMembers.id))
    .all();
}

export interface StopFields {
  readonly place: string;
  readonly countryId: string | null;
  readonly zone: string;
  readonly arrivesOn: CalendarDate;
  readonly leavesOn: CalendarDate;
}

export function saveStop(tx: Tx, tripId: string, stopId: string | null, fields: StopFields): string {
  if (stopId !== null) {
    tx.update(tripStops).set(fields).where(eq(tripStops.id, stopId)).run();
    return stopId;
  }
  const id = uuidv7();
  tx.insert(tripStops)
    .values({ ...fields, id, tripId })
    .run();
  return id;
}

/** Takes a place off the trip; what was to happen there stays in the programme without a place. */
export function removeStop(tx: Tx, stopId: string): void {
  tx.update(tripEvents).set({ stopId: null }).where(eq(tripEvents.stopId, stopId)).run();
  tx.delete(tripStops).where(eq(tripStops.id, stopId)).run();
}

export function stopsOf(db: Reader, tripId: string) {
  return db
    .select()
    .from(tripStops)
    .where(eq(tripStops.tripId, tripId))
    .orderBy(asc(tripStops.arrivesOn), asc(tripStops.id))
    .all();
}

export interface StepFields {
  readonly code: TripStepCode | null;
  readonly name: string | null;
  readonly leadDays: number;
  readonly ownerId: string | null;
}

export function addStep(tx: Tx, tripId: string, fields: StepFields): string {
  const id = uuidv7();
  tx.insert(tripSteps)
    .values({ ...fields, id, tripId })
    .run();
  return id;
}

export function changeStep(
  tx: Tx,
  stepId: string,
  changed: Partial<StepFields & { readonly doneOn: CalendarDate | null }>,
): void {
  tx.update(tripSteps).set(changed).where(eq(tripSteps.id, stepId)).run();
}

export function removeStep(tx: Tx, stepId: string): void {
  tx.delete(tripSteps).where(eq(tripSteps.id, stepId)).run();
}

export function findStep(db: Reader, stepId: string) {
  return db.select().from(tripSteps).where(eq(tripSteps.id, stepId)).get();
}

/** The steps of a trip, the earliest first. */
export function stepsOf(db: Reader, tripId: string) {
  return db
    .select()
    .from(tripSteps)
    .where(eq(tripSteps.tripId, tripId))
    .orderBy(desc(tripSteps.leadDays), asc(tripSteps.id))
    .all();
}

/** What is still to be done around trips that are neither cancelled nor brought home. */
export function openSteps(db: Reader) {
  return builtOnce(db, stillOpenSteps).all();
}

function stillOpenSteps(db: Reader) {
  return db
    .select({
      id: tripSteps.id,
      code: tripSteps.code,
      name: tripSteps.name,
      leadDays: tripSteps.leadDays,
      ownerId: tripSteps.ownerId,
      trip: { id: trips.id, title: trips.title, fromOn: trips.fromOn, toOn: trips.toOn, ownerId: trips.ownerId },
    })
    .from(tripSteps)
    .innerJoin(trips, eq(trips.id, tripSteps.tripId))
    .where(and(isNull(tripSteps.doneOn), isNull(trips.cancelledOn), isNull(trips.closedOn)))
    .orderBy(asc(trips.fromOn), desc(tripSteps.leadDays), asc(tripSteps.id))
    .prepare();
}
