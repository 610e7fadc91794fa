import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gapsInNumbers, readRegisterNumber, replyState, sameNumber } from '../../domain/note-register.ts';

describe('a register number', () => {
  test.each([
    ['12/2026', { series: '', sequence: 12, year: 2026 }],
    ['MFA-007/2025', { series: 'MFA-', sequence: 7, year: 2025 }],
    [' 3 / 2024 ', { series: '', sequence: 3, year: 2024 }],
  ])('%s is read', (text, number) => expect(readRegisterNumber(text)).toEqual(number));

  test.each(['', 'without', '12/26', 'A/RES/64/298'])('%s does not run by year', (text) =>
    expect(readRegisterNumber(text)).toBeNull(),
  );

  test('is the same in another spelling', () => {
    expect(sameNumber('mfa - 12/2026')).toBe(sameNumber('MFA-12/2026'));
    for (const spelling of ['012/2026', '12 / 2026', ' 0012/ 2026']) {
      expect(sameNumber(spelling)).toBe(sameNumber('12/2026'));
    }
    expect(sameNumber('MFA-007/2025')).toBe(sameNumber('mfa - 7/2025'));
    expect(sameNumber('12/2026')).not.toBe(sameNumber('12/2025'));
  });
});

describe('the gaps among our numbers', () => {
  test('lie between the first and the last of a series and year, and runs of them are told as one', () => {
    expect(gapsInNumbers(['5/2026', '9/2026', '6/2026', '2/2025', 'C-1/2026', 'C-3/2026', 'none'])).toEqual([
      { series: '', year: 2026, from: 7, to: 8 },
      { series: 'C-', year: 2026, from: 2, to: 2 },
    ]);
  });

  test('look past the spelling of a series', () => {
    expect(gapsInNumbers(['MFA-4/2026', 'mfa - 06/2026'])).toEqual([{ series: 'MFA-', year: 2026, from: 5, to: 5 }]);
  });

  test('are exactly the numbers that nobody used', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1 }), (used) => {
        const missing = gapsInNumbers(used.map((sequence) => `${sequence}/2026`)).flatMap(({ from, to }) =>
          Array.from({ length: to - from + 1 }, (_, index) => from + index),
        );
        const all = Array.from({ length: Math.max(...used) - Math.min(...used) + 1 }, (_, i) => Math.min(...used) + i);
        expect([...missing, ...used].sort((a, b) => a - b)).toEqual(all);
      }),
    );
  });
});

test('an answer is owed until it is there, and late only when its whole day, month or year has passed', () => {
  const paper = (replyDueOn: string | null, repliedById: string | null = null) => ({ replyDueOn, repliedById });
  expect(replyState(paper(null), '2026-11-24')).toBe('none');
  expect(replyState(paper('2026-11-24'), '2026-11-24')).toBe('waiting');
  expect(replyState(paper('2026-11-23'), '2026-11-24')).toBe('overdue');
  expect(replyState(paper('2026-11'), '2026-11-24')).toBe('waiting');
  expect(replyState(paper('2020', 'answer'), '2026-11-24')).toBe('replied');
});
