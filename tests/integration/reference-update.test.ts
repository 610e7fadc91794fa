import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { atomically, prepareOnce } from '../../db/database.ts';
import { effectsOn } from '../../domain/reference-effects.ts';
import { baseFilesIn, openBaseFiles } from '../../electron/application/base-files.ts';
import { caseOf, openDesk, PASSPHRASE, RESOURCES, refusalOf, type TestDesk } from '../support/desk.ts';

type Files = NonNullable<Parameters<TestDesk['desk']['reference']['compare']['mutate']>[0]['files']>;

const shipped = (name: string): string => readFileSync(join(RESOURCES.referenceDir, name), 'utf8');
const file = (name: string, edit: (text: string) => string = (text) => text): Files[number] => ({
  name,
  text: edit(shipped(name)),
});
const swap = (from: string | RegExp, to: string) => (text: string) => {
  expect(text).toMatch(from);
  return text.replace(from, to);
};

/** Kenya’s day corrected, Mongolia a recogniser, Ghana’s row left out. */
const NEWER = file('recognitions.csv', (text) =>
  swap(
    /^GHA,.*\n/m,
    '',
  )(swap('2025-03-26', '2025-03-25')(text)).concat(
    'MNG,123,2026-10-01,,,2026-10-05,,,Kosovo MFA release 2026-10-01,high\n',
  ),
);

/** Everything but the log of what happened, as the base has it. The desk is closed for it. */
async function tablesOf(opened: TestDesk): Promise<Record<string, unknown[]>> {
  await opened.close();
  const db = await openBaseFiles(baseFilesIn(opened.profileDir), PASSPHRASE, {
    migrationsDir: RESOURCES.migrationsDir,
    at: '2026-11-23T12:00:00.000Z',
  });
  const names = [
    'countries',
    'groups',
    'memberships',
    'claims',
    'votes',
    'missions',
    'own_memberships',
    'cases',
    'settings',
  ];
  const tables = Object.fromEntries(
    names.map((name) => [name, prepareOnce(db, `SELECT * FROM ${name} ORDER BY 1, 2`).all()]),
  );
  db.$client.close();
  return tables;
}

async function compare({ desk }: TestDesk, files: Files | null) {
  return desk.reference.compare.mutate({ files });
}

function idsOf({ differences }: Awaited<ReturnType<typeof compare>>): Record<string, string> {
  return Object.fromEntries(differences.map(({ id, state }) => [id, state]));
}

describe('comparing reference files with the base', () => {
  test('a base just loaded from the shipped files does not differ from them', async () => {
    const opened = await openDesk();
    const found = await compare(opened, null);
    expect(found.differences).toEqual([]);
    expect(found.compiledOn).toEqual({ onRecord: '2026-11-23', inFiles: '2026-11-23' });
  });

  test('tells of each row that is new, changed or gone, and only of the files that are given', async () => {
    const opened = await openDesk();
    expect(idsOf(await compare(opened, [NEWER]))).toEqual({
      'claim:KEN|recognition': 'changed',
      'claim:MNG|recognition': 'new',
      'claim:MNG|relationsEstablished': 'new',
      'claim:GHA|recognition': 'gone',
      'claim:GHA|withdrawal': 'gone',
    });
  });

  test('a day that the list corrected is the day of the case again once a later move is taken back', async () => {
    const opened = await openDesk();
    const { desk } = opened;
    const newer = [file('recognitions.csv', swap('2025-03-26', '2025-03-20'))];
    await compare(opened, newer);
    await desk.reference.take.mutate({ files: newer, accepted: ['claim:KEN|recognition'], compiledOn: '2027-01-01' });
    const kenya = await caseOf(desk, 'recognition', 'Kenya');
    expect(kenya).toMatchObject({ stageId: 'R7', stageSince: '2025-03-20' });

    const { changeId } = await desk.cases.move.mutate({
      caseId: kenya.caseId,
      stageId: 'R8',
      effectiveOn: '2026-11-01',
      reason: 'Their passports law names us',
      confirmed: [],
      documentIds: [],
      document: null,
    });
    await desk.changes.undo.mutate({ changeId });

    expect(await caseOf(desk, 'recognition', 'Kenya')).toEqual(kenya);
  });

  test('a file under another name is known by its columns', async () => {
    const opened = await openDesk();
    const found = await compare(opened, [{ ...NEWER, name: 'recognitions-2027 (2).csv' }]);
    expect(found.differences).toHaveLength(5);
  });

  test('what the ministry edited is kept with both values; once it is taken back the list is followed again', async () => {
    const opened = await openDesk();
    await opened.close();
    const db = await openBaseFiles(baseFilesIn(opened.profileDir), PASSPHRASE, {
      migrationsDir: RESOURCES.migrationsDir,
      at: '2026-11-23T12:00:00.000Z',
    });
    const setCapital = (capital: string): void =>
      atomically(
        db,
        () => ({ actor: 'Arta Shembulli', at: '2026-11-23T12:00:00.000Z' }),
        (tx) => {
          prepareOnce(tx, "UPDATE countries SET capital = ?, tier = 'A' WHERE iso3 = 'KEN'").run(capital);
        },
      );
    setCapital('Mombasa');
    db.$client.close();
    const again = await openDesk({ with: 'empty', profileDir: opened.profileDir });
    await again.desk.desk.unlock.mutate({ passphrase: PASSPHRASE });
    const newer = [file('countries.csv', swap(/(KEN,Kenya,.*?),Nairobi,/, '$1,Nairobi City,'))];

    const { differences } = await compare(again, newer);
    expect(differences).toMatchObject([
      {
        id: 'country:KEN',
        state: 'kept',
        fields: [{ field: 'capital', was: 'Mombasa', now: 'Nairobi City', isKept: true }],
      },
    ]);
    expect(
      await refusalOf(
        again.desk.reference.take.mutate({ files: newer, accepted: ['country:KEN'], compiledOn: '2027-01-01' }),
      ),
    ).toEqual({ code: 'baseChanged' });

    await again.close();
    const back = await openBaseFiles(baseFilesIn(opened.profileDir), PASSPHRASE, {
      migrationsDir: RESOURCES.migrationsDir,
      at: '2026-11-23T12:00:00.000Z',
    });
    atomically(
      back,
      () => ({ actor: 'Arta Shembulli', at: '2026-11-23T12:00:00.000Z' }),
      (tx) => {
        prepareOnce(tx, "UPDATE countries SET capital = 'Nairobi' WHERE iso3 = 'KEN'").run();
      },
    );
    back.$client.close();
    const third = await openDesk({ with: 'empty', profileDir: opened.profileDir });
    await third.desk.desk.unlock.mutate({ passphrase: PASSPHRASE });
    expect(idsOf(await compare(third, newer))).toEqual({ 'country:KEN': 'changed' });
  });

  test('a day that the ministry corrected on the screen is kept, whatever a newer list says', async () => {
    const opened = await openDesk();
    const { countryId } = await caseOf(opened.desk, 'recognition', 'Kenya');
    const [found] = (await opened.desk.countries.dossier.query({ countryId })).claims;
    if (!found) throw new Error('the list has no claim of Kenya');
    const { id, kind, byWhom, voice, addressee, decidedOn, notifiedOn, receivedOn, reportedOn, source, note } = found;
    const { changeId } = await opened.desk.claims.correct.mutate({
      claimId: id,
      ...{ kind, byWhom, voice, addressee, decidedOn, notifiedOn, receivedOn, reportedOn, source, note },
      effectiveOn: '2025-03-28',
      basis: 'published',
      documentIds: [],
      document: null,
    });
    const kenya = async () => (await compare(opened, [NEWER])).differences.find(({ key }) => key === 'KEN|recognition');
    expect(await kenya()).toMatchObject({
      state: 'kept',
      fields: [
        { field: 'effectiveOn', was: '2025-03-28', now: '2025-03-25', isKept: true },
        { field: 'confidence', was: null, now: 'high', isKept: true },
      ],
    });
    await opened.desk.changes.undo.mutate({ changeId });
    expect(await kenya()).toMatchObject({ state: 'changed' });
  });

  test('a claim of ours is told of beside what the list says of the same act', async () => {
    const opened = await openDesk();
    const { countryId } = await caseOf(opened.desk, 'recognition', 'Mongolia');
    await opened.desk.claims.add.mutate({
      countryId,
      kind: 'recognition',
      byWhom: 'Mongolia',
      voice: 'theirs',
      addressee: null,
      effectiveOn: '2026-09-30',
      decidedOn: null,
      notifiedOn: null,
      receivedOn: null,
      reportedOn: null,
      basis: 'said',
      source: 'Our post',
      note: null,
      documentIds: [],
      document: null,
    });
    const { differences } = await compare(opened, [NEWER]);
    const found = differences.find(({ id }) => id === 'claim:MNG|recognition');
    expect(found).toMatchObject({
      state: 'new',
      beside: [{ values: { effectiveOn: '2026-09-30', byWhom: 'Mongolia' } }],
    });
  });
});

describe('taking over what is accepted', () => {
  const take = (opened: TestDesk, accepted: string[], files: Files | null = [NEWER]) =>
    opened.desk.reference.take.mutate({ files, accepted, compiledOn: '2027-01-15' });

  test('changes the accepted rows and no other, lets unmoved cases follow, and moves the date of the data', async () => {
    const opened = await openDesk();
    const before = await opened.desk.counts.on.query({ on: '2026-11-23' });

    const { applied } = await take(opened, ['claim:MNG|recognition', 'claim:MNG|relationsEstablished']);

    expect(applied).toBe(2);
    expect(await caseOf(opened.desk, 'recognition', 'Mongolia')).toMatchObject({
      stageId: 'R8',
      stageSince: '2026-10-05',
      grade: 'reported',
    });
    expect(await caseOf(opened.desk, 'relations', 'Mongolia')).toMatchObject({
      stageId: 'D3',
      stageSince: '2026-10-05',
    });
    expect(await caseOf(opened.desk, 'recognition', 'Kenya')).toMatchObject({
      stageId: 'R7',
      stageSince: '2025-03-26',
    });
    const after = await opened.desk.counts.on.query({ on: '2026-11-23' });
    const totals = (counts: typeof before) => counts.rules.map(({ id, total }) => [id, total]);
    expect(totals(after)).toEqual(totals(before).map(([id, total]) => [id, Number(total) + (id === 'strict' ? 0 : 1)]));
    expect(await opened.desk.reference.state.query()).toMatchObject({ compiledOn: '2027-01-15' });
    // Accepted is accepted, left is still on offer.
    expect(idsOf(await compare(opened, [NEWER]))).toMatchObject({ 'claim:KEN|recognition': 'changed' });
    expect(idsOf(await compare(opened, [NEWER]))).not.toHaveProperty('claim:MNG|recognition');
  });

  test('everything, and nothing is left to accept; what the file has no longer is still there', async () => {
    const opened = await openDesk();
    await take(opened, ['claim:KEN|recognition', 'claim:MNG|recognition', 'claim:MNG|relationsEstablished']);
    expect(Object.values(idsOf(await compare(opened, [NEWER])))).toEqual(['gone', 'gone']);
    expect(await caseOf(opened.desk, 'recognition', 'Ghana')).toMatchObject({ grade: 'reported' });
    expect(await caseOf(opened.desk, 'recognition', 'Kenya')).toMatchObject({ stageSince: '2025-03-25' });
  });

  test('leaves a case that an officer has moved where it is', async () => {
    const opened = await openDesk();
    const { caseId } = await caseOf(opened.desk, 'recognition', 'Mongolia');
    await opened.desk.cases.move.mutate({
      caseId,
      stageId: 'R2',
      effectiveOn: '2026-11',
      reason: 'Met them',
      confirmed: [],
      documentIds: [],
      document: null,
    });
    const found = await compare(opened, [NEWER]);
    expect(found.states.find(({ iso3 }) => iso3 === 'MNG')?.cases).toMatchObject([
      { stageId: 'R2', isMovedByHand: true },
    ]);
    await take(opened, ['claim:MNG|recognition']);
    expect(await caseOf(opened.desk, 'recognition', 'Mongolia')).toMatchObject({ stageId: 'R2', grade: 'reported' });
  });

  test('a denial settles a contest that no officer entered, although an officer has moved the case', async () => {
    const opened = await openDesk();
    const { caseId } = await caseOf(opened.desk, 'recognition', 'Dominica');
    await opened.desk.cases.move.mutate({
      caseId,
      stageId: 'R8',
      effectiveOn: '2026-11',
      reason: 'They told our envoy',
      confirmed: [],
      documentIds: [],
      document: null,
    });
    expect(await caseOf(opened.desk, 'recognition', 'Dominica')).toMatchObject({ outcome: 'contested' });
    const denied = [
      file(
        'recognitions.csv',
        swap(
          'Announced by the Serbian foreign minister,BIRN',
          'Announced by the Serbian foreign minister; denied by the Dominican foreign ministry on 2026-10-02,BIRN',
        ),
      ),
    ];
    const { differences, states } = await compare(opened, denied);
    const [dominica] = states;
    expect(dominica && effectsOn(dominica, differences, () => true, '2026-11-23').contest).toBe('settled');

    const { changeId } = await take(
      opened,
      differences.map(({ id }) => id),
      denied,
    );

    expect(await caseOf(opened.desk, 'recognition', 'Dominica')).toMatchObject({ stageId: 'R8', outcome: null });
    await opened.desk.changes.undo.mutate({ changeId });
    expect(await caseOf(opened.desk, 'recognition', 'Dominica')).toMatchObject({ outcome: 'contested' });
  });

  test('leaves a contest that an officer entered, and a case whose move was taken back and brought again', async () => {
    const opened = await openDesk();
    const { caseId } = await caseOf(opened.desk, 'recognition', 'Mongolia');
    const moved = await opened.desk.cases.move.mutate({
      caseId,
      stageId: 'R2',
      effectiveOn: '2026-11',
      reason: 'Met them',
      confirmed: [],
      documentIds: [],
      document: null,
    });
    const back = await opened.desk.changes.undo.mutate({ changeId: moved.changeId });
    await opened.desk.changes.undo.mutate({ changeId: back.changeId });
    const kenya = await caseOf(opened.desk, 'recognition', 'Kenya');
    await opened.desk.cases.enterOutcome.mutate({
      caseId: kenya.caseId,
      outcome: 'contested',
      stageId: null,
      effectiveOn: '2026-11-01',
      reason: 'Their court is asked',
      documentIds: [],
      document: null,
    });

    const { states } = await compare(opened, [NEWER]);
    const placed = (iso3: string) => states.find((state) => state.iso3 === iso3)?.cases[0];
    expect(placed('MNG')).toMatchObject({ stageId: 'R2', isMovedByHand: true });
    expect(placed('KEN')).toMatchObject({ outcome: 'contested', decision: { after: 'contested' } });
    expect(placed('GHA')).toMatchObject({ outcome: 'contested', decision: null });
    await take(opened, ['claim:KEN|recognition', 'claim:MNG|recognition']);
    expect(await caseOf(opened.desk, 'recognition', 'Kenya')).toMatchObject({ outcome: 'contested' });
    expect(await caseOf(opened.desk, 'recognition', 'Mongolia')).toMatchObject({ stageId: 'R2' });
  });

  test('is undone as one, exactly, and can be taken over again', async () => {
    const untouched = await tablesOf(await openDesk());
    const opened = await openDesk();
    const files = [
      NEWER,
      file(
        'countries.csv',
        (text) =>
          `${swap(/(KEN,Kenya,.*?),Nairobi,/, '$1,Nairobi City,')(text)}XA,XAA,Testland,Republic of Testland,Testland,Testland,Europe,,Test,1,English,1,1,yes,EU;NEWGROUP,x\n`,
      ),
      file('missions.csv', (text) => `${text}XAA,embassy,Test,,Invented,low\n`),
      file('kosovo_memberships.csv', (text) => `${text}Test Organisation,TEST,member,2027,,Invented,low\n`),
    ];
    const found = await compare(opened, files);
    const accepted = found.differences.filter(({ state }) => state !== 'gone' && state !== 'kept').map(({ id }) => id);
    expect(accepted).toContain('country:XAA');
    const { changeId } = await take(opened, accepted, files);
    expect(await caseOf(opened.desk, 'recognition', 'Testland')).toMatchObject({ stageId: 'R0' });

    await opened.desk.changes.undo.mutate({ changeId });

    expect(idsOf(await compare(opened, files))).toEqual(
      Object.fromEntries(found.differences.map(({ id, state }) => [id, state])),
    );
    const again = await take(opened, accepted, files);
    await opened.desk.changes.undo.mutate({ changeId: again.changeId });
    expect(await tablesOf(opened)).toEqual(untouched);
  });

  test('is refused as a whole where a difference is none any more, or its state was left', async () => {
    const opened = await openDesk();
    const files = [
      file(
        'countries.csv',
        (text) => `${text}XA,XAA,Testland,Republic of Testland,Testland,Testland,Europe,,Test,1,English,1,1,yes,,x\n`,
      ),
      file('missions.csv', (text) => `${text}XAA,embassy,Test,,Invented,low\n`),
    ];
    expect(await refusalOf(take(opened, ['mission:XAA|embassy|Test'], files))).toEqual({ code: 'countryLeft' });
    expect(await refusalOf(take(opened, ['country:XAA', 'country:KEN'], files))).toEqual({ code: 'baseChanged' });
    expect(
      await refusalOf(opened.desk.reference.take.mutate({ files, accepted: [], compiledOn: '2026-02-31' })),
    ).toEqual({
      code: 'impossibleDate',
      field: 'compiledOn',
    });
    expect(idsOf(await compare(opened, files))).toEqual({ 'country:XAA': 'new', 'mission:XAA|embassy|Test': 'new' });
  });

  test('an older date does not come back when the shipped files are loaded again', async () => {
    const opened = await openDesk();
    await take(opened, ['claim:KEN|recognition']);
    await opened.desk.reference.load.mutate();
    expect(await opened.desk.reference.state.query()).toMatchObject({ compiledOn: '2027-01-15' });
    expect(idsOf(await compare(opened, [NEWER]))).not.toHaveProperty('claim:KEN|recognition');
  });
});

describe('a chosen file that cannot be used', () => {
  const row = (text: string): string => `${text}MNG,123,2026-10-01,,,,,,Release,high\n`;
  test.each([
    [
      'a day that does not exist',
      file('recognitions.csv', swap('2025-03-26', '2025-02-31')),
      { column: 'recognised_on' },
    ],
    ['a state that nobody knows', file('recognitions.csv', swap(/^MNG|^KEN/m, 'XKX')), { column: 'iso3' }],
    ['a row that stands there twice', file('recognitions.csv', (text) => row(row(text))), { column: 'iso3' }],
    ['a column too few', file('missions.csv', swap('confidence', 'confidense')), { column: 'confidence' }],
    [
      'other columns',
      { name: 'people.csv', text: 'name\nShembulli\n' },
      { row: 1, reason: 'has the columns of none of the five reference files' },
    ],
    ['no lines', { name: 'other.csv', text: '' }, { row: 1 }],
    [
      'too many columns',
      { name: 'missions.csv', text: `${'a,'.repeat(600)}b\n` },
      { row: 1, reason: 'has more than 500 columns' },
    ],
    [
      'too many rows',
      {
        name: 'missions.csv',
        text: `iso3,type,city,note,source,confidence\n${'KEN,embassy,a,,s,low\n'.repeat(20_001)}`,
      },
      { reason: 'has more than 20000 rows' },
    ],
    [
      'a cell without end',
      file('missions.csv', (text) => `${text}KEN,embassy,"${'a'.repeat(1_100_000)}",,s,low\n`),
      { reason: 'is not a well-formed line of this file' },
    ],
    [
      'a date of compilation that is none',
      { name: 'about.json', text: '{"compiledOn": "soon"}' },
      { column: 'compiledOn' },
    ],
  ])('%s: it is refused whole, with file, row and column', async (_, broken, told) => {
    const opened = await openDesk();
    const refusal = await refusalOf(compare(opened, [broken]));
    expect(refusal).toMatchObject({ code: 'referenceBroken', file: broken.name, ...told });
    expect(
      await refusalOf(opened.desk.reference.take.mutate({ files: [broken], accepted: [], compiledOn: '2027' })),
    ).toEqual(refusal);
  });

  test('more than 50 MB are refused in a sentence, whether one file or all together', async () => {
    const opened = await openDesk();
    const large = { name: 'missions.csv', text: 'x'.repeat(56 * 1024 * 1024) };
    expect(await refusalOf(compare(opened, [large]))).toEqual({
      code: 'referenceTooLarge',
      maxBytes: 50 * 1024 * 1024,
    });
    const half = { name: 'missions.csv', text: 'x'.repeat(26 * 1024 * 1024) };
    expect(await refusalOf(compare(opened, [half, { ...half, name: 'io_votes.csv' }]))).toMatchObject({
      code: 'referenceTooLarge',
    });
  });

  test('the same file twice is refused', async () => {
    const opened = await openDesk();
    expect(await refusalOf(compare(opened, [NEWER, { ...NEWER, name: 'again.csv' }]))).toMatchObject({
      file: 'again.csv',
    });
  });

  test('a column of any name does no harm', async () => {
    const opened = await openDesk();
    const odd = file('missions.csv', (text) =>
      text
        .trimEnd()
        .split('\n')
        .map((line, at) => `${line},${at === 0 ? '__proto__' : 'x'}`)
        .join('\n'),
    );
    expect((await compare(opened, [odd])).differences).toEqual([]);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
