import type { CalendarDate } from './calendar-date.ts';
import {
  type DuplicateReason,
  likenessOf,
  type PersonRecord,
  type PersonTraits,
  traitsOf,
} from './person-duplicate.ts';
import { nameWords } from './person-name.ts';

/** Why a row may be a person on record: the reasons of the rule for doubles, or that both have the same id. */
export type MatchReason = DuplicateReason | 'sameId';

export interface PersonMatch {
  readonly id: string;
  readonly reasons: readonly MatchReason[];
  /** A match that is not certain is shown to a person and never acted on by itself. */
  readonly isCertain: boolean;
}

export interface MatchablePerson extends PersonRecord {
  readonly id: string;
}

/** Forms of address and degrees that address books put into the name. */
const TITLES: ReadonlySet<string> = new Set(
  'he hon amb ambassador dr prof mr mrs ms miss sir dame mag ing znj zt gda phd'.split(' '),
);

/** The words of a name as it is compared: without forms of address, unless it consists of nothing else. */
export function ownWords(name: string): readonly string[] {
  const words = nameWords(name);
  // `H. E.` is a title as a pair; a single letter elsewhere is an initial.
  const after = words[0] === 'h' && words[1] === 'e' && words.length > 2 ? words.slice(2) : words;
  const own = after.filter((word) => !TITLES.has(word));
  return own.length > 0 ? own : words;
}

/** The words of a name in any order, so that `Wanjiru, Amina` and `Dr Amina Wanjiru` are found under one key. */
export function nameKey(name: string): string {
  return ownWords(name).toSorted().join(' ');
}

/** A person made ready to be compared: once, for the question and for the index. */
export interface PreparedPerson {
  readonly id: string;
  readonly traits: PersonTraits;
  /** Under what the person is kept and asked for. */
  readonly keys: readonly string[];
  readonly words: readonly string[];
  readonly hasInitial: boolean;
}

export function preparePerson(person: MatchablePerson): PreparedPerson {
  const traits = traitsToMatch(person);
  const words = traits.spellings.flatMap((spelling) => spelling.words);
  const whole = words.filter(({ length }) => length > 1);
  return { id: person.id, traits, keys: keysOf(traits), words: whole, hasInitial: whole.length < words.length };
}

/** What of a person is compared: the name without its forms of address. */
export function traitsToMatch(person: PersonRecord): PersonTraits {
  return traitsOf(person, ownWords(person.name));
}

/** The whole name is the same, in some order or script. */
const WHOLE_NAME: readonly DuplicateReason[] = ['sameName', 'nameOrder', 'sameNativeName'];
const NEARLY_THE_NAME: readonly DuplicateReason[] = ['transliteration', 'initials', 'partOfName', 'slipOfPen'];

/** Parts of a name that more people have in common are no ground to look at all of them. */
const TELLING = 40;
/** As many people of the very same name or number as are looked at one by one. */
const CANDIDATES = 200;

/** Longer names are compared by their first words; nobody has more that tell anything. */
const MAX_WORDS = 6;

/**
 * People by everything that may show two records to be the same person, so that ten thousand rows are compared with ten
 * thousand people in one look each. Whether they are the same is for the rule of domain/person-duplicate.ts to say. A slip of
 * the pen is found only where something else is the same too: looking for all of them costs a look at everybody.
 */
export class ContactIndex {
  readonly #today: CalendarDate;
  readonly #traitsOf: (id: string) => PersonTraits;
  readonly #known: string[] = [];
  readonly #ids = new Set<string>();
  readonly #byKey = new PlaceIndex();
  /** People by each word of names that hold an initial, and of all names: the second only once a row has an initial. */
  readonly #shortByWord = new PlaceIndex();
  #allByWord: PlaceIndex | null = null;

  /** @param traitsOf of somebody who was added; asked again for the few that are looked at, because keeping all fills the memory */
  constructor(today: CalendarDate, traitsOf: (id: string) => PersonTraits) {
    this.#today = today;
    this.#traitsOf = traitsOf;
  }

  add(person: PreparedPerson): void {
    const place = this.#known.push(person.id) - 1;
    this.#ids.add(person.id);
    for (const key of person.keys) this.#byKey.add(key, place);
    if (person.hasInitial) for (const word of person.words) this.#shortByWord.add(word, place);
    if (this.#allByWord) for (const word of person.words) this.#allByWord.add(word, place);
  }

  /**
   * Who this may be, the surest first. Certain is the same id; and likely doubles whose names agree, unless something speaks
   * against them.
   */
  find({ id: ownId, traits, keys, words, hasInitial }: PreparedPerson): PersonMatch[] {
    if (this.#ids.has(ownId)) return [{ id: ownId, reasons: ['sameId'], isCertain: true }];
    const places = new Set<number>();
    for (const key of keys) {
      const bucket = this.#byKey.get(key);
      // Words that so many share tell nobody apart; the whole name and the channels still do.
      if (bucket.length > TELLING && key.startsWith(PAIR)) continue;
      for (const at of bucket.length > CANDIDATES ? bucket.slice(0, CANDIDATES) : bucket) places.add(at);
    }
    const byWord = hasInitial ? this.#wordsOfAll() : this.#shortByWord;
    for (const word of words) {
      const bucket = byWord.get(word);
      if (bucket.length <= TELLING) for (const at of bucket) places.add(at);
    }
    if (places.size === 0) return [];
    const found = [...places].flatMap((at) => {
      const id = this.#known[at];
      if (id === undefined) return [];
      const { reasons, score, verdict } = likenessOf(this.#traitsOf(id), traits, this.#today);
      return verdict === 'unlikely' ? [] : [{ id, reasons, score, isCertain: isCertain(reasons, verdict) }];
    });
    return found
      .toSorted((a, b) => Number(b.isCertain) - Number(a.isCertain) || b.score - a.score || a.id.localeCompare(b.id))
      .map(({ id, reasons, isCertain: certain }) => ({ id, reasons, isCertain: certain }));
  }

  #wordsOfAll(): PlaceIndex {
    if (this.#allByWord === null) {
      this.#allByWord = new PlaceIndex();
      for (const [place, id] of this.#known.entries()) {
        const words = this.#traitsOf(id).spellings.flatMap((spelling) => spelling.words);
        for (const word of words) if (word.length > 1) this.#allByWord.add(word, place);
      }
    }
    return this.#allByWord;
  }
}

/**
 * Places by key. Most keys have one: a list is made only for the second. Keys are kept as numbers, which take a tenth of their
 * texts; two that fall together cost one comparison more and mean nothing.
 */
class PlaceIndex {
  readonly #places = new Map<number, number | number[]>();

  add(key: string, place: number): void {
    const number = numberOf(key);
    const there = this.#places.get(number);
    if (there === undefined) this.#places.set(number, place);
    else if (typeof there === 'number') this.#places.set(number, [there, place]);
    else there.push(place);
  }

  get(key: string): readonly number[] {
    const there = this.#places.get(numberOf(key));
    if (there === undefined) return NOWHERE;
    return typeof there === 'number' ? [there] : there;
  }
}

const NOWHERE: readonly number[] = [];

/** FNV-1a, cut to thirty bits, which the engine keeps without a box. */
function numberOf(text: string): number {
  let number = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) number = Math.imul(number ^ text.charCodeAt(at), 0x01000193);
  return number & 0x3fffffff;
}

function isCertain(reasons: readonly DuplicateReason[], verdict: 'likely' | 'possible'): boolean {
  if (reasons.includes('differentCountry') || reasons.includes('differentBirth')) return false;
  const has = (...wanted: readonly DuplicateReason[]): boolean => wanted.some((reason) => reasons.includes(reason));
  // The whole name in the same state is the same person, also in a new post: that is what a new list is for.
  if (has(...WHOLE_NAME)) return has('sameCountry') || verdict === 'likely';
  // Initials or a spelling that is nearly the same need an address or a number that agrees; one of these alone may be an office's.
  return has(...NEARLY_THE_NAME) && has('sameEmail', 'sameNumber');
}

/** Stands before the key of two words of a name. */
const PAIR = '2 ';

/** Channels, the name in its own script, the whole name and each pair of its words as they sound. */
function keysOf({ spellings, channelKeys, nativeName }: PersonTraits): readonly string[] {
  const keys = [...channelKeys];
  if (nativeName) keys.push(`native ${nativeName}`);
  for (const { sounds } of spellings) {
    const heard = sounds.length > 1 ? sounds.slice(0, MAX_WORDS).sort() : sounds;
    keys.push(`name ${heard.join(' ')}`);
    if (heard.length < 2) continue;
    for (let one = 0; one < heard.length; one += 1) {
      for (let other = one + 1; other < heard.length; other += 1) keys.push(`${PAIR}${heard[one]} ${heard[other]}`);
    }
  }
  return keys;
}
