import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, test } from '../support/desk-window.ts';

const card = (page: Page, name: string): Locator => page.locator('[data-card]', { hasText: name });
const column = (page: Page, name: string): Locator => page.getByRole('region', { name });

async function openBoard(page: Page, name = 'Recognition'): Promise<void> {
  await page.getByRole('link', { name }).click();
  await expect(page.locator('[data-card]').first()).toBeVisible();
}

/** As a hand does it: press, a first small movement, the way, and let go. */
async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  const start = await from.boundingBox();
  const end = await to.boundingBox();
  if (!start || !end) throw new Error('nothing to drag, or nowhere to drag it');
  await page.mouse.move(start.x + 20, start.y + 10);
  await page.mouse.down();
  await page.mouse.move(start.x + 30, start.y + 20, { steps: 4 });
  await page.mouse.move(end.x + end.width / 2, end.y + 90, { steps: 12 });
  await page.mouse.up();
}

test.beforeEach(async ({ page }) => {
  await expect(page.getByRole('link', { name: 'Today' })).toBeVisible();
});

test.describe('a board', () => {
  test('asks when a card is dropped on another stage, and puts it back when one thinks better of it', async ({
    page,
    opened,
  }) => {
    const stageOf = async (name: string): Promise<string | undefined> => {
      const { cards } = await opened.desk.boards.cards.query({ pipelineId: 'recognition' });
      return cards.find(({ nameEn }) => nameEn === name)?.stageId;
    };
    const before = await stageOf('Mongolia');
    await openBoard(page);
    await drag(page, card(page, 'Mongolia'), column(page, 'R4 Under consideration'));

    const dialog = page.getByRole('dialog', { name: /Mongolia/ });
    await expect(dialog).toBeVisible();
    await expect(column(page, 'R4 Under consideration').locator('[data-card]', { hasText: 'Mongolia' })).toBeVisible();
    await dialog.getByRole('button', { name: 'Cancel' }).click();

    await expect(column(page, 'R5 Political commitment').locator('[data-card]', { hasText: 'Mongolia' })).toBeVisible();
    expect(await stageOf('Mongolia')).toBe(before);
  });

  test('is moved by keyboard alone: lift, carry, drop, say why, and undo', async ({ page }) => {
    await openBoard(page);
    await card(page, 'Mongolia').focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Space');

    const dialog = page.getByRole('dialog', { name: /Mongolia/ });
    await expect(dialog.getByLabel('Effective on')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(dialog.getByText('A case that goes back needs a reason.')).toBeVisible();
    await expect(dialog.getByLabel('Why the case goes back')).toBeFocused();
    await page.keyboard.type('Their new government asks to begin again');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(column(page, 'R4 Under consideration').locator('[data-card]', { hasText: 'Mongolia' })).toBeVisible();

    await page.getByRole('alert').filter({ hasText: 'is now in' }).getByRole('button', { name: 'Undo' }).press('Enter');
    await expect(column(page, 'R5 Political commitment').locator('[data-card]', { hasText: 'Mongolia' })).toBeVisible();
  });

  test('walks from card to card with the arrows, and opens one with Enter', async ({ page }) => {
    await openBoard(page);
    await card(page, 'Angola').focus();
    await page.keyboard.press('ArrowDown');
    await expect(card(page, 'Argentina')).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(column(page, 'R1 Assessed').locator('[data-card]:focus')).toHaveCount(1);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.goBack();
    await expect(page.getByText('198 of 198 states')).toBeVisible();
  });

  test('keeps its filters in the address, counts what it shows, and says when nothing is left', async ({ page }) => {
    await openBoard(page);
    await page.getByRole('textbox', { name: 'Find' }).fill('cote');
    await expect(page.getByText('1 of 198 states')).toBeVisible();
    await expect(page).toHaveURL(/find=cote/);
    await page.reload();
    await expect(page.getByText('1 of 198 states')).toBeVisible();
    await page.getByRole('textbox', { name: 'Find' }).fill('atlantis');
    await expect(page.getByText('0 of 198 states')).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Clear' }).click();
    await expect(page.getByText('198 of 198 states')).toBeVisible();
  });

  test('folds a column for as long as someone wants it so', async ({ page }) => {
    await openBoard(page);
    await page.getByRole('button', { name: /Fold.*Not active/ }).click();
    await expect(card(page, 'Angola')).toHaveCount(0);
    await page.reload();
    await expect(page.getByText('198 of 198 states')).toBeVisible();
    await expect(card(page, 'Angola')).toHaveCount(0);
    await page.getByRole('button', { name: /Unfold.*Not active/ }).click();
    await expect(card(page, 'Angola')).toBeVisible();
  });

  for (const [width, height] of [
    [1280, 800],
    [1920, 1080],
  ] as const) {
    test(`shows all nine stages on ${width}×${height} without scrolling sideways`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      for (const name of ['Recognition', 'Relations']) {
        await openBoard(page, name);
        await expect(page.getByRole('region', { name: /^[RD]\d / })).toHaveCount(9);
        const overhang = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overhang).toBeLessThanOrEqual(0);
        const last = await page.getByRole('region', { name: /^[RD]8 / }).boundingBox();
        expect(last && last.x + last.width).toBeLessThanOrEqual(width);
      }
    });
  }
});
