import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { caseOf, openDesk, PASSPHRASE, refusalOf } from '../support/desk.ts';
import { filesIn } from '../support/zip.ts';

async function openConversation() {
  const opened = await openDesk();
  const { desk } = opened;
  const { countryId } = await caseOf(desk, 'recognition', 'Nepal');
  const { actionId } = await desk.actions.log.mutate({
    kind: 'meeting',
    happenedOn: '2026-11-20',
    summary: 'They asked for a legal note',
    marking: 'restricted',
    countryIds: [countryId],
    people: [],
    newPeople: [{ name: 'Sita Namuna', title: 'Foreign Secretary', countryId }],
    followUp: { text: 'Send the legal note', dueOn: '2026-12-01', ownerId: null },
    theirPromise: null,
  });
  const { people } = await desk.conversations.read.query({ actionId });
  const point = (topic: string) => ({
    actionId,
    raisedBy: 'them' as const,
    raisedByPersonId: people[0]?.id ?? null,
    topic,
    ourAsk: null,
    theirWords: 'Zanzibar words',
    answer: ' ',
    followUp: null,
    marking: 'restricted' as const,
  });
  const take = (wish: object): Promise<Response> =>
    opened.application.fetch(
      new Request('http://desk.test/conversations', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({
          actionId,
          what: 'record',
          format: 'pdf',
          language: 'en',
          marking: 'confidential',
          forWhom: 'Our file',
          ...wish,
        }),
      }),
    );
  return { ...opened, countryId, actionId, personId: people[0]?.id ?? '', point, take };
}

describe('a conversation', () => {
  test('keeps its points in their order, and every change is undone as it was made', async () => {
    const { desk, actionId, point } = await openConversation();
    for (const topic of ['one', 'two', 'three']) await desk.conversations.addPoint.mutate(point(topic));
    const topics = async () => (await desk.conversations.read.query({ actionId })).points.map(({ topic }) => topic);
    const [first] = (await desk.conversations.read.query({ actionId })).points;
    expect(first).toMatchObject({ raisedByName: 'Sita Namuna', answer: null, position: 0 });

    await desk.conversations.movePoint.mutate({ pointId: first?.id ?? '', by: 1 });
    expect(await topics()).toEqual(['two', 'one', 'three']);
    const { changeId } = await desk.conversations.removePoint.mutate({ pointId: first?.id ?? '' });
    expect(await topics()).toEqual(['two', 'three']);
    await desk.changes.undo.mutate({ changeId });

    expect(await topics()).toEqual(['two', 'one', 'three']);
  });

  test('is logged with its points and who of ours was there, and is taken back as one', async () => {
    const { desk, countryId } = await openConversation();
    const { id: officerId } = await desk.officers.add.mutate({ name: 'Arta Shembulli' });
    const said = {
      raisedBy: 'us' as const,
      ourAsk: ' That it is tabled ',
      theirWords: null,
      answer: null,
      followUp: null,
    };
    const entry = {
      kind: 'meeting' as const,
      happenedOn: '2026-11-21',
      summary: 'Went through the list',
      marking: 'restricted' as const,
      countryIds: [countryId],
      people: [],
      officerIds: [officerId],
      points: ['Recognition', 'Visas'].map((topic) => ({ ...said, topic, marking: 'restricted' as const })),
      followUp: null,
      theirPromise: null,
    };
    const { actionId, changeId } = await desk.actions.log.mutate(entry);
    expect(await desk.conversations.read.query({ actionId })).toMatchObject({
      ours: [{ name: 'Arta Shembulli' }],
      points: [
        { topic: 'Recognition', ourAsk: 'That it is tabled', position: 0 },
        { topic: 'Visas', position: 1 },
      ],
    });

    const emptied = await desk.conversations.present.mutate({ actionId, officerIds: [] });
    expect((await desk.conversations.read.query({ actionId })).ours).toEqual([]);
    await desk.changes.undo.mutate({ changeId: emptied.changeId });
    await desk.changes.undo.mutate({ changeId });
    expect(await refusalOf(desk.conversations.read.query({ actionId }))).toMatchObject({ code: 'notFound' });

    const stranger = { ...entry, officerIds: [actionId] };
    expect(await refusalOf(desk.actions.log.mutate(stranger))).toMatchObject({ code: 'notFound', field: 'officerIds' });
  });

  test('is read as it stood at the end of a day', async () => {
    const { desk, clock, countryId, actionId, point } = await openConversation();
    await desk.conversations.addPoint.mutate(point('Recognition'));
    clock.passMinutes(2 * 24 * 60);
    await desk.desk.unlock.mutate({ passphrase: PASSPHRASE });
    await desk.conversations.addPoint.mutate(point('Visas'));
    const then = await desk.conversations.read.query({ actionId, past: { countryId, on: '2026-11-23' } });
    expect(then.points.map(({ topic }) => topic)).toEqual(['Recognition']);
    const before = desk.conversations.read.query({ actionId, past: { countryId, on: '2026-11-20' } });
    expect(await refusalOf(before)).toMatchObject({ code: 'notFound' });
  });

  test('refuses a point without a topic, or raised by somebody who was not there', async () => {
    const { desk, point } = await openConversation();
    expect(await refusalOf(desk.conversations.addPoint.mutate(point(' ')))).toMatchObject({ field: 'topic' });
    const other = await desk.people.add.mutate({ name: 'Somebody Else' });
    expect(
      await refusalOf(desk.conversations.addPoint.mutate({ ...point('x'), raisedByPersonId: other.id })),
    ).toMatchObject({ code: 'notFound', field: 'raisedByPersonId' });
  });

  test('shows in the history of its state how much was written down, and stands in its past', async () => {
    const { desk, countryId, point } = await openConversation();
    await desk.conversations.addPoint.mutate(point('Recognition'));
    const { actions } = await desk.countries.timeline.query({ countryId });
    expect(actions[0]).toMatchObject({ pointCount: 1 });
    const then = await desk.countries.timeline.query({ countryId, on: '2026-11-23' });
    expect(then.actions[0]).toMatchObject({ pointCount: 1 });
  });

  test('comes as a record with its comment apart, and as a read-out only of what is open', async () => {
    const { desk, actionId, personId, point, take } = await openConversation();
    const { pointId } = await desk.conversations.addPoint.mutate(point('Recognition'));
    await desk.conversations.comment.mutate({ actionId, text: 'Zanzibar comment', marking: 'confidential' });
    await desk.conversations.remark.mutate({ actionId, personId, remark: 'Zanzibar remark' });

    const record = new Uint8Array(await (await take({})).arrayBuffer());
    const { text } = await extractText(await getDocumentProxy(record), { mergePages: true });
    for (const words of ['Zanzibar comment', 'Zanzibar remark', 'Zanzibar words', 'Send the legal note']) {
      expect(text).toContain(words);
    }
    expect(text.indexOf('Zanzibar comment')).toBeGreaterThan(text.indexOf('Send the legal note'));

    expect(await (await take({ what: 'readOut' })).json()).toMatchObject({ error: { code: 'nothingOpen' } });
    await desk.conversations.correctPoint.mutate({
      ...point('Recognition'),
      pointId,
      theirWords: 'We continue to talk',
      marking: 'open',
    });
    const files = filesIn(Buffer.from(await (await take({ what: 'readOut', format: 'docx' })).arrayBuffer()));
    expect(files['word/document.xml']).toContain('We continue to talk');
    expect(Object.values(files).join('')).not.toMatch(/Zanzibar|legal note|Sita/);

    const { exports } = await desk.exchange.log.query();
    expect(exports.map(({ what, marking, forWhom }) => [what, marking, forWhom])).toEqual([
      ['readOut', 'open', 'Our file'],
      ['record', 'confidential', 'Our file'],
    ]);
  });
});

describe('the paper of a conversation', () => {
  test('says at its head who was there, when by local time and where, and comes as a tagged PDF in its language', async () => {
    const { desk, actionId, take } = await openConversation();
    const { id: officerId } = await desk.officers.add.mutate({ name: 'Arta Shembulli' });
    await desk.conversations.present.mutate({ actionId, officerIds: [officerId] });
    const record = new Uint8Array(await (await take({ language: 'sq' })).arrayBuffer());
    const raw = Buffer.from(record).toString('latin1');
    for (const mark of ['/StructTreeRoot', 'pdfuaid:part', '/Lang (sq']) expect(raw).toContain(mark);
    const { text } = await extractText(await getDocumentProxy(record), { mergePages: true });
    expect(text.replace(/\s+/g, ' ')).toMatch(
      /Kur 20 nëntor 2026.*Pala e tyre Sita Namuna, Foreign Secretary.*Pala jonë Arta Shembulli.*Shënimi Konfidencial/,
    );
    const word = filesIn(Buffer.from(await (await take({ format: 'docx' })).arrayBuffer()));
    expect(word['word/document.xml']).toMatch(/Their side.*Sita Namuna, Foreign Secretary.*Our side.*Arta Shembulli/s);
  });

  test('is drawn with the ministry’s own template, and a broken one says where', async () => {
    const own = await openConversation();
    const folder = join(own.profileDir, 'templates');
    mkdirSync(folder);
    writeFileSync(
      join(folder, 'record.typ'),
      '#let data = json("record.json")\n#set document(title: data.title)\n= Our own form\n',
    );
    const pdf = await getDocumentProxy(new Uint8Array(await (await own.take({})).arrayBuffer()));
    expect((await extractText(pdf, { mergePages: true })).text).toContain('Our own form');

    const broken = await openConversation();
    const dir = join(broken.profileDir, 'templates');
    mkdirSync(dir);
    writeFileSync(join(dir, 'record.typ'), '#let data = json("record.json")\n\n#nothing(data)\n');
    const answer = await broken.take({});
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({
      error: { code: 'templateBroken', file: 'record.typ', line: 3, reason: expect.stringContaining('nothing') },
    });
  });
});
