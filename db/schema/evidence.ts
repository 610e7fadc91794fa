import { type AnySQLiteColumn, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { CLAIM_BASES } from '../../domain/claim-entry.ts';
import { DIRECTIONS, PAPER_FORMS } from '../../domain/note-register.ts';
import { DOCUMENT_KINDS } from '../../domain/pipelines.ts';
import { CLAIM_KINDS, CLAIM_VOICES, GRADES } from '../../domain/recognition-evidence.ts';
import { countries } from './countries.ts';

/**
 * A file kept inside the encrypted base, whole from the moment that its row is there. Its content never changes and lies in
 * `attachmentChunks`; the history keeps the checksum, not the bytes.
 */
export const attachments = sqliteTable('attachments', {
  id: text().primaryKey(),
  name: text().notNull(),
  mediaType: text().notNull(),
  size: integer().notNull(),
  sha256: text().notNull(),
});

/** A paper: note verbale, letter, communiqué … One document may support several stages and countries. */
export const documents = sqliteTable('documents', {
  id: text().primaryKey(),
  kind: text({ enum: DOCUMENT_KINDS }).notNull(),
  number: text(),
  /** Calendar date on the paper, may be partial; null when the paper carries none. */
  datedOn: text(),
  source: text().notNull(),
  title: text().notNull(),
  marking: text({ enum: ['open', 'restricted', 'confidential'] }).notNull(),
  attachmentId: text().references(() => attachments.id),
  direction: text({ enum: DIRECTIONS }),
  signatory: text(),
  /** To whom it is addressed where that is not plain from its direction: a note to Serbia's mission about us. */
  addressee: text(),
  /** Whether somebody of ours has seen the seal; null when nobody noted it. */
  sealSeen: integer({ mode: 'boolean' }),
  /** As people name it: `French`. */
  language: text(),
  form: text({ enum: PAPER_FORMS }),
  /** How it came or went: our post in Vienna, by hand in New York, by e-mail. */
  channel: text(),
  receivedOn: text(),
  replyDueOn: text(),
  repliedById: text().references((): AnySQLiteColumn => documents.id),
});

export const documentCountries = sqliteTable(
  'document_countries',
  {
    documentId: text()
      .notNull()
      .references(() => documents.id),
    countryId: text()
      .notNull()
      .references(() => countries.id),
  },
  (table) => [
    primaryKey({ columns: [table.documentId, table.countryId] }),
    index('document_countries_country').on(table.countryId),
  ],
);

/** What someone says that a state did. Claims that contradict each other stand side by side; nothing is overwritten. */
export const claims = sqliteTable(
  'claims',
  {
    id: text().primaryKey(),
    countryId: text()
      .notNull()
      .references(() => countries.id),
    kind: text({ enum: CLAIM_KINDS }).notNull(),
    byWhom: text().notNull(),
    /** Whose word that is: only the state's own binds it. */
    voice: text({ enum: CLAIM_VOICES }).notNull().default('others'),
    /** The day the claimed act took effect, may be partial, null when no source gives one. */
    effectiveOn: text(),
    /** When the state decided, when it told us, when that reached us: each its own day, each may be partial. */
    decidedOn: text(),
    notifiedOn: text(),
    receivedOn: text(),
    /** The day it was said or published, where that differs or is all that is known. */
    reportedOn: text(),
    /** To whom it was said, such as Serbia in a note that suspends a recognition. */
    addressee: text(),
    /** What it rests on beside its papers; null for what came from a file or a move, whose grade is given. */
    basis: text({ enum: CLAIM_BASES }),
    grade: text({ enum: GRADES }).notNull(),
    /** Of the date only: high = two sources or an official one. */
    confidence: text({ enum: ['high', 'medium', 'low'] }),
    /** Running number that the ministry or the press gave at the time. */
    sequence: integer(),
    source: text().notNull(),
    note: text(),
    /** File that the row came from; null for what the desk itself entered. */
    origin: text(),
  },
  (table) => [index('claims_country').on(table.countryId, table.kind)],
);

/** The papers that a claim rests on; one paper may support many claims. */
export const claimDocuments = sqliteTable(
  'claim_documents',
  {
    claimId: text()
      .notNull()
      .references(() => claims.id),
    documentId: text()
      .notNull()
      .references(() => documents.id),
  },
  (table) => [primaryKey({ columns: [table.claimId, table.documentId] })],
);

/** A vote that a state cast in a body on a question that concerns us. */
export const votes = sqliteTable(
  'votes',
  {
    id: text().primaryKey(),
    body: text().notNull(),
    heldOn: text().notNull(),
    question: text().notNull(),
    countryId: text()
      .notNull()
      .references(() => countries.id),
    vote: text({ enum: ['for', 'against', 'abstain', 'absent'] }).notNull(),
    inFavour: text({ enum: ['yes', 'no', 'neutral'] }).notNull(),
    source: text().notNull(),
    note: text(),
  },
  (table) => [index('votes_country').on(table.countryId, table.heldOn)],
);
