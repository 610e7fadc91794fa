import { isContact } from './action-kind.ts';
import { withoutGaps } from './book-blocks.ts';
import { type BriefingContext, cell, factDate, STALE_AFTER_DAYS } from './briefing-dates.ts';
import type { BriefingBlock, BriefingCell, BriefingDocument } from './briefing-document.ts';
import type { BriefingFacts, CaseFact, CountryFact, PersonFact } from './briefing-facts.ts';
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
import { type Marking, mayAppear } from './marking.ts';
import type { RepresentationEventKind } from './representation.ts';

export interface BriefingOptions {
  /** The day the briefing is for: ages are counted to it. */
  readonly on: CalendarDate;
  /** The moment of composition, UTC text (`2026-11-23T14:05:00Z`). */
  readonly generatedAt: string;
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
 * Pure: the same facts and day give the same document. For our own people a section without content says what is missing, and
 * never vanishes; for everybody it is not there.
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
    generatedText: labels.generated(
      formatCalendarDate(options.generatedAt.slice(0, 10), labels.locale),
      options.generatedAt.slice(11, 16),
    ),
    staleMark: '†',
    staleLegend: labels.staleLegend(STALE_AFTER_DAYS, onText),
    pageWords: labels.pageWords,
    blocks: isOurs ? [...leftOutNotice(visible.leftOut, options.marking, labels), ...blocks] : withoutGaps(blocks),
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
function withoutHigherMarkings(facts: BriefingFacts, marking: Marking): BriefingFacts {
  let leftOut = facts.leftOut;
  const keep = (of: Marking): boolean => {
    const isKept = mayAppear(of, marking);
    if (!isKept) leftOut += 1;
    return isKept;
  };
  const visible = {
    ...facts,
    recognition: facts.recognition && withoutCondition(facts.recognition, keep),
    relations: facts.relations && withoutCondition(facts.relations, keep),
    representation: facts.representation.filter(({ kind }) => !isDiscreet(kind) || keep('restricted')),
    notes: facts.notes.filter((note) => keep(note.marking)),
    objections: facts.objections.filter((objection) => keep(objection.marking)),
    decision: facts.decision.filter((step) => keep(step.marking)),
    people: lastMetFirst(
      facts.people.map((person) => ({
        ...person,
        ...(person.stance === null || keep(person.stanceMarking) ? {} : { stance: null, stanceOn: null }),
        // Not counted: these contacts are among the others.
        met: person.met.filter(({ marking: of }) => mayAppear(of, marking)),
      })),
    ),
    contacts: facts.contacts.filter((contact) => keep(contact.marking)),
    promises: facts.promises.filter((promise) => keep(promise.marking)),
    // Not counted again: a next step is among our promises.
    nextSteps: facts.nextSteps.filter((step) => mayAppear(step.marking, marking)),
  };
  return { ...visible, leftOut };
}

/** By what this copy may know: the order of a list tells as much as a day. */
function lastMetFirst(people: readonly PersonFact[]): readonly PersonFact[] {
  return people.toSorted((a, b) => (lastMetOn(b) ?? '').localeCompare(lastMetOn(a) ?? ''));
}

/** A request for agrément and its refusal are nobody else's business: only the grant is ever public. */
function isDiscreet(kind: RepresentationEventKind): boolean {
  return kind === 'agrementAsked' || kind === 'agrementRefused';
}

function withoutCondition(found: CaseFact, keep: (marking: Marking) => boolean): CaseFact {
  if (found.condition === null || keep(found.conditionMarking)) return found;
  return { ...found, condition: null, conditionReason: null };
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
