import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bodyKindOf, parentRefusal } from '../../domain/body.ts';
import { duplicatePairs, pairKey } from '../../domain/duplicate-pairs.ts';
import { nearestWords, slipsBetween, slipsToBeginning } from '../../domain/nearly.ts';
import { channelKey, isOfScale, isPlausibleChannel } from '../../domain/person.ts';
import { doublesOfPeople, likenessOf, type PersonRecord, traitsOf } from '../../domain/person-duplicate.ts';
import { lastDayInPost, type PersonMove, personMoveRefusal } from '../../domain/person-move.ts';
import { foldedNames } from '../../domain/person-name.ts';
import { isHeldOn, postOn, postRefusal } from '../../domain/post.ts';

const TODAY = '2026-11-23';

const person = (fields: Partial<PersonRecord> = {}): PersonRecord => ({
  name: 'Amina Mfano',
  nativeName: null,
  otherNames: null,
  countryId: 'KEN',
  bornOn: null,
  channelKeys: [],
  posts: [],
  ...fields,
});
const alike = (one: Partial<PersonRecord>, other: Partial<PersonRecord>) =>
  likenessOf(traitsOf(person(one)), traitsOf(person(other)), TODAY);

describe('two people on record', () => {
  test.each([
    ['the same name without accents and in another case', 'Sékou Exemple-Traoré', 'SEKOU EXEMPLE TRAORE', 'sameName'],
    ['family name first', 'Amina Mfano', 'Mfano, Amina', 'nameOrder'],
    ['the name in another script', 'Đorđe Primer', 'Ђорђе Пример', 'sameName'],
    ['another transliteration', 'Mohammed Mithal', 'Muhamad Mithal', 'transliteration'],
    ['another transliteration with other letters', 'Yusuf Ornek', 'Jusuf Örnek', 'transliteration'],
    ['an initial for a first name', 'A. Mfano', 'Amina Mfano', 'initials'],
    ['two initials and a name', 'J. K. Mfano', 'John Kamau Mfano', 'initials'],
    ['a middle name left out', 'Amina Mfano', 'Amina Njeri Mfano', 'partOfName'],
    ['a slip of the pen', 'Amina Mfano', 'Amnia Mfano', 'slipOfPen'],
  ])('may be one: %s', (_, one, other, reason) => {
    const likeness = alike({ name: one }, { name: other });
    expect(likeness.reasons).toContain(reason);
    expect(likeness.verdict).not.toBe('unlikely');
  });

  test('may be one by an address or a number alone, whatever they are called', () => {
    expect(
      alike({ channelKeys: ['@a@example.org'] }, { name: 'B Other', channelKeys: ['@a@example.org'] }),
    ).toMatchObject({
      reasons: ['sameEmail', 'sameCountry'],
      verdict: 'likely',
    });
    expect(alike({ channelKeys: ['05550101'] }, { name: 'B Other', channelKeys: ['05550101'] }).verdict).toBe('likely');
  });

  test('are told apart by country, birth and what they do at the same time', () => {
    expect(alike({}, { countryId: 'NGA' }).verdict).toBe('unlikely');
    expect(alike({ bornOn: '1961' }, { bornOn: '1974-02' })).toMatchObject({ verdict: 'unlikely' });
    expect(alike({ bornOn: '1961' }, { bornOn: '1961-05-02' }).reasons).not.toContain('differentBirth');
    const post = (title: string) => [{ title, organisationId: null, fromOn: '2020', toOn: null }];
    const apart = alike({ posts: post('Minister') }, { posts: post('Legal Adviser') });
    expect(apart.reasons).toContain('differentPosts');
    expect(apart.score).toBeLessThan(alike({ posts: post('Minister') }, { posts: post('minister') }).score);
  });

  test.each([
    ['different first names', 'Amina Mfano', 'Fatou Mfano'],
    ['two initials and nothing whole', 'A. M.', 'Amina Mfano'],
    ['one name only in common', 'Amina', 'Amina Mfano'],
    ['short names that are a letter apart', 'Ana Mfano', 'Ada Mfano'],
  ])('are two: %s', (_, one, other) => expect(alike({ name: one }, { name: other }).verdict).toBe('unlikely'));

  const word = fc.constantFrom(
    'Amina',
    'Mfano',
    'Đorđe',
    'Örnek',
    'Łucja',
    'A.',
    'J',
    'Mohammed',
    'Muhamad',
    'Njeri',
    'Yusuf',
  );
  const record = fc.record({
    name: fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' ')),
    nativeName: fc.option(fc.constantFrom('أمينة مثال', 'Ђорђе Пример')),
    otherNames: fc.option(fc.constantFrom('Mfano, A.', 'Muhamad Mfano; M. Mfano')),
    countryId: fc.option(fc.constantFrom('KEN', 'NGA')),
    bornOn: fc.option(fc.constantFrom('1961', '1961-05', '1974')),
    channelKeys: fc.subarray(['@a@example.org', '05550101']),
    posts: fc.subarray([
      { title: 'Minister', organisationId: 'o1', fromOn: '2020', toOn: null },
      { title: 'Adviser', organisationId: null, fromOn: null, toOn: '2019' },
    ]),
  });

  test('are as alike from either side', () => {
    fc.assert(
      fc.property(record, record, (one, other) => {
        expect(likenessOf(traitsOf(one), traitsOf(other), TODAY)).toEqual(
          likenessOf(traitsOf(other), traitsOf(one), TODAY),
        );
      }),
    );
  });

  test('are as alike without accents, in capitals', () => {
    fc.assert(
      fc.property(record, record, (one, other) => {
        const plain = { ...other, name: other.name.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase() };
        expect(likenessOf(traitsOf(one), traitsOf(plain), TODAY)).toEqual(
          likenessOf(traitsOf(one), traitsOf(other), TODAY),
        );
      }),
    );
  });

  test('are at least as likely one when only the order of their names differs, as any other pair with those words', () => {
    fc.assert(
      fc.property(record, (one) => {
        const turned = { ...one, name: one.name.split(' ').reverse().join(' ') };
        const { reasons } = likenessOf(traitsOf(one), traitsOf(turned), TODAY);
        expect(reasons.includes('sameName') || reasons.includes('nameOrder')).toBe(true);
      }),
    );
  });

  test('the search of the whole base finds what comparing everyone with everyone finds', () => {
    fc.assert(
      fc.property(fc.array(record, { minLength: 2, maxLength: 14 }), (records) => {
        const people = records.map((each, index) => ({ ...traitsOf(each), id: `p${String(index).padStart(2, '0')}` }));
        const found = [...duplicatePairs(people, new Set(), doublesOfPeople(TODAY))].flat();
        const keys = found.map((pair) => pairKey(pair.id, pair.otherId));
        const wanted = people.flatMap((one, at) =>
          people
            .slice(at + 1)
            .filter((other) => likenessOf(one, other, TODAY).verdict !== 'unlikely')
            .map((other) => pairKey(one.id, other.id)),
        );
        expect(new Set(keys).size).toBe(keys.length);
        expect(keys.toSorted()).toEqual(wanted.toSorted());
      }),
      { numRuns: 500 },
    );
  });

  test('the search of the whole base finds two who are known by their initials only', () => {
    const people = ['A. J.', 'J. A.', 'A. M.'].map((name, index) => ({
      ...traitsOf(person({ name })),
      id: `p${index}`,
    }));
    expect([...duplicatePairs(people, new Set(), doublesOfPeople(TODAY))].flat()).toMatchObject([
      { id: 'p0', otherId: 'p1' },
    ]);
  });

  test('whoever was called different stays out', () => {
    const people = ['a', 'b'].map((id) => ({ ...traitsOf(person()), id }));
    expect([...duplicatePairs(people, new Set(), doublesOfPeople(TODAY))].flat()).toHaveLength(1);
    expect([...duplicatePairs(people, new Set([pairKey('b', 'a')]), doublesOfPeople(TODAY))].flat()).toEqual([]);
  });
});

describe('a word with a slip in it', () => {
  test.each([
    ['wnajiru', 'wanjiru', 1],
    ['wanjru', 'wanjiru', 1],
    ['wanjiri', 'wanjiru', 1],
    ['wanjiruu', 'wanjiru', 1],
    ['paradegma', 'paradeigma', 1],
    ['mohamm', 'mohammed', 0],
  ])('%s is near %s', (typed, word, slips) => expect(slipsToBeginning(typed, word)).toBe(slips));

  test.each([
    ['ana', 'ada'],
    ['amina', 'fatou'],
    ['wanjiru', 'mwangi'],
  ])('%s is not near %s', (typed, word) => expect(slipsToBeginning(typed, word)).toBeNull());

  test('the nearest comes first', () => {
    expect(nearestWords('exemplu', ['example', 'exempla', 'exemplu'], 2)).toEqual(['exemplu', 'exempla']);
  });

  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 10 });
  test('is as near from either side, and nothing is nearer than itself', () => {
    fc.assert(
      fc.property(letters, letters, (one, other) => {
        expect(slipsBetween(one, other)).toBe(slipsBetween(other, one));
        expect(slipsBetween(one, one)).toBe(0);
      }),
    );
  });

  test('one letter left out of a longer word is always forgiven', () => {
    const long = fc.string({ unit: fc.constantFrom(...'abcdefgh'), minLength: 5, maxLength: 12 });
    fc.assert(
      fc.property(long, fc.nat(), (word, at) => {
        const typed = word.slice(0, at % word.length) + word.slice((at % word.length) + 1);
        expect(slipsToBeginning(typed, word)).not.toBeNull();
      }),
    );
  });
});

describe('a way to reach someone', () => {
  test.each([
    ['phone', '+254 (0)20 555-0101', '0205550101'],
    ['mobile', '00254 700 555 010', '+254700555010'],
    ['email', 'Amina@Example.org ', 'amina@example.org'],
  ] as const)('%s %s agrees with %s', (kind, one, other) => {
    expect(channelKey(kind, one)).toBe(channelKey(kind, other));
  });

  test('an assistant, a street and an extension tell nobody apart', () => {
    expect([
      channelKey('assistant', '+254700555010'),
      channelKey('postal', 'PO Box 1'),
      channelKey('phone', '4411'),
    ]).toEqual([null, null, null]);
  });

  test('must look like what it is', () => {
    expect([isPlausibleChannel('email', 'amina'), isPlausibleChannel('email', 'a@example.org')]).toEqual([false, true]);
    expect([isPlausibleChannel('phone', 'none'), isPlausibleChannel('postal', ' ')]).toEqual([false, false]);
  });
});

describe('a post', () => {
  test('that ended in a month or a year was held on all its days', () => {
    expect(isHeldOn({ fromOn: '2020', toOn: '2025-03' }, '2025-03-31')).toBe(true);
    expect(isHeldOn({ fromOn: '2020', toOn: '2025-03' }, '2025-04-01')).toBe(false);
    expect(isHeldOn({ fromOn: '2020-05', toOn: null }, '2020-04-30')).toBe(false);
    expect(isHeldOn({ fromOn: null, toOn: null }, '1900-01-01')).toBe(true);
  });

  test('of several on one day, the one that began last counts', () => {
    const posts = [
      { id: 'old', fromOn: null, toOn: null },
      { id: 'new', fromOn: '2024', toOn: null },
      { id: 'next', fromOn: '2027', toOn: null },
    ];
    expect(postOn(posts, TODAY)?.id).toBe('new');
  });

  test('cannot end before it begins, nor be without a title', () => {
    expect(postRefusal({ title: 'Minister', fromOn: '2024', toOn: '2023-12' })).toEqual({
      code: 'endsBeforeItBegins',
      field: 'toOn',
    });
    expect(postRefusal({ title: ' ', fromOn: null, toOn: null })).toMatchObject({ field: 'title' });
    expect(postRefusal({ title: 'Minister', fromOn: '2024', toOn: '2024' })).toBeNull();
    expect(postRefusal({ title: 'Minister', fromOn: '2024-13', toOn: null })).toMatchObject({ field: 'fromOn' });
  });
});

describe('somebody who has moved', () => {
  const move = (fields: Partial<PersonMove>): PersonMove => ({
    on: '2026-11-01',
    ending: { fromOn: '2024-02', toOn: null },
    next: { title: 'Minister' },
    hasSuccessor: false,
    promises: [],
    ...fields,
  });

  test('may go ahead of time, with or without a new post', () => {
    expect(personMoveRefusal(move({}))).toBeNull();
    expect(personMoveRefusal(move({ on: '2027-01', next: null }))).toBeNull();
    expect(personMoveRefusal(move({ ending: null }))).toBeNull();
  });

  test.each([
    [{ on: '2026-02-30' }, 'impossibleDate', 'on'],
    [{ on: '2023' }, 'movedBeforePost', 'on'],
    [{ ending: null, next: null }, 'nothingMoves', 'next.title'],
    [{ next: { title: ' ' } }, 'textMissing', 'next.title'],
    [{ promises: [{ fate: 'handOver' as const, note: '' }] }, 'successorMissing', 'successor'],
    [{ promises: [{ fate: 'lapse' as const, note: ' ' }] }, 'lapseNeedsNote', 'promises'],
  ])('is refused: %j', (fields, code, field) => expect(personMoveRefusal(move(fields))).toEqual({ code, field }));

  test('leaves no day with two posts, and none before the first', () => {
    expect(lastDayInPost('2026-11-01', '2024-02')).toBe('2026-10-31');
    expect(lastDayInPost('2026-11', '2024-02')).toBe('2026-11');
    expect(lastDayInPost('2026-11-01', '2026-11-01')).toBe('2026-11-01');
  });
});

describe('a body', () => {
  test.each([
    ['Ministry of Foreign Affairs', 'ministry'],
    ['Ministère des Affaires étrangères', 'ministry'],
    ['Permanent Mission to the United Nations', 'mission'],
    ['Asamblea Nacional', 'parliament'],
    ['African Union Commission', 'organisation'],
    ['Office of the Attorney General', 'office'],
    ['Café Central', 'other'],
  ])('%s is taken for %s', (name, kind) => expect(bodyKindOf(name)).toBe(kind));

  test('cannot be a part of itself, however far up', () => {
    const parentOf = new Map([
      ['directorate', 'ministry'],
      ['desk', 'directorate'],
      ['ministry', null],
    ]);
    expect(parentRefusal('ministry', 'desk', parentOf)).toMatchObject({ code: 'bodyInItself' });
    expect(parentRefusal('desk', 'ministry', parentOf)).toBeNull();
    expect(parentRefusal('desk', 'desk', parentOf)).toMatchObject({ code: 'bodyInItself' });
  });
});

test('an influence is no stance', () => {
  expect([isOfScale('stance', 'friend'), isOfScale('stance', 'decides'), isOfScale('influence', 'decides')]).toEqual([
    true,
    false,
    true,
  ]);
});

test('the words of all names are indexed once, without dots and commas', () => {
  expect(foldedNames('Mfano, Amina J.', 'Ђорђе', 'A. Mfano')).toBe('mfano amina j dorde a');
});
