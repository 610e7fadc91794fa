import { expect, expectAccessible, test } from '../support/desk-window.ts';
import { newMeeting } from '../support/trip-input.ts';

for (const scheme of ['light', 'dark'] as const) {
  test.describe(`a return sheet (${scheme})`, () => {
    test.use({ start: 'sample', scheme });

    test(`takes whoever was there unexpected, and papers of both sides (${scheme})`, async ({ page, opened }) => {
      const { trips } = await opened.desk.trips.list.query();
      const tripId = trips.find(({ title }) => title === 'Committee week in New York')?.id ?? '';
      await page.goto(`${opened.origin}/trips/${tripId}/home`);
      const form = page.locator('form');
      await form.getByText('Said yes, or moved').click();
      await form.getByLabel('In one line').fill('The letter is with the minister');

      await form.getByRole('combobox', { name: 'And who else of theirs' }).fill('Stranger Example');
      await page.keyboard.press('Tab');
      await form.getByLabel('Post of Stranger Example').fill('Director for Europe');
      await form.getByRole('button', { name: 'A paper …' }).click();
      await expect(form.getByLabel('Title')).toBeFocused();
      await page.keyboard.type('Non-paper of theirs');
      await form.getByRole('combobox', { name: 'Which way' }).click();
      await page.getByRole('option', { name: 'They gave it to us' }).click();
      await expectAccessible(page);
      await form.getByRole('button', { name: 'Into the record' }).click();
      await expect(page.getByRole('alert').filter({ hasText: 'in the record' })).toBeVisible();

      const { events } = await opened.desk.trips.page.query({ tripId });
      const actionId = events.find((event) => event.actionId !== null)?.actionId ?? '';
      const { people, papers } = await opened.desk.conversations.read.query({ actionId });
      expect(people.map(({ name, postHeld }) => [name, postHeld])).toContainEqual([
        'Stranger Example',
        'Director for Europe',
      ]);
      expect(papers).toMatchObject([{ title: 'Non-paper of theirs', direction: 'in' }]);
    });

    test(`asks a meeting with no state for one, or takes it that there is none (${scheme})`, async ({
      page,
      opened,
    }) => {
      const { trips } = await opened.desk.trips.list.query();
      const tripId = trips.find(({ title }) => title === 'Committee week in New York')?.id ?? '';
      const { events, today } = await opened.desk.trips.page.query({ tripId });
      const title = 'Secretary-General, 38th floor';
      await opened.desk.trips.saveEvent.mutate(
        newMeeting(tripId, { on: events[0]?.on ?? today, title, startsAt: '08:00' }),
      );
      await page.goto(`${opened.origin}/trips/${tripId}/home`);
      await page.getByRole('button', { name: title }).click();
      const form = page.locator('form');
      await form.getByText('Noncommittal').click();
      await form.getByLabel('In one line').fill('Will speak to both sides');
      await form.getByRole('button', { name: 'Into the record' }).click();
      await expect(form.getByText('Choose at least one country.')).toBeVisible();
      await expectAccessible(page);

      await form.getByLabel('It concerned no state').check();
      // What it asked for has been given: the sentence goes at once.
      await expect(form.getByText('Choose at least one country.')).toHaveCount(0);
      await expectAccessible(page);
      await form.getByRole('button', { name: 'Into the record' }).click();
      await expect(page.getByRole('alert').filter({ hasText: 'in the record' })).toBeVisible();

      await page.getByRole('button', { name: title }).click();
      await page.getByRole('button', { name: 'Record', exact: true }).click();
      await expect(page.getByRole('dialog')).toContainText('Will speak to both sides');
      await expectAccessible(page);
    });

    test(`may say of a meeting with somebody of a nationality that it concerned no state (${scheme})`, async ({
      page,
      opened,
    }) => {
      const { trips } = await opened.desk.trips.list.query();
      const tripId = trips.find(({ title }) => title === 'Committee week in New York')?.id ?? '';
      const { events } = await opened.desk.trips.page.query({ tripId });
      const planned = events.find(({ people, actionId, on }) => people[0]?.country && !actionId && on <= '2026-11-23');
      await page.goto(`${opened.origin}/trips/${tripId}/home`);
      const form = page.locator('form');
      await page
        .getByRole('button', { name: planned?.title ?? '' })
        .first()
        .click();
      const state = planned?.countries[0]?.name ?? '';
      await expect(form.getByText(`Filed under ${state}`)).toBeVisible();
      await form.getByText('Noncommittal').click();
      await form.getByLabel('In one line').fill('Spoke for the secretariat');
      await form.getByLabel('It concerned no state').check();
      await expect(form.getByText(`Filed under ${state}`)).toHaveCount(0);
      await form.getByLabel('We owe them thanks').check();
      await form.getByRole('button', { name: 'Into the record' }).click();
      await expect(form.getByText(/^Promises, thanks and papers stand in the record of a state/)).toBeVisible();
      await expectAccessible(page);
      await form.getByLabel('We owe them thanks').uncheck();
      await form.getByRole('button', { name: 'Into the record' }).click();
      await expect(page.getByRole('alert').filter({ hasText: 'in the record' })).toBeVisible();
    });
  });
}
