import { z } from 'zod';
import { anyoneProcedure, type Context, router } from './trpc.ts';

/** A sign that no passphrase can be: nobody types ten thousand letters. */
const passphrase = z.string().max(10_000);

/** Opening, locking and the state of the base: all that answers while the desk is locked. */
export const deskRouter = router({
  status: anyoneProcedure.query(({ ctx }) => statusOf(ctx)),

  create: anyoneProcedure.input(z.object({ passphrase })).mutation(async ({ ctx, input }) => {
    await ctx.desk.create(input.passphrase);
    return statusOf(ctx);
  }),

  unlock: anyoneProcedure.input(z.object({ passphrase })).mutation(async ({ ctx, input }) => {
    await ctx.desk.unlock(input.passphrase);
    return statusOf(ctx);
  }),

  lock: anyoneProcedure.mutation(({ ctx }) => {
    ctx.desk.lock();
    return statusOf(ctx);
  }),

  touch: anyoneProcedure.mutation(({ ctx }) => {
    ctx.desk.touch();
    return {};
  }),
});

function statusOf(ctx: Context) {
  return {
    ...ctx.desk.state(),
    isDemo: ctx.demoPassphrase !== null,
    demoPassphrase: ctx.demoPassphrase,
    version: ctx.version,
    profileDir: ctx.profileDir,
    idleMinutes: ctx.desk.idleMinutes,
  };
}
