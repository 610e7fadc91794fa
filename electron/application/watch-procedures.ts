import { z } from 'zod';
import type { Reader } from '../../db/database.ts';
import { casesOfCountries } from '../../db/queries/cases.ts';
import { addCommitment } from '../../db/queries/commitments.ts';
import { findCountry } from '../../db/queries/countries.ts';
import { statesToWatch } from '../../db/queries/watch.ts';
import { caseForFollowUp } from '../../domain/action-entry.ts';
import { addDays, type CalendarDate } from '../../domain/calendar-date.ts';
import { ACTS } from '../../domain/stage-claim.ts';
import { MOVE_COUNTS_DAYS, RETENTION_TASKS, type WatchResult, watchOf } from '../../domain/watch.ts';
import { id, line } from './inputs.ts';
import { UserError } from './refusal.ts';
import { settingsOf } from './settings.ts';
import { changing, procedure, router } from './trpc.ts';

const taskIds = RETENTION_TASKS.map((task) => task.id);

/** Watch over the recognitions that are won. */
export const watchRouter = router({
  list: procedure.query(({ ctx }) => {
    const states = watched(ctx.db, ctx.today, null).map(({ state, result }) => {
      const { countryId, iso2, nameEn, nameSq, nameSr, openTasks } = state;
      return { countryId, iso2, nameEn, nameSq, nameSr, openTasks, ...result };
    });
    const { watchWeights } = settingsOf(ctx.db);
    return { today: ctx.today, weights: watchWeights, states };
  }),

  /** Opens the retention list: one task of ours for each, in the words of whoever opens it, all in one change. */
  retain: procedure
    .input(
      z.object({
        countryId: id,
        ownerId: id.nullable(),
        tasks: z.array(z.object({ id: z.enum(taskIds), text: line.min(1) })).min(1),
      }),
    )
    .mutation(({ ctx, input }) => {
      if (!findCountry(ctx.db, input.countryId)) throw new UserError({ code: 'notFound', field: 'countryId' });
      return changing(ctx, (tx) => {
        const marking = settingsOf(tx).defaultMarking;
        const caseId = caseForFollowUp(casesOfCountries(tx, [input.countryId]))?.id ?? null;
        for (const task of input.tasks) {
          const dueInDays = RETENTION_TASKS.find((known) => known.id === task.id)?.dueInDays ?? 0;
          addCommitment(tx, {
            direction: 'ours',
            countryId: input.countryId,
            caseId,
            actionId: null,
            personId: null,
            text: task.text,
            dueOn: addDays(ctx.today, dueInDays),
            ownerId: input.ownerId,
            marking,
          });
        }
        return {};
      });
    }),
});

/** The light of one recogniser with the signals that give it; `null` for a state whose case has not come to recognition. */
export function lightOf(db: Reader, countryId: string, today: CalendarDate): WatchResult | null {
  return watched(db, today, countryId)[0]?.result ?? null;
}

function watched(db: Reader, today: CalendarDate, onlyCountryId: string | null) {
  const { watchWeights, contactRhythms } = settingsOf(db);
  const since = addDays(today, -MOVE_COUNTS_DAYS);
  return statesToWatch(db, ACTS.recognition.stageId, ACTS.relations.stageId, since, onlyCountryId).map((state) => ({
    state,
    result: watchOf(state, watchWeights, contactRhythms.recogniser, today),
  }));
}
