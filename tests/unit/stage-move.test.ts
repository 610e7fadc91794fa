import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DOCUMENT_KINDS, PIPELINE_SEEDS } from '../../domain/pipelines.ts';
import { type Criterion, missingCriteria, moveRefusal, type StageMove } from '../../domain/stage-move.ts';

const note: Criterion = { id: 'c1', text: 'Their note', documentKinds: ['noteVerbale', 'letterOfRecognition'] };
const competence: Criterion = { id: 'c2', text: 'The organ is competent', documentKinds: [] };

const move: StageMove = {
  fromStageId: 'R6',
  toStageId: 'R7',
  effectiveOn: '2025-03-26',
  today: '2026-11-24',
  criteria: [note],
  attached: ['noteVerbale'],
  confirmed: [],
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
    expect(moveRefusal({ ...move, attached: ['report'], reason: '  ' })).toEqual({
      code: 'reasonMissing',
      field: 'reason',
      missing: ['Their note'],
    });
    expect(
      moveRefusal({ ...move, attached: ['report'], reason: 'They told our ambassador; the note follows.' }),
    ).toBeNull();
  });

  test('back wants a reason, and no paper', () => {
    expect(moveRefusal({ ...move, isBackward: true })).toEqual({ code: 'reasonMissing', field: 'reason', missing: [] });
    expect(moveRefusal({ ...move, isBackward: true, attached: [], reason: 'Entered by mistake.' })).toBeNull();
  });

  test("an officer's word stands in for no document", () => {
    expect(missingCriteria([note, competence], [], ['c1', 'c2'])).toEqual([note]);
  });

  test('a written reason lets every move of every pipeline pass', () => {
    const stages = PIPELINE_SEEDS.flatMap((pipeline) => pipeline.stages);
    fc.assert(
      fc.property(fc.constantFrom(...stages), fc.subarray([...DOCUMENT_KINDS]), (stage, attached) => {
        const criteria = stage.criteria.map((criterion, index) => ({ ...criterion, id: `${stage.code}-${index}` }));
        return moveRefusal({ ...move, criteria, attached, reason: 'Agreed by telephone.' }) === null;
      }),
    );
  });

  test('one more paper never makes more criteria missing', () => {
    const criteria = PIPELINE_SEEDS.flatMap(({ stages }) => stages).flatMap((stage) =>
      stage.criteria.map((criterion, index) => ({ ...criterion, id: `${stage.code}-${index}` })),
    );
    fc.assert(
      fc.property(fc.subarray([...DOCUMENT_KINDS]), fc.constantFrom(...DOCUMENT_KINDS), (attached, more) => {
        const before = missingCriteria(criteria, attached, []).length;
        return missingCriteria(criteria, [...attached, more], []).length <= before;
      }),
    );
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
