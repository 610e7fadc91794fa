import { z } from 'zod';
import { actorsOnRecord, allChanges, type ChangeLine, type CountryChange } from '../../db/changes-of-country.ts';
import { isDriverError } from '../../db/connection.ts';
import { ChangedSinceError, undoChange } from '../../db/undo.ts';
import { fieldRefusal, rowRefusal } from '../../domain/put-back.ts';
import { moveToUndo, undoMove } from './case-moves.ts';
import { line } from './inputs.ts';
import { putBack } from './put-back.ts';
import { UserError } from './refusal.ts';
import { regradeAfter } from './regrade.ts';
import { settingsOf } from './settings.ts';
import { changing, type OpenContext, procedure, router } from './trpc.ts';

const number = z.number().int().positive();
const CHANGES_PAGE = 30;

/** What was changed can be changed back: a whole change, or one value of it. Both are changes of their own. */
export const changesRouter = router({
  /** Every change of the base, newest first; of one officer where one is named. */
  list: procedure.input(z.object({ before: number.optional(), actor: line.optional() })).query(({ ctx, input }) => {
    const { changes, next } = allChanges(ctx.db, CHANGES_PAGE, input.before ?? null, input.actor ?? null);
    return { changes: changes.map(toldChange), next };
  }),

  actors: procedure.query(({ ctx }) => actorsOnRecord(ctx.db)),

  undo: procedure.input(z.object({ changeId: number })).mutation(({ ctx, input }) => {
    try {
      const done = changing(ctx, (tx, change) => {
        const undone = undoChange(tx, input.changeId, {
          check: (entryId) => void moveToUndo(tx, entryId),
          takeBack: (entryId) => undoMove(tx, entryId, change),
        });
        if (undone.length === 0) throw new UserError({ code: 'notFound', field: 'changeId' });
        regradeAfter(tx, undone);
        return {};
      });
      followSettings(ctx);
      return done;
    } catch (error) {
      if (isDriverError(error, 'SQLITE_CONSTRAINT_FOREIGNKEY')) throw new UserError({ code: 'laterRows' });
      if (isDriverError(error, 'SQLITE_CONSTRAINT') || error instanceof ChangedSinceError)
        throw new UserError({ code: 'changedSince' });
      throw error;
    }
  }),

  /** Gives one field its old value again, or restores one removed row, by the number of its line in the history. */
  putBack: procedure.input(z.object({ sequence: number })).mutation(({ ctx, input }) => {
    try {
      const done = changing(ctx, (tx, change) => {
        putBack(tx, input.sequence, ctx.today, change);
        return {};
      });
      followSettings(ctx);
      return done;
    } catch (error) {
      if (isDriverError(error, 'SQLITE_CONSTRAINT_FOREIGNKEY')) throw new UserError({ code: 'referenceGone' });
      if (isDriverError(error, 'SQLITE_CONSTRAINT')) throw new UserError({ code: 'changedSince' });
      throw error;
    }
  }),
});

/** What was changed back may have been a setting that the desk itself goes by. */
function followSettings(ctx: OpenContext): void {
  ctx.desk.idleMinutes = settingsOf(ctx.db).idleMinutes;
}

/** A change as a screen tells it: each line with whether its old value can be put back by itself. */
export function toldChange({ lines, ...change }: CountryChange) {
  return { ...change, lines: lines.map(({ now, ...line }) => ({ ...line, canPutBack: canPutBack({ now, ...line }) })) };
}

function canPutBack({ table, column, old, now }: ChangeLine): boolean {
  if (column !== null) {
    const stands = now && String(now[column] ?? '') !== (old ?? '');
    return Boolean(stands) && fieldRefusal(table, column, now?.origin === null) === null;
  }
  const origin = old === null ? null : (JSON.parse(old) as { readonly origin?: string | null }).origin;
  return old !== null && now === null && rowRefusal(table, origin ?? null) === null;
}
