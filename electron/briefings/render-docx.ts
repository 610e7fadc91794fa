import { Document, Footer, Header, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import type { BriefingDocument } from '../../domain/briefing-document.ts';
import {
  cellParagraphs,
  DOCX_STYLES,
  GREY,
  languageOf,
  PAGE,
  printBlock,
  runningFoot,
  runningHead,
  staleLegend,
} from './docx-parts.ts';

/** The composed briefing as a Word file with real headings, tables and running heads. The same words as the PDF, no others. */
export async function printDocx(briefing: BriefingDocument): Promise<Uint8Array> {
  const file = new Document({
    title: briefing.title,
    creator: 'Démarche',
    lastModifiedBy: 'Démarche',
    styles: DOCX_STYLES(languageOf(briefing.language)),
    sections: [
      {
        properties: { page: PAGE },
        headers: { default: new Header({ children: [runningHead(briefing, briefing.asOfText)] }) },
        footers: {
          default: new Footer({
            children: [runningFoot(briefing), staleLegend(briefing.staleMark, briefing.staleLegend)],
          }),
        },
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
