import type { RecordedVote, SourcedClaim } from './recognition-evidence.ts';

/** All files of an update together. */
export const MAX_REFERENCE_BYTES = 50 * 1024 * 1024;

/** What the reference files hold, row by row. */
export const REFERENCE_KINDS = ['country', 'membership', 'claim', 'vote', 'ownMembership', 'mission'] as const;
export type ReferenceKind = (typeof REFERENCE_KINDS)[number];

export type Value = string | number | null;
export type Values = Readonly<Record<string, Value>>;

/** One row as a reference file or the base has it. */
export interface ReferenceRow {
  readonly kind: ReferenceKind;
  /** What names the row within its kind, the same in every version of the files. */
  readonly key: string;
  /** ISO 3166-1 alpha-3 of the state it is about; `null` for our own memberships. */
  readonly iso3: string | null;
  /** The parts of the key, by which the row can be shown and written. */
  readonly identity: Values;
  /** What a newer file may say differently. */
  readonly values: Values;
}

export interface RowOnRecord extends ReferenceRow {
  readonly id: string;
  /** The values that the reference data last gave; `null` when the ministry entered the row itself. */
  readonly loaded: Values | null;
}

/** The claim that a row of this kind holds, as the rules of evidence read it. */
export function claimIn({ identity, values }: ReferenceRow): SourcedClaim {
  const { byWhom, voice, effectiveOn, reportedOn, grade, source } = values;
  return { kind: identity.kind, byWhom, voice, effectiveOn, reportedOn, grade, source } as SourcedClaim;
}

/** The vote that a row of this kind holds. */
export function voteIn({ identity, values }: ReferenceRow): RecordedVote {
  return { on: identity.heldOn, inFavour: values.inFavour } as RecordedVote;
}
