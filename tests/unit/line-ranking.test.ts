import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../domain/calendar-date.ts';
import { clearanceOf, lineRefusal, useRefusal } from '../../domain/line-entry.ts';
import { type BankLine, type LineUse, rankLines } from '../../domain/line-ranking.ts';
import { LINE_EFFECTS, LINE_LEVELS } from '../../domain/positions.ts';
import type { Line } from '../../renderer/lines/LinesPage.tsx';
import { filterLines, readLineFilters } from '../../renderer/lines/line-filters.ts';

const TODAY = '2026-11-23';

const use = (effect: LineUse['effect'], fields: Partial<LineUse> = {}): LineUse => ({
  codeId: 'tiesSerbia',
  level: 'minister',
  effect,
  usedOn: '2026-10-01',
  ...fields,
});

const line = (id: string, fields: Partial<BankLine> = {}): BankLine => ({
  id,
  topic: id,
  level: 'anyone',
  codeIds: ['tiesSerbia'],
  approvedBy: 'Office of the Minister',
  approvedOn: '2026-01-10',
  validUntil: null,
  retiredOn: null,
  uses: [],
  ...fields,
});

const order = (lines: readonly BankLine[], level: 'minister' | null = 'minister') =>
  rankLines(lines, { codeId: 'tiesSerbia', level }, TODAY).map((ranked) => ranked.line.id);

describe('the clearance of a line', () => {
  test('needs a name and a day, and runs to the last day of its end', () => {
    const cleared = { approvedBy: 'Minister', approvedOn: '2026-01-10', validUntil: '2026-11' };
    expect(clearanceOf(cleared, '2026-11-30')).toBe('cleared');
    expect(clearanceOf(cleared, '2026-12-01')).toBe('expired');
    expect(clearanceOf(cleared, '2026-01-09')).toBe('notCleared');
    expect(clearanceOf({ ...cleared, approvedBy: null }, TODAY)).toBe('notCleared');
    expect(clearanceOf({ ...cleared, validUntil: null }, '2099-01-01')).toBe('cleared');
  });

  test('is refused half, before its day, or with an end before its beginning', () => {
    const whole = { topic: 'T', text: 'X', approvedBy: 'Minister', approvedOn: '2026-01-10', validUntil: null };
    const refused = (changed: Partial<Omit<typeof whole, 'validUntil'>> & { validUntil?: string }) =>
      lineRefusal({ ...whole, ...changed }, TODAY);
    expect(refused({})).toBeNull();
    expect(refused({ text: ' ' })).toEqual({ code: 'textMissing', field: 'text' });
    expect(lineRefusal({ ...whole, approvedOn: null }, TODAY)).toEqual({ code: 'textMissing', field: 'approvedOn' });
    expect(lineRefusal({ ...whole, approvedBy: null }, TODAY)).toEqual({ code: 'textMissing', field: 'approvedBy' });
    expect(refused({ approvedOn: '2026-11-24' })).toEqual({ code: 'dateInFuture', field: 'approvedOn' });
    expect(refused({ validUntil: '2025' })).toEqual({ code: 'endsBeforeCleared', field: 'validUntil' });
    expect(refused({ validUntil: '2026-13' })).toEqual({ code: 'impossibleDate', field: 'validUntil' });
    expect(useRefusal('2026-11-24', '2026-11-01', TODAY)).toEqual({ code: 'dateInFuture', field: 'usedOn' });
    // Nobody answers what was not said yet; within a month it may have been said the day before.
    expect(useRefusal('2026-10-31', '2026-11-01', TODAY)).toEqual({ code: 'beforeObjection', field: 'usedOn' });
    expect(useRefusal('2026-11', '2026-11-20', TODAY)).toBeNull();
    expect(useRefusal('2026-11-20', '2026-11', TODAY)).toBeNull();
  });
});

describe('the lines for an objection', () => {
  test('that moved somebody stand above those that were noted, unused, rejected or backfired', () => {
    const lines = LINE_EFFECTS.map((effect) => line(effect, { uses: [use(effect)] }));
    expect(order([...lines, line('unused')].reverse())).toEqual(['moved', 'noted', 'unused', 'rejected', 'backfired']);
  });

  test('are judged by what they did to this objection, not to others', () => {
    const elsewhere = line('elsewhere', { uses: [use('moved', { codeId: 'nonAligned' })] });
    expect(order([elsewhere, line('here', { uses: [use('noted')] })])).toEqual(['here', 'elsewhere']);
  });

  test('count for less when the use is old or was made at another level', () => {
    const recent = line('recent', { uses: [use('moved')] });
    const old = line('old', { uses: [use('moved', { usedOn: '2024-10-01' })] });
    const below = line('below', { uses: [use('moved', { level: 'official', usedOn: '2024-10-01' })] });
    expect(order([below, old, recent])).toEqual(['recent', 'old', 'below']);
    expect(rankLines([below], { codeId: 'tiesSerbia', level: null }, TODAY)[0]?.points).toBe(2);
    expect(rankLines([below], { codeId: 'tiesSerbia', level: 'minister' }, TODAY)[0]?.points).toBe(1);
  });

  test('fit for the level stand first; one that worked but may not be said stands last, and is there', () => {
    const fit = line('fit', { level: 'minister' });
    const unfit = line('unfit', { level: 'headOfState', uses: [use('moved')] });
    const expired = line('expired', { validUntil: '2026-10', uses: [use('moved'), use('moved')] });
    const draft = line('draft', { approvedBy: null, approvedOn: null });
    expect(order([draft, expired, unfit, fit])).toEqual(['fit', 'unfit', 'expired', 'draft']);
  });

  test('leave out what was retired and what neither answers it nor was ever used on it', () => {
    const other = { codeIds: ['nonAligned'] };
    expect(
      order([
        line('retired', { retiredOn: '2026-11-01' }),
        line('other', other),
        line('tried', { ...other, uses: [use('noted')] }),
      ]),
    ).toEqual(['tried']);
  });

  const day = fc.integer({ min: 0, max: 2000 }).map((days) => addDays(TODAY, -days));
  const anyUse = fc.record({
    codeId: fc.constantFrom('tiesSerbia', 'nonAligned', null),
    level: fc.constantFrom(...LINE_LEVELS),
    effect: fc.constantFrom(...LINE_EFFECTS),
    usedOn: day,
  });
  const anyLine = fc
    .record({
      level: fc.constantFrom(...LINE_LEVELS),
      approvedBy: fc.constantFrom('Minister', null),
      approvedOn: fc.constant('2020-01-01'),
      validUntil: fc.option(fc.integer({ min: -500, max: 500 }).map((days) => addDays(TODAY, days))),
      uses: fc.array(anyUse, { maxLength: 6 }),
    })
    .map((fields) => line('?', fields));
  const bank = fc
    .array(anyLine, { minLength: 2, maxLength: 8 })
    .map((lines) => lines.map((each, index) => ({ ...each, id: `l${index}`, topic: `t${index % 3}` })));
  const asked = fc.record({ codeId: fc.constant('tiesSerbia'), level: fc.option(fc.constantFrom(...LINE_LEVELS)) });
  const placeOf = (lines: readonly BankLine[], question: Parameters<typeof rankLines>[1], id: string) =>
    rankLines(lines, question, TODAY).findIndex((ranked) => ranked.line.id === id);

  test('a better effect in place of a worse one never lowers a line', () => {
    fc.assert(
      fc.property(bank, asked, fc.nat(), fc.constantFrom(...LINE_EFFECTS), (lines, question, pick, effect) => {
        const found = lines.find(({ uses }) => uses.length > 0);
        fc.pre(found !== undefined);
        if (!found) return;
        const at = pick % found.uses.length;
        const before = found.uses[at]?.effect ?? 'moved';
        fc.pre(LINE_EFFECTS.indexOf(effect) <= LINE_EFFECTS.indexOf(before));
        const better = { ...found, uses: found.uses.map((each, index) => (index === at ? { ...each, effect } : each)) };
        const after = lines.map((each) => (each === found ? better : each));
        expect(placeOf(after, question, found.id)).toBeLessThanOrEqual(placeOf(lines, question, found.id));
      }),
    );
  });

  test('one more use that moved somebody or was noted never lowers a line', () => {
    fc.assert(
      fc.property(bank, asked, anyUse, fc.constantFrom('moved', 'noted'), (lines, question, drawn, effect) => {
        const [found] = lines;
        if (!found) return;
        const more = { ...found, uses: [...found.uses, { ...drawn, effect: effect as 'moved' }] };
        const after = [more, ...lines.slice(1)];
        expect(placeOf(after, question, found.id)).toBeLessThanOrEqual(placeOf(lines, question, found.id));
      }),
    );
  });

  test('an expired or uncleared line never outranks the same line cleared, nor any cleared line', () => {
    fc.assert(
      fc.property(bank, asked, (lines, question) => {
        const [found] = lines;
        if (!found) return;
        const cleared = { ...found, id: 'cleared', approvedBy: 'Minister', validUntil: null };
        const expired = { ...found, id: 'expired', approvedBy: 'Minister', validUntil: '2026-11-22' };
        const all = [expired, ...lines, cleared];
        expect(placeOf(all, question, 'cleared')).toBeLessThan(placeOf(all, question, 'expired'));
        const ranked = rankLines(all, question, TODAY).map(({ clearance }) => clearance === 'cleared');
        expect(ranked.lastIndexOf(true)).toBeLessThan(ranked.includes(false) ? ranked.indexOf(false) : ranked.length);
      }),
    );
  });

  test('do not depend on the order in which they are kept, and none is lost', () => {
    fc.assert(
      fc.property(bank, asked, (lines, question) => {
        const ids = rankLines(lines, question, TODAY).map((ranked) => ranked.line.id);
        expect(rankLines(lines.toReversed(), question, TODAY).map((ranked) => ranked.line.id)).toEqual(ids);
        expect(ids.toSorted()).toEqual(lines.map(({ id }) => id).toSorted());
      }),
    );
  });
});

describe('the filters of the bank', () => {
  const kept = (fields: Partial<Line>): Line =>
    ({ ...line('x'), text: 'Čekamo dogovor', language: 'sr', marking: 'open', ...fields }) as Line;
  const isFound = (filters: Parameters<typeof filterLines>[1], fields: Partial<Line> = {}): boolean =>
    filterLines([kept(fields)], filters, () => ['Ties with Serbia'], TODAY).length === 1;

  test('find a line by its words or its objections, without accents', () => {
    expect(isFound({ find: 'cekamo' })).toBe(true);
    expect(isFound({ find: 'ties with' })).toBe(true);
    expect(isFound({ find: 'atlantis' })).toBe(false);
  });

  test('by state, where retired lines are found only when asked for', () => {
    expect(isFound({ state: 'cleared' })).toBe(true);
    expect(isFound({ state: 'expired' }, { validUntil: '2026-10' })).toBe(true);
    expect(isFound({}, { validUntil: '2026-10' })).toBe(true);
    expect(isFound({}, { retiredOn: '2026-10-01' })).toBe(false);
    expect(isFound({ state: 'retired' }, { retiredOn: '2026-10-01' })).toBe(true);
  });

  test('by level, where a line for everyone is fit for each', () => {
    expect(isFound({ level: 'minister' })).toBe(true);
    expect(isFound({ level: 'minister' }, { level: 'official' })).toBe(false);
    expect(isFound({ language: 'fr' })).toBe(false);
  });

  test('come out of an address, whatever else stands in it', () => {
    expect(readLineFilters({ code: 'tiesSerbia', level: 'king', find: '', state: 'expired', more: 1 })).toEqual({
      code: 'tiesSerbia',
      state: 'expired',
    });
  });
});
