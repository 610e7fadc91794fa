import { expect, expectAccessible, openSampleProgramme, test } from '../support/desk-window.ts';

for (const scheme of ['light', 'dark'] as const) {
  test.describe(`a press line (${scheme})`, () => {
    test.use({ start: 'sample', scheme });

    test(`says as it is written what the record does not carry, and is led to before printing (${scheme})`, async ({
      page,
      opened,
    }) => {
      await openSampleProgramme(page, opened);
      await page.getByRole('link', { name: 'At the Ministry of Foreign Affairs' }).click();
      const line = page.getByRole('region', { name: 'Press line' });
      const warning = line.getByText('Mongolia: no recognition is on record.');
      await expect(line.getByText('agreed to go on')).toBeVisible();
      await expect(warning).toHaveCount(0);

      await line.getByRole('button', { name: /^Edit/ }).click();
      await line.getByRole('textbox', { name: 'Press line' }).fill('Mongolia has recognised our state.');
      await expect(warning).toBeVisible();
      await expectAccessible(page);
      await page.screenshot({ path: test.info().outputPath('sheet-form.png') });
      await page.keyboard.press('Control+Enter');
      await expect(line.getByRole('textbox')).toHaveCount(0);
      await expect(warning).toBeVisible();
      await expectAccessible(page);

      await page.getByRole('tab', { name: 'The book' }).click();
      const check = page
        .getByRole('region', { name: /^Before you print/ })
        .getByRole('listitem')
        .filter({ hasText: 'says “recognised” to the press' });
      await expect(check).toContainText('Mongolia: no recognition is on record.');
      await page.screenshot({ path: test.info().outputPath('before-printing.png') });
      await expectAccessible(page);
      await check.getByRole('link').click();
      await expect(warning).toBeInViewport();
    });

    test(`has a draft of the read-out beside it, held against the record too, which stands under Media (${scheme})`, async ({
      page,
      opened,
    }) => {
      await openSampleProgramme(page, opened);
      await page.getByRole('link', { name: 'At the Ministry of Foreign Affairs' }).click();
      const draft = page.getByRole('region', { name: 'Draft read-out' });
      await expect(draft.getByText('agreed to meet again in the spring')).toBeVisible();
      await draft.getByRole('button', { name: /^Edit/ }).click();
      await draft.getByRole('textbox', { name: 'Draft read-out' }).fill('Mongolia has recognised our state.');
      await expect(draft.getByText('Mongolia: no recognition is on record.')).toBeVisible();
      await expectAccessible(page);
      await page.screenshot({ path: test.info().outputPath('draft-read-out.png') });
      await page.keyboard.press('Control+Enter');
      await expect(draft.getByRole('textbox')).toHaveCount(0);

      await page.getByRole('tab', { name: 'The book' }).click();
      const book = page.getByRole('region', { name: 'How it reads' });
      await book.getByRole('combobox').click();
      await page.getByRole('option', { name: 'Media', exact: true }).click();
      await expect(book.getByRole('heading', { name: 'Draft read-outs' })).toBeVisible();
      await expect(book.getByText('Mongolia has recognised our state.')).toBeVisible();
      await page.screenshot({ path: test.info().outputPath('media.png') });
    });

    test(`of the book itself is held against every state of the trip (${scheme})`, async ({ page, opened }) => {
      await openSampleProgramme(page, opened);
      await page.getByRole('tab', { name: 'The book' }).click();
      await page.getByRole('button', { name: 'Add: Press lines' }).click();
      const form = page.getByRole('dialog', { name: 'Press lines' });
      await expect(form.getByLabel('Heading')).toBeFocused();
      await page.keyboard.type('On return');
      await form.getByLabel('Text').fill('They recognise our state, and Nepal first of all.');
      const warning = page.getByText('Nepal: no recognition is on record.');
      await expect(form.getByText('Nepal: no recognition is on record.')).toBeVisible();
      await expect(form.getByText('Mongolia:')).toHaveCount(0);
      await expectAccessible(page);
      await page.screenshot({ path: test.info().outputPath('book-text.png') });
      await form.getByRole('button', { name: 'Save' }).click();
      await expect(form).toBeHidden();
      const check = page
        .getByRole('region', { name: /^Before you print/ })
        .getByRole('listitem')
        .filter({ hasText: 'On return says “recognise” to the press' });
      await expect(check).toContainText('Nepal: no recognition is on record.');
      await check.getByRole('link').click();
      await expect(warning.last()).toBeInViewport();
      await expectAccessible(page);
    });
  });
}
