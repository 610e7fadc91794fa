import { type BookCopy, isInCopy, recordLevelOf, type Written } from './book-copy.ts';
import type { BookBlock } from './book-document.ts';
import type { LineFact } from './book-facts.ts';
import type { BookWords } from './book-words.ts';
import { type BriefingContext, factDate } from './briefing-dates.ts';
import { printable } from './briefing-text.ts';
import type { CalendarDate } from './calendar-date.ts';
import { type Marking, mayAppear } from './marking.ts';
import type { ReadRichText } from './rich-text.ts';

/** What all parts of one book share. */
export interface BookContext extends BriefingContext {
  readonly copy: BookCopy;
  readonly words: BookWords;
  readonly read: ReadRichText;
}

/** The paragraphs, entries and objectives that a copy holds. */
export function inCopy<T extends Written>(rows: readonly T[], { copy }: BookContext): T[] {
  return rows.filter((row) => isInCopy(copy, row));
}

/** Whether a fact of the record itself may stand in a copy. */
export function isOfRecord(marking: Marking, { copy }: BookContext): boolean {
  return mayAppear(marking, recordLevelOf(copy));
}

/** A text that somebody wrote for the book, with the day of its fact and what is wrong with the line it came from. */
export function written(
  { text, asOf, line }: { readonly text: string; readonly asOf: CalendarDate | null; readonly line: LineFact | null },
  context: BookContext,
  { lead = null, isKey = false }: { readonly lead?: string | null; readonly isKey?: boolean } = {},
): BookBlock {
  return {
    type: 'rich',
    lead: lead === null ? null : printable(lead),
    blocks: context.read(text),
    date: asOf === null ? null : factDate(context, asOf, context.labels.asOf),
    warning: warningOf(line, text, context),
    isKey,
  };
}

/** Why a text that came from the bank may not be said as it stands, or `null`. The bank says so to our own people only. */
function warningOf(line: LineFact | null, text: string, { copy, words }: BookContext): string | null {
  if (line === null || copy !== 'internal') return null;
  if (line.isRetired) return words.line.retired;
  if (line.clearance !== 'cleared') return words.line[line.clearance];
  return line.text === text ? null : words.line.changed;
}

/** Plain text of the base as a paragraph of its own. */
export function plainly(text: string, context: BookContext): BookBlock {
  return written({ text, asOf: null, line: null }, context);
}

export function subheading(text: string): BookBlock {
  return { type: 'subheading', level: 2, text };
}
