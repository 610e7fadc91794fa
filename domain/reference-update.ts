import type { ReferenceKind, ReferenceRow, RowOnRecord, Value, Values } from './reference-rows.ts';

/**
 * What a newer file and the base say of one row: it is `new`, it has `changed` values that can be taken over, all that differs
 * is the ministry's own and `kept`, or the file has `gone` without it.
 */
export const DIFFERENCE_STATES = ['new', 'changed', 'kept', 'gone'] as const;
export type DifferenceState = (typeof DIFFERENCE_STATES)[number];

export interface FieldDifference {
  readonly field: string;
  /** On record; `null` for a new row. */
  readonly was: Value;
  /** In the file; `null` where the file has the row no longer. */
  readonly now: Value;
  /** The ministry edited it: it is shown and never overwritten. */
  readonly isKept: boolean;
}

export interface Difference {
  /** By which it is accepted. */
  readonly id: string;
  readonly kind: ReferenceKind;
  readonly key: string;
  readonly iso3: string | null;
  readonly identity: Values;
  readonly state: DifferenceState;
  /** The row on record; `null` for a new one. */
  readonly rowId: string | null;
  readonly fields: readonly FieldDifference[];
  /** What the ministry itself says of the same act: it stays, side by side with what the file says. */
  readonly beside: readonly RowOnRecord[];
  /** The difference that has to be accepted with this one: the state it is about is new too. */
  readonly needs: string | null;
}

/**
 * Compares newer reference files with the base. Says what differs and never what to do.
 *
 * Three versions of a value meet: what the reference data gave last, what is on record, and what the file says now. Where the
 * first two differ the ministry has edited it, and its word stands. A row that the file has no longer is only told of: that a
 * list is silent proves nothing.
 *
 * @param kinds what the files hold; rows of other kinds on record are not looked at
 */
export function compareReference(
  file: readonly ReferenceRow[],
  onRecord: readonly RowOnRecord[],
  kinds: ReadonlySet<ReferenceKind>,
): readonly Difference[] {
  const known = new Map(onRecord.map((row) => [idOf(row), row]));
  const inFile = new Set(file.map(idOf));
  const ownClaims = Map.groupBy(
    onRecord.filter(({ kind, loaded }) => kind === 'claim' && loaded === null),
    actOf,
  );
  const newCountries = new Set(file.filter((row) => row.kind === 'country' && !known.has(idOf(row))).map(idOf));
  const found = file.flatMap((row) => {
    const { state, fields } = differ(row, known.get(idOf(row)));
    if (state === null) return [];
    const country = idOf({ kind: 'country', key: row.iso3 ?? '' });
    const needs = row.kind !== 'country' && newCountries.has(country) ? country : null;
    const beside = row.kind === 'claim' ? (ownClaims.get(actOf(row)) ?? []) : [];
    return [{ ...headOf(row), state, rowId: known.get(idOf(row))?.id ?? null, fields, beside, needs }];
  });
  const gone = onRecord
    .filter((row) => kinds.has(row.kind) && row.loaded !== null && !inFile.has(idOf(row)))
    .map((row) => ({
      ...headOf(row),
      state: 'gone' as const,
      rowId: row.id,
      fields: Object.entries(row.values).map(([field, was]) => ({ field, was, now: null, isKept: true })),
      beside: [],
      needs: null,
    }));
  return [...found, ...gone];
}

/** Whether there is anything to accept. */
export function isAcceptable({ state }: Difference): boolean {
  return state === 'new' || state === 'changed';
}

/** The rows on record once these differences are accepted; what is not among them, or kept, stays as it was. */
export function rowsAfter(onRecord: readonly RowOnRecord[], accepted: readonly Difference[]): readonly RowOnRecord[] {
  const changes = new Map(accepted.filter(({ state }) => state === 'changed').map((found) => [found.rowId, found]));
  const changed = onRecord.map((row) => {
    const values = valuesTaken(changes.get(row.id)?.fields ?? []);
    return { ...row, values: { ...row.values, ...values }, loaded: row.loaded && { ...row.loaded, ...values } };
  });
  const added = accepted
    .filter(({ state }) => state === 'new')
    .map(({ id, kind, key, iso3, identity, fields }) => {
      const values = valuesTaken(fields);
      return { id, kind, key, iso3, identity, values, loaded: values };
    });
  return [...changed, ...added];
}

/** What accepting writes: everything that the ministry has not made its own. */
export function valuesTaken(fields: readonly FieldDifference[]): Values {
  return Object.fromEntries(fields.filter(({ isKept }) => !isKept).map(({ field, now }) => [field, now]));
}

function differ(
  row: ReferenceRow,
  known: RowOnRecord | undefined,
): { readonly state: DifferenceState | null; readonly fields: readonly FieldDifference[] } {
  if (!known) {
    const fields = Object.entries(row.values).map(([field, now]) => ({ field, was: null, now, isKept: false }));
    return { state: 'new', fields };
  }
  const fields = Object.entries(row.values).flatMap(([field, now]) => {
    const was = known.values[field] ?? null;
    if (was === now) return [];
    return [{ field, was, now, isKept: known.loaded === null || known.loaded[field] !== was }];
  });
  if (fields.length === 0) return { state: null, fields };
  return { state: fields.every(({ isKept }) => isKept) ? 'kept' : 'changed', fields };
}

function headOf({ kind, key, iso3, identity }: ReferenceRow) {
  return { id: idOf({ kind, key }), kind, key, iso3, identity };
}

function idOf({ kind, key }: Pick<ReferenceRow, 'kind' | 'key'>): string {
  return `${kind}:${key}`;
}

/** The act that a claim is about: of which state, and what it did. */
function actOf({ iso3, identity }: ReferenceRow): string {
  return `${iso3}|${identity.kind}`;
}
