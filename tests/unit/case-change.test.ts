import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CaseJudgement, caseChangeRefusal, hasSlipped } from '../../domain/case-change.ts';
import { type OutcomeEntry, outcomeAfterRecognition, outcomeRefusal } from '../../domain/side-outcome.ts';

const CASE: CaseJudgement = {
  condition: 'moving',
  conditionReason: null,
  reviewOn: null,
  likelihood: null,
  likelihoodBasis: null,
  targetOn: '2026-12',
};

describe('what an officer judges of a case', () => {
  test.each([
    [{ reviewOn: '2026-02-31' }, { code: 'impossibleDate', field: 'reviewOn' }],
    [{ condition: 'stalled' }, { code: 'stalledNeedsReason', field: 'conditionReason' }],
    [
      { condition: 'stalled', conditionReason: 'No answer' },
      { code: 'stalledNeedsReason', field: 'reviewOn' },
    ],
    [
      { likelihood: 'likely', likelihoodBasis: ' ' },
      { code: 'likelihoodNeedsBasis', field: 'likelihoodBasis' },
    ],
    [{ targetOn: '2027-03' }, { code: 'slipNeedsReason', field: 'targetReason' }],
    [{ targetOn: null }, { code: 'slipNeedsReason', field: 'targetReason' }],
    [{ targetOn: '2026-11' }, null],
    [{ likelihood: 'remote', likelihoodBasis: 'Their minister, in Munich' }, null],
  ] as const)('%j: %j', (changed, refusal) => {
    expect(caseChangeRefusal(CASE, { ...CASE, ...changed }, '')).toEqual(refusal);
  });

  test('a slip with its reason passes, and only a later or a dropped target is a slip', () => {
    expect(caseChangeRefusal(CASE, { ...CASE, targetOn: '2027' }, 'Their election')).toBeNull();
    // December 2026 and its last day are the same promise.
    expect(hasSlipped('2026-12', '2026-12-31')).toBe(false);
    expect(hasSlipped(null, '2030')).toBe(false);
    expect(hasSlipped('2026-12-01', '2026-12')).toBe(true);
  });

  test('of two different full days exactly one way is a slip', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((of) => `2026-05-${String(of).padStart(2, '0')}`);
    fc.assert(
      fc.property(day, day, (a, b) => {
        expect([hasSlipped(a, b), hasSlipped(b, a)].filter(Boolean)).toHaveLength(a === b ? 0 : 1);
      }),
    );
  });
});

const ENTRY: OutcomeEntry = {
  before: null,
  after: 'withdrawn',
  at: 7,
  act: 7,
  recovery: 2,
  effectiveOn: '2026-11-01',
  today: '2026-11-24',
  recognisedOn: '2025-03-26',
  withdrawnOn: null,
  reason: 'Note verbale to our embassy in Ankara',
};

describe('a side outcome', () => {
  test.each([
    [{}, null],
    [{ after: null }, 'sameOutcome'],
    [{ at: 5 }, 'notRecognised'],
    [{ after: 'restored' }, 'notWithdrawn'],
    [{ before: 'withdrawn', after: 'restored', at: 2, recovery: null }, null],
    [{ before: 'contested', after: 'restored', recovery: null }, null],
    [{ recovery: null }, 'recoveryStage'],
    [{ recovery: 0 }, 'recoveryStage'],
    [{ recovery: 7 }, 'recoveryStage'],
    [{ effectiveOn: '2025-03-25' }, 'beforeRecognition'],
    [{ effectiveOn: '2009' }, 'beforeRecognition'],
    [{ effectiveOn: '2025-03' }, null],
    [{ effectiveOn: '2009', recognisedOn: null }, null],
    // A refusal may be older than the recognition that overcame it.
    [{ after: 'refused', effectiveOn: '2009' }, null],
    [{ before: 'withdrawn', after: 'restored', withdrawnOn: '2026-10', effectiveOn: '2026-09-30' }, 'beforeWithdrawal'],
    [{ before: 'withdrawn', after: 'restored', withdrawnOn: '2026-10', effectiveOn: '2026-10-01' }, null],
    [{ before: 'withdrawn', after: 'restored', withdrawnOn: '2026-10', effectiveOn: '2024' }, 'beforeRecognition'],
    [{ effectiveOn: '2026-02-31' }, 'impossibleDate'],
    [{ effectiveOn: '2027-01-01' }, 'dateInFuture'],
    [{ reason: ' ' }, 'outcomeNeedsReason'],
    [{ after: 'refused', at: 3, recovery: null }, null],
  ] as const)('%j: %s', (changed, code) => {
    expect(outcomeRefusal({ ...ENTRY, ...changed } as OutcomeEntry)?.code ?? null).toBe(code);
  });

  test('is overcome by a recognition; what was withdrawn is restored by it', () => {
    expect(outcomeAfterRecognition('withdrawn')).toBe('restored');
    expect(outcomeAfterRecognition('refused')).toBeNull();
    expect(outcomeAfterRecognition('deferredToDialogue')).toBeNull();
    expect(outcomeAfterRecognition('contested')).toBe('contested');
  });
});
