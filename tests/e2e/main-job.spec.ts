import { expectAccessible, test } from '../support/desk-window.ts';
import { doMainJob } from '../support/main-job.ts';

test.setTimeout(240_000);

test('the main job: board, country, log, move with evidence, undo, briefing, lock, unlock', async ({
  page,
  opened,
}) => {
  await doMainJob({ page, passphrase: opened.passphrase, look: expectAccessible });
});
