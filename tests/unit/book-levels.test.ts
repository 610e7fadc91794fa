import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composeBook } from '../../domain/book.ts';
import { BOOK_COPIES, type BookCopy, levelOf, recordLevelOf } from '../../domain/book-copy.ts';
import type { BookDocument } from '../../domain/book-document.ts';
import type { BookFacts, EventFact, InterlocutorFact, LineFact, SheetPartFact } from '../../domain/book-facts.ts';
import type { BriefingFacts } from '../../domain/briefing-facts.ts';
import { BRIEFING_LANGUAGES } from '../../domain/briefing-labels.ts';
import { formatCalendarDate } from '../../domain/calendar-date.ts';
import { MARKINGS, type Marking, mayAppear } from '../../domain/marking.ts';
import { SHEET_PARTS } from '../../domain/trip.ts';
import { readMarkdown } from '../../electron/briefings/read-markdown.ts';

const ON = '2026-11-23';

/** Words that say of themselves where they may stand: written for the book, or taken from the record. */
type From = 'book' | 'record';
const secret = (from: From, marking: Marking, id: number): string => `secret-${from}-${marking}-${id}-end`;

/** A day of the record gives away as much as its words: each marking has days of its own. */
const DAYS: Record<Marking, string> = { open: '2019-03-07', restricted: '2020-04-08', confidential: '2021-05-09' };

const STATES = ['A', 'B', 'C', 'D'] as const;
/** Each run composes whole books. */
const RUNS = { numRuns: 40 };

const marked = fc.constantFrom(...MARKINGS);
const row = fc.record({ marking: marked, id: fc.nat({ max: 999 }) });
const rows = fc.array(row, { maxLength: 3 });
const lineOf = fc.option(
  fc.record({
    marking: marked,
    clearance: fc.constantFrom('cleared' as const, 'expired' as const, 'notCleared' as const),
    isRetired: fc.boolean(),
  }),
);
const partOf = fc.record({ kind: fc.constantFrom(...SHEET_PARTS), marking: marked, id: fc.nat(), line: lineOf });
const eventOf = fc.record({
  id: fc.uuid(),
  marking: marked,
  kind: fc.constantFrom('meeting' as const, 'pullAside' as const, 'event' as const),
  parts: fc.array(partOf, { maxLength: 5 }),
  promises: rows,
  life: marked,
  met: marked,
  offer: marked,
  state: fc.constantFrom(...STATES),
  stop: fc.option(fc.constantFrom(...STATES)),
});
const stateOf = fc.record({
  contacts: fc.array(row, { maxLength: 14 }),
  notes: rows,
  objections: rows,
  decision: rows,
  promises: rows,
  nextSteps: rows,
  people: fc.array(fc.record({ stance: fc.option(marked), met: fc.array(marked, { maxLength: 3 }) }), { maxLength: 3 }),
});
const tripOf = fc.record({
  marking: marked,
  objectives: rows,
  texts: fc.array(fc.record({ marking: marked, id: fc.nat(), line: lineOf }), { maxLength: 4 }),
  events: fc.array(eventOf, { maxLength: 4 }),
  state: stateOf,
});
type Trip = typeof tripOf extends fc.Arbitrary<infer T> ? T : never;
type State = typeof stateOf extends fc.Arbitrary<infer T> ? T : never;

/** What is told of a line in the text that came from it: the words of the stricter of the two markings. */
function stricter(marking: Marking, line: { readonly marking: Marking } | null): Marking {
  return line !== null && mayAppear(marking, line.marking) ? line.marking : marking;
}

function lineFact(line: Trip['texts'][number]['line']): LineFact | null {
  return line && { ...line, topic: 'A line', text: 'A text', approvedBy: null, approvedOn: null, validUntil: null };
}

function countryFacts(name: string, state: State): BriefingFacts & { readonly id: string } {
  return {
    id: name,
    country: {
      name: `State ${name} of the world`,
      officialName: 'x',
      capital: null,
      region: 'Asia',
      population: null,
      asOf: null,
    },
    recognition: {
      stageCode: 'R5',
      stageName: 'stage-of-ours',
      since: '2022-06-10',
      outcome: null,
      condition: null,
      conditionReason: null,
      conditionMarking: 'restricted',
    },
    relations: null,
    representation: [],
    claims: [
      {
        kind: 'recognition',
        byWhom: 'claim-by-whom',
        effectiveOn: '2010-01-01',
        reportedOn: null,
        grade: 'reported',
        source: 'A gazette',
        note: 'claim-note',
      },
      {
        kind: 'promise',
        byWhom: 'claim-by-whom',
        effectiveOn: '2022-06-11',
        reportedOn: null,
        grade: 'claimed',
        source: 'claim-said-to-us',
        note: null,
      },
    ],
    notes: state.notes.map(({ marking, id }) => ({
      topic: 'position',
      text: secret('record', marking, id),
      asOf: DAYS[marking],
      source: secret('record', marking, id + 1),
      marking,
    })),
    objections: state.objections.map(({ marking, id }) => ({
      name: secret('record', marking, id),
      words: secret('record', marking, id),
      by: secret('record', marking, id),
      post: null,
      saidOn: DAYS[marking],
      marking,
    })),
    decision: state.decision.map(({ marking, id }, index) => ({
      id: String(index),
      name: secret('record', marking, id),
      person: null,
      isRequired: true,
      state: 'agreed',
      stateOn: DAYS[marking],
      marking,
    })),
    people: state.people.map(({ stance, met }, index) => ({
      name: `Person ${index}`,
      nativeName: null,
      post: 'Director',
      postSince: null,
      stance: stance && 'sceptical',
      stanceOn: stance && DAYS[stance],
      stanceMarking: stance ?? 'open',
      met: met.map((marking) => ({ on: DAYS[marking], marking })),
    })),
    contacts: state.contacts.map(({ marking, id }) => ({
      on: DAYS[marking],
      kind: 'meeting',
      place: secret('record', marking, id),
      people: [],
      summary: secret('record', marking, id),
      marking,
    })),
    promises: promisesOf(state.promises),
    nextSteps: state.nextSteps.map(({ marking, id }) => ({
      pipelineName: 'Recognition',
      text: secret('record', marking, id),
      dueOn: DAYS[marking],
      owner: null,
      marking,
    })),
    memberships: [],
    missions: [],
    votes: [],
    leftOut: 0,
  };
}

function promisesOf(promises: Trip['objectives']): BriefingFacts['promises'] {
  return promises.map(({ marking, id }) => ({
    direction: 'theirs',
    text: secret('record', marking, id),
    madeOn: DAYS[marking],
    dueOn: null,
    by: null,
    status: 'open',
    marking,
  }));
}

function partFact({ kind, marking, id, line }: Trip['events'][number]['parts'][number], index: number): SheetPartFact {
  const level = stricter(marking, line);
  return {
    id: `part-${index}`,
    kind,
    marking,
    text: secret('book', level, id),
    toWhom: secret('book', level, id + 1),
    asOf: null,
    line: lineFact(line),
  };
}

const PERSON: InterlocutorFact = {
  id: 'p1',
  name: 'Sita Namuna',
  nativeName: null,
  pronunciation: null,
  addressForm: 'Your Excellency',
  languages: 'English',
  needsInterpreter: false,
  post: 'Foreign Secretary',
  postSince: null,
  stance: 'open',
  stanceOn: '2020-04-08',
  stanceMarking: 'restricted',
  biography: null,
  lastMetOn: '2020-04-08',
  verifiedOn: null,
  photoId: null,
};

function eventFact({ parts, promises, life, met, offer, state, stop, ...event }: Trip['events'][number]): EventFact {
  return {
    ...event,
    on: '2026-12-15',
    startsAt: '10:00',
    endsAt: null,
    stop: stop && { place: `Place ${stop}`, zone: 'Asia/Kathmandu', countryId: stop },
    title: secret('book', event.marking, 2),
    place: null,
    format: null,
    dress: null,
    language: null,
    interpreter: null,
    noteTaker: 'Arta',
    remarks: secret('book', event.marking, 3),
    drafter: null,
    draftDueOn: null,
    ours: [],
    theirs: [
      { ...PERSON, biography: { text: secret('record', life, 4), asOf: DAYS[life], source: 'x', marking: life } },
    ],
    countries: [{ id: state, name: `State ${state} of the world` }],
    parts: parts.map(partFact),
    promises: promisesOf(promises).map((promise) => ({ ...promise, country: 'Nepal' })),
    lastMet: { on: DAYS[met], kind: 'meeting', summary: secret('record', met, 5), marking: met },
    offers: [
      { name: secret('record', offer, 6), authority: null, left: 1, validUntil: null, toThem: null, marking: offer },
    ],
  };
}

function factsOf({ marking, objectives, texts, events, state }: Trip): BookFacts {
  return {
    trip: {
      title: secret('book', marking, 7),
      principal: secret('book', marking, 8),
      occasion: 'bilateral',
      visitKind: null,
      fromOn: '2026-12-14',
      toOn: '2026-12-16',
      purpose: 'ours: why we go',
      success: 'ours: what success is',
      avoid: 'ours: what to avoid',
      pressPosture: 'ours: the press',
      marking,
      owner: 'Arta',
    },
    objectives: objectives.map((one) => ({ text: secret('book', one.marking, one.id), marking: one.marking })),
    members: [{ name: 'Arta', role: 'Note-taker', contact: '+383 00' }],
    stops: [],
    events: events.map(eventFact),
    texts: texts.map((text, index) => ({
      id: `text-${index}`,
      kind: (['crossCutting', 'press', 'question', 'annex'] as const)[index % 4] ?? 'annex',
      heading: secret('book', stricter(text.marking, text.line), text.id + 1),
      text: secret('book', stricter(text.marking, text.line), text.id),
      asOf: '2026-01-01',
      marking: text.marking,
      line: lineFact(text.line),
    })),
    countries: STATES.map((name) => countryFacts(name, state)),
  };
}

function compose(facts: BookFacts, copy: BookCopy, language: (typeof BRIEFING_LANGUAGES)[number] = 'en'): BookDocument {
  return composeBook(facts, {
    on: ON,
    generatedAt: '2026-11-23T14:05:00Z',
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
        expect(told.map(({ about }) => about).sort()).toEqual(
          STATES.filter((name) => states.has(name)).map((name) => `State ${name} of the world`),
        );
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
