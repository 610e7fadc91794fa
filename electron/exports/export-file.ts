import type { Reader } from '../../db/database.ts';
import { outgoingRecords } from '../../db/queries/exchange-rows.ts';
import { readSheet } from '../../db/queries/reading-sheets.ts';
import { RECORD_KINDS, type RecordKind } from '../../domain/exchange-field.ts';
import type { Marking } from '../../domain/marking.ts';
import { READING_SHEETS, type ReadingSheetId } from '../../domain/reading-sheet.ts';
import { type ExchangeTable, exchangeTable, readingTable, tableAsCsv, tablesAsXlsx } from './exchange-table.ts';
import { areMeetings, meetingsAsIcal } from './write-ical.ts';
import { peopleAsVcards } from './write-vcard.ts';

export const EXPORT_FORMATS = ['csv', 'xlsx', 'vcf', 'ics'] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface ExportWish {
  /** `everything` is a workbook of all kinds and sheets; `meetings` is a calendar. */
  readonly what: RecordKind | ReadingSheetId | 'everything' | 'meetings';
  readonly format: ExportFormat;
  readonly marking: Marking;
}

export interface ExportedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Buffer<ArrayBufferLike>;
  readonly rows: number;
}

const MEDIA_TYPES: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  vcf: 'text/vcard; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
};

/**
 * Records as a file in an open format, nothing in it marked above the level that is asked for.
 *
 * @throws CellTooLongError when a workbook cannot hold a text
 */
export async function exportFile(
  db: Reader,
  wish: ExportWish,
  { at, today }: { readonly at: string; readonly today: string },
): Promise<ExportedFile> {
  const { bytes, rows, title } = await contentOf(db, wish, at);
  const name = `${title} ${today} ${wish.marking}.${wish.format}`;
  return { name, mediaType: MEDIA_TYPES[wish.format], bytes, rows };
}

async function contentOf(
  db: Reader,
  { what, format, marking }: ExportWish,
  at: string,
): Promise<{ readonly bytes: Buffer<ArrayBufferLike>; readonly rows: number; readonly title: string }> {
  if (format === 'vcf') {
    const people = outgoingRecords(db, 'person', marking);
    return { bytes: peopleAsVcards(people, marking), rows: people.length, title: 'Contacts' };
  }
  if (format === 'ics') {
    const meetings = areMeetings(outgoingRecords(db, 'action', marking));
    return { bytes: meetingsAsIcal(meetings, at), rows: meetings.length, title: 'Meetings' };
  }
  const tables = tablesOf(db, what, marking);
  const rows = tables.reduce((sum, table) => sum + table.rows.length, 0);
  const [only] = tables;
  if (format === 'csv' && only && tables.length === 1) {
    return { bytes: tableAsCsv(only), rows, title: only.name };
  }
  const title = tables.length === 1 && only ? only.name : 'Everything';
  return { bytes: await tablesAsXlsx(tables), rows, title };
}

/** What leaves as tables: of everything, those that come back first, then those that are only read. */
export function tablesOf(db: Reader, what: ExportWish['what'], level: Marking): readonly ExchangeTable[] {
  const isWanted = (content: string): boolean => what === 'everything' || what === content;
  const kinds = RECORD_KINDS.filter(isWanted);
  return [
    ...kinds.map((kind) => exchangeTable(kind, outgoingRecords(db, kind, level), level, kinds)),
    ...READING_SHEETS.filter(isWanted).map((sheet) => readingTable(readSheet(db, sheet, level))),
  ];
}
