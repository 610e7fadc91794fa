import { expect, expectAccessible, test } from '../support/desk-window.ts';

test.beforeEach(async ({ page, opened }) => {
  await page.goto(`${opened.origin}/stages`);
  await expect(page.getByRole('heading', { level: 1, name: 'Stages' })).toBeVisible();
});

test('a stage is added after another, put in its place by key, and stands on the board', async ({ page }) => {
  await page.getByRole('button', { name: 'Add a stage after R3 Case put' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add a stage after R3 Case put' });
  await dialog.getByLabel('Code').fill('R3a');
  await dialog.getByLabel('Name').fill('Legal adviser asked');
  await dialog.getByLabel('Entered when').fill('Their legal adviser has the file.');
  await dialog.getByRole('button', { name: 'Add a task' }).click();
  await dialog.getByRole('textbox', { name: 'Task 1' }).fill('Send the legal opinion');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  const up = page.getByRole('button', { name: 'Move R3a Legal adviser asked up' });
  await up.focus();
  await page.keyboard.press('Enter');
  const rows = page.getByRole('table', { name: 'Recognition' }).getByRole('row');
  await expect(rows.nth(4)).toContainText('R3a');
  await page.getByRole('link', { name: 'Recognition' }).click();
  await expect(page.getByRole('region', { name: 'R3a Legal adviser asked' })).toBeVisible();
});

test('a stage that holds many cases goes only with a place for each, which stands there before, and comes back by undo', async ({
  page,
}) => {
  await page.getByRole('button', { name: 'Take R8 Confirmed out of use' }).click();
  const dialog = page.getByRole('dialog', { name: 'Take R8 Confirmed out of use' });
  await expect(dialog.getByLabel(/Where the \d+ cases in it go/)).toHaveValue('R7 Notified');
  await expect(dialog.getByRole('status')).toContainText('Germany');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText(/^Out of use: R8 Confirmed/)).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('row', { name: /R8 Confirmed/ })).toBeVisible();
});

test('the first stage and the stages of an act stay, and a pipeline takes another name', async ({ page }) => {
  for (const name of ['R0 Not active', 'R7 Notified', 'D3 Established']) {
    await expect(page.getByRole('button', { name: `Take ${name} out of use` })).toBeDisabled();
  }
  await page.getByRole('region', { name: 'Recognition' }).getByRole('button', { name: 'Rename' }).click();
  await page.getByRole('dialog').getByLabel('Name').fill('Njohja');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Njohja' })).toBeVisible();
});
