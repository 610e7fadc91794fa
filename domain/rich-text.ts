/**
 * A text with headings, lists, emphasis and tables, as a tree of ours. Whoever writes it writes Markdown; every form of a paper
 * and the screen draw this tree, so that none can show what another hides. There is no place in it for markup of a browser.
 */
export type RichBlock =
  | { readonly type: 'paragraph'; readonly spans: readonly RichSpan[] }
  | { readonly type: 'heading'; readonly spans: readonly RichSpan[] }
  | { readonly type: 'list'; readonly isOrdered: boolean; readonly items: readonly (readonly RichBlock[])[] }
  | { readonly type: 'quote'; readonly blocks: readonly RichBlock[] }
  | { readonly type: 'table'; readonly rows: readonly (readonly (readonly RichSpan[])[])[] };

export interface RichSpan {
  readonly text: string;
  readonly isStrong: boolean;
  readonly isEmphasis: boolean;
}

/** Reads Markdown into the tree. Handed in, because reading it is no business of the rules. */
export type ReadRichText = (markdown: string) => readonly RichBlock[];

/** All words of a rich text, one after the other: for searching, and for a line that has room for nothing else. */
export function plainText(blocks: readonly RichBlock[]): string {
  return blocks.map(wordsOf).join(' ').replace(/\s+/g, ' ').trim();
}

function wordsOf(block: RichBlock): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return block.spans.map(({ text }) => text).join('');
    case 'list':
      return block.items.map(plainText).join(' ');
    case 'quote':
      return plainText(block.blocks);
    case 'table':
      return block.rows.map((row) => row.map((spans) => spans.map(({ text }) => text).join('')).join(' ')).join(' ');
  }
}
