import { z } from 'zod';
import { casesOfCountries } from '../../db/queries/cases.ts';
import { addCommitment } from '../../db/queries/commitments.ts';
import { findCountry } from '../../db/queries/countries.ts';
import { statesToWatch } from '../../db/queries/watch.ts';
import { caseForFollowUp } from '../../domain/action-entry.ts';
import { addDays } from '../../domain/calendar-date.ts';
import { ACTS } from '../../domain/stage-claim.ts';
import { MOVE_COUNTS_DAYS, RETENTION_TASKS, watchOf } from '../../domain/watch.ts';
import { id, line } from './inputs.ts';
import { UserError } from './refusal.ts';
import { settingsOf } from './settings.ts';
import { changing, procedure, router } from './trpc.ts';

const taskIds = RETENTION_TASKS.map((task) => task.id);

/** Watch over the recognitions that are won. */
export const watchRouter = router({
  list: procedure.query(({ ctx }) => {
    const { watchWeights, contactRhythms } = settingsOf(ctx.db);
    const since = addDays(ctx.today, -MOVE_COUNTS_DAYS);
    const states = statesToWatch(ctx.db, ACTS.recognition.stageId, ACTS.relations.stageId, since).map((state) => {
      const { countryId, iso2, nameEn, nameSq, nameSr, openTasks } = state;
      return {
        countryId,
        iso2,
        nameEn,
        nameSq,
        nameSr,
        openTasks,
        ...watchOf(state, watchWeights, contactRhythms.recogniser, ctx.today),
      };
    });
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
