import type { Page } from '@playwright/test';
import { expect, expectAccessible, openDossier, test } from '../support/desk-window.ts';

const logForm = (page: Page) => page.getByRole('dialog', { name: 'Log an action' });

for (const scheme of ['light', 'dark'] as const) {
  test.describe(`what an entry is about (${scheme})`, () => {
    test.use({ scheme, start: 'sample' });

    test(`is the case under way without a key more, and shows in the dossier and the record (${scheme})`, async ({
      page,
    }) => {
      await expect(page.getByRole('link', { name: 'Today' })).toBeVisible();
      await openDossier(page, 'Mongolia');
      await page.keyboard.press('Control+l');
      const dialog = logForm(page);
      await expect(dialog.getByLabel('About', { exact: true })).toBeVisible();
      await expect(dialog.getByText('Recognition', { exact: true })).toBeVisible();
      await expectAccessible(page);
      await page.screenshot({ path: test.info().outputPath('form.png') });

      // As many keys as before there were cases: what it is about is passed on no way.
      for (const field of ['Countries', 'What', 'Day', 'What came of it', 'With whom', 'Of ours', 'Our next step']) {
        await page.keyboard.press('Tab');
        await expect(dialog.getByLabel(field, { exact: field === 'What' }).first()).toBeFocused();
        if (field === 'What came of it') await page.keyboard.type('Will table it before the recess');
      }
      await page.keyboard.press('Control+Enter');
      await expect(dialog).toHaveCount(0);

      const entry = page.getByRole('listitem').filter({ hasText: 'Will table it before the recess' });
      await expect(entry.getByText('Recognition', { exact: true })).toBeVisible();
      await entry.scrollIntoViewIfNeeded();
      await page.screenshot({ path: test.info().outputPath('timeline.png') });
      await entry.getByRole('button', { name: 'Record', exact: true }).click();
      await expect(page.getByRole('dialog').getByText('About: Recognition')).toBeVisible();
      await expectAccessible(page);
    });
  });
}

test('is asked where nothing is plain, and a state that is taken off takes its case with it', async ({
  page,
  opened,
}) => {
  const cards = async (pipelineId: 'recognition' | 'relations') =>
    (await opened.desk.boards.cards.query({ pipelineId })).cards;
  const recognised = (await cards('relations')).find(({ stageId }) => stageId === 'D0');
  const mongolia = (await cards('recognition')).find(({ nameEn }) => nameEn === 'Mongolia');
  if (!recognised || !mongolia) throw new Error('the sample desk has no such states');
  await expect(page.getByRole('heading', { name: 'Today' })).toBeVisible();
  await page.keyboard.press('Control+l');
  const dialog = logForm(page);
  await expect(dialog.getByLabel('In one line', { exact: true })).toBeFocused();
  await expect(dialog.getByLabel('About', { exact: true })).toHaveCount(0);

  // Faster than the cases of the two states are looked up.
  await dialog.getByLabel('In one line', { exact: true }).fill(`call @${recognised.nameEn} @Mongolia "on the line"`);
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toHaveCount(0);
  const newest = async (countryId: string) =>
    (await opened.desk.countries.timeline.query({ countryId })).actions.find(
      ({ summary }) => summary === 'on the line',
    );
  expect((await newest(mongolia.countryId))?.about).toEqual(['recognition']);
  expect((await newest(recognised.countryId))?.about).toEqual([]);

  await page.keyboard.press('Control+l');
  await dialog.getByLabel('What came of it').fill('on the embassy');
  for (const name of [recognised.nameEn, 'Mongolia']) {
    await dialog.getByLabel('Countries').fill(name);
    await page.getByRole('option', { name, exact: true }).waitFor();
    await page.keyboard.press('Enter');
  }
  await expect(dialog.getByText('Mongolia · Recognition')).toBeVisible();
  await dialog.getByLabel('About', { exact: true }).fill('Diplomatic');
  await page.getByRole('option', { name: `${recognised.nameEn} · Diplomatic relations` }).click();
  await dialog.getByLabel('Countries').focus();
  await page.keyboard.press('Backspace');
  await expect(dialog.getByText('Mongolia · Recognition')).toHaveCount(0);
  await expect(dialog.getByText('Diplomatic relations', { exact: true })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toHaveCount(0);
  const { actions } = await opened.desk.countries.timeline.query({ countryId: recognised.countryId });
  expect(actions.find(({ summary }) => summary === 'on the embassy')?.about).toEqual(['relations']);
});
