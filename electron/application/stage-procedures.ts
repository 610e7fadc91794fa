import { z } from 'zod';
import type { Change, Tx } from '../../db/database.ts';
import { enterStage, findCase, findStage } from '../../db/queries/cases.ts';
import {
  addStage,
  casesInStage,
  criterionIds,
  editStage,
  orderStages,
  renamePipeline,
  retireStage,
  stagesInUse,
  taskIds,
} from '../../db/queries/stages.ts';
import { DIRECTIONS } from '../../domain/note-register.ts';
import { DOCUMENT_KINDS, type PipelineId } from '../../domain/pipelines.ts';
import { stageEditRefusal } from '../../domain/stage-edit.ts';
import { orderRefusal, removalRefusal, type StageOrderRefusal } from '../../domain/stage-order.ts';
import { id, line, prose } from './inputs.ts';
import { UserError } from './refusal.ts';
import { changing, procedure, router } from './trpc.ts';

const words = {
  name: line,
  enterWhen: line,
  reviewDays: z.number(),
  criteria: z
    .array(
      z.object({
        id: id.nullable(),
        text: line,
        documentKinds: z.array(z.enum(DOCUMENT_KINDS)).readonly(),
        direction: z.enum(DIRECTIONS).nullable().default(null),
      }),
    )
    .max(50),
  tasks: z.array(z.object({ id: id.nullable(), text: line })).max(50),
};

const pipelineId = z.enum(['recognition', 'relations'] satisfies PipelineId[]);
const removal = z.object({ stageId: id, toStageId: id.nullable(), reason: prose });

/** The stages as a ministry has them: its own words, rhythms and criteria, in its own order. */
export const stagesRouter = router({
  renamePipeline: procedure.input(z.object({ pipelineId, name: line })).mutation(({ ctx, input }) =>
    changing(ctx, (tx) => {
      if (input.name === '') throw new UserError({ code: 'textMissing', field: 'name' });
      renamePipeline(tx, input.pipelineId, input.name);
      return {};
    }),
  ),

  edit: procedure.input(z.object({ stageId: id, ...words })).mutation(({ ctx, input: { stageId, ...stage } }) =>
    changing(ctx, (tx) => {
      const found = findStage(tx, stageId);
      if (!found) throw new UserError({ code: 'notFound', field: 'stageId' });
      const others = stagesInUse(tx, found.pipelineId).filter((other) => other.id !== stageId);
      const refusal = stageEditRefusal(
        stage,
        others.map(({ name }) => name),
      );
      if (refusal) throw new UserError(refusal);
      refuseStrangers('criteria', stage.criteria, criterionIds(tx, stageId));
      refuseStrangers('tasks', stage.tasks, taskIds(tx, stageId));
      editStage(tx, stageId, stage);
      return {};
    }),
  ),

  /** A new stage after another one of its pipeline. */
  add: procedure
    .input(z.object({ pipelineId, afterStageId: id, code: line, ...words }))
    .mutation(({ ctx, input: { pipelineId: of, afterStageId, ...stage } }) =>
      changing(ctx, (tx) => {
        const others = stagesInUse(tx, of);
        const place = others.findIndex((other) => other.id === afterStageId);
        if (place < 0) throw new UserError({ code: 'notFound', field: 'afterStageId' });
        if (stage.code === '') throw new UserError({ code: 'textMissing', field: 'code' });
        const isTaken = others.some(({ code }) => code.toLowerCase() === stage.code.toLowerCase());
        if (isTaken) refuse({ code: 'codeTaken', field: 'code' });
        const refusal = stageEditRefusal(
          stage,
          others.map(({ name }) => name),
        );
        if (refusal) throw new UserError(refusal);
        refuseStrangers('criteria', stage.criteria, []);
        refuseStrangers('tasks', stage.tasks, []);
        const stageId = addStage(tx, of, stage);
        const order = others.map((other) => other.id);
        orderStages(tx, order.toSpliced(place + 1, 0, stageId));
        return { stageId };
      }),
    ),

  order: procedure.input(z.object({ pipelineId, stageIds: z.array(id).max(200) })).mutation(({ ctx, input }) =>
    changing(ctx, (tx) => {
      const before = stagesInUse(tx, input.pipelineId);
      const isSame = before.every(({ id: known }) => input.stageIds.includes(known));
      if (
        !isSame ||
        new Set(input.stageIds).size !== input.stageIds.length ||
        before.length !== input.stageIds.length
      ) {
        throw new UserError({ code: 'notFound', field: 'stageIds' });
      }
      refuse(orderRefusal(input.pipelineId, before, input.stageIds));
      orderStages(tx, input.stageIds);
      return {};
    }),
  ),

  /** Takes a stage out of use. Its cases move into another one, each by an entry of its own in its log. */
  remove: procedure
    .input(removal)
    .mutation(({ ctx, input }) => changing(ctx, (tx, change) => removeStage(tx, input, ctx.today, change))),
});

function removeStage(tx: Tx, { stageId, toStageId, reason }: z.infer<typeof removal>, today: string, change: Change) {
  const found = findStage(tx, stageId);
  if (!found) throw new UserError({ code: 'notFound', field: 'stageId' });
  const target = toStageId === null ? null : findStage(tx, toStageId);
  if (target === undefined || (target && target.pipelineId !== found.pipelineId)) {
    throw new UserError({ code: 'notFound', field: 'toStageId' });
  }
  const inUse = stagesInUse(tx, found.pipelineId);
  refuse(removalRefusal(found.pipelineId as PipelineId, inUse, stageId, toStageId));
  const caseIds = casesInStage(tx, stageId);
  if (caseIds.length > 0 && reason.trim() === '') throw new UserError({ code: 'textMissing', field: 'reason' });
  for (const caseId of caseIds) {
    enterStage(tx, {
      caseId,
      fromStageId: stageId,
      toStageId: target?.id ?? stageId,
      // The case itself did not move on that day: it is as old in its new stage as it was in the one that is gone.
      effectiveOn: findCase(tx, caseId)?.stageSince ?? null,
      reason: reason.trim(),
      missing: [],
      documentIds: [],
      enteredAt: change.at,
      actor: change.actor,
      undoesId: null,
    });
  }
  retireStage(tx, stageId, today);
  orderStages(
    tx,
    inUse.map(({ id: known }) => known).filter((known) => known !== stageId),
  );
  return { moved: caseIds.length };
}

/** A list of a stage names each of its own rows once at most, and no row of another stage. */
function refuseStrangers(
  field: 'criteria' | 'tasks',
  rows: readonly { readonly id: string | null }[],
  known: readonly string[],
): void {
  const named = rows.flatMap((row) => row.id ?? []);
  if (named.some((row) => !known.includes(row)) || new Set(named).size !== named.length) {
    throw new UserError({ code: 'notFound', field });
  }
}

function refuse(refusal: StageOrderRefusal | null): void {
  if (refusal) throw new UserError(refusal);
}
