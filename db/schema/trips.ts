import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { BOOK_COPIES } from '../../domain/book-copy.ts';
import { MARKINGS } from '../../domain/marking.ts';
import { STYLE_SETTINGS } from '../../domain/styling.ts';
import {
  BOOK_TEXTS,
  MEETING_RESULTS,
  SHEET_PARTS,
  TRIP_EVENT_KINDS,
  TRIP_OCCASIONS,
  VISIT_KINDS,
} from '../../domain/trip.ts';
import { TRIP_STEPS } from '../../domain/trip-plan.ts';
import { actions, people } from './contacts.ts';
import { countries, officers } from './countries.ts';
import { documents } from './evidence.ts';
import { lines, objections } from './positions.ts';

/** A journey of a principal of ours, with what it is to bring home. */
export const trips = sqliteTable(
  'trips',
  {
    id: text().primaryKey(),
    title: text().notNull(),
    /** The person the book is for, as the cover names them. */
    principal: text().notNull(),
    occasion: text({ enum: TRIP_OCCASIONS }).notNull(),
    visitKind: text({ enum: VISIT_KINDS }),
    fromOn: text().notNull(),
    toOn: text().notNull(),
    /** Why this trip. */
    purpose: text(),
    /** What success looks like. */
    success: text(),
    /** What to avoid. */
    avoid: text(),
    pressPosture: text(),
    /** Of the trip itself: that it is planned at all. */
    marking: text({ enum: MARKINGS }).notNull(),
    /** Who of ours puts the book together. */
    ownerId: text().references(() => officers.id),
    /** The day on which everything of it was brought home into the record. */
    closedOn: text(),
    cancelledOn: text(),
    cancelledReason: text(),
  },
  (table) => [index('trips_days').on(table.fromOn, table.toOn)],
);

/** What the trip is to achieve, three of them at best: "not just goodwill". */
export const tripObjectives = sqliteTable(
  'trip_objectives',
  {
    id: text().primaryKey(),
    tripId: text()
      .notNull()
      .references(() => trips.id),
    position: integer().notNull(),
    text: text().notNull(),
    marking: text({ enum: MARKINGS }).notNull(),
  },
  (table) => [index('trip_objectives_trip').on(table.tripId, table.position)],
);

/** Who travels, in which role. */
export const tripMembers = sqliteTable(
  'trip_members',
  {
    id: text().primaryKey(),
    tripId: text()
      .notNull()
      .references(() => trips.id),
    position: integer().notNull(),
    name: text().notNull(),
    role: text(),
    officerId: text().references(() => officers.id),
    /** How to reach them out of hours. */
    contact: text(),
  },
  (table) => [index('trip_members_trip').on(table.tripId, table.position)],
);

/** Where the trip stays, with the zone that its hours are told in. */
export const tripStops = sqliteTable(
  'trip_stops',
  {
    id: text().primaryKey(),
    tripId: text()
      .notNull()
      .references(() => trips.id),
    place: text().notNull(),
    /** The state visited; null at the seat of an organisation. */
    countryId: text().references(() => countries.id),
    /** IANA name. */
    zone: text().notNull(),
    arrivesOn: text().notNull(),
    leavesOn: text().notNull(),
  },
  (table) => [index('trip_stops_trip').on(table.tripId, table.arrivesOn)],
);

/** An entry of the programme: a meeting, a movement, a dinner. Hours are local to its stop, that of an arrival to where it arrives. */
export const tripEvents = sqliteTable(
  'trip_events',
  {
    id: text().primaryKey(),
    tripId: text()
      .notNull()
      .references(() => trips.id),
    stopId: text().references(() => tripStops.id),
    kind: text({ enum: TRIP_EVENT_KINDS }).notNull(),
    on: text('on_day').notNull(),
    startsAt: text(),
    endsAt: text(),
    /** Of a movement: the day on which `ends_at` is; null on the day of departure. */
    arrivesOn: text(),
    /** IANA name of the clocks that `ends_at` is told by; null for those of its stop. */
    arrivalZone: text(),
    arrivalPlace: text(),
    title: text().notNull(),
    /** Room, street, gate. */
    place: text(),
    /** How long and in what form: `30 minutes, four by four`. */
    format: text(),
    dress: text(),
    language: text(),
    interpreter: text(),
    noteTaker: text(),
    remarks: text(),
    marking: text({ enum: MARKINGS }).notNull(),
    /** Who writes its sheet, and by when. */
    drafterId: text().references(() => officers.id),
    draftDueOn: text(),
    result: text({ enum: MEETING_RESULTS }),
    resultLine: text(),
    /** The entry of the log that it became when the trip came home. */
    actionId: text().references(() => actions.id),
  },
  (table) => [index('trip_events_trip').on(table.tripId, table.on, table.startsAt)],
);

/** The interlocutors of a meeting. */
export const tripEventPeople = sqliteTable(
  'trip_event_people',
  {
    eventId: text()
      .notNull()
      .references(() => tripEvents.id),
    personId: text()
      .notNull()
      .references(() => people.id),
  },
  (table) => [
    primaryKey({ columns: [table.eventId, table.personId] }),
    index('trip_event_people_person').on(table.personId),
  ],
);

/** Who of the delegation attends. */
export const tripEventMembers = sqliteTable(
  'trip_event_members',
  {
    eventId: text()
      .notNull()
      .references(() => tripEvents.id),
    memberId: text()
      .notNull()
      .references(() => tripMembers.id),
  },
  (table) => [primaryKey({ columns: [table.eventId, table.memberId] })],
);

/** The states that a meeting is with. */
export const tripEventCountries = sqliteTable(
  'trip_event_countries',
  {
    eventId: text()
      .notNull()
      .references(() => tripEvents.id),
    countryId: text()
      .notNull()
      .references(() => countries.id),
  },
  (table) => [
    primaryKey({ columns: [table.eventId, table.countryId] }),
    index('trip_event_countries_country').on(table.countryId),
  ],
);

/** One paragraph of a meeting sheet, with its own marking: three copies of the book come from one text. */
export const sheetParts = sqliteTable(
  'sheet_parts',
  {
    id: text().primaryKey(),
    eventId: text()
      .notNull()
      .references(() => tripEvents.id),
    kind: text({ enum: SHEET_PARTS }).notNull(),
    position: integer().notNull(),
    /** Markdown. */
    text: text().notNull(),
    /** To whom a point is said. */
    toWhom: text(),
    /** The line to take that it was taken from: the sheet warns when that line is no longer cleared. */
    lineId: text().references(() => lines.id),
    /** The objection that it answers, or expects. */
    objectionId: text().references(() => objections.id),
    /** The day of the fact that it states. */
    asOf: text(),
    marking: text({ enum: MARKINGS }).notNull(),
  },
  (table) => [index('sheet_parts_event').on(table.eventId, table.kind, table.position)],
);

/** A text of the whole book: a cross-cutting line, a press line, a likely question, an annex. */
export const bookTexts = sqliteTable(
  'book_texts',
  {
    id: text().primaryKey(),
    tripId: text()
      .notNull()
      .references(() => trips.id),
    kind: text({ enum: BOOK_TEXTS }).notNull(),
    position: integer().notNull(),
    heading: text().notNull(),
    /** Markdown; empty where a paper says it all. */
    text: text().notNull(),
    lineId: text().references(() => lines.id),
    /** The paper of the register that an annex is. */
    documentId: text().references(() => documents.id),
    asOf: text(),
    marking: text({ enum: MARKINGS }).notNull(),
  },
  (table) => [index('book_texts_trip').on(table.tripId, table.kind, table.position)],
);

/** What has to be done around a trip; its day follows from the trip's (domain/trip-plan.ts). */
export const tripSteps = sqliteTable(
  'trip_steps',
  {
    id: text().primaryKey(),
    tripId: text()
      .notNull()
      .references(() => trips.id),
    /** Null for a step of the ministry's own. */
    code: text({ enum: TRIP_STEPS }),
    name: text(),
    /** Days before the first day of the trip; negative ones are days after its last. */
    leadDays: integer().notNull(),
    ownerId: text().references(() => officers.id),
    doneOn: text(),
  },
  (table) => [index('trip_steps_trip').on(table.tripId)],
);

/** A life in three lines, as of a day; a newer one stands beside it. */
export const biographies = sqliteTable(
  'biographies',
  {
    id: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => people.id),
    text: text().notNull(),
    /** May be partial. */
    asOf: text().notNull(),
    source: text().notNull(),
    marking: text({ enum: MARKINGS }).notNull(),
  },
  (table) => [index('biographies_person').on(table.personId, table.asOf)],
);

/** Every produced copy of a book: its number, what it holds, for whom, and the checksum by which it is known again. */
export const bookCopies = sqliteTable(
  'book_copies',
  {
    id: text().primaryKey(),
    tripId: text()
      .notNull()
      .references(() => trips.id),
    /** Counted within the trip, from 1. */
    number: integer().notNull(),
    at: text().notNull(),
    actor: text().notNull(),
    copy: text({ enum: BOOK_COPIES }).notNull(),
    /** `book`, `onePage` or the part that was printed alone. */
    what: text().notNull(),
    format: text({ enum: ['pdf', 'docx'] }).notNull(),
    language: text().notNull(),
    /** Where it will be read: decides on its footnote. */
    setting: text({ enum: STYLE_SETTINGS }).notNull().default('own'),
    forWhom: text().notNull(),
    fileName: text().notNull(),
    sha256: text().notNull(),
  },
  (table) => [index('book_copies_trip').on(table.tripId, table.number)],
);
