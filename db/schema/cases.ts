import {
  type AnySQLiteColumn,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';
import { CONDITIONS, LIKELIHOODS, OUTCOMES } from '../../domain/case-state.ts';
import type { Direction } from '../../domain/note-register.ts';
import type { DocumentKind } from '../../domain/pipelines.ts';
import { GRADES } from '../../domain/recognition-evidence.ts';
import { countries, officers } from './countries.ts';
import { documents } from './evidence.ts';

/** Pipelines, stages and criteria are rows, seeded from domain/pipelines.ts: a ministry edits them, not the code. */
export const pipelines = sqliteTable('pipelines', {
  id: text().primaryKey(),
  name: text().notNull(),
  position: integer().notNull(),
});

export const stages = sqliteTable(
  'stages',
  {
    id: text().primaryKey(),
    pipelineId: text()
      .notNull()
      .references(() => pipelines.id),
    code: text().notNull(),
    name: text().notNull(),
    position: integer().notNull(),
    enterWhen: text().notNull(),
    evidence: text().notNull(),
    reviewDays: integer().notNull(),
    /** The day on which it was taken out of use; its row stays, because the stage log names it. */
    retiredOn: text(),
  },
  (table) => [index('stages_order').on(table.pipelineId, table.position)],
);

export const stageCriteria = sqliteTable(
  'stage_criteria',
  {
    id: text().primaryKey(),
    stageId: text()
      .notNull()
      .references(() => stages.id),
    position: integer().notNull(),
    text: text().notNull(),
    /** Any one of these kinds meets it; an empty list asks for the officer's word. */
    documentKinds: text({ mode: 'json' }).$type<readonly DocumentKind[]>().notNull(),
    /** Theirs to us or ours to them; null where such a paper may have gone either way. */
    direction: text().$type<Direction>(),
  },
  (table) => [index('stage_criteria_stage').on(table.stageId, table.position)],
);

/** What is usually done while a case stands in a stage; each line can be made a task of the case. */
export const stageTasks = sqliteTable(
  'stage_tasks',
  {
    id: text().primaryKey(),
    stageId: text()
      .notNull()
      .references(() => stages.id),
    position: integer().notNull(),
    text: text().notNull(),
  },
  (table) => [index('stage_tasks_stage').on(table.stageId, table.position)],
);

/**
 * One country in one pipeline. Stage and `stageSince` follow the newest valid row of `stageEntries`, set in the same
 * transaction. The columns from `grade` on are kept by triggers from claims and commitments (db/derived.ts).
 */
export const cases = sqliteTable(
  'cases',
  {
    id: text().primaryKey(),
    countryId: text()
      .notNull()
      .references(() => countries.id),
    pipelineId: text()
      .notNull()
      .references(() => pipelines.id),
    stageId: text()
      .notNull()
      .references(() => stages.id),
    /** Effective date of the entry into the stage, may be partial; null when nobody knows. */
    stageSince: text(),
    condition: text({ enum: CONDITIONS }).notNull().default('moving'),
    conditionReason: text(),
    reviewOn: text(),
    outcome: text({ enum: OUTCOMES }),
    ownerId: text().references(() => officers.id),
    likelihood: text({ enum: LIKELIHOODS }),
    likelihoodBasis: text(),
    /** By when we want the next act, may be partial. Every slip of it stands in `targetChanges`. */
    targetOn: text(),
    /** The strongest grade among the claims that the case rests on; null without any. */
    grade: text({ enum: GRADES }),
    nextStepId: text(),
    nextStepText: text(),
    nextStepOn: text(),
    nextStepOwnerId: text().references(() => officers.id),
    openFollowUps: integer().notNull().default(0),
  },
  (table) => [
    uniqueIndex('cases_country_pipeline').on(table.countryId, table.pipelineId),
    index('cases_pipeline').on(table.pipelineId, table.stageId),
  ],
);

/** Each time that the target date of a case was set, moved or dropped, with the reason: a slip is never forgotten. */
export const targetChanges = sqliteTable(
  'target_changes',
  {
    id: text().primaryKey(),
    caseId: text()
      .notNull()
      .references(() => cases.id),
    fromOn: text(),
    toOn: text(),
    reason: text().notNull(),
    changedAt: text().notNull(),
    actor: text().notNull(),
  },
  (table) => [index('target_changes_case').on(table.caseId, table.id)],
);

/** The stage log: append-only. An undo is a further entry that names the one it undoes. */
export const stageEntries = sqliteTable(
  'stage_entries',
  {
    id: text().primaryKey(),
    caseId: text()
      .notNull()
      .references(() => cases.id),
    fromStageId: text().references(() => stages.id),
    toStageId: text()
      .notNull()
      .references(() => stages.id),
    effectiveOn: text(),
    reason: text().notNull(),
    /** Criteria that were not met when the written reason let the move pass. */
    missing: text({ mode: 'json' }).$type<readonly string[]>().notNull(),
    enteredAt: text().notNull(),
    actor: text().notNull(),
    undoesId: text().references((): AnySQLiteColumn => stageEntries.id),
    /** The side outcome before and after; both null where the entry is about the stage alone. */
    outcomeFrom: text({ enum: OUTCOMES }),
    outcomeTo: text({ enum: OUTCOMES }),
  },
  (table) => [
    index('stage_entries_case').on(table.caseId, table.enteredAt),
    uniqueIndex('stage_entries_undone_once').on(table.undoesId),
  ],
);

export const stageEntryDocuments = sqliteTable(
  'stage_entry_documents',
  {
    entryId: text()
      .notNull()
      .references(() => stageEntries.id),
    documentId: text()
      .notNull()
      .references(() => documents.id),
  },
  (table) => [primaryKey({ columns: [table.entryId, table.documentId] })],
);
