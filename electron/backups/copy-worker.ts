// Copies the base and reads the copy back, off the main thread, through a connection of its own: what it sees is what is committed.
import { parentPort } from 'node:worker_threads';
import { copyBase, openClient } from '../../db/connection.ts';

/** What is copied where. The key lies in memory that the desk shares and wipes when it locks; it is read once. */
export interface CopyOrder {
  readonly file: string;
  readonly key: SharedArrayBuffer;
  readonly partial: string;
}

/** An error loses its code on the way between threads. */
export type CopyAnswer =
  | { readonly isWhole: true }
  | { readonly isWhole: false; readonly code: string; readonly message: string };

parentPort?.once('message', (order: CopyOrder) => parentPort?.postMessage(answer(order)));

function answer({ file, key, partial }: CopyOrder): CopyAnswer {
  try {
    const client = openClient(file, Buffer.from(key));
    try {
      copyBase(client, partial);
    } finally {
      client.close();
    }
    return { isWhole: true };
  } catch (error) {
    const { code = '', message } = error as Error & { code?: string };
    return { isWhole: false, code, message };
  }
}
