import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { caseOf, openDesk, refusalOf, type TestDesk } from '../support/desk.ts';
import { fileIn } from '../support/zip.ts';

async function kenya({ desk }: TestDesk) {
  const { countryId } = await caseOf(desk, 'recognition', 'Kenya');
  const proposal = await desk.letters.proposal.query({ countryId, kind: 'noteVerbale', language: 'en' });
  return {
    countryId,
    wish: {
      ...proposal,
      countryId,
      kind: 'noteVerbale',
      language: 'en',
      format: 'pdf',
      text: 'propose a meeting of the two ministers.',
      setting: 'own',
      marking: 'restricted',
      forWhom: 'Their ministry',
      isRegistered: true,
    },
  };
}

function ask({ application }: TestDesk, wish: object): Promise<Response> {
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(wish) };
  return application.fetch(new Request('http://desk.test/letters', init));
}

async function textOf(response: Response): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(await response.arrayBuffer())), {
    mergePages: true,
  });
  return text.replace(/\s+/g, ' ');
}

describe('a letter', () => {
  test('leaves in its form, is written down, and stands in the register with its file', async () => {
    const opened = await openDesk();
    const { desk } = opened;
    const { countryId, wish } = await kenya(opened);
    expect(wish).toMatchObject({
      number: '1/2026',
      addressee: 'the Ministry of Foreign Affairs of the Republic of Kenya',
    });

    const response = await ask(opened, wish);
    expect(response.status).toBe(200);
    const text = await textOf(response);
    expect(text).toContain('NOTE VERBALE');
    expect(text).toContain(
      'presents its compliments to the Ministry of Foreign Affairs of the Republic of Kenya and has the honour to propose a meeting of the two ministers.',
    );
    // It goes to another ministry: nothing of the desk stands on it.
    expect(text).not.toMatch(/restricted|generated|Démarche/i);

    const { documents } = await desk.countries.dossier.query({ countryId });
    expect(documents).toMatchObject([
      {
        kind: 'noteVerbale',
        number: '1/2026',
        direction: 'out',
        datedOn: '2026-11-23',
        attachmentName: 'Note verbale to the Republic of Kenya.pdf',
      },
    ]);
    const file = await opened.get(`/attachments/${documents[0]?.attachmentId}`);
    expect((await file.arrayBuffer()).byteLength).toBeGreaterThan(1000);
    const { exports } = await desk.exchange.log.query();
    expect(exports[0]).toMatchObject({ what: 'noteVerbale', marking: 'restricted', forWhom: 'Their ministry' });

    // The number is taken now, and the next one is proposed.
    const again = await ask(opened, wish);
    expect(again.status).toBe(422);
    expect(await again.json()).toMatchObject({ error: { code: 'duplicateNumber', field: 'document.number' } });
    const next = await desk.letters.proposal.query({ countryId, kind: 'noteVerbale', language: 'sq' });
    expect(next.number).toBe('2/2026');
  });

  test('reads before it leaves as it will, takes no number, and marks where its text will stand', async () => {
    const opened = await openDesk();
    const { desk } = opened;
    const { wish } = await kenya(opened);
    const typed = { ...wish, kind: 'noteVerbale', language: 'en', setting: 'regional' } as const;
    const read = async (changed: object): Promise<string> =>
      (await desk.letters.preview.query({ ...typed, ...changed })).blocks.map(({ text }) => text).join(' ');

    const shown = await read({});
    const { papers: before } = await desk.documents.register.query();
    expect(before).toEqual([]);
    expect((await desk.letters.proposal.query({ ...typed })).number).toBe(wish.number);
    expect(await textOf(await ask(opened, { ...wish, setting: 'regional' }))).toBe(shown.replace(/\s+/g, ' '));

    // Half typed: nothing is asked for yet.
    expect(await read({ text: ' ', on: '2026-1', number: '', addressee: '' })).toContain('…');
    expect(await refusalOf(desk.letters.preview.query({ ...typed, countryId: 'none' }))).toMatchObject({
      code: 'notFound',
      field: 'countryId',
    });
  });

  test('leaves as Word with the same words, and unregistered on wish', async () => {
    const opened = await openDesk();
    const { countryId, wish } = await kenya(opened);
    const response = await ask(opened, { ...wish, format: 'docx', isRegistered: false });
    const file = Buffer.from(await response.arrayBuffer());
    const xml = fileIn(file, 'word/document.xml').toString();
    expect(xml).toContain('has the honour to propose a meeting');
    expect(xml).not.toMatch(/restricted|Generated/i);
    expect(xml).not.toContain('without prejudice');
    // Nor does what Word tells about a file.
    const about = fileIn(file, 'docProps/core.xml').toString();
    expect(about).toContain('Ministry of Foreign Affairs and Diaspora');
    expect(about).not.toContain('Démarche');
    expect((await opened.desk.countries.dossier.query({ countryId })).documents).toEqual([]);
  });

  test('names us as a regional meeting wants it, with the footnote of Brussels where the asterisk stands', async () => {
    const opened = await openDesk();
    const { countryId, wish } = await kenya(opened);
    const printed = async (fields: object) =>
      textOf(await ask(opened, { ...wish, setting: 'regional', isRegistered: false, ...fields }));
    const english = await printed({ sender: wish.senders.regional });
    expect(english).toContain('The Ministry of Foreign Affairs and Diaspora of Kosovo* presents its compliments');
    expect(english).not.toContain('Republic of Kosovo');
    expect(english).toContain('* This designation is without prejudice to positions on status');
    const inSerbian = { countryId, kind: 'noteVerbale', language: 'sr' } as const;
    const { senders } = await opened.desk.letters.proposal.query(inSerbian);
    expect(await printed({ language: 'sr', sender: senders.regional })).toContain('* Ovaj naziv ne prejudicira');
    // Without an asterisk there is nothing that a footnote could explain.
    expect(await printed({})).not.toContain('without prejudice');
    expect((await opened.desk.countries.dossier.query({ countryId })).documents).toEqual([]);
  });

  test('is refused at the field, with nothing left behind', async () => {
    const opened = await openDesk();
    const { countryId, wish } = await kenya(opened);
    for (const [changed, error] of [
      [{ text: ' ' }, { code: 'textMissing', field: 'text' }],
      [{ on: '2026-02-31' }, { code: 'impossibleDate', field: 'on' }],
      [{ on: '2027-01-01' }, { code: 'dateInFuture', field: 'document.datedOn' }],
      [{ countryId: 'nobody' }, { code: 'notFound', field: 'countryId' }],
    ] as const) {
      const response = await ask(opened, { ...wish, ...changed });
      expect(response.status).toBe(422);
      expect(await response.json()).toMatchObject({ error });
    }
    expect((await opened.desk.countries.dossier.query({ countryId })).documents).toEqual([]);
    expect((await opened.desk.exchange.log.query()).exports).toEqual([]);
  });

  test('follows the ministry’s own template, and says where that is broken', async () => {
    const opened = await openDesk();
    const { wish } = await kenya(opened);
    const folder = join(opened.profileDir, 'templates', 'letters');
    mkdirSync(folder, { recursive: true });
    const own = [
      'sender: We',
      'addressee: them',
      'place: Here',
      'title: Letter',
      '',
      '= OUR NOTE',
      '',
      '{text} {state}',
    ];
    writeFileSync(join(folder, 'note-verbale.en.txt'), own.join('\n'));
    expect(await textOf(await ask(opened, { ...wish, isRegistered: false }))).toMatch(
      /OUR NOTE Propose a meeting .* the Republic of Kenya/,
    );
    // In another language the state is called as that language calls it.
    writeFileSync(join(folder, 'note-verbale.sr.txt'), own.join('\n'));
    expect(await textOf(await ask(opened, { ...wish, language: 'sr', isRegistered: false }))).toContain('Kenija');
    writeFileSync(join(folder, 'note-verbale.en.txt'), own.join('\n').replace('{text}', '{txet}'));
    const broken = await ask(opened, wish);
    expect(broken.status).toBe(422);
    expect(await broken.json()).toMatchObject({
      error: { code: 'templateBroken', file: 'note-verbale.en.txt', line: 8, reason: '{txet} is no slot' },
    });
  });

  test('is held against the guide of where it will be read', async () => {
    const { desk } = await openDesk();
    const found = async (setting: 'own' | 'regional') =>
      (
        await desk.letters.check.query({
          kind: 'noteVerbale',
          text: 'The Republic of Kosovo and Kosovo* met FYROM.',
          setting,
          language: 'en',
        })
      ).warnings.map((warning) => warning.found);
    expect(await found('own')).toEqual(['Kosovo*', 'FYROM']);
    expect(await found('regional')).toEqual(['Republic of Kosovo', 'FYROM']);
    const asked = { kind: 'noteVerbale', setting: 'regional', language: 'en' } as const;
    expect((await desk.letters.check.query({ ...asked, text: 'Kosovo would be glad.' })).notMarked).toBe('Kosovo');
    expect((await desk.letters.check.query({ ...asked, text: 'Kosovo* would be glad.' })).notMarked).toBeNull();
  });
});
