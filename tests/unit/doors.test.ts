import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../domain/calendar-date.ts';
import { approachOfAsk, approachOfEntry, approachOfPromise } from '../../domain/door-approaches.ts';
import { type DoorRecord, type DoorSuccess, doorStand, rankDoors } from '../../domain/doors.ts';
import { isMultilateralPost, RANKS, rankOfPost } from '../../domain/ranks.ts';

const TODAY = '2026-11-24';
const ago = (days: number): string => addDays(TODAY, -days);
const success = (days: number, rank: DoorSuccess['rank']): DoorSuccess => ({ on: ago(days), rank, how: 'answered' });
const door = (key: string, changed: Partial<DoorRecord> = {}): DoorRecord => ({
  key,
  kind: 'partner',
  successes: [],
  triedOn: [],
  elsewhere: 0,
  ...changed,
});

const anySuccess = fc.record({
  on: fc.integer({ min: 0, max: 2000 }).map(ago),
  rank: fc.constantFrom(...RANKS),
  how: fc.constantFrom('received', 'answered', 'promiseKept'),
}) as fc.Arbitrary<DoorSuccess>;
const anyDoor = fc.record({
  successes: fc.array(anySuccess, { maxLength: 4 }),
  triedOn: fc.array(fc.integer({ min: 0, max: 2000 }).map(ago), { maxLength: 3 }),
  elsewhere: fc.nat({ max: 2 }),
});
const anyDoors = fc
  .array(anyDoor, { minLength: 1, maxLength: 8 })
  .map((doors) => doors.map((each, index) => door(`door${index}`, each)));
const order = (doors: readonly DoorRecord[]): string[] => rankDoors(doors, TODAY).map(({ key }) => key);

describe('the doors to a state', () => {
  test('stand by last success, rank reached and freshness', () => {
    const doors = [
      door('triedLately', { triedOn: [ago(3)] }),
      door('ministerThreeMonthsAgo', { successes: [success(88, 'minister')] }),
      door('deskLastWeek', { successes: [success(7, 'desk')] }),
      door('presidentFourYearsAgo', { successes: [success(1500, 'headOfState')] }),
      door('ministerLastYear', { successes: [success(300, 'minister')] }),
      door('untriedButTrusted', { elsewhere: 3 }),
      door('untried'),
    ];
    expect(order(doors)).toEqual([
      'ministerThreeMonthsAgo',
      'deskLastWeek',
      'ministerLastYear',
      'triedLately',
      'presidentFourYearsAgo',
      'untriedButTrusted',
      'untried',
    ]);
    expect(rankDoors(doors, TODAY)[0]).toMatchObject({
      points: { lastSuccess: 4, rank: 3, freshness: 4 },
      score: 3 * 4 + 2 * 3 + 4,
    });
  });

  test('name the last success and, where another reached higher, that one too', () => {
    const stand = doorStand({ successes: [success(400, 'minister'), success(20, 'desk')], triedOn: [] }, TODAY);
    expect(stand.lastSuccess).toEqual(success(20, 'desk'));
    expect(stand.highest).toEqual(success(400, 'minister'));
  });

  test('are never lowered by a further success, nor by one that is fresher or higher', () => {
    const place = (doors: readonly DoorRecord[], key: string) => order(doors).indexOf(key);
    fc.assert(
      fc.property(anyDoors, anySuccess, fc.nat({ max: 500 }), fc.constantFrom(...RANKS), (doors, added, days, rank) => {
        const [first, ...others] = doors as [DoorRecord, ...DoorRecord[]];
        const opened = { ...first, successes: [...first.successes, added] };
        const isHigher = RANKS.indexOf(rank) <= RANKS.indexOf(added.rank);
        const on = [added.on, ago(days)].toSorted().at(-1) ?? added.on;
        const better = { ...added, on, rank: isHigher ? rank : added.rank };
        const raised = { ...first, successes: [...first.successes, better] };

        expect(doorStand(opened, TODAY).score).toBeGreaterThanOrEqual(doorStand(first, TODAY).score);
        expect(doorStand(raised, TODAY).score).toBeGreaterThanOrEqual(doorStand(opened, TODAY).score);
        expect(place([opened, ...others], first.key)).toBeLessThanOrEqual(place(doors, first.key));
        expect(place([raised, ...others], first.key)).toBeLessThanOrEqual(place([opened, ...others], first.key));
      }),
    );
  });

  test('come in one order, however they are handed in', () => {
    fc.assert(
      fc.property(
        anyDoors.chain((doors) =>
          fc.tuple(fc.constant(doors), fc.shuffledSubarray(doors, { minLength: doors.length })),
        ),
        ([doors, shuffled]) => {
          expect(order(shuffled)).toEqual(order(doors));
          expect(new Set(order(doors)).size).toBe(doors.length);
        },
      ),
    );
  });
});

describe('what opens a door', () => {
  const ask = {
    askedOn: ago(40),
    reply: null,
    repliedOn: null,
    deliveredOn: null,
    answerHeardOn: null,
    thankedOn: null,
    withdrawnOn: null,
    rank: null,
  };

  test('is an ask that was delivered and answered, at the level at which it was delivered', () => {
    expect(approachOfAsk({ ...ask, deliveredOn: ago(30), answerHeardOn: ago(28), rank: 'minister' })).toEqual({
      on: ago(30),
      success: { on: ago(30), rank: 'minister', how: 'answered' },
    });
    expect(approachOfAsk({ ...ask, answerHeardOn: ago(28) })?.success?.rank).toBe('desk');
  });

  test('is not an ask without an answer, and one that was declined or withdrawn was no approach at all', () => {
    expect(approachOfAsk(ask)).toEqual({ on: ago(40), success: null });
    expect(approachOfAsk({ ...ask, deliveredOn: ago(30), rank: 'headOfState' })).toEqual({
      on: ago(30),
      success: null,
    });
    expect(approachOfAsk({ ...ask, reply: 'declined' })).toBeNull();
    expect(approachOfAsk({ ...ask, answerHeardOn: ago(28), withdrawnOn: ago(1) })).toBeNull();
  });

  test('is a meeting in the post held that day, and a promise kept; a letter is an approach, the press is not', () => {
    const entry = { happenedOn: ago(9), postHeld: 'Minister of Foreign Affairs' };
    expect(approachOfEntry({ ...entry, kind: 'meeting' })?.success).toEqual({
      on: ago(9),
      rank: 'minister',
      how: 'received',
    });
    expect(approachOfEntry({ ...entry, kind: 'letterOut' })).toEqual({ on: ago(9), success: null });
    expect(approachOfEntry({ ...entry, kind: 'media' })).toBeNull();
    expect(approachOfPromise({ closedOn: ago(2), post: null }).success).toEqual({
      on: ago(2),
      rank: 'desk',
      how: 'promiseKept',
    });
  });
});

describe('the rank of a post', () => {
  test.each([
    ['President', 'headOfState'],
    ['Acting Prime Minister, Government', 'headOfState'],
    ['President of the National Assembly', 'seniorOfficial'],
    ['Minister of Foreign Affairs, Ministry of Foreign Affairs', 'minister'],
    ['Foreign Minister', 'minister'],
    ['Deputy Prime Minister', 'minister'],
    ['Deputy Foreign Minister', 'seniorOfficial'],
    ['Vice Minister', 'seniorOfficial'],
    ['Minister-Counsellor, Embassy', 'seniorOfficial'],
    ['Permanent Secretary, Ministry of Foreign Affairs', 'seniorOfficial'],
    ['Permanent Representative, Permanent Mission to the United Nations', 'seniorOfficial'],
    ['Chief of Staff to the Minister, Ministry of Foreign Affairs', 'seniorOfficial'],
    ['Deputy Director-General for Political Affairs', 'seniorOfficial'],
    ['Second Secretary, Office of the President', 'desk'],
    ['Adviser to the Prime Minister', 'desk'],
    ['', 'desk'],
    [null, 'desk'],
  ] as const)('of %s is %s', (post, rank) => {
    expect(rankOfPost(post)).toBe(rank);
  });

  test('is of a mission to an organisation where its name says so', () => {
    expect(isMultilateralPost('First Secretary, Permanent Mission to the United Nations')).toBe(true);
    expect(isMultilateralPost('Permanent Representative')).toBe(true);
    expect(isMultilateralPost('Permanent Secretary, Ministry')).toBe(false);
  });
});
