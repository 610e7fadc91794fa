import { describe, expect, test } from 'vitest';
import { caseOf, openDesk, refusalOf, type TestDesk } from '../support/desk.ts';

type Entered = Parameters<TestDesk['desk']['cases']['enterOutcome']['mutate']>[0];

function outcome(caseId: string, changed: Partial<Entered>): Entered {
  return {
    caseId,
    outcome: null,
    stageId: null,
    effectiveOn: '2026-11-01',
    reason: 'Told to our ambassador',
    documentIds: [],
    document: null,
    ...changed,
  };
}

const NOTE = {
  kind: 'noteVerbale' as const,
  number: '88/2018',
  datedOn: '2018-01-12',
  title: 'Note verbale',
  source: 'Registry',
  marking: 'restricted' as const,
  attachmentId: null,
};

describe('a side outcome', () => {
  test('Guinea-Bissau: withdrawn in November 2017 and restored by note in January 2018, each a dated move', async () => {
    const { desk } = await openDesk();
    const { caseId, countryId } = await caseOf(desk, 'recognition', 'Guinea-Bissau');

    await desk.cases.enterOutcome.mutate(
      outcome(caseId, { outcome: 'withdrawn', stageId: 'R2', effectiveOn: '2017-11-21', reason: 'Note to Belgrade' }),
    );
    expect(await caseOf(desk, 'recognition', 'Guinea-Bissau')).toMatchObject({
      outcome: 'withdrawn',
      stageId: 'R2',
      stageSince: '2017-11-21',
    });
    // It is to be won back: the watch does not lose sight of it.
    const watched = (await desk.watch.list.query()).states.find((state) => state.countryId === countryId);
    expect(watched).toMatchObject({ light: 'red' });
    expect(watched?.signals[0]).toMatchObject({ kind: 'withdrawn' });
    const strictDuring = await desk.counts.on.query({ on: '2017-12-31' });
    expect(strictDuring.rules.find(({ id }) => id === 'otherSide')?.members).not.toContain('GNB');

    await desk.cases.enterOutcome.mutate(
      outcome(caseId, { outcome: 'restored', effectiveOn: '2018-01-12', document: NOTE }),
    );
    expect(await caseOf(desk, 'recognition', 'Guinea-Bissau')).toMatchObject({
      outcome: 'restored',
      stageId: 'R7',
      stageSince: '2018-01-12',
    });
    const { claims, cases } = await desk.countries.dossier.query({ countryId });
    expect(claims.find(({ kind }) => kind === 'restoration')).toMatchObject({
      grade: 'noteSeen',
      byWhom: 'Guinea-Bissau',
    });
    const entries = cases.find((found) => found.caseId === caseId)?.entries ?? [];
    expect(entries.slice(0, 2).map(({ outcomeFrom, outcomeTo }) => [outcomeFrom, outcomeTo])).toEqual([
      ['withdrawn', 'restored'],
      [null, 'withdrawn'],
    ]);
    const after = await desk.counts.on.query({ on: '2018-02-01' });
    expect(after.rules.find(({ id }) => id === 'otherSide')?.members).toContain('GNB');
  });

  test('that leaves the stage alone does not begin it anew, and undo takes outcome and claim back', async () => {
    const { desk } = await openDesk();
    const before = await caseOf(desk, 'recognition', 'Brazil');

    const { changeId } = await desk.cases.enterOutcome.mutate(outcome(before.caseId, { outcome: 'refused' }));

    expect(await caseOf(desk, 'recognition', 'Brazil')).toEqual({ ...before, outcome: 'refused' });
    expect((await desk.countries.dossier.query({ countryId: before.countryId })).claims).toMatchObject([
      { kind: 'refusal', grade: 'claimed' },
    ]);
    await desk.changes.undo.mutate({ changeId });
    expect(await caseOf(desk, 'recognition', 'Brazil')).toEqual(before);
    expect((await desk.countries.dossier.query({ countryId: before.countryId })).claims).toEqual([]);
  });

  test('a recognition that follows overcomes it, and undo of the recognition brings it back', async () => {
    const { desk } = await openDesk();
    const { caseId } = await caseOf(desk, 'recognition', 'Brazil');
    await desk.cases.enterOutcome.mutate(outcome(caseId, { outcome: 'deferredToDialogue' }));
    const { changeId } = await desk.cases.move.mutate({
      caseId,
      stageId: 'R7',
      effectiveOn: '2026-11-20',
      reason: '',
      confirmed: [],
      documentIds: [],
      document: NOTE,
    });
    expect((await caseOf(desk, 'recognition', 'Brazil')).outcome).toBeNull();
    await desk.changes.undo.mutate({ changeId });
    expect((await caseOf(desk, 'recognition', 'Brazil')).outcome).toBe('deferredToDialogue');
  });

  test('that cannot be is refused at its field, and nothing is left behind', async () => {
    const { desk } = await openDesk();
    const brazil = await caseOf(desk, 'recognition', 'Brazil');
    const relations = await caseOf(desk, 'relations', 'Germany');
    const refused = (caseId: string, changed: Partial<Entered>) =>
      refusalOf(desk.cases.enterOutcome.mutate(outcome(caseId, changed)));
    expect(await refused(brazil.caseId, { outcome: 'withdrawn', stageId: 'R2' })).toEqual({
      code: 'notRecognised',
      field: 'outcome',
    });
    expect(await refused(brazil.caseId, { outcome: 'restored' })).toMatchObject({ code: 'notWithdrawn' });
    expect(await refused(brazil.caseId, { outcome: 'refused', reason: '' })).toMatchObject({
      code: 'outcomeNeedsReason',
    });
    expect(await refused(brazil.caseId, {})).toMatchObject({ code: 'sameOutcome' });
    expect(await refused(relations.caseId, { outcome: 'refused' })).toMatchObject({ code: 'notFound' });
    const germany = await caseOf(desk, 'recognition', 'Germany');
    expect(await refused(germany.caseId, { outcome: 'withdrawn', stageId: 'D1' })).toMatchObject({
      code: 'recoveryStage',
      field: 'stageId',
    });
    expect(await caseOf(desk, 'recognition', 'Brazil')).toEqual(brazil);
  });
});

test('a withdrawal follows the recognition, and a restoration or a recognition anew the withdrawal', async () => {
  const { desk } = await openDesk();
  const { caseId } = await caseOf(desk, 'recognition', 'Kenya');
  const enter = (kind: 'withdrawn' | 'restored', effectiveOn: string) =>
    desk.cases.enterOutcome.mutate(
      outcome(caseId, { outcome: kind, stageId: kind === 'withdrawn' ? 'R2' : null, effectiveOn }),
    );
  for (const effectiveOn of ['2009-01-01', '2025-02']) {
    expect(await refusalOf(enter('withdrawn', effectiveOn))).toEqual({
      code: 'beforeRecognition',
      field: 'effectiveOn',
    });
  }
  await enter('withdrawn', '2025-10-01');

  expect(await refusalOf(enter('restored', '2008-03-01'))).toMatchObject({ code: 'beforeRecognition' });
  expect(await refusalOf(enter('restored', '2025-09'))).toEqual({ code: 'beforeWithdrawal', field: 'effectiveOn' });
  const anew = { caseId, stageId: 'R7', reason: 'Said so', confirmed: [], documentIds: [], document: NOTE };
  expect(await refusalOf(desk.cases.move.mutate({ ...anew, effectiveOn: '2025-04-01' }))).toEqual({
    code: 'beforeWithdrawal',
    field: 'effectiveOn',
  });
  await enter('restored', '2025');
  expect(await caseOf(desk, 'recognition', 'Kenya')).toMatchObject({ outcome: 'restored', stageSince: '2025' });
});

describe('likelihood and target of a case', () => {
  test('a target that slips keeps every reason, newest first, and an undo takes the last one back', async () => {
    const { desk } = await openDesk();
    const { caseId, countryId } = await caseOf(desk, 'recognition', 'Brazil');
    await desk.cases.update.mutate({ caseId, targetOn: '2026-12' });
    expect(await refusalOf(desk.cases.update.mutate({ caseId, targetOn: '2027-06' }))).toEqual({
      code: 'slipNeedsReason',
      field: 'targetReason',
    });
    await desk.cases.update.mutate({ caseId, targetOn: '2027-06', targetReason: 'Their election' });
    const { changeId } = await desk.cases.update.mutate({ caseId, targetOn: null, targetReason: 'No majority' });

    const targets = async () =>
      (await desk.countries.dossier.query({ countryId })).cases
        .find((found) => found.caseId === caseId)
        ?.targetChanges.map(({ fromOn, toOn, reason }) => [fromOn, toOn, reason]);
    expect(await targets()).toEqual([
      ['2027-06', null, 'No majority'],
      ['2026-12', '2027-06', 'Their election'],
      [null, '2026-12', ''],
    ]);
    await desk.changes.undo.mutate({ changeId });
    expect((await targets())?.[0]).toEqual(['2026-12', '2027-06', 'Their election']);
    expect((await desk.cases.read.query({ caseId })).targetOn).toBe('2027-06');
  });

  test('a likelihood says what it rests on', async () => {
    const { desk } = await openDesk();
    const { caseId } = await caseOf(desk, 'recognition', 'Brazil');
    expect(await refusalOf(desk.cases.update.mutate({ caseId, likelihood: 'even' }))).toEqual({
      code: 'likelihoodNeedsBasis',
      field: 'likelihoodBasis',
    });
    await desk.cases.update.mutate({ caseId, likelihood: 'even', likelihoodBasis: 'Their legal adviser' });
    expect(await desk.cases.read.query({ caseId })).toMatchObject({
      likelihood: 'even',
      likelihoodBasis: 'Their legal adviser',
    });
  });
});
