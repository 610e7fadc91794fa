import type { Page } from '@playwright/test';
import { type DeskWindow, expect, expectAccessible, test } from '../support/desk-window.ts';

const main = (page: Page) => page.getByRole('main');

/** Nepal in the sample desk, and three days later a tier and a condition that someone gave it. */
async function arrange(opened: DeskWindow): Promise<string> {
  const { desk, clock } = opened;
  const { cards } = await desk.boards.cards.query({ pipelineId: 'recognition' });
  const card = cards.find(({ nameEn }) => nameEn === 'Nepal');
  if (!card) throw new Error('no Nepal');
  clock.passMinutes(3 * 24 * 60);
  await desk.desk.unlock.mutate({ passphrase: opened.passphrase });
  await desk.countries.update.mutate({ countryId: card.countryId, tier: 'C' });
  await desk.cases.update.mutate({
    caseId: card.caseId,
    condition: 'stalled',
    conditionReason: `Nobody opposite owns the file. ${'We asked again. '.repeat(20)}`,
    reviewOn: '2026-12-24',
  });
  return card.countryId;
}

for (const scheme of ['light', 'dark'] as const) {
  test.describe(scheme, () => {
    test.use({ scheme });

    test(`a state is looked at as it stood, and nothing can be changed there (${scheme})`, async ({ page, opened }) => {
      const countryId = await arrange(opened);
      await page.goto(`${opened.origin}/countries/${countryId}`);
      await expect(page.getByText('Stalled: Nobody opposite')).toBeVisible();

      await page.getByRole('button', { name: 'As it stood on …' }).focus();
      await page.keyboard.press('Enter');
      await expect(page.getByLabel('Day', { exact: true })).toBeFocused();
      await page.keyboard.type('11.2026');
      await page.keyboard.press('Enter');
      await expect(page.getByText('Write a whole day, such as 3.3.2026.')).toBeVisible();
      await expectAccessible(page);
      await page.getByLabel('Day', { exact: true }).fill('23.11.2026');
      await page.keyboard.press('Enter');

      const banner = page.getByRole('complementary', { name: 'As it stood on 23 November 2026' });
      await expect(banner).toBeFocused();
      await expect(page.getByText('Stalled:')).toHaveCount(0);
      await expect(main(page).getByText('Tier A')).toBeVisible();
      await expect(page).toHaveURL(/on=2026-11-23/);
      // The two of the banner, and those that only read on: the timeline, the lines to take, a paper, the record of an entry and
      // the entry that a promise comes from, by its kind and day.
      await expect(
        main(page).getByRole('button', {
          name: /^(?!Show that day|Back to today|Earlier entries|Show \d+ more|Look at |Record$|.*, \d+ \w+ \d{4}$)/,
        }),
      ).toHaveCount(0);
      await expect(main(page).getByRole('textbox')).toHaveCount(1);
      await expect(page.getByRole('combobox', { name: 'Tier' })).toHaveCount(0);
      await expectAccessible(page);

      await page.reload();
      await expect(banner).toBeVisible();
      await banner.getByRole('button', { name: 'Back to today' }).click();
      await expect(page.getByText('Stalled: Nobody opposite')).toBeVisible();
      await expect(banner).toHaveCount(0);
      await page.goBack();
      await expect(banner).toBeVisible();
    });

    test(`a value is put back from the changes, and that is undone (${scheme})`, async ({ page, opened }) => {
      const countryId = await arrange(opened);
      await page.goto(`${opened.origin}/countries/${countryId}`);
      const changes = page.getByRole('region', { name: 'Changes' });
      await changes.getByRole('button', { name: 'Show who changed what' }).click();
      await expect(changes.getByText('Moving → Stalled')).toBeVisible();
      await changes.getByText('whole text').click();
      await expectAccessible(page);

      const tier = page.getByRole('combobox', { name: 'Tier' });
      await expect(tier).toHaveValue('Tier C');
      await changes.getByRole('button', { name: 'Put back: Tier of Nepal' }).first().click();
      await expect(tier).toHaveValue('Tier A');
      await page.getByRole('button', { name: 'Undo' }).last().click();
      await expect(tier).toHaveValue('Tier C');

      const condition = changes.getByRole('listitem').filter({ hasText: 'Moving → Stalled' }).first();
      await condition.getByRole('button', { name: /^Take back the change of/ }).click();
      await expect(page.getByText('Stalled: Nobody opposite')).toHaveCount(0);
    });
  });
}

test('a change that holds more than this state is taken back only after a question', async ({ page, opened }) => {
  const countryId = await arrange(opened);
  await page.goto(`${opened.origin}/countries/${countryId}`);
  const changes = page.getByRole('region', { name: 'Changes' });
  await changes.getByRole('button', { name: 'Show who changed what' }).click();
  await changes
    .getByRole('button', { name: /^Take back the change of 23 Nov 2026/ })
    .first()
    .click();
  const question = page.getByRole('dialog', { name: 'Take back the whole change?' });
  await expect(question).toContainText('about something else than this state');
  await expectAccessible(page);
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect(question).toHaveCount(0);
});

test('a day before the record began says so and leads on', async ({ page, opened }) => {
  const countryId = await arrange(opened);
  await page.goto(`${opened.origin}/countries/${countryId}?on=2024-03-03`);
  await expect(page.getByText('On 3 March 2024 this desk held nothing on Nepal.')).toBeVisible();
  await expect(page.getByText('Its record begins on 23 November 2026.')).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Another day').fill('24.11.2026');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: 'Timeline' })).toBeVisible();
});

test('papers are looked at and further lines are unfolded in the past as in the present', async ({ page, opened }) => {
  const { desk } = opened;
  const countryId = (await desk.countries.list.query()).find(({ iso3 }) => iso3 === 'LKA')?.id ?? '';
  await expect(page.getByRole('link', { name: 'Papers' })).toBeVisible();
  const attachmentId = await page.evaluate(async () => {
    const answer = await fetch('/attachments?name=note.txt', { method: 'POST', body: 'Handed over by hand.' });
    return ((await answer.json()) as { attachmentId: string }).attachmentId;
  });
  await desk.documents.add.mutate({
    countryIds: [countryId],
    document: {
      kind: 'noteVerbale',
      number: null,
      datedOn: '2026-11-20',
      title: 'Note with a file',
      source: 'By hand',
      marking: 'open',
      attachmentId,
    },
  });
  await page.goto(`${opened.origin}/countries/${countryId}?on=2026-11-23`);
  await main(page).getByRole('button', { name: 'Look at note.txt' }).click();
  await expect(page.getByRole('region', { name: 'Text: note.txt' })).toContainText('Handed over by hand.');
  await page.keyboard.press('Escape');
  const more = main(page)
    .getByRole('button', { name: /^Show \d+ more/ })
    .first();
  await more.click();
  await expect(main(page).getByRole('button', { name: 'Show fewer' }).first()).toBeVisible();
  await expectAccessible(page);
});
