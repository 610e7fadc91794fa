import { expect, expectAccessible, test } from '../support/desk-window.ts';

test.setTimeout(240_000);

test('the main job: board, country, log, move with evidence, undo, briefing, lock, unlock', async ({
  page,
  opened,
}) => {
  const outside: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(new URL(opened.url).origin) && !/^(?:data|blob):/.test(url)) outside.push(url);
  });

  await page.getByRole('link', { name: 'Recognition' }).click();
  await expect(page.getByText('198 of 198 states')).toBeVisible();
  const card = page.locator('[data-card]', { hasText: 'Mongolia' });
  await expectAccessible(page);
  await card.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Mongolia' })).toBeVisible();
  await expectAccessible(page);

  await page.keyboard.press('Control+l');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Log', exact: true }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Log an action' });
  await dialog.getByLabel('What came of it').fill('Will table it in cabinet on Friday');
  await dialog.getByLabel('Our next step').fill('Call the office of the Minister');
  await expectAccessible(page);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Will table it in cabinet on Friday')).toBeVisible();

  await page.getByRole('link', { name: 'Recognition' }).click();
  await card.focus();
  await page.keyboard.press('m');
  await page.getByRole('menuitem', { name: 'R7 Notified' }).click();
  const move = page.getByRole('dialog', { name: /Mongolia/ });
  await move.getByRole('button', { name: 'Add a paper' }).click();
  await move.getByLabel('Title').fill('Note verbale of recognition');
  await move.getByLabel('Source').fill('Handed over in New York');
  await expectAccessible(page);
  await move.getByRole('button', { name: 'Move', exact: true }).click();
  await expect(
    page.getByRole('region', { name: 'R7 Notified' }).locator('[data-card]', { hasText: 'Mongolia' }),
  ).toBeVisible();
  await page.getByRole('alert').filter({ hasText: 'is now in' }).getByRole('button', { name: 'Undo' }).click();
  await expect(
    page.getByRole('region', { name: 'R5 Political commitment' }).locator('[data-card]', { hasText: 'Mongolia' }),
  ).toBeVisible();

  await card.click();
  for (const form of ['PDF', 'Word']) {
    await page.getByRole('button', { name: 'Briefing' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: form }).click();
    expect((await download).suggestedFilename()).toMatch(/^Mongolia briefing 2026-11-23 restricted\.(pdf|docx)$/);
  }

  await page.getByRole('button', { name: 'Lock' }).click();
  await page.getByLabel('Passphrase', { exact: true }).fill('not the passphrase');
  await page.getByRole('button', { name: 'Unlock' }).click();
  await expect(page.getByText('This is not the passphrase.')).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Passphrase', { exact: true }).fill(opened.passphrase);
  await page.getByRole('button', { name: 'Unlock' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Mongolia' })).toBeVisible();
  expect(outside, 'requests that left the machine').toEqual([]);
});
