import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import type { BookDocument } from '../../domain/book-document.ts';
import type { Marking } from '../../domain/marking.ts';
import { withoutPhoto } from '../../electron/application/book-photos.ts';
import { printBookDocx } from '../../electron/briefings/render-book-docx.ts';
import { PdfPrinter } from '../../electron/briefings/render-pdf.ts';
import { openDesk, RESOURCES, refusalOf, type TestDesk } from '../support/desk.ts';
import { newMeeting } from '../support/trip-input.ts';
import { filesIn } from '../support/zip.ts';

type Opened = Awaited<ReturnType<typeof openTrip>>;
type NewPart = Parameters<TestDesk['desk']['sheets']['addPart']['mutate']>[0];

async function openTrip(marking: Marking = 'restricted', title = 'Kathmandu') {
  const opened = await openDesk();
  const { desk } = opened;
  const { tripId } = await desk.trips.add.mutate({
    title,
    principal: 'The Minister',
    occasion: 'bilateral',
    visitKind: null,
    fromOn: '2026-12-14',
    toOn: '2026-12-16',
    purpose: 'To end the review.',
    success: null,
    avoid: 'Mustang is not to be named',
    pressPosture: null,
    marking,
    ownerId: null,
    objectives: [{ text: 'Zanzibar objective', marking: 'confidential' }],
  });
  return { ...opened, tripId };
}

async function addMeeting({ desk, tripId }: Opened, title: string, names: readonly string[] = []): Promise<string> {
  const nepal = (await desk.countries.list.query()).find(({ nameEn }) => nameEn === 'Nepal');
  const people = await Promise.all(
    names.map((name) => desk.people.add.mutate({ name, countryId: nepal?.id ?? null, title: 'Director' })),
  );
  const { eventId } = await desk.trips.saveEvent.mutate(
    newMeeting(tripId, {
      on: '2026-12-15',
      endsAt: null,
      title,
      marking: 'open',
      personIds: people.map(({ id }) => id),
      countryIds: [nepal?.id ?? ''],
    }),
  );
  return eventId;
}

const part = (eventId: string, fields: Partial<NewPart>): NewPart => ({
  eventId,
  kind: 'point',
  text: 'A point',
  toWhom: null,
  lineId: null,
  objectionId: null,
  asOf: null,
  marking: 'open',
  ...fields,
});

async function make({ application, tripId }: Opened, wish: object): Promise<Response> {
  return application.fetch(
    new Request('http://desk.test/books', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        tripId,
        copy: 'internal',
        format: 'pdf',
        language: 'en',
        extent: 'book',
        forWhom: 'The Minister',
        ...wish,
      }),
    }),
  );
}

async function bytesOf(answer: Response): Promise<Buffer> {
  if (!answer.ok) throw new Error(await answer.text());
  return Buffer.from(await answer.arrayBuffer());
}

describe('a copy of a book', () => {
  test('comes as a tagged PDF with title, language, bookmarks, contents and fonts of its own', async () => {
    const opened = await openTrip();
    const eventId = await addMeeting(opened, 'Foreign Secretary');
    await opened.desk.sheets.addPart.mutate(part(eventId, { kind: 'ask', text: 'A **date** for the cabinet' }));

    const bytes = await bytesOf(await make(opened, {}));

    const raw = bytes.toString('latin1');
    expect(raw).toContain('pdfuaid');
    expect(raw).toMatch(/\/Lang \(en/);
    const pdf = await getDocumentProxy(new Uint8Array(bytes));
    expect((await pdf.getOutline()).map(({ title }) => title)).toEqual([
      'Steering note',
      'Programme',
      'Tue 15 Dec, 10:00: Foreign Secretary (Nepal)',
      'Country note: Nepal',
      'Return sheet',
    ]);
    const { text } = await extractText(pdf, { mergePages: true });
    for (const words of [
      'Contents',
      'Internal copy no. 1',
      'A date for the cabinet',
      'Zanzibar objective',
      'Mustang',
    ]) {
      expect(text).toContain(words);
    }
  });

  test('is numbered and written down as it leaves, with the checksum of its file', async () => {
    const opened = await openTrip();
    const eventId = await addMeeting(opened, 'Foreign Secretary', ['Sita Namuna']);
    await opened.desk.sheets.addPart.mutate(part(eventId, { text: 'The law stands', marking: 'open' }));
    await make(opened, { copy: 'partner', forWhom: 'Their embassy' });
    const answer = await make(opened, { format: 'docx' });
    const bytes = await bytesOf(answer);

    const { copies } = await opened.desk.trips.page.query({ tripId: opened.tripId });

    expect(copies.map(({ number, copy, format, forWhom }) => [number, copy, format, forWhom])).toEqual([
      [2, 'internal', 'docx', 'The Minister'],
      [1, 'partner', 'pdf', 'Their embassy'],
    ]);
    expect(copies[0]?.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(decodeURIComponent(answer.headers.get('content-disposition') ?? '')).toContain(
      'Kathmandu – internal – Briefing book – en – 2.docx',
    );
  });

  test('may be the sheet of one meeting or the note on one state, and says so in the log and in the name of its file', async () => {
    const opened = await openTrip();
    const first = await addMeeting(opened, 'Foreign Secretary');
    await addMeeting(opened, 'Speaker');
    const { events } = await opened.desk.trips.page.query({ tripId: opened.tripId });
    const nepal = events[0]?.countries[0]?.id ?? '';
    const made = async (extent: string, language = 'en') => {
      const answer = await make(opened, { extent, language });
      expect(answer.status).toBe(200);
      const name = decodeURIComponent(answer.headers.get('content-disposition') ?? '').split("''")[1];
      const { text } = await extractText(await getDocumentProxy(new Uint8Array(await bytesOf(answer))), {
        mergePages: true,
      });
      return { name, text };
    };
    const sheet = await made(`sheet:${first}`);
    expect(sheet.name).toBe('Kathmandu – internal – Foreign Secretary – en – 1.pdf');
    expect(sheet.text).toContain('Foreign Secretary');
    expect(sheet.text).not.toContain('Speaker');
    const note = await made(`country:${nepal}`, 'sr');
    expect(note.name).toBe('Kathmandu – internal – Nepal – sr – 2.pdf');
    expect(note.text).toContain('Beleška o državi: Nepal');
    expect(note.text).not.toContain('Foreign Secretary');
    expect((await made('returnSheet')).name).toBe('Kathmandu – internal – Return sheet – en – 3.pdf');
    expect((await made('sheet', 'sq')).name).toBe('Kathmandu – internal – Fletët e takimeve – sq – 4.pdf');

    const { copies } = await opened.desk.trips.page.query({ tripId: opened.tripId });
    expect(copies.map(({ what, about, language }) => [what.split(':')[0], about, language])).toEqual([
      ['sheet', null, 'sq'],
      ['returnSheet', null, 'en'],
      ['country', 'Nepal', 'sr'],
      ['sheet', 'Foreign Secretary', 'en'],
    ]);
    expect(await (await make(opened, { extent: 'country:nowhere' })).json()).toMatchObject({
      error: { code: 'bookEmpty' },
    });
  });

  test('for somebody unnamed, of an unknown trip or from a locked desk is refused, and no number is used up', async () => {
    const opened = await openTrip();
    expect(await (await make(opened, { forWhom: ' ' })).json()).toMatchObject({ error: { code: 'textMissing' } });
    expect(await (await make(opened, { tripId: 'none' })).json()).toMatchObject({ error: { code: 'notFound' } });
    expect(await (await make(opened, { extent: 'everything' })).json()).toMatchObject({ error: { code: 'badInput' } });
    expect((await opened.desk.trips.page.query({ tripId: opened.tripId })).copies).toEqual([]);
    await opened.desk.desk.lock.mutate();
    expect(await (await make(opened, {})).json()).toMatchObject({ error: { code: 'locked' } });
  });

  test('that would be empty is refused, and no number is used up', async () => {
    const opened = await openTrip('open');
    for (const wish of [{ copy: 'public', extent: 'onePage' }, { extent: 'sheet:none' }, { extent: 'annexes' }]) {
      const answer = await make(opened, wish);
      expect(answer.status).toBe(422);
      expect(await answer.json()).toMatchObject({ error: { code: 'bookEmpty' } });
    }
    expect((await opened.desk.trips.page.query({ tripId: opened.tripId })).copies).toEqual([]);
  });

  test.each(['partner', 'public'] as const)(
    'for %s readers holds nothing above its level in any part of its file',
    async (copy) => {
      const opened = await openTrip('open');
      const eventId = await addMeeting(opened, 'Foreign Secretary', ['Sita Namuna']);
      const secrets = { ask: 'Zanzibar ask', border: 'Zanzibar border', lead: 'Zanzibar lead' };
      await opened.desk.sheets.addPart.mutate(
        part(eventId, { kind: 'ask', text: secrets.ask, marking: 'confidential' }),
      );
      await opened.desk.sheets.addPart.mutate(
        part(eventId, { kind: 'doNotRaise', text: secrets.border, marking: 'open' }),
      );
      await opened.desk.sheets.addPart.mutate(part(eventId, { toWhom: secrets.lead, marking: 'confidential' }));
      await opened.desk.sheets.addPart.mutate(part(eventId, { text: 'Everybody may read this', marking: 'open' }));

      const docx = filesIn(await bytesOf(await make(opened, { copy, format: 'docx' })));
      const whole = Object.values(docx).join('\n');
      const pdf = await getDocumentProxy(new Uint8Array(await bytesOf(await make(opened, { copy }))));
      const { text } = await extractText(pdf, { mergePages: true });
      const about = JSON.stringify(await pdf.getMetadata());

      expect(whole).toContain('Everybody may read this');
      expect(text).toContain('Everybody may read this');
      for (const secret of ['Zanzibar', 'Mustang']) {
        expect(whole).not.toContain(secret);
        expect(text + about).not.toContain(secret);
      }
      expect(Object.keys(docx).filter((name) => /comment|footnotes\.xml.*Zanzibar|customXml/.test(name))).toEqual([]);
      expect(whole).not.toMatch(/<w:(?:ins|del|vanish)\b/);
    },
  );

  test('comes as Word with real headings, a contents field, tables and what was typed letter by letter', async () => {
    const opened = await openTrip();
    const eventId = await addMeeting(opened, 'Ministri i Jashtëm & <others>', [
      'كريمة مثال',
      'Видећемо Пример',
      '示例',
    ]);
    const text = '1. first\n2. second\n\n| A | B |\n| - | - |\n| 1 | 2 |';
    await opened.desk.sheets.addPart.mutate(part(eventId, { kind: 'background', text }));

    const files = filesIn(await bytesOf(await make(opened, { format: 'docx' })));

    const document = files['word/document.xml'] ?? '';
    expect(document).toContain('TOC \\');
    expect(document).toContain('w:val="Heading1"');
    expect(document).toContain('w:val="Heading2"');
    for (const words of ['Ministri i Jashtëm &amp; &lt;others&gt;', 'كريمة مثال', 'Видећемо Пример', '示例']) {
      expect(document).toContain(words);
    }
    expect(files['word/styles.xml']).toContain('w:val="en-GB"');
  });

  test('of an empty trip, of thirty meetings and of a very long note comes out', async () => {
    const opened = await openTrip();
    expect((await bytesOf(await make(opened, {}))).length).toBeGreaterThan(1000);
    for (let index = 0; index < 30; index += 1) await addMeeting(opened, `Meeting ${index}`);
    const [event] = (await opened.desk.trips.page.query({ tripId: opened.tripId })).events;
    const text = Array.from({ length: 4000 }, (_, index) => `word${index}`).join(' ');
    await opened.desk.sheets.addPart.mutate(part(event?.id ?? '', { kind: 'background', text }));

    const pdf = await getDocumentProxy(new Uint8Array(await bytesOf(await make(opened, {}))));

    expect(pdf.numPages).toBeGreaterThan(35);
    // One page is one page, and says for whom and of which days it is.
    const page = await getDocumentProxy(new Uint8Array(await bytesOf(await make(opened, { extent: 'onePage' }))));
    expect(page.numPages).toBe(1);
    const { text: words } = await extractText(page, { mergePages: true });
    for (const part of ['BRIEFING ON ONE PAGE', 'Meeting 0', 'Meeting 29']) expect(words).toContain(part);
    expect((await extractText(pdf, { mergePages: true })).text).toContain('word3999');
  });
});

describe('the photo of somebody who is met', () => {
  const printer = new PdfPrinter({ ...RESOURCES, ownTemplatesDir: 'none' });
  const book: BookDocument = {
    language: 'en',
    copy: 'internal',
    marking: 'confidential',
    markingText: 'Confidential',
    title: 'Kathmandu',
    kicker: 'Briefing book',
    copyText: 'Internal copy no. 1',
    generatedAt: '2026-11-23T10:00:00Z',
    generatedText: 'now',
    staleMark: '†',
    staleLegend: 'old',
    footnote: null,
    marked: [],
    pageWords: { before: '', between: '/', after: '' },
    cover: [],
    head: [],
    isOnePage: false,
    contentsTitle: null,
    parts: [
      {
        kind: 'biographies',
        about: null,
        title: 'Biographies',
        blocks: [{ type: 'person', name: 'Sita Namuna', lines: ['Director'], date: null, photoId: 'photo' }],
      },
    ],
  };
  const sizeOf = (bytes: Uint8Array | null): number =>
    printer.print({ kind: 'book', document: book, photos: bytes === null ? [] : [{ id: 'photo', bytes }] }).length;

  test('is printed when it is a picture; one that is missing, or none that can be drawn, never stops a book', () => {
    const bare = sizeOf(null);
    // One red pixel, and the same with its picture cut off behind a sound beginning.
    const pixel = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
      'base64',
    );
    expect(sizeOf(pixel)).toBeGreaterThan(bare);
    const broken = Buffer.concat([pixel.subarray(0, 33), Buffer.from('this is no picture at all')]);
    expect(sizeOf(broken)).toBe(bare);
    expect(sizeOf(Buffer.from('<html>'))).toBe(bare);

    // One that is cut off takes no other face with it, and is named.
    const faces = ['photo', 'broken', 'none'].map((photoId) => ({
      type: 'person' as const,
      name: photoId,
      lines: [],
      date: null,
      photoId,
    }));
    const many = { ...book, parts: book.parts.map((of) => ({ ...of, blocks: faces })) };
    const draw = (...photos: readonly [string, Buffer][]) =>
      printer.printWhole({ kind: 'book', document: many, photos: photos.map(([id, bytes]) => ({ id, bytes })) });
    const drawn = draw(['broken', broken], ['photo', pixel], ['none', Buffer.from('<html>')]);
    expect(drawn.leftOut).toEqual(['broken', 'none']);
    expect(drawn.bytes.length).toBe(draw(['photo', pixel]).bytes.length);
    expect(withoutPhoto(many, new Set(['photo']))).toEqual(['broken', 'none']);
  });

  test.each([
    [200, 100, 68, 34],
    [100, 200, 44, 87],
    [1, 1, 68, 68],
  ])('keeps its proportions in Word (%i × %i)', async (width, height, shownWidth, shownHeight) => {
    const head = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
    const size = Buffer.alloc(8);
    size.writeUInt32BE(width, 0);
    size.writeUInt32BE(height, 4);
    const bytes = Buffer.concat([head, size]);
    const word = await printBookDocx({ kind: 'book', document: book, photos: [{ id: 'photo', bytes }] });
    // In units of which a pixel has 9525.
    const shown = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(filesIn(Buffer.from(word))['word/document.xml'] ?? '');
    expect([Number(shown?.[1]) / 9525, Number(shown?.[2]) / 9525]).toEqual([shownWidth, shownHeight]);
  });
});

describe('a paper in another language', () => {
  test.each([
    ['sq', 'Shënim orientues', 'Shënim për shtetin: Nepal', 'sq'],
    ['sr', 'Usmeravajuća beleška', 'Beleška o državi: Nepal', 'sr'],
  ] as const)('has its headings, names of states and dates in it (%s)', async (language, heading, country, tag) => {
    const opened = await openTrip();
    await addMeeting(opened, 'Foreign Secretary');

    const bytes = await bytesOf(await make(opened, { language }));

    const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true });
    expect(text).toContain(heading);
    expect(text).toContain(country);
    expect(bytes.toString('latin1')).toContain(`/Lang (${tag}`);
    for (const path of [
      `/download/handover.docx?desk=none&language=${language}`,
      `/download/handover.pdf?language=xx`,
    ]) {
      expect((await opened.get(path)).status).toBe(422);
    }
  });
});

describe('a template of the ministry’s own', () => {
  test('takes the place of ours, and one that is broken says where', async () => {
    const opened = await openTrip();
    const folder = join(opened.profileDir, 'templates');
    mkdirSync(folder);
    writeFileSync(
      join(folder, 'book.typ'),
      '#let data = json("book.json")\n#set document(title: data.title)\n= Our own form\n',
    );
    const pdf = await getDocumentProxy(new Uint8Array(await bytesOf(await make(opened, {}))));
    expect((await extractText(pdf, { mergePages: true })).text).toContain('Our own form');

    const broken = await openTrip();
    const dir = join(broken.profileDir, 'templates');
    mkdirSync(dir);
    writeFileSync(join(dir, 'book.typ'), '#let data = json("book.json")\n\n#nothing(data)\n');
    expect(await (await make(broken, {})).json()).toMatchObject({
      error: { code: 'templateBroken', file: 'book.typ', line: 3, reason: expect.stringContaining('nothing') },
    });
  });
});

describe('where a copy will be read', () => {
  test('gives each page on which the asterisk stands its footnote, in its language, and no other page', async () => {
    const opened = await openTrip();
    const eventId = await addMeeting(opened, 'Foreign Secretary');
    await opened.desk.sheets.addPart.mutate(part(eventId, { text: 'A point of Kosovo* and no other' }));
    const pagesOf = async (wish: object): Promise<string[]> => {
      const proxy = await getDocumentProxy(new Uint8Array(await bytesOf(await make(opened, wish))));
      return (await extractText(proxy, { mergePages: false })).text.map((page) => page.replace(/\s+/g, ' '));
    };
    const footed = (pages: string[], footnote: string): string[] => pages.filter((page) => page.includes(footnote));
    const english = '* This designation is without prejudice to positions on status';
    expect(footed(await pagesOf({}), english)).toEqual([]);
    expect(footed(await pagesOf({ setting: 'international' }), english)).toEqual([]);
    const pages = await pagesOf({ setting: 'regional' });
    expect(footed(pages, english)).toEqual(footed(pages, 'Kosovo*'));
    expect(footed(pages, english)).toHaveLength(1);
    expect(footed(await pagesOf({ setting: 'regional', language: 'sr' }), '* Ovaj naziv ne prejudicira')).toHaveLength(
      1,
    );
    // In Word the foot belongs to the part that has the name.
    const word = filesIn(await bytesOf(await make(opened, { setting: 'regional', format: 'docx' })));
    const feet = Object.entries(word).filter(([name]) => name.includes('footer'));
    expect(feet.length).toBeGreaterThan(2);
    expect(feet.filter(([, xml]) => xml.includes('without prejudice'))).toHaveLength(1);

    const { copies } = await opened.desk.trips.page.query({ tripId: opened.tripId });
    expect(copies.map(({ setting }) => setting)).toEqual(['regional', 'regional', 'regional', 'international', 'own']);
    const ask = { tripId: opened.tripId, copy: 'internal' as const, extent: 'book' as const };
    const { footnote } = await opened.desk.books.preview.query({ ...ask, language: 'sq', setting: 'regional' });
    expect(footnote).toContain('Ky emërtim nuk paragjykon');
    expect((await opened.desk.books.preview.query(ask)).footnote).toBeNull();
  });

  test('gives the footnote to every page whose head has the asterisk, and to none of a book that has it nowhere', async () => {
    for (const [title, isFooted] of [
      ['Kathmandu', false],
      ['Partners of Kosovo*', true],
    ] as const) {
      const opened = await openTrip('restricted', title);
      await addMeeting(opened, 'Foreign Secretary');
      const proxy = await getDocumentProxy(new Uint8Array(await bytesOf(await make(opened, { setting: 'regional' }))));
      const { text } = await extractText(proxy, { mergePages: false });
      expect(text.filter((page) => page.includes('UNSCR 1244'))).toHaveLength(isFooted ? text.length : 0);
    }
  });

  test('is held against the guide in the language of the paper', async () => {
    const opened = await openTrip();
    const eventId = await addMeeting(opened, 'Foreign Secretary');
    await opened.desk.sheets.addPart.mutate(part(eventId, { text: 'Priština i Republika Kosovo' }));
    const found = async (asked: object) =>
      (await opened.desk.books.checks.query({ tripId: opened.tripId, copy: 'internal', ...asked })).checks.flatMap(
        ({ style }) => style?.found ?? [],
      );
    expect(await found({ language: 'sr' })).toEqual([]);
    expect(await found({ language: 'en' })).toEqual(['Priština']);
    // The note on Nepal has a body of ours by its English name.
    expect(await found({ language: 'sr', setting: 'international' })).toEqual([
      'Republika Kosovo',
      'Republic of Kosovo',
    ]);
  });
});

describe('a styling guide of the ministry’s own', () => {
  test('is read in place of ours, and one that is broken says so', async () => {
    const opened = await openTrip();
    const ask = { tripId: opened.tripId, copy: 'internal' as const };
    const folder = join(opened.profileDir, 'templates');
    mkdirSync(folder);
    const rule = { setting: 'own', words: ['Kathmandu'], use: 'Kāthmāndū', why: 'Ours' };
    writeFileSync(join(folder, 'styling-guide.json'), JSON.stringify({ rules: [rule] }));
    const { checks } = await opened.desk.books.checks.query(ask);
    expect(checks.filter(({ code }) => code === 'style')).toMatchObject([{ style: { found: 'Kathmandu' } }]);

    writeFileSync(join(folder, 'styling-guide.json'), '{ "rules": [ { "setting": "own" } ] }');
    expect(await refusalOf(opened.desk.books.checks.query(ask))).toMatchObject({
      code: 'templateBroken',
      file: 'styling-guide.json',
      reason: expect.stringContaining('rules.0.words'),
    });
  });
});

describe('the preview of a book', () => {
  test('is the same composed words, and one changed line changes it', async () => {
    const opened = await openTrip();
    const eventId = await addMeeting(opened, 'Foreign Secretary');
    const ask = { tripId: opened.tripId, copy: 'internal' as const, language: 'en' as const, extent: 'book' as const };
    const { partId } = await opened.desk.sheets.addPart.mutate(part(eventId, { kind: 'ask', text: 'Before' }));
    expect(JSON.stringify(await opened.desk.books.preview.query(ask))).toContain('Before');

    await opened.desk.sheets.correctPart.mutate({ ...part(eventId, { kind: 'ask', text: 'After' }), partId });

    const preview = JSON.stringify(await opened.desk.books.preview.query(ask));
    expect(preview).toContain('After');
    expect(preview).not.toContain('Before');
    const nepal = (await opened.desk.countries.list.query()).find(({ nameEn }) => nameEn === 'Nepal');
    const note = {
      countryId: nepal?.id ?? '',
      topic: 'position' as const,
      source: 'Our post',
      marking: 'open' as const,
    };
    for (const asOf of ['2026-11', '2026-02-01', '2026-01-31']) {
      await opened.desk.countries.addNote.mutate({ ...note, text: `As of ${asOf}`, asOf });
    }
    const { checks } = await opened.desk.books.checks.query({ tripId: opened.tripId, copy: 'internal' });
    expect(checks.map(({ code }) => code)).toContain('lacks.objective');
    expect(checks.filter(({ code }) => code === 'oldNote')).toMatchObject([
      { date: '2026-01-31', place: { on: 'country', id: nepal?.id, name: 'Nepal' } },
    ]);
  });
});
