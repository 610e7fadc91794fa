import type { Page } from '@playwright/test';
import { type DeskWindow, expect, expectAccessible, test } from '../support/desk-window.ts';

const line = (page: Page) =>
  page.getByRole('dialog', { name: 'Log an action' }).getByLabel('In one line', { exact: true });

/** The newest entry of a state, as the desk has it. */
async function newestOf({ desk }: DeskWindow, nameEn: string) {
  const country = (await desk.countries.list.query()).find((each) => each.nameEn === nameEn);
  if (!country) throw new Error(`no state ${nameEn}`);
  const { actions } = await desk.countries.timeline.query({ countryId: country.id });
  return actions.toSorted((a, b) => b.id.localeCompare(a.id))[0];
}

async function open(page: Page): Promise<void> {
  await expect(page.getByRole('link', { name: 'Today' })).toBeVisible();
  await page.keyboard.press('Control+l');
  await expect(line(page)).toBeFocused();
}

for (const scheme of ['light', 'dark'] as const) {
  test.describe(`an entry in one line (${scheme})`, () => {
    test.use({ scheme, start: 'loaded' });

    test(`fills the form as it is typed, asks what it cannot know, and is one change (${scheme})`, async ({
      page,
      opened,
    }) => {
      await open(page);
      const dialog = page.getByRole('dialog', { name: 'Log an action' });
      await expectAccessible(page);
      await page.keyboard.type('call yesterday Amina Mfano @keny');
      await expect(page.getByRole('option', { name: 'Kenya' })).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.press('Tab');
      await expect(line(page)).toHaveValue('call yesterday Amina Mfano @Kenya ');
      await page.keyboard.type('"will table it in cabinet" !send aide-mémoire fri');

      await expect(dialog.getByLabel('What', { exact: true })).toHaveValue('call');
      await expect(dialog.getByLabel('Day', { exact: false })).toHaveValue('22.11.2026');
      await expect(dialog.getByLabel('What came of it')).toHaveValue('will table it in cabinet');
      await expect(dialog.getByLabel('Our next step')).toHaveValue('send aide-mémoire');
      await expect(dialog.getByText('Amina Mfano is not on record.')).toBeVisible();
      await expectAccessible(page);

      // What is set by hand stays, whatever the line says after it.
      await dialog.getByLabel('What came of it').fill('will table it in cabinet after the summit');
      await line(page).focus();
      await page.keyboard.press('End');
      await page.keyboard.press('Enter');
      await expect(dialog.getByRole('button', { name: 'Add “Amina Mfano”' })).toBeFocused();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Control+Enter');
      await expect(dialog).toHaveCount(0);

      expect(await newestOf(opened, 'Kenya')).toMatchObject({
        kind: 'call',
        happenedOn: '2026-11-22',
        summary: 'will table it in cabinet after the summit',
        people: [{ name: 'Amina Mfano' }],
      });
      const { week } = await opened.desk.today.list.query();
      expect(week).toMatchObject([{ text: 'send aide-mémoire', dueOn: '2026-11-27' }]);
      await page.getByRole('alert').filter({ hasText: 'Logged' }).getByRole('button', { name: 'Undo' }).click();
      await expect(page.getByText('Taken back.')).toBeVisible();
      expect((await opened.desk.today.list.query()).week).toEqual([]);
    });
  });
}

test.describe('an entry in one line on a busy desk', () => {
  test('two people of one name are asked about, a slip is never taken for a name, and a wrong state is named', async ({
    page,
    opened,
  }) => {
    const ghana = (await opened.desk.countries.list.query()).find(({ nameEn }) => nameEn === 'Ghana');
    for (const title of ['Legal Adviser', 'Speaker']) {
      await opened.desk.people.add.mutate({ name: 'Esi Twofold', title, countryId: ghana?.id ?? null });
    }
    await open(page);
    const dialog = page.getByRole('dialog', { name: 'Log an action' });
    await page.keyboard.type('met Esi Twofold, Esi Twofodl @Atlantis "no"');
    await expect(dialog.getByText('No state is called Atlantis.')).toBeVisible();
    const which = dialog.getByRole('group', { name: 'Esi Twofold', exact: true });
    await expect(which.getByRole('button', { name: /Speaker/ })).toBeVisible();
    await expect(dialog.getByRole('group', { name: 'Esi Twofodl' })).toContainText('Who is Esi Twofodl?');
    await which.getByRole('button', { name: /Legal Adviser/ }).click();
    await expect(which).toHaveCount(0);
    await page.keyboard.press('Control+Enter');
    await expect(dialog).toBeVisible();
  });

  test('a line is a draft within a second, and is there after a kill', async ({ page, opened }) => {
    await open(page);
    await page.keyboard.type('met somebody @KEN "half a sent');
    await expect(page.getByText('Draft kept')).toBeVisible();
    await opened.stop();
    await opened.startAgain();
    await opened.open();
    await open(page);
    await expect(line(page)).toHaveValue('met somebody @KEN "half a sent');
    await expect(page.getByRole('dialog').getByText('Kenya', { exact: true })).toBeVisible();
  });

  test('twenty entries of a week cost at most twelve strokes each beyond what they say', async ({ page, opened }) => {
    test.setTimeout(300_000);
    const people = new Map([
      ['Kenya', 'Wanjiru Kielelezo'],
      ['Nepal', 'Prakash Udaharan'],
      ['Jamaica', 'Marlon Specimen'],
      ['Ghana', 'Efua Nhwɛso'],
      ['Mongolia', 'Temuulen Zagvar'],
      ['Zambia', 'Chipo Chitsanzo'],
    ]);
    const states = await opened.desk.countries.list.query();
    for (const [state, name] of people) {
      const countryId = states.find(({ nameEn }) => nameEn === state)?.id ?? null;
      await opened.desk.people.add.mutate({ name, title: 'Director', countryId });
    }
    // Each as it would be typed: of whoever stands in brackets the first letters, everything else is content or a mark of the line.
    const entries: readonly (readonly [line: string, state: string, said: string])[] = [
      ['call yesterday {Kenya} "will table it"', 'Kenya', 'will table it'],
      ['met {Nepal} "asked for the legal note" !send it fri', 'Nepal', 'asked for the legal note'],
      ['pull-aside {Jamaica} "after the budget"', 'Jamaica', 'after the budget'],
      ['démarche @Ghana "took note"', 'Ghana', 'took note'],
      ['call mon {Mongolia} "no date yet" !ask again 1.12.', 'Mongolia', 'no date yet'],
      ['note out @ZMB "delivered by hand"', 'Zambia', 'delivered by hand'],
      ['reception {Zambia} "friendly"', 'Zambia', 'friendly'],
      ['met 20.11. {Kenya} "the President decides"', 'Kenya', 'the President decides'],
      ['phone {Ghana} "will come in March"', 'Ghana', 'will come in March'],
      ['note in @NPL "they take note" !answer tue', 'Nepal', 'they take note'],
      ['met {Jamaica} "yes in principle" !draft the communiqué fri', 'Jamaica', 'yes in principle'],
      ['visit @KEN "three members came"', 'Kenya', 'three members came'],
      ['met {Kenya} and {Nepal} "both will abstain"', 'Nepal', 'both will abstain'],
      ['call {Mongolia} "wants the text first" !they send the draft by friday', 'Mongolia', 'wants the text first'],
      ['letter @GHA "congratulated on the new term"', 'Ghana', 'congratulated on the new term'],
      ['met today at 9.30 {Ghana} "the cabinet is divided" #confidential', 'Ghana', 'the cabinet is divided'],
      ['media @JAM "interview on the anniversary"', 'Jamaica', 'interview on the anniversary'],
      ['vote @ZMB "abstained in the second committee"', 'Zambia', 'abstained in the second committee'],
      ['partner démarche @NPL "the ally spoke to the desk"', 'Nepal', 'the ally spoke to the desk'],
      // Somebody whom the record does not know yet: asked once, and added.
      ['met Bayar Jishee @MNG "new on the desk, listens"', 'Mongolia', 'new on the desk, listens'],
    ];
    const counts: number[] = [];
    for (const [written, state, said] of entries) {
      let beyond = 1;
      await open(page);
      for (const part of written.split(/(\{\w+\})/)) {
        const whole = people.get(part.slice(1, -1));
        if (whole === undefined) {
          // The list puts the space behind whom it fills in.
          await page.keyboard.type((await line(page).inputValue()).endsWith(' ') ? part.trimStart() : part);
          continue;
        }
        await page.keyboard.type(whole.slice(0, 5).trimEnd());
        const proposed = page.getByRole('listbox', { name: 'In one line' }).getByRole('option');
        await proposed.filter({ hasText: whole }).first().waitFor();
        // The list may have somebody else first: the arrows are strokes too.
        const options = await proposed.allTextContents();
        const at = options.findIndex((text) => text.startsWith(whole) && text.endsWith(part.slice(1, -1)));
        for (let step = 0; step < at; step += 1) await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Tab');
        beyond += Math.max(0, at) + 1;
      }
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog', { name: 'Log an action' });
      if (written.includes('Bayar')) {
        await expect(dialog.getByRole('button', { name: 'Add “Bayar Jishee”' })).toBeFocused();
        await page.keyboard.press('Enter');
        await page.keyboard.press('Control+Enter');
        beyond += 2;
      }
      await expect(dialog).toHaveCount(0);
      // Marks of the line, and the key that sends it.
      counts.push(beyond + (written.match(/[@"!#]/g) ?? []).length + 1);
      expect((await newestOf(opened, state))?.summary).toBe(said);
    }
    const median = counts.toSorted((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0;
    test
      .info()
      .annotations.push({ type: 'strokes beyond the content', description: `${counts.join(', ')}; median ${median}` });
    expect(median).toBeLessThanOrEqual(12);
  });
});

test('a word that was taken for a name and is none is left out by one press', async ({ page, opened }) => {
  await open(page);
  await page.keyboard.type('call yesterday Zbornik Quorum @Kenya "they will answer in writing"');
  const dialog = page.getByRole('dialog', { name: 'Log an action' });
  await expect(dialog.getByText('Zbornik Quorum is not on record.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Leave it out' }).press('Enter');
  await expect(dialog.getByText('is not on record', { exact: false })).toHaveCount(0);
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toHaveCount(0);
  expect(await newestOf(opened, 'Kenya')).toMatchObject({ summary: 'they will answer in writing', people: [] });
});

test('one of ours is put among ours, and somebody of another state is asked about', async ({ page, opened }) => {
  const states = await opened.desk.countries.list.query();
  const idOf = (name: string) => states.find(({ nameEn }) => nameEn === name)?.id ?? null;
  await opened.desk.people.add.mutate({ name: 'Zeri Onlyone', title: 'Director', countryId: idOf('Nepal') });
  for (const state of ['Kenya', 'Nepal'])
    await opened.desk.people.add.mutate({ name: 'Esi Twofold', title: 'Director', countryId: idOf(state) });
  await open(page);
  await page.keyboard.type('met Driton, Esi Twofold, Zeri Onlyone @KEN "yes"');
  const dialog = page.getByRole('dialog', { name: 'Log an action' });
  await expect(dialog.getByText('Who is Zeri Onlyone?')).toBeVisible();
  await expect(dialog.getByText('Driton Mostra', { exact: true })).toBeVisible();
  await expect(dialog.getByText('Who is Esi Twofold?')).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('button', { name: /Zeri Onlyone · .*Nepal/ })).toBeFocused();
  await dialog.getByRole('button', { name: 'Add “Zeri Onlyone”' }).press('Enter');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  const entry = await newestOf(opened, 'Kenya');
  expect(entry).toMatchObject({ summary: 'yes', people: [{ name: 'Esi Twofold' }, { name: 'Zeri Onlyone' }] });
  const { ours } = await opened.desk.conversations.read.query({ actionId: entry?.id ?? '' });
  expect(ours.map(({ name }) => name)).toContain('Driton Mostra');
  expect((await newestOf(opened, 'Nepal'))?.id).not.toBe(entry?.id);
});

test('somebody new of an entry with several states is of the one that stands behind the name, or that is chosen', async ({
  page,
  opened,
}) => {
  await open(page);
  await page.keyboard.type('met Rai Newcomer (India), Siti Newcomer (Indonesia), Minh Newcomer: all three wait @VNM');
  const dialog = page.getByRole('dialog', { name: 'Log an action' });
  for (const name of ['Rai', 'Siti', 'Minh']) {
    await dialog.getByRole('button', { name: `Add “${name} Newcomer”` }).press('Enter');
  }
  await expect(dialog.getByLabel('State of Siti Newcomer')).toHaveValue(/./);
  await expectAccessible(page);
  await dialog.getByLabel('State of Minh Newcomer').selectOption('Vietnam');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toHaveCount(0);
  const found = await opened.desk.people.search.query({ query: 'Newcomer', countryIds: [] });
  expect(found.map(({ name, countryName }) => `${name}, ${countryName}`).toSorted()).toEqual([
    'Minh Newcomer, Vietnam',
    'Rai Newcomer, India',
    'Siti Newcomer, Indonesia',
  ]);
});

test('pages that are pasted into the line stand in the notes whole, with the promise behind them', async ({
  page,
  opened,
}) => {
  const said = `${'They went through the list of questions once more. '.repeat(80)}Nothing is decided`;
  await open(page);
  await line(page).fill(`met @KEN "${said}" !send the list fri`);
  const dialog = page.getByRole('dialog', { name: 'Log an action' });
  await expect(dialog.getByLabel('Notes')).toHaveValue(said);
  await expect(dialog.getByLabel('Our next step')).toHaveValue('send the list');
  // They can be folded away all the same.
  await dialog.getByRole('button', { name: 'Less' }).click();
  await expect(dialog.getByLabel('Notes')).toHaveCount(0);
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toHaveCount(0);
  const entry = await newestOf(opened, 'Kenya');
  expect(entry?.notes).toBe(said);
  expect(entry?.summary).toMatch(/^They went through .*…$/);
});
