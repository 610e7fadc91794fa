import readWorkbook from 'read-excel-file/universal';
import type { SheetOfRows } from '../../domain/import-plan.ts';
import { checkXml } from './check-xml.ts';
import { FileRefusalError } from './file-refusal.ts';
import { openArchive, plainArchive } from './open-archive.ts';
import { sheetOfGrid } from './sheet-of-grid.ts';

/**
 * The sheets of a workbook that hold rows. A formula counts as the value that was last shown; nothing is evaluated, and what a
 * table does not need (pictures, macros, links) is not even unpacked.
 *
 * @throws FileRefusalError
 */
export async function readXlsx(bytes: Uint8Array): Promise<SheetOfRows[]> {
  const files = openArchive(bytes, isPartOfTable);
  for (const content of files.values()) checkXml(content);
  const archive = plainArchive(files);
  files.clear();
  let sheets: { readonly sheet: string; readonly data: readonly (readonly unknown[])[] }[];
  try {
    // Numbers stay the text that the file holds: a telephone number must not lose its last digits in arithmetic.
    sheets = await readWorkbook(archive, { trim: false, parseNumber: (text) => text as unknown as number });
  } catch (error) {
    throw new FileRefusalError('notReadable', error);
  }
  return sheets.flatMap(
    ({ sheet, data }) =>
      sheetOfGrid(
        sheet,
        data.map((row) => row.map(textOf)),
      ) ?? [],
  );
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
