import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { BriefingBlock, BriefingCell, BriefingDate, BriefingDocument } from '../../domain/briefing-document.ts';

const LANGUAGES = { en: 'en-GB', sq: 'sq-AL', sr: 'sr-Latn-RS' } as const;
const GREY = '55595F';
const LATE = '8A1F18';
const RULE = { style: BorderStyle.SINGLE, size: 4, color: 'B9B2A3' } as const;
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

/** The composed briefing as a Word file with real headings, tables and running heads. The same words as the PDF, no others. */
export async function printDocx(briefing: BriefingDocument): Promise<Uint8Array> {
  const file = new Document({
    title: briefing.title,
    creator: 'Démarche',
    lastModifiedBy: 'Démarche',
    styles: {
      default: {
        document: {
          run: {
            font: 'Calibri',
            size: 19,
            language: { value: LANGUAGES[briefing.language as keyof typeof LANGUAGES] ?? 'en-GB' },
          },
          paragraph: { spacing: { after: 60 } },
        },
        heading1: {
          run: { font: 'Cambria', size: 38, bold: true, color: '000000' },
          paragraph: { spacing: { after: 60 } },
        },
        heading2: {
          run: { font: 'Cambria', size: 23, bold: true, color: '000000' },
          paragraph: {
            spacing: { before: 220, after: 80 },
            keepNext: true,
            border: { top: { ...RULE, color: '000000', space: 3 } },
          },
        },
      },
    },
    sections: [
      {
        properties: {
          page: { size: { width: 11906, height: 16838 }, margin: { top: 1250, bottom: 1130, left: 1130, right: 1130 } },
        },
        headers: { default: new Header({ children: [runningHead(briefing)] }) },
        footers: { default: new Footer({ children: [runningFoot(briefing), legend(briefing)] }) },
        children: [
          new Paragraph({ children: [new TextRun({ text: briefing.kicker.toUpperCase(), size: 16, color: GREY })] }),
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(briefing.title)] }),
          ...cellParagraphs(briefing.profile, briefing),
          ...briefing.blocks.flatMap((block) => printBlock(block, briefing)),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}

const THIRDS = [
  { type: 'center', position: 4823 },
  { type: 'right', position: 9646 },
] as const;

function runningHead(briefing: BriefingDocument): Paragraph {
  return new Paragraph({
    tabStops: [...THIRDS],
    border: { bottom: RULE },
    children: [
      new TextRun({ text: `${briefing.title}\t`, size: 16 }),
      new TextRun({ text: `${briefing.markingText.toUpperCase()}\t`, size: 16, bold: true }),
      new TextRun({ text: briefing.asOfText, size: 16 }),
    ],
  });
}

function runningFoot(briefing: BriefingDocument): Paragraph {
  const { before, between } = briefing.pageWords;
  return new Paragraph({
    tabStops: [...THIRDS],
    children: [
      new TextRun({ text: `${briefing.generatedText}\t`, size: 16, color: GREY }),
      new TextRun({ text: `${briefing.markingText.toUpperCase()}\t`, size: 16, bold: true }),
      new TextRun({ children: [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES], size: 16 }),
    ],
  });
}

function legend({ staleMark, staleLegend }: BriefingDocument): Paragraph {
  return new Paragraph({ children: [new TextRun({ text: `${staleMark} ${staleLegend}`, size: 16, color: GREY })] });
}

function printBlock(block: BriefingBlock, briefing: BriefingDocument): (Paragraph | Table)[] {
  switch (block.type) {
    case 'heading':
      return [new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun(block.text)] })];
    case 'paragraph':
      return [
        new Paragraph({
          children: [
            block.tone === 'notice'
              ? new TextRun({ text: block.text, bold: true })
              : new TextRun({ text: block.text, italics: true, color: GREY }),
          ],
        }),
      ];
    case 'facts':
      return block.items.flatMap(({ label, cell }) => cellParagraphs(cell, briefing, label));
    case 'status':
      return [
        table(
          block.rows.map(
            (row) =>
              new TableRow({
                cantSplit: true,
                children: [
                  tableCell([new Paragraph({ children: [new TextRun({ text: row.label, bold: true })] })], 18),
                  ...row.columns.map(({ heading, cells }) =>
                    tableCell(
                      [
                        ...(heading
                          ? [new Paragraph({ children: [new TextRun({ text: heading, bold: true, size: 16 })] })]
                          : []),
                        ...cells.flatMap((cell) => cellParagraphs(cell, briefing)),
                      ],
                      82 / row.columns.length,
                      // A row without a contradiction runs over the width of both sides.
                      row.columns.length === 1 ? 2 : 1,
                    ),
                  ),
                ],
              }),
          ),
        ),
      ];
    case 'table': {
      const shares = block.columns.reduce((sum, { share }) => sum + share, 0);
      const widths = block.columns.map(({ share }) => (share * 100) / shares);
      const head = new TableRow({
        tableHeader: true,
        children: block.columns.map(({ label }, index) =>
          tableCell(
            [new Paragraph({ children: [new TextRun({ text: label, bold: true, size: 16 })] })],
            widths[index] ?? 0,
          ),
        ),
      });
      const rows = block.rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: row.map((cell, index) => tableCell(cellParagraphs(cell, briefing), widths[index] ?? 0)),
          }),
      );
      const caption = block.caption
        ? // Not kept with the table: some programs then move the whole table to the next page.
          [new Paragraph({ children: [new TextRun({ text: block.caption, size: 16, color: GREY })] })]
        : [];
      return [...caption, table([head, ...rows])];
    }
  }
}

function table(rows: TableRow[]): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: { top: RULE, bottom: RULE, left: NONE, right: NONE, insideVertical: NONE, insideHorizontal: RULE },
    rows,
  });
}

function tableCell(children: Paragraph[], width: number, columnSpan = 1): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.PERCENTAGE },
    columnSpan,
    margins: { top: 30, bottom: 30, left: 60, right: 60 },
    children: children.length > 0 ? children : [new Paragraph('')],
  });
}

/** The text with its date on one line, the smaller lines below it. */
function cellParagraphs(cell: BriefingCell, briefing: BriefingDocument, label: string | null = null): Paragraph[] {
  const first = [
    ...(label ? [new TextRun({ text: `${label}: `, bold: true })] : []),
    ...lines(cell.text),
    ...(cell.date && cell.text !== '' ? [new TextRun(' · ')] : []),
    ...(cell.date ? [dateRun(cell.date, briefing)] : []),
  ];
  return [
    new Paragraph({ alignment: AlignmentType.START, spacing: { after: 20 }, children: first }),
    ...cell.lines.map(
      (line) => new Paragraph({ spacing: { after: 20 }, children: lines(line, { size: 16, color: GREY }) }),
    ),
  ];
}

function dateRun(date: BriefingDate, { staleMark }: BriefingDocument): TextRun {
  const note = date.note === null ? '' : ` (${date.note})`;
  return new TextRun({
    text: `${date.text}${date.isStale ? staleMark : ''}${note}`,
    color: date.isStale ? LATE : GREY,
  });
}

function lines(text: string, style: { readonly size?: number; readonly color?: string } = {}): TextRun[] {
  return text
    .split('\n')
    .map((line, index) => new TextRun({ ...style, text: line, ...(index > 0 ? { break: 1 } : {}) }));
}
