import { MARKINGS, type Marking } from './marking.ts';

/** What comes in and goes out, in the order in which it is written: each kind may point at those before it. */
export const RECORD_KINDS = [
  'body',
  'person',
  'channel',
  'post',
  'assessment',
  'action',
  'point',
  'comment',
  'promise',
] as const;

export type RecordKind = (typeof RECORD_KINDS)[number];

/**
 * How the text of a cell is read and checked. `addresses`, `names`, `texts` and `ids` are lists in one cell (domain/cell-list.ts); `body`,
 * `person`, `action` and `officer` name a record by its id or by what people call it.
 */
export type FieldShape =
  | 'line'
  | 'prose'
  | 'date'
  | 'day'
  | 'time'
  | 'moment'
  | 'choice'
  | 'country'
  | 'countries'
  | 'emails'
  | 'phones'
  | 'addresses'
  | 'names'
  | 'texts'
  | 'ids'
  | 'id'
  | 'body'
  | 'person'
  | 'action'
  | 'officer'
  | 'case';

export interface ExchangeField {
  readonly id: string;
  /** The heading of its column in our own exports. */
  readonly header: string;
  readonly shape: FieldShape;
  /** What other programs and people call it, in English, Albanian and Serbian; compared after `fold`, without digits. */
  readonly aliases: readonly string[];
  /** The column of the kind's own table in which the text lies as it is; none where it is stored in another way. */
  readonly column?: string;
  readonly isRequired?: true;
  readonly choices?: Readonly<Record<string, readonly string[]>>;
  /** Leaves the desk only in exports of this level and above. */
  readonly marking?: Marking;
  /** Kept as a number: `1` for yes and `0` for no. */
  readonly isNumber?: true;
  /** Understood when it comes in, and never written out: a part of another field. */
  readonly isOnlyRead?: true;
  /** Says in the row of a person what records of that kind say themselves; not written out beside them. */
  readonly repeats?: RecordKind;
}

/** Codes that are their own words. */
export const themselves = (codes: readonly string[]): Record<string, readonly string[]> =>
  Object.fromEntries(codes.map((code) => [code, [code]]));

export const YES_NO = { 1: ['yes', 'po', 'da', 'true', 'x'], 0: ['no', 'jo', 'ne', 'false'] };

export const MARKING_FIELD: ExchangeField = {
  id: 'marking',
  header: 'Marking',
  shape: 'choice',
  aliases: ['marking', 'classification', 'klasifikimi', 'oznaka'],
  column: 'marking',
  choices: themselves(MARKINGS),
};

export const ID: ExchangeField = { id: 'id', header: 'Id', shape: 'id', aliases: ['id', 'uid'] };
