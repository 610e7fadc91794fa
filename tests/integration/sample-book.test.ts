import { join } from 'node:path';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { BOOK_COPIES, type BookCopy } from '../../domain/book-copy.ts';
import { hasSheet } from '../../domain/trip.ts';
import { textOfBook } from '../support/book-text.ts';
import { openDesk, temporaryFolder } from '../support/desk.ts';
import { findOffice, printedByOffice } from '../support/office.ts';

const TITLE = 'Ulaanbaatar, Kathmandu and Colombo';
const office = findOffice();

async function openSample() {
  const opened = await openDesk({ with: 'demo' });
  const { trips } = await opened.desk.trips.list.query();
  return { ...opened, tripId: trips.find(({ title }) => title === TITLE)?.id ?? '' };
}

describe('the sample trip to three states', () => {
  test('is composed to the book that is kept as a file: whoever changes its words looks at them there', async () => {
    const { desk, tripId } = await openSample();
    const book = await desk.books.preview.query({ tripId, copy: 'internal', extent: 'book' });
    await expect(textOfBook(book)).toMatchFileSnapshot('../snapshots/book-of-three-states.txt');
  });

  test('has nine meetings in four days and a flight home through the night, each with one person in a post, and no life told twice', async () => {
    const { desk, tripId } = await openSample();
    const { events, trip } = await desk.trips.page.query({ tripId });
    const meetings = events.filter(({ kind }) => hasSheet(kind));
    expect(meetings).toHaveLength(9);
    expect([trip.fromOn, trip.toOn]).toEqual(['2026-12-05', '2026-12-09']);
    const met = meetings.flatMap(({ people }) => people);
    expect(met).toHaveLength(9);
    expect(met.filter(({ post }) => post === null)).toEqual([]);
    const lives = met.flatMap(({ biography }) => biography?.text ?? []);
    expect(new Set(lives).size).toBe(lives.length);
    // Each copy has meetings of its own: what is open, what is for partners, what is ours.
    expect(new Set(meetings.map(({ marking }) => marking))).toEqual(new Set(['open', 'restricted']));
  });
});

describe.skipIf(office === null)('a Word file, opened in LibreOffice', () => {
  test('has its parts, its pages and its running head in each of the three copies', { timeout: 600_000 }, async () => {
    const opened = await openSample();
    for (const copy of BOOK_COPIES) {
      const folder = join(temporaryFolder(), copy);
      const printed = await printedByOffice(office ?? '', await wordFile(opened, copy), folder);
      const { text } = await extractText(await getDocumentProxy(new Uint8Array(printed)), { mergePages: false });
      const book = await opened.desk.books.preview.query({ tripId: opened.tripId, copy, extent: 'book' });
      const whole = text.join(' ').replace(/\s+/g, ' ');
      for (const { title } of book.parts) expect(whole).toContain(title.replace(/\s+/g, ' '));
      expect(text.filter((page) => !page.includes(TITLE))).toEqual([]);
      expect(text.length).toBeGreaterThan(book.parts.length);
    }
  });
});

type Sample = Awaited<ReturnType<typeof openSample>>;

async function wordFile({ application, tripId }: Sample, copy: BookCopy): Promise<Uint8Array> {
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ tripId, copy, format: 'docx', language: 'en', extent: 'book', forWhom: 'A reader' }),
  };
  const answer = await application.fetch(new Request('http://desk.test/books', init));
  if (!answer.ok) throw new Error(await answer.text());
  return new Uint8Array(await answer.arrayBuffer());
}

// Whoever reads the output has to know what was not seen.
if (office === null) {
  console.warn('LibreOffice (soffice) is not on this machine: no test has opened the Word files in it.');
}
