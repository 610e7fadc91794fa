import { expect, expectAccessible, openSampleProgramme, test } from '../support/desk-window.ts';

test('a sheet reads beside where it is written, for each reader', async ({ page, opened }) => {
  await openSampleProgramme(page, opened);
  await page.getByRole('tab', { name: 'Meeting sheets' }).click();
  await page.getByRole('switch', { name: 'How it reads' }).press('Space');
  const preview = page.getByRole('region', { name: 'How it reads' });
  await expect(preview).toContainText('A day for the note that was promised in the summer.');
  await expectAccessible(page);

  await page
    .getByRole('navigation', { name: 'Who writes what' })
    .getByRole('button', { name: /Legal adviser/ })
    .click();
  await expect(preview).toContainText('Know the one paragraph that holds the opinion back.');
  await preview.getByRole('radio', { name: 'Public' }).press('Space');
  await expect(preview).toContainText('Nothing of this book may stand in this copy yet.');
});
