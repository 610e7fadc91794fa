import type { Page } from '@playwright/test';
import { type DeskWindow, expect, expectAccessible, openDossier, test } from '../support/desk-window.ts';
import {
  addMeeting,
  addMember,
  addPlace,
  type PlannedMeeting,
  plain,
  planTrip,
  pressCopy,
  writePart,
} from '../support/plan-trip.ts';

test.setTimeout(240_000);
test.use({ start: 'sample', actionTimeout: 45_000 });

const TITLE = 'Lusaka, Gaborone and Nairobi';
const CLOSED_ASK = 'A day for the cabinet paper before Easter';
const PARTNER_POINT = 'Their neighbours have opened the file again';
const OPEN_LINE = 'We came to listen and to say thank you';
const QUIET_LINE = 'The two sides spoke about students';
const NEVER = 'The quarrel within their party';

const [lusaka, gaborone, nairobi] = ['Lusaka', 'Gaborone', 'Nairobi'] as const;
const STATE_OF: Readonly<Record<string, string>> = { Lusaka: 'Zambia', Gaborone: 'Botswana', Nairobi: 'Kenya' };
const meeting = (
  on: string,
  hour: number,
  place: string,
  name: string,
  title: string,
  ask = `The one thing that we ask of the ${title}`,
): PlannedMeeting => ({
  ...{ on, place, state: STATE_OF[place] ?? '', name, title, ask, typed: name.slice(0, -1), room: `Room ${hour}` },
  ...{ from: `${String(hour).padStart(2, '0')}:00`, to: `${String(hour).padStart(2, '0')}:45` },
});
const MEETINGS = [
  meeting('2026-12-01', 9, lusaka, 'Wanjiru Mfano', 'Chief of Protocol in Lusaka', CLOSED_ASK),
  meeting('2026-12-01', 11, lusaka, 'Sékou Apẹẹrẹ', 'Foreign Minister of Zambia'),
  meeting('2026-12-01', 15, lusaka, 'Ngozi Tusaalea', 'Speaker in Lusaka'),
  meeting('2026-12-02', 10, gaborone, 'Amina Misali', 'Permanent Secretary in Gaborone'),
  meeting('2026-12-02', 14, gaborone, 'Fatou Misali', 'Speaker in Gaborone'),
  meeting('2026-12-03', 9, gaborone, 'Tendai Apẹẹrẹ', 'Adviser in Gaborone'),
  meeting('2026-12-03', 16, nairobi, 'Ngozi Misali', 'Principal Secretary in Nairobi'),
  meeting('2026-12-04', 9, nairobi, 'Tendai Apẹẹrẹ', 'Chair of the Committee in Nairobi'),
  meeting('2026-12-04', 11, nairobi, 'Fatou Misali', 'Adviser of the President in Nairobi'),
];

test('four days, three states and nine meetings are planned, printed for each reader, changed, and brought home', async ({
  page,
  opened,
}) => {
  await planTrip(page, {
    ...{ title: TITLE, from: '2026-12-01', to: '2026-12-04' },
    objectives: ['A day in writing from each', 'One name that answers us', 'No promise that was not cleared'],
  });
  await addMember(page, 'dri', 'Driton Mostra', 'Head of the desk');
  await addMember(page, 'arta', 'Arta Shembulli', 'Note-taker');
  await addPlace(page, STATE_OF[lusaka] ?? '', lusaka, '2026-12-02');
  await addPlace(page, STATE_OF[gaborone] ?? '', gaborone, '2026-12-03');
  await addPlace(page, STATE_OF[nairobi] ?? '', nairobi, '2026-12-04');
  await page.screenshot({ path: test.info().outputPath('overview.png') });

  await page.getByRole('tab', { name: 'Programme' }).click();
  for (const [index, each] of MEETINGS.entries()) {
    // The first is announced: without it a copy for everybody would be empty.
    await addMeeting(page, index === 0 ? { ...each, readers: 'everybody' } : each);
  }
  await expect(page.getByRole('region', { name: /^Fri 4 December/ }).getByRole('listitem')).toHaveCount(2);
  await page.screenshot({ path: test.info().outputPath('programme.png'), fullPage: true });

  await page.getByRole('tab', { name: 'Meeting sheets' }).click();
  const sheets = page.getByRole('navigation', { name: 'Who writes what' });
  for (const { title, ask } of MEETINGS) {
    await sheets.getByRole('button', { name: new RegExp(title) }).click();
    await expect(page.getByRole('heading', { level: 2, name: title })).toBeVisible();
    await writePart(page, 'Our ask', ask);
  }
  await page.screenshot({ path: test.info().outputPath('sheets.png'), fullPage: true });
  await fillFirstSheet(page);

  const promise = await promiseOf(opened);
  const closed = await closedSentences(opened);
  await page.getByRole('tab', { name: 'The book' }).click();
  await expect(page.getByText(/things should be put right first/)).toBeVisible();
  await expectAccessible(page);
  for (const form of ['PDF, to print', 'Word, to edit'] as const) {
    const ours = await pressCopy(page, 'Internal', form);
    for (const { title, ask, name } of MEETINGS) {
      for (const words of [title, ask, name]) expect(ours).toContain(words);
    }
    for (const words of [NEVER, PARTNER_POINT, OPEN_LINE, promise]) expect(ours).toContain(plain(words));
    const partner = await pressCopy(page, 'For partners', form);
    expect(partner).toContain(PARTNER_POINT);
    expect(found(partner, [...closed, ...MEETINGS.map(({ ask }) => ask), NEVER])).toEqual([]);
    const open = await pressCopy(page, 'Public', form);
    expect(found(open, [...closed, ...MEETINGS.map(({ ask }) => ask), NEVER, PARTNER_POINT, QUIET_LINE])).toEqual([]);
    expect(open).toContain(OPEN_LINE);
  }
  await expect(page.getByRole('region', { name: /^Copies that left/ })).toContainText('A friendly government');

  await changePromise(page, promise);
  await page.goBack();
  await expect(page.getByRole('button', { name: 'Make the copy' })).toBeVisible();
  const again = await pressCopy(page, 'Internal', 'PDF, to print');
  expect(again).toContain(CHANGED);
  expect(again).not.toContain(promise);

  await passDays(page, opened, 12);
  await comeHome(page);
  await openDossier(page, 'Zambia');
  const timeline = page.getByRole('region', { name: /^Timeline/ });
  await expect(timeline).toContainText(BROUGHT);
  for (const words of [THEIR_PROMISE, THANKS]) {
    await expect(page.getByRole('listitem').filter({ hasText: words }).first()).toBeVisible();
  }
  await expectAccessible(page);
});

const BROUGHT = 'The paper goes to cabinet in January';
const THEIR_PROMISE = 'You will have the date by Christmas';
const THANKS = 'For the warm words';
const CHANGED = 'We will answer in writing by the New Year';

/** An open promise of the first state, as the record has it before anybody touches it. */
async function promiseOf({ desk }: DeskWindow): Promise<string> {
  const { countryId } = await stateOf(desk, 'Zambia');
  const { commitments } = await desk.countries.dossier.query({ countryId });
  return commitments.find(({ status, direction }) => status === 'open' && direction === 'ours')?.text ?? '';
}

async function stateOf(desk: DeskWindow['desk'], name: string): Promise<{ readonly countryId: string }> {
  const state = (await desk.countries.list.query()).find(({ nameEn }) => nameEn === name);
  return { countryId: state?.id ?? '' };
}

/** Every sentence of the record on the three states that is marked for the house. */
async function closedSentences({ desk }: DeskWindow): Promise<readonly string[]> {
  const texts: string[] = [];
  for (const name of Object.values(STATE_OF)) {
    const { countryId } = await stateOf(desk, name);
    const { notes, commitments } = await desk.countries.dossier.query({ countryId });
    const { actions } = await desk.countries.timeline.query({ countryId, limit: 100 });
    const rows = [...notes, ...commitments, ...actions].filter(({ marking }) => marking !== 'open');
    for (const row of rows) texts.push('text' in row ? row.text : row.summary);
  }
  expect(texts.length).toBeGreaterThan(20);
  return texts.map(plain);
}

function found(text: string, sentences: readonly string[]): readonly string[] {
  return sentences.filter((sentence) => text.includes(sentence));
}

/** In the dossier, where the promise stands. */
async function changePromise(page: Page, promise: string): Promise<void> {
  await openDossier(page, 'Zambia');
  const row = page.getByRole('listitem').filter({ hasText: promise }).first();
  await row.getByRole('button', { name: /^More/ }).click();
  await page.getByRole('menuitem', { name: 'Assign or correct' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('In exact words').fill(CHANGED);
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: CHANGED }).first()).toBeVisible();
}

/** What the list before printing demands of one sheet, each thing from its own link. */
async function fillFirstSheet(page: Page): Promise<void> {
  const [first] = MEETINGS;
  await page.getByRole('navigation', { name: 'Who writes what' }).getByRole('button').first().click();
  await expect(page.getByRole('heading', { level: 2, name: first?.title ?? '' })).toBeVisible();
  await writePart(page, 'Objective', 'To leave with a day');
  await writePart(page, 'Points to make', PARTNER_POINT, 'partners and us');
  await writePart(page, 'Do not raise', NEVER);
  await writePart(page, 'Press line after the meeting', OPEN_LINE, 'everybody');
  // For everybody, on a meeting that nobody but partners may know of: it is said where it is written.
  await page.getByRole('navigation', { name: 'Who writes what' }).getByRole('button').nth(1).click();
  await expect(page.getByRole('heading', { level: 2, name: MEETINGS[1]?.title ?? '' })).toBeVisible();
  await writePart(page, 'Press line after the meeting', QUIET_LINE, 'everybody');
  await expect(page.getByText('That the meeting takes place is for: partners and us.')).toBeVisible();
}

/** The trip is over when the desk is opened again. */
async function passDays(page: Page, { desk, clock, passphrase }: DeskWindow, days: number): Promise<void> {
  await desk.desk.lock.mutate();
  clock.passMinutes(days * 24 * 60);
  await desk.desk.unlock.mutate({ passphrase });
  await page.reload();
}

/** The return sheet of the first meeting goes into the record, and the next one is at hand. */
async function comeHome(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: 'Trips' }).click();
  await page.getByRole('link', { name: TITLE }).click();
  await page.getByRole('link', { name: 'Coming home' }).click();
  await expect(page.getByText('9 meetings are not in the log yet')).toBeVisible();
  await page.locator('form').getByText('Said yes, or moved').click();
  await page.getByLabel('In one line').fill(BROUGHT);
  await page.getByLabel('What was said').fill('They had read everything.');
  await expect(page.getByText('Driton Mostra')).toBeVisible();
  await page.getByRole('button', { name: 'They promised …' }).click();
  await expect(page.locator('input:focus')).toHaveValue('');
  await page.keyboard.type(THEIR_PROMISE);
  await page.getByLabel('We owe them thanks').check();
  await page.getByLabel('Thanks for what').fill(THANKS);
  await page.screenshot({ path: test.info().outputPath('home.png'), fullPage: true });
  await page.getByRole('button', { name: 'Into the record' }).click();
  await expect(page.getByText('8 meetings are not in the log yet')).toBeVisible();
}
