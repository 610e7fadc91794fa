import { stringify } from 'csv-stringify/sync';
import writeXlsx from 'write-excel-file/node';
import type { OutgoingRecord } from '../../db/queries/exchange-rows.ts';
import type { ReadSheet } from '../../db/queries/reading-sheets.ts';
import { writeCellList } from '../../domain/cell-list.ts';
import type { ExchangeField, RecordKind } from '../../domain/exchange-field.ts';
import { EXCHANGE_FIELDS } from '../../domain/exchange-fields.ts';
import { type Marking, mayAppear } from '../../domain/marking.ts';
import { plainCell } from './plain-cell.ts';

/** The names of the sheets that come back, by which our own import knows them again. */
const SHEET_NAMES: Readonly<Record<RecordKind, string>> = {
  body: 'Bodies',
  person: 'People',
  channel: 'Channels',
  post: 'Posts',
  assessment: 'Assessments',
  action: 'Entries',
  point: 'Points',
  comment: 'Comments',
  promise: 'Promises',
};

/** A text is longer than a cell of a workbook may be; a table of text can hold it. */
export class CellTooLongError extends Error {}

const MAX_CELL_LENGTH = 32_000;

export interface ExchangeTable {
  /** Of its sheet, and of a file that holds it alone. */
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * The records of a kind under the headings that the import knows, without the fields that are marked above the level, and
 * without those that another table of the same file says better.
 */
export function exchangeTable(
  kind: RecordKind,
  records: readonly OutgoingRecord[],
  level: Marking,
  together: readonly RecordKind[],
): ExchangeTable {
  const fields = EXCHANGE_FIELDS[kind].filter(
    ({ isOnlyRead, marking, repeats }) =>
      !isOnlyRead &&
      (marking === undefined || mayAppear(marking, level)) &&
      (repeats === undefined || !together.includes(repeats)),
  );
  return {
    name: SHEET_NAMES[kind],
    head: fields.map(({ header }) => header),
    rows: records.map((record) => fields.map((field) => plainCell(cellOf(field, record[field.id] ?? null)))),
  };
}

/** What is taken out to be read (domain/reading-sheet.ts), as cells that no spreadsheet runs. */
export function readingTable({ name, head, rows }: ReadSheet): ExchangeTable {
  return { name, head, rows: rows.map((row) => row.map(plainCell)) };
}

/** For programs and for Excel: UTF-8 with its mark, everything in quotes. */
export function tableAsCsv({ head, rows }: ExchangeTable): Buffer {
  const text = stringify([head, ...rows] as string[][], { quoted: true, bom: true, record_delimiter: 'windows' });
  return Buffer.from(text, 'utf8');
}

/**
 * One sheet for each table, text cells only.
 *
 * @throws CellTooLongError
 */
export async function tablesAsXlsx(tables: readonly ExchangeTable[]): Promise<Buffer> {
  return writeXlsx(
    tables.map(({ name, head, rows }) => ({
      sheet: name,
      data: [
        head.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
        ...rows.map((row) => row.map((value) => (value === '' ? null : { value: workbookText(value), type: String }))),
      ],
      stickyRowsCount: 1,
      columns: head.map((_, index) => ({ width: index === 0 ? 32 : 20 })),
    })),
  ).toBuffer();
}

function cellOf(field: ExchangeField, value: string | readonly string[] | null): string {
  if (value === null) return '';
  if (typeof value === 'string') return field.choices?.[value]?.[0] ?? value;
  const isPlain = field.shape === 'emails' || field.shape === 'phones';
  // A column of nothing but empty remarks says nothing.
  if (field.shape === 'texts' && value.every((text) => text === '')) return '';
  return isPlain ? value.join('; ') : writeCellList(value);
}

/**
 * What an XML file cannot hold, in the way of workbooks: `_x000D_` for the character, and for a text that looks like one. The
 * writer would drop it silently.
 */
function workbookText(text: string): string {
  if (text.length > MAX_CELL_LENGTH) throw new CellTooLongError('a text is too long for a cell');
  const fit = text.replace(/_x(?=[0-9a-f]{4}_)/gi, '_x005F_x').replace(UNFIT, inHex);
  // The writer keeps texts in an object and mistakes what every object has by birth (`constructor`) for one it has seen.
  return fit in {} ? fit.replace(/^./, inHex) : fit;
}

/** By its units: a letter beyond the first 65,536 has two. */
function inHex(letter: string): string {
  return letter.replace(/[\s\S]/g, (unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
}

const UNFIT =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffd-\uffff]|[\ud83f\ud87f\ud8bf\ud8ff\ud93f\ud97f\ud9bf\ud9ff\uda3f\uda7f\udabf\udaff\udb3f\udb7f\udbbf\udbff][\udffe\udfff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
