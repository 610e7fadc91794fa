import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../domain/calendar-date.ts';
import { GAP_GROUPS, type GapState, gapsOf } from '../../domain/gaps.ts';
import {
  REPRESENTATION_DIRECTIONS,
  REPRESENTATION_EVENTS,
  REPRESENTATION_FORMS,
  type RepresentationEvent,
} from '../../domain/representation.ts';

const TODAY = '2026-11-24';

const KNOWN: GapState = {
  recognisedOn: '2012-11-08',
  hasRelations: true,
  relationsSince: '2015-03-01',
  events: [],
  lastVisitOn: null,
  hasListedMission: false,
};

let entered = 0;
function event(
  kind: RepresentationEvent['kind'],
  effectiveOn: string | null,
  said: Partial<GapState['events'][number]> = {},
): GapState['events'][number] {
  entered += 1;
  return { id: `${entered}`, direction: 'ours', kind, effectiveOn, form: null, seat: null, person: null, ...said };
}

const look = (said: Partial<GapState>) =>
  gapsOf({ ...KNOWN, ...said }, TODAY).map(({ group, direction, since, days }) => ({ group, direction, since, days }));
const of = (...events: GapState['events'][number][]) => look({ events });
const days = (since: string) => Math.round((Date.parse(TODAY) - Date.parse(since)) / 86_400_000);

describe('the gaps of a state', () => {
  test('recognised without relations, since the recognition, and nothing else then', () => {
    expect(look({ hasRelations: false })).toEqual([
      { group: 'noRelations', direction: null, since: '2012-11-08', days: days('2012-11-08') },
    ]);
    expect(look({ hasRelations: false, recognisedOn: null })).toMatchObject([{ since: null, days: null }]);
  });

  test('relations without a form of ours; a mission on a list only wants its papers', () => {
    expect(look({})).toEqual([{ group: 'noForm', direction: 'ours', since: '2015-03-01', days: days('2015-03-01') }]);
    expect(look({ hasListedMission: true })).toMatchObject([{ group: 'onlyListed', direction: 'ours' }]);
  });

  test('a form without a request, unless it needs none; a refusal asks for another name', () => {
    const form = event('formAgreed', '2026-01-01', { form: 'nonResident' });
    expect(of(form)).toMatchObject([{ group: 'noRequest', since: '2026-01-01' }]);
    expect(of(event('formAgreed', '2026-01-01', { form: 'honoraryConsul' }))).toEqual([]);
    expect(of(form, event('agrementAsked', '2026-02-01'), event('agrementRefused', '2026-03-01'))).toMatchObject([
      { group: 'noRequest', since: '2026-03-01' },
    ]);
  });

  test('a request that nobody answers, in either direction, with the days', () => {
    const asked = event('agrementAsked', addDays(TODAY, -61));
    expect(of(asked)).toMatchObject([{ group: 'silent', direction: 'ours', days: 61 }]);
    expect(of({ ...asked, effectiveOn: addDays(TODAY, -60) })).toEqual([]);
    expect(look({ hasListedMission: true, events: [{ ...asked, direction: 'theirs' }] })).toMatchObject([
      { group: 'onlyListed', direction: 'ours' },
      { group: 'silent', direction: 'theirs', days: 61 },
    ]);
  });

  test('agrément without credentials, and a head who is gone, until a successor is granted', () => {
    const granted = event('agrementGranted', '2026-09-01', { person: 'Ana' });
    expect(of(granted)).toMatchObject([{ group: 'noCredentials', since: '2026-09-01' }]);
    const left = [
      event('formAgreed', '2019', { form: 'resident' }),
      event('credentialsPresented', '2020-01-01'),
      event('headLeft', '2026-08-01'),
    ];
    expect(of(...left)).toMatchObject([{ group: 'noHead', since: '2026-08-01' }]);
    const asked = event('agrementAsked', '2026-11-01');
    expect(gapsOf({ ...KNOWN, events: [...left, asked] }, TODAY)).toMatchObject([
      { group: 'noHead', successorAskedOn: '2026-11-01' },
    ]);
    expect(of(...left, granted)).toMatchObject([{ group: 'noCredentials' }]);
    expect(of(...left, event('downgraded', '2026-09-10'))).toMatchObject([{ group: 'noHead', since: '2026-09-10' }]);
  });

  test('a visiting head who has not come for a year; the credentials themselves were a visit', () => {
    const head = (on: string) => [event('credentialsPresented', on, { form: 'nonResident', person: 'Ana' })];
    expect(of(...head(addDays(TODAY, -366)))).toMatchObject([{ group: 'noVisit', days: 366 }]);
    expect(of(...head(addDays(TODAY, -365)))).toEqual([]);
    expect(look({ events: head('2020-01-01'), lastVisitOn: addDays(TODAY, -30) })).toEqual([]);
    expect(of(event('credentialsPresented', '2020-01-01', { form: 'resident' }))).toEqual([]);
  });

  test('what was suspended or severed is a decision, not a gap', () => {
    const working = event('missionWorking', '2020-01-01', { form: 'resident' });
    expect(of(working, event('suspended', '2026-04-01'))).toEqual([]);
    expect(of(working, event('severed', '2026-04-01'))).toEqual([]);
  });

  test('each direction stands in one group at most, whatever happened', () => {
    const anyEvent = fc.record({
      id: fc.uuid(),
      direction: fc.constantFrom(...REPRESENTATION_DIRECTIONS),
      kind: fc.constantFrom(...REPRESENTATION_EVENTS),
      effectiveOn: fc.option(fc.integer({ min: 0, max: 4000 }).map((count) => addDays('2015-01-01', count))),
      form: fc.option(fc.constantFrom(...REPRESENTATION_FORMS)),
      seat: fc.constant(null),
      person: fc.option(fc.constantFrom('Ana', 'Ben')),
    });
    fc.assert(
      fc.property(fc.array(anyEvent), fc.boolean(), (events, hasRelations) => {
        const found = gapsOf({ ...KNOWN, events, hasRelations }, TODAY);
        expect(new Set(found.map(({ direction }) => direction)).size).toBe(found.length);
        expect(found.every(({ group }) => GAP_GROUPS.includes(group))).toBe(true);
        expect(found.every((gap) => gap.days === null || gap.days >= 0)).toBe(true);
      }),
    );
  });
});
