import { describe, expect, test } from 'vitest';
import { bookWords } from '../../domain/book-words.ts';
import { BRIEFING_LANGUAGES, briefingLabels } from '../../domain/briefing-labels.ts';
import { formatCalendarDate } from '../../domain/calendar-date.ts';
import { conversationWords } from '../../domain/conversation-words.ts';
import { handoverWords } from '../../domain/handover-words.ts';
import { tripReportWords } from '../../domain/trip-report-words.ts';

/** Every word of ours, by its way through the object; what is made from facts is asked with some. */
function wordsIn(words: unknown, way = ''): Map<string, string> {
  const found = new Map<string, string>();
  if (typeof words === 'string') found.set(way, words);
  else if (typeof words === 'function') {
    const made = words({ count: 2, unit: 'day', upTo: true }, '3', '4') as unknown;
    found.set(way, String(made));
  } else if (typeof words === 'object' && words !== null) {
    for (const [key, value] of Object.entries(words)) {
      for (const [inner, word] of wordsIn(value, `${way}.${key}`)) found.set(inner, word);
    }
  }
  return found;
}

const ALL = [briefingLabels, bookWords, handoverWords, conversationWords, tripReportWords] as const;

describe('papers in three languages', () => {
  test('have a word for everything that the English ones have, and none of them is empty', () => {
    for (const words of ALL) {
      const english = [...wordsIn(words('en')).keys()];
      for (const language of BRIEFING_LANGUAGES) {
        const found = wordsIn(words(language));
        expect([...found.keys()]).toEqual(english);
        const empty = [...found].filter(([way, word]) => word.trim() === '' && !way.endsWith('pageWords.after'));
        expect(empty).toEqual([]);
      }
    }
  });

  test('are no copies of one another: nearly every word differs', () => {
    for (const words of ALL) {
      const english = wordsIn(words('en'));
      for (const language of ['sq', 'sr'] as const) {
        const same = [...wordsIn(words(language))].filter(
          ([way, word]) => /\p{L}{4}/u.test(word) && english.get(way) === word,
        );
        // Names and patterns that are the same everywhere, such as `{name} ({code})`, and a few words that all three share.
        expect(same.length / english.size).toBeLessThan(0.1);
      }
    }
  });

  test('write the months as each language does, Serbian in Latin', () => {
    const date = (language: 'en' | 'sq' | 'sr') => formatCalendarDate('2026-03-26', briefingLabels(language).locale);
    expect(date('en')).toBe('26 March 2026');
    expect(date('sq')).toBe('26 mars 2026');
    expect(date('sr')).toBe('26. marta 2026.');
  });

  test('count as each language counts', () => {
    const left = (language: 'sq' | 'sr', count: number) => briefingLabels(language).leftOut(count, 'x');
    expect(left('sq', 1)).toContain('1 shënim me');
    expect(left('sq', 5)).toContain('5 shënime');
    expect(left('sr', 1)).toContain('1 unos ');
    expect(left('sr', 2)).toContain('2 unosa');
    expect(left('sr', 5)).toContain('5 unosa');
    const old = (count: number) => briefingLabels('sr').old({ count, unit: 'month', upTo: false });
    expect([1, 2, 5, 21, 22].map(old)).toEqual([
      'staro 1 mesec',
      'staro 2 meseca',
      'staro 5 meseci',
      'staro 21 mesec',
      'staro 22 meseca',
    ]);
  });
});
