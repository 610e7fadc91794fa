import type { Tx } from '../../db/database.ts';
import { claimsOnDocument, findClaim, isOfMove, papersOfClaims, setGrade } from '../../db/queries/claims.ts';
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

/** Regrades all that rests on a paper: it was scanned, or turned out to be a copy. */
export function regradeOn(tx: Tx, documentId: string): void {
  for (const claimId of claimsOnDocument(tx, documentId)) regrade(tx, claimId);
}
