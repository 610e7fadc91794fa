import { describe, expect, test } from 'vitest';
import { PIPELINE_SEEDS } from '../../domain/pipelines.ts';
import { moveRefusal, type StageMove } from '../../domain/stage-move.ts';

const move: StageMove = {
  fromStageId: 'R6',
  toStageId: 'R7',
  effectiveOn: '2025-03-26',
  today: '2026-11-24',
  missing: [],
  reason: '',
  isBackward: false,
};

describe('moving a case', () => {
  test('with its paper passes', () => expect(moveRefusal(move)).toBeNull());

  test.each(['2025', '2025-03', '2008', '2008-02', '2008-02-17'])('to %s passes', (effectiveOn) =>
    expect(moveRefusal({ ...move, effectiveOn })).toBeNull(),
  );

  test.each([
    ['2025-02-30', 'impossibleDate'],
    ['26.3.2025', 'impossibleDate'],
    ['2026-11-25', 'dateInFuture'],
    ['2027', 'dateInFuture'],
    ['2007', 'beforeIndependence'],
    ['2008-01', 'beforeIndependence'],
    ['2008-02-16', 'beforeIndependence'],
  ])('to %s is refused: %s', (effectiveOn, code) =>
    expect(moveRefusal({ ...move, effectiveOn })).toEqual({ code, field: 'effectiveOn' }),
  );

  test('into the stage it is in is refused', () => {
    expect(moveRefusal({ ...move, toStageId: 'R6' })?.code).toBe('alreadyInStage');
  });

  test('without its paper wants a reason and names what is missing', () => {
    const missing = [{ text: 'Their note' }];
    expect(moveRefusal({ ...move, missing, reason: '  ' })).toEqual({
      code: 'reasonMissing',
      field: 'reason',
      missing: ['Their note'],
    });
    expect(moveRefusal({ ...move, missing, reason: 'They told our ambassador; the note follows.' })).toBeNull();
  });

  test('back wants a reason, and no paper', () => {
    expect(moveRefusal({ ...move, isBackward: true })).toEqual({ code: 'reasonMissing', field: 'reason', missing: [] });
    expect(moveRefusal({ ...move, isBackward: true, reason: 'Entered by mistake.' })).toBeNull();
  });
});

describe('the seeded pipelines', () => {
  test.each(PIPELINE_SEEDS.map((pipeline) => [pipeline.name, pipeline] as const))(
    '%s has nine stages, numbered without a gap, each with a review rhythm',
    (_name, { stages }) => {
      const letter = stages[0]?.code.charAt(0);
      expect(stages.map(({ code }) => code)).toEqual(Array.from({ length: 9 }, (_, index) => `${letter}${index}`));
      expect(stages.every(({ reviewDays }) => reviewDays > 0)).toBe(true);
    },
  );
});
