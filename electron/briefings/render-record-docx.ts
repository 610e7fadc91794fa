import {
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { RecordBlock, RecordDocument, RecordRow } from '../../domain/record-document.ts';
import {
  cellParagraphs,
  DOCX_STYLES,
  GREY,
  languageOf,
  NONE,
  PAGE,
  printBlock,
  RULE,
  runningFoot,
  runningHead,
  staleLegend,
} from './docx-parts.ts';

/** Of the width, for the labels of a row. */
const LABELS = 22;
/** Around the comment, so that nobody takes it for what was said. */
const FRAME = { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 6 } as const;

/** A record of conversation or its read-out as a Word file: the same words as the PDF, no others. */
export async function printRecordDocx(record: RecordDocument): Promise<Uint8Array> {
  const { title, kicker, language, head, sections, comment, staleLegend: legend } = record;
  const foot = [runningFoot(record), ...(legend === null ? [] : [staleLegend(record.staleMark, legend)])];
  const file = new Document({
    title,
    creator: 'Démarche',
    lastModifiedBy: 'Démarche',
    styles: DOCX_STYLES(languageOf(language)),
    sections: [
      {
        properties: { page: PAGE },
        headers: { default: new Header({ children: [runningHead(record, record.asOfText)] }) },
        footers: { default: new Footer({ children: foot }) },
        children: [
          new Paragraph({ children: [new TextRun({ text: kicker.toUpperCase(), size: 16, color: GREY })] }),
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(title)] }),
          rowTable(head, record, true),
          ...sections.flatMap((section) => [
            new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun(section.title)] }),
            ...section.blocks.flatMap((block) => printRecordBlock(block, record)),
          ]),
          ...(comment === null ? [] : framed(comment)),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}

function printRecordBlock(block: RecordBlock, record: RecordDocument): (Paragraph | Table)[] {
  switch (block.type) {
    case 'prose':
      return block.paragraphs.map((text) => new Paragraph({ children: [new TextRun(text)] }));
    case 'point':
      return [
        new Paragraph({
          heading: HeadingLevel.HEADING_3,
          children: [new TextRun(`${block.number}. ${block.topic}`)],
        }),
        rowTable(block.rows, record, false),
      ];
    case 'rows':
      return [rowTable(block.rows, record, false)];
    case 'table':
      return printBlock(block, record);
  }
}

/** Labels in a column of their own. The one at the head of the paper stands between two lines. */
function rowTable(rows: readonly RecordRow[], record: RecordDocument, isHead: boolean): Table {
  const edge = isHead ? { ...RULE, size: 8, color: '000000' } : NONE;
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: { top: edge, bottom: edge, left: NONE, right: NONE, insideVertical: NONE, insideHorizontal: NONE },
    rows: rows.map(
      ({ label, cells }) =>
        new TableRow({
          cantSplit: true,
          children: [
            rowCell([new Paragraph({ children: [new TextRun({ text: label ?? '', color: GREY })] })], LABELS),
            rowCell(
              cells.flatMap((cell) => cellParagraphs(cell, record)),
              100 - LABELS,
            ),
          ],
        }),
    ),
  });
}

function rowCell(children: Paragraph[], width: number): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.PERCENTAGE },
    margins: { top: 30, bottom: 10, left: 0, right: 60 },
    children,
  });
}

function framed({ title, paragraphs }: NonNullable<RecordDocument['comment']>): Paragraph[] {
  const border = { top: FRAME, bottom: FRAME, left: FRAME, right: FRAME };
  const indent = { left: 120, right: 120 };
  return [
    // Between the table before it and the frame.
    new Paragraph({ spacing: { after: 200 } }),
    new Paragraph({ heading: HeadingLevel.HEADING_2, border, indent, children: [new TextRun(title)] }),
    ...paragraphs.map((text) => new Paragraph({ border, indent, children: [new TextRun(text)] })),
  ];
}
