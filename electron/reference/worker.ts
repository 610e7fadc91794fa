// Checks reference files that somebody chose: without any key, off the main thread, and ended when it takes too long.
import { parentPort, workerData } from 'node:worker_threads';
import {
  parseReference,
  ReferenceFaultError,
  type ReferenceFiles,
  type TextFile,
} from '../../db/reference/read-reference.ts';

/** What the worker is given, and what it answers. */
export interface ParseRequest {
  readonly files: readonly TextFile[];
  readonly knownIso3: readonly string[];
}
export type ParseAnswer =
  | { readonly files: ReferenceFiles }
  | { readonly fault: Pick<ReferenceFaultError, 'file' | 'row' | 'column' | 'reason'> };

const { files, knownIso3 } = workerData as ParseRequest;
parentPort?.postMessage(answer());

function answer(): ParseAnswer {
  try {
    return { files: parseReference(files, knownIso3) };
  } catch (error) {
    if (!(error instanceof ReferenceFaultError)) throw error;
    const { file, row, column, reason } = error;
    return { fault: { file, row, column, reason } };
  }
}
