import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { rowCounts } from '../../db/database.ts';
import { baseFilesIn } from '../../electron/application/base-files.ts';
import { openDesk } from '../support/desk.ts';
import { openBaseIn } from '../support/open-base.ts';

const CONTACTS = 4000;
const NEVER = Number.POSITIVE_INFINITY;

/** Lets a desk of its own bring in a file, and kills it while it writes, after this many rows. Answers whether it had done. */
async function importUntilKilled(profileDir: string, rows: number): Promise<boolean> {
  const script = join(import.meta.dirname, 'import-until-killed.ts');
  const writer = spawn(process.execPath, [script, profileDir, String(CONTACTS)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let isDone = false;
  for await (const line of createInterface({ input: writer.stdout })) {
    const [step = '', done = ''] = line.split(' ');
    isDone ||= step === 'done';
    const isWriting = step === 'writing' || step === 'copying';
    if (isWriting && Number(done) >= rows) writer.kill('SIGKILL');
  }
  return isDone;
}

test('a desk killed while it imports has all of the file or nothing, and no copy that is not whole', async () => {
  const first = await openDesk();
  await first.close();
  const { profileDir } = first;

  let imported = 0;
  for (const rows of [0, 1000, 3000, CONTACTS, NEVER]) {
    // Killed a moment after its commit the desk may have done without having said so.
    const before = imported;
    const isDone = await importUntilKilled(profileDir, rows);
    const db = await openBaseIn(profileDir);
    expect(db.$client.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(db.$client.pragma('foreign_key_check')).toEqual([]);
    const { people = 0, posts = 0, imports = 0 } = rowCounts(db);
    imported = imports;
    expect(imported - before).toBeLessThanOrEqual(1);
    if (isDone) expect(imported).toBe(before + 1);
    // The same contacts a second time are the same people.
    expect([people, posts]).toEqual(imported > 0 ? [CONTACTS, CONTACTS] : [0, 0]);
    db.$client.close();
  }

  const { backups } = baseFilesIn(profileDir);
  const copies = readdirSync(backups);
  // What the killed ones left half done has gone with the last, which was left to end.
  expect(copies.filter((name) => !name.endsWith('.db'))).toEqual([]);
  expect(copies).not.toEqual([]);
  for (const name of copies) {
    const copy = await openBaseIn(profileDir, join(backups, name));
    expect(copy.$client.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(rowCounts(copy).countries).toBeGreaterThan(190);
    copy.$client.close();
  }
});
