import { describe, expect, test } from 'vitest';
import { caseOf, openDesk, refusalOf, type TestDesk } from '../support/desk.ts';
import { CAREFUL, preview, takeOut } from '../support/exchange.ts';

type Desk = TestDesk['desk'];
type Entry = Parameters<Desk['actions']['log']['mutate']>[0];

const said = (topic: string, changed: Partial<NonNullable<Entry['points']>[number]> = {}) => ({
  raisedBy: 'us' as const,
  topic,
  ourAsk: null,
  theirWords: null,
  answer: null,
  followUp: null,
  marking: 'restricted' as const,
  ...changed,
});

async function nepalDesk() {
  const opened = await openDesk();
  const { countryId } = await caseOf(opened.desk, 'recognition', 'Nepal');
  const log = (changed: Partial<Entry>) =>
    opened.desk.actions.log.mutate({
      kind: 'meeting',
      happenedOn: '2026-11-20',
      summary: 'Went through the list',
      marking: 'restricted',
      countryIds: [countryId],
      people: [],
      points: [said('Recognition'), said('Visas')],
      followUp: null,
      theirPromise: null,
      ...changed,
    });
  const promises = async () => (await opened.desk.countries.dossier.query({ countryId })).commitments;
  const pointsOf = async (actionId: string) => (await opened.desk.conversations.read.query({ actionId })).points;
  return { ...opened, countryId, log, promises, pointsOf };
}

describe('a promise', () => {
  test('that is logged with its entry knows the point it comes from, wherever it is listed', async () => {
    const { desk, countryId, log, promises, pointsOf } = await nepalDesk();
    const { actionId } = await log({
      newPeople: [{ name: 'Sita Namuna', countryId }],
      followUp: { text: 'Send the list', dueOn: '2026-11-27', ownerId: null, point: 1 },
      theirPromise: { text: 'Will table it', dueOn: null },
    });

    const visas = { actionId, saidIn: 'meeting', saidOn: '2026-11-20', pointPosition: 1, pointTopic: 'Visas' };
    const none = { actionId, pointPosition: null, pointTopic: null };
    expect(await promises()).toMatchObject([visas, none]);
    const { week, waiting } = await desk.today.list.query();
    expect(week).toMatchObject([visas]);
    expect(waiting).toMatchObject([none]);
    const [, second] = await pointsOf(actionId);
    const { promises: made, people } = await desk.conversations.read.query({ actionId });
    expect(made.map(({ text, pointId }) => [text, pointId])).toEqual([
      ['Send the list', second?.id],
      ['Will table it', null],
    ]);
    const file = await desk.people.page.query({ personId: people[0]?.id ?? '' });
    expect(file.commitments).toMatchObject([{ text: 'Will table it', ...none }]);
  });

  test('is what the follow-up of a point becomes, in its words and its marking', async () => {
    const { desk, log, promises } = await nepalDesk();
    const { id: ownerId } = await desk.officers.add.mutate({ name: 'Arta Shembulli' });
    const followUp = ' Send the list\nand the map ';
    const promise = { dueOn: '2026-12-20', ownerId };
    const { changeId } = await log({
      points: [said('Recognition'), said('Visas', { followUp, promise, marking: 'confidential' })],
    });
    expect(await promises()).toMatchObject([
      { direction: 'ours', text: 'Send the list and the map', ...promise, marking: 'confidential', pointPosition: 1 },
    ]);
    await desk.changes.undo.mutate({ changeId });
    expect(await promises()).toEqual([]);
  });

  test.each([
    [{ points: [said('Visas', { promise: { dueOn: null, ownerId: null } })] }, 'textMissing', 'pointFollowUp'],
    [
      { points: [said('Visas', { followUp: 'x', promise: { dueOn: '2026-02-30', ownerId: null } })] },
      'impossibleDate',
      'pointFollowUp',
    ],
    [
      { points: [said('Visas', { followUp: 'x', promise: { dueOn: null, ownerId: 'none' } })] },
      'notFound',
      'pointFollowUp',
    ],
    [{ followUp: { text: 'x', dueOn: null, ownerId: null, point: 2 } }, 'notFound', 'followUp'],
    [{ theirPromise: { text: 'x', dueOn: null, point: 2 } }, 'notFound', 'theirPromise'],
  ] as const)('%# is refused where it cannot be one: %o', async (changed, code, field) => {
    const { log, promises } = await nepalDesk();
    expect(await refusalOf(log(changed as unknown as Partial<Entry>))).toEqual({ code, field });
    expect(await promises()).toEqual([]);
  });

  test('outlives its point, which says how many came from it; and undo ties them again', async () => {
    const { desk, log, promises, pointsOf } = await nepalDesk();
    const { actionId } = await log({ theirPromise: { text: 'Will table it', dueOn: null, point: 0 } });
    const [first] = await pointsOf(actionId);

    const { changeId, promises: count } = await desk.conversations.removePoint.mutate({ pointId: first?.id ?? '' });

    expect(count).toBe(1);
    expect(await promises()).toMatchObject([{ text: 'Will table it', actionId, pointPosition: null }]);
    await desk.changes.undo.mutate({ changeId });
    expect(await promises()).toMatchObject([{ text: 'Will table it', pointPosition: 0, pointTopic: 'Recognition' }]);
  });

  test('is added from a point later, to the case that was spoken of, and moves with its point', async () => {
    const { desk, countryId, log, promises, pointsOf } = await nepalDesk();
    const { actionId } = await log({ caseIds: [(await caseOf(desk, 'recognition', 'Nepal')).caseId] });
    const [first] = await pointsOf(actionId);
    const pointId = first?.id ?? '';
    const promise = {
      countryId,
      direction: 'ours',
      text: 'Send the note',
      dueOn: null,
      marking: 'restricted',
    } as const;

    await desk.commitments.add.mutate({ ...promise, pointId });
    await desk.conversations.movePoint.mutate({ pointId, by: 1 });

    expect(await promises()).toMatchObject([{ actionId, saidOn: '2026-11-20', pointPosition: 1 }]);
    expect((await caseOf(desk, 'recognition', 'Nepal')).nextStepText).toBe('Send the note');
    const { countryId: elsewhere } = await caseOf(desk, 'recognition', 'Sri Lanka');
    const refused = refusalOf(desk.commitments.add.mutate({ ...promise, countryId: elsewhere, pointId }));
    expect(await refused).toEqual({ code: 'pointOfOtherEntry', field: 'pointId' });
    expect(await refusalOf(desk.commitments.add.mutate({ ...promise, pointId: 'none' }))).toEqual({
      code: 'notFound',
      field: 'pointId',
    });
  });

  test('is tied to a point of its own entry afterwards, or set free, and to no other', async () => {
    const { desk, log, promises, pointsOf } = await nepalDesk();
    const { actionId } = await log({ theirPromise: { text: 'Will table it', dueOn: null } });
    const other = await log({ summary: 'Another day' });
    const [id] = (await promises()).map((each) => each.id);
    const tie = (pointId: string | null) => desk.commitments.correct.mutate({ id: id ?? '', pointId });

    await tie((await pointsOf(actionId))[1]?.id ?? '');
    expect(await promises()).toMatchObject([{ pointTopic: 'Visas' }]);
    const foreign = (await pointsOf(other.actionId))[0]?.id ?? '';
    expect(await refusalOf(tie(foreign))).toEqual({ code: 'pointOfOtherEntry', field: 'pointId' });
    await tie(null);
    expect(await promises()).toMatchObject([{ actionId, pointTopic: null }]);
  });

  test('leaves without its point where that is marked above the copy, and comes back to a point of its own entry only', async () => {
    const opened = await nepalDesk();
    const { log, pointsOf } = opened;
    const { actionId } = await log({
      points: [said('Visas', { marking: 'confidential' }), said('Trade')],
      followUp: { text: 'Send the list', dueOn: null, ownerId: null, point: 0 },
      theirPromise: { text: 'Will table it', dueOn: null, point: 1 },
    });
    const other = await log({ summary: 'Another day', points: [said('Maps')] });
    const ids = (await pointsOf(actionId)).map(({ id }) => id);
    const [foreign] = (await pointsOf(other.actionId)).map(({ id }) => id);
    const csv = async (what: string, marking: string) =>
      (await takeOut(opened, { what, format: 'csv', marking })).toString();
    const restricted = await csv('promise', 'restricted');
    expect(ids.map((id) => restricted.includes(id))).toEqual([false, true]);
    const whole = await csv('promise', 'confidential');
    expect(ids.map((id) => whole.includes(id))).toEqual([true, true]);

    const to = await openDesk();
    for (const what of ['action', 'point'] as const) {
      await preview(to, `${what}.csv`, await csv(what, 'confidential'));
      await to.desk.exchange.write.mutate(CAREFUL);
    }
    await preview(to, 'promise.csv', whole.replace(ids[1] ?? '', foreign ?? ''));
    await to.desk.exchange.write.mutate(CAREFUL);
    const { countryId } = await caseOf(to.desk, 'recognition', 'Nepal');
    const { commitments } = await to.desk.countries.dossier.query({ countryId });
    expect(commitments.map(({ text, pointTopic }) => [text, pointTopic]).sort()).toEqual([
      ['Send the list', 'Visas'],
      ['Will table it', null],
    ]);
  });
});
