import type { Page } from '@playwright/test';
import { type DeskWindow, expect, expectAccessible, test } from '../support/desk-window.ts';

const toPartners = (page: Page) =>
  page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: 'Partners' }).click();

async function stateId({ desk }: DeskWindow, name: string): Promise<string> {
  const found = (await desk.countries.list.query()).find(({ nameEn }) => nameEn === name);
  if (!found) throw new Error(`no state ${name}`);
  return found.id;
}

/** Types ahead into a field that holds states, and takes the best match, as a hand at the keyboard does. */
async function typeState(page: Page, label: string, typed: string, name: string): Promise<void> {
  await page.getByRole('dialog').getByLabel(label, { exact: false }).first().focus();
  await page.keyboard.type(typed);
  await expect(page.getByRole('option', { name })).toBeVisible();
  await page.keyboard.press('Enter');
}

for (const scheme of ['light', 'dark'] as const) {
  test.describe(`asking a partner (${scheme})`, () => {
    test.use({ start: 'loaded', scheme });

    test('goes from the warning to the answer and the thanks, and opens a door in the dossier', async ({
      page,
      opened,
    }) => {
      await opened.desk.asks.add.mutate({
        partnerId: await stateId(opened, 'Albania'),
        intermediaryId: null,
        targetId: await stateId(opened, 'Chile'),
        targetPersonId: null,
        targetBody: null,
        ask: 'Find out what was said',
        channel: 'call',
        askedOn: '2026-11-02',
        ownerId: null,
        marking: 'restricted',
        actionId: null,
        documentIds: [],
        document: null,
      });
      await toPartners(page);
      await page.getByRole('button', { name: 'Record an ask' }).click();
      const dialog = page.getByRole('dialog', { name: 'Record an ask' });
      const warning = dialog.getByText('We have asked them within 60 days:');
      await typeState(page, 'State it is about', 'nepal', 'Nepal');
      await expect(warning).toHaveCount(0);
      await typeState(page, 'Partner who is asked', 'alban', 'Albania');
      await expect(warning).toBeVisible();
      await expect(dialog.getByText(/2 Nov 2026: Albania to Chile, “Find out what was said”/)).toBeVisible();
      await expectAccessible(page);

      // Nothing to ask yet: the field is led to. Then it is saved although the ally was just asked.
      await dialog.getByRole('button', { name: 'Save' }).click();
      await expect(dialog.getByLabel('Our ask')).toBeFocused();
      await page.keyboard.type('Raise it with the minister');
      await page.keyboard.press('Enter');
      await expect(dialog).toHaveCount(0);
      const row = page.getByRole('region', { name: /^Asks/ }).getByRole('listitem').filter({ hasText: 'Nepal' });
      await expect(row).toContainText('Raise it with the minister');

      await row.getByRole('button', { name: 'Result …' }).click();
      const result = page.getByRole('dialog', { name: 'Albania to Nepal' });
      await result.getByLabel('They spoke on').fill('23.11.2026');
      await result.getByRole('combobox', { name: 'At the level of' }).click();
      await page.getByRole('option', { name: 'Minister', exact: true }).click();
      await result.getByLabel('Answer heard on').fill('23.11.2026');
      await result.getByLabel('What was answered').fill('After the budget');
      await expectAccessible(page);
      await result.getByRole('button', { name: 'Save' }).click();
      await expect(row).toContainText('Answer: After the budget');

      const thanks = page.getByRole('region', { name: /^To be thanked/ });
      await expect(thanks).toContainText(
        'Albania: our thanks for having spoken for us to Nepal at the level of ministers on 23 Nov 2026',
      );
      await thanks.getByRole('button', { name: 'Thanked today' }).click();
      await expect(thanks).toContainText('Nobody is waiting for our thanks.');
      await page
        .getByRole('alert')
        .filter({ hasText: 'thanks recorded' })
        .getByRole('button', { name: 'Undo' })
        .click();
      await expect(thanks).toContainText('Albania: our thanks');
      await thanks.getByRole('button', { name: 'Another day' }).click();
      const how = page.getByRole('dialog').getByLabel('How', { exact: true });
      await how.fill('By letter of the Minister');
      await expect(how).toHaveValue('By letter of the Minister');
      // In the field itself: the dialog gives the focus to its first field a moment after it has opened.
      await how.press('Enter');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await expect(row).toContainText('Answered and thanked');
      await expect(row).toContainText('By letter of the Minister');
      await expectAccessible(page);

      await row.getByRole('link', { name: 'Nepal' }).click();
      const doors = page.getByRole('region', { name: /^Doors/ });
      await expect(doors.getByRole('listitem').first()).toContainText(/Albania · partner.*Minister reached today/);
      await expect(page.getByRole('region', { name: /^Asked of partners/ })).toContainText(
        'Raise it with the minister',
      );
      await expectAccessible(page);
    });
  });
}

test.describe('on a desk where nothing was asked or offered', () => {
  test.use({ start: 'loaded' });

  test('every tab is reached by keyboard, says how to begin, and stays in the address', async ({ page }) => {
    await toPartners(page);
    await expect(page.getByText('No ally was asked for anything yet.')).toBeVisible();
    await page.getByRole('tab', { name: 'Asks' }).focus();
    for (const [address, sentence] of [
      ['intermediaries', 'Nobody has a mandate to speak for us.'],
      ['offers', 'Nothing is on offer yet.'],
      ['moves', 'No move of the other side is on record.'],
    ] as const) {
      await page.keyboard.press('ArrowRight');
      await expect(page.getByText(sentence)).toBeVisible();
      await expect(page).toHaveURL(new RegExp(`tab=${address}`));
      await expectAccessible(page);
    }
    await page.reload();
    await expect(page.getByRole('tab', { name: 'Their moves' })).toHaveAttribute('aria-selected', 'true');
  });

  test('an intermediary gets a mandate, is proposed for its state only, and no more once it is ended', async ({
    page,
    opened,
  }) => {
    await page.goto(`${opened.origin}/partners?tab=intermediaries`);
    await page.getByRole('button', { name: 'Add an intermediary' }).click();
    const dialog = page.getByRole('dialog', { name: 'Add an intermediary' });
    await expect(dialog.getByLabel('Name', { exact: false }).first()).toBeFocused();
    await page.keyboard.type('Ioana Exemplu');
    await typeState(page, 'May speak to', 'nepal', 'Nepal');
    await dialog.getByRole('textbox', { name: 'May say' }).fill('May ask for appointments');
    await dialog.getByRole('textbox', { name: 'May not' }).fill('Promise anything');
    await dialog.getByLabel('Until').fill('31.12.2026');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Save' }).click();
    const valid = page.getByRole('region', { name: /^May speak for us/ });
    await expect(valid).toContainText('May not: Promise anything');

    await valid.getByRole('button', { name: 'Ask them' }).click();
    const ask = page.getByRole('dialog', { name: 'Record an ask' });
    await expect(ask.getByRole('combobox', { name: 'Intermediary' })).toHaveValue('Ioana Exemplu');
    await expect(ask.getByText('May not: Promise anything')).toBeVisible();
    await page.keyboard.press('Escape');

    await valid.getByRole('button', { name: 'More for Ioana Exemplu' }).click();
    await page.getByRole('menuitem', { name: 'End the mandate' }).click();
    await page.getByRole('dialog').getByLabel('Why').fill('Took up another post');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('region', { name: /^Ended: not to be asked/ })).toContainText('Took up another post');
    await page.goto(`${opened.origin}/countries/${await stateId(opened, 'Nepal')}`);
    await expect(page.getByRole('region', { name: /^Doors/ })).toContainText('No way in is known.');
  });

  test('what is promised beyond its number asks for a reason, which stays beside the offer', async ({
    page,
    opened,
  }) => {
    await page.goto(`${opened.origin}/partners?tab=offers`);
    await page.getByRole('button', { name: 'Add something to offer' }).click();
    const item = page.getByRole('dialog', { name: 'Add something to offer' });
    await item.getByRole('textbox', { name: 'What may be offered' }).fill('Scholarships in Pristina');
    await item.getByLabel('By whose authority').fill('Minister, decision 12/2026');
    await item.getByLabel('How many there are').fill('2');
    await expectAccessible(page);
    await item.getByRole('button', { name: 'Save' }).click();
    const section = page.getByRole('region', { name: /^Scholarships in Pristina/ });
    await expect(section).toContainText('0 of 2 promised, 2 left');

    const offer = async (typed: string, name: string, quantity: string) => {
      await section.getByRole('button', { name: 'Offer it' }).click();
      await typeState(page, 'Offered to', typed, name);
      await page.getByRole('dialog').getByLabel('How many').fill(quantity);
    };
    await offer('nepal', 'Nepal', '2');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(section).toContainText('All promised');

    await offer('chile', 'Chile', '1');
    const dialog = page.getByRole('dialog', { name: 'Record an offer' });
    await expect(dialog.getByText('None is left; all are promised to somebody.')).toBeVisible();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dialog.getByLabel('Why it is promised all the same')).toBeFocused();
    await page.keyboard.type('The Prime Minister said so');
    await page.keyboard.press('Enter');
    await expect(section).toContainText('Promised beyond what there is');
    await expect(section).toContainText('Offered all the same: The Prime Minister said so');

    await section.getByRole('button', { name: 'More for Chile' }).click();
    await page.getByRole('menuitem', { name: 'Taken back' }).click();
    await page.getByRole('dialog', { name: 'Chile: Taken back' }).getByRole('button', { name: 'Save' }).click();
    await expect(section).toContainText('All promised');
  });
});

test('the ledger is filtered by partner and by what is overdue, and the filter stands in the address', async ({
  page,
  opened,
}) => {
  await toPartners(page);
  const ledger = page.getByRole('region', { name: /^Asks/ });
  await expect(ledger.getByRole('listitem').first()).toBeVisible();
  const all = await ledger.getByRole('listitem').count();
  await page.getByRole('combobox', { name: 'How far it has come' }).click();
  await page.getByRole('option', { name: 'Overdue' }).click();
  await expect(page).toHaveURL(/state=overdue/);
  await expect(ledger.getByRole('listitem').filter({ hasNotText: 'overdue' })).toHaveCount(0);
  expect(await ledger.getByRole('listitem').count()).toBeLessThan(all);
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(ledger.getByRole('listitem')).toHaveCount(all);

  const japan = await stateId(opened, 'Japan');
  await page.goto(`${opened.origin}/partners?partner=${japan}`);
  await expect(ledger.getByRole('listitem').filter({ hasNotText: 'Japan' })).toHaveCount(0);
  await expect(ledger.getByRole('listitem').first()).toContainText('Japan');
});
