import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainCell } from '../../electron/exports/plain-cell.ts';
import { caseOf, openDesk, RESOURCES, refusalOf } from '../support/desk.ts';
import { fileIn } from '../support/zip.ts';

/** The last day of a date as the files write it, worked out another way than the rule does. */
function lastDayOf(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  const last = day ? Date.UTC(year ?? 0, (month ?? 1) - 1, day) : Date.UTC(year ?? 0, month ?? 12, 0);
  return new Date(last).toISOString().slice(0, 10);
}

function expectedFromFiles(on: string) {
  const rowsOf = (file: string): Record<string, string>[] =>
    parse(readFileSync(join(RESOURCES.referenceDir, file)), { columns: true });
  const unMembers = new Set(
    rowsOf('countries.csv').flatMap((row) => (row.un_member === 'yes' ? (row.iso3 ?? '') : [])),
  );
  const ministry = rowsOf('recognitions.csv').filter(
    (row) => row.iso3 !== 'TWN' && lastDayOf(row.recognised_on ?? '') <= on,
  );
  const iso3 = (rows: readonly Record<string, string>[]) => rows.map((row) => row.iso3 ?? '').sort();
  return {
    ministry: iso3(ministry),
    un: iso3(ministry.filter((row) => unMembers.has(row.iso3 ?? ''))),
    strict: [],
    otherSide: iso3(ministry.filter((row) => !row.withdrawal_claimed_on || lastDayOf(row.withdrawal_claimed_on) > on)),
  };
}

describe('the counts', () => {
  test.each(['2008-02-17', '2012-02-29', '2017-11-21', '2019-08-01', '2021-02-01', '2023-01-04', '2025-12-31'])(
    'of the reference data on %s are what the files say, computed independently',
    async (on) => {
      const { desk } = await openDesk();
      const { rules } = await desk.counts.on.query({ on });
      expect(Object.fromEntries(rules.map(({ id, members }) => [id, members]))).toEqual(expectedFromFiles(on));
      for (const { total, members } of rules) expect(total).toBe(members.length);
    },
  );

  test('of any day are what the files say', async () => {
    const { desk } = await openDesk();
    const days = fc.date({ min: new Date('2008-01-01'), max: new Date('2026-11-23'), noInvalidDate: true });
    await fc.assert(
      fc.asyncProperty(days, async (day) => {
        const on = day.toISOString().slice(0, 10);
        const { rules } = await desk.counts.on.query({ on });
        expect(Object.fromEntries(rules.map(({ id, members }) => [id, members]))).toEqual(expectedFromFiles(on));
      }),
      { numRuns: 30 },
    );
  });

  test('give the numbers that the ministry published for the days it published them', async () => {
    const { desk } = await openDesk();
    const totalOn = async (on: string) =>
      (await desk.counts.on.query({ on })).rules.find(({ id }) => id === 'ministry')?.total;
    expect(await totalOn('2021-02-01')).toBe(117);
    expect(await totalOn('2025-12-31')).toBe(121);
  });

  test('follow a move with its paper, and its undo', async () => {
    const { desk } = await openDesk();
    const { caseId } = await caseOf(desk, 'recognition', 'Sri Lanka');
    const isIn = async () =>
      (await desk.counts.on.query({ on: '2026-11-23' })).rules
        .find(({ id }) => id === 'ministry')
        ?.members.includes('LKA');
    const { changeId } = await desk.cases.move.mutate({
      caseId,
      stageId: 'R7',
      effectiveOn: '2026-11-20',
      reason: '',
      confirmed: [],
      documentIds: [],
      document: {
        kind: 'noteVerbale',
        direction: 'in',
        number: '12/2026',
        datedOn: '2026-11-19',
        title: 'Note verbale of recognition',
        source: 'New York',
        marking: 'restricted',
        attachmentId: null,
      },
    });
    expect(await isIn()).toBe(true);
    await desk.changes.undo.mutate({ changeId });
    expect(await isIn()).toBe(false);
  });

  test('say behind a state the paper that its claim rests on, who is contested, and who is on record only', async () => {
    const { desk, get } = await openDesk();
    const { caseId } = await caseOf(desk, 'recognition', 'Sri Lanka');
    await desk.cases.move.mutate({
      caseId,
      stageId: 'R7',
      effectiveOn: '2026-11-20',
      reason: '',
      confirmed: [],
      documentIds: [],
      document: {
        kind: 'noteVerbale',
        direction: 'in',
        number: '12/2026',
        datedOn: '2026-11-19',
        title: 'Note verbale of recognition',
        source: 'New York',
        marking: 'restricted',
        signatory: 'Foreign minister',
        attachmentId: null,
      },
    });
    const stateOn = async (on: string, name: string) =>
      (await desk.counts.on.query({ on })).states.find(({ nameEn }) => nameEn === name);

    expect(await stateOn('2026-11-23', 'Sri Lanka')).toMatchObject({
      isContested: false,
      isOnRecordOnly: false,
      verdicts: { ministry: { claim: { paper: { number: '12/2026', signatory: 'Foreign minister' } } } },
    });
    expect(await stateOn('2026-11-19', 'Sri Lanka')).toMatchObject({ isOnRecordOnly: true });
    expect(await stateOn('2026-11-23', 'Taiwan')).toMatchObject({
      isOnRecordOnly: true,
      verdicts: { ministry: { reason: 'leftOut' } },
    });
    expect(await stateOn('2026-11-23', 'Suriname')).toMatchObject({ isContested: true });
    // Its withdrawal was claimed on 27 October 2017.
    expect(await stateOn('2017-10-01', 'Suriname')).toMatchObject({ isContested: false });

    await desk.cases.enterOutcome.mutate({
      caseId,
      outcome: 'contested',
      stageId: null,
      effectiveOn: '2026-11-22',
      reason: 'Their press says otherwise',
      documentIds: [],
      document: null,
    });
    expect(await stateOn('2026-11-23', 'Sri Lanka')).toMatchObject({ isContested: true });
    const csv = await get('/download/counts.csv?on=2026-11-23');
    const rows: Record<string, string>[] = parse(Buffer.from(await csv.arrayBuffer()), { columns: true, bom: true });
    expect(rows.find((row) => row.State === 'Sri Lanka')).toMatchObject({
      Contested: 'yes',
      Recognition: 'recognition',
      'Recognition: date': '2026-11-20',
      'Recognition: paper':
        'noteVerbale · 12/2026 · 2026-11-19 · signed by Foreign minister · Note verbale of recognition · restricted',
    });
    expect(rows.find((row) => row.State === 'Germany')).toMatchObject({ Contested: 'no', 'Recognition: paper': '' });
  });

  test('tell in a file both the recognition of a state and what is said to have ended it', async () => {
    const { get } = await openDesk();
    const csv = await get('/download/counts.csv?on=2025-12-31');
    const rows: Record<string, string>[] = parse(Buffer.from(await csv.arrayBuffer()), { columns: true, bom: true });
    expect(rows.find((row) => row.State === 'Ghana')).toMatchObject({
      Recognition: 'recognition',
      'Recognition: date': '2012-01-23',
      'Said to have ended it': 'withdrawal',
      'Said to have ended it: date': '2019-11-11',
      'Said to have ended it: by whom': 'Ghana',
    });
    expect(rows.find((row) => row.State === 'Kenya')).toMatchObject({ 'Said to have ended it': '' });
    const counted = rows.filter((row) => row['The ministry’s count'] === 'yes');
    expect(counted).toHaveLength(121);
    expect(counted.filter((row) => row['Recognition: date'] === '' || row['Recognition: source'] === '')).toEqual([]);
  });

  test('of what is no day are refused', async () => {
    const { desk } = await openDesk();
    for (const on of ['2026-02-30', '2026-02', 'today']) {
      expect(await refusalOf(desk.counts.on.query({ on }))).toMatchObject({ field: 'on' });
    }
  });

  test('come as CSV and as a workbook with the rules stated, and nothing in them is a formula', async () => {
    const { get, desk } = await openDesk();
    const { rules, states } = await desk.counts.on.query({ on: '2025-12-31' });

    const csv = await get('/download/counts.csv?on=2025-12-31');
    const rows: Record<string, string>[] = parse(Buffer.from(await csv.arrayBuffer()), { columns: true, bom: true });
    expect(rows).toHaveLength(states.length);
    const ministry = rules.find(({ id }) => id === 'ministry');
    expect(rows.filter((row) => row['The ministry’s count'] === 'yes')).toHaveLength(ministry?.total ?? -1);

    const workbook = Buffer.from(await (await get('/download/counts.xlsx?on=2025-12-31')).arrayBuffer());
    const sheets = ['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml'].map((name) => fileIn(workbook, name));
    for (const sheet of sheets) expect(sheet).not.toMatch(/<f[ >]/);
    for (const { total } of rules) expect(sheets[0]).toContain(`<v>${total}</v>`);
    expect(plainCell('=HYPERLINK("x")')).toBe('\'=HYPERLINK("x")');
    expect(plainCell('  ＝1')).toBe("'  ＝1");
    expect(plainCell('Kenya - east')).toBe('Kenya - east');
  });
});
