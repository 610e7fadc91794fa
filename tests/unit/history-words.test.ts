import { getTableColumns, getTableName, is } from 'drizzle-orm';
import { CasingCache } from 'drizzle-orm/casing';
import { type SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import i18next, { type TFunction } from 'i18next';
import { describe, expect, test } from 'vitest';
import { RECORDED } from '../../db/history.ts';
import * as cases from '../../db/schema/cases.ts';
import * as commitments from '../../db/schema/commitments.ts';
import * as contacts from '../../db/schema/contacts.ts';
import * as conversations from '../../db/schema/conversations.ts';
import * as countries from '../../db/schema/countries.ts';
import * as evidence from '../../db/schema/evidence.ts';
import * as partners from '../../db/schema/partners.ts';
import * as persons from '../../db/schema/persons.ts';
import * as positions from '../../db/schema/positions.ts';
import * as relations from '../../db/schema/relations.ts';
import * as trips from '../../db/schema/trips.ts';
import { isYesOrNo, wordOfCode } from '../../renderer/history/value-words.ts';
import { history } from '../../renderer/i18n/en/history.ts';
import { en } from '../../renderer/i18n/i18n.ts';

const casing = new CasingCache('snake_case');
const columns = [
  cases,
  commitments,
  contacts,
  conversations,
  countries,
  evidence,
  partners,
  persons,
  positions,
  relations,
  trips,
]
  .flatMap((schema) => Object.values(schema))
  .filter((value): value is SQLiteTable => is(value, SQLiteTable))
  .flatMap((table) =>
    (Object.values(getTableColumns(table)) as SQLiteColumn[]).map((column) => ({
      field: `${getTableName(table)}.${casing.getColumnCasing(column)}`,
      codes: column.enumValues ?? [],
      isBoolean: column.dataType === 'boolean',
    })),
  );

describe('the words of the history', () => {
  test('name every table and every column that keeps one, and nothing else', () => {
    expect(Object.keys(history.table).sort()).toEqual([...RECORDED.keys()].sort());
    for (const { name, columns: kept } of RECORDED.values()) {
      const named = Object.keys(history.column[name as 'claims'] ?? {});
      expect({ [name]: named.sort() }).toEqual({ [name]: kept.filter((column) => column !== 'id').sort() });
    }
  });

  test('have a word for every code that a column may hold, but for the tiers, which are letters', () => {
    const t = i18next.getFixedT('en') as unknown as TFunction<readonly ['history', 'words']>;
    expect(en.history).toBe(history);
    const coded = columns.filter(
      ({ field, codes }) => codes.length > 0 && !isDerived(field) && field !== 'countries.tier',
    );
    expect(coded.length).toBeGreaterThan(20);
    const wordless = coded.flatMap(({ field, codes }) =>
      codes.flatMap((code) => {
        const word = wordOfCode(t, field, code);
        return word === null || word.includes(`.${code}`) ? [`${field}: ${code}`] : [];
      }),
    );
    expect(wordless).toEqual([]);
  });

  test('know which columns hold a yes or a no', () => {
    expect(columns.filter(({ isBoolean, field }) => isBoolean !== isYesOrNo(field))).toEqual([]);
  });
});

function isDerived(field: string): boolean {
  const [table = '', column = ''] = field.split('.');
  return !RECORDED.get(table)?.columns.includes(column);
}
