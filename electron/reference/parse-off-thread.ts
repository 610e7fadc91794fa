import { Worker } from 'node:worker_threads';
import { ReferenceFaultError, type ReferenceFiles } from '../../db/reference/read-reference.ts';
import type { ParseAnswer, ParseRequest } from './worker.ts';

/** What a file may cost before its reader is ended. */
const MAX_SECONDS = 20;
const MAX_MEGABYTES = 400;

/**
 * Checks chosen files in a worker of their own.
 *
 * @throws ReferenceFaultError at the first row that cannot be used, or when the files cost too much to read
 */
export function parseOffThread(workerUrl: URL, request: ParseRequest): Promise<ReferenceFiles> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerUrl, {
      workerData: request,
      resourceLimits: { maxOldGenerationSizeMb: MAX_MEGABYTES },
    });
    const tooMuch = new ReferenceFaultError(
      request.files[0]?.name ?? '',
      1,
      null,
      'takes too much time or memory to read',
    );
    const timer = setTimeout(() => finish(() => reject(tooMuch)), MAX_SECONDS * 1000);
    const finish = (settle: () => void): void => {
      clearTimeout(timer);
      settle();
      void worker.terminate();
    };
    worker.on('message', (answer: ParseAnswer) =>
      finish(() => {
        if ('files' in answer) return resolve(answer.files);
        const { file, row, column, reason } = answer.fault;
        reject(new ReferenceFaultError(file, row, column, reason));
      }),
    );
    worker.on('error', (error: NodeJS.ErrnoException) =>
      finish(() => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuch : error)),
    );
  });
}
