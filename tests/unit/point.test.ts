import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstWords, promiseOfFollowUp } from '../../domain/point.ts';

const text = fc.string({ unit: 'binary', maxLength: 900 });
const isWhole = (line: string): boolean => !/[\ud800-\udbff](?![\udc00-\udfff])/.test(line);

describe('the first words of a text', () => {
  test('are six, and an ellipsis where more follows', () => {
    expect(firstWords('Visas')).toBe('Visas');
    expect(firstWords(' one two\nthree  four five six ')).toBe('one two three four five six');
    expect(firstWords('one two three four five six seven')).toBe('one two three four five six…');
    expect(firstWords('国'.repeat(60))).toBe(`${'国'.repeat(48)}…`);
  });

  test('are one line that begins as the text does, and no letter is cut in two', () => {
    fc.assert(
      fc.property(text, (words) => {
        const line = firstWords(words);
        const begun = line.replace(/…$/, '');
        expect(words.trim().replace(/\s+/gu, ' ').startsWith(begun) || line === words.trim()).toBe(true);
        expect([...line].length).toBeLessThanOrEqual(49);
        if (isWhole(words)) expect(isWhole(line)).toBe(true);
      }),
    );
  });
});

describe('a follow-up as a promise', () => {
  test('is its words in one line', () => {
    expect(promiseOfFollowUp('  Send the list\n and the map ')).toBe('Send the list and the map');
    expect(promiseOfFollowUp('x'.repeat(400))).toBe('x'.repeat(400));
    expect(promiseOfFollowUp('x'.repeat(401))).toBe(`${'x'.repeat(399)}…`);
  });

  test('is never longer than a promise may be, and no letter is cut in two', () => {
    fc.assert(
      fc.property(text, (followUp) => {
        const line = promiseOfFollowUp(followUp);
        expect(line.length).toBeLessThanOrEqual(400);
        expect(line).not.toMatch(/[\r\n]/);
        if (isWhole(followUp)) expect(isWhole(line)).toBe(true);
      }),
    );
  });
});
