import { describe, expect, test } from 'vitest';
import { caseOf, openDesk, PASSPHRASE, refusalOf, type TestDesk } from '../support/desk.ts';

type Desk = TestDesk['desk'];

const ENTRY = { marking: 'restricted', followUp: null, theirPromise: null } as const;

async function countryIdOf(desk: Desk, name: string): Promise<string> {
  return (await caseOf(desk, 'recognition', name)).countryId;
}

/** A minister of Nepal with a post since 2024. */
async function minister(desk: Desk, name = 'Rajesh Namuna') {
  const countryId = await countryIdOf(desk, 'Nepal');
  const { id } = await desk.people.add.mutate({ name, countryId });
  const { id: bodyId } = await desk.bodies.add.mutate({
    name: 'Ministry of Foreign Affairs',
    kind: 'ministry',
    countryId,
    parentId: null,
    note: null,
  });
  const { id: postId } = await desk.people.posts.add.mutate({
    personId: id,
    title: 'Minister',
    organisationId: bodyId,
    isActing: false,
    fromOn: '2024-02',
    toOn: null,
  });
  return { id, countryId, bodyId, postId };
}

describe('people are found', () => {
  test('by any word of any of their names, without accents, in either script, those of the countries at hand first', async () => {
    const { desk } = await openDesk();
    const nepal = await countryIdOf(desk, 'Nepal');
    await desk.people.add.mutate({ name: 'Đorđe Primer', nativeName: 'Ђорђе Пример', otherNames: 'Georg Beispiel' });
    await desk.people.add.mutate({ name: 'Zora Primer', countryId: nepal });
    const names = async (query: string, countryIds: string[] = []) =>
      (await desk.people.search.query({ query, countryIds })).map(({ name }) => name);

    expect(await names('djordje')).toEqual(['Đorđe Primer']);
    expect(await names('ђор при')).toEqual(['Đorđe Primer']);
    expect(await names('beisp')).toEqual(['Đorđe Primer']);
    expect(await names('primer')).toEqual(['Zora Primer', 'Đorđe Primer']);
    expect(await names('imer')).toEqual([]);
    expect(await names('', [nepal])).toEqual(['Zora Primer']);
    expect(await names("pri' OR 1=1 --")).toEqual([]);
    expect(await names('%_"')).toHaveLength(2);
  });

  test('with a slip of the pen, but only when nobody is spelt so', async () => {
    const { desk } = await openDesk();
    await desk.people.add.mutate({ name: 'Amina Wanjiru' });
    const names = async (query: string) => (await desk.people.search.query({ query })).map(({ name }) => name);

    expect(await names('wnajiru amin')).toEqual(['Amina Wanjiru']);
    await desk.people.add.mutate({ name: 'Tom Wnajiru' });
    expect(await names('wnajiru')).toEqual(['Tom Wnajiru']);
    expect(await desk.people.list.query({ query: 'wanjeru' })).toMatchObject({ isGuess: true, total: 1 });
  });

  test('as they are called now, whatever changed the name: a correction or its undo', async () => {
    const { desk } = await openDesk();
    const { id } = await desk.people.add.mutate({ name: 'Lucia Muestra' });
    const { changeId } = await desk.people.update.mutate({ personId: id, name: 'Lucía Ejemplo' });
    const found = async (query: string) => (await desk.people.search.query({ query })).length;

    expect([await found('muestra'), await found('ejemplo')]).toEqual([0, 1]);
    await desk.changes.undo.mutate({ changeId });
    expect([await found('muestra'), await found('ejemplo')]).toEqual([1, 0]);
  });

  test('by country, body with its parts, stance, owner and how long nobody has verified them, page by page', async () => {
    const { desk, clock } = await openDesk();
    const { id, countryId, bodyId } = await minister(desk);
    const owner = await desk.officers.add.mutate({ name: 'Arta Shembulli' });
    const { id: desk2 } = await desk.bodies.add.mutate({
      name: 'Europe Directorate',
      kind: 'office',
      countryId,
      parentId: bodyId,
      note: null,
    });
    const { id: other } = await desk.people.add.mutate({
      name: 'Asha Namuna',
      countryId,
      title: 'Director',
      organisationId: desk2,
    });
    const judged = {
      personId: id,
      aspect: 'stance',
      basis: 'Said so',
      source: 'Meeting',
      marking: 'restricted',
    } as const;
    await desk.people.assessments.add.mutate({ ...judged, value: 'blocker', asOf: '2024' });
    await desk.people.assessments.add.mutate({ ...judged, value: 'open', asOf: '2026-03' });
    await desk.people.update.mutate({ personId: id, ownerId: owner.id });
    await desk.people.verify.mutate({ personId: id });
    clock.passMinutes(60 * 24 * 20);
    await desk.desk.unlock.mutate({ passphrase: PASSPHRASE });
    const ids = async (filters: Parameters<typeof desk.people.list.query>[0]) =>
      (await desk.people.list.query(filters)).people.map((person) => person.id);

    expect(await ids({ countryId })).toEqual([other, id]);
    expect(await ids({ bodyId })).toEqual([other, id]);
    expect(await ids({ bodyId: desk2 })).toEqual([other]);
    expect(await ids({ stance: 'open' })).toEqual([id]);
    expect(await ids({ stance: 'blocker' })).toEqual([]);
    expect(await ids({ ownerId: owner.id })).toEqual([id]);
    expect(await ids({ unverifiedDays: 10 })).toEqual([other, id]);
    expect(await ids({ unverifiedDays: 30 })).toEqual([other]);
    const first = await desk.people.list.query({ countryId, limit: 1 });
    expect(first).toMatchObject({ total: 2, nextOffset: 1 });
    expect(await desk.people.list.query({ countryId, limit: 1, offset: 1 })).toMatchObject({ nextOffset: null });
  });
});

describe('a person', () => {
  test('keeps older judgements beside the newest, which the dossier shows', async () => {
    const { desk } = await openDesk();
    const { id, countryId } = await minister(desk);
    const judged = {
      personId: id,
      aspect: 'stance',
      basis: 'Their words',
      source: 'Call',
      marking: 'restricted',
    } as const;
    await desk.people.assessments.add.mutate({ ...judged, value: 'open', asOf: '2026-03' });
    await desk.people.assessments.add.mutate({ ...judged, value: 'sceptical', asOf: '2025' });
    await desk.people.assessments.add.mutate({ ...judged, aspect: 'influence', value: 'decides', asOf: '2025' });

    const { person } = await desk.people.page.query({ personId: id });
    expect(person.assessments.map(({ value }) => value)).toEqual(['decides', 'open', 'sceptical']);
    const { people } = await desk.countries.dossier.query({ countryId });
    expect(people[0]).toMatchObject({ stance: 'open', stanceOn: '2026-03' });
    expect(
      await refusalOf(desk.people.assessments.add.mutate({ ...judged, value: 'decides', asOf: '2026' })),
    ).toMatchObject({ code: 'badInput', field: 'value' });
    expect(
      await refusalOf(desk.people.assessments.add.mutate({ ...judged, value: 'open', asOf: '2026', basis: ' ' })),
    ).toEqual({ code: 'textMissing', field: 'basis' });
  });

  test('prefers one channel at most, and everything about them can be undone', async () => {
    const { desk } = await openDesk();
    const { id } = await minister(desk);
    const mail = { personId: id, kind: 'email', value: 'r@example.org', label: null, isPreferred: true } as const;
    await desk.people.channels.add.mutate(mail);
    const { changeId } = await desk.people.channels.add.mutate({ ...mail, kind: 'mobile', value: '+977 555 010 101' });
    const preferred = async () =>
      (await desk.people.page.query({ personId: id })).person.channels.filter(({ isPreferred }) => isPreferred);

    expect(await preferred()).toMatchObject([{ kind: 'mobile' }]);
    await desk.changes.undo.mutate({ changeId });
    expect(await preferred()).toMatchObject([{ kind: 'email' }]);
    expect(await refusalOf(desk.people.channels.add.mutate({ ...mail, value: 'nowhere' }))).toEqual({
      code: 'noSuchChannel',
      field: 'value',
    });
  });

  test('knows officers and other people, seen from both sides, and nobody twice over', async () => {
    const { desk } = await openDesk();
    const { id } = await minister(desk);
    const { id: other } = await desk.people.add.mutate({ name: 'Asha Namuna' });
    const knows = { personId: id, otherPersonId: other, officerId: null, how: 'Studied together' };
    await desk.people.acquaintances.add.mutate(knows);

    const seen = (await desk.people.page.query({ personId: other })).person.acquaintances;
    expect(seen).toMatchObject([{ how: 'Studied together', person: { id, name: 'Rajesh Namuna' } }]);
    for (const [wrong, code] of [
      [{ ...knows, otherPersonId: null }, 'oneAcquaintance'],
      [{ ...knows, otherPersonId: id }, 'knowsThemself'],
      [{ ...knows, how: '' }, 'textMissing'],
      [{ ...knows, otherPersonId: 'nobody' }, 'notFound'],
    ] as const) {
      expect(await refusalOf(desk.people.acquaintances.add.mutate(wrong))).toMatchObject({ code });
    }
  });

  test('has a picture only of what is one', async () => {
    const { desk, application } = await openDesk();
    const { id } = await minister(desk);
    const upload = async (type: string): Promise<string> => {
      const request = new Request('http://desk.test/attachments?name=x', {
        method: 'POST',
        headers: { 'content-type': type },
        body: new Uint8Array([1, 2, 3]),
      });
      return ((await (await application.fetch(request)).json()) as { attachmentId: string }).attachmentId;
    };
    const script = await upload('image/svg+xml');
    expect(await refusalOf(desk.people.update.mutate({ personId: id, photoId: script }))).toEqual({
      code: 'notAPicture',
      field: 'photoId',
    });
    const photoId = await upload('image/png');
    await desk.people.update.mutate({ personId: id, photoId });
    expect((await desk.people.page.query({ personId: id })).person.photoId).toBe(photoId);
  });
});

describe('what a record shows of a post', () => {
  test('is the post held that day, for ever: neither a correction nor a move changes it', async () => {
    const { desk } = await openDesk();
    const { id, countryId, postId, bodyId } = await minister(desk);
    await desk.actions.log.mutate({
      ...ENTRY,
      kind: 'meeting',
      happenedOn: '2025-05-04',
      summary: 'First talk',
      countryIds: [countryId],
      people: [{ personId: id }],
    });
    const post = {
      postId,
      title: 'Deputy Minister',
      organisationId: bodyId,
      isActing: true,
      fromOn: '2026',
      toOn: null,
    };
    await desk.people.posts.correct.mutate(post);
    await desk.people.move.mutate({
      personId: id,
      on: '2026-11-01',
      endingPostId: postId,
      next: { title: 'Ambassador', organisationId: null, isActing: false, countryId },
      successor: null,
      promises: [],
    });
    await desk.actions.log.mutate({
      ...ENTRY,
      kind: 'call',
      happenedOn: '2026-10-31',
      summary: 'Last day',
      countryIds: [countryId],
      people: [{ personId: id }],
    });

    const { actions } = await desk.countries.timeline.query({ countryId });
    expect(actions.map(({ people }) => people[0]?.postHeld)).toEqual([
      'Deputy Minister a.i., Ministry of Foreign Affairs',
      'Minister, Ministry of Foreign Affairs',
    ]);
  });

  test('counts all days of the month in which a post ended', async () => {
    const { desk } = await openDesk();
    const { id, countryId, postId, bodyId } = await minister(desk);
    const post = {
      postId,
      title: 'Minister',
      organisationId: bodyId,
      isActing: false,
      fromOn: '2024',
      toOn: '2025-03',
    };
    await desk.people.posts.correct.mutate(post);
    for (const happenedOn of ['2025-03-31', '2025-04-01']) {
      await desk.actions.log.mutate({
        ...ENTRY,
        kind: 'call',
        happenedOn,
        summary: 'Call',
        countryIds: [countryId],
        people: [{ personId: id }],
      });
    }
    const { actions } = await desk.people.timeline.query({ personId: id });
    expect(actions.map(({ people }) => people[0]?.postHeld)).toEqual([null, 'Minister, Ministry of Foreign Affairs']);
  });
});

describe('a meeting with a person', () => {
  test('stands on the page of the person, the body held that day, what that is a part of, and the state', async () => {
    const { desk } = await openDesk();
    const { id, countryId, bodyId } = await minister(desk);
    const { id: government } = await desk.bodies.add.mutate({
      name: 'Government',
      kind: 'other',
      countryId,
      parentId: null,
      note: null,
    });
    const { body } = await desk.bodies.page.query({ bodyId });
    const { name, kind, note } = body;
    await desk.bodies.update.mutate({ bodyId, name, kind, note, countryId, parentId: government });
    const { id: un } = await desk.bodies.add.mutate({
      name: 'United Nations',
      kind: 'organisation',
      countryId: null,
      parentId: null,
      note: null,
    });
    await desk.people.posts.add.mutate({
      personId: id,
      title: 'Observer',
      organisationId: un,
      isActing: false,
      fromOn: '2010',
      toOn: '2011',
    });
    // No state is named: the person speaks for one.
    await desk.actions.log.mutate({
      ...ENTRY,
      kind: 'meeting',
      happenedOn: '2026-11-20',
      summary: 'Heard us out',
      countryIds: [],
      people: [{ personId: id }],
    });
    const summaries = ({ actions }: { readonly actions: readonly { readonly summary: string }[] }) =>
      actions.map(({ summary }) => summary);

    expect(summaries(await desk.people.timeline.query({ personId: id }))).toEqual(['Heard us out']);
    expect(summaries(await desk.bodies.timeline.query({ bodyId }))).toEqual(['Heard us out']);
    expect(summaries(await desk.bodies.timeline.query({ bodyId: government }))).toEqual(['Heard us out']);
    expect(summaries(await desk.bodies.timeline.query({ bodyId: un }))).toEqual([]);
    expect(summaries(await desk.countries.timeline.query({ countryId }))).toEqual(['Heard us out']);
    expect((await desk.people.page.query({ personId: id })).person.lastMetOn).toBe('2026-11-20');
  });
});

describe('has moved', () => {
  async function promised(desk: Desk) {
    const found = await minister(desk);
    for (const text of ['Table it in cabinet', 'Answer in writing', 'Visit Pristina']) {
      await desk.actions.log.mutate({
        ...ENTRY,
        kind: 'meeting',
        happenedOn: '2026-10-01',
        summary: text,
        countryIds: [found.countryId],
        people: [{ personId: found.id }],
        theirPromise: { text, dueOn: null },
      });
    }
    const { commitments, cases } = await desk.people.page.query({ personId: found.id });
    return { ...found, commitments, cases };
  }

  test('closes the post, opens the next, gives the old one to whoever follows, and settles each promise; undone as one', async () => {
    const { desk } = await openDesk();
    const { id, countryId, postId, commitments, cases, bodyId } = await promised(desk);
    const before = await desk.people.page.query({ personId: id });
    expect(cases.map(({ pipelineName }) => pipelineName)).toEqual(['Recognition']);
    const [leave, handOver, lapse] = commitments;
    const { changeId, successorId } = await desk.people.move.mutate({
      personId: id,
      on: '2026-11-15',
      endingPostId: postId,
      next: { title: 'Speaker', organisationId: null, isActing: true, countryId },
      successor: { personId: null, name: 'Sita Namuna' },
      promises: [
        { id: leave?.id ?? '', fate: 'leave', note: '' },
        { id: handOver?.id ?? '', fate: 'handOver', note: '' },
        { id: lapse?.id ?? '', fate: 'lapse', note: 'The new one will not hear of it' },
      ],
    });

    const after = await desk.people.page.query({ personId: id });
    expect(after.person.posts.map(({ title, isActing, fromOn, toOn }) => [title, isActing, fromOn, toOn])).toEqual([
      ['Speaker', true, '2026-11-15', null],
      ['Minister', false, '2024-02', '2026-11-14'],
    ]);
    expect(after.commitments.map(({ text, status, closingNote }) => [text, status, closingNote])).toEqual([
      [leave?.text, 'open', null],
      [lapse?.text, 'lapsed', 'The new one will not hear of it'],
    ]);
    const successor = await desk.people.page.query({ personId: successorId ?? '' });
    expect(successor.person).toMatchObject({ name: 'Sita Namuna', countryId });
    expect(successor.person.posts).toMatchObject([{ title: 'Minister', organisationId: bodyId, fromOn: '2026-11-15' }]);
    expect(successor.commitments.map(({ text }) => text)).toEqual([handOver?.text]);

    await desk.changes.undo.mutate({ changeId });
    expect(await desk.people.page.query({ personId: id })).toEqual(before);
    expect(await refusalOf(desk.people.page.query({ personId: successorId ?? '' }))).toMatchObject({
      code: 'notFound',
    });
  });

  test('is refused with the field to mend, and changes nothing', async () => {
    const { desk } = await openDesk();
    const { id, countryId, postId, commitments } = await promised(desk);
    const before = await desk.people.page.query({ personId: id });
    const move = {
      personId: id,
      on: '2026-11-15',
      endingPostId: postId,
      next: { title: 'Speaker', organisationId: null, isActing: false, countryId },
      successor: null,
      promises: [],
    };
    const promise = commitments[0]?.id ?? '';
    const other = await desk.people.add.mutate({ name: 'Other', title: 'Adviser' });
    type Move = Parameters<typeof desk.people.move.mutate>[0];
    const refused: readonly (readonly [Partial<Move>, object])[] = [
      [{ on: '2023' }, { code: 'movedBeforePost', field: 'on' }],
      [{ on: 'soon' }, { code: 'impossibleDate', field: 'on' }],
      [{ next: { ...move.next, title: '' } }, { code: 'textMissing', field: 'next.title' }],
      [{ promises: [{ id: promise, fate: 'handOver', note: '' }] }, { code: 'successorMissing' }],
      [{ promises: [{ id: promise, fate: 'lapse', note: '' }] }, { code: 'lapseNeedsNote' }],
      [{ promises: [{ id: 'no', fate: 'leave', note: '' }] }, { code: 'notFound', field: 'promises' }],
      [{ successor: { personId: id, name: '' } }, { code: 'followsThemself' }],
      [{ personId: other.id }, { code: 'notFound', field: 'endingPostId' }],
    ];
    for (const [wrong, refusal] of refused) {
      expect(await refusalOf(desk.people.move.mutate({ ...move, ...wrong }))).toMatchObject(refusal);
    }
    expect(await desk.people.page.query({ personId: id })).toEqual(before);
  });
});

describe('a body', () => {
  test('is on record once in a country, and is never a part of itself', async () => {
    const { desk } = await openDesk();
    const { countryId, bodyId } = await minister(desk);
    const body = {
      name: 'Ministry of foreign  affairs',
      kind: 'ministry',
      countryId,
      parentId: null,
      note: null,
    } as const;
    expect(await refusalOf(desk.bodies.add.mutate(body))).toEqual({ code: 'bodyKnown', field: 'name' });
    const { id: part } = await desk.bodies.add.mutate({ ...body, name: 'Protocol', parentId: bodyId });
    expect(await refusalOf(desk.bodies.update.mutate({ ...body, bodyId, parentId: part }))).toMatchObject({
      code: 'bodyInItself',
    });
    expect(await desk.bodies.page.query({ bodyId })).toMatchObject({
      body: { parts: [{ name: 'Protocol' }], posts: [{ personName: 'Rajesh Namuna', title: 'Minister' }] },
    });
  });
});
