import { fold, hasWordBeginning } from '../../domain/fold.ts';

interface Findable {
  readonly iso2: string | null;
  readonly iso3: string | null;
  /** All names in three languages and the code, folded. */
  readonly folded: string;
}

/**
 * The countries that the letters may mean, best first: the code itself, then a name in the reader's language that begins
 * so, then any name with a word that begins so. Accents and script do not matter. Nothing for no letters.
 *
 * @param nameOf the name that the reader sees
 */
export function findCountries<T extends Findable>(
  countries: readonly T[],
  typed: string,
  nameOf: (country: T) => string,
): T[] {
  const wanted = fold(typed.trim());
  if (wanted === '') return [];
  const rank = (country: T): number => {
    if ([country.iso2, country.iso3].some((code) => code?.toLowerCase() === wanted)) return 0;
    if (fold(nameOf(country)).startsWith(wanted)) return 1;
    return hasWordBeginning(country.folded, wanted) ? 2 : 3;
  };
  return countries
    .map((country) => ({ country, rank: rank(country) }))
    .filter(({ rank: found }) => found < 3)
    .sort((a, b) => a.rank - b.rank)
    .map(({ country }) => country);
}
