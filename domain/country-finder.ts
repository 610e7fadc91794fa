import { fold } from './fold.ts';

export interface NamedCountry {
  readonly id: string;
  readonly iso2: string | null;
  readonly iso3: string | null;
  /** In every language we keep, and the official one. */
  readonly names: readonly string[];
}

/** What people write although no list of names has it, by ISO 3166-1. */
const ALSO_CALLED: Readonly<Record<string, readonly string[]>> = {
  ARE: ['UAE'],
  CIV: ['Ivory Coast'],
  COD: ['DR Congo', 'DRC', 'Congo-Kinshasa'],
  COG: ['Congo', 'Congo-Brazzaville'],
  CPV: ['Cape Verde'],
  FSM: ['Micronesia'],
  GBR: ['UK', 'U.K.', 'Great Britain', 'Britain', 'England'],
  KOR: ['Korea'],
  BIH: ['Bosnia', 'Bosnja', 'Bosnja dhe Hercegovina'],
  MKD: ['Macedonia'],
  MNE: ['Mali i Zi'],
  MMR: ['Burma'],
  SWZ: ['Swaziland'],
  TLS: ['East Timor'],
  TUR: ['Turkey'],
  VNM: ['Viet Nam'],
  LAO: ['Lao PDR'],
  RUS: ['Russian Federation'],
  SYR: ['Syrian Arab Republic'],
  PRK: ['DPRK'],
  CZE: ['Czech Republic'],
  BRN: ['Brunei Darussalam'],
  USA: ['U.S.A.', 'U.S.', 'America'],
  VAT: ['Vatican', 'Vatican City'],
};

/** What else a state is called in offices, in no list of names. */
export function alsoCalled(iso3: string | null): readonly string[] {
  return ALSO_CALLED[iso3 ?? ''] ?? [];
}

/** Languages in which address books of those whom we meet are written, beside our own. */
const ABROAD =
  'sq sr de fr es it pt nl tr hr sl mk bg el hu pl cs sk sv nb da fi et lv lt uk ru ar fa he hi sw vi id th zh ja ko'.split(
    ' ',
  );

let foreignNames: readonly Intl.DisplayNames[] | null = null;

/** What a state is called elsewhere. Source: CLDR, as the engine has it. */
function namesAbroad(iso2: string | null): readonly string[] {
  if (!iso2 || !/^[A-Z]{2}$/.test(iso2)) return [];
  foreignNames ??= ABROAD.map((language) => new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }));
  return foreignNames.flatMap((names) => names.of(iso2) ?? []);
}

/** The ids of states by what they are called. */
type StatesByWord = ReadonlyMap<string, ReadonlySet<string>>;

function byWord(
  countries: readonly NamedCountry[],
  wordsOf: (country: NamedCountry) => readonly (string | null)[],
): StatesByWord {
  const states = new Map<string, Set<string>>();
  for (const country of countries) {
    for (const word of wordsOf(country)) {
      if (word) states.set(keyOf(word), (states.get(keyOf(word)) ?? new Set()).add(country.id));
    }
  }
  return states;
}

/**
 * Finds a state by what people write for it: its id, either ISO code, or a name in any of our languages without accents; where
 * none of these is known, by what it is called elsewhere.
 */
export class CountryFinder {
  readonly #countries: readonly NamedCountry[];
  readonly #ours: StatesByWord;
  /** Made when a word is none of ours: most files never ask, and the engine's lists take as long as hundreds of rows. */
  #abroad: StatesByWord | null = null;
  /** A file says the same few states again and again. */
  readonly #asked = new Map<string, string | null>();

  constructor(countries: readonly NamedCountry[]) {
    this.#countries = countries;
    this.#ours = byWord(countries, ({ id, iso2, iso3, names }) => [id, iso2, iso3, ...names, ...alsoCalled(iso3)]);
  }

  /** The id; `null` when nobody or more than one is called so. */
  find(text: string): string | null {
    const known = this.#asked.get(text);
    if (known !== undefined) return known;
    const key = keyOf(text);
    // Albanian names come with their article as often as without: `Shqipëria` and `Shqipëri`, `Franca` and `Francë`.
    const forms = key.endsWith('a') ? [key, key.slice(0, -1), `${key.slice(0, -1)}e`] : [key];
    const among = (states: StatesByWord) => forms.map((form) => states.get(form)).find((ids) => ids !== undefined);
    const found = among(this.#ours) ?? among(this.#namesAbroad());
    const id = found?.size === 1 ? ([...found][0] ?? null) : null;
    this.#asked.set(text, id);
    return id;
  }

  /** Each state of a list by commas, as people write one into a cell; `[null]` when a part of it is none. */
  findAll(text: string): readonly (string | null)[] {
    const found = text.split(/\s*(?:,|&|\band\b)\s*/).map((part) => this.find(part));
    return found.includes(null) ? [null] : found;
  }

  /** The one state whose name stands in a sentence, such as the place of a meeting; `null` for none and for several. */
  mentionedIn(sentence: string): string | null {
    const words = keyOf(sentence).split(' ');
    const found = new Set<string>();
    for (let from = 0; from < words.length; from += 1) {
      for (let to = from + 1; to <= Math.min(words.length, from + LONGEST_NAME); to += 1) {
        const part = words.slice(from, to).join(' ');
        // Codes are words of other languages too: only a name counts.
        if (part.length <= 3) continue;
        for (const id of this.#ours.get(part) ?? this.#namesAbroad().get(part) ?? []) found.add(id);
      }
    }
    return found.size === 1 ? ([...found][0] ?? null) : null;
  }

  #namesAbroad(): StatesByWord {
    this.#abroad ??= byWord(this.#countries, ({ iso2 }) => namesAbroad(iso2));
    return this.#abroad;
  }
}

/** Words of the longest name anyone writes in full. */
const LONGEST_NAME = 6;

function keyOf(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^the /, '')
    .trim();
}
