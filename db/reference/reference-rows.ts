import { eq, sql } from 'drizzle-orm';
import type { CalendarDate } from '../../domain/calendar-date.ts';
import { claimsOfRow } from '../../domain/reference-claims.ts';
import type { ReferenceKind, ReferenceRow, RowOnRecord, Value, Values } from '../../domain/reference-rows.ts';
import type { Reader } from '../database.ts';
import { countries, groups, memberships, missions, ownMemberships } from '../schema/countries.ts';
import { claims, votes } from '../schema/evidence.ts';
import { loadedValues } from './loaded-values.ts';
import type { ReferenceFiles } from './read-reference.ts';

/** Stands as the origin of the claims that came from the list of recognitions. */
export const CLAIMS_ORIGIN = 'recognitions.csv';

/** What these files hold: rows of other kinds are not theirs to compare. */
export function kindsIn(files: ReferenceFiles): ReadonlySet<ReferenceKind> {
  return new Set<ReferenceKind>([
    ...(files.countries ? (['country', 'membership'] as const) : []),
    ...(files.recognitions ? (['claim'] as const) : []),
    ...(files.votes ? (['vote'] as const) : []),
    ...(files.ownMemberships ? (['ownMembership'] as const) : []),
    ...(files.missions ? (['mission'] as const) : []),
  ]);
}

/**
 * The rows of the files as the base keeps them.
 *
 * @param nameOf how a state is called that the files name by its code only
 */
export function rowsInFiles(files: ReferenceFiles, nameOf: (iso3: string) => string): readonly ReferenceRow[] {
  const names = new Map((files.countries ?? []).map((row) => [row.iso3, row.name_en]));
  return [
    ...(files.countries ?? []).flatMap(countryRows),
    ...(files.missions ?? []).map(({ iso3, type, city, ...values }) =>
      rowOf('mission', [iso3, type, city], iso3, { type, city }, values),
    ),
    ...(files.ownMemberships ?? []).map(({ acronym, ...values }) =>
      rowOf('ownMembership', [acronym], null, { acronym }, values),
    ),
    ...(files.votes ?? []).map((row) =>
      rowOf(
        'vote',
        [row.body, row.date, row.iso3],
        row.iso3,
        { body: row.body, heldOn: row.date },
        {
          question: row.question,
          vote: row.vote,
          inFavour: row.in_favour_of_kosovo,
          source: row.source,
          note: row.note,
        },
      ),
    ),
    ...(files.recognitions ?? []).flatMap((row) => claimRows(row, names.get(row.iso3) ?? nameOf(row.iso3))),
  ];
}

function countryRows(row: NonNullable<ReferenceFiles['countries']>[number]): readonly ReferenceRow[] {
  const country = rowOf(
    'country',
    [row.iso3],
    row.iso3,
    { iso3: row.iso3 },
    {
      iso2: row.iso2,
      nameEn: row.name_en,
      nameSq: row.name_sq,
      nameSr: row.name_sr,
      officialNameEn: row.official_name_en,
      region: row.region,
      subregion: row.subregion,
      capital: row.capital,
      population: row.population,
      languages: row.languages.join(', '),
      lat: row.lat,
      lon: row.lon,
      unStatus: row.un_member === 'yes' ? 'member' : row.un_member === 'observer' ? 'observer' : 'none',
    },
  );
  const codes = [...new Set(row.memberships)];
  return [country, ...codes.map((code) => rowOf('membership', [row.iso3, code], row.iso3, { code }, {}))];
}

function claimRows(
  row: NonNullable<ReferenceFiles['recognitions']>[number],
  stateName: string,
): readonly ReferenceRow[] {
  const found = claimsOfRow(
    {
      recognisedOn: row.recognised_on as CalendarDate,
      reportedOn: row.reported_on,
      notes: row.notes,
      relationsOn: row.diplomatic_relations_on,
      withdrawalClaimedOn: row.withdrawal_claimed_on,
      withdrawalNote: row.withdrawal_note,
      source: row.source,
    },
    stateName,
  );
  return found.map(({ kind, byWhom, voice, effectiveOn, reportedOn, grade, note }) =>
    rowOf(
      'claim',
      [row.iso3, kind],
      row.iso3,
      { kind },
      {
        byWhom,
        voice,
        effectiveOn,
        reportedOn: reportedOn ?? null,
        grade,
        note,
        // The list grades and numbers the recognition only.
        confidence: kind === 'recognition' ? row.confidence : null,
        sequence: kind === 'recognition' ? row.sequence : null,
        source: row.source,
      },
    ),
  );
}

/** Everything of these kinds on record: what the reference data gave, what the ministry edited of it and what it entered itself. */
export function rowsOnRecord(db: Reader): readonly RowOnRecord[] {
  const loaded = loadedValues(db);
  const onRecord = (id: string, row: ReferenceRow, isOwn = false): RowOnRecord => ({
    ...row,
    id,
    loaded: isOwn ? null : loaded(row.kind, id, row.values),
  });
  // A state without a code cannot be named by a file.
  const iso3Of = sql<string>`coalesce(${countries.iso3}, ${countries.id})`;
  return [
    ...db
      .select()
      .from(countries)
      .orderBy(countries.nameEn)
      .all()
      .flatMap(
        ({
          id,
          iso3,
          folded: _f,
          tier: _t,
          nationalDay: _n,
          lastContactOn: _o,
          lastContactKind: _k,
          lastContactId: _i,
          actionCount: _c,
          ...values
        }) => (iso3 === null ? [] : [onRecord(id, rowOf('country', [iso3], iso3, { iso3 }, values))]),
      ),
    ...db
      .select({ countryId: memberships.countryId, groupId: memberships.groupId, iso3: iso3Of, code: groups.code })
      .from(memberships)
      .innerJoin(countries, eq(countries.id, memberships.countryId))
      .innerJoin(groups, eq(groups.id, memberships.groupId))
      .orderBy(groups.code, countries.nameEn)
      .all()
      .map(({ countryId, groupId, iso3, code }) =>
        onRecord(`${countryId}|${groupId}`, rowOf('membership', [iso3, code], iso3, { code }, {})),
      ),
    ...db
      .select({ row: missions, iso3: iso3Of })
      .from(missions)
      .innerJoin(countries, eq(countries.id, missions.countryId))
      .orderBy(countries.nameEn, missions.id)
      .all()
      .map(({ row: { id, countryId: _, type, city, ...values }, iso3 }) =>
        onRecord(id, rowOf('mission', [iso3, type, city], iso3, { type, city }, values)),
      ),
    ...db
      .select()
      .from(ownMemberships)
      .orderBy(ownMemberships.acronym)
      .all()
      .map(({ id, acronym, ...values }) => onRecord(id, rowOf('ownMembership', [acronym], null, { acronym }, values))),
    ...db
      .select({ row: votes, iso3: iso3Of })
      .from(votes)
      .innerJoin(countries, eq(countries.id, votes.countryId))
      .orderBy(votes.heldOn, countries.nameEn)
      .all()
      .map(({ row: { id, countryId: _, body, heldOn, ...values }, iso3 }) =>
        onRecord(id, rowOf('vote', [body, heldOn, iso3], iso3, { body, heldOn }, values)),
      ),
    ...claimsOnRecord(db, iso3Of).map(({ id, isOwn, row }) => onRecord(id, row, isOwn)),
  ];
}

function claimsOnRecord(db: Reader, iso3: ReturnType<typeof sql<string>>) {
  return db
    .select({
      id: claims.id,
      iso3,
      origin: claims.origin,
      kind: claims.kind,
      values: {
        byWhom: claims.byWhom,
        voice: claims.voice,
        effectiveOn: claims.effectiveOn,
        reportedOn: claims.reportedOn,
        grade: claims.grade,
        note: claims.note,
        confidence: claims.confidence,
        sequence: claims.sequence,
        source: claims.source,
      },
    })
    .from(claims)
    .innerJoin(countries, eq(countries.id, claims.countryId))
    .orderBy(claims.effectiveOn, claims.id)
    .all()
    .map(({ id, iso3: state, origin, kind, values }) => {
      const isOwn = origin !== CLAIMS_ORIGIN;
      // Of one act the list holds one claim, the ministry as many as there are.
      return { id, isOwn, row: rowOf('claim', isOwn ? [state, kind, id] : [state, kind], state, { kind }, values) };
    });
}

function rowOf(
  kind: ReferenceKind,
  key: readonly Value[],
  iso3: string | null,
  identity: Values,
  values: Values,
): ReferenceRow {
  return { kind, key: key.map((part) => part ?? '').join('|'), iso3, identity, values };
}
