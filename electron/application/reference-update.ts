import type { Reader, SignedChange, Tx } from '../../db/database.ts';
import { listCountries } from '../../db/queries/countries.ts';
import { statesOnRecord } from '../../db/queries/counts.ts';
import { markAsReference, openCase, placeAnew, placedCases } from '../../db/reference/load-reference.ts';
import type { ReferenceFiles } from '../../db/reference/read-reference.ts';
import { kindsIn, rowsInFiles, rowsOnRecord } from '../../db/reference/reference-rows.ts';
import { countryIdsIn, insertRow, updateRow } from '../../db/reference/write-rows.ts';
import type { CalendarDate } from '../../domain/calendar-date.ts';
import { COUNT_RULES, verdictOf } from '../../domain/counts.ts';
import { type ComparedState, effectsOn } from '../../domain/reference-effects.ts';
import { compareReference, type Difference, isAcceptable, valuesTaken } from '../../domain/reference-update.ts';
import { UserError } from './refusal.ts';
import { settleOutcome } from './settle-outcome.ts';

/** A state that a difference is about, as it can be shown and as the effects on it can be reckoned. */
export interface NamedState extends ComparedState {
  readonly iso2: string | null;
  readonly nameEn: string;
  readonly nameSq: string;
  readonly nameSr: string;
}

/** What differs, and what is known of the states concerned. */
export function compareWithBase(
  db: Reader,
  files: ReferenceFiles,
): { readonly differences: readonly Difference[]; readonly states: readonly NamedState[] } {
  const onRecord = rowsOnRecord(db);
  const known = new Map(listCountries(db).map((country) => [country.iso3, country]));
  const rows = rowsInFiles(files, (iso3) => known.get(iso3)?.nameEn ?? iso3);
  const differences = compareReference(rows, onRecord, kindsIn(files));

  const concerned = [...new Set(differences.flatMap(({ iso3 }) => iso3 ?? []))];
  const evidence = onRecord.filter(({ kind }) => kind === 'claim' || kind === 'vote');
  const evidenceOf = Map.groupBy(evidence, ({ iso3 }) => iso3);
  const statusOf = new Map(
    onRecord.filter(({ kind }) => kind === 'country').map((row) => [row.iso3, row.values.unStatus]),
  );
  const casesOf = Map.groupBy(placedCases(db), ({ iso3 }) => iso3);
  const newNames = new Map((files.countries ?? []).map((row) => [row.iso3, row]));
  const states = concerned.map((iso3): NamedState => {
    const country = known.get(iso3);
    const named = newNames.get(iso3);
    return {
      iso3,
      iso2: country?.iso2 ?? named?.iso2 ?? null,
      nameEn: country?.nameEn ?? named?.name_en ?? iso3,
      nameSq: country?.nameSq ?? named?.name_sq ?? iso3,
      nameSr: country?.nameSr ?? named?.name_sr ?? iso3,
      isUnMember: statusOf.get(iso3) === 'member',
      isNew: country === undefined,
      rows: evidenceOf.get(iso3) ?? [],
      cases: casesOf.get(iso3) ?? [],
    };
  });
  return { differences, states };
}

/** Today's totals under the named rules. */
export function totalsOn(db: Reader, on: CalendarDate) {
  const states = statesOnRecord(db);
  return COUNT_RULES.map((rule) => ({
    rule,
    total: states.filter((state) => verdictOf(rule, state, on).isCounted).length,
  }));
}

export interface Acceptance {
  readonly accepted: readonly string[];
  readonly compiledOn: CalendarDate;
  readonly today: CalendarDate;
  readonly isInUse: (stageId: string) => boolean;
}

/**
 * Takes over what is accepted and lets the cases follow, in the transaction of the caller. Cases that an officer has moved stay.
 *
 * @throws UserError `baseChanged` when the base has changed so that an accepted difference is none any more, `countryLeft` when
 * something is accepted about a new state that is not
 */
export function applyUpdate(tx: Tx, files: ReferenceFiles, choice: Acceptance, change: SignedChange) {
  const { differences, states } = compareWithBase(tx, files);
  const wanted = new Set(choice.accepted);
  const accepted = differences.filter((found) => wanted.has(found.id) && isAcceptable(found));
  if (accepted.length !== wanted.size) throw new UserError({ code: 'baseChanged' });
  if (accepted.some(({ needs }) => needs !== null && !wanted.has(needs))) throw new UserError({ code: 'countryLeft' });

  const countryIds = countryIdsIn(tx);
  for (const found of accepted) {
    const values = valuesTaken(found.fields);
    if (found.rowId === null) insertRow(tx, { ...found, values }, countryIds);
    else if (found.kind !== 'membership') updateRow(tx, found.kind, found.rowId, values);
  }
  const acceptedOf = Map.groupBy(accepted, ({ iso3 }) => iso3);
  for (const state of states) {
    const ofState = acceptedOf.get(state.iso3);
    if (ofState === undefined) continue;
    const countryId = countryIds(state.iso3);
    for (const { what, pipelineId, caseId, from, to } of effectsOn(state, ofState, choice.isInUse, choice.today)
      .cases) {
      // Opened without an entry in the stage log, which nothing could take back: its log begins with its first move.
      if (what === 'opened') openCase(tx, countryId, pipelineId, to, null);
      else if (what === 'placed' && caseId !== null) placeAnew(tx, caseId, from, to, change.at);
    }
    settleOutcome(tx, countryId);
  }
  markAsReference(tx, change, choice.compiledOn);
  return { applied: accepted.length };
}
