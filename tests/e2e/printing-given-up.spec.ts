import { expect, expectAccessible, test } from '../support/desk-window.ts';

for (const scheme of ['light', 'dark'] as const) {
  test.describe(`a copy of a book (${scheme})`, () => {
    test.use({ start: 'sample', scheme });

    test(`is given up at a press, says so, and is made at the next one (${scheme})`, async ({ page, opened }) => {
      const { trips } = await opened.desk.trips.list.query();
      const sample = trips.find(({ title }) => title.startsWith('Ulaanbaatar'));
      await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: 'Trips' }).click();
      await page.getByRole('link', { name: sample?.title ?? '' }).click();
      await page.getByRole('tab', { name: 'The book' }).click();
      // A desk that is not done with it: the request is held back on its way.
      await page.route('**/books', () => undefined);
      await page.getByRole('button', { name: 'Make the copy' }).click();
      await page.getByRole('button', { name: 'Cancel', exact: true }).click();
      await expect(page.getByRole('status').getByText('Given up: it is drawn no further')).toBeVisible();
      await expectAccessible(page);

      await page.unroute('**/books');
      const saving = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Make the copy' }).click();
      expect((await saving).suggestedFilename()).toContain('internal – Briefing book – en – 1.pdf');
      await expect(page.getByText('Given up: it is drawn no further')).toHaveCount(0);
    });
  });
}
