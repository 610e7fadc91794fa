import type { CheckPlace } from './book-checks.ts';
import { type BookCopy, isInCopy, recordLevelOf, standsIn, statesTold } from './book-copy.ts';
import type { BookFacts, CountryNoteFact, EventFact, InterlocutorFact } from './book-facts.ts';
import { INTERNAL_PARTS } from './book-sheet.ts';
import { type KeptBackKind, keptBack } from './briefing-kept-back.ts';
import { CONTACTS_AT_MOST } from './briefing-sections.ts';
import { type Marking, mayAppear } from './marking.ts';
import { type BookTextKind, hasSheet, type SheetPartKind } from './trip.ts';

/** What else other readers do not get: the rest of the steering note, and what the record itself knows. */
export type OursAlone =
  | 'purpose'
  | 'success'
  | 'avoid'
  | 'pressPosture'
  | 'delegation'
  | 'noteTaker'
  | 'stance'
  | 'biography'
  | 'lastContact'
  | 'promise'
  | 'offerItem'
  | 'countryNote'
  | KeptBackKind;

export interface FallenOut {
  readonly place: CheckPlace;
  readonly kind: SheetPartKind | BookTextKind | 'objective' | 'meeting' | OursAlone;
  readonly text: string;
}

/**
 * The paragraphs and meetings that a copy leaves out, in the order of the book: because of their marking or that of the line they
 * were taken from, or because the line may not be said.
 */
export function fallenOut(facts: BookFacts, copy: BookCopy): readonly FallenOut[] {
  return [
    ...facts.objectives
      .filter(({ marking }) => !standsIn(copy, marking))
      .map(({ text }): FallenOut => ({ place: { on: 'trip' }, kind: 'objective', text })),
    ...facts.events.flatMap((event): FallenOut[] => {
      const place = { on: 'event' as const, id: event.id, title: event.title };
      // With a meeting goes its sheet: its paragraphs need not be told of one by one.
      if (!standsIn(copy, event.marking)) return [{ place, kind: 'meeting', text: event.title }];
      return event.parts
        .filter((part) => !isInCopy(copy, part) || (copy !== 'internal' && INTERNAL_PARTS.has(part.kind)))
        .map(({ kind, text }) => ({ place, kind, text }));
    }),
    ...facts.texts
      .filter((text) => !isInCopy(copy, text))
      .map(
        ({ id, heading, kind, text, paper }): FallenOut => ({
          place: { on: 'text', id, title: heading },
          kind,
          text: text || (paper?.title ?? ''),
        }),
      ),
  ];
}

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
    ...countries.flatMap((note) => ofState(note, statesTold(facts, copy).includes(note), copy)),
  ];
  // What a state is promised or may be offered stands on the sheet of each of its meetings and in its note, and is told of once.
  return [...new Map(found.map((fallen) => [keyOf(fallen), fallen])).values()];
}

function keyOf({ kind, place, text }: FallenOut): string {
  return [kind, isOfNote(kind) && place.on === 'country' ? place.id : '', text].join(' ');
}

/** What is told of one state alone: a promise and a stance stand on the sheets, too. */
function isOfNote(kind: FallenOut['kind']): boolean {
  return kind !== 'promise' && kind !== 'stance';
}

/** The note on a state that others do not get at all, or what is cut within it. */
function ofState(note: CountryNoteFact, isTold: boolean, copy: BookCopy): readonly FallenOut[] {
  const { name } = note.country;
  const place: CheckPlace = { on: 'country', id: note.id, name };
  if (!isTold) return said('countryNote', place, name);
  // Of the contacts no more than our own copy prints, and of the promises those that are open.
  const printed = {
    ...note,
    contacts: note.contacts.slice(0, CONTACTS_AT_MOST),
    promises: note.promises.filter(({ status }) => status === 'open'),
  };
  return keptBack(printed, recordLevelOf(copy)).map(({ kind, text }) => ({ kind, place, text }));
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
