import type { BookFacts, BookTextFact, CountryNoteFact, EventFact, LineFact, SheetPartFact } from './book-facts.ts';
import { STALE_AFTER_DAYS } from './briefing-dates.ts';
import type { BriefingLanguage } from './briefing-labels.ts';
import { type CalendarDate, daysBetween } from './calendar-date.ts';
import { type Marking, mayAppear } from './marking.ts';
import {
  isForPress,
  type PressWarning,
  pressWarnings,
  type StateInPress,
  statesInPress,
  statesOfTrip,
} from './press-claims.ts';
import { endsBeforeStart, overlaps, type Slot } from './programme-time.ts';
import { gapsOf, type SheetMust } from './sheet-gaps.ts';
import type { StyleWarning } from './styling.ts';
import { hasSheet, isOutside, isThere, staysOutside } from './trip.ts';

/** Where something is to be put right, so that a screen can lead there. */
export type CheckPlace =
  | { readonly on: 'trip' }
  /** The sheet of a meeting. */
  | { readonly on: 'event'; readonly id: string; readonly title: string }
  /** A paragraph of a sheet. */
  | { readonly on: 'part'; readonly id: string; readonly eventId: string; readonly title: string }
  /** The entry of the programme: its day, hours, place and who attends. */
  | { readonly on: 'programme'; readonly id: string; readonly title: string }
  | { readonly on: 'stop'; readonly id: string; readonly title: string }
  | { readonly on: 'person'; readonly id: string; readonly name: string; readonly eventId: string }
  | { readonly on: 'country'; readonly id: string; readonly name: string }
  | { readonly on: 'text'; readonly id: string; readonly title: string };

export type CheckCode =
  | 'noPurpose'
  | 'noObjectives'
  | 'tooManyObjectives'
  | 'noMeetings'
  | 'noDelegation'
  | `lacks.${SheetMust}`
  | 'outsideTrip'
  | 'arrivesOutside'
  | 'arrivesBefore'
  | 'notThere'
  | 'noPlace'
  | 'noInterpreter'
  | 'overlap'
  | 'noPost'
  | 'noAddress'
  | 'noBiography'
  | 'oldBiography'
  | 'oldStance'
  | 'oldVerified'
  | 'oldNote'
  | 'oldFact'
  | 'undatedFact'
  | 'lineExpired'
  | 'lineNotCleared'
  | 'lineRetired'
  | 'lineChanged'
  | 'lineInOtherLanguage'
  | 'lineNotTranslated'
  | 'lineMarkedHigher'
  | 'style'
  | 'notMarked'
  | 'pressClaim';

export interface Check {
  readonly code: CheckCode;
  /** `mustHave`: the book should not be printed like this. `worthALook`: somebody should have seen it. */
  readonly weight: 'mustHave' | 'worthALook';
  readonly place: CheckPlace;
  /** The day of the fact that is old. */
  readonly date: CalendarDate | null;
  /** A form of a name that does not belong there. */
  readonly style: StyleWarning | null;
  /** What a press line claims of a state whose record does not carry it. */
  readonly press: PressWarning | null;
}

/** More than three are no objectives but wishes. */
const OBJECTIVES_AT_BEST = 3;

/**
 * Everything to look at before a book is printed, what it must have first, then in the order of the book.
 *
 * @param ofNames what `styleChecks` found in the composed book
 */
export function checkBook(
  facts: BookFacts,
  on: CalendarDate,
  language: BriefingLanguage = 'en',
  ofNames: readonly Check[] = [],
): readonly Check[] {
  const checks = [
    ...ofNames,
    ...tripChecks(facts),
    ...facts.events.flatMap((event) => [
      ...programmeChecks(event, facts),
      ...(hasSheet(event.kind) ? peopleChecks(event, on) : []),
      ...event.parts.flatMap((part) => [...partChecks(part, event, on), ...pressChecks(part, event, facts, on)]),
    ]),
    ...facts.countries.flatMap((country) => noteChecks(country, on)),
    ...languageChecks(facts, language),
    ...facts.texts.flatMap((text) => [
      ...lineChecks(text.line, text.text, { on: 'text', id: text.id, title: text.heading }),
      ...markingChecks(text, { on: 'text', id: text.id, title: text.heading }),
      ...ageChecks(text.asOf, text.line === null && !text.paper?.datedOn, on, {
        on: 'text',
        id: text.id,
        title: text.heading,
      }),
      ...(isForPress(text.kind) ? pressTextChecks(text, facts, on) : []),
    ]),
  ];
  return checks.toSorted((a, b) => WEIGHTS.indexOf(a.weight) - WEIGHTS.indexOf(b.weight));
}

const WEIGHTS = ['mustHave', 'worthALook'] as const;

function tripChecks({ trip, objectives, events, members, stops }: BookFacts): Check[] {
  const place: CheckPlace = { on: 'trip' };
  const found: Check[] = [];
  if (!trip.purpose) found.push(must('noPurpose', place));
  if (objectives.length === 0) found.push(must('noObjectives', place));
  if (objectives.length > OBJECTIVES_AT_BEST) found.push(look('tooManyObjectives', place));
  if (!events.some(({ kind }) => hasSheet(kind))) found.push(must('noMeetings', place));
  if (members.length === 0) found.push(look('noDelegation', place));
  for (const stop of stops.filter((each) => staysOutside(each, trip))) {
    found.push(must('outsideTrip', { on: 'stop', id: stop.id, title: stop.place }));
  }
  return found;
}

function slotOf(event: EventFact): Slot {
  return { ...event, zone: event.stop?.zone ?? null };
}

/** What an entry of the programme lacks or contradicts. What is missing on its sheet leads to the sheet. */
function programmeChecks(event: EventFact, { trip, events: all }: BookFacts): Check[] {
  const place: CheckPlace = { on: 'programme', id: event.id, title: event.title };
  const sheet: CheckPlace = { ...place, on: 'event' };
  const found: Check[] = [];
  // Left behind when the days of the trip were changed.
  if (isOutside(event.on, trip)) found.push(must('outsideTrip', place));
  // Home in the morning after the last day is no mistake, but the trip then ends a day later than it says.
  else if (event.arrivesOn !== null && isOutside(event.arrivesOn, trip)) found.push(must('arrivesOutside', place));
  // Left behind when the zone of its place was changed, or the place taken off the trip.
  if (endsBeforeStart(slotOf(event))) found.push(must('arrivesBefore', place));
  // In the zone of a place where nobody is, ten o'clock is another hour.
  if (event.stop !== null && !isThere(event.stop, event.on)) found.push(must('notThere', place));
  for (const gap of gapsOf({ ...event, people: event.theirs })) {
    found.push(must(`lacks.${gap}`, WRITTEN_ON_SHEET.has(gap) ? sheet : place));
  }
  if (event.stop === null) found.push(look('noPlace', place));
  if (all.some((other) => other.id > event.id && overlaps(slotOf(event), slotOf(other))))
    found.push(look('overlap', place));
  if (event.interpreter === null && event.theirs.some(({ needsInterpreter }) => needsInterpreter === true)) {
    found.push(must('noInterpreter', place));
  }
  return found;
}

const WRITTEN_ON_SHEET: ReadonlySet<SheetMust> = new Set(['objective', 'ask', 'point']);

function peopleChecks(event: EventFact, on: CalendarDate): Check[] {
  return event.theirs.flatMap(({ id, name, post, addressForm, biography, stanceOn, verifiedOn }) => {
    const place: CheckPlace = { on: 'person', id, name, eventId: event.id };
    return [
      ...(post === null ? [look('noPost', place)] : []),
      ...(addressForm === null ? [look('noAddress', place)] : []),
      ...(biography === null ? [must('noBiography', place)] : oldChecks('oldBiography', biography.asOf, on, place)),
      ...oldChecks('oldStance', stanceOn, on, place),
      ...oldChecks('oldVerified', verifiedOn, on, place),
    ];
  });
}

/** The notes of a state, told of once by the oldest: its dossier shows which. */
function noteChecks({ id, country, notes }: CountryNoteFact, on: CalendarDate): Check[] {
  const [oldest] = notes.map(({ asOf }) => asOf).toSorted();
  return oldChecks('oldNote', oldest ?? null, on, { on: 'country', id, name: country.name });
}

function partChecks(part: SheetPartFact, { id: eventId, title }: EventFact, on: CalendarDate): Check[] {
  const place: CheckPlace = { on: 'part', id: part.id, eventId, title };
  return [
    ...lineChecks(part.line, part.text, place),
    ...markingChecks(part, place),
    ...ageChecks(part.asOf, part.kind === 'background', on, place),
  ];
}

function pressChecks(part: SheetPartFact, event: EventFact, facts: BookFacts, on: CalendarDate): Check[] {
  if (!isForPress(part.kind)) return [];
  const place: CheckPlace = { on: 'part', id: part.id, eventId: event.id, title: event.title };
  return claimChecks(part.text, statesInPress(event, facts, on), place);
}

/** What the whole book says to the press may speak of any state of the trip. */
function pressTextChecks({ id, heading, text }: BookTextFact, facts: BookFacts, on: CalendarDate): Check[] {
  return claimChecks(text, statesOfTrip(facts, on), { on: 'text', id, title: heading });
}

/** A line for the press that claims more than there is evidence for: the minister will be asked for it. The words may mean less, so it is no must. */
function claimChecks(text: string, states: readonly StateInPress[], place: CheckPlace): Check[] {
  return pressWarnings(text, states).map((press) => ({ ...look('pressClaim', place), press }));
}

/** A line that may not be said must not slip into a book unseen. */
function lineChecks(line: LineFact | null, text: string, place: CheckPlace): Check[] {
  if (line === null) return [];
  if (line.isRetired) return [must('lineRetired', place)];
  if (line.clearance === 'expired') return [must('lineExpired', place)];
  if (line.clearance === 'notCleared') return [must('lineNotCleared', place)];
  return line.text === text ? [] : [look('lineChanged', place)];
}

/** A line that nobody has cleared in the language of the paper stands there in another, or in words of somebody’s own. */
function languageChecks({ events, texts }: BookFacts, language: BriefingLanguage): Check[] {
  const check = (line: LineFact | null, place: CheckPlace): Check[] => {
    if (line === null || line.language === language) return [];
    return [look(line.translatedInto.includes(language) ? 'lineInOtherLanguage' : 'lineNotTranslated', place)];
  };
  return [
    ...events.flatMap(({ id, title, parts }) => parts.flatMap(({ line }) => check(line, { on: 'event', id, title }))),
    ...texts.flatMap(({ id, heading, line }) => check(line, { on: 'text', id, title: heading })),
  ];
}

/** Somebody marked a paragraph lower than the line it came from, and expects it in a copy that will not have it. */
function markingChecks(
  { marking, line }: { readonly marking: Marking; readonly line: LineFact | null },
  place: CheckPlace,
): Check[] {
  return line === null || mayAppear(line.marking, marking) ? [] : [look('lineMarkedHigher', place)];
}

function ageChecks(asOf: CalendarDate | null, mustHaveDay: boolean, on: CalendarDate, place: CheckPlace): Check[] {
  if (asOf === null) return mustHaveDay ? [look('undatedFact', place)] : [];
  return oldChecks('oldFact', asOf, on, place);
}

function oldChecks(code: CheckCode, asOf: CalendarDate | null, on: CalendarDate, place: CheckPlace): Check[] {
  return asOf !== null && isOld(asOf, on) ? [{ ...look(code, place), date: asOf }] : [];
}

function isOld(asOf: CalendarDate, on: CalendarDate): boolean {
  return daysBetween(asOf, on) > STALE_AFTER_DAYS;
}

export function must(code: CheckCode, place: CheckPlace): Check {
  return { code, weight: 'mustHave', place, date: null, style: null, press: null };
}

export function look(code: CheckCode, place: CheckPlace): Check {
  return { code, weight: 'worthALook', place, date: null, style: null, press: null };
}
