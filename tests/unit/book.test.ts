import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BookExtent, composeBook } from '../../domain/book.ts';
import { checkBook, fallenOut } from '../../domain/book-checks.ts';
import { BOOK_COPIES, type BookCopy, levelOf, recordLevelOf } from '../../domain/book-copy.ts';
import { BOOK_PARTS, type BookDocument } from '../../domain/book-document.ts';
import type { BookFacts, EventFact, InterlocutorFact, LineFact, SheetPartFact } from '../../domain/book-facts.ts';
import { leftOutBesides } from '../../domain/book-left-out.ts';
import { MARKINGS, type Marking, mayAppear } from '../../domain/marking.ts';
import type { RichBlock } from '../../domain/rich-text.ts';
import { overlaps } from '../../domain/sheet-gaps.ts';
import { styleWarnings } from '../../domain/styling.ts';
import { SHEET_PARTS } from '../../domain/trip.ts';
import { readMarkdown } from '../../electron/briefings/read-markdown.ts';
import { readStylingGuide } from '../../electron/briefings/styling-guide.ts';

const ON = '2026-11-23';

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
  stanceOn: '2026-10-01',
  stanceMarking: 'restricted',
  biography: { text: 'Law, then the service.', asOf: '2026-10-01', source: 'Our post', marking: 'open' },
  lastMetOn: '2026-10-01',
  verifiedOn: null,
  photoId: null,
};

const PART: SheetPartFact = {
  id: 'part',
  kind: 'ask',
  text: 'A **date** for the cabinet.',
  toWhom: null,
  asOf: null,
  marking: 'confidential',
  line: null,
};

const EVENT: EventFact = {
  id: 'e1',
  kind: 'meeting',
  on: '2026-12-15',
  startsAt: '10:00',
  endsAt: '10:45',
  stop: { place: 'Kathmandu', zone: 'Asia/Kathmandu', arrivesOn: '2026-12-14', leavesOn: '2026-12-16' },
  title: 'Foreign Secretary',
  place: 'Singha Durbar',
  format: null,
  dress: null,
  language: null,
  interpreter: null,
  noteTaker: 'Arta',
  remarks: null,
  marking: 'open',
  drafter: null,
  draftDueOn: null,
  ours: [],
  theirs: [PERSON],
  countries: [],
  parts: [PART],
  promises: [],
  offers: [],
  lastMet: null,
};

const FACTS: BookFacts = {
  trip: {
    title: 'Kathmandu',
    principal: 'The Minister',
    occasion: 'bilateral',
    visitKind: 'working',
    fromOn: '2026-12-14',
    toOn: '2026-12-16',
    purpose: 'To end the review.',
    success: null,
    avoid: 'The northern border.',
    pressPosture: null,
    marking: 'restricted',
    owner: 'Arta',
  },
  objectives: [{ text: 'A day', marking: 'confidential' }],
  members: [{ name: 'Arta', role: 'Note-taker', contact: '+383 00' }],
  stops: [],
  events: [EVENT],
  texts: [],
  countries: [],
};

const LINE: LineFact = {
  topic: 'Special case',
  text: 'A case of its own.',
  clearance: 'cleared',
  approvedBy: 'Legal adviser',
  approvedOn: '2026-01-01',
  validUntil: null,
  isRetired: false,
  marking: 'open',
};

function compose(facts: BookFacts, copy: BookCopy = 'internal', extent: BookExtent = 'book'): BookDocument {
  return composeBook(facts, {
    on: ON,
    generatedAt: '2026-11-23T14:05:00Z',
    copy,
    language: 'en',
    copyNumber: 3,
    extent,
    read: readMarkdown,
  });
}

const wordsOf = (book: BookDocument): string => JSON.stringify(book);

describe('the book of a trip', () => {
  test('has its parts in the order in which a principal reads them, whatever is there', () => {
    const kinds = compose(FACTS).parts.map(({ kind }) => kind);
    expect(kinds).toEqual(['steering', 'programme', 'sheet', 'biographies', 'returnSheet']);
    expect(kinds).toEqual(kinds.toSorted((a, b) => BOOK_PARTS.indexOf(a) - BOOK_PARTS.indexOf(b)));
  });

  test('of a trip of which nothing is known yet says what is missing, and is still a book', () => {
    const empty = {
      ...FACTS,
      objectives: [],
      members: [],
      events: [],
      trip: { ...FACTS.trip, purpose: null, avoid: null },
    };
    const book = compose(empty);
    expect(book.parts.map(({ kind }) => kind)).toEqual(['steering', 'programme']);
    expect(wordsOf(book)).toContain('No objective is written yet.');
    expect(wordsOf(book)).toContain('The programme is empty.');
  });

  test('can be one page, one part, or the sheet of one meeting', () => {
    expect(compose(FACTS, 'internal', 'onePage').parts.map(({ kind }) => kind)).toEqual(['steering']);
    expect(compose(FACTS, 'internal', 'programme').parts.map(({ kind }) => kind)).toEqual(['programme']);
    const two = { ...FACTS, events: [EVENT, { ...EVENT, id: 'e2', title: 'Speaker' }] };
    expect(compose(two, 'internal', 'sheet:e2').parts.map(({ about }) => about)).toEqual(['e2']);
    expect(compose(FACTS, 'internal', 'programme').cover).toEqual([]);
  });

  test('says on its cover for whom it is, of when, with which marking, and which copy', () => {
    expect(compose(FACTS).cover.map(({ label, text }) => `${label}: ${text}`)).toEqual([
      'For: The Minister',
      'Days: 14 December 2026 – 16 December 2026 · Visit · Working visit',
      'Marking: Confidential',
      'Version of: Generated on 23 November 2026 at 14:05 UTC',
      'Put together by: Arta',
      'Copy: Internal copy no. 3',
    ]);
  });

  test('marks a line that may no longer be said, in our own copy only', () => {
    const part = (line: LineFact): BookFacts => ({
      ...FACTS,
      events: [{ ...EVENT, parts: [{ ...PART, kind: 'answer', text: LINE.text, marking: 'open', line }] }],
    });
    expect(wordsOf(compose(part({ ...LINE, clearance: 'expired' })))).toContain('clearance of this line has expired');
    expect(wordsOf(compose(part({ ...LINE, clearance: 'expired' }), 'partner'))).not.toContain('expired');
    expect(wordsOf(compose(part({ ...LINE, text: 'Another' })))).toContain('reads differently by now');
    expect(wordsOf(compose(part(LINE)))).not.toContain('reads differently');
  });

  test('keeps what is ours alone out of every other copy, whatever it is marked', () => {
    const open = SHEET_PARTS.map((kind) => ({
      ...PART,
      id: kind,
      kind,
      text: `text of ${kind}`,
      marking: 'open' as const,
    }));
    const facts = { ...FACTS, trip: { ...FACTS.trip, marking: 'open' as const }, events: [{ ...EVENT, parts: open }] };
    for (const copy of ['partner', 'public'] as const) {
      const words = wordsOf(compose(facts, copy));
      expect(words).toContain('text of point');
      for (const ours of [
        'text of doNotRaise',
        'text of offer',
        'northern border',
        '+383 00',
        'Return sheet',
        'Stance',
      ]) {
        expect(words).not.toContain(ours);
      }
    }
    expect(wordsOf(compose(facts, 'public'))).not.toContain('Law, then the service');
  });
});

/** Words that say of themselves where they may stand. */
const marked = fc.constantFrom(...MARKINGS);
const secret = (from: 'book' | 'record', marking: Marking, id: number): string => `secret-${from}-${marking}-${id}-end`;

const partOf = fc.record({ kind: fc.constantFrom(...SHEET_PARTS), marking: marked, id: fc.nat() });
const eventOf = fc.record({
  id: fc.uuid(),
  marking: marked,
  kind: fc.constantFrom('meeting' as const, 'pullAside' as const, 'event' as const),
  parts: fc.array(partOf, { maxLength: 6 }),
  promises: fc.array(fc.record({ marking: marked, id: fc.nat() }), { maxLength: 3 }),
  life: marked,
  met: marked,
  offer: marked,
});

describe('a copy of a book', () => {
  test('never holds anything above its level, and of the record nothing above the level of the record', () => {
    fc.assert(
      fc.property(
        fc.array(eventOf, { maxLength: 4 }),
        fc.array(fc.record({ marking: marked, id: fc.nat() }), { maxLength: 4 }),
        marked,
        (events, texts, tripMarking) => {
          const facts: BookFacts = {
            ...FACTS,
            trip: { ...FACTS.trip, purpose: secret('book', tripMarking, 1), marking: tripMarking },
            objectives: texts.map(({ marking, id }) => ({ text: secret('book', marking, id), marking })),
            texts: texts.map(({ marking, id }) => ({
              id: String(id),
              kind: 'crossCutting',
              heading: secret('book', marking, id + 1),
              text: secret('book', marking, id),
              asOf: '2026-01-01',
              marking,
              line: null,
            })),
            events: events.map(({ parts, promises, life, met, offer, ...event }) => ({
              ...EVENT,
              ...event,
              title: secret('book', event.marking, 2),
              remarks: secret('book', event.marking, 3),
              theirs: [
                {
                  ...PERSON,
                  biography: { text: secret('record', life, 4), asOf: '2026', source: 'x', marking: life },
                },
              ],
              parts: parts.map(({ kind, marking, id }) => ({
                ...PART,
                kind,
                marking,
                text: secret('book', marking, id),
                toWhom: secret('book', marking, id + 1),
              })),
              promises: promises.map(({ marking, id }) => ({
                direction: 'theirs',
                text: secret('record', marking, id),
                madeOn: null,
                dueOn: null,
                by: null,
                status: 'open',
                marking,
                country: 'Nepal',
              })),
              lastMet: { on: '2026-10-01', kind: 'meeting', summary: secret('record', met, 5), marking: met },
              offers: [
                {
                  name: secret('record', offer, 6),
                  authority: null,
                  left: 1,
                  validUntil: null,
                  isOnOffer: true,
                  toThem: null,
                  marking: offer,
                },
              ],
            })),
          };
          for (const copy of BOOK_COPIES) {
            const found = wordsOf(compose(facts, copy)).matchAll(/secret-(book|record)-(\w+)-\d+-end/g);
            for (const [, from, marking] of found) {
              const level = from === 'record' ? recordLevelOf(copy) : levelOf(copy);
              expect(mayAppear(marking as Marking, level), `${from} ${marking} in the ${copy} copy`).toBe(true);
            }
          }
        },
      ),
    );
  });

  test('is told beforehand what it leaves out', () => {
    expect(fallenOut(FACTS, 'internal')).toEqual([]);
    expect(fallenOut(FACTS, 'partner').map(({ kind }) => kind)).toEqual(['objective', 'ask']);
    const closed = { ...FACTS, events: [{ ...EVENT, marking: 'restricted' as const }] };
    expect(fallenOut(closed, 'public').map(({ kind }) => kind)).toEqual(['objective', 'meeting']);
  });
});

describe('what a copy for others leaves out', () => {
  const open = { marking: 'open' as const };
  const facts: BookFacts = {
    ...FACTS,
    trip: { ...FACTS.trip, success: 'A day in January', pressPosture: 'Say little' },
    events: [
      {
        ...EVENT,
        parts: (['point', 'doNotRaise', 'offer'] as const).map((kind) => ({ ...PART, ...open, id: kind, kind })),
        promises: (['open', 'restricted'] as const).map((marking) => ({
          direction: 'theirs' as const,
          text: `promise ${marking}`,
          madeOn: null,
          dueOn: null,
          by: null,
          status: 'open' as const,
          marking,
          country: 'Nepal',
        })),
      },
    ],
  };

  test('is told with what is ours whatever it is marked: what not to raise, what steers the trip, what the record knows', () => {
    expect(leftOutBesides(facts, 'internal')).toEqual([]);
    expect(fallenOut(facts, 'partner').map(({ kind }) => kind)).toEqual(['objective', 'doNotRaise', 'offer']);
    expect(leftOutBesides(facts, 'partner').map(({ kind, text }) => [kind, text])).toEqual([
      ['purpose', 'To end the review.'],
      ['success', 'A day in January'],
      ['avoid', 'The northern border.'],
      ['pressPosture', 'Say little'],
      ['delegation', 'Arta, Note-taker'],
      ['noteTaker', 'Arta'],
      ['stance', 'Sita Namuna'],
      ['promise', 'promise restricted'],
    ]);
    expect(leftOutBesides(facts, 'public').map(({ kind }) => kind)).toContain('biography');
  });

  test('has nothing of a meeting that falls out whole', () => {
    const closed = { ...facts, events: facts.events.map((event) => ({ ...event, marking: 'confidential' as const })) };
    expect(leftOutBesides(closed, 'partner').map(({ kind }) => kind)).not.toContain('promise');
  });
});

describe('before a book is printed', () => {
  const codesOf = (facts: BookFacts): readonly string[] => checkBook(facts, ON).map(({ code }) => code);

  test('a meeting without objective and points is named, and a pull-aside asks for its one ask alone', () => {
    expect(codesOf(FACTS)).toEqual(['lacks.objective', 'lacks.point']);
    expect(codesOf({ ...FACTS, events: [{ ...EVENT, kind: 'pullAside', noteTaker: null }] })).toEqual([]);
    expect(codesOf({ ...FACTS, events: [{ ...EVENT, kind: 'pullAside', parts: [] }] })).toEqual(['lacks.ask']);
  });

  test('old facts, expired lines, missing interpreters and overlapping hours are told, the gravest first', () => {
    const event: EventFact = {
      ...EVENT,
      theirs: [{ ...PERSON, needsInterpreter: true, biography: null }],
      parts: (['objective', 'ask', 'point'] as const).map((kind) => ({ ...PART, id: kind, kind })),
    };
    const other = { ...event, id: 'e9', startsAt: '10:30', endsAt: null, title: 'Other' };
    const facts: BookFacts = {
      ...FACTS,
      events: [event, other],
      texts: [
        {
          id: 't',
          kind: 'crossCutting',
          heading: 'Old',
          text: LINE.text,
          asOf: '2026-01-01',
          marking: 'open',
          line: { ...LINE, clearance: 'expired' },
        },
      ],
    };
    expect(codesOf(facts)).toEqual([
      'noInterpreter',
      'noBiography',
      'noInterpreter',
      'noBiography',
      'lineExpired',
      'overlap',
      'oldFact',
    ]);
  });

  test('what other days of the trip have left outside is named, and so is a meeting where nobody is on that day', () => {
    const placesOf = (facts: BookFacts) =>
      checkBook(facts, ON)
        .filter(({ code }) => code === 'outsideTrip' || code === 'notThere')
        .map(({ code, weight, place }) => [code, weight, place.on, 'id' in place ? place.id : '']);
    const stay = { arrivesOn: '2026-12-14', leavesOn: '2026-12-16' };
    const stop = { id: 's1', place: 'Kathmandu', country: 'Nepal', zone: 'Asia/Kathmandu', ...stay };
    const whole = { ...FACTS, stops: [stop] };
    expect(placesOf(whole)).toEqual([]);
    expect(placesOf({ ...whole, trip: { ...FACTS.trip, toOn: '2026-12-14' } })).toEqual([
      ['outsideTrip', 'mustHave', 'stop', 's1'],
      ['outsideTrip', 'mustHave', 'programme', 'e1'],
    ]);
    const leftThen = { ...EVENT, stop: { ...stop, leavesOn: '2026-12-14' } };
    expect(placesOf({ ...whole, events: [leftThen] })).toEqual([['notThere', 'mustHave', 'programme', 'e1']]);
  });

  test('an old stance and a post verified long ago are told, and marked on the sheet as every old fact is', () => {
    const person = { ...PERSON, stanceOn: '2026-03-15', verifiedOn: '2025-12-30' };
    const facts = { ...FACTS, events: [{ ...EVENT, theirs: [person] }] };
    expect(codesOf(facts)).toEqual(expect.arrayContaining(['oldStance', 'oldVerified']));
    const words = wordsOf(compose(facts));
    expect(words).toContain('15 March 2026†');
    expect(words).toContain('verified 30 December 2025†');
    expect(codesOf(FACTS)).not.toContain('oldStance');
    expect(wordsOf(compose(FACTS))).not.toContain('1 October 2026†');
  });

  test('what was promised before and may no longer be offered says so, with the day on which its authority ends', () => {
    const offer = {
      name: 'Scholarships',
      authority: 'Minister',
      left: -1,
      validUntil: '2026-11-30',
      isOnOffer: false,
      toThem: { quantity: 2, offeredOn: '2026-05-01' },
      marking: 'restricted' as const,
    };
    const wordsWith = (changed: Partial<typeof offer>) =>
      wordsOf(compose({ ...FACTS, events: [{ ...EVENT, offers: [{ ...offer, ...changed }] }] }));
    const gone = wordsWith({});
    for (const words of ['expired 30 November 2026', 'no more of it may be offered', '0 left']) {
      expect(gone).toContain(words);
    }
    const there = wordsWith({ isOnOffer: true, left: 3, validUntil: '2026-12-31' });
    expect(there).toContain('until 31 December 2026');
    expect(there).not.toContain('may be offered.');
  });

  test('each thing has a place of its own: two old facts of one sheet lead to two paragraphs', () => {
    const parts = ['a', 'b'].map((id) => ({ ...PART, id, kind: 'background' as const, asOf: '2026-01-01' }));
    const checks = checkBook({ ...FACTS, events: [{ ...EVENT, parts }] }, ON);
    expect(checks.filter(({ code }) => code === 'oldFact').map(({ place }) => place)).toEqual([
      { on: 'part', id: 'a', eventId: 'e1', title: 'Foreign Secretary' },
      { on: 'part', id: 'b', eventId: 'e1', title: 'Foreign Secretary' },
    ]);
    const keys = checks.map(({ code, place }) => `${code} ${JSON.stringify(place)}`);
    expect(keys).toEqual([...new Set(keys)]);
  });

  test('meetings that only touch do not overlap, and one without an end lasts half an hour', () => {
    const at = (startsAt: string, endsAt: string | null) => ({ on: ON, startsAt, endsAt, zone: 'Africa/Nairobi' });
    expect(overlaps(at('10:00', '10:30'), at('10:30', '11:00'))).toBe(false);
    expect(overlaps(at('10:00', null), at('10:29', null))).toBe(true);
    expect(overlaps(at('10:00', null), at('10:30', null))).toBe(false);
  });

  test('on a day in two zones, meetings overlap by the moment and not by the hour that the clocks show', () => {
    const at = (startsAt: string, zone: string | null, on = '2026-12-14') => ({ on, startsAt, endsAt: null, zone });
    expect(overlaps(at('10:00', 'Asia/Kathmandu'), at('10:00', 'Asia/Dubai'))).toBe(false);
    expect(overlaps(at('10:00', 'Asia/Kathmandu'), at('08:15', 'Asia/Dubai'))).toBe(true);
    // Over the date line two days are one moment.
    expect(overlaps(at('08:00', 'Pacific/Apia', '2026-12-15'), at('08:00', 'Pacific/Pago_Pago'))).toBe(true);
    expect(overlaps(at('10:00', null), at('10:15', 'Asia/Kathmandu'))).toBe(true);
  });
});

describe('the styling guide', () => {
  const rules = readStylingGuide({ templatesDir: 'resources/templates', ownTemplatesDir: 'none' });
  const found = (text: string, setting: 'own' | 'regional') =>
    styleWarnings(text, rules, setting).map((warning) => `${warning.found} → ${warning.use}`);

  test('forbids the asterisk in our own papers, and wants it in regional texts', () => {
    expect(found('Kosovo* and its neighbours', 'own')).toEqual(['Kosovo* → Kosovo']);
    expect(found('The Republic of Kosovo', 'own')).toEqual([]);
    expect(found('The Republic of Kosovo', 'regional')).toEqual(['Republic of Kosovo → Kosovo* with the footnote']);
  });

  test('knows what states and organisations ask to be called, and nothing within another word', () => {
    expect(found('Turkey and Ivory Coast', 'own')).toEqual(['Turkey → Türkiye', 'Ivory Coast → Côte d’Ivoire']);
    expect(found('turkeys, Turkeyfoot, KiMono', 'own')).toEqual([]);
  });

  test('warns before printing, with the place and the right form', () => {
    const facts = { ...FACTS, events: [{ ...EVENT, parts: [{ ...PART, text: 'Kosovo and Metohija' }] }] };
    const [warning] = checkBook(facts, ON, rules).filter(({ code }) => code === 'style');
    expect(warning).toMatchObject({
      place: { on: 'event', id: 'e1' },
      style: { found: 'Kosovo and Metohija', use: 'Kosovo' },
    });
  });
});

describe('a rich text', () => {
  test('keeps headings, lists, emphasis and tables, and shows markup of a browser as the text it is', () => {
    const markdown =
      '# Head\n\nSome **strong** and *soft* <b>words</b>.\n\n- one\n- two\n\n| A | B |\n| - | - |\n| 1 | 2 |\n\n<script>x</script>';
    const blocks = readMarkdown(markdown);
    expect(blocks.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'list', 'table', 'paragraph']);
    const spans = (block: RichBlock | undefined) =>
      block && 'spans' in block ? block.spans.map(({ text }) => text) : [];
    expect(spans(blocks[1])).toEqual(['Some ', 'strong', ' and ', 'soft', ' ', '<b>', 'words', '</b>', '.']);
    expect(spans(blocks[4])).toEqual(['<script>x</script>']);
  });

  test('fetches nothing: a link is its words and address, a picture its description', () => {
    const [paragraph] = readMarkdown('[the list](https://example.org/a) ![a map](https://example.org/m.png)');
    const words = paragraph && 'spans' in paragraph ? paragraph.spans.map(({ text }) => text).join('') : '';
    expect(words).toBe('the list (https://example.org/a) [a map]');
  });

  test('reads whatever is typed without failing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(Array.isArray(readMarkdown(text))).toBe(true);
      }),
    );
  });
});
