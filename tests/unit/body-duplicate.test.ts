import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BodyRecord, bodyTraits, DOUBLES_OF_BODIES, likenessOfBodies } from '../../domain/body-duplicate.ts';
import { CountryFinder } from '../../domain/country-finder.ts';
import { duplicatePairs, pairKey } from '../../domain/duplicate-pairs.ts';
import { nameWords } from '../../domain/person-name.ts';

const STATES = new CountryFinder([
  { id: 'KEN', iso2: 'KE', iso3: 'KEN', names: ['Kenya', 'Kenia', 'Kenija', 'Republic of Kenya'] },
  { id: 'GHA', iso2: 'GH', iso3: 'GHA', names: ['Ghana', 'Gana', 'Republic of Ghana'] },
  { id: 'DEU', iso2: 'DE', iso3: 'DEU', names: ['Germany', 'Gjermani', 'Nemačka', 'Federal Republic of Germany'] },
  { id: 'NER', iso2: 'NE', iso3: 'NER', names: ['Niger', 'Republic of the Niger'] },
  { id: 'NGA', iso2: 'NG', iso3: 'NGA', names: ['Nigeria', 'Federal Republic of Nigeria'] },
  { id: 'KOS', iso2: 'XK', iso3: 'XKX', names: ['Kosovo', 'Kosovë', 'Republic of Kosovo'] },
  { id: 'CIV', iso2: 'CI', iso3: 'CIV', names: ['Côte d’Ivoire', 'Republic of Côte d’Ivoire'] },
]);

const body = (fields: Partial<BodyRecord> = {}): BodyRecord => ({
  id: null,
  name: 'Ministry of Foreign Affairs',
  kind: 'ministry',
  countryId: 'KEN',
  parentId: null,
  aboveIds: [],
  ...fields,
});
const alike = (one: Partial<BodyRecord>, other: Partial<BodyRecord>) =>
  likenessOfBodies(bodyTraits(body({ id: 'a', ...one }), STATES), bodyTraits(body({ id: 'b', ...other }), STATES));

describe('two bodies on record', () => {
  test.each([
    ['accents and case', 'Ministère des Affaires étrangères', 'MINISTERE DES AFFAIRES ETRANGERES', 'sameName'],
    ['small words', 'Ministry of the Interior and Security', 'Ministry of Interior & Security', 'sameName'],
    ['script', 'Ministarstvo spoljnih poslova', 'Министарство спољних послова', 'sameName'],
    ['punctuation', 'Ministry of Defence', '“Ministry of Defence.”', 'sameName'],
    ['order', 'Ministry of Foreign Affairs', 'Foreign Affairs Ministry', 'wordOrder'],
    [
      'order, in which one word reads like initials',
      'MFA and Foreign Ministry',
      'Ministry, Foreign, and MFA',
      'wordOrder',
    ],
    ['the state behind', 'Ministry of Foreign Affairs of Kenya', 'Kenya, Ministry of Foreign Affairs', 'wordOrder'],
    ['the state left out', 'Ministry of Foreign Affairs of Kenya', 'Ministry of Foreign Affairs', 'countryInName'],
    ['the state in full', 'Parliament of the Republic of Kenya', 'Kenya Parliament', 'countryInName'],
    ['the state as an adjective', 'Kenyan Parliament', 'Parliament of Kenya', 'countryInName'],
    ['initials', 'MFA', 'Ministry of Foreign Affairs', 'abbreviation'],
    ['initials with a small word', 'MoFA', 'Ministry of Foreign Affairs', 'abbreviation'],
    ['initials with dots', 'M.F.A.', 'Ministry of Foreign Affairs of Kenya', 'abbreviation'],
    ['initials in French', 'MAE', 'Ministère des Affaires étrangères', 'abbreviation'],
    ['initials in brackets', 'Ministry of Foreign Affairs (MFA)', 'Ministry of Foreign Affairs', 'sameName'],
    ['initials for what has them in brackets', 'MFA Kenya', 'Ministry of Foreign Affairs (MFA)', 'abbreviation'],
    ['a slip of the pen', 'Ministry of Defence', 'Ministry of Defense', 'slipOfPen'],
  ])('may be one but for %s', (_, one, other, reason) => {
    const likeness = alike({ name: one, kind: 'other' }, { name: other });
    expect(likeness.reasons).toContain(reason);
    expect(likeness.verdict).toBe(['abbreviation', 'slipOfPen'].includes(reason) ? 'possible' : 'likely');
  });

  test.each([
    ['other words', { name: 'Ministry of Health' }, { name: 'Ministry of Wealth' }],
    ['the opposite', { name: 'Ministry of the Interior' }, { name: 'Ministry of the Exterior' }],
    ['a letter that numbers them', { name: 'Division A of Kenya' }, { name: 'Division E of Kenya' }],
    ['a Roman number', { name: 'Chamber I' }, { name: 'Chamber' }],
    [
      'missions to states that begin alike',
      { name: 'Embassy in Nigeria', countryId: 'NER' },
      { name: 'Embassy of Niger', countryId: 'NER' },
    ],
    ['a number', { name: 'Committee 10001' }, { name: 'Committee 10002' }],
    ['one is more than the other', { name: 'Ministry of Education' }, { name: 'Ministry of Higher Education' }],
    ['initials of something else', { name: 'MFA' }, { name: 'Ministry of Finance' }],
    ['states', { countryId: 'KEN' }, { countryId: 'GHA' }],
    [
      'states in their names',
      { name: 'Ministry of Health, Kenya' },
      { name: 'Ministry of Health of Ghana', countryId: 'GHA' },
    ],
    [
      'states in their names only',
      { name: 'Embassy of Kenya', countryId: null },
      { name: 'Embassy of Ghana', countryId: null },
    ],
    ['missions of one state to others', { name: 'Embassy of Kenya in Germany' }, { name: 'Embassy of Kenya in Ghana' }],
    ['a ministry of nobody knows where', { countryId: null }, {}],
    ['one is a part of the other', { id: 'x' }, { parentId: 'x', aboveIds: ['x'] }],
    ['one is a part of a part of the other', { parentId: 'y', aboveIds: ['y', 'b'] }, {}],
    [
      'parts of one body',
      { name: 'PD', parentId: 'x', aboveIds: ['x'] },
      { name: 'Protocol Directorate', parentId: 'x', aboveIds: ['x'] },
    ],
    [
      'parts of two bodies',
      { name: 'Protocol', parentId: 'x', aboveIds: ['x'] },
      { name: 'Protocol', parentId: 'y', aboveIds: ['y'] },
    ],
    ['kinds', { name: 'MFA', kind: 'organisation' as const }, {}],
  ])('are two: %s', (_, one, other) => {
    expect(alike(one, other).verdict).toBe('unlikely');
  });

  test('may be one but for the state, in whichever language', () => {
    for (const [countryId, one, other] of [
      ['KOS', 'Ministria e Punëve të Jashtme e Kosovës', 'Ministria e Punëve të Jashtme'],
      ['CIV', 'Ministère des Affaires étrangères de Côte d’Ivoire', 'Ministère des Affaires étrangères'],
      ['NGA', 'Nationalversammlung von Nigeria', 'Nationalversammlung'],
      ['KEN', 'Division A of the Republic of Kenya', 'Division A'],
    ] as const) {
      expect(alike({ countryId, name: one }, { countryId, name: other })).toMatchObject({
        reasons: ['countryInName', 'sameCountry'],
        verdict: 'likely',
      });
    }
  });

  test('of no single state are possibly one, and so is one whose state is only in its name', () => {
    const union = { name: 'African Union', kind: 'organisation' as const, countryId: null };
    expect(alike(union, { ...union, name: 'AU' }).verdict).toBe('possible');
    expect(alike(union, { ...union, name: 'Union, African' }).verdict).toBe('possible');
    expect(alike({ name: 'Kenya, Ministry of Foreign Affairs', countryId: null }, {})).toMatchObject({
      reasons: ['countryInName', 'countryNamed'],
      verdict: 'possible',
    });
    const bank = { name: 'Farmers’ Bank', kind: 'other' as const };
    expect(alike({ ...bank, countryId: null }, bank).verdict).toBe('possible');
  });

  test('that are parts of one body under one name are likely one', () => {
    const part = { name: 'Protocol', kind: 'office' as const, parentId: 'x', aboveIds: ['x'] };
    expect(alike(part, part)).toMatchObject({ reasons: ['sameName', 'sameCountry', 'sameParent'], verdict: 'likely' });
  });
});

describe('the likeness of two bodies', () => {
  const word = fc.constantFrom(
    'Ministry',
    'of',
    'Foreign',
    'Affairs',
    'and',
    'Défense',
    'Defence',
    'Kenya',
    'Ghana',
    'Kenyan',
    'MFA',
    'Министарство',
    'Ivoire',
    'd’',
    'U.N.',
    'M',
    'Organisation',
    'Organization',
    'Union',
    'OU',
  );
  const record = fc.record({
    id: fc.constant(null),
    name: fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' ')),
    kind: fc.constantFrom('ministry', 'organisation', 'other', 'mission'),
    countryId: fc.constantFrom('KEN', 'KEN', 'GHA', null),
    parentId: fc.constantFrom(null, null, 'x', 'y'),
  });
  const bodies = fc.array(record, { minLength: 2, maxLength: 14 }).map((records) =>
    records.map(
      (each, at): BodyRecord => ({
        ...each,
        id: `b${String(at).padStart(2, '0')}`,
        aboveIds: each.parentId === null ? [] : [each.parentId],
      }),
    ),
  );
  const traits = (each: BodyRecord) => ({ ...bodyTraits(each, STATES), id: each.id ?? '' });

  test('is the same from either side', () => {
    fc.assert(
      fc.property(bodies, ([one, other]) => {
        if (!one || !other) return;
        expect(likenessOfBodies(traits(one), traits(other))).toEqual(likenessOfBodies(traits(other), traits(one)));
      }),
    );
  });

  test('to itself in capitals, without accents and in another order is that of one name', () => {
    fc.assert(
      fc.property(bodies, ([one]) => {
        if (!one) return;
        const plain = one.name.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
        // A single letter links or numbers what it stands beside, and several are an abbreviation as they are written.
        const hasLetters = nameWords(plain).some(({ length }) => length === 1);
        const turned = hasLetters ? plain : plain.split(' ').toReversed().join(', ');
        for (const name of [plain, turned]) {
          const { reasons, verdict } = likenessOfBodies(traits(one), traits({ ...one, name, id: 'z' }));
          expect(['sameName', 'wordOrder', 'countryInName']).toContain(reasons[0]);
          if (one.countryId !== null && !reasons.includes('differentKind')) expect(verdict).toBe('likely');
        }
      }),
    );
  });

  test('is looked at across the base wherever comparing each with each finds something', () => {
    fc.assert(
      fc.property(bodies, (records) => {
        const known = records.map(traits);
        const found = [...duplicatePairs(known, new Set(), DOUBLES_OF_BODIES)].flat();
        const keys = found.map(({ id, otherId }) => pairKey(id, otherId));
        const wanted = known.flatMap((one, at) =>
          known
            .slice(at + 1)
            .filter((other) => likenessOfBodies(one, other).verdict !== 'unlikely')
            .map((other) => pairKey(one.id, other.id)),
        );
        expect(new Set(keys).size).toBe(keys.length);
        expect(keys.toSorted()).toEqual(wanted.toSorted());
      }),
      { numRuns: 500 },
    );
  });

  test('makes no ministry of two hundred states the double of another', () => {
    const known = Array.from({ length: 200 }, (_, at) => ({
      ...bodyTraits(body({ id: `b${at}`, countryId: `c${at}` }), STATES),
      id: `b${at}`,
    }));
    expect([...duplicatePairs(known, new Set(), DOUBLES_OF_BODIES)].flat()).toEqual([]);
  });
});
