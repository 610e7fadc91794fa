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
  await expect(dialog.getByRole('status')).toContainText(
    /No case moves\..*in R3 Case put becomes R3a Legal adviser asked, no longer R4 Under consideration: Ethiopia/,
  );
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  const up = page.getByRole('button', { name: 'Move R3a Legal adviser asked up' });
  const rows = page.getByRole('table', { name: 'Recognition' }).getByRole('row');
  await up.focus();
  await page.keyboard.press('Enter');
  await expect(rows.nth(4)).toContainText('R3a');
  await expect(up).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(rows.nth(3)).toContainText('R3a');
  const recognition = page.getByRole('region', { name: 'Recognition' });
  await expect(recognition.getByRole('status')).toContainText('No case moves.');
  await expectAccessible(page);
  await recognition.getByRole('button', { name: 'Save this order' }).click();
  await expect(recognition.getByRole('button', { name: 'Save this order' })).toHaveCount(0);
  await expect(rows.nth(3)).toContainText('R3a');
  await page.getByRole('link', { name: 'Recognition' }).click();
  await expect(page.getByRole('region', { name: 'R3a Legal adviser asked' })).toBeVisible();
});

test('a new stage and another order name, before they are kept, the cases that get another next stage or would pass an act', async ({
  page,
}) => {
  await page.getByRole('button', { name: 'Add a stage after R0 Not active' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add a stage after R0 Not active' });
  await dialog.getByLabel('Code').fill('R0a');
  await dialog.getByLabel('Name').fill('Looked at');
  await expect(dialog.getByRole('status')).toContainText('No case moves.');
  await expect(dialog.getByRole('status')).toContainText(
    /The next stage of \d+ cases in R0 Not active becomes R0a Looked at, no longer R1 Assessed: \w/,
  );
  await dialog.getByRole('button', { name: 'Cancel' }).click();

  const recognition = page.getByRole('region', { name: 'Recognition' });
  const rows = page.getByRole('table', { name: 'Recognition' }).getByRole('row');
  await page.getByRole('button', { name: 'Move R8 Confirmed up' }).click();
  await expect(rows.nth(8)).toContainText('R8');
  await expect(recognition.getByRole('status')).toContainText(/\d+ cases would pass a recognition/);
  await expect(recognition.getByRole('button', { name: 'Save this order' })).toBeDisabled();
  await expectAccessible(page);
  await recognition.getByRole('button', { name: 'Back to the order before' }).click();
  await expect(rows.nth(9)).toContainText('R8');
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
