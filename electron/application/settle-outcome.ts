import type { Tx } from '../../db/database.ts';
import { recognitionCaseOf, updateCase } from '../../db/queries/cases.ts';
import { claimsOf } from '../../db/queries/countries.ts';
import { outcomeAfterClaims } from '../../domain/claim-entry.ts';

/**
 * A withdrawal that stands unanswered makes the recognition contested, and an answer settles it, in the same change. To be
 * called whenever claims of a country have come or gone.
 */
export function settleOutcome(tx: Tx, countryId: string): void {
  const found = recognitionCaseOf(tx, countryId);
  if (!found) return;
  const outcome = outcomeAfterClaims(found.outcome, claimsOf(tx, countryId));
  if (outcome !== found.outcome) updateCase(tx, found.caseId, { outcome });
}
