import type { Page } from '@playwright/test';
import { expect, expectAccessible, openDossier, test } from '../support/desk-window.ts';

test.use({ start: 'loaded' });

interface Told {
  readonly kind: string;
  /** Left out where it is the state itself that says so. */
  readonly byWhom?: string;
  readonly voice?: 'the state’s own' | 'ours' | 'somebody else’s';
  readonly basis?: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly paper?: Readonly<Record<string, string>>;
}

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Add a claim' });

async function choose(page: Page, field: string, option: string): Promise<void> {
  await dialogOf(page).getByRole('combobox', { name: field }).last().click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

/** Writes into the fields whose names begin so. */
async function write(page: Page, texts: Readonly<Record<string, string>>): Promise<void> {
  for (const [field, text] of Object.entries(texts)) {
    await dialogOf(page)
      .getByRole('textbox', { name: new RegExp(`^${field}`) })
      .fill(text);
  }
}

/** Enters a claim as an officer does, in the window alone. */
async function enter(page: Page, { kind, byWhom, voice, basis, fields, paper }: Told): Promise<void> {
  await page.getByRole('button', { name: 'Add a claim' }).click();
  const dialog = dialogOf(page);
  await choose(page, 'What is claimed', kind);
  if (byWhom) await dialog.getByRole('textbox', { name: 'By whom' }).fill(byWhom);
  if (voice) await choose(page, 'Whose word that is', voice);
  if (basis) await choose(page, 'It rests on', basis);
  await write(page, fields);
  if (paper) {
    await dialog.getByRole('button', { name: 'Add a paper' }).click();
    await dialog.getByRole('button', { name: /^More: signatory/ }).click();
    await write(page, paper);
  }
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toHaveCount(0);
}

/** What the dossier says of one claim, found by who says it and where. */
const claimBy = (page: Page, ...words: readonly string[]) =>
  words.reduce((found, hasText) => found.filter({ hasText }), page.getByRole('listitem'));

test('Kenya: what do we know, from whom, since when, on which paper', async ({ page }) => {
  await openDossier(page, 'Kenya');
  await enter(page, {
    kind: 'Recognition promised',
    byWhom: 'Foreign minister of Kenya',
    voice: 'the state’s own',
    fields: { 'Said or published': '21.9.2023', 'Where it was said': 'Meeting of the presidents in New York' },
  });
  await enter(page, {
    kind: 'Refusal',
    byWhom: 'Office of the President of Serbia',
    voice: 'somebody else’s',
    fields: { 'Said or published': '20.9.2023', 'Where it was said': 'Read-out of a meeting in New York' },
  });
  await enter(page, {
    kind: 'Recognition',
    fields: { 'In force from': '26.3.2025', Decided: '26.3.2025', 'Where it was said': 'Published by the envoy' },
    paper: {
      Title: 'Letter of recognition',
      Dated: '26.3.2025',
      'Signed by': 'President of Kenya',
      Source: 'Registry',
    },
  });
  await expect(page.getByRole('heading', { name: 'Speaks for it' })).toBeVisible();
  await expect(claimBy(page, 'Foreign minister of Kenya')).toContainText('21 September 2023');
  await expect(claimBy(page, 'Office of the President of Serbia')).toContainText(
    'not the state’s own word for all to hear, so it decides nothing',
  );
  await expect(
    page
      .getByRole('region', { name: 'Status' })
      .getByText(/^note seen:/)
      .first(),
  ).toContainText('of 26 March 2025, signed by President of Kenya, Letter of recognition');
  await expect(page.getByRole('region', { name: 'Papers' })).toContainText(
    'Supports: claim “Recognition” (26 Mar 2025)',
  );
  await expect(page.getByText('Not in: Strict count (no original on file)')).toBeVisible();
  await expectAccessible(page);
});

test('Uganda: announced by us and denied by them is counted by nobody, and the dossier asks for the outcome', async ({
  page,
}) => {
  await openDossier(page, 'Uganda');
  await enter(page, {
    kind: 'Recognition',
    byWhom: 'Ministry of Foreign Affairs of Kosovo',
    voice: 'ours',
    basis: 'a publication',
    fields: { 'Said or published': '2012', 'Where it was said': 'Press release' },
  });
  const hint = page.getByText('Announced, but they say themselves that they have not recognised.', { exact: false });
  await expect(hint).toHaveCount(0);
  await enter(page, {
    kind: 'Refusal',
    basis: 'a publication',
    fields: { 'Said or published': '2012', 'Where it was said': 'Statement of its ministry' },
  });
  await expect(hint).toBeVisible();
  await expect(
    page.getByText('Not in: The ministry’s count (announced, and refused by the state itself)', { exact: false }),
  ).toBeVisible();

  await page.getByRole('button', { name: 'Move', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Announced, unconfirmed' }).click();
  const outcome = page.getByRole('dialog', { name: 'Uganda: Announced, unconfirmed' });
  await outcome.getByLabel('What happened and who says so').fill('Announced in 2012; no note has ever come');
  await outcome.getByRole('button', { name: 'Save' }).click();
  await expect(
    page.getByRole('region', { name: 'Status' }).getByText('Announced, unconfirmed', { exact: true }),
  ).toBeVisible();
  await expect(hint).toHaveCount(0);
});

test('Suriname: four days and an addressee, beside what the list reports', async ({ page }) => {
  await openDossier(page, 'Suriname');
  await enter(page, {
    kind: 'Withdrawal claimed',
    fields: {
      'To whom': 'Permanent mission of Serbia in New York',
      Decided: '27.10.2017',
      'Notified to us': '30.10.2017',
      'Received here': '2.11.2017',
      'Said or published': '31.10.2017',
      'Where it was said': 'Note shown in Belgrade',
    },
    paper: { Title: 'Note of revocation', Dated: '27.10.2017', Source: 'Copy handed to us' },
  });
  const claim = claimBy(page, 'Note shown in Belgrade');
  await expect(claim).toContainText('notified 30 October 2017');
  await expect(claim).toContainText('decided 27 October 2017 · received 2 November 2017 · reported 31 October 2017');
  await expect(claim).toContainText('by Suriname to Permanent mission of Serbia in New York');
  await expect(page.getByText('Contested', { exact: true })).toBeVisible();
  await expect(page.getByText('The other side’s count (said to have withdrawn)', { exact: false })).toBeVisible();
});
