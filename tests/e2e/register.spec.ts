import { expect, expectAccessible, test } from '../support/desk-window.ts';

test('a note is registered, a number that is taken is told at its field, and the answer to it is noted and undone', async ({
  page,
}) => {
  await page.getByRole('link', { name: 'Papers' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Papers in and out' })).toBeVisible();
  const taken =
    (await page
      .getByRole('cell', { name: /\/2026.*Out: ours to them/ })
      .first()
      .textContent()) ?? '';
  const number = /\d+\/2026/.exec(taken)?.[0] ?? '';

  await page.getByRole('button', { name: 'Register a paper' }).click();
  const dialog = page.getByRole('dialog', { name: 'Register a paper' });
  await dialog.getByLabel('Concerns').fill('mong');
  await page.getByRole('option', { name: 'Mongolia' }).waitFor();
  await page.keyboard.press('Enter');
  await dialog.getByLabel('Number').fill(number);
  await dialog.getByLabel('Title').fill('Proposal of a visit');
  await dialog.getByRole('textbox', { name: /^Source/ }).fill('By hand in New York');
  await dialog.getByRole('combobox', { name: 'Direction' }).click();
  await page.getByRole('option', { name: 'Out: ours to them' }).click();
  await dialog.getByLabel('Reply due').fill('1.11.2026');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByText('A paper with this number is registered already.', { exact: false })).toBeVisible();
  await expect(dialog.getByLabel('Number')).toBeFocused();
  await expectAccessible(page);
  await dialog.getByLabel('Number').fill('900/2026');
  await dialog.getByRole('button', { name: 'Save' }).click();

  const row = page.getByRole('row', { name: /900\/2026.*Proposal of a visit/ });
  await expect(row).toContainText('overdue since 1 Nov 2026');
  await expect(page.getByText('Missing among our numbers')).toBeVisible();

  await page.getByRole('button', { name: 'Register a paper' }).click();
  await dialog.getByLabel('Concerns').fill('mong');
  await page.getByRole('option', { name: 'Mongolia' }).waitFor();
  await page.keyboard.press('Enter');
  await dialog.getByLabel('Title').fill('They welcome the visit');
  await dialog.getByRole('textbox', { name: /^Source/ }).fill('Their embassy');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('row', { name: /They welcome the visit/ })).toBeVisible();

  await row.getByRole('button', { name: 'More for Proposal of a visit' }).click();
  await page.getByRole('menuitem', { name: 'Note the answer' }).click();
  const answering = page.getByRole('dialog', { name: 'The answer to 900/2026' });
  await expectAccessible(page);
  await answering.getByRole('combobox', { name: 'Answered by' }).fill('welcome');
  await page.getByRole('option', { name: 'They welcome the visit' }).click();
  await answering.getByRole('button', { name: 'Save' }).click();
  await expect(row).toContainText('answered by They welcome the visit');
  await page.getByRole('alert').filter({ hasText: 'Answer noted' }).getByRole('button', { name: 'Undo' }).click();
  await expect(row).toContainText('overdue since 1 Nov 2026');

  await page.getByRole('textbox', { name: 'Find in the register' }).fill('mongolia');
  await expect(row).toBeVisible();
  await page.getByText('Answer overdue', { exact: true }).click();
  await expect(page.getByRole('row', { name: /They welcome the visit/ })).toHaveCount(0);
});
