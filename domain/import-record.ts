import type { RecordKind } from './exchange-field.ts';
import type { CellProblem } from './import-value.ts';
import type { ChannelKind, Stance } from './person.ts';
import type { PipelineId } from './pipelines.ts';

/** A body or a person that a row points at: one on record or in the same file, or one that its name finds or makes. */
export type RecordRef = { readonly id: string } | { readonly name: string };

/** Of a record that is there; `null` for one that only a name stands for. */
export function idOf(ref: RecordRef | null): string | null {
  return ref && 'id' in ref ? ref.id : null;
}

export interface RecordPost {
  readonly id: string;
  readonly hasOwnId: boolean;
  readonly title: string;
  readonly body: RecordRef | null;
  readonly isActing: boolean;
  readonly fromOn: string | null;
  readonly toOn: string | null;
}

export interface RecordChannel {
  readonly kind: ChannelKind;
  readonly value: string;
}

/** Channels that stand in the row of a person, in the order in which they are kept. */
export const CHANNEL_FIELDS: readonly { readonly field: string; readonly kind: ChannelKind }[] = [
  { field: 'emails', kind: 'email' },
  { field: 'mobiles', kind: 'mobile' },
  { field: 'phones', kind: 'phone' },
  { field: 'postal', kind: 'postal' },
];

/** One row as a record, read and looked up, ready to be compared and written. */
export interface ImportRecord {
  readonly kind: RecordKind;
  /** The id it gets when it is new: the one in the file, else a fresh one. */
  readonly id: string;
  /** Whether the file itself gave the id: two rows with ids of their own are two records, however alike they are. */
  readonly hasOwnId: boolean;
  /** By which people know it. */
  readonly label: string;
  /** Texts that lie in a column of the kind's own table, by column; what the row leaves empty is not there. */
  readonly columns: Readonly<Record<string, string>>;
  /** What a new record holds where its row says nothing, by column. It is no word of the file: nothing on record yields to it. */
  readonly defaults: Readonly<Record<string, string>>;
  readonly countryIds: readonly string[];
  /** Addresses and numbers that stand in the row of a person. */
  readonly channels: readonly RecordChannel[];
  /** How a person stands, as the row of the person says it. */
  readonly stance: { readonly value: Stance; readonly asOf: string } | null;
  /** The post that stands in the row of a person. */
  readonly post: RecordPost | null;
  readonly person: RecordRef | null;
  /** Where a post is, or what a body is a part of. */
  readonly body: RecordRef | null;
  readonly people: readonly {
    readonly person: RecordRef;
    /** Undefined where the file says nothing of it. */
    readonly postHeld: string | null | undefined;
    readonly remark: string | null;
  }[];
  /** The cases that an entry is about. */
  readonly cases: readonly { readonly countryId: string; readonly pipelineId: PipelineId }[];
  /** Cases that the row names and nobody has opened here, as it names them: the entry comes in without them. */
  readonly casesNotOpen: readonly string[];
  /** Who of ours was there. */
  readonly oursIds: readonly string[];
  /** Names of ours that no officer of this desk has: the record comes in without them. */
  readonly oursUnknown: readonly string[];
  readonly actionId: string | null;
  /** Of a promise: the point of its entry that it comes from. */
  readonly pointId: string | null;
  readonly pipelineId: string | null;
  readonly ownerId: string | null;
  readonly deputyId: string | null;
}

/** A record whose row says nothing: most of every record. */
export const SILENT_RECORD: Omit<ImportRecord, 'kind' | 'id' | 'label'> = {
  hasOwnId: false,
  columns: {},
  defaults: {},
  countryIds: [],
  channels: [],
  stance: null,
  post: null,
  person: null,
  body: null,
  people: [],
  cases: [],
  casesNotOpen: [],
  oursIds: [],
  oursUnknown: [],
  actionId: null,
  pointId: null,
  pipelineId: null,
  ownerId: null,
  deputyId: null,
};

/** What a record holds in its own table when it is new. */
export function wholeColumns({
  defaults,
  columns,
}: Pick<ImportRecord, 'defaults' | 'columns'>): ImportRecord['columns'] {
  return { ...defaults, ...columns };
}

/** Why a row is refused: the field, the heading of its column where it has one, and the reason. */
export interface RowProblem {
  readonly field: string;
  readonly column: string | null;
  readonly problem: CellProblem;
  /** What stood in the cell, shortened. */
  readonly cell: string;
}
