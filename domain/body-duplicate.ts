import type { BodyKind } from './body.ts';
import type { CountryFinder } from './country-finder.ts';
import type { DoublesRule } from './duplicate-pairs.ts';
import { hasPairing, isSameSet, type Likeness, weighed, wordsWithout } from './likeness.ts';
import { slipsBetween } from './nearly.ts';
import { nameWords } from './person-name.ts';

/** What of a body tells one from another, as it is on record or about to be. */
export interface BodyRecord {
  /** Null for one that is not on record yet. */
  readonly id: string | null;
  readonly name: string;
  readonly kind: BodyKind;
  readonly countryId: string | null;
  readonly parentId: string | null;
  /** All bodies that it is a part of, however far up. */
  readonly aboveIds: readonly string[];
}

/** The same, made ready to be compared with thousands. */
export interface BodyTraits extends Omit<BodyRecord, 'name'> {
  /** The state on record, or the one that the name of a body without a state has in it. */
  readonly stateId: string | null;
  /** Words of the name in their order: folded, without small ones. */
  readonly whole: readonly string[];
  /** The same without an abbreviation of the rest, as in brackets behind it. */
  readonly words: readonly string[];
  /** Without the name of the state, either. */
  readonly bare: readonly string[];
  /** What the name may be abbreviated to. */
  readonly abbreviations: readonly string[];
}

/** Why two bodies may be one, or may not, each with what it weighs. The screens say it in words. */
export const BODY_WEIGHTS = {
  sameName: 55,
  wordOrder: 55,
  countryInName: 55,
  abbreviation: 40,
  slipOfPen: 40,
  sameCountry: 15,
  countryNamed: 10,
  noSingleState: 10,
  sameParent: 10,
  differentKind: -10,
  parts: -20,
  differentParent: -25,
  countryMissing: -25,
  differentCountry: -100,
  partOfOther: -100,
} as const;
export type BodyReason = keyof typeof BODY_WEIGHTS;

/** A ministry without a state may be that of any state. */
const OF_A_STATE: ReadonlySet<BodyKind> = new Set(['ministry', 'parliament', 'mission', 'office']);

/** Words that come and go in a name, in the languages that bodies are written in here; folded. */
const SMALL_WORDS: ReadonlySet<string> = new Set(
  `of the a an for to in on at and by with
   de du des d la le les l et en pour aux au
   del los las el y e do da dos das os
   der die das den dem und fur von
   i te se dhe per ne
   u na o za`.split(/\s+/),
);

const SHORTEST_ABBREVIATION = 2;
const LONGEST_ABBREVIATION = 8;
/** More small words than these count in no abbreviation that anyone uses. */
const COUNTED_SMALL_WORDS = 4;
/** Words of the longest name of a state that anyone writes in full. */
const LONGEST_STATE = 6;
/** `Kenyan`, `Ghanaian`, `Kosovës`: letters by which a form of the name of a state is longer than the name. */
const LONGEST_ENDING = 3;
const SHORTEST_STATE = 4;
/** In a shorter word a letter makes another word. */
const SHORTEST_SLIPPED = 5;
const MOST_SLIPPED = 3;

export function bodyTraits({ name, ...record }: BodyRecord, states: CountryFinder): BodyTraits {
  const stateId = record.countryId ?? states.mentionedIn(name);
  const all = joinInitials(nameWords(name));
  const bare = withoutOwnAbbreviation(withoutState(all, stateId, states));
  return {
    ...record,
    stateId,
    whole: withoutSmall(all),
    words: withoutSmall(withoutOwnAbbreviation(all)),
    bare: withoutSmall(bare),
    abbreviations: abbreviationsOf(bare),
  };
}

/**
 * How alike two bodies are, with the reasons. The same from either side, and blind to accents, script, case, punctuation, small
 * words and the order of words. Surely one are only two of the same state: all states have a ministry of that name.
 */
export function likenessOfBodies(one: BodyTraits, other: BodyTraits): Likeness<BodyReason> {
  const ground = reasonOfNames(one, other);
  const { score, verdict, reasons } = weighed<BodyReason>(
    ground === null ? [] : [ground],
    [...countryReasons(one, other), ...kindReasons(one, other), ...parentReasons(one, other, ground)],
    BODY_WEIGHTS,
  );
  const isSure = verdict !== 'likely' || reasons.includes('sameCountry');
  return { score, reasons, verdict: isSure ? verdict : 'possible' };
}

/** How two records of one body are found among thousands. */
export const DOUBLES_OF_BODIES: DoublesRule<BodyTraits & { readonly id: string }, BodyReason> = {
  marksOf,
  likenessOf: likenessOfBodies,
};

/** What two records of one body have in common: words, an abbreviation, or the first letters of words; within a state. */
function marksOf({ whole, words, bare, abbreviations, kind, stateId }: BodyTraits): readonly string[] {
  const names = [whole, words, bare].map((each) => each.toSorted().join(' '));
  const marks = [...names, ...abbreviations.map(short), ...(bare.length === 1 ? [short(bare[0] ?? '')] : [])];
  const letters = [words, bare].map((each) => `slip ${initialsOf(each)}`);
  const within = [...marks, ...letters].map((mark) => `${stateId ?? ''}|${mark}`);
  return [...new Set(OF_A_STATE.has(kind) ? within : [...within, ...names.map((name) => `*|${name}`)])];
}

const short = (letters: string): string => `short ${letters}`;

function initialsOf(words: readonly string[]): string {
  return words
    .map((word) => word.charAt(0))
    .toSorted()
    .join('');
}

/** The strongest reason why two names may be of one body, or `null`. */
function reasonOfNames(one: BodyTraits, other: BodyTraits): BodyReason | null {
  if (one.words.join(' ') === other.words.join(' ')) return 'sameName';
  // Whole, too: in another order a word may look like an abbreviation of those before it.
  if (isSameSet(one.whole, other.whole) || isSameSet(one.words, other.words)) return 'wordOrder';
  if (isSameSet(one.bare, other.bare)) return 'countryInName';
  if (isAbbreviated(one, other) || isAbbreviated(other, one)) return 'abbreviation';
  return isSlipped(one.words, other.words) || isSlipped(one.bare, other.bare) ? 'slipOfPen' : null;
}

function isAbbreviated({ bare: [abbreviation, ...rest] }: BodyTraits, { abbreviations }: BodyTraits): boolean {
  return abbreviation !== undefined && rest.length === 0 && abbreviations.includes(abbreviation);
}

/** `Defence` and `Defense`, but neither `Health` and `Wealth` nor `Committee 1` and `Committee 2`. */
function isSlipped(mine: readonly string[], theirs: readonly string[]): boolean {
  if (mine.length !== theirs.length) return false;
  const [without, left] = [wordsWithout(mine, theirs), wordsWithout(theirs, mine)];
  return without.length <= MOST_SLIPPED && hasPairing(without, left, isSlip);
}

function isSlip(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < SHORTEST_SLIPPED || one.charAt(0) !== other.charAt(0)) return false;
  return !/\d/.test(one + other) && slipsBetween(one, other) === 1;
}

function countryReasons(one: BodyTraits, other: BodyTraits): BodyReason[] {
  if (one.stateId === other.stateId) {
    if (one.stateId === null) return ['noSingleState'];
    return [one.countryId === other.countryId && one.countryId !== null ? 'sameCountry' : 'countryNamed'];
  }
  if (one.stateId !== null && other.stateId !== null) return ['differentCountry'];
  return OF_A_STATE.has(one.kind) || OF_A_STATE.has(other.kind) ? ['countryMissing'] : [];
}

function kindReasons(one: BodyTraits, other: BodyTraits): BodyReason[] {
  // `other` says only that nobody has said.
  return one.kind === other.kind || one.kind === 'other' || other.kind === 'other' ? [] : ['differentKind'];
}

function parentReasons(one: BodyTraits, other: BodyTraits, ground: BodyReason | null): BodyReason[] {
  const isWithin = (part: BodyTraits, whole: BodyTraits): boolean =>
    whole.id !== null && part.aboveIds.includes(whole.id);
  if (isWithin(one, other) || isWithin(other, one)) return ['partOfOther'];
  if (one.parentId === null || other.parentId === null) return [];
  if (one.parentId !== other.parentId) return ['differentParent'];
  return ground === 'abbreviation' || ground === 'slipOfPen' ? ['parts'] : ['sameParent'];
}

/** `M. F. A.` is one word, as `MFA` is. */
function joinInitials(words: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const [at, word] of words.entries()) {
    const isNext = word.length === 1 && words[at - 1]?.length === 1;
    if (isNext) joined.push(`${joined.pop()}${word}`);
    else joined.push(word);
  }
  return joined;
}

/** All words where there are none but small ones. */
function withoutSmall(words: readonly string[]): readonly string[] {
  const large = words.filter((word, at) => !isSmall(word) || (word.length === 1 && isSmall(words[at + 1])));
  return large.length > 0 ? large : words;
}

/** The end of a name is as good as a small word: a letter before either numbers what stands before it, as in `Division A`. */
function isSmall(word: string | undefined): boolean {
  return word === undefined || SMALL_WORDS.has(word);
}

/** `Ministry of Foreign Affairs (MFA)` is called what it is called without the brackets. */
function withoutOwnAbbreviation(words: readonly string[]): readonly string[] {
  const at = words.findIndex((word, index) => abbreviationsOf(words.toSpliced(index, 1)).includes(word));
  return at < 0 ? words : words.toSpliced(at, 1);
}

/** Takes the name of the body's own state out, in whichever of its languages and forms; a name of nothing else stays. */
function withoutState(words: readonly string[], stateId: string | null, states: CountryFinder): readonly string[] {
  if (stateId === null) return words;
  let left: readonly string[] = [];
  for (let from = 0; from < words.length; ) {
    const length = stateLengthAt(words, from, stateId, states);
    left = length === 0 ? [...left, words[from] ?? ''] : withoutLink(left);
    from += Math.max(length, 1);
  }
  return left.every(isSmall) ? words : left;
}

/** `of the`, `de la`, `e`: what links the name of the state to what stands before it goes with it. */
function withoutLink(words: readonly string[]): readonly string[] {
  let end = words.length;
  while (end > 0 && isSmall(words[end - 1]) && (end === words.length || words[end - 1]?.length !== 1)) end -= 1;
  return words.slice(0, end);
}

/** How many words from there on are the name of the state, as many as can be; 0 for none. */
function stateLengthAt(words: readonly string[], from: number, stateId: string, states: CountryFinder): number {
  for (let length = Math.min(LONGEST_STATE, words.length - from); length > 0; length -= 1) {
    if (states.find(words.slice(from, from + length).join(' ')) === stateId) return length;
  }
  const word = words[from] ?? '';
  // `Nigeria` is no form of `Niger`.
  if (states.find(word) !== null) return 0;
  for (let ending = 1; ending <= LONGEST_ENDING && word.length - ending >= SHORTEST_STATE; ending += 1) {
    if (states.find(word.slice(0, -ending)) === stateId) return 1;
  }
  return 0;
}

/** The first letters of all large words, with those of small ones or without: `mfa`, `mofa`. */
function abbreviationsOf(words: readonly string[]): readonly string[] {
  if (words.filter((word) => !isSmall(word)).length < SHORTEST_ABBREVIATION) return [];
  let found: readonly string[] = [''];
  let small = 0;
  for (const word of words) {
    const longer = found.map((letters) => `${letters}${word.charAt(0)}`);
    if (!isSmall(word)) found = longer;
    else if (small < COUNTED_SMALL_WORDS) {
      small += 1;
      found = [...found, ...longer];
    }
  }
  return [...new Set(found)].filter(({ length }) => length <= LONGEST_ABBREVIATION);
}
