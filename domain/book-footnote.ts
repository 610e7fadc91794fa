import type { BookDocument } from './book-document.ts';
import { textsOfCover, textsOfPart } from './book-texts.ts';
import { printable } from './briefing-text.ts';
import { isMarked, type PaperStyle } from './styling.ts';

/** The book with the footnote of its setting where a marked name stands in it. One that explains no mark is left away. */
export function withFootnote(book: BookDocument, style: PaperStyle): BookDocument {
  const texts = [...textsOfCover(book), ...book.parts.flatMap(textsOfPart)];
  if (style.footnote === '' || !isMarked(texts.join('\n'), style)) return book;
  return { ...book, footnote: printable(style.footnote), marked: style.marked };
}

/**
 * Whether the footnote of a book belongs to a page with these texts. The title stands in the head of each page, and a mark in it
 * takes the footnote along.
 */
export function hasFootnote({ title, footnote, marked }: BookDocument, texts: readonly string[]): boolean {
  return footnote !== null && isMarked([title, ...texts].join('\n'), { marked });
}
