import type { ActionKind } from './action-kind.ts';
import type { CalendarDate } from './calendar-date.ts';
import { fold } from './fold.ts';
import { KIND_WORDS } from './kind-words.ts';
import { type Direction, dayOfTwoWords, dayOfWord } from './spoken-day.ts';

/** What a stretch of a line was read as. */
export type LinePart = 'kind' | 'day' | 'time' | 'country' | 'name' | 'said' | 'task' | 'link' | 'text';

export interface LineSpan {
  readonly from: number;
  /** Behind its last character. */
  readonly to: number;
  readonly part: LinePart;
}

export interface ReadLine {
  readonly kind: ActionKind | null;
  readonly happenedOn: CalendarDate | null;
  /** `HH:MM` */
  readonly localTime: string | null;
  /** As they were typed: whoever knows the people decides whom they mean. */
  readonly names: readonly string[];
  readonly countries: readonly string[];
  /** What was said, or what came of it. */
  readonly said: string | null;
  readonly task: { readonly text: string; readonly dueOn: CalendarDate | null } | null;
  /** Every character of the line in one of them, in order. */
  readonly spans: readonly LineSpan[];
}

interface Word {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Reads an entry out of one line, such as `call yesterday Amina Wanjiru @KEN "will table it in cabinet" !send aide-mémoire fri`.
 *
 * A kind and a day by their usual words; `@` before a state, by code or name; quotation marks of any country around what was
 * said; `!` before what we do next, with its day at the end; what is left are names, parted by commas or "and". Without
 * quotation marks the small words behind the names are what came of it. Nothing is looked up and nothing is guessed: names
 * stay as they were typed.
 *
 * @param isCountry whether a text names a state, so that `@Sri Lanka` needs no marks
 * @param knownNames names that were taken from a list as they stand: one with a comma is still one
 */
export function readLogLine(
  line: string,
  today: CalendarDate,
  isCountry: (text: string) => boolean,
  knownNames: readonly string[] = [],
): ReadLine {
  const taken: LineSpan[] = [];
  const said = takeQuote(line, taken);
  const task = takeTask(line, today, taken);
  const countries = takeCountries(line, isCountry, taken);
  const known = takeKnown(line, knownNames, taken);
  const words = wordsOutside(line, taken);
  const kind = takeKind(words, taken);
  const happenedOn = takeDay(withoutTaken(words, taken), today, 'past', taken);
  const localTime = takeTime(withoutTaken(words, taken), taken);
  const { names, text } = readNames(line, withoutTaken(words, taken), said !== null, taken);
  return {
    kind,
    happenedOn,
    localTime,
    names: [...known, ...names].toSorted((a, b) => line.indexOf(a) - line.indexOf(b)),
    countries,
    said: said ?? text,
    task,
    spans: filled(line, taken),
  };
}

/** The stretch of a line that the caret stands in and that can be completed: a name, or the state behind an `@`. */
export function stretchAt(read: ReadLine, caret: number): LineSpan | null {
  return (
    read.spans.find(({ from, to, part }) => from < caret && caret <= to && (part === 'name' || part === 'country')) ??
    null
  );
}

const QUOTES = /["“”„«»]([^"“”„«»]*)["“”„«»]/u;

function takeQuote(line: string, taken: LineSpan[]): string | null {
  // Behind an `@` the marks hold the name of a state.
  for (const found of line.matchAll(new RegExp(QUOTES, 'gu'))) {
    if (line[found.index - 1] === '@') continue;
    taken.push({ from: found.index, to: found.index + found[0].length, part: 'said' });
    const text = found[1]?.trim() ?? '';
    return text === '' ? null : text;
  }
  return null;
}

function takeTask(line: string, today: CalendarDate, taken: LineSpan[]): ReadLine['task'] {
  const mark = line.search(/(?<=^|\s)!(?=\S)/u);
  if (mark < 0 || isTaken(mark, taken)) return null;
  // Until the next thing that has a mark of its own.
  const next = line.slice(mark + 1).search(/\s@\S/u);
  const quote = taken.find(({ from, part }) => part === 'said' && from > mark)?.from;
  const ends = [line.length, quote ?? line.length, next < 0 ? line.length : mark + 1 + next];
  const to = Math.min(...ends);
  const inside = line.slice(mark + 1, to);
  const words = wordsIn(inside, 0);
  const days: LineSpan[] = [];
  const dueOn = takeDay(words.slice(-2), today, 'future', days);
  const text = inside
    .slice(0, days[0]?.from ?? inside.length)
    .replace(/\s+(?:by|on|until)\s*$/iu, '')
    .trim();
  taken.push({ from: mark, to, part: 'task' });
  return text === '' ? null : { text, dueOn };
}

function takeCountries(line: string, isCountry: (text: string) => boolean, taken: LineSpan[]): readonly string[] {
  const found: string[] = [];
  for (const { index } of line.matchAll(/(?<=^|\s)@(?=\S)/gu)) {
    if (isTaken(index, taken)) continue;
    const rest = line.slice(index + 1);
    const quoted = new RegExp(`^${QUOTES.source}`, 'u').exec(rest);
    if (quoted) {
      taken.push({ from: index, to: index + 1 + quoted[0].length, part: 'country' });
      found.push(quoted[1]?.trim() ?? '');
      continue;
    }
    const words = wordsIn(rest, 0).filter(({ from }) => !isTaken(index + 1 + from, taken));
    const end = longestCountry(rest, words, isCountry) ?? words[0]?.to ?? 0;
    taken.push({ from: index, to: index + 1 + end, part: 'country' });
    found.push(rest.slice(0, end));
  }
  return found.filter((name) => name !== '');
}

/** Names that stand in the line letter by letter as they were taken. */
function takeKnown(line: string, names: readonly string[], taken: LineSpan[]): readonly string[] {
  return names
    .toSorted((a, b) => b.length - a.length)
    .filter((name) => {
      const from = line.indexOf(name);
      if (name === '' || from < 0 || isTaken(from, taken)) return false;
      taken.push({ from, to: from + name.length, part: 'name' });
      return true;
    });
}

/** Words of the longest name of a state that anyone types. */
const COUNTRY_WORDS = 6;

function longestCountry(rest: string, words: readonly Word[], isCountry: (text: string) => boolean): number | null {
  for (const { to } of words.slice(1, COUNTRY_WORDS).toReversed()) {
    if (isCountry(rest.slice(0, to))) return to;
  }
  return null;
}

function takeKind(words: readonly Word[], taken: LineSpan[]): ActionKind | null {
  for (const [index, word] of words.entries()) {
    const next = words[index + 1];
    const two = next ? `${folded(word)} ${folded(next)}` : '';
    const found = KIND_WORDS.find(([written]) => written === two || written === folded(word));
    if (!found) continue;
    const isTwo = found[0] === two;
    taken.push({ from: word.from, to: isTwo && next ? next.to : word.to, part: 'kind' });
    return found[1];
  }
  return null;
}

/** The first day among the words. A weekday or a day without its year is the last such for what was, the next for what will be. */
function takeDay(
  words: readonly Word[],
  today: CalendarDate,
  direction: Direction,
  taken: LineSpan[],
): CalendarDate | null {
  for (const [index, word] of words.entries()) {
    const next = words[index + 1];
    const one = dayOfWord(folded(word), today, direction);
    const two = next ? dayOfTwoWords(`${word.text} ${next.text}`, today, direction) : null;
    const day = two ?? one;
    if (day === null) continue;
    taken.push({ from: word.from, to: two && next ? next.to : word.to, part: 'day' });
    return day;
  }
  return null;
}

function takeTime(words: readonly Word[], taken: LineSpan[]): string | null {
  for (const [index, word] of words.entries()) {
    const parts = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(word.text);
    if (!parts) continue;
    const before = words[index - 1];
    // `at 14:30`: the little word belongs to it.
    if (before && folded(before) === 'at') taken.push({ from: before.from, to: before.to, part: 'link' });
    taken.push({ from: word.from, to: word.to, part: 'time' });
    return `${parts[1]?.padStart(2, '0')}:${parts[2]}`;
  }
  return null;
}

const LINKS: ReadonlySet<string> = new Set(['with', 'and', '&', ',', 'from', 'to']);
/** Small words within names, in the languages that have them. */
const PARTICLES: ReadonlySet<string> = new Set([
  'de',
  'da',
  'do',
  'dos',
  'del',
  'la',
  'le',
  'von',
  'van',
  'der',
  'bin',
  'ibn',
  'al',
  'el',
  'y',
  'e',
]);
/** Small words alone are a name in a hurry up to so many; more of them are a sentence. */
const HASTY_NAME_WORDS = 3;

function readNames(
  line: string,
  words: readonly Word[],
  hasQuote: boolean,
  taken: LineSpan[],
): { readonly names: readonly string[]; readonly text: string | null } {
  const names: string[] = [];
  let run: Word[] = [];
  const close = (): void => {
    const [first] = run;
    const last = run.at(-1);
    if (first && last) {
      names.push(line.slice(first.from, last.to));
      taken.push({ from: first.from, to: last.to, part: 'name' });
    }
    run = [];
  };
  const isHasty = words.length <= HASTY_NAME_WORDS && !words.some(({ text }) => isCapital(text));
  for (const [index, word] of words.entries()) {
    const isApart = run.length > 0 && /\S/.test(line.slice(run.at(-1)?.to ?? 0, word.from));
    if (isApart) close();
    if (LINKS.has(folded(word)) || LINKS.has(word.text)) {
      close();
      taken.push({ from: word.from, to: word.to, part: 'link' });
      continue;
    }
    const isName = hasQuote || isHasty || isCapital(word.text) || (run.length > 0 && PARTICLES.has(folded(word)));
    if (!isName) {
      close();
      const last = words.at(-1);
      const text = line.slice(word.from, last?.to ?? word.to);
      taken.push({ from: word.from, to: last?.to ?? word.to, part: 'text' });
      return { names, text: words.slice(index).length > 0 ? text.trim() : null };
    }
    run.push(word);
  }
  close();
  return { names, text: null };
}

/** Scripts without capital letters count as having them: a name in them is one. */
function isCapital(word: string): boolean {
  return /^[^\p{L}]*(?:\p{Lu}|\p{Lt}|\p{Lo})/u.test(word);
}

/** Folded, without the full stop or colon that ends it. */
function folded({ text }: Word): string {
  return fold(text.replace(/[:;]$/u, '')).trim();
}

/** A comma is a word of its own: it parts two names. */
function wordsIn(text: string, offset: number): Word[] {
  return [...text.matchAll(/,|[^\s,]+/gu)].map(({ 0: word, index }) => ({
    text: word,
    from: offset + index,
    to: offset + index + word.length,
  }));
}

function wordsOutside(line: string, taken: readonly LineSpan[]): Word[] {
  return withoutTaken(wordsIn(line, 0), taken);
}

function withoutTaken(words: readonly Word[], taken: readonly LineSpan[]): Word[] {
  return words.filter(({ from }) => !isTaken(from, taken));
}

function isTaken(at: number, taken: readonly LineSpan[]): boolean {
  return taken.some(({ from, to }) => from <= at && at < to);
}

/** The spans in order, with the blanks between them, so that no character is in none or in two. */
function filled(line: string, taken: readonly LineSpan[]): readonly LineSpan[] {
  const spans: LineSpan[] = [];
  let at = 0;
  for (const span of taken.toSorted((a, b) => a.from - b.from)) {
    if (span.to <= at) continue;
    if (span.from > at) spans.push({ from: at, to: span.from, part: 'link' });
    spans.push(span.from < at ? { ...span, from: at } : span);
    at = span.to;
  }
  if (at < line.length) spans.push({ from: at, to: line.length, part: 'link' });
  return spans;
}
