import { and, asc, eq, ne } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import type { EditedStage } from '../../domain/stage-edit.ts';
import type { Reader, Tx } from '../database.ts';
import { stageCriteria, stages } from '../schema/cases.ts';

/** Names of the other stages of its pipeline; `undefined` for a stage that is not there. */
export function namesBeside(db: Reader, stageId: string): string[] | undefined {
  const stage = db.select({ pipelineId: stages.pipelineId }).from(stages).where(eq(stages.id, stageId)).get();
  if (!stage) return undefined;
  return db
    .select({ name: stages.name })
    .from(stages)
    .where(and(eq(stages.pipelineId, stage.pipelineId), ne(stages.id, stageId)))
    .orderBy(asc(stages.position))
    .all()
    .map(({ name }) => name);
}

export function criterionIds(db: Reader, stageId: string): string[] {
  return db
    .select({ id: stageCriteria.id })
    .from(stageCriteria)
    .where(eq(stageCriteria.stageId, stageId))
    .orderBy(asc(stageCriteria.position))
    .all()
    .map(({ id }) => id);
}

/** Keeps a stage as it was edited, its criteria in their new order. Moves that were made keep the words of then. */
export function editStage(tx: Tx, stageId: string, { criteria, ...stage }: EditedStage): void {
  tx.update(stages).set(stage).where(eq(stages.id, stageId)).run();
  const kept = new Set(criteria.map(({ id }) => id));
  for (const id of criterionIds(tx, stageId)) {
    if (!kept.has(id)) tx.delete(stageCriteria).where(eq(stageCriteria.id, id)).run();
  }
  criteria.forEach(({ id, text, documentKinds }, position) => {
    const values = { text, documentKinds: [...documentKinds], position };
    if (id === null)
      tx.insert(stageCriteria)
        .values({ ...values, id: uuidv7(), stageId })
        .run();
    else tx.update(stageCriteria).set(values).where(eq(stageCriteria.id, id)).run();
  });
}
