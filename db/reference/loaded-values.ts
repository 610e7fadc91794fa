import type { ReferenceKind, Value, Values } from '../../domain/reference-rows.ts';
import { prepareOnce, type Reader } from '../database.ts';
import { REFERENCE_CHANGE, REFERENCE_COMPILED_ON } from '../queries/house.ts';
import { HISTORY_BY_ROW } from '../schema/house.ts';

const TABLES: Readonly<Record<ReferenceKind, string>> = {
  country: 'countries',
  membership: 'memberships',
  claim: 'claims',
  vote: 'votes',
  ownMembership: 'own_memberships',
  mission: 'missions',
};

interface Entry {
  readonly tableName: string;
  readonly rowId: string;
  readonly columnName: string | null;
  readonly old: string | null;
  readonly isReference: 0 | 1;
}

/** What the reference data last gave for a row with these values on record; `null` for a row that the ministry entered. */
export type LoadedValues = (kind: ReferenceKind, rowId: string, values: Values) => Values | null;

/**
 * Reads from the history which values are the ministry's own. Every load and update of reference data leaves its mark among the
 * settings in the same change, so a change with that mark is the list's hand, undone updates included; every other change of
 * these rows is somebody's here.
 */
export function loadedValues(db: Reader): LoadedValues {
  const own = new Set<string>();
  /** By row, what stood in a column before the ministry first touched it after the last load. */
  const before = new Map<string, Map<string, string | null>>();
  for (const { tableName, rowId, columnName, old, isReference } of editsOfReferenceTables(db)) {
    const row = `${tableName}|${rowId}`;
    if (columnName === null) {
      before.delete(row);
      if (old === null && !isReference) own.add(row);
      else own.delete(row);
      continue;
    }
    const columns = before.get(row) ?? new Map<string, string | null>();
    before.set(row, columns);
    if (isReference) columns.delete(columnName);
    else if (!columns.has(columnName)) columns.set(columnName, old);
  }
  return (kind, rowId, values) => {
    const row = `${TABLES[kind]}|${rowId}`;
    if (own.has(row)) return null;
    const edited = Array.from(before.get(row) ?? [], ([column, old]) => [camelCase(column), old] as const);
    const given = edited
      .filter(([field]) => field in values)
      .map(([field, old]) => [field, asValue(old, values[field] ?? null)] as const);
    return { ...values, ...Object.fromEntries(given) };
  };
}

/**
 * Changes of single columns of all rows, and inserts and deletes that are not the list's: those of the list are most of the
 * history of a young desk and tell nothing.
 */
function editsOfReferenceTables(db: Reader): readonly Entry[] {
  const parts = Object.values(TABLES).map((table) => {
    const key = table === 'memberships' ? "memberships.country_id || '|' || memberships.group_id" : `${table}.id`;
    return `SELECT history.sequence, table_name AS tableName, row_id AS rowId, column_name AS columnName, history.old,
        change_id IN marked AS isReference
      FROM ${table} CROSS JOIN history ON row_id = ${key}
      WHERE table_name = '${table}' AND (column_name IS NOT NULL OR change_id NOT IN marked) AND ${HISTORY_BY_ROW}`;
  });
  return prepareOnce(
    db,
    `WITH marked (change_id) AS MATERIALIZED (
       SELECT DISTINCT change_id FROM history
       WHERE row_id IN ('${REFERENCE_CHANGE}', '${REFERENCE_COMPILED_ON}') AND table_name = 'settings' AND ${HISTORY_BY_ROW})
     ${parts.join(' UNION ALL ')} ORDER BY 1`,
  ).all() as Entry[];
}

/** The history keeps everything as text. */
function asValue(text: string | null, like: Value): Value {
  return text !== null && typeof like === 'number' ? Number(text) : text;
}

function camelCase(column: string): string {
  return column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
