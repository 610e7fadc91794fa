import { sql } from 'drizzle-orm';
import { type AnySQLiteColumn, check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { ACTION_KINDS } from '../../domain/action-kind.ts';
import { BODY_KINDS } from '../../domain/body.ts';
import { COURTESIES } from '../../domain/courtesy.ts';
import { cases } from './cases.ts';
import { countries, officers } from './countries.ts';
import { attachments } from './evidence.ts';

/** A body opposite: ministry, parliament, mission, organisation. */
export const organisations = sqliteTable(
  'organisations',
  {
    id: text().primaryKey(),
    name: text().notNull(),
    folded: text().notNull(),
    /** Null for a body of several states, such as the United Nations. */
    countryId: text().references(() => countries.id),
    kind: text({ enum: BODY_KINDS }).notNull().default('other'),
    /** The body that it is a part of: a directorate of a ministry. */
    parentId: text().references((): AnySQLiteColumn => organisations.id),
    note: text(),
  },
  (table) => [index('organisations_country').on(table.countryId), index('organisations_parent').on(table.parentId)],
);

/** Two bodies of which somebody said that they are not the same, however alike they look. The smaller id comes first. */
export const bodyDistinctions = sqliteTable(
  'body_distinctions',
  {
    bodyId: text()
      .notNull()
      .references(() => organisations.id),
    otherBodyId: text()
      .notNull()
      .references(() => organisations.id),
    notedOn: text().notNull(),
    actor: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.bodyId, table.otherBodyId] }),
    index('body_distinctions_other').on(table.otherBodyId),
    check('body_distinctions_order', sql.raw('body_id < other_body_id')),
  ],
);

/**
 * An interlocutor. Which office a person holds is a dated post, never a field; where a person stands is a dated assessment
 * (schema/persons.ts). `folded` holds all words of all names; the index of the search follows it by triggers (db/derived.ts).
 */
export const people = sqliteTable(
  'people',
  {
    id: text().primaryKey(),
    name: text().notNull(),
    /** In the person's own script, where that is not Latin. */
    nativeName: text(),
    /** Other ways to write it: an older passport, another transliteration, the name of a record that was merged. */
    otherNames: text(),
    folded: text().notNull(),
    /** For whom the person speaks. */
    countryId: text().references(() => countries.id),
    /** How the name is said, as an English reader would spell it. */
    pronunciation: text(),
    /** How to address the person: `Your Excellency`, `Madam Minister`. */
    addressForm: text(),
    /** May be partial. */
    bornOn: text(),
    languages: text(),
    /** Null when nobody noted it. */
    needsInterpreter: integer({ mode: 'boolean' }),
    note: text(),
    photoId: text().references(() => attachments.id),
    /** Who of ours keeps the relationship, and who stands in. */
    ownerId: text().references(() => officers.id),
    deputyId: text().references(() => officers.id),
    /** The day on which somebody last made sure that post and channels are right. */
    verifiedOn: text(),
  },
  (table) => [index('people_country').on(table.countryId), index('people_name').on(table.name, table.id)],
);

export const posts = sqliteTable(
  'posts',
  {
    id: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => people.id),
    organisationId: text().references(() => organisations.id),
    title: text().notNull(),
    isActing: integer({ mode: 'boolean' }).notNull().default(false),
    /** Either may be partial. */
    fromOn: text(),
    toOn: text(),
  },
  (table) => [
    index('posts_person').on(table.personId, table.fromOn),
    index('posts_organisation').on(table.organisationId),
    // Who is new in a post: of most posts nobody knows the day.
    index('posts_from').on(table.fromOn).where(sql`${table.fromOn} IS NOT NULL`),
  ],
);

/** What happened: a meeting, a call, a démarche, a note. Many people, countries and cases on one entry. */
export const actions = sqliteTable('actions', {
  id: text().primaryKey(),
  kind: text({ enum: ACTION_KINDS }).notNull(),
  happenedOn: text().notNull(),
  /** Local time `HH:MM` and its zone, where the entry has one. */
  localTime: text(),
  zone: text(),
  place: text(),
  summary: text().notNull(),
  notes: text(),
  marking: text({ enum: ['open', 'restricted', 'confidential'] }).notNull(),
  actor: text().notNull(),
  loggedAt: text().notNull(),
});

/**
 * The countries of an action. Date and contact flag are copies of the action's, so that a country's timeline and its last
 * contact are one index read however long the history is; triggers keep them equal.
 */
export const actionCountries = sqliteTable(
  'action_countries',
  {
    actionId: text()
      .notNull()
      .references(() => actions.id),
    countryId: text()
      .notNull()
      .references(() => countries.id),
    happenedOn: text().notNull(),
    isContact: integer({ mode: 'boolean' }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.actionId, table.countryId] }),
    index('action_countries_timeline').on(table.countryId, table.happenedOn, table.actionId),
  ],
);

export const actionPeople = sqliteTable(
  'action_people',
  {
    actionId: text()
      .notNull()
      .references(() => actions.id),
    personId: text()
      .notNull()
      .references(() => people.id),
    /** The post held that day, kept for ever. */
    postHeld: text(),
    remark: text(),
  },
  (table) => [
    primaryKey({ columns: [table.actionId, table.personId] }),
    index('action_people_person').on(table.personId),
  ],
);

/** The cases that an action was about, of its countries: an entry may name none, and then is about the state at large. */
export const actionCases = sqliteTable(
  'action_cases',
  {
    actionId: text()
      .notNull()
      .references(() => actions.id),
    caseId: text()
      .notNull()
      .references(() => cases.id),
  },
  (table) => [primaryKey({ columns: [table.actionId, table.caseId] }), index('action_cases_case').on(table.caseId)],
);

/** What was done about an occasion, so that it is told of once. */
export const courtesies = sqliteTable(
  'courtesies',
  {
    id: text().primaryKey(),
    countryId: text()
      .notNull()
      .references(() => countries.id),
    kind: text({ enum: COURTESIES }).notNull(),
    /** The day of the occasion in its year. */
    occasionOn: text().notNull(),
    personId: text().references(() => people.id),
    state: text({ enum: ['sent', 'passedOver'] }).notNull(),
    doneOn: text().notNull(),
  },
  (table) => [index('courtesies_occasion').on(table.occasionOn, table.countryId)],
);
