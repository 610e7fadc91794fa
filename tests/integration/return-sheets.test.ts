import { describe, expect, test } from 'vitest';
import { mayBeOfNoState } from '../../domain/homecoming.ts';
import { openDesk, refusalOf } from '../support/desk.ts';
import { newMeeting, newReturnSheet, newTrip } from '../support/trip-input.ts';

/** Home from a meeting with the minister of a state: ours travelled with an officer, and another one took notes. */
async function comingHome() {
  const opened = await openDesk();
  const { desk } = opened;
  const [state, other] = await desk.countries.list.query();
  const countryId = state?.id ?? '';
  const { id: officerId } = await desk.officers.add.mutate({ name: 'Arta Shembulli' });
  await desk.officers.add.mutate({ name: 'Yllka Provëza' });
  const { tripId } = await desk.trips.add.mutate(
    newTrip({
      title: 'Two days away',
      principal: 'Besa Shembulli, Minister of Foreign Affairs',
      fromOn: '2026-11-20',
      toOn: '2026-11-22',
    }),
  );
  await desk.trips.saveMember.mutate({ tripId, memberId: null, name: '', role: null, officerId, contact: null });
  const meeting = newMeeting(tripId, { on: '2026-11-20', title: 'Minister', noteTaker: 'Yllka Provëza' });
  const { eventId } = await desk.trips.saveEvent.mutate({ ...meeting, countryIds: [countryId] });
  const sheet = newReturnSheet(eventId);
  return { ...opened, countryId, otherId: other?.id ?? '', tripId, meeting, eventId, sheet };
}

describe('a return sheet', () => {
  test('that does not say who of ours was there takes it from the programme, note-taker and all', async () => {
    const { desk, sheet } = await comingHome();
    const { actionId } = await desk.homecoming.record.mutate(sheet);
    const { ours } = await desk.conversations.read.query({ actionId });
    expect(ours.map(({ name }) => name)).toEqual(['Arta Shembulli', 'Yllka Provëza']);
  });

  test('takes papers both ways, and they stay with the entry', async () => {
    const { desk, sheet, countryId } = await comingHome();
    const { actionId, changeId } = await desk.homecoming.record.mutate({
      ...sheet,
      papers: [
        { kind: 'aideMemoire', title: 'Aide-mémoire of ours', direction: 'out' },
        { kind: 'nonPaper', title: 'Non-paper of theirs', direction: 'in' },
      ],
    });

    const { papers } = await desk.conversations.read.query({ actionId });
    expect(papers).toMatchObject([
      { title: 'Non-paper of theirs', direction: 'in' },
      { title: 'Aide-mémoire of ours', direction: 'out' },
    ]);
    const { papers: register } = await desk.documents.register.query();
    // When they wrote it, nobody has said.
    expect(register.find(({ direction }) => direction === 'in')).toMatchObject({
      title: 'Non-paper of theirs',
      receivedOn: '2026-11-20',
      datedOn: null,
    });
    await desk.changes.undo.mutate({ changeId });
    expect((await desk.countries.dossier.query({ countryId })).documents).toEqual([]);
  });

  test('knows whoever was there unexpected, on record or not, and the state for which they speak', async () => {
    const { desk, sheet, countryId, otherId } = await comingHome();
    const { id: personId } = await desk.people.add.mutate({ name: 'A guest', countryId: otherId });
    const twice = { ...sheet, personIds: [personId, personId] };
    expect(await refusalOf(desk.homecoming.record.mutate(twice))).toMatchObject({ field: 'personIds' });

    const { actionId } = await desk.homecoming.record.mutate({
      ...sheet,
      personIds: [personId],
      newPeople: [{ name: 'A stranger', title: 'Director for Europe' }],
    });

    const { people, states } = await desk.conversations.read.query({ actionId });
    expect(people.map(({ name, postHeld }) => [name, postHeld])).toEqual([
      ['A guest', null],
      ['A stranger', 'Director for Europe'],
    ]);
    expect(states.map(({ id }) => id).sort()).toEqual([countryId, otherId].sort());
  });

  test.each([
    ['those of theirs who heard them', ['Director for Europe'], 'official'],
    ['our principal, where no post of theirs is known', [], 'minister'],
  ] as const)('notes lines as said at the level of %s', async (_, titles, level) => {
    const { desk, sheet, countryId, eventId } = await comingHome();
    const { lineId } = await desk.lines.add.mutate({
      topic: 'One page',
      text: 'It costs one note.',
      language: 'en',
      translatesId: null,
      level: 'anyone',
      codeIds: ['noCapacity'],
      approvedBy: null,
      approvedOn: null,
      validUntil: null,
      marking: 'open',
    });
    const { objectionId } = await desk.objections.add.mutate({
      countryId,
      codeId: 'noCapacity',
      words: 'It lies under forty other files.',
      personId: null,
      saidBy: 'their ministry',
      postHeld: null,
      saidOn: '2026-11-10',
      source: 'Our post',
      marking: 'open',
    });
    const own = { toWhom: null, asOf: null, marking: 'restricted' as const };
    const answer = { eventId, kind: 'answer' as const, text: 'It costs one note.', lineId, objectionId, ...own };
    const { partId } = await desk.sheets.addPart.mutate(answer);
    await desk.homecoming.record.mutate({
      ...sheet,
      newPeople: titles.map((title) => ({ name: 'A stranger', title })),
      lineUses: [{ partId, effect: 'moved' }],
    });

    const { lines } = await desk.lines.list.query();
    expect(lines.flatMap(({ uses }) => uses)).toMatchObject([{ level, effect: 'moved' }]);
  });
});

describe('a meeting with no state of its own', () => {
  async function withSecretaryGeneral() {
    const opened = await comingHome();
    const { desk, meeting, sheet } = opened;
    // Who speaks for an organisation has a nationality, and speaks for no state.
    const { id: personId } = await desk.people.add.mutate({ name: 'The Secretary-General', countryId: opened.otherId });
    const { eventId } = await desk.trips.saveEvent.mutate({ ...meeting, title: 'Secretary-General, 38th floor' });
    return { ...opened, personId, eventId, sheet: { ...sheet, eventId } };
  }

  test('is filed under the states that it concerned', async () => {
    const { desk, sheet, countryId } = await withSecretaryGeneral();
    expect(await refusalOf(desk.homecoming.record.mutate(sheet))).toMatchObject({ code: 'countryMissing' });
    expect(await refusalOf(desk.homecoming.record.mutate({ ...sheet, countryIds: [sheet.eventId] }))).toMatchObject({
      code: 'notFound',
      field: 'countryIds',
    });

    const chosen = { ...sheet, countryIds: [countryId], thanks: 'Thank him for his time' };
    const { actionId } = await desk.homecoming.record.mutate(chosen);

    const { states, promises } = await desk.conversations.read.query({ actionId });
    expect(states.map(({ id }) => id)).toEqual([countryId]);
    expect(promises).toHaveLength(1);
  });

  test('concerned none also where the programme took its person for the voice of a state', async () => {
    const { desk, meeting, sheet, tripId, personId, otherId } = await withSecretaryGeneral();
    const { eventId } = await desk.trips.saveEvent.mutate({ ...meeting, title: 'Deputy', personIds: [personId] });
    const { events } = await desk.trips.page.query({ tripId });
    const planned = events.find(({ id }) => id === eventId);
    expect(planned?.countries.map(({ id }) => id)).toEqual([otherId]);
    expect(planned && mayBeOfNoState(planned)).toBe(true);

    const of = { ...sheet, eventId, personIds: [personId] };
    expect(await refusalOf(desk.homecoming.record.mutate({ ...of, isOfNoState: true, thanks: 'Him' }))).toMatchObject({
      code: 'stateNeeded',
      field: 'countryIds',
    });
    const { actionId } = await desk.homecoming.record.mutate({ ...of, isOfNoState: true });
    expect((await desk.conversations.read.query({ actionId })).states).toEqual([]);
    expect((await desk.countries.timeline.query({ countryId: otherId })).actions).toEqual([]);
  });

  test('comes home as one that concerned none, can be put right, and holds up no trip', async () => {
    const { desk, sheet, tripId, personId, eventId } = await withSecretaryGeneral();
    const none = { ...sheet, personIds: [personId], isOfNoState: true };
    expect(await refusalOf(desk.homecoming.record.mutate({ ...none, thanks: 'Thank him' }))).toMatchObject({
      code: 'stateNeeded',
    });

    const { actionId } = await desk.homecoming.record.mutate({
      ...none,
      newPeople: [{ name: 'His chief of staff' }],
    });

    const { states, people, action } = await desk.conversations.read.query({ actionId });
    expect(states).toEqual([]);
    expect(people.map(({ name }) => name)).toEqual(['His chief of staff', 'The Secretary-General']);
    const { kind, happenedOn, marking } = action;
    const corrected = { actionId, kind, happenedOn, marking, summary: 'He will speak to both', countryIds: [] };
    await desk.actions.correct.mutate({ ...corrected, personIds: [personId] });
    expect((await desk.conversations.read.query({ actionId })).states).toEqual([]);

    const { events } = await desk.trips.page.query({ tripId });
    const other = events.find(({ id }) => id !== eventId)?.id ?? '';
    await desk.trips.setResult.mutate({ eventId: other, result: 'didNotHappen', line: '' });
    await desk.homecoming.close.mutate({ tripId });
    expect((await desk.trips.page.query({ tripId })).trip.closedOn).not.toBeNull();
  });
});
