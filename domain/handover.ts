import { heading, missing, notPrinted, table } from './briefing-blocks.ts';
import { type BriefingContext, cell, dueDate, factDate, STALE_AFTER_DAYS } from './briefing-dates.ts';
import type { BriefingBlock, BriefingDocument } from './briefing-document.ts';
import { briefingLabels } from './briefing-labels.ts';
import { printable } from './briefing-text.ts';
import { type CalendarDate, formatCalendarDate } from './calendar-date.ts';
import type { Condition } from './case-state.ts';
import { HANDOVER_WORDS_EN, type HandoverWords } from './handover-words-en.ts';
import { type Marking, mayAppear } from './marking.ts';
import { type PersonOfNote, peopleWhoMatter } from './people-who-matter.ts';

/** How many interlocutors a successor is told of: more than ten is an address book. */
export const PEOPLE_IN_HANDOVER = 10;

export interface HandoverFacts {
  /** The officer who hands over, or the desk. */
  readonly of: string;
  readonly isDesk: boolean;
  readonly cases: readonly HandoverCase[];
  readonly promises: readonly HandoverPromise[];
  readonly notes: readonly HandoverNote[];
  readonly people: readonly PersonOfNote[];
}

export interface HandoverCase {
  readonly country: string;
  readonly tier: string | null;
  readonly pipeline: string;
  readonly stage: string;
  readonly since: CalendarDate | null;
  readonly condition: Condition;
  readonly conditionReason: string | null;
  readonly nextStep: { readonly text: string; readonly dueOn: CalendarDate | null; readonly marking: Marking } | null;
  readonly lastContactOn: CalendarDate | null;
}

export interface HandoverPromise {
  readonly country: string;
  readonly direction: 'ours' | 'theirs' | 'partner';
  readonly text: string;
  readonly by: string | null;
  readonly dueOn: CalendarDate | null;
  readonly dueEvent: string | null;
  readonly marking: Marking;
}

export interface HandoverNote {
  readonly country: string;
  readonly number: string | null;
  readonly title: string;
  /** `out` waits for them, `in` waits for us. */
  readonly direction: 'in' | 'out';
  readonly dueOn: CalendarDate | null;
  readonly marking: Marking;
}

export interface HandoverOptions {
  readonly on: CalendarDate;
  /** UTC text. */
  readonly generatedAt: string;
  readonly marking: Marking;
}

/**
 * What a successor needs on the first morning: open cases with their next step, live promises both ways, notes without an
 * answer, and the ten people who matter with how to approach them. Pure: the same facts and day give the same paper, and
 * nothing above its marking stands in it. Source of the list: what officers say they were never left (memory leaves with them).
 */
export function composeHandover(facts: HandoverFacts, options: HandoverOptions): BriefingDocument {
  const labels = briefingLabels('en');
  const words = HANDOVER_WORDS_EN;
  const visible = <T extends { readonly marking: Marking }>(rows: readonly T[]): readonly T[] =>
    rows.filter(({ marking }) => mayAppear(marking, options.marking));
  const promises = visible(facts.promises);
  const notes = visible(facts.notes);
  const leftOut = facts.promises.length - promises.length + facts.notes.length - notes.length;
  const context: BriefingContext = { on: options.on, labels, isPartial: leftOut > 0 };
  const onText = formatCalendarDate(options.on, labels.locale);
  const people = peopleWhoMatter(facts.people, options.on).slice(0, PEOPLE_IN_HANDOVER);
  return {
    language: 'en',
    title: printable(facts.of),
    kicker: facts.isDesk ? words.kickerDesk : words.kickerOfficer,
    profile: cell(words.summary(facts.cases.length, promises.length, notes.length), null),
    marking: options.marking,
    markingText: labels.marking[options.marking],
    asOfText: words.asOf(onText),
    generatedAt: options.generatedAt,
    generatedText: labels.generated(
      formatCalendarDate(options.generatedAt.slice(0, 10), labels.locale),
      options.generatedAt.slice(11, 16),
    ),
    staleMark: '†',
    staleLegend: labels.staleLegend(STALE_AFTER_DAYS, onText),
    pageWords: labels.pageWords,
    blocks: [
      ...notPrinted(leftOut, (count) => labels.leftOut(count, labels.marking[options.marking])),
      ...casesSection(facts.cases, options.marking, context, words),
      ...promisesSection(promises, context, words),
      ...notesSection(notes, context, words),
      ...peopleSection(people, context, words),
    ],
  };
}

function casesSection(
  cases: readonly HandoverCase[],
  marking: Marking,
  context: BriefingContext,
  words: HandoverWords,
): readonly BriefingBlock[] {
  if (cases.length === 0) return [heading(words.cases.heading), missing(words.cases.missing, context)];
  const { labels } = context;
  const rows = cases.map((found) => {
    const isShown = found.nextStep !== null && mayAppear(found.nextStep.marking, marking);
    const condition = found.condition === 'moving' ? null : labels.condition[found.condition];
    // What holds a case is nobody else's business: it stands in no open copy.
    const held = marking === 'open' ? null : [condition, condition && found.conditionReason].filter(Boolean).join(': ');
    return [
      cell(found.country, null, [found.tier && words.tier(found.tier), found.pipeline]),
      cell(found.stage, factDate(context, found.since, labels.since), [held]),
      found.nextStep && isShown
        ? cell(found.nextStep.text, dueDate(context, found.nextStep.dueOn, labels.due))
        : cell(words.cases.noStep, null),
      found.lastContactOn === null
        ? cell(words.cases.neverContacted, null)
        : cell('', factDate(context, found.lastContactOn)),
    ];
  });
  return [heading(words.cases.heading), table(words.cases.caption, words.cases.columns, [4, 5, 6, 4], rows)];
}

function promisesSection(
  promises: readonly HandoverPromise[],
  context: BriefingContext,
  words: HandoverWords,
): readonly BriefingBlock[] {
  const list = (direction: HandoverPromise['direction']): BriefingBlock => {
    const of = promises.filter((promise) => promise.direction === direction);
    if (of.length === 0) return missing(words.promises.lists[direction].missing, context);
    const rows = of.map((promise) => [
      cell(promise.country, null),
      cell(promise.text, null),
      cell(promise.by ?? words.promises.nobody, null),
      promise.dueOn === null && promise.dueEvent !== null
        ? cell(promise.dueEvent, null)
        : cell('', dueDate(context, promise.dueOn), [promise.dueEvent]),
    ]);
    return table(words.promises.lists[direction].caption, words.promises.columns, [4, 7, 4, 4], rows);
  };
  return [heading(words.promises.heading), list('ours'), list('theirs'), list('partner')];
}

function notesSection(
  notes: readonly HandoverNote[],
  context: BriefingContext,
  words: HandoverWords,
): readonly BriefingBlock[] {
  if (notes.length === 0) return [heading(words.notes.heading), missing(words.notes.missing, context)];
  const rows = notes.map((note) => [
    cell(note.country, null),
    cell([note.number, note.title].filter(Boolean).join(' · '), null),
    cell(words.notes.owes[note.direction], null),
    cell('', dueDate(context, note.dueOn)),
  ]);
  return [heading(words.notes.heading), table(words.notes.caption, words.notes.columns, [4, 8, 4, 4], rows)];
}

function peopleSection(
  people: readonly PersonOfNote[],
  context: BriefingContext,
  words: HandoverWords,
): readonly BriefingBlock[] {
  const { labels } = context;
  if (people.length === 0) return [heading(words.people.heading), missing(words.people.missing, context)];
  const rows = people.map((person) => [
    cell(person.name, null, [person.nativeName, person.country]),
    cell(person.post ?? words.people.noPost, null, [
      person.stance && labels.stance[person.stance],
      person.lastMetOn === null ? labels.neverMet : labels.lastMet(formatCalendarDate(person.lastMetOn, labels.locale)),
    ]),
    cell(words.people.approach(person), null, [
      person.openPromises > 0 ? words.people.owes(person.openPromises) : null,
    ]),
  ]);
  return [heading(words.people.heading), table(words.people.caption, words.people.columns, [4, 6, 7], rows)];
}
