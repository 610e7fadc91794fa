import { join } from 'node:path';
import Driver from 'better-sqlite3';

/** Another desk has this profile open. */
export class ProfileInUseError extends Error {
  readonly code = 'profileInUse';
  constructor() {
    super('Another desk has this profile open. Close it first, or start with another --profile.');
  }
}

/**
 * Holds the profile for this process alone until `release`.
 *
 * The lock is an operating-system lock on a small file that the database engine takes for us: it falls with the process,
 * even when that is killed, so that no stale lock can shut anyone out.
 *
 * @throws ProfileInUseError
 */
export function takeProfile(profileDir: string): { release(): void } {
  const holder = new Driver(join(profileDir, 'in-use.lock'), { timeout: 0 });
  try {
    holder.pragma('journal_mode = MEMORY');
    holder.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    holder.close();
    if (error instanceof Driver.SqliteError && error.code.startsWith('SQLITE_BUSY')) throw new ProfileInUseError();
    throw error;
  }
  return { release: () => holder.close() };
}
