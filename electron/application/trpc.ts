import { initTRPC } from '@trpc/server';
import { ZodError } from 'zod';
import { isDriverError } from '../../db/connection.ts';
import { atomically, type Change, type Db, type SignedChange, type Tx } from '../../db/database.ts';
import type { Desk } from './desk.ts';
import type { ExchangeDesk } from './exchange-desk.ts';
import type { Makings } from './makings.ts';
import { type Refusal, UserError } from './refusal.ts';

export interface Context {
  readonly desk: Desk;
  readonly demoPassphrase: string | null;
  readonly version: string;
  readonly profileDir: string;
  readonly referenceDir: string;
  readonly templates: { readonly templatesDir: string; readonly ownTemplatesDir: string };
  readonly referenceWorkerUrl: URL;
  readonly exchange: ExchangeDesk;
  readonly makings: Makings;
}

const t = initTRPC.context<Context>().create({
  isDev: false,
  errorFormatter: ({ shape, error }) => ({
    ...shape,
    // The text of a fault may hold a path or a name: it stays in the log.
    message: error.code === 'INTERNAL_SERVER_ERROR' ? 'internal' : shape.message,
    data: { ...shape.data, refusal: refusalOf(error) },
  }),
});

export const router = t.router;

/** For what must work while the desk is locked. */
export const anyoneProcedure = t.procedure;

/** For everything else: the base is open. A mutation counts as a sign of life. */
export const procedure = t.procedure.use(async ({ ctx, type, next }) => {
  if (type === 'mutation' && ctx.desk.isWritingAlone) await ctx.desk.turnToWrite();
  const db = ctx.desk.db();
  if (type === 'mutation') ctx.desk.touch();
  const result = await next({ ctx: { db, today: ctx.desk.today() } });
  if (!result.ok && isDriverError(result.error.cause, 'SQLITE_FULL')) throw new UserError({ code: 'diskFull' });
  return result;
});

export interface OpenContext extends Context {
  readonly db: Db;
  readonly today: string;
}

/** One change of the base, signed and all or nothing. Answers with its id, by which it can be undone. */
export function changing<T>(
  ctx: OpenContext,
  work: (tx: Tx, change: SignedChange) => T,
): T & { readonly changeId: number } {
  const sign = (): Change => ctx.desk.signature();
  return atomically(ctx.db, sign, (tx, change) => ({ ...work(tx, change), changeId: change.changeId }));
}

function refusalOf(error: { readonly cause?: unknown }): Refusal | null {
  if (error instanceof UserError) return error.refusal;
  if (error.cause instanceof ZodError) {
    const issue = error.cause.issues[0];
    const field = issue?.path.join('.') ?? '';
    if (issue?.code === 'too_big' && issue.origin === 'string') {
      return { code: 'textTooLong', field, most: Number(issue.maximum) };
    }
    return { code: 'badInput', field, reason: issue?.message ?? '' };
  }
  return null;
}
