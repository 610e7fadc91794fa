/** How alike two records are, with the reasons. */
export interface Likeness<Reason extends string> {
  readonly reasons: readonly Reason[];
  readonly score: number;
  /** `likely` is worth a look at once, `possible` when there is time. */
  readonly verdict: 'likely' | 'possible' | 'unlikely';
}

const LIKELY = 65;
const POSSIBLE = 50;

/**
 * What the reasons come to.
 *
 * @param grounds reasons that can make two records one; where there are none, whatever else they share is no ground
 * @param others what speaks for it beside them, or against it
 */
export function weighed<Reason extends string>(
  grounds: readonly Reason[],
  others: readonly Reason[],
  weights: Readonly<Record<Reason, number>>,
): Likeness<Reason> {
  const reasons = [...grounds, ...others];
  const score = reasons.reduce((sum, reason) => sum + weights[reason], 0);
  if (grounds.length === 0 || score < POSSIBLE) return { reasons, score, verdict: 'unlikely' };
  return { reasons, score, verdict: score >= LIKELY ? 'likely' : 'possible' };
}

/** Whether the words are the same, in whatever order. */
export function isSameSet(mine: readonly string[], theirs: readonly string[]): boolean {
  return mine.length === theirs.length && mine.toSorted().join(' ') === theirs.toSorted().join(' ');
}

/** The words of one that have no equal of their own among the words of the other. */
export function wordsWithout(mine: readonly string[], theirs: readonly string[]): readonly string[] {
  const left = [...theirs];
  return mine.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/**
 * Whether every word of one has a partner of its own among the words of the other. Tries every pairing, so it is for few
 * words: the first that fits may leave another without a partner.
 */
export function hasPairing(
  mine: readonly string[],
  theirs: readonly string[],
  isPair: (mine: string, theirs: string) => boolean,
): boolean {
  const [first, ...rest] = mine;
  if (first === undefined) return theirs.length === 0;
  return theirs.some((word, at) => isPair(first, word) && hasPairing(rest, theirs.toSpliced(at, 1), isPair));
}
