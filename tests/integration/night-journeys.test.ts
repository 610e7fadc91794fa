import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { openDesk, refusalOf } from '../support/desk.ts';
import { type NewEvent, newMeeting, newTrip } from '../support/trip-input.ts';
import { filesIn } from '../support/zip.ts';

const NIGHT = {
  kind: 'movement',
  on: '2026-12-14',
  startsAt: '22:40',
  endsAt: '06:15',
  arrivesOn: '2026-12-15',
  arrivalZone: 'Africa/Addis_Ababa',
  arrivalPlace: 'Addis Ababa',
  title: 'Flight by way of Istanbul',
} as const;

async function openTrip() {
  const opened = await openDesk();
  const { desk } = opened;
  const { tripId } = await desk.trips.add.mutate(
    newTrip({
      title: 'Addis Ababa',
      occasion: 'africanUnion',
      visitKind: null,
      fromOn: '2026-12-14',
      toOn: '2026-12-16',
    }),
  );
  const stop = async (place: string, zone: string, arrivesOn: string, leavesOn: string) =>
    (await desk.trips.saveStop.mutate({ tripId, stopId: null, place, countryId: null, zone, arrivesOn, leavesOn }))
      .stopId;
  const homeId = await stop('Prishtina', 'Europe/Belgrade', '2026-12-14', '2026-12-14');
  const thereId = await stop('Addis Ababa', 'Africa/Addis_Ababa', '2026-12-15', '2026-12-16');
  const event = (changed: Partial<NewEvent> = {}): NewEvent =>
    newMeeting(tripId, { stopId: homeId, ...NIGHT, ...changed });
  const codes = async () =>
    (await desk.books.checks.query({ tripId, copy: 'internal' })).checks.map(({ code, place }) => [
      code,
      'title' in place ? place.title : place.on,
    ]);
  return { ...opened, tripId, homeId, thereId, event, codes };
}

type Opened = Awaited<ReturnType<typeof openTrip>>;

async function make({ application, tripId }: Opened, wish: object): Promise<Uint8Array> {
  const answer = await application.fetch(
    new Request('http://desk.test/books', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        ...{ tripId, copy: 'internal', extent: 'programme', format: 'pdf', language: 'en', setting: 'own' },
        ...{ forWhom: 'The Minister', ...wish },
      }),
    }),
  );
  expect(answer.status).toBe(200);
  return new Uint8Array(await answer.arrayBuffer());
}

const PRINTED = 'dep 22:40 Prishtina – arr 06:15 (+1) Addis Ababa';

describe('a movement through the night', () => {
  test('is kept with its own zone and day of arrival, and stands in the book with both hours, in PDF and in Word', async () => {
    const opened = await openTrip();
    const { desk, tripId, event } = opened;
    const { eventId } = await desk.trips.saveEvent.mutate(event());
    const { events } = await desk.trips.page.query({ tripId });
    expect(events[0]).toMatchObject({ ...NIGHT, id: eventId, zone: 'Europe/Belgrade' });

    const pdf = await getDocumentProxy(await make(opened, {}));
    const { text } = await extractText(pdf, { mergePages: true });
    expect(text.replaceAll(/\s+/g, ' ')).toContain(PRINTED);
    // Both clocks of the day, each with its distance from home.
    expect(text.replaceAll(/\s+/g, ' ')).toContain('Addis Ababa, UTC+3, +2 from home');
    const word = filesIn(Buffer.from(await make(opened, { format: 'docx', language: 'sq' })));
    expect(Object.values(word).join()).toContain('nisja 22:40 Prishtina – arritja 06:15 (+1) Addis Ababa');
  });

  test('is refused when it arrives before it departs, by whatever clocks', async () => {
    const { desk, event } = await openTrip();
    const refusals = [
      [{ arrivesOn: null }, { code: 'arrivesBeforeDeparture', field: 'endsAt' }],
      // Half past eleven there is half past nine here.
      [
        { startsAt: '10:00', endsAt: '11:30', arrivesOn: null },
        { code: 'arrivesBeforeDeparture', field: 'endsAt' },
      ],
      [{ arrivalZone: 'Addis' }, { code: 'unknownZone', field: 'arrivalZone' }],
      [{ arrivesOn: '2026-12' }, { code: 'impossibleDate', field: 'arrivesOn' }],
      [{ kind: 'event' }, { code: 'onlyMovementsArrive', field: 'kind' }],
    ] as const;
    for (const [changed, refusal] of refusals) {
      expect(await refusalOf(desk.trips.saveEvent.mutate(event(changed)))).toMatchObject(refusal);
    }
  });

  test('is warned of, not refused, where it lands after the trip, and where a zone that was changed later turns it round', async () => {
    const { desk, tripId, thereId, event, codes } = await openTrip();
    const home = { stopId: thereId, on: '2026-12-16', arrivesOn: '2026-12-17', arrivalZone: 'Europe/Belgrade' };
    await desk.trips.saveEvent.mutate(event({ ...home, title: 'Home' }));
    expect(await codes()).toContainEqual(['arrivesOutside', 'Home']);

    const short = { ...home, on: '2026-12-15', startsAt: '10:00', endsAt: '09:00', arrivesOn: null };
    await desk.trips.saveEvent.mutate(event({ ...short, title: 'West' }));
    expect(await codes()).not.toContainEqual(['arrivesBefore', 'West']);
    await desk.trips.saveStop.mutate({
      ...{ tripId, stopId: thereId, place: 'Lagos', countryId: null, zone: 'Africa/Lagos' },
      ...{ arrivesOn: '2026-12-15', leavesOn: '2026-12-16' },
    });
    expect(await codes()).toContainEqual(['arrivesBefore', 'West']);
  });

  test('clashes with what begins before it has landed, on the day after, and not with what follows', async () => {
    const { desk, thereId, event, codes } = await openTrip();
    await desk.trips.saveEvent.mutate(event());
    const breakfast = newMeeting(event().tripId, { stopId: thereId, on: '2026-12-15', title: 'Breakfast' });
    const { eventId } = await desk.trips.saveEvent.mutate({ ...breakfast, startsAt: '06:30', endsAt: null });
    expect(await codes()).not.toContainEqual(['overlap', NIGHT.title]);
    await desk.trips.saveEvent.mutate({ ...breakfast, eventId, startsAt: '06:00', endsAt: null });
    expect(await codes()).toContainEqual(['overlap', NIGHT.title]);
  });

  test('leaves for a calendar from its departure to its arrival, in moments', async () => {
    const { application, desk, event } = await openTrip();
    await desk.trips.saveEvent.mutate(event());
    const answer = await application.fetch(
      new Request('http://desk.test/download/calendar.ics?from=2026-12-14&to=2026-12-14'),
    );
    const calendar = await answer.text();
    expect(calendar).toContain('DTSTART:20261214T214000Z');
    expect(calendar).toContain('DTEND:20261215T031500Z');
  });
});
