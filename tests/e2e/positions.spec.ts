import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from '../support/desk-window.ts';

async function openCountry(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('textbox', { name: 'Search' }).fill(name);
  await page
    .getByRole('button', { name: new RegExp(name) })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

const section = (page: Page, name: string) => page.getByRole('region', { name });

test.beforeEach(async ({ page }) => {
  await expect(page.getByRole('link', { name: 'Today' })).toBeVisible();
});

for (const scheme of ['light', 'dark'] as const) {
  test.describe(scheme, () => {
    test.use({ scheme });

    test(`an objection is noted by keyboard, answered with what worked elsewhere, and eases (${scheme})`, async ({
      page,
    }) => {
      await openCountry(page, 'Namibia');
      const why = section(page, 'Why they say no');
      await expect(why.getByText('No objection is coded.')).toBeVisible();
      await why.getByRole('button', { name: 'Add an objection' }).press('Enter');
      const dialog = page.getByRole('dialog', { name: 'Add an objection' });
      await dialog.getByRole('combobox', { name: 'Objection' }).fill('regio');
      const first = page.getByRole('option', { name: 'Regional consensus first' });
      await expect(first).toHaveAttribute('data-combobox-selected', 'true');
      await page.keyboard.press('Enter');
      await dialog.getByRole('textbox', { name: 'Their words' }).fill('SADC has not spoken.');
      await dialog.getByLabel('Who said it').pressSequentially('a');
      // The list of objections fades away; the names are another list.
      await page.getByRole('listbox', { name: 'Who said it' }).getByRole('option').first().click();
      await expect(dialog.getByText('On record', { exact: true })).toBeVisible();
      await dialog.getByRole('textbox', { name: 'Said on' }).fill('20.11.2026');
      await expectAccessible(page);
      await dialog.getByRole('button', { name: 'Save' }).click();
      await expect(dialog.getByRole('textbox', { name: 'Source' })).toBeFocused();
      await page.keyboard.type('Record of conversation');
      await page.keyboard.press('Enter');
      await expect(dialog).toHaveCount(0);

      const objection = why.getByRole('article', { name: 'Regional consensus first' });
      await expect(objection.getByText(/, 20 November 2026 · stands/)).toBeVisible();
      await expect(objection.getByText(/moved them 2× \(.*Jamaica/)).toBeVisible();

      await objection.getByRole('button', { name: 'The line “Your neighbours have moved” was used' }).click();
      const used = page.getByRole('dialog', { name: /was used/ });
      await used.getByRole('combobox', { name: 'Effect' }).click();
      await page.getByRole('option', { name: 'moved them' }).click();
      await expectAccessible(page);
      await used.getByRole('button', { name: 'Save' }).click();
      await expect(objection.getByText(/moved them 3× \(Namibia/)).toBeVisible();

      await objection.getByRole('button', { name: 'More on the objection of 20 November 2026' }).click();
      await page.getByRole('menuitem', { name: 'What became of it' }).click();
      const turn = page.getByRole('dialog', { name: 'What became of this objection' });
      await turn.getByLabel('How we know').fill('Their minister no longer raised it.');
      await expectAccessible(page);
      await turn.getByRole('button', { name: 'Save' }).click();
      await expect(objection.getByText('eased 23 Nov 2026: Their minister no longer raised it.')).toBeVisible();

      // No more than three toasts stand at once.
      await page.getByRole('button', { name: 'Close' }).first().click();
      // What was answered cannot vanish under its answers: the refusal says what to do.
      await objection.getByRole('button', { name: 'More on the objection of 20 November 2026' }).click();
      await page.getByRole('menuitem', { name: 'Take off the record' }).click();
      await expect(page.getByText(/A line was used on this objection 1 time/)).toBeVisible();
    });

    test(`a decision map is written and put in order by keyboard and mouse (${scheme})`, async ({ page }) => {
      await openCountry(page, 'Sri Lanka');
      const map = section(page, 'Who has to agree');
      const names = async () => map.getByRole('listitem').locator('strong').allTextContents();
      const usual = [
        'Ministry of Foreign Affairs',
        'Attorney General’s Department',
        'Cabinet of Ministers',
        'President',
      ];
      await expect(map.getByText('Missing next: Attorney General’s Department')).toBeVisible();
      expect(await names()).toEqual(usual);

      await map.getByRole('button', { name: 'Carry President to another place' }).focus();
      await page.keyboard.press('Space');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Space');
      await expect(map.getByText('Missing next: President')).toBeVisible();
      expect(await names()).toEqual([usual[0], usual[3], usual[1], usual[2]]);
      await page.getByRole('button', { name: 'Undo' }).click();
      await expect(map.getByText('Missing next: Attorney General’s Department')).toBeVisible();
      expect(await names()).toEqual(usual);

      const from = await map.getByRole('button', { name: 'Carry Cabinet of Ministers to another place' }).boundingBox();
      const to = await map
        .getByRole('button', { name: 'Carry Ministry of Foreign Affairs to another place' })
        .boundingBox();
      if (!from || !to) throw new Error('no step to carry');
      await page.mouse.move(from.x + 6, from.y + 6);
      await page.mouse.down();
      await page.mouse.move(from.x + 6, from.y - 6, { steps: 4 });
      await page.mouse.move(to.x + 6, to.y - 4, { steps: 12 });
      await page.mouse.up();
      await expect(map.getByText('Missing next: Cabinet of Ministers')).toBeVisible();

      await map.getByRole('button', { name: 'More on Cabinet of Ministers' }).click();
      await page.getByRole('menuitem', { name: 'Edit' }).click();
      const dialog = page.getByRole('dialog', { name: 'Edit the step “Cabinet of Ministers”' });
      await dialog.getByRole('combobox', { name: 'State' }).click();
      await page.getByRole('option', { name: 'agreed' }).click();
      await dialog.getByLabel('On, where anyone gives a day').fill('18.11.2026');
      await dialog.getByRole('button', { name: 'Add a paper' }).click();
      await dialog.getByLabel('Title').fill('Cabinet decision on recognition');
      await dialog.getByRole('textbox', { name: 'Source' }).first().fill('Their gazette');
      await expectAccessible(page);
      await dialog.getByRole('button', { name: 'Save' }).click();
      await expect(map.getByText('agreed 18 November 2026')).toBeVisible();
      await expect(map.getByText(/Paper: .*Cabinet decision on recognition/)).toBeVisible();
      await expectAccessible(page);
    });
  });
}

test('a recognition that parliament never confirmed is flagged in its dossier and beside the count', async ({
  page,
}) => {
  await openCountry(page, 'São Tomé and Príncipe');
  const flag = page.getByText('The recognition of 13 March 2012 has not been confirmed by Assembleia Nacional');
  await expect(section(page, 'Status').getByText(/has not been confirmed by Assembleia Nacional/)).toBeVisible();

  await page.getByRole('link', { name: 'Counts' }).click();
  await expect(page.getByText('Caution: 1 counted state lacks the word')).toBeVisible();
  await expect(page.getByText('Caution: without the word of Assembleia Nacional').first()).toBeVisible();
  await expectAccessible(page);

  await page.goBack();
  const map = section(page, 'Who has to agree');
  await map.getByRole('button', { name: 'More on Assembleia Nacional' }).click();
  await page.getByRole('menuitem', { name: 'Edit' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'State' }).click();
  await page.getByRole('option', { name: 'agreed' }).click();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(map.getByText('Every required step has agreed.')).toBeVisible();
  await expect(flag).toHaveCount(0);
});
