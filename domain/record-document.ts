import type { BriefingBlock, BriefingCell } from './briefing-document.ts';
import type { BriefingLanguage } from './briefing-labels.ts';
import type { Marking } from './marking.ts';

/**
 * A composed record of a conversation or its read-out: every word that a reader will see, in order. PDF and Word are drawn from it
 * and add nothing of their own, so the two cannot differ.
 */
export interface RecordDocument {
  readonly language: BriefingLanguage;
  /** Above the title: whether it is the record or the read-out. */
  readonly kicker: string;
  readonly title: string;
  readonly marking: Marking;
  readonly markingText: string;
  /** What whoever files it looks for first: when by local time, where, who was there, and how it is marked. */
  readonly head: readonly RecordRow[];
  readonly sections: readonly RecordSection[];
  /** What one of ours thinks of it: never said in the room, so never among the sections. */
  readonly comment: { readonly title: string; readonly paragraphs: readonly string[] } | null;
  /** The day of the conversation. */
  readonly asOfText: string;
  /** The moment of composition, UTC text; also the creation date in the file. */
  readonly generatedAt: string;
  readonly generatedText: string;
  /** Stands at a date that is too old, and at the head of `staleLegend`. */
  readonly staleMark: string;
  /** `null` where no date bears the mark. */
  readonly staleLegend: string | null;
  readonly pageWords: { readonly before: string; readonly between: string; readonly after: string };
}

export interface RecordSection {
  readonly title: string;
  readonly blocks: readonly RecordBlock[];
}

export type RecordBlock =
  /** Words as they were written down, paragraph by paragraph. */
  | { readonly type: 'prose'; readonly paragraphs: readonly string[] }
  | {
      readonly type: 'point';
      /** From 1, of those that stand in this copy. */
      readonly number: number;
      readonly topic: string;
      readonly rows: readonly RecordRow[];
    }
  | { readonly type: 'rows'; readonly rows: readonly RecordRow[] }
  | Extract<BriefingBlock, { readonly type: 'table' }>;

export interface RecordRow {
  /** `null` for a row that needs none. */
  readonly label: string | null;
  readonly cells: readonly BriefingCell[];
}
