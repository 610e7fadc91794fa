import { describe, expect, test } from 'vitest';
import type { Db } from '../../db/database.ts';
import { DERIVED_COLUMNS } from '../../db/derived.ts';
import type { Marking } from '../../domain/marking.ts';
import { tablesOf } from '../../electron/exports/export-file.ts';
import { caseOf, openDesk } from '../support/desk.ts';
import { preview, takeOut } from '../support/exchange.ts';
import { COLUMNS_KEPT_INSIDE, TABLES_KEPT_INSIDE } from '../support/kept-inside.ts';
import { oneRowEach, type SchemaTable, schemaTables, whileHolding } from '../support/one-row-each.ts';
import { openBaseOf } from '../support/open-base.ts';

const everything = (base: Db, level: Marking): string => JSON.stringify(tablesOf(base, 'everything', level));

/** The tables that leave, and two bases with one row in each: one with all that may be missing, one without. */
async function schemaAndBases(): Promise<{ readonly tables: readonly SchemaTable[]; readonly bases: readonly Db[] }> {
  const tables = (await schemaTables()).filter(({ name }) => !(name in TABLES_KEPT_INSIDE));
  const like = await openBaseOf(await openDesk());
  return { tables, bases: [true, false].map((isFull) => oneRowEach(like, tables, isFull)) };
}

const isKept = (table: string, column: string): boolean =>
  [`${table}.${column}`, `*.${column}`].some((key) => key in COLUMNS_KEPT_INSIDE) ||
  (DERIVED_COLUMNS[table] ?? []).includes(column);

describe('what leaves the desk', () => {
  test('is every column of every table of the schema, but those with a written reason', async () => {
    const { tables, bases } = await schemaAndBases();
    const missing = tables.flatMap(({ name, columns }) =>
      columns
        .filter((column) => !isKept(name, column.name))
        .filter((column) => !bases.some((base) => leaves(base, name, column)))
        .map((column) => `${name}.${column.name}`),
    );
    expect(missing).toEqual([]);
  });

  test('has no reason for what is not there, or leaves after all', async () => {
    const { tables, bases } = await schemaAndBases();
    const names = new Set((await schemaTables()).map(({ name }) => name));
    expect(Object.keys(TABLES_KEPT_INSIDE).filter((name) => !names.has(name))).toEqual([]);
    const idle = Object.keys(COLUMNS_KEPT_INSIDE).filter((key) => {
      const [table, column] = key.split('.');
      const meant = tables
        .filter(({ name }) => table === '*' || name === table)
        .flatMap(({ name, columns }) =>
          columns.filter((each) => each.name === column).map((each) => [name, each] as const),
        );
      return meant.every(([name, each]) => bases.some((base) => leaves(base, name, each)));
    });
    expect(idle).toEqual([]);
  });

  test('keeps back a marked row, what belongs to it, and its words wherever else they would stand', async () => {
    const { tables, bases } = await schemaAndBases();
    const told: string[] = [];
    for (const marked of tables.filter(({ columns }) => columns.some(({ name }) => name === 'marking'))) {
      for (const belonging of [marked, ...belongingTo(marked, tables)]) {
        const words = Object.fromEntries(
          belonging.columns.filter(({ isProse }) => isProse).map(({ name }) => [name, 'unsayable']),
        );
        for (const base of Object.keys(words).length > 0 ? bases : []) {
          const file = whileHolding(base, marked.name, { marking: 'confidential' }, () =>
            whileHolding(base, belonging.name, words, () => everything(base, 'restricted')),
          );
          if (file.includes('unsayable')) told.push(`${marked.name}: ${belonging.name}`);
        }
      }
    }
    expect(told).toEqual([]);
  });
});

describe('a sheet that is taken out to be read', () => {
  const objection = {
    codeId: 'procedural',
    words: '=HYPERLINK("http://example.org","Not before the elections")',
    personId: null,
    saidBy: 'Their delegation',
    postHeld: null,
    saidOn: '2026-11-20',
    source: 'Record of the meeting',
    marking: 'restricted' as const,
  };

  async function deskWithObjection() {
    const opened = await openDesk();
    const { countryId } = await caseOf(opened.desk, 'recognition', 'Kenya');
    await opened.desk.objections.add.mutate({ countryId, ...objection });
    return opened;
  }

  test('leaves as a table of its own, never as a formula, and is written down', async () => {
    const opened = await deskWithObjection();
    const csv = (await takeOut(opened, { what: 'objection', format: 'csv', marking: 'restricted' })).toString();
    expect(csv).toContain('"State","Why they say no","Their words"');
    expect(csv).toContain(`"Kenya","Procedural","'=HYPERLINK(`);
    expect((await opened.desk.exchange.log.query()).exports).toMatchObject([
      { what: 'objection', format: 'csv', rows: 1, marking: 'restricted', forWhom: 'The archive' },
    ]);
    const open = (await takeOut(opened, { what: 'objection', format: 'csv', marking: 'open' })).toString();
    expect(open).not.toContain('Kenya');
  });

  test('stays inside a file of a lower level where its rows carry no mark of their own', async () => {
    const opened = await openDesk();
    const { caseId } = await caseOf(opened.desk, 'recognition', 'Kenya');
    const basis = { likelihood: 'likely' as const, likelihoodBasis: 'Their word' };
    await opened.desk.cases.update.mutate({ caseId, ...basis });
    const cases = async (marking: string) =>
      (await takeOut(opened, { what: 'case', format: 'csv', marking })).toString().includes('Their word');
    expect(await cases('open')).toBe(false);
    expect(await cases('restricted')).toBe(true);
  });

  test('is left out when the workbook comes back, unless somebody says what its rows are', async () => {
    const opened = await deskWithObjection();
    await opened.desk.people.add.mutate({ name: 'Amina Mfano', countryId: null });
    const workbook = await takeOut(opened, { what: 'everything', format: 'xlsx' });
    const to = await openDesk();
    const { lines } = await preview(to, 'Everything.xlsx', workbook);
    expect(lines.map(({ kind, label }) => [kind, label])).toEqual([['person', 'Amina Mfano']]);
    const { summary, mappings } = (await to.desk.exchange.current.query()) ?? { summary: { sheets: [] }, mappings: [] };
    const kinds = summary.sheets.map(({ name }, index) => [name, mappings[index]?.kind]);
    expect(kinds).toContainEqual(['Objections', null]);
    expect(kinds).toContainEqual(['States', null]);
  });
});

/** Tables whose rows cannot be without a row of this one, however many tables lie between. */
function belongingTo({ name }: SchemaTable, tables: readonly SchemaTable[]): readonly SchemaTable[] {
  const parts = tables.filter(({ columns }) => columns.some(({ isNeeded, refersTo }) => isNeeded && refersTo === name));
  return parts.flatMap((part) => [part, ...belongingTo(part, tables)]);
}

/** A column leaves when one of two other values in it makes another file. */
function leaves(base: Db, table: string, { name, values }: SchemaTable['columns'][number]): boolean {
  const before = everything(base, 'confidential');
  return values.some(
    (value) => whileHolding(base, table, { [name]: value }, () => everything(base, 'confidential')) !== before,
  );
}
