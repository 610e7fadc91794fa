import readWorkbook from 'read-excel-file/universal';
import type { SheetOfRows } from '../../domain/import-plan.ts';
import { checkXml } from './check-xml.ts';
import { FileRefusalError } from './file-refusal.ts';
import { openArchive, plainArchive } from './open-archive.ts';
import { MAX_SHEETS, sheetOfGrid } from './sheet-of-grid.ts';

/**
 * The sheets of a workbook that hold rows. A formula counts as the value that was last shown; nothing is evaluated, and what a
 * table does not need (pictures, macros, links) is not even unpacked.
 *
 * @throws FileRefusalError
 */
export async function readXlsx(bytes: Uint8Array): Promise<SheetOfRows[]> {
  const files = openArchive(bytes, isPartOfTable);
  for (const content of files.values()) checkXml(content);
  for (const [name, content] of files) if (name.startsWith('xl/worksheets/')) files.set(name, withShownCells(content));
  const hidden = hiddenSheets(files.get('xl/workbook.xml')?.toString('utf8') ?? '');
  const archive = plainArchive(files);
  files.clear();
  let sheets: { readonly sheet: string; readonly data: readonly (readonly unknown[])[] }[];
  try {
    // Numbers stay the text that the file holds: a telephone number must not lose its last digits in arithmetic.
    sheets = await readWorkbook(archive, { trim: false, parseNumber: (text) => inFull(text) as unknown as number });
  } catch (error) {
    throw new FileRefusalError('notAWorkbook', error);
  }
  const tables = sheets.flatMap(({ sheet, data }, index) => {
    const table = sheetOfGrid(
      sheet,
      data.map((row) => row.map(textOf)),
    );
    return table ? { ...table, isHidden: hidden[index] ?? false } : [];
  });
  if (tables.length > MAX_SHEETS) throw new FileRefusalError('tooManySheets');
  return tables;
}

/** Of each sheet in its order whether the workbook shows it. */
function hiddenSheets(workbook: string): readonly boolean[] {
  return Array.from(workbook.matchAll(/<(?:\w+:)?sheet\s[^<>]*>/g), ([sheet]) =>
    /\sstate="(?:veryH|h)idden"/.test(sheet),
  );
}

/**
 * A sheet whose cells all say what they show: the reader would leave a formula without a value, and an error, as if nothing stood
 * there. They become texts, and their rows are refused.
 */
function withShownCells(sheet: Buffer): Buffer {
  if (!['t="e"', 'f></c>', '/></c>', ':c>'].some((sign) => sheet.includes(sign))) return sheet;
  const text = sheet
    .toString('utf8')
    .replace(/(<(?:\w+:)?c\b[^<>]*\s)t="e"/g, '$1t="str"')
    .replace(FORMULA_ALONE, (_, prefix: string, attributes: string, formula = 'f()') => {
      const place = attributes.replace(/\st="[^"]*"/, '');
      return `<${prefix}c${place} t="str"><${prefix}v>=${formula}</${prefix}v></${prefix}c>`;
    });
  return Buffer.from(text, 'utf8');
}

/** A cell that holds a formula, or a reference to one of another cell, and no value. */
const FORMULA_ALONE = /<((?:\w+:)?)c\b([^<>]*)>\s*<\1f\b[^<>]*(?:\/>|>([^<]*)<\/\1f>)\s*<\/\1c>/g;

/** `2.54700123456E11` as people write it, digit by digit; `44123456.0` without its nought. */
function inFull(number: string): string {
  const parts = /^(-?)(\d)(?:\.(\d+))?E\+?(\d{1,2})$/i.exec(number);
  if (!parts) return number.replace(/\.0+$/, '');
  const [, sign = '', first = '', rest = '', exponent = ''] = parts;
  const places = Number(exponent);
  if (rest.length > places) return number;
  return sign + first + rest.padEnd(places, '0');
}

function isPartOfTable(name: string): boolean {
  return (
    name === '[Content_Types].xml' ||
    /^_rels\/[^/]+\.rels$/.test(name) ||
    /^xl\/(?:_rels\/)?[^/]+\.(?:xml|xml\.rels)$/.test(name) ||
    /^xl\/worksheets\/[^/]+\.xml$/.test(name)
  );
}

/** A date cell as a calendar date, with its time if it has one; a time alone as that. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (!(value instanceof Date)) return String(value);
  if (Number.isNaN(value.getTime())) return '';
  const [day = '', time = ''] = new Date(Math.round(value.getTime() / 1000) * 1000).toISOString().split('T');
  const clock = time.slice(0, 5);
  if (day <= '1900-01-01') return clock;
  return clock === '00:00' ? day : `${day} ${clock}`;
}
