import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BookExtent, composeBook } from '../../domain/book.ts';
import { checkBook } from '../../domain/book-checks.ts';
import { BOOK_COPIES, type BookCopy, levelOf } from '../../domain/book-copy.ts';
import { BOOK_PARTS, type BookDocument } from '../../domain/book-document.ts';
import type { BookFacts, EventFact, InterlocutorFact, LineFact, SheetPartFact } from '../../domain/book-facts.ts';
import { fallenOut, leftOutBesides } from '../../domain/book-left-out.ts';
import { threeLines } from '../../domain/book-life.ts';
import { BRIEFING_LANGUAGES, type BriefingLanguage } from '../../domain/briefing-labels.ts';
import { LETTER_KINDS } from '../../domain/letter.ts';
import { levelRefusal, type Marking } from '../../domain/marking.ts';
import { NO_ARRIVAL, overlaps } from '../../domain/programme-time.ts';
import type { RichBlock } from '../../domain/rich-text.ts';
import { STYLE_SETTINGS, type StyleSetting, styleWarnings } from '../../domain/styling.ts';
import { SHEET_PARTS } from '../../domain/trip.ts';
import { letterTemplate } from '../../electron/briefings/letter-templates.ts';
import { readMarkdown } from '../../electron/briefings/read-markdown.ts';
import { paperStyle } from '../../electron/briefings/styling-guide.ts';
import { BARE_EVENT, BARE_FACTS } from '../support/bare-book.ts';
import { textOfBook } from '../support/book-text.ts';
import { INTERLOCUTOR } from '../support/marked-trip.ts';

const ON = '2026-11-23';
const FOLDERS = { templatesDir: 'resources/templates', ownTemplatesDir: 'none' };

/** Judged and met within the last months, with a biography of the same time. */
const PERSON: InterlocutorFact = {
  ...INTERLOCUTOR,
  stanceOn: '2026-10-01',
  biography: { text: 'Law, then the service.', asOf: '2026-10-01', source: 'Our post', marking: 'open' },
  lastMetOn: '2026-10-01',
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
  ...BARE_EVENT,
  stop: {
    place: 'Kathmandu',
    zone: 'Asia/Kathmandu',
    countryId: null,
    arrivesOn: '2026-12-14',
    leavesOn: '2026-12-16',
  },
  noteTaker: 'Arta',
  theirs: [PERSON],
  parts: [PART],
};

const FACTS: BookFacts = {
  ...BARE_FACTS,
  trip: { ...BARE_FACTS.trip, avoid: 'The northern border.', marking: 'restricted', owner: 'Arta' },
  objectives: [{ text: 'A day', marking: 'confidential' }],
  members: [{ name: 'Arta', role: 'Note-taker', contact: '+383 00' }],
  events: [EVENT],
};

const LINE: LineFact = {
  topic: 'Special case',
  text: 'A case of its own.',
  clearance: 'cleared',
  approvedBy: 'Legal adviser',
  approvedOn: '2026-01-01',
  validUntil: null,
  isRetired: false,
  language: 'en',
  translatedInto: [],
  marking: 'open',
};

function compose(facts: BookFacts, copy: BookCopy = 'internal', extent: BookExtent = 'book'): BookDocument {
  return composeBook(facts, {
    on: ON,
    generatedAt: '2026-11-23T14:05:00Z',
    zone: 'UTC',
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

  test('names whom one meets once, also where the meeting is called by their name', () => {
    const steering = (title: string): string =>
      JSON.stringify(compose({ ...FACTS, events: [{ ...EVENT, title }] }, 'internal', 'onePage'));
    expect(steering('Foreign Secretary').split('Sita Namuna')).toHaveLength(2);
    expect(steering('Sita Namuna').split('Sita Namuna')).toHaveLength(2);
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
      'Days: 14 December 2026 – 16 December 2026 · Working visit',
      'Marking: Confidential',
      'Version of: 23 November 2026 at 14:05 (UTC)',
      'Put together by: Arta',
      'Copy: Internal copy no. 3',
    ]);
  });

  test('says once what it is: a working visit is a visit, a transit and the margins of an assembly are none', () => {
    const days = (trip: Partial<BookFacts['trip']>) =>
      compose({ ...FACTS, trip: { ...FACTS.trip, ...trip } })
        .cover[1]?.text.split(' · ')
        .slice(1);
    expect(days({ visitKind: 'state' })).toEqual(['State visit']);
    expect(days({ visitKind: null })).toEqual(['Visit']);
    expect(days({ visitKind: 'transit' })).toEqual(['Visit', 'Transit']);
    expect(days({ occasion: 'generalAssembly', visitKind: 'working' })).toEqual([
      'UN General Assembly',
      'Working visit',
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

describe('the draft of a read-out', () => {
  const draft = (marking: 'open' | 'restricted') => ({
    ...PART,
    id: 'r1',
    kind: 'readOut' as const,
    text: 'The two sides met in Kathmandu.',
    marking,
  });
  const under = (facts: BookFacts, copy: BookCopy = 'internal') =>
    compose(facts, copy)
      .parts.filter((part) => JSON.stringify(part).includes('The two sides'))
      .map(({ kind }) => kind);

  test('stands under Media with its meeting, between press lines and questions, and not on the sheet', () => {
    const text = (kind: 'press' | 'question') => ({
      ...{ id: kind, kind, heading: `heading of ${kind}`, text: 'x', asOf: null },
      ...{ marking: 'open' as const, line: null, paper: null },
    });
    const facts = {
      ...FACTS,
      events: [{ ...EVENT, parts: [draft('open')] }],
      texts: [text('question'), text('press')],
    };
    expect(under(facts)).toEqual(['media']);
    const media = compose(facts).parts.find(({ kind }) => kind === 'media');
    expect(
      media?.blocks.flatMap((block) => (block.type === 'heading' || block.type === 'subheading' ? block.text : [])),
    ).toEqual([
      'Press lines',
      'heading of press',
      'Draft read-outs',
      'Tue 15 Dec, 10:00: Foreign Secretary',
      'Likely questions',
      'heading of question',
    ]);
  });

  test('is in a copy as far as it and its meeting may be', () => {
    const facts = (meeting: 'open' | 'restricted', marking: 'open' | 'restricted'): BookFacts => ({
      ...FACTS,
      events: [{ ...EVENT, marking: meeting, parts: [draft(marking)] }],
    });
    expect(under(facts('open', 'open'), 'public')).toEqual(['media']);
    expect(under(facts('open', 'restricted'), 'public')).toEqual([]);
    expect(under(facts('restricted', 'open'), 'public')).toEqual([]);
    expect(under(facts('restricted', 'restricted'), 'partner')).toEqual(['media']);
  });
});

describe('an annex', () => {
  const PAPER = {
    ...{ kind: 'noteVerbale' as const, number: '12/2026', datedOn: '2026-03-03', title: 'Note on recognition' },
    ...{ fileName: 'note.pdf', marking: 'open' as const },
  };
  const annexOf = (paper: object, text: object = {}): BookFacts => ({
    ...FACTS,
    texts: [
      {
        ...{ id: 't', kind: 'annex', heading: 'Our note', text: '', asOf: null, marking: 'open', line: null },
        paper: { ...PAPER, ...paper },
        ...text,
      },
    ],
  });
  const annexes = (facts: BookFacts, copy: BookCopy = 'internal') =>
    compose(facts, copy).parts.find(({ kind }) => kind === 'annexes')?.blocks ?? [];

  test('that is a paper of the register gives its title, number and day, its file to us alone, and a text beside it or none', () => {
    const [heading, paper, ...rest] = annexes(annexOf({}));
    expect(heading).toMatchObject({ type: 'subheading', text: 'Our note' });
    expect(paper).toMatchObject({
      items: [
        {
          label: 'Paper',
          cell: {
            text: 'Note on recognition',
            lines: ['No. 12/2026 · 3 March 2026', 'File in the register: note.pdf'],
          },
        },
      ],
    });
    expect(rest).toEqual([]);
    expect(annexes(annexOf({}, { text: 'Two pages.' }))).toHaveLength(3);
    expect(JSON.stringify(annexes(annexOf({}), 'public'))).toContain('12/2026');
    expect(JSON.stringify(annexes(annexOf({}), 'public'))).not.toContain('note.pdf');
    expect(annexes(annexOf({ number: null, datedOn: null, fileName: null }))[1]).toMatchObject({
      items: [{ cell: { lines: [] } }],
    });
  });

  test('goes with its paper: one that the register does not mark as open is for us alone, and is told of as left out', () => {
    const closed = annexOf({ marking: 'restricted' });
    expect(annexes(closed)).not.toEqual([]);
    for (const copy of ['partner', 'public'] as const) {
      expect(annexes(closed, copy)).toEqual([]);
      expect(fallenOut(closed, copy)).toContainEqual({
        ...{ place: { on: 'text', id: 't', title: 'Our note' }, kind: 'annex', text: 'Note on recognition' },
      });
    }
    expect(annexes(annexOf({}, { marking: 'restricted' }), 'public')).toEqual([]);
  });

  test('needs no day of its own where the paper has one', () => {
    const undated = (facts: BookFacts) => checkBook(facts, ON).filter(({ code }) => code === 'undatedFact');
    expect(undated(annexOf({}))).toEqual([]);
    expect(undated(annexOf({ datedOn: null }))).toHaveLength(1);
  });
});

describe('the list of contacts out of hours', () => {
  const minister = { ...PERSON, id: 'p2', name: 'Oyunaa Jishee', post: 'Minister', channels: [] };
  const secretary: InterlocutorFact = {
    ...PERSON,
    channels: [
      { kind: 'email', value: 's@example.org', label: null, isPreferred: true },
      { kind: 'phone', value: '+999 1', label: null, isPreferred: false },
      { kind: 'mobile', value: '+999 2', label: 'Signal', isPreferred: false },
      { kind: 'assistant', value: '+999 3', label: 'Ms Kipenzi', isPreferred: true },
    ],
  };
  const facts: BookFacts = {
    ...FACTS,
    members: [
      { name: 'Arta', role: 'Note-taker', contact: '+383 00' },
      { name: 'Besa', role: null, contact: null },
    ],
    events: [
      { ...EVENT, theirs: [secretary, minister] },
      { ...EVENT, id: 'e2', on: '2026-12-16', stop: null, theirs: [secretary] },
    ],
  };

  test('has ours and the hosts by day and place, each once, by what answers at night, and names who has no number', () => {
    for (const extent of ['book', 'programme'] as const) {
      const text = textOfBook(compose(facts, 'internal', extent));
      const [, list = ''] = text.split('-- Out-of-hours contacts\n');
      expect(list.split('\n').slice(0, 4)).toEqual([
        'Where | Who | How to reach them',
        'Our delegation | Arta | +383 00',
        'Tue 15 Dec, Kathmandu / Wed 16 Dec | Sita Namuna / Foreign Secretary | +999 3 (Assistant, Ms Kipenzi) / +999 2 (Mobile, Signal) / +999 1 (Phone)',
        '(No number for out of hours is on record: Besa; Oyunaa Jishee.)',
      ]);
      expect(text.match(/\+999 2/g)).toHaveLength(1);
      expect(text.match(/\+383 00/g)).toHaveLength(1);
    }
  });

  test('is of our own copy only, and leaves no heading where there is nobody to name', () => {
    for (const copy of ['partner', 'public'] as const) {
      expect(wordsOf(compose(facts, copy))).not.toMatch(/Out-of-hours|\+999|\+383/);
    }
    expect(wordsOf(compose({ ...facts, members: [], events: [] }))).not.toContain('Out-of-hours');
  });
});

describe('a sheet', () => {
  test('has three lines of a life, and the biographies have all of it with its source', () => {
    const text = `${'A sentence of some length stands here. '.repeat(9).trim()}\n\nA second paragraph.`;
    const person = { ...PERSON, biography: { text, asOf: '2026-10-01', source: 'Our post', marking: 'open' as const } };
    const { parts } = compose({ ...FACTS, events: [{ ...EVENT, theirs: [person] }] });
    const linesIn = (kind: string) =>
      parts
        .filter((part) => part.kind === kind)
        .flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'person' ? block.lines : [])));
    expect(linesIn('sheet').at(-1)).toBe('A sentence of some length stands here. '.repeat(6).trim());
    expect(linesIn('biographies')).toEqual(['Foreign Secretary', 'Source: Our post', ...text.split('\n\n')]);
    expect(threeLines('word '.repeat(80)).endsWith(' …')).toBe(true);
  });

  test('has everybody without a life in one line below the lives, and no part of the book for that line alone', () => {
    const nobody = (id: string, name: string) => ({ ...PERSON, id, name, biography: null });
    const theirs = [nobody('p2', 'Oyunaa Jishee'), PERSON, nobody('p3', 'Leila Rei')];
    const partsOf = (people: readonly InterlocutorFact[], copy: BookCopy = 'internal') =>
      compose({ ...FACTS, events: [{ ...EVENT, marking: 'open', theirs: people }] }, copy).parts;
    const lives = partsOf(theirs).find(({ kind }) => kind === 'biographies')?.blocks ?? [];
    expect(
      lives.map((block) => (block.type === 'person' ? block.name : block.type === 'paragraph' && block.text)),
    ).toEqual(['Sita Namuna', 'No biography is written yet: Oyunaa Jishee; Leila Rei.']);
    expect(partsOf([nobody('p2', 'Oyunaa Jishee')]).map(({ kind }) => kind)).not.toContain('biographies');
    expect(JSON.stringify(partsOf(theirs, 'partner'))).not.toContain('No biography');
  });

  test('has its promises wherever it lies, and names the sheet that has the same offers', () => {
    const promise = {
      direction: 'theirs' as const,
      text: 'A note by May',
      madeOn: '2026-10-01',
      dueOn: null,
      by: null,
      status: 'open' as const,
      actionId: null,
      marking: 'open' as const,
      country: 'Nepal',
    };
    const offer = {
      ...{ name: 'A seat at the school', authority: 'The Minister', left: 2, validUntil: null },
      ...{ isOnOffer: true, toThem: null, marking: 'open' as const },
    };
    const first = { ...EVENT, promises: [promise], offers: [offer] };
    const facts = { ...FACTS, events: [first, { ...first, id: 'e2', title: 'Speaker' }] };
    const words = (extent: BookExtent) => wordsOf(compose(facts, 'internal', extent));
    expect(words('sheet').match(/A note by May/g)).toHaveLength(2);
    expect(words('sheet').match(/A seat at the school/g)).toHaveLength(1);
    expect(words('sheet')).toContain('As on the sheet “Tue 15 Dec, 10:00: Foreign Secretary”.');
    expect(words('sheet:e2')).toContain('A seat at the school');
  });

  test('says of everybody whose state they speak for and when they were last met, face to face', () => {
    const person = { ...PERSON, country: { id: 'eth', name: 'Ethiopia' }, lastMetOn: '2025-01-02' };
    const event = { ...EVENT, theirs: [person], countries: [{ id: 'eth', name: 'Ethiopia' }] };
    const facts = { ...FACTS, events: [event, { ...event, id: 'e2', theirs: [{ ...person, lastMetOn: null }] }] };
    const internal = wordsOf(compose(facts, 'internal', 'sheet'));
    expect(internal).toContain('Foreign Secretary, Ethiopia');
    expect(internal).toContain('Last met 2 January 2025†');
    expect(internal).toContain('Not met before');
    // When we saw whom is ours.
    expect(wordsOf(compose(facts, 'partner', 'sheet'))).not.toMatch(/Last met|Not met/);
  });

  test('with nobody named yet and nobody else’s state says nothing of whom one meets', () => {
    const stop = EVENT.stop && { ...EVENT.stop, countryId: 'npl' };
    const event = { ...EVENT, stop, theirs: [], countries: [{ id: 'npl', name: 'Nepal' }] };
    const programme = (changed: object) =>
      wordsOf(compose({ ...FACTS, events: [{ ...event, ...changed }] }, 'internal', 'programme'));
    expect(programme({})).not.toMatch(/With: /);
    expect(programme({ stop: null })).toContain('With: Nepal');
  });

  test('asks for the post of whoever is met, and for how to address them', () => {
    const codes = (person: InterlocutorFact) =>
      checkBook({ ...FACTS, events: [{ ...EVENT, theirs: [person] }] }, ON)
        .filter(({ place }) => place.on === 'person')
        .map(({ code }) => code);
    expect(codes({ ...PERSON, post: null, addressForm: null })).toEqual(
      expect.arrayContaining(['noPost', 'noAddress']),
    );
    expect(codes({ ...PERSON, addressForm: 'Your Excellency' })).not.toContain('noAddress');
  });

  test('that meets another state than that of the place says so in its title, in the programme and in the steering note', () => {
    const person = { ...PERSON, country: { id: 'eth', name: 'Ethiopia' } };
    const event = { ...EVENT, theirs: [person], countries: [{ id: 'eth', name: 'Ethiopia' }] };
    const titlesAt = (countryId: string | null) =>
      compose({ ...FACTS, events: [{ ...event, stop: EVENT.stop && { ...EVENT.stop, countryId } }] });
    expect(titlesAt('usa').parts.map(({ title }) => title)).toContain(
      'Tue 15 Dec, 10:00: Foreign Secretary (Ethiopia)',
    );
    const partOf = (countryId: string, kind: string) =>
      wordsOf({ ...titlesAt(countryId), parts: titlesAt(countryId).parts.filter((part) => part.kind === kind) });
    for (const kind of ['steering', 'programme']) {
      expect(partOf('usa', kind)).toContain('Ethiopia');
      expect(partOf('eth', kind)).not.toContain('Ethiopia');
    }
  });

  test('has a line of the bank for others only as it was cleared', () => {
    const line = { ...LINE, text: 'Borders stay as they are.' };
    const withText = (text: string) => ({
      ...FACTS,
      events: [{ ...EVENT, parts: [{ ...PART, kind: 'point' as const, marking: 'open' as const, text, line }] }],
    });
    expect(wordsOf(compose(withText('Borders stay as they are.'), 'public'))).toContain('Borders stay as they are.');
    const reworded = withText('Borders may be talked about.');
    expect(wordsOf(compose(reworded, 'public'))).not.toContain('Borders may be');
    expect(fallenOut(reworded, 'public').map(({ kind }) => kind)).toContain('point');
    expect(wordsOf(compose(reworded, 'internal'))).toContain('The cleared line reads differently by now.');
  });
});

describe('the programme', () => {
  test('tells of each place how far its clocks are from Greenwich and from home', () => {
    expect(wordsOf(compose(FACTS))).toContain('(local time, Kathmandu, UTC+5:45, +4:45 from home)');
    const inTirana = {
      ...FACTS,
      events: [{ ...EVENT, stop: EVENT.stop && { ...EVENT.stop, place: 'Tirana', zone: 'Europe/Tirane' } }],
    };
    expect(wordsOf(compose(inTirana))).toContain('Tirana, UTC+1, as at home');
  });
});

describe('a copy of a book', () => {
  test('is told beforehand what it leaves out', () => {
    expect(fallenOut(FACTS, 'internal')).toEqual([]);
    expect(fallenOut(FACTS, 'partner').map(({ kind }) => kind)).toEqual(['objective', 'ask']);
    const closed = { ...FACTS, events: [{ ...EVENT, marking: 'restricted' as const }] };
    expect(fallenOut(closed, 'public').map(({ kind }) => kind)).toEqual(['objective', 'meeting']);
  });

  test('leaves out a line that is marked higher than its paragraph, or that may not be said, and says so beforehand', () => {
    const withLine = (line: LineFact): BookFacts => ({
      ...FACTS,
      objectives: [],
      events: [{ ...EVENT, parts: [{ ...PART, kind: 'answer', text: LINE.text, marking: 'open', line }] }],
      texts: [
        { id: 't', kind: 'press', heading: 'Said', text: LINE.text, asOf: null, marking: 'open', line, paper: null },
      ],
    });
    const isTold = (line: LineFact, copy: BookCopy) => wordsOf(compose(withLine(line), copy)).includes(LINE.text);
    const falls = (line: LineFact, copy: BookCopy) => fallenOut(withLine(line), copy).map(({ kind }) => kind);
    expect(BOOK_COPIES.map((copy) => isTold(LINE, copy))).toEqual([true, true, true]);

    const restricted: LineFact = { ...LINE, marking: 'restricted' };
    expect(BOOK_COPIES.map((copy) => isTold(restricted, copy))).toEqual([true, true, false]);
    expect(falls(restricted, 'partner')).toEqual([]);
    expect(falls(restricted, 'public')).toEqual(['answer', 'press']);
    const higher = checkBook(withLine(restricted), ON).filter(({ code }) => code === 'lineMarkedHigher');
    expect(higher.map(({ place }) => place.on)).toEqual(['part', 'text']);
    expect(checkBook(withLine(LINE), ON).map(({ code }) => code)).not.toContain('lineMarkedHigher');

    for (const line of [
      { ...LINE, clearance: 'expired' as const },
      { ...LINE, clearance: 'notCleared' as const },
      { ...LINE, isRetired: true },
    ]) {
      expect(BOOK_COPIES.map((copy) => isTold(line, copy))).toEqual([true, false, false]);
      expect(falls(line, 'partner')).toEqual(['answer', 'press']);
    }
  });

  test('of a trip about which nobody may know yet is refused, since its head and its file say where it goes', () => {
    const refusals = (marking: Marking) => BOOK_COPIES.map((copy) => levelRefusal(marking, levelOf(copy)));
    expect(refusals('open')).toEqual([null, null, null]);
    expect(refusals('restricted')).toEqual([null, null, { code: 'aboveLevel', marking: 'restricted' }]);
    expect(refusals('confidential').map((refusal) => refusal?.code)).toEqual([undefined, 'aboveLevel', 'aboveLevel']);
  });
});

describe('the sheet of a meeting', () => {
  const bare: BookFacts = { ...FACTS, events: [{ ...EVENT, theirs: [{ ...PERSON, biography: null }] }] };
  const sheets = (facts: BookFacts, copy: BookCopy, extent: BookExtent = 'book') =>
    compose(facts, copy, extent).parts.filter(({ kind }) => kind === 'sheet').length;

  test('that would tell others no more than the programme does is no page of their copy, but when it is asked for', () => {
    expect([sheets(bare, 'internal'), sheets(bare, 'partner'), sheets(bare, 'public')]).toEqual([1, 0, 0]);
    expect(sheets(bare, 'partner', 'sheet:e1')).toBe(1);
    const said = { ...PART, kind: 'point' as const, marking: 'restricted' as const };
    const told: BookFacts = { ...FACTS, events: [{ ...EVENT, parts: [said] }] };
    expect([sheets(told, 'partner'), sheets(told, 'public')]).toEqual([1, 0]);
  });

  test('names on the cover of a copy for others who travels, and not for whom it is', () => {
    const labels = (copy: BookCopy) => compose(FACTS, copy).cover.map(({ label }) => label);
    expect(labels('internal')).toContain('For');
    expect(labels('partner')).toContain('Who travels');
    expect(labels('partner')).not.toContain('For');
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
          actionId: null,
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

describe('a fact', () => {
  const dayOf = fc.constantFrom('2026-11-01', '2026-05', '2025', null);

  test('carries its date on the page, or is named before printing as one that has none', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ kind: fc.constantFrom(...SHEET_PARTS), asOf: dayOf }), { maxLength: 8 }),
        fc.record({ life: dayOf, met: dayOf, promised: dayOf }),
        (written, { life, met, promised }) => {
          const parts = written.map(({ kind, asOf }, index) => ({
            ...PART,
            id: String(index),
            kind,
            asOf,
            text: `fact-${index}-`,
          }));
          const event: EventFact = {
            ...EVENT,
            parts,
            theirs: [{ ...PERSON, biography: life && { text: 'A life', asOf: life, source: 'x', marking: 'open' } }],
            lastMet: met && {
              id: 'a',
              on: met,
              kind: 'meeting',
              summary: 'Met',
              withWhom: [],
              isWithThem: true,
              marking: 'open',
            },
            promises: [
              {
                direction: 'theirs',
                text: 'A promise',
                madeOn: promised,
                dueOn: promised,
                by: null,
                status: 'open',
                actionId: null,
                marking: 'open',
                country: 'Nepal',
              },
            ],
          };
          const facts = { ...FACTS, events: [event] };
          const blocks = compose(facts, 'internal', 'sheet').parts.flatMap((part) => part.blocks);
          const undated = checkBook(facts, ON).filter(({ code }) => code === 'undatedFact');
          const printed = [...blocks, ...compose(facts, 'internal', 'media').parts.flatMap((part) => part.blocks)];
          const told = parts.map(({ text }) =>
            printed.find((block) => block.type === 'rich' && JSON.stringify(block.blocks).includes(text)),
          );
          parts.forEach(({ asOf }, index) => {
            const block = told[index];
            expect(block?.type === 'rich' && (block.date?.on ?? null)).toBe(asOf);
          });
          const bare = parts.filter(({ kind, asOf }) => kind === 'background' && asOf === null);
          expect(undated.length).toBeGreaterThanOrEqual(Math.min(1, bare.length));
          const dates = blocks.flatMap((block) => {
            if (block.type === 'person') return [life === null ? null : (block.date?.on ?? 'none')];
            if (block.type === 'facts') return block.items.flatMap(({ cell }) => cell.date?.on ?? []);
            return block.type === 'table' ? block.rows.map(([, , due]) => due?.date?.on ?? null) : [];
          });
          expect(dates).toEqual([life, ...(met === null ? [] : [met]), promised]);
        },
      ),
    );
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
          paper: null,
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

  test('a line in another language than the paper is told, and whether the bank has it in that of the paper', () => {
    const facts = (line: LineFact): BookFacts => ({
      ...FACTS,
      texts: [
        { id: 't', kind: 'press', heading: 'Press', text: line.text, asOf: null, marking: 'open', line, paper: null },
      ],
    });
    const told = (line: LineFact, language: BriefingLanguage) =>
      checkBook(facts(line), ON, language).flatMap(({ code, place }) => (place.on === 'text' ? code : []));
    expect(told(LINE, 'en')).toEqual([]);
    expect(told(LINE, 'sr')).toEqual(['lineNotTranslated']);
    expect(told({ ...LINE, translatedInto: ['sr'] }, 'sr')).toEqual(['lineInOtherLanguage']);
    expect(told({ ...LINE, translatedInto: ['sr'] }, 'sq')).toEqual(['lineNotTranslated']);
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
    const leftThen = { ...EVENT, stop: EVENT.stop && { ...EVENT.stop, leavesOn: '2026-12-14' } };
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
    const at = (startsAt: string, endsAt: string | null) => ({
      ...NO_ARRIVAL,
      ...{ on: ON, startsAt, endsAt, zone: 'Africa/Nairobi' },
    });
    expect(overlaps(at('10:00', '10:30'), at('10:30', '11:00'))).toBe(false);
    expect(overlaps(at('10:00', null), at('10:29', null))).toBe(true);
    expect(overlaps(at('10:00', null), at('10:30', null))).toBe(false);
  });

  test('on a day in two zones, meetings overlap by the moment and not by the hour that the clocks show', () => {
    const at = (startsAt: string, zone: string | null, on = '2026-12-14') => ({
      ...NO_ARRIVAL,
      ...{ on, startsAt, endsAt: null, zone },
    });
    expect(overlaps(at('10:00', 'Asia/Kathmandu'), at('10:00', 'Asia/Dubai'))).toBe(false);
    expect(overlaps(at('10:00', 'Asia/Kathmandu'), at('08:15', 'Asia/Dubai'))).toBe(true);
    // Over the date line two days are one moment.
    expect(overlaps(at('08:00', 'Pacific/Apia', '2026-12-15'), at('08:00', 'Pacific/Pago_Pago'))).toBe(true);
    expect(overlaps(at('10:00', null), at('10:15', 'Asia/Kathmandu'))).toBe(true);
  });
});

describe('the styling guide', () => {
  const found = (text: string, setting: StyleSetting, language: BriefingLanguage = 'en') =>
    styleWarnings(text, paperStyle(FOLDERS, setting, language)).map((warning) => `${warning.found} → ${warning.use}`);

  test('forbids the asterisk in our own papers, and wants it in regional texts', () => {
    expect(found('Kosovo* and its neighbours', 'own')).toEqual(['Kosovo* → Kosovo']);
    expect(found('The Republic of Kosovo', 'own')).toEqual([]);
    expect(found('The Republic of Kosovo', 'regional')).toEqual(['Republic of Kosovo → Kosovo* with the footnote']);
  });

  test('wants neither the asterisk nor our constitutional name where we are no member, and never the other side’s form', () => {
    expect(found('The Republic of Kosovo, Kosovo*, UNMIK/Kosovo', 'international')).toEqual([
      'Republic of Kosovo → Kosovo, in the form of the secretariat',
      'Kosovo* → Kosovo, in the form of the secretariat',
      'UNMIK/Kosovo → Kosovo, in the form of the secretariat',
    ]);
    expect(found('Kosovo', 'international')).toEqual([]);
    for (const setting of STYLE_SETTINGS) {
      expect(found('Kosovo and Metohija', setting)).toHaveLength(1);
      expect(found('Kosovo (UNSCR 1244)', setting)).toHaveLength(1);
    }
  });

  test('knows the name of our republic in each case of our own languages, and the capital in each', () => {
    expect(found('Ministarstvo Republike Kosovo', 'regional', 'sr')).toEqual([
      'Republike Kosovo → Kosovo* with the footnote',
    ]);
    expect(found('Ministria e Republikës së Kosovës', 'regional', 'sq')).toEqual([
      'Republikës së Kosovës → Kosovo* with the footnote',
    ]);
    expect(found('Priština', 'own', 'sr')).toEqual([]);
    expect(found('Priština', 'own', 'en')).toEqual(['Priština → Prishtina or Pristina']);
  });

  test('lets through what stands in the letters of our own in each language', () => {
    for (const language of BRIEFING_LANGUAGES) {
      for (const kind of LETTER_KINDS) {
        const { defaults } = letterTemplate(FOLDERS, kind, language);
        expect(found(Object.values(defaults).join('\n'), 'own', language)).toEqual([]);
      }
    }
  });

  test('knows what states and organisations ask to be called, and nothing within another word', () => {
    expect(found('Turkey and Ivory Coast', 'own')).toEqual(['Turkey → Türkiye', 'Ivory Coast → Côte d’Ivoire']);
    expect(found('turkeys, Turkeyfoot, KiMono', 'own')).toEqual([]);
  });

  test('is kept by our own list of states, in their names and capitals', () => {
    const rows: Record<string, string>[] = parse(readFileSync('resources/reference/countries.csv'), { columns: true });
    for (const { name_en, official_name_en, capital, name_sq = '', name_sr = '' } of rows) {
      expect(found([name_en, official_name_en, capital].join('\n'), 'own')).toEqual([]);
      expect(found(name_sq, 'own', 'sq')).toEqual([]);
      expect(found(name_sr, 'own', 'sr')).toEqual([]);
    }
    expect(found('From Ulan Bator', 'own')).toEqual(['Ulan Bator → Ulaanbaatar']);
    // In Serbian it is the name.
    expect(found('Ulan Bator', 'own', 'sr')).toEqual([]);
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
