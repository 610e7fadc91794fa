import { Worker } from 'node:worker_threads';
import type { BriefingDocument } from '../../domain/briefing-document.ts';

interface Waiting {
  resolve(bytes: Uint8Array<ArrayBuffer>): void;
  reject(error: unknown): void;
}

/** Draws briefings in a worker that starts with the first one and is started anew should it die. */
export class BriefingPrinter {
  readonly #folders: { readonly templatesDir: string; readonly fontsDir: string };
  readonly #workerUrl: URL;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | null = null;
  #count = 0;

  constructor(
    folders: { readonly templatesDir: string; readonly fontsDir: string },
    workerUrl: URL = new URL('./worker.ts', import.meta.url),
  ) {
    this.#folders = folders;
    this.#workerUrl = workerUrl;
  }

  print(document: BriefingDocument, format: 'pdf' | 'docx'): Promise<Uint8Array<ArrayBuffer>> {
    this.#worker ??= this.#start();
    this.#count += 1;
    const number = this.#count;
    const printed = new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
      this.#waiting.set(number, { resolve, reject });
    });
    this.#worker.postMessage({ number, document, format });
    return printed;
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(this.#workerUrl, { workerData: { ...this.#folders } });
    worker.unref();
    worker.on('message', ({ number, bytes, error }) => {
      const waiting = this.#waiting.get(number);
      this.#waiting.delete(number);
      if (bytes) waiting?.resolve(bytes);
      else waiting?.reject(error);
    });
    const fail = (error: unknown): void => {
      this.#worker = null;
      for (const { reject } of this.#waiting.values()) reject(error);
      this.#waiting.clear();
    };
    worker.on('error', fail);
    worker.on('exit', () => fail(new Error('the worker that prints briefings has ended')));
    return worker;
  }
}
