import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CONDITIONS, OUTCOMES } from '../../domain/case-state.ts';
import { isUnderWay, usualCases } from '../../domain/entry-cases.ts';
import { PIPELINE_SEEDS, type PipelineId } from '../../domain/pipelines.ts';

const orderOf = (pipelineId: PipelineId): readonly string[] =>
  (PIPELINE_SEEDS.find(({ id }) => id === pipelineId)?.stages ?? []).map(({ code }) => code);

describe('a case', () => {
  const standing = (stageId: string, changed: object = {}) => {
    const pipelineId: PipelineId = stageId.startsWith('R') ? 'recognition' : 'relations';
    const found = { pipelineId, stageId, condition: 'moving', outcome: null, ...changed } as const;
    return isUnderWay(found, orderOf(pipelineId));
  };

  test.each([
    ['R0', false],
    ['R1', true],
    ['R6', true],
    ['R7', false],
    ['R8', false],
    ['D0', false],
    ['D1', true],
    ['D3', true],
    ['D7', true],
    ['D8', false],
  ])('in %s is under way: %s', (stageId, expected) => {
    expect(standing(stageId)).toBe(expected);
  });

  test('of a recognition that is contested or was never confirmed is under way again', () => {
    expect(standing('R7', { outcome: 'contested' })).toBe(true);
    expect(standing('R8', { outcome: 'announcedUnconfirmed' })).toBe(true);
    expect(standing('R7', { outcome: 'restored' })).toBe(false);
  });

  test('that is frozen, or stands in a stage that is out of use, is never under way', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PIPELINE_SEEDS.flatMap(({ stages }) => stages.map(({ code }) => code)), 'X9'),
        fc.constantFrom(...CONDITIONS),
        fc.option(fc.constantFrom(...OUTCOMES), { nil: null }),
        (stageId, condition, outcome) => {
          const isNever = condition === 'frozen' || stageId === 'X9' || stageId === 'R0' || stageId === 'D0';
          if (isNever) expect(standing(stageId, { condition, outcome })).toBe(false);
        },
      ),
    );
  });
});

describe('the cases that an entry is about while nobody says', () => {
  const found = (id: string, countryId: string, underWay: boolean) => ({ id, countryId, isUnderWay: underWay });

  test('are of each state the one under way, and none where two are, or none', () => {
    expect(
      usualCases([
        found('a', 'ken', true),
        found('b', 'ken', false),
        found('c', 'npl', true),
        found('d', 'npl', true),
        found('e', 'lka', false),
      ]),
    ).toEqual(['a']);
  });

  test('are never more than one of a state, and each under way', () => {
    const cases = fc.array(
      fc.record({ id: fc.uuid(), countryId: fc.constantFrom('k', 'n', 'l'), isUnderWay: fc.boolean() }),
    );
    fc.assert(
      fc.property(cases, (all) => {
        const usual = all.filter(({ id }) => usualCases(all).includes(id));
        expect(usual.every((each) => each.isUnderWay)).toBe(true);
        expect(new Set(usual.map(({ countryId }) => countryId)).size).toBe(usual.length);
      }),
    );
  });
});
