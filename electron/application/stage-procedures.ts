import { z } from 'zod';
import { criterionIds, editStage, namesBeside } from '../../db/queries/stages.ts';
import { DOCUMENT_KINDS } from '../../domain/pipelines.ts';
import { stageEditRefusal } from '../../domain/stage-edit.ts';
import { id, line } from './inputs.ts';
import { UserError } from './refusal.ts';
import { changing, procedure, router } from './trpc.ts';

const edited = z.object({
  stageId: id,
  name: line,
  enterWhen: line,
  reviewDays: z.number(),
  criteria: z
    .array(z.object({ id: id.nullable(), text: line, documentKinds: z.array(z.enum(DOCUMENT_KINDS)).readonly() }))
    .max(50),
});

/** The stages in the ministry's own words, with its own rhythms and criteria. */
export const stagesRouter = router({
  edit: procedure.input(edited).mutation(({ ctx, input: { stageId, ...stage } }) =>
    changing(ctx, (tx) => {
      const others = namesBeside(tx, stageId);
      if (!others) throw new UserError({ code: 'notFound', field: 'stageId' });
      const refusal = stageEditRefusal(stage, others);
      if (refusal) throw new UserError(refusal);
      const known = criterionIds(tx, stageId);
      const named = stage.criteria.flatMap((criterion) => criterion.id ?? []);
      if (named.some((criterion) => !known.includes(criterion)) || new Set(named).size !== named.length) {
        throw new UserError({ code: 'notFound', field: 'criteria' });
      }
      editStage(tx, stageId, stage);
      return {};
    }),
  ),
});
