import { describe, expect, test } from 'vitest';
import { CountryFinder } from '../../domain/country-finder.ts';
import type { ComparableRecord } from '../../domain/import-compare.ts';
import { type ImportRecord, SILENT_RECORD } from '../../domain/import-record.ts';
import { keyOfNamedBody, NearBodies, withBodies } from '../../domain/near-bodies.ts';

const STATES = new CountryFinder([
  { id: 'KEN', iso2: 'KE', iso3: 'KEN', names: ['Kenya'] },
  { id: 'UGA', iso2: 'UG', iso3: 'UGA', names: ['Uganda'] },
]);

function body(id: string, label: string, countryId: string | null, kind = 'ministry'): ComparableRecord {
  const rest = { channels: [], stance: null, ownerId: null, deputyId: null, personId: null, bodyName: null };
  return { ...rest, kind: 'body', id, label, countryId, columns: { name: label, kind } };
}

/** A contact of a state who holds a post in a house of this name. */
function contact(house: string, countryId: string | null): ImportRecord {
  return {
    ...SILENT_RECORD,
    kind: 'person',
    id: 'row',
    label: 'Amina Mfano',
    countryIds: countryId === null ? [] : [countryId],
    post: {
      id: 'post',
      hasOwnId: false,
      title: 'Director',
      body: { name: house },
      isActing: false,
      fromOn: null,
      toOn: null,
    },
  };
}

const ON_RECORD = [
  body('mfa', 'Ministry of Foreign Affairs', 'KEN'),
  body('uganda', 'Ministry of Foreign Affairs', 'UGA'),
  body('bank', 'Africa Development Bank', null, 'organisation'),
];

function nearTo(house: string, countryId: string | null) {
  const near = new NearBodies(STATES, ON_RECORD);
  near.note(contact(house, countryId), () => null);
  return near.found.flatMap((found) => found.near.map(({ id }) => id));
}

describe('a body that a file names', () => {
  test.each([
    ['Ministry for Foreign Affairs', 'KEN', ['mfa']],
    ['Foreign Affairs Ministry', 'KEN', ['mfa']],
    ['MFA', 'KEN', ['mfa']],
    ['Kenyan Ministry of Foreign Affairs', 'KEN', ['mfa']],
    ['Bank for Africa Development', null, ['bank']],
    ['Ministry of Health', 'KEN', []],
  ])('%s of %s is asked about where it may be on record under another name', (house, countryId, ids) => {
    expect(nearTo(house, countryId)).toEqual(ids);
  });

  test.each(['Ministry of Foreign Affairs', 'MINISTRY OF FOREIGN AFFAIRS', 'Ministry of  Foreign Affairs.'])(
    '%s is on record, and no question',
    (house) => expect(nearTo(house, 'KEN')).toEqual([]),
  );

  test('is asked about once, however many rows name it and however they write it', () => {
    const near = new NearBodies(STATES, ON_RECORD);
    for (const house of ['Foreign Affairs Ministry', 'foreign affairs ministry', 'Foreign Affairs Ministry']) {
      near.note(contact(house, 'KEN'), () => null);
    }
    expect(near.found).toMatchObject([{ name: 'Foreign Affairs Ministry', countryId: 'KEN' }]);
  });

  test('is led to the one it means in every row that names it, and in no other', () => {
    const bodies = new Map([[keyOfNamedBody('Foreign Affairs Ministry', 'KEN'), 'mfa']]);
    const bodyOf = (house: string, countryId: string) =>
      withBodies(contact(house, countryId), bodies, () => null).post?.body;
    expect(bodyOf('foreign affairs ministry', 'KEN')).toEqual({ id: 'mfa' });
    expect(bodyOf('Foreign Affairs Ministry', 'UGA')).toEqual({ name: 'Foreign Affairs Ministry' });
    expect(bodyOf('Ministry of Health', 'KEN')).toEqual({ name: 'Ministry of Health' });
  });
});
