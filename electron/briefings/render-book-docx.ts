import {
  Document,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  Packer,
  PageBreak,
  Paragraph,
  Table,
  TableCell,
  TableOfContents,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { BookBlock, BookDocument, BookPart } from '../../domain/book-document.ts';
import { hasFootnote } from '../../domain/book-footnote.ts';
import { textsOfCover, textsOfPart } from '../../domain/book-texts.ts';
import { imageOf } from '../../domain/image-kind.ts';
import type { DrawingStep } from '../../domain/making-step.ts';
import {
  DOCX_STYLES,
  dateRun,
  GREY,
  LATE,
  languageOf,
  NONE,
  numberingFor,
  PAGE,
  printBlock,
  RULE,
  runningFoot,
  runningHead,
  staleLegend,
} from './docx-parts.ts';
import { type ListCounter, richParagraphs } from './docx-rich-text.ts';
import type { Paper, Photo } from './paper.ts';

type BookPaper = Extract<Paper, { kind: 'book' }>;
/** The largest that a photo is drawn, in pixels of 96 to the inch: 18 by 23 millimetres, as in the PDF. */
const PHOTO = { width: 68, height: 87 } as const;

/** The composed book as a Word file: real headings, a contents field, tables, running heads. The same words as the PDF. */
export async function printBookDocx(
  { document: book, photos }: BookPaper,
  onStep?: (step: DrawingStep) => void,
): Promise<Uint8Array> {
  const file = new Document({
    title: book.title,
    creator: 'Démarche',
    lastModifiedBy: 'Démarche',
    styles: DOCX_STYLES(languageOf(book.language)),
    numbering: numberingFor(),
    sections: sectionsOf(book, photos),
  });
  onStep?.('file');
  return new Uint8Array(await Packer.toBuffer(file));
}

type Section = ConstructorParameters<typeof Document>[0]['sections'][number];

/** The book in one piece; where a footnote belongs to some of its parts and not to others, each part has a foot of its own. */
function sectionsOf(book: BookDocument, photos: readonly Photo[]): Section[] {
  const lists: ListCounter = { count: 0 };
  const front = [...coverParagraphs(book), ...contents(book)];
  const head = headParagraphs(book);
  const partOf = (part: BookPart, isOnNewPage: boolean) => partParagraphs(part, book, photos, isOnNewPage, lists);
  if (book.footnote === null) {
    const parts = book.parts.flatMap((part, index) => partOf(part, index > 0 || front.length > 0));
    return [section(book, [...front, ...head, ...parts], false)];
  }
  const titles = book.parts.map(({ title }) => title);
  return [
    ...(front.length > 0 ? [section(book, front, hasFootnote(book, [...textsOfCover(book), ...titles]))] : []),
    // A section begins on a new page by itself.
    ...book.parts.map((part, index) =>
      section(book, [...(index === 0 ? head : []), ...partOf(part, false)], hasFootnote(book, textsOfPart(part))),
    ),
  ];
}

function section(book: BookDocument, children: Section['children'], isFootnoted: boolean): Section {
  const foot = isFootnoted ? footnote(book) : [];
  return {
    properties: { page: PAGE },
    headers: { default: new Header({ children: [runningHead(book, book.copyText)] }) },
    footers: {
      default: new Footer({ children: [runningFoot(book), staleLegend(book.staleMark, book.staleLegend), ...foot] }),
    },
    children,
  };
}

function footnote({ footnote: text }: BookDocument): Paragraph[] {
  return text === null ? [] : [new Paragraph({ children: [new TextRun({ text, size: 14 })] })];
}

function coverParagraphs(book: BookDocument): (Paragraph | Table)[] {
  if (book.cover.length === 0) return [];
  return [
    new Paragraph({
      spacing: { before: 2600 },
      children: [new TextRun({ text: book.kicker.toUpperCase(), size: 20, color: GREY })],
    }),
    new Paragraph({
      spacing: { after: 300 },
      border: { bottom: { ...RULE, size: 12, color: '000000' } },
      children: [new TextRun({ text: book.title, font: 'Cambria', size: 60, bold: true })],
    }),
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      borders: { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE },
      rows: book.cover.map(
        ({ label, text }) =>
          new TableRow({
            children: [
              coverCell(new TextRun({ text: label, color: GREY }), 24),
              coverCell(new TextRun({ text, size: 22 }), 76),
            ],
          }),
      ),
    }),
    new Paragraph({ children: [new PageBreak()] }),
  ];
}

/** What stands above a paper that has no cover. */
function headParagraphs(book: BookDocument): Paragraph[] {
  if (book.cover.length > 0) return [];
  const text = [book.kicker.toUpperCase(), ...book.head].join(' · ');
  return [new Paragraph({ children: [new TextRun({ text, size: 16, color: GREY })] })];
}

function coverCell(run: TextRun, width: number): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.PERCENTAGE },
    margins: { top: 60, bottom: 60 },
    children: [new Paragraph({ children: [run] })],
  });
}

function contents(book: BookDocument): (Paragraph | TableOfContents)[] {
  if (book.contentsTitle === null) return [];
  return [
    new Paragraph({
      spacing: { after: 160 },
      children: [new TextRun({ text: book.contentsTitle, font: 'Cambria', size: 36, bold: true })],
    }),
    // Word puts the page numbers in when it opens the file. The library can guess them, up to four pages wrong in a book of
    // thirty: none is better than a wrong one.
    new TableOfContents(book.contentsTitle, { hyperlink: true, headingStyleRange: '1-1' }),
  ];
}

function partParagraphs(
  part: BookPart,
  book: BookDocument,
  photos: readonly Photo[],
  isOnNewPage: boolean,
  lists: ListCounter,
): (Paragraph | Table)[] {
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      pageBreakBefore: isOnNewPage,
      children: [new TextRun(part.title)],
    }),
    ...part.blocks.flatMap((block, index) =>
      block.type === 'blank'
        ? blankParagraphs(block, part.blocks[index + 1]?.type === 'blank')
        : blockParagraphs(block, book, photos, lists),
    ),
  ];
}

/** Room to write in. What is written about one meeting is written on one page. */
function blankParagraphs(block: Extract<BookBlock, { type: 'blank' }>, isFollowed: boolean): Paragraph[] {
  return [
    new Paragraph({ keepNext: true, children: [new TextRun({ text: block.label, size: 16, color: GREY })] }),
    ...Array.from(
      { length: block.lines },
      (_, line) =>
        new Paragraph({
          keepNext: isFollowed || line < block.lines - 1,
          spacing: { before: 160 },
          border: { bottom: RULE },
          children: [new TextRun(' ')],
        }),
    ),
  ];
}

function blockParagraphs(
  block: Exclude<BookBlock, { type: 'blank' }>,
  book: BookDocument,
  photos: readonly Photo[],
  lists: ListCounter,
): (Paragraph | Table)[] {
  switch (block.type) {
    case 'subheading':
      return [
        new Paragraph({
          heading: block.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3,
          children: [new TextRun(block.text)],
        }),
      ];
    case 'rich':
      return [
        ...(block.warning
          ? [new Paragraph({ children: [new TextRun({ text: block.warning, bold: true, color: LATE })] })]
          : []),
        ...richParagraphs(block, book, lists),
      ];
    case 'person':
      return personParagraphs(block, book, photos);
    default:
      return printBlock(block, book);
  }
}

function personParagraphs(
  person: Extract<BookBlock, { type: 'person' }>,
  book: BookDocument,
  photos: readonly Photo[],
): (Paragraph | Table)[] {
  const words = [
    new Paragraph({ keepLines: true, children: [new TextRun({ text: person.name, bold: true })] }),
    ...person.lines.map(
      (line, index) =>
        new Paragraph({
          spacing: { after: 20 },
          children: [
            new TextRun(line),
            ...(person.date && index === person.lines.length - 1 ? [new TextRun(' '), dateRun(person.date, book)] : []),
          ],
        }),
    ),
  ];
  const photo = photos.find(({ id }) => id === person.photoId);
  const type = photo ? wordTypeOf(photo) : null;
  const size = photo ? imageOf(photo.bytes) : null;
  if (!photo || !type || !size) return words;
  // In its own proportions: Word would pull a face out of shape.
  const scale = Math.min(PHOTO.width / size.width, PHOTO.height / size.height);
  const picture = new ImageRun({
    type,
    data: photo.bytes,
    transformation: { width: Math.ceil(size.width * scale), height: Math.ceil(size.height * scale) },
    altText: { name: person.name, title: person.name, description: person.name },
  });
  return [
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      borders: {
        top: NONE,
        bottom: NONE,
        left: NONE,
        right: NONE,
        insideHorizontal: NONE,
        insideVertical: NONE,
      },
      rows: [
        new TableRow({
          cantSplit: true,
          children: [
            new TableCell({
              width: { size: 14, type: WidthType.PERCENTAGE },
              children: [new Paragraph({ children: [picture] })],
            }),
            new TableCell({ width: { size: 86, type: WidthType.PERCENTAGE }, children: words }),
          ],
        }),
      ],
    }),
  ];
}

/** The photos that a Word file of a book does without. */
export function notInWord({ photos }: BookPaper): readonly string[] {
  return photos.filter((photo) => wordTypeOf(photo) === null).map(({ id }) => id);
}

/** What Word calls a picture, or `null` for one that it does not draw. */
function wordTypeOf({ bytes }: Photo): 'png' | 'jpg' | 'gif' | null {
  const kind = imageOf(bytes);
  return kind === null ? null : WORD_TYPES[kind.mediaType];
}

/** Word draws no WebP. */
const WORD_TYPES = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/gif': 'gif', 'image/webp': null } as const;
