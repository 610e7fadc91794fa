import { expect, expectAccessible, openDossier, test } from '../support/desk-window.ts';

test('a withdrawal opens a recovery at a stage that is named, and a restoration ends it', async ({ page }) => {
  await openDossier(page, 'Germany');
  await page.getByRole('button', { name: 'Move', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Withdrawn' }).click();
  const dialog = page.getByRole('dialog', { name: 'Germany: Withdrawn' });
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByText('Write what happened and who says so.')).toBeVisible();
  await expect(dialog.getByLabel('What happened and who says so')).toBeFocused();
  await dialog.getByLabel('What happened and who says so').fill('Note verbale to Belgrade');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Save' }).click();
  const status = page.getByRole('region', { name: 'Status' });
  await expect(status.getByText('R2 Channel open', { exact: true })).toBeVisible();
  await expect(status.getByText('Withdrawal claimed')).toBeVisible();

  await page.getByRole('button', { name: 'Move', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Restored' }).click();
  const restored = page.getByRole('dialog', { name: 'Germany: Restored' });
  await restored.getByLabel('What happened and who says so').fill('Their note of today');
  await restored.getByRole('button', { name: 'Save' }).click();
  await expect(status.getByText('R7 Notified', { exact: true })).toBeVisible();
  await expect(status.getByText('Recognition restored')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(status.getByText('R2 Channel open', { exact: true })).toBeVisible();
});

test('a target that slips asks why, and the dossier counts the slips', async ({ page }) => {
  await openDossier(page, 'Mongolia');
  const change = page.getByRole('button', { name: 'Change condition, likelihood, target, owner' }).first();
  await change.click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Target date').fill('12.2026');
  await dialog.getByRole('combobox', { name: 'Likelihood of the next act' }).click();
  await page.getByRole('option', { name: 'Likely', exact: true }).click();
  await dialog.getByLabel('It rests on').fill('The word of their deputy minister');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Likely: The word of their deputy minister')).toBeVisible();

  await change.click();
  await dialog.getByLabel('Target date').fill('6.2027');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByText('The date moves away or is dropped.')).toBeVisible();
  await dialog.getByLabel('Why it moves').fill('Their election');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('moved 1 time')).toBeVisible();
});

test('what is missing for the next stage stands in the dossier, and a usual task becomes the next step', async ({
  page,
}) => {
  await openDossier(page, 'Mongolia');
  const status = page.getByRole('region', { name: 'Status' });
  await expect(status.getByText(/Missing for R6 Decision taken/)).toBeVisible();
  await status.getByRole('button', { name: /^Agree text, channel and announcement/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Add a next step' });
  await expect(dialog.getByLabel('By')).toBeFocused();
  await dialog.getByLabel('By').fill('1.12.2026');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Next step added.')).toBeVisible();
  await expect(status.getByRole('button', { name: /^Agree text, channel and announcement/ })).toHaveCount(0);
});
