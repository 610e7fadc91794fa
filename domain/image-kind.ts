/** A picture as its first bytes describe it. */
export interface ImageKind {
  readonly mediaType: 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp';
  readonly width: number;
  readonly height: number;
}

/** Above this a picture is not shown: drawn, 40 million pixels take 160 MB, however small the file that asks for them. */
const MAX_PIXELS = 40_000_000;

/**
 * What kind of picture these bytes begin, by themselves and not by any name or type that came with them; `null` when they are
 * none that we show, are cut off before their size, or ask for more pixels than a preview draws.
 *
 * @param head the beginning of the file; 1 MiB is enough, since a JPEG may carry long descriptions before its size
 *
 * Sources: PNG 11.2.2; ISO/IEC 10918-1 B.2.2; GIF89a 18; RFC 9649.
 */
export function imageOf(head: Uint8Array): ImageKind | null {
  const found = pngOf(head) ?? jpegOf(head) ?? gifOf(head) ?? webpOf(head);
  if (!found || found.width < 1 || found.height < 1) return null;
  return found.width * found.height > MAX_PIXELS ? null : found;
}

function pngOf(head: Uint8Array): ImageKind | null {
  if (!startsWith(head, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) || textAt(head, 12, 4) !== 'IHDR')
    return null;
  return { mediaType: 'image/png', width: bigEndian(head, 16, 4), height: bigEndian(head, 20, 4) };
}

function gifOf(head: Uint8Array): ImageKind | null {
  if (!['GIF87a', 'GIF89a'].includes(textAt(head, 0, 6))) return null;
  return { mediaType: 'image/gif', width: littleEndian(head, 6, 2), height: littleEndian(head, 8, 2) };
}

function webpOf(head: Uint8Array): ImageKind | null {
  if (textAt(head, 0, 4) !== 'RIFF' || textAt(head, 8, 4) !== 'WEBP') return null;
  const sized = (width: number, height: number): ImageKind => ({ mediaType: 'image/webp', width, height });
  switch (textAt(head, 12, 4)) {
    case 'VP8 ':
      return sized(littleEndian(head, 26, 2) & 0x3fff, littleEndian(head, 28, 2) & 0x3fff);
    case 'VP8L': {
      // Two numbers of 14 bits each, one less than the size.
      const bits = littleEndian(head, 21, 4);
      return sized((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1);
    }
    case 'VP8X':
      return sized(littleEndian(head, 24, 3) + 1, littleEndian(head, 27, 3) + 1);
    default:
      return null;
  }
}

/** Goes from segment to segment until the one that holds the size. */
function jpegOf(head: Uint8Array): ImageKind | null {
  if (!startsWith(head, [0xff, 0xd8, 0xff])) return null;
  let at = 2;
  while (at + 9 <= head.length) {
    if (head[at] !== 0xff) return null;
    const marker = head[at + 1] ?? 0;
    // A filling byte before a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (isFrame(marker)) {
      return { mediaType: 'image/jpeg', width: bigEndian(head, at + 7, 2), height: bigEndian(head, at + 5, 2) };
    }
    const isBare = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
    at += isBare ? 2 : 2 + bigEndian(head, at + 2, 2);
  }
  return null;
}

/** SOF0 to SOF15, without the three that are tables. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

function startsWith(head: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, index) => head[index] === byte);
}

function textAt(head: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...head.subarray(at, at + length));
}

/** 0 past the end: a size of 0 is no picture. */
function bigEndian(head: Uint8Array, at: number, length: number): number {
  if (at + length > head.length) return 0;
  return head.subarray(at, at + length).reduce((sum, byte) => sum * 256 + byte, 0);
}

function littleEndian(head: Uint8Array, at: number, length: number): number {
  if (at + length > head.length) return 0;
  return head.subarray(at, at + length).reduceRight((sum, byte) => sum * 256 + byte, 0);
}
