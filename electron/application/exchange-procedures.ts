import { z } from 'zod';
import { exchangeLog } from '../../db/queries/exchange-log.ts';
import { RECORD_KINDS } from '../../domain/exchange-field.ts';
import { ENCODINGS, SEPARATORS } from '../../domain/text-file.ts';
import { MAX_SHEETS } from '../imports/sheet-of-grid.ts';
import { id, line } from './inputs.ts';
import { anyoneProcedure, procedure, router } from './trpc.ts';

const MAX_COLUMNS = 500;
/** A name of one line and a state. */
const MAX_BODY_KEY = 1000;
/** As many rows as one page of the preview shows. */
const PAGE_ROWS = 50;

const mapping = z.object({
  kind: z.enum(RECORD_KINDS).nullable(),
  fields: z.array(z.string().max(40).nullable()).max(MAX_COLUMNS),
  fixed: z.array(z.object({ field: z.string().max(40), text: line })).max(40),
});

const decision = z.discriminatedUnion('as', [
  z.object({ as: z.literal('new') }),
  z.object({ as: z.literal('skip') }),
  z.object({ as: z.literal('merge'), targetId: id, take: z.array(z.string().max(40)).max(60) }),
]);

/** A file on its way in, step by step, and what came in and went out before. The bytes come over `POST /imports`. */
export const exchangeRouter = router({
  current: procedure.query(({ ctx }) => ctx.exchange.current()),

  readAgain: procedure
    .input(z.object({ encoding: z.enum(ENCODINGS).nullable(), separator: z.enum(SEPARATORS).nullable() }))
    .mutation(async ({ ctx, input }) => {
      await ctx.exchange.readAgain(input);
      return {};
    }),

  plan: procedure
    .input(z.object({ mappings: z.array(mapping).max(MAX_SHEETS) }))
    .mutation(({ ctx, input }) => ctx.exchange.plan(input.mappings)),

  page: procedure
    .input(
      z.object({
        status: z.enum(['new', 'match', 'conflict', 'refused']).nullable(),
        from: z.number().int().min(0),
      }),
    )
    .query(({ ctx, input }) => ctx.exchange.page(input.status, input.from, PAGE_ROWS)),

  decide: procedure
    .input(z.object({ index: z.number().int().min(0), decision: decision.nullable() }))
    .mutation(({ ctx, input }) => ctx.exchange.decide(input.index, input.decision)),

  nearBodies: procedure.query(({ ctx }) => ctx.exchange.nearBodies()),

  decideBody: procedure
    .input(z.object({ key: z.string().max(MAX_BODY_KEY), bodyId: id.nullable() }))
    .mutation(async ({ ctx, input }) => {
      await ctx.exchange.decideBody(input.key, input.bodyId);
      return {};
    }),

  write: procedure
    .input(z.object({ differing: z.enum(['ours', 'theirs']), doubtful: z.enum(['skip', 'new']) }))
    .mutation(({ ctx, input }) => ctx.exchange.write(input)),

  /** Stops what is under way, also while it writes, when other changes wait; and forgets the file. */
  drop: anyoneProcedure.mutation(async ({ ctx }) => {
    await ctx.exchange.drop();
    return {};
  }),

  log: procedure.query(({ ctx }) => exchangeLog(ctx.db)),
});
