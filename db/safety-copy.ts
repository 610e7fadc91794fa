import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { copyBase } from './connection.ts';
import type { Db } from './database.ts';
import { flushFolder } from './key-file.ts';

/** A complete, encrypted copy of the base that is kept before something large happens to it. */
export interface SafetyCopy {
  /** Under which it stands among the copies once it is whole; it says what came next. */
  readonly name: string;
  /** Where it is made: under a name that nobody trusts. */
  readonly partial: string;
  /** Gives it its name. To be called when it was read back whole. */
  keep(): void;
  /** Takes away what there is of it. */
  discard(): void;
}

const PARTIAL = '.partial';

/** A place for a copy that is to be made. What a power cut left of an earlier one goes: one copy is made at a time. */
export function newSafetyCopy(backupsDir: string, before: 'import' | 'migration', at: string): SafetyCopy {
  mkdirSync(backupsDir, { recursive: true, mode: 0o700 });
  const name = `before-${before}-${at.replace(/[:.]/g, '-')}.db`;
  for (const left of readdirSync(backupsDir)) if (left.endsWith(PARTIAL)) rmSync(join(backupsDir, left));
  const partial = join(backupsDir, `${name}${PARTIAL}`);
  return {
    name,
    partial,
    keep: () => {
      renameSync(partial, join(backupsDir, name));
      flushFolder(backupsDir);
    },
    discard: () => rmSync(partial, { force: true }),
  };
}

/**
 * Keeps a copy of the open base, here and now.
 *
 * @returns the name of the file in `backupsDir`
 * @throws Error when the copy is not whole; none is left then under a name that anyone would trust
 */
export function keepSafetyCopy(db: Db, backupsDir: string, before: 'import' | 'migration', at: string): string {
  const copy = newSafetyCopy(backupsDir, before, at);
  copyBase(db.$client, copy.partial);
  copy.keep();
  return copy.name;
}
