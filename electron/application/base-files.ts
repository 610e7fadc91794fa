import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { BaseFaultError } from '../../db/connection.ts';
import { atomically, createBase, type Db, openBase } from '../../db/database.ts';
import {
  flushFolder,
  type KeyCost,
  KeyFileFaultError,
  newKeyFile,
  readKeyFile,
  unwrapDataKey,
  writeKeyFile,
} from '../../db/key-file.ts';
import { migrateBase, NewerBaseError } from '../../db/migrate.ts';
import { seedBase } from '../../db/seed.ts';
import type { DeskFault } from './refusal.ts';

/** Where the base of a profile lies: one folder, so that base and key file come into being in one rename. */
export interface BaseFiles {
  readonly folder: string;
  readonly base: string;
  readonly keyFile: string;
  readonly backups: string;
}

/** The base cannot be opened, and why. Nothing was changed. */
export class CannotOpenError extends Error {
  readonly fault: DeskFault;
  constructor(fault: DeskFault, cause?: unknown) {
    super(`the base cannot be opened: ${fault}`, { cause });
    this.fault = fault;
  }
}

export function baseFilesIn(profileDir: string): BaseFiles {
  const folder = join(profileDir, 'base');
  return {
    folder,
    base: join(folder, 'demarche.db'),
    keyFile: join(folder, 'demarche.key'),
    backups: join(profileDir, 'backups'),
  };
}

/** What the files alone tell, without a passphrase. Looks only. */
export function lookAt(files: BaseFiles): 'none' | 'there' | DeskFault {
  const hasBase = existsSync(files.base);
  const hasKeyFile = existsSync(files.keyFile);
  if (!hasBase && !hasKeyFile) return 'none';
  if (!hasBase) return 'baseMissing';
  if (!hasKeyFile) return 'keyFileMissing';
  try {
    readKeyFile(files.keyFile);
  } catch (error) {
    return faultOf(error);
  }
  return 'there';
}

/**
 * Creates base and key file, complete with schema and pipelines. They are built in a folder of their own that is renamed
 * last: a power cut leaves a whole base or none. A left-over of such a cut holds nothing that anyone entered.
 *
 * @throws Error when there is a base already
 */
export async function createBaseFiles(
  files: BaseFiles,
  passphrase: string,
  options: { readonly migrationsDir: string; readonly at: string; readonly cost?: KeyCost | undefined },
): Promise<void> {
  if (existsSync(files.folder)) throw new Error('there is a base already');
  const building = baseFilesIn(`${files.folder}.new`);
  rmSync(`${files.folder}.new`, { recursive: true, force: true });
  mkdirSync(building.folder, { recursive: true, mode: 0o700 });

  const { keyFile, dataKey } = await newKeyFile(passphrase, options.cost);
  try {
    const db = createBase(building.base, dataKey);
    try {
      migrateBase(db, {
        migrationsDir: options.migrationsDir,
        backupsDir: building.backups,
        at: options.at,
      });
      atomically(db, () => ({ actor: 'demarche', at: options.at }), seedBase);
    } finally {
      db.$client.close();
    }
  } finally {
    dataKey.fill(0);
  }
  writeKeyFile(building.keyFile, keyFile);
  renameSync(building.folder, files.folder);
  flushFolder(join(files.folder, '..'));
  rmSync(`${files.folder}.new`, { recursive: true, force: true });
}

/**
 * Opens the base with the passphrase and brings it to this version's schema. The key is wiped from our memory at once: only
 * the engine keeps it, until the base is closed; and `keepKey`, whose owner wipes it then, for copies made in another thread.
 *
 * @throws WrongPassphraseError
 * @throws CannotOpenError
 */
export async function openBaseFiles(
  files: BaseFiles,
  passphrase: string,
  options: { readonly migrationsDir: string; readonly at: string; readonly keepKey?: Uint8Array },
): Promise<Db> {
  const found = lookAt(files);
  if (found !== 'there') throw new CannotOpenError(found === 'none' ? 'missing' : found);
  const dataKey = await unwrapDataKey(readKeyFile(files.keyFile), passphrase);
  try {
    const db = openBase(files.base, dataKey);
    try {
      migrateBase(db, {
        migrationsDir: options.migrationsDir,
        backupsDir: files.backups,
        at: options.at,
      });
    } catch (error) {
      db.$client.close();
      throw error;
    }
    options.keepKey?.set(dataKey);
    return db;
  } catch (error) {
    throw error instanceof BaseFaultError || error instanceof NewerBaseError
      ? new CannotOpenError(faultOf(error), error)
      : error;
  } finally {
    dataKey.fill(0);
  }
}

function faultOf(error: unknown): DeskFault {
  if (error instanceof BaseFaultError) return error.fault;
  if (error instanceof NewerBaseError) return 'newerBase';
  if (error instanceof KeyFileFaultError) {
    if (error.fault === 'missing') return 'keyFileMissing';
    return error.fault === 'newer' ? 'keyFileNewer' : 'keyFileDamaged';
  }
  throw error;
}
