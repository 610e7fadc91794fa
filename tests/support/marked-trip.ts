import fc from 'fast-check';
import type { BookFacts, EventFact, InterlocutorFact, LineFact, SheetPartFact } from '../../domain/book-facts.ts';
import type { BriefingFacts } from '../../domain/briefing-facts.ts';
import { MARKINGS, type Marking, mayAppear } from '../../domain/marking.ts';
import { NO_ARRIVAL } from '../../domain/programme-time.ts';
import { SHEET_PARTS } from '../../domain/trip.ts';

/** Words that say of themselves where they may stand: written for the book, or taken from the record. */
type From = 'book' | 'record';
const secret = (from: From, marking: Marking, id: number): string => `secret-${from}-${marking}-${id}-end`;

/** A day of the record gives away as much as its words: each marking has days of its own. */
export const DAYS: Record<Marking, string> = {
  open: '2019-03-07',
  restricted: '2020-04-08',
  confidential: '2021-05-09',
};

export const STATES = ['A', 'B', 'C', 'D'] as const;
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
/** A trip with its meetings and states, each row of some marking. */
export const tripOf = fc.record({
  marking: marked,
  objectives: rows,
  texts: fc.array(fc.record({ marking: marked, id: fc.nat(), line: lineOf, paper: fc.option(marked) }), {
    maxLength: 5,
  }),
  events: fc.array(eventOf, { maxLength: 4 }),
  state: stateOf,
});
type Trip = typeof tripOf extends fc.Arbitrary<infer T> ? T : never;
type State = typeof stateOf extends fc.Arbitrary<infer T> ? T : never;

/** What is told of a line in the text that came from it: the words of the stricter of the two markings. */
export function stricter(marking: Marking, line: { readonly marking: Marking } | null): Marking {
  return line !== null && mayAppear(marking, line.marking) ? line.marking : marking;
}

/** Cleared as the book has it: one that was reworded stands in no copy for others, whatever its marking. */
function lineFact(line: Trip['texts'][number]['line'], text: string): LineFact | null {
  const untold = { approvedBy: null, approvedOn: null, validUntil: null };
  return line && { ...line, ...untold, topic: 'A line', text, language: 'en', translatedInto: [] };
}

export function countryFacts(name: string, state: State): BriefingFacts & { readonly id: string } {
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
        voice: 'theirs',
        effectiveOn: '2010-01-01',
        reportedOn: null,
        grade: 'reported',
        source: 'A gazette',
        note: 'claim-note',
      },
      {
        kind: 'promise',
        byWhom: 'claim-by-whom',
        voice: 'theirs',
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
    actionId: null,
    marking,
  }));
}

function partFact({ kind, marking, id, line }: Trip['events'][number]['parts'][number], index: number): SheetPartFact {
  const level = stricter(marking, line);
  const text = secret('book', level, id);
  return {
    id: `part-${index}`,
    kind,
    marking,
    text,
    toWhom: secret('book', level, id + 1),
    asOf: null,
    line: lineFact(line, text),
  };
}

/** An interlocutor with every field that a page names. */
export const INTERLOCUTOR: InterlocutorFact = {
  id: 'p1',
  name: 'Sita Namuna',
  nativeName: null,
  pronunciation: null,
  addressForm: 'Your Excellency',
  languages: 'English',
  needsInterpreter: false,
  country: null,
  post: 'Foreign Secretary',
  postSince: null,
  stance: 'open',
  stanceOn: '2020-04-08',
  stanceMarking: 'restricted',
  biography: null,
  lastMetOn: '2020-04-08',
  verifiedOn: null,
  photoId: null,
  // Whoever gave us a number gave it to us.
  channels: [{ kind: 'mobile', value: secret('record', 'confidential', 10), label: null, isPreferred: true }],
};

function eventFact({ parts, promises, life, met, offer, state, stop, ...event }: Trip['events'][number]): EventFact {
  return {
    ...event,
    on: '2026-12-15',
    startsAt: '10:00',
    endsAt: null,
    ...NO_ARRIVAL,
    stop: stop && {
      ...{ place: `Place ${stop}`, zone: 'Asia/Kathmandu', countryId: stop },
      ...{ arrivesOn: '2026-12-14', leavesOn: '2026-12-16' },
    },
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
      { ...INTERLOCUTOR, biography: { text: secret('record', life, 4), asOf: DAYS[life], source: 'x', marking: life } },
    ],
    countries: [{ id: state, name: `State ${state} of the world` }],
    parts: parts.map(partFact),
    promises: promisesOf(promises).map((promise) => ({ ...promise, country: 'Nepal' })),
    lastMet: {
      ...{ id: 'a1', on: DAYS[met], kind: 'meeting', withWhom: [secret('record', met, 9)], isWithThem: true },
      ...{ summary: secret('record', met, 5), marking: met },
    },
    offers: [
      {
        ...{ name: secret('record', offer, 6), authority: null, left: 1, validUntil: null },
        ...{ toThem: null, isOnOffer: true, marking: offer },
      },
    ],
  };
}

/** The facts of such a trip: every word and day in them says how high it is marked. */
export function factsOf({ marking, objectives, texts, events, state }: Trip): BookFacts {
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
    texts: texts.map(({ marking: of, line, id, paper }, index) => ({
      id: `text-${index}`,
      kind: (['crossCutting', 'press', 'question', 'annex'] as const)[index % 4] ?? 'annex',
      heading: secret('book', stricter(of, line), id + 1),
      text: secret('book', stricter(of, line), id),
      asOf: '2026-01-01',
      marking: of,
      line: lineFact(line, secret('book', stricter(of, line), id)),
      paper: paper && {
        kind: 'noteVerbale',
        number: secret('record', paper, id + 2),
        datedOn: DAYS[paper],
        title: secret('record', paper, id),
        fileName: 'ours: note.pdf',
        marking: paper,
      },
    })),
    countries: STATES.map((name) => countryFacts(name, state)),
  };
}
