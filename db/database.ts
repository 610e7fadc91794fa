import type Driver from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { createClient, memoryClient, openClient, rowCounts as rowCountsOf } from './connection.ts';

/** The engine's own measure of a log that is long enough. */
const CHECKPOINT_PAGES = 1000;
/** How long after a long change its pages move from the log into the base. */
const CHECKPOINT_AFTER_MS = 250;

export type Db = BetterSQLite3Database<Record<string, never>> & { readonly $client: Driver.Database };
/** A transaction with the right to write. Only `atomically` hands one out, so a write outside a transaction does not compile. */
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0] & { readonly __writes: true };
export type Reader = Db | Tx;

/** As `openClient`, for everything that the desk asks of its base. */
export function openBase(file: string, key: Buffer): Db {
  return drizzle(openClient(file, key), { casing: 'snake_case' });
}

/** As `createClient`. */
export function createBase(file: string, key: Buffer): Db {
  return drizzle(createClient(file, key), { casing: 'snake_case' });
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
  const client = memoryClient();
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

/** Rows of every table of ours, by name. */
export function rowCounts(db: Reader): Readonly<Record<string, number>> {
  return rowCountsOf(clientOf(db), 'main');
}

function clientOf(db: Reader): Driver.Database {
  // A drizzle transaction keeps its session private; every one of ours runs on the client of its base.
  return '$client' in db ? db.$client : (db as unknown as { session: { client: Driver.Database } }).session.client;
}
