import { expect, expectAccessible, openSampleProgramme, test } from '../support/desk-window.ts';

for (const scheme of ['light', 'dark'] as const) {
  test.describe(`a night journey (${scheme})`, () => {
    test.use({ start: 'sample', scheme });

    test(`is put down with both clocks, refused where it lands too early, and shown with both (${scheme})`, async ({
      page,
      opened,
    }) => {
      await openSampleProgramme(page, opened);
      // That of the sample itself, home from Colombo.
      await expect(page.getByText('dep 21:40 Colombo – arr 05:50 (+1) Prishtina')).toBeVisible();

      await page.getByRole('button', { name: 'Add to the programme' }).click();
      const entry = page.getByRole('dialog', { name: 'Add to the programme' });
      await expect(entry.getByLabel('Arrives at')).toHaveCount(0);
      await entry.getByRole('combobox', { name: 'Kind' }).click();
      await page.getByRole('option', { name: 'Movement' }).click();
      await entry.getByLabel('Departs', { exact: true }).fill('23:00');
      await entry.getByLabel('Arrives', { exact: true }).fill('01:10');
      await entry.getByRole('combobox', { name: 'Arrives at' }).fill('Addis Ababa');
      await entry.getByLabel('Title').fill('By night to Addis Ababa');
      // The zone is the one that is named after the city.
      await expect(entry.getByRole('combobox', { name: 'Time zone there' })).toHaveValue('Africa/Addis Ababa');
      await expectAccessible(page);
      await entry.getByRole('button', { name: 'Save' }).click();
      await expect(entry.getByText('The arrival lies before the departure')).toBeVisible();
      await expect(entry.getByLabel('Arrives', { exact: true })).toBeFocused();
      await expectAccessible(page);
      await page.screenshot({ path: test.info().outputPath('event-form.png') });

      await entry.getByLabel('Day of arrival').fill('09.12.2026');
      await entry.getByRole('button', { name: 'Save' }).click();
      await expect(entry).toBeHidden();
      const row = page.getByRole('listitem').filter({ hasText: 'By night to Addis Ababa' });
      await expect(row.getByText('dep 23:00 Colombo – arr 01:10 (+1) Addis Ababa')).toBeVisible();
      // In the air on two flights at once.
      await expect(row.getByText('Overlaps with Night flight home')).toBeVisible();
      await expectAccessible(page);
      await page.screenshot({ path: test.info().outputPath('programme.png') });
    });
  });
}
