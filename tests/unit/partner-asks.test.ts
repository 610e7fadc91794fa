import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../domain/calendar-date.ts';
import {
  ASK_RHYTHM,
  type AskCourse,
  askRefusal,
  askState,
  askWarnings,
  nextOfAsk,
  owesThanks,
} from '../../domain/partner-asks.ts';

const TODAY = '2026-11-24';
const ASKED: AskCourse = {
  askedOn: '2026-10-01',
  reply: null,
  repliedOn: null,
  deliveredOn: null,
  answerHeardOn: null,
  thankedOn: null,
  withdrawnOn: null,
};
const course = (changed: Partial<AskCourse>): AskCourse => ({ ...ASKED, ...changed });

describe('where an ask stands', () => {
  test.each([
    ['asked', {}],
    ['agreed', { reply: 'agreed' as const, repliedOn: '2026-10-03' }],
    ['declined', { reply: 'declined' as const }],
    ['delivered', { reply: 'agreed' as const, deliveredOn: '2026-10-09' }],
    // They said no at first and spoke all the same.
    ['delivered', { reply: 'declined' as const, deliveredOn: '2026-10-09' }],
    ['delivered', { deliveredOn: '2026-10-09', thankedOn: '2026-10-10' }],
    ['answered', { answerHeardOn: '2026-10-12' }],
    ['thanked', { answerHeardOn: '2026-10-12', thankedOn: '2026-10-13' }],
    ['withdrawn', { answerHeardOn: '2026-10-12', withdrawnOn: '2026-10-14' }],
  ] as const)('is %s after %o', (state, changed) => {
    expect(askState(course(changed))).toBe(state);
  });

  test('asks for the result three weeks after the last word, and thanks a week after they spoke', () => {
    expect(nextOfAsk(ASKED, ASK_RHYTHM)).toEqual({ kind: 'askResult', dueOn: '2026-10-22' });
    expect(nextOfAsk(course({ reply: 'agreed', repliedOn: '2026-10-05' }), ASK_RHYTHM)).toEqual({
      kind: 'askResult',
      dueOn: '2026-10-26',
    });
    const delivered = course({ deliveredOn: '2026-10-10' });
    expect(nextOfAsk(delivered, ASK_RHYTHM)).toEqual({ kind: 'thank', dueOn: '2026-10-17' });
    expect(nextOfAsk({ ...delivered, thankedOn: '2026-10-11' }, ASK_RHYTHM)).toEqual({
      kind: 'askResult',
      dueOn: '2026-10-31',
    });
    expect(nextOfAsk({ ...delivered, answerHeardOn: '2026-10-12' }, ASK_RHYTHM)).toMatchObject({ kind: 'thank' });
  });

  test('waits until the end of a partial date', () => {
    expect(nextOfAsk(course({ askedOn: '2026-09' }), ASK_RHYTHM)?.dueOn).toBe('2026-10-21');
  });

  test('has nothing left to do when it is declined, withdrawn, or answered and thanked for', () => {
    for (const end of [
      course({ reply: 'declined' }),
      course({ deliveredOn: '2026-10-10', withdrawnOn: '2026-10-12' }),
      course({ answerHeardOn: '2026-10-12', thankedOn: '2026-10-13' }),
    ]) {
      expect(nextOfAsk(end, ASK_RHYTHM)).toBeNull();
      expect(owesThanks(end)).toBe(false);
    }
  });

  test('owes thanks exactly from the moment they have spoken until they are thanked', () => {
    const day = fc.option(fc.integer({ min: 0, max: 90 }).map((days) => addDays('2026-10-01', days)));
    fc.assert(
      fc.property(day, day, day, (deliveredOn, answerHeardOn, thankedOn) => {
        const ask = course({ deliveredOn, answerHeardOn, thankedOn });
        const hasSpoken = deliveredOn !== null || answerHeardOn !== null;
        expect(owesThanks(ask)).toBe(hasSpoken && thankedOn === null);
        // Whoever owes nothing more has heard the answer and said thanks.
        if (hasSpoken) expect(nextOfAsk(ask, ASK_RHYTHM) === null).toBe(answerHeardOn !== null && thankedOn !== null);
      }),
    );
  });
});

describe('the warning before an ally is asked again', () => {
  const place = (askedId: string, targetId: string, askedOn: string, withdrawnOn: string | null = null) => ({
    askedId,
    targetId,
    askedOn,
    withdrawnOn,
  });

  test('tells the ally just asked from the state just approached through another', () => {
    const earlier = [
      place('albania', 'kenya', '2026-11-01'),
      place('albania', 'ghana', '2026-10-20'),
      place('turkey', 'kenya', '2026-10-15'),
      place('turkey', 'nepal', '2026-11-10'),
      place('albania', 'kenya', '2026-11-02', '2026-11-03'),
    ];
    const warnings = askWarnings(place('albania', 'kenya', TODAY), earlier, 60);
    expect(warnings.sameAlly).toEqual([earlier[0], earlier[1]]);
    expect(warnings.sameTarget).toEqual([earlier[2]]);
  });

  test('comes exactly within the rhythm, earlier or later', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -400, max: 400 }),
        fc.integer({ min: 0, max: 365 }),
        fc.boolean(),
        (apart, rhythm, isSameAlly) => {
          const earlier = place(isSameAlly ? 'albania' : 'turkey', 'kenya', addDays(TODAY, apart));
          const { sameAlly, sameTarget } = askWarnings(place('albania', 'kenya', TODAY), [earlier], rhythm);
          const isWithin = Math.abs(apart) <= rhythm;
          expect(sameAlly.length).toBe(isWithin && isSameAlly ? 1 : 0);
          expect(sameTarget.length).toBe(isWithin && !isSameAlly ? 1 : 0);
        },
      ),
    );
  });

  test('takes a partial date where it lies nearest', () => {
    const near = (askedOn: string) =>
      askWarnings(place('albania', 'kenya', '2026-11-24'), [place('albania', 'nepal', askedOn)], 60).sameAlly.length;
    expect(near('2026-09')).toBe(1);
    expect(near('2026-08')).toBe(0);
    expect(near('2026')).toBe(1);
  });
});

describe('an ask', () => {
  const entry = { ...ASKED, askedId: 'albania', targetId: 'kenya', ask: 'Raise it with the minister' };
  test.each([
    [{ askedId: null }, { code: 'askedMissing', field: 'askedId' }],
    [{ targetId: 'albania' }, { code: 'partnerIsTarget', field: 'targetId' }],
    [{ ask: '  ' }, { code: 'textMissing', field: 'ask' }],
    [{ askedOn: '2026-02-30' }, { code: 'impossibleDate', field: 'askedOn' }],
    [{ askedOn: '2026-12-01' }, { code: 'dateInFuture', field: 'askedOn' }],
    [{ deliveredOn: '2026-09' }, { code: 'beforeAsk', field: 'deliveredOn' }],
    [
      { deliveredOn: '2026-10-12', answerHeardOn: '2026-10-11' },
      { code: 'beforeDelivery', field: 'answerHeardOn' },
    ],
    [{ thankedOn: '2026-10-12' }, { code: 'thanksTooEarly', field: 'thankedOn' }],
  ] as const)('with %o is refused', (changed, refusal) => {
    expect(askRefusal({ ...entry, ...changed }, TODAY)).toEqual(refusal);
  });

  test('with all in order, and with days known by the month only, is taken', () => {
    expect(askRefusal(entry, TODAY)).toBeNull();
    expect(askRefusal({ ...entry, deliveredOn: '2026-10', answerHeardOn: '2026-10-02' }, TODAY)).toBeNull();
  });
});
