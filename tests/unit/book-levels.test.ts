import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composeBook } from '../../domain/book.ts';
import { BOOK_COPIES, type BookCopy, levelOf, recordLevelOf } from '../../domain/book-copy.ts';
import type { BookDocument } from '../../domain/book-document.ts';
import type { BookFacts, LineFact } from '../../domain/book-facts.ts';
import { leftOutBesides } from '../../domain/book-left-out.ts';
import { BRIEFING_LANGUAGES } from '../../domain/briefing-labels.ts';
import { formatCalendarDate } from '../../domain/calendar-date.ts';
import { type Marking, mayAppear } from '../../domain/marking.ts';
import { readMarkdown } from '../../electron/briefings/read-markdown.ts';
import { DAYS, factsOf, STATES, stricter, tripOf } from '../support/marked-trip.ts';

const ON = '2026-11-23';
/** Each run composes whole books. */
const RUNS = { numRuns: 40 };

function compose(facts: BookFacts, copy: BookCopy, language: (typeof BRIEFING_LANGUAGES)[number] = 'en'): BookDocument {
  return composeBook(facts, {
    on: ON,
    generatedAt: '2026-11-23T14:05:00Z',
    zone: 'UTC',
    copy,
    language,
    copyNumber: 3,
    extent: 'book',
    read: readMarkdown,
  });
}

const OTHERS = ['partner', 'public'] as const;

describe('a copy of a book', () => {
  test('never holds anything above its level, and of the record nothing above the level of the record', () => {
    fc.assert(
      fc.property(tripOf, (trip) => {
        for (const copy of BOOK_COPIES.filter((each) => mayAppear(trip.marking, levelOf(each)))) {
          const found = JSON.stringify(compose(factsOf(trip), copy)).matchAll(/secret-(book|record)-(\w+)-\d+-end/g);
          const above = [...found].filter(
            ([, from, marking]) =>
              !mayAppear(marking as Marking, from === 'record' ? recordLevelOf(copy) : levelOf(copy)),
          );
          expect(above, `in the ${copy} copy`).toEqual([]);
        }
      }),
      RUNS,
    );
  });

  test('tells others no day of what is marked higher, and nothing of what is ours alone', () => {
    fc.assert(
      fc.property(tripOf, fc.constantFrom(...OTHERS), (trip, copy) => {
        const text = JSON.stringify(compose(factsOf({ ...trip, marking: 'open' }), copy));
        for (const marking of ['restricted', 'confidential'] as const) {
          expect(text).not.toContain(formatCalendarDate(DAYS[marking], 'en-GB'));
          expect(text).not.toContain(DAYS[marking]);
        }
        for (const ours of [
          'stage-of-ours',
          'R5',
          '10 June 2022',
          'claim-by-whom',
          'claim-note',
          'claim-said-to-us',
          'ours: ',
          '+383',
        ]) {
          expect(text).not.toContain(ours);
        }
      }),
      RUNS,
    );
  });

  test('tells others of a state only where a meeting that they may know of is with it or in it', () => {
    fc.assert(
      fc.property(tripOf, (trip) => {
        const facts = factsOf({ ...trip, marking: 'open' });
        const known = trip.events.filter(({ marking }) => mayAppear(marking, levelOf('partner')));
        const states = new Set<string | null>(known.flatMap(({ state, stop }) => [state, stop]));
        const told = compose(facts, 'partner').parts.filter(({ kind }) => kind === 'country');
        expect(told.map(({ about }) => about).sort()).toEqual(STATES.filter((name) => states.has(name)));
      }),
      RUNS,
    );
  });

  test('is told beforehand each cut within the note of a state, and that a note falls out whole', () => {
    fc.assert(
      fc.property(tripOf, fc.constantFrom(...OTHERS), (trip, copy) => {
        const facts = factsOf({ ...trip, marking: 'open' });
        const told = compose(facts, copy).parts.flatMap(({ kind, about }) => (kind === 'country' ? about : []));
        const notes = compose(facts, 'internal').parts.filter(({ kind }) => kind === 'country');
        const fallen = leftOutBesides(facts, copy);
        for (const { id, ...rows } of facts.countries) {
          const ours = JSON.stringify(notes.find(({ about }) => about === id));
          const isTold = told.includes(id);
          const cuts = fallen.filter(({ place }) => place.on === 'country' && place.id === id);
          expect(cuts.some(({ kind }) => kind === 'countryNote')).toBe(!isTold);
          const words = [
            ...rows.notes.map(({ text, marking }) => ({ text, marking })),
            ...rows.objections.map(({ words: text, marking }) => ({ text, marking })),
            ...rows.decision.map(({ name: text, marking }) => ({ text, marking })),
            ...rows.contacts.map(({ summary: text, marking }) => ({ text, marking })),
            ...rows.promises.map(({ text, marking }) => ({ text, marking })),
          ].filter(({ text, marking }) => ours.includes(text) && !mayAppear(marking, recordLevelOf(copy)));
          for (const { text } of isTold ? words : []) expect(fallen.some((cut) => cut.text.includes(text))).toBe(true);
          if (!isTold) expect(cuts).toHaveLength(1);
        }
        // Nothing is told to fall out that stands in the copy.
        const ofStates = fallen.filter(({ place }) => place.on === 'country');
        expect(ofStates.filter(({ text }) => text.includes('-record-open-'))).toEqual([]);
      }),
      RUNS,
    );
  });

  test('reads for others as if nothing above its level were on record: no count, no gap, no different word', () => {
    fc.assert(
      fc.property(
        tripOf,
        fc.constantFrom(...OTHERS),
        fc.constantFrom(...BRIEFING_LANGUAGES),
        (trip, copy, language) => {
          const facts = factsOf({ ...trip, marking: 'open' });
          expect(compose(facts, copy, language)).toEqual(compose(withoutHigher(facts, copy), copy, language));
        },
      ),
      RUNS,
    );
  });

  test('has for others no empty part, no heading over nothing, and no word on what is missing', () => {
    fc.assert(
      fc.property(tripOf, fc.constantFrom(...OTHERS), (trip, copy) => {
        for (const { blocks } of compose(factsOf({ ...trip, marking: 'open' }), copy).parts) {
          expect(blocks.length).toBeGreaterThan(0);
          expect(blocks.filter(({ type }) => type === 'paragraph' || type === 'blank')).toEqual([]);
          const isHeading = blocks.map(({ type }) => type === 'heading' || type === 'subheading');
          expect(isHeading.at(-1)).toBe(false);
        }
      }),
      RUNS,
    );
  });
});

/** The same facts as if nothing had ever been marked above what the copy may hold. */
function withoutHigher(facts: BookFacts, copy: BookCopy): BookFacts {
  const written = (row: object): boolean => isAllowed(row, levelOf(copy));
  const recorded = (row: object): boolean => isAllowed(row, recordLevelOf(copy));
  const told = <T extends object>(row: T | null): T | null => (row !== null && recorded(row) ? row : null);
  return {
    ...facts,
    objectives: facts.objectives.filter(written),
    texts: facts.texts.filter(written),
    events: facts.events.filter(written).map((event) => ({
      ...event,
      parts: event.parts.filter(written),
      promises: event.promises.filter(recorded),
      offers: [],
      lastMet: told(event.lastMet),
      theirs: event.theirs.map((person) => ({ ...person, biography: told(person.biography) })),
    })),
    countries: facts.countries.map((country) => ({
      ...country,
      recognition: null,
      notes: country.notes.filter(recorded),
      objections: country.objections.filter(recorded),
      decision: country.decision.filter(recorded),
      contacts: country.contacts.filter(recorded),
      promises: country.promises.filter(recorded),
      nextSteps: [],
      people: country.people.map((person) => ({
        ...person,
        ...(recorded({ marking: person.stanceMarking }) ? {} : { stance: null, stanceOn: null }),
        met: person.met.filter(recorded),
      })),
    })),
  };
}

function isAllowed(row: { marking?: Marking; line?: LineFact | null }, level: Marking): boolean {
  const { marking = 'confidential', line = null } = row;
  const isSayable = line === null || (line.clearance === 'cleared' && !line.isRetired);
  return isSayable && mayAppear(stricter(marking, line), level);
}
