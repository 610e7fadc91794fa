import { type Check, type CheckPlace, look, must } from './book-checks.ts';
import { type BookCopy, isInCopy, recordLevelOf } from './book-copy.ts';
import type { BookDocument, BookPart } from './book-document.ts';
import type { BookFacts, EventFact, InterlocutorFact } from './book-facts.ts';
import { textsOfCover, textsOfPart } from './book-texts.ts';
import { mayAppear } from './marking.ts';
import { holds, type PaperStyle, type StyleWarning, styleWarnings, unmarkedName } from './styling.ts';

/**
 * Forms of names that do not belong where a copy will be read, and our own name where it wants the mark of the footnote and has
 * none. What is read is the composed book, every word of it and no more: what falls out of the copy is nobody’s to see.
 */
export function styleChecks(book: BookDocument, facts: BookFacts, style: PaperStyle): readonly Check[] {
  const found = [
    ...checksOf(textsOfCover(book), style, must, () => [TRIP]),
    ...book.parts.flatMap((part) =>
      // A note on a state is told from the record, in the words of whoever kept it: nothing of the trip can put it right.
      checksOf(textsOfPart(part), style, part.kind === 'country' ? look : must, (name) =>
        placesOf(name, part, book, facts),
      ),
    ),
  ];
  // A title stands on its sheet, in the programme and on the return sheet, and is put right once.
  return [...new Map(found.map((check) => [keyOf(check), check])).values()];
}

function keyOf({ code, place, style }: Check): string {
  return JSON.stringify([code, place, style?.found]);
}

const TRIP: CheckPlace = { on: 'trip' };

function checksOf(
  texts: readonly string[],
  style: PaperStyle,
  weigh: typeof must,
  placesWith: (name: string) => readonly CheckPlace[],
): readonly Check[] {
  const text = texts.join('\n');
  const unmarked = unmarkedName(text, style);
  const checksAt = (check: (place: CheckPlace) => Check, warning: StyleWarning): readonly Check[] =>
    placesWith(warning.found).map((place) => ({ ...check(place), style: warning }));
  return [
    ...(unmarked === null
      ? []
      : checksAt((place) => weigh('notMarked', place), { found: unmarked, use: `${unmarked}*`, why: '' })),
    ...styleWarnings(text, style).flatMap((warning) => checksAt((place) => look('style', place), warning)),
  ];
}

/** Something that somebody wrote, and where it is put right. */
interface Source {
  readonly place: CheckPlace;
  readonly texts: readonly (string | null)[];
}

/** Where a name that stands in a part can be put right: where it was written, else where the part itself comes from. */
function placesOf(name: string, part: BookPart, book: BookDocument, facts: BookFacts): readonly CheckPlace[] {
  const places = sourcesOf(part, book, facts).flatMap(({ place, texts }) =>
    texts.some((text) => text !== null && holds(text, name)) ? [place] : [],
  );
  return places.length > 0 ? places : [placeOf(part, facts)];
}

function sourcesOf({ kind, about }: BookPart, book: BookDocument, facts: BookFacts): readonly Source[] {
  const { copy } = book;
  const ofEvents = facts.events
    .filter((event) => isInCopy(copy, event) && (kind !== 'sheet' || event.id === about))
    .flatMap((event) => eventSources(event, copy));
  switch (kind) {
    case 'steering':
      return [steeringSource(facts), ...ofEvents];
    case 'programme':
      return [...ofEvents, membersSource(facts), ...facts.stops.map(stopSource)];
    case 'sheet':
    case 'returnSheet':
    case 'biographies':
      return ofEvents;
    case 'country':
      return [];
    case 'media':
      return [...ofEvents, ...textSources(facts, copy)];
    case 'crossCutting':
    case 'annexes':
      return textSources(facts, copy);
  }
}

function textSources({ texts }: BookFacts, copy: BookCopy): readonly Source[] {
  return texts
    .filter((text) => isInCopy(copy, text))
    .map(({ id, heading, text, paper }) => ({
      place: { on: 'text', id, title: heading },
      texts: [heading, text, paper?.title ?? null, paper?.number ?? null, paper?.fileName ?? null],
    }));
}

function steeringSource({ trip, objectives }: BookFacts): Source {
  const written = [trip.purpose, trip.success, trip.avoid, trip.pressPosture, ...objectives.map(({ text }) => text)];
  return { place: TRIP, texts: written };
}

function membersSource({ members }: BookFacts): Source {
  return { place: TRIP, texts: members.flatMap(({ name, role, contact }) => [name, role, contact]) };
}

function stopSource({ id, place }: BookFacts['stops'][number]): Source {
  return { place: { on: 'stop', id, title: place }, texts: [place] };
}

/** What a copy has of an entry: of its hours and form, of its sheet, and of those who are met. */
function eventSources(event: EventFact, copy: BookCopy): readonly Source[] {
  const { id, title, place, format, dress, language, interpreter, noteTaker, remarks, ours, parts, theirs } = event;
  const attending = ours.flatMap(({ name, role }) => [name, role]);
  const printed = parts.filter((part) => isInCopy(copy, part)).flatMap(({ text, toWhom }) => [text, toWhom]);
  const entry = [title, place, format, dress, language, interpreter, noteTaker, remarks, ...attending];
  return [
    { place: { on: 'programme', id, title }, texts: entry },
    { place: { on: 'event', id, title }, texts: printed },
    ...theirs.map((person) => personSource(person, id, copy)),
  ];
}

function personSource(person: InterlocutorFact, eventId: string, copy: BookCopy): Source {
  const { id, name, nativeName, pronunciation, addressForm, languages, post, biography } = person;
  const isTold = biography !== null && mayAppear(biography.marking, recordLevelOf(copy));
  return {
    place: { on: 'person', id, name, eventId },
    texts: [name, nativeName, pronunciation, addressForm, languages, post, isTold ? biography.text : null],
  };
}

function placeOf({ kind, about }: BookPart, facts: BookFacts): CheckPlace {
  const event = facts.events.find(({ id }) => id === about);
  if (kind === 'sheet' && event) return { on: 'event', id: event.id, title: event.title };
  const note = facts.countries.find(({ id }) => id === about);
  return kind === 'country' && note ? { on: 'country', id: note.id, name: note.country.name } : TRIP;
}
