import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClaimFact, RepresentationFact } from '../../domain/briefing-facts.ts';
import { isContestedOn, verdictOf } from '../../domain/counts.ts';
import { type PressStanding, pressStanding, pressWarnings } from '../../domain/press-claims.ts';
import { CLAIM_KINDS, CLAIM_VOICES, GRADES } from '../../domain/recognition-evidence.ts';

const ON = '2026-11-23';

const claim = (fields: Partial<ClaimFact> = {}): ClaimFact => ({
  kind: 'recognition',
  byWhom: 'Ministry',
  voice: 'theirs',
  effectiveOn: '2025-03-26',
  reportedOn: null,
  grade: 'reported',
  source: 'A list',
  note: null,
  ...fields,
});
const withdrawal = claim({ kind: 'withdrawal', voice: 'others', grade: 'reported', effectiveOn: '2025-11-07' });
const relations = claim({ kind: 'relationsEstablished', effectiveOn: '2025-06-01' });

const standing = (claims: readonly ClaimFact[], representation: readonly RepresentationFact[] = []) =>
  pressStanding({ claims, representation }, ON);

describe('of a recognition the record carries', () => {
  test.each([
    ['nothing while none is on record', [], 'none'],
    ['nothing yet of one that takes effect later', [claim({ effectiveOn: '2026-12-01' })], 'later'],
    ['nothing of one that has no day', [claim({ effectiveOn: null })], 'undated'],
    ['nothing of one that is only claimed', [claim({ grade: 'claimed' })], 'claimed'],
    ['no more than a report where there is no paper', [claim()], 'reported'],
    ['all of one that diplomatic relations confirm by conduct', [claim(), relations], null],
    ['nothing of one that is only claimed, whatever followed it', [claim({ grade: 'claimed' }), relations], 'claimed'],
    ['all of one whose note was seen', [claim({ grade: 'noteSeen' })], null],
    ['all of one that they confirmed', [claim({ grade: 'confirmedByThem' })], null],
    [
      'all of one that a proved reconfirmation stands behind',
      [claim(), claim({ kind: 'reconfirmation', grade: 'originalOnFile', effectiveOn: '2026-01-01' })],
      null,
    ],
    [
      'nothing of one that the state itself denied',
      [claim(), claim({ kind: 'refusal', effectiveOn: '2025-05-01' })],
      'refused',
    ],
    ['none that is contested', [claim({ grade: 'originalOnFile' }), withdrawal], 'contested'],
    [
      'none that was withdrawn on paper',
      [claim({ grade: 'originalOnFile' }), { ...withdrawal, voice: 'theirs', grade: 'originalOnFile' } as const],
      'withdrawn',
    ],
  ] as const)('%s', (_, claims, has) => {
    expect(standing(claims).recognition).toBe(has);
  });

  test('no more than the counts do, whatever is on record', () => {
    const day = fc.option(fc.constantFrom('2020', '2024-05-01', '2025-06-01', '2026-11-23', '2027-01-01'));
    const anything = fc.record({
      kind: fc.constantFrom(...CLAIM_KINDS),
      voice: fc.constantFrom(...CLAIM_VOICES),
      grade: fc.constantFrom(...GRADES),
      effectiveOn: day,
      reportedOn: day,
    });
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 6 }), (written) => {
        const claims = written.map((fields) => claim(fields));
        const { recognition } = standing(claims);
        const state = { iso3: 'KEN', isUnMember: true, claims };
        const [ministry, strict] = [verdictOf('ministry', state, ON), verdictOf('strict', state, ON)];
        if (recognition !== null) return;
        expect(ministry.isCounted || strict.isCounted).toBe(true);
        expect(isContestedOn(claims, ON)).toBe(false);
        const isKept = claims.some(({ kind, grade }) => kind === 'relationsEstablished' && grade !== 'claimed');
        expect(isKept || claims.some(({ grade }) => grade !== 'claimed' && grade !== 'reported')).toBe(true);
      }),
    );
  });
});

describe('of diplomatic relations the record carries', () => {
  const severed: RepresentationFact = {
    ...{ id: 'a', direction: 'ours', kind: 'severed', effectiveOn: '2026-02-01' },
    ...{ form: null, seat: null, person: null },
  };
  test.each([
    ['nothing while none are on record', [claim({ grade: 'originalOnFile' })], [], 'none'],
    ['what is reported', [relations], [], null],
    ['nothing that is only claimed', [{ ...relations, grade: 'claimed' } as const], [], 'claimed'],
    ['nothing that was severed', [relations], [severed], 'severed'],
  ] as const)('%s', (_, claims, events, has) => {
    expect(standing(claims, events).relations).toBe(has);
  });
});

const KENYA = { id: 'k', name: 'Kenya' };
const said = (text: string, lacks: Partial<PressStanding>) =>
  pressWarnings(text, [{ ...KENYA, standing: { recognition: null, relations: null, ...lacks } }]).map(
    ({ topic, found, has }) => [topic, found, has],
  );

describe('a line for the press', () => {
  test.each([
    ['Kenya has **recognised** us.', 'recognised'],
    ['The Recognition by Kenya is history.', 'Recognition'],
    ['Kenia njohu Republikën e Kosovës.', 'njohu'],
    ['Njohja nga Kenia është historike.', 'Njohja'],
    ['Kenija je priznala Kosovo.', 'priznala'],
    ['Кенија је признала Косово.', 'признала'],
  ])('that claims a recognition is told of, in each language: %s', (text, found) => {
    expect(said(text, { recognition: 'none' })).toEqual([['recognition', found, 'none']]);
    expect(said(text, {})).toEqual([]);
  });

  test.each([
    ['The Minister received the Ambassador of Kenya.', 'Ambassador'],
    ['The two established diplomatic relations.', 'diplomatic relations'],
    ['U vendosën marrëdhënie diplomatike.', 'marrëdhënie diplomatike'],
    ['Uspostavljeni su diplomatski odnosi.', 'diplomatski odnosi'],
  ])('that speaks of relations is told of, in each language: %s', (text, found) => {
    expect(said(text, { relations: 'none' })).toEqual([['relations', found, 'none']]);
    expect(said(text, { recognition: 'none' })).toEqual([]);
  });

  test.each([
    'The two sides spoke about relations between their states.',
    'They exchanged knowledge. Ata shkëmbyen njohuri.',
    'Diplomatic talks, and relations of trust.',
    '',
  ])('that claims nothing passes: %s', (text) => {
    expect(said(text, { recognition: 'none', relations: 'none' })).toEqual([]);
  });

  test('may call announced what is only reported, and nothing weaker', () => {
    for (const text of [
      'Kenya announced its recognition.',
      'Kenia njoftoi njohjen.',
      'Kenija je objavila priznanje.',
    ]) {
      expect(said(text, { recognition: 'reported' })).toEqual([]);
      expect(said(text, { recognition: 'contested' })).toHaveLength(1);
    }
    expect(said('Kenya gave its recognition.', { recognition: 'reported' })).toHaveLength(1);
  });

  test('is held against the states that it names, and against each where it names none', () => {
    const lacking = (id: string, name: string) => ({
      id,
      name,
      standing: { recognition: 'none', relations: null } as const,
    });
    const states = [lacking('m', 'Mongolia'), lacking('n', 'Nepal'), lacking('c', 'Côte d’Ivoire')];
    const held = (text: string) => pressWarnings(text, states).map(({ state }) => state.id);
    expect(held('We thank (**Mongolia**) for its recognition.')).toEqual(['m']);
    expect(held('The Mongolian recognition, then that of COTE D’IVOIRE.')).toEqual(['m', 'c']);
    expect(held('They have recognised us.')).toEqual(['m', 'n', 'c']);
    expect(held('Paraguay has recognised us.')).toEqual(['m', 'n', 'c']);
  });

  test('is held against each state of the meeting by itself, whatever else it says', () => {
    const lack = fc.constantFrom(null, 'none', 'claimed', 'contested') as fc.Arbitrary<PressStanding['recognition']>;
    const words = fc.array(fc.constantFrom('we', 'met', 'Ungarn', 'të', '2026', '—', '**bold**'), { maxLength: 5 });
    fc.assert(
      fc.property(fc.array(lack, { maxLength: 4 }), words, words, fc.boolean(), (lacks, before, after, isClaimed) => {
        const text = [...before, ...(isClaimed ? ['recognition'] : []), ...after].join(' ');
        const states = lacks.map((recognition, index) => ({
          ...{ id: `${index}`, name: `State ${index}`, standing: { recognition, relations: null } },
        }));
        const wanted = lacks.flatMap((has, index) => (isClaimed && has !== null ? [[`${index}`, has]] : []));
        expect(pressWarnings(text, states).map(({ state, has }) => [state.id, has])).toEqual(wanted);
      }),
    );
  });
});
