import { expect, expectAccessible, openSampleProgramme, test } from '../support/desk-window.ts';

for (const scheme of ['light', 'dark'] as const) {
  test.describe(`an annex (${scheme})`, () => {
    test.use({ start: 'sample', scheme });

    test(`can be a paper of the register, found by its number, and says where it will not stand (${scheme})`, async ({
      page,
      opened,
    }) => {
      const { papers } = await opened.desk.documents.register.query();
      const paper = papers.find(({ direction, number }) => direction === 'out' && number !== null);
      const number = paper?.number ?? '';
      await openSampleProgramme(page, opened);
      await page.getByRole('tab', { name: 'The book' }).click();
      await page.getByRole('button', { name: 'Add: Annexes' }).click();
      const form = page.getByRole('dialog', { name: 'Annexes' });
      await form.getByRole('combobox', { name: 'A paper of the register' }).fill(number);
      await page.getByRole('option', { name: number }).first().click();
      await expect(form.getByLabel('Heading')).toHaveValue(paper?.title ?? '');
      await expectAccessible(page);
      await page.screenshot({ path: test.info().outputPath('annex-form.png') });
      await form.getByRole('button', { name: 'Save' }).click();
      await expect(form).toBeHidden();

      const annexes = page.getByRole('region', { name: /^Annexes/ });
      await expect(annexes.getByText(number, { exact: false })).toBeVisible();
      await expect(annexes.getByText('it stands in our own copy alone', { exact: false })).toBeVisible();
      const book = page.getByRole('region', { name: 'How it reads' });
      await book.getByRole('combobox').click();
      await page.getByRole('option', { name: 'Annexes', exact: true }).click();
      await expect(book.getByText(`No. ${number}`, { exact: false })).toBeVisible();
      await annexes.scrollIntoViewIfNeeded();
      await expectAccessible(page);
      await page.screenshot({ path: test.info().outputPath('annexes.png') });
    });
  });
}
