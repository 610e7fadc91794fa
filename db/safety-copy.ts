import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { copyBase, type Db } from './database.ts';
import { flushFolder } from './key-file.ts';

/**
 * Keeps a complete, encrypted copy of the open base before something large happens to it. It gets its name only when it was
 * read back whole.
 *
 * @param before what comes next, as the name of the file says it
 * @returns the name of the file in `backupsDir`
 * @throws Error when the copy is not whole; none is left then under a name that anyone would trust
 */
export function keepSafetyCopy(db: Db, backupsDir: string, before: 'import' | 'migration', at: string): string {
  mkdirSync(backupsDir, { recursive: true, mode: 0o700 });
  const name = `before-${before}-${at.replace(/[:.]/g, '-')}.db`;
  const partial = join(backupsDir, `${name}.partial`);
  if (existsSync(partial)) rmSync(partial);
  copyBase(db, partial);
  renameSync(partial, join(backupsDir, name));
  flushFolder(backupsDir);
  return name;
}
