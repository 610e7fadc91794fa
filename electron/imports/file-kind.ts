import { FileRefusalError } from './file-refusal.ts';

export type FileFormat = 'csv' | 'xlsx' | 'vcard' | 'ical';

/** Larger files are refused before they are looked at. */
export const MAX_IMPORT_BYTES = 50 * 1024 * 1024;

const FORMATS: Readonly<Record<string, FileFormat>> = {
  csv: 'csv',
  tsv: 'csv',
  tab: 'csv',
  txt: 'csv',
  xlsx: 'xlsx',
  vcf: 'vcard',
  vcard: 'vcard',
  ics: 'ical',
  ical: 'ical',
};

/** The first bytes of what is no text: archives, pictures, programs, documents. */
const BINARY_STARTS: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x25, 0x50, 0x44, 0x46],
  [0x7f, 0x45, 0x4c, 0x46],
  [0x4d, 0x5a],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x1f, 0x8b],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x52, 0x61, 0x72, 0x21],
];

/**
 * The format of a file, when its ending and its first bytes agree.
 *
 * @throws FileRefusalError when it is too large, empty, of no known ending, or not what its ending says
 */
export function formatOf(name: string, bytes: Uint8Array): FileFormat {
  if (bytes.length > MAX_IMPORT_BYTES) throw new FileRefusalError('tooLarge');
  if (bytes.length === 0) throw new FileRefusalError('empty');
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (ending === 'xls' || (ending === 'xlsx' && startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))) {
    throw new FileRefusalError('oldWorkbook');
  }
  const format = FORMATS[ending];
  if (!format) throw new FileRefusalError('unknownType');
  if (format !== saidByContent(bytes)) throw new FileRefusalError('wrongType');
  return format;
}

function saidByContent(bytes: Uint8Array): FileFormat | null {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return 'xlsx';
  if (BINARY_STARTS.some((start) => startsWith(bytes, start))) return null;
  // Enough for a byte order mark, a few blank lines and the first words, in UTF-16 too.
  const start = Buffer.from(bytes.subarray(0, 200))
    .toString('latin1')
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: every other byte of UTF-16.
    .replace(/[\u0000\s]/g, '');
  if (/^BEGIN:VCARD/i.test(start)) return 'vcard';
  return /^BEGIN:VCALENDAR/i.test(start) ? 'ical' : 'csv';
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
