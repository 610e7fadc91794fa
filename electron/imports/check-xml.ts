import { FileRefusalError } from './file-refusal.ts';

const MAX_DEPTH = 100;
const MAX_COLUMNS = 500;
const MAX_SHEET_ROWS = 1_048_576;

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;

/**
 * Looks an XML file through before a parser sees it: no document type and no entity of its own, no other encoding in which they
 * could hide, no depth without end, no cell so far out that a row of empty ones before it would fill the memory.
 *
 * @throws FileRefusalError
 */
export function checkXml(bytes: Buffer): void {
  // What is not UTF-8 could hide a document type from this look; no spreadsheet program writes it.
  const start = bytes.subarray(0, 200).toString('latin1');
  const encoding = /encoding\s*=\s*["']([^"']+)/i.exec(start)?.[1]?.toLowerCase();
  if (/^[\u00fe\u00ff]|\0/.test(start) || (encoding !== undefined && encoding !== 'utf-8' && encoding !== 'utf8')) {
    throw new FileRefusalError('xmlForbidden');
  }
  let depth = 0;
  for (let at = bytes.indexOf(LESS); at >= 0; at = bytes.indexOf(LESS, at)) {
    const next = bytes[at + 1];
    if (next === 0x3f) at = after(bytes, '?>', at);
    else if (next === 0x21) at = afterMarkup(bytes, at);
    else {
      const end = tagEnd(bytes, at);
      if (next === SLASH) depth -= 1;
      else {
        if (bytes[end - 1] !== SLASH) depth += 1;
        checkPlace(bytes, at, end);
      }
      if (depth > MAX_DEPTH) throw new FileRefusalError('xmlTooDeep');
      at = end + 1;
    }
  }
}

/** Comments and quoted text may stand; everything else that begins with an exclamation mark declares something. */
function afterMarkup(bytes: Buffer, at: number): number {
  const start = bytes.toString('latin1', at, at + 9);
  if (start.startsWith('<!--')) return after(bytes, '-->', at);
  if (start === '<![CDATA[') return after(bytes, ']]>', at);
  throw new FileRefusalError('xmlForbidden');
}

function after(bytes: Buffer, end: string, from: number): number {
  const found = bytes.indexOf(end, from + 2, 'latin1');
  if (found < 0) throw new FileRefusalError('archiveDamaged');
  return found + end.length;
}

/** A sign of an end inside quotes ends nothing. */
function tagEnd(bytes: Buffer, at: number): number {
  let quote = 0;
  for (let index = at + 1; index < bytes.length; index += 1) {
    const byte = bytes[index] ?? 0;
    if (quote !== 0) {
      if (byte === quote) quote = 0;
    } else if (byte === GREATER) return index;
    else if (byte === QUOTE || byte === APOSTROPHE) quote = byte;
  }
  throw new FileRefusalError('archiveDamaged');
}

/** The place that a cell or a row of a sheet says it has: `<c r="B7">`, `<row r="7">`. */
function checkPlace(bytes: Buffer, at: number, end: number): void {
  const isCell = bytes[at + 1] === 0x63 && bytes[at + 2] === 0x20;
  const isRow = bytes[at + 1] === 0x72 && bytes[at + 2] === 0x6f && bytes[at + 3] === 0x77;
  if (!isCell && !isRow) return;
  const place = /\sr\s*=\s*["']([A-Z]*)(\d*)["']/i.exec(bytes.toString('latin1', at, Math.min(end, at + 400)));
  if (!place) return;
  const [, letters = '', row = ''] = place;
  const column = Array.from(letters.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  if (column > MAX_COLUMNS) throw new FileRefusalError('tooManyColumns');
  if (Number(row) > MAX_SHEET_ROWS) throw new FileRefusalError('tooManyRows');
}
