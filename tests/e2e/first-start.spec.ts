import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, expectAccessible, test } from '../support/desk-window.ts';

const PASSPHRASE = 'lantern orchard violin harbour';

test.describe('the first start', () => {
  test.use({ start: 'empty' });

  test('asks for a passphrase, says what losing it means, and leads to the boards', async ({ page }) => {
    await expect(page.getByRole('heading', { name: 'Choose a passphrase' })).toBeVisible();
    await expect(page.getByText('without it there is no way in')).toBeVisible();
    await page.getByRole('textbox', { name: 'Passphrase' }).fill(PASSPHRASE);
    await expect(page.getByText('Strength: strong')).toBeVisible();
    await page.getByRole('textbox', { name: 'The same once more' }).fill(PASSPHRASE);
    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Create the desk' }).click();

    await page.getByRole('button', { name: 'Load the reference data' }).click();

    await expect(page.getByRole('heading', { name: 'Recognition', level: 1 })).toBeVisible();
    await expect(page.getByText('198 of 198 states')).toBeVisible();
  });

  test('refuses a short, a mistyped and an unconfirmed passphrase at its field, and creates nothing', async ({
    page,
    opened,
  }) => {
    const create = page.getByRole('button', { name: 'Create the desk' });
    await page.getByRole('textbox', { name: 'Passphrase' }).fill('short');
    await expect(page.getByText('7 characters more')).toBeVisible();
    await create.click();
    await expect(page.getByText('Use at least 12 characters')).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Passphrase' })).toBeFocused();

    await page.getByRole('textbox', { name: 'Passphrase' }).fill(PASSPHRASE);
    await page.getByRole('textbox', { name: 'The same once more' }).fill('lantern orchard');
    await create.click();
    await expect(page.getByText('The two are not the same yet.')).toBeVisible();

    await page.getByRole('textbox', { name: 'The same once more' }).fill(PASSPHRASE);
    await create.click();
    await expect(page.getByText('Tick this once')).toBeVisible();
    expect((await opened.desk.desk.status.query()).state).toBe('empty');
  });

  for (const scheme of ['light', 'dark'] as const) {
    test.describe(scheme, () => {
      test.use({ scheme });

      test(`has nothing that keeps anyone out (${scheme})`, async ({ page }) => {
        await page.getByRole('textbox', { name: 'Passphrase' }).fill('lantern orchard');
        await page.getByRole('button', { name: 'Create the desk' }).click();
        await expect(page.getByText('The two are not the same yet.')).toBeVisible();
        await expectAccessible(page);
      });
    });
  }
});

test.describe('a locked desk', () => {
  test.use({ start: 'sample' });

  for (const scheme of ['light', 'dark'] as const) {
    test.describe(scheme, () => {
      test.use({ scheme });

      test(`forgets what it showed, tells a wrong passphrase, and opens with the right one (${scheme})`, async ({
        page,
        opened,
      }) => {
        await page.goto(`${opened.origin}/settings`);
        await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
        await page.keyboard.press('Control+Shift+l');
        await expect(page.getByRole('heading', { name: 'The desk is locked' })).toBeVisible();
        expect((await opened.desk.desk.status.query()).state).toBe('locked');
        await expectAccessible(page);

        const field = page.getByRole('textbox', { name: 'Passphrase' });
        await field.fill('not the passphrase');
        await field.press('Enter');
        await expect(page.getByText('This is not the passphrase.')).toBeVisible();
        await expectAccessible(page);

        await field.fill(opened.passphrase);
        await field.press('Enter');
        await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
      });
    });
  }

  test('locks itself when nobody is at it, also with a dialog open, and keeps what was typed', async ({
    page,
    opened,
  }) => {
    await expect(page.getByRole('heading', { name: 'Today' })).toBeVisible();
    await page.keyboard.press('Control+l');
    await page.getByLabel('What came of it').fill('They will answer after the recess');
    await expect(page.getByText('Draft kept')).toBeVisible();
    opened.clock.passMinutes(11);
    await expect(page.getByRole('heading', { name: 'The desk is locked' })).toBeVisible({ timeout: 15_000 });
    await expect(page.getByText('They will answer')).toHaveCount(0);
    await page.getByRole('textbox', { name: 'Passphrase' }).fill(opened.passphrase);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Today' })).toBeVisible();
    await page.keyboard.press('Control+l');
    await expect(page.getByLabel('What came of it')).toHaveValue('They will answer after the recess');
  });
});

test.describe('a base with a fault', () => {
  test.use({ start: 'created' });

  const FAULTS = [
    {
      name: 'a missing key file',
      harm: (base: string) => renameSync(join(base, 'demarche.key'), join(base, 'elsewhere')),
      says: 'its key file is missing',
    },
    {
      name: 'a damaged key file',
      harm: (base: string) => writeFileSync(join(base, 'demarche.key'), '{"version":1'),
      says: 'The key file is damaged',
    },
    {
      name: 'a missing base',
      harm: (base: string) => renameSync(join(base, 'demarche.db'), join(base, 'elsewhere')),
      says: 'the base itself is missing',
    },
  ];
  for (const { name, harm, says } of FAULTS) {
    test(`${name} has a calm page that says what to do`, async ({ page, opened }) => {
      await opened.desk.desk.lock.mutate();
      harm(join(opened.profileDir, 'base'));
      await page.reload();
      await expect(page.getByRole('heading', { name: 'The base cannot be opened' })).toBeVisible();
      await expect(page.getByText(says)).toBeVisible();
      await expect(page.getByText(opened.profileDir)).toBeVisible();
      await expectAccessible(page);
    });
  }

  test('a damaged base is told only after the right passphrase, on the lock screen', async ({ page, opened }) => {
    await opened.desk.desk.lock.mutate();
    writeFileSync(join(opened.profileDir, 'base', 'demarche.db'), Buffer.alloc(8192, 7));
    await page.reload();
    await page.getByRole('textbox', { name: 'Passphrase' }).fill(opened.passphrase);
    await page.keyboard.press('Enter');
    await expect(page.getByText('the base is damaged')).toBeVisible();
  });
});

test.describe('a window', () => {
  test('without a session says how to get one', async ({ browser, opened }) => {
    const other = await browser.newContext();
    const page = await other.newPage();
    await page.goto(opened.origin);
    await expect(page.getByRole('heading', { name: 'This window has no session' })).toBeVisible();
    await expectAccessible(page);
    await other.close();
  });

  test('whose desk has stopped says so', async ({ page, opened }) => {
    await expect(page.getByRole('heading', { name: 'Today' })).toBeVisible();
    await opened.stop();
    await expect(page.getByRole('heading', { name: 'The desk does not answer' })).toBeVisible({ timeout: 20_000 });
  });
});

test.describe('a sample desk', () => {
  test.use({ start: 'demo' });

  test('is open at once, says that it is one, and shows its passphrase when locked', async ({ page }) => {
    await expect(page.getByText('real states, invented people')).toBeVisible();
    await page.getByRole('button', { name: 'Lock', exact: true }).click();
    const told = await page.getByText('This is a sample desk. Its passphrase:').textContent();
    await page.getByRole('textbox', { name: 'Passphrase' }).fill(told?.split(': ')[1] ?? '');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Today' })).toBeVisible();
  });
});
