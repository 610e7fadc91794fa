import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changedNext, hasActed, isRemovable, orderRefusal, removalRefusal } from '../../domain/stage-order.ts';

const STAGES = [
  { id: 'R0', cases: 70 },
  { id: 'R1', cases: 0 },
  { id: 'R3', cases: 30 },
  { id: 'R7', cases: 40 },
  { id: 'R8', cases: 58 },
];
const ORDER = STAGES.map(({ id }) => id);

describe('what another order does to the next stage', () => {
  test('of those before, at and after the place from which a stage goes and to which it comes', () => {
    expect(changedNext(ORDER, ORDER)).toEqual([]);
    expect(changedNext(ORDER, ['R0', 'R3', 'R1', 'R7', 'R8'])).toEqual([
      { stageId: 'R0', was: 'R1', willBe: 'R3' },
      { stageId: 'R1', was: 'R3', willBe: 'R7' },
      { stageId: 'R3', was: 'R7', willBe: 'R1' },
    ]);
  });

  test('is told of the one stage after which a new one comes, also of the last', () => {
    expect(changedNext(ORDER, ORDER.toSpliced(3, 0, 'new'))).toEqual([{ stageId: 'R3', was: 'R7', willBe: 'new' }]);
    expect(changedNext(ORDER, [...ORDER, 'new'])).toEqual([{ stageId: 'R8', was: null, willBe: 'new' }]);
  });

  test('names exactly the stages whose neighbour differs', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(ORDER, { minLength: ORDER.length }), (after) => {
        const named = changedNext(ORDER, after).map(({ stageId }) => stageId);
        return ORDER.every((id) => {
          const isSame = ORDER[ORDER.indexOf(id) + 1] === after[after.indexOf(id) + 1];
          return isSame !== named.includes(id);
        });
      }),
    );
  });
});

describe('putting stages in another order', () => {
  test('within one side of the act is the ministry’s own business', () => {
    expect(orderRefusal('recognition', STAGES, ['R0', 'R3', 'R1', 'R7', 'R8'])).toBeNull();
  });

  test('keeps the stage in which new cases begin at the front', () => {
    expect(orderRefusal('recognition', STAGES, ['R1', 'R0', 'R3', 'R7', 'R8'])).toMatchObject({
      code: 'firstStageStays',
    });
  });

  test('makes no case a recogniser, and takes that from none', () => {
    expect(orderRefusal('recognition', STAGES, ['R0', 'R1', 'R7', 'R3', 'R8'])).toEqual({
      code: 'casesWouldAct',
      field: 'stageIds',
      count: 30,
    });
    expect(orderRefusal('recognition', STAGES, ['R0', 'R1', 'R3', 'R8', 'R7'])).toMatchObject({ count: 58 });
    // An empty stage may cross: nobody stands in it.
    expect(orderRefusal('recognition', STAGES, ['R0', 'R3', 'R7', 'R1', 'R8'])).toBeNull();
  });

  test('whatever order passes, the cases that count as recognisers are the same as before', () => {
    const acting = (order: readonly string[]) =>
      STAGES.filter(({ id, cases }) => cases > 0 && hasActed('recognition', order, id)).map(({ id }) => id);
    fc.assert(
      fc.property(fc.shuffledSubarray(ORDER, { minLength: ORDER.length }), (after) => {
        if (orderRefusal('recognition', STAGES, after) === null) expect(acting(after)).toEqual(acting(ORDER));
      }),
    );
  });
});

describe('taking a stage out of use', () => {
  test('is not possible for the first stage and for the one an act hangs on', () => {
    expect(ORDER.filter((id) => isRemovable('recognition', id))).toEqual(['R1', 'R3', 'R8']);
    expect(['D0', 'D1', 'D3'].filter((id) => isRemovable('relations', id))).toEqual(['D1']);
    expect(removalRefusal('recognition', STAGES, 'R7', 'R8')).toMatchObject({ code: 'stageStays' });
  });

  test('strands nobody: a stage with cases names where they go', () => {
    expect(removalRefusal('recognition', STAGES, 'R3', null)).toEqual({
      code: 'casesNeedStage',
      field: 'toStageId',
      count: 30,
    });
    expect(removalRefusal('recognition', STAGES, 'R3', 'R3')).toMatchObject({ code: 'casesNeedStage' });
    expect(removalRefusal('recognition', STAGES, 'R3', 'R7')).toMatchObject({ code: 'casesWouldAct', count: 30 });
    expect(removalRefusal('recognition', STAGES, 'R8', 'R3')).toMatchObject({ code: 'casesWouldAct', count: 58 });
    expect(removalRefusal('recognition', STAGES, 'R3', 'R1')).toBeNull();
    expect(removalRefusal('recognition', STAGES, 'R1', null)).toBeNull();
  });
});
