import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractText } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { caseOf, openDesk, refusalOf } from '../support/desk.ts';
import { fileIn } from '../support/zip.ts';

async function deskWithMeeting() {
  const opened = await openDesk();
  const { countryId } = await caseOf(opened.desk, 'recognition', 'Sri Lanka');
  await opened.desk.actions.log.mutate({
    kind: 'meeting',
    happenedOn: '2026-11-20',
    summary: 'Ëndërr çaj šđž Видећемо كريمة #panic() *not bold* </w:t>',
    marking: 'restricted',
    countryIds: [countryId],
    people: [],
    newPeople: [{ name: 'Amina Contoh', title: 'Director' }],
    followUp: { text: 'Send the aide-mémoire', dueOn: '2026-12-01', ownerId: null },
    theirPromise: null,
  });
  await opened.desk.actions.log.mutate({
    kind: 'call',
    happenedOn: '2026-11-21',
    summary: 'Zanzibar secret word',
    marking: 'confidential',
    countryIds: [countryId],
    people: [],
    newPeople: [],
    followUp: null,
    theirPromise: null,
  });
  return { ...opened, countryId };
}

describe('the country briefing', () => {
  test('comes as a Word file with headings, and with what people wrote letter by letter', async () => {
    const { get, countryId } = await deskWithMeeting();

    const answer = await get(`/download/briefing/${countryId}.docx?marking=restricted`);
    const document = fileIn(Buffer.from(await answer.arrayBuffer()), 'word/document.xml');

    expect(answer.headers.get('content-disposition')).toContain(
      'Sri%20Lanka%20briefing%202026-11-23%20restricted.docx',
    );
    expect(document).toContain('Ëndërr çaj šđž Видећемо كريمة #panic() *not bold* &lt;/w:t&gt;');
    expect(document).toContain('w:val="Heading2"');
    expect(document).not.toContain('Zanzibar');
  });

  test('comes as a tagged PDF with its language and fonts of its own, the same for the same moment', async () => {
    const { get, countryId } = await deskWithMeeting();
    const read = async () =>
      Buffer.from(await (await get(`/download/briefing/${countryId}.pdf?marking=confidential`)).arrayBuffer());

    const first = await read();

    expect(first.subarray(0, 5).toString()).toBe('%PDF-');
    const text = first.toString('latin1');
    expect(text).toContain('/MarkInfo');
    expect(text).toMatch(/\/Lang \(en/);
    expect(text).toContain('/FontFile2');
    expect((await read()).equals(first)).toBe(true);
  });

  test('gives its text back out of the PDF, in every script, and keeps what is marked higher out of it', async () => {
    const { get, countryId } = await deskWithMeeting();
    const answer = await get(`/download/briefing/${countryId}.pdf?marking=restricted`);

    const found = await extractText(new Uint8Array(await answer.arrayBuffer()), { mergePages: true });
    const text = found.text.replace(/\s+/g, ' ');

    expect(text).toContain('Ëndërr çaj šđž Видећемо');
    expect(text).toContain('كريمة');
    expect(text).toContain('#panic() *not bold* </w:t>');
    expect(text).toMatch(/RESTRICTED Page 1 of 1/);
    expect(text).not.toContain('Zanzibar');
    expect(found.totalPages).toBeLessThanOrEqual(2);
  });

  test('tells standing objections and the way of the decision up to its marking, on two pages of the sample desk', async () => {
    const { get, desk } = await openDesk({ with: 'demo' });
    const read = async (name: string, marking: string) => {
      const { countryId } = await caseOf(desk, 'recognition', name);
      const answer = await get(`/download/briefing/${countryId}.pdf?marking=${marking}`);
      const found = await extractText(new Uint8Array(await answer.arrayBuffer()), { mergePages: true });
      return { pages: found.totalPages, text: found.text.replace(/\s+/g, ' ') };
    };

    const whole = await read('Ethiopia', 'confidential');
    expect(whole.text).toContain('We host the African Union.');
    expect(whole.text).toContain('as a letter to itself.');
    expect(whole.text).toContain('Still missing: Ministry of Foreign Affairs, Council of Ministers');
    const restricted = await read('Ethiopia', 'restricted');
    expect(restricted.text).toContain('We host the African Union.');
    expect(restricted.text).not.toContain('as a letter to itself.');
    expect((await read('Ethiopia', 'open')).text).not.toContain('Council of Ministers');
    // What they have dropped is no reason any more.
    expect((await read('Mongolia', 'confidential')).text).not.toContain('between two neighbours');
    for (const name of ['Ethiopia', 'Sri Lanka', 'Paraguay', 'São Tomé and Príncipe']) {
      expect((await read(name, 'confidential')).pages, name).toBeLessThanOrEqual(2);
    }
  });

  test('of an unknown country, marking or a locked desk is refused', async () => {
    const { get, desk, countryId } = await deskWithMeeting();
    expect(await (await get('/download/briefing/nowhere.pdf')).json()).toEqual({
      error: { code: 'notFound', field: 'countryId' },
    });
    expect((await get(`/download/briefing/${countryId}.pdf?marking=cosmic`)).status).toBe(422);
    await desk.desk.lock.mutate();
    expect(await (await get(`/download/briefing/${countryId}.pdf`)).json()).toEqual({ error: { code: 'locked' } });
    expect(await refusalOf(desk.today.list.query())).toEqual({ code: 'locked' });
  });
});

describe('a template of the ministry’s own that is broken', () => {
  test('says where it is, for a paper that the browser fetches itself', async () => {
    const { get, countryId, profileDir } = await deskWithMeeting();
    const folder = join(profileDir, 'templates');
    mkdirSync(folder);
    writeFileSync(join(folder, 'country-briefing.typ'), '#let data = json("briefing.json")\n\n#nothing(data)\n');
    const answer = await get(`/download/briefing/${countryId}.pdf?marking=restricted`);
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({
      error: { code: 'templateBroken', file: 'country-briefing.typ', line: 3 },
    });
  });
});
