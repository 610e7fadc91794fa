import type { Reader, Tx } from '../../db/database.ts';
import { casesOfCountries, findCase, findStage, setStageSince } from '../../db/queries/cases.ts';
import { claimsOf, votesOf } from '../../db/queries/countries.ts';
import type { PipelineId } from '../../domain/pipelines.ts';
import { type Knowledge, redatedCases } from '../../domain/reference-effects.ts';

/** What is known of a state, as the rules of evidence read it. */
export function knownOf(db: Reader, countryId: string): Knowledge {
  const votes = votesOf(db, countryId).map(({ heldOn, inFavour }) => ({ on: heldOn, inFavour }));
  return { claims: claimsOf(db, countryId), votes: votes.toReversed() };
}

/** Lets the day on which a stage began follow a claim that was corrected, in the same change. To be called after the correction. */
export function redateCases(tx: Tx, countryId: string, before: Knowledge): void {
  const cases = casesOfCountries(tx, [countryId]).flatMap(({ id }) => {
    const found = findCase(tx, id);
    return found ? [{ ...found, pipelineId: found.pipelineId as PipelineId }] : [];
  });
  const isInUse = (stageId: string): boolean => findStage(tx, stageId) !== undefined;
  for (const { caseId, stageSince } of redatedCases(cases, before, knownOf(tx, countryId), isInUse)) {
    setStageSince(tx, caseId, stageSince);
  }
}
