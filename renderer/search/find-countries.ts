import { alsoCalled } from '../../domain/country-finder.ts';
import { fold, hasWordBeginning } from '../../domain/fold.ts';
import { slipsToBeginning } from '../../domain/nearly.ts';

interface Findable {
  readonly iso2: string | null;
  readonly iso3: string | null;
  /** All names in three languages and the code, folded. */
  readonly folded: string;
}

/**
 * The countries that the letters may mean, best first; where nothing begins so, those that a slip of the pen may have meant.
 * Accents and script do not matter. Nothing for no letters.
 *
 * @param nameOf the name that the reader sees
 */
export function findCountries<T extends Findable>(
  countries: readonly T[],
  typed: string,
  nameOf: (country: T) => string,
): T[] {
  const found = countriesBeginning(countries, typed, nameOf);
  return found.length > 0 ? found : nearCountries(countries, fold(typed.trim()), nameOf);
}

/**
 * The countries that begin with the letters, best first: the code or another usual name itself, then a name in the reader's
 * language that begins so, then any name with a word that begins so.
 */
export function countriesBeginning<T extends Findable>(
  countries: readonly T[],
  typed: string,
  nameOf: (country: T) => string,
): T[] {
  const wanted = fold(typed.trim());
  if (wanted === '') return [];
  const rank = (country: T): number => {
    if (isCalled(country, wanted)) return 0;
    if (fold(nameOf(country)).startsWith(wanted)) return 1;
    const names = [country.folded, ...alsoCalled(country.iso3).map(fold)];
    return names.some((name) => hasWordBeginning(name, wanted)) ? 2 : 3;
  };
  return countries
    .map((country) => ({ country, rank: rank(country) }))
    .filter(({ rank: found }) => found < 3)
    .sort((a, b) => a.rank - b.rank)
    .map(({ country }) => country);
}

/** Whether this is a code of the state, or what offices call it beside the names of our lists, such as UK. */
export function isCalled({ iso2, iso3 }: Pick<Findable, 'iso2' | 'iso3'>, typed: string): boolean {
  const wanted = fold(typed.trim());
  return [iso2, iso3, ...alsoCalled(iso3)].some((name) => name !== null && fold(name) === wanted);
}

interface Named extends Findable {
  readonly nameEn: string;
  readonly nameSq: string;
  readonly nameSr: string;
}

/**
 * The one state that is surely meant: by its code or a whole name, by what else offices call it where no other is called so
 * too, or as the only one that begins so. `null` where somebody has to be asked, above all for a slip of the pen.
 */
export function countryMeant<T extends Named>(
  countries: readonly T[],
  typed: string,
  nameOf: (country: T) => string,
): T | null {
  const wanted = fold(typed.trim());
  const exact = countries.find(({ iso2, iso3, nameEn, nameSq, nameSr }) =>
    [iso2, iso3, nameEn, nameSq, nameSr].some((name) => name !== null && fold(name) === wanted),
  );
  if (exact) return exact;
  const beginning = countriesBeginning(countries, typed, nameOf);
  const called = beginning.filter(
    (country) => isCalled(country, typed) || ` ${country.folded} `.includes(` ${wanted} `),
  );
  const [only] = called.length > 0 ? called : beginning;
  return only && (called.length === 1 || beginning.length === 1) ? only : null;
}

function nearCountries<T extends Findable>(
  countries: readonly T[],
  wanted: string,
  nameOf: (country: T) => string,
): T[] {
  if (wanted === '') return [];
  return countries
    .flatMap((country) => {
      const slips = [fold(nameOf(country)), ...country.folded.split(' ')].flatMap(
        (name) => slipsToBeginning(wanted, name) ?? [],
      );
      return slips.length === 0 ? [] : [{ country, slips: Math.min(...slips) }];
    })
    .sort((a, b) => a.slips - b.slips)
    .map(({ country }) => country);
}
