// Draws papers off the main thread: one at a time, since the next is sent when the last is answered.
import { parentPort, workerData } from 'node:worker_threads';
import type { DrawingStep } from '../../domain/making-step.ts';
import type { Paper, PaperFormat, Printed } from './paper.ts';
import { notInWord, printBookDocx } from './render-book-docx.ts';
import { printDocx } from './render-docx.ts';
import { printLetterDocx } from './render-letter-docx.ts';
import { PdfPrinter } from './render-pdf.ts';
import { printRecordDocx } from './render-record-docx.ts';
import { TemplateError } from './template-error.ts';

export interface PrintRequest {
  readonly paper: Paper;
  readonly format: PaperFormat;
}

/** Made on first use and kept: reading the fonts takes longer than drawing a page. */
let pdfPrinter: PdfPrinter | undefined;

parentPort?.on('message', async ({ paper, format }: PrintRequest) => {
  try {
    parentPort?.postMessage({ printed: await print(paper, format) });
  } catch (error) {
    // A class does not outlive the way between threads.
    const template =
      error instanceof TemplateError ? { file: error.file, line: error.line, reason: error.reason } : null;
    parentPort?.postMessage({ error, template });
  }
});

/** Tells of a step before its work begins: what blocks this thread does not hold up the message. */
function tell(step: DrawingStep): void {
  parentPort?.postMessage({ step });
}

async function print(paper: Paper, format: PaperFormat): Promise<Omit<Printed, 'bytes'> & { bytes: Uint8Array }> {
  if (format === 'docx') {
    tell('drawing');
    return { bytes: await word(paper), leftOut: paper.kind === 'book' ? notInWord(paper) : [] };
  }
  if (!pdfPrinter) tell('starting');
  pdfPrinter ??= new PdfPrinter(workerData);
  return pdfPrinter.printWhole(paper, tell);
}

function word(paper: Paper): Promise<Uint8Array> {
  switch (paper.kind) {
    case 'book':
      return printBookDocx(paper, tell);
    case 'letter':
      return printLetterDocx(paper.document);
    case 'record':
      return printRecordDocx(paper.document);
    case 'briefing':
      return printDocx(paper.document);
    case 'pocket':
      throw new Error('cards to be cut have no Word form');
  }
}
