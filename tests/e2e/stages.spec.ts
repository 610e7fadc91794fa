import { expect, expectAccessible, test } from '../support/desk-window.ts';

test('a stage is edited with its effect in view, and the board has it at once', async ({ page }) => {
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('link', { name: 'Edit stages, rhythms and criteria' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Stages' })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Edit R2 Channel open' }).click();
  const dialog = page.getByRole('dialog', { name: 'Edit R2 Channel open' });
  await expect(dialog.getByText(/cases? in this stage stays? as/)).toBeVisible();
  await dialog.getByLabel('Days between reviews').fill('1');
  await expect(dialog.getByText(/becomes? due for review/)).toBeVisible();
  await dialog.getByLabel('Name').fill('Case put');
  await dialog.getByRole('button', { name: 'Add a criterion' }).click();
  await dialog
    .getByRole('textbox', { name: /^Criterion / })
    .last()
    .fill('A name to call');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByText('Another stage of this pipeline has this name already.')).toBeVisible();
  await expect(dialog.getByLabel('Name')).toBeFocused();
  await dialog.getByLabel('Name').fill('Door open');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);

  await page.getByRole('link', { name: 'Recognition' }).click();
  await expect(page.getByRole('region', { name: 'R2 Door open' })).toBeVisible();
});
