import { describe, expect, test } from 'vitest';
import { mandateRefusal, mandateState, maySpeakTo } from '../../domain/intermediaries.ts';

const MANDATE = { fromOn: '2026-03', untilOn: '2026-11', endedOn: null, countryIds: ['kenya', 'ghana'] };

describe('a mandate', () => {
  test.each([
    ['notYet', '2026-02-28', {}],
    ['valid', '2026-03-01', {}],
    ['valid', '2026-11-30', {}],
    ['expired', '2026-12-01', {}],
    ['ended', '2026-06-01', { endedOn: '2026-06-01' }],
    ['valid', '2026-05-31', { endedOn: '2026-06-01' }],
    ['valid', '2040-01-01', { fromOn: null, untilOn: null }],
  ] as const)('is %s on %s', (state, on, changed) => {
    expect(mandateState({ ...MANDATE, ...changed }, on)).toBe(state);
  });

  test('holds for the states that it names only, and for a partial day that may lie within it', () => {
    expect(maySpeakTo(MANDATE, 'kenya', '2026-06-01')).toBe(true);
    expect(maySpeakTo(MANDATE, 'nepal', '2026-06-01')).toBe(false);
    expect(maySpeakTo(MANDATE, 'kenya', '2026-12-01')).toBe(false);
    expect(maySpeakTo(MANDATE, 'kenya', '2026')).toBe(true);
    expect(maySpeakTo(MANDATE, 'kenya', '2025')).toBe(false);
    expect(maySpeakTo({ ...MANDATE, endedOn: '2026-06-01' }, 'kenya', '2026-06-01')).toBe(false);
  });

  test.each([
    [{ name: ' ' }, { code: 'nameMissing', field: 'name' }],
    [{ mandate: '' }, { code: 'textMissing', field: 'mandate' }],
    [{ countryIds: [] }, { code: 'countryMissing', field: 'countryIds' }],
    [{ fromOn: '2026-13' }, { code: 'impossibleDate', field: 'fromOn' }],
    [{ untilOn: '2026-02' }, { code: 'endsBeforeItBegins', field: 'untilOn' }],
  ])('with %o is refused', (changed, refusal) => {
    expect(mandateRefusal({ ...MANDATE, name: 'An envoy', mandate: 'To explain', ...changed })).toEqual(refusal);
  });
});
