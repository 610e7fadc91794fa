import { Worker } from 'node:worker_threads';
import type { Paper, PaperFormat, Printed } from './paper.ts';
import type { PrinterFolders } from './render-pdf.ts';
import { TemplateError } from './template-error.ts';

interface Waiting {
  resolve(printed: Printed): void;
  reject(error: unknown): void;
}

/** Draws papers in a worker that starts with the first one and is started anew should it die. */
export class BriefingPrinter {
  readonly #folders: PrinterFolders;
  readonly #workerUrl: URL;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | null = null;
  #count = 0;

  constructor(folders: PrinterFolders, workerUrl: URL) {
    this.#folders = folders;
    this.#workerUrl = workerUrl;
  }

  /**
   * @param signal gives up waiting: nobody wants the paper any more
   * @throws TemplateError when a template of the ministry's own cannot be drawn
   */
  async print(paper: Paper, format: PaperFormat, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
    return (await this.printWhole(paper, format, signal)).bytes;
  }

  /** As `print`, and says which photos are not in it. */
  printWhole(paper: Paper, format: PaperFormat, signal?: AbortSignal): Promise<Printed> {
    this.#worker ??= this.#start();
    this.#count += 1;
    const number = this.#count;
    const printed = new Promise<Printed>((resolve, reject) => {
      this.#waiting.set(number, { resolve, reject });
      signal?.addEventListener('abort', () => {
        this.#waiting.delete(number);
        reject(signal.reason);
      });
    });
    this.#worker.postMessage({ number, paper, format });
    return printed;
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(this.#workerUrl, { workerData: this.#folders });
    worker.unref();
    worker.on('message', ({ number, printed, error, template }) => {
      const waiting = this.#waiting.get(number);
      this.#waiting.delete(number);
      if (printed) waiting?.resolve(printed);
      else waiting?.reject(template ? new TemplateError(template.file, template.line, template.reason) : error);
    });
    const fail = (error: unknown): void => {
      this.#worker = null;
      for (const { reject } of this.#waiting.values()) reject(error);
      this.#waiting.clear();
    };
    worker.on('error', fail);
    worker.on('exit', () => fail(new Error('the worker that prints papers has ended')));
    return worker;
  }
}
