import type { CountedState } from '../../domain/counts.ts';
import type { SourcedClaim } from '../../domain/recognition-evidence.ts';
import { prepareOnce, type Reader } from '../database.ts';

export interface StateOnRecord extends CountedState {
  readonly countryId: string;
  readonly iso2: string | null;
  readonly nameEn: string;
  readonly nameSq: string;
  readonly nameSr: string;
}

type Row = Omit<StateOnRecord, 'isUnMember' | 'claims'> & { readonly unStatus: string } & SourcedClaim;

/** The states of which anyone says that they recognise or have withdrawn, with those claims and what they refused, by name. One query. */
export function statesOnRecord(db: Reader): StateOnRecord[] {
  const rows = prepareOnce(
    db,
    `SELECT countries.id AS countryId, iso2, coalesce(iso3, countries.id) AS iso3, name_en AS nameEn, name_sq AS nameSq, name_sr AS nameSr, un_status AS unStatus,
       kind, by_whom AS byWhom, effective_on AS effectiveOn, reported_on AS reportedOn, grade, source
     FROM claims JOIN countries ON countries.id = country_id
     WHERE kind IN ('recognition', 'withdrawal', 'restoration') OR (kind = 'refusal' AND EXISTS (
       SELECT 1 FROM claims AS other WHERE other.country_id = claims.country_id AND other.kind = 'recognition'))
     ORDER BY name_en, country_id, claims.id`,
  ).all() as Row[];
  return Array.from(Map.groupBy(rows, ({ countryId }) => countryId).values(), (of) => {
    const [{ countryId, iso2, iso3, nameEn, nameSq, nameSr, unStatus }] = of as [Row, ...Row[]];
    const claims = of.map(({ kind, byWhom, effectiveOn, reportedOn, grade, source }) => ({
      kind,
      byWhom,
      effectiveOn,
      reportedOn,
      grade,
      source,
    }));
    return { countryId, iso2, iso3, nameEn, nameSq, nameSr, isUnMember: unStatus === 'member', claims };
  });
}
