import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { migrate as applyMigrations } from 'drizzle-orm/better-sqlite3/migrator';
import { atomically, type Db, execute, prepareOnce, rowCounts } from './database.ts';
import { installDerivedTriggers } from './derived.ts';
import { installHistoryTriggers } from './history.ts';
import { keepSafetyCopy } from './safety-copy.ts';

/** The base was written by a newer version than this one. Nothing was changed. */
export class NewerBaseError extends Error {}

interface Journal {
  readonly entries: readonly { readonly when: number }[];
}

export interface MigrationOptions {
  readonly migrationsDir: string;
  /** Where the copy before a migration goes; the folder is made if needed. */
  readonly backupsDir: string;
  /** Moment in UTC, ISO 8601. */
  readonly at: string;
}

/**
 * Brings the base to this version's schema, all or nothing, after a verified copy.
 *
 * @throws NewerBaseError when the base knows a migration that we do not
 * @throws Error when rows went missing or a reference broke; the copy in `backupsDir` is whole then
 */
export function migrateBase(db: Db, { migrationsDir, backupsDir, at }: MigrationOptions): void {
  const journal = JSON.parse(readFileSync(join(migrationsDir, 'meta', '_journal.json'), 'utf8')) as Journal;
  const newest = Math.max(...journal.entries.map((entry) => entry.when));
  const applied = lastApplied(db);
  if (applied !== null && applied > newest) throw new NewerBaseError('the base is from a newer version');
  if (applied !== null && applied < newest) keepSafetyCopy(db, backupsDir, 'migration', at);

  if (applied !== newest) {
    const before = rowCounts(db);
    // Inside the migrator's transaction the pragma has no effect, and with keys on, rebuilding a parent empties its children.
    execute(db, 'PRAGMA foreign_keys = OFF');
    dropTriggers(db);
    applyMigrations(db, { migrationsFolder: migrationsDir });
    const broken = db.$client.pragma('foreign_key_check') as unknown[];
    const after = rowCounts(db);
    const lost = Object.keys(before).filter(
      (table) => table in after && after[table] !== before[table] && !table.startsWith('__'),
    );
    execute(db, 'PRAGMA foreign_keys = ON');
    if (broken.length > 0 || lost.length > 0) throw new Error(`the migration lost rows in ${lost.length} tables`);
  }

  // In a step of its own, marked when done: a power cut after the migration must not leave a base that keeps no history.
  if (db.$client.pragma('user_version', { simple: true }) !== journal.entries.length) {
    atomically(
      db,
      () => ({ actor: 'demarche', at }),
      (tx) => {
        installHistoryTriggers(tx);
        installDerivedTriggers(tx);
        execute(tx, `PRAGMA user_version = ${journal.entries.length}`);
      },
    );
  }
}

/**
 * Our triggers name columns that a migration may take away. They come back in the step after it: the version that says they
 * are in place goes with them, so that no version of the desk takes a base without its history for a whole one.
 */
function dropTriggers(db: Db): void {
  const names = prepareOnce(db, "SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all() as string[];
  const drops = names.map((name) => `DROP TRIGGER "${name}";`);
  execute(db, ['BEGIN IMMEDIATE;', ...drops, 'PRAGMA user_version = 0;', 'COMMIT;'].join('\n'));
}

function lastApplied(db: Db): number | null {
  const hasJournal = prepareOnce(db, "SELECT 1 FROM sqlite_schema WHERE name = '__drizzle_migrations'").get();
  if (!hasJournal) return null;
  return (prepareOnce(db, 'SELECT max(created_at) FROM __drizzle_migrations').pluck().get() as number | null) ?? null;
}
