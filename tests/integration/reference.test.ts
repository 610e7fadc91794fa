import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { caseOf, openDesk, RESOURCES, refusalOf, temporaryFolder } from '../support/desk.ts';

function rowsOf(file: string): Record<string, string>[] {
  return parse(readFileSync(join(RESOURCES.referenceDir, file)), { columns: true });
}

describe('loading the reference data', () => {
  test('brings every state of the file, with its names in three languages', async () => {
    const { desk } = await openDesk({ with: 'created' });

    const { added } = await desk.reference.load.mutate();

    const countries = await desk.countries.list.query();
    expect(countries).toHaveLength(rowsOf('countries.csv').length);
    expect(added.votes).toBe(rowsOf('io_votes.csv').length);
    expect(added.missions).toBe(rowsOf('missions.csv').length);
    expect(countries.find(({ iso3 }) => iso3 === 'DEU')).toMatchObject({
      nameEn: 'Germany',
      nameSq: 'Gjermani',
      nameSr: 'Nemačka',
    });
  });

  test('twice changes nothing twice, nor what the desk did in between', async () => {
    const { desk } = await openDesk();
    const { caseId, countryId } = await caseOf(desk, 'recognition', 'Sri Lanka');
    await desk.countries.update.mutate({ countryId, tier: 'A' });
    await desk.cases.move.mutate({
      caseId,
      stageId: 'R2',
      effectiveOn: '2026-11',
      reason: 'Met them at the General Assembly',
      confirmed: [],
      documentIds: [],
      document: null,
    });
    const before = await desk.boards.cards.query({ pipelineId: 'recognition' });

    const { added } = await desk.reference.load.mutate();

    expect(Object.values(added)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(await desk.boards.cards.query({ pipelineId: 'recognition' })).toEqual(before);
  });

  test('gives each state a recognition case and each recogniser a relations case', async () => {
    const { desk } = await openDesk();

    const recognition = await desk.boards.cards.query({ pipelineId: 'recognition' });
    const relations = await desk.boards.cards.query({ pipelineId: 'relations' });
    const recognisers = rowsOf('recognitions.csv').map((row) => row.iso3);
    const countries = await desk.countries.list.query();
    const iso3Of = new Map(countries.map((country) => [country.id, country.iso3]));

    expect(recognition.cards).toHaveLength(countries.length);
    expect(relations.cards.map((card) => iso3Of.get(card.countryId)).sort()).toEqual(recognisers.sort());
  });

  test('is never bare truth: every recogniser rests on a claim with a grade and a source', async () => {
    const { desk } = await openDesk();
    const { cards } = await desk.boards.cards.query({ pipelineId: 'recognition' });
    const recognised = cards.filter((card) => card.stageId !== 'R0');

    expect(recognised.length).toBe(rowsOf('recognitions.csv').length);
    expect(new Set(recognised.map((card) => card.grade))).toEqual(new Set(['reported']));
    expect(cards.filter((card) => card.stageId === 'R0').every((card) => card.grade === null)).toBe(true);
  });

  test('shows a claimed withdrawal as contested beside the recognition, unless the state denied it', async () => {
    const { desk } = await openDesk();
    const { cards } = await desk.boards.cards.query({ pipelineId: 'recognition' });
    const contested = new Set(cards.filter((card) => card.outcome === 'contested').map((card) => card.nameEn));
    const claimed = rowsOf('recognitions.csv').filter((row) => row.withdrawal_note !== '');

    expect(claimed).toHaveLength(27);
    expect(contested.size).toBe(24);
    expect(contested).toContain('Ghana');
    expect(contested).toContain('São Tomé and Príncipe');
    // Liberia and the Maldives denied it, Guinea-Bissau reconfirmed.
    for (const name of ['Liberia', 'Maldives', 'Guinea-Bissau']) expect(contested).not.toContain(name);

    const { countryId } = await caseOf(desk, 'recognition', 'Maldives');
    const { claims } = await desk.countries.dossier.query({ countryId });
    expect(
      claims.map(({ kind, byWhom, effectiveOn, reportedOn, grade }) => [
        kind,
        byWhom,
        effectiveOn ?? reportedOn,
        grade,
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['recognition', expect.any(String), '2009-02-19', 'reported'],
        ['withdrawal', 'President of Serbia', '2023-01-04', 'claimed'],
        ['withdrawalDenied', 'Maldives', '2023-05-11', 'reported'],
      ]),
    );
  });

  test('counts days in stage from the day it took effect, and keeps a partial day partial', async () => {
    const { desk } = await openDesk();

    expect(await caseOf(desk, 'recognition', 'Kenya')).toMatchObject({ stageId: 'R7', stageSince: '2025-03-26' });
    const { cards } = await desk.boards.cards.query({ pipelineId: 'recognition' });
    const notified = cards.filter((card) => card.stageId === 'R7');
    const recognisedOn = new Map(rowsOf('recognitions.csv').map((row) => [row.iso3, row.recognised_on]));
    const iso3Of = new Map((await desk.countries.list.query()).map(({ id, iso3 }) => [id, iso3 ?? '']));
    expect(notified.some((card) => card.stageSince?.length === 4 || card.stageSince?.length === 7)).toBe(true);
    for (const card of notified) {
      expect(card.stageSince).toBe(recognisedOn.get(iso3Of.get(card.countryId) ?? ''));
    }
  });
});

describe('a broken reference file', () => {
  function broken(file: string, edit: (text: string) => string): string {
    const folder = temporaryFolder();
    cpSync(RESOURCES.referenceDir, folder, { recursive: true });
    writeFileSync(join(folder, file), edit(readFileSync(join(folder, file), 'utf8')));
    return folder;
  }

  test.each([
    [
      'a date that does not exist',
      'recognitions.csv',
      (text: string) => text.replace('2008-02-18', '2008-02-31'),
      3,
      'recognised_on',
    ],
    ['an unknown country', 'io_votes.csv', (text: string) => text.replace(',ALB,against', ',XKX,against'), 4, 'iso3'],
    [
      'a vote of another kind',
      'io_votes.csv',
      (text: string) => text.replace(',ALB,against', ',ALB,perhaps'),
      4,
      'vote',
    ],
    ['a country that stands twice', 'countries.csv', (text: string) => text.replace('AL,ALB', 'AL,AFG'), 3, 'iso3'],
    ['a missing column', 'missions.csv', (text: string) => text.replace('city', 'town'), 1, 'city'],
    ['a cut line', 'countries.csv', (text: string) => text.slice(0, 20_000), expect.any(Number), null],
    [
      'a quote left open',
      'recognitions.csv',
      (text: string) => text.replace('letter of recognition', '"letter of'),
      expect.any(Number),
      null,
    ],
  ])('%s is refused whole, with file, row and column', async (_, file, edit, row, column) => {
    const { desk } = await openDesk({ with: 'created', resources: { referenceDir: broken(file, edit) } });

    const refusal = await refusalOf(desk.reference.load.mutate());

    expect(refusal).toMatchObject({ code: 'referenceBroken', file, row, column, reason: expect.stringMatching(/\w/) });
    expect(await desk.reference.state.query()).toEqual({ countries: 0, isLoaded: false, compiledOn: null });
    expect((await desk.boards.cards.query({ pipelineId: 'recognition' })).cards).toEqual([]);
  });

  test('a missing file is named', async () => {
    const { desk } = await openDesk({ with: 'created', resources: { referenceDir: temporaryFolder() } });
    expect(await refusalOf(desk.reference.load.mutate())).toMatchObject({
      code: 'referenceBroken',
      file: 'countries.csv',
      reason: 'the file is missing',
    });
  });
});
