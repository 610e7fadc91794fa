import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { uuidv7 } from 'uuidv7';
import type { z } from 'zod';
import { atomically, type Tx } from '../../db/database.ts';
import { addExport } from '../../db/queries/exchange-log.ts';
import type { Desk } from './desk.ts';
import { download, MEDIA_TYPES } from './download.ts';
import { line } from './inputs.ts';
import { UserError } from './refusal.ts';

/**
 * What is asked for in a request for a file.
 *
 * @throws UserError `textMissing` at a field that was left empty, `badInput` at one that holds something else than it may
 */
export async function askedFor<S extends z.ZodType>(context: Context, shape: S): Promise<z.infer<S>> {
  const asked = shape.safeParse(await context.req.json().catch(() => null));
  if (asked.success) return asked.data;
  const [issue] = asked.error.issues;
  const field = issue?.path.join('.') ?? '';
  const isEmpty = issue?.code === 'too_small' && issue.origin === 'string';
  throw new UserError(
    isEmpty ? { code: 'textMissing', field } : { code: 'badInput', field, reason: issue?.message ?? '' },
  );
}

type Leaving = Omit<Parameters<typeof addExport>[1], 'id' | 'at' | 'actor' | 'sha256'>;

/**
 * Writes down that a file leaves: who took it, what it holds, up to which marking and for whom.
 *
 * @param content the file, or the checksum of one that is never whole in memory
 * @param also what else the same change does
 */
export function writeDownLeaving(
  desk: Desk,
  content: Uint8Array | { readonly sha256: string },
  leaving: Leaving,
  also?: (tx: Tx) => void,
): void {
  const sha256 = content instanceof Uint8Array ? createHash('sha256').update(content).digest('hex') : content.sha256;
  atomically(
    desk.db(),
    () => desk.signature(),
    (tx, { at, actor }) => {
      addExport(tx, { ...leaving, id: uuidv7(), at, actor, sha256 });
      also?.(tx);
    },
  );
}

/** For whom a file is asked for; empty where nobody said so. */
export function readForWhom(context: Context): string {
  const asked = line.safeParse(context.req.query('forWhom') ?? '');
  if (!asked.success) {
    throw new UserError({ code: 'badInput', field: 'forWhom', reason: asked.error.issues[0]?.message ?? '' });
  }
  return asked.data;
}

/**
 * Gives a paper that was drawn just now, once it is written down that it leaves: what the log cannot hold stays in the house.
 * Drawing takes its time, and the desk may have been locked in the meantime, or be at a long change.
 */
export async function givePaper(
  desk: Desk,
  context: Context,
  bytes: Uint8Array<ArrayBuffer>,
  leaving: Omit<Leaving, 'forWhom' | 'format'> & { readonly format: keyof typeof MEDIA_TYPES },
): Promise<Response> {
  const forWhom = readForWhom(context);
  await desk.turnToWrite();
  writeDownLeaving(desk, bytes, { ...leaving, forWhom });
  return download(bytes, leaving.fileName, MEDIA_TYPES[leaving.format]);
}
