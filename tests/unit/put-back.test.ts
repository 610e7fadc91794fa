import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dateInZone, endOfDay } from '../../domain/calendar-date.ts';
import { fieldRefusal, fieldsWith, rowRefusal } from '../../domain/put-back.ts';

describe('a field put back by itself', () => {
  test.each([
    ['countries', 'tier', null],
    ['country_notes', 'text', null],
    ['cases', 'condition', null],
    ['cases', 'stage_id', 'goesWithMove'],
    ['cases', 'outcome', 'goesWithMove'],
    ['claims', 'grade', 'followsFromOthers'],
    ['people', 'folded', 'followsFromOthers'],
    ['stage_criteria', 'position', 'goesWithWhole'],
    ['stages', 'retired_on', 'goesWithWhole'],
    ['stage_entries', 'reason', 'appendOnly'],
  ] as const)('%s.%s: %s', (table, column, refusal) => expect(fieldRefusal(table, column, true)).toBe(refusal));

  test('the grade of a claim that a file gave has no papers to follow from', () =>
    expect(fieldRefusal('claims', 'grade', false)).toBeNull());

  test('comes with the fields that say the same thing, and each of those with it', () => {
    expect(fieldsWith('commitments', 'status')).toEqual(['status', 'closed_on', 'closing_note', 'proof_id']);
    for (const column of fieldsWith('cases', 'condition')) expect(fieldsWith('cases', column)).toContain('condition');
    expect(fieldsWith('claims', 'source')).toEqual(['source']);
  });
});

describe('a removed row restored by itself', () => {
  test.each([
    ['country_notes', null, null],
    ['claims', null, null],
    ['claims', 'recognitions.csv', null],
    ['claims', 'move:e1', 'goesWithMove'],
    ['cases', null, 'goesWithMove'],
    ['target_changes', null, 'goesWithWhole'],
    ['commitment_moves', null, 'goesWithWhole'],
    ['stage_entry_documents', null, 'appendOnly'],
  ] as const)('%s of %s: %s', (table, origin, refusal) => expect(rowRefusal(table, origin)).toBe(refusal));
});

describe('the end of a day', () => {
  test('is midnight in the zone, also when its clock changes that night', () => {
    expect(endOfDay('2026-11-23', 'Europe/Belgrade')).toBe('2026-11-23T23:00:00.000Z');
    expect(endOfDay('2026-03-29', 'Europe/Belgrade')).toBe('2026-03-29T22:00:00.000Z');
    expect(endOfDay('2026-10-25', 'Europe/Belgrade')).toBe('2026-10-25T23:00:00.000Z');
    expect(endOfDay('2026-11-23', 'Pacific/Kiritimati')).toBe('2026-11-23T10:00:00.000Z');
    expect(endOfDay('2026-11-23', 'Pacific/Pago_Pago')).toBe('2026-11-24T11:00:00.000Z');
  });

  test('is the first moment of a later day, in any zone', () => {
    const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2008-02-17', days));
    const zone = fc.constantFrom('UTC', 'Europe/Belgrade', 'Asia/Tokyo', 'America/St_Johns', 'Pacific/Apia');
    fc.assert(
      fc.property(day, zone, (date, in_) => {
        const end = Date.parse(endOfDay(date, in_));
        expect(dateInZone(new Date(end), in_) > date).toBe(true);
        expect(dateInZone(new Date(end - 1), in_) <= date).toBe(true);
      }),
    );
  });
});
