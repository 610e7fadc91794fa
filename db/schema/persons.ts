import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { ASPECTS, CHANNEL_KINDS, INFLUENCES, STANCES } from '../../domain/person.ts';
import { people } from './contacts.ts';
import { officers } from './countries.ts';

/** A way to reach a person. */
export const personChannels = sqliteTable(
  'person_channels',
  {
    id: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => people.id),
    kind: text({ enum: CHANNEL_KINDS }).notNull(),
    value: text().notNull(),
    /** `Signal`, `private`, the name of the assistant. */
    label: text(),
    /** At most one of a person. */
    isPreferred: integer({ mode: 'boolean' }).notNull(),
    /** What two ways of writing it have in common, from domain/person.ts; null where it tells nobody apart. */
    matchKey: text(),
  },
  (table) => [index('person_channels_person').on(table.personId), index('person_channels_match').on(table.matchKey)],
);

/** Where a person stands or how much the person's word weighs, as judged on a day. A newer one stands beside the older. */
export const assessments = sqliteTable(
  'assessments',
  {
    id: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => people.id),
    aspect: text({ enum: ASPECTS }).notNull(),
    value: text({ enum: [...STANCES, ...INFLUENCES] }).notNull(),
    /** May be partial. */
    asOf: text().notNull(),
    /** What it rests on, in a sentence. */
    basis: text().notNull(),
    source: text().notNull(),
    marking: text({ enum: ['open', 'restricted', 'confidential'] }).notNull(),
  },
  (table) => [index('assessments_person').on(table.personId, table.aspect, table.asOf)],
);

/** Who knows whom, with a word on how: another person, or an officer of ours. */
export const acquaintances = sqliteTable(
  'acquaintances',
  {
    id: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => people.id),
    otherPersonId: text().references(() => people.id),
    officerId: text().references(() => officers.id),
    how: text().notNull(),
  },
  (table) => [
    index('acquaintances_person').on(table.personId),
    index('acquaintances_other').on(table.otherPersonId),
    check('acquaintances_one', sql.raw('(other_person_id IS NULL) <> (officer_id IS NULL)')),
    check('acquaintances_not_self', sql.raw('other_person_id IS NULL OR other_person_id <> person_id')),
  ],
);

/** Two people of whom somebody said that they are not the same, however alike they look. The smaller id comes first. */
export const personDistinctions = sqliteTable(
  'person_distinctions',
  {
    personId: text()
      .notNull()
      .references(() => people.id),
    otherPersonId: text()
      .notNull()
      .references(() => people.id),
    notedOn: text().notNull(),
    actor: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.otherPersonId] }),
    index('person_distinctions_other').on(table.otherPersonId),
    check('person_distinctions_order', sql.raw('person_id < other_person_id')),
  ],
);
