import { gradeOfClaim } from '../../domain/claim-entry.ts';
import type { CountedState } from '../../domain/counts.ts';
import type { SourcedClaim } from '../../domain/recognition-evidence.ts';
import { prepareOnce, type Reader } from '../database.ts';
import { papersOfClaims } from './claims.ts';

type Paper = Omit<ReturnType<typeof papersOfClaims>[number], 'claimId'>;

/** A claim with the paper that its grade rests on, where there is one. */
export interface ClaimOnRecord extends SourcedClaim {
  readonly paper: Paper | null;
}

export interface StateOnRecord extends CountedState<ClaimOnRecord> {
  readonly countryId: string;
  readonly iso2: string | null;
  readonly nameEn: string;
  readonly nameSq: string;
  readonly nameSr: string;
  /** Whether its recognition case stands as contested today. */
  readonly isCaseContested: boolean;
}

type Row = Omit<StateOnRecord, 'isUnMember' | 'isCaseContested' | 'claims'> & {
  readonly claimId: string;
  readonly unStatus: string;
  readonly outcome: string | null;
} & SourcedClaim;

/**
 * The states of which anyone says that they recognise or have withdrawn, by name, with those claims, what they refused and
 * what answers. One query, and one for the papers.
 */
export function statesOnRecord(db: Reader): StateOnRecord[] {
  const rows = prepareOnce(
    db,
    `SELECT countries.id AS countryId, iso2, coalesce(iso3, countries.id) AS iso3, name_en AS nameEn, name_sq AS nameSq, name_sr AS nameSr, un_status AS unStatus,
       (SELECT outcome FROM cases WHERE cases.country_id = countries.id AND pipeline_id = 'recognition') AS outcome,
       claims.id AS claimId, kind, by_whom AS byWhom, voice, effective_on AS effectiveOn, decided_on AS decidedOn, notified_on AS notifiedOn,
       received_on AS receivedOn, reported_on AS reportedOn, grade, source
     FROM claims JOIN countries ON countries.id = country_id
     WHERE kind IN ('recognition', 'withdrawal', 'restoration', 'withdrawalDenied', 'reconfirmation', 'refusal')
       AND country_id IN (SELECT country_id FROM claims WHERE kind IN ('recognition', 'withdrawal', 'restoration'))
     ORDER BY name_en, country_id, claims.id`,
  ).all() as Row[];
  const papers = papersOfClaims(
    db,
    rows.map(({ claimId }) => claimId),
  );
  const papersOf = Map.groupBy(papers, ({ claimId }) => claimId);
  return Array.from(Map.groupBy(rows, ({ countryId }) => countryId).values(), (of) => {
    const [{ countryId, iso2, iso3, nameEn, nameSq, nameSr, unStatus, outcome }] = of as [Row, ...Row[]];
    const claims = of.map(({ claimId, kind, byWhom, voice, grade, source, ...days }) => ({
      kind,
      byWhom,
      voice,
      effectiveOn: days.effectiveOn,
      decidedOn: days.decidedOn ?? null,
      notifiedOn: days.notifiedOn ?? null,
      receivedOn: days.receivedOn ?? null,
      reportedOn: days.reportedOn,
      grade,
      source,
      paper: decidingPaper(papersOf.get(claimId) ?? []),
    }));
    const isUnMember = unStatus === 'member';
    return {
      countryId,
      iso2,
      iso3,
      nameEn,
      nameSq,
      nameSr,
      isUnMember,
      isCaseContested: outcome === 'contested',
      claims,
    };
  });
}

function decidingPaper(papers: readonly (Paper & { readonly claimId: string })[]): Paper | null {
  const candidates = papers.map((paper) => ({ ...paper, isAttached: paper.attachmentId !== null }));
  const { paper: found } = gradeOfClaim('said', candidates);
  if (!found) return null;
  const { isAttached: _, claimId: __, ...paper } = found;
  return paper;
}
