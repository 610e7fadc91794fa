import { prepareOnce, type Reader } from './database.ts';
import { RECORDED, type RecordedTable } from './history.ts';
import { columnList, findRow, keyOf, type Row, recordedTable } from './recorded-rows.ts';
import { HISTORY_DEPARTURES } from './schema/house.ts';

/** By table and key: the row as it is now, or `null` where it is gone. */
export type RowsByTable = Map<string, Map<string, Row | null>>;

interface Departure {
  readonly rowId: string;
  readonly columnName: string | null;
  readonly old: string;
}

/**
 * The rows that are a country's own now or were at any time after a place in the history: what names it, what belongs to such
 * a row, the actions and papers that it is linked to. Rows that have gone or have gone elsewhere since are among them; to
 * hold one too many is no harm, for who reads asks for the country anyway.
 *
 * A table of later days needs no word here: it is found by its references to the country, or by the row that its first reference names.
 *
 * @param since number of a history row; 0 for all times
 */
export function rowsOfCountry(db: Reader, countryId: string, since: number): RowsByTable {
  const rows: RowsByTable = new Map([['countries', rowsById(db, recordedTable('countries'), [countryId])]]);
  for (const table of RECORDED.values()) {
    for (const { column, table: name } of table.references) {
      if (name === 'countries') addParts(db, rows, table, column, [countryId], since);
    }
  }
  for (const [link, column, name] of OTHER_ENDS) {
    const ends = endsOf(recordedTable(link), column, rows.get(link));
    rows.set(name, rowsById(db, recordedTable(name), ends));
  }
  for (const table of RECORDED.values()) {
    const owner = table.references[0];
    const owners = owner && !rows.has(table.name) ? rows.get(owner.table) : undefined;
    if (owner && owners) addParts(db, rows, table, owner.column, [...owners.keys()], since);
  }
  return rows;
}

/** What links of a country lead to, as far as the other end is a matter of the country too. */
const OTHER_ENDS = [
  ['action_countries', 'action_id', 'actions'],
  ['document_countries', 'document_id', 'documents'],
  ['intermediary_countries', 'intermediary_id', 'intermediaries'],
  ['trip_event_countries', 'event_id', 'trip_events'],
] as const;

/** Adds the rows of a table whose column names one of these owners, or did after `since`. */
export function addParts(
  db: Reader,
  rows: RowsByTable,
  table: RecordedTable,
  column: string,
  owners: readonly string[],
  since: number,
): void {
  const found = rows.get(table.name) ?? new Map<string, Row | null>();
  rows.set(table.name, found);
  const present = prepareOnce(
    db,
    `SELECT ${columnList(table)} FROM "${table.name}" WHERE "${column}" IN (SELECT value FROM json_each(?))`,
  ).all(JSON.stringify(owners)) as Row[];
  for (const row of present) found.set(keyOf(table, row), row);

  const isOwner = new Set<unknown>(owners);
  for (const { rowId, columnName, old } of departures(db, table.name, since)) {
    const was = columnName === null ? (JSON.parse(old) as Row)[column] : columnName === column ? old : undefined;
    if (isOwner.has(was) && !found.has(rowId)) found.set(rowId, findRow(db, table, rowId));
  }
}

/** All rows of a small table, those that have gone after `since` too. */
export function wholeTable(db: Reader, table: RecordedTable, since: number): Map<string, Row | null> {
  const present = prepareOnce(db, `SELECT ${columnList(table)} FROM "${table.name}"`).all() as Row[];
  const found = new Map<string, Row | null>(present.map((row) => [keyOf(table, row), row]));
  for (const { rowId } of departures(db, table.name, since)) if (!found.has(rowId)) found.set(rowId, null);
  return found;
}

export function rowsById(db: Reader, table: RecordedTable, ids: readonly string[]): Map<string, Row | null> {
  const present = prepareOnce(
    db,
    `SELECT ${columnList(table)} FROM "${table.name}" WHERE id IN (SELECT value FROM json_each(?))`,
  ).all(JSON.stringify(ids)) as Row[];
  const found = new Map<string, Row | null>(ids.map((id) => [id, null]));
  for (const row of present) found.set(String(row.id), row);
  return found;
}

/** What stands at one end of links; the key of a link that has gone still says so. */
export function endsOf(
  link: RecordedTable,
  column: string,
  links: ReadonlyMap<string, Row | null> | undefined,
): string[] {
  const place = link.key.indexOf(column);
  return [...new Set([...(links?.keys() ?? [])].map((key) => key.split('|')[place] ?? ''))];
}

function departures(db: Reader, table: string, since: number): Departure[] {
  return prepareOnce(
    db,
    `SELECT row_id AS rowId, column_name AS columnName, old FROM history
     WHERE table_name = ? AND sequence > ? AND ${HISTORY_DEPARTURES}`,
  ).all(table, since) as Departure[];
}
