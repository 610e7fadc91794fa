import { Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import type { BookBlock, BookDocument } from '../../domain/book-document.ts';
import type { RichBlock, RichSpan } from '../../domain/rich-text.ts';
import { dateRun, NONE, ORDERED, RULE } from './docx-parts.ts';

type Rich = Extract<BookBlock, { type: 'rich' }>;

/** A rich text as paragraphs and tables of Word; what leads it stands in its first paragraph, its day in the last. */
export function richParagraphs(
  { blocks, lead, date, isKey }: Rich,
  book: BookDocument,
  lists: ListCounter,
): (Paragraph | Table)[] {
  const size = isKey ? 22 : undefined;
  const drawn = blocks.flatMap((block, index) =>
    draw(block, { size, isBarred: isKey, level: 0, lead: index === 0 ? lead : null, lists }),
  );
  return date === null ? drawn : [...drawn, new Paragraph({ children: [dateRun(date, book)] })];
}

interface How {
  readonly size: number | undefined;
  /** With a bar at its side: the one thing that is read first. */
  readonly isBarred: boolean;
  readonly level: number;
  readonly lead: string | null;
  readonly lists: ListCounter;
}

/** Every list of a file is numbered from 1 by itself; Word wants a number of the list for that. */
export interface ListCounter {
  count: number;
}

function draw(block: RichBlock, how: How): (Paragraph | Table)[] {
  switch (block.type) {
    case 'paragraph':
      return [paragraph(block.spans, how)];
    case 'heading':
      return [
        paragraph(
          block.spans.map((span) => ({ ...span, isStrong: true })),
          how,
        ),
      ];
    case 'quote':
      return block.blocks.flatMap((each) => draw(each, { ...how, level: how.level + 1 }));
    case 'list': {
      how.lists.count += 1;
      const instance = how.lists.count;
      return block.items.flatMap((item) =>
        item.flatMap((each, index) =>
          each.type === 'paragraph' && index === 0
            ? [
                new Paragraph({
                  ...(block.isOrdered
                    ? { numbering: { reference: ORDERED, level: Math.min(how.level, 2), instance } }
                    : { bullet: { level: Math.min(how.level, 2) } }),
                  children: runs(each.spans, how.size),
                }),
              ]
            : draw(each, { ...how, level: how.level + 1 }),
        ),
      );
    }
    case 'table': {
      const widest = Math.max(...block.rows.map((row) => row.length));
      return [
        new Table({
          width: { size: 100, type: WidthType.PERCENTAGE },
          borders: { top: RULE, bottom: RULE, left: NONE, right: NONE, insideVertical: NONE, insideHorizontal: RULE },
          rows: block.rows.map(
            (row, index) =>
              new TableRow({
                tableHeader: index === 0,
                cantSplit: true,
                children: Array.from(
                  { length: widest },
                  (_, column) =>
                    new TableCell({
                      width: { size: 100 / widest, type: WidthType.PERCENTAGE },
                      children: [
                        new Paragraph({
                          children: runs(
                            (row[column] ?? []).map((span) => ({ ...span, isStrong: span.isStrong || index === 0 })),
                            how.size,
                          ),
                        }),
                      ],
                    }),
                ),
              }),
          ),
        }),
      ];
    }
  }
}

function paragraph(spans: readonly RichSpan[], { size, isBarred, level, lead }: How): Paragraph {
  return new Paragraph({
    indent: { left: level * 400 },
    ...(isBarred ? { border: { left: { ...RULE, size: 18, color: '000000', space: 8 } } } : {}),
    children: [...(lead === null ? [] : [new TextRun({ text: `${lead} `, italics: true })]), ...runs(spans, size)],
  });
}

function runs(spans: readonly RichSpan[], size: number | undefined): TextRun[] {
  return spans.flatMap(({ text, isStrong, isEmphasis }) =>
    text.split('\n').map(
      (line, index) =>
        new TextRun({
          text: line,
          bold: isStrong,
          italics: isEmphasis,
          ...(size === undefined ? {} : { size }),
          ...(index > 0 ? { break: 1 } : {}),
        }),
    ),
  );
}
