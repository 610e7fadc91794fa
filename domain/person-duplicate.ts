import type { CalendarDate } from './calendar-date.ts';
import type { DoublesRule } from './duplicate-pairs.ts';
import { hasPairing, isSameSet, type Likeness, weighed, wordsWithout } from './likeness.ts';
import { slipsBetween } from './nearly.ts';
import { nameWords } from './person-name.ts';
import { isHeldOn, type Tenure } from './post.ts';

/** What of a person tells one from another, as it is on record. */
export interface PersonRecord {
  readonly name: string;
  readonly nativeName: string | null;
  /** Other spellings, parted by semicolons. */
  readonly otherNames: string | null;
  readonly countryId: string | null;
  readonly bornOn: CalendarDate | null;
  /** Keys of the channels (domain/person.ts), e-mail with a leading `@`. */
  readonly channelKeys: readonly string[];
  readonly posts: readonly (Tenure & { readonly title: string; readonly organisationId: string | null })[];
}

/** The same, made ready to be compared with thousands. */
export interface PersonTraits {
  readonly spellings: readonly Spelling[];
  /** Folded. */
  readonly nativeName: string | null;
  readonly countryId: string | null;
  readonly bornOn: CalendarDate | null;
  readonly channelKeys: readonly string[];
  readonly posts: PersonRecord['posts'];
}

interface Spelling {
  readonly words: readonly string[];
  /** What each word sounds like. */
  readonly sounds: readonly string[];
}

/** @param ownWords of the name, where they are to be others than all that it has */
export function traitsOf(person: PersonRecord, ownWords: readonly string[] = nameWords(person.name)): PersonTraits {
  const { countryId, bornOn, channelKeys, nativeName, otherNames } = person;
  const others = otherNames === null ? [] : otherNames.split(';').map(nameWords);
  return {
    countryId,
    bornOn,
    channelKeys,
    spellings: [ownWords, ...others]
      .filter((words) => words.length > 0)
      .map((words) => ({ words, sounds: words.map(soundOf) })),
    nativeName: nativeName === null ? null : nameWords(nativeName).join(' '),
    posts: person.posts,
  };
}

/** Why two people may be one, or may not, each with what it weighs. The screens say it in words. */
export const DUPLICATE_WEIGHTS = {
  sameEmail: 60,
  sameNumber: 50,
  sameName: 55,
  nameOrder: 50,
  sameNativeName: 45,
  transliteration: 40,
  initials: 40,
  partOfName: 35,
  slipOfPen: 35,
  sameCountry: 15,
  samePost: 15,
  sameBirth: 20,
  differentCountry: -25,
  differentBirth: -60,
  differentPosts: -10,
} as const;
export type DuplicateReason = keyof typeof DUPLICATE_WEIGHTS;

/**
 * How alike two people are, with the reasons. The same from either side, and blind to accents, script, case and the order of
 * names; at most one reason speaks of the Latin names, the strongest.
 *
 * @param today tells which posts are held now: two different ones at the same time speak against it
 */
export function likenessOf(one: PersonTraits, other: PersonTraits, today: CalendarDate): Likeness<DuplicateReason> {
  const grounds = [...channelReasons(one, other), ...nameReasons(one, other)];
  // Country, birth and post alone are shared by any two colleagues.
  if (grounds.length === 0) return UNLIKELY;
  return weighed(
    grounds,
    [...countryReasons(one, other), ...birthReasons(one, other), ...postReasons(one, other, today)],
    DUPLICATE_WEIGHTS,
  );
}

const UNLIKELY: Likeness<DuplicateReason> = { reasons: [], score: 0, verdict: 'unlikely' };

type Known = PersonTraits & { readonly id: string };

/** How two records of one person are found among thousands. */
export function doublesOfPeople(today: CalendarDate): DoublesRule<Known, DuplicateReason> {
  return { marksOf, likenessOf: (one, other) => likenessOf(one, other, today) };
}

/** What two records of one person have in common at the least: a channel, a name in its script, or a word and an initial. */
function marksOf({ spellings, nativeName, channelKeys }: PersonTraits): readonly string[] {
  const marks = new Set(channelKeys);
  if (nativeName) marks.add(`native ${nativeName}`);
  for (const { words, sounds } of spellings) {
    // A name of one word, or of nothing but initials, has no word and initial to share: it is the mark itself.
    if (words.length === 1 || sounds.every((sound) => sound.length === 1)) marks.add(sounds.toSorted().join(' '));
    sounds.forEach((sound, at) => {
      words.forEach((word, index) => {
        // As the letter alone sounds: the initial of `Charles` is a C, however the name begins.
        if (index !== at && sound.length > 1) marks.add(`${sound}+${soundOf(word.charAt(0))}`);
      });
    });
  }
  return [...marks];
}

function channelReasons(one: PersonTraits, other: PersonTraits): DuplicateReason[] {
  const shared = one.channelKeys.filter((key) => other.channelKeys.includes(key));
  return [
    ...(shared.some((key) => key.startsWith('@')) ? (['sameEmail'] as const) : []),
    ...(shared.some((key) => !key.startsWith('@')) ? (['sameNumber'] as const) : []),
  ];
}

/** Every spelling of one against every spelling of the other; a name in its own script beside. */
function nameReasons(one: PersonTraits, other: PersonTraits): DuplicateReason[] {
  const found = one.spellings.flatMap((mine) => other.spellings.flatMap((theirs) => reasonOfNames(mine, theirs) ?? []));
  const [strongest] = found.toSorted((a, b) => DUPLICATE_WEIGHTS[b] - DUPLICATE_WEIGHTS[a] || a.localeCompare(b));
  const isSameNative = one.nativeName !== null && one.nativeName !== '' && one.nativeName === other.nativeName;
  return [...(strongest ? [strongest] : []), ...(isSameNative ? (['sameNativeName'] as const) : [])];
}

/** The strongest reason why two spellings may be of one name, or `null`. */
function reasonOfNames(one: Spelling, other: Spelling): DuplicateReason | null {
  const [mine, theirs] = [one.words, other.words];
  if (mine.join(' ') === theirs.join(' ')) return 'sameName';
  if (isSameSet(mine, theirs)) return 'nameOrder';
  if (isSameSet(one.sounds, other.sounds)) return 'transliteration';
  // A single name is too little to go by.
  if (mine.length < 2 || theirs.length < 2) return null;
  if (mine.length === theirs.length) return reasonOfPairs(mine, theirs);
  const [fewer, more] = mine.length < theirs.length ? [one.sounds, other.sounds] : [other.sounds, one.sounds];
  const left = [...more];
  const isPart = fewer.every((sound) => {
    const at = left.indexOf(sound);
    if (at >= 0) left.splice(at, 1);
    return at >= 0 && sound.length > 1;
  });
  return isPart ? 'partOfName' : null;
}

/** Names of as many words: whether every word of one has a partner of its own in the other, most being the very same. */
function reasonOfPairs(mine: readonly string[], theirs: readonly string[]): DuplicateReason | null {
  // At least one whole word must be the same: two initials, or two slips, are no likeness.
  if (!mine.some((word) => word.length > 1 && theirs.includes(word))) return null;
  const [left, right] = [wordsWithout(mine, theirs), wordsWithout(theirs, mine)];
  if (hasPairing(left, right, isInitialOf)) return 'initials';
  return hasPairing(left, right, isSlipOf) ? 'slipOfPen' : null;
}

function isSlipOf(one: string, other: string): boolean {
  return slipsBetween(one, other) !== null;
}

function isInitialOf(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length === 1 && long.startsWith(short);
}

/** Spellings that differ only by who wrote a foreign name down: `Mohammed` and `Muhamad`, `Yusuf` and `Jusuf`. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/kh|gh/g, 'h'],
  [/sch|sh|sz|ch|cz|tch|tsch/g, 's'],
  [/zh|dz|ts/g, 'z'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/ou|oo/g, 'u'],
  [/ee|ie|y|j/g, 'i'],
  [/w/g, 'v'],
  [/c|q/g, 'k'],
  [/x/g, 'ks'],
];

/** Each of the ways to write a sound has one of these in it, and most words have none. */
const RARELY_WRITTEN = /[hzcqwxyj]|ou|oo|ee|ie|ts/;

/** A word as it sounds, roughly: equal for the usual ways of writing one foreign name. */
export function soundOf(word: string): string {
  let sound = word;
  if (RARELY_WRITTEN.test(word)) for (const [written, heard] of SOUNDS) sound = sound.replace(written, heard);
  return withoutDoubles(sound.replace(/[eou]/g, 'a'));
}

function withoutDoubles(sound: string): string {
  // Looked for by hand: a pattern that refers back to itself takes ten times as long to find nothing.
  for (let at = 1; at < sound.length; at += 1) {
    if (sound.charCodeAt(at) === sound.charCodeAt(at - 1)) return sound.replace(/(.)\1+/g, '$1');
  }
  return sound;
}

function countryReasons(one: PersonTraits, other: PersonTraits): DuplicateReason[] {
  if (one.countryId === null || other.countryId === null) return [];
  return [one.countryId === other.countryId ? 'sameCountry' : 'differentCountry'];
}

/** Partial dates that can mean the same day do not contradict each other. */
function birthReasons(one: PersonTraits, other: PersonTraits): DuplicateReason[] {
  if (one.bornOn === null || other.bornOn === null) return [];
  if (one.bornOn === other.bornOn) return ['sameBirth'];
  return one.bornOn.startsWith(other.bornOn) || other.bornOn.startsWith(one.bornOn) ? [] : ['differentBirth'];
}

function postReasons(one: PersonTraits, other: PersonTraits, today: CalendarDate): DuplicateReason[] {
  if (one.posts.some((post) => other.posts.some((theirs) => isSamePost(post, theirs)))) return ['samePost'];
  const holds = (traits: PersonTraits): boolean => traits.posts.some((post) => isHeldOn(post, today));
  return holds(one) && holds(other) ? ['differentPosts'] : [];
}

function isSamePost(one: PersonRecord['posts'][number], other: PersonRecord['posts'][number]): boolean {
  return (
    one.organisationId === other.organisationId && nameWords(one.title).join(' ') === nameWords(other.title).join(' ')
  );
}
