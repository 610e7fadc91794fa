import { describe, expect, test } from 'vitest';
import { addDays } from '../../domain/calendar-date.ts';
import {
  homeRefusal,
  isToBringHome,
  levelSaidAt,
  mayBeOfNoState,
  meetingsLeft,
  officersAt,
  thanksDueOn,
} from '../../domain/homecoming.ts';
import { NO_ARRIVAL } from '../../domain/programme-time.ts';
import { bookMarkingOf, proposedParts } from '../../domain/sheet-prefill.ts';
import { eventRefusal, isZone, stopFollowing, stopRefusal, TRIP_OCCASIONS, tripRefusal } from '../../domain/trip.ts';
import { dueDayOf, planOf, TRIP_STEPS } from '../../domain/trip-plan.ts';

const TRIP = { title: 'New York', principal: 'Minister', fromOn: '2026-09-20', toOn: '2026-09-27' };
const SHEET = {
  on: '2026-09-22',
  actionId: null,
  summary: 'They will table it in January',
  countryIds: ['nepal'],
  isOfNoState: false,
  thanks: null,
  ourPromises: [],
  theirPromises: [],
  papers: [],
};

const PULL_ASIDE = { ...NO_ARRIVAL, title: 'Pull-aside', kind: 'pullAside' as const, zone: null };

describe('the steps around a trip', () => {
  test('ask for slots around the General Assembly three months ahead, and for a funeral within days', () => {
    const due = (occasion: (typeof TRIP_OCCASIONS)[number]) =>
      dueDayOf(planOf(occasion).find(({ code }) => code === 'request')?.leadDays ?? 0, TRIP);
    expect(due('generalAssembly')).toBe('2026-06-22');
    expect(due('ceremony')).toBe('2026-09-17');
  });

  test('come in their order for every occasion, the record of a conversation within a day of the end', () => {
    for (const occasion of TRIP_OCCASIONS) {
      const plan = planOf(occasion);
      expect(plan.map(({ code }) => code)).toEqual(TRIP_STEPS);
      const days = plan.map(({ leadDays }) => dueDayOf(leadDays, TRIP));
      expect(days).toEqual(days.toSorted());
      expect(dueDayOf(-1, TRIP)).toBe('2026-09-28');
    }
  });
});

describe('the days of a trip', () => {
  test.each([
    [{ ...TRIP, toOn: '2026-09-19' }, 'endBeforeStart'],
    [{ ...TRIP, fromOn: '2026-09' }, 'impossibleDate'],
    [{ ...TRIP, principal: ' ' }, 'textMissing'],
    [{ ...TRIP, toOn: '2027-09-27' }, 'tripTooLong'],
  ])('cannot be %o: %s', (trip, code) => {
    expect(tripRefusal(trip)?.code).toBe(code);
  });

  test('hold every place and every meeting of it', () => {
    const stop = { place: 'New York', zone: 'America/New_York', arrivesOn: '2026-09-20', leavesOn: '2026-09-27' };
    expect(stopRefusal(stop, TRIP)).toBeNull();
    expect(stopRefusal({ ...stop, leavesOn: '2026-09-28' }, TRIP)?.code).toBe('outsideTrip');
    expect(stopRefusal({ ...stop, zone: 'New York' }, TRIP)?.code).toBe('unknownZone');
    const event = { ...PULL_ASIDE, on: '2026-09-22', startsAt: '10:00', endsAt: null };
    expect(eventRefusal(event, TRIP)).toBeNull();
    expect(eventRefusal({ ...event, on: '2026-09-28' }, TRIP)?.code).toBe('outsideTrip');
    expect(eventRefusal({ ...event, endsAt: '09:59' }, TRIP)?.code).toBe('endBeforeStart');
  });

  test('when they change, what they leave outside can be corrected where it stands, and moved only back inside', () => {
    const short = { ...TRIP, toOn: '2026-09-21' };
    const event = { ...PULL_ASIDE, on: '2026-09-22', startsAt: '10:00', endsAt: null };
    expect(eventRefusal(event, short, { on: '2026-09-22' })).toBeNull();
    expect(eventRefusal({ ...event, on: '2026-09-23' }, short, event)?.code).toBe('outsideTrip');
    const stay = { arrivesOn: '2026-09-20', leavesOn: '2026-09-27' };
    const stop = { place: 'New York', zone: 'America/New_York', ...stay };
    expect(stopRefusal({ ...stop, place: 'New York City' }, short, stay)).toBeNull();
    expect(stopRefusal({ ...stop, leavesOn: '2026-09-26' }, short, stay)?.code).toBe('outsideTrip');
  });

  test('are told in zones that exist', () => {
    expect(['America/New_York', 'Asia/Kathmandu', 'UTC'].every(isZone)).toBe(true);
    expect(['', 'Mars/Olympus', 'EST5EDT', '<b>'].some(isZone)).toBe(false);
  });
});

describe('coming home', () => {
  test('asks for every meeting that was to be, until it is in the log or known not to have happened', () => {
    const meeting = { kind: 'meeting' as const, on: '2026-09-22', result: null, actionId: null };
    expect(isToBringHome(meeting, '2026-09-22')).toBe(true);
    expect(isToBringHome(meeting, '2026-09-21')).toBe(false);
    expect(isToBringHome({ ...meeting, kind: 'movement' }, '2026-09-22')).toBe(false);
    expect(isToBringHome({ ...meeting, result: 'didNotHappen' }, '2026-09-22')).toBe(false);
    expect(isToBringHome({ ...meeting, actionId: 'a' }, '2026-09-22')).toBe(false);
    expect(meetingsLeft([meeting, { ...meeting, result: 'positive' }, { ...meeting, actionId: 'a' }])).toBe(2);
  });

  test.each([
    [
      { ...SHEET, summary: ' ' },
      { code: 'summaryMissing', field: 'summary' },
    ],
    [
      { ...SHEET, on: '2026-09-30' },
      { code: 'dateInFuture', field: 'eventId' },
    ],
    [
      { ...SHEET, actionId: 'a' },
      { code: 'broughtHome', field: 'eventId' },
    ],
    [
      { ...SHEET, countryIds: [] },
      { code: 'countryMissing', field: 'countryIds' },
    ],
    [
      { ...SHEET, countryIds: [], isOfNoState: true, thanks: 'Thank him' },
      { code: 'stateNeeded', field: 'countryIds' },
    ],
    [
      { ...SHEET, countryIds: [], isOfNoState: true, papers: [{ title: 'Our note' }] },
      { code: 'stateNeeded', field: 'countryIds' },
    ],
    [
      {
        ...SHEET,
        theirPromises: [
          { text: 'Ok', dueOn: null },
          { text: 'Then', dueOn: '2026-02-31' },
        ],
      },
      { code: 'impossibleDate', field: 'theirPromises.1.dueOn' },
    ],
    [
      { ...SHEET, papers: [{ title: '' }] },
      { code: 'textMissing', field: 'papers.0.title' },
    ],
  ])('refuses a return sheet at the field that is to be mended', (sheet, refusal) => {
    expect(homeRefusal(sheet, '2026-09-28')).toEqual(refusal);
  });

  describe('knows who of ours was there by the programme', () => {
    const members = [
      { id: 'minister', name: 'Besa', officerId: null },
      { id: 'desk', name: 'Driton Mostra', officerId: 'driton' },
      { id: 'notes', name: 'Arta Shembulli', officerId: 'arta' },
    ];
    const officers = [
      { id: 'arta', name: 'Arta Shembulli' },
      { id: 'yll', name: 'Yllka Provëza' },
    ];
    test.each([
      ['all who travel, where nobody is named', 'meeting', [], null, ['driton', 'arta']],
      ['nobody in a corridor, unless they are named', 'pullAside', [], null, []],
      ['those who are named', 'pullAside', ['minister', 'desk'], null, ['driton']],
      ['whoever was to take notes, once', 'meeting', ['desk', 'notes'], 'Arta Shembulli', ['driton', 'arta']],
      ['a note-taker who does not travel', 'pullAside', ['desk'], 'yllka proveza, embassy', ['driton', 'yll']],
      ['no note-taker of whom nobody knows', 'meeting', ['desk'], 'The interpreter', ['driton']],
    ] as const)('%s', (_, kind, memberIds, noteTaker, expected) => {
      expect(officersAt({ kind, memberIds, noteTaker }, members, officers)).toEqual(expected);
    });
  });

  test('counts a line as said to the highest who heard it, and where no post of theirs is known, to equals of ours', () => {
    expect(levelSaidAt(['Chief of Staff', 'Prime Minister', null], ['Minister of Foreign Affairs'])).toBe(
      'headOfState',
    );
    expect(levelSaidAt(['Director, Europe', null], ['Minister of Foreign Affairs'])).toBe('official');
    expect(levelSaidAt([null], ['Besa Shembulli, Minister of Foreign Affairs'])).toBe('minister');
    expect(levelSaidAt([], ['Head of the Asia desk', null])).toBe('official');
    expect(levelSaidAt([], [])).toBe('official');
  });

  test('owes its thanks within three days', () => {
    expect(thanksDueOn('2026-09-29')).toBe(addDays('2026-09-29', 3));
    expect(homeRefusal(SHEET, '2026-09-28')).toBeNull();
    expect(homeRefusal({ ...SHEET, countryIds: [], isOfNoState: true }, '2026-09-28')).toBeNull();
  });
});

describe('what the record proposes for a sheet', () => {
  const objection = { id: 'o1', codeId: 'own', words: 'Not now', by: 'Minister', saidOn: '2026-05-01' };
  const line = {
    id: 'l1',
    topic: 'Special case',
    text: 'A case of its own.',
    level: 'anyone' as const,
    codeIds: ['own', 'law'],
    retiredOn: null,
    uses: [],
    approvedBy: 'Legal adviser',
    approvedOn: '2026-01-01',
    validUntil: '2026-12-31',
    marking: 'open' as const,
  };

  test('is the newest wording of each objection, and the cleared line that answers it, once', () => {
    const parts = proposedParts(
      {
        objections: [
          { ...objection, marking: 'restricted' },
          { ...objection, id: 'o0', words: 'Older', marking: 'open' },
          { ...objection, id: 'o2', codeId: 'law', words: 'The resolution', marking: 'open' },
        ],
        lines: [line],
        notes: [],
      },
      [],
      '2026-09-22',
    );
    expect(parts.map(({ kind, text, marking }) => [kind, text, marking])).toEqual([
      ['theyRaise', '“Not now” (Minister)', 'confidential'],
      ['theyRaise', '“The resolution” (Minister)', 'open'],
      ['answer', 'A case of its own.', 'open'],
    ]);
  });

  test('holds no line that has expired by the day of the meeting, and nothing that the sheet has', () => {
    const known = { objections: [{ ...objection, marking: 'open' as const }], lines: [line], notes: [] };
    expect(proposedParts(known, [], '2027-01-02').map(({ kind }) => kind)).toEqual(['theyRaise']);
    const taken = proposedParts(known, [], '2026-09-22');
    expect(proposedParts(known, taken, '2026-09-22')).toEqual([]);
  });

  test('is for our own copy alone, unless it was open', () => {
    expect(bookMarkingOf('open')).toBe('open');
    expect(bookMarkingOf('restricted')).toBe('confidential');
    expect(bookMarkingOf('confidential')).toBe('confidential');
  });
});

describe('the place of an entry', () => {
  const stay = (id: string, arrivesOn: string, leavesOn: string) => ({ id, arrivesOn, leavesOn });
  const STAYS = [
    stay('lusaka', '2026-12-01', '2026-12-02'),
    stay('gaborone', '2026-12-02', '2026-12-03'),
    stay('nairobi', '2026-12-03', '2026-12-04'),
  ];

  test('follows its day where the delegation has left, and stays where they still are', () => {
    expect(stopFollowing(STAYS, 'lusaka', '2026-12-02')).toBe('lusaka');
    expect(stopFollowing(STAYS, 'lusaka', '2026-12-03')).toBe('nairobi');
    expect(stopFollowing(STAYS, 'gaborone', '2026-12-03')).toBe('gaborone');
    expect(stopFollowing(STAYS, null, '2026-12-01')).toBe('lusaka');
    // Beyond the trip nobody is anywhere: what was chosen stands, and the programme says what is wrong with it.
    expect(stopFollowing(STAYS, 'nairobi', '2026-12-09')).toBe('nairobi');
    expect(stopFollowing([], null, '2026-12-01')).toBeNull();
  });
});

describe('a meeting that may have concerned no state', () => {
  const of = (countryId: string | null) => ({ country: countryId === null ? null : { id: countryId } });
  const state = (id: string) => ({ id });
  test.each([
    ['is one that was planned with none', [], [of('ken')], true],
    ['is one whose states are those of its people', [state('ken')], [of('ken'), of(null)], true],
    ['is none with a state that nobody who is met comes from', [state('ken'), state('npl')], [of('ken')], false],
    ['is none with a state and nobody named', [state('ken')], [], false],
  ] as const)('%s', (_title, countries, people, expected) => {
    expect(mayBeOfNoState({ countries, people })).toBe(expected);
  });
});
