import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../domain/calendar-date.ts';
import { codeNameRefusal } from '../../domain/objection-code.ts';
import {
  isContradicted,
  objectionRefusal,
  stateOn,
  type Turn,
  turnOn,
  turnRefusal,
} from '../../domain/objection-state.ts';
import { OBJECTION_STATES } from '../../domain/positions.ts';

const TODAY = '2026-11-23';
const turn = (id: string, state: Turn['state'], turnedOn: string): Turn => ({ id, state, turnedOn, note: 'Our post' });

describe('what became of an objection', () => {
  test('it stands until somebody reports otherwise, and again when they take it up again', () => {
    const turns = [turn('1', 'dropped', '2026-03-01'), turn('2', 'standing', '2026-09-10')];
    expect(stateOn([], TODAY)).toBe('standing');
    expect(stateOn(turns, '2026-02-28')).toBe('standing');
    expect(stateOn(turns, '2026-03-01')).toBe('dropped');
    expect(stateOn(turns, TODAY)).toBe('standing');
  });

  test('of two words on one day the later entry is the later word, and a month under way counts', () => {
    expect(stateOn([turn('2', 'dropped', '2026-05-01'), turn('1', 'eased', '2026-05-01')], TODAY)).toBe('dropped');
    expect(stateOn([turn('1', 'eased', '2026-11')], TODAY)).toBe('eased');
  });

  test('on a day never depends on what turned later, nor on the order of the entries', () => {
    const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2026-01-01', days));
    const turns = fc
      .array(fc.tuple(fc.constantFrom(...OBJECTION_STATES), day), { maxLength: 8 })
      .map((drawn) => drawn.map(([state, on], index) => turn(String(index), state, on)));
    fc.assert(
      fc.property(turns, day, (all, on) => {
        const known = all.filter(({ turnedOn }) => turnedOn <= on);
        expect(turnOn(all, on)).toEqual(turnOn(known, on));
        expect(turnOn(all.toReversed(), on)).toEqual(turnOn(all, on));
      }),
    );
  });

  test('people of one state contradict each other where it stands by one word and not by another', () => {
    expect(isContradicted(['standing', 'dropped'])).toBe(true);
    expect(isContradicted(['standing', 'standing'])).toBe(false);
    expect(isContradicted(['eased', 'dropped'])).toBe(false);
  });
});

describe('an objection as it is noted', () => {
  const raised = {
    codeId: 'tiesSerbia',
    words: 'They trained our doctors.',
    saidOn: '2026-11-20',
    personId: null,
    saidBy: 'their delegation',
    source: 'Record',
  };

  test('needs their words, a person or a name, a day that has come, and a source', () => {
    expect(objectionRefusal(raised, TODAY)).toBeNull();
    expect(objectionRefusal({ ...raised, saidBy: null, personId: 'p' }, TODAY)).toBeNull();
    expect(objectionRefusal({ ...raised, saidOn: '2026-11' }, TODAY)).toBeNull();
    const refused = (changed: Partial<typeof raised>) => objectionRefusal({ ...raised, ...changed }, TODAY);
    expect(refused({ codeId: '' })).toEqual({ code: 'textMissing', field: 'codeId' });
    expect(refused({ words: ' ' })).toEqual({ code: 'textMissing', field: 'words' });
    expect(refused({ saidBy: '' })).toEqual({ code: 'textMissing', field: 'saidBy' });
    expect(refused({ saidOn: '2026-02-31' })).toEqual({ code: 'impossibleDate', field: 'saidOn' });
    expect(refused({ saidOn: '2026-12-01' })).toEqual({ code: 'dateInFuture', field: 'saidOn' });
    expect(refused({ source: '' })).toEqual({ code: 'textMissing', field: 'source' });
  });

  test('turns on or after its day, with a word on how we know', () => {
    const eased = { state: 'eased', turnedOn: '2026-11-21', note: 'Our post' } as const;
    expect(turnRefusal(eased, '2026-11-20', TODAY)).toBeNull();
    expect(turnRefusal({ ...eased, turnedOn: '2026-11' }, '2026-11-20', TODAY)).toBeNull();
    expect(turnRefusal({ ...eased, turnedOn: '2026-11-19' }, '2026-11-20', TODAY)).toMatchObject({
      code: 'beforeObjection',
    });
    expect(turnRefusal({ ...eased, turnedOn: '2026-11-24' }, '2026-11-20', TODAY)).toMatchObject({
      code: 'dateInFuture',
    });
    expect(turnRefusal({ ...eased, turnedOn: '' }, '2026-11-20', TODAY)).toMatchObject({ code: 'impossibleDate' });
    expect(turnRefusal({ ...eased, note: '' }, '2026-11-20', TODAY)).toEqual({ code: 'textMissing', field: 'note' });
  });
});

test('two codes in use cannot be told apart by accents or capitals alone', () => {
  expect(codeNameRefusal('Région d’abord', ['REGION D’ABORD'])).toMatchObject({ code: 'objectionNameTaken' });
  expect(codeNameRefusal(' ', [])).toMatchObject({ code: 'textMissing' });
  expect(codeNameRefusal('Region', ['Regions'])).toBeNull();
});
