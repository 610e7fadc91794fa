import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ComparedState, effectsOn } from '../../domain/reference-effects.ts';
import type { ReferenceKind, ReferenceRow, RowOnRecord, Values } from '../../domain/reference-rows.ts';
import { compareReference, type Difference, isAcceptable, rowsAfter } from '../../domain/reference-update.ts';

const ALL: ReadonlySet<ReferenceKind> = new Set(['country', 'membership', 'claim', 'vote', 'ownMembership', 'mission']);

function row(kind: ReferenceKind, key: string, values: Values, iso3 = 'SUR', identity: Values = {}): ReferenceRow {
  return { kind, key, iso3, identity, values };
}

/** As it stands in the base right after it was loaded. */
function loaded(fresh: ReferenceRow, changed: Partial<RowOnRecord> = {}): RowOnRecord {
  return { ...fresh, id: `id of ${fresh.kind}:${fresh.key}`, loaded: fresh.values, ...changed };
}

const CLAIM = {
  byWhom: 'List',
  voice: 'others' as const,
  effectiveOn: '2016-07-08',
  reportedOn: null,
  grade: 'reported',
  source: 'A list',
  note: null,
};
const recognition = (values: Values = {}) =>
  row('claim', 'SUR|recognition', { ...CLAIM, ...values }, 'SUR', { kind: 'recognition' });

describe('comparing newer files with the base', () => {
  const mission = row('mission', 'SUR|embassy|', { source: 'Old', note: null });

  test('tells of a row that is new, of values old and new, and of a row the file no longer has', () => {
    const vote = row('vote', 'UN|2020|SUR', { vote: 'for' });
    const onRecord = [loaded(mission), loaded(vote)];
    const found = compareReference(
      [recognition(), { ...mission, values: { source: 'New', note: null } }],
      onRecord,
      ALL,
    );

    expect(found.map(({ id, state }) => [id, state])).toEqual([
      ['claim:SUR|recognition', 'new'],
      ['mission:SUR|embassy|', 'changed'],
      ['vote:UN|2020|SUR', 'gone'],
    ]);
    expect(found[1]?.fields).toEqual([{ field: 'source', was: 'Old', now: 'New', isKept: false }]);
    expect(found.filter(isAcceptable)).toHaveLength(2);
  });

  test('says nothing of kinds that no file was given for', () => {
    expect(compareReference([], [loaded(mission)], new Set(['claim']))).toEqual([]);
  });

  test('keeps what the ministry edited and takes only the rest of the row', () => {
    const edited = loaded(mission, { values: { source: 'Ours', note: null } });
    const [found] = compareReference([{ ...mission, values: { source: 'New', note: 'Moved' } }], [edited], ALL);

    expect(found).toMatchObject({ state: 'changed' });
    expect(found?.fields).toEqual([
      { field: 'source', was: 'Ours', now: 'New', isKept: true },
      { field: 'note', was: null, now: 'Moved', isKept: false },
    ]);
    expect(rowsAfter([edited], found ? [found] : [])[0]?.values).toEqual({ source: 'Ours', note: 'Moved' });
  });

  test('shows an edit of ours against an unchanged file as kept, and nothing once both say the same', () => {
    const edited = loaded(mission, { values: { source: 'Ours', note: null } });
    expect(compareReference([mission], [edited], ALL)).toMatchObject([{ state: 'kept' }]);
    expect(compareReference([{ ...mission, values: { source: 'Ours', note: null } }], [edited], ALL)).toEqual([]);
  });

  test('never takes over a row that the ministry entered itself, nor calls it gone', () => {
    const own = loaded(mission, { loaded: null });
    expect(compareReference([{ ...mission, values: { source: 'New', note: null } }], [own], ALL)).toMatchObject([
      { state: 'kept' },
    ]);
    expect(compareReference([], [own], ALL)).toEqual([]);
  });

  test('sets what the ministry itself says of the same act beside a claim of the list', () => {
    const own = loaded(recognition({ effectiveOn: '2016-07-07' }), { key: 'SUR|recognition|1', loaded: null });
    const [found] = compareReference([recognition()], [own], ALL);
    expect(found).toMatchObject({ state: 'new', beside: [{ values: { effectiveOn: '2016-07-07' } }] });
  });

  test('what is about a new state needs that state', () => {
    const country = row('country', 'SUR', { nameEn: 'Suriname' });
    const found = compareReference([country, recognition()], [], ALL);
    expect(found.map(({ id, needs }) => [id, needs])).toEqual([
      ['country:SUR', null],
      ['claim:SUR|recognition', 'country:SUR'],
    ]);
  });
});

const someValues = fc.record({ a: fc.option(fc.constantFrom('x', 'y')), b: fc.option(fc.integer({ max: 2, min: 0 })) });
const someRows = fc
  .uniqueArray(fc.tuple(fc.constantFrom<ReferenceKind>('mission', 'vote', 'claim'), fc.integer({ min: 0, max: 6 })), {
    selector: ([kind, key]) => `${kind}:${key}`,
  })
  .chain((keys) => fc.tuple(...keys.map(([kind, key]) => someValues.map((found) => row(kind, String(key), found)))));
/** Rows that the list gave and of which some were edited or entered here. */
const someBase = someRows.chain((rows) =>
  fc.tuple(
    ...rows.map((found) =>
      fc.oneof(
        fc.constant(loaded(found)),
        someValues.map((edited) => loaded(found, { values: edited })),
        fc.constant(loaded(found, { loaded: null })),
      ),
    ),
  ),
);

describe('whatever the files and the base hold', () => {
  test('a base just loaded from a file does not differ from it', () => {
    fc.assert(
      fc.property(
        someRows,
        (file) =>
          compareReference(
            file,
            file.map((found) => loaded(found)),
            ALL,
          ).length === 0,
      ),
    );
  });

  test('once everything is accepted there is nothing more to accept, and nothing of ours was touched', () => {
    fc.assert(
      fc.property(someRows, someBase, (file, base) => {
        const found = compareReference(file, base, ALL);
        const after = rowsAfter(base, found.filter(isAcceptable));
        expect(compareReference(file, after, ALL).filter(isAcceptable)).toEqual([]);
        for (const own of base.filter((was) => was.loaded === null)) expect(after).toContainEqual(own);
        for (const { id, values: was, loaded: given } of base) {
          const now = after.find((each) => each.id === id);
          const edited = Object.keys(was).filter((field) => given && given[field as keyof typeof given] !== was[field]);
          for (const field of edited) expect(now?.values[field]).toBe(was[field]);
        }
        // No row goes away.
        expect(after.length).toBeGreaterThanOrEqual(base.length);
      }),
    );
  });

  test('a row that is left stays as it was, whatever else is accepted', () => {
    fc.assert(
      fc.property(someRows, someBase, fc.func(fc.boolean()), (file, base, isTaken) => {
        const found = compareReference(file, base, ALL).filter(isAcceptable);
        const taken = found.filter(({ id }) => isTaken(id));
        const left = new Set(found.filter((each) => !taken.includes(each)).map(({ id }) => id));
        const after = rowsAfter(base, taken);
        for (const was of base.filter(({ kind, key }) => left.has(`${kind}:${key}`))) expect(after).toContainEqual(was);
        const again = compareReference(file, after, ALL).filter(isAcceptable);
        expect(again.map(({ id }) => id).sort()).toEqual([...left].sort());
      }),
    );
  });
});

describe('what accepting does', () => {
  const isInUse = () => true;
  const recognised: ComparedState = {
    iso3: 'SUR',
    isUnMember: true,
    isNew: false,
    rows: [loaded(recognition())],
    cases: [
      {
        caseId: 'c',
        pipelineId: 'recognition',
        stageId: 'R7',
        stageSince: '2016-07-08',
        outcome: null,
        isMovedByHand: false,
        decision: null,
      },
      {
        caseId: 'd',
        pipelineId: 'relations',
        stageId: 'D0',
        stageSince: '2016-07-08',
        outcome: null,
        isMovedByHand: false,
        decision: null,
      },
    ],
  };
  const none = { counts: { ministry: 0, un: 0, strict: 0, otherSide: 0 }, cases: [], contest: null };
  const accept = (state: ComparedState, ...file: readonly ReferenceRow[]): readonly Difference[] =>
    compareReference(file, state.rows, new Set(['claim', 'vote'])).filter(isAcceptable);
  const on = (state: ComparedState, ...file: readonly ReferenceRow[]) =>
    effectsOn(state, accept(state, ...file), isInUse, '2026-11-23');

  test('a better source moves no case and no count', () => {
    expect(on(recognised, recognition({ source: 'A better list' }))).toEqual(none);
  });

  test('a new recognition counts, opens the relations case and places a case nobody has moved', () => {
    const open = {
      ...recognised,
      rows: [],
      cases: recognised.cases.slice(0, 1).map((found) => ({ ...found, stageId: 'R0', stageSince: null })),
    };
    const effects = on(open, recognition());
    expect(effects.counts).toEqual({ ministry: 1, un: 1, strict: 0, otherSide: 1 });
    expect(effects.cases).toMatchObject([
      { pipelineId: 'recognition', what: 'placed', from: 'R0', to: { stageId: 'R7', effectiveOn: '2016-07-08' } },
      { pipelineId: 'relations', what: 'opened', to: { stageId: 'D0' } },
    ]);
  });

  test('a case that an officer has moved stays, and is told of', () => {
    const byHand = { ...recognised, cases: recognised.cases.map((found) => ({ ...found, isMovedByHand: true })) };
    const relations = row('claim', 'SUR|relationsEstablished', { ...CLAIM, effectiveOn: '2017-01-01' }, 'SUR', {
      kind: 'relationsEstablished',
    });
    expect(on(byHand, recognition(), relations).cases.map(({ what }) => what)).toEqual(['left', 'left']);
    expect(on(recognised, recognition(), relations).cases.map(({ what, to }) => [what, to.stageId])).toEqual([
      ['placed', 'R8'],
      ['placed', 'D3'],
    ]);
  });

  test('an answer settles a contest that follows from the claims, and none that an officer entered', () => {
    const withdrawal = row(
      'claim',
      'SUR|withdrawal',
      { ...CLAIM, effectiveOn: null, reportedOn: '2017-10-30', grade: 'claimed' },
      'SUR',
      { kind: 'withdrawal' },
    );
    const denial = row(
      'claim',
      'SUR|withdrawalDenied',
      { ...CLAIM, voice: 'theirs', effectiveOn: '2017-11-02' },
      'SUR',
      {
        kind: 'withdrawalDenied',
      },
    );
    const contested = (isEntered: boolean): ComparedState => ({
      ...recognised,
      rows: [...recognised.rows, loaded(withdrawal)],
      cases: recognised.cases.map((found) => ({
        ...found,
        isMovedByHand: true,
        decision: isEntered ? { before: null, after: 'contested', on: '2018-01-10' } : null,
        outcome: found.pipelineId === 'recognition' ? 'contested' : null,
      })),
    });
    expect(on(contested(false), recognition(), withdrawal, denial).contest).toBe('settled');
    expect(on(contested(true), recognition(), withdrawal, denial).contest).toBeNull();
  });

  test('a withdrawal that is claimed makes the case contested and takes nobody off the ministry’s count', () => {
    const withdrawal = row(
      'claim',
      'SUR|withdrawal',
      { ...CLAIM, effectiveOn: null, reportedOn: '2017-10-30', grade: 'claimed' },
      'SUR',
      { kind: 'withdrawal' },
    );
    expect(on(recognised, recognition(), withdrawal)).toEqual({
      ...none,
      counts: { ministry: 0, un: 0, strict: 0, otherSide: -1 },
      contest: 'contested',
    });
  });
});
