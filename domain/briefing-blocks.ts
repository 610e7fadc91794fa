import { type BriefingContext, factDate, missingText } from './briefing-dates.ts';
import type { BriefingBlock, BriefingCell, TableColumn } from './briefing-document.ts';
import type { CalendarDate } from './calendar-date.ts';

export function heading(text: string): BriefingBlock {
  return { type: 'heading', text };
}

/** What nobody has recorded yet, said where it would stand. */
export function missing(sentence: string, context: BriefingContext): BriefingBlock {
  return { type: 'paragraph', tone: 'missing', text: missingText(context, sentence) };
}

/** How many of a list are not printed, when there are any. */
export function notPrinted(count: number, words: (count: number) => string): readonly BriefingBlock[] {
  return count > 0 ? [{ type: 'paragraph', tone: 'notice', text: words(count) }] : [];
}

/** @param shares of the width, one for each column */
export function table(
  caption: string,
  labels: readonly string[],
  shares: readonly number[],
  rows: readonly (readonly BriefingCell[])[],
): BriefingBlock {
  const columns: TableColumn[] = labels.map((label, index) => ({ label, share: shares[index] ?? 1 }));
  return { type: 'table', caption, columns, rows };
}

/** A column of dates: the date is all that the cell holds, and how long ago it was stands beside it in the order. */
export function dateCell(date: CalendarDate | null, context: BriefingContext): BriefingCell {
  return { text: '', lines: [], date: { ...factDate(context, date), note: null } };
}
