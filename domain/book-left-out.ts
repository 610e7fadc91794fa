import type { CheckPlace, FallenOut, OursAlone } from './book-checks.ts';
import { type BookCopy, recordLevelOf, standsIn } from './book-copy.ts';
import type { BookFacts, EventFact, InterlocutorFact } from './book-facts.ts';
import { type Marking, mayAppear } from './marking.ts';
import { hasSheet } from './trip.ts';

/**
 * What a copy for others leaves out whatever the paragraphs are marked, in the order of the book: what steers the trip, our own
 * people, and of the record what is not open. Nothing for our own copy.
 */
export function leftOutBesides(facts: BookFacts, copy: BookCopy): readonly FallenOut[] {
  if (copy === 'internal') return [];
  const { trip, members, events, countries } = facts;
  const place: CheckPlace = { on: 'trip' };
  const told = events.filter(({ kind, marking }) => hasSheet(kind) && standsIn(copy, marking));
  const found = [
    ...said('purpose', place, trip.purpose),
    ...said('success', place, trip.success),
    ...said('avoid', place, trip.avoid),
    ...said('pressPosture', place, trip.pressPosture),
    ...members.flatMap(({ name, role }) => said('delegation', place, [name, role].filter(Boolean).join(', '))),
    ...told.flatMap((event) => ofMeeting(event, copy)),
    ...(copy === 'public' ? countries : []).flatMap(({ id, country: { name } }) =>
      said('countryNote', { on: 'country', id, name }, name),
    ),
  ];
  // What a state is promised or may be offered stands on the sheet of each of its meetings, and is told of once.
  return [...new Map(found.map((fallen) => [`${fallen.kind} ${fallen.text}`, fallen])).values()];
}

function ofMeeting(event: EventFact, copy: BookCopy): readonly FallenOut[] {
  const place: CheckPlace = { on: 'event', id: event.id, title: event.title };
  const { lastMet, noteTaker, theirs, promises, offers } = event;
  return [
    ...said('noteTaker', place, noteTaker),
    ...theirs.flatMap((person) => ofPerson(person, event, copy)),
    ...said('lastContact', place, lastMet && !isOpen(lastMet.marking, copy) ? lastMet.summary : null),
    ...promises.flatMap(({ marking, text }) => (isOpen(marking, copy) ? [] : said('promise', place, text))),
    ...offers.flatMap(({ name }) => said('offerItem', place, name)),
  ];
}

function ofPerson(person: InterlocutorFact, event: EventFact, copy: BookCopy): readonly FallenOut[] {
  const { id, name, stance, biography } = person;
  const place: CheckPlace = { on: 'person', id, name, eventId: event.id };
  const isLifeTold = copy !== 'public' && biography !== null && isOpen(biography.marking, copy);
  return [
    ...said('stance', place, stance && name),
    ...said('biography', place, biography === null || isLifeTold ? null : name),
  ];
}

/** Whether a fact of the record stands in a copy for others. */
function isOpen(marking: Marking, copy: BookCopy): boolean {
  return mayAppear(marking, recordLevelOf(copy));
}

function said(kind: OursAlone, place: CheckPlace, text: string | null): readonly FallenOut[] {
  return text === null || text === '' ? [] : [{ kind, place, text }];
}
