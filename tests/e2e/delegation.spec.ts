import { expect, expectAccessible, test } from '../support/desk-window.ts';

for (const scheme of ['light', 'dark'] as const) {
  test.describe(`a delegation (${scheme})`, () => {
    test.use({ start: 'sample', scheme });

    test(`takes one of ours by a few letters, and anybody else by name (${scheme})`, async ({ page, opened }) => {
      const { trips } = await opened.desk.trips.list.query();
      const corridor = trips.find(({ title }) => title === 'Committee week in New York');
      await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: 'Trips' }).click();
      await page.getByRole('link', { name: corridor?.title ?? '' }).click();
      const delegation = page.getByRole('region', { name: /^Delegation/ });

      await delegation.getByRole('button', { name: 'Add a member' }).click();
      const form = page.getByRole('dialog', { name: 'Add a member' });
      await expect(form.getByLabel('Name')).toBeFocused();
      await page.keyboard.type('mos');
      await expect(page.getByRole('option', { name: /^Driton Mostra/ })).toBeVisible();
      await page.keyboard.press('Enter');
      await expect(form.getByLabel('Name')).toHaveValue('Driton Mostra');
      await expect(form.getByText('One of ours', { exact: true })).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.press('Enter');
      await expect(delegation).toContainText('Driton Mostra');

      await delegation.getByRole('button', { name: 'Add a member' }).click();
      await expect(form.getByLabel('Name')).toBeFocused();
      // Who travels already is not proposed again.
      await page.keyboard.type('Mostra-Trial');
      await expect(form.getByText('By this name only, no officer of the desk')).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.press('Enter');
      await expect(delegation).toContainText('Mostra-Trial');

      const { members } = await opened.desk.trips.page.query({ tripId: corridor?.id ?? '' });
      expect(members.map(({ name, officerId }) => [name, officerId !== null])).toEqual([
        ['Driton Mostra', true],
        ['Mostra-Trial', false],
      ]);
    });
  });
}
