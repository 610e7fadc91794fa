import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { RESOURCES } from '../support/desk-client.ts';
import { expect, expectAccessible, test } from '../support/desk-window.ts';

test.use({ start: 'loaded' });

const shipped = (name: string): string => readFileSync(join(RESOURCES.referenceDir, name), 'utf8');

/** Kenya’s day corrected, Mongolia a recogniser with relations, Ghana’s row left out. */
const NEWER = shipped('recognitions.csv')
  .replace(/^GHA,.*\n/m, '')
  .replace('2025-03-26', '2025-03-25')
  .concat('MNG,123,2026-10-01,,,2026-10-05,,,Kosovo MFA release 2026-10-01,high\n');

async function choose(
  page: Page,
  ...files: readonly { readonly name: string; readonly text: string }[]
): Promise<void> {
  await page
    .locator('input[type=file]')
    .setInputFiles(files.map(({ name, text }) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })));
}

for (const scheme of ['light', 'dark'] as const) {
  test.describe(scheme, () => {
    test.use({ scheme });

    test(`newer files are compared, accepted row by row, taken over and taken back (${scheme})`, async ({ page }) => {
      await page.getByRole('link', { name: 'Settings' }).click();
      await page.getByRole('link', { name: 'Compare with newer files' }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'Newer reference data' })).toBeVisible();
      await expect(page.getByText('On record: the data of 23 November 2026')).toBeVisible();
      await expectAccessible(page);
      await choose(
        page,
        { name: 'recognitions.csv', text: NEWER },
        { name: 'about.json', text: '{"compiledOn":"2027-01-15"}' },
      );

      const claims = page.getByRole('region', { name: /^Claims of the list/ });
      await expect(claims.getByRole('row', { name: /Kenya/ })).toContainText('26 Mar 2025 → 25 Mar 2025');
      await expect(claims.getByRole('row', { name: /Mongolia · Recognition/ })).toContainText('+1 in “');
      await expect(claims.getByRole('row', { name: /Ghana · Recognition/ })).toContainText('it stays on record');
      await expect(claims.getByRole('checkbox', { name: /Ghana/ })).toHaveCount(0);
      await expectAccessible(page);

      const take = page.getByRole('button', { name: /^Take over/ });
      await expect(take).toBeDisabled();
      await claims.getByRole('checkbox', { name: 'Accept: Mongolia · Recognition' }).focus();
      await page.keyboard.press('Space');
      await claims.getByRole('checkbox', { name: 'Accept: Mongolia · Relations established' }).check();
      const totals = page.getByRole('table', { name: 'Counts today' });
      await expect(totals.getByRole('row').nth(1)).toContainText('121122');
      await expect(page.getByText('Mongolia: Opens a case: Diplomatic relations', { exact: false })).toBeVisible();
      await expect(page.getByLabel('These files are of')).toHaveValue('15.1.2027');
      await take.focus();
      await page.keyboard.press('Enter');

      await expect(page.getByText('2 rows taken over.')).toBeVisible();
      await expect(claims.getByRole('row', { name: /Mongolia/ })).toHaveCount(0);
      await expect(claims.getByRole('row', { name: /Kenya/ })).toBeVisible();
      await expect(page.getByText('On record: the data of 15 January 2027')).toBeVisible();
      await page.getByRole('button', { name: 'Undo' }).click();
      await expect(page.getByText('On record: the data of 23 November 2026')).toBeVisible();
    });
  });
}

test('rows are filtered and accepted as a group, and a state that is left takes along what is about it', async ({
  page,
  opened,
}) => {
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('link', { name: 'Compare with newer files' }).click();
  await choose(
    page,
    {
      name: 'countries.csv',
      text: `${shipped('countries.csv')}XA,XAA,Testland,Republic of Testland,Testland,Testland,Europe,,Test,1,English,1,1,yes,EU,x\n`,
    },
    { name: 'missions.csv', text: `${shipped('missions.csv')}XAA,embassy,Test,,Invented,low\n` },
  );
  const mission = page.getByRole('checkbox', { name: 'Accept: Testland · Embassy, Test' });
  await mission.check();
  const state = page.getByRole('checkbox', { name: 'Accept: Testland', exact: true });
  await expect(state).toBeChecked();
  await state.uncheck();
  await expect(mission).not.toBeChecked();

  await page.getByRole('textbox', { name: 'Find among the rows' }).fill('invented');
  await expect(state).toHaveCount(0);
  await page.getByRole('button', { name: 'Accept all 1' }).click();
  await page.getByRole('textbox', { name: 'Find among the rows' }).fill('');
  await expect(state).toBeChecked();
  await page.getByText('Changed 0').click();
  await expect(page.getByText('No row answers to this.')).toBeVisible();
  await page.getByRole('button', { name: 'Take over 2 rows' }).click();
  await expect(page.getByText('Write the day of these files.')).toBeVisible();
  await page.getByLabel('These files are of').fill('1.2.2027');
  await page.getByRole('button', { name: 'Take over 2 rows' }).click();
  await expect(page.getByText('2 rows taken over.')).toBeVisible();
  const countries = await opened.desk.countries.list.query();
  expect(countries.some(({ iso3 }) => iso3 === 'XAA')).toBe(true);
});

test('a broken file is refused whole with its row, and the files of this version say nothing new', async ({ page }) => {
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('link', { name: 'Compare with newer files' }).click();
  await choose(page, { name: 'recognitions.csv', text: NEWER.replace('2025-03-25', '2025-02-31') });
  await expect(page.getByRole('alert')).toContainText('recognitions.csv, row');
  await expect(page.getByRole('alert')).toContainText('recognised_on');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Use the files of this version' }).click();
  await expect(page.getByText('The base already has all that these files say.')).toBeVisible();
});
