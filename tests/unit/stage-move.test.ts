import { describe, expect, test } from 'vitest';
import { PIPELINE_SEEDS } from '../../domain/pipelines.ts';
import { moveRefusal, type StageMove } from '../../domain/stage-move.ts';

const move: StageMove = {
  fromStageId: 'R6',
  toStageId: 'R7',
  effectiveOn: '2025-03-26',
  today: '2026-11-24',
  after: [],
  missing: [],
  reason: '',
  isBackward: false,
};

describe('moving a case', () => {
  test('with its paper passes', () => expect(moveRefusal(move)).toBeNull());

  // What is said of a day before independence is kept all the same; the dialog warns.
  test.each(['2025', '2025-03', '2008', '2008-02', '2008-02-17', '2008-01', '2007'])('to %s passes', (effectiveOn) =>
    expect(moveRefusal({ ...move, effectiveOn })).toBeNull(),
  );

  test.each([
    ['2025-02-30', 'impossibleDate'],
    ['26.3.2025', 'impossibleDate'],
    ['2026-11-25', 'dateInFuture'],
    ['2027', 'dateInFuture'],
  ])('to %s is refused: %s', (effectiveOn, code) =>
    expect(moveRefusal({ ...move, effectiveOn })).toEqual({ code, field: 'effectiveOn' }),
  );

  test.each([
    ['2025-03-25', 'beforeRecognition'],
    ['2025-02', 'beforeRecognition'],
    ['2024', 'beforeRecognition'],
    ['2025-03', null],
    ['2025', null],
    ['2025-03-26', null],
  ])('on %s, of relations that follow a recognition of 26 March 2025: %s', (effectiveOn, code) => {
    const after = [{ on: '2025-03-26', code: 'beforeRecognition' as const }];
    expect(moveRefusal({ ...move, effectiveOn, after })?.code ?? null).toBe(code);
    expect(moveRefusal({ ...move, effectiveOn, after: [{ ...after[0], on: null }] as typeof move.after })).toBeNull();
  });

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
