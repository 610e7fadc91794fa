import { index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { REPRESENTATION_DIRECTIONS, REPRESENTATION_EVENTS, REPRESENTATION_FORMS } from '../../domain/representation.ts';
import { countries } from './countries.ts';
import { documents } from './evidence.ts';

/**
 * What happened to the representation of one side at the other, each on its own day: form agreed, agrément asked and answered,
 * credentials, a head of mission who left. Where a direction stands follows from these by a pure rule; nothing is overwritten.
 */
export const representationEvents = sqliteTable(
  'representation_events',
  {
    id: text().primaryKey(),
    countryId: text()
      .notNull()
      .references(() => countries.id),
    direction: text({ enum: REPRESENTATION_DIRECTIONS }).notNull(),
    kind: text({ enum: REPRESENTATION_EVENTS }).notNull(),
    /** May be partial; null when nobody knows the day. */
    effectiveOn: text(),
    form: text({ enum: REPRESENTATION_FORMS }),
    /** Where a non-resident head resides, whose office is shared, where the honorary consul sits. */
    seat: text(),
    /** The head of mission, or the one agrément was asked for. */
    person: text(),
    note: text(),
    source: text().notNull(),
  },
  (table) => [index('representation_events_country').on(table.countryId, table.direction, table.effectiveOn)],
);

export const representationDocuments = sqliteTable(
  'representation_documents',
  {
    eventId: text()
      .notNull()
      .references(() => representationEvents.id),
    documentId: text()
      .notNull()
      .references(() => documents.id),
  },
  (table) => [primaryKey({ columns: [table.eventId, table.documentId] })],
);
