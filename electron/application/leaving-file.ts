import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { uuidv7 } from 'uuidv7';
import type { z } from 'zod';
import { atomically, type Tx } from '../../db/database.ts';
import { addExport } from '../../db/queries/exchange-log.ts';
import type { Desk } from './desk.ts';
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
 * @param also what else the same change does
 */
export function writeDownLeaving(desk: Desk, bytes: Uint8Array, leaving: Leaving, also?: (tx: Tx) => void): void {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  atomically(
    desk.db(),
    () => desk.signature(),
    (tx, { at, actor }) => {
      addExport(tx, { ...leaving, id: uuidv7(), at, actor, sha256 });
      also?.(tx);
    },
  );
}
