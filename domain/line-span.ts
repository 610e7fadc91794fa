import { fold } from './fold.ts';

/** What a stretch of a line was read as. */
export type LinePart =
  | 'kind'
  | 'day'
  | 'time'
  | 'country'
  | 'name'
  | 'said'
  | 'task'
  | 'theirs'
  | 'marking'
  | 'link'
  | 'text';

export interface LineSpan {
  readonly from: number;
  /** Behind its last character. */
  readonly to: number;
  readonly part: LinePart;
}

export interface Word {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** A comma is a word of its own: it parts two names. */
export function wordsIn(text: string, offset = 0): Word[] {
  return [...text.matchAll(/,|[^\s,]+/gu)].map(({ 0: word, index }) => ({
    text: word,
    from: offset + index,
    to: offset + index + word.length,
  }));
}

/** The words that nothing was read from yet. */
export function withoutTaken(words: readonly Word[], taken: readonly LineSpan[]): Word[] {
  return words.filter(({ from }) => !isTaken(from, taken));
}

/** The stretches between two places from which nothing was read yet. */
export function untaken(from: number, to: number, taken: readonly LineSpan[]): { from: number; to: number }[] {
  const stretches: { from: number; to: number }[] = [];
  let at = from;
  for (const span of taken.filter((each) => each.to > from && each.from < to).toSorted((a, b) => a.from - b.from)) {
    if (span.from > at) stretches.push({ from: at, to: span.from });
    at = Math.max(at, span.to);
  }
  if (at < to) stretches.push({ from: at, to });
  return stretches;
}

export function isTaken(at: number, taken: readonly LineSpan[]): boolean {
  return taken.some(({ from, to }) => from <= at && at < to);
}

/** Folded, without the colon that ends it. */
export function foldedWord({ text }: Word): string {
  return fold(text.replace(/[:;]$/u, '')).trim();
}

/** The words folded, from one of them on, and no more than so many. */
export function foldedFrom(words: readonly Word[], index: number, most: number): readonly string[] {
  return words.slice(index, index + most).map(foldedWord);
}

/** The stretch of so many words, one after the other. */
export function spanOf(words: readonly Word[], index: number, count: number, part: LinePart): LineSpan {
  const [first, last] = [words[index], words[index + count - 1]];
  if (!first || !last) throw new RangeError('a stretch has at least one word');
  return { from: first.from, to: last.to, part };
}

/** The spans in order, with the blanks between them, so that no character is in none or in two. */
export function filled(line: string, taken: readonly LineSpan[]): readonly LineSpan[] {
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
