import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from '../support/desk-window.ts';

/** One pixel, so that what is shown is known to have been drawn. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

async function openPeople(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'People', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'People' })).toBeVisible();
}

async function openPerson(page: Page, typed: string, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('textbox', { name: 'Search' }).fill(typed);
  await page
    .getByRole('button', { name: new RegExp(name) })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
}

test.beforeEach(async ({ page }) => {
  await expect(page.getByRole('link', { name: 'Today' })).toBeVisible();
});

for (const scheme of ['light', 'dark'] as const) {
  test.describe(scheme, () => {
    test.use({ scheme });

    test(`a person is found with a slip of the pen, and no screen or dialog on the way keeps anyone out (${scheme})`, async ({
      page,
    }) => {
      test.setTimeout(180_000);
      await openPeople(page);
      await page.getByRole('textbox', { name: 'Find a person' }).fill('haydar mithla');
      await expect(page.getByText('Nobody is spelt so', { exact: false })).toBeVisible();
      await expectAccessible(page);
      await page.getByRole('link', { name: /Haydar Mithal/ }).click();
      const heading = page.getByRole('heading', { level: 1 });
      await expect(heading).toContainText('Haydar Mithal');
      await expect(heading.locator('[lang="und-Arab"]')).toHaveAttribute('dir', 'auto');
      await expectAccessible(page);
      for (const name of ['Has moved', 'Edit', 'Add a post', 'Add a channel', 'Judge anew', 'Add an acquaintance']) {
        await page.getByRole('button', { name, exact: true }).click();
        await expect(page.getByRole('dialog')).toBeVisible();
        await expectAccessible(page);
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog')).toHaveCount(0);
      }
      await page.getByRole('region', { name: 'Posts' }).getByRole('link').first().click();
      await expect(page.getByRole('heading', { name: /^People in it now/ })).toBeVisible();
      await expectAccessible(page);
    });
  });
}

test('a person is corrected with a photo, judged anew beside the older judgement, and verified in one press', async ({
  page,
}) => {
  await openPerson(page, 'haydar', 'Haydar Mithal');
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Pronunciation').fill('HAY-dar');
  await dialog.getByLabel('Interpreter').selectOption('needed');
  await page.locator('input[type=file]').setInputFiles({ name: 'h.png', mimeType: 'image/png', buffer: PICTURE });
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText('say HAY-dar', { exact: false })).toBeVisible();
  const photo = page.getByRole('img', { name: 'Photo of Haydar Mithal' });
  await expect.poll(() => photo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1);

  await page.getByRole('button', { name: 'Judge anew' }).click();
  await dialog.getByLabel('Judgement').selectOption('blocker');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByLabel('It rests on')).toBeFocused();
  await dialog.getByLabel('It rests on').fill('Spoke against us in cabinet');
  await dialog.getByLabel('Source').fill('A partner');
  await dialog.getByRole('button', { name: 'Save' }).click();
  const standing = page.getByRole('region', { name: 'Stance and influence' });
  await expect(standing.getByText('blocker', { exact: true })).toBeVisible();
  await expect(standing.getByText('1 earlier judgement')).toBeVisible();

  await page.getByRole('button', { name: 'Verified today' }).click();
  await expect(page.locator('dl')).toContainText('Verified23 Nov 2026');
  await expectAccessible(page);
});

test('a minister moves by keyboard alone: the post ends, the next begins, the promise goes to whoever follows; undone as one', async ({
  page,
}) => {
  await openPerson(page, 'haydar', 'Haydar Mithal');
  const posts = page.getByRole('region', { name: 'Posts' });
  await expect(posts.getByRole('listitem')).toHaveCount(1);
  await expect(page.getByRole('region', { name: /^Promises 1/ })).toBeVisible();
  const before = await page.getByRole('region', { name: 'What was done with them' }).textContent();
  await page.getByRole('button', { name: 'Has moved' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Haydar Mithal has moved' });
  await expect(dialog.getByLabel('Since')).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('1.11.2026');
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('Tab');
  await expect(dialog.getByLabel('New post')).toBeFocused();
  await page.keyboard.type('Minister of Foreign Affairs');
  await page.keyboard.press('Tab');
  await page.keyboard.type('ministry of foreign');
  await page.getByRole('option', { name: /Ministry of Foreign Affairs · Iraq/ }).waitFor();
  await page.keyboard.press('Enter');
  await dialog.getByLabel('Who follows in the post').focus();
  await page.keyboard.type('Layla Namuna');
  await page.getByRole('option', { name: 'Add “Layla Namuna”' }).waitFor();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type('goes');
  await dialog.getByRole('button', { name: 'Save' }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);

  await expect(posts.getByRole('listitem').first()).toContainText('Minister of Foreign Affairs, Ministry of Foreign');
  await expect(posts.getByRole('listitem').nth(1)).toContainText('until 31 Oct 2026');
  await expect(page.getByRole('region', { name: /^Promises 1/ })).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'What was done with them' })).toHaveText(before ?? '');
  // The old meeting is read with the post of that day.
  await page.getByRole('button', { name: 'Record' }).first().press('Enter');
  const held = page.getByRole('dialog').getByText(/^With .*Haydar Mithal, /);
  await expect(held).toBeVisible();
  await expect(held).not.toContainText('Minister of Foreign Affairs');
  await page.keyboard.press('Escape');
  await page.getByRole('alert').filter({ hasText: 'has moved' }).getByRole('button', { name: 'Undo' }).click();
  await expect(posts.getByRole('listitem')).toHaveCount(1);
  await expect(page.getByRole('region', { name: /^Promises 1/ })).toBeVisible();
});

test('two records of one person are compared, made one with a choice per field, and undone; two people are told apart', async ({
  page,
}) => {
  await openPeople(page);
  await page.getByRole('link', { name: 'Possible duplicates' }).click();
  const pairs = page.getByRole('main').getByRole('listitem');
  await expect(pairs).toHaveCount(3);
  await expect(pairs.first()).toContainText('same e-mail address · same names in another order · same state');
  await expectAccessible(page);
  await pairs.first().getByRole('button', { name: 'Compare' }).click();
  const dialog = page.getByRole('dialog', { name: 'One person, two records' });
  const other = dialog
    .getByRole('row', { name: /^Name / })
    .getByRole('radio')
    .nth(1);
  await other.check();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(pairs).toHaveCount(2);
  await page.getByRole('alert').filter({ hasText: 'one now' }).getByRole('button', { name: 'Undo' }).click();
  await expect(pairs).toHaveCount(3);

  await pairs.nth(1).getByRole('button', { name: 'Not the same' }).click();
  await expect(pairs).toHaveCount(2);
});

test('whoever is entered again is warned of, in the form and while logging', async ({ page }) => {
  await openPeople(page);
  await page.getByRole('button', { name: 'Add a person' }).click();
  const form = page.getByRole('dialog', { name: 'Add a person' });
  await form.getByRole('textbox', { name: 'Name', exact: true }).fill('Mithal Haydar');
  await expect(form.getByRole('status')).toContainText('same names in another order');
  await expectAccessible(page);
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+l');
  const log = page.getByRole('dialog', { name: 'Log an action' });
  await log.getByLabel('Countries').fill('iraq');
  await page.getByRole('option', { name: 'Iraq' }).waitFor();
  await page.keyboard.press('Enter');
  await log.getByLabel('With whom').fill('H. Mithal');
  await page.getByRole('option', { name: 'Add “H. Mithal”' }).click();
  await expect(log.getByRole('status')).toContainText('an initial that fits');
  // The list under the field stays open for the next name until one goes on.
  await page.keyboard.press('Tab');
  await log.getByRole('button', { name: 'Take this one' }).focus();
  await page.keyboard.press('Enter');
  await expect(log.getByText('Haydar Mithal')).toBeVisible();
  await expect(log.getByLabel('Post of H. Mithal')).toHaveCount(0);
});

test('a state typed over the one that is chosen takes its place by Enter', async ({ page }) => {
  await openPeople(page);
  const state = page.getByRole('combobox', { name: 'State', exact: true });
  for (const [typed, name] of [
    ['keny', 'Kenya'],
    ['ghan', 'Ghana'],
  ] as const) {
    await state.click();
    await page.keyboard.press('Control+a');
    await page.keyboard.type(typed);
    await page.keyboard.press('Enter');
    await expect(state).toHaveValue(name);
  }
});
