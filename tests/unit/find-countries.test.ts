import { describe, expect, test } from 'vitest';
import { fold } from '../../domain/fold.ts';
import { countryMeant, findCountries } from '../../renderer/search/find-countries.ts';

const state = (iso2: string, iso3: string, nameEn: string, nameSq: string, nameSr: string) => ({
  iso2,
  iso3,
  nameEn,
  nameSq,
  nameSr,
  folded: [nameEn, nameSq, nameSr, iso2, iso3].map(fold).join(' '),
});
const STATES = [
  state('KE', 'KEN', 'Kenya', 'Kenia', 'Kenija'),
  state('RO', 'ROU', 'Romania', 'Rumania', 'Rumunija'),
  state('UA', 'UKR', 'Ukraine', 'Ukraina', 'Ukrajina'),
  state('GB', 'GBR', 'United Kingdom', 'Mbretëria e Bashkuar', 'Ujedinjeno Kraljevstvo'),
  state('CI', 'CIV', "Côte d'Ivoire", 'Bregu i Fildishtë', 'Obala Slonovače'),
  state('CG', 'COG', 'Republic of the Congo', 'Kongo', 'Kongo'),
  state('CD', 'COD', 'Democratic Republic of the Congo', 'Republika Demokratike e Kongos', 'DR Kongo'),
  state('NE', 'NER', 'Niger', 'Niger', 'Niger'),
  state('NG', 'NGA', 'Nigeria', 'Nigeria', 'Nigerija'),
];
const nameOf = ({ nameEn }: { readonly nameEn: string }) => nameEn;
const found = (typed: string) => findCountries(STATES, typed, nameOf).map(({ iso3 }) => iso3);
const meant = (typed: string) => countryMeant(STATES, typed, nameOf)?.iso3 ?? null;

describe('finding a state by what is typed', () => {
  test('knows what offices call it, before all that begin alike', () => {
    expect(found('UK')).toEqual(['GBR', 'UKR']);
    expect(found('ivory')).toEqual(['CIV']);
  });

  test('forgives a slip where nothing begins so, and only there', () => {
    expect(found('kneya')).toEqual(['KEN']);
    expect(found('romnia')).toEqual(['ROU']);
    expect(found('niger')).toEqual(['NER', 'NGA']);
    expect(found('Atlantis')).toEqual([]);
    expect(found(' ')).toEqual([]);
  });
});

describe('the state that is surely meant', () => {
  test.each([
    ['UK', 'GBR'],
    ['Ivory Coast', 'CIV'],
    ['DRC', 'COD'],
    ['Rumania', 'ROU'],
    ['Niger', 'NER'],
    ['rom', 'ROU'],
    ['ken', 'KEN'],
  ])('%s is %s', (typed, iso3) => expect(meant(typed)).toBe(iso3));

  test.each(['Congo', 'kneya', 'nig', 'Atlantis', ''])('of %s one has to be asked', (typed) => {
    expect(meant(typed)).toBeNull();
  });
});
