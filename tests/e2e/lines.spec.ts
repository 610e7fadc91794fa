import { expect, expectAccessible, test } from '../support/desk-window.ts';

for (const scheme of ['light', 'dark'] as const) {
  test.describe(scheme, () => {
    test.use({ scheme });

    test(`the bank is searched, filtered and ranked, and a line is added and retired (${scheme})`, async ({ page }) => {
      await page.getByRole('link', { name: 'Lines', exact: true }).click();
      await expect(page.getByText('16 of 16 lines')).toBeVisible();
      const list = page.getByRole('list', { name: 'Lines to take' });
      const topics = list.getByRole('heading', { level: 2 });

      await page.getByRole('textbox', { name: 'Find in the lines' }).fill('sporazum');
      await expect(topics).toHaveText(['Priznanje pomaže dijalogu']);
      await page.getByRole('textbox', { name: 'Find in the lines' }).fill('precede');
      await expect(page).toHaveURL(/find=precede/);
      // In English, French and Spanish, with and without its accents.
      await expect(topics).toHaveCount(3);
      await page.getByRole('button', { name: 'Clear' }).click();

      await page.getByRole('combobox', { name: 'Objection' }).click();
      await page.getByRole('option', { name: 'Own separatist or territorial question' }).click();
      await expect(page.getByText(/In this order: cleared lines first/)).toBeVisible();
      await expect(topics.first()).toHaveText('Un caso particular, no un precedente');
      await expect(topics.last()).toHaveText('Unique in every respect');
      await expect(list.getByText(/clearance expired/)).toBeVisible();
      await list.getByText('Used 2 times').first().click();
      await expect(list.getByText('Will use it in committee, in these words.')).toBeVisible();
      await expectAccessible(page);

      await page.getByRole('button', { name: 'Add a line' }).click();
      const dialog = page.getByRole('dialog', { name: 'Add a line' });
      await dialog.getByLabel('Topic').fill('A federation came apart');
      await dialog.getByLabel('What may be said').fill('Seven states came out of it. We are one of them.');
      await dialog.getByLabel('Cleared by').fill('Office of the Minister');
      await expectAccessible(page);
      await dialog.getByRole('button', { name: 'Save' }).click();
      await expect(dialog.getByLabel('Cleared on')).toBeFocused();
      await page.keyboard.type('20.11.2026');
      await page.keyboard.press('Enter');
      await expect(dialog).toHaveCount(0);
      await expect(topics).toContainText(['A federation came apart']);

      await page.getByRole('button', { name: 'Retire “A federation came apart”' }).click();
      await expect(list.getByText('A federation came apart')).toHaveCount(0);
      await page.getByRole('button', { name: 'Undo' }).last().click();
      await expect(topics.getByText('A federation came apart')).toBeVisible();
    });
  });
}

test.describe('an empty bank', () => {
  test.use({ start: 'loaded' });

  test('says how to begin', async ({ page }) => {
    await page.getByRole('link', { name: 'Lines', exact: true }).click();
    await expect(page.getByText('The bank is empty.')).toBeVisible();
    await expectAccessible(page);
  });
});

test('an objection is renamed, moved up and taken out of use with its effect in view', async ({ page }) => {
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('link', { name: 'Edit the list of objections' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Objections' })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Rename “Procedural”' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Objection' }).fill('ties with serbia');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('Another objection in use has this name already.')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Objection' }).fill('Their procedure');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);

  await page.getByRole('button', { name: 'Move “Their procedure” up' }).press('Enter');
  const rows = page.getByRole('table', { name: 'In use' }).getByRole('row');
  await expect(rows.nth(10)).toContainText('Their procedure');

  await page.getByRole('button', { name: 'Take “Their procedure” out of use' }).click();
  await expect(dialog.getByText('2 objections in the dossiers carry it and keep it.')).toBeVisible();
  await expect(dialog.getByText('2 lines answer it and keep it.')).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('region', { name: /Out of use/ })).toContainText('Their procedure');
  await page.getByRole('button', { name: 'Put back in use' }).click();
  await expect(rows).toHaveCount(12);
});
