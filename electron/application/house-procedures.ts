import { z } from 'zod';
import { dropDraft, readDraft, saveDraft, writeSetting } from '../../db/queries/house.ts';
import { addOfficer, findOfficer, listOfficers } from '../../db/queries/people.ts';
import { id, line, prose } from './inputs.ts';
import { UserError } from './refusal.ts';
import { settingsChange, settingsOf } from './settings.ts';
import { changing, procedure, router } from './trpc.ts';

export const settingsRouter = router({
  read: procedure.query(({ ctx }) => settingsOf(ctx.db)),

  write: procedure.input(settingsChange).mutation(({ ctx, input }) => {
    if (input.officerId && !findOfficer(ctx.db, input.officerId)) {
      throw new UserError({ code: 'notFound', field: 'officerId' });
    }
    const { changeId } = changing(ctx, (tx) => {
      for (const [key, value] of Object.entries(input)) writeSetting(tx, key, value);
      return {};
    });
    const settings = settingsOf(ctx.db);
    ctx.desk.idleMinutes = settings.idleMinutes;
    return { ...settings, changeId };
  }),
});

export const officersRouter = router({
  list: procedure.query(({ ctx }) => listOfficers(ctx.db)),

  add: procedure.input(z.object({ name: line, desk: line.optional() })).mutation(({ ctx, input }) => {
    if (input.name === '') throw new UserError({ code: 'nameMissing', field: 'name' });
    return changing(ctx, (tx) => ({ id: addOfficer(tx, input.name, input.desk || null) }));
  }),
});

const form = z.object({ form: id });

/** Unfinished input, kept inside the base so that a crash or a lock loses no sentence and no plain text lies about. */
export const draftsRouter = router({
  read: procedure.input(form).query(({ ctx, input }) => {
    const draft = readDraft(ctx.db, input.form);
    return { content: draft?.content ?? null, savedAt: draft?.savedAt ?? null };
  }),

  save: procedure.input(form.extend({ content: prose })).mutation(({ ctx, input }) => {
    saveDraft(ctx.db, input.form, input.content, ctx.desk.moment());
    return {};
  }),

  drop: procedure.input(form).mutation(({ ctx, input }) => {
    dropDraft(ctx.db, input.form);
    return {};
  }),
});
