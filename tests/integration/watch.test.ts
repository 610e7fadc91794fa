import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { DEFAULT_WEIGHTS } from '../../domain/watch.ts';
import { caseOf, openDesk, RESOURCES, refusalOf } from '../support/desk.ts';

describe('the watch over the won', () => {
  test('shows every recogniser, and each with a withdrawal that nobody answered as red at once', async () => {
    const { desk } = await openDesk();
    const rows: Record<string, string>[] = parse(readFileSync(join(RESOURCES.referenceDir, 'recognitions.csv')), {
      columns: true,
    });

    const { states } = await desk.watch.list.query();

    expect(states).toHaveLength(rows.length);
    const claimed = rows.filter(
      (row) => row.withdrawal_note && !/denied by the|reconfirming note/.test(row.withdrawal_note),
    );
    expect(states.filter(({ light }) => light === 'red')).toHaveLength(claimed.length);
    expect(states.find(({ nameEn }) => nameEn === 'Suriname')).toMatchObject({
      light: 'red',
      signals: [{ kind: 'withdrawalClaimed' }, { kind: 'noRelations' }],
    });
    expect(states.find(({ nameEn }) => nameEn === 'Germany')).toMatchObject({ light: 'green' });
  });

  test('stands in the dossier of each recogniser as on the watch, on any day, and in no other', async () => {
    const { desk } = await openDesk();
    const { states } = await desk.watch.list.query();
    for (const name of ['Suriname', 'Germany']) {
      const { countryId } = await caseOf(desk, 'recognition', name);
      const onWatch = states.find((state) => state.countryId === countryId);
      const { watch } = await desk.countries.dossier.query({ countryId });
      expect(watch).toMatchObject({ light: onWatch?.light, score: onWatch?.score, signals: onWatch?.signals });
      const past = await desk.countries.asItStood.query({ countryId, on: '2026-11-23' });
      expect(past.dossier?.watch).toEqual(watch);
    }
    const { countryId } = await caseOf(desk, 'recognition', 'Sri Lanka');
    expect((await desk.countries.dossier.query({ countryId })).watch).toBeNull();
  });

  test('tells of an unanswered note and of a move of the other side', async () => {
    const { desk } = await openDesk();
    const { countryId } = await caseOf(desk, 'recognition', 'Germany');
    await desk.documents.add.mutate({
      countryIds: [countryId],
      document: {
        kind: 'noteVerbale',
        number: '1/2026',
        datedOn: '2026-01-05',
        title: 'Note',
        source: 'By hand',
        marking: 'open',
        attachmentId: null,
        direction: 'out',
        replyDueOn: '2026-03',
      },
    });
    await desk.actions.log.mutate({
      kind: 'otherSideMove',
      happenedOn: '2026-11-01',
      summary: 'Their president was received',
      marking: 'open',
      countryIds: [countryId],
      people: [],
      newPeople: [],
      followUp: null,
      theirPromise: null,
    });

    const { states } = await desk.watch.list.query();
    const germany = states.find((state) => state.countryId === countryId);
    expect(germany?.light).toBe('amber');
    expect(germany?.signals.map(({ kind }) => kind)).toEqual(['otherSideMove', 'unansweredNote']);
  });

  test('takes a signal of the state itself for no move of the other side: it may as well be a friendly one', async () => {
    const { desk } = await openDesk();
    const { countryId } = await caseOf(desk, 'recognition', 'Albania');
    await desk.actions.log.mutate({
      kind: 'signal',
      happenedOn: '2026-11-01',
      summary: 'Passports accepted',
      marking: 'open',
      countryIds: [countryId],
      people: [],
      newPeople: [],
      followUp: null,
      theirPromise: null,
    });
    const albania = (await desk.watch.list.query()).states.find((state) => state.countryId === countryId);
    expect(albania).toMatchObject({ light: 'green', signals: [] });
  });

  test('opens a retention list as tasks with their days, which one press takes back', async () => {
    const { desk } = await openDesk();
    const { countryId } = await caseOf(desk, 'recognition', 'Suriname');

    const { changeId } = await desk.watch.retain.mutate({
      countryId,
      ownerId: null,
      tasks: [
        { id: 'callMinister', text: 'Call their minister' },
        { id: 'courtesyVisit', text: 'Propose a visit' },
      ],
    });

    const day = await desk.today.list.query();
    expect(day.week.map(({ text, dueOn }) => [text, dueOn])).toEqual([['Call their minister', '2026-11-24']]);
    const openTasks = async () =>
      (await desk.watch.list.query()).states.find((state) => state.countryId === countryId)?.openTasks;
    expect(await openTasks()).toHaveLength(2);
    await desk.changes.undo.mutate({ changeId });
    expect(await openTasks()).toEqual([]);
    const call = desk.watch.retain.mutate({
      countryId: 'nowhere',
      ownerId: null,
      tasks: [{ id: 'lineToTake', text: 'x' }],
    });
    expect(await refusalOf(call)).toEqual({ code: 'notFound', field: 'countryId' });
  });

  test('goes by the weights that a ministry sets, within bounds', async () => {
    const { desk } = await openDesk();
    const reds = async () => (await desk.watch.list.query()).states.filter(({ light }) => light === 'red').length;
    await desk.settings.write.mutate({ watchWeights: { ...DEFAULT_WEIGHTS, withdrawalClaimed: 0 } });
    expect(await reds()).toBe(0);
    const tooMuch = desk.settings.write.mutate({ watchWeights: { ...DEFAULT_WEIGHTS, silent: 11 } });
    expect(await refusalOf(tooMuch)).toMatchObject({ code: 'badInput' });
  });
});
