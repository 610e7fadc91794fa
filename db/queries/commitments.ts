import { desc, eq, getTableColumns } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import type { ActionKind } from '../../domain/action-kind.ts';
import type { CalendarDate } from '../../domain/calendar-date.ts';
import type { Condition } from '../../domain/case-state.ts';
import type { Marking } from '../../domain/marking.ts';
import type { PipelineId } from '../../domain/pipelines.ts';
import { FIRST_STAGES } from '../../domain/stage-order.ts';
import { prepareOnce, type Reader, type Tx } from '../database.ts';
import { commitmentMoves, commitments } from '../schema/commitments.ts';
import { actions } from '../schema/contacts.ts';
import { actionPoints } from '../schema/conversations.ts';

export interface NewCommitment {
  readonly direction: 'ours' | 'theirs' | 'partner';
  readonly countryId: string;
  readonly caseId: string | null;
  readonly actionId: string | null;
  /** The point of that entry in which it was made. */
  readonly pointId?: string | null;
  readonly personId: string | null;
  readonly text: string;
  readonly dueOn: CalendarDate | null;
  readonly dueEvent?: string | null;
  readonly ownerId: string | null;
  readonly marking: Marking;
}

export function addCommitment(tx: Tx, commitment: NewCommitment): string {
  const id = uuidv7();
  prepareOnce(
    tx,
    `INSERT INTO commitments (id, direction, country_id, case_id, action_id, point_id, person_id, text, due_on, due_event,
       owner_id, status, marking)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'open', ?)`,
  ).run(
    id,
    commitment.direction,
    commitment.countryId,
    commitment.caseId,
    commitment.actionId,
    commitment.pointId ?? null,
    commitment.personId,
    commitment.text,
    commitment.dueOn,
    commitment.dueEvent ?? null,
    commitment.ownerId,
    commitment.marking,
  );
  return id;
}

export function findCommitment(db: Reader, id: string) {
  return db.select().from(commitments).where(eq(commitments.id, id)).get();
}

export function closeCommitment(
  tx: Tx,
  id: string,
  closing: {
    readonly status: 'kept' | 'broken' | 'lapsed';
    readonly closedOn: CalendarDate;
    readonly closingNote: string | null;
    readonly proofId?: string | null;
  },
): void {
  tx.update(commitments).set(closing).where(eq(commitments.id, id)).run();
}

export interface DeadlineMove {
  readonly fromOn: CalendarDate | null;
  readonly toOn: CalendarDate;
  readonly reason: string;
  readonly movedAt: string;
  readonly actor: string;
}

/** Moves a deadline. Every move keeps its reason beside those before it. */
export function moveCommitment(tx: Tx, commitmentId: string, move: DeadlineMove): void {
  tx.update(commitments).set({ dueOn: move.toOn }).where(eq(commitments.id, commitmentId)).run();
  tx.insert(commitmentMoves)
    .values({ ...move, id: uuidv7(), commitmentId })
    .run();
}

/** Every move of a deadline, newest first. */
export function deadlineMoves(db: Reader, commitmentId: string) {
  const { commitmentId: _, ...columns } = getTableColumns(commitmentMoves);
  return db
    .select(columns)
    .from(commitmentMoves)
    .where(eq(commitmentMoves.commitmentId, commitmentId))
    .orderBy(desc(commitmentMoves.id))
    .all();
}

export interface CommitmentChange {
  readonly text: string;
  readonly dueEvent: string | null;
  readonly ownerId: string | null;
  readonly personId: string | null;
  readonly pointId: string | null;
}

export function correctCommitment(tx: Tx, id: string, change: Partial<CommitmentChange>): void {
  tx.update(commitments).set(change).where(eq(commitments.id, id)).run();
}

/** Where a promise comes from: the entry, and the point of it; for queries that join both. */
export const ORIGIN_COLUMNS = {
  actionId: commitments.actionId,
  saidOn: actions.happenedOn,
  saidIn: actions.kind,
  /** From 0. */
  pointPosition: actionPoints.position,
  pointTopic: actionPoints.topic,
};

export interface OpenCommitment {
  readonly id: string;
  readonly direction: NewCommitment['direction'];
  readonly text: string;
  readonly dueOn: CalendarDate | null;
  readonly dueEvent: string | null;
  readonly ownerId: string | null;
  /** Who of ours has to see to it: whose task it is, and of what others owe us who has the case. */
  readonly keeperId: string | null;
  /** How often its deadline was moved. */
  readonly moves: number;
  readonly countryId: string;
  readonly personId: string | null;
  readonly personName: string | null;
  readonly actionId: string | null;
  readonly saidOn: CalendarDate | null;
  readonly saidIn: ActionKind | null;
  readonly pointPosition: number | null;
  readonly pointTopic: string | null;
}

/** Open promises of every direction that are due by `until`, or have no date at all; earliest first. */
export function openCommitments(db: Reader, until: CalendarDate): OpenCommitment[] {
  return prepareOnce(
    db,
    `SELECT commitments.id, direction, text, due_on AS dueOn, due_event AS dueEvent, commitments.owner_id AS ownerId,
       iif(direction = 'ours', commitments.owner_id, coalesce(
         (SELECT owner_id FROM cases WHERE cases.id = commitments.case_id),
         (SELECT owner_id FROM cases WHERE cases.country_id = commitments.country_id AND pipeline_id = 'recognition'))) AS keeperId,
       (SELECT count(*) FROM commitment_moves WHERE commitment_id = commitments.id) AS moves, commitments.country_id AS countryId,
       person_id AS personId, people.name AS personName, commitments.action_id AS actionId, happened_on AS saidOn,
       kind AS saidIn, position AS pointPosition, topic AS pointTopic
     FROM commitments LEFT JOIN people ON people.id = person_id
       LEFT JOIN actions ON actions.id = commitments.action_id LEFT JOIN action_points ON action_points.id = point_id
     WHERE status = 'open' AND (due_on IS NULL OR due_on <= ? OR direction <> 'ours')
     ORDER BY due_on IS NULL, due_on, commitments.id`,
  ).all(until) as OpenCommitment[];
}

export interface CaseContact {
  readonly caseId: string;
  readonly countryId: string;
  readonly tier: string | null;
  readonly ownerId: string | null;
  readonly lastContactOn: CalendarDate | null;
  readonly isRecogniser: number;
}

/**
 * The recognition cases with their last contact, as far as that was before this day or never was; `isRecogniser` is 1 where a
 * relations case is open beside.
 */
export function contactsOfCases(db: Reader, before: CalendarDate): CaseContact[] {
  return prepareOnce(
    db,
    `SELECT cases.id AS caseId, countries.id AS countryId, tier, cases.owner_id AS ownerId, last_contact_on AS lastContactOn,
       EXISTS (SELECT 1 FROM cases AS other WHERE other.country_id = countries.id AND other.pipeline_id = 'relations') AS isRecogniser
     FROM cases JOIN countries ON countries.id = cases.country_id
     WHERE cases.pipeline_id = 'recognition' AND (cases.stage_id <> '${FIRST_STAGES.recognition}' OR tier IS NOT NULL)
       AND (last_contact_on IS NULL OR last_contact_on < ?)
     ORDER BY last_contact_on, name_en`,
  ).all(before) as CaseContact[];
}

export interface CaseToReview {
  readonly caseId: string;
  readonly pipelineId: PipelineId;
  readonly countryId: string;
  readonly iso2: string | null;
  readonly nameEn: string;
  readonly nameSq: string;
  readonly nameSr: string;
  readonly condition: Condition;
  readonly conditionReason: string | null;
  readonly reviewOn: CalendarDate;
  readonly ownerId: string | null;
}

/** The cases for which somebody set a day to look again, the earliest first. */
export function casesToReview(db: Reader): CaseToReview[] {
  return prepareOnce(
    db,
    `SELECT cases.id AS caseId, pipeline_id AS pipelineId, countries.id AS countryId, iso2, name_en AS nameEn, name_sq AS nameSq,
       name_sr AS nameSr, condition, condition_reason AS conditionReason, review_on AS reviewOn, cases.owner_id AS ownerId
     FROM cases JOIN countries ON countries.id = cases.country_id
     WHERE review_on IS NOT NULL ORDER BY review_on, name_en, pipeline_id`,
  ).all() as CaseToReview[];
}

/** Gives an open promise to somebody else, such as whoever follows in the post. */
export function handOverCommitment(tx: Tx, commitmentId: string, personId: string): void {
  tx.update(commitments).set({ personId }).where(eq(commitments.id, commitmentId)).run();
}
