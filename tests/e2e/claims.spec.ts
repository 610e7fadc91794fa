import { expect, expectAccessible, openDossier, test } from '../support/desk-window.ts';

test('a claim of the other side and the answer to it stand side by side, and the case says where it stands', async ({
  page,
}) => {
  await page.getByRole('link', { name: 'Recognition' }).click();
  await page.locator('[data-card]', { hasText: 'Germany' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Germany' })).toBeVisible();

  await page.getByRole('button', { name: 'Add a claim' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add a claim' });
  await dialog.getByRole('combobox', { name: 'What is claimed' }).click();
  await page.getByRole('option', { name: 'Withdrawal claimed' }).click();
  await dialog.getByLabel('By whom').fill('Foreign minister of Serbia');
  await dialog.getByLabel('Said or published', { exact: true }).fill('20.11.2026');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByText('Say whose word it is', { exact: false })).toBeVisible();
  await expect(dialog.getByRole('combobox', { name: 'Whose word that is' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.getByRole('option', { name: 'somebody else’s' }).click();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByLabel('Where it was said or published')).toBeFocused();
  await dialog.getByLabel('Where it was said or published').fill('Press conference in Belgrade');
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { name: 'Speaks against it' })).toBeVisible();
  await expect(page.getByText('Contested')).toBeVisible();
  await expect(page.getByText('said to have withdrawn')).toBeVisible();

  await page.getByRole('button', { name: 'Add a claim' }).click();
  await dialog.getByRole('combobox', { name: 'What is claimed' }).click();
  await page.getByRole('option', { name: 'Withdrawal denied' }).click();
  await dialog.getByLabel('In force from').fill('22.11.2026');
  await dialog.getByLabel('Where it was said or published').fill('Our post in Berlin');
  await dialog.getByRole('button', { name: 'Add a paper' }).click();
  await dialog.getByLabel('Title').fill('Note verbale of confirmation');
  await dialog.getByRole('textbox', { name: /^Source/ }).fill('Handed over in Berlin');
  await dialog.getByLabel('Dated', { exact: true }).fill('22.11.2026');
  await dialog.getByRole('button', { name: /^More: signatory/ }).click();
  await dialog.getByLabel('Signed by').fill('Their foreign minister');
  await expect(dialog.getByText('note seen')).toBeVisible();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toHaveCount(0);

  await expect(page.getByText('Contested')).toHaveCount(0);
  await expect(
    page.getByText(/note seen: note verbale of 22 November 2026, signed by Their foreign minister, Note verbale/),
  ).toBeVisible();
  // The grade of the state rests on the list that reported it, and says so where it is first read.
  await expect(page.getByText('reported: published').first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(page.getByText('Contested')).toBeVisible();
});

test('a day of the list is corrected, stays shown as of the list, and is taken back', async ({ page }) => {
  await openDossier(page, 'Kenya');
  const evidence = page.getByRole('listitem').filter({ hasText: 'from the list' }).first();
  await expect(evidence).toContainText('26 March 2025');
  await evidence.getByRole('button', { name: 'Correct this claim' }).click();
  const dialog = page.getByRole('dialog', { name: 'Correct this claim' });
  await expect(
    dialog.getByText('a newer list is shown beside it and never overwrites it', { exact: false }),
  ).toBeVisible();
  await expect(dialog.getByRole('combobox', { name: 'What is claimed' })).not.toBeEditable();
  await expect(dialog.getByRole('combobox', { name: 'It rests on' })).toHaveValue('a publication');
  await expectAccessible(page);
  await dialog.getByLabel('In force from').fill('28.3.2025');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toHaveCount(0);

  await expect(evidence).toContainText('28 March 2025');
  await expect(evidence).toContainText('from the list, corrected by the ministry');
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(evidence).toContainText('26 March 2025');
});
