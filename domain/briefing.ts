import { isContact } from './action-kind.ts';
import { withoutGaps } from './book-blocks.ts';
import { type BriefingContext, cell, factDate, STALE_AFTER_DAYS } from './briefing-dates.ts';
import type { BriefingBlock, BriefingCell, BriefingDocument } from './briefing-document.ts';
import type { BriefingFacts, CaseFact, CountryFact, PersonFact } from './briefing-facts.ts';
import { withGapsTogether } from './briefing-gaps.ts';
import { isConditionKept, isDiscreet, keptBack } from './briefing-kept-back.ts';
import { type BriefingLabels, type BriefingLanguage, briefingLabels } from './briefing-labels.ts';
import { decisionBlocks, objectionBlocks, positionEntries } from './briefing-position.ts';
import {
  contactsSection,
  lastMetOn,
  membershipsSection,
  nextStepSection,
  notesSection,
  peopleBlocks,
  promisesSection,
  votesSection,
} from './briefing-sections.ts';
import { statusBlocks } from './briefing-status.ts';
import { printable } from './briefing-text.ts';
import { type CalendarDate, formatCalendarDate } from './calendar-date.ts';
import { generatedText } from './generated-text.ts';
import { type Marking, mayAppear } from './marking.ts';

export interface BriefingOptions {
  /** The day the briefing is for: ages are counted to it. */
  readonly on: CalendarDate;
  /** The moment of composition, UTC text (`2026-11-23T14:05:00Z`). */
  readonly generatedAt: string;
  /** IANA name of the desk's zone. */
  readonly zone: string;
  /**
   * Nothing with a higher marking appears; a line says how many entries that concerns. A note up to *open* is for everybody:
   * where the state stands with us, what is missing and what is to be done are not in it, nor that anything was left out.
   */
  readonly marking: Marking;
  readonly language: BriefingLanguage;
}

/**
 * The note on one country that a principal reads before a trip, one or two pages: status box with grade and source, who
 * decides, position, history of contact, open promises both ways, next step, memberships, votes, background.
 *
 * Pure: the same facts and day give the same document. Of a section without content our own people are told what is missing, in one
 * paragraph for all of them; for everybody it is not there.
 */
export function composeBriefing(facts: BriefingFacts, options: BriefingOptions): BriefingDocument {
  const labels = briefingLabels(options.language);
  const visible = withoutHigherMarkings(facts, options.marking);
  const isOurs = options.marking !== 'open';
  const context: BriefingContext = { on: options.on, labels, isPartial: isOurs && visible.leftOut > 0, isOurs };
  const blocks = blocksOf(visible, context);
  const onText = formatCalendarDate(options.on, labels.locale);

  return {
    language: options.language,
    title: printable(facts.country.name),
    kicker: labels.kicker,
    profile: profileOf(facts.country, context),
    marking: options.marking,
    markingText: labels.marking[options.marking],
    asOfText: labels.asOfBriefing(onText),
    generatedAt: options.generatedAt,
    generatedText: generatedText(options, labels),
    staleMark: '†',
    staleLegend: labels.staleLegend(STALE_AFTER_DAYS, onText),
    pageWords: labels.pageWords,
    blocks: isOurs
      ? [...leftOutNotice(visible.leftOut, options.marking, labels), ...withGapsTogether(blocks, context)]
      : withoutGaps(blocks),
  };
}

function blocksOf(visible: BriefingFacts, context: BriefingContext): readonly BriefingBlock[] {
  return [
    ...statusBlocks(visible, visible.contacts.find(({ kind }) => isContact(kind)) ?? null, context),
    ...notesSection('decides', visible.notes, context),
    ...peopleBlocks(visible.people, context),
    ...notesSection('position', visible.notes, context),
    ...objectionBlocks(visible.objections, context),
    ...decisionBlocks(visible.decision, context),
    ...contactsSection(visible.contacts, positionEntries(visible), context),
    ...promisesSection(visible.promises, context),
    ...(context.isOurs ? nextStepSection(visible.nextSteps, context) : []),
    ...membershipsSection(visible.memberships, visible.country.asOf, context),
    ...votesSection(visible.votes, context),
    ...notesSection('background', visible.notes, context),
  ];
}

/** The same facts without what is marked above the copy. What was taken out is added to `leftOut`. */
function withoutHigherMarkings(facts: BriefingFacts, level: Marking): BriefingFacts {
  const kept = <T extends { readonly marking: Marking }>(rows: readonly T[]): readonly T[] =>
    rows.filter(({ marking }) => mayAppear(marking, level));
  const withoutCondition = (found: CaseFact): CaseFact =>
    isConditionKept(found, level) ? { ...found, condition: null, conditionReason: null } : found;
  return {
    ...facts,
    recognition: facts.recognition && withoutCondition(facts.recognition),
    relations: facts.relations && withoutCondition(facts.relations),
    representation: facts.representation.filter(({ kind }) => !isDiscreet(kind) || mayAppear('restricted', level)),
    notes: kept(facts.notes),
    objections: kept(facts.objections),
    decision: kept(facts.decision),
    people: lastMetFirst(
      facts.people.map((person) => ({
        ...person,
        ...(mayAppear(person.stanceMarking, level) ? {} : { stance: null, stanceOn: null }),
        met: kept(person.met),
      })),
    ),
    contacts: kept(facts.contacts),
    promises: kept(facts.promises),
    nextSteps: kept(facts.nextSteps),
    leftOut: facts.leftOut + keptBack(facts, level).length,
  };
}

/** By what this copy may know: the order of a list tells as much as a day. */
function lastMetFirst(people: readonly PersonFact[]): readonly PersonFact[] {
  return people.toSorted((a, b) => (lastMetOn(b) ?? '').localeCompare(lastMetOn(a) ?? ''));
}

function leftOutNotice(count: number, marking: Marking, labels: BriefingLabels): readonly BriefingBlock[] {
  if (count === 0) return [];
  return [{ type: 'paragraph', tone: 'notice', text: labels.leftOut(count, labels.marking[marking]) }];
}

function profileOf(country: CountryFact, context: BriefingContext): BriefingCell {
  const { labels } = context;
  const parts = [
    country.officialName === country.name ? null : country.officialName,
    country.capital && labels.capital(country.capital),
    country.region,
    country.population && labels.population(new Intl.NumberFormat(labels.locale).format(country.population)),
  ];
  const date = factDate(context, country.asOf, labels.referenceAsOf);
  return cell(
    parts.filter((part) => part).join(' · '),
    date.on === null ? { ...date, text: labels.referenceUndated } : date,
  );
}
