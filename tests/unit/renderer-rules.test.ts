import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCalendarDate } from '../../domain/calendar-date.ts';
import { readLogLine } from '../../domain/log-line.ts';
import { readWrittenDate, writeDate } from '../../domain/written-date.ts';
import { type Card, filterCards, readBoardFilters } from '../../renderer/boards/board-filters.ts';
import {
  followUpDueOf,
  hasContent,
  newEntry,
  newPersonOf,
  readDraft,
  toInput,
} from '../../renderer/log/entry-draft.ts';
import { fieldsOf, withLine } from '../../renderer/log/line-entry.ts';

describe('a date as people write it', () => {
  test.each([
    ['26.3.2025', '2025-03-26'],
    ['26/03/2025', '2025-03-26'],
    ['3.2025', '2025-03'],
    ['2025', '2025'],
    [' 2025-03-26 ', '2025-03-26'],
  ])('%s is %s', (written, date) => expect(readWrittenDate(written)).toBe(date));

  test.each(['31.2.2025', '3/26/2025', '26.3.25', 'soon', '', '13.2025'])('%s is none', (written) =>
    expect(readWrittenDate(written)).toBeNull(),
  );

  test('comes back from the way it is written', () => {
    const parts = fc.tuple(
      fc.integer({ min: 1000, max: 9999 }),
      fc.option(fc.integer({ min: 1, max: 12 })),
      fc.option(fc.integer({ min: 1, max: 28 })),
    );
    fc.assert(
      fc.property(parts, ([year, month, day]) => {
        const two = (part: number) => String(part).padStart(2, '0');
        const date = [year, ...(month === null ? [] : [two(month), ...(day === null ? [] : [two(day)])])].join('-');
        fc.pre(isCalendarDate(date));
        expect(readWrittenDate(writeDate(date))).toBe(date);
      }),
    );
  });
});

describe('the filters of a board', () => {
  const card = (fields: Partial<Card>): Card =>
    ({
      countryId: 'x',
      nameEn: 'Côte d’Ivoire',
      nameSq: 'Bregu i Fildishtë',
      nameSr: 'Obala Slonovače',
      iso2: 'CI',
      region: 'Africa',
      ownerId: null,
      tier: null,
      condition: null,
      outcome: null,
      ...fields,
    }) as Card;
  const found = (filters: Parameters<typeof filterCards>[1], fields: Partial<Card> = {}): boolean =>
    filterCards([card(fields)], filters, new Map([['AU', new Set(['x'])]])).length === 1;

  test('find a state by the beginning of a word of any of its names, without accents', () => {
    expect(found({ find: 'cote' })).toBe(true);
    expect(found({ find: 'ivoire' })).toBe(true);
    expect(found({ find: 'slonovace' })).toBe(true);
    expect(found({ find: 'voire' })).toBe(false);
  });

  test('must all be passed, and an unknown group holds nobody', () => {
    expect(found({ region: 'Africa', group: 'AU' })).toBe(true);
    expect(found({ region: 'Asia', group: 'AU' })).toBe(false);
    expect(found({ group: 'NOWHERE' })).toBe(false);
  });

  test('find a case by its condition or its outcome', () => {
    expect(found({ state: 'stalled' }, { condition: 'stalled' })).toBe(true);
    expect(found({ state: 'contested' }, { condition: 'moving', outcome: 'contested' })).toBe(true);
    expect(found({ state: 'frozen' }, { condition: 'moving' })).toBe(false);
  });

  test('come out of an address, whatever else stands in it', () => {
    expect(readBoardFilters({ region: 'Africa', find: '', tier: 3, __proto__: 'x', more: 'y' })).toEqual({
      region: 'Africa',
    });
  });
});

describe('an entry in the log dialog', () => {
  const fresh = newEntry('2026-11-23', ['ken'], { defaultMarking: 'restricted', officerId: 'me' });

  test('proposes the day of the follow-up from kind and day, until someone sets it', () => {
    const due = followUpDueOf(fresh);
    expect(due !== null && due > '2026-11-23').toBe(true);
    expect(followUpDueOf({ ...fresh, happenedOn: '2026-11' })).toBeNull();
    expect(followUpDueOf({ ...fresh, followUpDue: '2027-01-01' })).toBe('2027-01-01');
  });

  test('sends a time only with its zone, people on record by their id, and no empty field', () => {
    const input = toInput(
      {
        ...fresh,
        localTime: '14:30',
        summary: 'They will answer',
        people: [
          { personId: 'p1', name: 'Amina Wanjiru', title: '' },
          { personId: null, name: 'Joseph Otieno', title: ' Director ' },
        ],
        followUp: ' Send the aide-mémoire ',
      },
      'Europe/Belgrade',
    );
    expect(input).toMatchObject({
      localTime: '14:30',
      zone: 'Europe/Belgrade',
      people: [{ personId: 'p1' }],
      newPeople: [{ name: 'Joseph Otieno', title: 'Director' }],
      followUp: { text: 'Send the aide-mémoire', ownerId: 'me' },
      theirPromise: null,
    });
    expect(input).not.toHaveProperty('place');
    expect(toInput(fresh, 'UTC')).not.toHaveProperty('zone');
  });

  test('keeps what was said at length whole in the notes, unless somebody wrote them', () => {
    const said = `${'word '.repeat(200)}end`;
    const fields = fieldsOf(
      readLogLine(`met "${said}"`, '2026-11-23', () => false),
      [],
      [],
      [],
    );
    expect(fields.summary).toMatch(/^(?:word )+word…$/);
    expect(fields.summary?.length).toBeLessThanOrEqual(400);
    expect(fields.notes).toBe(said);
    const byHand = withLine({ ...fresh, notes: 'mine', byHand: ['notes'] }, fields);
    expect(byHand).toMatchObject({ notes: 'mine', summary: said });
    expect(
      fieldsOf(
        readLogLine('met "yes"', '2026-11-23', () => false),
        [],
        [],
        [],
      ),
    ).not.toHaveProperty('notes');
  });

  test('gives a promise to whoever is said to have made it, by the order in which the desk takes people', () => {
    const people = [
      { personId: null, name: 'A minister', title: '' },
      { personId: 'known', name: 'A director', title: '' },
    ];
    const entry = { ...fresh, people, theirPromise: 'Will table it' };
    expect(toInput(entry, 'UTC').theirPromise).toMatchObject({ by: 1 });
    expect(toInput({ ...entry, theirPromiseBy: 'known' }, 'UTC').theirPromise).toMatchObject({ by: 0 });
    expect(toInput({ ...entry, people: [] }, 'UTC').theirPromise).not.toHaveProperty('by');

    const ofOneName = ['one', 'other'].map((personId) => ({ personId, name: 'Ana Mfano', title: '' }));
    expect(toInput({ ...entry, people: ofOneName, theirPromiseBy: 'other' }, 'UTC').theirPromise).toMatchObject({
      by: 1,
    });
  });

  test('puts somebody new under the state that was chosen, as long as the entry has it', () => {
    const person = { personId: null, name: 'Siti Newcomer', title: ' ', countryId: 'idn' };
    expect(newPersonOf(person, ['ind', 'idn'])).toEqual({ name: 'Siti Newcomer', countryId: 'idn' });
    expect(newPersonOf(person, ['ind'])).toEqual({ name: 'Siti Newcomer' });
  });

  test('comes back from its draft as it was; what is no draft of ours is left aside', () => {
    const typed = { ...fresh, summary: 'Ëndërr', followUp: 'Call' };
    expect(readDraft(JSON.stringify(typed), fresh)).toEqual(typed);
    expect(hasContent(typed)).toBe(true);
    expect(hasContent(fresh)).toBe(false);
    for (const other of ['', '{', '[]', 'null', '{"kind":"seance"}', '{"kind":"call","marking":"open"}']) {
      expect(readDraft(other, fresh)).toBeNull();
    }
  });
});
