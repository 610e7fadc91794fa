import type { Page } from '@playwright/test';
import { LONG, planCorridorDay } from '../support/corridor-day.ts';
import { expect, expectAccessible, test } from '../support/desk-window.ts';

const WINDOWS = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const;

for (const scheme of ['light', 'dark'] as const) {
  test.describe(`a day of pull-asides (${scheme})`, () => {
    test.use({ start: 'loaded', scheme });

    test(`shows fifteen cards at once, each with its ask and its last promise (${scheme})`, async ({
      page,
      opened,
    }) => {
      const { tripId } = await planCorridorDay(opened.desk, 15);
      for (const size of WINDOWS) {
        await page.setViewportSize(size);
        await page.goto(`${opened.origin}/trips/${tripId}/corridor`);
        await expect(cardsOf(page)).toHaveCount(15);
        expect(await faultsOf(page)).toEqual([]);
        await expectAccessible(page);
      }
      // Also where results and their words have come in, and what is typed waits.
      const { events } = await opened.desk.trips.page.query({ tripId });
      for (const { id: eventId } of events.slice(0, 14)) {
        await opened.desk.trips.setResult.mutate({ eventId, result: 'positive', line: LONG.ask });
      }
      await page.setViewportSize(WINDOWS[0]);
      await page.reload();
      await expect(cardsOf(page).getByText('Said yes, or moved')).toHaveCount(14);
      await cardsOf(page).last().focus();
      await page.keyboard.press('2');
      await page.keyboard.press('Escape');
      await expect(page.getByText('typed, not kept yet')).toHaveCount(1);
      expect(await faultsOf(page)).toEqual([]);
    });

    test(`has every word of the card at hand within reach (${scheme})`, async ({ page, opened }) => {
      const { tripId } = await planCorridorDay(opened.desk, 15);
      await page.goto(`${opened.origin}/trips/${tripId}/corridor`);
      const whole = page.getByRole('region', { name: 'All of this card' });
      await expect(whole).toBeInViewport({ ratio: 1 });
      const { name, title, organisation, ask, promise, avoid } = LONG;
      for (const words of [name, `${title}, ${organisation}`, ask.replaceAll('*', ''), promise, avoid]) {
        await expect(whole).toContainText(words);
      }
      expect(await whole.evaluate(({ scrollHeight, clientHeight }) => scrollHeight <= clientHeight)).toBe(true);
    });

    test(`takes a result and holds out the next hand by two keys (${scheme})`, async ({ page, opened }) => {
      const { tripId } = await planCorridorDay(opened.desk, 15);
      await page.goto(`${opened.origin}/trips/${tripId}/corridor`);
      await cardsOf(page).first().focus();
      await page.keyboard.press('3');
      await page.keyboard.press('Enter');
      await expect(cardsOf(page).nth(1)).toBeFocused();
      await expect(cardsOf(page).nth(1)).toHaveAttribute('aria-current', 'true');
      await expect(cardsOf(page).first()).toContainText('Said no');
      // Turned on without a result by one.
      await page.keyboard.press('n');
      await expect(cardsOf(page).nth(2)).toBeFocused();
      // All fifteen: a number and Enter for each, and nothing else.
      for (let index = 2; index < 15; index += 1) {
        await page.keyboard.press('1');
        await page.keyboard.press('Enter');
      }
      await expect(cardsOf(page).getByText('Said yes, or moved')).toHaveCount(13);
    });

    test(`of thirty is scrolled under the bar that takes the result (${scheme})`, async ({ page, opened }) => {
      const { tripId } = await planCorridorDay(opened.desk, 30);
      await page.goto(`${opened.origin}/trips/${tripId}/corridor`);
      await cardsOf(page).first().focus();
      for (let index = 0; index < 29; index += 1) await page.keyboard.press('n');
      await expect(cardsOf(page).last()).toBeFocused();
      await expect(cardsOf(page).last()).toBeInViewport({ ratio: 1 });
      await expect(page.getByRole('textbox', { name: 'In one line' })).toBeInViewport({ ratio: 1 });
      const bar = await page.getByRole('form', { name: /^Result/ }).boundingBox();
      const last = await cardsOf(page).last().boundingBox();
      expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0);
    });
  });
}

const cardsOf = (page: Page) =>
  page
    .getByRole('list')
    .filter({ has: page.locator('[aria-current="true"]') })
    .getByRole('button');

/** What of the day is not wholly in the window, hidden by something else, or too small to be read. */
async function faultsOf(page: Page): Promise<readonly string[]> {
  const bar = await page.getByRole('form', { name: /^Result/ }).boundingBox();
  return cardsOf(page).evaluateAll(
    (cards, barTop) =>
      cards.flatMap((card, index) => {
        const room = { top: 0, left: 0, bottom: Math.min(window.innerHeight, barTop), right: window.innerWidth };
        const isWithin = (inner: DOMRect, outer: typeof room): boolean =>
          inner.top >= outer.top &&
          inner.left >= outer.left &&
          inner.bottom <= outer.bottom &&
          inner.right <= outer.right;
        const frame = card.getBoundingClientRect();
        const faults = isWithin(frame, room) ? [] : ['is not wholly in the window'];
        const lines = [...card.querySelectorAll('span')];
        for (const start of ['That their minister|A day for the call', 'They promised']) {
          const line = lines.find(({ textContent }) => new RegExp(`^(${start})`).test(textContent ?? ''));
          const box = line?.getBoundingClientRect();
          // What lies on top at its middle is the line itself: nothing covers it.
          const isOnTop =
            box && line?.contains(document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2));
          if (!box || box.height < 12 || !isWithin(box, frame) || !isOnTop) faults.push(`does not show: ${start}`);
        }
        const small = lines.filter((line) => Number.parseFloat(getComputedStyle(line).fontSize) < 12);
        if (small.length > 0) faults.push(`has letters under 12 px: ${small[0]?.textContent}`);
        return faults.map((fault) => `card ${index + 1} ${fault}`);
      }),
    bar?.y ?? 0,
  );
}
