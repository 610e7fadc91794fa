import { cpSync } from 'node:fs';
import fc from 'fast-check';
import { uuidv7 } from 'uuidv7';
import { expect, inject, test } from 'vitest';
import { atomically, prepareOnce, type Tx } from '../../db/database.ts';
import { addAction } from '../../db/queries/actions.ts';
import { setOurs } from '../../db/queries/conversations.ts';
import { insertRecord } from '../../db/queries/exchange-records.ts';
import { officers } from '../../db/schema/countries.ts';
import { ACTION_KINDS } from '../../domain/action-kind.ts';
import { MARKINGS } from '../../domain/marking.ts';
import { baseFilesIn, openBaseFiles } from '../../electron/application/base-files.ts';
import { caseOf, openDesk, PASSPHRASE, RESOURCES, type TestDesk, temporaryFolder } from '../support/desk.ts';
import { CAREFUL, everyRow, preview, takeOut } from '../support/exchange.ts';

/** Ours on both desks: a file names them, and never makes an officer. */
const OFFICERS = [
  { id: 'officer-1', name: 'Arta Shembulli' },
  { id: 'officer-2', name: 'Driton Mostra' },
] as const;

/** Names that people have, and those that somebody makes up to break a spreadsheet, a card or a table. */
const NASTY = [
  '=1+1',
  "'=1+1",
  "''quoted",
  '+383 44 123 456',
  '-5',
  '@sum',
  '\uff1dSUM(A1)',
  '=HYPERLINK("http://x","y")',
  'a "quoted" name; with, signs | and \\ more',
  'O’Neill-Đurić, Žana',
  '\u0645\u062d\u0645\u062f',
  'ab\u202edc',
  '👩🏽‍⚖️ Judge',
  '_x0041_ plain',
  'nul\u0000inside',
  'tab\tinside',
  'sep=;',
  '26.3.2025',
  '0042',
  '1e5',
  'true',
  'constructor',
  '__proto__',
];

const line = fc
  .oneof(
    fc.constantFrom(...NASTY),
    fc
      .string({ unit: 'binary', minLength: 1, maxLength: 30 })
      // A line has no line break, and what surrounds it was trimmed when it was entered.
      .map((text) => text.replace(/[\r\n\u0085\u2028\u2029]/g, ' ').trim()),
  )
  .filter((text) => text.trim() !== '');
const prose = fc.oneof(
  line,
  fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }).filter((text) => text.trim() !== ''),
  fc.constantFrom('two\nlines', 'crlf\r\nhere', ' = after a blank', '\n=first line empty', 'ends in a blank '),
);
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null });
const date = fc.constantFrom('2019', '2021-03', '2024-02-29', '2025-12-31');
const marking = fc.constantFrom(...MARKINGS);
const yesNo = fc.constantFrom('0', '1');
const index = fc.nat({ max: 50 });

const world = fc.record({
  bodies: fc.array(fc.record({ name: line, note: maybe(prose), country: maybe(index), parent: maybe(index) }), {
    minLength: 1,
    maxLength: 4,
  }),
  people: fc.array(
    fc.record({
      name: line,
      nativeName: maybe(line),
      otherNames: maybe(line),
      languages: maybe(line),
      note: maybe(prose),
      bornOn: maybe(date),
      needsInterpreter: maybe(yesNo),
      country: maybe(index),
    }),
    { minLength: 1, maxLength: 6 },
  ),
  channels: fc.array(
    fc.record({
      person: index,
      kind: fc.constantFrom('email', 'mobile', 'assistant'),
      value: line,
      label: maybe(line),
    }),
    { maxLength: 5 },
  ),
  posts: fc.array(
    fc.record({
      person: index,
      title: line,
      body: maybe(index),
      fromOn: maybe(date),
      toOn: maybe(date),
      isActing: yesNo,
    }),
    { maxLength: 5 },
  ),
  judgements: fc.array(fc.record({ person: index, basis: prose, source: line, marking }), { maxLength: 3 }),
  actions: fc.array(
    fc.record({
      kind: fc.constantFrom(...ACTION_KINDS),
      happenedOn: fc.constantFrom('2024-02-29', '2025-12-31'),
      localTime: maybe(fc.constantFrom('09:05', '23:59')),
      zone: maybe(fc.constantFrom('Europe/Belgrade', 'Asia/Kathmandu', 'America/Argentina/Buenos_Aires', 'UTC')),
      place: maybe(line),
      summary: line,
      notes: maybe(prose),
      marking,
      countries: fc.uniqueArray(index, { minLength: 1, maxLength: 3 }),
      cases: fc.uniqueArray(index, { maxLength: 3 }),
      ours: fc.uniqueArray(fc.constantFrom(...OFFICERS.map(({ id }) => id))),
      people: fc.array(fc.record({ person: index, postHeld: maybe(line), remark: maybe(prose) }), { maxLength: 3 }),
    }),
    { maxLength: 5 },
  ),
  points: fc.array(
    fc.record({
      action: index,
      person: maybe(index),
      raisedBy: fc.constantFrom('us', 'them', 'other'),
      topic: line,
      ourAsk: maybe(prose),
      theirWords: maybe(prose),
      answer: maybe(prose),
      followUp: maybe(prose),
      marking,
    }),
    { maxLength: 6 },
  ),
  comments: fc.array(fc.record({ text: prose, marking }), { maxLength: 3 }),
  promises: fc.array(
    fc.record({
      text: line,
      dueOn: maybe(date),
      country: index,
      person: maybe(index),
      action: maybe(index),
      point: maybe(index),
      marking,
    }),
    { maxLength: 4 },
  ),
});
type World = typeof world extends fc.Arbitrary<infer T> ? T : never;

/** A desk on which these people, meetings and promises lie, written past every check of the screens; with `null` its officers alone. */
async function deskWith(content: World | null): Promise<TestDesk> {
  const profileDir = temporaryFolder();
  cpSync(inject('loadedProfileDir'), profileDir, { recursive: true });
  const at = '2026-11-23T10:00:00.000Z';
  const db = await openBaseFiles(baseFilesIn(profileDir), PASSPHRASE, { migrationsDir: RESOURCES.migrationsDir, at });
  atomically(
    db,
    () => ({ actor: 'desk', at }),
    (tx) => {
      tx.insert(officers)
        .values([...OFFICERS])
        .run();
      if (content) write(tx, content, at);
    },
  );
  db.$client.close();
  const opened = await openDesk({ profileDir });
  await opened.desk.desk.unlock.mutate({ passphrase: PASSPHRASE });
  return opened;
}

function write(tx: Tx, content: World, at: string): void {
  const countries = prepareOnce(tx, 'SELECT id FROM countries ORDER BY name_en').pluck().all() as string[];
  const pick = <T>(values: readonly T[], at_: number | null): T | null =>
    at_ === null ? null : (values[at_ % Math.max(1, values.length)] ?? null);
  const bodies: string[] = [];
  for (const { name, note, country, parent } of content.bodies) {
    const id = uuidv7();
    const parentId = bodies.length === 0 ? null : pick(bodies, parent);
    insertRecord(tx, 'body', id, { name, note, kind: 'other', countryId: pick(countries, country), parentId });
    bodies.push(id);
  }
  const people = content.people.map(({ country, ...columns }) => {
    const id = uuidv7();
    insertRecord(tx, 'person', id, { ...columns, countryId: pick(countries, country) });
    return id;
  });
  for (const { person, ...columns } of content.channels) {
    insertRecord(tx, 'channel', uuidv7(), { ...columns, personId: pick(people, person), isPreferred: '0' });
  }
  for (const { person, body, ...columns } of content.posts) {
    insertRecord(tx, 'post', uuidv7(), {
      ...columns,
      personId: pick(people, person),
      organisationId: pick(bodies, body),
    });
  }
  for (const { person, ...columns } of content.judgements) {
    const said = { aspect: 'stance', value: 'open', asOf: '2025-01' };
    insertRecord(tx, 'assessment', uuidv7(), { ...columns, ...said, personId: pick(people, person) });
  }
  const casesOf = prepareOnce(tx, 'SELECT id FROM cases WHERE country_id = ? ORDER BY id').pluck();
  const actions = content.actions.map(({ countries: where, cases: about, ours, people: met, ...action }) => {
    const countryIds = [...new Set(where.map((each) => pick(countries, each) ?? ''))];
    const open = countryIds.flatMap((countryId) => casesOf.all(countryId) as string[]);
    const present = new Map(met.map(({ person, ...rest }) => [pick(people, person) ?? '', rest]));
    const id = addAction(tx, {
      ...action,
      actor: 'Arta Shembulli',
      loggedAt: at,
      countryIds,
      caseIds: [...new Set(about.flatMap((each) => pick(open, each) ?? []))],
      people: [...present].map(([personId, rest]) => ({ personId, ...rest })),
    });
    setOurs(tx, id, ours);
    return id;
  });
  const positions = new Map<string, number>();
  const pointsOf = new Map<string, string[]>();
  for (const { action, person, ...columns } of actions.length > 0 ? content.points : []) {
    const actionId = pick(actions, action) ?? '';
    const position = positions.get(actionId) ?? 0;
    positions.set(actionId, position + 1);
    const id = uuidv7();
    pointsOf.set(actionId, [...(pointsOf.get(actionId) ?? []), id]);
    insertRecord(tx, 'point', id, {
      ...columns,
      actionId,
      position: String(position),
      raisedByPersonId: pick(people, person),
    });
  }
  // At most one of an entry.
  for (const [at_, columns] of content.comments.slice(0, actions.length).entries()) {
    insertRecord(tx, 'comment', uuidv7(), { ...columns, actionId: actions[at_] ?? '' });
  }
  for (const { country, person, action, point, ...columns } of content.promises) {
    const actionId = pick(actions, action);
    insertRecord(tx, 'promise', uuidv7(), {
      ...columns,
      direction: 'theirs',
      status: 'open',
      countryId: pick(countries, country),
      personId: pick(people, person),
      actionId,
      pointId: pick(pointsOf.get(actionId ?? '') ?? [], point),
    });
  }
}

test('what is taken out as one workbook and brought into an empty base is there again, record by record', async () => {
  await fc.assert(
    fc.asyncProperty(world, async (content) => {
      const from = await deskWith(content);
      const workbook = await takeOut(from, { what: 'everything', format: 'xlsx' });
      const to = await deskWith(null);
      const { counts } = await preview(to, 'Everything.xlsx', workbook);
      expect(counts).toMatchObject({ match: 0, conflict: 0, refused: 0 });
      await to.desk.exchange.write.mutate(CAREFUL);

      const { imports: _, ...there } = await everyRow(to.profileDir);
      const { imports: _none, ...here } = await everyRow(from.profileDir);
      expect(there).toEqual(here);
      await from.close();
      await to.close();
    }),
    // Every run opens two desks: looking for the smallest example would take an hour.
    { numRuns: 12, endOnFailure: true },
  );
}, 240_000);

test('a table of text for each kind, brought in one after the other, does the same', async () => {
  await fc.assert(
    fc.asyncProperty(world, async (content) => {
      const from = await deskWith(content);
      const to = await deskWith(null);
      for (const what of ['body', 'person', 'post', 'channel', 'assessment', 'action', 'point', 'comment', 'promise']) {
        const csv = await takeOut(from, { what, format: 'csv' });
        const opened = await preview(to, `${what}.csv`, csv).catch((error: unknown) => {
          // A kind of which there is nothing has no rows to bring in.
          if (String(error).includes('noRows')) return null;
          throw error;
        });
        if (opened === null) continue;
        expect(opened.counts.refused).toBe(0);
        await to.desk.exchange.write.mutate({ differing: 'ours', doubtful: 'new' });
      }
      expect(contentOf(await everyRow(to.profileDir))).toEqual(contentOf(await everyRow(from.profileDir)));
      await from.close();
      await to.close();
    }),
    { numRuns: 6, endOnFailure: true },
  );
}, 240_000);

test('an address book holds all of a person that a card has a place for, and gives it back', async () => {
  const from = await openDesk();
  const { desk } = from;
  const { countryId } = await caseOf(desk, 'recognition', 'Kenya');
  const { id: personId } = await desk.people.add.mutate({
    name: 'Amina, "Mimi" Mfano; PhD',
    countryId,
    nativeName: '\u0645\u062d\u0645\u062f',
    otherNames: 'Mimi, Amy',
    pronunciation: 'Ah-MEE-na; M-FAH-no',
    addressForm: 'H.E.; Madam',
    bornOn: '1970-03',
    languages: 'English, Swahili',
    note: 'One line,\nand \\ another; a third',
  });
  const channels = [
    ['email', 'amina@example.org'],
    ['mobile', '+254 700 123 456'],
    ['phone', '+254 20 765 4321;ext=12'],
    ['postal', 'Harambee Avenue 1, Old Treasury; Nairobi, Kenya'],
  ] as const;
  for (const [kind, value] of channels)
    await desk.people.channels.add.mutate({ personId, kind, value, label: null, isPreferred: false });

  const to = await openDesk();
  const cards = await takeOut(from, { what: 'person', format: 'vcf' });
  expect((await preview(to, 'contacts.vcf', cards)).counts).toMatchObject({ new: 1, refused: 0 });
  await to.desk.exchange.write.mutate(CAREFUL);

  const table = async (opened: TestDesk) => (await takeOut(opened, { what: 'person', format: 'csv' })).toString();
  expect(await table(to)).toBe(await table(from));
});

test('a point and a comment leave by their own marking, and never without their entry', async () => {
  const opened = await openDesk();
  const { desk } = opened;
  const { countryId } = await caseOf(desk, 'recognition', 'Kenya');
  const logged = async (marking_: 'open' | 'restricted') => {
    await desk.actions.log.mutate({
      kind: 'meeting',
      happenedOn: '2026-11-20',
      summary: `A ${marking_} meeting`,
      marking: marking_,
      countryIds: [countryId],
      people: [],
      newPeople: [],
      followUp: null,
      theirPromise: null,
    });
    const { actions } = await desk.countries.timeline.query({ countryId });
    return actions.find(({ summary }) => summary === `A ${marking_} meeting`)?.id ?? '';
  };
  const point = {
    raisedBy: 'them' as const,
    raisedByPersonId: null,
    ourAsk: null,
    theirWords: null,
    answer: null,
    followUp: null,
  };
  const [open, restricted] = [await logged('open'), await logged('restricted')];
  await desk.conversations.addPoint.mutate({ actionId: open, ...point, topic: 'Visas', marking: 'open' });
  await desk.conversations.addPoint.mutate({ actionId: open, ...point, topic: 'The vote', marking: 'confidential' });
  await desk.conversations.addPoint.mutate({ actionId: restricted, ...point, topic: 'Trade', marking: 'open' });
  await desk.conversations.comment.mutate({ actionId: open, text: 'Warmer than before', marking: 'restricted' });
  const topics = async (level: string) => {
    const csv = (await takeOut(opened, { what: 'point', format: 'csv', marking: level })).toString();
    return ['Visas', 'The vote', 'Trade'].filter((topic) => csv.includes(topic));
  };
  expect(await topics('open')).toEqual(['Visas']);
  expect(await topics('restricted')).toEqual(['Visas', 'Trade']);
  expect(await topics('confidential')).toEqual(['Visas', 'The vote', 'Trade']);
  const comments = (await takeOut(opened, { what: 'comment', format: 'csv', marking: 'restricted' })).toString();
  expect(comments).toContain('Warmer than before');
  expect((await takeOut(opened, { what: 'comment', format: 'csv', marking: 'open' })).toString()).not.toContain(
    'Warmer',
  );

  // Another comment on the same entry: ours stays, and the row is told as left out.
  await preview(
    opened,
    'comments.csv',
    comments.replace('Warmer than before', 'Colder').replace(/"[0-9a-f-]{36}"\r\n$/, '""\r\n'),
  );
  const { counts, leftOut } = await desk.exchange.write.mutate(CAREFUL);
  expect(counts).toMatchObject({ added: 0, refused: 1 });
  expect(leftOut).toHaveLength(1);
  expect((await desk.conversations.read.query({ actionId: open })).comment).toMatchObject({
    text: 'Warmer than before',
  });
});

/** Channels and judgements stand in the list of people too, and get ids of their own when they come in with it. */
function contentOf({ imports: _, ...tables }: Record<string, unknown[]>): Record<string, unknown[]> {
  return Object.fromEntries(
    Object.entries(tables).filter(([table]) => !/^(?:person_channels|assessments)$/.test(table)),
  );
}
