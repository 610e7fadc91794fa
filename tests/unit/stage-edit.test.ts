import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../domain/calendar-date.ts';
import { type EditedStage, effectOfRhythm, stageEditRefusal } from '../../domain/stage-edit.ts';

const TODAY = '2026-11-24';
const STAGE: EditedStage = {
  name: 'Case put',
  enterWhen: 'Handed over at deciding level.',
  reviewDays: 60,
  criteria: [{ id: 'a', text: 'Date and person of the démarche', documentKinds: ['record'], direction: null }],
  tasks: [{ id: 't', text: 'Ask for their answer' }],
};

describe('a stage that is edited', () => {
  test.each([
    [{ name: ' ' }, { code: 'textMissing', field: 'name' }],
    [{ name: 'notified' }, { code: 'nameTaken', field: 'name' }],
    [{ enterWhen: '' }, { code: 'textMissing', field: 'enterWhen' }],
    [{ reviewDays: 0 }, { code: 'rhythmOutOfRange', field: 'reviewDays' }],
    [{ reviewDays: 30.5 }, { code: 'rhythmOutOfRange', field: 'reviewDays' }],
    [
      { criteria: [...STAGE.criteria, { id: null, text: ' ', documentKinds: [], direction: null }] },
      { code: 'textMissing', field: 'criteria.1' },
    ],
    [{ tasks: [{ id: null, text: '' }] }, { code: 'textMissing', field: 'tasks.0' }],
  ])('with %j is refused at its field', (changed, refusal) => {
    expect(stageEditRefusal({ ...STAGE, ...changed }, ['Notified'])).toEqual(refusal);
  });

  test('may keep its name and lose all its criteria', () => {
    expect(stageEditRefusal({ ...STAGE, criteria: [] }, ['Notified'])).toBeNull();
  });
});

describe('the effect of another rhythm', () => {
  const quiet = (days: number) => ({ stageSince: '2020-01-01', lastContactOn: addDays(TODAY, -days) });

  test('names the cases that become due and those that no longer are', () => {
    const cases = [quiet(20), quiet(45), quiet(50), quiet(70)];
    expect(effectOfRhythm(cases, 60, 40, TODAY)).toEqual({ becomeDue: cases.slice(1, 3), becomeFresh: [] });
    expect(effectOfRhythm(cases, 40, 60, TODAY)).toEqual({ becomeDue: [], becomeFresh: cases.slice(1, 3) });
  });

  test('of the same rhythm is nothing, and a longer one makes nothing due', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(400)), fc.integer({ min: 1, max: 400 }), fc.nat(400), (days, before, more) => {
        const cases = days.map(quiet);
        expect(effectOfRhythm(cases, before, before + more, TODAY).becomeDue).toEqual([]);
        const { becomeDue, becomeFresh } = effectOfRhythm(cases, before, before, TODAY);
        expect([...becomeDue, ...becomeFresh]).toEqual([]);
      }),
    );
  });
});
