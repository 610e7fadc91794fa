import { Worker } from 'node:worker_threads';
import type { SafetyCopy } from '../../db/safety-copy.ts';
import type { CopyAnswer, CopyOrder } from './copy-worker.ts';

/** The copy could not be made, and why as the engine says it. None is left under a name that anyone would trust. */
export class CopyFailedError extends Error {
  /** The engine's result code, such as `SQLITE_FULL`; empty where it was not the engine. */
  readonly code: string;
  constructor(code: string, message: string) {
    super(`the base could not be copied: ${message}`);
    this.code = code;
  }
}

/** A copy that is being made beside everything else. */
export interface CopyUnderway {
  /** Its name once it was read back whole and stands among the copies. @throws CopyFailedError */
  readonly kept: Promise<string>;
  /** Gives it up, if it is not kept yet. Resolves when nothing of it is left. */
  stop(): Promise<void>;
}

/**
 * A thread for one copy. To start one takes as long as to copy a small base, so it is started ahead of time, and gets the key
 * only with its order.
 */
export class CopyThread {
  readonly #worker: Worker;
  readonly #answer = Promise.withResolvers<CopyAnswer>();

  constructor(workerUrl: URL) {
    this.#worker = new Worker(workerUrl, { env: {} });
    // While it waits, nobody waits for it.
    this.#worker.unref();
    this.#worker.once('message', this.#answer.resolve);
    this.#worker.once('error', this.#answer.reject);
    this.#worker.once('exit', () => this.#answer.reject(new CopyFailedError('', 'its worker has ended')));
    this.#answer.promise.catch(() => undefined);
  }

  /** Begins to copy what is committed; whatever is being written meanwhile is not in it, and need not wait. To be called once. */
  copy(order: Omit<CopyOrder, 'partial'>, copy: SafetyCopy): CopyUnderway {
    this.#worker.ref();
    this.#worker.postMessage({ ...order, partial: copy.partial } satisfies CopyOrder);
    const kept = this.#answer.promise.then((copied) => {
      if (!copied.isWhole) throw new CopyFailedError(copied.code, copied.message);
      copy.keep();
      return copy.name;
    });
    // Who waits for it hears of it; until then it is nobody's.
    kept.catch(() => undefined);
    return {
      kept,
      stop: async () => {
        // At once, for whoever waits: the engine itself ends only when its statement does.
        this.#answer.reject(new CopyFailedError('', 'it was given up'));
        await this.close();
        copy.discard();
      },
    };
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }
}
