import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../domain/calendar-date.ts';
import {
  needsAgrement,
  REPRESENTATION_EVENTS,
  REPRESENTATION_FORMS,
  type RepresentationEvent,
} from '../../domain/representation.ts';
import {
  lacksAgrement,
  type RepresentationEntry,
  representationRefusal,
  stageAfter,
  usualNext,
} from '../../domain/representation-entry.ts';
import { AGREMENT_SILENT_DAYS, trackOf } from '../../domain/representation-track.ts';
import { representationEvent as event } from '../support/representation-event.ts';

const TODAY = '2026-11-24';

const sides = (events: readonly RepresentationEvent[], on = TODAY): string[] =>
  trackOf(events, on).sides.map(({ kind }) => kind);

const resident = (on: string | null = '2024-01-10') => event('formAgreed', on, { form: 'resident', seat: 'Nairobi' });

describe('where a direction stands', () => {
  test('with nothing on record there are relations and no more', () => {
    expect(trackOf([], TODAY)).toMatchObject({ step: 'none', since: null, decidedBy: null, sides: [] });
  });

  test('goes from the form by the agrément and the credentials to a working mission, each step named by its event', () => {
    const events = [
      resident(),
      event('agrementAsked', '2024-02-01', { person: 'Ana Shembull' }),
      event('agrementGranted', '2024-03-12'),
      event('credentialsPresented', '2024-05-02', { person: 'Ana Shembull' }),
      event('missionWorking', '2024-06-20'),
    ];
    const steps = events.map((_, index) => trackOf(events.slice(0, index + 1), TODAY));
    expect(steps.map(({ step }) => step)).toEqual([
      'formAgreed',
      'agrementAsked',
      'agrementGranted',
      'accredited',
      'working',
    ]);
    expect(steps.map(({ decidedBy }) => decidedBy)).toEqual(events);
    expect(steps[4]).toMatchObject({
      since: '2024-06-20',
      form: 'resident',
      seat: 'Nairobi',
      head: 'Ana Shembull',
      agrement: { state: 'granted', person: 'Ana Shembull', waitingDays: 40 },
      isWithoutAgrement: false,
      sides: [],
    });
  });

  test('says as of each day what had happened by then', () => {
    const events = [resident(), event('agrementAsked', '2024-02-01'), event('agrementGranted', '2024-03-12')];
    expect(trackOf(events, '2024-01-09').step).toBe('none');
    expect(trackOf(events, '2024-02-20')).toMatchObject({
      step: 'agrementAsked',
      agrement: { state: 'asked', waitingDays: 19 },
    });
  });

  test('a request is silent only after the limit, and never when its day is unknown', () => {
    const asked = event('agrementAsked', '2026-01-01');
    expect(sides([asked], addDays('2026-01-01', AGREMENT_SILENT_DAYS))).toEqual([]);
    expect(sides([asked], addDays('2026-01-01', AGREMENT_SILENT_DAYS + 1))).toEqual(['silent']);
    expect(sides([event('agrementAsked', null)])).toEqual([]);
    // A month begins to count when it is over.
    expect(sides([event('agrementAsked', '2026-09')])).toEqual([]);
  });

  test('a refusal takes it back to the form, and a new request begins anew', () => {
    const refused = [resident(), event('agrementAsked', '2026-09-01'), event('agrementRefused', '2026-10-01')];
    expect(trackOf(refused, TODAY)).toMatchObject({ step: 'formAgreed', sides: [{ kind: 'refused' }] });
    const again = [...refused, event('agrementAsked', '2026-11-01', { person: 'Ben Mostra' })];
    expect(trackOf(again, TODAY)).toMatchObject({
      step: 'agrementAsked',
      agrement: { person: 'Ben Mostra', waitingDays: 23 },
      sides: [],
    });
  });

  test('when the head leaves, an office stays and a visiting head leaves nothing but the form', () => {
    const posted = (form: 'resident' | 'nonResident') => [
      event('formAgreed', '2020', { form }),
      event('credentialsPresented', '2021-01-01', { person: 'Ana' }),
      event('missionWorking', '2021-02-01'),
      event('headLeft', '2025-07-01'),
    ];
    expect(trackOf(posted('resident'), TODAY)).toMatchObject({
      step: 'working',
      head: null,
      accredited: null,
      sides: [{ kind: 'lapsed', since: '2025-07-01' }],
    });
    expect(trackOf(posted('nonResident'), TODAY)).toMatchObject({ step: 'formAgreed', sides: [{ kind: 'lapsed' }] });
  });

  test('the agrément of a successor takes nothing from the head in office, nor does the leaving of a predecessor', () => {
    const inOffice = [resident('2020'), event('credentialsPresented', '2022-01-01', { person: 'Ana' })];
    const successor = [...inOffice, event('agrementAsked', '2026-10-20', { person: 'Ben' })];
    expect(trackOf(successor, TODAY)).toMatchObject({ step: 'accredited', head: 'Ana', agrement: { person: 'Ben' } });
    const taken = [...successor, event('credentialsPresented', '2026-11-01', { person: 'Ben' })];
    const left = [...taken, event('headLeft', '2026-11-01', { person: ' ana ' })];
    expect(trackOf(left, TODAY)).toMatchObject({ step: 'accredited', head: 'Ben', sides: [] });
  });

  test('a chargé lasts until the head comes back or another presents credentials', () => {
    const down = [
      resident('2020'),
      event('credentialsPresented', '2022-01-01', { person: 'Ana' }),
      event('downgraded', '2026-03-01', { person: 'Cem' }),
    ];
    expect(trackOf(down, TODAY)).toMatchObject({ head: 'Cem', accredited: null, sides: [{ kind: 'downgraded' }] });
    // The ambassador's departure says nothing about the chargé.
    expect(sides([...down, event('headLeft', '2026-03-05', { person: 'Ana' })])).toEqual(['downgraded']);
    expect(trackOf([...down, event('resumed', '2026-05-01')], TODAY)).toMatchObject({ head: 'Ana', sides: [] });
    const next = event('credentialsPresented', '2026-06-01', { person: 'Dea' });
    expect(trackOf([...down, next], TODAY)).toMatchObject({ head: 'Dea', sides: [] });
  });

  test('a suspension keeps what was reached; severed relations leave nothing, and what follows begins anew', () => {
    const working = [resident('2020'), event('missionWorking', '2021-02-01')];
    const suspended = [...working, event('suspended', '2026-04-01')];
    expect(trackOf(suspended, TODAY)).toMatchObject({ step: 'working', sides: [{ kind: 'suspended' }] });
    expect(sides([...suspended, event('resumed', '2026-06-01')])).toEqual([]);
    const severed = [...working, event('severed', '2026-04-01')];
    expect(trackOf(severed, TODAY)).toMatchObject({ step: 'none', form: null, sides: [{ kind: 'severed' }] });
    expect(trackOf([...severed, event('resumed', '2026-06-01')], TODAY)).toMatchObject({ step: 'none', sides: [] });
  });

  test('credentials without agrément stand, and say so where the head needs one', () => {
    const credentials = event('credentialsPresented', '2024-05-02', { form: 'resident' });
    expect(trackOf([credentials], TODAY)).toMatchObject({ step: 'accredited', isWithoutAgrement: true });
    const consul = event('credentialsPresented', '2024-05-02', { form: 'honoraryConsul' });
    expect(trackOf([consul], TODAY).isWithoutAgrement).toBe(false);
    const granted = event('agrementGranted', null);
    expect(trackOf([credentials, granted], TODAY).isWithoutAgrement).toBe(false);
  });

  test('partial and unknown days: what begins is taken early, what answers late, what has no day first', () => {
    const asked = event('agrementAsked', '2025');
    const granted = event('agrementGranted', '2025-03-01');
    expect(trackOf([granted, asked], TODAY).step).toBe('agrementGranted');
    expect(trackOf([event('agrementAsked', '2025-03-01'), event('agrementGranted', '2025')], TODAY).step).toBe(
      'agrementGranted',
    );
    expect(sides([event('headLeft', null), event('credentialsPresented', '2020-01-01')])).toEqual([]);
    // Entered in the year that it happened: it counts, though the year is not over.
    expect(trackOf([event('agrementGranted', '2026')], TODAY).step).toBe('agrementGranted');
  });
});

const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2014-01-01', days));
const date = fc.oneof(
  day,
  day.map((full) => full.slice(0, 7)),
  day.map((full) => full.slice(0, 4)),
);
const anyEvent = (on: fc.Arbitrary<string | null>) =>
  fc.record({
    id: fc.uuid(),
    kind: fc.constantFrom(...REPRESENTATION_EVENTS),
    effectiveOn: on,
    form: fc.option(fc.constantFrom(...REPRESENTATION_FORMS)),
    seat: fc.option(fc.constantFrom('Ankara', 'Vienna')),
    person: fc.option(fc.constantFrom('Ana', 'Ben', 'Cem')),
  });

describe('a track of any events', () => {
  test('as of a day never depends on what came later', () => {
    fc.assert(
      fc.property(fc.array(anyEvent(fc.option(date))), day, (events, on) => {
        const known = events.filter(({ effectiveOn }) => effectiveOn === null || effectiveOn <= on);
        expect(trackOf(events, on)).toEqual(trackOf(known, on));
      }),
    );
  });

  test('does not depend on the order in which events of different days were entered', () => {
    const events = fc.uniqueArray(anyEvent(day), { selector: ({ effectiveOn }) => effectiveOn, maxLength: 12 });
    fc.assert(
      fc.property(
        events.chain((found) => fc.tuple(fc.constant(found), fc.shuffledSubarray(found, { minLength: found.length }))),
        ([found, shuffled]) => {
          // The later it was entered, the higher its id.
          const again = shuffled.map((each, index) => ({ ...each, id: String(index).padStart(4, '0') }));
          const plain = (value: unknown): unknown =>
            JSON.parse(JSON.stringify(value, (key, each) => (key === 'id' ? undefined : each)));
          expect(plain(trackOf(again, TODAY))).toEqual(plain(trackOf(found, TODAY)));
        },
      ),
    );
  });

  test('explains itself: each step and each side state names an event of the list', () => {
    fc.assert(
      fc.property(fc.array(anyEvent(fc.option(date))), (events) => {
        const track = trackOf(events, TODAY);
        expect(track.step === 'none').toBe(track.decidedBy === null);
        if (track.decidedBy) expect(events).toContain(track.decidedBy);
        expect(track.sides.every((side) => events.includes(side.event))).toBe(true);
        expect(track.agrement?.waitingDays ?? 0).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('an event as it is entered', () => {
  const entry = (said: Partial<RepresentationEntry>): RepresentationEntry => ({
    ...event('agrementAsked', '2026-11-01'),
    source: 'Our note 12/2026',
    ...said,
  });

  test.each([
    [{ effectiveOn: '2026-02-31' }, 'impossibleDate', 'effectiveOn'],
    [{ effectiveOn: '2026-11-25' }, 'dateInFuture', 'effectiveOn'],
    [{ kind: 'formAgreed' as const }, 'formMissing', 'form'],
    [{ source: ' ' }, 'textMissing', 'source'],
  ])('with %j is refused: %s at %s', (said, code, field) => {
    expect(representationRefusal(entry(said), [], TODAY)).toEqual({ code, field });
  });

  test('may have no day, an answer without its request, and credentials without agrément', () => {
    expect(representationRefusal(entry({ effectiveOn: null }), [], TODAY)).toBeNull();
    expect(representationRefusal(entry({ kind: 'agrementGranted' }), [], TODAY)).toBeNull();
    const credentials = entry({ kind: 'credentialsPresented' });
    expect(representationRefusal(credentials, [], TODAY)).toBeNull();
    expect(lacksAgrement(credentials, [], TODAY)).toBe(true);
    expect(lacksAgrement(credentials, [event('agrementGranted', '2026-10-01')], TODAY)).toBe(false);
  });

  test('ends nothing before it began, unless it names a predecessor or the days are open', () => {
    const began = [event('credentialsPresented', '2025-05-01', { person: 'Ana' })];
    const left = (said: Partial<RepresentationEntry>) =>
      representationRefusal(entry({ kind: 'headLeft', ...said }), began, TODAY);
    expect(left({ effectiveOn: '2025-04-30' })).toEqual({ code: 'endBeforeStart', field: 'effectiveOn' });
    expect(left({ effectiveOn: '2025-04-30', person: 'Ana' })).toMatchObject({ code: 'endBeforeStart' });
    expect(left({ effectiveOn: '2025-04-30', person: 'Her predecessor' })).toBeNull();
    expect(left({ effectiveOn: '2025' })).toBeNull();
    expect(left({ effectiveOn: null })).toBeNull();
    const gone = [event('headLeft', '2025-04-30', { person: 'Ana' })];
    const late = entry({ kind: 'credentialsPresented', effectiveOn: '2025-05-01', person: 'ANA' });
    expect(representationRefusal(late, gone, TODAY)).toMatchObject({ code: 'endBeforeStart' });
    const resumed = entry({ kind: 'resumed', effectiveOn: '2025-01-01' });
    expect(representationRefusal(resumed, [event('suspended', '2025-06-01')], TODAY)).toMatchObject({
      code: 'endBeforeStart',
    });
  });

  test('is proposed by what usually comes next', () => {
    const next = (...events: RepresentationEvent[]) => usualNext(trackOf(events, TODAY));
    const asked = event('agrementAsked', '2024-02-01');
    const granted = event('agrementGranted', '2024-03-01');
    const credentials = event('credentialsPresented', '2024-04-01');
    expect(next()).toBe('formAgreed');
    expect(next(resident())).toBe('agrementAsked');
    expect(next(resident(), asked)).toBe('agrementGranted');
    expect(next(resident(), asked, granted)).toBe('credentialsPresented');
    expect(next(resident(), asked, granted, credentials)).toBe('missionWorking');
    expect(next(event('suspended', '2025-01-01'))).toBe('resumed');
    expect(next(event('formAgreed', '2025', { form: 'honoraryConsul' }))).toBe('missionWorking');
    expect(needsAgrement(null)).toBe(true);
  });
});

describe('the stage of the relations case', () => {
  const stages = ['D3', 'D4', 'D5', 'D6', 'D7', 'D8'].map((id, index) => ({ id, position: index + 3 }));
  const nothing = trackOf([], TODAY);
  const granted = trackOf([resident(), event('agrementGranted', '2024-03-12')], TODAY);

  test('follows a direction that has come further, and never goes back', () => {
    expect(stageAfter(nothing, granted, { at: 3, act: 3 }, stages)?.id).toBe('D5');
    expect(stageAfter(nothing, granted, { at: 5, act: 3 }, stages)).toBeNull();
    expect(stageAfter(granted, nothing, { at: 3, act: 3 }, stages)).toBeNull();
    expect(stageAfter(granted, granted, { at: 3, act: 3 }, stages)).toBeNull();
  });

  test('goes by the row, not by its number; one out of use gives way to the nearest before it', () => {
    const without = stages.filter(({ id }) => id !== 'D5');
    expect(stageAfter(nothing, granted, { at: 3, act: 3 }, without)?.id).toBe('D4');
    expect(stageAfter(nothing, granted, { at: 4, act: 3 }, without)).toBeNull();
    expect(stageAfter(nothing, granted, { at: 3, act: 3 }, [])).toBeNull();
  });

  test('a request alone is no agrément granted', () => {
    expect(
      stageAfter(nothing, trackOf([event('agrementAsked', '2024-03-12')], TODAY), { at: 3, act: 3 }, stages)?.id,
    ).toBe('D4');
  });
});
