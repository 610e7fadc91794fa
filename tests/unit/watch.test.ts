import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../domain/calendar-date.ts';
import { DEFAULT_RHYTHMS } from '../../domain/contact-rhythm.ts';
import { DEFAULT_WEIGHTS, WATCH_SIGNALS, type WatchedState, watchOf } from '../../domain/watch.ts';

const TODAY = '2026-11-24';

const CALM: WatchedState = {
  lastContactOn: addDays(TODAY, -30),
  hasRelations: true,
  isWithdrawn: false,
  claims: [{ kind: 'recognition', voice: 'theirs', effectiveOn: '2012-11-08', grade: 'reported' }],
  votes: [],
  notes: [],
  moves: [],
  visits: [],
  remarks: [],
  governmentChanges: [],
  representation: [],
};

const RHYTHM = DEFAULT_RHYTHMS.recogniser;
const look = (changed: Partial<WatchedState>) => watchOf({ ...CALM, ...changed }, DEFAULT_WEIGHTS, RHYTHM, TODAY);

type Represented = WatchedState['representation'][number];
const represented = (
  direction: Represented['direction'],
  kind: Represented['kind'],
  effectiveOn: string,
): Represented => ({
  id: `${direction} ${kind}`,
  direction,
  kind,
  effectiveOn,
  form: 'resident',
  seat: null,
  person: null,
});
const credentials = (direction: Represented['direction']) =>
  represented(direction, 'credentialsPresented', '2020-01-01');
const left = (direction: Represented['direction']) => represented(direction, 'headLeft', '2026-05-01');

describe('the light of a recogniser', () => {
  test('is green while nothing speaks against it, also when nobody has called it yet', () => {
    expect(look({})).toEqual({ light: 'green', score: 0, signals: [] });
    expect(look({ lastContactOn: null }).light).toBe('green');
  });

  test('is red by a claimed withdrawal alone, and no longer once it is answered', () => {
    const withdrawal = {
      kind: 'withdrawal' as const,
      voice: 'others' as const,
      effectiveOn: null,
      reportedOn: '2023-01-04',
      grade: 'claimed' as const,
    };
    expect(look({ claims: [...CALM.claims, withdrawal] })).toMatchObject({
      light: 'red',
      signals: [{ kind: 'withdrawalClaimed', weight: 5 }],
    });
    expect(look({ isWithdrawn: true })).toMatchObject({ light: 'red', signals: [{ kind: 'withdrawn' }] });
    const denial = {
      ...{ kind: 'withdrawalDenied' as const, voice: 'theirs' as const, grade: 'reported' as const },
      effectiveOn: '2023-02-01',
    };
    expect(look({ claims: [...CALM.claims, withdrawal, denial] }).light).toBe('green');
  });

  test.each([
    ['silent', { lastContactOn: addDays(TODAY, -121) }, 121],
    ['unansweredNote', { notes: [{ replyDueOn: '2026-10', repliedById: null }] }, 1],
    ['otherSideMove', { moves: [addDays(TODAY, -180), addDays(TODAY, -181)] }, 1],
    ['publicRemark', { remarks: [addDays(TODAY, -180), addDays(TODAY, -181)] }, 1],
    ['governmentChange', { governmentChanges: [TODAY, addDays(TODAY, -181)] }, 1],
    ['accreditationLapsed', { representation: [credentials('theirs'), left('theirs'), credentials('ours')] }, 1],
    ['accreditationLapsed', { representation: [left('theirs'), left('ours')] }, 2],
    [
      'voteWorse',
      {
        votes: [
          { body: 'Interpol', on: '2018-11-20', inFavour: 'neutral' as const },
          { body: 'Interpol', on: '2015-11-01', inFavour: 'yes' as const },
          { body: 'UNESCO', on: '2015-11-09', inFavour: 'yes' as const },
        ],
      },
      1,
    ],
  ] as const)('is amber by %s alone, and says how much', (kind, changed, count) => {
    expect(look(changed)).toEqual({ light: 'amber', score: 2, signals: [{ kind, weight: 2, count }] });
  });

  test('the end of relations is red by itself, also in one direction; that they are suspended or that the other side came is amber', () => {
    const relations = (kind: Represented['kind']) =>
      look({ representation: [credentials('ours'), represented('ours', kind, '2026-11-01')] });
    expect(relations('severed')).toEqual({
      light: 'red',
      score: 5,
      signals: [{ kind: 'relationsSevered', weight: 5, count: 1 }],
    });
    expect(relations('suspended')).toMatchObject({
      light: 'amber',
      signals: [{ kind: 'relationsSuspended', count: 1 }],
    });
    expect(look({ visits: [TODAY, addDays(TODAY, -181)] })).toMatchObject({
      light: 'amber',
      signals: [{ kind: 'otherSideVisit', count: 1 }],
    });
    expect(look({ visits: [TODAY], remarks: [TODAY] }).light).toBe('red');
  });

  test('a note that is answered or not due, and a silence within the rhythm, say nothing', () => {
    const notes = [
      { replyDueOn: '2026-01-01', repliedById: 'answer' },
      { replyDueOn: '2026-12', repliedById: null },
    ];
    expect(look({ notes, lastContactOn: addDays(TODAY, -120) }).signals).toEqual([]);
  });

  test('follows the weights: what weighs nothing is not told, and more weight never makes it greener', () => {
    const weight = fc.integer({ min: 0, max: 10 });
    const weights = fc.record(
      Object.fromEntries(WATCH_SIGNALS.map((signal) => [signal, weight])) as Record<
        (typeof WATCH_SIGNALS)[number],
        typeof weight
      >,
    );
    const state = { ...CALM, lastContactOn: null, hasRelations: false, moves: [TODAY] };
    fc.assert(
      fc.property(weights, fc.constantFrom(...WATCH_SIGNALS), (given, raised) => {
        const before = watchOf(state, given, RHYTHM, TODAY);
        const after = watchOf(state, { ...given, [raised]: 10 }, RHYTHM, TODAY);
        expect(before.signals.every((signal) => signal.weight > 0)).toBe(true);
        expect(after.score).toBeGreaterThanOrEqual(before.score);
      }),
    );
  });
});
