import { imageOf } from './image-kind.ts';

/**
 * The same picture without what it says of itself: place, camera, author, comments, previews and anything behind its end. Only what
 * draws it is kept, so that a kind of description that nobody has thought of is gone too.
 *
 * @returns `null` for what is no picture that we print, or is cut off or broken: what cannot be read cannot be vouched for
 *
 * Sources: ISO/IEC 10918-1 B; PNG 5.3 and 11; GIF89a; RFC 9649 2.7.
 */
export function barePicture(bytes: Uint8Array): Uint8Array | null {
  switch (imageOf(bytes)?.mediaType) {
    case 'image/jpeg':
      return bareJpeg(bytes);
    case 'image/png':
      return barePng(bytes);
    case 'image/gif':
      return bareGif(bytes);
    case 'image/webp':
      return bareWebp(bytes);
    default:
      return null;
  }
}

function bareJpeg(bytes: Uint8Array): Uint8Array | null {
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) return null;
    if (marker === 0xff) {
      // A filling byte before a marker.
      at += 1;
      continue;
    }
    const length = numberAt(bytes, at + 2, 2);
    const segment = bytes.subarray(at, at + 2 + length);
    if (length < 2 || segment.length < 2 + length) return null;
    const isScan = marker === 0xda;
    const end = isScan ? endOfScan(bytes, at + 2 + length) : at + 2 + length;
    if (isScan) kept.push(bytes.subarray(at, end));
    else kept.push(...keptOfJpeg(marker, segment));
    if (bytes[end] === 0xff && bytes[end + 1] === 0xd9) return joined([...kept, bytes.subarray(end, end + 2)]);
    at = end;
  }
  return null;
}

/** Where the drawn lines of a scan end: at the next marker that is neither a zero in disguise nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at + 1 < bytes.length) {
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && next !== 0x00 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
    at += 1;
  }
  return bytes.length;
}

/** Of the application segments only the density, how colours are told, and which way is up; no comment. */
function keptOfJpeg(marker: number, segment: Uint8Array): readonly Uint8Array[] {
  if (marker === 0xfe) return [];
  if (marker < 0xe0 || marker > 0xef) return [segment];
  // Without the little pictures of it: what follows the density is a preview.
  if (marker === 0xe0) return textAt(segment, 4, 4) === 'JFIF' && segment.length >= 18 ? [density(segment)] : [];
  if (marker === 0xee) return textAt(segment, 4, 5) === 'Adobe' && segment.length === 16 ? [segment] : [];
  const turned = marker === 0xe1 ? orientationOf(segment) : 1;
  return turned === 1 ? [] : [orientation(turned)];
}

function density(segment: Uint8Array): Uint8Array {
  return Uint8Array.from([0xff, 0xe0, 0, 16, ...segment.subarray(4, 16), 0, 0]);
}

/** Which way is up, 1 to 8, as a camera notes it; 1 where it does not. Source: Exif 2.3, 4.6.4 and tag 0x0112. */
function orientationOf(segment: Uint8Array): number {
  if (textAt(segment, 4, 4) !== 'Exif') return 1;
  const tiff = segment.subarray(10);
  const isLittle = textAt(tiff, 0, 2) === 'II';
  const read = (at: number, length: number): number => numberAt(tiff, at, length, isLittle);
  const first = read(4, 4);
  for (let entry = 0; entry < read(first, 2); entry += 1) {
    const at = first + 2 + entry * 12;
    if (at + 12 > tiff.length) return 1;
    if (read(at, 2) !== 0x0112) continue;
    const value = read(at + 8, 2);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

/** A description that holds nothing but which way is up: a portrait of a telephone would lie on its side without. */
function orientation(value: number): Uint8Array {
  const exif = [0x45, 0x78, 0x69, 0x66, 0, 0];
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8];
  const directory = [0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, value, 0, 0, 0, 0, 0, 0];
  return Uint8Array.from([0xff, 0xe1, 0, 34, ...exif, ...tiff, ...directory]);
}

const OF_PNG: ReadonlySet<string> = new Set(['IHDR', 'PLTE', 'IDAT', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'bKGD']);

function barePng(bytes: Uint8Array): Uint8Array | null {
  const kept: Uint8Array[] = [bytes.subarray(0, 8)];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + numberAt(bytes, at, 4);
    if (end > bytes.length) return null;
    const name = textAt(bytes, at + 4, 4);
    if (name === 'IEND') return joined([...kept, bytes.subarray(at, end)]);
    if (OF_PNG.has(name)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return null;
}

function bareGif(bytes: Uint8Array): Uint8Array | null {
  const headEnd = 13 + paletteSize(bytes[10] ?? 0);
  const kept: Uint8Array[] = [bytes.subarray(0, headEnd)];
  let at = headEnd;
  while (at < bytes.length) {
    const kind = bytes[at];
    if (kind === 0x3b) return joined([...kept, bytes.subarray(at, at + 1)]);
    const isPicture = kind === 0x2c;
    if (!isPicture && kind !== 0x21) return null;
    // A picture: its place and palette, then the size of its codes. Anything else: its kind.
    const data = isPicture ? at + 11 + paletteSize(bytes[at + 9] ?? 0) : at + 2;
    const end = endOfBlocks(bytes, data);
    if (end === null) return null;
    // Of the extensions only the one that says what is transparent.
    if (isPicture || bytes[at + 1] === 0xf9) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return null;
}

function paletteSize(flags: number): number {
  return (flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 0x07) + 1);
}

function endOfBlocks(bytes: Uint8Array, from: number): number | null {
  let at = from;
  while (at < bytes.length) {
    const length = bytes[at] ?? 0;
    at += 1 + length;
    if (length === 0) return at;
  }
  return null;
}

const OF_WEBP: ReadonlySet<string> = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH']);
/** Of the flags that say what follows, only transparency is left. */
const ALPHA_FLAG = 0x10;

function bareWebp(bytes: Uint8Array): Uint8Array | null {
  const kept: Uint8Array[] = [];
  let at = 12;
  const end = Math.min(bytes.length, 8 + numberAt(bytes, 4, 4, true));
  while (at + 8 <= end) {
    const length = numberAt(bytes, at + 4, 4, true);
    const next = at + 8 + length + (length % 2);
    if (next > bytes.length) return null;
    const name = textAt(bytes, at, 4);
    const chunk = bytes.slice(at, next);
    if (name === 'VP8X') chunk[8] = (chunk[8] ?? 0) & ALPHA_FLAG;
    if (OF_WEBP.has(name)) kept.push(chunk);
    at = next;
  }
  const body = joined(kept);
  // A picture that moves has its drawing within its frames, and none is left.
  if (!kept.some((chunk) => ['VP8 ', 'VP8L'].includes(textAt(chunk, 0, 4)))) return null;
  const size = new Uint8Array(4);
  new DataView(size.buffer).setUint32(0, body.length + 4, true);
  return joined([bytes.subarray(0, 4), size, bytes.subarray(8, 12), body]);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function textAt(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}

/** 0 past the end. */
function numberAt(bytes: Uint8Array, at: number, length: number, isLittle = false): number {
  const digits = [...bytes.subarray(at, at + length)];
  return (isLittle ? digits.toReversed() : digits).reduce((sum, byte) => sum * 256 + byte, 0);
}
