/** Why one field or row cannot be put back by itself. Each has its sentence on the screen. */
export type PutBackRefusal =
  /** The row that the field belongs to is not on record any more. */
  | 'rowGone'
  /** A row that is to be restored is on record. */
  | 'rowStands'
  /** The field says this already. */
  | 'sameValue'
  /** A log is added to, never changed. */
  | 'appendOnly'
  /** A case moves by an entry in its log: that move is taken back. */
  | 'goesWithMove'
  /** The field is an answer of a rule to other fields. */
  | 'followsFromOthers'
  /** The field makes sense only with other rows of its change: the change is taken back as a whole. */
  | 'goesWithWhole'
  /** What the old value names is not on record any more. */
  | 'referenceGone';

/** Tables whose rows are a log: they are undone by a further entry, never by taking one back. */
export const LOGS: ReadonlySet<string> = new Set(['stage_entries', 'stage_entry_documents']);

/** Fields that no officer sets by themselves, with the reason. */
const NOT_ALONE: Readonly<Record<string, PutBackRefusal>> = {
  'cases.stage_id': 'goesWithMove',
  'cases.stage_since': 'goesWithMove',
  'cases.outcome': 'goesWithMove',
  'cases.pipeline_id': 'goesWithMove',
  'action_countries.happened_on': 'followsFromOthers',
  'action_countries.is_contact': 'followsFromOthers',
  // One of a person's channels is preferred: another has to give way.
  'person_channels.is_preferred': 'goesWithWhole',
  'stages.code': 'goesWithWhole',
  'stages.retired_on': 'goesWithWhole',
};

/** Fields that say one thing together: put back, they come together. */
const SAID_TOGETHER: readonly { readonly table: string; readonly columns: readonly string[] }[] = [
  { table: 'cases', columns: ['condition', 'condition_reason', 'review_on'] },
  { table: 'cases', columns: ['likelihood', 'likelihood_basis'] },
  { table: 'claims', columns: ['basis', 'grade'] },
  { table: 'commitments', columns: ['status', 'closed_on', 'closing_note', 'proof_id'] },
  { table: 'people', columns: ['name', 'native_name', 'other_names', 'folded'] },
  { table: 'person_channels', columns: ['kind', 'value', 'match_key'] },
  { table: 'organisations', columns: ['name', 'folded'] },
  { table: 'countries', columns: ['name_en', 'name_sq', 'name_sr', 'folded'] },
  { table: 'decision_steps', columns: ['state', 'state_on'] },
  { table: 'lines', columns: ['approved_by', 'approved_on', 'valid_until'] },
];

/**
 * Why a changed field cannot be put back by itself, by what it is; `null` when it can, as far as its row allows.
 *
 * @param isByHand for a claim: entered by an officer as such, so that its grade follows from its papers
 */
export function fieldRefusal(table: string, column: string, isByHand: boolean): PutBackRefusal | null {
  if (LOGS.has(table)) return 'appendOnly';
  if (table === 'claims' && column === 'grade' && isByHand) return 'followsFromOthers';
  if (column === 'position') return 'goesWithWhole';
  if (column === 'folded' || column === 'match_key') return 'followsFromOthers';
  return NOT_ALONE[`${table}.${column}`] ?? null;
}

/**
 * Why a removed row cannot be restored by itself, by what it is; `null` when it can.
 *
 * @param origin for a claim: what brought it, `move:` with the id of an entry where a move did
 */
export function rowRefusal(table: string, origin: string | null): PutBackRefusal | null {
  if (LOGS.has(table)) return 'appendOnly';
  if (table === 'target_changes' || table === 'commitment_moves') return 'goesWithWhole';
  if (table === 'cases' || (table === 'claims' && origin?.startsWith('move:'))) return 'goesWithMove';
  return null;
}

/** The fields that are put back with this one, itself among them, as far as its change had touched them. */
export function fieldsWith(table: string, column: string): readonly string[] {
  return SAID_TOGETHER.find((group) => group.table === table && group.columns.includes(column))?.columns ?? [column];
}
