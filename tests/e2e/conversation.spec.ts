import { expect, expectAccessible, openDossier, test } from '../support/desk-window.ts';

for (const scheme of ['light', 'dark'] as const) {
  test.describe(`the record of a conversation (${scheme})`, () => {
    test.use({ scheme, start: 'sample' });

    test(`is written point by point beside its entry, the comment apart, and taken out (${scheme})`, async ({
      page,
    }) => {
      await expect(page.getByRole('link', { name: 'Today' })).toBeVisible();
      await openDossier(page, 'Nepal');
      await page.getByRole('button', { name: 'Record', exact: true }).first().click();
      const dialog = page.getByRole('dialog');
      await expect(dialog.getByText('Nothing is written down point by point yet.')).toBeVisible();
      await expectAccessible(page);

      await dialog.getByRole('button', { name: 'Add a point' }).click();
      await page.keyboard.type('Recognition');
      await dialog.getByLabel('Their words').fill('After the summit');
      await dialog.getByRole('button', { name: 'Save' }).first().click();
      const points = dialog.getByRole('region', { name: /^Points/ });
      await expect(points).toContainText('After the summit');
      await dialog.getByRole('textbox', { name: 'Comment' }).fill('He will not do it');
      await dialog.getByRole('region', { name: 'Comment' }).getByRole('button', { name: 'Save' }).click();
      await expect(page.getByRole('alert').filter({ hasText: 'Comment saved' })).toBeVisible();
      await expectAccessible(page);

      await dialog.getByRole('button', { name: 'Public read-out (PDF)' }).press('Enter');
      await expect(dialog.getByText('Nothing of this conversation is marked as open')).toBeVisible();
      const saving = page.waitForEvent('download');
      await dialog.getByRole('button', { name: 'Record (Word)' }).press('Enter');
      expect((await saving).suggestedFilename()).toMatch(/Nepal.*\.docx$/);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('button', { name: 'Record · 1 point' })).toBeVisible();
    });
  });
}
