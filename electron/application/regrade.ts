import type { Tx } from '../../db/database.ts';
import type { HistoryEntry } from '../../db/put-back.ts';
import { claimsOnDocument, findClaim, isOfMove, papersOfClaims, setGrade } from '../../db/queries/claims.ts';
import { recordedTable, rowAsItCame } from '../../db/recorded-rows.ts';
import { gradeOfClaim } from '../../domain/claim-entry.ts';
import { asPaper } from '../../domain/paper-evidence.ts';
import { settleOutcome } from './settle-outcome.ts';

/**
 * The grade of a claim follows from its basis and papers, and whether the case is contested from all claims. To be called
 * whenever one of the claim's papers has changed, come or gone. What a file of the reference data graded stays until an officer corrects it.
 */
export function regrade(tx: Tx, claimId: string): void {
  const claim = findClaim(tx, claimId);
  if (!claim) return;
  if (claim.origin === null || isOfMove(claim) || claim.basis !== null) {
    const { grade } = gradeOfClaim(claim.basis ?? 'said', papersOfClaims(tx, [claimId]).map(asPaper));
    if (grade !== claim.grade) setGrade(tx, claimId, grade);
  }
  settleOutcome(tx, claim.countryId);
}

/** What follows by rule from the claims and papers whose rows these lines of the history tell of, whatever was done to them. */
export function regradeAfter(tx: Tx, lines: readonly HistoryEntry[]): void {
  const rowsOf = (table: string): readonly HistoryEntry[] => lines.filter((line) => line.table === table);
  const claimIds = new Set([
    ...rowsOf('documents').flatMap(({ rowId }) => claimsOnDocument(tx, rowId)),
    ...rowsOf('claim_documents').flatMap(({ rowId }) => rowId.split('|')[0] ?? []),
    ...rowsOf('claims').map(({ rowId }) => rowId),
  ]);
  for (const claimId of claimIds) regrade(tx, claimId);
  // A claim that is gone settles nothing by itself: its state is asked for by name.
  const gone = rowsOf('claims')
    .filter(({ column, old }) => column === null && old === null)
    .map((line) => rowAsItCame(tx, recordedTable('claims'), line)?.country_id);
  for (const countryId of new Set(gone)) if (typeof countryId === 'string') settleOutcome(tx, countryId);
}

/** Regrades all that rests on a paper: it was scanned, or turned out to be a copy. */
export function regradeOn(tx: Tx, documentId: string): void {
  for (const claimId of claimsOnDocument(tx, documentId)) regrade(tx, claimId);
}
