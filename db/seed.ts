import { uuidv7 } from 'uuidv7';
import { PIPELINE_SEEDS } from '../domain/pipelines.ts';
import type { Tx } from './database.ts';
import { pipelines, stageCriteria, stages } from './schema/cases.ts';

/** The pipelines, stages and criteria of a new base. They are the ministry's rows from then on. */
export function seedPipelines(tx: Tx): void {
  PIPELINE_SEEDS.forEach((pipeline, position) => {
    tx.insert(pipelines).values({ id: pipeline.id, name: pipeline.name, position }).run();
    pipeline.stages.forEach((stage, stagePosition) => {
      const { criteria, ...columns } = stage;
      tx.insert(stages)
        // The code is a stable name that nobody types: as an id it keeps links and scripts readable.
        .values({ ...columns, id: stage.code, pipelineId: pipeline.id, position: stagePosition })
        .run();
      criteria.forEach((criterion, criterionPosition) => {
        tx.insert(stageCriteria)
          .values({ ...criterion, id: uuidv7(), stageId: stage.code, position: criterionPosition })
          .run();
      });
    });
  });
}
