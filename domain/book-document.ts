import type { BookCopy } from './book-copy.ts';
import type { BriefingBlock, BriefingDate } from './briefing-document.ts';
import type { BriefingLanguage } from './briefing-labels.ts';
import type { Marking } from './marking.ts';
import type { RichBlock } from './rich-text.ts';

/**
 * A composed book: every word that a reader will see, in order. PDF, Word and the preview on the screen are drawn from it and
 * add nothing of their own.
 */
export interface BookDocument {
  readonly language: BriefingLanguage;
  readonly copy: BookCopy;
  readonly marking: Marking;
  readonly markingText: string;
  readonly title: string;
  /** Above the title: what kind of paper this is. */
  readonly kicker: string;
  /** Stands in the running head: whose copy, and its number. */
  readonly copyText: string;
  /** The moment of composition, UTC text; also the creation date in the file. */
  readonly generatedAt: string;
  readonly generatedText: string;
  readonly staleMark: string;
  readonly staleLegend: string;
  /** What the asterisk at a name means, at the foot of each page on which one of `marked` stands; `null` where none does. */
  readonly footnote: string | null;
  /** The names that the footnote belongs to, as they stand in the text. */
  readonly marked: readonly string[];
  readonly pageWords: { readonly before: string; readonly between: string; readonly after: string };
  /** What the cover says, line by line; empty for a part that is printed alone. */
  readonly cover: readonly CoverLine[];
  /** What a paper without a cover says above itself, such as for whom it is and of which days. */
  readonly head: readonly string[];
  /** It has to be one page, in however small a type. */
  readonly isOnePage: boolean;
  /** Over the list of contents; `null` where there is none. */
  readonly contentsTitle: string | null;
  readonly parts: readonly BookPart[];
}

export interface CoverLine {
  readonly label: string;
  readonly text: string;
}

/** The parts of a book in the order in which a principal reads them. */
export const BOOK_PARTS = [
  'steering',
  'programme',
  'sheet',
  'country',
  'crossCutting',
  'media',
  'biographies',
  'annexes',
  'returnSheet',
] as const;
export type BookPartKind = (typeof BOOK_PARTS)[number];

export interface BookPart {
  readonly kind: BookPartKind;
  /** The meeting or state that it is about; `null` for a part of the whole. */
  readonly about: string | null;
  readonly title: string;
  readonly blocks: readonly BookBlock[];
}

export type BookBlock =
  | BriefingBlock
  /** A heading below that of the part, or, at level 3, below a heading within it. No level is ever left out. */
  | { readonly type: 'subheading'; readonly level: 2 | 3; readonly text: string }
  | {
      readonly type: 'rich';
      /** In front of the text: to whom a point is said. */
      readonly lead: string | null;
      readonly blocks: readonly RichBlock[];
      readonly date: BriefingDate | null;
      /** What is wrong with it, such as a clearance that has expired. */
      readonly warning: string | null;
      /** The one thing of a sheet that is read first. */
      readonly isKey: boolean;
    }
  | {
      readonly type: 'person';
      readonly name: string;
      readonly lines: readonly string[];
      readonly date: BriefingDate | null;
      /** An attachment of the base; `null` where there is none. */
      readonly photoId: string | null;
    }
  /** Room to write in by hand: a label and so many empty lines. */
  | { readonly type: 'blank'; readonly label: string; readonly lines: number };
