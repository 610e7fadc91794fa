import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { OFFER_KINDS, OFFER_STATUSES } from '../../domain/offers.ts';
import { ASK_CHANNELS, ASK_REPLIES } from '../../domain/partner-asks.ts';
import { RANKS } from '../../domain/ranks.ts';
import { actions, people } from './contacts.ts';
import { countries, officers } from './countries.ts';
import { documents } from './evidence.ts';

/** Somebody who may speak for us: a person or a body outside our service, with what they may say and until when. */
export const intermediaries = sqliteTable('intermediaries', {
  id: text().primaryKey(),
  /** As we call them. Of a person on record too, so that the mandate reads the same after they have been merged or renamed. */
  name: text().notNull(),
  personId: text().references(() => people.id),
  mandate: text().notNull(),
  /** What they may not say or promise. */
  limits: text(),
  fromOn: text(),
  untilOn: text(),
  endedOn: text(),
  endedReason: text(),
  ownerId: text().references(() => officers.id),
  marking: text({ enum: ['open', 'restricted', 'confidential'] }).notNull(),
});

/** The states to which an intermediary may speak. */
export const intermediaryCountries = sqliteTable(
  'intermediary_countries',
  {
    intermediaryId: text()
      .notNull()
      .references(() => intermediaries.id),
    countryId: text()
      .notNull()
      .references(() => countries.id),
  },
  (table) => [
    primaryKey({ columns: [table.intermediaryId, table.countryId] }),
    index('intermediary_countries_country').on(table.countryId),
  ],
);

/**
 * One ask: which ally, or which intermediary of ours, was asked to speak to whom, and what came of it.
 *
 * It is the only record of such an ask. It has its status and days itself and shows what is due by its own query; it never
 * writes a commitment beside it, because two records of one favour would drift apart: closing one would leave the other
 * open, and `commitments` knows neither who was asked nor whom they were to speak to. A commitment of direction `partner`
 * stays what it was, the plain word of a partner about something else, such as lending a room.
 */
export const partnerAsks = sqliteTable(
  'partner_asks',
  {
    id: text().primaryKey(),
    partnerId: text().references(() => countries.id),
    intermediaryId: text().references(() => intermediaries.id),
    targetId: text()
      .notNull()
      .references(() => countries.id),
    /** Whom they are to speak to, where that is known: a person on record, or a body or office in words. */
    targetPersonId: text().references(() => people.id),
    targetBody: text(),
    /** Our ask, in one line. */
    ask: text().notNull(),
    channel: text({ enum: ASK_CHANNELS }).notNull(),
    askedOn: text().notNull(),
    /** Who of ours asked, and follows it up. */
    ownerId: text().references(() => officers.id),
    reply: text({ enum: ASK_REPLIES }),
    repliedOn: text(),
    deliveredOn: text(),
    /** The level at which they spoke; null when they did not say. */
    rank: text({ enum: RANKS }),
    answer: text(),
    answerHeardOn: text(),
    thankedOn: text(),
    thanksNote: text(),
    withdrawnOn: text(),
    withdrawnReason: text(),
    marking: text({ enum: ['open', 'restricted', 'confidential'] }).notNull(),
    /** The entry of the log in which they were asked. */
    actionId: text().references(() => actions.id),
  },
  (table) => [
    index('partner_asks_partner').on(table.partnerId, table.askedOn),
    index('partner_asks_target').on(table.targetId, table.askedOn),
    check('partner_asks_one_asked', sql`(${table.partnerId} IS NULL) <> (${table.intermediaryId} IS NULL)`),
  ],
);

/** Papers that go with an ask: what they were given to hand over, their report. */
export const partnerAskDocuments = sqliteTable(
  'partner_ask_documents',
  {
    askId: text()
      .notNull()
      .references(() => partnerAsks.id),
    documentId: text()
      .notNull()
      .references(() => documents.id),
  },
  (table) => [primaryKey({ columns: [table.askId, table.documentId] })],
);

/** Something that we may offer: by whose authority, how many there are, until when. */
export const offerItems = sqliteTable('offer_items', {
  id: text().primaryKey(),
  kind: text({ enum: OFFER_KINDS }).notNull(),
  name: text().notNull(),
  /** Null while nobody has allowed it. */
  authority: text(),
  /** Null when there is no end of them. */
  quantity: integer(),
  validUntil: text(),
  closedOn: text(),
  closedReason: text(),
  marking: text({ enum: ['open', 'restricted', 'confidential'] }).notNull(),
});

/** One offer that was made to a state. */
export const offers = sqliteTable(
  'offers',
  {
    id: text().primaryKey(),
    itemId: text()
      .notNull()
      .references(() => offerItems.id),
    countryId: text()
      .notNull()
      .references(() => countries.id),
    personId: text().references(() => people.id),
    quantity: integer().notNull(),
    offeredOn: text().notNull(),
    /** Who of ours made it. */
    ownerId: text().references(() => officers.id),
    status: text({ enum: OFFER_STATUSES }).notNull(),
    statusOn: text(),
    statusNote: text(),
    /** Why it was made although there were not enough, or nobody had allowed it. */
    overReason: text(),
    marking: text({ enum: ['open', 'restricted', 'confidential'] }).notNull(),
  },
  (table) => [
    index('offers_item').on(table.itemId, table.offeredOn),
    index('offers_country').on(table.countryId, table.offeredOn),
    check('offers_quantity', sql`${table.quantity} >= 1`),
  ],
);
