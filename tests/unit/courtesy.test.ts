import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from '../../domain/calendar-date.ts';
import { shiftMonth, weekOf, weeksOf } from '../../domain/calendar-grid.ts';
import {
  COURTESY_AHEAD_DAYS,
  type CourtesyFacts,
  courtesiesOf,
  daysOfYearAhead,
  isDayOfYear,
} from '../../domain/courtesy.ts';
import { readDayOfYear } from '../../domain/written-date.ts';
import { ownersOf } from '../../renderer/today/whose.ts';

const TODAY = '2026-11-23';
const STATE: CourtesyFacts = {
  countryId: 'ken',
  nationalDay: null,
  recognisedOn: null,
  relationsOn: null,
  newPosts: [],
};
const day = fc.integer({ min: 0, max: 20_000 }).map((after) => addDays('2008-02-17', after));

describe('courtesies', () => {
  test('a national day is told of two weeks ahead, on the day, and not after', () => {
    const kenya = { ...STATE, nationalDay: '12-12' };
    expect(courtesiesOf(kenya, '2026-11-27')).toEqual([]);
    expect(courtesiesOf(kenya, '2026-11-28')).toMatchObject([{ kind: 'nationalDay', on: '2026-12-12', years: null }]);
    expect(courtesiesOf(kenya, '2026-12-12')).toHaveLength(1);
    expect(courtesiesOf(kenya, '2026-12-13')).toEqual([]);
  });

  test('an anniversary counts its years, over the turn of the year too; the day itself is none', () => {
    const state = { ...STATE, recognisedOn: '2012-01-03', relationsOn: '2026-11-30' };
    expect(courtesiesOf(state, '2026-12-25')).toMatchObject([{ kind: 'recognition', on: '2027-01-03', years: 15 }]);
    expect(courtesiesOf({ ...STATE, relationsOn: '2026-11-30' }, TODAY)).toEqual([]);
  });

  test('a partial date has no anniversary, and 29 February is kept on the 28th', () => {
    expect(courtesiesOf({ ...STATE, recognisedOn: '2012-11' }, TODAY)).toEqual([]);
    expect(courtesiesOf({ ...STATE, recognisedOn: '2012-02-29' }, '2027-02-20')).toMatchObject([
      { on: '2027-02-28', years: 15 },
    ]);
  });

  test('a post taken up within the month asks for congratulations, an older or a coming one does not', () => {
    const post = (fromOn: string | null) => ({ personId: 'p', name: 'Amina Mfano', title: 'Minister', fromOn });
    const newPosts = [post('2026-11-01'), post('2026-10-01'), post('2026-12-01'), post('2026'), post(null)];
    expect(courtesiesOf({ ...STATE, newPosts }, TODAY)).toEqual([
      {
        countryId: 'ken',
        kind: 'newPost',
        on: '2026-11-01',
        years: null,
        person: { id: 'p', name: 'Amina Mfano', title: 'Minister' },
      },
    ]);
  });

  test('whatever is told of lies on one of the days by which its state is looked for', () => {
    const everyDay = Array.from({ length: 366 }, (_, index) => addDays('2024-01-01', index).slice(5));
    fc.assert(
      fc.property(day, (today) => {
        const looked = daysOfYearAhead(today);
        const told = everyDay.filter((nationalDay) => courtesiesOf({ ...STATE, nationalDay }, today).length > 0);
        expect(looked).toEqual(expect.arrayContaining(told));
        expect(told.length).toBeGreaterThanOrEqual(COURTESY_AHEAD_DAYS + 1);
      }),
      { numRuns: 50 },
    );
    expect(daysOfYearAhead('2026-02-20')).toContain('02-29');
  });

  test('whatever the day, an anniversary told of is ahead by two weeks at most and whole years old', () => {
    fc.assert(
      fc.property(day, day, (recognisedOn, today) => {
        for (const { on, years } of courtesiesOf({ ...STATE, recognisedOn }, today)) {
          expect(daysBetween(today, on)).toBeGreaterThanOrEqual(0);
          expect(daysBetween(today, on)).toBeLessThanOrEqual(COURTESY_AHEAD_DAYS);
          expect(years).toBe(Number(on.slice(0, 4)) - Number(recognisedOn.slice(0, 4)));
        }
      }),
    );
  });

  test.each([
    ['17.2.', '02-17'],
    ['17/2', '02-17'],
    ['29.2', '02-29'],
    ['31.2.', null],
    ['17.2.2008', null],
    ['x', null],
  ])('a day of the year written as %s is read as %s', (text, expected) => {
    expect(readDayOfYear(text)).toBe(expected);
    if (expected) expect(isDayOfYear(expected)).toBe(true);
  });
});

describe('the grid of a calendar', () => {
  test('November 2026 begins on a Sunday and touches six weeks', () => {
    const weeks = weeksOf('2026-11');
    expect(weeks).toHaveLength(6);
    expect(weeks[0]?.[0]).toBe('2026-10-26');
    expect(weeks.at(-1)?.at(-1)).toBe('2026-12-06');
  });

  test('every day is in its week, weeks follow each other without a hole, and a month is whole in its weeks', () => {
    fc.assert(
      fc.property(day, (of) => {
        expect(weekOf(of)).toContain(of);
        const days = weeksOf(of.slice(0, 7)).flat();
        expect(days).toContain(of);
        days.slice(1).forEach((next, index) => {
          expect(next).toBe(addDays(days[index] ?? '', 1));
        });
        expect(shiftMonth(shiftMonth(of.slice(0, 7), 5), -5)).toBe(of.slice(0, 7));
      }),
    );
  });
});

describe('whose day is read', () => {
  const officers = [
    { id: 'a', desk: 'Africa' },
    { id: 'b', desk: 'Africa' },
    { id: 'c', desk: null },
  ];
  test('mine is one officer, my desk all of it, and an officer without a desk is a desk of one', () => {
    expect(ownersOf('all', 'a', officers)).toBeNull();
    expect(ownersOf('mine', null, officers)).toBeNull();
    expect(ownersOf('mine', 'a', officers)).toEqual(new Set(['a']));
    expect(ownersOf('desk', 'a', officers)).toEqual(new Set(['a', 'b']));
    expect(ownersOf('desk', 'c', officers)).toEqual(new Set(['c']));
  });
});
