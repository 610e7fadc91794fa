import { type CalendarDate, lastDay } from './calendar-date.ts';
import type { DocumentKind } from './pipelines.ts';

/** Which way a paper went. One that passed between neither side, such as a press report, has no direction. */
export const DIRECTIONS = ['in', 'out'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** Papers that one side sends the other: a number on one is a number of ours or of theirs, and it must be known which. */
const SENT: ReadonlySet<DocumentKind> = new Set([
  'noteVerbale',
  'letter',
  'letterOfRecognition',
  'aideMemoire',
  'nonPaper',
  'credentials',
]);

/** Whether it must be said which way the paper went. A decree or a resolution has a number and goes neither way. */
export function needsDirection(paper: {
  readonly kind: DocumentKind;
  readonly number: string | null;
  readonly direction: Direction | null;
}): boolean {
  return SENT.has(paper.kind) && Boolean(paper.number?.trim()) && paper.direction === null;
}

export const PAPER_FORMS = ['original', 'copy'] as const;
export type PaperForm = (typeof PAPER_FORMS)[number];

export interface RegisterNumber {
  /** What stands before the running number, such as `MFA/`; empty without. */
  readonly series: string;
  readonly sequence: number;
  readonly year: number;
}

const NUMBER = /^(.*?)(\d{1,6})\s*\/\s*(\d{4})$/u;

/** A number as registers write it: `12/2026`, `MFA-12/2026`. `null` for what does not run by year. */
export function readRegisterNumber(text: string): RegisterNumber | null {
  const parts = NUMBER.exec(text.trim());
  return parts ? { series: (parts[1] ?? '').trim(), sequence: Number(parts[2]), year: Number(parts[3]) } : null;
}

export interface Gap {
  readonly series: string;
  readonly year: number;
  /** First and last number that is missing in a row. */
  readonly from: number;
  readonly to: number;
}

/**
 * The numbers that are missing between the first and the last of each series and year. A register that was begun in the
 * middle of a year misses nothing before its first number.
 */
export function gapsInNumbers(numbers: readonly string[]): readonly Gap[] {
  const known = numbers.flatMap((text) => readRegisterNumber(text) ?? []);
  const runs = Map.groupBy(known, ({ series, year }) => `${year} ${plain(series)}`);
  return Array.from(runs.values(), (run) => {
    const sequences = [...new Set(run.map(({ sequence }) => sequence))].sort((a, b) => a - b);
    const [{ series, year }] = run as [RegisterNumber, ...RegisterNumber[]];
    return sequences.flatMap((sequence, index) => {
      const before = sequences[index - 1];
      return before === undefined || before === sequence - 1
        ? []
        : { series, year, from: before + 1, to: sequence - 1 };
    });
  })
    .flat()
    .sort((a, b) => b.year - a.year || a.series.localeCompare(b.series) || a.from - b.from);
}

/**
 * The number that the next paper of ours gets: one after the highest of this year in the series used last, or the first of a new year.
 *
 * @param numbers of our papers, in the order in which they were entered
 */
export function nextNumber(numbers: readonly string[], today: CalendarDate): string {
  const known = numbers.flatMap((text) => readRegisterNumber(text) ?? []);
  const year = Number(today.slice(0, 4));
  const series = known.at(-1)?.series ?? '';
  const sequences = known
    .filter((each) => plain(each.series) === plain(series) && each.year === year)
    .map(({ sequence }) => sequence);
  return `${series}${Math.max(0, ...sequences) + 1}/${year}`;
}

/** One spelling for all of a number: blanks, the case of letters and noughts before the running number make no other paper. */
export function sameNumber(number: string): string {
  const parts = readRegisterNumber(number);
  return plain(parts ? `${parts.series}${parts.sequence}/${parts.year}` : number);
}

function plain(text: string): string {
  return text.replace(/\s+/gu, '').toLowerCase();
}

export type ReplyState = 'none' | 'waiting' | 'overdue' | 'replied';

/** Whether an answer is still owed: by us to a paper that came in, by them to one that went out. */
export function replyState(
  paper: { readonly replyDueOn: CalendarDate | null; readonly repliedById: string | null },
  today: CalendarDate,
): ReplyState {
  if (paper.repliedById !== null) return 'replied';
  if (paper.replyDueOn === null) return 'none';
  return lastDay(paper.replyDueOn) < today ? 'overdue' : 'waiting';
}
