import { describe, expect, test } from 'vitest';
import { caseOf, openDesk, refusalOf, type TestDesk } from '../support/desk.ts';

const LETTER = {
  kind: 'letterOfRecognition',
  direction: 'in',
  number: 'MFA/2026/117',
  datedOn: '2026-11-18',
  title: 'Letter of recognition',
  source: 'Handed over in New York',
  marking: 'restricted',
  attachmentId: null,
} as const;
/** The letter of a second recognition: a number of theirs runs once. */
const ANEW = { ...LETTER, number: 'MFA/2026/118' };

/** A move into R7 with its letter; fields can be changed. */
function moveTo(caseId: string, changed: Partial<Parameters<TestDesk['desk']['cases']['move']['mutate']>[0]> = {}) {
  return {
    caseId,
    stageId: 'R7',
    effectiveOn: '2026-11-18',
    reason: '',
    confirmed: [],
    documentIds: [],
    document: LETTER,
    ...changed,
  };
}

describe('moving a case', () => {
  test('with its evidence enters the stage on the effective date and keeps the document behind it', async () => {
    const { desk } = await openDesk();
    const { caseId, countryId } = await caseOf(desk, 'recognition', 'Sri Lanka');

    await desk.cases.move.mutate(moveTo(caseId));

    expect(await caseOf(desk, 'recognition', 'Sri Lanka')).toMatchObject({ stageId: 'R7', stageSince: '2026-11-18' });
    const dossier = await desk.countries.dossier.query({ countryId });
    const entry = dossier.cases.find((found) => found.caseId === caseId)?.entries[0];
    expect(entry).toMatchObject({ fromStageId: 'R0', toStageId: 'R7', effectiveOn: '2026-11-18', missing: [] });
    expect(entry?.documentIds).toEqual([dossier.documents[0]?.id]);
    expect(dossier.documents[0]).toMatchObject({ kind: 'letterOfRecognition', number: 'MFA/2026/117' });
  });

  test('into Notified puts a claim on record, graded by its paper, and opens the relations case', async () => {
    const { desk, application } = await openDesk();
    const { caseId, countryId } = await caseOf(desk, 'recognition', 'Sri Lanka');
    const uploaded = await application.fetch(
      new Request('http://desk.test/attachments?name=letter.pdf', {
        method: 'POST',
        body: new Uint8Array([37, 80, 68, 70]),
      }),
    );
    const { attachmentId } = (await uploaded.json()) as { attachmentId: string };

    await desk.cases.move.mutate(moveTo(caseId, { document: { ...LETTER, form: 'original', attachmentId } }));

    const { claims } = await desk.countries.dossier.query({ countryId });
    expect(claims).toMatchObject([{ kind: 'recognition', effectiveOn: '2026-11-18', grade: 'originalOnFile' }]);
    expect(await caseOf(desk, 'relations', 'Sri Lanka')).toMatchObject({ stageId: 'D0', stageSince: '2026-11-18' });
  });

  test('without the paper is refused with what is missing, and nothing is left behind', async () => {
    const { desk } = await openDesk();
    const { caseId, countryId } = await caseOf(desk, 'recognition', 'Sri Lanka');
    const before = await desk.countries.dossier.query({ countryId });

    expect(await refusalOf(desk.cases.move.mutate(moveTo(caseId, { document: null, reason: '  ' })))).toEqual({
      code: 'reasonMissing',
      field: 'reason',
      missing: ['Their note verbale or letter of recognition'],
    });
    // The document is saved with the move or not at all.
    expect(
      await refusalOf(desk.cases.move.mutate(moveTo(caseId, { document: { ...LETTER, kind: 'report' } }))),
    ).toMatchObject({ code: 'reasonMissing' });
    expect(await desk.countries.dossier.query({ countryId })).toEqual(before);
  });

  test('without the paper passes with a written reason, which stays visible with what was missing', async () => {
    const { desk } = await openDesk();
    const { caseId, countryId } = await caseOf(desk, 'recognition', 'Sri Lanka');

    await desk.cases.move.mutate(moveTo(caseId, { document: null, reason: 'Their minister said it on the record' }));

    const { cases, claims } = await desk.countries.dossier.query({ countryId });
    expect(cases.find((found) => found.caseId === caseId)?.entries[0]).toMatchObject({
      reason: 'Their minister said it on the record',
      missing: ['Their note verbale or letter of recognition'],
    });
    expect(claims).toMatchObject([{ kind: 'recognition', grade: 'claimed' }]);
  });

  test.each([
    ['2026-02-30', 'impossibleDate'],
    ['2026-11-24', 'dateInFuture'],
  ])('on %s is refused: %s', async (effectiveOn, code) => {
    const { desk } = await openDesk();
    const { caseId } = await caseOf(desk, 'recognition', 'Sri Lanka');
    expect(await refusalOf(desk.cases.move.mutate(moveTo(caseId, { effectiveOn })))).toEqual({
      code,
      field: 'effectiveOn',
    });
  });

  test.each(['2007', '2008-02-16', '2008', '2008-02', '2026-11', '2026'])(
    'on the partial or unlikely date %s is kept as it was given',
    async (effectiveOn) => {
      const { desk } = await openDesk();
      const { caseId } = await caseOf(desk, 'recognition', 'Sri Lanka');
      await desk.cases.move.mutate(moveTo(caseId, { effectiveOn }));
      expect(await caseOf(desk, 'recognition', 'Sri Lanka')).toMatchObject({ stageSince: effectiveOn });
    },
  );

  test('into a stage of the other pipeline, of an unknown case, or with a foreign document is refused', async () => {
    const { desk } = await openDesk();
    const { caseId } = await caseOf(desk, 'recognition', 'Sri Lanka');
    const nepal = await caseOf(desk, 'recognition', 'Nepal');
    await desk.cases.move.mutate(moveTo(nepal.caseId));
    const [foreign] = (await desk.cases.read.query({ caseId: nepal.caseId })).documents;

    expect(await refusalOf(desk.cases.move.mutate(moveTo(caseId, { stageId: 'D3' })))).toEqual({
      code: 'notFound',
      field: 'stageId',
    });
    expect(await refusalOf(desk.cases.move.mutate(moveTo('nobody')))).toEqual({ code: 'notFound', field: 'caseId' });
    expect(await refusalOf(desk.cases.move.mutate(moveTo(caseId, { documentIds: [foreign?.id ?? ''] })))).toEqual({
      code: 'notFound',
      field: 'documentIds',
    });
  });

  test('a paper already behind the case need not be shown again', async () => {
    const { desk } = await openDesk();
    const { caseId } = await caseOf(desk, 'recognition', 'Sri Lanka');
    await desk.cases.move.mutate(moveTo(caseId));
    await desk.cases.move.mutate(moveTo(caseId, { stageId: 'R5', document: null, reason: 'They took it back' }));

    await desk.cases.move.mutate(moveTo(caseId, { document: null }));

    expect(await caseOf(desk, 'recognition', 'Sri Lanka')).toMatchObject({ stageId: 'R7' });
  });
});

test('a paper speaks for the stage that it came with, and for no other', async () => {
  const { desk } = await openDesk();
  const { caseId } = await caseOf(desk, 'recognition', 'Sri Lanka');
  const { stages } = (await desk.boards.pipelines.query()).find(({ id }) => id === 'recognition') ?? { stages: [] };
  const asked = (stageId: string) =>
    stages.find(({ id }) => id === stageId)?.criteria.flatMap(({ documentKinds }) => documentKinds) ?? [];
  const [shared] = asked('R3').filter((kind) => asked('R7').includes(kind));
  await desk.cases.move.mutate(
    moveTo(caseId, {
      stageId: 'R3',
      reason: 'Sent',
      document: { ...LETTER, kind: shared ?? 'noteVerbale', direction: 'out', title: 'Our note' },
    }),
  );
  expect(await refusalOf(desk.cases.move.mutate(moveTo(caseId, { document: null })))).toMatchObject({
    code: 'reasonMissing',
  });
});

test('our own note is no note of theirs: into Notified it is missing, and so is their agrément', async () => {
  const { desk } = await openDesk();
  const { caseId } = await caseOf(desk, 'recognition', 'Brazil');
  const note = (direction: 'in' | 'out') => ({ ...LETTER, kind: 'noteVerbale' as const, direction, title: 'Note' });
  expect(await refusalOf(desk.cases.move.mutate(moveTo(caseId, { document: note('out') })))).toEqual({
    code: 'reasonMissing',
    field: 'reason',
    missing: ['Their note verbale or letter of recognition'],
  });
  await desk.cases.move.mutate(moveTo(caseId, { document: { ...note('in'), number: 'theirs' } }));

  const relations = await caseOf(desk, 'relations', 'Brazil');
  await desk.cases.move.mutate(moveTo(relations.caseId, { stageId: 'D4', document: null, reason: 'Agreed by word' }));
  const granted = moveTo(relations.caseId, { stageId: 'D5', document: note('out') });
  expect(await refusalOf(desk.cases.move.mutate(granted))).toMatchObject({ missing: ['Their note granting agrément'] });
});

test('past the notification asks for their note as well as for what the stage itself asks for', async () => {
  const { desk } = await openDesk();
  const { caseId } = await caseOf(desk, 'recognition', 'Nepal');
  const leap = (reason: string) =>
    moveTo(caseId, { stageId: 'R8', reason, document: { ...LETTER, kind: 'publication', title: 'Their gazette' } });
  expect(await refusalOf(desk.cases.move.mutate(leap('')))).toEqual({
    code: 'reasonMissing',
    field: 'reason',
    missing: ['Their note verbale or letter of recognition'],
  });

  await desk.cases.move.mutate(leap('Published there; the note is on its way'));

  const dossier = await desk.countries.dossier.query({
    countryId: (await caseOf(desk, 'recognition', 'Nepal')).countryId,
  });
  expect(dossier.cases.find((found) => found.caseId === caseId)?.entries[0]).toMatchObject({
    toStageId: 'R8',
    missing: ['Their note verbale or letter of recognition'],
  });
});

describe('undoing a move', () => {
  test('puts stage and date back by a further entry, and takes claim and relations case with it', async () => {
    const { desk } = await openDesk();
    const { caseId, countryId } = await caseOf(desk, 'recognition', 'Sri Lanka');
    const before = await caseOf(desk, 'recognition', 'Sri Lanka');
    const { entryId, changeId } = await desk.cases.move.mutate(moveTo(caseId));

    await desk.changes.undo.mutate({ changeId });

    expect(await caseOf(desk, 'recognition', 'Sri Lanka')).toEqual(before);
    const { cases, claims } = await desk.countries.dossier.query({ countryId });
    expect(cases.map((found) => found.pipelineId)).toEqual(['recognition']);
    expect(claims).toEqual([]);
    // Nothing was deleted from the log: opening, move, undo.
    expect(cases[0]?.entries.map((entry) => [entry.toStageId, entry.undoesId])).toEqual([
      ['R0', entryId],
      ['R7', null],
      ['R0', null],
    ]);
    expect((await desk.cases.read.query({ caseId })).documents).toEqual([]);
  });

  test('keeps a relations case that has a life of its own', async () => {
    const { desk } = await openDesk();
    const { caseId } = await caseOf(desk, 'recognition', 'Sri Lanka');
    const { changeId } = await desk.cases.move.mutate(moveTo(caseId));
    const relations = await caseOf(desk, 'relations', 'Sri Lanka');
    await desk.cases.move.mutate(moveTo(relations.caseId, { stageId: 'D1', document: null, reason: 'Draft sent' }));

    await desk.changes.undo.mutate({ changeId });

    expect(await caseOf(desk, 'relations', 'Sri Lanka')).toMatchObject({ stageId: 'D1' });
  });

  test('keeps a relations case that an earlier recognition opened, with what was entered there since', async () => {
    const { desk } = await openDesk();
    const { caseId } = await caseOf(desk, 'recognition', 'Sri Lanka');
    await desk.cases.move.mutate(moveTo(caseId));
    await desk.cases.move.mutate(moveTo(caseId, { stageId: 'R5', document: null, reason: 'Not told to us after all' }));
    const relations = await caseOf(desk, 'relations', 'Sri Lanka');
    await desk.cases.update.mutate({ caseId: relations.caseId, targetOn: '2027', targetReason: 'Said so' });
    const again = await desk.cases.move.mutate(moveTo(caseId, { document: ANEW }));

    await desk.changes.undo.mutate({ changeId: again.changeId });

    expect(await caseOf(desk, 'relations', 'Sri Lanka')).toMatchObject({ caseId: relations.caseId });
  });

  test('goes through when the case that it opened has moved and was moved back; a recognition anew goes on with it', async () => {
    const { desk } = await openDesk();
    const { caseId, countryId } = await caseOf(desk, 'recognition', 'Sri Lanka');
    const recognised = await desk.cases.move.mutate(moveTo(caseId));
    const relations = await caseOf(desk, 'relations', 'Sri Lanka');
    const draft = moveTo(relations.caseId, { stageId: 'D1', document: null, reason: 'Draft sent' });
    await desk.changes.undo.mutate({ changeId: (await desk.cases.move.mutate(draft)).changeId });

    await desk.changes.undo.mutate({ changeId: recognised.changeId });

    expect(await caseOf(desk, 'recognition', 'Sri Lanka')).toMatchObject({ stageId: 'R0' });
    expect((await desk.countries.dossier.query({ countryId })).claims).toEqual([]);
    await desk.cases.move.mutate(moveTo(caseId, { document: ANEW }));
    expect(await caseOf(desk, 'relations', 'Sri Lanka')).toMatchObject({ caseId: relations.caseId });
  });

  test('the first move of a case that came with a recognition goes back to the day of the recognition', async () => {
    const { desk } = await openDesk();
    const { caseId } = await caseOf(desk, 'recognition', 'Sri Lanka');
    await desk.cases.move.mutate(moveTo(caseId, { effectiveOn: '2026-10-01' }));
    const relations = await caseOf(desk, 'relations', 'Sri Lanka');
    const { changeId } = await desk.cases.move.mutate(
      moveTo(relations.caseId, { stageId: 'D1', document: null, reason: 'Draft sent' }),
    );
    await desk.changes.undo.mutate({ changeId });
    expect(await caseOf(desk, 'relations', 'Sri Lanka')).toMatchObject({ stageId: 'D0', stageSince: '2026-10-01' });
  });

  test('is refused when a later move exists, and for the opening of a case', async () => {
    const { desk } = await openDesk();
    const { caseId } = await caseOf(desk, 'recognition', 'Sri Lanka');
    const first = await desk.cases.move.mutate(moveTo(caseId, { stageId: 'R2', document: null, reason: 'Met' }));
    await desk.cases.move.mutate(moveTo(caseId));

    expect(await refusalOf(desk.changes.undo.mutate({ changeId: first.changeId }))).toEqual({ code: 'notNewest' });
    const opening = await newestChangeOf(desk, (await caseOf(desk, 'recognition', 'Nepal')).countryId);
    expect(await refusalOf(desk.changes.undo.mutate(opening))).toEqual({ code: 'caseOpened' });
  });

  test('of an undo does the move again', async () => {
    const { desk } = await openDesk();
    const { caseId } = await caseOf(desk, 'recognition', 'Sri Lanka');
    const { changeId } = await desk.cases.move.mutate(moveTo(caseId, { stageId: 'R2', document: null, reason: 'Met' }));
    const undone = await desk.changes.undo.mutate({ changeId });
    await desk.changes.undo.mutate({ changeId: undone.changeId });
    expect(await caseOf(desk, 'recognition', 'Sri Lanka')).toMatchObject({ stageId: 'R2', stageSince: '2026-11-18' });
  });
});

test('a move that was taken back and made again has its papers behind it as before', async () => {
  const { desk } = await openDesk();
  const { caseId, countryId } = await caseOf(desk, 'recognition', 'Sri Lanka');
  const papers = async () => (await desk.cases.read.query({ caseId })).documents.map(({ title }) => title);
  const { changeId } = await desk.cases.move.mutate(moveTo(caseId, { stageId: 'R2', reason: 'Met' }));
  expect(await papers()).toEqual([LETTER.title]);

  const undone = await desk.changes.undo.mutate({ changeId });
  expect(await papers()).toEqual([]);
  await desk.changes.undo.mutate({ changeId: undone.changeId });

  expect(await papers()).toEqual([LETTER.title]);
  const { documents } = await desk.countries.dossier.query({ countryId });
  expect(documents.map(({ title }) => title)).toEqual([LETTER.title]);
});

test('relations begin on no day that surely lies before the recognition', async () => {
  const { desk } = await openDesk();
  const { caseId } = await caseOf(desk, 'relations', 'Kenya');
  const begin = (effectiveOn: string) =>
    desk.cases.move.mutate(
      moveTo(caseId, { stageId: 'D3', effectiveOn, document: null, reason: 'Signed, it is said' }),
    );
  for (const effectiveOn of ['2009-01-01', '2025-03-25', '2025-02', '2024']) {
    expect(await refusalOf(begin(effectiveOn))).toEqual({ code: 'beforeRecognition', field: 'effectiveOn' });
  }
  await begin('2025');
  expect(await caseOf(desk, 'relations', 'Kenya')).toMatchObject({ stageId: 'D3', stageSince: '2025' });
});

describe('the state of a case', () => {
  test('stalled needs a reason and a review date', async () => {
    const { desk } = await openDesk();
    const { caseId } = await caseOf(desk, 'recognition', 'Sri Lanka');

    expect(await refusalOf(desk.cases.update.mutate({ caseId, condition: 'stalled' }))).toEqual({
      code: 'stalledNeedsReason',
      field: 'conditionReason',
    });
    expect(
      await refusalOf(desk.cases.update.mutate({ caseId, condition: 'stalled', conditionReason: 'No answer' })),
    ).toEqual({ code: 'stalledNeedsReason', field: 'reviewOn' });
    await desk.cases.update.mutate({ caseId, condition: 'stalled', conditionReason: 'No answer', reviewOn: '2027-01' });
    expect(await caseOf(desk, 'recognition', 'Sri Lanka')).toMatchObject({ condition: 'stalled' });
  });

  test('is told of in Today once its review date has come, under its owner, until it gets another date', async () => {
    const { desk } = await openDesk();
    const { caseId, countryId } = await caseOf(desk, 'recognition', 'Sri Lanka');
    const { id: ownerId } = await desk.officers.add.mutate({ name: 'Arta Shembulli' });
    const stall = (reviewOn: string | null) =>
      desk.cases.update.mutate({ caseId, condition: 'frozen', conditionReason: 'No answer', reviewOn, ownerId });
    const reviews = async () => (await desk.today.list.query()).reviews;

    await stall('2026-11');
    expect(await reviews()).toEqual([]);
    await stall('2026-11-24');
    expect(await reviews()).toEqual([]);
    await stall('2026-11-23');
    expect(await reviews()).toMatchObject([
      { caseId, countryId, pipelineId: 'recognition', condition: 'frozen', conditionReason: 'No answer', ownerId },
    ]);
    await stall('2026-10');
    expect(await reviews()).toHaveLength(1);
    await stall(null);
    expect(await reviews()).toEqual([]);
  });

  test('an owner is one of our officers; the change can be undone as one', async () => {
    const { desk } = await openDesk();
    const { caseId } = await caseOf(desk, 'recognition', 'Sri Lanka');
    const officer = await desk.officers.add.mutate({ name: 'Arta Shembulli' });

    expect(await refusalOf(desk.cases.update.mutate({ caseId, ownerId: 'nobody' }))).toEqual({
      code: 'notFound',
      field: 'ownerId',
    });
    const { changeId } = await desk.cases.update.mutate({ caseId, ownerId: officer.id, condition: 'waitingOnThem' });
    await desk.changes.undo.mutate({ changeId });
    expect(await caseOf(desk, 'recognition', 'Sri Lanka')).toMatchObject({ ownerId: null, condition: 'moving' });
  });
});

async function newestChangeOf(desk: TestDesk['desk'], countryId: string): Promise<{ readonly changeId: number }> {
  const [newest] = (await desk.countries.changes.query({ countryId })).changes;
  return { changeId: newest?.changeId ?? 0 };
}
