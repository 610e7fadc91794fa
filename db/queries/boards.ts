import { asc, eq } from 'drizzle-orm';
import type { CalendarDate } from '../../domain/calendar-date.ts';
import type { Condition, Outcome } from '../../domain/case-state.ts';
import type { Grade } from '../../domain/recognition-evidence.ts';
import { prepareOnce, type Reader } from '../database.ts';
import { pipelines, stageCriteria, stages, stageTasks } from '../schema/cases.ts';
import { groups, memberships } from '../schema/countries.ts';

/**
 * Pipelines with their stages, entry criteria and usual tasks, each in its order: the columns of the boards. `formerStages` are out of use;
 * the log of a case still names them.
 */
export function listPipelines(db: Reader) {
  const criteria = db
    .select()
    .from(stageCriteria)
    .orderBy(asc(stageCriteria.stageId), asc(stageCriteria.position))
    .all();
  const criteriaOf = Map.groupBy(criteria, (criterion) => criterion.stageId);
  const tasks = db.select().from(stageTasks).orderBy(asc(stageTasks.stageId), asc(stageTasks.position)).all();
  const tasksOf = Map.groupBy(tasks, (task) => task.stageId);
  const columns = db.select().from(stages).orderBy(asc(stages.position)).all();
  const stagesOf = Map.groupBy(columns, (stage) => stage.pipelineId);
  return db
    .select({ id: pipelines.id, name: pipelines.name })
    .from(pipelines)
    .orderBy(asc(pipelines.position))
    .all()
    .map((pipeline) => ({
      ...pipeline,
      formerStages: (stagesOf.get(pipeline.id) ?? [])
        .filter(({ retiredOn }) => retiredOn !== null)
        .map(({ id, code, name, retiredOn }) => ({ id, code, name, retiredOn })),
      stages: (stagesOf.get(pipeline.id) ?? []).filter(inUse).map(({ pipelineId: _, retiredOn: __, ...stage }) => ({
        ...stage,
        criteria: (criteriaOf.get(stage.id) ?? []).map(({ id, text, documentKinds, direction }) => ({
          id,
          text,
          documentKinds,
          direction,
        })),
        tasks: (tasksOf.get(stage.id) ?? []).map(({ id, text }) => ({ id, text })),
      })),
    }));
}

function inUse({ retiredOn }: { readonly retiredOn: string | null }): boolean {
  return retiredOn === null;
}

export interface BoardCard {
  readonly caseId: string;
  readonly countryId: string;
  readonly iso2: string | null;
  readonly nameEn: string;
  readonly nameSq: string;
  readonly nameSr: string;
  readonly region: string;
  readonly tier: string | null;
  readonly stageId: string;
  readonly stageSince: CalendarDate | null;
  readonly condition: Condition;
  readonly outcome: Outcome | null;
  readonly ownerId: string | null;
  readonly lastContactOn: CalendarDate | null;
  readonly lastContactKind: string | null;
  readonly actionCount: number;
  readonly nextStepText: string | null;
  readonly nextStepOn: CalendarDate | null;
  readonly nextStepOwnerId: string | null;
  readonly openFollowUps: number;
  /** The strongest grade of the claims that the case rests on, or null without any. */
  readonly grade: Grade | null;
}

// CROSS JOIN holds the engine to the order of names, which an index has ready: no sorting.
const BOARD_SQL = `
  SELECT cases.id AS caseId, countries.id AS countryId, iso2, name_en AS nameEn, name_sq AS nameSq, name_sr AS nameSr, region, tier,
    stage_id AS stageId, stage_since AS stageSince, condition, outcome, owner_id AS ownerId,
    last_contact_on AS lastContactOn, last_contact_kind AS lastContactKind, action_count AS actionCount,
    next_step_text AS nextStepText, next_step_on AS nextStepOn, next_step_owner_id AS nextStepOwnerId,
    open_follow_ups AS openFollowUps, grade
  FROM countries CROSS JOIN cases ON cases.country_id = countries.id AND cases.pipeline_id = ?
  ORDER BY name_en`;

/**
 * Every card of one board in one statement: last contact, counts, next step and grade stand on the rows already.
 * Written by hand because the board is opened more often than anything else and has a budget (npm run bench).
 */
export function listBoardCards(db: Reader, pipelineId: string): BoardCard[] {
  return prepareOnce(db, BOARD_SQL).all(pipelineId) as BoardCard[];
}

/** Groups of states with the countries in them, for the filters. */
export function listGroups(db: Reader) {
  const rows = db
    .select({ code: groups.code, countryId: memberships.countryId })
    .from(memberships)
    .innerJoin(groups, eq(groups.id, memberships.groupId))
    .orderBy(asc(groups.code), asc(memberships.countryId))
    .all();
  return Array.from(
    Map.groupBy(rows, (row) => row.code),
    ([code, members]) => ({
      code,
      countryIds: members.map((member) => member.countryId),
    }),
  );
}
