import { and, asc, count, eq } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import type { CalendarDate } from '../../domain/calendar-date.ts';
import type { Outcome } from '../../domain/case-state.ts';
import { outcomeAfterClaims } from '../../domain/claim-entry.ts';
import { knowledgeIn, type Place, type PlacedCase, placesOf } from '../../domain/reference-effects.ts';
import { movesThatStand, outcomeDecision } from '../../domain/stage-log.ts';
import { prepareOnce, type Reader, type SignedChange, type Tx } from '../database.ts';
import { enterStage, findStage, setStageSince } from '../queries/cases.ts';
import { REFERENCE_CHANGE, REFERENCE_COMPILED_ON, referenceCompiledOn, writeSetting } from '../queries/house.ts';
import { cases, stageEntries } from '../schema/cases.ts';
import { countries, memberships, missions } from '../schema/countries.ts';
import { claims, votes } from '../schema/evidence.ts';
import type { Reference } from './read-reference.ts';
import { rowsInFiles, rowsOnRecord } from './reference-rows.ts';
import { countryIdsIn, insertRow } from './write-rows.ts';

/** Stands in the stage log and in the history as the author of what came from the reference data. */
export const REFERENCE_ACTOR = 'reference data';

export interface ReferenceCounts {
  readonly countries: number;
  readonly claims: number;
  readonly votes: number;
  readonly memberships: number;
  readonly missions: number;
  readonly cases: number;
}

/** How much stands in the tables that the reference data fills, whoever entered it. */
export function referenceCounts(db: Reader): ReferenceCounts {
  const rows = (
    table: typeof countries | typeof claims | typeof votes | typeof memberships | typeof missions | typeof cases,
  ) => db.select({ rows: count() }).from(table).get()?.rows ?? 0;
  return {
    countries: rows(countries),
    claims: rows(claims),
    votes: rows(votes),
    memberships: rows(memberships),
    missions: rows(missions),
    cases: rows(cases),
  };
}

/** What came in between two counts. */
export function countsBetween(before: ReferenceCounts, after: ReferenceCounts): ReferenceCounts {
  return {
    countries: after.countries - before.countries,
    claims: after.claims - before.claims,
    votes: after.votes - before.votes,
    memberships: after.memberships - before.memberships,
    missions: after.missions - before.missions,
    cases: after.cases - before.cases,
  };
}

/**
 * Adds what the reference data holds and the base does not: countries by ISO code, their claims, votes and memberships, and
 * one case per pipeline placed by that evidence. What is there already stays as the desk has it, so loading twice adds nothing.
 */
export function loadReference(tx: Tx, reference: Reference, change: SignedChange): void {
  const rows = rowsInFiles(reference, (iso3) => iso3);
  const known = new Set(rowsOnRecord(tx).map(({ kind, key }) => `${kind}:${key}`));
  const countryIds = countryIdsIn(tx);
  for (const row of rows) {
    if (!known.has(`${row.kind}:${row.key}`)) insertRow(tx, row, countryIds);
  }
  // An update may have brought the base further than the files that ship with this version.
  const loadedOn = referenceCompiledOn(tx);
  const isNewer = loadedOn !== null && reference.compiledOn !== null && loadedOn > reference.compiledOn;
  markAsReference(tx, change, isNewer ? loadedOn : reference.compiledOn);

  const isInUse = (stageId: string): boolean => findStage(tx, stageId) !== undefined;
  const rowsOf = Map.groupBy(rows, ({ iso3 }) => iso3);
  for (const { iso3 } of reference.countries) {
    const knowledge = knowledgeIn(rowsOf.get(iso3) ?? []);
    for (const [pipelineId, place] of Object.entries(placesOf(knowledge, isInUse))) {
      const outcome = pipelineId === 'recognition' ? outcomeAfterClaims(null, knowledge.claims, null) : null;
      const caseId = openCase(tx, countryIds(iso3), pipelineId, place, outcome);
      if (caseId !== null) logPlace(tx, caseId, null, place, change.at);
    }
  }
}

/** Marks the change as the list's hand, so that later comparisons tell it from the ministry's. */
export function markAsReference(tx: Tx, { changeId }: SignedChange, compiledOn: CalendarDate | null): void {
  writeSetting(tx, REFERENCE_CHANGE, changeId);
  writeSetting(tx, REFERENCE_COMPILED_ON, compiledOn);
}

/** Opens a case where the evidence puts it; `null` where there is one. The stage log is for moves and for the first load. */
export function openCase(
  tx: Tx,
  countryId: string,
  pipelineId: string,
  place: Place,
  outcome: Outcome | null,
): string | null {
  const isOpen = tx
    .select({ id: cases.id })
    .from(cases)
    .where(and(eq(cases.countryId, countryId), eq(cases.pipelineId, pipelineId)))
    .get();
  if (isOpen) return null;
  const id = uuidv7();
  tx.insert(cases)
    .values({ id, countryId, pipelineId, stageId: place.stageId, stageSince: place.effectiveOn, outcome })
    .run();
  return id;
}

/** Puts a case where newer evidence points. In the stage where it stands, only the day of it is corrected: that is no move. */
export function placeAnew(tx: Tx, caseId: string, fromStageId: string | null, place: Place, at: string): void {
  if (fromStageId !== place.stageId) logPlace(tx, caseId, fromStageId, place, at);
  else setStageSince(tx, caseId, place.effectiveOn);
}

/** An entry of the stage log that is signed by the list: no officer has moved the case. */
function logPlace(tx: Tx, caseId: string, fromStageId: string | null, place: Place, at: string): void {
  enterStage(tx, {
    caseId,
    fromStageId,
    toStageId: place.stageId,
    effectiveOn: place.effectiveOn,
    reason: place.reason,
    missing: [],
    documentIds: [],
    enteredAt: at,
    actor: REFERENCE_ACTOR,
    undoesId: null,
  });
}

/** Every case with the code of its state, and what of its place and its side outcome is an officer's. */
export function placedCases(db: Reader): readonly (PlacedCase & { readonly iso3: string })[] {
  const rows = prepareOnce(
    db,
    `SELECT cases.id AS caseId, countries.iso3, pipeline_id AS pipelineId, stage_id AS stageId, stage_since AS stageSince, outcome
     FROM cases JOIN countries ON countries.id = country_id
     WHERE countries.iso3 IS NOT NULL ORDER BY countries.iso3, pipeline_id`,
  ).all() as (Omit<PlacedCase, 'isMovedByHand' | 'decision'> & { iso3: string })[];
  const logs = Map.groupBy(entriesOfAllCases(db), ({ caseId }) => caseId);
  return rows.map((row) => {
    const log = logs.get(row.caseId) ?? [];
    return {
      ...row,
      isMovedByHand: movesThatStand(log).some(({ actor }) => actor !== REFERENCE_ACTOR),
      decision: outcomeDecision(log),
    };
  });
}

function entriesOfAllCases(db: Reader) {
  return db
    .select({
      id: stageEntries.id,
      caseId: stageEntries.caseId,
      actor: stageEntries.actor,
      undoesId: stageEntries.undoesId,
      outcomeFrom: stageEntries.outcomeFrom,
      outcomeTo: stageEntries.outcomeTo,
      effectiveOn: stageEntries.effectiveOn,
    })
    .from(stageEntries)
    .orderBy(asc(stageEntries.id))
    .all();
}
