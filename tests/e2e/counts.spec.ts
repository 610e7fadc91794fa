import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, test } from '../support/desk-window.ts';

const card = (page: Page, name: string): Locator => page.getByRole('button', { name: new RegExp(`^${name}`) });

test.beforeEach(async ({ page }) => {
  await page.getByRole('link', { name: 'Counts' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Who recognises us' })).toBeVisible();
});

test('the number of any past day stands beside its rule, with the states that make the difference', async ({
  page,
}) => {
  const day = page.getByLabel('On this day');
  await day.fill('1.2.2021');
  await expect(card(page, 'The ministry’s count')).toContainText('117');
  await expect(page).toHaveURL(/on=2021-02-01/);
  await expect(day).toBeFocused();
  await day.press('ArrowDown');
  await expect(card(page, 'The ministry’s count')).toContainText('116');
  await expect(day).toBeFocused();
  await day.fill('31.12.2025');

  const difference = page.getByRole('region', { name: /^In “The ministry’s count”, not in “The other side’s count”/ });
  await expect(difference.getByRole('row', { name: /Suriname.*said to have withdrawn/ })).toBeVisible();
  await card(page, 'UN members').press('Enter');
  await expect(page.getByRole('region', { name: /^All states in “UN members”/ })).toBeVisible();
  await page.reload();
  await expect(card(page, 'UN members')).toHaveAttribute('aria-pressed', 'true');
  await expect(day).toHaveValue('31.12.2025');
  await page.getByRole('link', { name: 'Suriname' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Suriname' })).toBeVisible();
});

test('two rules that count the same are told to, and a month is refused at its field', async ({ page }) => {
  await page.getByLabel('On this day').fill('18.2.2008');
  await expect(page.getByText('On this day both rules count the same states.')).toBeVisible();
  await page.getByLabel('On this day').fill('2.2008');
  await expect(page.getByText('A count needs a whole day.')).toBeVisible();
  await expectAccessible(page);
});

test('the counts are exported with their day in the name', async ({ page }) => {
  for (const [item, form] of [
    ['Workbook (Excel)', 'xlsx'],
    ['Table for programs (CSV)', 'csv'],
  ] as const) {
    await page.getByRole('button', { name: 'Export' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('dialog', { name: 'Export' }).getByRole('button', { name: item }).click();
    expect((await download).suggestedFilename()).toMatch(new RegExp(`^Recognitions \\d{4}-\\d\\d-\\d\\d\\.${form}$`));
  }
});
