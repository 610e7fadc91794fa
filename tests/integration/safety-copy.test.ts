import { mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newSafetyCopy } from '../../db/safety-copy.ts';
import { workerIn } from '../../electron/application/application.ts';
import { baseFilesIn } from '../../electron/application/base-files.ts';
import { CopyFailedError, CopyThread } from '../../electron/backups/copy-in-worker.ts';
import { openDesk, RESOURCES, refusalOf, temporaryFolder } from '../support/desk.ts';
import { CAREFUL, everyRow, preview } from '../support/exchange.ts';

const COPY_WORKER = workerIn(RESOURCES, 'copy-worker');
const AT = '2026-11-23T10:00:00.000Z';

test('a copy that cannot be read back is none: without the key of the base nothing is left', async () => {
  const { profileDir } = await openDesk();
  const folder = temporaryFolder();
  const copy = newSafetyCopy(folder, 'import', AT);
  const key = new SharedArrayBuffer(32);
  const underway = new CopyThread(COPY_WORKER).copy({ file: baseFilesIn(profileDir).base, key }, copy);

  await expect(underway.kept).rejects.toBeInstanceOf(CopyFailedError);
  await underway.stop();
  expect(readdirSync(folder)).toEqual([]);
});

test('a copy that is given up leaves nothing, also when it was nearly there', async () => {
  const { profileDir } = await openDesk();
  const folder = temporaryFolder();
  const copy = newSafetyCopy(folder, 'import', AT);
  const underway = new CopyThread(COPY_WORKER).copy(
    { file: baseFilesIn(profileDir).base, key: new SharedArrayBuffer(32) },
    copy,
  );
  const kept = underway.kept.catch((error: unknown) => error);

  await underway.stop();
  expect(await kept).toBeInstanceOf(CopyFailedError);
  expect(readdirSync(folder)).toEqual([]);
});

test('what a power cut left of a copy goes with the next one', async () => {
  const { desk, profileDir } = await importing({});
  const { backups } = baseFilesIn(profileDir);
  mkdirSync(backups);
  writeFileSync(join(backups, 'before-import-2026-11-20T08-00-00-000Z.db.partial'), 'half a copy');
  const { backup } = await desk.exchange.write.mutate(CAREFUL);
  expect(readdirSync(backups)).toEqual([backup]);
});

test('an import whose copy does not fit on the disk is taken back, and says so', async () => {
  // The engine's own answer on a full disk, from a worker in place of the one that copies; all others are the real ones.
  const workersDir = temporaryFolder();
  for (const name of readdirSync(RESOURCES.workersDir)) {
    if (name !== 'copy-worker.js') symlinkSync(join(RESOURCES.workersDir, name), join(workersDir, name));
  }
  writeFileSync(
    join(workersDir, 'copy-worker.js'),
    `require('node:worker_threads').parentPort.postMessage({ isWhole: false, code: 'SQLITE_FULL', message: 'full' });`,
  );
  const { desk, profileDir } = await importing({ workersDir });
  const before = await everyRow(profileDir);

  expect(await refusalOf(desk.exchange.write.mutate(CAREFUL))).toEqual({ code: 'diskFull' });
  expect(await everyRow(profileDir)).toEqual(before);
  expect(readdirSync(baseFilesIn(profileDir).backups)).toEqual([]);
});

test('an import that finds no place for its copy writes nothing, and can be written once there is one', async () => {
  const { desk, profileDir } = await importing({});
  const before = await everyRow(profileDir);
  const { backups } = baseFilesIn(profileDir);
  writeFileSync(backups, '');

  await expect(desk.exchange.write.mutate(CAREFUL)).rejects.toThrow();
  expect(await everyRow(profileDir)).toEqual(before);

  rmSync(backups);
  const { backup } = await desk.exchange.write.mutate(CAREFUL);
  expect(readdirSync(backups)).toEqual([backup]);
  expect(await everyRow(profileDir)).not.toEqual(before);
});

/** A desk with a contact about to come in. */
async function importing(resources: Partial<typeof RESOURCES>) {
  const opened = await openDesk({ resources });
  await preview(opened, 'contacts.csv', 'Name,State\r\nAmina Mfano,KEN');
  return opened;
}
