import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Our own people: who owns cases and follow-ups. */
export const officers = sqliteTable('officers', {
  id: text().primaryKey(),
  name: text().notNull(),
  desk: text(),
  isActive: integer({ mode: 'boolean' }).notNull().default(true),
});

/**
 * A state or other recognising entity. ISO codes are attributes: Kosovo's own is unofficial, and others have their own stories.
 *
 * The columns from `lastContactOn` on are kept by triggers from the actions, so that a board never counts (db/derived.ts).
 */
export const countries = sqliteTable(
  'countries',
  {
    id: text().primaryKey(),
    iso2: text().unique(),
    iso3: text().unique(),
    nameEn: text().notNull(),
    nameSq: text().notNull(),
    nameSr: text().notNull(),
    officialNameEn: text().notNull(),
    /** All names through `fold`, for type-ahead. */
    folded: text().notNull(),
    region: text().notNull(),
    subregion: text(),
    capital: text(),
    population: integer(),
    languages: text(),
    lat: real(),
    lon: real(),
    unStatus: text({ enum: ['member', 'observer', 'none'] }).notNull(),
    tier: text({ enum: ['A', 'B', 'C'] }),
    /** `MM-DD`, entered by the desk: the reference data has none. */
    nationalDay: text(),
    lastContactOn: text(),
    lastContactKind: text(),
    lastContactId: text(),
    actionCount: integer().notNull().default(0),
  },
  (table) => [
    index('countries_name').on(table.nameEn),
    check('countries_action_count', sql`${table.actionCount} >= 0`),
  ],
);

/** Groups that states belong to: EU, OIC, CARICOM … */
export const groups = sqliteTable('groups', {
  id: text().primaryKey(),
  code: text().notNull().unique(),
});

export const memberships = sqliteTable(
  'memberships',
  {
    countryId: text()
      .notNull()
      .references(() => countries.id),
    groupId: text()
      .notNull()
      .references(() => groups.id),
    source: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.countryId, table.groupId] }), index('memberships_group').on(table.groupId)],
);

/** A dated note on who decides, what their position is, or background: a newer one stands beside the older. */
export const countryNotes = sqliteTable(
  'country_notes',
  {
    id: text().primaryKey(),
    countryId: text()
      .notNull()
      .references(() => countries.id),
    topic: text({ enum: ['decides', 'position', 'background'] }).notNull(),
    text: text().notNull(),
    asOf: text().notNull(),
    source: text().notNull(),
    marking: text({ enum: ['open', 'restricted', 'confidential'] }).notNull(),
  },
  (table) => [index('country_notes_country').on(table.countryId, table.topic, table.asOf)],
);

/** Bodies that we ourselves belong to or have applied to. */
export const ownMemberships = sqliteTable('own_memberships', {
  id: text().primaryKey(),
  organisation: text().notNull(),
  acronym: text().notNull().unique(),
  status: text().notNull(),
  since: text(),
  note: text(),
  source: text().notNull(),
  confidence: text().notNull(),
});

/** Our embassies, consulates and missions abroad, as far as a source names them. */
export const missions = sqliteTable(
  'missions',
  {
    id: text().primaryKey(),
    countryId: text()
      .notNull()
      .references(() => countries.id),
    type: text({ enum: ['embassy', 'consulate', 'mission'] }).notNull(),
    /** Null where a source names the country only. */
    city: text(),
    note: text(),
    source: text().notNull(),
    confidence: text().notNull(),
  },
  (table) => [index('missions_country').on(table.countryId)],
);
