import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composeBook } from '../../domain/book.ts';
import { BOOK_COPIES, type BookCopy } from '../../domain/book-copy.ts';
import type { BookFacts, EventFact } from '../../domain/book-facts.ts';
import { hasFootnote, withFootnote } from '../../domain/book-footnote.ts';
import { styleChecks } from '../../domain/book-style-checks.ts';
import { textsOfCover, textsOfPart } from '../../domain/book-texts.ts';
import type { StyleSetting } from '../../domain/styling.ts';
import { readMarkdown } from '../../electron/briefings/read-markdown.ts';
import { paperStyle } from '../../electron/briefings/styling-guide.ts';
import { BARE_EVENT as EVENT, BARE_FACTS as FACTS } from '../support/bare-book.ts';
import { textOfBook } from '../support/book-text.ts';
import { countryFacts, factsOf, INTERLOCUTOR, tripOf } from '../support/marked-trip.ts';

const FOLDERS = { templatesDir: 'resources/templates', ownTemplatesDir: 'none' };

const PART = { id: 'p', kind: 'point', toWhom: null, asOf: null, marking: 'open', line: null } as const;
const TEXT = {
  id: 't',
  kind: 'annex',
  heading: 'Annex',
  asOf: null,
  marking: 'open',
  line: null,
  paper: null,
} as const;

function compose(facts: BookFacts, copy: BookCopy = 'internal') {
  return composeBook(facts, {
    on: '2026-11-23',
    generatedAt: '2026-11-23T14:05:00Z',
    zone: 'UTC',
    copy,
    language: 'en',
    copyNumber: 3,
    extent: 'book',
    read: readMarkdown,
  });
}

const styled = (facts: BookFacts, setting: StyleSetting, copy: BookCopy = 'internal') =>
  withFootnote(compose(facts, copy), paperStyle(FOLDERS, setting, 'en'));

const checked = (facts: BookFacts, setting: StyleSetting = 'own', copy: BookCopy = 'internal') =>
  styleChecks(compose(facts, copy), facts, paperStyle(FOLDERS, setting, 'en')).map(
    ({ code, weight, place, style }) =>
      `${code} ${weight} ${place.on}${'id' in place ? ` ${place.id}` : ''}: ${style?.found} → ${style?.use}`,
  );

describe('how names are written in a book', () => {
  test('is read wherever somebody wrote, and leads there', () => {
    const turkey = 'Envoy for Turkey';
    const person = { ...INTERLOCUTOR, id: 'n1', name: 'Sita Namuna', post: turkey };
    const style = (place: string) => [`style worthALook ${place}: Turkey → Türkiye`];
    const withEvent = (event: Partial<EventFact>): BookFacts => ({ ...FACTS, events: [{ ...EVENT, ...event }] });
    expect(checked({ ...FACTS, trip: { ...FACTS.trip, purpose: turkey } })).toEqual(style('trip'));
    expect(checked({ ...FACTS, members: [{ name: 'Arta', role: turkey, contact: null }] })).toEqual(style('trip'));
    expect(checked(withEvent({ title: turkey }))).toEqual(style('programme e1'));
    expect(checked(withEvent({ place: turkey }))).toEqual(style('programme e1'));
    expect(checked(withEvent({ format: turkey }))).toEqual(style('programme e1'));
    expect(checked(withEvent({ parts: [{ ...PART, text: `**${turkey}**` }] }))).toEqual(style('event e1'));
    expect(checked(withEvent({ parts: [{ ...PART, kind: 'readOut', text: turkey }] }))).toEqual(style('event e1'));
    expect(checked(withEvent({ theirs: [person] }))).toEqual(style('person n1'));
    expect(checked({ ...FACTS, texts: [{ ...TEXT, text: turkey }] })).toEqual(style('text t'));
    const paper = {
      kind: 'letter',
      number: null,
      datedOn: null,
      title: turkey,
      fileName: null,
      marking: 'open',
    } as const;
    expect(checked({ ...FACTS, texts: [{ ...TEXT, text: '', paper }] })).toEqual(style('text t'));
    const promise = { text: turkey, madeOn: null, dueOn: null, by: null, actionId: null, marking: 'open' } as const;
    const promises = [{ ...promise, direction: 'theirs', status: 'open', country: 'Nepal' } as const];
    // On the sheet as on the return sheet of a meeting.
    expect(checked(withEvent({ promises }))).toContain(style('event e1')[0]);
    const biography = { text: turkey, asOf: '2026-10-01', source: 'Our post', marking: 'open' } as const;
    expect(checked(withEvent({ theirs: [{ ...person, post: null, biography }] }))).toEqual(style('person n1'));
  });

  test('is not read where the copy has nothing: what falls out is nobody’s to see', () => {
    const facts: BookFacts = {
      ...FACTS,
      trip: { ...FACTS.trip, avoid: 'Turkey' },
      events: [{ ...EVENT, parts: [{ ...PART, marking: 'confidential', text: 'Swaziland' }] }],
      texts: [{ ...TEXT, marking: 'restricted', text: 'East Timor' }],
    };
    expect(checked(facts)).toHaveLength(3);
    expect(checked(facts, 'own', 'partner')).toEqual(['style worthALook text t: East Timor → Timor-Leste']);
    expect(checked(facts, 'own', 'public')).toEqual([]);
  });

  test('finds no form that does not stand in the printed words, and no place without one', () => {
    fc.assert(
      fc.property(tripOf, fc.constantFrom(...BOOK_COPIES), (trip, copy) => {
        const facts = factsOf(trip);
        const text = textOfBook(compose(facts, copy));
        const rules = [
          { setting: 'any', languages: null, words: ['secret', 'A', 'B'], use: 'other', why: '' } as const,
        ];
        const style = { ...paperStyle(FOLDERS, 'own', 'en'), rules };
        for (const { style: warning } of styleChecks(compose(facts, copy), facts, style)) {
          expect(text).toContain(warning?.found);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('the footnote of a regional paper', () => {
  const named = (text: string): BookFacts => ({ ...FACTS, texts: [{ ...TEXT, text }] });

  test('stands where the asterisk stands and nowhere else', () => {
    expect(styled(FACTS, 'regional').footnote).toBeNull();
    expect(styled(named('Kosovo* and its neighbours'), 'own').footnote).toBeNull();
    const book = styled(named('Kosovo* and its neighbours'), 'regional');
    expect(book.footnote).toContain('without prejudice');
    const footed = book.parts.filter((part) => hasFootnote(book, textsOfPart(part)));
    expect(footed.map(({ kind }) => kind)).toEqual(['annexes']);
    expect(hasFootnote(book, textsOfCover(book))).toBe(false);
    // The title stands in the head of each page.
    const titled = styled({ ...FACTS, trip: { ...FACTS.trip, title: 'Partners of Kosovo*' } }, 'regional');
    expect(titled.parts.every((part) => hasFootnote(titled, textsOfPart(part)))).toBe(true);
  });

  test('is missed where our name has no asterisk in a part of the book, and not where nobody names us', () => {
    expect(checked(FACTS, 'regional')).toEqual([]);
    expect(checked(named('Kosovo and its neighbours'), 'regional')).toEqual([
      'notMarked mustHave text t: Kosovo → Kosovo*',
    ]);
    expect(checked(named('Kosovo and its neighbours'), 'own')).toEqual([]);
    // A note on a state is told from the record: nothing of the trip can put it right.
    const nothing = { contacts: [], notes: [], objections: [], decision: [], promises: [], nextSteps: [], people: [] };
    const note = countryFacts('Nepal', nothing);
    const country = { ...note.country, name: 'Friends of Kosovo' };
    expect(checked({ ...FACTS, countries: [{ ...note, country }] }, 'regional')).toEqual([
      'notMarked worthALook country Nepal: Kosovo → Kosovo*',
    ]);
    // Once is enough for a part.
    expect(checked(named('Kosovo* and the region. Kosovo is there.'), 'regional')).toEqual([]);
    expect(checked(named('The Republic of Kosovo'), 'regional')).toEqual([
      'notMarked mustHave text t: Kosovo → Kosovo*',
      'style worthALook text t: Republic of Kosovo → Kosovo* with the footnote',
    ]);
  });
});
