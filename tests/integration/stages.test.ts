import { describe, expect, test } from 'vitest';
import { openDesk, refusalOf, type TestDesk } from '../support/desk.ts';

async function stageOf(desk: TestDesk['desk'], id: string) {
  const stage = (await desk.boards.pipelines.query()).flatMap(({ stages }) => stages).find((found) => found.id === id);
  if (!stage) throw new Error(`no stage ${id}`);
  const { name, enterWhen, reviewDays, criteria } = stage;
  return { stageId: id, name, enterWhen, reviewDays, criteria };
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
