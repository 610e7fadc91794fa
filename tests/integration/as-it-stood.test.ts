import { expect, test } from 'vitest';
import { caseOf, openDesk } from '../support/desk.ts';

test('probe', async () => {
  const { desk, clock } = await openDesk({ with: 'demo' });
  const { countryId } = await caseOf(desk, 'recognition', 'Kenya');
  const now = await desk.countries.dossier.query({ countryId });
  const tl = await desk.countries.timeline.query({ countryId });
  clock.passMinutes(24 * 60);
  await desk.desk.unlock.mutate({ passphrase: 'sample desk, nothing real' });
  await desk.countries.update.mutate({ countryId, tier: 'A' });
  const t0 = performance.now();
  const then = await desk.countries.asItStood.query({ countryId, on: '2026-11-23' });
  console.log(performance.now() - t0);
  expect(then.dossier).toEqual(now);
  expect(then.timeline).toEqual(tl);
  expect(then.pipelines).toEqual(await desk.boards.pipelines.query());
});
