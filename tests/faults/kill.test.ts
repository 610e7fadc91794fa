import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { caseOf, openDesk, PASSPHRASE } from '../support/desk.ts';

const ROUNDS = 8;

/** Lets a desk of its own log entry after entry, and kills it after so many were acknowledged. Answers with those. */
async function logUntilKilled(profileDir: string, countryId: string, afterEntries: number): Promise<string[]> {
  const writer = spawn(process.execPath, [join(import.meta.dirname, 'log-without-end.ts'), profileDir, countryId], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const acknowledged: string[] = [];
  for await (const actionId of createInterface({ input: writer.stdout })) {
    acknowledged.push(actionId);
    if (acknowledged.length === afterEntries) writer.kill('SIGKILL');
  }
  return acknowledged;
}

test('a killed desk loses no entry that it acknowledged, and leaves none half done', async () => {
  const first = await openDesk();
  const { countryId } = await caseOf(first.desk, 'recognition', 'Sri Lanka');
  await first.close();

  const acknowledged: string[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    acknowledged.push(...(await logUntilKilled(first.profileDir, countryId, 3 + round * 2)));
  }

  // The lock on the profile fell with the killed process.
  const again = await openDesk({ with: 'empty', profileDir: first.profileDir });
  await again.desk.desk.unlock.mutate({ passphrase: PASSPHRASE });
  const { actions } = await again.desk.countries.timeline.query({ countryId, limit: 200 });
  const kept = new Set(actions.map((action) => action.id));
  expect(acknowledged.filter((actionId) => !kept.has(actionId))).toEqual([]);
  expect(acknowledged.length).toBeGreaterThanOrEqual(ROUNDS * 3);

  // Each entry has brought its person and its follow-up, or is not there at all.
  const { commitments } = await again.desk.countries.dossier.query({ countryId });
  expect(commitments).toHaveLength(actions.length);
  expect(actions.every((action) => action.people.length === 1)).toBe(true);
  expect(await caseOf(again.desk, 'recognition', 'Sri Lanka')).toMatchObject({
    actionCount: actions.length,
    openFollowUps: actions.length,
  });
});
