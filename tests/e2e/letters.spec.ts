import { expect, expectAccessible, openDossier, test } from '../support/desk-window.ts';

for (const scheme of ['light', 'dark'] as const) {
  test.describe(`a paper to a state (${scheme})`, () => {
    test.use({ scheme, start: 'sample' });

    test(`is written in its form, held against the guide, and filed as it leaves (${scheme})`, async ({ page }) => {
      await openDossier(page, 'Kenya');
      await page.getByRole('button', { name: 'Write a paper' }).press('Enter');
      const dialog = page.getByRole('dialog');
      await expect(dialog.getByLabel('To', { exact: false }).first()).toHaveValue(/Republic of Kenya/);
      await dialog.getByLabel('Text').fill('propose a meeting.\n\nKosovo* would be glad.');
      await expect(dialog.getByText('The asterisk belongs into regional')).toBeVisible();
      await expect(dialog.getByText('Kept as a draft')).toBeVisible();
      // As it will stand, before anything is numbered and filed.
      const paper = dialog.getByRole('region', { name: 'How it reads' });
      await expect(paper.getByText(/has the honour to propose a meeting\./)).toBeVisible();
      await expect(paper.getByText('Kosovo* would be glad', { exact: false })).toBeVisible();
      await expectAccessible(page);
      await page.screenshot({ path: test.info().outputPath('letter.png') });
      await page.setViewportSize({ width: 800, height: 900 });
      await paper.scrollIntoViewIfNeeded();
      await page.screenshot({ path: test.info().outputPath('letter-narrow.png') });
      await page.setViewportSize({ width: 1280, height: 800 });

      // Another form and back: what was typed stays.
      await dialog.getByText('Aide-mémoire', { exact: true }).click();
      await expect(dialog.getByLabel('Text')).toHaveValue(/Kosovo\* would be glad/);
      await dialog.getByText('Note verbale', { exact: true }).click();
      const number = await dialog.getByLabel('Number').inputValue();
      const saving = page.waitForEvent('download');
      await dialog.getByRole('button', { name: 'As Word file' }).press('Enter');
      expect((await saving).suggestedFilename()).toBe('Note verbale to the Republic of Kenya.docx');
      await expect(dialog.getByText(`In the register: ${number}`)).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('listitem').filter({ hasText: `Note verbale ${number}` })).toContainText('Original');
    });
  });
}
