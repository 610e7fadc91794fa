import { expect, expectAccessible, openDossier, test } from '../support/desk-window.ts';

test.beforeEach(async ({ page }) => {
  await expect(page.getByRole('link', { name: 'Today' })).toBeVisible();
});

test.describe('representation in the dossier', () => {
  test('is entered by keyboard; the case moves with it, says what is missing, and one press takes both back', async ({
    page,
  }) => {
    await openDossier(page, 'Ireland');
    const ours = page.getByRole('region', { name: 'Ours to them' });
    await expect(ours).toContainText('Begin with the form that was agreed');

    await ours.getByRole('button', { name: 'Add an event, ours to them' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Ireland: ours to them' });
    await expect(dialog.getByLabel('On', { exact: true })).toBeFocused();
    await expect(dialog.getByRole('combobox', { name: 'What happened' })).toHaveValue('Form agreed');
    await expectAccessible(page);
    await dialog.getByLabel('On', { exact: true }).fill('3.2026');
    await dialog.getByLabel('From where we know it').fill('Their note, our embassy in London');
    await page.keyboard.press('Enter');
    // Refused at the field that is to be mended.
    await expect(dialog.getByRole('combobox', { name: 'Form' })).toBeFocused();
    const form = dialog.getByRole('combobox', { name: 'Form' });
    await form.press('ArrowDown');
    await expect(page.getByRole('option', { name: 'Non-resident' })).toBeVisible();
    // Opened by key, the list stands on its first entry.
    await form.press('ArrowDown');
    await form.press('Enter');
    await expect(dialog.getByRole('combobox', { name: 'Form' })).toHaveValue('Non-resident');
    await dialog.getByLabel('Resides in').fill('London');
    await expect(dialog.getByRole('status')).toContainText('moves with it to D4 Representation agreed');
    await expect(dialog.getByRole('status')).toContainText(
      'Missing for this stage: Note or decision on representation',
    );
    await dialog.getByLabel('Why the case moves without it').fill('The original comes by courier');
    await dialog.getByRole('button', { name: 'Save' }).press('Enter');

    await expect(dialog).toHaveCount(0);
    await expect(ours).toContainText('Non-resident, from London');
    await expect(ours).toContainText('since March 2026');
    const status = page.getByRole('region', { name: 'Status' });
    await expect(status).toContainText('D4 Representation agreed');
    await page.getByText(/^Stage log/).click();
    await expect(status).toContainText('The original comes by courier');
    await expectAccessible(page);

    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(ours).toContainText('Begin with the form that was agreed');
    await expect(status).toContainText('D3 Established');
  });

  test('shows both directions with their steps, what is wrong in words, and a history that can be put right', async ({
    page,
  }) => {
    await openDossier(page, 'Germany');
    const theirs = page.getByRole('region', { name: 'Theirs to us' });
    await expect(theirs).toContainText('Downgraded to chargé');
    await expect(theirs.getByRole('listitem').filter({ hasText: 'D7 Mission working' })).toContainText('since');
    await theirs.getByText(/^History/).click();
    await theirs.getByRole('button', { name: /^Correct: Downgraded/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Germany: theirs to us' });
    await dialog.getByLabel('Who').fill('Petra Muster');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(theirs).toContainText('Head of mission: Petra Muster');
    await theirs.getByRole('button', { name: /^Remove: Downgraded/ }).click();
    await expect(theirs).toContainText('Head of mission: Jutta Beispiel');
    await expectAccessible(page);
    await page.getByRole('alert').filter({ hasText: 'Removed' }).getByRole('button', { name: 'Undo' }).click();
    await expect(theirs).toContainText('Head of mission: Petra Muster');
  });

  test('tells a consul beside the mission, and neither for the other', async ({ page }) => {
    await openDossier(page, 'New Zealand');
    const ours = page.getByRole('region', { name: 'Ours to them' });
    await expect(ours).toContainText('Head of mission: Ilir Mostra');
    await expect(ours).toContainText('Honorary consul at work');
    await expect(ours).toContainText('Consul: Aroha Tauira');
    await expect(ours).toContainText('Non-resident, from Canberra');
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Relations' }).click();
    await expect(page.locator('[data-card]', { hasText: 'New Zealand' })).toContainText('ours accredited and consul');
    await expect(page.locator('[data-card]', { hasText: 'El Salvador' })).toContainText('ours consul');
  });

  test('is not there for a state that has not recognised, and stands on the card of the board', async ({ page }) => {
    await openDossier(page, 'Brazil');
    await expect(page.getByRole('region', { name: 'Status' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Representation' })).toHaveCount(0);
    await page.getByRole('link', { name: 'Relations' }).click();
    await expect(page.locator('[data-card]', { hasText: 'Thailand' })).toContainText(
      /ours working.*theirs asked \d+ d silent/,
    );
    await page.getByRole('link', { name: 'Recognition' }).click();
    await expect(page.locator('[data-card]', { hasText: 'Thailand' })).not.toContainText('ours working');
  });
});

test.describe('the gap board', () => {
  test('says why each row is there, closes a gap in place, and takes that back', async ({ page }) => {
    await page.getByRole('link', { name: 'Gaps' }).click();
    const silent = page.getByRole('region', { name: /^Agrément silent/ });
    const row = silent.getByRole('listitem').filter({ hasText: 'Bangladesh' });
    await expect(row).toContainText(/Ours to them · agrément asked .* no answer/);
    const before = await silent.getByRole('listitem').count();

    await row.getByRole('button', { name: 'Enter an event' }).click();
    const dialog = page.getByRole('dialog', { name: 'Bangladesh: ours to them' });
    await expect(dialog.getByRole('combobox', { name: 'What happened' })).toHaveValue('Agrément granted');
    await expect(dialog.getByLabel('Who')).toHaveValue('Gent Provëza');
    await dialog.getByLabel('From where we know it').fill('Their note, our embassy in Ankara');
    await dialog.getByLabel('Why the case moves without it').fill('Their note comes by courier');
    await dialog.getByRole('button', { name: 'Save' }).click();

    await expect(silent.getByRole('listitem')).toHaveCount(before - 1);
    const granted = page.getByRole('region', { name: /^No credentials yet/ });
    await expect(granted.getByRole('listitem').filter({ hasText: 'Bangladesh' })).toContainText('0 days');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(silent.getByRole('listitem')).toHaveCount(before);
  });

  test('is narrowed by group, region and owner, by keyboard too, and takes a next step on the row', async ({
    page,
  }) => {
    await page.getByRole('link', { name: 'Gaps' }).click();
    await page.getByRole('button', { name: /^Agrément not asked/ }).press('Enter');
    await expect(page).toHaveURL(/group=noRequest/);
    await expect(page.getByRole('heading', { level: 2 })).toHaveCount(1);
    const row = page.getByRole('listitem').filter({ hasText: 'Micronesia' });
    await expect(row).toContainText('agrément refused');
    await row.getByRole('button', { name: 'Next step' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Add a next step' });
    await dialog.getByLabel('What we do next').fill('Put forward another name');
    await page.keyboard.press('Enter');
    await expect(row).toContainText('next: Put forward another name');

    await page.getByRole('combobox', { name: 'Region' }).click();
    await page.getByRole('option', { name: 'Americas' }).click();
    await expect(row).toHaveCount(0);
    await expect(page.getByRole('listitem').filter({ hasText: 'Bahamas' })).toBeVisible();
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await expect(page.getByRole('heading', { level: 2 })).not.toHaveCount(1);
  });

  test('moves the relations case of a state without relations', async ({ page }) => {
    await page.getByRole('link', { name: 'Gaps' }).click();
    await page.getByRole('button', { name: /^No relations/ }).click();
    const row = page.getByRole('listitem').filter({ hasText: 'Luxembourg' });
    await row.getByRole('button', { name: 'Move the case' }).click();
    await expect(page.getByRole('dialog', { name: /Luxembourg: Recognised, no relations → Proposed/ })).toBeVisible();
  });
});
