// Draws briefings off the main thread: one request at a time, answered under its number.
import { parentPort, workerData } from 'node:worker_threads';
import type { BriefingDocument } from '../../domain/briefing-document.ts';
import { printDocx } from './render-docx.ts';
import { PdfPrinter } from './render-pdf.ts';

export interface PrintRequest {
  readonly number: number;
  readonly document: BriefingDocument;
  readonly format: 'pdf' | 'docx';
}

/** Made on first use and kept: reading the fonts takes longer than drawing a page. */
let pdfPrinter: PdfPrinter | undefined;

parentPort?.on('message', async ({ number, document, format }: PrintRequest) => {
  try {
    pdfPrinter ??= format === 'pdf' ? new PdfPrinter(workerData) : undefined;
    const bytes = format === 'pdf' && pdfPrinter ? pdfPrinter.print(document) : await printDocx(document);
    parentPort?.postMessage({ number, bytes });
  } catch (error) {
    parentPort?.postMessage({ number, error });
  }
});
