import { expect, expectAccessible, test } from '../support/desk-window.ts';

test.beforeEach(async ({ page }) => {
  await expect(page.getByRole('link', { name: 'Today' })).toBeVisible();
});

test('a meeting is logged by keyboard alone, from any screen, with a country and a person typed ahead', async ({
  page,
  opened,
}) => {
  await expect(page.getByRole('heading', { name: 'Today' })).toBeVisible();
  await page.keyboard.press('Control+l');
  const dialog = page.getByRole('dialog', { name: 'Log an action' });
  await expect(dialog.getByLabel('In one line', { exact: true })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.type('keny');
  await expect(page.getByRole('option', { name: 'Kenya' })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Call');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Cabinet will have it on its table before the recess');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Wanjala Contoh');
  await page.getByRole('option', { name: /Wanjala Contoh/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('alert').filter({ hasText: 'Kenya' })).toBeVisible();

  const { cards } = await opened.desk.boards.cards.query({ pipelineId: 'recognition' });
  const kenya = cards.find(({ nameEn }) => nameEn === 'Kenya');
  const { actions } = await opened.desk.countries.timeline.query({ countryId: kenya?.countryId ?? '' });
  expect(actions[0]).toMatchObject({ kind: 'call', summary: 'Cabinet will have it on its table before the recess' });
  expect(actions[0]?.people.map(({ name }) => name)).toEqual(['Wanjala Contoh']);
});

test('what is typed before the dialog is there stands in it, and presses no button', async ({ page }) => {
  await expect(page.getByRole('heading', { name: 'Today' })).toBeVisible();
  const line = page.getByRole('dialog', { name: 'Log an action' }).getByLabel('In one line', { exact: true });
  const written = 'met Wanjala Contoh @KEN "will table it in cabinet" !send it fri';
  for (const before of ['', `${written} `]) {
    await page.keyboard.press('Control+l');
    // Faster than any dialog comes up.
    await page.keyboard.type(`${written}x`);
    await page.keyboard.press('Backspace');
    // A draft of the time before stays in front of it.
    await expect(line).toHaveValue(`${before}${written}`);
    await page.keyboard.type(' ');
    await expect(page.getByText('Draft kept')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
});

test('what was cleared just before the dialog was closed stays away', async ({ page }) => {
  await expect(page.getByRole('heading', { name: 'Today' })).toBeVisible();
  const line = page.getByRole('dialog', { name: 'Log an action' }).getByLabel('In one line', { exact: true });
  await page.keyboard.press('Control+l');
  await page.keyboard.type('met nobody @KEN');
  await expect(page.getByText('Draft kept')).toBeVisible();
  // Faster than the next draft is kept.
  await line.fill('');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Control+l');
  await expect(line).toBeFocused();
  await expect(line).toHaveValue('');
});

test('the place gives its zone, and comment and remarks stay apart from what was said', async ({ page, opened }) => {
  await page.keyboard.press('Control+l');
  const dialog = page.getByRole('dialog', { name: 'Log an action' });
  await dialog.getByLabel('In one line', { exact: true }).fill('meeting @KEN "they will see"');
  await dialog.getByRole('button', { name: /^More/ }).press('Enter');
  await dialog.getByLabel('Place').fill('Nairobi');
  await expect(dialog.getByRole('combobox', { name: 'Time zone' })).toBeDisabled();
  await dialog.getByLabel('Local time').fill('09:30');
  await expect(dialog.getByRole('combobox', { name: 'Time zone' })).toHaveValue('Africa/Nairobi');
  await dialog.getByLabel('Comment').fill('Warmer than last time');
  await expectAccessible(page);
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toHaveCount(0);
  const { cards } = await opened.desk.boards.cards.query({ pipelineId: 'recognition' });
  const countryId = cards.find(({ nameEn }) => nameEn === 'Kenya')?.countryId ?? '';
  const { actions } = await opened.desk.countries.timeline.query({ countryId });
  expect(actions[0]).toMatchObject({ localTime: '09:30', zone: 'Africa/Nairobi', notes: null });
  const { comment } = await opened.desk.conversations.read.query({ actionId: actions[0]?.id ?? '' });
  expect(comment).toMatchObject({ text: 'Warmer than last time', marking: 'confidential' });
});

test('what is missing is told at its field, and nothing typed is lost', async ({ page }) => {
  await page.keyboard.press('Control+l');
  const dialog = page.getByRole('dialog', { name: 'Log an action' });
  await dialog.getByLabel('What came of it').fill('They listened');
  await page.keyboard.press('Control+Enter');
  await expect(dialog.getByLabel('Countries')).toBeFocused();
  await expect(dialog.getByLabel('Countries')).toHaveAttribute('aria-invalid', 'true');
  await dialog.getByLabel('Day').fill('31.2.2026');
  await page.keyboard.press('Control+Enter');
  await expect(dialog.getByText('This is no date', { exact: false })).toBeVisible();
  await expect(dialog.getByLabel('What came of it')).toHaveValue('They listened');
});

test('a draft is there at the next start, and is gone once it is logged', async ({ page, opened }) => {
  await page.keyboard.press('Control+l');
  const dialog = page.getByRole('dialog', { name: 'Log an action' });
  await dialog.getByLabel('What came of it').fill('Ëndërr: they will answer after the recess');
  await expect(dialog.getByText('Draft kept')).toBeVisible();

  await opened.stop();
  await opened.startAgain();
  await opened.open();
  await expect(page.getByRole('heading', { name: 'Today' })).toBeVisible();
  await page.keyboard.press('Control+l');
  await expect(dialog.getByLabel('What came of it')).toHaveValue('Ëndërr: they will answer after the recess');
  await dialog.getByLabel('Countries').fill('ken');
  await page.getByRole('option', { name: 'Kenya' }).waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toHaveCount(0);

  await page.keyboard.press('Control+l');
  await expect(dialog.getByLabel('What came of it')).toHaveValue('');
});

test('a name that is still being typed is part of the entry, whether it is left with Tab or sent at once', async ({
  page,
  opened,
}) => {
  for (const [name, key] of [
    ['Jomo Contoh', 'Tab'],
    ['Njeri Contoh', 'Control+Enter'],
  ] as const) {
    await page.keyboard.press('Control+l');
    const dialog = page.getByRole('dialog', { name: 'Log an action' });
    await expect(dialog.getByLabel('In one line', { exact: true })).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.type('keny');
    await page.keyboard.press('Tab');
    await expect(dialog.getByText('Kenya', { exact: true })).toBeVisible();
    await dialog.getByLabel('What came of it').fill(`Met ${name}`);
    await page.keyboard.press('Tab');
    await page.keyboard.type(name);
    await page.keyboard.press(key);
    if (key === 'Tab') await page.keyboard.press('Control+Enter');
    await expect(dialog).toHaveCount(0);

    const { cards } = await opened.desk.boards.cards.query({ pipelineId: 'recognition' });
    const { countryId = '' } = cards.find(({ nameEn }) => nameEn === 'Kenya') ?? {};
    const { actions } = await opened.desk.countries.timeline.query({ countryId });
    const entry = actions.find(({ summary }) => summary === `Met ${name}`);
    expect(entry?.people.map((person) => person.name)).toEqual([name]);
  }
});
