import { and, asc, count, eq, isNull } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import type { CalendarDate } from '../../domain/calendar-date.ts';
import type { EditedCriterion, EditedStage, EditedTask } from '../../domain/stage-edit.ts';
import type { Reader, Tx } from '../database.ts';
import { cases, pipelines, stageCriteria, stages, stageTasks } from '../schema/cases.ts';

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
  const found = db
    .select({ id: stageCriteria.id })
    .from(stageCriteria)
    .where(eq(stageCriteria.stageId, stageId))
    .orderBy(asc(stageCriteria.position))
    .all();
  return found.map(({ id }) => id);
}

export function taskIds(db: Reader, stageId: string): string[] {
  const found = db
    .select({ id: stageTasks.id })
    .from(stageTasks)
    .where(eq(stageTasks.stageId, stageId))
    .orderBy(asc(stageTasks.position))
    .all();
  return found.map(({ id }) => id);
}

export function renamePipeline(tx: Tx, pipelineId: string, name: string): void {
  tx.update(pipelines).set({ name }).where(eq(pipelines.id, pipelineId)).run();
}

/** Keeps a stage as it was edited, its lists in their new order. Moves that were made keep the words of then. */
export function editStage(tx: Tx, stageId: string, { criteria, tasks, ...stage }: EditedStage): void {
  tx.update(stages).set(stage).where(eq(stages.id, stageId)).run();
  for (const id of missingFrom(criteria, criterionIds(tx, stageId))) {
    tx.delete(stageCriteria).where(eq(stageCriteria.id, id)).run();
  }
  for (const id of missingFrom(tasks, taskIds(tx, stageId))) {
    tx.delete(stageTasks).where(eq(stageTasks.id, id)).run();
  }
  keepCriteria(tx, stageId, criteria);
  keepTasks(tx, stageId, tasks);
}

function missingFrom(kept: readonly { readonly id: string | null }[], known: readonly string[]): readonly string[] {
  return known.filter((id) => !kept.some((each) => each.id === id));
}

/** Adds a stage at the end of its pipeline; `orderStages` puts it in its place. Returns its id. */
export function addStage(
  tx: Tx,
  pipelineId: string,
  { criteria, tasks, ...stage }: EditedStage & { readonly code: string },
): string {
  const id = uuidv7();
  const position = stagesInUse(tx, pipelineId).length;
  tx.insert(stages)
    .values({ ...stage, id, pipelineId, position, evidence: '' })
    .run();
  keepCriteria(tx, id, criteria);
  keepTasks(tx, id, tasks);
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
  criteria.forEach(({ id, text, documentKinds, direction }, position) => {
    const values = { text, documentKinds: [...documentKinds], direction, position };
    if (id === null)
      tx.insert(stageCriteria)
        .values({ ...values, id: uuidv7(), stageId })
        .run();
    else tx.update(stageCriteria).set(values).where(eq(stageCriteria.id, id)).run();
  });
}

function keepTasks(tx: Tx, stageId: string, tasks: readonly EditedTask[]): void {
  tasks.forEach(({ id, text }, position) => {
    if (id === null) tx.insert(stageTasks).values({ id: uuidv7(), stageId, text, position }).run();
    else tx.update(stageTasks).set({ text, position }).where(eq(stageTasks.id, id)).run();
  });
}
