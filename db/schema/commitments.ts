import { sql } from 'drizzle-orm';
import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { cases } from './cases.ts';
import { actions, people } from './contacts.ts';
import { actionPoints } from './conversations.ts';
import { countries, officers } from './countries.ts';
import { documents } from './evidence.ts';

/**
 * A promise with its exact words. `ours` is a task of our own people and feeds the case's next step; `theirs` is what an
 * interlocutor promised us; `partner` is what we asked an ally to do. Only `ours` has an owner of ours.
 */
export const commitments = sqliteTable(
  'commitments',
  {
    id: text().primaryKey(),
    direction: text({ enum: ['ours', 'theirs', 'partner'] }).notNull(),
    countryId: text()
      .notNull()
      .references(() => countries.id),
    caseId: text().references(() => cases.id),
    actionId: text().references(() => actions.id),
    /** The point of that conversation in which it was made; null where nobody says, or the point was taken away. */
    pointId: text().references(() => actionPoints.id),
    personId: text().references(() => people.id),
    text: text().notNull(),
    dueOn: text(),
    /** What it waits for where no date can say it: `after their election`. Stands beside a date, or alone. */
    dueEvent: text(),
    ownerId: text().references(() => officers.id),
    status: text({ enum: ['open', 'kept', 'broken', 'lapsed'] }).notNull(),
    closedOn: text(),
    closingNote: text(),
    /** The paper that proves it kept, or broken. */
    proofId: text().references(() => documents.id),
    marking: text({ enum: ['open', 'restricted', 'confidential'] }).notNull(),
  },
  (table) => [
    index('commitments_due').on(table.status, table.dueOn),
    index('commitments_case').on(table.caseId, table.status, table.direction, table.dueOn),
    index('commitments_country').on(table.countryId, table.status),
    index('commitments_action').on(table.actionId),
    // Most promises come from no point: only those that do are looked for by it.
    index('commitments_point').on(table.pointId).where(sql`${table.pointId} IS NOT NULL`),
    index('commitments_person').on(table.personId),
  ],
);

/** Each time that the deadline of a promise moved, with the reason: one that slips four times shows it. */
export const commitmentMoves = sqliteTable(
  'commitment_moves',
  {
    id: text().primaryKey(),
    commitmentId: text()
      .notNull()
      .references(() => commitments.id),
    fromOn: text(),
    toOn: text().notNull(),
    reason: text().notNull(),
    movedAt: text().notNull(),
    actor: text().notNull(),
  },
  (table) => [index('commitment_moves_of').on(table.commitmentId, table.id)],
);
