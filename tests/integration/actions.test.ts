import { describe, expect, test } from 'vitest';
import { caseOf, openDesk, refusalOf, type TestDesk } from '../support/desk.ts';

type Entry = Parameters<TestDesk['desk']['actions']['log']['mutate']>[0];

function entryFor(countryId: string, changed: Partial<Entry> = {}): Entry {
  return {
    kind: 'meeting',
    happenedOn: '2026-11-22',
    summary: 'Will table it in cabinet',
    marking: 'restricted',
    countryIds: [countryId],
    people: [],
    newPeople: [],
    followUp: null,
    theirPromise: null,
    ...changed,
  };
}

describe('logging an action', () => {
  test('with a new interlocutor, a follow-up and their promise shows everywhere at once', async () => {
    const { desk } = await openDesk();
    const { countryId } = await caseOf(desk, 'recognition', 'Sri Lanka');
    const officer = await desk.officers.add.mutate({ name: 'Arta Shembulli' });

    await desk.actions.log.mutate(
      entryFor(countryId, {
        newPeople: [{ name: 'Amina Contoh', title: 'Director for Europe' }],
        followUp: { text: 'Send the aide-mémoire', dueOn: '2026-11-27', ownerId: officer.id },
        theirPromise: { text: 'I will put it to the Minister', dueOn: null },
      }),
    );

    expect(await caseOf(desk, 'recognition', 'Sri Lanka')).toMatchObject({
      lastContactOn: '2026-11-22',
      lastContactKind: 'meeting',
      actionCount: 1,
      nextStepText: 'Send the aide-mémoire',
      nextStepOn: '2026-11-27',
      nextStepOwnerId: officer.id,
      openFollowUps: 1,
    });
    const { actions } = await desk.countries.timeline.query({ countryId });
    expect(actions).toMatchObject([
      { summary: 'Will table it in cabinet', people: [{ name: 'Amina Contoh', postHeld: 'Director for Europe' }] },
    ]);
    const day = await desk.today.list.query();
    expect(day.week).toMatchObject([{ text: 'Send the aide-mémoire' }]);
    expect(day.waiting).toMatchObject([
      { text: 'I will put it to the Minister', personName: 'Amina Contoh', ownerId: null },
    ]);
    expect(await desk.people.search.query({ query: 'amína' })).toMatchObject([{ name: 'Amina Contoh' }]);
  });

  test('of several people, a promise is of whom it is said to be, under the state of theirs that was named', async () => {
    const { desk } = await openDesk();
    const { countryId: lankaId } = await caseOf(desk, 'recognition', 'Sri Lanka');
    const { countryId: nepalId } = await caseOf(desk, 'recognition', 'Nepal');
    const { id: personId } = await desk.people.add.mutate({
      name: 'Sita Namuna',
      title: 'Director',
      countryId: nepalId,
    });
    const log = (by?: number) =>
      desk.actions.log.mutate(
        entryFor(lankaId, {
          countryIds: [lankaId, nepalId],
          people: [{ personId }],
          newPeople: [{ name: 'Amina Contoh', countryId: lankaId }],
          theirPromise: { text: 'Will table it', dueOn: null, ...(by === undefined ? {} : { by }) },
        }),
      );
    const promised = async (countryId: string) =>
      (await desk.countries.dossier.query({ countryId })).commitments.map(({ personName }) => personName);

    await log(0);
    expect([await promised(lankaId), await promised(nepalId)]).toEqual([[], ['Sita Namuna']]);
    await log(1);
    expect([await promised(lankaId), await promised(nepalId)]).toEqual([['Amina Contoh'], ['Sita Namuna']]);
    await log();
    expect(await promised(lankaId)).toContain(null);
    expect(await refusalOf(log(2))).toMatchObject({ code: 'notFound', field: 'people' });
  });

  test('with zone, comment and a remark on each person holds them apart, and all of it goes with one undo', async () => {
    const { desk } = await openDesk();
    const { countryId } = await caseOf(desk, 'recognition', 'Sri Lanka');
    const { id: personId } = await desk.people.add.mutate({ name: 'Amina Contoh', countryId, title: 'Director' });
    const { actionId, changeId } = await desk.actions.log.mutate(
      entryFor(countryId, {
        localTime: '09:30',
        zone: 'Asia/Colombo',
        comment: { text: 'Warmer than last time', marking: 'confidential' },
        people: [{ personId, remark: 'Took notes' }],
        newPeople: [{ name: 'Joseph Newcomer', remark: 'Said nothing' }],
      }),
    );
    const said = await desk.conversations.read.query({ actionId });
    expect(said).toMatchObject({
      action: { localTime: '09:30', zone: 'Asia/Colombo', notes: null },
      comment: { text: 'Warmer than last time', marking: 'confidential' },
    });
    expect(said.people.map(({ name, remark }) => [name, remark])).toEqual(
      expect.arrayContaining([
        ['Amina Contoh', 'Took notes'],
        ['Joseph Newcomer', 'Said nothing'],
      ]),
    );
    await desk.changes.undo.mutate({ changeId });
    expect((await desk.countries.timeline.query({ countryId })).actions).toEqual([]);
    await expect(desk.conversations.read.query({ actionId })).rejects.toThrow();
  });

  test('is undone as one: entry, person, follow-up and promise go, next step and last contact go back', async () => {
    const { desk } = await openDesk();
    const before = await caseOf(desk, 'recognition', 'Sri Lanka');
    const { changeId } = await desk.actions.log.mutate(
      entryFor(before.countryId, {
        newPeople: [{ name: 'Amina Contoh', title: 'Director' }],
        followUp: { text: 'Send it', dueOn: '2026-11-27', ownerId: null },
        theirPromise: { text: 'We shall see', dueOn: '2027' },
      }),
    );

    await desk.changes.undo.mutate({ changeId });

    expect(await caseOf(desk, 'recognition', 'Sri Lanka')).toEqual(before);
    expect(await desk.people.search.query({ query: 'Amina' })).toEqual([]);
    expect((await desk.countries.timeline.query({ countryId: before.countryId })).actions).toEqual([]);
  });

  test('is not undone over a later hand', async () => {
    const { desk } = await openDesk();
    const { countryId } = await caseOf(desk, 'recognition', 'Sri Lanka');
    const { changeId } = await desk.actions.log.mutate(
      entryFor(countryId, { followUp: { text: 'Send it', dueOn: '2026-11-27', ownerId: null } }),
    );
    const [task] = (await desk.today.list.query()).week;
    await desk.commitments.move.mutate({
      id: task?.id ?? '',
      dueOn: '2026-11-28',
      reason: 'They asked for a day more',
    });

    expect(await refusalOf(desk.changes.undo.mutate({ changeId }))).toEqual({ code: 'changedSince' });
    expect((await desk.countries.timeline.query({ countryId })).actions).toHaveLength(1);
  });

  test('is not undone under a later entry with the same person', async () => {
    const { desk } = await openDesk();
    const { countryId } = await caseOf(desk, 'recognition', 'Sri Lanka');
    const { changeId } = await desk.actions.log.mutate(
      entryFor(countryId, { newPeople: [{ name: 'Amina Contoh', title: 'Director' }] }),
    );
    const [amina] = await desk.people.search.query({ query: 'Amina' });
    await desk.actions.log.mutate(entryFor(countryId, { people: [{ personId: amina?.id ?? '' }] }));

    expect(await refusalOf(desk.changes.undo.mutate({ changeId }))).toEqual({ code: 'laterRows' });
    expect((await desk.countries.timeline.query({ countryId })).actions).toHaveLength(2);
  });

  test('whose undoing is undone stands there again, and is not brought back twice', async () => {
    const { desk } = await openDesk();
    const { countryId } = await caseOf(desk, 'recognition', 'Sri Lanka');
    const logged = await desk.actions.log.mutate(entryFor(countryId));
    const undone = await desk.changes.undo.mutate({ changeId: logged.changeId });

    await desk.changes.undo.mutate({ changeId: undone.changeId });

    expect((await desk.countries.timeline.query({ countryId })).actions).toHaveLength(1);
    expect(await refusalOf(desk.changes.undo.mutate({ changeId: undone.changeId }))).toEqual({ code: 'changedSince' });
  });

  test('on several countries stands in each timeline, what follows from it with the first', async () => {
    const { desk } = await openDesk();
    const lanka = await caseOf(desk, 'recognition', 'Sri Lanka');
    const nepal = await caseOf(desk, 'recognition', 'Nepal');

    await desk.actions.log.mutate(
      entryFor(lanka.countryId, {
        countryIds: [lanka.countryId, nepal.countryId],
        followUp: { text: 'Send it', dueOn: null, ownerId: null },
      }),
    );

    const ofNepal = await desk.countries.timeline.query({ countryId: nepal.countryId });
    expect(ofNepal.actions).toMatchObject([{ otherCountries: ['Sri Lanka'] }]);
    expect(await caseOf(desk, 'recognition', 'Nepal')).toMatchObject({ lastContactOn: '2026-11-22', openFollowUps: 0 });
    expect(await caseOf(desk, 'recognition', 'Sri Lanka')).toMatchObject({ openFollowUps: 1 });
  });

  test('keeps the post held that day for ever', async () => {
    const { desk } = await openDesk();
    const { countryId } = await caseOf(desk, 'recognition', 'Sri Lanka');
    const person = await desk.people.add.mutate({
      name: 'Siti Namuna',
      countryId,
      title: 'Permanent Secretary',
      organisation: 'Ministry of Foreign Affairs',
    });
    await desk.actions.log.mutate(entryFor(countryId, { people: [{ personId: person.id, remark: 'Tired' }] }));

    const { actions } = await desk.countries.timeline.query({ countryId });
    expect(actions[0]?.people).toEqual([
      {
        id: person.id,
        name: 'Siti Namuna',
        postHeld: 'Permanent Secretary, Ministry of Foreign Affairs',
        remark: 'Tired',
      },
    ]);
  });

  test('of what was no contact with the state does not break the silence', async () => {
    const { desk } = await openDesk();
    const { countryId } = await caseOf(desk, 'recognition', 'Sri Lanka');
    await desk.actions.log.mutate(entryFor(countryId, { kind: 'otherSideMove' }));
    expect(await caseOf(desk, 'recognition', 'Sri Lanka')).toMatchObject({ lastContactOn: null, actionCount: 1 });
  });

  test.each([
    [{ happenedOn: '2026-11-31' }, { code: 'impossibleDate', field: 'happenedOn' }],
    [{ happenedOn: '2026-11' }, { code: 'impossibleDate', field: 'happenedOn' }],
    [{ happenedOn: '2026-11-24' }, { code: 'dateInFuture', field: 'happenedOn' }],
    [{ summary: '   ' }, { code: 'summaryMissing', field: 'summary' }],
    [{ countryIds: [] }, { code: 'countryMissing', field: 'countryIds' }],
    [{ countryIds: ['nowhere'] }, { code: 'notFound', field: 'countryIds' }],
    [{ people: [{ personId: 'nobody' }] }, { code: 'notFound', field: 'people' }],
    [{ followUp: { text: 'Send', dueOn: '2026-13', ownerId: null } }, { code: 'impossibleDate', field: 'followUp' }],
    [{ followUp: { text: 'Send', dueOn: null, ownerId: 'nobody' } }, { code: 'notFound', field: 'followUp' }],
    [{ kind: 'gossip' as never }, { code: 'badInput', field: 'kind' }],
    [{ summary: 'x'.repeat(401) }, { code: 'textTooLong', field: 'summary', most: 400 }],
  ] satisfies [Partial<Entry>, object][])(
    'with %j is refused at its field and leaves nothing',
    async (changed, refusal) => {
      const { desk } = await openDesk();
      const { countryId } = await caseOf(desk, 'recognition', 'Sri Lanka');
      const entry = entryFor(countryId, { newPeople: [{ name: 'Left Behind' }], ...changed });

      expect(await refusalOf(desk.actions.log.mutate(entry))).toMatchObject(refusal);

      expect((await desk.countries.timeline.query({ countryId })).actions).toEqual([]);
      expect(await desk.people.search.query({ query: 'Left' })).toEqual([]);
    },
  );
});

describe('correcting an entry', () => {
  test('puts right what, when, where and with whom; the board and the post of that day follow, and one undo brings it all back', async () => {
    const { desk } = await openDesk();
    const { countryId } = await caseOf(desk, 'recognition', 'Sri Lanka');
    const { countryId: otherId, caseId } = await caseOf(desk, 'recognition', 'Nepal');
    const { id: personId } = await desk.people.add.mutate({ name: 'Amina Contoh', countryId });
    await desk.people.posts.add.mutate({
      personId,
      title: 'Counsellor',
      organisationId: null,
      isActing: false,
      fromOn: '2026-01',
      toOn: '2026-09',
    });
    await desk.people.posts.add.mutate({
      personId,
      title: 'Director',
      organisationId: null,
      isActing: false,
      fromOn: '2026-10',
      toOn: null,
    });
    const { actionId } = await desk.actions.log.mutate(entryFor(countryId, { people: [{ personId, remark: 'Warm' }] }));
    const states = async () => [
      await caseOf(desk, 'recognition', 'Sri Lanka'),
      await caseOf(desk, 'recognition', 'Nepal'),
      await desk.conversations.read.query({ actionId }),
    ];
    const before = await states();

    const { changeId } = await desk.actions.correct.mutate({
      actionId,
      kind: 'call',
      happenedOn: '2026-08-03',
      localTime: '09:30',
      zone: 'Asia/Colombo',
      place: 'Colombo',
      summary: 'Will table it in cabinet in May',
      notes: 'From the car',
      marking: 'confidential',
      countryIds: [countryId, otherId],
      caseIds: [caseId],
      personIds: [personId],
      newPeople: [{ name: 'Ruth Baru', title: 'Adviser' }],
    });
    for (const name of ['Sri Lanka', 'Nepal']) {
      expect(await caseOf(desk, 'recognition', name)).toMatchObject({
        lastContactOn: '2026-08-03',
        lastContactKind: 'call',
        actionCount: 1,
      });
    }
    expect(await desk.conversations.read.query({ actionId })).toMatchObject({
      action: { summary: 'Will table it in cabinet in May', zone: 'Asia/Colombo', marking: 'confidential' },
      cases: [{ id: caseId }],
      people: [
        { name: 'Amina Contoh', postHeld: 'Counsellor', remark: 'Warm' },
        { name: 'Ruth Baru', postHeld: 'Adviser' },
      ],
    });
    await desk.changes.undo.mutate({ changeId });
    expect(await states()).toEqual(before);
  });

  test('is refused where it would leave something false, and changes nothing then', async () => {
    const { desk } = await openDesk();
    const { countryId } = await caseOf(desk, 'recognition', 'Sri Lanka');
    const { id: personId } = await desk.people.add.mutate({ name: 'Amina Contoh', countryId });
    const { actionId } = await desk.actions.log.mutate(entryFor(countryId, { people: [{ personId }] }));
    await desk.conversations.addPoint.mutate({
      actionId,
      raisedBy: 'them',
      raisedByPersonId: personId,
      topic: 'Visas',
      ourAsk: null,
      theirWords: null,
      answer: null,
      followUp: null,
      marking: 'restricted',
    });
    const before = await desk.conversations.read.query({ actionId });
    const { newPeople: _, people: __, followUp: ___, theirPromise: ____, ...as } = entryFor(countryId);
    const correct = (changed: object) =>
      refusalOf(desk.actions.correct.mutate({ ...as, actionId, personIds: [personId], ...changed }));
    expect(await correct({ personIds: [] })).toEqual({ code: 'raisedPoint', field: 'people', topic: 'Visas' });
    const { caseId } = await caseOf(desk, 'recognition', 'Nepal');
    expect(await correct({ caseIds: [caseId] })).toMatchObject({ code: 'caseOfOtherState', field: 'caseIds' });
    expect(await correct({ happenedOn: '2026-02-31' })).toMatchObject({ code: 'impossibleDate' });
    expect(await correct({ happenedOn: '2027-01-01' })).toMatchObject({ code: 'dateInFuture' });
    expect(await correct({ summary: ' ' })).toMatchObject({ code: 'summaryMissing' });
    expect(await correct({ actionId: 'none' })).toMatchObject({ code: 'notFound', field: 'actionId' });
    expect(await desk.conversations.read.query({ actionId })).toEqual(before);
  });
});

test('a timeline is read page by page, newest first, without a gap or a double', async () => {
  const { desk } = await openDesk();
  const { countryId } = await caseOf(desk, 'recognition', 'Sri Lanka');
  // Several on one day: the page break falls between them.
  for (let index = 0; index < 25; index += 1) {
    const day = String(1 + Math.floor(index / 5)).padStart(2, '0');
    await desk.actions.log.mutate(entryFor(countryId, { happenedOn: `2026-11-${day}`, summary: `Entry ${index}` }));
  }

  const seen: string[] = [];
  let before: { happenedOn: string; actionId: string } | null = null;
  do {
    const page: Awaited<ReturnType<typeof desk.countries.timeline.query>> = await desk.countries.timeline.query({
      countryId,
      limit: 7,
      ...(before ? { before } : {}),
    });
    seen.push(...page.actions.map((action) => action.summary));
    before = page.next;
  } while (before);

  expect(seen).toEqual(Array.from({ length: 25 }, (_, index) => `Entry ${24 - index}`));
});

describe('a promise', () => {
  test('kept leaves the day and the next step moves up; undo brings it back', async () => {
    const { desk } = await openDesk();
    const { countryId } = await caseOf(desk, 'recognition', 'Sri Lanka');
    const add = (text: string, dueOn: string) =>
      desk.commitments.add.mutate({ countryId, direction: 'ours', text, dueOn, marking: 'open' });
    const first = await add('First', '2026-11-20');
    await add('Second', '2026-11-25');
    expect((await desk.today.list.query()).overdue).toMatchObject([{ text: 'First' }]);

    const { changeId } = await desk.commitments.close.mutate({ id: first.id, status: 'kept' });

    expect(await caseOf(desk, 'recognition', 'Sri Lanka')).toMatchObject({ nextStepText: 'Second', openFollowUps: 1 });
    expect(await refusalOf(desk.commitments.close.mutate({ id: first.id, status: 'broken' }))).toEqual({
      code: 'notOpen',
      field: 'id',
    });
    await desk.changes.undo.mutate({ changeId });
    expect(await caseOf(desk, 'recognition', 'Sri Lanka')).toMatchObject({ nextStepText: 'First', openFollowUps: 2 });
  });

  test('of theirs never gets an owner among us, and a moved deadline needs its reason', async () => {
    const { desk } = await openDesk();
    const { countryId } = await caseOf(desk, 'recognition', 'Sri Lanka');
    const officer = await desk.officers.add.mutate({ name: 'Arta Shembulli' });
    const theirs = await desk.commitments.add.mutate({
      countryId,
      direction: 'theirs',
      text: 'We will not vote against you',
      dueOn: null,
      ownerId: officer.id,
      marking: 'restricted',
    });

    expect((await desk.today.list.query()).waiting).toMatchObject([{ ownerId: null }]);
    expect(await refusalOf(desk.commitments.move.mutate({ id: theirs.id, dueOn: '2027-01', reason: ' ' }))).toEqual({
      code: 'textMissing',
      field: 'reason',
    });
    await desk.commitments.move.mutate({ id: theirs.id, dueOn: '2027-01', reason: 'After the session' });
    const { commitments } = await desk.countries.dossier.query({ countryId });
    expect(commitments).toMatchObject([{ dueOn: '2027-01', moves: 1, status: 'open' }]);
  });
});

test('a note on the country stands beside the older one, dated and sourced', async () => {
  const { desk } = await openDesk();
  const { countryId } = await caseOf(desk, 'recognition', 'Sri Lanka');
  const note = { countryId, topic: 'position' as const, source: 'Meeting', marking: 'restricted' as const };
  await desk.countries.addNote.mutate({ ...note, text: 'Against', asOf: '2019' });
  await desk.countries.addNote.mutate({ ...note, text: 'Open to it', asOf: '2026-11-01' });

  expect(await refusalOf(desk.countries.addNote.mutate({ ...note, text: 'x', asOf: 'soon' }))).toEqual({
    code: 'impossibleDate',
    field: 'asOf',
  });
  const { notes } = await desk.countries.dossier.query({ countryId });
  expect(notes.map(({ text, asOf }) => [asOf, text])).toEqual([
    ['2026-11-01', 'Open to it'],
    ['2019', 'Against'],
  ]);
});
