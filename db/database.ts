import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import Driver from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';

/** 'DMRC' in ASCII: tells our base from any other SQLite file once it is decrypted. */
const APPLICATION_ID = 0x444d5243;
const PAGE_BYTES = 4096;
/** Milliseconds that a write waits for a reader or a backup of our own before it gives up. */
const BUSY_TIMEOUT_MS = 5000;
/** The engine's own measure of a log that is long enough. */
const CHECKPOINT_PAGES = 1000;
/** How long after a long change its pages move from the log into the base. */
const CHECKPOINT_AFTER_MS = 250;

export type Db = BetterSQLite3Database<Record<string, never>> & { readonly $client: Driver.Database };
/** A transaction with the right to write. Only `atomically` hands one out, so a write outside a transaction does not compile. */
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0] & { readonly __writes: true };
export type Reader = Db | Tx;

export type BaseFault = 'missing' | 'empty' | 'notEncrypted' | 'damaged' | 'foreign';

/** The base cannot be opened for a reason of its file. Nothing was changed. */
export class BaseFaultError extends Error {
  readonly fault: BaseFault;
  constructor(fault: BaseFault, cause?: unknown) {
    super(`the base cannot be opened: ${fault}`, { cause });
    this.fault = fault;
  }
}

/**
 * Opens an existing base with its data key. Never creates, repairs or deletes a file.
 *
 * @param key 32 bytes; the caller keeps and wipes it
 * @throws BaseFaultError when the file is missing, empty, unencrypted, damaged or not ours
 */
export function openBase(file: string, key: Buffer): Db {
  const fault = fileFault(file);
  if (fault) throw new BaseFaultError(fault);
  const client = new Driver(file, { fileMustExist: true, timeout: BUSY_TIMEOUT_MS });
  try {
    configure(client, key);
    if (client.pragma('application_id', { simple: true }) !== APPLICATION_ID) throw new BaseFaultError('foreign');
  } catch (error) {
    client.close();
    if (error instanceof BaseFaultError) throw error;
    if (isDriverError(error, 'SQLITE_NOTADB') || isDriverError(error, 'SQLITE_CORRUPT')) {
      throw new BaseFaultError('damaged', error);
    }
    throw error;
  }
  return drizzle(client, { casing: 'snake_case' });
}

/**
 * Creates an empty base. A separate, explicit act: refuses to touch a file that is there.
 *
 * @throws Error when the file exists
 */
export function createBase(file: string, key: Buffer): Db {
  if (existsSync(file)) throw new Error('a base is already there');
  const client = new Driver(file, { timeout: BUSY_TIMEOUT_MS });
  try {
    configure(client, key);
    client.pragma(`application_id = ${APPLICATION_ID}`);
  } catch (error) {
    client.close();
    throw error;
  }
  return drizzle(client, { casing: 'snake_case' });
}

/**
 * A base in memory with these tables of this one, without their rows: for what is worked out from the real one and must never
 * touch it. Plain text, but in this process only: no byte of it reaches the disk.
 *
 * Rows of another day may break what the tables ask for today, so neither references nor checks are enforced here.
 */
export function openScratchBase(like: Reader, tables: readonly string[]): Db {
  const schema = prepareOnce(
    like,
    `SELECT sql FROM sqlite_schema WHERE type IN ('table', 'index') AND tbl_name IN (SELECT value FROM json_each(?))
       AND sql NOT LIKE 'CREATE UNIQUE%' ORDER BY type DESC`,
  )
    .pluck()
    .all(JSON.stringify(tables)) as string[];
  const client = new Driver(':memory:');
  client.pragma('temp_store = MEMORY');
  client.pragma('foreign_keys = OFF');
  client.pragma('ignore_check_constraints = ON');
  client.pragma('trusted_schema = OFF');
  client.exec(schema.join(';\n'));
  return drizzle(client, { casing: 'snake_case' });
}

/** Who makes a change and when, as the history records it. */
export interface Change {
  readonly actor: string;
  /** Moment in UTC, ISO 8601. */
  readonly at: string;
}

/** A change that has its number, by which all of it can be undone. */
export interface SignedChange extends Change {
  readonly changeId: number;
}

/**
 * All or nothing, signed as one change. `work` must be synchronous: the driver refuses a promise. `signature` is asked within
 * the transaction, so that looking up who signs sees the same base.
 */
export function atomically<T>(db: Db, signature: () => Change, work: (tx: Tx, change: SignedChange) => T): T {
  // It would become part of the other change, and be lost with it.
  if (sliced.has(db.$client)) throw new Error('a long change is being written');
  const sign = prepareOnce(db, 'INSERT INTO history (at, actor) VALUES (?, ?)');
  // The write lock is taken at BEGIN, so read-then-write cannot fail half way.
  return db.transaction(
    (tx) => {
      const { at, actor } = signature();
      const changeId = Number(sign.run(at, actor).lastInsertRowid);
      return work(tx as Tx, { at, actor, changeId });
    },
    { behavior: 'immediate' },
  );
}

const sliced = new WeakSet<Driver.Database>();

/**
 * One change that is too long for one go: `work` may wait between slices, so that the desk goes on answering, and still all of it
 * stands or nothing. Until it ends nothing else may be written through this connection, and what it has written so far can be
 * read there already: the caller holds other changes back.
 */
export async function atomicallyInSlices<T>(
  db: Db,
  signature: () => Change,
  work: (tx: Tx, change: SignedChange) => Promise<T>,
): Promise<T> {
  const client = db.$client;
  if (sliced.has(client)) throw new Error('a long change is being written');
  // Durable at the commit; that its pages move from the log into the base can wait for a moment of its own.
  client.pragma('wal_autocheckpoint = 0');
  client.exec('BEGIN IMMEDIATE');
  sliced.add(client);
  try {
    const { at, actor } = signature();
    const signed = client.prepare('INSERT INTO history (at, actor) VALUES (?, ?)').run(at, actor);
    const result = await work(db as unknown as Tx, { at, actor, changeId: Number(signed.lastInsertRowid) });
    client.exec('COMMIT');
    return result;
  } catch (error) {
    // Locking closes the base, and with it goes what was not committed.
    if (client.open && client.inTransaction) client.exec('ROLLBACK');
    throw error;
  } finally {
    sliced.delete(client);
    // The pages move when the answer is out: moving them at once would keep the one who waits for it.
    setTimeout(() => {
      // Another long change has begun meanwhile: it sees to both when it ends.
      if (!client.open || client.inTransaction) return;
      client.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
      client.pragma('wal_checkpoint(PASSIVE)');
    }, CHECKPOINT_AFTER_MS).unref();
  }
}

/** The encrypted engine has one call more than the types of the plain one know. */
type KeyedClient = Driver.Database & { key(key: Buffer): void };

const preparedOf = new WeakMap<Driver.Database, Map<string, Driver.Statement<unknown[]>>>();

/** A hand-written statement, compiled once per base. For the few queries where the budget has no room for a builder. */
export function prepareOnce(db: Reader, sql: string): Driver.Statement<unknown[]> {
  const client = clientOf(db);
  let statements = preparedOf.get(client);
  if (!statements) {
    statements = new Map();
    preparedOf.set(client, statements);
  }
  let statement = statements.get(sql);
  if (!statement) {
    statement = client.prepare(sql);
    statements.set(sql, statement);
  }
  return statement;
}

const builtOf = new WeakMap<Driver.Database, Map<unknown, unknown>>();

/**
 * A query of the builder, built and compiled once per base: to build one costs more than a short answer. `build` is a function
 * of a module, by which the query is known, and ends in `prepare()`; what differs from time to time is a placeholder.
 */
export function builtOnce<T>(db: Reader, build: (db: Reader) => T): T {
  const client = clientOf(db);
  const queries = builtOf.get(client) ?? new Map<unknown, unknown>();
  builtOf.set(client, queries);
  if (!queries.has(build)) queries.set(build, build(db));
  return queries.get(build) as T;
}

/** Runs hand-written SQL of ours that no value is spliced into: triggers and pragmas. */
export function execute(db: Reader, sql: string): void {
  clientOf(db).exec(sql);
}

/**
 * Writes a complete, encrypted copy and proves that it can be read; attached, it is opened by the key that the engine has.
 * `VACUUM INTO` is the only way: the driver's backup fails on an encrypted base and its serialisation is plain text.
 *
 * @throws Error when the copy is damaged or does not hold the same number of rows in every table
 */
export function copyBase(db: Db, partial: string): void {
  const client = db.$client;
  client.prepare('VACUUM INTO ?').run(partial);
  client.prepare('ATTACH ? AS copy').run(partial);
  try {
    if (client.pragma('copy.integrity_check', { simple: true }) !== 'ok') throw new Error('the copy is damaged');
    if ((client.pragma('copy.foreign_key_check') as unknown[]).length > 0) throw new Error('the copy is damaged');
    if (JSON.stringify(rowCounts(db, 'copy')) !== JSON.stringify(rowCounts(db)))
      throw new Error('the copy is incomplete');
  } finally {
    client.exec('DETACH copy');
  }
}

/** Rows of every table of ours, by name; of a base that is attached under another name when it is given. */
export function rowCounts(db: Reader, schema: 'main' | 'copy' = 'main'): Readonly<Record<string, number>> {
  const client = clientOf(db);
  const names = client
    .prepare(`SELECT name FROM ${schema}.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`)
    .pluck()
    .all() as string[];
  return Object.fromEntries(
    names.map((name) => [name, client.prepare(`SELECT count(*) FROM ${schema}."${name}"`).pluck().get() as number]),
  );
}

/** Whether the driver threw this result code, such as `SQLITE_FULL`. */
export function isDriverError(error: unknown, code: string): boolean {
  return error instanceof Driver.SqliteError && error.code.startsWith(code);
}

function clientOf(db: Reader): Driver.Database {
  // A drizzle transaction keeps its session private; every one of ours runs on the client of its base.
  return '$client' in db ? db.$client : (db as unknown as { session: { client: Driver.Database } }).session.client;
}

function configure(client: Driver.Database, key: Buffer): void {
  if (key.length !== 32) throw new Error('the data key must have 32 bytes');
  client.pragma("cipher = 'sqlcipher'");
  client.pragma('legacy = 4');
  // As bytes, never as a string: strings stay in memory, this buffer is wiped.
  const literal = Buffer.concat([Buffer.from("x'"), Buffer.from(hexBytes(key)), Buffer.from("'")]);
  (client as KeyedClient).key(literal);
  literal.fill(0);
  client.pragma('temp_store = MEMORY');
  client.pragma('mmap_size = 0');
  // Pages are kept decrypted: with the engine's own 2 MB a long timeline is decrypted anew at every look.
  client.pragma('cache_size = -65536');
  client.pragma('cell_size_check = ON');
  if (client.pragma('journal_mode = WAL', { simple: true }) !== 'wal') {
    throw new Error('the folder does not allow write-ahead logging');
  }
  // FULL, because NORMAL loses acknowledged commits in a power cut.
  client.pragma('synchronous = FULL');
  client.pragma('foreign_keys = ON');
  client.pragma('trusted_schema = OFF');
}

/** Hex digits as bytes, without a string in between. */
function hexBytes(key: Buffer): Uint8Array {
  const digits = new Uint8Array(key.length * 2);
  key.forEach((byte, index) => {
    digits[index * 2] = hexDigit(byte >> 4);
    digits[index * 2 + 1] = hexDigit(byte & 15);
  });
  return digits;
}

function hexDigit(value: number): number {
  return value < 10 ? 48 + value : 87 + value;
}

function fileFault(file: string): BaseFault | null {
  if (!existsSync(file)) return 'missing';
  const { size } = statSync(file);
  // The engine opens an empty file as a healthy empty base.
  if (size === 0) return 'empty';
  const start = Buffer.alloc(16);
  const handle = openSync(file, 'r');
  try {
    readSync(handle, start, 0, 16, 0);
  } finally {
    closeSync(handle);
  }
  if (start.toString('latin1').startsWith('SQLite format 3')) return 'notEncrypted';
  return size % PAGE_BYTES === 0 ? null : 'damaged';
}
