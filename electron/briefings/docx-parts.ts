import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  type IStylesOptions,
  LevelFormat,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { BriefingBlock, BriefingCell, BriefingDate } from '../../domain/briefing-document.ts';
import type { BriefingLanguage } from '../../domain/briefing-labels.ts';

const LANGUAGES: Record<BriefingLanguage, string> = { en: 'en-GB', sq: 'sq-AL', sr: 'sr-Latn-RS' };
export const GREY = '55595F';
export const LATE = '8A1F18';
export const RULE = { style: BorderStyle.SINGLE, size: 4, color: 'B9B2A3' } as const;
export const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
/** A4, in twentieths of a point. */
export const PAGE = {
  size: { width: 11906, height: 16838 },
  margin: { top: 1250, bottom: 1130, left: 1130, right: 1130 },
} as const;
/** The name of the numbering of ordered lists. */
export const ORDERED = 'ordered';

/** What the running lines and the dates of a paper say. */
export interface Furniture {
  readonly title: string;
  readonly markingText: string;
  readonly generatedText: string;
  readonly pageWords: { readonly before: string; readonly between: string; readonly after: string };
  readonly staleMark: string;
}

/** The tag by which Word knows the language of a paper. */
export function languageOf(language: BriefingLanguage): string {
  return LANGUAGES[language];
}

/** Text and headings of every paper, so that Word's own outline and contents know them. */
export const DOCX_STYLES = (language: string): IStylesOptions => ({
  default: {
    document: {
      run: { font: 'Calibri', size: 19, language: { value: language } },
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
    heading3: {
      run: { font: 'Cambria', size: 21, bold: true, color: '000000' },
      paragraph: { spacing: { before: 160, after: 60 }, keepNext: true },
    },
  },
});

/** Ordered lists, three levels deep. */
export function numberingFor() {
  return {
    config: [
      {
        reference: ORDERED,
        levels: [0, 1, 2].map((level) => ({
          level,
          format: LevelFormat.DECIMAL,
          text: `%${level + 1}.`,
          style: { paragraph: { indent: { left: 360 * (level + 1), hanging: 360 } } },
        })),
      },
    ],
  };
}

const THIRDS = [
  { type: 'center', position: 4823 },
  { type: 'right', position: 9646 },
] as const;

/** Title, marking, and what kind of copy or day it is. */
export function runningHead(paper: Furniture, right: string): Paragraph {
  return new Paragraph({
    tabStops: [...THIRDS],
    border: { bottom: RULE },
    children: [
      new TextRun({ text: `${paper.title}\t`, size: 16 }),
      new TextRun({ text: `${paper.markingText.toUpperCase()}\t`, size: 16, bold: true }),
      new TextRun({ text: right, size: 16 }),
    ],
  });
}

export function runningFoot(paper: Furniture): Paragraph {
  const { before, between } = paper.pageWords;
  return new Paragraph({
    tabStops: [...THIRDS],
    children: [
      new TextRun({ text: `${paper.generatedText}\t`, size: 16, color: GREY }),
      new TextRun({ text: `${paper.markingText.toUpperCase()}\t`, size: 16, bold: true }),
      new TextRun({ children: [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES], size: 16 }),
    ],
  });
}

/** What the mark at an old date means. */
export function staleLegend(staleMark: string, legend: string): Paragraph {
  return new Paragraph({ children: [new TextRun({ text: `${staleMark} ${legend}`, size: 16, color: GREY })] });
}

/** One block of a composed paper. */
export function printBlock(block: BriefingBlock, paper: Furniture): (Paragraph | Table)[] {
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
      return block.items.flatMap(({ label, cell }) => cellParagraphs(cell, paper, label));
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
                        ...cells.flatMap((cell) => cellParagraphs(cell, paper)),
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
            children: row.map((cell, index) => tableCell(cellParagraphs(cell, paper), widths[index] ?? 0)),
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
export function cellParagraphs(cell: BriefingCell, paper: Furniture, label: string | null = null): Paragraph[] {
  const first = [
    ...(label ? [new TextRun({ text: `${label}: `, bold: true })] : []),
    ...lines(cell.text),
    ...(cell.date && cell.text !== '' ? [new TextRun(' · ')] : []),
    ...(cell.date ? [dateRun(cell.date, paper)] : []),
  ];
  return [
    new Paragraph({ alignment: AlignmentType.START, spacing: { after: 20 }, children: first }),
    ...cell.lines.map(
      (line) => new Paragraph({ spacing: { after: 20 }, children: lines(line, { size: 16, color: GREY }) }),
    ),
  ];
}

/** A date with its mark and age where it is old. */
export function dateRun(date: BriefingDate, { staleMark }: Furniture): TextRun {
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
