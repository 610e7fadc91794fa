import { expect, expectAccessible, test } from '../support/desk-window.ts';

test('a red recogniser explains itself, opens its retention list once, and follows the weights', async ({ page }) => {
  await page.getByRole('link', { name: 'Watch' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Watch over the won' })).toBeVisible();
  const red = page.getByRole('region', { name: /^Red/ });
  const suriname = page.getByRole('listitem').filter({ hasText: 'Suriname' });
  await expect(red.getByText('Suriname')).toBeVisible();
  await expect(suriname).toContainText('withdrawal claimed, not answered (5)');
  await expectAccessible(page);

  await suriname.getByRole('button', { name: 'Open the retention list' }).click();
  await expect(suriname.getByRole('button', { name: 'Retention list is open' })).toBeDisabled();
  await page.getByRole('alert').filter({ hasText: 'Suriname' }).getByRole('button', { name: 'Undo' }).click();
  await expect(suriname.getByRole('button', { name: 'Open the retention list' })).toBeEnabled();

  await page.getByLabel('Withdrawal claimed, not answered').fill('0');
  await page.getByRole('button', { name: 'Save the weights' }).click();
  await expect(page.getByText('Weights saved.')).toBeVisible();
  await expect(suriname.first()).not.toContainText('withdrawal claimed');
});
