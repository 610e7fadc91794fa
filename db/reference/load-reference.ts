import { and, count, eq, sql } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { fold } from '../../domain/fold.ts';
import { type Placement, placeRecognition, type RecordedVote } from '../../domain/recognition-evidence.ts';
import { claimsOfRow, type ReferenceClaim } from '../../domain/reference-claims.ts';
import { ACTS } from '../../domain/stage-claim.ts';
import { FIRST_STAGES } from '../../domain/stage-order.ts';
import type { Reader, Tx } from '../database.ts';
import { enterStage, findStage } from '../queries/cases.ts';
import { REFERENCE_COMPILED_ON, writeSetting } from '../queries/house.ts';
import { cases } from '../schema/cases.ts';
import { countries, groups, memberships, missions, ownMemberships } from '../schema/countries.ts';
import { claims, votes } from '../schema/evidence.ts';
import type { Reference } from './read-reference.ts';

/** Stands in the stage log and in the history as the author of what came from the reference data. */
export const REFERENCE_ACTOR = 'reference data';

const ORIGIN = 'recognitions.csv';

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
export function loadReference(tx: Tx, reference: Reference, at: string): void {
  const countryIds = addCountries(tx, reference);
  writeSetting(tx, REFERENCE_COMPILED_ON, reference.compiledOn);
  addMissions(tx, reference, countryIds);
  addOwnMemberships(tx, reference);
  addVotes(tx, reference, countryIds);

  const votesOf = Map.groupBy(reference.votes, (vote) => vote.iso3);
  const recognitionOf = new Map(reference.recognitions.map((row) => [row.iso3, row]));
  for (const country of reference.countries) {
    const countryId = idOf(countryIds, country.iso3);
    const row = recognitionOf.get(country.iso3);
    const found = row
      ? claimsOfRow(
          {
            recognisedOn: row.recognised_on,
            reportedOn: row.reported_on,
            notes: row.notes,
            relationsOn: row.diplomatic_relations_on,
            withdrawalClaimedOn: row.withdrawal_claimed_on,
            withdrawalNote: row.withdrawal_note,
            source: row.source,
          },
          country.name_en,
        )
      : [];
    if (row) addClaims(tx, countryId, found, row);
    const cast = (votesOf.get(country.iso3) ?? []).map(
      (vote): RecordedVote => ({ on: vote.date, inFavour: vote.in_favour_of_kosovo }),
    );
    openCases(tx, countryId, placeRecognition(found, cast), found, at);
  }
}

function addCountries(tx: Tx, { countries: rows }: Reference): ReadonlyMap<string, string> {
  const known = tx.select({ id: countries.id, iso3: countries.iso3 }).from(countries).all();
  const ids = new Map(known.flatMap(({ id, iso3 }) => (iso3 ? [[iso3, id] as const] : [])));
  const groupIds = new Map(
    tx
      .select()
      .from(groups)
      .all()
      .map((group) => [group.code, group.id]),
  );
  for (const row of rows) {
    if (!ids.has(row.iso3)) ids.set(row.iso3, addCountry(tx, row));
    for (const code of row.memberships) {
      if (!groupIds.has(code)) groupIds.set(code, addGroup(tx, code));
      tx.insert(memberships)
        .values({ countryId: idOf(ids, row.iso3), groupId: idOf(groupIds, code), source: 'countries.csv' })
        .onConflictDoNothing()
        .run();
    }
  }
  return ids;
}

function addCountry(tx: Tx, row: Reference['countries'][number]): string {
  const id = uuidv7();
  tx.insert(countries)
    .values({
      id,
      iso2: row.iso2,
      iso3: row.iso3,
      nameEn: row.name_en,
      nameSq: row.name_sq,
      nameSr: row.name_sr,
      officialNameEn: row.official_name_en,
      folded: fold(`${row.name_en} ${row.official_name_en} ${row.name_sq} ${row.name_sr} ${row.iso3}`),
      region: row.region,
      subregion: row.subregion,
      capital: row.capital,
      population: row.population,
      languages: row.languages.join(', '),
      lat: row.lat,
      lon: row.lon,
      unStatus: row.un_member === 'yes' ? 'member' : row.un_member === 'observer' ? 'observer' : 'none',
    })
    .run();
  return id;
}

function addGroup(tx: Tx, code: string): string {
  const id = uuidv7();
  tx.insert(groups).values({ id, code }).run();
  return id;
}

function addMissions(tx: Tx, reference: Reference, countryIds: ReadonlyMap<string, string>): void {
  for (const { iso3, ...row } of reference.missions) {
    const countryId = idOf(countryIds, iso3);
    const isKnown = tx
      .select({ id: missions.id })
      .from(missions)
      .where(and(eq(missions.countryId, countryId), eq(missions.type, row.type), sql`${missions.city} IS ${row.city}`))
      .get();
    if (!isKnown) {
      tx.insert(missions)
        .values({ ...row, id: uuidv7(), countryId })
        .run();
    }
  }
}

function addOwnMemberships(tx: Tx, reference: Reference): void {
  for (const row of reference.ownMemberships) {
    tx.insert(ownMemberships)
      .values({ ...row, id: uuidv7() })
      .onConflictDoNothing()
      .run();
  }
}

function addVotes(tx: Tx, reference: Reference, countryIds: ReadonlyMap<string, string>): void {
  for (const row of reference.votes) {
    const countryId = idOf(countryIds, row.iso3);
    const isKnown = tx
      .select({ id: votes.id })
      .from(votes)
      .where(and(eq(votes.countryId, countryId), eq(votes.heldOn, row.date), eq(votes.body, row.body)))
      .get();
    if (isKnown) continue;
    tx.insert(votes)
      .values({
        id: uuidv7(),
        body: row.body,
        heldOn: row.date,
        question: row.question,
        countryId,
        vote: row.vote,
        inFavour: row.in_favour_of_kosovo,
        source: row.source,
        note: row.note,
      })
      .run();
  }
}

function addClaims(
  tx: Tx,
  countryId: string,
  found: readonly ReferenceClaim[],
  row: Reference['recognitions'][number],
): void {
  for (const claim of found) {
    const isKnown = tx
      .select({ id: claims.id })
      .from(claims)
      .where(and(eq(claims.countryId, countryId), eq(claims.kind, claim.kind), eq(claims.origin, ORIGIN)))
      .get();
    if (isKnown) continue;
    const isRecognition = claim.kind === 'recognition';
    tx.insert(claims)
      .values({
        ...claim,
        id: uuidv7(),
        countryId,
        // The list grades the day of recognition only.
        confidence: isRecognition ? row.confidence : null,
        sequence: isRecognition ? row.sequence : null,
        source: row.source,
        origin: ORIGIN,
      })
      .run();
  }
}

/** A recognition case for every country, a relations case for every recogniser, each where the evidence puts it. */
function openCases(
  tx: Tx,
  countryId: string,
  placement: Placement,
  found: readonly ReferenceClaim[],
  at: string,
): void {
  openCase(tx, countryId, 'recognition', {
    // A ministry may have taken Confirmed out of use: then the recognition itself is where the case stands.
    stageId: findStage(tx, placement.stageCode) ? placement.stageCode : ACTS.recognition.stageId,
    effectiveOn: placement.effectiveOn,
    reason: placement.reason,
    outcome: placement.isContested ? 'contested' : null,
    at,
  });
  const recognition = found.find((claim) => claim.kind === 'recognition');
  if (!recognition) return;
  const relations = found.find((claim) => claim.kind === 'relationsEstablished');
  openCase(tx, countryId, 'relations', {
    stageId: relations ? ACTS.relations.stageId : FIRST_STAGES.relations,
    effectiveOn: relations?.effectiveOn ?? recognition.effectiveOn,
    reason: relations ? 'Diplomatic relations are reported as established.' : 'Recognised; no relations are on record.',
    outcome: null,
    at,
  });
}

function openCase(
  tx: Tx,
  countryId: string,
  pipelineId: 'recognition' | 'relations',
  start: {
    readonly stageId: string;
    readonly effectiveOn: string | null;
    readonly reason: string;
    readonly outcome: 'contested' | null;
    readonly at: string;
  },
): void {
  const isOpen = tx
    .select({ id: cases.id })
    .from(cases)
    .where(and(eq(cases.countryId, countryId), eq(cases.pipelineId, pipelineId)))
    .get();
  if (isOpen) return;
  const caseId = uuidv7();
  tx.insert(cases)
    .values({
      id: caseId,
      countryId,
      pipelineId,
      stageId: start.stageId,
      stageSince: start.effectiveOn,
      outcome: start.outcome,
    })
    .run();
  enterStage(tx, {
    caseId,
    fromStageId: null,
    toStageId: start.stageId,
    effectiveOn: start.effectiveOn,
    reason: start.reason,
    missing: [],
    documentIds: [],
    enteredAt: start.at,
    actor: REFERENCE_ACTOR,
    undoesId: null,
  });
}

function idOf(ids: ReadonlyMap<string, string>, code: string): string {
  const id = ids.get(code);
  if (id === undefined) throw new Error('the reference files were not checked before loading');
  return id;
}
