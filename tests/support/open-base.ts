import { onTestFinished } from 'vitest';
import { type Db, prepareOnce, type Reader } from '../../db/database.ts';
import { RECORDED } from '../../db/history.ts';
import { baseFilesIn, openBaseFiles } from '../../electron/application/base-files.ts';
import { PASSPHRASE, RESOURCES, type TestDesk } from './desk.ts';

/** The base of a profile, or a copy of it, as a tool of another hand opens it; to be closed by whoever asked. */
export function openBaseIn(profileDir: string, base = baseFilesIn(profileDir).base): Promise<Db> {
  return openBaseFiles({ ...baseFilesIn(profileDir), base }, PASSPHRASE, {
    migrationsDir: RESOURCES.migrationsDir,
    at: '2026-11-23T12:00:00.000Z',
  });
}

/** The base of a desk, opened beside it and closed when the test ends. */
export async function openBaseOf({ profileDir }: TestDesk): Promise<Db> {
  const db = await openBaseIn(profileDir);
  onTestFinished(() => {
    db.$client.close();
  });
  return db;
}

/** Every row of every recorded table but these, with all that is kept in it. */
export function allRows(db: Reader, except: readonly string[] = []): Readonly<Record<string, readonly unknown[]>> {
  return Object.fromEntries(
    [...RECORDED.values()]
      .filter(({ name }) => !except.includes(name))
      .map(({ name, key }) => [name, prepareOnce(db, `SELECT * FROM "${name}" ORDER BY ${key.join(', ')}`).all()]),
  );
}
