import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gapsOf } from '../../domain/gaps.ts';
import { REPRESENTATION_EVENTS, REPRESENTATION_FORMS, type RepresentationEvent } from '../../domain/representation.ts';
import { representationRefusal, stageAfter } from '../../domain/representation-entry.ts';
import { eventsByOffice, officesOf } from '../../domain/representation-offices.ts';
import { trackOf } from '../../domain/representation-track.ts';
import { representationEvent as event } from '../support/representation-event.ts';

const TODAY = '2026-11-24';

const consul = { form: 'honoraryConsul', seat: 'Auckland' } as const;
const embassy = () => [
  event('formAgreed', '2023-02-01', { form: 'resident', seat: 'Wellington' }),
  event('agrementGranted', '2023-05-01', { person: 'Ana' }),
  event('credentialsPresented', '2023-06-01', { person: 'Ana' }),
  event('missionWorking', '2023-07-01'),
];
const exequatur = (on: string) => event('missionWorking', on, { ...consul, person: 'Aroha' });

describe('an honorary consul beside a mission', () => {
  test('changes nothing of the mission, whichever came first', () => {
    const mission = embassy();
    for (const on of ['2020-01-01', '2025-01-01']) {
      const offices = officesOf([...mission, event('formAgreed', on, consul), exequatur(on)], TODAY);
      expect(offices.mission).toEqual(trackOf(mission, TODAY));
      expect(offices.leading).toBe(offices.mission);
      expect(offices.consulate).toMatchObject({ step: 'working', head: 'Aroha', seat: 'Auckland' });
    }
  });

  test('alone takes no case over the beginning of relations, at whatever step it is', () => {
    const stages = ['D0', 'D3', 'D4', 'D5', 'D6', 'D7'].map((id) => ({ id, position: Number(id.slice(1)) }));
    const nothing = trackOf([], TODAY);
    const agreed = officesOf([event('formAgreed', '2024-01-01', consul)], TODAY).leading;
    const working = officesOf([exequatur('2024-01-01')], TODAY).leading;
    for (const track of [agreed, working]) {
      expect(stageAfter(nothing, track, { at: 0, act: 3 }, stages)).toBeNull();
      expect(stageAfter(nothing, track, { at: 2, act: 3 }, stages)).toBeNull();
    }
    expect(stageAfter(nothing, agreed, { at: 3, act: 3 }, stages)?.id).toBe('D4');
    // An ambassador is received only where there are relations.
    const mission = officesOf([exequatur('2020-01-01'), ...embassy()], TODAY).leading;
    expect(stageAfter(nothing, mission, { at: 0, act: 3 }, stages)?.id).toBe('D7');
  });

  test('leaves alone when the ambassador leaves, and the other way round', () => {
    const events = [...embassy(), exequatur('2024-01-01')];
    const ambassadorGone = officesOf([...events, event('headLeft', '2026-01-01', { person: 'Ana' })], TODAY);
    expect(ambassadorGone.mission.sides).toMatchObject([{ kind: 'lapsed' }]);
    expect(ambassadorGone.consulate).toMatchObject({ head: 'Aroha', sides: [] });

    const consulGone = officesOf([...events, event('headLeft', '2026-01-01', { person: 'Aroha' })], TODAY);
    expect(consulGone.mission).toMatchObject({ head: 'Ana', sides: [] });
    expect(consulGone.consulate).toMatchObject({ head: null, sides: [{ kind: 'lapsed' }] });
  });

  test('stays when diplomatic relations are severed (Vienna Convention on Consular Relations, Art. 2)', () => {
    const offices = officesOf([...embassy(), exequatur('2024-01-01'), event('severed', '2026-01-01')], TODAY);
    expect(offices.mission.sides).toMatchObject([{ kind: 'severed' }]);
    expect(offices.consulate?.step).toBe('working');
  });

  test('makes a newcomer say to which of the two offices they belong', () => {
    const both = [...embassy(), exequatur('2024-01-10')];
    const said = (fields: Partial<RepresentationEvent>) =>
      representationRefusal({ ...event('missionWorking', '2026-01-10'), source: 'Note', ...fields }, both, TODAY);
    expect(said({ person: 'Rangi' })).toEqual({ code: 'officeUnclear', field: 'form' });
    expect(said({ person: 'Rangi', form: 'honoraryConsul' })).toBeNull();
    // The known ones need not: one knows where they are; nor does an event that brings nobody.
    expect(said({ person: 'Aroha' })).toBeNull();
    expect(said({})).toBeNull();
    const alone = { ...event('missionWorking', '2026-01-10', { person: 'Rangi' }), source: 'Note' };
    expect(representationRefusal(alone, embassy(), TODAY)).toBeNull();
  });

  test('is no end before its start: the consul may leave before the ambassador came', () => {
    const others = [...embassy(), exequatur('2020-01-01')];
    const left = { ...event('headLeft', '2021-01-01', consul), source: 'Their note' };
    expect(representationRefusal(left, others, TODAY)).toBeNull();
    const tooEarly = { ...left, effectiveOn: '2019-01-01' };
    expect(representationRefusal(tooEarly, others, TODAY)).toEqual({ code: 'endBeforeStart', field: 'effectiveOn' });
  });
});

describe('an honorary consul alone', () => {
  test('speaks for the direction, also by events that name no form', () => {
    const events = [
      event('formAgreed', '2024-01-01', consul),
      event('missionWorking', '2024-06-01', { person: 'Aroha' }),
    ];
    const { leading, consulate, mission } = officesOf(events, TODAY);
    expect(leading).toBe(consulate);
    expect(consulate).toMatchObject({ step: 'working', head: 'Aroha' });
    expect(mission.step).toBe('none');
  });

  test('brings a case no further than the form until there is an exequatur', () => {
    const stages = ['D4', 'D5', 'D6', 'D7'].map((id, index) => ({ id, position: index + 4 }));
    const nothing = trackOf([], TODAY);
    const commissioned = officesOf([event('credentialsPresented', '2024-01-01', consul)], TODAY).leading;
    expect(stageAfter(nothing, commissioned, { at: 3, act: 3 }, stages)?.id).toBe('D4');
    const atWork = officesOf([exequatur('2024-06-01')], TODAY).leading;
    expect(stageAfter(nothing, atWork, { at: 3, act: 3 }, stages)?.id).toBe('D7');
  });

  test('does not stand for the embassy that a list names', () => {
    const state = {
      hasRelations: true,
      recognisedOn: '2010-01-01',
      relationsSince: '2011-01-01',
      lastVisitOn: null,
      hasListedMission: true,
    };
    const found = gapsOf({ ...state, events: [{ ...exequatur('2024-01-01'), direction: 'ours' as const }] }, TODAY);
    expect(found).toMatchObject([{ group: 'onlyListed', direction: 'ours' }]);
  });
});

const people = [null, 'Ana', 'Aroha', 'Ben'];
const anyEvent = fc
  .record({
    kind: fc.constantFrom(...REPRESENTATION_EVENTS),
    year: fc.integer({ min: 2010, max: 2025 }),
    form: fc.constantFrom(null, ...REPRESENTATION_FORMS),
    person: fc.constantFrom(...people),
  })
  .map(({ kind, year, form, person }) => event(kind, `${year}-05-01`, { form, person }));

describe('of any history', () => {
  test('each event belongs to one office, and what names a form to the office of that form', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 12 }), (events) => {
        const { mission, consulate } = eventsByOffice(events);
        expect([...mission, ...consulate].map(({ id }) => id).toSorted()).toEqual(
          events.map(({ id }) => id).toSorted(),
        );
        expect(consulate.every(({ form }) => form === null || form === 'honoraryConsul')).toBe(true);
        expect(mission.some(({ form }) => form === 'honoraryConsul')).toBe(false);
      }),
    );
  });

  test('without a word of a consul the direction is the mission and nothing else', () => {
    const mission = anyEvent.filter(({ form }) => form !== 'honoraryConsul');
    fc.assert(
      fc.property(fc.array(mission, { maxLength: 12 }), (events) => {
        const offices = officesOf(events, TODAY);
        expect(offices.consulate).toBeNull();
        expect(offices.leading).toEqual(trackOf(events, TODAY));
      }),
    );
  });

  test('what happens later never changes an earlier day', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 12 }), fc.integer({ min: 2010, max: 2025 }), (events, year) => {
        const on = `${year}-12-31`;
        const known = events.filter(({ effectiveOn }) => effectiveOn !== null && effectiveOn <= on);
        expect(officesOf(events, on)).toEqual(officesOf(known, on));
      }),
    );
  });
});
