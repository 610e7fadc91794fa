import { type AnySQLiteColumn, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { DECISION_STATES, LINE_EFFECTS, LINE_LEVELS, OBJECTION_STATES, ORGAN_KINDS } from '../../domain/positions.ts';
import { actions, people } from './contacts.ts';
import { countries } from './countries.ts';
import { documents } from './evidence.ts';

/** Why states say no, in a ministry's own list; seeded from domain/positions.ts. */
export const objectionCodes = sqliteTable('objection_codes', {
  id: text().primaryKey(),
  name: text().notNull(),
  position: integer().notNull(),
  /** The day on which it was taken out of use; objections that carry it keep it. */
  retiredOn: text(),
});

/** One objection as somebody put it on a day, in the post held then. A later one stands beside it. */
export const objections = sqliteTable(
  'objections',
  {
    id: text().primaryKey(),
    countryId: text()
      .notNull()
      .references(() => countries.id),
    codeId: text()
      .notNull()
      .references(() => objectionCodes.id),
    /** Their words, as near as anyone noted them. */
    words: text().notNull(),
    personId: text().references(() => people.id),
    /** Who said it where no person is on record, such as "their delegation". */
    saidBy: text(),
    postHeld: text(),
    saidOn: text().notNull(),
    actionId: text().references(() => actions.id),
    source: text().notNull(),
    marking: text({ enum: ['open', 'restricted', 'confidential'] }).notNull(),
  },
  (table) => [index('objections_country').on(table.countryId, table.saidOn), index('objections_code').on(table.codeId)],
);

/** What became of an objection, day by day: the later word stands beside the earlier one. Without any, the objection stands. */
export const objectionTurns = sqliteTable(
  'objection_turns',
  {
    id: text().primaryKey(),
    objectionId: text()
      .notNull()
      .references(() => objections.id),
    state: text({ enum: OBJECTION_STATES }).notNull(),
    turnedOn: text().notNull(),
    note: text().notNull(),
  },
  (table) => [index('objection_turns_objection').on(table.objectionId, table.turnedOn)],
);

/** A line to take: what may be said, to whom, in which language, cleared by whom and until when. */
export const lines = sqliteTable('lines', {
  id: text().primaryKey(),
  topic: text().notNull(),
  text: text().notNull(),
  language: text().notNull(),
  /** The line that says the same in the language in which it was cleared first; null for a line of its own. */
  translatesId: text().references((): AnySQLiteColumn => lines.id),
  /** For whom it is fit. */
  level: text({ enum: LINE_LEVELS }).notNull(),
  approvedBy: text(),
  approvedOn: text(),
  validUntil: text(),
  marking: text({ enum: ['open', 'restricted', 'confidential'] }).notNull(),
  retiredOn: text(),
});

/** Which objections a line answers. */
export const lineObjections = sqliteTable(
  'line_objections',
  {
    lineId: text()
      .notNull()
      .references(() => lines.id),
    codeId: text()
      .notNull()
      .references(() => objectionCodes.id),
  },
  (table) => [primaryKey({ columns: [table.lineId, table.codeId] })],
);

/** Where a line was used and what it did: the bank learns from these. */
export const lineUses = sqliteTable(
  'line_uses',
  {
    id: text().primaryKey(),
    lineId: text()
      .notNull()
      .references(() => lines.id),
    countryId: text()
      .notNull()
      .references(() => countries.id),
    objectionId: text().references(() => objections.id),
    actionId: text().references(() => actions.id),
    usedOn: text().notNull(),
    toWhom: text(),
    /** The rank of whom it was said to. */
    level: text({ enum: LINE_LEVELS }).notNull().default('official'),
    effect: text({ enum: LINE_EFFECTS }).notNull(),
    note: text(),
  },
  (table) => [index('line_uses_line').on(table.lineId, table.usedOn), index('line_uses_country').on(table.countryId)],
);

/** The way a decision on us takes in one state: organs and people in their order, who has agreed, whose word is needed. */
export const decisionSteps = sqliteTable(
  'decision_steps',
  {
    id: text().primaryKey(),
    countryId: text()
      .notNull()
      .references(() => countries.id),
    position: integer().notNull(),
    organ: text({ enum: ORGAN_KINDS }).notNull(),
    /** As the state names it: `Assembleia Nacional`. */
    name: text().notNull(),
    person: text(),
    personId: text().references(() => people.id),
    /** Without it the decision does not stand. */
    isRequired: integer({ mode: 'boolean' }).notNull(),
    state: text({ enum: DECISION_STATES }).notNull(),
    stateOn: text(),
    documentId: text().references(() => documents.id),
    note: text(),
    source: text().notNull(),
    marking: text({ enum: ['open', 'restricted', 'confidential'] })
      .notNull()
      .default('restricted'),
  },
  (table) => [index('decision_steps_country').on(table.countryId, table.position)],
);
