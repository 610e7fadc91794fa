import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import type { CalendarDate } from '../../domain/calendar-date.ts';
import type { Condition, Likelihood, Outcome } from '../../domain/case-state.ts';
import { movesThatStand } from '../../domain/stage-log.ts';
import { FIRST_STAGES } from '../../domain/stage-order.ts';
import type { Reader, Tx } from '../database.ts';
import { cases, stageCriteria, stageEntries, stageEntryDocuments, stages, targetChanges } from '../schema/cases.ts';
import { actionCases } from '../schema/contacts.ts';
import { documentCountries, documents } from '../schema/evidence.ts';

export function findCase(db: Reader, caseId: string) {
  return db
    .select({
      caseId: cases.id,
      countryId: cases.countryId,
      pipelineId: cases.pipelineId,
      stageId: cases.stageId,
      stageSince: cases.stageSince,
      condition: cases.condition,
      conditionReason: cases.conditionReason,
      reviewOn: cases.reviewOn,
      outcome: cases.outcome,
      ownerId: cases.ownerId,
      likelihood: cases.likelihood,
      likelihoodBasis: cases.likelihoodBasis,
      targetOn: cases.targetOn,
    })
    .from(cases)
    .where(eq(cases.id, caseId))
    .get();
}

/** The recognition case of a country with its outcome. */
export function recognitionCaseOf(db: Reader, countryId: string) {
  return db
    .select({ caseId: cases.id, outcome: cases.outcome })
    .from(cases)
    .where(and(eq(cases.countryId, countryId), eq(cases.pipelineId, 'recognition')))
    .get();
}

/** The cases of these countries: what a follow-up can be filed under. */
export function casesOfCountries(db: Reader, countryIds: readonly string[]) {
  return db
    .select({ id: cases.id, countryId: cases.countryId, pipelineId: cases.pipelineId })
    .from(cases)
    .where(inArray(cases.countryId, [...countryIds]))
    .orderBy(asc(cases.countryId), asc(cases.pipelineId))
    .all();
}

/** What of the cases of these countries says whether they are under way. */
export function casesAtHand(db: Reader, countryIds: readonly string[]) {
  return db
    .select({
      id: cases.id,
      countryId: cases.countryId,
      pipelineId: cases.pipelineId,
      stageId: cases.stageId,
      condition: cases.condition,
      outcome: cases.outcome,
    })
    .from(cases)
    .where(inArray(cases.countryId, [...countryIds]))
    .orderBy(asc(cases.countryId), asc(cases.pipelineId))
    .all();
}

/** These cases, those of them that are on record. */
export function casesById(db: Reader, caseIds: readonly string[]) {
  // Most entries name none, and to build a query costs more than to log one.
  if (caseIds.length === 0) return [];
  return db
    .select({ id: cases.id, countryId: cases.countryId, pipelineId: cases.pipelineId })
    .from(cases)
    .where(inArray(cases.id, [...caseIds]))
    .orderBy(asc(cases.countryId), asc(cases.pipelineId))
    .all();
}

/** The cases that an entry is about. */
export function casesOfAction(db: Reader, actionId: string) {
  return db
    .select({ id: cases.id, countryId: cases.countryId, pipelineId: cases.pipelineId })
    .from(actionCases)
    .innerJoin(cases, eq(cases.id, actionCases.caseId))
    .where(eq(actionCases.actionId, actionId))
    .orderBy(asc(cases.countryId), asc(cases.pipelineId))
    .all();
}

/** A stage that is in use, with its criteria. */
export function findStage(db: Reader, stageId: string) {
  const stage = db
    .select({ id: stages.id, pipelineId: stages.pipelineId, position: stages.position })
    .from(stages)
    .where(and(eq(stages.id, stageId), isNull(stages.retiredOn)))
    .get();
  if (!stage) return undefined;
  const criteria = db
    .select({
      id: stageCriteria.id,
      text: stageCriteria.text,
      documentKinds: stageCriteria.documentKinds,
      direction: stageCriteria.direction,
    })
    .from(stageCriteria)
    .where(eq(stageCriteria.stageId, stageId))
    .orderBy(asc(stageCriteria.position))
    .all();
  return { ...stage, criteria };
}

/** The documents behind a case, each with the stage that it came with: those of its moves that stand. */
export function documentsOfCase(db: Reader, caseId: string) {
  const moves = movesThatStand(stageLog(db, caseId)).map(({ id }) => id);
  return db
    .selectDistinct({
      id: documents.id,
      kind: documents.kind,
      direction: documents.direction,
      number: documents.number,
      datedOn: documents.datedOn,
      title: documents.title,
      source: documents.source,
      stageId: stageEntries.toStageId,
    })
    .from(stageEntryDocuments)
    .innerJoin(stageEntries, eq(stageEntries.id, stageEntryDocuments.entryId))
    .innerJoin(documents, eq(documents.id, stageEntryDocuments.documentId))
    .where(inArray(stageEntries.id, moves))
    .orderBy(desc(documents.datedOn), asc(documents.id))
    .all();
}

/** The documents of this list that are on record for the country. */
export function documentsOfCountry(db: Reader, countryId: string, documentIds: readonly string[]) {
  return db
    .select({
      id: documents.id,
      kind: documents.kind,
      attachmentId: documents.attachmentId,
      direction: documents.direction,
      form: documents.form,
      sealSeen: documents.sealSeen,
    })
    .from(documents)
    .innerJoin(documentCountries, eq(documentCountries.documentId, documents.id))
    .where(and(eq(documentCountries.countryId, countryId), inArray(documents.id, [...documentIds])))
    .orderBy(asc(documents.id))
    .all();
}

export interface NewStageEntry {
  readonly caseId: string;
  readonly fromStageId: string | null;
  readonly toStageId: string;
  readonly effectiveOn: CalendarDate | null;
  readonly reason: string;
  readonly missing: readonly string[];
  readonly documentIds: readonly string[];
  readonly enteredAt: string;
  readonly actor: string;
  readonly undoesId: string | null;
  readonly outcomeFrom?: Outcome | null;
  readonly outcomeTo?: Outcome | null;
}

/** Writes the stage log and moves the case with it, so that the two cannot differ. Returns the id of the entry. */
export function enterStage(tx: Tx, { documentIds, ...entry }: NewStageEntry): string {
  const id = uuidv7();
  tx.insert(stageEntries)
    .values({ ...entry, id })
    .run();
  for (const documentId of documentIds) {
    tx.insert(stageEntryDocuments).values({ entryId: id, documentId }).run();
  }
  tx.update(cases)
    .set({
      stageId: entry.toStageId,
      // A side outcome that leaves the case in its stage does not begin the stage anew.
      ...(entry.toStageId === entry.fromStageId ? {} : { stageSince: entry.effectiveOn }),
      ...(entry.outcomeFrom === entry.outcomeTo ? {} : { outcome: entry.outcomeTo }),
    })
    .where(eq(cases.id, entry.caseId))
    .run();
  return id;
}

/** The stage log of one case, newest first: ids rise with every entry, whatever the clock of the copy says. */
export function stageLog(db: Reader, caseId: string) {
  return db.select().from(stageEntries).where(eq(stageEntries.caseId, caseId)).orderBy(desc(stageEntries.id)).all();
}

export function caseOfEntry(db: Reader, entryId: string): string | undefined {
  return db.select({ caseId: stageEntries.caseId }).from(stageEntries).where(eq(stageEntries.id, entryId)).get()
    ?.caseId;
}

/** The relations case that a recognition brings with it. Its log begins with the first move of its own. */
export function openRelationsCase(tx: Tx, countryId: string, recognisedOn: CalendarDate | null): void {
  tx.insert(cases)
    .values({
      id: uuidv7(),
      countryId,
      pipelineId: 'relations',
      stageId: FIRST_STAGES.relations,
      stageSince: recognisedOn,
    })
    .run();
}

export interface CaseChange {
  readonly likelihood?: Likelihood | null | undefined;
  readonly likelihoodBasis?: string | null | undefined;
  readonly targetOn?: CalendarDate | null | undefined;
  readonly condition?: Condition | undefined;
  readonly conditionReason?: string | null | undefined;
  readonly reviewOn?: CalendarDate | null | undefined;
  readonly outcome?: Outcome | null | undefined;
  readonly ownerId?: string | null | undefined;
}

export function updateCase(tx: Tx, caseId: string, change: CaseChange): void {
  tx.update(cases).set(change).where(eq(cases.id, caseId)).run();
}

/** Corrects the day since which a case stands in its stage. That is no move, and the log has no entry of it. */
export function setStageSince(tx: Tx, caseId: string, stageSince: CalendarDate | null): void {
  tx.update(cases).set({ stageSince }).where(eq(cases.id, caseId)).run();
}

export interface NewTargetChange {
  readonly caseId: string;
  readonly fromOn: CalendarDate | null;
  readonly toOn: CalendarDate | null;
  readonly reason: string;
  readonly changedAt: string;
  readonly actor: string;
}

export function addTargetChange(tx: Tx, change: NewTargetChange): void {
  tx.insert(targetChanges)
    .values({ ...change, id: uuidv7() })
    .run();
}
