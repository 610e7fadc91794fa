import type { BookBlock, BookDocument, BookPart } from './book-document.ts';
import type { BriefingCell, BriefingDate } from './briefing-document.ts';
import { plainText } from './rich-text.ts';

/** Every text of a composed book that stands outside its parts: title, and the cover or what stands in its place. */
export function textsOfCover({ title, head, cover }: BookDocument): readonly string[] {
  return [title, ...head, ...cover.flatMap(({ label, text }) => [label, text])];
}

/** Every text of a part that a reader will see, one after the other, without its form. */
export function textsOfPart({ title, blocks }: BookPart): readonly string[] {
  return [title, ...blocks.flatMap(textsOfBlock)].filter((text) => text !== '');
}

function textsOfBlock(block: BookBlock): readonly string[] {
  switch (block.type) {
    case 'heading':
    case 'subheading':
    case 'paragraph':
      return [block.text];
    case 'facts':
      return block.items.flatMap(({ label, cell }) => [label ?? '', ...textsOfCell(cell)]);
    case 'status':
      return block.rows.flatMap(({ label, columns }) => [
        label,
        ...columns.flatMap(({ heading, cells }) => [heading ?? '', ...cells.flatMap(textsOfCell)]),
      ]);
    case 'table':
      return [block.caption, ...block.columns.map(({ label }) => label), ...block.rows.flat().flatMap(textsOfCell)];
    case 'rich':
      return [block.warning ?? '', block.lead ?? '', plainText(block.blocks), ...textsOfDate(block.date)];
    case 'person':
      return [block.name, ...block.lines, ...textsOfDate(block.date)];
    case 'blank':
      return [block.label];
  }
}

function textsOfCell({ text, lines, date }: BriefingCell): readonly string[] {
  return [text, ...lines, ...textsOfDate(date)];
}

function textsOfDate(date: BriefingDate | null): readonly string[] {
  return date === null ? [] : [date.text, date.note ?? ''];
}
