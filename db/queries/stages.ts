import { and, asc, count, eq, isNull } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import type { CalendarDate } from '../../domain/calendar-date.ts';
import type { EditedCriterion, EditedStage } from '../../domain/stage-edit.ts';
import type { Reader, Tx } from '../database.ts';
import { cases, stageCriteria, stages } from '../schema/cases.ts';

/** The stages of a pipeline that are in use, in their order, with how many cases stand in each. */
export function stagesInUse(db: Reader, pipelineId: string) {
  return db
    .select({ id: stages.id, code: stages.code, name: stages.name, cases: count(cases.id) })
    .from(stages)
    .leftJoin(cases, eq(cases.stageId, stages.id))
    .where(and(eq(stages.pipelineId, pipelineId), isNull(stages.retiredOn)))
    .groupBy(stages.id)
    .orderBy(asc(stages.position))
    .all();
}

/** Ids of the cases that stand in a stage. */
export function casesInStage(db: Reader, stageId: string): string[] {
  const found = db.select({ id: cases.id }).from(cases).where(eq(cases.stageId, stageId)).orderBy(asc(cases.id)).all();
  return found.map(({ id }) => id);
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
  keepCriteria(tx, stageId, criteria);
}

/** Adds a stage at the end of its pipeline; `orderStages` puts it in its place. Returns its id. */
export function addStage(
  tx: Tx,
  pipelineId: string,
  { criteria, ...stage }: EditedStage & { readonly code: string },
): string {
  const id = uuidv7();
  const position = stagesInUse(tx, pipelineId).length;
  tx.insert(stages)
    .values({ ...stage, id, pipelineId, position, evidence: '' })
    .run();
  keepCriteria(tx, id, criteria);
  return id;
}

/** Puts the stages of a pipeline in this order. */
export function orderStages(tx: Tx, stageIds: readonly string[]): void {
  stageIds.forEach((id, position) => {
    tx.update(stages).set({ position }).where(eq(stages.id, id)).run();
  });
}

/** Takes a stage that no case stands in any more out of use. */
export function retireStage(tx: Tx, stageId: string, retiredOn: CalendarDate): void {
  tx.update(stages).set({ retiredOn }).where(eq(stages.id, stageId)).run();
}

function keepCriteria(tx: Tx, stageId: string, criteria: readonly EditedCriterion[]): void {
  criteria.forEach(({ id, text, documentKinds }, position) => {
    const values = { text, documentKinds: [...documentKinds], position };
    if (id === null)
      tx.insert(stageCriteria)
        .values({ ...values, id: uuidv7(), stageId })
        .run();
    else tx.update(stageCriteria).set(values).where(eq(stageCriteria.id, id)).run();
  });
}
