import type { ActionKind } from './action-kind.ts';
import { type CalendarDate, lastDay } from './calendar-date.ts';
import { BEFORE_KIND, BEHIND_KIND, EITHER_WAY, KIND_WORDS, KIND_WORDS_AT_MOST, kindOfEither } from './kind-words.ts';
import { readNames } from './line-names.ts';
import {
  filled,
  foldedFrom,
  foldedWord,
  isTaken,
  type LineSpan,
  spanOf,
  type Word,
  withoutTaken,
  wordsIn,
} from './line-span.ts';
import { isDeadlineFrom, type LineTask, STATE_WORDS, takeTasks } from './line-tasks.ts';
import { MARKINGS, type Marking } from './marking.ts';
import { DAY_WORDS, dayOfWords } from './spoken-day.ts';
import { PART_OF_DAY, TIME_WORDS, timeOfWords } from './spoken-time.ts';

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
  /** What we do next. */
  readonly task: LineTask | null;
  /** What they promised. */
  readonly theirs: LineTask | null;
  readonly marking: Marking | null;
  /** Every character of the line in one of them, in order. */
  readonly spans: readonly LineSpan[];
}

/**
 * Reads an entry out of one line, such as `call yesterday Amina Wanjiru @KEN "will table it in cabinet" !send aide-mémoire fri`.
 *
 * A kind and a day by their usual words; `@` before a state, by code or name; quotation marks of any country around what was
 * said; `!` before what we do next, with its day at the end, or before what they do: `!they send the draft by friday`; `#` before
 * a marking; what is left are names, parted by commas or "and". Without quotation marks the small words behind the names are
 * what came of it. Nothing is looked up and nothing is guessed: names stay as they were typed.
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
  const quoted = takeQuote(line, today, taken);
  const { task, theirs } = takeTasks(line, today, isCountry, taken);
  const marked = takeCountries(line, isCountry, taken);
  const marking = takeMarking(line, taken);
  const known = takeKnown(line, knownNames, taken);
  const words = withoutTaken(wordsIn(line), taken);
  const kind = takeKind(words, taken);
  // First: `at 9.30` is no day.
  const localTime = takeTime(untilPromise(withoutTaken(words, taken), today), taken);
  const happenedOn = takeDay(untilPromise(withoutTaken(words, taken), today), today, taken);
  const { names, countries, text } = readNames(
    line,
    withoutTaken(words, taken),
    quoted !== null,
    // Whoever was chosen from the list may be called Jordan.
    (name) => known.length === 0 && isCountry(name),
    taken,
  );
  return {
    kind,
    happenedOn,
    localTime,
    names: [...known, ...names].toSorted((a, b) => line.indexOf(a) - line.indexOf(b)),
    countries: [...marked, ...countries],
    said: [text, quoted].filter(Boolean).join(': ') || null,
    task,
    theirs,
    marking,
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

/** The state that is written directly behind a name, as its own: `Ana Mfano (Kenya)`, `Ana Mfano @KEN`; `null` for none. */
export function stateBehind(line: string, { spans }: Pick<ReadLine, 'spans'>, name: string): string | null {
  const at = spans.findIndex(({ from, to, part }) => part === 'name' && line.slice(from, to) === name);
  const [first, second] = at < 0 ? [] : spans.slice(at + 1);
  const state = first?.part === 'country' ? first : second;
  if (!first || state?.part !== 'country' || line.slice(first.from, state.from).trim() !== '') return null;
  return line.slice(state.from, state.to).replace(/^[@(]["“”„«»]?|["“”„«»]$|\)[:;.,]?$/gu, '');
}

/** In the marks of any country. */
const QUOTES = /["“”„«»]([^"“”„«»]*)["“”„«»]/u;
/** Single marks stand apart from the words on either side: within them they are apostrophes. */
const SINGLE_QUOTES = /(?<=^|[\s:])['‘](?=\S)(.*?\S)['’](?=$|[\s.,;:!?])/u;
/** Forgotten, or still to be typed, the second mark stands before the next thing that has a mark of its own. */
const OPEN_QUOTE = /(?<=^|[\s:])["“„«](?=\S)([^"“”„«»]*?)(?=\s(?:[@#]\S|!+\s*\S)|$)/u;
const ANY_QUOTE = new RegExp([QUOTES, SINGLE_QUOTES, OPEN_QUOTE].map(({ source }) => source).join('|'), 'gu');

/** What stands in quotation marks; of several, all of it. */
function takeQuote(line: string, today: CalendarDate, taken: LineSpan[]): string | null {
  const said: string[] = [];
  for (const { 0: whole, 1: double, 2: single, 3: open, index } of line.matchAll(ANY_QUOTE)) {
    // Behind an `@` the marks hold the name of a state; before a deadline, a word of what we are to do.
    if (line[index - 1] === '@') continue;
    const isOfTask = /(?:^|\s)!/u.test(line.slice(taken.at(-1)?.to ?? 0, index));
    if (isOfTask && (said.length > 0 || isDeadlineFrom(line, index + whole.length, today))) continue;
    taken.push({ from: index, to: index + whole.length, part: 'said' });
    said.push((double ?? single ?? open ?? '').trim());
  }
  return said.filter(Boolean).join('; ') || null;
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
    const words = wordsIn(rest).filter(({ from }) => !isTaken(index + 1 + from, taken));
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

function longestCountry(rest: string, words: readonly Word[], isCountry: (text: string) => boolean): number | null {
  for (const { to } of words.slice(1, STATE_WORDS).toReversed()) {
    if (isCountry(rest.slice(0, to))) return to;
  }
  return null;
}

/** `#confidential`, or as much of it as says which. */
function takeMarking(line: string, taken: LineSpan[]): Marking | null {
  for (const { 0: written, 1: word = '', index } of line.matchAll(/(?<=^|\s)#(\p{L}{2,})/gu)) {
    const marking = MARKINGS.find((each) => each.startsWith(word.toLowerCase()));
    if (!marking || isTaken(index, taken)) continue;
    taken.push({ from: index, to: index + written.length, part: 'marking' });
    return marking;
  }
  return null;
}

/** A kind is told early; a verb further on belongs to what they will do. */
const KIND_WITHIN_WORDS = 4;
/** Whose a note is, is said as near to it as its number and its date let it. */
const AROUND_KIND_WORDS = 5;

function takeKind(words: readonly Word[], taken: LineSpan[]): ActionKind | null {
  for (const index of words.slice(0, KIND_WITHIN_WORDS).keys()) {
    const here = foldedFrom(words, index, KIND_WORDS_AT_MOST);
    const found = KIND_WORDS.find(([written]) => `${here.join(' ')} `.startsWith(`${written} `));
    if (!found) continue;
    const [written, kind] = found;
    // A word with a hyphen is one word and reads as two.
    let count = 1;
    while (here.slice(0, count).join(' ').length < written.length) count += 1;
    const before = foldedFrom(words, 0, index);
    const behind = foldedFrom(words, index + count, AROUND_KIND_WORDS);
    const from = before.findLastIndex((word) => !BEFORE_KIND.has(word)) + 1;
    taken.push(spanOf(words, from, index - from + count, 'kind'));
    const told = behind.findIndex((word) => BEHIND_KIND.has(word));
    if (told >= 0 && EITHER_WAY.has(written)) taken.push(spanOf(words, index + count + told, 1, 'kind'));
    return kindOfEither(written, kind, [...before.toReversed(), ...behind]);
  }
  return null;
}

/** Behind one of these it is told what will be: `will decide on 12 December`. */
const AHEAD: ReadonlySet<string> = new Set(
  'will would shall should must promised promises wants hopes hoped plans expects invited invites'.split(' '),
);
/** Behind one of these, if a day follows at once: `an answer by friday`, and not `delivered by Ana`. */
const TO_DEADLINE: ReadonlySet<string> = new Set(['by', 'until', 'till', 'before', 'within']);

/** The words that may say when it happened: those that come before what will be. */
function untilPromise(words: readonly Word[], today: CalendarDate): readonly Word[] {
  const ahead = words.findIndex((word, index) => {
    const folded = foldedWord(word);
    if (/(?:^won['’]t|['’]ll)$/iu.test(word.text)) return true;
    if (TO_DEADLINE.has(folded)) {
      const found = dayOfWords(foldedFrom(words, index, DAY_WORDS), today, 'future');
      // The day before yesterday is none.
      return found !== null && lastDay(found.day) >= today;
    }
    // With a capital on both, it is somebody of that name.
    const isSomebody = [word, words[index + 1]].every((each) => /^\p{Lu}/u.test(each?.text ?? ''));
    return AHEAD.has(folded) && !isSomebody;
  });
  return ahead < 0 ? words : words.slice(0, ahead);
}

/** The first day among the words, with the part of the day that is said behind it. */
function takeDay(words: readonly Word[], today: CalendarDate, taken: LineSpan[]): CalendarDate | null {
  for (const index of words.keys()) {
    const found = dayOfWords(foldedFrom(words, index, DAY_WORDS), today, 'past');
    if (!found) continue;
    const behind = words[index + found.count];
    const hasPart = behind !== undefined && PART_OF_DAY.test(foldedWord(behind));
    taken.push(spanOf(words, index, found.count + Number(hasPart), 'day'));
    return found.day;
  }
  return null;
}

function takeTime(words: readonly Word[], taken: LineSpan[]): string | null {
  for (const index of words.keys()) {
    const found = timeOfWords(foldedFrom(words, index, TIME_WORDS));
    if (!found) continue;
    taken.push(spanOf(words, index, found.count, 'time'));
    return found.time;
  }
  return null;
}
