import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bestClaim,
  bestGrade,
  CLAIM_KINDS,
  CLAIM_VOICES,
  type Claim,
  GRADES,
  placeRecognition,
  type RecordedVote,
} from '../../domain/recognition-evidence.ts';
import { claimsOfRow, type RecognitionRow } from '../../domain/reference-claims.ts';
import { claimOfMove } from '../../domain/stage-claim.ts';

const recognition: Claim = { kind: 'recognition', voice: 'theirs', effectiveOn: '2012-10-12', grade: 'reported' };
const withdrawal: Claim = { kind: 'withdrawal', voice: 'others', effectiveOn: null, grade: 'claimed' };

describe('placing a recognition case from what is known', () => {
  test('nothing known: not active', () => expect(placeRecognition([], []).stageCode).toBe('R0'));

  test('a recognition without a date supports no stage', () => {
    expect(placeRecognition([{ ...recognition, effectiveOn: null }], []).stageCode).toBe('R0');
  });

  test('a recognition without a date hides no dated one', () => {
    const undated = { ...recognition, effectiveOn: null };
    expect(placeRecognition([undated, recognition], [])).toEqual(placeRecognition([recognition], []));
  });

  test('a dated recognition is notified, from its day', () => {
    expect(placeRecognition([recognition], [])).toMatchObject({ stageCode: 'R7', effectiveOn: '2012-10-12' });
  });

  test('relations confirm it by conduct, from their day', () => {
    const relations: Claim = {
      kind: 'relationsEstablished',
      voice: 'others',
      effectiveOn: '2013-05',
      grade: 'reported',
    };
    expect(placeRecognition([recognition, relations], [])).toMatchObject({ stageCode: 'R8', effectiveOn: '2013-05' });
  });

  test.each([
    ['2015-11-09', 'yes', 'R8'],
    ['2015-11-09', 'no', 'R7'],
    ['2015-11-09', 'neutral', 'R7'],
    ['2011-01-01', 'yes', 'R7'],
  ] as const)('a vote of %s, %s, leaves it at %s', (on, inFavour, stageCode) => {
    expect(placeRecognition([recognition], [{ on, inFavour }]).stageCode).toBe(stageCode);
  });

  test('a claimed withdrawal contests the case and does not move it', () => {
    expect(placeRecognition([recognition, withdrawal], [])).toMatchObject({ stageCode: 'R7', isContested: true });
  });

  test.each(['withdrawalDenied', 'reconfirmation'] as const)('%s answers the claim', (kind) => {
    const answer: Claim = { kind, voice: 'theirs', effectiveOn: '2019-02-07', grade: 'reported' };
    expect(placeRecognition([recognition, withdrawal, answer], []).isContested).toBe(false);
  });

  test('the order in which claims were entered changes nothing but for claims of the same kind', () => {
    const claims = fc.uniqueArray(
      fc.record({
        kind: fc.constantFrom(...CLAIM_KINDS),
        voice: fc.constantFrom(...CLAIM_VOICES),
        effectiveOn: fc.constantFrom('2009', '2012-10', '2020-01-01', null),
        grade: fc.constantFrom(...GRADES),
      }),
      { selector: ({ kind }) => kind },
    );
    const votes: RecordedVote[] = [{ on: '2015-11-09', inFavour: 'yes' }];
    fc.assert(
      fc.property(claims, (given) => {
        expect(placeRecognition([...given].reverse(), votes)).toEqual(placeRecognition(given, votes));
      }),
    );
  });

  test('the best grade is the strongest of its kind only', () => {
    const seen: Claim = { ...recognition, grade: 'noteSeen' };
    const denied: Claim = { kind: 'withdrawalDenied', voice: 'theirs', effectiveOn: null, grade: 'confirmedByThem' };
    expect(bestGrade([recognition, seen, denied], 'recognition')).toBe('noteSeen');
    expect(bestGrade([denied], 'recognition')).toBeNull();
    expect(bestClaim([recognition, seen, { ...seen }], 'recognition')).toBe(seen);
  });
});

const row: RecognitionRow = {
  recognisedOn: '2012-10-12',
  reportedOn: null,
  notes: null,
  relationsOn: null,
  withdrawalClaimedOn: null,
  withdrawalNote: null,
  source: 'Kosovo MFA list',
};

describe('claims of the reference list', () => {
  test('the list itself is never graded above reported', () => {
    const full = { ...row, relationsOn: '2013', withdrawalClaimedOn: '2018', withdrawalNote: 'Note verbale published' };
    const grades = claimsOfRow(full, 'Atlantis').map(({ grade }) => grade);
    expect(grades.every((grade) => GRADES.indexOf(grade) <= GRADES.indexOf('reported'))).toBe(true);
  });

  test.each([
    ['Announced by Serbian foreign minister', 'Foreign minister of Serbia', 'claimed'],
    ['President of Serbia said so in a speech', 'President of Serbia', 'claimed'],
    ['Announced by Serbia', 'Serbia', 'claimed'],
    ['Note verbale of the ministry', 'Atlantis', 'reported'],
  ])('"%s" is the word of %s: %s', (withdrawalNote, byWhom, grade) => {
    const found = claimsOfRow({ ...row, withdrawalNote }, 'Atlantis').find(({ kind }) => kind === 'withdrawal');
    expect(found).toMatchObject({ byWhom, grade });
  });

  test('the day a withdrawal was told of is no day of an act', () => {
    const found = claimsOfRow({ ...row, withdrawalClaimedOn: '2019-01-04', withdrawalNote: 'Told' }, 'Atlantis');
    expect(found.find(({ kind }) => kind === 'withdrawal')).toMatchObject({
      effectiveOn: null,
      reportedOn: '2019-01-04',
    });
  });

  test("the state's own answer stands beside the claim", () => {
    const withdrawalNote = 'Announced by Serbia; denied by the foreign ministry on 2018-03-05';
    expect(claimsOfRow({ ...row, withdrawalNote }, 'Atlantis').at(-1)).toMatchObject({
      kind: 'withdrawalDenied',
      byWhom: 'Atlantis',
      effectiveOn: '2018-03-05',
    });
  });
});

/** Nobody has noted these of a paper. */
const UNTOLD = { direction: null, form: null, sealSeen: null };

describe('what a move puts on record', () => {
  test.each([
    [[{ kind: 'noteVerbale', isAttached: true, ...UNTOLD, form: 'original' }], 'originalOnFile'],
    [[{ kind: 'noteVerbale', isAttached: true, ...UNTOLD }], 'noteSeen'],
    [[{ kind: 'noteVerbale', isAttached: true, ...UNTOLD, form: 'original', direction: 'out' }], 'claimed'],
    [[{ kind: 'letterOfRecognition', isAttached: false, ...UNTOLD }], 'noteSeen'],
    [[{ kind: 'report', isAttached: true, ...UNTOLD }], 'reported'],
    [[], 'claimed'],
  ] as const)('the papers %j grade it %s', (papers, grade) => {
    const into = { from: 5, to: 7, act: 7 };
    expect(claimOfMove('recognition', into, '2025-03-26', papers)).toEqual({
      kind: 'recognition',
      effectiveOn: '2025-03-26',
      grade,
    });
  });

  test.each([
    ['into the stage of the act', 'recognition', { from: 6, to: 7, act: 7 }, 'recognition'],
    ['past it by a leap', 'recognition', { from: 5, to: 8, act: 7 }, 'recognition'],
    ['into the beginning of relations', 'relations', { from: 2, to: 3, act: 3 }, 'relationsEstablished'],
    ['on from the act', 'recognition', { from: 7, to: 8, act: 7 }, undefined],
    ['short of it', 'recognition', { from: 2, to: 6, act: 7 }, undefined],
    ['back over it', 'recognition', { from: 7, to: 5, act: 7 }, undefined],
  ] as const)('a move %s says that the state acted only if it passes the act', (_, pipelineId, passage, kind) => {
    expect(claimOfMove(pipelineId, passage, '2025', [])?.kind).toBe(kind);
  });
});
