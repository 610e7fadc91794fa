import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from '../support/desk-window.ts';

/** Every place that a new window can be led to. */
const SCREENS: readonly { readonly name: string; readonly open: (page: Page) => Promise<void> }[] = [
  { name: 'Today', open: (page) => toScreen(page, 'Today') },
  { name: 'Calendar', open: (page) => toScreen(page, 'Calendar') },
  { name: 'Recognition', open: (page) => toScreen(page, 'Recognition') },
  { name: 'Diplomatic relations', open: (page) => toScreen(page, 'Relations') },
  { name: 'Gaps', open: (page) => toScreen(page, 'Gaps') },
  { name: 'Who recognises us', open: (page) => toScreen(page, 'Counts') },
  { name: 'Partners', open: (page) => toScreen(page, 'Partners') },
  { name: 'Papers in and out', open: (page) => toScreen(page, 'Papers') },
  { name: 'People', open: (page) => toScreen(page, 'People') },
  {
    name: 'Possible duplicates',
    open: async (page) => {
      await toScreen(page, 'People');
      await page.getByRole('link', { name: 'Possible duplicates' }).click();
    },
  },
  { name: 'Lines to take', open: (page) => toScreen(page, 'Lines') },
  { name: 'Trips', open: (page) => toScreen(page, 'Trips') },
  { name: 'Watch over the won', open: (page) => toScreen(page, 'Watch') },
  { name: 'Settings', open: (page) => toScreen(page, 'Settings') },
  {
    name: 'Objections',
    open: (page) => page.getByRole('link', { name: 'Edit the list of objections' }).click(),
  },
  {
    name: 'All changes',
    open: async (page) => {
      await toScreen(page, 'Settings');
      await page.getByRole('link', { name: 'See all changes' }).click();
      await page
        .getByRole('button', { name: /^Take back the change of/ })
        .first()
        .waitFor();
    },
  },
  { name: 'Kenya', open: jumpToKenya },
];

/** By the rail: the same word may stand in a page too. */
async function toScreen(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name, exact: true }).click();
}

async function jumpToKenya(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('textbox', { name: 'Search' }).fill('kenya');
  await page.getByRole('button', { name: /Kenya.*KEN/ }).waitFor();
  await page.keyboard.press('Enter');
}

test.beforeEach(async ({ page }) => {
  await expect(page.getByRole('link', { name: 'Today' })).toBeVisible();
});

for (const scheme of ['light', 'dark'] as const) {
  for (const start of ['loaded', 'sample'] as const) {
    test.describe(`${start}, ${scheme}`, () => {
      test.use({ start, scheme });

      test(`no screen keeps anyone out (${start}, ${scheme})`, async ({ page }) => {
        // A dozen screens, each looked at from end to end.
        test.setTimeout(240_000);
        for (const { name, open } of SCREENS) {
          await open(page);
          await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
          await expectAccessible(page);
        }
      });

      test(`no dialog keeps anyone out (${start}, ${scheme})`, async ({ page }) => {
        await jumpToKenya(page);
        await expect(page.getByRole('heading', { level: 1, name: 'Kenya' })).toBeVisible();
        await page.keyboard.press('Control+l');
        await expect(page.getByRole('dialog', { name: 'Log an action' })).toBeVisible();
        await page.getByRole('button', { name: /^More: time, place/ }).click();
        await expectAccessible(page);
        await page.keyboard.press('Escape');
        await page.keyboard.press('Control+k');
        await page.getByRole('textbox', { name: 'Search' }).fill('gu');
        await expect(page.getByRole('button', { name: /Guatemala/ })).toBeVisible();
        await expectAccessible(page);
      });
    });
  }
}

test.describe('today', () => {
  test('closes a promise where it stands, and takes that back', async ({ page }) => {
    await page.getByRole('link', { name: 'Today' }).click();
    const overdue = page.getByRole('region', { name: /^Overdue/ });
    const first = overdue.getByRole('listitem').first();
    const before = await overdue.getByRole('listitem').count();
    const text = await first.locator('span').first().textContent();

    await first.getByRole('button', { name: 'Done' }).click();
    await expect(overdue.getByRole('listitem')).toHaveCount(before - 1);
    await page.getByRole('button', { name: 'Undo' }).click();

    await expect(overdue.getByRole('listitem')).toHaveCount(before);
    await expect(first).toContainText(text ?? '');
  });

  test('moves a deadline only with a reason', async ({ page }) => {
    await page.getByRole('link', { name: 'Today' }).click();
    const overdue = page.getByRole('region', { name: /^Overdue/ });
    const before = await overdue.getByRole('listitem').count();
    await overdue.getByRole('listitem').first().getByRole('button', { name: /^More/ }).click();
    await page.getByRole('menuitem', { name: 'Another day' }).click();
    const dialog = page.getByRole('dialog');
    await expectAccessible(page);
    await dialog.getByLabel('New day').fill('1.2.2027');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dialog.getByLabel('Why')).toBeFocused();
    await dialog.getByLabel('Why').fill('Their cabinet meets in January');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(overdue.getByRole('listitem')).toHaveCount(before - 1);
  });
});

test.describe('an address that leads nowhere', () => {
  test('says so and leads back', async ({ page, opened }) => {
    await page.goto(`${opened.origin}/countries/nowhere`);
    await expect(page.getByRole('alert').or(page.getByRole('heading', { level: 1 }))).toBeVisible();
    await expectAccessible(page);
  });
});

test('what is typed before the search is there stands in it, and a person comes before a slip for a state', async ({
  page,
  opened,
}) => {
  await opened.desk.people.add.mutate({ name: 'Rajesh Malik', title: 'Director', countryId: null });
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
  const field = page.getByRole('textbox', { name: 'Search' });
  for (const [typed, first] of [
    ['malik', /^Rajesh Malik/],
    ['kneya', /^Kenya/],
  ] as const) {
    await page.keyboard.press('Control+k');
    // Faster than any dialog comes up.
    await page.keyboard.type(typed);
    await expect(field).toHaveValue(typed);
    await expect(page.getByRole('dialog').locator('[data-action]').first()).toHaveText(first);
    await page.keyboard.press('Escape');
    await expect(field).toHaveCount(0);
  }
  // The keys are free again.
  await page.keyboard.press('Control+k');
  await page.keyboard.type('kenya');
  await expect(page.getByRole('dialog').locator('[data-action]').first()).toHaveText(/^Kenya/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Kenya' })).toBeVisible();
});
