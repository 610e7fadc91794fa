import { Worker } from 'node:worker_threads';
import type { MakingStep } from '../../domain/making-step.ts';
import type { Paper, PaperFormat, Printed } from './paper.ts';
import type { PrinterFolders } from './render-pdf.ts';
import { TemplateError } from './template-error.ts';

/** A paper that somebody waits for. */
interface Order {
  readonly paper: Paper;
  readonly format: PaperFormat;
  readonly onStep: ((step: MakingStep) => void) | undefined;
  resolve(printed: Printed): void;
  reject(error: unknown): void;
}

/**
 * Draws papers in a worker, one after the other. The worker starts with the first of them, and is started anew should it die. A
 * paper that is given up while it is drawn takes the worker with it: nothing else ends what a book of many meetings has begun.
 */
export class BriefingPrinter {
  readonly #folders: PrinterFolders;
  readonly #workerUrl: URL;
  /** The first one is being drawn. */
  readonly #orders: Order[] = [];
  #worker: Worker | null = null;

  constructor(folders: PrinterFolders, workerUrl: URL) {
    this.#folders = folders;
    this.#workerUrl = workerUrl;
  }

  /**
   * @param signal gives the paper up: nobody wants it any more, and it is drawn no further
   * @throws TemplateError when a template of the ministry's own cannot be drawn
   */
  async print(paper: Paper, format: PaperFormat, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
    return (await this.printWhole(paper, format, signal)).bytes;
  }

  /**
   * As `print`, and says which photos are not in it.
   *
   * @param onStep is told whether the paper waits for others, and what the worker does with it
   */
  async printWhole(
    paper: Paper,
    format: PaperFormat,
    signal?: AbortSignal,
    onStep?: (step: MakingStep) => void,
  ): Promise<Printed> {
    signal?.throwIfAborted();
    return new Promise<Printed>((resolve, reject) => {
      const order: Order = { paper, format, onStep, resolve, reject };
      signal?.addEventListener('abort', () => this.#giveUp(order, signal.reason), { once: true });
      this.#orders.push(order);
      if (this.#orders.length === 1) this.#drawFirst();
      else onStep?.('waiting');
    });
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
  }

  #drawFirst(): void {
    const [order] = this.#orders;
    if (!order) return;
    order.onStep?.(this.#worker ? 'drawing' : 'starting');
    this.#worker ??= this.#start();
    this.#worker.postMessage({ paper: order.paper, format: order.format });
  }

  #giveUp(order: Order, reason: unknown): void {
    const place = this.#orders.indexOf(order);
    // It is there already.
    if (place < 0) return;
    this.#orders.splice(place, 1);
    order.reject(reason);
    if (place > 0) return;
    void this.#worker?.terminate();
    this.#worker = null;
    this.#drawFirst();
  }

  #start(): Worker {
    const worker = new Worker(this.#workerUrl, { workerData: this.#folders });
    worker.unref();
    worker.on('message', ({ printed, error, template, step }) => {
      // What a worker had still to say when it was given up is about a paper that nobody waits for.
      if (worker !== this.#worker) return;
      if (step) {
        this.#orders[0]?.onStep?.(step);
        return;
      }
      const order = this.#orders.shift();
      if (printed) order?.resolve(printed);
      else order?.reject(template ? new TemplateError(template.file, template.line, template.reason) : error);
      this.#drawFirst();
    });
    const fail = (error: unknown): void => {
      if (worker !== this.#worker) return;
      this.#worker = null;
      for (const { reject } of this.#orders.splice(0)) reject(error);
    };
    worker.on('error', fail);
    worker.on('exit', () => fail(new Error('the worker that prints papers has ended')));
    return worker;
  }
}
