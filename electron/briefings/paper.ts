import type { BookDocument } from '../../domain/book-document.ts';
import type { BriefingDocument } from '../../domain/briefing-document.ts';
import type { LetterDocument } from '../../domain/letter.ts';
import type { PocketDocument } from '../../domain/pocket-list.ts';
import type { RecordDocument } from '../../domain/record-document.ts';

/** A picture of the base with its name in the paper, which is its id there. */
export interface Photo {
  readonly id: string;
  readonly bytes: Uint8Array;
}

/** Something that can be printed: a paper on a state or an officer, the book of a trip with its photos, or what one conversation left. */
export type Paper =
  | { readonly kind: 'briefing'; readonly document: BriefingDocument }
  | { readonly kind: 'book'; readonly document: BookDocument; readonly photos: readonly Photo[] }
  /** A record of conversation or its read-out. */
  | { readonly kind: 'record'; readonly document: RecordDocument }
  | { readonly kind: 'letter'; readonly document: LetterDocument }
  /** To be cut, so in PDF only. */
  | { readonly kind: 'pocket'; readonly document: PocketDocument };

export type PaperFormat = 'pdf' | 'docx';

/** A paper as it came out. */
export interface Printed {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The photos, by their id, that could not be drawn and are not in it. */
  readonly leftOut: readonly string[];
}
