/** Behind a day, a word that says when on it. */
export const PART_OF_DAY = /^(?:morning|afternoon|evening|night)$/;

/** Words that an hour may take: `at 10 am`. */
export const TIME_WORDS = 3;

const HOUR = /^([01]?\d|2[0-3])(?:[:h]([0-5]\d)|h)$/;
/** With a full stop it is a day as often as an hour: only behind `at`, or with a quarter that is no month. */
const HOUR_WITH_STOP = /^([01]?\d|2[0-3])\.([0-5]\d)$/;
const HOUR_WITH_QUARTER = /^([01]?\d|2[0-3])\.(00|15|30|45)$/;
const HALF_DAY = /^(1[0-2]|0?[1-9])(?:[:.]([0-5]\d))?(am|pm|a\.m\.?|p\.m\.?)$/;

/**
 * The hour with which these folded words begin, and how many of them it takes: `14:30`, `9h30`, `at 9.30`, `10am`, `at noon`.
 *
 * @returns `HH:MM`; `null` when they begin with none
 */
export function timeOfWords(words: readonly string[]): { readonly time: string; readonly count: number } | null {
  const hasAt = words[0] === 'at';
  const [first = '', second = ''] = hasAt ? words.slice(1) : words;
  const before = hasAt ? 1 : 0;
  if (hasAt && first === 'noon') return { time: '12:00', count: 2 };
  const whole = HOUR.exec(first) ?? (hasAt ? HOUR_WITH_STOP : HOUR_WITH_QUARTER).exec(first);
  if (whole) return { time: clock(Number(whole[1]), whole[2]), count: before + 1 };
  for (const [text, count] of [
    [first, 1],
    [first + second, 2],
  ] as const) {
    const half = HALF_DAY.exec(text);
    if (half) {
      const hour = (Number(half[1]) % 12) + (half[3]?.startsWith('p') ? 12 : 0);
      return { time: clock(hour, half[2]), count: before + count };
    }
  }
  return null;
}

function clock(hour: number, minutes: string | undefined): string {
  return `${String(hour).padStart(2, '0')}:${minutes ?? '00'}`;
}
