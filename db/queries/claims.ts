import { and, asc, eq, inArray } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import type { CalendarDate } from '../../domain/calendar-date.ts';
import type { ClaimBasis } from '../../domain/claim-entry.ts';
import type { ClaimKind, ClaimVoice, Grade } from '../../domain/recognition-evidence.ts';
import type { Reader, Tx } from '../database.ts';
import { claimDocuments, claims, documents } from '../schema/evidence.ts';

/** What can be said of a claim and corrected later. */
export interface ClaimFields {
  readonly kind: ClaimKind;
  readonly byWhom: string;
  readonly voice: ClaimVoice;
  readonly effectiveOn: CalendarDate | null;
  readonly decidedOn?: CalendarDate | null;
  readonly notifiedOn?: CalendarDate | null;
  readonly receivedOn?: CalendarDate | null;
  readonly reportedOn?: CalendarDate | null;
  readonly addressee?: string | null;
  readonly basis?: ClaimBasis | null;
  readonly grade: Grade;
  /** Of the list in its own day: nobody else gives one. */
  readonly confidence?: null;
  readonly source: string;
  readonly note: string | null;
}

export interface NewClaim extends ClaimFields {
  readonly countryId: string;
  /** What brought the claim: a file of the reference data, or `move:` with the id of a stage entry; null for an officer. */
  readonly origin: string | null;
}

export function addClaim(tx: Tx, claim: NewClaim, documentIds: readonly string[]): string {
  const id = uuidv7();
  tx.insert(claims)
    .values({ ...claim, id })
    .run();
  linkPapers(tx, id, documentIds);
  return id;
}

export function findClaim(db: Reader, claimId: string) {
  return db
    .select({
      id: claims.id,
      countryId: claims.countryId,
      kind: claims.kind,
      effectiveOn: claims.effectiveOn,
      origin: claims.origin,
      basis: claims.basis,
      grade: claims.grade,
    })
    .from(claims)
    .where(eq(claims.id, claimId))
    .get();
}

/** Whether a move of a case brought the claim: it goes with the move. */
export function isOfMove({ origin }: { readonly origin: string | null }): boolean {
  return origin?.startsWith('move:') === true;
}

/** Corrects a claim; the history keeps what stood there before. */
export function correctClaim(tx: Tx, claimId: string, fields: ClaimFields, documentIds: readonly string[]): void {
  tx.update(claims).set(fields).where(eq(claims.id, claimId)).run();
  const linked = papersOfClaims(tx, [claimId]).map(({ id }) => id);
  const gone = linked.filter((id) => !documentIds.includes(id));
  for (const documentId of gone) {
    // One by one: the history has a row for each.
    tx.delete(claimDocuments).where(eqLink(claimId, documentId)).run();
  }
  linkPapers(
    tx,
    claimId,
    documentIds.filter((id) => !linked.includes(id)),
  );
}

/** Keeps the grade that the papers of a claim give it. */
export function setGrade(tx: Tx, claimId: string, grade: Grade): void {
  tx.update(claims).set({ grade }).where(eq(claims.id, claimId)).run();
}

/** The papers that these claims rest on, with the claim that each belongs to. */
export function papersOfClaims(db: Reader, claimIds: readonly string[]) {
  return db
    .select({
      claimId: claimDocuments.claimId,
      id: documents.id,
      kind: documents.kind,
      number: documents.number,
      datedOn: documents.datedOn,
      title: documents.title,
      signatory: documents.signatory,
      marking: documents.marking,
      attachmentId: documents.attachmentId,
      direction: documents.direction,
      form: documents.form,
      sealSeen: documents.sealSeen,
    })
    .from(claimDocuments)
    .innerJoin(documents, eq(documents.id, claimDocuments.documentId))
    .where(inArray(claimDocuments.claimId, [...claimIds]))
    .orderBy(asc(documents.datedOn), asc(documents.id))
    .all();
}

/** The claims that rest on a paper. */
export function claimsOnDocument(db: Reader, documentId: string): readonly string[] {
  return db
    .select({ claimId: claimDocuments.claimId })
    .from(claimDocuments)
    .where(eq(claimDocuments.documentId, documentId))
    .orderBy(asc(claimDocuments.claimId))
    .all()
    .map(({ claimId }) => claimId);
}

function linkPapers(tx: Tx, claimId: string, documentIds: readonly string[]): void {
  for (const documentId of documentIds) tx.insert(claimDocuments).values({ claimId, documentId }).run();
}

function eqLink(claimId: string, documentId: string) {
  return and(eq(claimDocuments.claimId, claimId), eq(claimDocuments.documentId, documentId));
}
