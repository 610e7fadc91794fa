import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../domain/case-state.ts';
import { CLAIM_BASES, claimRefusal, gradeOfClaim, outcomeAfterClaims } from '../../domain/claim-entry.ts';
import { DIRECTIONS, PAPER_FORMS } from '../../domain/note-register.ts';
import type { Paper } from '../../domain/paper-evidence.ts';
import { DOCUMENT_KINDS, type DocumentKind } from '../../domain/pipelines.ts';
import { type Claim, GRADES, isWithdrawalOpen, lacksOwnWord } from '../../domain/recognition-evidence.ts';

const TODAY = '2026-11-24';

const claim = {
  kind: 'withdrawal' as const,
  byWhom: 'Foreign minister of Serbia',
  voice: 'others' as const,
  source: 'Press conference',
  effectiveOn: null,
  decidedOn: null,
  notifiedOn: null,
  receivedOn: null,
  reportedOn: null,
};

describe('a claim', () => {
  test.each([
    [{ byWhom: ' ' }, { code: 'textMissing', field: 'byWhom' }],
    [{ voice: null }, { code: 'voiceMissing', field: 'voice' }],
    [{ source: '' }, { code: 'textMissing', field: 'source' }],
    [{ decidedOn: '2026-02-31' }, { code: 'impossibleDate', field: 'decidedOn' }],
    [{ reportedOn: '2027' }, { code: 'dateInFuture', field: 'reportedOn' }],
    [
      { decidedOn: '2025-03-26', notifiedOn: '2025-03-20' },
      { code: 'beforeDecision', field: 'notifiedOn' },
    ],
    // Also where nobody knows when it was notified.
    [
      { decidedOn: '2025-03-26', receivedOn: '2025-03-20' },
      { code: 'beforeDecision', field: 'receivedOn' },
    ],
    [
      { notifiedOn: '2025-03-26', receivedOn: '2025-02' },
      { code: 'beforeNotification', field: 'receivedOn' },
    ],
  ])('with %j is refused at its field', (changed, refusal) => {
    expect(claimRefusal({ ...claim, ...changed }, TODAY)).toEqual(refusal);
  });

  test.each([
    {},
    { decidedOn: '2025-03-26', notifiedOn: '2025-03' },
    { effectiveOn: '2007' },
    { kind: 'promise' as const, effectiveOn: '2027-03' },
  ])('with %j is taken', (changed) => expect(claimRefusal({ ...claim, ...changed }, TODAY)).toBeNull());
});

describe('the grade of a claim', () => {
  const paper = (kind: DocumentKind, changed: Partial<Paper> = {}): Paper => ({
    ...{ kind, isAttached: false, direction: null, form: null, sealSeen: null, ...changed },
  });
  const note = paper('noteVerbale');
  const original = paper('letterOfRecognition', { isAttached: true, form: 'original' });
  const report = paper('report', { isAttached: true });

  test.each([
    ['said', [], 'claimed', null],
    ['published', [], 'reported', null],
    ['said', [report], 'reported', report],
    ['said', [report, note], 'noteSeen', note],
    ['said', [note, report, original], 'originalOnFile', original],
    ['confirmedToUs', [], 'confirmedByThem', null],
  ] as const)('said as %s with %j is %s', (basis, papers, grade, paper) => {
    expect(gradeOfClaim<Paper>(basis, papers)).toEqual({ grade, paper });
  });

  test.each([
    ['a copy', paper('noteVerbale', { isAttached: true, form: 'copy' }), 'noteSeen'],
    [
      'one without the seal it should bear',
      paper('noteVerbale', { isAttached: true, form: 'original', sealSeen: false }),
      'noteSeen',
    ],
    ['one of which nobody knows whether it is a copy', paper('noteVerbale', { isAttached: true }), 'noteSeen'],
    ['our own note', paper('noteVerbale', { isAttached: true, direction: 'out' }), 'claimed'],
    ['their signed letter', paper('letter', { isAttached: true, form: 'original', direction: 'in' }), 'originalOnFile'],
    ['a letter of nobody knows whom', paper('letter', { isAttached: true }), 'reported'],
    [
      'the decision of their cabinet',
      paper('cabinetDecision', { isAttached: true, form: 'original' }),
      'originalOnFile',
    ],
  ] as const)('on %s is what that proves', (_, found, grade) => {
    expect(gradeOfClaim('said', [found]).grade).toBe(grade);
  });

  test('never falls when a paper is added', () => {
    const some = fc.record({
      kind: fc.constantFrom(...DOCUMENT_KINDS),
      isAttached: fc.boolean(),
      direction: fc.constantFrom(null, ...DIRECTIONS),
      form: fc.constantFrom(null, ...PAPER_FORMS),
      sealSeen: fc.constantFrom(null, true, false),
    });
    fc.assert(
      fc.property(fc.constantFrom(...CLAIM_BASES), fc.array(some), some, (basis, papers, more) => {
        const rank = (of: typeof papers) => GRADES.indexOf(gradeOfClaim(basis, of).grade);
        expect(rank([...papers, more])).toBeGreaterThanOrEqual(rank(papers));
      }),
    );
  });
});

describe('a withdrawal', () => {
  const said = (kind: Claim['kind'], effectiveOn: string | null): Claim => ({
    kind,
    voice: 'theirs',
    effectiveOn,
    grade: 'reported',
  });

  test.each([
    ['unanswered', [said('withdrawal', '2018-06')], true],
    ['denied later', [said('withdrawal', '2018-06'), said('withdrawalDenied', '2018-06-22')], false],
    ['denied, then told anew', [said('withdrawalDenied', '2018-06-22'), said('withdrawal', '2023-01-04')], true],
    ['without a date, answered', [said('withdrawal', null), said('reconfirmation', '2018-02-02')], false],
    [
      'followed by a new recognition',
      [said('recognition', '2016'), said('withdrawal', '2018-06'), said('recognition', '2019-05')],
      false,
    ],
    ['without a date after a recognition', [said('recognition', '2016'), said('withdrawal', null)], true],
    ['in the year of the recognition', [said('recognition', '2018'), said('withdrawal', '2018-06')], true],
    ['answered by a restoration', [said('withdrawal', '2017-10-27'), said('restoration', '2025-12-19')], false],
  ] as const)('%s is open: %s', (_, claims, isOpen) => expect(isWithdrawalOpen(claims)).toBe(isOpen));

  test('makes a recognition contested and its answer settles it; what an officer decided stays', () => {
    const recognition = said('recognition', '2016-07-08');
    const open = [recognition, said('withdrawal', '2017-10-27')];
    const decided = (before: Outcome | null, after: Outcome | null, on = '2018-01-10') => ({ before, after, on });
    expect(outcomeAfterClaims(null, open, null)).toBe('contested');
    expect(outcomeAfterClaims('withdrawn', open, decided('contested', 'withdrawn'))).toBe('withdrawn');
    const answered = [...open, said('withdrawalDenied', '2017-11-01')];
    expect(outcomeAfterClaims('contested', answered, null)).toBeNull();
    expect(outcomeAfterClaims('contested', answered, decided(null, 'contested'))).toBe('contested');
    expect(outcomeAfterClaims(null, [said('withdrawal', '2017-10-27')], null)).toBeNull();
    // That the contest is over stays decided until somebody claims a withdrawal anew.
    for (const after of [null, 'restored'] as const) {
      expect(outcomeAfterClaims(after, open, decided('contested', after))).toBe(after);
      const anew = [...open, said('withdrawal', '2019-05')];
      expect(outcomeAfterClaims(after, anew, decided('contested', after))).toBe('contested');
    }
    expect(outcomeAfterClaims(null, open, decided('refused', null))).toBe('contested');
  });

  test('is not answered by what somebody of ours heard: the state has to say it so that it is reported', () => {
    const open = said('withdrawal', '2019-11-07');
    const heard: Claim = { kind: 'reconfirmation', voice: 'theirs', effectiveOn: '2020-01-10', grade: 'claimed' };
    expect(isWithdrawalOpen([open, heard])).toBe(true);
    expect(isWithdrawalOpen([open, { ...heard, grade: 'noteSeen' }])).toBe(false);
    const told: Claim = { ...heard, kind: 'restoration', voice: 'ours', grade: 'reported' };
    expect(isWithdrawalOpen([open, told])).toBe(true);
    expect(lacksOwnWord(told)).toBe(true);
    expect(isWithdrawalOpen([open, { ...told, voice: 'theirs' }])).toBe(false);
  });
});
