import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { hashRaw } from '@node-rs/argon2';
import { uuidv7 } from 'uuidv7';

const FORMAT = 1;
/** Costs below this floor are refused on reading: someone may have weakened the file (OWASP's minimum for Argon2id). */
export const COST_FLOOR: KeyCost = { memoryKiB: 19_456, passes: 2, lanes: 1 };
/** 64 MiB and three passes: about an eighth of a second here; raised at set-up until it takes about half a second. */
const COST_START: KeyCost = { memoryKiB: 65_536, passes: 3, lanes: 1 };
const TARGET_MS = 500;
/** The library's own number for Argon2id; its enum exists for the compiler only. */
const ARGON2ID = 2;

export interface KeyCost {
  readonly memoryKiB: number;
  readonly passes: number;
  readonly lanes: number;
}

interface Slot {
  readonly id: string;
  readonly kind: 'passphrase';
  readonly kdf: KeyCost & { readonly name: 'argon2id'; readonly salt: string };
  readonly nonce: string;
  readonly wrapped: string;
  readonly tag: string;
}

/** The small file beside the base that wraps its random data key. A change of passphrase rewrites one slot, never the data. */
export interface KeyFile {
  readonly format: number;
  readonly vaultId: string;
  readonly slots: readonly Slot[];
}

/** The passphrase opens no slot. Nothing was changed. */
export class WrongPassphraseError extends Error {}

/** The key file is missing, unreadable, weakened, or from a newer version. */
export class KeyFileFaultError extends Error {
  readonly fault: 'missing' | 'damaged' | 'newer';
  constructor(fault: 'missing' | 'damaged' | 'newer', cause?: unknown) {
    super(`the key file cannot be used: ${fault}`, { cause });
    this.fault = fault;
  }
}

/** A new random data key and the key file that wraps it with the passphrase. The caller wipes `dataKey`. */
export async function newKeyFile(passphrase: string, cost?: KeyCost): Promise<{ keyFile: KeyFile; dataKey: Buffer }> {
  const dataKey = randomBytes(32);
  const vaultId = uuidv7();
  const slot = await wrap(dataKey, passphrase, vaultId, cost ?? (await tunedCost()));
  return { keyFile: { format: FORMAT, vaultId, slots: [slot] }, dataKey };
}

/**
 * The data key, unwrapped by the passphrase. The caller wipes it.
 *
 * @throws WrongPassphraseError when no slot opens
 */
export async function unwrapDataKey(keyFile: KeyFile, passphrase: string): Promise<Buffer> {
  for (const slot of keyFile.slots) {
    const dataKey = await unwrap(slot, passphrase, keyFile.vaultId);
    if (dataKey) return dataKey;
  }
  throw new WrongPassphraseError('the passphrase opens no slot');
}

/** @throws KeyFileFaultError */
export function readKeyFile(file: string): KeyFile {
  if (!existsSync(file)) throw new KeyFileFaultError('missing');
  let read: KeyFile;
  try {
    read = JSON.parse(readFileSync(file, 'utf8')) as KeyFile;
  } catch (error) {
    throw new KeyFileFaultError('damaged', error);
  }
  if (typeof read?.format === 'number' && read.format > FORMAT) throw new KeyFileFaultError('newer');
  const isWhole =
    read?.format === FORMAT &&
    typeof read.vaultId === 'string' &&
    Array.isArray(read.slots) &&
    read.slots.every(isSlot);
  if (!isWhole || read.slots.length === 0) throw new KeyFileFaultError('damaged');
  return read;
}

/** Written beside, flushed, then renamed: a power cut leaves the old file or the new one, never half of one. */
export function writeKeyFile(file: string, keyFile: KeyFile): void {
  const partial = `${file}.new`;
  const handle = openSync(partial, 'w', 0o600);
  try {
    writeSync(handle, `${JSON.stringify(keyFile, null, 2)}\n`);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(partial, file);
  flushFolder(dirname(file));
}

/** Makes a rename in the folder durable. Windows has no such call and needs none. */
export function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function isSlot(slot: Slot): boolean {
  return (
    slot?.kind === 'passphrase' &&
    slot.kdf?.name === 'argon2id' &&
    slot.kdf.memoryKiB >= COST_FLOOR.memoryKiB &&
    slot.kdf.memoryKiB <= 4 * 1024 * 1024 &&
    slot.kdf.passes >= COST_FLOOR.passes &&
    slot.kdf.passes <= 100 &&
    slot.kdf.lanes >= 1 &&
    [slot.id, slot.kdf.salt, slot.nonce, slot.wrapped, slot.tag].every((field) => typeof field === 'string')
  );
}

async function tunedCost(): Promise<KeyCost> {
  const startedAt = performance.now();
  await derive('measure', randomBytes(16), COST_START);
  const onePassMs = (performance.now() - startedAt) / COST_START.passes;
  return { ...COST_START, passes: Math.min(20, Math.max(COST_START.passes, Math.round(TARGET_MS / onePassMs))) };
}

function derive(passphrase: string, salt: Buffer, cost: KeyCost): Promise<Buffer> {
  // NFC, so that ë typed as one letter or as two is the same passphrase on every keyboard.
  return hashRaw(passphrase.normalize('NFC'), {
    algorithm: ARGON2ID,
    memoryCost: cost.memoryKiB,
    timeCost: cost.passes,
    parallelism: cost.lanes,
    outputLen: 32,
    salt,
  });
}

async function wrap(dataKey: Buffer, passphrase: string, vaultId: string, cost: KeyCost): Promise<Slot> {
  const salt = randomBytes(16);
  const nonce = randomBytes(12);
  const header = {
    id: uuidv7(),
    kind: 'passphrase' as const,
    kdf: { name: 'argon2id' as const, ...cost, salt: salt.toString('base64') },
  };
  const wrappingKey = await derive(passphrase, salt, cost);
  const cipher = createCipheriv('aes-256-gcm', wrappingKey, nonce);
  cipher.setAAD(authenticated(header, vaultId));
  const wrapped = Buffer.concat([cipher.update(dataKey), cipher.final()]);
  wrappingKey.fill(0);
  return {
    ...header,
    nonce: nonce.toString('base64'),
    wrapped: wrapped.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
  };
}

async function unwrap(slot: Slot, passphrase: string, vaultId: string): Promise<Buffer | null> {
  const wrappingKey = await derive(passphrase, Buffer.from(slot.kdf.salt, 'base64'), slot.kdf);
  try {
    const decipher = createDecipheriv('aes-256-gcm', wrappingKey, Buffer.from(slot.nonce, 'base64'));
    decipher.setAAD(authenticated(slot, vaultId));
    decipher.setAuthTag(Buffer.from(slot.tag, 'base64'));
    return Buffer.concat([decipher.update(Buffer.from(slot.wrapped, 'base64')), decipher.final()]);
  } catch {
    // An authenticated cipher says no more than "not with this key"; that is the answer here.
    return null;
  } finally {
    wrappingKey.fill(0);
  }
}

function authenticated(slot: Pick<Slot, 'id' | 'kind' | 'kdf'>, vaultId: string): Buffer {
  const { name, memoryKiB, passes, lanes, salt } = slot.kdf;
  return Buffer.from(JSON.stringify([FORMAT, vaultId, slot.id, slot.kind, name, memoryKiB, passes, lanes, salt]));
}
