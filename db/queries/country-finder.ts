import { CountryFinder, type NamedCountry } from '../../domain/country-finder.ts';
import { prepareOnce, type Reader } from '../database.ts';

/** Every state with all names that are kept of it. */
export function namedCountries(db: Reader): NamedCountry[] {
  const rows = prepareOnce(
    db,
    'SELECT id, iso2, iso3, json_array(name_en, name_sq, name_sr, official_name_en) AS names FROM countries ORDER BY id',
  ).all() as { id: string; iso2: string | null; iso3: string | null; names: string }[];
  return rows.map((row) => ({ ...row, names: JSON.parse(row.names) as string[] }));
}

/** Finds states by what people write for them. Made anew for each question: names may have changed. */
export function countryFinder(db: Reader): CountryFinder {
  return new CountryFinder(namedCountries(db));
}
