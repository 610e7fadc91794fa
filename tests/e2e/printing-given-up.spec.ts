import AxeBuilder from '@axe-core/playwright';
import { expect, expectAccessible, test } from '../support/desk-window.ts';

for (const scheme of ['light', 'dark'] as const) {
  test.describe(`a copy of a book (${scheme})`, () => {
    test.use({ start: 'sample', scheme });

    test(`is given up at a press, says so, and is made at the next one (${scheme})`, async ({ page, opened }) => {
      const { trips } = await opened.desk.trips.list.query();
      const sample = trips.find(({ title }) => title.startsWith('Ulaanbaatar'));
      await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: 'Trips' }).click();
      await page.getByRole('link', { name: sample?.title ?? '' }).click();
      await page.getByRole('tab', { name: 'The book' }).click();
      // A desk that is not done with it: the request is held back on its way.
      await page.route('**/books', () => undefined);
      await page.getByRole('button', { name: 'Make the copy' }).click();
      const steps = page.getByRole('list', { name: 'How far the copy is' }).getByRole('listitem');
      await expect(steps).toHaveCount(5);
      // Of the list alone: the sign on the button turns as long as the copy is made, and never comes to its final state.
      const { violations } = await new AxeBuilder({ page }).include('[aria-label="How far the copy is"]').analyze();
      expect(violations).toEqual([]);
      await page.getByRole('button', { name: 'Cancel', exact: true }).click();
      await expect(page.getByRole('status').getByText('Given up: it is drawn no further')).toBeVisible();
      await expectAccessible(page);

      await page.unroute('**/books');
      // In words of its own, since the typesetter remembers what it drew, and long enough for seconds: its steps are told one by one, and it is still given up at a press.
      const text = Array.from({ length: 4000 }, (_, index) => `${scheme}${index}`).join(' ');
      const annex = { tripId: sample?.id ?? '', kind: 'annex', text, lineId: null, asOf: null } as const;
      const annexes: string[] = [];
      for (let index = 0; index < 40; index += 1) {
        const heading = `Annex ${index}`;
        annexes.push((await opened.desk.sheets.addText.mutate({ ...annex, heading, marking: 'restricted' })).textId);
      }
      await page.getByRole('button', { name: 'Make the copy' }).click();
      await expect(steps.and(page.locator('[aria-current="step"]'))).toContainText('Drawing the pages');
      await expect(steps.filter({ hasText: /^(Reading the record|Composing the book)\d/ })).toHaveCount(2);
      await expect(steps.last()).toHaveText('Writing down that it leaves');
      await page.getByRole('button', { name: 'Cancel', exact: true }).click();
      await expect(page.getByRole('status').getByText('Given up: it is drawn no further')).toBeVisible();
      await expect(steps).toHaveCount(0);
      for (const textId of annexes) await opened.desk.sheets.removeText.mutate({ textId });
      const saving = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Make the copy' }).click();
      expect((await saving).suggestedFilename()).toContain('internal – Briefing book – en – 1.pdf');
      await expect(page.getByText('Given up: it is drawn no further')).toHaveCount(0);
    });
  });
}
