import { expect, type Page } from '@playwright/test';

interface Job {
  readonly page: Page;
  readonly passphrase: string;
  /** Looks at each screen on the way. */
  readonly look?: (page: Page) => Promise<void>;
}

/**
 * What the desk exists for, by keyboard and mouse on the sample desk: board → country → log → move with evidence → undo →
 * briefing in both forms → lock → wrong passphrase → unlock.
 */
export async function doMainJob({ page, passphrase, look = async () => undefined }: Job): Promise<void> {
  await page.getByRole('link', { name: 'Recognition' }).click();
  await expect(page.getByText('198 of 198 states')).toBeVisible();
  const card = page.locator('[data-card]', { hasText: 'Mongolia' });
  await look(page);
  await card.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Mongolia' })).toBeVisible();
  await look(page);

  await page.keyboard.press('Control+l');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Log', exact: true }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Log an action' });
  await dialog.getByLabel('What came of it').fill('Will table it in cabinet on Friday');
  await dialog.getByLabel('Our next step').fill('Call the office of the Minister');
  await look(page);
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
  await look(page);
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
    await page.getByRole('dialog', { name: 'Briefing' }).getByRole('button', { name: form }).click();
    expect((await download).suggestedFilename()).toMatch(/^Mongolia briefing \d{4}-\d\d-\d\d restricted\.(pdf|docx)$/);
  }

  await page.getByRole('button', { name: 'Lock' }).click();
  await page.getByLabel('Passphrase', { exact: true }).fill('not the passphrase');
  await page.getByRole('button', { name: 'Unlock' }).click();
  await expect(page.getByText('This is not the passphrase.')).toBeVisible();
  await look(page);
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Unlock' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Mongolia' })).toBeVisible();
}
