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
      await expect(dialog.getByLabel('Topic')).toBeFocused();
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

test('points and who of ours was there are logged with the entry, and a promise leads back to it, also in the past', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await expect(page.getByRole('heading', { name: 'Today' })).toBeVisible();
  await page.keyboard.press('Control+l');
  const log = page.getByRole('dialog', { name: 'Log an action' });
  await expect(log.getByLabel('In one line', { exact: true })).toBeFocused();
  await page.keyboard.type('met @Nepal "went through the list" !send the list fri');
  await expect(log.getByText('Arta Shembulli', { exact: true }).first()).toBeVisible();
  await log.getByRole('button', { name: 'More: time' }).click();
  await log.getByRole('button', { name: 'Add a point' }).click();
  await expect(log.getByLabel('Topic')).toBeFocused();
  await log.getByLabel('Their words', { exact: true }).fill('In spring');
  await page.keyboard.press('Control+Enter');
  await expect(log.getByLabel('Topic')).toBeFocused();
  await page.keyboard.type('Visas');
  await expectAccessible(page);
  await page.keyboard.press('Control+Enter');
  await expect(log).toHaveCount(0);

  await openDossier(page, 'Nepal');
  const promises = page.getByRole('region', { name: 'Promises' });
  await expect(promises.getByRole('heading', { name: 'What we promised' })).toBeVisible();
  await promises
    .getByRole('listitem')
    .filter({ hasText: 'send the list' })
    .getByRole('button', { name: 'Meeting, 23 Nov 2026' })
    .click();
  const record = page.getByRole('dialog');
  await expect(record.getByRole('region', { name: /^Points/ })).toContainText('In spring');
  await expect(record.getByRole('region', { name: /^What was promised/ })).toContainText('Ours · Arta Shembulli');
  await expect(record.getByRole('region', { name: 'Who was there of ours' })).toContainText('Arta Shembulli');
  await expectAccessible(page);
  await page.screenshot({ path: test.info().outputPath('record.png') });
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'As it stood on …' }).click();
  await expect(page.getByLabel('Day', { exact: true })).toBeFocused();
  await page.keyboard.type('23.11.2026');
  await page.keyboard.press('Enter');
  // Until the past is there, the record of today is on the page, with a button of the same name.
  await expect(page.getByRole('complementary', { name: 'As it stood on 23 November 2026' })).toBeFocused();
  await page.getByRole('button', { name: 'Record · 1 point' }).click();
  await expect(record.getByRole('region', { name: /^Points/ })).toContainText('In spring');
  await expect(record.getByRole('button', { name: 'Add a point' })).toHaveCount(0);
  await expect(record.getByRole('button', { name: 'Record (PDF)' })).toHaveCount(0);
  await expectAccessible(page);
});

test('an entry that was logged in a hurry is put right, sent by the keyboard, and taken back', async ({ page }) => {
  await openDossier(page, 'Nepal');
  await page.getByRole('button', { name: 'Record', exact: true }).first().click();
  const record = page.getByRole('dialog').first();
  await record.getByRole('button', { name: 'Correct this entry' }).click();
  const form = page.getByRole('dialog', { name: 'Correct this entry' });
  await expectAccessible(page);
  const outcome = form.getByRole('textbox', { name: /^What came of it/ });
  const said = await outcome.inputValue();
  await outcome.fill('');
  await page.keyboard.press('Control+Enter');
  await expect(form.getByText('Write one line: what came of it?')).toBeVisible();
  await outcome.fill('Wants the legal opinion in writing, and in French');
  await form.getByRole('combobox', { name: 'Countries' }).pressSequentially('Bhut');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Enter');
  await expect(form).toHaveCount(0);
  await expect(record.getByText('Wants the legal opinion in writing, and in French')).toBeVisible();
  await expect(record).toContainText('Bhutan');
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(record.getByText(said)).toBeVisible();
});
