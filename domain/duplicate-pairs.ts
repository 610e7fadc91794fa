import type { Likeness } from './likeness.ts';

export interface DuplicatePair<Reason extends string> extends Likeness<Reason> {
  /** The smaller one. */
  readonly id: string;
  readonly otherId: string;
}

/** How records of one kind are told to be doubles. */
export interface DoublesRule<Known, Reason extends string> {
  /** Marks of which any two doubles have one in common: only those who share one are compared. */
  readonly marksOf: (record: Known) => readonly string[];
  /** The same from either side. */
  readonly likenessOf: (one: Known, other: Known) => Likeness<Reason>;
}

/** A group of more would make the search of the whole base long; it is split by country then. */
const LARGEST_GROUP = 150;
const GROUPED_AT_ONCE = 250;

/** The one name of a pair, whichever way round it is told. */
export function pairKey(one: string, other: string): string {
  return one < other ? `${one}|${other}` : `${other}|${one}`;
}

/**
 * Compares all that share a mark of the kind that a reason can rest on, group by group, so that its caller can do something
 * else in between. Ten thousand records have fifty million pairs, and all but some thousands share nothing.
 *
 * @param distinct keys of pairs that somebody has called different
 * @returns after each group the pairs found in it, and nothing every so often before; a pair comes once
 */
export function* duplicatePairs<
  Known extends { readonly id: string; readonly countryId: string | null },
  Reason extends string,
>(
  records: readonly Known[],
  distinct: ReadonlySet<string>,
  { marksOf, likenessOf }: DoublesRule<Known, Reason>,
): Generator<readonly DuplicatePair<Reason>[]> {
  const seen = new Set<string>();
  const groups = new Map<string, Known[]>();
  for (const [index, record] of records.entries()) {
    putInGroups(groups, record, marksOf(record));
    if (index % GROUPED_AT_ONCE === 0) yield [];
  }
  for (const group of splitWhereLarge(groups)) {
    const found: DuplicatePair<Reason>[] = [];
    for (let at = 0; at < group.length; at += 1) {
      for (let next = at + 1; next < group.length; next += 1) {
        const [one, other] = [group[at], group[next]];
        if (!one || !other) continue;
        const key = pairKey(one.id, other.id);
        if (seen.has(key) || distinct.has(key)) continue;
        seen.add(key);
        const likeness = likenessOf(one, other);
        if (likeness.verdict === 'unlikely') continue;
        const [id, otherId] = one.id < other.id ? [one.id, other.id] : [other.id, one.id];
        found.push({ ...likeness, id, otherId });
      }
    }
    yield found;
  }
}

function putInGroups<Known>(groups: Map<string, Known[]>, record: Known, marks: readonly string[]): void {
  for (const mark of marks) {
    const group = groups.get(mark);
    if (group) group.push(record);
    else groups.set(mark, [record]);
  }
}

function splitWhereLarge<Known extends { readonly countryId: string | null }>(
  groups: ReadonlyMap<string, Known[]>,
): Known[][] {
  return [...groups.values()].flatMap((group) =>
    group.length > LARGEST_GROUP ? [...Map.groupBy(group, ({ countryId }) => countryId).values()] : [group],
  );
}
