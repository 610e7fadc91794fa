import type { TestDesk } from './desk.ts';

export type NewEvent = Parameters<TestDesk['desk']['trips']['saveEvent']['mutate']>[0];

type NewTrip = Parameters<TestDesk['desk']['trips']['add']['mutate']>[0];

/** A working visit as its form sends it, with nothing said of it but what is given. */
export function newTrip(said: Pick<NewTrip, 'title' | 'fromOn' | 'toOn'> & Partial<NewTrip>): NewTrip {
  return {
    principal: 'Minister of Foreign Affairs',
    occasion: 'bilateral',
    visitKind: 'working',
    purpose: null,
    success: null,
    avoid: null,
    pressPosture: null,
    marking: 'restricted',
    ownerId: null,
    objectives: [],
    ...said,
  };
}

/** A meeting as the form of the programme sends it, with nothing said of it but what is given. */
export function newMeeting(tripId: string, said: Pick<NewEvent, 'on' | 'title'> & Partial<NewEvent>): NewEvent {
  return {
    tripId,
    eventId: null,
    stopId: null,
    kind: 'meeting',
    startsAt: '10:00',
    endsAt: '10:45',
    arrivesOn: null,
    arrivalZone: null,
    arrivalPlace: null,
    place: null,
    format: null,
    dress: null,
    language: null,
    interpreter: null,
    noteTaker: null,
    remarks: null,
    marking: 'restricted',
    drafterId: null,
    draftDueOn: null,
    personIds: [],
    memberIds: [],
    countryIds: [],
    ...said,
  };
}

export type NewReturnSheet = Parameters<TestDesk['desk']['homecoming']['record']['mutate']>[0];

/** The return sheet of a meeting of which there is nothing to tell but that it went well. */
export function newReturnSheet(eventId: string): NewReturnSheet {
  return {
    eventId,
    result: 'positive',
    summary: 'Agreed to answer before the summer.',
    said: null,
    marking: 'restricted',
    personIds: [],
    ourPromises: [],
    theirPromises: [],
    thanks: null,
    papers: [],
    lineUses: [],
  };
}
