import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../domain/calendar-date.ts';
import {
  type DecisionStep,
  missingSteps,
  stepRefusal,
  stepStateOn,
  unconfirmedRecognition,
} from '../../domain/decision-map.ts';
import { DECISION_STATES } from '../../domain/positions.ts';
import type { Claim } from '../../domain/recognition-evidence.ts';

const TODAY = '2026-11-23';

const step = (name: string, fields: Partial<DecisionStep> = {}): DecisionStep => ({
  id: name,
  name,
  isRequired: true,
  state: 'open',
  stateOn: null,
  ...fields,
});

const recognition = (effectiveOn: string | null): Claim => ({
  kind: 'recognition',
  voice: 'theirs',
  effectiveOn,
  grade: 'reported',
});

describe('a decision map', () => {
  test('names what is missing in order, and passes over what is not required', () => {
    const steps = [
      step('minister', { state: 'agreed' }),
      step('senate', { isRequired: false }),
      step('cabinet', { state: 'refused' }),
      step('president'),
    ];
    expect(missingSteps(steps).map(({ name }) => name)).toEqual(['cabinet', 'president']);
    expect(missingSteps([step('minister', { state: 'agreed' })])).toEqual([]);
  });

  test('a step is refused without a name or a source, or with a day that is none or has not come', () => {
    const whole = { name: 'Cabinet', state: 'agreed', stateOn: '2026-11', source: 'Gazette' } as const;
    expect(stepRefusal(whole, TODAY)).toBeNull();
    expect(stepRefusal({ ...whole, stateOn: null }, TODAY)).toBeNull();
    expect(stepRefusal({ ...whole, name: '' }, TODAY)).toEqual({ code: 'textMissing', field: 'name' });
    expect(stepRefusal({ ...whole, source: '' }, TODAY)).toEqual({ code: 'textMissing', field: 'source' });
    expect(stepRefusal({ ...whole, stateOn: '2026-11-31' }, TODAY)).toMatchObject({ code: 'impossibleDate' });
    expect(stepRefusal({ ...whole, stateOn: '2026-11-24' }, TODAY)).toMatchObject({ code: 'dateInFuture' });
    expect(stepRefusal({ ...whole, state: 'open', stateOn: 'soon' }, TODAY)).toBeNull();
  });
});

describe('a recognition without the word of an organ that it needs', () => {
  const government = step('Governo', { state: 'agreed', stateOn: '2012-03-13' });
  const parliament = step('Assembleia Nacional');

  test('São Tomé: the government decided, parliament never confirmed; flagged from the day of the act', () => {
    const claims = [recognition('2012-03-13')];
    expect(unconfirmedRecognition(claims, [government, parliament], '2012-03-12')).toBeNull();
    expect(unconfirmedRecognition(claims, [government, parliament], TODAY)).toEqual({
      claim: claims[0],
      missing: [parliament],
    });
  });

  test('is one no longer from the day on which the organ agrees', () => {
    const confirmed = { ...parliament, state: 'agreed', stateOn: '2013-05-01' } as const;
    const on = (day: string) => unconfirmedRecognition([recognition('2012-03-13')], [government, confirmed], day);
    expect(on('2013-04-30')?.missing).toEqual([confirmed]);
    expect(on('2013-05-01')).toBeNull();
  });

  test('stays one when the organ refuses; an organ that is only asked flags nothing', () => {
    const refused = { ...parliament, state: 'refused', stateOn: '2013-01-07' } as const;
    expect(unconfirmedRecognition([recognition('2012')], [refused], TODAY)?.missing).toEqual([refused]);
    expect(unconfirmedRecognition([recognition('2012')], [{ ...refused, isRequired: false }], TODAY)).toBeNull();
  });

  test('needs a recognition on record with a day: neither a promise nor an undated claim is one, nor a map without steps', () => {
    expect(unconfirmedRecognition([{ ...recognition('2012'), kind: 'promise' }], [parliament], TODAY)).toBeNull();
    expect(unconfirmedRecognition([recognition(null)], [parliament], TODAY)).toBeNull();
    expect(unconfirmedRecognition([recognition('2012')], [], TODAY)).toBeNull();
  });

  test('never depends on what an organ did after the day, and more agreement never flags more', () => {
    const day = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2018-01-01', days));
    const steps = fc.array(
      fc.record({
        isRequired: fc.boolean(),
        state: fc.constantFrom(...DECISION_STATES),
        stateOn: fc.option(day),
      }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(steps, day, (drawn, on) => {
        const all = drawn.map((fields, index) => step(String(index), fields));
        const known = all.map((each) => ({ ...each, state: stepStateOn(each, on) }));
        const claims = [recognition('2008-02-18')];
        const names = (of: readonly DecisionStep[]) =>
          unconfirmedRecognition(claims, of, on)?.missing.map(({ name }) => name) ?? [];
        expect(names(all)).toEqual(names(known));
        const agreed = all.map((each, index) =>
          index === 0 ? { ...each, state: 'agreed' as const, stateOn: null } : each,
        );
        for (const name of names(agreed)) expect(names(all)).toContain(name);
      }),
    );
  });
});
