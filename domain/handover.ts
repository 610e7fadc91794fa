import { heading, missing, notPrinted, table } from './briefing-blocks.ts';
import { type BriefingContext, cell, dueDate, factDate, STALE_AFTER_DAYS } from './briefing-dates.ts';
import type { BriefingBlock, BriefingDocument } from './briefing-document.ts';
import { type BriefingLanguage, briefingLabels } from './briefing-labels.ts';
import { printable } from './briefing-text.ts';
import { type CalendarDate, formatCalendarDate } from './calendar-date.ts';
import type { Condition } from './case-state.ts';
import { generatedText } from './generated-text.ts';
import { type HandoverWords, handoverWords } from './handover-words.ts';
import { type Marking, mayAppear } from './marking.ts';
import type { AskStep } from './partner-asks.ts';
import { type PersonOfNote, peopleWhoMatter } from './people-who-matter.ts';

/** How many interlocutors a successor is told of: more than ten is an address book. */
export const PEOPLE_IN_HANDOVER = 10;

export interface HandoverFacts {
  /** The officer who hands over, or the desk. */
  readonly of: string;
  readonly isDesk: boolean;
  readonly cases: readonly HandoverCase[];
  readonly promises: readonly HandoverPromise[];
  readonly asks: readonly HandoverAsk[];
  readonly notes: readonly HandoverNote[];
  readonly people: readonly HandoverPerson[];
}

export interface HandoverCase {
  readonly countryId: string;
  readonly country: string;
  readonly tier: string | null;
  readonly pipeline: string;
  readonly stage: string;
  readonly since: CalendarDate | null;
  readonly condition: Condition;
  readonly conditionReason: string | null;
  /** The open promise of ours that comes first. */
  readonly nextStep: {
    readonly id: string;
    readonly text: string;
    readonly dueOn: CalendarDate | null;
    readonly marking: Marking;
  } | null;
  readonly lastContact: { readonly on: CalendarDate; readonly marking: Marking } | null;
}

export interface HandoverPromise {
  readonly id: string;
  readonly country: string;
  readonly direction: 'ours' | 'theirs' | 'partner';
  readonly text: string;
  /** Who has to keep it: one of ours, or the interlocutor who promised. */
  readonly by: string | null;
  readonly dueOn: CalendarDate | null;
  readonly dueEvent: string | null;
  readonly marking: Marking;
}

/** A favour asked of a partner, with what we have to do about it next. */
export interface HandoverAsk {
  /** The state that it is about. */
  readonly country: string;
  readonly text: string;
  readonly partner: string;
  readonly next: AskStep;
  readonly marking: Marking;
}

export interface HandoverPerson extends Omit<PersonOfNote, 'openPromises'> {
  /** Of the stance; `null` where nobody has judged it. */
  readonly stanceMarking: Marking | null;
  /** Of each open promise of theirs. */
  readonly promiseMarkings: readonly Marking[];
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
  /** IANA name of the desk's zone. */
  readonly zone: string;
  readonly marking: Marking;
  readonly language: BriefingLanguage;
}

/**
 * What a successor needs on the first morning: open cases with their next step, live promises both ways, notes without an
 * answer, and the ten people who matter with how to approach them. Pure: the same facts and day give the same paper, and
 * nothing above its marking stands in it. Source of the list: what officers say they were never left (memory leaves with them).
 */
export function composeHandover(facts: HandoverFacts, options: HandoverOptions): BriefingDocument {
  const labels = briefingLabels(options.language);
  const words = handoverWords(options.language);
  const visible = <T extends { readonly marking: Marking }>(rows: readonly T[]): readonly T[] =>
    rows.filter(({ marking }) => mayAppear(marking, options.marking));
  const promises = visible(facts.promises);
  const asks = visible(facts.asks);
  const notes = visible(facts.notes);
  const people = peopleWhoMatter(
    facts.people.map((person) => withoutHigher(person, options.marking)),
    options.on,
  ).slice(0, PEOPLE_IN_HANDOVER);
  const listed = new Set(facts.promises.map(({ id }) => id));
  const leftOut =
    [...facts.promises, ...facts.asks, ...facts.notes].filter(({ marking }) => !mayAppear(marking, options.marking))
      .length +
    // A step of somebody else's on their case is in no list of promises here, and yet kept out of this copy.
    facts.cases.filter(
      ({ nextStep }) => nextStep && !listed.has(nextStep.id) && !mayAppear(nextStep.marking, options.marking),
    ).length +
    people.filter(({ stanceMarking }) => stanceMarking && !mayAppear(stanceMarking, options.marking)).length;
  const context: BriefingContext = { on: options.on, labels, isPartial: leftOut > 0, isOurs: true };
  const onText = formatCalendarDate(options.on, labels.locale);
  return {
    language: options.language,
    title: printable(facts.of),
    kicker: facts.isDesk ? words.kickerDesk : words.kickerOfficer,
    profile: cell(words.summary(facts.cases.length, promises.length, notes.length), null),
    marking: options.marking,
    markingText: labels.marking[options.marking],
    asOfText: words.asOf(onText),
    generatedAt: options.generatedAt,
    generatedText: generatedText(options, labels),
    staleMark: '†',
    staleLegend: labels.staleLegend(STALE_AFTER_DAYS, onText),
    pageWords: labels.pageWords,
    blocks: [
      ...notPrinted(leftOut, (count) => labels.leftOut(count, labels.marking[options.marking])),
      ...casesSection(facts.cases, options.marking, context, words),
      ...promisesSection(promises, asks, context, words),
      ...notesSection(notes, context, words),
      ...peopleSection(people, context, words),
    ],
  };
}

/** What a copy of this marking may tell of a person. A free remark on somebody is never open, as in an export. */
function withoutHigher(person: HandoverPerson, marking: Marking): HandoverPerson & PersonOfNote {
  return {
    ...person,
    stance: mayAppear(person.stanceMarking ?? 'open', marking) ? person.stance : null,
    note: mayAppear('restricted', marking) ? person.note : null,
    openPromises: person.promiseMarkings.filter((of) => mayAppear(of, marking)).length,
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
    const { nextStep, lastContact } = found;
    const condition = found.condition === 'moving' ? null : labels.condition[found.condition];
    // What holds a case, and how much it is worth to us, is nobody else's business: it stands in no open copy.
    const isOurs = marking !== 'open';
    const held = isOurs ? [condition, condition && found.conditionReason].filter(Boolean).join(': ') : null;
    return [
      cell(found.country, null, [isOurs && found.tier ? words.tier(found.tier) : null, found.pipeline]),
      cell(found.stage, factDate(context, found.since, labels.since), [held]),
      nextStep === null
        ? cell(words.cases.noStep, null)
        : mayAppear(nextStep.marking, marking)
          ? cell(nextStep.text, dueDate(context, nextStep.dueOn, labels.due))
          : cell(words.notInThisCopy, null),
      lastContact === null
        ? cell(words.cases.neverContacted, null)
        : mayAppear(lastContact.marking, marking)
          ? cell('', factDate(context, lastContact.on))
          : cell(words.notInThisCopy, null),
    ];
  });
  return [heading(words.cases.heading), table(words.cases.caption, words.cases.columns, [4, 5, 6, 4], rows)];
}

function promisesSection(
  promises: readonly HandoverPromise[],
  asks: readonly HandoverAsk[],
  context: BriefingContext,
  words: HandoverWords,
): readonly BriefingBlock[] {
  const asked = asks.map(({ country, text, partner, next }) => [
    cell(country, null),
    cell(text, null),
    cell(partner, null),
    cell('', dueDate(context, next.dueOn), [words.promises.askSteps[next.kind]]),
  ]);
  const list = (direction: HandoverPromise['direction']): BriefingBlock => {
    const of = promises.filter((promise) => promise.direction === direction);
    const further = direction === 'partner' ? asked : [];
    if (of.length + further.length === 0) return missing(words.promises.lists[direction].missing, context);
    const rows = of.map((promise) => [
      cell(promise.country, null),
      cell(promise.text, null),
      cell(promise.by ?? words.promises.nobody, null),
      promise.dueOn === null && promise.dueEvent !== null
        ? cell(promise.dueEvent, null)
        : cell('', dueDate(context, promise.dueOn), [promise.dueEvent]),
    ]);
    return table(words.promises.lists[direction].caption, words.promises.columns, [4, 7, 4, 4], [...rows, ...further]);
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
