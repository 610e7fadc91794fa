import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listedSteps, MAKING_STEPS, type StepTaken } from '../../domain/making-step.ts';

const told = (taken: readonly StepTaken[]) => listedSteps(taken).map(({ step, state, ms }) => [step, state, ms]);

describe('the steps of a copy that is being made', () => {
  test('are all to come before it is begun, without those that only some papers have', () => {
    expect(told([])).toEqual(
      (['reading', 'composing', 'drawing', 'file', 'writing'] as const).map((step) => [step, 'toCome', null]),
    );
  });

  test('tell what is done and what is going on with its time, and of what is to come none', () => {
    const taken: readonly StepTaken[] = [
      { step: 'reading', ms: 12 },
      { step: 'composing', ms: 8 },
      { step: 'starting', ms: 300 },
      { step: 'drawing', ms: 1500 },
    ];
    expect(told(taken)).toEqual([
      ['reading', 'done', 12],
      ['composing', 'done', 8],
      ['starting', 'done', 300],
      ['drawing', 'underway', 1500],
      ['file', 'toCome', null],
      ['writing', 'toCome', null],
    ]);
  });

  test('count a step that was taken again as one', () => {
    const again: readonly StepTaken[] = [
      { step: 'drawing', ms: 400 },
      { step: 'file', ms: 100 },
      { step: 'drawing', ms: 300 },
    ];
    expect(told(again)).toEqual([
      ['drawing', 'underway', 700],
      ['file', 'toCome', null],
      ['writing', 'toCome', null],
    ]);
  });

  test('have one at most going on, whatever was taken, and stand in their order', () => {
    const taken = fc.array(fc.record({ step: fc.constantFrom(...MAKING_STEPS), ms: fc.nat(9999) }), { maxLength: 12 });
    fc.assert(
      fc.property(taken, (steps) => {
        const listed = listedSteps(steps);
        expect(listed.filter(({ state }) => state === 'underway')).toHaveLength(steps.length === 0 ? 0 : 1);
        const order = listed.map(({ step }) => MAKING_STEPS.indexOf(step));
        expect(order).toEqual(order.toSorted((a, b) => a - b));
        expect(listed.every(({ state, ms }) => (ms === null) === (state === 'toCome'))).toBe(true);
      }),
    );
  });
});
