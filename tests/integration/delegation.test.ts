import { expect, test } from 'vitest';
import { openDesk, refusalOf, type TestDesk } from '../support/desk.ts';
import { newMeeting, newReturnSheet, newTrip } from '../support/trip-input.ts';

type NewMember = Parameters<TestDesk['desk']['trips']['saveMember']['mutate']>[0];

async function travelling() {
  const opened = await openDesk();
  const { desk } = opened;
  const { id: officerId } = await desk.officers.add.mutate({ name: 'Arta Shembulli', desk: 'Africa' });
  const { tripId } = await desk.trips.add.mutate(
    newTrip({ title: 'Kathmandu', fromOn: '2026-11-20', toOn: '2026-11-22' }),
  );
  const member = (changed: Partial<NewMember>): NewMember => ({
    tripId,
    memberId: null,
    name: '',
    role: null,
    officerId: null,
    contact: null,
    ...changed,
  });
  return { ...opened, officerId, tripId, member };
}

test('one of ours who travels goes by the name that the desk knows, and anybody else by the name that was typed', async () => {
  const { desk, officerId, tripId, member } = await travelling();
  await desk.trips.saveMember.mutate(member({ name: 'arta', officerId, role: 'Note-taker' }));
  await desk.trips.saveMember.mutate(member({ name: 'The interpreter' }));

  const { members } = await desk.trips.page.query({ tripId });
  expect(members).toMatchObject([
    { name: 'Arta Shembulli', officerId, role: 'Note-taker' },
    { name: 'The interpreter', officerId: null },
  ]);
  expect(await refusalOf(desk.trips.saveMember.mutate(member({ name: 'Arta', officerId: tripId })))).toMatchObject({
    code: 'notFound',
    field: 'officerId',
  });
  expect(await refusalOf(desk.trips.saveMember.mutate(member({ name: ' ' })))).toMatchObject({
    code: 'textMissing',
    field: 'name',
  });
});

test('those of ours who were at a meeting stand in the entry that it becomes', async () => {
  const { desk, officerId, tripId } = await travelling();
  const [state] = await desk.countries.list.query();
  const { eventId } = await desk.trips.saveEvent.mutate(
    newMeeting(tripId, { on: '2026-11-20', title: 'Foreign Secretary', countryIds: [state?.id ?? ''] }),
  );
  const sheet = newReturnSheet(eventId);
  const stranger = { ...sheet, officerIds: [eventId] };
  expect(await refusalOf(desk.homecoming.record.mutate(stranger))).toMatchObject({
    code: 'notFound',
    field: 'officerIds',
  });

  const { actionId } = await desk.homecoming.record.mutate({ ...sheet, officerIds: [officerId] });

  const { ours } = await desk.conversations.read.query({ actionId });
  expect(ours.map(({ name }) => name)).toEqual(['Arta Shembulli']);
});
