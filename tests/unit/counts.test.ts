import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../domain/calendar-date.ts';
import {
  COUNT_RULES,
  type CountedState,
  type CountRule,
  isContestedOn,
  isOnRecordOnly,
  type Verdict,
  verdictOf,
} from '../../domain/counts.ts';
import { CLAIM_KINDS, CLAIM_VOICES, GRADES, type SourcedClaim } from '../../domain/recognition-evidence.ts';

const recognition = (effectiveOn: string | null, fields: Partial<SourcedClaim> = {}): SourcedClaim => ({
  kind: 'recognition',
  byWhom: 'Ministry',
  voice: 'theirs',
  effectiveOn,
  reportedOn: null,
  grade: 'reported',
  source: 'A list',
  ...fields,
});

const withdrawal = (reportedOn: string | null, fields: Partial<SourcedClaim> = {}): SourcedClaim => ({
  ...recognition(null, {
    kind: 'withdrawal',
    byWhom: 'Foreign minister of Serbia',
    voice: 'others',
    grade: 'claimed',
    reportedOn,
  }),
  ...fields,
});

const state = (...claims: SourcedClaim[]): CountedState => ({ iso3: 'KEN', isUnMember: true, claims });

const reasonOf = (rule: (typeof COUNT_RULES)[number], of: CountedState, on = '2026-11-24') =>
  verdictOf(rule, of, on).reason;

describe('the count of recognitions', () => {
  test('Kenya: counted from its day on, not before, and not under the strict rule without the original', () => {
    const kenya = state(recognition('2025-03-26'));
    expect(reasonOf('ministry', kenya, '2025-03-25')).toBe('later');
    expect(reasonOf('ministry', kenya, '2025-03-26')).toBe('recognised');
    expect(reasonOf('strict', kenya)).toBe('noOriginal');
    expect(reasonOf('strict', state(recognition('2025-03-26', { grade: 'originalOnFile' })))).toBe('recognised');
  });

  test('a partial date counts from its last day', () => {
    expect(reasonOf('ministry', state(recognition('2011-08')), '2011-08-30')).toBe('later');
    expect(reasonOf('ministry', state(recognition('2011-08')), '2011-08-31')).toBe('recognised');
    expect(reasonOf('ministry', state(recognition('2011')), '2011-12-30')).toBe('later');
  });

  test('a recognition without any date is counted on no day, and that is what keeps it out', () => {
    expect(reasonOf('ministry', state(recognition(null)))).toBe('noDate');
  });

  test('a state is contested from the day of a withdrawal until the day of the answer, whatever the counts say', () => {
    const claims = [
      recognition('2016-07-08'),
      withdrawal('2017-10-27'),
      recognition('2018-02-02', { kind: 'withdrawalDenied' }),
    ];
    expect(['2017-10-26', '2017-10-27', '2018-02-01', '2018-02-02'].map((on) => isContestedOn(claims, on))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(isContestedOn([recognition('2008-06-11'), withdrawal(null)], '2026-11-24')).toBe(true);
  });

  test('on record only is who recognised and stands in no count, or whom the ministry’s list leaves out', () => {
    const isOnly = (of: CountedState, on = '2026-11-24') =>
      isOnRecordOnly(
        Object.fromEntries(COUNT_RULES.map((rule) => [rule, verdictOf(rule, of, on)])) as Record<CountRule, Verdict>,
      );
    expect(isOnly(state(recognition('2025-03-26')))).toBe(false);
    expect(isOnly(state(recognition('2025-03-26')), '2025-03-25')).toBe(true);
    expect(isOnly(state(recognition('2012-01-20', { grade: 'claimed' })))).toBe(true);
    expect(isOnly(state(recognition(null)))).toBe(true);
    expect(isOnly({ ...state(recognition('2008-03-20', { grade: 'originalOnFile' })), iso3: 'TWN' })).toBe(true);
    expect(isOnly(state(withdrawal('2017-10-27')))).toBe(false);
  });

  test('Nigeria, Uganda, Mali: announced and never confirmed is no recognition', () => {
    expect(reasonOf('ministry', state(recognition('2012-01-20', { grade: 'claimed' })))).toBe('claimedOnly');
  });

  test('what was announced and publicly refused by the state counts only with a paper, or announced anew', () => {
    const refusal = recognition('2012-02-01', { kind: 'refusal' });
    expect(reasonOf('ministry', state(recognition('2012-01-20'), refusal))).toBe('announcedOnly');
    expect(reasonOf('ministry', state(recognition('2012-01-20'), refusal), '2012-01-31')).toBe('recognised');
    expect(reasonOf('ministry', state(recognition('2012-01-20'), { ...refusal, grade: 'claimed' }))).toBe('recognised');
    expect(reasonOf('ministry', state(recognition('2012-01-20', { grade: 'noteSeen' }), refusal))).toBe('recognised');
    expect(reasonOf('un', state(recognition('2012-01-20'), refusal, recognition('2019-05-01')))).toBe('recognised');
  });

  test('a refusal that only others tell of, or that somebody heard, takes nobody off', () => {
    const told = recognition('2025-04-02', {
      kind: 'refusal',
      byWhom: 'Office of the President of Serbia',
      voice: 'others',
    });
    const kenya = state(recognition('2025-03-26'), told);
    expect(reasonOf('ministry', kenya)).toBe('recognised');
    expect(reasonOf('un', kenya)).toBe('recognised');
    // Their own note behind it binds them, whoever hands it over.
    expect(reasonOf('ministry', state(recognition('2025-03-26'), { ...told, grade: 'noteSeen' }))).toBe(
      'announcedOnly',
    );
  });

  test.each(['reconfirmation', 'restoration'] as const)(
    'their own %s ends a refusal, and supports the strict count',
    (kind) => {
      const refused = [recognition('2012-01-20'), recognition('2012-02-01', { kind: 'refusal' })];
      const confirmed = recognition('2013-05-01', { kind, grade: 'confirmedByThem' });
      expect(reasonOf('ministry', state(...refused, confirmed), '2013-04-30')).toBe('announcedOnly');
      expect(reasonOf('ministry', state(...refused, confirmed), '2013-05-01')).toBe('recognised');
      expect(reasonOf('strict', state(...refused, confirmed), '2013-04-30')).toBe('noOriginal');
      expect(reasonOf('strict', state(...refused, confirmed), '2013-05-01')).toBe('recognised');
      expect(reasonOf('strict', state(confirmed))).toBe('noRecognition');
      expect(reasonOf('ministry', state(...refused, { ...confirmed, voice: 'ours', grade: 'reported' }))).toBe(
        'announcedOnly',
      );
    },
  );

  test('Ghana: what an envoy tells of its being restored brings it back under no count of the other side', () => {
    const told = recognition('2025-12-19', { kind: 'restoration', byWhom: 'Envoy of Kosovo', voice: 'ours' });
    const ghana = [recognition('2012-01-23'), withdrawal('2019-11-11', { grade: 'reported', voice: 'theirs' })];
    expect(reasonOf('otherSide', state(...ghana, told))).toBe('withdrawn');
    expect(isContestedOn([...ghana, told], '2026-11-24')).toBe(true);
    expect(isContestedOn([...ghana, { ...told, kind: 'reconfirmation' }], '2026-11-24')).toBe(true);
    expect(reasonOf('otherSide', state(...ghana, { ...told, voice: 'theirs' }))).toBe('recognised');
  });

  test('Suriname: a recognition whose day in force nobody gives counts from the day that we were told', () => {
    const noted = recognition(null, { decidedOn: '2016-07-05', notifiedOn: '2016-07-08', receivedOn: '2016-07-11' });
    expect(reasonOf('ministry', state(noted), '2016-07-07')).toBe('later');
    expect(reasonOf('ministry', state(noted), '2016-07-08')).toBe('recognised');
    expect(reasonOf('ministry', state(recognition(null, { decidedOn: '2016-07' })), '2016-07-31')).toBe('recognised');
  });

  test('Suriname: the other side takes it off from the day of the claim, the ministry never', () => {
    const suriname = state(recognition('2016-07-08'), withdrawal('2017-10-27'));
    expect(reasonOf('otherSide', suriname, '2017-10-26')).toBe('recognised');
    expect(reasonOf('otherSide', suriname, '2017-10-27')).toBe('withdrawn');
    expect(reasonOf('ministry', suriname)).toBe('recognised');
  });

  test('Guinea-Bissau: what the state answers does not move the other side’s count', () => {
    const reconfirmed = recognition('2018-02-02', { kind: 'reconfirmation' });
    expect(reasonOf('otherSide', state(recognition('2011-01-10'), withdrawal('2017-11-21'), reconfirmed))).toBe(
      'withdrawn',
    );
  });

  test('a state that recognises again after it has withdrawn is counted again', () => {
    const again = state(recognition('2011-01-10'), withdrawal('2017-11-21'), recognition('2019-05-01'));
    expect(reasonOf('otherSide', again, '2018-06-01')).toBe('withdrawn');
    expect(reasonOf('otherSide', again, '2019-05-01')).toBe('recognised');
  });

  test('Sierra Leone: a withdrawal without any date takes nobody off', () => {
    expect(reasonOf('otherSide', state(recognition('2008-06-11'), withdrawal(null)))).toBe('recognised');
  });

  test('under the strict rule a withdrawal needs the same proof as the recognition', () => {
    const original = recognition('2012-11-08', { grade: 'originalOnFile' });
    expect(reasonOf('strict', state(original, withdrawal('2020-03-02')))).toBe('recognised');
    expect(reasonOf('strict', state(original, withdrawal('2020-03-02', { grade: 'originalOnFile' })))).toBe(
      'withdrawn',
    );
  });

  test('who is not on the ministry’s list or no UN member is told as such', () => {
    expect(reasonOf('ministry', { ...state(recognition('2011-05')), iso3: 'TWN', isUnMember: false })).toBe('leftOut');
    expect(reasonOf('un', { ...state(recognition('2015-05')), iso3: 'COK', isUnMember: false })).toBe('notUnMember');
    expect(reasonOf('ministry', state())).toBe('noRecognition');
  });
});

describe('whatever is claimed', () => {
  const day = fc.integer({ min: 0, max: 6000 }).map((days) => addDays('2008-02-17', days));
  const date = fc.oneof(
    day,
    day.map((full) => full.slice(0, 7)),
    day.map((full) => full.slice(0, 4)),
  );
  const claim: fc.Arbitrary<SourcedClaim> = fc.record({
    kind: fc.constantFrom(...CLAIM_KINDS),
    byWhom: fc.constant('Somebody'),
    voice: fc.constantFrom(...CLAIM_VOICES),
    effectiveOn: fc.option(date),
    reportedOn: fc.option(date),
    grade: fc.constantFrom(...GRADES),
    source: fc.constant('Somewhere'),
  });
  const anyState: fc.Arbitrary<CountedState> = fc.record({
    iso3: fc.constantFrom('KEN', 'TWN', 'COK'),
    isUnMember: fc.boolean(),
    claims: fc.array(claim, { maxLength: 8 }),
  });

  test('the UN count and the other side’s lie within the ministry’s', () => {
    fc.assert(
      fc.property(anyState, day, (of, on) => {
        for (const rule of ['un', 'otherSide'] as const) {
          expect(verdictOf(rule, of, on).isCounted && !verdictOf('ministry', of, on).isCounted).toBe(false);
        }
      }),
    );
  });

  test('nothing dated after a day changes the count of that day, nor does the order of the claims', () => {
    fc.assert(
      fc.property(anyState, day, fc.array(claim), (of, on, more) => {
        const later = more.map((each) => ({ ...each, effectiveOn: addDays(on, 1) }));
        const shuffled = { ...of, claims: [...later, ...of.claims.toReversed()] };
        for (const rule of COUNT_RULES) {
          expect(verdictOf(rule, shuffled, on).isCounted).toBe(verdictOf(rule, of, on).isCounted);
        }
      }),
    );
  });

  test('a state is counted by a recognition in force, under the strict rule also by what confirms one', () => {
    fc.assert(
      fc.property(anyState, day, (of, on) => {
        for (const rule of COUNT_RULES) {
          const { isCounted, claim: deciding } = verdictOf(rule, of, on);
          const kinds = rule === 'strict' ? ['recognition', 'reconfirmation', 'restoration'] : ['recognition'];
          if (isCounted) expect(kinds).toContain(deciding?.kind);
          if (isCounted) expect(of.claims.some(({ kind }) => kind === 'recognition')).toBe(true);
        }
      }),
    );
  });
});
