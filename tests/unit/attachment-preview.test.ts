import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { previewOf } from '../../domain/attachment-preview.ts';
import { imageOf } from '../../domain/image-kind.ts';

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? Array.from(part, (c) => c.charCodeAt(0)) : part)),
  );

const PNG_START = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13];
const png = (width: readonly number[], height: readonly number[]) => bytes(PNG_START, 'IHDR', width, height);

describe('a picture is known by its first bytes', () => {
  test.each([
    ['PNG', png([0, 0, 1, 0], [0, 0, 0, 9]), { mediaType: 'image/png', width: 256, height: 9 }],
    ['GIF', bytes('GIF89a', [3, 0, 4, 1]), { mediaType: 'image/gif', width: 3, height: 260 }],
    [
      'JPEG, its size after a description',
      bytes([0xff, 0xd8, 0xff, 0xe1, 0, 4, 9, 9, 0xff, 0xc2, 0, 17, 8, 1, 2, 0, 7, 3, 0]),
      { mediaType: 'image/jpeg', width: 7, height: 258 },
    ],
    [
      'WebP, lossy',
      bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8 ', [0, 0, 0, 0, 0, 0, 0, 0x9d, 0x01, 0x2a, 5, 0, 6, 0]),
      { mediaType: 'image/webp', width: 5, height: 6 },
    ],
    [
      'WebP, extended',
      bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8X', [0, 0, 0, 0, 0, 0, 0, 0, 9, 0, 0, 1, 1, 0]),
      { mediaType: 'image/webp', width: 10, height: 258 },
    ],
    [
      'WebP, lossless',
      bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8L', [0, 0, 0, 0, 0x2f, 0x02, 0xc0, 0x00, 0x00]),
      { mediaType: 'image/webp', width: 3, height: 4 },
    ],
  ])('%s', (_, head, found) => expect(imageOf(head)).toEqual(found));

  test('one that asks for more pixels than can be drawn, or for none, is not shown', () => {
    expect(imageOf(png([0, 0, 0xff, 0xff], [0, 0, 0xff, 0xff]))).toBeNull();
    expect(imageOf(png([0, 0, 0, 0], [0, 0, 0, 1]))).toBeNull();
  });

  test('cut anywhere, or any bytes at all, it is a picture with a size or none, and never a crash', () => {
    const whole = bytes([0xff, 0xd8, 0xff, 0xe1, 0, 4, 9, 9, 0xff, 0xc2, 0, 17, 8, 1, 2, 0, 7, 3, 0]);
    for (let length = 0; length <= whole.length; length += 1) {
      const found = imageOf(whole.subarray(0, length));
      expect(found === null || found.width > 0).toBe(true);
    }
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        fc.constantFrom([0xff, 0xd8, 0xff], PNG_START, [0x47, 0x49]),
        (rest, start) => {
          const found = imageOf(Uint8Array.from([...start, ...rest]));
          return found === null || (found.width > 0 && found.height > 0);
        },
      ),
    );
  });
});

describe('what can be shown of a file', () => {
  const shown = (name: string, head: Uint8Array, size = head.length) => previewOf({ name, size }, head);

  test('a PDF whatever its name, and not what only calls itself one', () => {
    expect(shown('scan', bytes('%PDF-1.7\n'))).toEqual({ kind: 'pdf' });
    expect(shown('scan.pdf', bytes('hello'))).toEqual({ kind: 'broken' });
    expect(shown('scan.jpg', bytes('hello'))).toEqual({ kind: 'broken' });
  });

  test('text in the alphabets of our region, however it was written', () => {
    const sentence = 'Çështje e njohjes, č ž đ';
    expect(shown('a.txt', new TextEncoder().encode(sentence))).toMatchObject({ text: sentence, isCut: false });
    expect(shown('a.txt', Uint8Array.from([0xff, 0xfe, ...Buffer.from(sentence, 'utf16le')]))).toMatchObject({
      text: sentence,
    });
    expect(shown('a.csv', bytes([0xe8, 0x9e, 0xf0]))).toMatchObject({ kind: 'text', text: 'čžđ' });
  });

  test('a letter that the cut goes through is left out', () => {
    const head = new TextEncoder().encode('aë');
    expect(shown('a.txt', head.subarray(0, 2), 3)).toEqual({ kind: 'text', text: 'a', isCut: true });
  });

  test('pages, programs and office files can only be saved; zeros are no text', () => {
    for (const name of ['a.html', 'a.svg', 'a.exe', 'a.docx', 'txt'])
      expect(shown(name, bytes('x'))).toEqual({ kind: 'none' });
    expect(shown('a.txt', bytes([65, 0, 66]))).toEqual({ kind: 'broken' });
  });
});
