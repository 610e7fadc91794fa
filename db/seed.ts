import { uuidv7 } from 'uuidv7';
import { PIPELINE_SEEDS } from '../domain/pipelines.ts';
import { OBJECTION_CODE_SEEDS } from '../domain/positions.ts';
import type { Tx } from './database.ts';
import { pipelines, stageCriteria, stages, stageTasks } from './schema/cases.ts';
import { objectionCodes } from './schema/positions.ts';

/** What a new base starts with: pipelines with their stages, criteria and tasks, and objection codes. The ministry's rows from then on. */
export function seedBase(tx: Tx): void {
  PIPELINE_SEEDS.forEach((pipeline, position) => {
    tx.insert(pipelines).values({ id: pipeline.id, name: pipeline.name, position }).run();
    pipeline.stages.forEach((stage, stagePosition) => {
      const { criteria, tasks, ...columns } = stage;
      tx.insert(stages)
        // The code is a stable name that nobody types: as an id it keeps links and scripts readable.
        .values({ ...columns, id: stage.code, pipelineId: pipeline.id, position: stagePosition })
        .run();
      criteria.forEach((criterion, criterionPosition) => {
        tx.insert(stageCriteria)
          .values({ ...criterion, id: uuidv7(), stageId: stage.code, position: criterionPosition })
          .run();
      });
      tasks.forEach((text, taskPosition) => {
        tx.insert(stageTasks).values({ id: uuidv7(), stageId: stage.code, position: taskPosition, text }).run();
      });
    });
  });
  OBJECTION_CODE_SEEDS.forEach((code, position) => {
    tx.insert(objectionCodes)
      .values({ ...code, position })
      .run();
  });
}
