import type { CalendarDate } from './calendar-date.ts';
import { type Likeness, likenessOf, type PersonTraits, soundOf } from './person-duplicate.ts';

export interface DuplicatePair extends Likeness {
  /** The smaller id first. */
  readonly personId: string;
  readonly otherPersonId: string;
}

type Known = PersonTraits & { readonly id: string };

/** A group of more would make the search of the whole base long; it is split by country then. */
const LARGEST_GROUP = 150;
const GROUPED_AT_ONCE = 250;

/** The one name of a pair, whichever way round it is told. */
export function pairKey(one: string, other: string): string {
  return one < other ? `${one}|${other}` : `${other}|${one}`;
}

/**
 * Compares all who share a mark of the kind that a reason can rest on, group by group, so that its caller can do something
 * else in between. Ten thousand people have fifty million pairs, and all but some thousands share nothing.
 *
 * @param distinct keys of pairs that somebody has called different
 * @returns after each group the pairs found in it, and nothing every so often before; a pair comes once
 */
export function* duplicatePairs(
  people: readonly Known[],
  distinct: ReadonlySet<string>,
  today: CalendarDate,
): Generator<readonly DuplicatePair[]> {
  const seen = new Set<string>();
  const groups = new Map<string, Known[]>();
  for (const [index, person] of people.entries()) {
    putInGroups(groups, person);
    if (index % GROUPED_AT_ONCE === 0) yield [];
  }
  for (const group of splitWhereLarge(groups)) {
    const found: DuplicatePair[] = [];
    for (let at = 0; at < group.length; at += 1) {
      for (let next = at + 1; next < group.length; next += 1) {
        const [one, other] = [group[at], group[next]];
        if (!one || !other) continue;
        const key = pairKey(one.id, other.id);
        if (seen.has(key) || distinct.has(key)) continue;
        seen.add(key);
        const likeness = likenessOf(one, other, today);
        if (likeness.verdict === 'unlikely') continue;
        const [personId, otherPersonId] = one.id < other.id ? [one.id, other.id] : [other.id, one.id];
        found.push({ ...likeness, personId, otherPersonId });
      }
    }
    yield found;
  }
}

function putInGroups(groups: Map<string, Known[]>, person: Known): void {
  for (const mark of marksOf(person)) {
    const group = groups.get(mark);
    if (group) group.push(person);
    else groups.set(mark, [person]);
  }
}

function splitWhereLarge(groups: ReadonlyMap<string, Known[]>): Known[][] {
  return [...groups.values()].flatMap((group) =>
    group.length > LARGEST_GROUP ? [...Map.groupBy(group, ({ countryId }) => countryId).values()] : [group],
  );
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
