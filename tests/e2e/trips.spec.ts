import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from '../support/desk-window.ts';

const toTrips = (page: Page) =>
  page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: 'Trips' }).click();

for (const scheme of ['light', 'dark'] as const) {
  test.describe(`a trip (${scheme})`, () => {
    test.use({ start: 'loaded', scheme });

    test(`is planned, filled and printed from an empty desk (${scheme})`, async ({ page }) => {
      await toTrips(page);
      await expect(page.getByText('No trip is planned yet.')).toBeVisible();
      await expectAccessible(page);

      await page.getByRole('button', { name: 'Plan a trip' }).click();
      const plan = page.getByRole('dialog', { name: 'Plan a trip' });
      await plan.getByRole('button', { name: 'Save' }).click();
      await expect(plan.getByLabel('Name of the trip')).toBeFocused();
      await page.keyboard.type('Kathmandu in December');
      await plan.getByLabel('Principal').fill('The Minister');
      await plan.getByLabel('From').fill('14.12.2026');
      await plan.getByLabel('To', { exact: true }).fill('16.12.2026');
      await plan.getByLabel('Objective 1', { exact: true }).fill('A day for the cabinet decision');
      await expectAccessible(page);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { level: 1, name: 'Kathmandu in December' })).toBeVisible();
      await expect(page.getByRole('region', { name: /^What has to be done/ })).toContainText('Ask for the meetings');

      await page.getByRole('button', { name: 'Add a place' }).click();
      const place = page.getByRole('dialog', { name: 'Add a place' });
      await place.getByLabel('Place').fill('Kathmandu');
      await place.getByLabel('Arrival').focus();
      // The zone is the one that is named after the city.
      await expect(place.getByLabel('Time zone')).toHaveValue('Asia/Kathmandu');
      // Enter straight from the name of the place takes it too.
      await place.getByLabel('Place').focus();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('region', { name: /^Places/ })).toContainText('Asia/Kathmandu');

      await page.getByRole('tab', { name: 'Programme' }).click();
      await page.getByRole('button', { name: 'Add to the programme' }).click();
      const entry = page.getByRole('dialog', { name: 'Add to the programme' });
      await entry.getByLabel('Begins').fill('10:00');
      await entry.getByLabel('Title').fill('Foreign Secretary');
      await entry.getByLabel('States').fill('nepal');
      await expect(page.getByRole('option', { name: 'Nepal' })).toBeVisible();
      await page.keyboard.press('Enter');
      await expectAccessible(page);
      await entry.getByRole('button', { name: 'Save' }).click();
      await expect(page.getByRole('region', { name: /^Mon 14 December/ })).toContainText('local time, Asia/Kathmandu');
      await expectAccessible(page);

      await page.getByRole('link', { name: 'Foreign Secretary' }).click();
      await expect(page.getByRole('navigation', { name: 'Who writes what' })).toContainText('lacks: whom we meet');
      await page.getByRole('button', { name: 'Add: Our ask' }).click();
      // The field is there once it is known whether a draft was kept.
      await expect(page.getByRole('textbox', { name: 'Our ask' })).toBeFocused();
      await page.keyboard.type('A **date** for the cabinet');
      await page.keyboard.press('Control+Enter');
      const ask = page.getByRole('region', { name: 'Our ask' });
      await expect(ask.getByText('date', { exact: true })).toHaveCSS('font-weight', '700');
      await expect(ask.getByRole('button', { name: 'Add: Our ask' })).toHaveCount(0);
      await expectAccessible(page);

      await page.getByRole('tab', { name: 'The book' }).click();
      const preview = page.getByRole('region', { name: 'Text of the book' });
      await expect(preview).toContainText('A date for the cabinet');
      // The trip is marked restricted: a copy for everybody would say that it is planned.
      await expect(page.getByRole('radio', { name: 'Public' })).toBeDisabled();
      await expect(page.getByText('That this trip is planned is itself marked Restricted')).toBeVisible();
      await page.getByText('For partners', { exact: true }).click();
      await expect(preview).not.toContainText('A date for the cabinet');
      await expect(page.getByRole('region', { name: /^What this copy leaves out/ })).toContainText('2');
      await expectAccessible(page);
      const made = async (name: string): Promise<void> => {
        const saving = page.waitForEvent('download');
        await page.getByRole('button', { name: 'Make the copy' }).click();
        expect((await saving).suggestedFilename()).toBe(name);
      };
      await made('Kathmandu in December – partner – Briefing book – en – 1.pdf');
      const left = page.getByRole('region', { name: /^Copies that left/ });
      await expect(left).toContainText('For partners · The whole book · English · PDF');

      // One sheet for one colleague, and one note on one state.
      const choose = async (name: RegExp): Promise<void> => {
        await page.getByRole('combobox', { name: 'How much' }).click();
        await page.getByRole('option', { name }).click();
      };
      // For others this one would say no more than the programme.
      await page.getByText('Internal', { exact: true }).click();
      await choose(/10:00: Foreign Secretary/);
      await made('Kathmandu in December – internal – Foreign Secretary – en – 2.pdf');
      await expect(left).toContainText('Internal · Sheet of Foreign Secretary · English · PDF');
      await choose(/^Country note: Nepal/);
      await made('Kathmandu in December – internal – Nepal – en – 3.pdf');
      await expect(left).toContainText('Note on Nepal');
      await expectAccessible(page);
    });
  });

  test.describe(`a form of a trip (${scheme})`, () => {
    test.use({ start: 'sample', scheme });

    test(`keeps what was typed when it is closed, and begins anew on wish (${scheme})`, async ({ page }) => {
      await toTrips(page);
      await page.getByRole('button', { name: 'Plan a trip' }).click();
      const plan = page.getByRole('dialog', { name: 'Plan a trip' });
      await plan.getByLabel('Name of the trip').fill('Lima in spring');
      await plan.getByLabel('Objective 2', { exact: true }).fill('A visa waiver');
      await page.keyboard.press('Escape');
      await expect(plan).toBeHidden();

      await page.getByRole('button', { name: 'Plan a trip' }).click();
      await expect(plan.getByText('Goes on from a draft that was kept.')).toBeVisible();
      await expect(plan.getByLabel('Name of the trip')).toHaveValue('Lima in spring');
      await expect(plan.getByLabel('Objective 2', { exact: true })).toHaveValue('A visa waiver');
      await expectAccessible(page);
      await plan.getByRole('button', { name: 'Begin anew' }).click();
      await expect(plan.getByLabel('Name of the trip')).toHaveValue('');
      await page.keyboard.press('Escape');

      // A text of the book: the line that it takes up comes back with it, and the preview shows it once it is kept.
      await page.getByRole('link', { name: 'Ulaanbaatar, Kathmandu and Colombo' }).click();
      await page.getByRole('tab', { name: 'Book' }).click();
      const preview = page.getByRole('region', { name: 'How it reads' });
      const part = preview.getByRole('article').first();
      await part.evaluate((node) => node.setAttribute('data-same', ''));
      await page.getByRole('button', { name: 'Add: Annexes' }).click();
      const text = page.getByRole('dialog', { name: 'Annexes' });
      await text.getByLabel('Heading').fill('List of those who recognise');
      await text.getByLabel('Text').fill('As of today.');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Add: Annexes' }).click();
      await expect(text.getByLabel('Text')).toHaveValue('As of today.');
      await text.getByRole('button', { name: 'Save' }).click();
      await expect(preview).toContainText('List of those who recognise');
      await expect(part).toHaveAttribute('data-same', '');
    });
  });

  test.describe(`before a book is printed (${scheme})`, () => {
    test.use({ start: 'sample', scheme });

    test(`each thing in the list leads to where it is put right (${scheme})`, async ({ page, opened }) => {
      const { trips } = await opened.desk.trips.list.query();
      const tripId = trips.find(({ title }) => title.startsWith('Ulaanbaatar'))?.id ?? '';
      const { events, trip, objectives } = await opened.desk.trips.page.query({ tripId });
      const meeting = events.find(({ kind }) => kind === 'meeting');
      for (const text of ['The first old fact', 'The second old fact']) {
        await opened.desk.sheets.addPart.mutate({
          eventId: meeting?.id ?? '',
          kind: 'background',
          text,
          toWhom: null,
          lineId: null,
          objectionId: null,
          asOf: '2025-01-01',
          marking: 'restricted',
        });
      }
      // Without the day of the last meetings, which are outside then.
      const lastDay = events.at(-1)?.on ?? '';
      const toOn = events.findLast(({ on }) => on < lastDay)?.on ?? '';
      await opened.desk.trips.correct.mutate({ ...trip, tripId, toOn, objectives });

      await toTrips(page);
      await page.getByRole('link', { name: trip.title }).click();
      await page.getByRole('tab', { name: 'The book' }).click();
      const list = page.getByRole('region', { name: /^Before you print/ }).getByRole('listitem');
      await expect(list.filter({ hasText: 'lies outside the days of the trip' }).first()).toBeVisible();
      await list
        .filter({ hasText: 'holds an old fact' })
        .filter({ hasText: '1 Jan 2025' })
        .last()
        .getByRole('link')
        .click();
      await expect(page.getByText('The second old fact')).toBeInViewport();
      await expect(page.getByRole('tab', { name: 'Meeting sheets' })).toHaveAttribute('aria-selected', 'true');

      await page.getByRole('tab', { name: 'The book' }).click();
      const outside = list.filter({ hasText: 'lies outside the days of the trip' }).last().getByRole('link');
      const title = (await outside.textContent()) ?? '';
      await outside.click();
      const row = page.getByRole('listitem').filter({ hasText: title });
      await expect(row.getByText('Outside the days of the trip.', { exact: true })).toBeInViewport();
      await expectAccessible(page);
    });
  });

  test.describe(`a corridor (${scheme})`, () => {
    test.use({ start: 'sample', scheme });

    test(`takes its results by keyboard alone, and comes home (${scheme})`, async ({ page, opened }) => {
      await toTrips(page);
      await page.getByRole('link', { name: 'Committee week in New York' }).click();
      await page.getByRole('link', { name: 'Corridor' }).click();
      const cards = page.getByRole('list').filter({ has: page.locator('[aria-current]') });
      const current = page.getByRole('button').and(page.locator('[aria-current="true"]'));
      await expect(current).toBeVisible();
      await expectAccessible(page);
      const firstName = await current.locator('span').nth(1).textContent();

      await current.focus();
      await page.keyboard.press('1');
      await page.keyboard.type('Will ask in January');
      await page.keyboard.press('Enter');
      // The next hand is held out already.
      await expect(current).not.toContainText(firstName ?? '');
      await expect(current).toBeFocused();
      await expect(cards.getByText('Said yes, or moved')).toHaveCount(1);
      await page.keyboard.press('n');
      await page.keyboard.press('4');
      await page.keyboard.press('Enter');
      await expect(cards.getByText('Did not happen')).toHaveCount(1);

      await page.getByRole('link', { name: 'Coming home' }).click();
      await page
        .getByRole('navigation', { name: 'Meetings' })
        .getByRole('button', { name: /Said yes|to be recorded/ })
        .first()
        .click();
      await page.locator('form').getByText('Said yes, or moved').click();
      await page.getByLabel('In one line').fill('The letter is with the minister');
      await page.getByRole('button', { name: 'They promised …' }).click();
      await expect(page.locator('input:focus, textarea:focus')).toHaveValue('');
      await page.keyboard.type('To answer before the spring');
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Into the record' }).click();
      await expect(page.getByRole('alert').filter({ hasText: 'in the record' })).toBeVisible();
      await expect(page.getByRole('navigation', { name: 'Meetings' }).getByText('in the log').first()).toBeVisible();
      const { trips } = await opened.desk.trips.list.query();
      const week = trips.find(({ title }) => title.startsWith('Committee'));
      const { events } = await opened.desk.trips.page.query({ tripId: week?.id ?? '' });
      expect(events.filter(({ actionId }) => actionId !== null)).toHaveLength(1);
    });

    test(`loses no word on the way to the next hand (${scheme})`, async ({ page, opened }) => {
      await toTrips(page);
      await page.getByRole('link', { name: 'Committee week in New York' }).click();
      await page.getByRole('link', { name: 'Corridor' }).click();
      const current = page.getByRole('button').and(page.locator('[aria-current="true"]'));
      const line = page.getByRole('textbox', { name: 'In one line' });
      await current.focus();
      await page.keyboard.press('2');
      await page.keyboard.type('Asked for the text in French');
      await page.keyboard.press('Escape');
      await page.keyboard.press('ArrowRight');
      await expect(line).toHaveValue('');
      await expect(page.getByText('typed, not kept yet')).toHaveCount(1);
      await expectAccessible(page);
      await page.keyboard.press('p');
      await expect(line).toHaveValue('Asked for the text in French');

      // Refused: somebody has called the trip off in the meantime. The words outlast that, and the window.
      const week = (await opened.desk.trips.list.query()).trips.find(({ title }) => title.startsWith('Committee'));
      const tripId = week?.id ?? '';
      await opened.desk.trips.cancel.mutate({ tripId, reason: 'The committee has been put off' });
      await line.press('Enter');
      await expect(page.getByText('This trip is over. Take it up again')).toBeVisible();
      await opened.desk.trips.reopen.mutate({ tripId });
      await page.reload();
      await page.getByText('typed, not kept yet').click();
      await expect(line).toHaveValue('Asked for the text in French');
      await line.press('Enter');
      await expect(page.getByText('typed, not kept yet')).toHaveCount(0);

      // The last card has no next one: what was kept still stands in its fields.
      const cards = page
        .getByRole('list')
        .filter({ has: page.locator('[aria-current]') })
        .getByRole('button');
      await cards.last().click();
      await page.keyboard.press('1');
      await page.keyboard.type('Will write in January');
      await page.keyboard.press('Enter');
      await expect(cards.last()).toContainText('Said yes, or moved');
      await expect(line).toHaveValue('Will write in January');
    });
  });
}
