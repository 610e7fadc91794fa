import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { filesIn } from './zip.ts';

/** A meeting as somebody who has never used the desk would put it down: by mouse and keyboard, in the order of the form. */
export interface PlannedMeeting {
  readonly on: string;
  readonly from: string;
  readonly to: string;
  readonly place: string;
  /** The first letters of somebody on record. */
  readonly typed: string;
  readonly name: string;
  readonly state: string;
  readonly title: string;
  readonly room: string;
  readonly ask: string;
  /** Who may read that it takes place; partners and us where nothing is said. */
  readonly readers?: string;
}

/** Plans a trip from the list of trips; the window then shows it. */
export async function planTrip(
  page: Page,
  trip: { readonly title: string; readonly from: string; readonly to: string; readonly objectives: readonly string[] },
): Promise<void> {
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: 'Trips' }).click();
  await page.getByRole('button', { name: 'Plan a trip' }).click();
  const form = page.getByRole('dialog', { name: 'Plan a trip' });
  await expect(form.getByLabel('Name of the trip')).toBeFocused();
  await page.keyboard.type(trip.title);
  await page.keyboard.press('Tab');
  await page.keyboard.type('Besa Shembulli-Model, Minister of Foreign Affairs');
  await form.getByRole('textbox', { name: 'From', exact: true }).fill(trip.from);
  await form.getByRole('textbox', { name: 'To', exact: true }).fill(trip.to);
  await form.getByLabel('Why this trip').fill('Three files that wait for a word from the top.');
  for (const [index, objective] of trip.objectives.entries()) {
    await form.getByLabel(`Objective ${index + 1}`, { exact: true }).fill(objective);
  }
  // That the Minister travels is known: only so can a copy for everybody be made.
  await choose(page, form.getByRole('combobox', { name: 'Marking' }), 'Open');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { level: 1, name: trip.title })).toBeVisible();
}

/** Takes a value from a list by its words. */
export async function choose(page: Page, list: ReturnType<Page['locator']>, value: string): Promise<void> {
  await list.click();
  await page.getByRole('option', { name: value, exact: true }).click();
}

export async function addMember(page: Page, typed: string, name: string, role: string): Promise<void> {
  await page.getByRole('button', { name: 'Add a member' }).click();
  const form = page.getByRole('dialog', { name: 'Add a member' });
  await expect(form.getByLabel('Name')).toBeFocused();
  await page.keyboard.type(typed);
  await expect(page.getByRole('option', { name: new RegExp(`^${name}`) })).toBeVisible();
  await page.keyboard.press('Enter');
  await form.getByLabel('Role').fill(role);
  await page.keyboard.press('Enter');
  await expect(form).toBeHidden();
}

/** A place of the trip, whose zone follows from its name. */
export async function addPlace(page: Page, state: string, place: string, to: string): Promise<void> {
  await page.getByRole('button', { name: 'Add a place' }).click();
  const form = page.getByRole('dialog', { name: 'Add a place' });
  await expect(form.getByRole('textbox', { name: 'Place', exact: true })).toBeFocused();
  await page.keyboard.type(place);
  await form.getByRole('combobox', { name: 'State' }).fill(state);
  await page.getByRole('option', { name: state, exact: true }).click();
  await form.getByLabel('Departure').fill(to);
  await page.keyboard.press('Enter');
  await expect(form).toBeHidden();
}

export async function addMeeting(page: Page, meeting: PlannedMeeting): Promise<void> {
  await page.getByRole('button', { name: 'Add to the programme' }).click();
  const form = page.getByRole('dialog', { name: 'Add to the programme' });
  await expect(form.getByRole('textbox', { name: 'Day', exact: true })).toBeFocused();
  await form.getByRole('textbox', { name: 'Day', exact: true }).fill(meeting.on);
  await form.getByLabel('Begins').fill(meeting.from);
  await form.getByLabel('Ends', { exact: true }).fill(meeting.to);
  // The place follows the day, but where the trip moves on that day.
  const where = form.getByRole('combobox', { name: 'Where' });
  if ((await where.inputValue()) !== meeting.place) await choose(page, where, meeting.place);
  await form.getByRole('combobox', { name: 'Whom we meet' }).fill(meeting.typed);
  await page.getByRole('option', { name: new RegExp(`^${meeting.name}.*${meeting.state}$`) }).click();
  await form.getByRole('textbox', { name: 'Title' }).fill(meeting.title);
  await form.getByRole('textbox', { name: 'Place', exact: true }).fill(meeting.room);
  // Taken over from the entry before, so that it is said once.
  const notes = form.getByRole('combobox', { name: 'Note-taker' });
  if ((await notes.inputValue()) === '') {
    await notes.fill('arta');
    await page.getByRole('option', { name: 'Arta Shembulli' }).click();
  }
  if (meeting.readers) await choose(page, form.getByRole('combobox', { name: 'Who may read it' }), meeting.readers);
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form).toBeHidden();
}

/** Writes a paragraph of the open sheet. */
export async function writePart(page: Page, kind: string, text: string, readers?: string): Promise<void> {
  const part = page.getByRole('region', { name: kind, exact: true });
  await part.getByRole('button', { name: `Add: ${kind}` }).click();
  await expect(part.getByRole('textbox', { name: kind })).toBeFocused();
  await page.keyboard.type(text);
  if (readers) await choose(page, part.getByRole('combobox', { name: 'Who may read it' }), readers);
  await part.getByRole('textbox', { name: kind }).press('Control+Enter');
  await expect(part.getByRole('textbox')).toHaveCount(0);
  // The hand stays there: at the button for the next paragraph, or at the one that stands alone.
  await expect(part.getByRole('button').first()).toBeFocused();
}

/** One press on the page of the book: every word of the copy that comes out, whatever is hidden in its file. */
export async function pressCopy(page: Page, copy: string, form: 'PDF, to print' | 'Word, to edit'): Promise<string> {
  await page.getByRole('radiogroup', { name: 'Who reads it' }).getByText(copy, { exact: true }).click();
  const list = page.getByRole('combobox', { name: 'Form', exact: true });
  if ((await list.inputValue()) !== form) await choose(page, list, form);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Make the copy' }).click();
  const copyMade = await saving;
  // Kept beside the test, to be looked at.
  const path = test.info().outputPath(copyMade.suggestedFilename());
  await copyMade.saveAs(path);
  const bytes = readFileSync(path);
  return plain(form === 'PDF, to print' ? await wordsOfPdf(bytes) : wordsOfWord(bytes));
}

async function wordsOfPdf(bytes: Buffer): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true });
  return text;
}

/** Every file of the Word document, unzipped, without its markup: a sentence hidden in a comment would be found. */
function wordsOfWord(bytes: Buffer): string {
  return Object.values(filesIn(bytes))
    .map((xml) => xml.replace(/<\/w:p>/g, ' ').replace(/<[^>]*>/g, ''))
    .join(' ')
    .replace(/&apos;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}

/** Words without the breaks and hyphens of a page, so that a sentence is found across lines. */
export function plain(text: string): string {
  return text.replace(/[\u00ad]/g, '').replace(/\s+/g, ' ');
}
