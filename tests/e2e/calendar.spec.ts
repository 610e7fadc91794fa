import { expect, expectAccessible, openDossier, test } from '../support/desk-window.ts';

test('the calendar turns by month and week, leads to the states, and goes out with neutral titles', async ({
  page,
}) => {
  await page.getByRole('link', { name: 'Calendar' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'November 2026' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Later' }).press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: 'December 2026' })).toBeVisible();
  await page.getByRole('button', { name: 'Today', exact: true }).click();
  await page.getByRole('radiogroup', { name: 'View' }).getByText('Week').click();
  await expect(page.getByRole('heading', { level: 2, name: /^23 Nov 2026 to 29 November 2026/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Export' }).click();
  const taking = page.getByRole('dialog', { name: 'Export' });
  await taking.getByLabel('For whom').fill('My own telephone');
  await expectAccessible(page);
  const download = page.waitForEvent('download');
  await taking.getByRole('button', { name: 'Calendar file (.ics)' }).click();
  expect((await download).suggestedFilename()).toBe('Desk 2026-11-23.ics');
  const entry = page.getByRole('table').getByRole('link').first();
  await entry.click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 2, name: /^23 Nov 2026/ })).toBeVisible();
});

test('a national day is entered in the dossier, told of in Today, drafted, and no more once it is sent', async ({
  page,
}) => {
  await openDossier(page, 'Kenya');
  await page.getByRole('button', { name: 'Enter the national day' }).click();
  const dialog = page.getByRole('dialog', { name: 'Enter the national day' });
  await dialog.getByLabel('National day').fill('31.2.');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('This date does not exist.')).toBeVisible();
  await dialog.getByLabel('National day').fill('1.12.');
  await page.keyboard.press('Enter');
  await expect(page.getByText('National day: 1 December')).toBeVisible();

  await page.getByRole('link', { name: 'Today' }).click();
  const row = page
    .getByRole('region', { name: /^Courtesies/ })
    .getByRole('listitem')
    .filter({ hasText: 'National day' });
  await row.getByRole('button', { name: 'Draft' }).click();
  await expect(page.getByRole('dialog').getByRole('textbox')).toHaveValue(/Ministry of Foreign Affairs of Kenya/);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await row.getByRole('button', { name: 'Sent' }).click();
  await expect(row).toHaveCount(0);
  await page.getByRole('alert').filter({ hasText: 'Noted: Kenya' }).getByRole('button', { name: 'Undo' }).click();
  await expect(row).toHaveCount(1);
});

test('a promise of theirs is written down, and closed with what shows it', async ({ page }) => {
  await openDossier(page, 'Kenya');
  await page.getByRole('button', { name: 'Add a promise' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add a promise' });
  await expect(dialog.getByLabel('Owner')).toHaveCount(0);
  await dialog.getByLabel('In exact words').fill('We will open an office next year');
  await dialog.getByLabel('Or after what').fill('After their budget');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  const row = page.getByRole('listitem').filter({ hasText: 'We will open an office next year' });
  await expect(row).toContainText('After their budget');
  await row.getByRole('button', { name: /^More/ }).click();
  await page.getByRole('menuitem', { name: 'Kept, with its proof' }).click();
  const closing = page.getByRole('dialog', { name: 'Kept' });
  await closing.getByLabel('What shows it').fill('Opened on Monday');
  await expectAccessible(page);
  await closing.getByRole('button', { name: 'Save' }).click();
  await expect(row.getByRole('button', { name: 'Kept' })).toHaveCount(0);
});

test('an overdue task is given to another officer where it stands', async ({ page }) => {
  await page.getByRole('link', { name: 'Today' }).click();
  await page.getByRole('radiogroup', { name: 'Whose' }).getByText('Mine').click();
  const overdue = page.getByRole('region', { name: /^(Overdue|Next seven days|Ours, without a date)/ }).first();
  const first = overdue.getByRole('listitem').first();
  const text = (await first.locator('span').nth(1).textContent()) ?? '';
  await first.getByRole('button', { name: /^More/ }).click();
  await page.getByRole('menuitem', { name: 'Assign or correct' }).click();
  const dialog = page.getByRole('dialog', { name: 'Assign or correct' });
  const owner = dialog.getByRole('combobox', { name: 'Owner' });
  // As Tab leads into a field: what stands there is chosen, and typing replaces it.
  await owner.selectText();
  await owner.pressSequentially('Driton', { delay: 120 });
  await expect(page.getByRole('option', { name: 'Driton Mostra' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(owner).toHaveValue('Driton Mostra');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Promise corrected.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(overdue).toContainText(text);
});
