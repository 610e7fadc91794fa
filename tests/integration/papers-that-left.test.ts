import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { caseOf, openDesk } from '../support/desk.ts';
import { openBaseOf } from '../support/open-base.ts';
import { newMeeting } from '../support/trip-input.ts';

/** A desk with something to tell in every paper that leaves by its address. */
async function openPapers() {
  const opened = await openDesk();
  const { desk } = opened;
  const { countryId } = await caseOf(desk, 'recognition', 'Kenya');
  const { id: officerId } = await desk.officers.add.mutate({ name: 'Arta Shembulli' });
  const { tripId } = await desk.trips.add.mutate({
    ...{ title: 'Nairobi', principal: 'The Minister', occasion: 'bilateral', visitKind: null },
    ...{ fromOn: '2026-11-23', toOn: '2026-11-25', purpose: null, success: null, avoid: null },
    ...{ pressPosture: null, marking: 'restricted', ownerId: null, objectives: [] },
  });
  const meeting = { on: '2026-11-24', title: 'Their minister', countryIds: [countryId] };
  await desk.trips.saveEvent.mutate(newMeeting(tripId, meeting));
  await desk.trips.saveEvent.mutate(
    newMeeting(tripId, { ...meeting, title: 'Their speaker', startsAt: '15:00', endsAt: null }),
  );
  const { states } = await desk.counts.on.query({ on: '2026-11-23' });
  const log = async () => (await desk.exchange.log.query()).exports;
  return {
    ...opened,
    log,
    papers: [
      [`/download/briefing/${countryId}.pdf?marking=open`, 'briefing', 'pdf', 'open', 1],
      [`/download/handover.docx?officer=${officerId}&marking=confidential`, 'handover', 'docx', 'confidential', 1],
      [`/download/trip-report/${tripId}.docx?marking=restricted`, 'tripReport', 'docx', 'restricted', 1],
      // For our own pockets: it carries what the internal copy of the book does.
      [`/download/pocket/${tripId}.pdf?on=2026-11-24`, 'pocketList', 'pdf', 'confidential', 2],
      ['/download/counts.csv?on=2026-11-23', 'counts', 'csv', 'open', states.length],
      ['/download/counts.xlsx?on=2026-11-23', 'counts', 'xlsx', 'open', states.length],
      // The two meetings, by their hours: neutral titles, and yet no news for the street.
      ['/download/calendar.ics?from=2026-11-24&to=2026-11-24', 'calendar', 'ics', 'restricted', 2],
    ] as const,
  };
}

describe('a briefing, a handover pack, a trip report, a pocket list, the counts and the calendar', () => {
  test('are written down as they leave: what, up to which marking, for whom, when, and by which checksum they are known', async () => {
    const { get, log, papers } = await openPapers();
    for (const [path, what, format, marking, rows] of papers) {
      const answer = await get(`${path}&forWhom=${encodeURIComponent(' The embassy in Vienna ')}`);
      expect(answer.status).toBe(200);
      const bytes = new Uint8Array(await answer.arrayBuffer());
      const name = decodeURIComponent(
        /filename\*=UTF-8''(.+)$/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? '',
      );
      const [entry] = await log();
      expect(entry).toMatchObject({ what, format, marking, rows, forWhom: 'The embassy in Vienna', fileName: name });
      expect(entry?.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
      expect(entry?.at).toMatch(/^2026-11-23T/);
    }
    expect(await log()).toHaveLength(papers.length);
  });

  test('are as closed as what they tell: the counts as the papers that they name', async () => {
    const { get, log, desk } = await openPapers();
    const { countryId } = await caseOf(desk, 'recognition', 'Brazil');
    const note = {
      kind: 'noteVerbale',
      direction: 'in',
      number: '7',
      datedOn: '2026-11-20',
      title: 'Note of recognition',
    };
    await desk.claims.add.mutate({
      ...{
        countryId,
        kind: 'recognition',
        byWhom: 'Brazil',
        voice: 'theirs',
        addressee: null,
        effectiveOn: '2026-11-20',
      },
      ...{ decidedOn: null, notifiedOn: null, receivedOn: null, reportedOn: null, basis: 'published', note: null },
      ...{ source: 'Their embassy', documentIds: [] },
      document: { ...note, source: 'Handed over in Vienna', marking: 'confidential', attachmentId: null },
    } as Parameters<typeof desk.claims.add.mutate>[0]);
    expect((await get('/download/counts.csv?on=2026-11-23')).status).toBe(200);
    expect(await log()).toMatchObject([{ what: 'counts', marking: 'confidential' }]);
  });

  test('need no name of a reader, and one that is too long is refused before anything leaves', async () => {
    const { get, log, papers } = await openPapers();
    const [path] = papers[0];
    expect((await get(path)).status).toBe(200);
    expect(await log()).toMatchObject([{ what: 'briefing', forWhom: '' }]);
    const answer = await get(`${path}&forWhom=${'x'.repeat(401)}`);
    expect(await answer.json()).toMatchObject({ error: { code: 'badInput', field: 'forWhom' } });
    expect(await log()).toHaveLength(1);
  });

  test('stay in the house when they cannot be written down', async () => {
    const opened = await openPapers();
    const base = await openBaseOf(opened);
    base.$client.exec(`CREATE TRIGGER no_log BEFORE INSERT ON exports BEGIN SELECT RAISE(ABORT, 'full'); END`);
    for (const [path] of opened.papers) {
      const answer = await opened.get(path);
      expect(answer.status).toBe(500);
      expect(answer.headers.get('content-disposition')).toBeNull();
      expect((await answer.arrayBuffer()).byteLength).toBeLessThan(200);
    }
    expect(await opened.log()).toEqual([]);
  });

  test('that are refused leave no trace in the log', async () => {
    const { get, log } = await openPapers();
    for (const path of [
      '/download/briefing/nowhere.pdf',
      '/download/handover.pdf?officer=nobody',
      '/download/pocket/none.pdf',
    ]) {
      expect((await get(path)).status).toBe(422);
    }
    expect(await log()).toEqual([]);
  });
});

describe('an attachment', () => {
  const READER = 'The embassy in Vienna';

  async function withFile(name: string, content: string) {
    const opened = await openPapers();
    const body = new TextEncoder().encode(content);
    const stored = await opened.application.fetch(
      new Request(`http://desk.test/attachments?name=${encodeURIComponent(name)}`, { method: 'POST', body }),
    );
    const { attachmentId } = (await stored.json()) as { attachmentId: string };
    const { countryId } = await caseOf(opened.desk, 'recognition', 'Kenya');
    const carry = (marking: 'open' | 'restricted' | 'confidential') =>
      opened.desk.documents.add.mutate({
        countryIds: [countryId],
        document: {
          ...{ kind: 'noteVerbale', direction: 'in', number: null, datedOn: '2026-11-20', title: 'Note' },
          ...{ source: 'By hand', marking, attachmentId, addressee: null },
        },
      } as Parameters<typeof opened.desk.documents.add.mutate>[0]);
    return { ...opened, attachmentId, body, carry };
  }

  test('that is saved is written down as it leaves: as closed as the strictest paper that carries it, and for whom', async () => {
    const { get, log, attachmentId, body, carry } = await withFile('Nota Nº 7.PDF', '%PDF-1.7 invented');
    const save = () => get(`/download/attachment/${attachmentId}?forWhom=${encodeURIComponent(READER)}`);
    // A file that no paper carries is of the house.
    expect(Buffer.from(await (await save()).arrayBuffer()).equals(Buffer.from(body))).toBe(true);
    expect(await log()).toMatchObject([{ marking: 'restricted' }]);
    await carry('open');
    await save();
    await carry('confidential');
    await save();

    expect((await log()).map(({ marking }) => marking)).toEqual(['confidential', 'open', 'restricted']);
    expect((await log())[0]).toMatchObject({
      ...{ what: 'attachment', format: 'pdf', rows: 1, forWhom: READER, fileName: 'Nota Nº 7.PDF' },
      sha256: createHash('sha256').update(body).digest('hex'),
    });
  });

  test('that is only looked at has not left, and is no way around the log', async () => {
    const pdf = await withFile('note.pdf', '%PDF-1.7 invented');
    const shown = await pdf.get(`/attachments/${pdf.attachmentId}/pdf`);
    expect(Buffer.from(await shown.arrayBuffer()).equals(Buffer.from(pdf.body))).toBe(true);
    expect(shown.headers.get('content-security-policy')).toContain('sandbox');
    expect((await pdf.get(`/attachments/${pdf.attachmentId}/image`)).status).toBe(422);
    expect(await pdf.log()).toEqual([]);

    const text = await withFile('note.docx', 'no PDF');
    expect((await text.get(`/attachments/${text.attachmentId}/pdf`)).status).toBe(422);
    expect((await text.get('/attachments/nothing/pdf')).status).toBe(422);
    expect((await text.get('/download/attachment/nothing')).status).toBe(422);
    expect(await text.log()).toEqual([]);
  });

  test('stays in the house when it cannot be written down, or for whom is too long to be', async () => {
    const opened = await withFile('note.txt', 'Invented');
    const { get, log, attachmentId } = opened;
    expect((await get(`/download/attachment/${attachmentId}?forWhom=${'x'.repeat(401)}`)).status).toBe(422);
    const base = await openBaseOf(opened);
    base.$client.exec(`CREATE TRIGGER no_log BEFORE INSERT ON exports BEGIN SELECT RAISE(ABORT, 'full'); END`);
    const answer = await get(`/download/attachment/${attachmentId}`);
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toContain('Invented');
    expect(await log()).toEqual([]);
  });
});
