import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from '../support/desk-window.ts';

const READER = 'The embassy in Vienna';

async function press(page: Page, button: () => Promise<void>): Promise<string> {
  const saving = page.waitForEvent('download');
  await button();
  return (await saving).suggestedFilename();
}

for (const scheme of ['light', 'dark'] as const) {
  test.describe(`a paper that leaves (${scheme})`, () => {
    test.use({ start: 'sample', scheme });

    test(`may say for whom it is, and stands in the list of what was taken out (${scheme})`, async ({
      page,
      opened,
    }) => {
      const screens = page.getByRole('navigation', { name: 'Screens' });
      const [state] = await opened.desk.countries.list.query();
      await page.goto(`${opened.origin}/countries/${state?.id}`);
      await page.getByRole('button', { name: 'Briefing' }).click();
      const menu = page.getByRole('dialog', { name: 'Briefing' });
      await menu.getByLabel('For whom').fill(READER);
      await expect(menu.getByLabel('For whom')).toHaveValue(READER);
      await expectAccessible(page);
      const briefing = await press(page, () => menu.getByRole('button', { name: 'PDF' }).click());

      await screens.getByRole('link', { name: 'Today' }).click();
      await page.getByRole('button', { name: 'Handover' }).click();
      const dialog = page.getByRole('dialog', { name: 'Handover pack' });
      await dialog.getByLabel('For whom').fill(READER);
      await expectAccessible(page);
      // The desk is gone for a moment: the notice of it has a name for its cross, as every notice and dialog.
      await page.route('**/download/handover.*', (route) => route.abort('connectionrefused'));
      await dialog.getByRole('button', { name: 'Word' }).click();
      const notice = page.getByRole('alert').filter({ hasText: 'The handover pack could not be made' });
      await expect(notice).toContainText('The desk does not answer');
      await expectAccessible(page);
      // The next failure is told as the first one was, in its place.
      await dialog.getByRole('button', { name: 'PDF' }).click();
      await expect(notice).toHaveCount(1);
      await notice.getByRole('button', { name: 'Close' }).click();
      await expect(notice).toHaveCount(0);
      await page.unroute('**/download/handover.*');
      const handover = await press(page, () => dialog.getByRole('button', { name: 'Word' }).click());
      await dialog.getByRole('button', { name: 'Close' }).click();

      const { trips } = await opened.desk.trips.list.query();
      const trip = trips.find(({ title }) => title.startsWith('Ulaanbaatar'));
      await page.goto(`${opened.origin}/trips/${trip?.id}/home`);
      await page.getByLabel('For whom').fill(READER);
      await expectAccessible(page);
      const report = await press(page, () => page.getByRole('button', { name: 'Trip report (PDF)' }).click());

      await screens.getByRole('link', { name: 'Settings' }).click();
      await page.getByRole('link', { name: 'Bring in or take out' }).click();
      for (const name of [briefing, handover, report]) {
        await expect(page.getByRole('row').filter({ hasText: name })).toContainText(READER);
      }
      await expectAccessible(page);
    });
  });
}
