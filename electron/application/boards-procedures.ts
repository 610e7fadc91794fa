import { z } from 'zod';
import { listBoardCards, listGroups, listPipelines } from '../../db/queries/boards.ts';
import { id } from './inputs.ts';
import { procedure, router } from './trpc.ts';

export const boardsRouter = router({
  pipelines: procedure.query(({ ctx }) => listPipelines(ctx.db)),

  cards: procedure
    .input(z.object({ pipelineId: id }))
    .query(({ ctx, input }) => ({ today: ctx.today, cards: listBoardCards(ctx.db, input.pipelineId) })),

  groups: procedure.query(({ ctx }) => listGroups(ctx.db)),
});
