import { describe, expect, test } from 'vitest';
import { caseOf, openDesk, refusalOf, type TestDesk } from '../support/desk.ts';

async function stageOf(desk: TestDesk['desk'], id: string) {
  const stage = (await desk.boards.pipelines.query()).flatMap(({ stages }) => stages).find((found) => found.id === id);
  if (!stage) throw new Error(`no stage ${id}`);
  const { name, enterWhen, reviewDays, criteria, tasks } = stage;
  return { stageId: id, name, enterWhen, reviewDays, criteria, tasks };
}

describe('editing a stage', () => {
  test('that holds many cases keeps every one of them in it, and is undone as one', async () => {
    const { desk } = await openDesk();
    const before = await stageOf(desk, 'R8');
    const cards = await desk.boards.cards.query({ pipelineId: 'recognition' });
    expect(cards.cards.filter(({ stageId }) => stageId === 'R8').length).toBeGreaterThan(30);

    const { changeId } = await desk.stages.edit.mutate({
      ...before,
      name: 'Confirmed by conduct',
      reviewDays: 90,
      criteria: [{ id: null, text: 'A vote for us', documentKinds: ['voteRecord'] }, ...before.criteria.slice(1)],
    });

    const after = await stageOf(desk, 'R8');
    expect(after).toMatchObject({ name: 'Confirmed by conduct', reviewDays: 90 });
    expect(after.criteria.map(({ text }) => text)).toEqual([
      'A vote for us',
      ...before.criteria.slice(1).map(({ text }) => text),
    ]);
    expect(await desk.boards.cards.query({ pipelineId: 'recognition' })).toEqual(cards);
    await desk.changes.undo.mutate({ changeId });
    expect(await stageOf(desk, 'R8')).toEqual(before);
  });

  test('says which way its papers go; one that asks for none says no way', async () => {
    const { desk } = await openDesk();
    const before = await stageOf(desk, 'R7');
    expect(before.criteria.map(({ direction }) => direction)).toEqual(['in']);

    const criteria = before.criteria.map((criterion) => ({ ...criterion, direction: null }));
    const { changeId } = await desk.stages.edit.mutate({ ...before, criteria });

    expect((await stageOf(desk, 'R7')).criteria).toEqual(criteria);
    await desk.changes.undo.mutate({ changeId });
    expect(await stageOf(desk, 'R7')).toEqual(before);
  });

  test('that nobody could tell apart, or that names a criterion of another stage, is refused whole', async () => {
    const { desk } = await openDesk();
    const before = await stageOf(desk, 'R3');
    const other = await stageOf(desk, 'R7');

    expect(await refusalOf(desk.stages.edit.mutate({ ...before, name: other.name }))).toEqual({
      code: 'nameTaken',
      field: 'name',
    });
    expect(await refusalOf(desk.stages.edit.mutate({ ...before, criteria: other.criteria }))).toEqual({
      code: 'notFound',
      field: 'criteria',
    });
    expect(await refusalOf(desk.stages.edit.mutate({ ...before, stageId: 'R99' }))).toMatchObject({ code: 'notFound' });
    expect(await stageOf(desk, 'R3')).toEqual(before);
  });
});

const NEW_STAGE = {
  pipelineId: 'recognition' as const,
  code: 'R3a',
  name: 'Legal adviser asked',
  enterWhen: 'Their legal adviser has the file.',
  reviewDays: 30,
  criteria: [{ id: null, text: 'The name of the adviser', documentKinds: [] }],
  tasks: [{ id: null, text: 'Send the legal opinion' }],
};

async function orderOf(desk: TestDesk['desk']) {
  const [recognition] = await desk.boards.pipelines.query();
  return recognition?.stages.map(({ code }) => code) ?? [];
}

describe('a checklist and the name of a pipeline', () => {
  test('are the ministry’s to write, and each change is undone as one', async () => {
    const { desk } = await openDesk();
    const before = await desk.boards.pipelines.query();
    const stage = await stageOf(desk, 'R2');
    const tasks = [{ id: null, text: 'Find the note-taker' }, ...stage.tasks.toReversed()];
    const edited = await desk.stages.edit.mutate({ ...stage, tasks });
    expect((await stageOf(desk, 'R2')).tasks.map(({ text }) => text)).toEqual(tasks.map(({ text }) => text));
    const renamed = await desk.stages.renamePipeline.mutate({ pipelineId: 'recognition', name: 'Njohja' });
    expect((await desk.boards.pipelines.query())[0]?.name).toBe('Njohja');
    expect(await refusalOf(desk.stages.renamePipeline.mutate({ pipelineId: 'recognition', name: ' ' }))).toEqual({
      code: 'textMissing',
      field: 'name',
    });
    const [task] = (await stageOf(desk, 'R3')).tasks;
    expect(
      await refusalOf(desk.stages.edit.mutate({ ...stage, tasks: [{ id: task?.id ?? '', text: 'Of another' }] })),
    ).toEqual({ code: 'notFound', field: 'tasks' });

    await desk.changes.undo.mutate({ changeId: renamed.changeId });
    await desk.changes.undo.mutate({ changeId: edited.changeId });
    expect(await desk.boards.pipelines.query()).toEqual(before);
  });
});

describe('adding a stage and putting stages in order', () => {
  test('a stage stands after the one that was named, takes moves, and is undone as one', async () => {
    const { desk } = await openDesk();
    const before = await orderOf(desk);
    const { stageId, changeId } = await desk.stages.add.mutate({ ...NEW_STAGE, afterStageId: 'R3' });
    expect(await orderOf(desk)).toEqual(before.toSpliced(4, 0, 'R3a'));

    const { caseId } = await caseOf(desk, 'recognition', 'Sri Lanka');
    const move = { caseId, stageId, effectiveOn: '2026-11-18', confirmed: [], documentIds: [], document: null };
    expect(await refusalOf(desk.cases.move.mutate({ ...move, reason: '' }))).toMatchObject({
      code: 'reasonMissing',
      missing: ['The name of the adviser'],
    });
    const moved = await desk.cases.move.mutate({ ...move, reason: 'Told by phone' });
    // A stage that a case stands in cannot vanish under it.
    expect(await refusalOf(desk.changes.undo.mutate({ changeId }))).toEqual({ code: 'laterRows' });
    await desk.changes.undo.mutate({ changeId: moved.changeId });
    expect(await orderOf(desk)).toContain('R3a');
  });

  test('of a stage that nobody has used is undone without a trace', async () => {
    const { desk } = await openDesk();
    const before = await desk.boards.pipelines.query();
    const { changeId } = await desk.stages.add.mutate({ ...NEW_STAGE, afterStageId: 'R3' });
    await desk.changes.undo.mutate({ changeId });
    expect(await desk.boards.pipelines.query()).toEqual(before);
  });

  test('two stages of one code or name, and an order that makes recognisers, are refused whole', async () => {
    const { desk } = await openDesk();
    const before = await desk.boards.pipelines.query();
    const refused = (changed: object) =>
      refusalOf(desk.stages.add.mutate({ ...NEW_STAGE, afterStageId: 'R3', ...changed }));
    expect(await refused({ code: 'r7' })).toEqual({ code: 'codeTaken', field: 'code' });
    expect(await refused({ name: 'Notified' })).toMatchObject({ code: 'nameTaken' });
    expect(await refused({ afterStageId: 'D3' })).toEqual({ code: 'notFound', field: 'afterStageId' });

    const ids = before[0]?.stages.map(({ id }) => id) ?? [];
    const order = (stageIds: readonly string[]) =>
      desk.stages.order.mutate({ pipelineId: 'recognition', stageIds: [...stageIds] });
    expect(await refusalOf(order(ids.toReversed()))).toMatchObject({ code: 'firstStageStays' });
    expect(await refusalOf(order([...ids.slice(0, -2), 'R8', 'R7']))).toMatchObject({ code: 'casesWouldAct' });
    expect(await refusalOf(order(ids.slice(1)))).toMatchObject({ code: 'notFound' });
    expect(await desk.boards.pipelines.query()).toEqual(before);
    await order(['R0', 'R2', 'R1', ...ids.slice(3)]);
    expect((await orderOf(desk)).slice(0, 3)).toEqual(['R0', 'R2', 'R1']);
  });
});

describe('taking a stage out of use', () => {
  test('that holds over thirty cases moves each by an entry of its own, and one undo brings all of them back', async () => {
    const { desk } = await openDesk();
    const before = await desk.boards.cards.query({ pipelineId: 'recognition' });
    const inR8 = before.cards.filter(({ stageId }) => stageId === 'R8');
    expect(inR8.length).toBeGreaterThan(30);

    expect(await refusalOf(desk.stages.remove.mutate({ stageId: 'R8', toStageId: null, reason: 'x' }))).toEqual({
      code: 'casesNeedStage',
      field: 'toStageId',
      count: inR8.length,
    });
    expect(await refusalOf(desk.stages.remove.mutate({ stageId: 'R8', toStageId: 'R7', reason: ' ' }))).toMatchObject({
      code: 'textMissing',
    });
    expect(await refusalOf(desk.stages.remove.mutate({ stageId: 'R8', toStageId: 'R5', reason: 'x' }))).toMatchObject({
      code: 'casesWouldAct',
    });
    expect(await desk.boards.cards.query({ pipelineId: 'recognition' })).toEqual(before);

    const reason = 'We no longer tell the two apart';
    const { changeId, moved } = await desk.stages.remove.mutate({ stageId: 'R8', toStageId: 'R7', reason });

    expect(moved).toBe(inR8.length);
    const after = await desk.boards.cards.query({ pipelineId: 'recognition' });
    expect(after.cards.filter(({ stageId }) => stageId === 'R8')).toEqual([]);
    expect(after.cards.length).toBe(before.cards.length);
    const [first] = inR8;
    const dossier = await desk.countries.dossier.query({ countryId: first?.countryId ?? '' });
    expect(dossier.cases.find(({ caseId }) => caseId === first?.caseId)?.entries[0]).toMatchObject({
      fromStageId: 'R8',
      toStageId: 'R7',
      reason,
    });
    expect((await desk.boards.pipelines.query())[0]?.formerStages).toMatchObject([{ id: 'R8', code: 'R8' }]);
    expect((await desk.counts.on.query({ on: '2026-11-23' })).rules[0]?.total).toBe(121);

    await desk.changes.undo.mutate({ changeId });
    expect(await desk.boards.cards.query({ pipelineId: 'recognition' })).toEqual(before);
    expect(await orderOf(desk)).toContain('R8');
  });

  test('takes no first stage and no stage of an act, and leaves newer reference data a place to go', async () => {
    const { desk } = await openDesk({ with: 'created' });
    for (const stageId of ['R0', 'R7', 'D0', 'D3']) {
      expect(await refusalOf(desk.stages.remove.mutate({ stageId, toStageId: null, reason: '' }))).toEqual({
        code: 'stageStays',
        field: 'stageId',
      });
    }
    await desk.stages.remove.mutate({ stageId: 'R8', toStageId: null, reason: '' });
    await desk.reference.load.mutate();
    const { cards } = await desk.boards.cards.query({ pipelineId: 'recognition' });
    expect(cards.filter(({ stageId }) => stageId === 'R8')).toEqual([]);
    expect(cards).toHaveLength(198);
  });
});
