import type { TestDesk } from './desk.ts';
import { newMeeting, newTrip } from './trip-input.ts';

/** As long as they come: the full name of somebody with four of them, a chain of titles, an ask with all its conditions. */
export const LONG = {
  name: 'María de los Ángeles Ejemplar Fernández de Córdoba y Muestra Benavides',
  title: 'Deputy Permanent Representative and Chargé d’Affaires a.i.',
  organisation: 'Permanent Mission to the United Nations and Other International Organisations in New York',
  ask: 'That their minister receives our letter **before** the summit of the regional organisation in February, answers it in writing, and lets their mission abstain in the committee whatever the regional group decides about the text in the meantime.',
  promise:
    'That they will put the file before the cabinet at its first sitting after the budget, and let us know within the week through their embassy',
  avoid: 'The arbitration about the fishing grounds, and the illness of their president',
} as const;

const SHORT = { name: 'Amina Mfano', ask: 'A day for the call in January', promise: 'An answer by spring' } as const;

/**
 * A trip with one day of so many pull-asides, each with an ask and an open promise of theirs, some with what must not be
 * raised; three cards of five hold the longest words that the record has.
 *
 * @returns the trip, and the day
 */
export async function planCorridorDay(
  desk: TestDesk['desk'],
  count: number,
): Promise<{ readonly tripId: string; readonly title: string }> {
  const on = '2026-11-23';
  const title = `Corridor of ${count}`;
  const states = await desk.countries.list.query();
  const { tripId } = await desk.trips.add.mutate(newTrip({ title, fromOn: on, toOn: on, occasion: 'generalAssembly' }));
  for (let index = 0; index < count; index += 1) {
    const countryId = states[index]?.id ?? '';
    const isLong = index % 5 < 3;
    const { id: personId } = await desk.people.add.mutate({
      ...(isLong ? { name: LONG.name, title: LONG.title, organisation: LONG.organisation } : { name: SHORT.name }),
      countryId,
    });
    await desk.commitments.add.mutate({
      countryId,
      direction: 'theirs',
      text: isLong ? LONG.promise : SHORT.promise,
      dueOn: null,
      marking: 'restricted',
    });
    const { eventId } = await desk.trips.saveEvent.mutate(
      newMeeting(tripId, {
        kind: 'pullAside',
        on,
        title: `Hand ${index + 1}`,
        ...quarterHour(index),
        personIds: [personId],
      }),
    );
    const part = { eventId, toWhom: null, lineId: null, objectionId: null, asOf: null, marking: 'restricted' } as const;
    await desk.sheets.addPart.mutate({ ...part, kind: 'ask', text: isLong ? LONG.ask : SHORT.ask });
    if (index % 5 === 0) await desk.sheets.addPart.mutate({ ...part, kind: 'doNotRaise', text: LONG.avoid });
  }
  return { tripId, title };
}

function quarterHour(index: number): { readonly startsAt: string; readonly endsAt: string } {
  const at = (quarters: number): string => {
    const minutes = 8 * 60 + quarters * 15;
    return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  };
  return { startsAt: at(index), endsAt: at(index + 1) };
}
