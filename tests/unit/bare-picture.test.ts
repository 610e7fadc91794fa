import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { barePicture } from '../../domain/bare-picture.ts';

const SECRET = 'taken by a source in Freedonia';
const text = Buffer.from(SECRET);

const big = (value: number, length: number): Buffer => {
  const bytes = Buffer.alloc(length);
  bytes.writeUIntBE(value, 0, length);
  return bytes;
};

/** One red pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);
const IHDR_END = 33;
const chunk = (name: string, data: Buffer): Buffer =>
  Buffer.concat([big(data.length, 4), Buffer.from(name), data, Buffer.alloc(4)]);

const segment = (marker: number, data: Buffer): Buffer =>
  Buffer.concat([Buffer.from([0xff, marker]), big(data.length + 2, 2), data]);
const START = Buffer.from([0xff, 0xd8]);
const END = Buffer.from([0xff, 0xd9]);
const DENSITY = segment(0xe0, Buffer.from([...Buffer.from('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 0, 0]));
const FRAME = segment(0xc0, Buffer.from([8, 0, 1, 0, 1, 1, 1, 0x11, 0]));
const TABLE = segment(0xc4, Buffer.from([0x10, 1, 2, 3]));
/** Two scans, with a zero in disguise and a restart among the lines of the first. */
const SCAN = Buffer.concat([
  segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
  Buffer.from([0x11, 0xff, 0x00, 0xff, 0xd3, 0x22]),
]);
const bareOf = (...pieces: readonly Buffer[]): Buffer | null => {
  const bare = barePicture(Buffer.concat(pieces));
  return bare && Buffer.from(bare);
};

/** What a camera writes: which way is up, in its own order of bytes, and where it stood. */
const exif = (value: number, isLittle: boolean): Buffer => {
  const number = (of: number, length: number) => (isLittle ? big(of, length).reverse() : big(of, length));
  const entry = Buffer.concat([number(0x0112, 2), number(3, 2), number(1, 4), number(value, 2), Buffer.alloc(2)]);
  return segment(
    0xe1,
    Buffer.concat([
      Buffer.from('Exif\0\0'),
      Buffer.from(isLittle ? 'II' : 'MM'),
      number(42, 2),
      number(8, 4),
      number(1, 2),
      entry,
      Buffer.alloc(4),
      text,
    ]),
  );
};

describe('a picture as it may leave', () => {
  test('of a JPEG keeps what draws it, and drops descriptions, comments, previews and what hangs behind its end', () => {
    const described = [0xe1, 0xe2, 0xed, 0xee, 0xef, 0xfe].map((marker) => segment(marker, text));
    const preview = segment(0xe0, Buffer.concat([Buffer.from('JFXX\0'), text]));
    const between = segment(0xfe, text);

    const bare = bareOf(START, DENSITY, ...described, preview, FRAME, TABLE, SCAN, between, SCAN, END, text);

    expect(bare).toEqual(Buffer.concat([START, DENSITY, FRAME, TABLE, SCAN, SCAN, END]));
    const adobe = segment(0xee, Buffer.from([...Buffer.from('Adobe'), 0, 100, 0, 0, 0, 0, 1]));
    expect(bareOf(START, adobe, FRAME, SCAN, END)).toEqual(Buffer.concat([START, adobe, FRAME, SCAN, END]));
  });

  test('of a JPEG keeps which way is up, and nothing else that the camera noted', () => {
    for (const isLittle of [false, true]) {
      const turned = bareOf(START, exif(6, isLittle), FRAME, SCAN, END);
      expect(turned?.includes(SECRET)).toBe(false);
      // Read again, it says the same: the little that is left is a description that a reader understands.
      expect(turned && bareOf(turned)).toEqual(turned);
      expect(turned?.length).toBe(Buffer.concat([START, FRAME, SCAN, END]).length + 36);
      expect(bareOf(START, exif(1, isLittle), FRAME, SCAN, END)).toEqual(Buffer.concat([START, FRAME, SCAN, END]));
    }
  });

  test('of a PNG keeps what draws it', () => {
    const told = ['tEXt', 'iTXt', 'zTXt', 'eXIf', 'tIME', 'iCCP', 'prVt'].map((name) => chunk(name, text));
    expect(bareOf(PIXEL.subarray(0, IHDR_END), ...told, PIXEL.subarray(IHDR_END), text)).toEqual(PIXEL);
  });

  test('of a GIF and a WebP too', () => {
    const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
    const comment = Buffer.concat([Buffer.from([0x21, 0xfe, text.length]), text, Buffer.from([0])]);
    expect(bareOf(gif.subarray(0, 19), comment, gif.subarray(19), text)).toEqual(gif);

    const little = (value: number) => big(value, 4).reverse();
    const riff = (flags: number, ...chunks: readonly Buffer[]) => {
      const head = Buffer.concat([Buffer.from('VP8X'), little(10), Buffer.from([flags, 0, 0, 0, 0, 0, 0, 0, 0, 0])]);
      const body = Buffer.concat([Buffer.from('WEBP'), head, ...chunks]);
      return Buffer.concat([Buffer.from('RIFF'), little(body.length), body]);
    };
    const drawn = Buffer.concat([Buffer.from('VP8L'), little(6), Buffer.from([0x2f, 0, 0, 0, 0, 0])]);
    const told = Buffer.concat([Buffer.from('EXIF'), little(text.length), text]);
    expect(text.length % 2).toBe(0);
    expect(bareOf(riff(0x18, drawn, told))).toEqual(riff(0x10, drawn));
  });

  test('is none when it is cut off, broken, or no picture', () => {
    const jpeg = Buffer.concat([START, DENSITY, FRAME, TABLE, SCAN, END]);
    for (const whole of [jpeg, PIXEL]) {
      expect(bareOf(whole)).toEqual(whole);
      for (let length = 0; length < whole.length; length += 1) expect(bareOf(whole.subarray(0, length))).toBeNull();
    }
    expect(bareOf(Buffer.from('<svg/>'))).toBeNull();
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => {
        for (const head of [START, DENSITY, PIXEL.subarray(0, IHDR_END), Buffer.from('GIF89a')]) {
          barePicture(Buffer.concat([head, noise]));
        }
      }),
    );
  });
});
