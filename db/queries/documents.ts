import { and, asc, desc, eq, inArray, isNotNull, isNull, ne, sql } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import type { Marking } from '../../domain/marking.ts';
import type { Direction, PaperForm } from '../../domain/note-register.ts';
import type { RegisteredPaper } from '../../domain/paper-answers.ts';
import type { DocumentKind } from '../../domain/pipelines.ts';
import { builtOnce, prepareOnce, type Reader, type Tx } from '../database.ts';
import { cases } from '../schema/cases.ts';
import { countries } from '../schema/countries.ts';
import { attachments, documentCountries, documents } from '../schema/evidence.ts';

export interface NewDocument {
  readonly kind: DocumentKind;
  readonly number: string | null;
  readonly datedOn: string | null;
  readonly title: string;
  readonly source: string;
  readonly marking: Marking;
  readonly attachmentId: string | null;
  readonly direction?: Direction | null;
  readonly signatory?: string | null;
  readonly addressee?: string | null;
  readonly sealSeen?: boolean | null;
  readonly language?: string | null;
  readonly form?: PaperForm | null;
  readonly channel?: string | null;
  readonly receivedOn?: string | null;
  readonly replyDueOn?: string | null;
}

export function addDocument(tx: Tx, document: NewDocument, countryIds: readonly string[]): string {
  const id = uuidv7();
  tx.insert(documents)
    .values({ ...document, id })
    .run();
  for (const countryId of countryIds) {
    tx.insert(documentCountries).values({ documentId: id, countryId }).run();
  }
  return id;
}

/** Corrects what is known of a paper, its countries too; the history keeps what stood there before. */
export function correctDocument(
  tx: Tx,
  documentId: string,
  document: NewDocument,
  countryIds: readonly string[],
): void {
  tx.update(documents).set(document).where(eq(documents.id, documentId)).run();
  const linked = countriesOfDocument(tx, documentId);
  for (const countryId of linked.filter((id) => !countryIds.includes(id))) {
    const link = and(eq(documentCountries.documentId, documentId), eq(documentCountries.countryId, countryId));
    tx.delete(documentCountries).where(link).run();
  }
  for (const countryId of countryIds.filter((id) => !linked.includes(id))) {
    tx.insert(documentCountries).values({ documentId, countryId }).run();
  }
}

/** Says which paper answers this one; `null` when the answer is still owed after all. */
export function setReply(tx: Tx, documentId: string, repliedById: string | null): void {
  tx.update(documents).set({ repliedById }).where(eq(documents.id, documentId)).run();
}

export function findDocument(db: Reader, documentId: string) {
  return db.select().from(documents).where(eq(documents.id, documentId)).get();
}

/** Some papers as an annex of a book names them, with the name of their file. */
export function papersNamed(db: Reader, documentIds: readonly string[]) {
  return db
    .select({
      id: documents.id,
      kind: documents.kind,
      number: documents.number,
      datedOn: documents.datedOn,
      title: documents.title,
      marking: documents.marking,
      fileName: attachments.name,
    })
    .from(documents)
    .leftJoin(attachments, eq(attachments.id, documents.attachmentId))
    .where(inArray(documents.id, [...documentIds]))
    .orderBy(asc(documents.id))
    .all();
}

export function countriesOfDocument(db: Reader, documentId: string): string[] {
  return db
    .select({ countryId: documentCountries.countryId })
    .from(documentCountries)
    .where(eq(documentCountries.documentId, documentId))
    .orderBy(asc(documentCountries.countryId))
    .all()
    .map(({ countryId }) => countryId);
}

/** A paper as far as asking and answering goes. */
export function findRegistered(db: Reader, documentId: string): RegisteredPaper | undefined {
  const found = findDocument(db, documentId);
  return found && { ...found, countryIds: countriesOfDocument(db, documentId) };
}

/** Every paper that is answered, with its answer. */
export function answersOnRecord(db: Reader) {
  return db
    .select({ id: documents.id, repliedById: documents.repliedById })
    .from(documents)
    .where(isNotNull(documents.repliedById))
    .orderBy(asc(documents.id))
    .all();
}

/** Numbers under which papers of this direction, or of neither, are registered already, other than the paper itself. */
export function numbersOf(db: Reader, direction: Direction | null, exceptId: string | null) {
  return db
    .select({
      id: documents.id,
      kind: documents.kind,
      number: documents.number,
      countryId: documentCountries.countryId,
    })
    .from(documents)
    .leftJoin(documentCountries, eq(documentCountries.documentId, documents.id))
    .where(
      and(
        direction === null ? isNull(documents.direction) : eq(documents.direction, direction),
        isNotNull(documents.number),
        ne(documents.id, exceptId ?? ''),
      ),
    )
    .orderBy(asc(documents.id))
    .all();
}

/** Papers on which an answer is expected and not noted, with the states they concern, the longest due first. */
export function papersOwedAnAnswer(db: Reader) {
  return builtOnce(db, owedAnAnswer).all();
}

function owedAnAnswer(db: Reader) {
  return db
    .select({
      documentId: documents.id,
      number: documents.number,
      title: documents.title,
      direction: documents.direction,
      replyDueOn: documents.replyDueOn,
      repliedById: documents.repliedById,
      countryId: countries.id,
      iso2: countries.iso2,
      nameEn: countries.nameEn,
      nameSq: countries.nameSq,
      nameSr: countries.nameSr,
      /** Who of ours has the case of its recognition. */
      ownerId: cases.ownerId,
    })
    .from(documents)
    .innerJoin(documentCountries, eq(documentCountries.documentId, documents.id))
    .innerJoin(countries, eq(countries.id, documentCountries.countryId))
    .leftJoin(cases, and(eq(cases.countryId, countries.id), eq(cases.pipelineId, 'recognition')))
    .where(and(isNotNull(documents.replyDueOn), isNull(documents.repliedById), isNotNull(documents.direction)))
    .orderBy(asc(documents.replyDueOn), asc(documents.id), asc(countries.nameEn))
    .prepare();
}

/**
 * Every paper on record with its file, newest first by the day written, else the day it came or went. One with neither comes
 * on top: it was just registered, or somebody has to find its day.
 */
export function registeredDocuments(db: Reader) {
  const rows = db
    .select({ document: documents, name: attachments.name, size: attachments.size, sha256: attachments.sha256 })
    .from(documents)
    .leftJoin(attachments, eq(attachments.id, documents.attachmentId))
    .orderBy(sql`coalesce(${documents.datedOn}, ${documents.receivedOn}) desc nulls first`, desc(documents.id))
    .all();
  const links = db
    .select({
      documentId: documentCountries.documentId,
      id: countries.id,
      iso2: countries.iso2,
      nameEn: countries.nameEn,
      nameSq: countries.nameSq,
      nameSr: countries.nameSr,
    })
    .from(documentCountries)
    .innerJoin(countries, eq(countries.id, documentCountries.countryId))
    .orderBy(asc(countries.nameEn))
    .all();
  const countriesOf = Map.groupBy(links, ({ documentId }) => documentId);
  return rows.map(({ document, name, size, sha256 }) => ({
    ...document,
    file: name === null ? null : { name, size, sha256 },
    countries: (countriesOf.get(document.id) ?? []).map(({ documentId: _, ...country }) => country),
  }));
}

/** The states in whose claims, cases, representation, decisions or asks a paper serves as proof. */
export function countriesRestingOn(db: Reader, documentId: string): readonly string[] {
  return prepareOnce(
    db,
    `SELECT country_id FROM claims JOIN claim_documents ON claim_id = claims.id WHERE document_id = @documentId
     UNION SELECT country_id FROM cases JOIN stage_entries ON case_id = cases.id
       JOIN stage_entry_documents ON entry_id = stage_entries.id WHERE document_id = @documentId
     UNION SELECT country_id FROM representation_events JOIN representation_documents ON event_id = representation_events.id
       WHERE document_id = @documentId
     UNION SELECT country_id FROM decision_steps WHERE document_id = @documentId
     UNION SELECT target_id FROM partner_asks JOIN partner_ask_documents ON ask_id = partner_asks.id
       WHERE document_id = @documentId`,
  )
    .pluck()
    .all({ documentId }) as string[];
}
