import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from '../support/desk-window.ts';

const KNOWN = 'Name,State,Notes\r\nAmina Wanjiru,Kenya,Ours\r\nJoseph Otieno,Kenya,\r\n';
const FILE = [
  'Name;Country;Job title;Company;E-mail;Notes',
  'Amina Wanjiru;Kenya;Director;Ministry of Foreign Affairs;amina@example.org;Theirs',
  'J. Otieno;Kenya;;;;',
  'Ana Shembulli;Albania;Minister;Ministry of Foreign Affairs;;',
  'Peter Example;Atlantis;;;;',
].join('\r\n');

async function openExchange(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('link', { name: 'Bring in or take out' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'In and out' })).toBeVisible();
}

async function choose(page: Page, name: string, content: string): Promise<void> {
  await page.getByLabel('Choose a file').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
  await expect(page.getByText('Guessed from the headings')).toBeVisible();
}

for (const scheme of ['light', 'dark'] as const) {
  test.describe(scheme, () => {
    test.use({ start: 'loaded', scheme });

    test(`asks what a name means that is nearly that of a body on record (${scheme})`, async ({ page, opened }) => {
      test.setTimeout(120_000);
      await openExchange(page);
      await choose(
        page,
        'old.csv',
        'Name,State,Job title,Company\r\nAmina Mfano,Kenya,Director,Ministry of Foreign Affairs',
      );
      await page.getByRole('button', { name: 'Compare with what is on record' }).click();
      await page.getByRole('button', { name: 'Bring in 1 row' }).click();
      await expect(page.getByText('1 row added')).toBeVisible();
      await page.getByRole('button', { name: 'Another file' }).click();

      await choose(
        page,
        'new.csv',
        'Name,State,Job title,Company\r\nJoseph Otieno,Kenya,Clerk,Foreign Affairs Ministry',
      );
      await page.getByRole('button', { name: 'Compare with what is on record' }).click();
      const asked = page.getByRole('region', { name: '1 body of the file is new here' });
      const meaning = asked.getByRole('combobox', { name: 'Foreign Affairs Ministry' });
      await expect(meaning).toHaveValue('Make it a new body');
      await meaning.press('Enter');
      await page.getByRole('option', { name: 'It is Ministry of Foreign Affairs' }).click();
      await expect(meaning).toHaveValue('It is Ministry of Foreign Affairs');
      await expectAccessible(page);
      await page.screenshot({ path: test.info().outputPath('near-body.png') });
      await page.getByRole('button', { name: 'Bring in 1 row' }).click();
      await expect(page.getByText('1 row added')).toBeVisible();
      expect((await opened.desk.bodies.list.query()).map(({ name }) => name)).toEqual(['Ministry of Foreign Affairs']);
    });

    test(`a list of contacts comes in with one match and one question, is reported and taken back (${scheme})`, async ({
      page,
    }) => {
      test.setTimeout(120_000);
      await openExchange(page);
      await expectAccessible(page);
      await choose(page, 'old.csv', KNOWN);
      await page.getByRole('button', { name: 'Compare with what is on record' }).click();
      await page.getByRole('button', { name: 'Bring in 2 rows' }).click();
      await expect(page.getByText('2 rows added')).toBeVisible();
      await page.getByRole('button', { name: 'Another file' }).click();

      await choose(page, 'new.csv', FILE);
      await expect(page.getByRole('combobox', { name: 'Country is' })).toHaveValue('State');
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Compare with what is on record' }).press('Enter');

      const rows = page.getByRole('table', { name: 'What will happen' });
      await expect(rows.getByText('On record: Amina Wanjiru. Differs in Notes')).toBeVisible();
      await expect(rows.getByText('Perhaps Joseph Otieno')).toBeVisible();
      await expectAccessible(page);
      await page.getByText('Refused 1').click();
      await expect(rows.getByText('Country: no state is called so')).toBeVisible();
      await expect(rows.getByText('“Atlantis”')).toBeVisible();
      await page.getByText('To compare 2').click();

      await page.getByRole('button', { name: 'Compare Amina Wanjiru, row 2' }).press('Enter');
      const dialog = page.getByRole('dialog', { name: 'Amina Wanjiru: the same, or not?' });
      await expect(dialog.getByText('amina@example.org')).toBeVisible();
      await expectAccessible(page);
      await dialog.getByRole('radio', { name: 'The file’s: Notes' }).press('Space');
      await dialog.getByRole('button', { name: 'The same: keep what is marked' }).press('Enter');
      await expect(dialog).toHaveCount(0);
      await expect(rows.getByText('You: the same')).toBeVisible();
      await page.getByRole('button', { name: 'Compare J. Otieno, row 3' }).click();
      await page.getByRole('button', { name: 'Somebody else: add' }).click();
      await expect(page.getByText('may be somebody on record')).toHaveCount(0);

      await page.getByRole('button', { name: 'Bring in 3 rows' }).click();
      await expect(page.getByText('2 rows added')).toBeVisible();
      await expect(page.getByText('1 record completed or changed')).toBeVisible();
      await expect(page.getByText('1 row refused')).toBeVisible();
      await expectAccessible(page);
      await page.getByRole('link', { name: 'People' }).click();
      await page.getByRole('link', { name: 'Amina Wanjiru' }).click();
      await expect(page.getByText('Theirs')).toBeVisible();

      await openExchange(page);
      await page.getByRole('button', { name: 'Take the import back' }).click();
      await expect(page.getByText('The import was taken back')).toBeVisible();
      await expect(page.getByRole('button', { name: 'Choose a file' })).toBeVisible();
      await page.getByRole('link', { name: 'People' }).click();
      await expect(page.getByRole('link', { name: 'Ana Shembulli' })).toHaveCount(0);
    });
  });
}

test.describe('taking out', () => {
  test('gives the file, and writes down who took it and for whom', async ({ page }) => {
    await openExchange(page);
    await page.getByLabel('For whom').fill('The office of the Minister');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Take out' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^Everything \d{4}-\d\d-\d\d restricted\.xlsx$/);
    expect(
      readFileSync(await file.path())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    const list = page.getByRole('table', { name: 'Taken out before' });
    await expect(list.getByText('The office of the Minister')).toBeVisible();
    await expectAccessible(page);
  });

  for (const scheme of ['light', 'dark'] as const) {
    test.describe(scheme, () => {
      test.use({ scheme });

      test(`gives a sheet that is only read, which stands apart from those that come back (${scheme})`, async ({
        page,
      }) => {
        await openExchange(page);
        await page.getByRole('combobox', { name: 'As' }).click();
        await page.getByRole('option', { name: 'Table of text (CSV)' }).click();
        const what = page.getByRole('combobox', { name: 'What' });
        await expect(what.locator('optgroup[label="Comes back in"] option')).toHaveCount(9);
        await what.selectOption('Votes');
        await expectAccessible(page);
        await page.getByLabel('For whom').fill('The archive');
        const download = page.waitForEvent('download');
        await page.getByRole('button', { name: 'Take out' }).click();
        const file = await download;
        expect(file.suggestedFilename()).toMatch(/^Votes \d{4}-\d\d-\d\d restricted\.csv$/);
        expect(readFileSync(await file.path(), 'utf8')).toContain('"Day","Body","Question","State","Vote"');
      });
    });
  }
});

test.describe('a calendar', () => {
  for (const scheme of ['light', 'dark'] as const) {
    test.describe(scheme, () => {
      test.use({ start: 'loaded', scheme });

      test(`says at its row what does not come in (${scheme})`, async ({ page }) => {
        await openExchange(page);
        const start = 'DTSTART;TZID=Customized Time Zone:20250303T143000';
        const meeting = ['BEGIN:VEVENT', 'SUMMARY:Weekly talk in Kenya', start, 'RRULE:FREQ=WEEKLY', 'END:VEVENT'];
        await choose(page, 'talks.ics', ['BEGIN:VCALENDAR', ...meeting, 'END:VCALENDAR'].join('\r\n'));
        await page.getByRole('button', { name: 'Compare with what is on record' }).click();
        const rows = page.getByRole('table', { name: 'What will happen' });
        await expect(rows.getByText('Repeats: only its first meeting comes in')).toBeVisible();
        await expect(rows.getByText('does not come in: Customized Time Zone')).toBeVisible();
        await expectAccessible(page);
      });
    });
  }
});

test.describe('a file that cannot be taken', () => {
  test('is refused in a sentence, and another can be chosen at once', async ({ page }) => {
    await openExchange(page);
    const wrong = { name: 'a.xlsx', mimeType: 'text/csv', buffer: Buffer.from('Name\nAmina') };
    await page.getByLabel('Choose a file').setInputFiles(wrong);
    await expect(page.getByRole('alert').getByText('not what its name says')).toBeVisible();
    await choose(page, 'a.csv', KNOWN);
  });
});
