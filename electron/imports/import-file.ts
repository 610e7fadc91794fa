import { Worker } from 'node:worker_threads';
import type { KnownRecords } from '../../domain/import-plan.ts';
import { type FileRefusal, FileRefusalError } from './file-refusal.ts';
import type { ImportWork, NumberedInstruction } from './import-work.ts';
import type { WorkerQuestion } from './import-worker.ts';
import { unpackInstructions } from './instruction-text.ts';

/** Reading a file that an honest program wrote takes seconds; one that takes longer is stopped. */
export const READ_LIMIT_MS = 20_000;
const MEMORY_LIMIT_MB = 400;
const YOUNG_MB = 64;

interface Waiting {
  resolve(answer: unknown): void;
  reject(error: unknown): void;
}

/** The import was stopped by the user, or with the desk. */
export class ImportStoppedError extends Error {}

/**
 * A file in the hands of its worker. The worker has no key and no base, and is ended when it takes too long or too much memory;
 * nothing but this file is lost then.
 */
export class ImportFile {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #count = 0;
  #end: Error | null = null;
  /** Told while the rows are compared. */
  onProgress: (done: number) => void = () => undefined;

  constructor(workerUrl: URL) {
    this.#worker = new Worker(workerUrl, {
      // Rows are many and live long: with the usual room for young ones half of the time goes into moving them.
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MB, maxYoungGenerationSizeMb: YOUNG_MB },
      // It needs nothing of what the desk was started with.
      env: {},
    });
    this.#worker.unref();
    this.#worker.on('message', ({ number, answer, refusal, error, progress }) => {
      if (progress !== undefined) return this.onProgress(progress);
      const waiting = this.#waiting.get(number);
      this.#waiting.delete(number);
      if (refusal) waiting?.reject(new FileRefusalError(refusal as FileRefusal));
      else if (error) waiting?.reject(error);
      else waiting?.resolve(answer);
    });
    this.#worker.on('error', (error) => {
      const isMemory = (error as { code?: string }).code === 'ERR_WORKER_OUT_OF_MEMORY';
      this.#fail(isMemory ? new FileRefusalError('tookTooMuchMemory', error) : error);
    });
    this.#worker.on('exit', () => this.#fail(new ImportStoppedError('the worker of the import has ended')));
  }

  /** @throws FileRefusalError also when it takes too long */
  async read(...args: Parameters<ImportWork['read']>): ReturnType<ImportWork['read']> {
    const limit = setTimeout(() => void this.#stop(new FileRefusalError('tookTooLong')), READ_LIMIT_MS);
    try {
      return await this.#ask('read', args);
    } finally {
      clearTimeout(limit);
    }
  }

  know(part: Partial<KnownRecords>): Promise<null> {
    return this.#ask('known', [part]);
  }

  plan(
    mappings: Parameters<ImportWork['plan']>[0],
    context: Parameters<ImportWork['plan']>[2],
  ): Promise<ReturnType<ImportWork['plan']>> {
    return this.#ask('plan', [mappings, context]);
  }

  counts(): Promise<ReturnType<ImportWork['counts']>> {
    return this.#ask('counts', []);
  }

  page(...args: Parameters<ImportWork['page']>): Promise<ReturnType<ImportWork['page']>> {
    return this.#ask('page', args);
  }

  decide(...args: Parameters<ImportWork['decide']>): Promise<boolean> {
    return this.#ask('decide', args);
  }

  nearBodies(): Promise<ReturnType<ImportWork['nearBodies']>> {
    return this.#ask('nearBodies', []);
  }

  decideBody(...args: Parameters<ImportWork['decideBody']>): Promise<boolean> {
    return this.#ask('decideBody', args);
  }

  setPolicy(...args: Parameters<ImportWork['setPolicy']>): Promise<void> {
    return this.#ask('setPolicy', args);
  }

  async instructions(...args: Parameters<ImportWork['instructions']>): Promise<readonly NumberedInstruction[]> {
    return unpackInstructions(await this.#ask('instructions', args));
  }

  close(): Promise<void> {
    return this.#stop(new ImportStoppedError('the import was stopped'));
  }

  async #stop(why: Error): Promise<void> {
    this.#fail(why);
    await this.#worker.terminate();
  }

  #ask<T>(what: WorkerQuestion['do'], args: readonly unknown[]): Promise<T> {
    if (this.#end) return Promise.reject(this.#end);
    this.#count += 1;
    const number = this.#count;
    const answered = new Promise<T>((resolve, reject) => {
      this.#waiting.set(number, { resolve: resolve as (answer: unknown) => void, reject });
    });
    this.#worker.postMessage({ number, do: what, args });
    return answered;
  }

  #fail(error: Error): void {
    this.#end ??= error;
    for (const { reject } of this.#waiting.values()) reject(this.#end);
    this.#waiting.clear();
  }
}
