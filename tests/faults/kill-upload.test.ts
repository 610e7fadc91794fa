import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { prepareOnce, rowCounts } from '../../db/database.ts';
import { openDesk, PASSPHRASE } from '../support/desk.ts';
import { openBaseIn } from '../support/open-base.ts';

const ROUNDS = 4;

/** Lets a desk of its own take a file, and kills it after so many megabytes. */
async function uploadUntilKilled(profileDir: string, megabytes: number): Promise<void> {
  const writer = spawn(process.execPath, [join(import.meta.dirname, 'upload-without-end.ts'), profileDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const taken of createInterface({ input: writer.stdout })) {
    if (Number(taken) === megabytes) writer.kill('SIGKILL');
  }
}

test('a desk killed while a file comes in is healthy, shows no file, and clears what was written at the next unlock', async () => {
  const first = await openDesk();
  await first.close();

  for (let round = 1; round <= ROUNDS; round += 1) await uploadUntilKilled(first.profileDir, round * 2);

  const left = await openBaseIn(first.profileDir);
  expect(left.$client.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(rowCounts(left).attachments).toBe(0);
  // There was something to clear: the last round was killed after its eighth piece.
  expect(prepareOnce(left, 'SELECT count(*) FROM attachment_chunks').pluck().get()).toBeGreaterThanOrEqual(ROUNDS * 2);
  left.$client.close();

  const again = await openDesk({ with: 'empty', profileDir: first.profileDir });
  await again.desk.desk.unlock.mutate({ passphrase: PASSPHRASE });
  await again.close();

  const cleared = await openBaseIn(first.profileDir);
  expect(rowCounts(cleared).attachment_chunks).toBe(0);
  expect(cleared.$client.pragma('integrity_check', { simple: true })).toBe('ok');
  cleared.$client.close();
});
