// The engine itself: how a base is opened by its key, and copied. Without the query builder, so that a thread that only copies
// starts at once.
import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import Driver from 'better-sqlite3';

/** 'DMRC' in ASCII: tells our base from any other SQLite file once it is decrypted. */
const APPLICATION_ID = 0x444d5243;
const PAGE_BYTES = 4096;
/** Milliseconds that a write waits for a reader or a backup of our own before it gives up. */
const BUSY_TIMEOUT_MS = 5000;

export type BaseFault = 'missing' | 'empty' | 'notEncrypted' | 'damaged' | 'foreign';

/** The base cannot be opened for a reason of its file. Nothing was changed. */
export class BaseFaultError extends Error {
  readonly fault: BaseFault;
  constructor(fault: BaseFault, cause?: unknown) {
    super(`the base cannot be opened: ${fault}`, { cause });
    this.fault = fault;
  }
}

/** The encrypted engine has one call more than the types of the plain one know. */
type KeyedClient = Driver.Database & { key(key: Buffer): void };

/**
 * Opens an existing base with its data key. Never creates, repairs or deletes a file.
 *
 * @param key 32 bytes; the caller keeps and wipes it
 * @throws BaseFaultError when the file is missing, empty, unencrypted, damaged or not ours
 */
export function openClient(file: string, key: Buffer): Driver.Database {
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
  return client;
}

/**
 * Creates an empty base. A separate, explicit act: refuses to touch a file that is there.
 *
 * @throws Error when the file exists
 */
export function createClient(file: string, key: Buffer): Driver.Database {
  if (existsSync(file)) throw new Error('a base is already there');
  const client = new Driver(file, { timeout: BUSY_TIMEOUT_MS });
  try {
    configure(client, key);
    client.pragma(`application_id = ${APPLICATION_ID}`);
  } catch (error) {
    client.close();
    throw error;
  }
  return client;
}

/** A base of no file, in plain text: what is put there never reaches the disk. */
export function memoryClient(): Driver.Database {
  const client = new Driver(':memory:');
  client.pragma('temp_store = MEMORY');
  return client;
}

/**
 * Writes a complete, encrypted copy and proves that it can be read; attached, it is opened by the key that the engine has.
 * `VACUUM INTO` is the only way: the driver's backup fails on an encrypted base and its serialisation is plain text.
 *
 * @throws Error when the copy is damaged or does not hold the same number of rows in every table
 */
export function copyBase(client: Driver.Database, partial: string): void {
  client.prepare('VACUUM INTO ?').run(partial);
  client.prepare('ATTACH ? AS copy').run(partial);
  try {
    if (client.pragma('copy.integrity_check', { simple: true }) !== 'ok') throw new Error('the copy is damaged');
    if ((client.pragma('copy.foreign_key_check') as unknown[]).length > 0) throw new Error('the copy is damaged');
    if (JSON.stringify(rowCounts(client, 'copy')) !== JSON.stringify(rowCounts(client, 'main')))
      throw new Error('the copy is incomplete');
  } finally {
    client.exec('DETACH copy');
  }
}

/** Rows of every table of ours, by name. @param schema under which the base is attached */
export function rowCounts(client: Driver.Database, schema: 'main' | 'copy'): Readonly<Record<string, number>> {
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
