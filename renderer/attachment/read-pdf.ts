import {
  AnnotationMode,
  getDocument,
  PasswordException,
  type PDFDocumentProxy,
  type PDFPageProxy,
  PDFWorker,
  VerbosityLevel,
} from 'pdfjs-dist';
import PdfWorker from 'pdfjs-dist/build/pdf.worker.min.mjs?worker';

/** Pictures inside a page with more pixels than this are left out, as in the preview of pictures. */
const MAX_IMAGE_PIXELS = 40_000_000;
/** A canvas larger than this is not drawn sharp but smaller. */
const MAX_CANVAS_PIXELS = 16_000_000;

export type PdfFault = 'broken' | 'locked';

export interface OpenPdf {
  readonly pageCount: number;
  /** Draws a page as wide as this and answers with the words on it, for those who do not see it. */
  draw(canvas: HTMLCanvasElement, pageNumber: number, widthPx: number, signal: AbortSignal): Promise<string>;
  close(): void;
}

/**
 * Opens a PDF to be drawn, in a worker of our own under our own policy. What a PDF can do beyond being looked at stays off:
 * scripts and forms are not asked for, fonts are drawn as paths, nothing is compiled, and all that it needs comes from us.
 *
 * @throws PdfFaultError
 */
export async function openPdf(address: string): Promise<OpenPdf> {
  const response = await fetch(address);
  if (!response.ok) throw new PdfFaultError('broken');
  const data = await response.arrayBuffer();
  // A worker for each file: one that is busy or hostile is ended with its window and keeps no other waiting.
  const port = new PdfWorker();
  const worker = PDFWorker.create({ port });
  const loading = getDocument({
    data,
    worker,
    BinaryDataFactory: OwnFiles,
    cMapUrl: '/pdf/cmaps/',
    standardFontDataUrl: '/pdf/standard_fonts/',
    wasmUrl: new URL('/pdf/wasm/', window.location.href).href,
    // Our policy allows no WebAssembly: the decoders come as plain script.
    useWasm: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    disableWorkerRendering: true,
    enableXfa: false,
    maxImageSize: MAX_IMAGE_PIXELS,
    verbosity: VerbosityLevel.ERRORS,
  });
  const close = (): void => {
    void loading.destroy();
    worker.destroy();
    port.terminate();
  };
  try {
    const pdf = await loading.promise;
    return {
      pageCount: pdf.numPages,
      draw: (canvas, pageNumber, widthPx, signal) => drawPage(pdf, canvas, pageNumber, widthPx, signal),
      close,
    };
  } catch (error) {
    close();
    throw new PdfFaultError(error instanceof PasswordException ? 'locked' : 'broken');
  }
}

/** This file cannot be shown, and why. */
export class PdfFaultError extends Error {
  readonly fault: PdfFault;
  constructor(fault: PdfFault) {
    super(`the PDF cannot be shown: ${fault}`);
    this.fault = fault;
  }
}

async function drawPage(
  pdf: PDFDocumentProxy,
  canvas: HTMLCanvasElement,
  pageNumber: number,
  widthPx: number,
  signal: AbortSignal,
): Promise<string> {
  const page = await pdf.getPage(pageNumber);
  const viewport = page.getViewport({ scale: sharpScale(page, widthPx) });
  signal.throwIfAborted();
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  const drawing = page.render({ canvas, viewport, annotationMode: AnnotationMode.ENABLE });
  signal.addEventListener('abort', () => drawing.cancel());
  await drawing.promise;
  const { items } = await page.getTextContent();
  return items.map((item) => ('str' in item ? item.str : '')).join(' ');
}

function sharpScale(page: PDFPageProxy, widthPx: number): number {
  const { width, height } = page.getViewport({ scale: 1 });
  const wanted = (widthPx / width) * window.devicePixelRatio;
  return Math.min(wanted, Math.sqrt(MAX_CANVAS_PIXELS / (width * height)));
}

/** Fonts and character maps from the desk itself. The library's own way would ask Electron's scheme by XMLHttpRequest. */
class OwnFiles {
  readonly #folders: Readonly<Record<string, string | null>>;
  constructor(folders: Readonly<Record<string, string | null>>) {
    this.#folders = folders;
  }
  async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
    const response = await fetch(`${this.#folders[kind]}${filename}`);
    if (!response.ok) throw new Error('the file is not among ours');
    return new Uint8Array(await response.arrayBuffer());
  }
}
