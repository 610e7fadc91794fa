import type { BriefingLanguage } from './briefing-labels.ts';
import type { CalendarDate } from './calendar-date.ts';
import type { Marking } from './marking.ts';

/**
 * A composed briefing: every word that a reader will see, in order. PDF and Word are drawn from it and add nothing of their
 * own, so the two cannot differ.
 */
export interface BriefingDocument {
  readonly language: BriefingLanguage;
  readonly title: string;
  /** Above the title: what kind of paper this is. */
  readonly kicker: string;
  /** Below the title: official name, capital, region, population. */
  readonly profile: BriefingCell;
  readonly marking: Marking;
  readonly markingText: string;
  readonly asOfText: string;
  /** The moment of composition, UTC text; also the creation date in the file. */
  readonly generatedAt: string;
  readonly generatedText: string;
  /** Stands at a date that is too old, and at the head of `staleLegend`. */
  readonly staleMark: string;
  readonly staleLegend: string;
  /** "Page 1 of 2": the words around the two numbers. */
  readonly pageWords: { readonly before: string; readonly between: string; readonly after: string };
  readonly blocks: readonly BriefingBlock[];
}

export type BriefingBlock =
  | { readonly type: 'heading'; readonly text: string }
  | { readonly type: 'status'; readonly rows: readonly StatusRow[] }
  | { readonly type: 'facts'; readonly items: readonly FactItem[] }
  | {
      readonly type: 'table';
      /** Says what the table lists; shown above it. */
      readonly caption: string;
      readonly columns: readonly TableColumn[];
      readonly rows: readonly (readonly BriefingCell[])[];
    }
  /** `missing` says what nobody has recorded yet, `notice` what the reader must know about this copy. */
  | { readonly type: 'paragraph'; readonly tone: 'missing' | 'notice'; readonly text: string };

export interface StatusRow {
  readonly label: string;
  /** More than one when claims contradict each other: they stand side by side. */
  readonly columns: readonly { readonly heading: string | null; readonly cells: readonly BriefingCell[] }[];
}

export interface FactItem {
  readonly label: string | null;
  readonly cell: BriefingCell;
}

export interface TableColumn {
  readonly label: string;
  /** Share of the width, in parts. */
  readonly share: number;
}

export interface BriefingCell {
  readonly text: string;
  /** Secondary lines: people, grade, source. */
  readonly lines: readonly string[];
  readonly date: BriefingDate | null;
}

export interface BriefingDate {
  /** `null` when nobody recorded one; the text says so. */
  readonly on: CalendarDate | null;
  readonly text: string;
  /** Older than 90 days on the day of the briefing, or possibly so where the date is partial. */
  readonly isStale: boolean;
  /** How old or how long overdue, in words. */
  readonly note: string | null;
}
