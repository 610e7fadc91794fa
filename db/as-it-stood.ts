import { atomically, type Db, openScratchBase, prepareOnce, type Reader, type Tx } from './database.ts';
import { DERIVED_COLUMNS, DERIVED_TABLES, installDerivedTriggers } from './derived.ts';
import { RECORDED } from './history.ts';
import { keyOf, type Row, recordedTable } from './recorded-rows.ts';
import { addParts, endsOf, type RowsByTable, rowsById, rowsOfCountry, wholeTable } from './rows-of-country.ts';
import { HISTORY_BY_ROW } from './schema/house.ts';

/** Small tables that a dossier of any state reads: the words of the ministry, its rhythms and its own people. */
const SHARED = [
  'pipelines',
  'stages',
  'stage_criteria',
  'stage_tasks',
  'officers',
  'groups',
  'objection_codes',
  'lines',
  'line_objections',
  // What a line did elsewhere is what speaks for it here.
  'line_uses',
  'settings',
] as const;

type Past = Map<string, Map<string, Row>>;

/**
 * Reads what was known of a country before a moment, with the same queries that read what is known now: its rows of then are
 * worked out from those of now by taking the history back, and put into a base in memory. The real base is only read, and
 * nothing that was entered at that moment or later has any part in the answer.
 *
 * @param before moment in UTC, ISO 8601
 * @returns what `read` makes of it; `null` when the country was not on record then
 */
export function asItStood<T>(
  db: Reader,
  { countryId, before }: { readonly countryId: string; readonly before: string },
  read: (past: Db) => T,
): T | null {
  const since = lastEntryBefore(db, before);
  const now = rowsReadFor(db, countryId, since);
  const past: Past = new Map();
  for (const name of RECORDED.keys()) past.set(name, rewound(db, name, now.get(name) ?? new Map(), since));
  leaveOutLoggedLater(past, before);
  if (!past.get('countries')?.has(countryId)) return null;
  addReferredTo(db, past, since);

  const scratch = openScratchBase(db, [...RECORDED.keys(), ...DERIVED_TABLES, 'history']);
  try {
    atomically(
      scratch,
      () => ({ actor: 'demarche', at: before }),
      (tx) => {
        // What is kept of each row is worked out anew: it was derived from the rows of then.
        installDerivedTriggers(tx);
        for (const [name, rows] of past) fill(tx, name, rows.values());
      },
    );
    return read(scratch);
  } finally {
    scratch.$client.close();
  }
}

/** The moment in UTC with which the record of this base begins; `null` for a base without any. */
export function recordBeganAt(db: Reader): string | null {
  return (prepareOnce(db, 'SELECT at FROM history ORDER BY sequence LIMIT 1').pluck().get() as string) ?? null;
}

/**
 * The number of the last history row of a change signed before the moment; 0 when there is none. Found by halving, because
 * changes follow each other in time. Where a clock was put back the answer is one of the places that pass the moment.
 */
export function lastEntryBefore(db: Reader, moment: string): number {
  const signedAt = prepareOnce(
    db,
    `SELECT at FROM history WHERE sequence =
       (SELECT coalesce(change_id, sequence) FROM history WHERE sequence <= ? ORDER BY sequence DESC LIMIT 1)`,
  ).pluck();
  let last = 0;
  let newest = (prepareOnce(db, 'SELECT max(sequence) FROM history').pluck().get() as number | null) ?? 0;
  while (last < newest) {
    const between = Math.ceil((last + newest) / 2);
    if ((signedAt.get(between) as string) < moment) last = between;
    else newest = between - 1;
  }
  return last;
}

/** All rows of now or of since that a dossier may have read then. */
function rowsReadFor(db: Reader, countryId: string, since: number): RowsByTable {
  const rows = rowsOfCountry(db, countryId, since);
  for (const name of SHARED) rows.set(name, wholeTable(db, recordedTable(name), since));
  // When we last met the people of the country: on whatever country's entry.
  const attendance = recordedTable('action_people');
  addParts(db, rows, attendance, 'person_id', [...(rows.get('people')?.keys() ?? [])], since);
  const actionIds = endsOf(attendance, 'action_id', rows.get('action_people'));
  const known = rows.get('actions');
  const others = actionIds.filter((id) => !known?.has(id));
  for (const [id, row] of rowsById(db, recordedTable('actions'), others)) known?.set(id, row);
  // And which other countries an entry was about.
  addParts(db, rows, recordedTable('action_countries'), 'action_id', [...(known?.keys() ?? [])], since);
  return rows;
}

interface Entry {
  readonly rowId: string;
  readonly columnName: string | null;
  readonly old: string | null;
}

/** Rows of one table with the history after `since` taken back, the newest entry first. */
function rewound(db: Reader, name: string, rows: ReadonlyMap<string, Row | null>, since: number): Map<string, Row> {
  const entries = prepareOnce(
    db,
    `SELECT row_id AS rowId, column_name AS columnName, old FROM history
     WHERE row_id IN (SELECT value FROM json_each(?)) AND sequence > ? AND table_name = ? AND ${HISTORY_BY_ROW}
     ORDER BY sequence DESC`,
  ).all(JSON.stringify([...rows.keys()]), since, name) as Entry[];
  const then = new Map(rows);
  for (const { rowId, columnName, old } of entries) {
    const row = then.get(rowId);
    if (columnName === null) then.set(rowId, old === null ? null : (JSON.parse(old) as Row));
    else if (row) row[columnName] = old;
  }
  return new Map([...then].flatMap(([key, row]) => (row ? [[key, row] as const] : [])));
}

/** The first entry of an action and of its links is not found by its row; the action itself says when that was. */
function leaveOutLoggedLater(past: Past, before: string): void {
  const actions = past.get('actions');
  for (const [id, row] of actions ?? []) if (String(row.logged_at) >= before) actions?.delete(id);
  for (const name of ['action_countries', 'action_people']) {
    const links = past.get(name);
    for (const [key, row] of links ?? []) if (!actions?.has(String(row.action_id))) links?.delete(key);
  }
}

/** Adds what the rows refer to, and what those refer to: an owner, a person of another state, a paper's file. */
function addReferredTo(db: Reader, past: Past, since: number): void {
  let added = new Map(past);
  while (added.size > 0) {
    const missing = new Map<string, Set<string>>();
    for (const [name, rows] of added) {
      for (const { column, table } of recordedTable(name).references) {
        for (const row of rows.values()) {
          const id = row[column];
          if (typeof id !== 'string' || past.get(table)?.has(id)) continue;
          missing.set(table, (missing.get(table) ?? new Set()).add(id));
        }
      }
    }
    added = new Map();
    for (const [name, ids] of missing) {
      const table = recordedTable(name);
      const found = rewound(db, name, rowsById(db, table, [...ids]), since);
      for (const row of found.values()) past.get(name)?.set(keyOf(table, row), row);
      if (found.size > 0) added.set(name, found);
    }
  }
}

interface Column {
  readonly name: string;
  readonly type: string;
  readonly mustHave: number;
}

/** Puts rows into the base in memory: what is not kept any more is left out, what the row cannot know yet is empty. */
function fill(tx: Tx, table: string, rows: Iterable<Row>): void {
  const columns = prepareOnce(
    tx,
    'SELECT name, type, ("notnull" AND dflt_value IS NULL) AS mustHave FROM pragma_table_info(?)',
  ).all(table) as Column[];
  const kept = columns.filter(({ name }) => !DERIVED_COLUMNS[table]?.includes(name));
  for (const row of rows) {
    const given = kept.filter(({ name, mustHave }) => row[name] !== undefined || mustHave);
    const names = given.map(({ name }) => `"${name}"`).join(', ');
    const values = given.map(({ name, type, mustHave }) => row[name] ?? (mustHave ? (EMPTY[type] ?? '') : null));
    prepareOnce(tx, `INSERT INTO "${table}" (${names}) VALUES (${given.map(() => '?').join(', ')})`).run(...values);
  }
}

/** Stands where the history has nothing: bytes it never keeps, and columns that came after the row. */
const EMPTY: Readonly<Record<string, number | Buffer>> = { INTEGER: 0, REAL: 0, BLOB: Buffer.alloc(0) };
