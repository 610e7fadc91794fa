import { mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newSafetyCopy } from '../../db/safety-copy.ts';
import { workerIn } from '../../electron/application/application.ts';
import { baseFilesIn } from '../../electron/application/base-files.ts';
import { CopyFailedError, copyInWorker } from '../../electron/backups/copy-in-worker.ts';
import { openDesk, RESOURCES, temporaryFolder } from '../support/desk.ts';
import { CAREFUL, everyRow, preview } from '../support/exchange.ts';

const COPY_WORKER = workerIn(RESOURCES, 'copy-worker');
const AT = '2026-11-23T10:00:00.000Z';

test('a copy that cannot be read back is none: without the key of the base nothing is left', async () => {
  const { profileDir } = await openDesk();
  const folder = temporaryFolder();
  const copy = newSafetyCopy(folder, 'import', AT);
  const key = new SharedArrayBuffer(32);
  const underway = copyInWorker(COPY_WORKER, { file: baseFilesIn(profileDir).base, key }, copy);

  await expect(underway.kept).rejects.toBeInstanceOf(CopyFailedError);
  await underway.stop();
  expect(readdirSync(folder)).toEqual([]);
});

test('a copy that is given up leaves nothing, also when it was nearly there', async () => {
  const { profileDir } = await openDesk();
  const folder = temporaryFolder();
  const copy = newSafetyCopy(folder, 'import', AT);
  const underway = copyInWorker(
    COPY_WORKER,
    { file: baseFilesIn(profileDir).base, key: new SharedArrayBuffer(32) },
    copy,
  );
  const kept = underway.kept.catch((error: unknown) => error);

  await underway.stop();
  expect(await kept).toBeInstanceOf(CopyFailedError);
  expect(readdirSync(folder)).toEqual([]);
});

test('an import that cannot be preceded by a copy writes nothing, and can be written once there is room for one', async () => {
  const opened = await openDesk();
  const { desk, profileDir } = opened;
  const before = await everyRow(profileDir);
  const { backups } = baseFilesIn(profileDir);
  // As on a disk that has gone: there is a place for the copy, and nothing can be written there.
  const at = opened.clock.now().toISOString().replace(/[:.]/g, '-');
  mkdirSync(backups);
  symlinkSync('/nowhere/at-all', join(backups, `before-import-${at}.db.partial`));
  await preview(opened, 'contacts.csv', 'Name,State\r\nAmina Mfano,KEN');

  await expect(desk.exchange.write.mutate(CAREFUL)).rejects.toThrow();
  expect(await everyRow(profileDir)).toEqual(before);
  expect(readdirSync(backups)).toEqual([]);

  const { backup } = await desk.exchange.write.mutate(CAREFUL);
  expect(readdirSync(backups)).toEqual([backup]);
  expect(await everyRow(profileDir)).not.toEqual(before);
});
