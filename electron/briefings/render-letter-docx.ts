import { AlignmentType, Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import type { LetterBlock, LetterDocument } from '../../domain/letter.ts';
import { DOCX_STYLES, languageOf, PAGE } from './docx-parts.ts';

/** Room for the head that the ministry's own paper has, in twentieths of a point: 50 mm. */
const HEAD = 2835;
const SIZE = 23;
const SMALL = 18;

/** A letter as a Word file: the same words as the PDF, and nothing of the desk. */
export async function printLetterDocx({ language, title, author, blocks }: LetterDocument): Promise<Uint8Array> {
  const first = blocks.findIndex(({ type }) => type === 'title');
  const file = new Document({
    title,
    creator: author,
    lastModifiedBy: author,
    styles: DOCX_STYLES(languageOf(language)),
    sections: [
      {
        properties: { page: { ...PAGE, margin: { top: HEAD, bottom: 1417, left: 1701, right: 1417 } } },
        children: blocks.map((block, index) => paragraphOf(block, index === first)),
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}

function paragraphOf({ type, text }: LetterBlock, isHeading: boolean): Paragraph {
  const run = new TextRun({
    text,
    font: 'Cambria',
    size: type === 'foot' ? SMALL : SIZE,
    bold: isHeading,
    color: '000000',
  });
  const spacing = { after: 280, line: 320 };
  if (isHeading) {
    return new Paragraph({
      heading: HeadingLevel.HEADING_1,
      alignment: AlignmentType.CENTER,
      spacing,
      children: [run],
    });
  }
  const alignment = {
    title: AlignmentType.CENTER,
    right: AlignmentType.RIGHT,
    text: AlignmentType.JUSTIFIED,
    foot: AlignmentType.LEFT,
  }[type];
  return new Paragraph({ alignment, spacing, children: [run] });
}
