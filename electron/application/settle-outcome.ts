import type { Tx } from '../../db/database.ts';
import { recognitionCaseOf, stageLog, updateCase } from '../../db/queries/cases.ts';
import { claimsOf } from '../../db/queries/countries.ts';
import { outcomeAfterClaims } from '../../domain/claim-entry.ts';
import { outcomeDecision } from '../../domain/stage-log.ts';

/**
 * A withdrawal that stands unanswered makes the recognition contested, and an answer settles it, in the same change. To be
 * called whenever claims of a country have come or gone, or an entry in the log of its case.
 */
export function settleOutcome(tx: Tx, countryId: string): void {
  const found = recognitionCaseOf(tx, countryId);
  if (!found) return;
  const decision = outcomeDecision(stageLog(tx, found.caseId).toReversed());
  const outcome = outcomeAfterClaims(found.outcome, claimsOf(tx, countryId), decision);
  if (outcome !== found.outcome) updateCase(tx, found.caseId, { outcome });
}
