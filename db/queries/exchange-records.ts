import { RECORD_KINDS, type RecordKind } from '../../domain/exchange-field.ts';
import { columnFields } from '../../domain/exchange-fields.ts';
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
  point: 'action_points',
  comment: 'action_comments',
  promise: 'commitments',
};

/** The name of a column as the base writes it. */
export function columnName(column: string): string {
  return column.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** The texts of a record that lie in its own table, by column: the fields, and the references of its kind. */
export type RecordColumns = Readonly<Record<string, string | null>>;

/** Inserts a record with these columns; what people look it up by follows from its names. */
export function insertRecord(tx: Tx, kind: RecordKind, id: string, columns: RecordColumns): void {
  const all = { ...columns, ...followingColumns(kind, columns) };
  prepareOnce(tx, insertSql(kind, Object.keys(all), 1)).run(id, ...Object.values(all));
}

/**
 * Rows of one statement, most first: as many as lie ready. The engine keeps a journal of its own for each statement that a
 * trigger follows, with every page that the statement touches, so that one of a thousand rows costs two thirds of sixteen of
 * sixty. Few sizes, so that a handful of statements does for a whole file.
 */
const ROWS_OF_STATEMENT = [1000, 100, 10, 1];
/** More values than this the engine takes in no statement. */
const VALUES_OF_STATEMENT = 32_766;

/** Rows that fill the same columns, each as its id and its values. */
interface RowGroup {
  readonly names: readonly string[];
  readonly values: (string | null)[];
}

/**
 * Records on their way into the base, as many per statement as lie ready. They are written when `flush` is called, kinds that
 * others point at first; until then the base does not have them, and only `has` knows them.
 */
export class RecordBuffer {
  readonly #tx: Tx;
  readonly #waiting = new Map<RecordKind, RowGroup[]>();
  readonly #ids = new Map<RecordKind, Set<string>>();

  constructor(tx: Tx) {
    this.#tx = tx;
  }

  /** As `insertRecord`, at the next `flush`. */
  insert(kind: RecordKind, id: string, columns: RecordColumns): void {
    const following = followingColumns(kind, columns);
    const group = this.#groupOf(kind, columns, following);
    group.values.push(id);
    for (const name in columns) group.values.push(columns[name] ?? null);
    for (const name in following) group.values.push(following[name] ?? null);
    const ids = this.#ids.get(kind) ?? new Set();
    if (ids.size === 0) this.#ids.set(kind, ids);
    ids.add(id);
  }

  has(kind: RecordKind, id: string): boolean {
    return (this.#ids.get(kind)?.has(id) ?? false) || hasRecord(this.#tx, kind, id);
  }

  flush(): void {
    for (const _ of this.flushing());
  }

  /** The base with every row so far in it, for a look at it or a change of what is there. */
  written(): Tx {
    this.flush();
    return this.#tx;
  }

  /** As `flush`, with a pause after each statement. Nothing else may be inserted until the last of them. */
  *flushing(): Generator<void> {
    for (const kind of RECORD_KINDS) {
      for (const group of this.#waiting.get(kind) ?? []) yield* this.#writing(kind, group);
    }
    this.#ids.clear();
    this.#waiting.clear();
  }

  #groupOf(kind: RecordKind, columns: RecordColumns, following: RecordColumns): RowGroup {
    const groups = this.#waiting.get(kind) ?? [];
    if (groups.length === 0) this.#waiting.set(kind, groups);
    // A body may be a part of the one before it: bodies keep their order, so that undo, which goes back the same way, can too.
    const open = kind === 'body' ? groups.slice(-1) : groups;
    const found = open.find(({ names }) => isFilled(names, columns, following));
    if (found) return found;
    const group = { names: [...Object.keys(columns), ...Object.keys(following)], values: [] };
    groups.push(group);
    return group;
  }

  *#writing(kind: RecordKind, { names, values }: RowGroup): Generator<void> {
    const width = names.length + 1;
    let from = 0;
    for (const rows of ROWS_OF_STATEMENT) {
      if (rows * width > VALUES_OF_STATEMENT) continue;
      for (; values.length - from >= rows * width; from += rows * width) {
        prepareOnce(this.#tx, insertSql(kind, names, rows)).run(values.slice(from, from + rows * width));
        yield;
      }
    }
  }
}

/** Whether these are the columns, in this order; asked of every row, so nothing is put together for it. */
function isFilled(names: readonly string[], columns: RecordColumns, following: RecordColumns): boolean {
  let at = 0;
  for (const filled of [columns, following]) {
    for (const name in filled) {
      if (names[at] !== name) return false;
      at += 1;
    }
  }
  return at === names.length;
}

const insertTexts = new Map<string, string>();

/** Rows of one file fill the same columns: a statement is put into words once for all of them. */
function insertSql(kind: RecordKind, names: readonly string[], rows: number): string {
  const key = `${rows} ${kind} ${names.join(' ')}`;
  let sql = insertTexts.get(key);
  if (sql === undefined) {
    const listed = ['id', ...names.map(columnName)].join(', ');
    const row = `(?${', ?'.repeat(names.length)})`;
    sql = `INSERT INTO ${RECORD_TABLES[kind]} (${listed}) VALUES ${Array(rows).fill(row).join(', ')}`;
    insertTexts.set(key, sql);
  }
  return sql;
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
  return NOTHING;
}

const NOTHING: RecordColumns = {};

function refold(tx: Tx, kind: 'body' | 'person', id: string): void {
  const select = kind === 'body' ? 'name' : 'name, native_name AS nativeName, other_names AS otherNames';
  const row = prepareOnce(tx, `SELECT ${select} FROM ${RECORD_TABLES[kind]} WHERE id = ?`).get(id) as RecordColumns;
  const { folded = null } = followingColumns(kind, row);
  prepareOnce(tx, `UPDATE ${RECORD_TABLES[kind]} SET folded = ? WHERE id = ? AND folded <> ?`).run(folded, id, folded);
}
