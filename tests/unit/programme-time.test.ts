import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dateInZone, momentInZone } from '../../domain/calendar-date.ts';
import {
  endsBeforeStart,
  inOrder,
  journeyLine,
  journeyOf,
  NO_ARRIVAL,
  overlaps,
  type Slot,
} from '../../domain/programme-time.ts';
import { eventRefusal } from '../../domain/trip.ts';

const TRIP = { fromOn: '2026-12-14', toOn: '2026-12-16' };
const NIGHT = {
  title: 'Night flight',
  kind: 'movement' as const,
  on: '2026-12-14',
  startsAt: '22:40',
  endsAt: '06:15',
  zone: 'Europe/Belgrade',
  arrivesOn: '2026-12-15',
  arrivalZone: 'Africa/Addis_Ababa',
  arrivalPlace: 'Addis Ababa',
};
const WORDS = { departs: 'dep', arrives: 'arr' };

/** The hour that the clocks of a zone show at a moment. */
function hourAt(moment: number, zone: string): string {
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' });
  return clock.format(moment);
}

describe('a journey through the night', () => {
  test('may be kept, and so may one that is home the morning after the trip', () => {
    expect(eventRefusal(NIGHT, TRIP)).toBeNull();
    expect(eventRefusal({ ...NIGHT, on: '2026-12-16', arrivesOn: '2026-12-17' }, TRIP)).toBeNull();
  });

  test('has to say that it arrives on another day', () => {
    const refusal = { code: 'arrivesBeforeDeparture', field: 'endsAt' };
    expect(eventRefusal({ ...NIGHT, arrivesOn: null }, TRIP)).toEqual(refusal);
    expect(eventRefusal({ ...NIGHT, arrivesOn: '2026-12-13' }, TRIP)).toEqual(refusal);
    expect(eventRefusal({ ...NIGHT, ...NO_ARRIVAL }, TRIP)).toEqual(refusal);
  });

  test('is measured in moments: an hour that is later by its own clock may lie before the departure', () => {
    const short = { ...NIGHT, startsAt: '10:00', arrivesOn: null };
    // Two hours ahead of Belgrade: half past eleven there is half past nine here.
    expect(eventRefusal({ ...short, endsAt: '11:30' }, TRIP)?.code).toBe('arrivesBeforeDeparture');
    expect(eventRefusal({ ...short, endsAt: '12:30' }, TRIP)).toBeNull();
  });

  test('over the date line arrives the day before it left', () => {
    const east = { ...NIGHT, on: '2026-12-15', startsAt: '08:00', zone: 'Pacific/Apia' };
    const arrival = { endsAt: '09:00', arrivesOn: '2026-12-14', arrivalZone: 'Pacific/Pago_Pago', arrivalPlace: null };
    expect(eventRefusal({ ...east, ...arrival }, TRIP)).toBeNull();
    expect(eventRefusal({ ...east, ...arrival, endsAt: '07:59' }, TRIP)?.code).toBe('arrivesBeforeDeparture');
    expect(journeyOf({ ...east, ...arrival, stop: { place: 'Apia' } })?.arrives).toEqual({
      at: '09:00',
      shift: '(−1)',
      place: 'Pago Pago',
    });
  });

  test('takes a zone and a day that exist, and belongs to a movement', () => {
    expect(eventRefusal({ ...NIGHT, arrivalZone: 'Addis Ababa' }, TRIP)).toEqual({
      code: 'unknownZone',
      field: 'arrivalZone',
    });
    expect(eventRefusal({ ...NIGHT, arrivesOn: '2026-12-32' }, TRIP)).toEqual({
      code: 'impossibleDate',
      field: 'arrivesOn',
    });
    expect(eventRefusal({ ...NIGHT, kind: 'meeting' }, TRIP)).toEqual({ code: 'onlyMovementsArrive', field: 'kind' });
  });

  test('is printed with both ends, each by its own clock, and without what nobody knows', () => {
    const line = (changed: Partial<typeof NIGHT> & { readonly stop?: { readonly place: string } | null }) => {
      const journey = journeyOf({ ...NIGHT, stop: { place: 'Prishtina' }, ...changed } as Parameters<
        typeof journeyOf
      >[0]);
      return journey && journeyLine(journey, WORDS);
    };
    expect(line({})).toBe('dep 22:40 Prishtina – arr 06:15 (+1) Addis Ababa');
    expect(journeyOf({ ...NIGHT, ...NO_ARRIVAL, stop: null })).toBeNull();
    expect(line({ stop: null })).toBe('dep 22:40 – arr 06:15 (+1) Addis Ababa');
    const unsaid = { ...NIGHT, startsAt: null, endsAt: null, arrivesOn: null, arrivalPlace: null, stop: null };
    const journey = journeyOf(unsaid);
    expect(journey && journeyLine(journey, WORDS)).toBe('arr Addis Ababa');
  });

  test('takes the night and the morning: what begins before it has landed overlaps with it', () => {
    const at = (on: string, startsAt: string) => ({ ...NO_ARRIVAL, on, startsAt, endsAt: null, zone: null });
    const there = (startsAt: string) => ({ ...at('2026-12-15', startsAt), zone: 'Africa/Addis_Ababa' });
    expect(overlaps(NIGHT, at('2026-12-14', '23:30'))).toBe(true);
    expect(overlaps(NIGHT, there('06:00'))).toBe(true);
    expect(overlaps(NIGHT, there('06:15'))).toBe(false);
    // An hour of arrival that is not known yet: the night at least is taken.
    const unsaid = { ...NIGHT, endsAt: null, arrivalZone: null };
    expect(overlaps(unsaid, at('2026-12-14', '23:15'))).toBe(true);
    expect(overlaps(unsaid, at('2026-12-15', '00:30'))).toBe(false);
  });
});

const ZONES = ['Europe/Belgrade', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Apia', 'Pacific/Pago_Pago'] as const;
const zone = fc.constantFrom(...ZONES);
/** No clock of these zones is changed in these days, so that every hour is one moment. */
const moment = fc.integer({ min: 0, max: 6 * 24 * 60 }).map((minutes) => Date.UTC(2026, 11, 10) + minutes * 60_000);

/** A journey from one moment to another as two people would write it down, each by the clock on the wall. */
function journey(departs: number, arrives: number, from: string, to: string): Slot {
  return {
    on: dateInZone(new Date(departs), from),
    startsAt: hourAt(departs, from),
    zone: from,
    endsAt: hourAt(arrives, to),
    arrivesOn: dateInZone(new Date(arrives), to),
    arrivalZone: to,
  };
}

describe('by whatever clocks it is written down', () => {
  test('a journey is refused when it arrives before it departs, and only then', () => {
    fc.assert(
      fc.property(moment, moment, zone, zone, (departs, arrives, from, to) => {
        expect(endsBeforeStart(journey(departs, arrives, from, to))).toBe(arrives < departs);
      }),
    );
  });

  test('two journeys overlap when one is under way while the other is', () => {
    const stretch = fc.tuple(moment, fc.integer({ min: 1, max: 2000 }), zone, zone);
    fc.assert(
      fc.property(stretch, stretch, ([a, aLasts, ...aZones], [b, bLasts, ...bZones]) => {
        const [aEnds, bEnds] = [a + aLasts * 60_000, b + bLasts * 60_000];
        const clash = overlaps(journey(a, aEnds, ...aZones), journey(b, bEnds, ...bZones));
        expect(clash).toBe(a < bEnds && b < aEnds);
        expect(overlaps(journey(b, bEnds, ...bZones), journey(a, aEnds, ...aZones))).toBe(clash);
      }),
    );
  });

  test('the entries of a day stand in the order in which they happen, and a programme has one order', () => {
    const entry = fc.record({
      on: fc.constantFrom('2026-12-11', '2026-12-12'),
      startsAt: fc.option(fc.constantFrom('00:30', '09:00', '10:30', '23:59')),
      zone: fc.option(zone),
      id: fc.uuid(),
    });
    fc.assert(
      fc.property(fc.uniqueArray(entry, { selector: ({ id }) => id }), (written) => {
        const entries = written.map((each) => ({ ...NO_ARRIVAL, endsAt: null, ...each }));
        const ordered = inOrder(entries);
        expect(inOrder(entries.toReversed())).toEqual(ordered);
        expect(ordered.map(({ on }) => on)).toEqual(entries.map(({ on }) => on).toSorted());
        for (const [index, { on, startsAt, zone: here }] of ordered.entries()) {
          const next = ordered[index + 1];
          if (next?.on !== on) continue;
          if (next.startsAt === null) expect(startsAt).toBeNull();
          if (startsAt === null || here === null || next.startsAt === null || next.zone === null) continue;
          const [one, other] = [momentInZone(on, startsAt, here), momentInZone(next.on, next.startsAt, next.zone)];
          expect(one).toBeLessThanOrEqual(other);
        }
      }),
    );
  });

  test('a flight that leaves in the evening and lands in the morning of the same day comes before the morning there', () => {
    const flight = { ...NO_ARRIVAL, id: 'b', on: '2026-12-11', startsAt: '17:00', endsAt: null, zone: 'Asia/Tokyo' };
    const meeting = { ...flight, id: 'a', startsAt: '14:00', zone: 'America/Los_Angeles' };
    const tomorrow = { ...flight, id: 'c', on: addDays(flight.on, 1), startsAt: null };
    expect(inOrder([tomorrow, meeting, flight]).map(({ id }) => id)).toEqual(['b', 'a', 'c']);
  });
});
