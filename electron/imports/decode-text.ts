import type { Encoding } from '../../domain/text-file.ts';
import { FileRefusalError } from './file-refusal.ts';

/** As much of a file as tells its encoding. */
const LOOKED_AT_BYTES = 1024 * 1024;

/**
 * How the text of a file is encoded: by its byte order mark, by the zeros of UTF-16, by being UTF-8 for the most part, else by
 * which of the Windows pages of our region makes words of it.
 */
export function guessEncoding(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const look = bytes.subarray(0, LOOKED_AT_BYTES);
  const zeros = [0, 0];
  for (const [index, byte] of look.subarray(0, 4096).entries())
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (even + odd > Math.min(look.length, 4096) / 8) return odd >= even ? 'utf-16le' : 'utf-16be';
  return isMostlyUtf8(look) ? 'utf-8' : guessWindowsPage(look);
}

/**
 * The text of a file. Where two programs wrote into one file, lines that are no UTF-8 are read by the Windows page that makes
 * words of them: one foreign line must not spoil the names of all others.
 *
 * @throws FileRefusalError when it is no text at all
 */
export function decodeText(bytes: Uint8Array, encoding: Encoding): string {
  const text = decoded(bytes, encoding);
  const start = text.slice(0, LOOKED_AT_LETTERS);
  if ((start.match(UNWRITTEN)?.length ?? 0) > Math.max(STRAY, start.length / 50)) throw new FileRefusalError('notText');
  return text;
}

const LOOKED_AT_LETTERS = 10_000;
/** A few stand in many an export; one in fifty letters is no text. */
const STRAY = 20;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is counted.
const UNWRITTEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffd]/g;

function decoded(bytes: Uint8Array, encoding: Encoding): string {
  if (encoding !== 'utf-8') return new TextDecoder(encoding).decode(bytes);
  return asUtf8(bytes) ?? decodeByLine(bytes);
}

function asUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function decodeByLine(bytes: Uint8Array): string {
  const lines = linesOf(bytes);
  const read = lines.map(asUtf8);
  const page = guessWindowsPage(Buffer.concat(lines.filter((_, index) => read[index] === null)));
  return lines.map((line, index) => read[index] ?? new TextDecoder(page).decode(line)).join('');
}

/** Each with the line break that ends it. */
function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let from = 0;
  while (from < bytes.length) {
    const end = bytes.indexOf(LINE_FEED, from);
    const next = end < 0 ? bytes.length : end + 1;
    lines.push(bytes.subarray(from, next));
    from = next;
  }
  return lines;
}

const LINE_FEED = 0x0a;
const UTF8_LETTERS =
  /[\u00c2-\u00df][\u0080-\u00bf]|[\u00e0-\u00ef][\u0080-\u00bf]{2}|[\u00f0-\u00f4][\u0080-\u00bf]{3}/g;

/** Most of what is beyond plain letters stands as UTF-8 writes it; a Windows page makes such a sequence by rare chance only. */
function isMostlyUtf8(look: Uint8Array): boolean {
  if (asUtf8(look) !== null) return true;
  // A letter may be cut in two at the end of what is looked at.
  const text = Buffer.from(look)
    .toString('latin1')
    .replace(/[\u00c2-\u00f4][\u0080-\u00bf]{0,2}$/, '');
  const beyond = text.match(/[\u0080-\u00ff]/g)?.length ?? 0;
  const asLetters = (text.match(UTF8_LETTERS) ?? []).reduce((sum, letter) => sum + letter.length, 0);
  return asLetters * 2 >= beyond;
}

/**
 * Signs of the Central European page (1250) and of the Western one (1252) where the two part, as both look in Latin-1: what
 * stands there is a letter in one and a sign, or a letter nobody writes in that place, in the other. š, ž, ë, ç, ö and ü are the
 * same in both and tell nothing.
 */
const SIGNS: readonly (readonly [RegExp, number])[] = [
  // ć and Ć: at the end of a name (Petrović, Kostić), between vowels.
  [/[aeiou]\u00e6(?![a-z\u00e0-\u00ff])|[aeiou]\u00c6(?![A-Z\u00c0-\u00df])|[aeiou]\u00e6[aeiou]/g, 3],
  // č and Č: before i, k, a, n, o, at the start of a name.
  [/\u00e8[ikano](?!e)|\u00c8[a-z]/g, 2],
  // đ, Đ: Icelandic has its ð elsewhere.
  [/\u00f0|\u00d0[a-z]/g, 2],
  // ł, ą, ś, ż, ź, ť inside a word: signs in 1252.
  [/[a-z][\u00b3\u00b9\u009c\u00bf\u009f\u009d]|[\u00b3\u009c\u00bf\u009f][a-z]|[\u00a3\u00af\u008f\u008d][a-z]/g, 3],
  // ř before í, á; ů; ő and ű at the end of a word.
  [/\u00f8[\u00ed\u00e1\u00e9]|[a-z]\u00f9[a-z]|[td]\u00f5(?![a-z])/g, 2],
  // è in French and Italian, ñ between vowels, ão and ões.
  [/\u00e8[rtnvlsmdcbg][a-z]?e|[a-z]\u00e8(?![a-z\u00e0-\u00ff])|[aeiou]\u00f1[aeiou]|\u00e3o|\u00f5es/g, -3],
  // ø and å between consonants, æ before one, à alone.
  [/[bdfgjklmnrsthv]\u00f8(?![\u00e0-\u00ff])|[a-z]\u00e5[a-z]|[bdfghjklmnprstv]\u00e6[a-z]|\u00e0(?![a-z])/gi, -2],
  // û and ê inside French words, the opening question mark.
  [/[a-z]\u00ea[mtcnlvr]e|[a-z]\u00fb[tlr]|(?:^|\s)\u00bf[A-Z]/g, -2],
];

function guessWindowsPage(look: Uint8Array): Encoding {
  const text = Buffer.from(look).toString('latin1');
  if (isCyrillic(text)) return 'windows-1251';
  const score = SIGNS.reduce((sum, [sign, points]) => sum + points * (text.match(sign)?.length ?? 0), 0);
  return score >= 0 ? 'windows-1250' : 'windows-1252';
}

/** Words of nothing but letters beyond the plain ones: in Latin script hardly three of them follow each other. */
function isCyrillic(text: string): boolean {
  const runs = text.match(/[\u0080-\u00ff]+/g) ?? [];
  const words = runs.filter((run) => run.length >= 3).length;
  return words > runs.length / 2;
}
