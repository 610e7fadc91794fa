import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../domain/case-state.ts';
import { movesThatStand, outcomeDecision, standingEntries } from '../../domain/stage-log.ts';

const ids = (...log: readonly (readonly [string, string?])[]) =>
  standingEntries(log.map(([id, undoesId]) => ({ id, undoesId: undoesId ?? null }))).map(({ id }) => id);

describe('the entries of a stage log that stand', () => {
  test('are all moves that nothing takes back', () => {
    expect(ids(['a'], ['b'])).toEqual(['a', 'b']);
    expect(ids()).toEqual([]);
  });

  test('are not a move that was taken back, nor what took it back, so that the one before can follow', () => {
    expect(ids(['a'], ['b'], ['undo b', 'b'])).toEqual(['a']);
    expect(ids(['a'], ['b'], ['undo b', 'b'], ['undo a', 'a'])).toEqual([]);
    expect(ids(['a'], ['undo a', 'a'], ['c'])).toEqual(['c']);
  });

  test('are the move again when its taking-back is taken back, and then it can be taken back again', () => {
    expect(ids(['a'], ['undo a', 'a'], ['again a', 'undo a'])).toEqual(['again a']);
    expect(ids(['a'], ['undo a', 'a'], ['again a', 'undo a'], ['undo again', 'again a'])).toEqual([]);
  });
});

describe('the moves that stand', () => {
  const moves = (...log: readonly (readonly [string, string?])[]) =>
    movesThatStand(log.map(([id, undoesId]) => ({ id, undoesId: undoesId ?? null }))).map(({ id }) => id);

  test('are named as they were entered, also one that was brought again', () => {
    expect(moves(['a'], ['b'], ['undo b', 'b'])).toEqual(['a']);
    expect(moves(['a'], ['undo a', 'a'], ['again a', 'undo a'])).toEqual(['a']);
    expect(moves(['a'], ['undo a', 'a'], ['again a', 'undo a'], ['undo again', 'again a'])).toEqual([]);
  });
});

describe('a side outcome', () => {
  const move = (
    id: string,
    outcomeFrom: Outcome | null,
    outcomeTo: Outcome | null,
    undoesId: string | null = null,
  ) => ({
    id,
    undoesId,
    outcomeFrom,
    outcomeTo,
    effectiveOn: '2026-11-01',
  });

  test('was decided by the last entry that stands and changes it', () => {
    const on = '2026-11-01';
    expect(outcomeDecision([move('a', null, 'contested'), move('b', 'contested', 'contested')])).toEqual({
      ...{ before: null, after: 'contested', on },
    });
    expect(outcomeDecision([move('a', null, null)])).toBeNull();
    expect(outcomeDecision([move('a', null, 'refused'), move('b', 'refused', null)])).toEqual({
      ...{ before: 'refused', after: null, on },
    });
    expect(outcomeDecision([move('a', null, 'contested'), move('b', 'contested', null, 'a')])).toBeNull();
  });
});
