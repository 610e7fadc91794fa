import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import type { Mapping } from '../../domain/header-mapping.ts';
import { openArchive, plainArchive } from '../../electron/imports/open-archive.ts';
import { caseOf, openDesk, refusalOf, type TestDesk, temporaryFolder } from '../support/desk.ts';
import { CAREFUL, choose, everyRow, preview } from '../support/exchange.ts';

const table = (...rows: readonly string[]): string => rows.join('\r\n');

const CONTACTS = table(
  'Name,Country,Job title,Company,E-mail,Mobile,Notes',
  'Amina Wanjiru,Kenya,Director,Ministry of Foreign Affairs,amina@example.org,+254 700 123 456,"Met in Nairobi, twice"',
  'Joseph Otieno,KEN,Minister,Ministry of Foreign Affairs,,,',
  'Peter Example,Atlantis,Envoy,,,,',
);

async function personNamed({ desk }: TestDesk, query: string) {
  const found = await desk.people.search.query({ query });
  expect(found).toHaveLength(1);
  return (await desk.people.page.query({ personId: found[0]?.id ?? '' })).person;
}

async function bringIn(opened: TestDesk, name: string, content: string) {
  await preview(opened, name, content);
  return opened.desk.exchange.write.mutate(CAREFUL);
}

describe('what a row does not say', () => {
  const THEIRS = { differing: 'theirs', doubtful: 'skip' } as const;

  test('takes nothing away: an empty cell is no answer, also when the file is to be believed', async () => {
    const opened = await openDesk();
    const { desk } = opened;
    const { countryId } = await caseOf(desk, 'recognition', 'Kenya');
    await desk.bodies.add.mutate({ name: 'Bunge', kind: 'parliament', countryId, parentId: null, note: null });
    const { id: personId } = await desk.people.add.mutate({ name: 'Amina Mfano', countryId });
    const { id: postId } = await desk.people.posts.add.mutate({
      personId,
      title: 'Clerk',
      organisationId: null,
      isActing: true,
      fromOn: null,
      toOn: null,
    });

    const bodies = table('Body,State,Kind of body,Notes', 'Bunge,Kenya,,Two chambers');
    const { counts } = await preview(opened, 'bodies.csv', bodies);
    expect(counts).toMatchObject({ match: 1, conflict: 0 });
    await desk.exchange.write.mutate(THEIRS);
    expect((await desk.bodies.list.query()).find(({ name }) => name === 'Bunge')).toMatchObject({ kind: 'parliament' });

    const posts = table('Person,Post,Acting,Post from,Post id', `Amina Mfano,Clerk,,2024,${postId}`);
    await preview(opened, 'posts.csv', posts);
    await desk.exchange.write.mutate(THEIRS);
    expect((await personNamed(opened, 'mfano')).posts).toMatchObject([{ title: 'Clerk', isActing: true }]);
  });

  test('nor is a body a part of itself, by however many others: the row that says so is refused', async () => {
    const opened = await openDesk();
    const bodies = table('Body,State,Part of', 'Alpha,Kenya,Beta', 'Beta,Kenya,Gamma', 'Gamma,Kenya,Alpha');
    const { lines } = await preview(opened, 'bodies.csv', bodies);
    expect(lines.map(({ status }) => status)).toEqual(['new', 'new', 'refused']);
    expect(lines[2]?.problems).toEqual([
      { field: 'parent', column: 'Part of', problem: 'partOfItself', cell: 'Alpha' },
    ]);
    const { counts } = await opened.desk.exchange.write.mutate(THEIRS);
    expect(counts).toMatchObject({ refused: 1 });
    // One that is there already closes no ring either.
    const again = await preview(opened, 'more.csv', table('Body,State,Part of', 'Beta,Kenya,Alpha'));
    expect(again.lines[0]).toMatchObject({ status: 'refused' });
  });

  test('a body may be called as the one that it is a part of, where ids tell the two apart', async () => {
    const opened = await openDesk();
    const [upper, lower] = ['019f0000-0000-7000-8000-000000000001', '019f0000-0000-7000-8000-000000000002'];
    const head = 'Body,State,Id,Part of,"Part of, id"';
    const sound = await preview(
      opened,
      'bodies.csv',
      table(head, `Protocol,Kenya,${upper},,`, `Protocol,Kenya,${lower},Protocol,${upper}`),
    );
    expect(sound.lines.map(({ status }) => status)).toEqual(['new', 'new']);
    await opened.desk.exchange.write.mutate(THEIRS);
    expect(await opened.desk.bodies.page.query({ bodyId: lower })).toMatchObject({ body: { parent: { id: upper } } });

    const other = await openDesk();
    const ring = await preview(
      other,
      'ring.csv',
      table(head, `Protocol,Kenya,${upper},Protocol,${lower}`, `Protocol,Kenya,${lower},Protocol,${upper}`),
    );
    expect(ring.lines.map(({ status }) => status)).toContain('refused');
  });

  test('a judgement is of its own scale', async () => {
    const opened = await openDesk();
    const { countryId } = await caseOf(opened.desk, 'recognition', 'Kenya');
    await opened.desk.people.add.mutate({ name: 'Amina Mfano', countryId });
    const judged = table(
      'Person,Judged,As,As of,Basis,Source',
      'Amina Mfano,influence,friend,2025,Her words,Record',
      'Amina Mfano,influence,shapes,2025,Her words,Record',
    );
    const { lines } = await preview(opened, 'assessments.csv', judged);
    expect(lines).toMatchObject([
      { status: 'refused', problems: [{ field: 'value', problem: 'unknownChoice', cell: 'friend' }] },
      { status: 'new' },
    ]);
  });
});

describe('the mapping of a source', () => {
  test('is not that of a hidden sheet with the same headings, which stays out', async () => {
    const opened = await openDesk();
    const sheet = (name: string) => ({
      sheet: name,
      data: [
        ['Name', 'State'],
        [`${name} Mfano`, 'Kenya'],
      ].map((row) => row.map((value) => ({ value, type: String }))),
    });
    const shown = await writeXlsx([sheet('Amina'), sheet('Hidden')]).toBuffer();
    const files = openArchive(new Uint8Array(shown), () => true);
    const workbook = files.get('xl/workbook.xml')?.toString() ?? '';
    files.set('xl/workbook.xml', Buffer.from(workbook.replace('name="Hidden"', 'name="Hidden" state="hidden"')));
    const { lines } = await preview(opened, 'two.xlsx', new Uint8Array(plainArchive(files)));
    expect(lines.map(({ label }) => label)).toEqual(['Amina Mfano']);
    const again = await preview(opened, 'one.csv', table('Name,State', 'Ana Shembulli,Albania'));
    expect(again.counts).toMatchObject({ new: 1 });
  });
});

describe('contacts from a table', () => {
  test('come in with their posts and bodies; what cannot be read is refused with row, column and reason', async () => {
    const opened = await openDesk();
    const { counts, lines } = await preview(opened, 'contacts.csv', CONTACTS);

    expect(counts).toMatchObject({ new: 2, match: 0, conflict: 0, refused: 1 });
    expect(lines[2]).toMatchObject({
      row: 4,
      status: 'refused',
      problems: [{ field: 'country', column: 'Country', problem: 'unknownCountry', cell: 'Atlantis' }],
    });
    expect(await opened.desk.people.search.query({ query: 'wanjiru' })).toEqual([]);

    const report = await opened.desk.exchange.write.mutate(CAREFUL);

    expect(report.counts).toEqual({ added: 2, changed: 0, unchanged: 0, refused: 1 });
    expect(await personNamed(opened, 'wanjiru')).toMatchObject({
      name: 'Amina Wanjiru',
      nameEn: 'Kenya',
      note: 'Met in Nairobi, twice',
      posts: [{ title: 'Director', organisation: 'Ministry of Foreign Affairs' }],
      channels: [
        { kind: 'email', value: 'amina@example.org' },
        { kind: 'mobile', value: '+254 700 123 456' },
      ],
    });
  });

  test('make no doubles: who is there already is told with the reason, and the same file twice changes nothing', async () => {
    const opened = await openDesk();
    await bringIn(opened, 'contacts.csv', CONTACTS);
    const before = await everyRow(opened.profileDir);

    const { counts, lines } = await preview(opened, 'again.csv', CONTACTS);
    expect(counts).toMatchObject({ new: 0, match: 2, conflict: 0, refused: 1 });
    expect(lines[0]?.matches[0]).toMatchObject({ label: 'Amina Wanjiru', isCertain: true });
    expect(lines[0]?.matches[0]?.reasons).toContain('sameEmail');

    const report = await opened.desk.exchange.write.mutate(CAREFUL);
    expect(report.counts).toEqual({ added: 0, changed: 0, unchanged: 2, refused: 1 });
    const { imports: _before, ...restBefore } = before;
    const { imports: _after, ...restAfter } = await everyRow(opened.profileDir);
    expect(restAfter).toEqual(restBefore);
  });

  test('are known again without accents, in another script, with the family name first and with a title', async () => {
    const opened = await openDesk();
    await bringIn(opened, 'a.csv', table('Name,State', 'Đorđe Primer,SRB', 'Ana Shembulli,ALB'));

    const { lines } = await preview(
      opened,
      'b.csv',
      table('Name,State', 'ПРИМЕР Ђорђе,SRB', '"Shembulli, Dr. Ana",ALB', 'Ana Shembulli,MKD'),
    );

    expect(lines.map(({ status }) => status)).toEqual(['match', 'match', 'new']);
  });

  test('fill what is missing and leave what we have, unless the officer takes the file’s word field by field', async () => {
    const opened = await openDesk();
    const { desk } = opened;
    const { countryId } = await caseOf(desk, 'recognition', 'Kenya');
    const { id } = await desk.people.add.mutate({
      name: 'Amina Wanjiru',
      countryId,
      note: 'Ours',
      languages: 'English',
    });
    const file = table(
      'Name,State,E-mail,Notes,Languages',
      'Amina Wanjiru,Kenya,amina@example.org,Theirs,"English, Swahili"',
    );
    const { counts, lines } = await preview(opened, 'new.csv', file);
    expect(counts).toMatchObject({ conflict: 1, undecided: 1 });
    expect(lines[0]?.differences[0]).toEqual([
      { field: 'languages', ours: 'English', theirs: 'English, Swahili', isFill: false },
      { field: 'note', ours: 'Ours', theirs: 'Theirs', isFill: false },
      { field: 'emails', ours: null, theirs: 'amina@example.org', isFill: true },
    ]);

    const decided = await desk.exchange.decide.mutate({
      index: lines[0]?.index ?? 0,
      decision: { as: 'merge', targetId: id, take: ['note'] },
    });
    expect(decided).toMatchObject({ conflict: 1, undecided: 0 });
    await desk.exchange.write.mutate(CAREFUL);

    expect((await desk.people.page.query({ personId: id })).person).toMatchObject({
      note: 'Theirs',
      languages: 'English',
      channels: [{ value: 'amina@example.org' }],
    });
  });

  test('who may be somebody we know, and may not, is left out until an officer looks', async () => {
    const opened = await openDesk();
    await bringIn(opened, 'a.csv', table('Name,State', 'Joseph Otieno,KEN'));
    const file = table('Name,State', 'J. Otieno,KEN');

    const { lines } = await preview(opened, 'b.csv', file);
    expect(lines[0]).toMatchObject({ status: 'conflict', isDoubtful: true, matches: [{ label: 'Joseph Otieno' }] });
    const careful = await opened.desk.exchange.write.mutate(CAREFUL);
    expect(careful.counts).toMatchObject({ added: 0, unchanged: 1 });

    await preview(opened, 'b.csv', file);
    const bold = await opened.desk.exchange.write.mutate({ differing: 'ours', doubtful: 'new' });
    expect(bold.counts).toMatchObject({ added: 1 });
  });

  test('of whom two rows are the same become one person with both posts', async () => {
    const opened = await openDesk();
    const file = table(
      'Name,State,Job title,Company,E-mail',
      'Amina Wanjiru,KEN,Director,Ministry of Foreign Affairs,amina@example.org',
      'Amina Wanjiru,KEN,Member,Parliament,',
    );
    const { lines } = await preview(opened, 'contacts.csv', file);
    expect(lines[1]).toMatchObject({ status: 'conflict', matches: [{ row: 2, isCertain: true }] });
    await opened.desk.exchange.write.mutate({ differing: 'theirs', doubtful: 'skip' });
    const person = await personNamed(opened, 'wanjiru');
    expect(person.posts.map(({ title }) => title).sort()).toEqual(['Director', 'Member']);
  });
});

describe('rows that point at each other', () => {
  test('keep their links by name: posts find their people, entries their people and states', async () => {
    const opened = await openDesk();
    await bringIn(opened, 'people.csv', table('Name,State', 'Amina Wanjiru,KEN', 'Joseph Otieno,KEN'));
    const posts = await bringIn(
      opened,
      'posts.csv',
      table('Person,Post,Body,From,Until', 'Wanjiru Amina,Director,Ministry,2019,3.2024', 'Nobody Known,Envoy,,,'),
    );
    expect(posts.counts).toMatchObject({ added: 1, refused: 1 });
    const entries = await bringIn(
      opened,
      'entries.csv',
      table(
        'Day,What,States,Participants,Subject,Marking',
        '26.3.2023,Meeting,Kenya; UGA,Amina Wanjiru; Ana Shembulli,Heard us out,Restricted',
        '24.12.2026,Meeting,Kenya,,In the future,',
      ),
    );
    expect(entries.counts).toMatchObject({ added: 1, refused: 1 });

    const { desk } = opened;
    const { countryId } = await caseOf(desk, 'recognition', 'Kenya');
    const { actions } = await desk.countries.timeline.query({ countryId });
    expect(actions[0]).toMatchObject({
      happenedOn: '2023-03-26',
      kind: 'meeting',
      marking: 'restricted',
      otherCountries: ['Uganda'],
    });
    expect(actions[0]?.people).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: 'Amina Wanjiru', postHeld: 'Director, Ministry' }),
        expect.objectContaining({ name: 'Ana Shembulli', postHeld: null }),
      ]),
    );
  });

  test('meetings from a calendar find the state by whom one met or where, and the guest list by address', async () => {
    const opened = await openDesk();
    await bringIn(opened, 'people.csv', table('Name,State,E-mail', 'Amina Wanjiru,KEN,amina@example.org'));
    const event = (...lines: readonly string[]): string[] => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'];
    const calendar = [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      ...event(
        'UID:1',
        'SUMMARY:Talk about the vote',
        'DTSTART;TZID=Africa/Nairobi:20261102T143000',
        'RRULE:FREQ=SECONDLY',
        'ATTENDEE;CN="A. W.":mailto:Amina@Example.org',
      ),
      ...event('UID:2', 'SUMMARY:Lunch', 'DTSTART;VALUE=DATE:20261103', 'LOCATION:Embassy of Malawi\\, Brussels'),
      ...event('UID:3', 'SUMMARY:Dentist', 'DTSTART;VALUE=DATE:20261104'),
      ...event('UID:4', 'SUMMARY:Called off', 'DTSTART;VALUE=DATE:20261104', 'STATUS:CANCELLED'),
      'END:VCALENDAR',
    ].join('\r\n');

    const { lines } = await preview(opened, 'work.ics', calendar);
    expect(lines.map(({ label, status, problems }) => [label, status, problems[0]?.field])).toEqual([
      ['Talk about the vote', 'new', undefined],
      ['Lunch', 'new', undefined],
      ['Dentist', 'refused', 'countries'],
    ]);
    await opened.desk.exchange.write.mutate(CAREFUL);

    const { desk } = opened;
    const { countryId } = await caseOf(desk, 'recognition', 'Kenya');
    const { actions } = await desk.countries.timeline.query({ countryId });
    expect(actions[0]).toMatchObject({
      localTime: '14:30',
      zone: 'Africa/Nairobi',
      people: [{ name: 'Amina Wanjiru' }],
    });
  });
});

describe('an import as a whole', () => {
  test('is preceded by a copy that opens, and taken back as one change without a trace', async () => {
    const opened = await openDesk();
    const { desk, profileDir } = opened;
    const { countryId } = await caseOf(desk, 'recognition', 'Kenya');
    await desk.people.add.mutate({ name: 'Joseph Otieno', countryId, note: 'Ours' });
    const before = await everyRow(profileDir);
    await preview(opened, 'contacts.csv', CONTACTS);
    const report = await desk.exchange.write.mutate({ differing: 'theirs', doubtful: 'new' });
    expect(await everyRow(profileDir)).not.toEqual(before);

    expect(readdirSync(join(profileDir, 'backups'))).toEqual([report.backup]);
    const restored = temporaryFolder();
    cpSync(join(profileDir, 'base', 'demarche.key'), join(restored, 'base', 'demarche.key'));
    cpSync(join(profileDir, 'backups', report.backup), join(restored, 'base', 'demarche.db'));
    expect(await everyRow(restored)).toEqual(before);

    expect((await desk.exchange.log.query()).imports).toMatchObject([
      { fileName: 'contacts.csv', added: 1, changed: 1, refused: 1, changeId: report.changeId },
    ]);
    await desk.changes.undo.mutate({ changeId: report.changeId });
    expect(await everyRow(profileDir)).toEqual(before);
    expect((await desk.exchange.log.query()).imports).toEqual([]);
  });

  test('that is stopped while it writes leaves nothing behind, and so does a lock', async () => {
    const opened = await openDesk();
    const { desk, profileDir } = opened;
    const before = await everyRow(profileDir);
    const many = table(
      'Name,State',
      ...Array.from({ length: 4000 }, (_, index) => `Person Number${index} Example,KEN`),
    );
    for (const stop of [() => desk.exchange.drop.mutate(), () => desk.desk.lock.mutate()]) {
      await preview(opened, 'many.csv', many);
      const writing = refusalOf(desk.exchange.write.mutate(CAREFUL));
      await isWriting(opened);
      await stop();
      expect(await writing).toMatchObject({ code: expect.stringMatching(/^(?:importStopped|locked)$/) });
      expect(await everyRow(profileDir)).toEqual(before);
    }
  });

  test('lets other changes wait for it, and they stand beside it as changes of their own', async () => {
    const opened = await openDesk();
    const { desk } = opened;
    const many = table(
      'Name,State',
      ...Array.from({ length: 4000 }, (_, index) => `Person Number${index} Example,KEN`),
    );
    await preview(opened, 'many.csv', many);
    const writing = desk.exchange.write.mutate(CAREFUL);
    await isWriting(opened);
    const { countryId } = await caseOf(desk, 'recognition', 'Kenya');
    const added = desk.people.add.mutate({ name: 'Ana Shembulli', countryId });

    const report = await writing;
    const { changeId } = await added;
    expect(changeId).not.toBe(report.changeId);
    await desk.changes.undo.mutate({ changeId: report.changeId });
    expect(await desk.people.search.query({ query: 'ana shembulli' })).toHaveLength(1);
    expect(await desk.people.search.query({ query: 'number7' })).toEqual([]);
  });

  test('remembers how the columns of a source were read', async () => {
    const opened = await openDesk();
    const file = table('Wer,Land', 'Amina Wanjiru,KEN');
    const mine: Mapping = {
      kind: 'person',
      fields: ['name', 'country'],
      fixed: [{ field: 'languages', text: 'English' }],
    };
    const first = await preview(opened, 'liste.csv', file, () => [mine]);
    expect(first.counts.new).toBe(1);

    expect(await choose(opened, 'spaeter.csv', table('Wer,Land', 'Joseph Otieno,KEN'))).toBeNull();
    expect((await opened.desk.exchange.current.query())?.mappings).toEqual([mine]);
  });

  test('is gone with a lock, and can be asked for nothing more', async () => {
    const opened = await openDesk();
    await preview(opened, 'contacts.csv', CONTACTS);
    await opened.desk.desk.lock.mutate();
    expect(await refusalOf(opened.desk.exchange.current.query())).toMatchObject({ code: 'locked' });
    await opened.desk.desk.unlock.mutate({ passphrase: 'correct horse, invented battery' });
    expect(await opened.desk.exchange.current.query()).toBeNull();
    expect(await refusalOf(opened.desk.exchange.write.mutate(CAREFUL))).toMatchObject({ code: 'noImport' });
  });
});

async function isWriting({ desk }: TestDesk): Promise<void> {
  for (;;) {
    // The desk under test lives in this very thread: it must get its turn.
    await nextTurn();
    const current = await desk.exchange.current.query();
    if (current?.step === 'writing' && current.progress.done > 0) return;
  }
}

test('a meeting of a calendar that repeats comes in once, and its row says so before it does', async () => {
  const opened = await openDesk();
  const calendar = [
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    'SUMMARY:Weekly talk',
    'DTSTART;TZID=Customized Time Zone:20261101T143000',
    'RRULE:FREQ=WEEKLY',
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\r\n');
  const { lines } = await preview(opened, 'talks.ics', calendar, (mappings) =>
    mappings.map((mapping) => ({ ...mapping, fixed: [{ field: 'countries', text: 'Kenya' }] })),
  );
  expect(lines).toMatchObject([
    {
      label: 'Weekly talk',
      status: 'new',
      remarks: [
        { remark: 'repeats', text: '' },
        { remark: 'unknownZone', text: 'Customized Time Zone' },
      ],
    },
  ]);
  await opened.desk.exchange.write.mutate(CAREFUL);
  const { countryId } = await caseOf(opened.desk, 'recognition', 'Kenya');
  const { actions } = await opened.desk.countries.timeline.query({ countryId });
  expect(actions).toMatchObject([{ summary: 'Weekly talk', localTime: '14:30', zone: null }]);
});

describe('a body that may be on record under another name', () => {
  const FILE = table(
    'Name,State,Job title,Company',
    'Amina Mfano,Kenya,Director,Foreign Affairs Ministry',
    'Joseph Mfano,Kenya,Clerk,FOREIGN AFFAIRS MINISTRY',
    'Ana Shembulli,Albania,Minister,Foreign Affairs Ministry',
  );

  async function deskWithMinistry() {
    const opened = await openDesk();
    const { countryId } = await caseOf(opened.desk, 'recognition', 'Kenya');
    const ministry = { name: 'Ministry of Foreign Affairs', kind: 'ministry', countryId, parentId: null, note: null };
    const { id } = await opened.desk.bodies.add.mutate({ ...ministry, kind: 'ministry' });
    return { ...opened, ministryId: id, countryId };
  }
  const housesOf = async ({ desk }: TestDesk, countryId: string) =>
    (await desk.bodies.list.query()).filter((body) => body.countryId === countryId).map(({ name }) => name);

  test('is asked about once, and becomes a new one where nobody answers', async () => {
    const opened = await deskWithMinistry();
    await preview(opened, 'contacts.csv', FILE);
    expect(await opened.desk.exchange.nearBodies.query()).toMatchObject([
      { name: 'Foreign Affairs Ministry', bodyId: null, near: [{ id: opened.ministryId }] },
    ]);
    await opened.desk.exchange.write.mutate(CAREFUL);
    expect((await housesOf(opened, opened.countryId)).sort()).toEqual([
      'Foreign Affairs Ministry',
      'Ministry of Foreign Affairs',
    ]);
  });

  test('is the one that was chosen, in all rows of its state', async () => {
    const opened = await deskWithMinistry();
    const { desk, ministryId, countryId } = opened;
    await preview(opened, 'contacts.csv', FILE);
    const [{ key } = { key: '' }] = await desk.exchange.nearBodies.query();
    expect(await refusalOf(desk.exchange.decideBody.mutate({ key, bodyId: countryId }))).toMatchObject({
      code: 'notFound',
    });
    await desk.exchange.decideBody.mutate({ key, bodyId: ministryId });
    expect(await desk.exchange.nearBodies.query()).toMatchObject([{ bodyId: ministryId }]);
    await desk.exchange.write.mutate(CAREFUL);

    expect(await housesOf(opened, countryId)).toEqual(['Ministry of Foreign Affairs']);
    for (const name of ['amina mfano', 'joseph mfano']) {
      expect((await personNamed(opened, name)).posts).toMatchObject([{ organisation: 'Ministry of Foreign Affairs' }]);
    }
    expect((await personNamed(opened, 'ana shembulli')).posts).toMatchObject([
      { organisation: 'Foreign Affairs Ministry' },
    ]);
  });

  test('named by a row of its own only fills what is missing of the one on record', async () => {
    const opened = await deskWithMinistry();
    const { desk, ministryId, countryId } = opened;
    await preview(opened, 'bodies.csv', table('Body,State,Notes', 'Foreign Affairs Ministry,Kenya,Behind the park'));
    const [{ key } = { key: '' }] = await desk.exchange.nearBodies.query();
    await desk.exchange.decideBody.mutate({ key, bodyId: ministryId });
    expect((await desk.exchange.write.mutate(CAREFUL)).counts).toMatchObject({ added: 0, changed: 1 });
    expect(await housesOf(opened, countryId)).toEqual(['Ministry of Foreign Affairs']);
  });
});
