import { columnFields, type RecordKind } from '../../domain/exchange-fields.ts';
import { type ChannelKind, channelKey } from '../../domain/person.ts';
import { foldedNames } from '../../domain/person-name.ts';
import { prepareOnce, type Reader, type Tx } from '../database.ts';

/** The table of each kind of record that comes in and goes out. */
export const RECORD_TABLES: Readonly<Record<RecordKind, string>> = {
  body: 'organisations',
  person: 'people',
  channel: 'person_channels',
  post: 'posts',
  assessment: 'assessments',
  action: 'actions',
  promise: 'commitments',
};

/** The name of a column as the base writes it. */
export function columnName(column: string): string {
  return column.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** The texts of a record that lie in its own table, by column: the fields, and the references of its kind. */
export type RecordColumns = Readonly<Record<string, string | null>>;

const inserts = new Map<string, string>();

/** Inserts a record with these columns; what people look it up by follows from its names. */
export function insertRecord(tx: Tx, kind: RecordKind, id: string, columns: RecordColumns): void {
  const all = { ...columns, ...followingColumns(kind, columns) };
  const names = Object.keys(all);
  // Rows of one file fill the same columns: the statement is put into words once for all of them.
  const key = `${kind} ${names.join(' ')}`;
  let sql = inserts.get(key);
  if (sql === undefined) {
    const listed = ['id', ...names.map(columnName)].join(', ');
    sql = `INSERT INTO ${RECORD_TABLES[kind]} (${listed}) VALUES (?${', ?'.repeat(names.length)})`;
    inserts.set(key, sql);
  }
  prepareOnce(tx, sql).run(id, ...Object.values(all));
}

/** Sets these columns of a record and leaves all others alone. */
export function updateRecord(tx: Tx, kind: RecordKind, id: string, columns: RecordColumns): void {
  const names = Object.keys(columns);
  if (names.length === 0) return;
  const table = RECORD_TABLES[kind];
  prepareOnce(tx, `UPDATE ${table} SET ${names.map((name) => `${columnName(name)} = ?`).join(', ')} WHERE id = ?`).run(
    ...Object.values(columns),
    id,
  );
  if (kind === 'body' || kind === 'person') refold(tx, kind, id);
}

/** Whether a record of this kind is there. */
export function hasRecord(db: Reader, kind: RecordKind, id: string): boolean {
  return prepareOnce(db, `SELECT 1 FROM ${RECORD_TABLES[kind]} WHERE id = ?`).get(id) !== undefined;
}

export interface StoredChannel {
  readonly id: string;
  readonly personId: string;
  readonly kind: ChannelKind;
  readonly value: string;
}

/** All addresses and numbers, in the order of each person's own. */
export function listChannels(db: Reader): StoredChannel[] {
  return prepareOnce(
    db,
    'SELECT id, person_id AS personId, kind, value FROM person_channels ORDER BY person_id, is_preferred DESC, id',
  ).all() as StoredChannel[];
}

/** The columns of a kind that hold its fields, for a SELECT of all of them under their own names. */
export function selectedColumns(kind: RecordKind): string {
  return columnFields(kind)
    .map(({ column, isNumber }) => {
      const name = `${RECORD_TABLES[kind]}.${columnName(column)}`;
      return `${isNumber ? `CAST(${name} AS TEXT)` : name} AS "${column}"`;
    })
    .join(', ');
}

/** What a record is looked up by follows from what it holds. */
function followingColumns(kind: RecordKind, columns: RecordColumns): RecordColumns {
  const { name = '', nativeName = null, otherNames = null } = columns;
  if (kind === 'body') return { folded: foldedNames(name) };
  if (kind === 'person') return { folded: foldedNames(name, nativeName, otherNames) };
  if (kind === 'channel') return { matchKey: channelKey(columns.kind as ChannelKind, columns.value ?? '') };
  return {};
}

function refold(tx: Tx, kind: 'body' | 'person', id: string): void {
  const select = kind === 'body' ? 'name' : 'name, native_name AS nativeName, other_names AS otherNames';
  const row = prepareOnce(tx, `SELECT ${select} FROM ${RECORD_TABLES[kind]} WHERE id = ?`).get(id) as RecordColumns;
  const { folded = null } = followingColumns(kind, row);
  prepareOnce(tx, `UPDATE ${RECORD_TABLES[kind]} SET folded = ? WHERE id = ? AND folded <> ?`).run(folded, id, folded);
}
