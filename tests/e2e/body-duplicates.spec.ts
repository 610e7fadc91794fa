import type { Page } from '@playwright/test';
import { type DeskWindow, expect, expectAccessible, openDossier, test } from '../support/desk-window.ts';

const MFA = 'Ministry of Foreign Affairs';

async function openBodyPairs(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'People', exact: true }).click();
  await page.getByRole('link', { name: 'Possible duplicates' }).click();
  await page.getByRole('tab', { name: 'Bodies' }).click();
  await expect(page.getByText('Ministries, missions and other bodies', { exact: false })).toBeVisible();
}

async function bodyOf({ desk }: DeskWindow, nameEn: string, name = MFA) {
  const found = (await desk.bodies.list.query()).find((body) => body.nameEn === nameEn && body.name === name);
  if (!found) throw new Error(`no such body in ${nameEn}`);
  return found;
}

test.beforeEach(async ({ page }) => {
  await expect(page.getByRole('link', { name: 'Today' })).toBeVisible();
});

for (const scheme of ['light', 'dark'] as const) {
  test.describe(scheme, () => {
    test.use({ scheme });

    test(`bodies on record twice are listed, compared and warned of, and nobody is kept out (${scheme})`, async ({
      page,
    }) => {
      test.setTimeout(180_000);
      await openBodyPairs(page);
      const pairs = page.getByRole('main').getByRole('listitem');
      await expect(pairs).toHaveCount(2);
      await expect(pairs.first()).toContainText('Likely one body: same name but for the state in it · same state');
      await expect(pairs.nth(1)).toContainText('Possibly one body: one is the initials of the other · same state');
      await expectAccessible(page);
      await pairs.first().getByRole('button', { name: 'Compare' }).click();
      await expect(page.getByRole('row', { name: /^Remarks / })).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);

      await pairs.nth(1).getByRole('link', { name: 'MoFA' }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'MoFA' })).toBeVisible();
      await page.getByRole('button', { name: 'Edit', exact: true }).click();
      await expect(page.getByRole('dialog').getByRole('status')).toContainText('one is the initials of the other');
      await expectAccessible(page);
    });
  });
}

test('two records of one body are made one by keyboard alone with a choice per field, and undone as one step', async ({
  page,
  opened,
}) => {
  await openBodyPairs(page);
  const pairs = page.getByRole('main').getByRole('listitem');
  await expect(pairs).toHaveCount(2);
  await pairs.first().getByRole('button', { name: 'Compare' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'One body, two records' });
  const name = dialog.getByRole('row', { name: /^Name / }).getByRole('radio');
  // The one with people in it is proposed to stay; the remark of the other beats none.
  await expect(dialog.getByRole('radio', { name: MFA, exact: true }).first()).toBeChecked();
  await expect(dialog.getByRole('radio', { name: 'From the list of the diplomatic corps' })).toBeChecked();
  await name.and(page.locator(':checked')).focus();
  await page.keyboard.press('ArrowDown');
  await expect(name.and(page.getByRole('radio', { name: `Nepal, ${MFA}` }))).toBeChecked();
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toHaveCount(0);
  await expect(pairs).toHaveCount(1);
  const merged = await bodyOf(opened, 'Nepal', `Nepal, ${MFA}`);
  const { body } = await opened.desk.bodies.page.query({ bodyId: merged.id });
  expect(body.posts.length).toBeGreaterThan(0);
  expect(body.note).toBe('From the list of the diplomatic corps');

  await page.getByRole('alert').filter({ hasText: 'one now' }).getByRole('button', { name: 'Undo' }).click();
  await expect(pairs).toHaveCount(2);
  await pairs.nth(1).getByRole('button', { name: 'Not the same' }).focus();
  await page.keyboard.press('Enter');
  await expect(pairs).toHaveCount(1);
});

test('a body that is renamed to what another is called is laid beside it and becomes one with it', async ({
  page,
  opened,
}) => {
  const { id } = await bodyOf(opened, 'Zambia', 'MoFA');
  await page.goto(`${opened.origin}/bodies/${id}`);
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('textbox', { name: 'Name' }).fill('Ministry of Foreign Affairs, Zambia');
  await expect(form.getByRole('status')).toContainText('same name but for the state in it · same state');
  await form.getByRole('button', { name: 'Compare' }).click();
  const dialog = page.getByRole('dialog', { name: 'One body, two records' });
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toHaveCount(0);
  // The one that was being corrected has gone: the page is that of the one that stays.
  await expect(page.getByRole('heading', { level: 1, name: MFA })).toBeVisible();
  await expect(page.getByText('As they sign their notes')).toBeVisible();
});

test('where a post is entered, what is on record is offered before one more is added', async ({ page, opened }) => {
  const before = (await opened.desk.bodies.list.query()).length;
  await openDossier(page, 'Kenya');
  await page
    .getByRole('region', { name: /^People/ })
    .getByRole('link')
    .first()
    .click();
  await page.getByRole('button', { name: 'Add a post' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Title').fill('Director');
  await form.getByRole('combobox', { name: 'Body' }).focus();
  await page.keyboard.type('MFA Kenya');
  const offered = page.getByRole('option', { name: /Ministry of Foreign Affairs · Kenya/ });
  await expect(offered).toContainText('May be on record already: one is the initials of the other · same state');
  await expect(page.getByRole('option', { name: 'Add “MFA Kenya”' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(form.getByRole('combobox', { name: 'Body' })).toHaveValue('Ministry of Foreign Affairs · Kenya');
  expect((await opened.desk.bodies.list.query()).length).toBe(before);

  // Whoever knows better adds it all the same.
  await page.keyboard.press('Control+a');
  await page.keyboard.type('MFA Kenya');
  await page.getByRole('option', { name: 'Add “MFA Kenya”' }).click();
  await expect(form.getByRole('combobox', { name: 'Body' })).toHaveValue('MFA Kenya · Kenya');
  expect((await opened.desk.bodies.list.query()).length).toBe(before + 1);
});

test.describe('a desk without bodies', () => {
  test.use({ start: 'loaded' });

  test('says that none looks like another', async ({ page }) => {
    await openBodyPairs(page);
    await expect(page.getByText('No body looks like another.')).toBeVisible();
    await expectAccessible(page);
  });
});
