import { describe, expect, test } from 'vitest';
import { caseOf, openDesk, refusalOf } from '../support/desk.ts';
import { newMeeting } from '../support/trip-input.ts';

describe('the press line of a meeting', () => {
  test('is named before printing where it claims more than the record carries, until the line or the record is mended', async () => {
    const { desk } = await openDesk();
    const { countryId } = await caseOf(desk, 'recognition', 'Kenya');
    const { tripId } = await desk.trips.add.mutate({
      ...{ title: 'Nairobi', principal: 'The Minister', occasion: 'bilateral', visitKind: null },
      ...{ fromOn: '2026-12-14', toOn: '2026-12-16', purpose: null, success: null, avoid: null },
      ...{ pressPosture: null, marking: 'open', ownerId: null, objectives: [] },
    });
    const { eventId } = await desk.trips.saveEvent.mutate(
      newMeeting(tripId, { on: '2026-12-15', title: 'Their minister', countryIds: [countryId], marking: 'open' }),
    );
    const part = {
      kind: 'pressLine',
      toWhom: null,
      lineId: null,
      objectionId: null,
      asOf: null,
      marking: 'open',
    } as const;
    const write = (text: string, kind: 'pressLine' | 'readOut' | 'point' = 'pressLine') =>
      desk.sheets.addPart.mutate({ ...part, kind, eventId, text });
    const { partId } = await write('We thank Kenya, which recognised us, and its ambassador.');
    // What is said in the room is not what is said to the press.
    await write('You recognised us.', 'point');
    const warnings = async () =>
      (await desk.books.checks.query({ tripId, copy: 'public' })).checks.filter(({ code }) => code === 'pressClaim');
    const kenya = { id: countryId, name: 'Kenya' };

    const recognition = {
      code: 'pressClaim',
      weight: 'worthALook',
      place: { on: 'part', id: partId, eventId, title: 'Their minister' },
      press: { state: kenya, topic: 'recognition', found: 'recognised', has: 'reported' },
    };
    const before = await warnings();
    expect(before[0]).toMatchObject(recognition);
    const [{ inPress } = { inPress: [] }] = (await desk.trips.page.query({ tripId })).events;
    expect(inPress).toMatchObject([{ ...kenya, standing: { recognition: 'reported' } }]);
    const relationsLack = inPress[0]?.standing.relations ?? null;
    expect(before.map(({ press }) => press?.has)).toEqual(['reported', ...(relationsLack ? [relationsLack] : [])]);

    await desk.sheets.correctPart.mutate({ ...part, partId, text: 'Kenya announced its recognition of us.' });
    expect(await warnings()).toEqual([]);

    await desk.sheets.correctPart.mutate({ ...part, partId, text: 'Kenya recognises us.' });
    expect(await warnings()).toHaveLength(1);
    await desk.claims.add.mutate({
      ...{ countryId, kind: 'recognition', byWhom: 'Their president', voice: 'theirs', addressee: null },
      ...{ effectiveOn: '2025-03-26', decidedOn: null, notifiedOn: null, receivedOn: null, reportedOn: null },
      ...{ basis: 'published', source: 'Handed over in Nairobi', note: null, documentIds: [] },
      document: {
        ...{ kind: 'noteVerbale', direction: 'in', number: '12/2025', datedOn: '2025-03-26', title: 'Note verbale' },
        ...{ source: 'Handed over in Nairobi', marking: 'restricted', attachmentId: null },
      },
    });
    expect(await warnings()).toEqual([]);
  });
});

describe('the draft of a read-out', () => {
  test('is one to a meeting, is held against the record as its press line is, and is told of where a copy leaves it out', async () => {
    const { desk } = await openDesk();
    const { countryId } = await caseOf(desk, 'recognition', 'Mongolia');
    const { tripId } = await desk.trips.add.mutate({
      ...{ title: 'Ulaanbaatar', principal: 'The Minister', occasion: 'bilateral', visitKind: null },
      ...{ fromOn: '2026-12-14', toOn: '2026-12-16', purpose: null, success: null, avoid: null },
      ...{ pressPosture: null, marking: 'open', ownerId: null, objectives: [] },
    });
    const { eventId } = await desk.trips.saveEvent.mutate(
      newMeeting(tripId, { on: '2026-12-15', title: 'Their minister', countryIds: [countryId], marking: 'open' }),
    );
    const draft = {
      ...{ eventId, kind: 'readOut' as const, text: 'We thanked Mongolia, which has recognised us.' },
      ...{ toWhom: null, lineId: null, objectionId: null, asOf: null, marking: 'restricted' as const },
    };
    const { partId } = await desk.sheets.addPart.mutate(draft);
    expect(await refusalOf(desk.sheets.addPart.mutate(draft))).toMatchObject({ code: 'onlyOne' });

    const ask = { tripId, extent: 'media' as const };
    const { checks, fallsOut } = await desk.books.checks.query({ tripId, copy: 'public' });
    expect(checks.filter(({ code }) => code === 'pressClaim')).toMatchObject([
      { place: { on: 'part', id: partId }, press: { found: 'recognised', has: 'none' } },
    ]);
    expect(fallsOut.map(({ kind, text }) => [kind, text])).toContainEqual(['readOut', draft.text]);
    const media = async (copy: 'internal' | 'public') =>
      JSON.stringify((await desk.books.preview.query({ ...ask, copy })).parts);
    expect(await media('internal')).toMatch(/Draft read-outs.*Their minister.*We thanked/);
    expect(await media('public')).toBe('[]');
  });
});

describe('what the book itself says to the press', () => {
  test('is held against the record of the states of the trip, press line and answer alike', async () => {
    const { desk } = await openDesk();
    const { countryId } = await caseOf(desk, 'recognition', 'Mongolia');
    const { countryId: other } = await caseOf(desk, 'recognition', 'Nepal');
    const { tripId } = await desk.trips.add.mutate({
      ...{ title: 'Two capitals', principal: 'The Minister', occasion: 'bilateral', visitKind: null },
      ...{ fromOn: '2026-12-14', toOn: '2026-12-16', purpose: null, success: null, avoid: null },
      ...{ pressPosture: null, marking: 'open', ownerId: null, objectives: [] },
    });
    await desk.trips.saveEvent.mutate(
      newMeeting(tripId, { on: '2026-12-15', title: 'Both ministers', countryIds: [countryId, other] }),
    );
    const said = (kind: 'press' | 'question' | 'annex', heading: string, text: string) =>
      desk.sheets.addText.mutate({ tripId, kind, heading, text, lineId: null, asOf: null, marking: 'open' });
    const { textId } = await said('press', 'On return', 'Mongolia has recognised us.');
    const { textId: answerId } = await said('question', 'Has Nepal recognised?', 'Nepal recognised us today.');
    // What is asked claims nothing, and what is handed to nobody of the press is no press line.
    await said('question', 'Will they recognise?', 'We do not speak for others.');
    await said('annex', 'Paper', 'Mongolia has recognised us.');

    const { checks } = await desk.books.checks.query({ tripId, copy: 'public' });
    expect(checks.filter(({ code }) => code === 'pressClaim')).toMatchObject([
      { place: { on: 'text', id: textId, title: 'On return' }, press: { state: { name: 'Mongolia' }, has: 'none' } },
      { place: { on: 'text', id: answerId }, press: { state: { name: 'Nepal' }, has: 'none' } },
    ]);
    const { inPress } = await desk.trips.page.query({ tripId });
    expect(inPress.map(({ name }) => name)).toEqual(['Mongolia', 'Nepal']);
  });
});
