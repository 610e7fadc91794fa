import { z } from 'zod';
import type { Reader, Tx } from '../../db/database.ts';
import { countriesOfPeople } from '../../db/queries/people.ts';
import { sheetsPromisedBy } from '../../db/queries/sheets-due.ts';
import { changeEvent, eventsOf, removeEvent, saveEvent } from '../../db/queries/trip-events.ts';
import { listTrips } from '../../db/queries/trip-list.ts';
import {
  addStep,
  addTrip,
  changeStep,
  changeTrip,
  findStep,
  membersOf,
  openSteps,
  removeMember,
  removeStep,
  removeStop,
  saveMember,
  saveStop,
  setObjectives,
  stopsOf,
} from '../../db/queries/trips.ts';
import { type CalendarDate, isFullDate } from '../../domain/calendar-date.ts';
import { gapsOf } from '../../domain/sheet-gaps.ts';
import { EVENTS_AT_MOST, eventRefusal, MEETING_RESULTS, stopRefusal, tripRefusal } from '../../domain/trip.ts';
import { dueDayOf, planOf } from '../../domain/trip-plan.ts';
import { id, line } from './inputs.ts';
import { UserError } from './refusal.ts';
import {
  eventInput,
  eventLinks,
  knownTrip,
  memberInput,
  nameOfMember,
  openEvent,
  openTrip,
  refuseOfficer,
  refuseStrangers,
  stopInput,
  tripInput,
} from './trip-inputs.ts';
import { readTripPage } from './trip-page.ts';
import { changing, procedure, router } from './trpc.ts';

const ofTrip = z.object({ tripId: id });
const stepInput = z.object({ name: line, leadDays: z.number().int().min(-365).max(730), ownerId: id.nullable() });

/** Trips from the first idea to the book: where, when, who travels, whom they meet, and what has to be done by when. */
export const tripsRouter = router({
  list: procedure.query(({ ctx }) => {
    const steps = Map.groupBy(tripStepsDueBy(ctx.db, LAST_DAY), ({ trip }) => trip.id);
    const trips = listTrips(ctx.db).map((trip) => ({ ...trip, next: steps.get(trip.id)?.[0] ?? null }));
    return { today: ctx.today, trips };
  }),

  page: procedure.input(ofTrip).query(({ ctx, input: { tripId } }) => readTripPage(ctx.db, tripId, ctx.today)),

  add: procedure.input(tripInput).mutation(({ ctx, input: { objectives, ...fields } }) =>
    changing(ctx, (tx) => {
      refuseTrip(tx, fields);
      const tripId = addTrip(tx, fields);
      setObjectives(tx, tripId, objectives);
      for (const { code, leadDays } of planOf(fields.occasion)) {
        addStep(tx, tripId, { code, name: null, leadDays, ownerId: fields.ownerId });
      }
      return { tripId };
    }),
  ),

  correct: procedure
    .input(tripInput.extend({ tripId: id }))
    .mutation(({ ctx, input: { tripId, objectives, ...fields } }) =>
      changing(ctx, (tx) => {
        openTrip(tx, tripId);
        refuseTrip(tx, fields);
        changeTrip(tx, tripId, fields);
        setObjectives(tx, tripId, objectives);
        return { tripId };
      }),
    ),

  cancel: procedure.input(ofTrip.extend({ reason: line })).mutation(({ ctx, input: { tripId, reason } }) =>
    changing(ctx, (tx) => {
      openTrip(tx, tripId);
      if (reason === '') throw new UserError({ code: 'textMissing', field: 'reason' });
      changeTrip(tx, tripId, { cancelledOn: ctx.today, cancelledReason: reason });
      return {};
    }),
  ),

  /** Takes a trip up again that was cancelled or closed. */
  reopen: procedure.input(ofTrip).mutation(({ ctx, input: { tripId } }) =>
    changing(ctx, (tx) => {
      knownTrip(tx, tripId);
      changeTrip(tx, tripId, { cancelledOn: null, cancelledReason: null, closedOn: null });
      return {};
    }),
  ),

  saveMember: procedure
    .input(memberInput.extend({ tripId: id, memberId: id.nullable() }))
    .mutation(({ ctx, input: { tripId, memberId, ...fields } }) =>
      changing(ctx, (tx) => {
        openTrip(tx, tripId);
        refuseOfficer(tx, fields.officerId, 'officerId');
        const name = nameOfMember(tx, fields);
        if (name === '') throw new UserError({ code: 'textMissing', field: 'name' });
        refuseForeign(membersOf(tx, tripId), memberId, 'memberId');
        return { memberId: saveMember(tx, tripId, memberId, { ...fields, name }) };
      }),
    ),

  removeMember: procedure.input(ofTrip.extend({ memberId: id })).mutation(({ ctx, input: { tripId, memberId } }) =>
    changing(ctx, (tx) => {
      openTrip(tx, tripId);
      refuseForeign(membersOf(tx, tripId), memberId, 'memberId');
      removeMember(tx, memberId);
      return {};
    }),
  ),

  saveStop: procedure
    .input(stopInput.extend({ tripId: id, stopId: id.nullable() }))
    .mutation(({ ctx, input: { tripId, stopId, ...fields } }) =>
      changing(ctx, (tx) => {
        const trip = openTrip(tx, tripId);
        const stops = stopsOf(tx, tripId);
        refuseForeign(stops, stopId, 'stopId');
        const refusal = stopRefusal(fields, trip, stops.find(({ id: known }) => known === stopId) ?? null);
        if (refusal) throw new UserError(refusal);
        refuseStrangers(tx, tripId, {
          stopId: null,
          personIds: [],
          memberIds: [],
          countryIds: fields.countryId === null ? [] : [fields.countryId],
        });
        return { stopId: saveStop(tx, tripId, stopId, fields) };
      }),
    ),

  removeStop: procedure.input(ofTrip.extend({ stopId: id })).mutation(({ ctx, input: { tripId, stopId } }) =>
    changing(ctx, (tx) => {
      openTrip(tx, tripId);
      refuseForeign(stopsOf(tx, tripId), stopId, 'stopId');
      removeStop(tx, stopId);
      return {};
    }),
  ),

  /** Puts an entry into the programme or changes one. Whom one meets speaks for a state, which then need not be named. */
  saveEvent: procedure
    .input(eventInput.extend({ ...eventLinks, tripId: id, eventId: id.nullable() }))
    .mutation(({ ctx, input: { tripId, eventId, personIds, memberIds, countryIds, ...fields } }) =>
      changing(ctx, (tx) => {
        const trip = openTrip(tx, tripId);
        const events = eventsOf(tx, tripId);
        refuseForeign(events, eventId, 'eventId');
        if (eventId === null && events.length >= EVENTS_AT_MOST) {
          throw new UserError({ code: 'tooMany', field: 'title', most: EVENTS_AT_MOST });
        }
        const zone = stopsOf(tx, tripId).find(({ id: known }) => known === fields.stopId)?.zone ?? null;
        const before = events.find(({ id: known }) => known === eventId) ?? null;
        const refusal = eventRefusal({ ...fields, zone }, trip, before);
        if (refusal) throw new UserError(refusal);
        if (fields.draftDueOn !== null && !isFullDate(fields.draftDueOn)) {
          throw new UserError({ code: 'impossibleDate', field: 'draftDueOn' });
        }
        refuseOfficer(tx, fields.drafterId, 'drafterId');
        refuseStrangers(tx, tripId, { stopId: fields.stopId, personIds, memberIds, countryIds });
        const states = [...new Set([...countryIds, ...countriesOfPeople(tx, personIds, fields.on)])];
        return { eventId: saveEvent(tx, tripId, eventId, fields, { personIds, memberIds, countryIds: states }) };
      }),
    ),

  removeEvent: procedure.input(z.object({ eventId: id })).mutation(({ ctx, input: { eventId } }) =>
    changing(ctx, (tx) => {
      openEvent(tx, eventId);
      removeEvent(tx, eventId);
      return {};
    }),
  ),

  /** What came of a meeting, in one of four words and a line: what a corridor leaves time for. `null` takes it back. */
  setResult: procedure
    .input(z.object({ eventId: id, result: z.enum(MEETING_RESULTS).nullable(), line }))
    .mutation(({ ctx, input: { eventId, result, line: resultLine } }) =>
      changing(ctx, (tx) => {
        openEvent(tx, eventId);
        changeEvent(tx, eventId, { result, resultLine: resultLine || null });
        return {};
      }),
    ),

  addStep: procedure.input(stepInput.extend({ tripId: id })).mutation(({ ctx, input: { tripId, ...fields } }) =>
    changing(ctx, (tx) => {
      openTrip(tx, tripId);
      refuseStep(tx, fields);
      return { stepId: addStep(tx, tripId, { ...fields, code: null }) };
    }),
  ),

  /** Changes when a step is due and who sees to it; its name only where it is one of the ministry's own. */
  correctStep: procedure.input(stepInput.extend({ stepId: id })).mutation(({ ctx, input: { stepId, ...fields } }) =>
    changing(ctx, (tx) => {
      const step = knownStep(tx, stepId);
      if (step.code === null) refuseStep(tx, fields);
      else refuseOfficer(tx, fields.ownerId, 'ownerId');
      changeStep(tx, stepId, { ...fields, name: step.code === null ? fields.name : null });
      return {};
    }),
  ),

  doneStep: procedure
    .input(z.object({ stepId: id, isDone: z.boolean() }))
    .mutation(({ ctx, input: { stepId, isDone } }) =>
      changing(ctx, (tx) => {
        knownStep(tx, stepId);
        changeStep(tx, stepId, { doneOn: isDone ? ctx.today : null });
        return {};
      }),
    ),

  removeStep: procedure.input(z.object({ stepId: id })).mutation(({ ctx, input: { stepId } }) =>
    changing(ctx, (tx) => {
      knownStep(tx, stepId);
      removeStep(tx, stepId);
      return {};
    }),
  ),
});

/** The sheets promised by a day that still lack something, each with what. */
export function sheetsDueBy(db: Reader, until: CalendarDate) {
  return sheetsPromisedBy(db, until).flatMap((sheet) => {
    const gaps = gapsOf(sheet);
    const { eventId, title, dueOn, ownerId, trip } = sheet;
    return gaps.length === 0 ? [] : [{ eventId, title, dueOn, ownerId, trip, gaps }];
  });
}

/** After every day that a trip can have. */
const LAST_DAY = '9999-12-31';

/** The open steps of trips that are due by a day, the most pressing first. Whoever puts the book together sees to the others. */
export function tripStepsDueBy(db: Reader, until: CalendarDate) {
  return openSteps(db)
    .map(({ trip, ownerId, leadDays, ...step }) => ({
      ...step,
      dueOn: dueDayOf(leadDays, trip),
      ownerId: ownerId ?? trip.ownerId,
      trip: { id: trip.id, title: trip.title },
    }))
    .filter(({ dueOn }) => dueOn <= until)
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn));
}

function refuseTrip(tx: Tx, fields: Parameters<typeof addTrip>[1]): void {
  const refusal = tripRefusal(fields);
  if (refusal) throw new UserError(refusal);
  refuseOfficer(tx, fields.ownerId, 'ownerId');
}

function refuseStep(tx: Tx, { name, ownerId }: { readonly name: string; readonly ownerId: string | null }): void {
  if (name === '') throw new UserError({ code: 'textMissing', field: 'name' });
  refuseOfficer(tx, ownerId, 'ownerId');
}

/** What belongs to another trip cannot be changed through this one. */
function refuseForeign(rows: readonly { readonly id: string }[], wanted: string | null, field: string): void {
  if (wanted !== null && !rows.some(({ id: known }) => known === wanted)) {
    throw new UserError({ code: 'notFound', field });
  }
}

function knownStep(tx: Tx, stepId: string) {
  const step = findStep(tx, stepId);
  if (!step) throw new UserError({ code: 'notFound', field: 'stepId' });
  openTrip(tx, step.tripId);
  return step;
}
