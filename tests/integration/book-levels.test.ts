import { describe, expect, test } from 'vitest';
import type { BookCopy } from '../../domain/book-copy.ts';
import type { Marking } from '../../domain/marking.ts';
import { openDesk, refusalOf } from '../support/desk.ts';
import { newMeeting } from '../support/trip-input.ts';
import { filesIn } from '../support/zip.ts';

async function openTrip(marking: Marking) {
  const opened = await openDesk();
  const { desk, application } = opened;
  const { tripId } = await desk.trips.add.mutate({
    title: 'Talks in Kathmandu',
    principal: 'The Envoy',
    occasion: 'bilateral',
    visitKind: 'private',
    fromOn: '2026-12-14',
    toOn: '2026-12-16',
    purpose: 'Zanzibar purpose',
    success: 'Zanzibar success',
    avoid: null,
    pressPosture: null,
    marking,
    ownerId: null,
    objectives: [],
  });
  const make = (copy: BookCopy): Promise<Response> =>
    application.fetch(
      new Request('http://desk.test/books', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ tripId, copy, format: 'docx', language: 'en', extent: 'book', forWhom: 'A reader' }),
      }),
    );
  const partsOf = async (copy: BookCopy) =>
    (await desk.books.preview.query({ tripId, copy, language: 'en', extent: 'book' })).parts;
  const states = await desk.countries.list.query();
  const idOf = (name: string): string => states.find(({ nameEn }) => nameEn === name)?.id ?? '';
  return { ...opened, tripId, make, partsOf, idOf };
}

describe('what a copy of a book says beside its paragraphs', () => {
  test('is nothing where nobody may know of the trip: it is refused with what to do, and no number is used up', async () => {
    const { desk, tripId, make } = await openTrip('confidential');
    for (const copy of ['partner', 'public'] as const) {
      const answer = await make(copy);
      expect([answer.status, answer.headers.get('content-disposition')]).toEqual([422, null]);
      expect(await answer.json()).toEqual({ error: { code: 'aboveLevel', marking: 'confidential' } });
      const preview = desk.books.preview.query({ tripId, copy, language: 'en', extent: 'book' });
      expect(await refusalOf(preview)).toEqual({ code: 'aboveLevel', marking: 'confidential' });
    }
    expect((await make('internal')).status).toBe(200);
    expect((await desk.trips.page.query({ tripId })).copies.map(({ copy }) => copy)).toEqual(['internal']);
  });

  test('is for others no state that is met or visited in confidence, and not why the trip is made', async () => {
    const { desk, tripId, make, partsOf, idOf } = await openTrip('open');
    const stop = { tripId, stopId: null, zone: 'Asia/Kolkata', arrivesOn: '2026-12-15', leavesOn: '2026-12-15' };
    const { stopId } = await desk.trips.saveStop.mutate({ ...stop, place: 'Delhi', countryId: idOf('India') });
    const meeting = (title: string, marking: Marking, at: string | null, state: string) =>
      desk.trips.saveEvent.mutate(
        newMeeting(tripId, { on: '2026-12-15', title, marking, stopId: at, countryIds: [idOf(state)] }),
      );
    await meeting('Envoy', 'confidential', stopId, 'Bhutan');
    await meeting('Foreign Secretary', 'restricted', null, 'Nepal');

    const told = async (copy: BookCopy) =>
      (await partsOf(copy))
        .filter(({ kind }) => kind === 'country')
        .map(({ title }) => title.replace('Country note: ', ''));
    expect((await told('internal')).toSorted()).toEqual(['Bhutan', 'India', 'Nepal']);
    expect(await told('partner')).toEqual(['Nepal']);
    expect(await told('public')).toEqual([]);
    const words = Object.values(filesIn(Buffer.from(await (await make('partner')).arrayBuffer()))).join();
    expect(words).toContain('Nepal');
    expect(words).not.toMatch(/Bhutan|India|Delhi|Zanzibar/);
  });

  test('is for others neither the day nor the number of contacts that are marked higher', async () => {
    const { desk, tripId, partsOf, idOf, get } = await openTrip('open');
    const countryId = idOf('Nepal');
    const { id } = await desk.people.add.mutate({ name: 'Sita Namuna', countryId, title: 'Director' });
    const log = (happenedOn: string, marking: Marking) =>
      desk.actions.log.mutate({
        kind: 'meeting',
        happenedOn,
        summary: 'They listened',
        marking,
        countryIds: [countryId],
        people: [{ personId: id }],
        newPeople: [],
        followUp: null,
        theirPromise: null,
      });
    await log('2026-02-03', 'open');
    for (let day = 1; day <= 10; day += 1) await log(`2026-10-${String(day).padStart(2, '0')}`, 'restricted');
    await desk.trips.saveEvent.mutate(
      newMeeting(tripId, {
        on: '2026-12-15',
        title: 'Director',
        marking: 'open',
        personIds: [id],
        countryIds: [countryId],
      }),
    );

    const partner = JSON.stringify(await partsOf('partner'));
    expect(partner).toContain('3 February 2026');
    expect(partner).not.toMatch(/October 2026|2026-10|earlier entr|left out|not counted|last met/);
    expect(JSON.stringify(await partsOf('internal'))).toContain('last met 10 October 2026');
    const open = await get(`/download/briefing/${countryId}.docx?marking=open`);
    const briefing = Object.values(filesIn(Buffer.from(await open.arrayBuffer()))).join();
    expect(briefing).toContain('3 February 2026');
    expect(briefing).not.toMatch(/October 2026|earlier entr|left out|Under consideration|No next step/);
  });

  test('is not what a camera noted in the photo of somebody', async () => {
    const { desk, application, tripId, make, idOf } = await openTrip('open');
    const pixel = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
      'base64',
    );
    const note = Buffer.concat([
      Buffer.from([0, 0, 0, 16]),
      Buffer.from('tEXt'),
      Buffer.from('Zanzibar, a mole'),
      Buffer.alloc(4),
    ]);
    const request = new Request('http://desk.test/attachments?name=face.png', {
      method: 'POST',
      headers: { 'content-type': 'image/png' },
      body: Buffer.concat([pixel.subarray(0, 33), note, pixel.subarray(33)]),
    });
    const { attachmentId } = (await (await application.fetch(request)).json()) as { attachmentId: string };
    const countryId = idOf('Nepal');
    const { id } = await desk.people.add.mutate({ name: 'Sita Namuna', countryId, title: 'Director' });
    await desk.people.update.mutate({ personId: id, photoId: attachmentId });
    await desk.trips.saveEvent.mutate(
      newMeeting(tripId, {
        on: '2026-12-15',
        title: 'Director',
        marking: 'open',
        personIds: [id],
        countryIds: [countryId],
      }),
    );

    const files = filesIn(Buffer.from(await (await make('partner')).arrayBuffer()));
    expect(Object.keys(files).filter((name) => name.startsWith('word/media/')).length).toBeGreaterThan(0);
    expect(Object.values(files).join()).not.toContain('Zanzibar, a mole');
  });
});
