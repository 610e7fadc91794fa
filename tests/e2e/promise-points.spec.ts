import { expect, expectAccessible, openDossier, test } from '../support/desk-window.ts';

for (const scheme of ['light', 'dark'] as const) {
  test.describe(`a promise and its point (${scheme})`, () => {
    test.use({ scheme, start: 'sample' });

    test(`are logged together, and the lists of promises lead back to the point (${scheme})`, async ({ page }) => {
      test.setTimeout(120_000);
      await expect(page.getByRole('heading', { name: 'Today' })).toBeVisible();
      await page.keyboard.press('Control+l');
      const log = page.getByRole('dialog', { name: 'Log an action' });
      await expect(log.getByLabel('In one line', { exact: true })).toBeFocused();
      await page.keyboard.type('met @Nepal "went through the list" !send the list fri');
      await log.getByRole('button', { name: 'More: time' }).click();
      for (const [topic, followUp] of [
        ['Recognition', ''],
        ['Visas for students', 'Ask their mission'],
      ] as const) {
        await log.getByRole('button', { name: 'Add a point' }).click();
        const point = log.getByRole('group').last();
        await point.getByLabel('Topic').fill(topic);
        await point.getByLabel('Follow-up').fill(followUp);
      }
      const second = log.getByRole('group', { name: 'Point 2' });
      await second.getByRole('button', { name: 'Make it a promise' }).click();
      await expect(second.getByLabel('Promised by')).toHaveValue('23.12.2026');
      await expect(second.getByLabel('Who does it')).toHaveValue('Arta Shembulli');
      await log
        .getByRole('group', { name: 'Point 1' })
        .getByLabel(/^Our next step comes from here/)
        .check();
      await second.getByLabel('Our next step comes from here: send the list').check();
      await expect(log.getByRole('group', { name: 'Point 1' }).getByRole('checkbox')).not.toBeChecked();
      await second.scrollIntoViewIfNeeded();
      await page.screenshot({ path: test.info().outputPath('points.png') });
      await expectAccessible(page);
      await page.keyboard.press('Control+Enter');
      await expect(log).toHaveCount(0);

      const origin = 'Meeting, 23 Nov 2026, from point 2: Visas for students';
      const today = page.getByRole('listitem').filter({ hasText: 'send the list' });
      await expect(today.getByRole('button', { name: origin })).toBeVisible();
      await expectAccessible(page);
      await openDossier(page, 'Nepal');
      const promises = page.getByRole('region', { name: 'Promises' });
      const made = promises.getByRole('listitem').filter({ hasText: 'Ask their mission' });
      await made.getByRole('button', { name: origin }).click();

      const record = page.getByRole('dialog');
      const tie = record.getByLabel('Point that it comes from: send the list');
      await expect(tie.locator('option:checked')).toHaveText('from point 2: Visas for students');
      await tie.selectOption('from point 1: Recognition');
      await expect(page.getByRole('alert').filter({ hasText: 'Promise corrected' })).toBeVisible();
      await page.screenshot({ path: test.info().outputPath('record.png') });
      await expectAccessible(page);
      await record.getByRole('button', { name: 'Remove: Visas for students' }).click();
      await expect(page.getByText('1 promise that came from it stays')).toBeVisible();
      await expect(record.getByRole('region', { name: /^What was promised/ })).toContainText('Ask their mission');
    });
  });
}

test('the follow-up of a point that was written down later becomes a promise by one press', async ({ page }) => {
  await expect(page.getByRole('link', { name: 'Today' })).toBeVisible();
  await openDossier(page, 'Nepal');
  await page.getByRole('button', { name: 'Record', exact: true }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Add a point' }).click();
  await expect(dialog.getByLabel('Topic')).toBeFocused();
  await page.keyboard.type('Visas');
  await dialog.getByLabel('Follow-up').fill('Ask their mission');
  await dialog.getByRole('button', { name: 'Save' }).first().click();
  const points = dialog.getByRole('region', { name: /^Points/ });
  await points.getByRole('button', { name: 'Make it a promise: follow-up of Visas' }).click();
  await expect(dialog.getByLabel('In exact words')).toHaveValue('Ask their mission');
  await expect(dialog.getByLabel('By', { exact: true })).not.toHaveValue('');
  await expect(dialog.getByLabel('Owner')).toHaveValue('Arta Shembulli');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  const promised = dialog.getByRole('region', { name: /^What was promised/ });
  await expect(promised.getByLabel('Point that it comes from: Ask their mission')).toContainText('from point 1: Visas');
  await expect(points.getByRole('button', { name: /^Make it a promise/ })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(
    page
      .getByRole('region', { name: 'Promises' })
      .getByRole('listitem')
      .filter({ hasText: 'Ask their mission' })
      .getByRole('button', { name: /from point 1: Visas/ }),
  ).toBeVisible();
});
