import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { textOfBook } from '../support/book-text.ts';
import { openDesk, PASSPHRASE, refusalOf, type TestDesk } from '../support/desk.ts';
import { type NewEvent, newMeeting } from '../support/trip-input.ts';

type Desk = TestDesk['desk'];
type NewTrip = Parameters<Desk['trips']['add']['mutate']>[0];

/** The clock of the tests stands at 23 November 2026. */
const TODAY = '2026-11-23';

const TRIP: NewTrip = {
  title: 'Kathmandu and Colombo',
  principal: 'Minister of Foreign Affairs',
  occasion: 'bilateral',
  visitKind: 'working',
  fromOn: '2026-12-14',
  toOn: '2026-12-17',
  purpose: 'To bring the reviews to their end before the summer.',
  success: null,
  avoid: null,
  pressPosture: null,
  marking: 'restricted',
  ownerId: null,
  objectives: [
    { text: 'A day for the cabinet decision', marking: 'confidential' },
    { text: 'A channel at deputy minister level', marking: 'restricted' },
  ],
};

async function openTrips() {
  const opened = await openDesk();
  const { desk } = opened;
  const nepal = (await desk.countries.list.query()).find(({ nameEn }) => nameEn === 'Nepal');
  if (!nepal) throw new Error('no Nepal');
  const { tripId } = await desk.trips.add.mutate(TRIP);
  const { stopId } = await desk.trips.saveStop.mutate({
    tripId,
    stopId: null,
    place: 'Kathmandu',
    countryId: nepal.id,
    zone: 'Asia/Kathmandu',
    arrivesOn: '2026-12-14',
    leavesOn: '2026-12-16',
  });
  const event = (changed: Partial<NewEvent> = {}): NewEvent =>
    newMeeting(tripId, {
      stopId,
      on: '2026-12-15',
      title: 'Foreign Secretary',
      place: 'Ministry, room 2',
      countryIds: [nepal.id],
      ...changed,
    });
  return { ...opened, nepalId: nepal.id, tripId, stopId, event };
}

describe('a trip', () => {
  test('has its steps counted backwards from its days, and they move with it', async () => {
    const { desk, tripId } = await openTrips();
    const before = await desk.trips.page.query({ tripId });
    expect(before.steps.map(({ code, dueOn }) => [code, dueOn])).toEqual([
      ['request', '2026-11-23'],
      ['objectives', '2026-12-01'],
      ['commission', '2026-12-03'],
      ['sheets', '2026-12-08'],
      ['book', '2026-12-13'],
      ['record', '2026-12-18'],
      ['thanks', '2026-12-20'],
      ['followUp', '2026-12-31'],
    ]);

    await desk.trips.correct.mutate({ ...TRIP, tripId, fromOn: '2027-01-04', toOn: '2027-01-05' });

    const { steps } = await desk.trips.page.query({ tripId });
    expect(steps[0]?.dueOn).toBe('2026-12-14');
    expect(steps.at(-1)?.dueOn).toBe('2027-01-19');
  });

  test('has its unfinished sheets in Today from a week before somebody promised them, until they lack nothing', async () => {
    const { desk, tripId, nepalId, event } = await openTrips();
    const { eventId } = await desk.trips.saveEvent.mutate(event({ draftDueOn: '2026-11-30', kind: 'pullAside' }));
    await desk.trips.saveEvent.mutate(event({ draftDueOn: '2026-12-01', title: 'Later' }));
    const due = async () => (await desk.today.list.query()).sheets;
    expect(await due()).toMatchObject([
      {
        eventId,
        title: 'Foreign Secretary',
        dueOn: '2026-11-30',
        trip: { id: tripId },
        gaps: ['interlocutor', 'ask'],
      },
    ]);
    const ask = { kind: 'ask' as const, text: 'A date', toWhom: null, asOf: null, marking: 'restricted' as const };
    await desk.sheets.addPart.mutate({ ...ask, eventId, lineId: null, objectionId: null });
    expect(await due()).toMatchObject([{ gaps: ['interlocutor'] }]);
    const { id } = await desk.people.add.mutate({ name: 'Sita Example', countryId: nepalId, title: 'Secretary' });
    const met = { personIds: [id], draftDueOn: '2026-11-30', kind: 'pullAside' as const };
    await desk.trips.saveEvent.mutate({ ...event(met), eventId });
    expect(await due()).toEqual([]);
  });

  test('is seen where one looks for it: in the list, in the dossier of its state, and in the calendar by its local hour', async () => {
    const { desk, get, tripId, nepalId, event } = await openTrips();
    const listed = async () => (await desk.trips.list.query()).trips.find(({ id }) => id === tripId);
    // Its places tell of the state before the programme does.
    expect(await listed()).toMatchObject({
      places: ['Kathmandu'],
      states: [{ nameEn: 'Nepal' }],
      next: { code: 'request', dueOn: '2026-11-23' },
    });
    const { eventId } = await desk.trips.saveEvent.mutate(event());
    const { trips } = await desk.countries.dossier.query({ countryId: nepalId });
    expect(trips).toMatchObject([
      { id: tripId, places: ['Kathmandu'], meetings: [{ id: eventId, on: '2026-12-15', startsAt: '10:00' }] },
    ]);

    const days = { from: '2026-12-13', to: '2026-12-15' };
    const onDays = async () =>
      (await desk.calendar.between.query(days)).entries.flatMap(({ kind, on, trip, hours, step }) =>
        trip?.id === tripId ? [[kind, on, step ?? hours?.startsAt]] : [],
      );
    expect(await onDays()).toEqual([
      ['tripStep', '2026-12-13', 'book'],
      ['meeting', '2026-12-15', '10:00'],
    ]);
    // Ten o'clock in Kathmandu is a quarter past four in Greenwich; what it is about stays at the desk.
    const file = await (await get('/download/calendar.ics?from=2026-12-15&to=2026-12-15')).text();
    expect(file).toContain('DTSTART:20261215T041500Z');
    expect(file).toContain('DTEND:20261215T050000Z');
    expect(file).toContain('SUMMARY:Desk: meeting');
    expect(file).not.toMatch(/Foreign Secretary|Kathmandu|Nepal/);

    await desk.trips.cancel.mutate({ tripId, reason: 'They asked for another day' });
    expect(await onDays()).toEqual([]);
    expect(await listed()).toMatchObject({ next: null });
  });

  test('gathers whom to call at night from the delegation and from the people who are met, for our own copy', async () => {
    const { desk, tripId, nepalId, event } = await openTrips();
    const { id: personId } = await desk.people.add.mutate({ name: 'Sita Namuna', countryId: nepalId, title: 'Chief' });
    const channel = { personId, label: null, isPreferred: false };
    await desk.people.channels.add.mutate({ ...channel, kind: 'mobile', value: '+999 555 0101' });
    await desk.people.channels.add.mutate({ ...channel, kind: 'email', value: 'sita@example.org', isPreferred: true });
    await desk.trips.saveEvent.mutate(event({ personIds: [personId], marking: 'open' }));
    await desk.trips.saveEvent.mutate(event({ personIds: [personId], marking: 'open', on: '2026-12-16' }));

    const { events } = await desk.trips.page.query({ tripId });
    const kindsOf = events.map(({ people }) => people.flatMap(({ channels }) => channels.map(({ kind }) => kind)));
    expect(kindsOf).toEqual([
      ['email', 'mobile'],
      ['email', 'mobile'],
    ]);
    const textIn = async (copy: 'internal' | 'partner') =>
      textOfBook(await desk.books.preview.query({ tripId, copy, extent: 'book' }));
    const [, list] = (await textIn('internal')).split('-- Out-of-hours contacts\n');
    expect(list).toContain(
      'Tue 15 Dec, Kathmandu / Wed 16 Dec, Kathmandu | Sita Namuna / Chief | +999 555 0101 (Mobile)',
    );
    expect(await textIn('partner')).not.toContain('+999 555 0101');
  });

  test('is refused with days that cannot be, and leaves nothing behind', async () => {
    const { desk } = await openTrips();
    const count = (await desk.trips.list.query()).trips.length;

    expect(await refusalOf(desk.trips.add.mutate({ ...TRIP, toOn: '2026-12-01' }))).toMatchObject({
      code: 'endBeforeStart',
      field: 'toOn',
    });
    expect(await refusalOf(desk.trips.add.mutate({ ...TRIP, fromOn: '2026-02-31' }))).toMatchObject({
      code: 'impossibleDate',
    });
    expect(await refusalOf(desk.trips.add.mutate({ ...TRIP, toOn: '2027-12-01' }))).toMatchObject({
      code: 'tripTooLong',
    });
    expect(await refusalOf(desk.trips.add.mutate({ ...TRIP, title: ' ' }))).toMatchObject({ code: 'textMissing' });
    expect((await desk.trips.list.query()).trips).toHaveLength(count);
  });

  test('keeps its programme by local hour, and refuses what lies outside its days or belongs to another trip', async () => {
    const { desk, tripId, stopId, event } = await openTrips();
    await desk.trips.saveEvent.mutate(event({ startsAt: '15:00', endsAt: null, title: 'Speaker' }));
    await desk.trips.saveEvent.mutate(event());
    await desk.trips.saveEvent.mutate(
      event({ on: '2026-12-14', startsAt: null, endsAt: null, kind: 'movement', title: 'Arrival' }),
    );

    const { events } = await desk.trips.page.query({ tripId });
    expect(events.map(({ title }) => title)).toEqual(['Arrival', 'Foreign Secretary', 'Speaker']);

    expect(await refusalOf(desk.trips.saveEvent.mutate(event({ on: '2026-12-18' })))).toMatchObject({
      code: 'outsideTrip',
    });
    expect(await refusalOf(desk.trips.saveEvent.mutate(event({ endsAt: '09:00' })))).toMatchObject({
      code: 'endBeforeStart',
      field: 'endsAt',
    });
    const { tripId: otherId } = await desk.trips.add.mutate({ ...TRIP, title: 'Another' });
    expect(await refusalOf(desk.trips.saveEvent.mutate(event({ tripId: otherId, stopId })))).toMatchObject({
      code: 'notFound',
      field: 'stopId',
    });
  });

  test('made shorter names what it left outside, which can then be corrected where it stands', async () => {
    const { desk, tripId, stopId, event } = await openTrips();
    const { eventId } = await desk.trips.saveEvent.mutate(event());
    await desk.trips.correct.mutate({ ...TRIP, tripId, toOn: '2026-12-14' });

    const { checks } = await desk.books.checks.query({ tripId, copy: 'internal' });
    expect(checks.flatMap(({ code, place }) => (code === 'outsideTrip' ? [place] : []))).toEqual([
      { on: 'stop', id: stopId, title: 'Kathmandu' },
      { on: 'programme', id: eventId, title: 'Foreign Secretary' },
    ]);
    await desk.trips.saveEvent.mutate(event({ eventId, title: 'The Foreign Secretary' }));
    const later = desk.trips.saveEvent.mutate(event({ eventId, on: '2026-12-16' }));
    expect(await refusalOf(later)).toMatchObject({ code: 'outsideTrip', field: 'on' });
  });

  test('knows the state of whom it meets, the post held that day, and what was last said', async () => {
    const { desk, tripId, nepalId, event } = await openTrips();
    const { actionId } = await desk.actions.log.mutate({
      kind: 'meeting',
      happenedOn: '2026-10-01',
      summary: 'They asked for a legal note',
      marking: 'restricted',
      countryIds: [nepalId],
      people: [],
      newPeople: [{ name: 'Sita Example', title: 'Foreign Secretary', countryId: nepalId }],
      followUp: null,
      theirPromise: { text: 'To table the review', dueOn: null },
    });
    expect(actionId).toBeTruthy();
    const [person] = await desk.people.search.query({ query: 'Sita Example' });
    await desk.trips.saveEvent.mutate(event({ personIds: [person?.id ?? ''], countryIds: [] }));

    const { events } = await desk.trips.page.query({ tripId });
    expect(events[0]).toMatchObject({
      countries: [{ id: nepalId, name: 'Nepal' }],
      people: [{ name: 'Sita Example', post: 'Foreign Secretary', lastMetOn: '2026-10-01' }],
      lastMet: { on: '2026-10-01', summary: 'They asked for a legal note' },
      promises: [{ direction: 'theirs', text: 'To table the review', country: 'Nepal', actionId }],
    });
    // Each of them leads to the entry from which it is known.
    expect(events[0]?.lastMet?.id).toBe(actionId);
  });

  test('was met face to face or not at all, and the last contact says with whom it was', async () => {
    const { desk, tripId, nepalId, event } = await openTrips();
    const log = (kind: 'meeting' | 'noteIn' | 'call', happenedOn: string, name: string, title: string) =>
      desk.actions.log.mutate({
        kind,
        happenedOn,
        summary: `What ${name} said`,
        marking: 'open',
        countryIds: [nepalId],
        people: [],
        newPeople: [{ name, title, countryId: nepalId }],
        followUp: null,
        theirPromise: null,
      });
    await log('noteIn', '2026-10-01', 'Sita Example', 'Foreign Secretary');
    await log('meeting', '2026-09-01', 'Hari Example', 'Adviser');
    const personIds = (await desk.people.search.query({ query: 'Sita Example' })).map(({ id }) => id);
    await desk.trips.saveEvent.mutate(event({ personIds, countryIds: [] }));
    await desk.trips.saveEvent.mutate(event({ title: 'Somebody', startsAt: '15:00', endsAt: null, personIds: [] }));

    const { events } = await desk.trips.page.query({ tripId });
    expect(events[0]).toMatchObject({
      people: [{ name: 'Sita Example', lastMetOn: null }],
      lastMet: { on: '2026-10-01', kind: 'noteIn', withWhom: ['Sita Example'], isWithThem: true },
    });
    await log('call', '2026-11-01', 'Gita Example', 'Clerk');
    // With nobody named, it is the newest contact with the state, and with somebody else.
    const [, second] = (await desk.trips.page.query({ tripId })).events;
    expect(second).toMatchObject({
      lastMet: { on: '2026-11-01', kind: 'call', withWhom: ['Gita Example'], isWithThem: false },
    });
    const { people } = await desk.countries.dossier.query({ countryId: nepalId });
    const metOn = ['Gita Example', 'Hari Example', 'Sita Example'].map(
      (name) => people.find((person) => person.name === name)?.lastMetOn,
    );
    expect(metOn).toEqual([null, '2026-09-01', null]);
  });

  test('leads from a paragraph to the objection that it answers, in the dossier of its state', async () => {
    const { desk, tripId, nepalId, event } = await openTrips();
    const { objectionId } = await desk.objections.add.mutate({
      countryId: nepalId,
      codeId: 'procedural',
      words: 'A memorandum first',
      personId: null,
      saidBy: 'Their ministry',
      postHeld: null,
      saidOn: '2026-11-10',
      source: 'Our post',
      marking: 'open',
    });
    const { eventId } = await desk.trips.saveEvent.mutate(event());
    await desk.sheets.takeProposals.mutate({ eventId });

    const { events } = await desk.trips.page.query({ tripId });
    expect(events[0]?.parts).toMatchObject([{ kind: 'theyRaise', objection: { id: objectionId, countryId: nepalId } }]);
  });

  test('leads from a paragraph of background to the note whose words it has, and from words of its own nowhere', async () => {
    const { desk, tripId, nepalId, event } = await openTrips();
    const { id: noteId } = await desk.countries.addNote.mutate({
      ...{ countryId: nepalId, topic: 'background', text: 'A review since May.', asOf: '2026-11-10' },
      ...{ source: 'Our post', marking: 'restricted' },
    });
    const { eventId } = await desk.trips.saveEvent.mutate(event());
    await desk.sheets.takeProposals.mutate({ eventId });
    const parts = async () => (await desk.trips.page.query({ tripId })).events[0]?.parts ?? [];
    const [taken] = await parts();
    expect(taken).toMatchObject({ kind: 'background', note: { id: noteId, countryId: nepalId } });

    const { toWhom, lineId, objectionId, asOf, marking } = taken ?? { toWhom: null, lineId: null };
    await desk.sheets.correctPart.mutate({
      ...{ partId: taken?.id ?? '', kind: 'background', text: 'The review is over.', toWhom, lineId },
      ...{ objectionId: objectionId ?? null, asOf: asOf ?? null, marking: marking ?? 'confidential' },
    });
    expect((await parts())[0]).toMatchObject({ text: 'The review is over.', note: null });
  });

  test('comes back whole when the removal of a meeting with its sheet is undone', async () => {
    const { desk, tripId, event } = await openTrips();
    const { eventId } = await desk.trips.saveEvent.mutate(event());
    await desk.sheets.addPart.mutate({
      eventId,
      kind: 'ask',
      text: 'That the cabinet decides in **January**.',
      toWhom: null,
      lineId: null,
      objectionId: null,
      asOf: null,
      marking: 'confidential',
    });
    const before = await desk.trips.page.query({ tripId });

    const { changeId } = await desk.trips.removeEvent.mutate({ eventId });
    expect((await desk.trips.page.query({ tripId })).events).toEqual([]);
    await desk.changes.undo.mutate({ changeId });

    expect(await desk.trips.page.query({ tripId })).toEqual(before);
  });

  test('that was cancelled takes no more changes until it is taken up again', async () => {
    const { desk, tripId, event } = await openTrips();
    await desk.trips.cancel.mutate({ tripId, reason: 'Their government fell' });
    expect(await refusalOf(desk.trips.saveEvent.mutate(event()))).toMatchObject({ code: 'tripOver' });

    await desk.trips.reopen.mutate({ tripId });
    await desk.trips.saveEvent.mutate(event());
    expect((await desk.trips.page.query({ tripId })).trip.cancelledOn).toBeNull();
  });
});

describe('a meeting sheet', () => {
  test('takes from the record what they will raise and the cleared line that answers it, for the internal copy', async () => {
    const { desk, tripId, nepalId, event } = await openTrips();
    const { eventId } = await desk.trips.saveEvent.mutate(event());
    const [code] = await desk.objectionCodes.list.query();
    if (!code) throw new Error('no objection codes');
    await desk.objections.add.mutate({
      countryId: nepalId,
      codeId: code.id,
      words: 'Our own provinces would ask next',
      personId: null,
      saidBy: 'Their delegation',
      postHeld: null,
      saidOn: '2026-09-02',
      source: 'Meeting',
      marking: 'restricted',
    });
    await desk.lines.add.mutate({
      topic: 'Special case',
      text: 'A case of its own, as the Court was told.',
      language: 'en',
      translatesId: null,
      level: 'anyone',
      codeIds: [code.id],
      approvedBy: 'Legal adviser',
      approvedOn: '2026-11-01',
      validUntil: null,
      marking: 'open',
    });

    const { added } = await desk.sheets.takeProposals.mutate({ eventId });

    expect(added).toBe(2);
    const { events } = await desk.trips.page.query({ tripId });
    expect(events[0]?.parts).toMatchObject([
      {
        kind: 'answer',
        text: 'A case of its own, as the Court was told.',
        marking: 'open',
        line: { clearance: 'cleared' },
      },
      { kind: 'theyRaise', text: '“Our own provinces would ask next” (Their delegation)', marking: 'confidential' },
    ]);
    expect(await desk.sheets.proposals.query({ eventId })).toEqual([]);
  });

  test('warns of a line by the day on which it is to be said, not by the day on which the book is put together', async () => {
    const { desk, tripId, event } = await openTrips();
    const { lineId } = await desk.lines.add.mutate({
      topic: 'Special case',
      translatesId: null,
      text: 'A case of its own.',
      language: 'en',
      level: 'anyone',
      codeIds: [],
      approvedBy: 'Legal adviser',
      approvedOn: '2026-11-01',
      validUntil: '2026-12-15',
      marking: 'open',
    });
    const said = { text: 'A case of its own.', lineId, asOf: null, marking: 'open' as const };
    for (const on of ['2026-12-15', '2026-12-16']) {
      const { eventId } = await desk.trips.saveEvent.mutate(event({ on }));
      await desk.sheets.addPart.mutate({ ...said, eventId, kind: 'point', toWhom: null, objectionId: null });
    }
    await desk.sheets.addText.mutate({ ...said, tripId, kind: 'crossCutting', heading: 'Recognition' });

    const { events, texts } = await desk.trips.page.query({ tripId });

    expect(events.map(({ parts }) => parts[0]?.line?.clearance)).toEqual(['cleared', 'expired']);
    // A text of the whole book has to hold until the last day.
    expect(texts[0]?.line?.clearance).toBe('expired');
  });

  test('takes no fact of a day that is still to come', async () => {
    const { desk, tripId, event } = await openTrips();
    const { eventId } = await desk.trips.saveEvent.mutate(event());
    const fact = { text: 'The cabinet sits on Wednesdays.', lineId: null, marking: 'restricted' as const };
    const part = { ...fact, eventId, kind: 'background' as const, toWhom: null, objectionId: null };
    const text = { ...fact, tripId, kind: 'annex' as const, heading: 'Cabinet' };
    for (const asOf of ['2026-11-24', '2026-12', '2031']) {
      const refusal = { code: 'dateInFuture', field: 'asOf' };
      expect(await refusalOf(desk.sheets.addPart.mutate({ ...part, asOf }))).toMatchObject(refusal);
      expect(await refusalOf(desk.sheets.addText.mutate({ ...text, asOf }))).toMatchObject(refusal);
    }
    for (const asOf of [TODAY, '2026-11', '2026']) await desk.sheets.addPart.mutate({ ...part, asOf });
  });

  test('takes a paper of the register as an annex, with no more of it than its marking allows', async () => {
    const { desk, tripId, application, nepalId } = await openTrips();
    const uploaded = await application.fetch(
      new Request('http://desk.test/attachments?name=Note%2012.txt', { method: 'POST', body: 'We have the honour' }),
    );
    const { attachmentId } = (await uploaded.json()) as { attachmentId: string };
    const { documentId } = await desk.documents.add.mutate({
      countryIds: [nepalId],
      document: {
        ...{ kind: 'noteVerbale', number: '12/2026', datedOn: '2026-03-03', title: 'Note on recognition' },
        ...{ source: 'By hand', marking: 'restricted', attachmentId, direction: 'out' },
      },
    });
    const annex = {
      ...{ tripId, kind: 'annex' as const, heading: 'Our note', text: '', lineId: null, asOf: null },
      ...{ marking: 'open' as const, documentId },
    };
    const refusals = [
      [
        { ...annex, documentId: null },
        { code: 'textMissing', field: 'text' },
      ],
      [
        { ...annex, documentId: tripId },
        { code: 'notFound', field: 'documentId' },
      ],
      [
        { ...annex, kind: 'press' as const },
        { code: 'badInput', field: 'documentId' },
      ],
    ] as const;
    for (const [asked, refusal] of refusals) {
      expect(await refusalOf(desk.sheets.addText.mutate(asked))).toMatchObject(refusal);
    }
    const { textId, changeId } = await desk.sheets.addText.mutate(annex);

    const { texts } = await desk.trips.page.query({ tripId });
    expect(texts).toMatchObject([{ id: textId, paper: { number: '12/2026', fileName: 'Note 12.txt' } }]);
    const annexes = async (copy: 'internal' | 'partner') =>
      JSON.stringify((await desk.books.preview.query({ tripId, copy, extent: 'annexes' })).parts);
    expect(await annexes('internal')).toMatch(
      /Our note.*Note on recognition.*No\. 12\/2026 · 3 March 2026.*Note 12\.txt/,
    );
    expect(await annexes('partner')).toBe('[]');
    const { fallsOut } = await desk.books.checks.query({ tripId, copy: 'partner' });
    expect(fallsOut.map(({ kind, text }) => [kind, text])).toContainEqual(['annex', 'Note on recognition']);

    await desk.changes.undo.mutate({ changeId });
    expect((await desk.trips.page.query({ tripId })).texts).toEqual([]);
  });

  test('has one ask, and its points in an order of their own', async () => {
    const { desk, tripId, event } = await openTrips();
    const { eventId } = await desk.trips.saveEvent.mutate(event());
    const part = (kind: 'ask' | 'point', text: string) => ({
      eventId,
      kind,
      text,
      toWhom: null,
      lineId: null,
      objectionId: null,
      asOf: TODAY,
      marking: 'restricted' as const,
    });
    await desk.sheets.addPart.mutate(part('ask', 'A date'));
    expect(await refusalOf(desk.sheets.addPart.mutate(part('ask', 'And a visit')))).toMatchObject({ code: 'onlyOne' });

    for (const text of ['one', 'two', 'three']) await desk.sheets.addPart.mutate(part('point', text));
    const points = async () =>
      (await desk.trips.page.query({ tripId })).events[0]?.parts.filter(({ kind }) => kind === 'point') ?? [];
    await desk.sheets.movePart.mutate({ partId: (await points())[2]?.id ?? '', by: -1 });
    await desk.sheets.movePart.mutate({ partId: (await points())[0]?.id ?? '', by: -1 });

    expect((await points()).map(({ text }) => text)).toEqual(['one', 'three', 'two']);
  });
});

/** The day after the trip. The desk has locked itself in the meantime. */
async function comeHome({ desk, clock }: Pick<TestDesk, 'desk' | 'clock'>): Promise<void> {
  clock.passMinutes(25 * 24 * 60);
  await desk.desk.lock.mutate();
  await desk.desk.unlock.mutate({ passphrase: PASSPHRASE });
}

describe('coming home', () => {
  const sheet = (eventId: string) => ({
    eventId,
    result: 'positive' as const,
    summary: 'The cabinet takes it up in January',
    said: 'We have waited long enough.',
    marking: 'restricted' as const,
    personIds: [],
    ourPromises: [{ text: 'Send the legal note', dueOn: '2026-12-22', ownerId: null }],
    theirPromises: [{ text: 'To table the review', dueOn: '2027-01', personId: null }],
    thanks: 'Thank the Foreign Secretary for his time',
    papers: [{ kind: 'aideMemoire' as const, title: 'Aide-mémoire on recognition' }],
    lineUses: [],
  });

  test('brings a meeting into the history of its state with promises, thanks and papers, undone as one', async () => {
    const opened = await openTrips();
    const { desk, tripId, nepalId, event } = opened;
    const { eventId } = await desk.trips.saveEvent.mutate(event());
    await comeHome(opened);
    const before = await desk.countries.dossier.query({ countryId: nepalId });

    const { changeId } = await desk.homecoming.record.mutate(sheet(eventId));

    const { events } = await desk.trips.page.query({ tripId });
    expect(events[0]).toMatchObject({ result: 'positive', actionId: expect.any(String) });
    expect(events[0]?.promises.map(({ direction, text }) => [direction, text])).toEqual(
      expect.arrayContaining([
        ['ours', 'Send the legal note'],
        ['ours', 'Thank the Foreign Secretary for his time'],
        ['theirs', 'To table the review'],
      ]),
    );
    const { actions } = await desk.countries.timeline.query({ countryId: nepalId });
    expect(actions[0]).toMatchObject({
      happenedOn: '2026-12-15',
      localTime: '10:00',
      zone: 'Asia/Kathmandu',
      place: 'Kathmandu, Ministry, room 2',
      summary: 'The cabinet takes it up in January',
    });
    expect(await refusalOf(desk.homecoming.record.mutate(sheet(eventId)))).toMatchObject({ code: 'broughtHome' });

    await desk.changes.undo.mutate({ changeId });
    expect(await desk.countries.dossier.query({ countryId: nepalId })).toEqual(before);
  });

  test('leaves a report that says what came of it and what was promised, up to its marking', async () => {
    const opened = await openTrips();
    const { desk, tripId, event, get } = opened;
    const { eventId } = await desk.trips.saveEvent.mutate(event());
    await desk.trips.saveEvent.mutate(event({ title: 'Speaker', startsAt: '15:00', endsAt: null }));
    await comeHome(opened);
    await desk.homecoming.record.mutate({ ...sheet(eventId), marking: 'confidential' });
    const member = { name: 'Driton Mostra', role: 'Note-taker', officerId: null, contact: '+383 00' };
    await desk.trips.saveMember.mutate({ tripId, memberId: null, ...member });
    const wordsOf = async (marking: string, language = 'en'): Promise<string> => {
      const answer = await get(`/download/trip-report/${tripId}.pdf?marking=${marking}&language=${language}`);
      const pdf = await getDocumentProxy(new Uint8Array(await answer.arrayBuffer()));
      return (await extractText(pdf, { mergePages: true })).text;
    };

    const whole = await wordsOf('confidential');
    for (const words of ['The cabinet takes it up in January', 'Send the legal note', 'not recorded yet', 'Speaker']) {
      expect(whole).toContain(words);
    }
    const partial = await wordsOf('restricted');
    expect(partial).toContain('Foreign Secretary');
    expect(partial).not.toContain('cabinet takes it up');
    expect(partial).not.toContain('legal note');
    expect(partial.replace(/\s+/g, ' ')).toContain('Not all that was promised stands in a copy with this marking.');
    for (const [language, words] of [
      ['en', 'Who travelled'],
      ['sq', 'Kush udhëtoi'],
      ['sr', 'Ko je putovao'],
    ] as const) {
      const text = (await wordsOf('restricted', language)).replace(/\s+/g, ' ');
      expect(text).toMatch(new RegExp(`${words} .*Driton Mostra.* Note-taker`));
    }
    expect((await get(`/download/trip-report/none.docx`)).status).toBe(422);
  });

  test('leaves no report below the marking of the trip, whose title stands on it', async () => {
    const { desk, get } = await openTrips();
    const { tripId } = await desk.trips.add.mutate({ ...TRIP, title: 'Talks in Freedonia', marking: 'confidential' });
    const answer = await get(`/download/trip-report/${tripId}.pdf?marking=restricted`);
    expect([answer.status, answer.headers.get('content-disposition')]).toEqual([422, null]);
    expect(await answer.json()).toEqual({ error: { code: 'aboveLevel', marking: 'confidential' } });
    expect((await get(`/download/trip-report/${tripId}.pdf?marking=confidential`)).status).toBe(200);
  });

  test('ends a trip only when nothing of it is left, and a meeting that did not happen is nothing left', async () => {
    const opened = await openTrips();
    const { desk, tripId, event } = opened;
    const { eventId } = await desk.trips.saveEvent.mutate(event());
    expect(await refusalOf(desk.homecoming.record.mutate(sheet(eventId)))).toMatchObject({ code: 'dateInFuture' });
    await comeHome(opened);
    expect(await refusalOf(desk.homecoming.close.mutate({ tripId }))).toMatchObject({ code: 'meetingsLeft', count: 1 });

    await desk.trips.setResult.mutate({ eventId, result: 'didNotHappen', line: 'He was called to the palace' });
    await desk.homecoming.close.mutate({ tripId });

    expect((await desk.trips.page.query({ tripId })).trip.closedOn).toBe('2026-12-18');
  });
});

describe('the pocket list', () => {
  test('has four cards to a page, with the one ask and what to leave alone, and is refused for a day without any', async () => {
    const { desk, tripId, event, get } = await openTrips();
    for (let hour = 10; hour < 15; hour += 1) {
      const { eventId } = await desk.trips.saveEvent.mutate(
        event({ kind: 'pullAside', startsAt: `${hour}:00`, endsAt: null, title: `Hand ${hour}` }),
      );
      const part = {
        eventId,
        toWhom: null,
        lineId: null,
        objectionId: null,
        asOf: null,
        marking: 'confidential' as const,
      };
      await desk.sheets.addPart.mutate({ ...part, kind: 'ask', text: `A **date** at ${hour}` });
      await desk.sheets.addPart.mutate({ ...part, kind: 'doNotRaise', text: 'Their elections' });
    }

    const answer = await get(`/download/pocket/${tripId}.pdf?on=2026-12-15`);
    const pdf = await getDocumentProxy(new Uint8Array(await answer.arrayBuffer()));

    expect(pdf.numPages).toBe(2);
    const { text } = await extractText(pdf, { mergePages: true });
    for (const words of ['Hand 10', 'A date at 14', 'Do not raise: Their elections', 'CONFIDENTIAL']) {
      expect(text).toContain(words);
    }
    expect(await (await get(`/download/pocket/${tripId}.pdf?on=2026-12-16`)).json()).toMatchObject({
      error: { code: 'noCards' },
    });
  });
});
