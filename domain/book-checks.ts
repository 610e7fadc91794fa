import { type BookCopy, isInCopy, standsIn } from './book-copy.ts';
import type { BookFacts, EventFact, LineFact } from './book-facts.ts';
import { STALE_AFTER_DAYS } from './briefing-dates.ts';
import { type CalendarDate, daysBetween } from './calendar-date.ts';
import { type Marking, mayAppear } from './marking.ts';
import { gapsOf, overlaps, type SheetMust, type Slot } from './sheet-gaps.ts';
import { type StyleRule, type StyleSetting, type StyleWarning, styleWarnings } from './styling.ts';
import { type BookTextKind, hasSheet, type SheetPartKind } from './trip.ts';

/** Where something is to be put right, so that a screen can lead there. */
export type CheckPlace =
  | { readonly on: 'trip' }
  | { readonly on: 'event'; readonly id: string; readonly title: string }
  | { readonly on: 'person'; readonly id: string; readonly name: string; readonly eventId: string }
  | { readonly on: 'text'; readonly id: string; readonly title: string };

export type CheckCode =
  | 'noPurpose'
  | 'noObjectives'
  | 'tooManyObjectives'
  | 'noMeetings'
  | 'noDelegation'
  | `lacks.${SheetMust}`
  | 'noPlace'
  | 'noInterpreter'
  | 'overlap'
  | 'noBiography'
  | 'oldBiography'
  | 'oldFact'
  | 'undatedFact'
  | 'lineExpired'
  | 'lineNotCleared'
  | 'lineRetired'
  | 'lineChanged'
  | 'lineMarkedHigher'
  | 'style';

export interface Check {
  readonly code: CheckCode;
  /** `mustHave`: the book should not be printed like this. `worthALook`: somebody should have seen it. */
  readonly weight: 'mustHave' | 'worthALook';
  readonly place: CheckPlace;
  /** The day of the fact that is old. */
  readonly date: CalendarDate | null;
  /** A form of a name that does not belong there. */
  readonly style: StyleWarning | null;
}

/** More than three are no objectives but wishes. */
const OBJECTIVES_AT_BEST = 3;

/** Everything to look at before a book is printed, what it must have first, then in the order of the book. */
export function checkBook(
  facts: BookFacts,
  on: CalendarDate,
  rules: readonly StyleRule[] = [],
  setting: StyleSetting = 'own',
): readonly Check[] {
  const checks = [
    ...styleChecks(facts, rules, setting),
    ...tripChecks(facts),
    ...facts.events.flatMap((event) => eventChecks(event, facts.events, on)),
    ...facts.texts.flatMap((text) => [
      ...lineChecks(text.line, text.text, { on: 'text', id: text.id, title: text.heading }),
      ...markingChecks(text, { on: 'text', id: text.id, title: text.heading }),
      ...ageChecks(text.asOf, text.line === null, on, { on: 'text', id: text.id, title: text.heading }),
    ]),
  ];
  return checks.toSorted((a, b) => WEIGHTS.indexOf(a.weight) - WEIGHTS.indexOf(b.weight));
}

const WEIGHTS = ['mustHave', 'worthALook'] as const;

export interface FallenOut {
  readonly place: CheckPlace;
  readonly kind: SheetPartKind | BookTextKind | 'objective' | 'meeting';
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
      return event.parts.filter((part) => !isInCopy(copy, part)).map(({ kind, text }) => ({ place, kind, text }));
    }),
    ...facts.texts
      .filter((text) => !isInCopy(copy, text))
      .map(({ id, heading, kind, text }): FallenOut => ({ place: { on: 'text', id, title: heading }, kind, text })),
  ];
}

/** Forms of names that the setting forbids in which the copy will be read. */
function styleChecks(
  { trip, objectives, events, texts }: BookFacts,
  rules: readonly StyleRule[],
  setting: StyleSetting,
): Check[] {
  const check = (place: CheckPlace, written: readonly (string | null)[]): Check[] =>
    styleWarnings(written.filter(Boolean).join('\n'), rules, setting).map((style) => ({
      ...look('style', place),
      style,
    }));
  return [
    ...check({ on: 'trip' }, [
      trip.title,
      trip.purpose,
      trip.success,
      trip.avoid,
      trip.pressPosture,
      ...objectives.map(({ text }) => text),
    ]),
    ...events.flatMap(({ id, title, remarks, parts }) =>
      check({ on: 'event', id, title }, [title, remarks, ...parts.map(({ text }) => text)]),
    ),
    ...texts.flatMap(({ id, heading, text }) => check({ on: 'text', id, title: heading }, [heading, text])),
  ];
}

function tripChecks({ trip, objectives, events, members }: BookFacts): Check[] {
  const place: CheckPlace = { on: 'trip' };
  const found: Check[] = [];
  if (!trip.purpose) found.push(must('noPurpose', place));
  if (objectives.length === 0) found.push(must('noObjectives', place));
  if (objectives.length > OBJECTIVES_AT_BEST) found.push(look('tooManyObjectives', place));
  if (!events.some(({ kind }) => hasSheet(kind))) found.push(must('noMeetings', place));
  if (members.length === 0) found.push(look('noDelegation', place));
  return found;
}

function slotOf({ on, startsAt, endsAt, stop }: EventFact): Slot {
  return { on, startsAt, endsAt, zone: stop?.zone ?? null };
}

function eventChecks(event: EventFact, all: readonly EventFact[], on: CalendarDate): Check[] {
  const place: CheckPlace = { on: 'event', id: event.id, title: event.title };
  const found: Check[] = gapsOf({ ...event, people: event.theirs }).map((gap) => must(`lacks.${gap}`, place));
  if (event.stop === null) found.push(look('noPlace', place));
  if (all.some((other) => other.id > event.id && overlaps(slotOf(event), slotOf(other))))
    found.push(look('overlap', place));
  if (event.interpreter === null && event.theirs.some(({ needsInterpreter }) => needsInterpreter === true)) {
    found.push(must('noInterpreter', place));
  }
  if (hasSheet(event.kind)) {
    for (const { id, name, biography } of event.theirs) {
      const person: CheckPlace = { on: 'person', id, name, eventId: event.id };
      if (biography === null) found.push(must('noBiography', person));
      else if (isOld(biography.asOf, on)) found.push({ ...look('oldBiography', person), date: biography.asOf });
    }
  }
  for (const part of event.parts) {
    found.push(...lineChecks(part.line, part.text, place));
    found.push(...markingChecks(part, place));
    found.push(...ageChecks(part.asOf, part.kind === 'background', on, place));
  }
  return found;
}

/** A line that may not be said must not slip into a book unseen. */
function lineChecks(line: LineFact | null, text: string, place: CheckPlace): Check[] {
  if (line === null) return [];
  if (line.isRetired) return [must('lineRetired', place)];
  if (line.clearance === 'expired') return [must('lineExpired', place)];
  if (line.clearance === 'notCleared') return [must('lineNotCleared', place)];
  return line.text === text ? [] : [look('lineChanged', place)];
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
  return isOld(asOf, on) ? [{ ...look('oldFact', place), date: asOf }] : [];
}

function isOld(asOf: CalendarDate, on: CalendarDate): boolean {
  return daysBetween(asOf, on) > STALE_AFTER_DAYS;
}

function must(code: CheckCode, place: CheckPlace): Check {
  return { code, weight: 'mustHave', place, date: null, style: null };
}

function look(code: CheckCode, place: CheckPlace): Check {
  return { code, weight: 'worthALook', place, date: null, style: null };
}
