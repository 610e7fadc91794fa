import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actionRefusal, caseForFollowUp } from '../../domain/action-entry.ts';
import { ACTION_KINDS, isContact, MET_IN_PERSON, proposedFollowUpDays } from '../../domain/action-kind.ts';
import { addDays } from '../../domain/calendar-date.ts';
import { ageing } from '../../domain/case-state.ts';
import { contactRhythmDays, DEFAULT_RHYTHMS, nextContactOn, silenceOf } from '../../domain/contact-rhythm.ts';
import { sortIntoDay } from '../../domain/today.ts';

const today = '2026-11-24';

describe('ageing of a case', () => {
  test.each([
    [90, 'fresh'],
    [91, 'due'],
    [180, 'due'],
    [181, 'overdue'],
  ])('after %i quiet days of a rhythm of 90 it is %s', (days, expected) => {
    const lastContactOn = addDays(today, -days);
    expect(ageing({ stageSince: '2016-01-01', lastContactOn }, 90, today)).toBe(expected);
  });

  test('a move counts as a sign of life like a contact', () => {
    expect(ageing({ stageSince: '2026-11-01', lastContactOn: '2019-01-01' }, 30, today)).toBe('fresh');
  });

  test('a case that nobody has begun is not late', () => {
    expect(ageing({ stageSince: '2008-02-18', lastContactOn: null }, 30, today)).toBe('fresh');
  });
});

describe('the list of the day', () => {
  const ours = (dueOn: string | null) => ({ direction: 'ours' as const, dueOn });

  test('a month is overdue only when all of it has passed', () => {
    const lists = sortIntoDay([ours('2026-10'), ours('2026-11'), ours('2026')], today);
    expect(lists.overdue).toEqual([ours('2026-10')]);
    expect(lists.week).toEqual([ours('2026-11')]);
  });

  test('today is due, yesterday overdue, next week due, the day after it not yet', () => {
    const lists = sortIntoDay(['2026-11-23', today, '2026-12-01', '2026-12-02'].map(ours), today);
    expect([lists.overdue, lists.week].map((list) => list.map(({ dueOn }) => dueOn))).toEqual([
      ['2026-11-23'],
      [today, '2026-12-01'],
    ]);
  });

  test('every open promise stands in one list at most, and nothing of theirs is called overdue', () => {
    const promise = fc.record({
      direction: fc.constantFrom('ours' as const, 'theirs' as const, 'partner' as const),
      dueOn: fc.option(fc.integer({ min: -400, max: 400 }).map((days) => addDays(today, days))),
    });
    fc.assert(
      fc.property(fc.array(promise), (promises) => {
        const { overdue, week, waiting, waitingOnPartners, undated } = sortIntoDay(promises, today);
        const listed = [...overdue, ...week, ...waiting, ...waitingOnPartners, ...undated];
        expect(new Set(listed).size).toBe(listed.length);
        expect(overdue.every(({ direction }) => direction === 'ours')).toBe(true);
        expect([...waiting, ...waitingOnPartners]).toHaveLength(
          promises.filter(({ direction }) => direction !== 'ours').length,
        );
      }),
    );
  });
});

describe('silence', () => {
  test.each([
    ['A', false, 30],
    ['B', false, 60],
    ['C', false, 180],
    [null, false, 180],
    ['A', true, 120],
  ])('tier %s, recogniser %s: after %i days', (tier, isRecogniser, days) => {
    expect(contactRhythmDays(tier, isRecogniser, DEFAULT_RHYTHMS)).toBe(days);
    expect(silenceOf(addDays(today, -days), days, today)).toBeNull();
    expect(silenceOf(addDays(today, -days - 1), days, today)?.days).toBe(days + 1);
  });

  test('never any contact is a state of its own, and has no next day', () => {
    expect(silenceOf(null, 30, today)?.days).toBeNull();
    expect(nextContactOn(null, 30)).toBeNull();
  });

  test('a contact resets the rhythm, which a ministry sets: the next one is due a rhythm after it', () => {
    expect(contactRhythmDays('A', false, { A: 7, B: 60, C: 180, recogniser: 120 })).toBe(7);
    expect(nextContactOn('2026-11-20', 7)).toBe('2026-11-27');
    expect(silenceOf('2026-11-20', 7, '2026-11-27')).toBeNull();
    expect(silenceOf('2026-11-20', 7, '2026-11-28')).toEqual({ days: 8, rhythmDays: 7 });
  });
});

describe('an entry in the log', () => {
  const entry = {
    happenedOn: today,
    today,
    summary: 'They will study it.',
    countryIds: ['ken'],
    caseCountryIds: ['ken'],
    dueDates: [],
  };

  test('of today with one line and one country is taken', () => expect(actionRefusal(entry)).toBeNull());

  test.each([
    [{ happenedOn: '2026-11' }, 'impossibleDate', 'happenedOn'],
    [{ happenedOn: '' }, 'impossibleDate', 'happenedOn'],
    [{ happenedOn: '2026-11-25' }, 'dateInFuture', 'happenedOn'],
    [{ summary: ' \n ' }, 'summaryMissing', 'summary'],
    [{ countryIds: [] }, 'countryMissing', 'countryIds'],
    [{ caseCountryIds: ['ken', 'npl'] }, 'caseOfOtherState', 'caseIds'],
    [{ dueDates: [{ field: 'followUp' as const, dueOn: '2026-02-30' }] }, 'impossibleDate', 'followUp'],
  ])('with %j is refused: %s at %s', (change, code, field) => {
    expect(actionRefusal({ ...entry, ...change })).toEqual({ code, field });
  });

  test('a deadline may be a month, or open', () => {
    const dueDates = ['2027-01', '2027', null].map((dueOn) => ({ field: 'theirPromise' as const, dueOn }));
    expect(actionRefusal({ ...entry, dueDates })).toBeNull();
  });

  test('a follow-up belongs to the relations case once there is one', () => {
    const recognition = { pipelineId: 'recognition' };
    const relations = { pipelineId: 'relations' };
    expect(caseForFollowUp([recognition, relations])).toBe(relations);
    expect(caseForFollowUp([recognition])).toBe(recognition);
    expect(caseForFollowUp([])).toBeNull();
  });

  test('our unanswered note, a partner and the press break no silence', () => {
    const silent = [
      'noteOut',
      'letterOut',
      'partnerDemarche',
      'media',
      'otherSideMove',
      'otherSideVisit',
      'vote',
      'governmentChange',
      'publicRemark',
      'internal',
      'signal',
    ];
    expect(ACTION_KINDS.filter((kind) => !isContact(kind)).sort()).toEqual([...silent].sort());
  });

  test('somebody is met at a contact only, and not by a note, a letter, a mail or a call', () => {
    expect(MET_IN_PERSON.every(isContact)).toBe(true);
    const contacts = ACTION_KINDS.filter(isContact);
    expect(contacts.filter((kind) => !MET_IN_PERSON.some((met) => met === kind))).toEqual([
      'call',
      'noteIn',
      'letterIn',
      'email',
    ]);
  });

  test('every kind proposes a follow-up on a later day', () => {
    expect(ACTION_KINDS.every((kind) => proposedFollowUpDays(kind) > 0)).toBe(true);
  });
});
