import { z } from 'zod';
import { isDriverError } from '../../db/database.ts';
import { dropDraft, readDraft, saveDraft, writeSetting } from '../../db/queries/house.ts';
import { addOfficer, findOfficer, listOfficers } from '../../db/queries/people.ts';
import { ChangedSinceError, undoChange } from '../../db/undo.ts';
import { undoMove } from './case-moves.ts';
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

export const changesRouter = router({
  undo: procedure.input(z.object({ changeId: z.number().int().positive() })).mutation(({ ctx, input }) => {
    try {
      const undone = changing(ctx, (tx, change) => {
        const undoEntry = (entryId: string): void => void undoMove(tx, entryId, change);
        if (undoChange(tx, input.changeId, undoEntry) === 0)
          throw new UserError({ code: 'notFound', field: 'changeId' });
        return {};
      });
      // What was taken back may have been a setting that the desk itself goes by.
      ctx.desk.idleMinutes = settingsOf(ctx.db).idleMinutes;
      return undone;
    } catch (error) {
      const isInTheWay = isDriverError(error, 'SQLITE_CONSTRAINT');
      if (isInTheWay || error instanceof ChangedSinceError) throw new UserError({ code: 'changedSince' });
      throw error;
    }
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
