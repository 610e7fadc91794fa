import { expect, expectAccessible, openSampleProgramme, test } from '../support/desk-window.ts';

for (const scheme of ['light', 'dark'] as const) {
  test.describe(`the contacts out of hours (${scheme})`, () => {
    test.use({ start: 'sample', scheme });

    test(`stand in one list below the programme, and a number that is missing is a step away (${scheme})`, async ({
      page,
      opened,
    }) => {
      await openSampleProgramme(page, opened);
      const list = page.getByRole('region', { name: 'Out-of-hours contacts' });
      await expect(list.getByRole('listitem').first()).toContainText('Our delegation');
      await expect(list.getByText('+383 00 000 001 (sample)')).toHaveCount(1);
      const missing = list
        .getByRole('listitem')
        .filter({ has: page.getByRole('link') })
        .filter({ hasText: 'No number' });
      const name = (await missing.first().getByRole('link').textContent()) ?? '';
      await expectAccessible(page);

      await missing.first().getByRole('link').click();
      await page.getByRole('button', { name: 'Add a channel' }).click();
      const form = page.getByRole('dialog', { name: 'Add a channel' });
      await form.getByLabel('Number or address').fill('+999 555 77 0001');
      await form.getByRole('button', { name: 'Save' }).click();
      await expect(form).toBeHidden();

      await page.goBack();
      await expect(list.getByRole('listitem').filter({ hasText: name })).toContainText('+999 555 77 0001 Mobile');
    });
  });
}
