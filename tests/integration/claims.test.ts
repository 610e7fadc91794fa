import { describe, expect, test } from 'vitest';
import { caseOf, openDesk, refusalOf, type TestDesk } from '../support/desk.ts';

type Said = Parameters<TestDesk['desk']['claims']['add']['mutate']>[0];

function said(countryId: string, changed: Partial<Said> = {}): Said {
  return {
    countryId,
    kind: 'withdrawal',
    byWhom: 'Foreign minister of Serbia',
    voice: 'others' as const,
    addressee: null,
    effectiveOn: null,
    decidedOn: null,
    notifiedOn: null,
    receivedOn: null,
    reportedOn: '2026-11-20',
    basis: 'said',
    source: 'Press conference in Belgrade',
    note: null,
    documentIds: [],
    document: null,
    ...changed,
  };
}

const NOTE = {
  kind: 'noteVerbale' as const,
  direction: 'in' as const,
  number: '12/2026',
  datedOn: '2026-11-22',
  title: 'Note verbale of confirmation',
  source: 'Handed over in Vienna',
  marking: 'restricted' as const,
  attachmentId: null,
};

async function outcomeOf(desk: TestDesk['desk'], name: string) {
  return (await caseOf(desk, 'recognition', name)).outcome;
}

describe('a claim of the list', () => {
  async function listed(name: string) {
    const opened = await openDesk();
    const { desk } = opened;
    const { countryId } = await caseOf(desk, 'recognition', name);
    const dossier = () => desk.countries.dossier.query({ countryId });
    const [found] = (await dossier()).claims;
    if (!found) throw new Error(`the list has no claim of ${name}`);
    const { kind, byWhom, voice, addressee, effectiveOn, decidedOn, notifiedOn, receivedOn, reportedOn, source, note } =
      found;
    const asListed = {
      kind,
      byWhom,
      voice,
      addressee,
      effectiveOn,
      decidedOn,
      notifiedOn,
      receivedOn,
      reportedOn,
      source,
      note,
    };
    const correct = (changed: Partial<Omit<Said, 'countryId'>>) =>
      desk.claims.correct.mutate({
        claimId: found.id,
        ...asListed,
        basis: 'published',
        documentIds: [],
        document: null,
        ...changed,
      });
    return { ...opened, countryId, found, dossier, correct };
  }

  test('is corrected: counts, stage and dossier go by the day of the ministry, and the correction is undone as one', async () => {
    const { desk, found, dossier, correct } = await listed('Kenya');
    expect(found).toMatchObject({ isFromList: true, isByHand: false, basis: null, effectiveOn: '2025-03-26' });
    const before = await dossier();

    const { changeId } = await correct({ effectiveOn: '2025-03-28' });

    const after = (await dossier()).claims.find(({ id }) => id === found.id);
    // The list was sure of another day than this one.
    expect(after).toMatchObject({ effectiveOn: '2025-03-28', grade: 'reported', basis: 'published', confidence: null });
    const counted = async (on: string) =>
      (await desk.counts.on.query({ on })).rules.find(({ id }) => id === 'ministry')?.members.includes('KEN');
    expect([await counted('2025-03-27'), await counted('2025-03-28')]).toEqual([false, true]);
    expect(await caseOf(desk, 'recognition', 'Kenya')).toMatchObject({ stageId: 'R7', stageSince: '2025-03-28' });
    expect(await caseOf(desk, 'relations', 'Kenya')).toMatchObject({ stageId: 'D0', stageSince: '2025-03-28' });
    await desk.changes.undo.mutate({ changeId });
    expect(await dossier()).toEqual(before);
  });

  test('is graded by its papers from then on', async () => {
    const { desk, found, countryId, dossier, correct } = await listed('Kenya');
    await correct({ document: { ...NOTE, signatory: 'The President', direction: 'in' } });
    const gradeOf = async () => (await dossier()).claims.find(({ id }) => id === found.id)?.grade;
    expect(await gradeOf()).toBe('noteSeen');

    const [filed] = (await dossier()).documents;
    await desk.documents.correct.mutate({
      documentId: filed?.id ?? '',
      countryIds: [countryId],
      document: { ...NOTE, kind: 'publication' },
    });

    expect(await gradeOf()).toBe('reported');
  });

  test('remains a claim of the same act, so that a newer list still finds it', async () => {
    const { dossier, correct } = await listed('Kenya');
    const before = await dossier();
    expect(await refusalOf(correct({ kind: 'refusal' }))).toEqual({ code: 'listedAct', field: 'kind' });
    expect(await refusalOf(correct({ effectiveOn: '2025-02-30' }))).toEqual({
      code: 'impossibleDate',
      field: 'effectiveOn',
    });
    expect(await dossier()).toEqual(before);
  });

  test('moves no case, though its day is taken off', async () => {
    const { desk, correct } = await listed('Kenya');
    await correct({ effectiveOn: null });
    expect(await caseOf(desk, 'recognition', 'Kenya')).toMatchObject({ stageId: 'R7', stageSince: '2025-03-26' });
  });
});

describe('a claim by an officer', () => {
  test('of a withdrawal stands beside the recognition, makes the case contested, and is undone with that', async () => {
    const { desk } = await openDesk();
    const { countryId } = await caseOf(desk, 'recognition', 'Germany');

    const { changeId } = await desk.claims.add.mutate(said(countryId));

    expect(await outcomeOf(desk, 'Germany')).toBe('contested');
    const { claims } = await desk.countries.dossier.query({ countryId });
    expect(claims.map(({ kind }) => kind)).toContain('recognition');
    expect(claims.find(({ kind }) => kind === 'withdrawal')).toMatchObject({ grade: 'claimed', isByHand: true });
    await desk.changes.undo.mutate({ changeId });
    expect(await outcomeOf(desk, 'Germany')).toBeNull();
    expect((await desk.countries.dossier.query({ countryId })).claims.map(({ kind }) => kind)).not.toContain(
      'withdrawal',
    );
  });

  test('that answers the withdrawal settles it, with its paper and the grade that the paper gives', async () => {
    const { desk } = await openDesk();
    const { countryId } = await caseOf(desk, 'recognition', 'Germany');
    await desk.claims.add.mutate(said(countryId));

    await desk.claims.add.mutate(
      said(countryId, {
        kind: 'withdrawalDenied',
        byWhom: 'Germany',
        effectiveOn: '2026-11-22',
        reportedOn: null,
        document: { ...NOTE, signatory: 'Foreign minister' },
      }),
    );

    expect(await outcomeOf(desk, 'Germany')).toBeNull();
    const { claims, documents } = await desk.countries.dossier.query({ countryId });
    const denial = claims.find(({ kind }) => kind === 'withdrawalDenied');
    expect(denial).toMatchObject({
      grade: 'noteSeen',
      papers: [{ title: NOTE.title, number: NOTE.number, signatory: 'Foreign minister' }],
    });
    expect(documents.map(({ title }) => title)).toEqual([NOTE.title]);
  });

  test('is settled by a move in which the state recognises anew, and open again when that is taken back', async () => {
    const { desk } = await openDesk();
    const { countryId, caseId } = await caseOf(desk, 'recognition', 'Suriname');
    expect(await outcomeOf(desk, 'Suriname')).toBe('contested');
    const move = (stageId: string, effectiveOn: string, document: typeof NOTE | null) =>
      desk.cases.move.mutate({
        caseId,
        stageId,
        effectiveOn,
        reason: 'They say so',
        confirmed: [],
        documentIds: [],
        document,
      });
    await move('R5', '2026-10-01', null);

    const { changeId } = await move('R7', '2026-11-22', NOTE);

    expect(await outcomeOf(desk, 'Suriname')).toBeNull();
    await desk.changes.undo.mutate({ changeId });
    expect(await outcomeOf(desk, 'Suriname')).toBe('contested');
    expect(
      (await desk.countries.dossier.query({ countryId })).claims.filter(({ kind }) => kind === 'recognition'),
    ).toHaveLength(1);
  });

  test('is corrected with its papers, and the correction is undone as one', async () => {
    const { desk } = await openDesk();
    const { countryId } = await caseOf(desk, 'recognition', 'Germany');
    const { claimId } = await desk.claims.add.mutate(said(countryId, { document: NOTE }));
    const before = await desk.countries.dossier.query({ countryId });
    const { countryId: _, ...rest } = said(countryId, { kind: 'refusal', source: 'Our post in Vienna' });

    const { changeId } = await desk.claims.correct.mutate({ claimId, ...rest });

    const after = await desk.countries.dossier.query({ countryId });
    expect(after.claims.find(({ id }) => id === claimId)).toMatchObject({
      kind: 'refusal',
      grade: 'claimed',
      papers: [],
    });
    expect(await outcomeOf(desk, 'Germany')).toBeNull();
    await desk.changes.undo.mutate({ changeId });
    expect(await desk.countries.dossier.query({ countryId })).toEqual(before);
  });

  test('with a bad date, a paper of another country or a bad paper is refused, and nothing is half done', async () => {
    const { desk } = await openDesk();
    const { countryId } = await caseOf(desk, 'recognition', 'Germany');
    const other = await caseOf(desk, 'recognition', 'France');
    await desk.claims.add.mutate(said(other.countryId, { document: NOTE }));
    const [foreign] = (await desk.countries.dossier.query({ countryId: other.countryId })).documents;
    const before = await desk.countries.dossier.query({ countryId });

    const refused = (changed: Partial<Said>) => refusalOf(desk.claims.add.mutate(said(countryId, changed)));
    expect(await refused({ decidedOn: '2026-02-31' })).toEqual({ code: 'impossibleDate', field: 'decidedOn' });
    expect(await refused({ byWhom: '' })).toEqual({ code: 'textMissing', field: 'byWhom' });
    expect(await refused({ documentIds: [foreign?.id ?? ''] })).toEqual({ code: 'notFound', field: 'documentIds' });
    expect(await refused({ document: { ...NOTE, title: '' } })).toEqual({
      code: 'textMissing',
      field: 'document.title',
    });
    expect(await refusalOf(desk.claims.add.mutate(said('nowhere')))).toEqual({ code: 'notFound', field: 'countryId' });
    expect(await desk.countries.dossier.query({ countryId })).toEqual(before);
  });

  test('corrects nothing that came from a move: a move is taken back, or another claim is set beside it', async () => {
    const { desk } = await openDesk();
    const { caseId, countryId } = await caseOf(desk, 'recognition', 'Sri Lanka');
    await desk.cases.move.mutate({
      caseId,
      stageId: 'R7',
      effectiveOn: '2026-11-20',
      reason: 'They say so',
      confirmed: [],
      documentIds: [],
      document: null,
    });
    const [ofMove] = (await desk.countries.dossier.query({ countryId })).claims;
    const { countryId: _, ...rest } = said(countryId);
    expect(ofMove).toMatchObject({ isByHand: false, isFromList: false });
    expect(await refusalOf(desk.claims.correct.mutate({ claimId: ofMove?.id ?? '', ...rest }))).toEqual({
      code: 'notFound',
      field: 'claimId',
    });
  });

  test('The Bahamas: signed in May, announced in December stay two days of one claim', async () => {
    const { desk } = await openDesk();
    const { countryId } = await caseOf(desk, 'recognition', 'Bahamas');
    await desk.claims.add.mutate(
      said(countryId, {
        kind: 'recognition',
        byWhom: 'The Bahamas',
        effectiveOn: '2025-05',
        decidedOn: '2025-05',
        reportedOn: '2025-12-19',
        basis: 'published',
      }),
    );
    const { claims } = await desk.countries.dossier.query({ countryId });
    expect(claims.filter(({ kind }) => kind === 'recognition').map(({ effectiveOn }) => effectiveOn).length).toBe(2);
    expect(claims.find(({ decidedOn }) => decidedOn === '2025-05')).toMatchObject({
      grade: 'reported',
      reportedOn: '2025-12-19',
    });
  });
});
