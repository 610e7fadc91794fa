/** Letters that may be wrong in a word of so many: none in a short one, where anything would be near anything. */
function slipsAllowed(length: number): number {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

/**
 * How many slips lie between what was typed and the beginning of a word: a letter too many, too few, another one, or two
 * changed over. What is typed is still being typed, so the rest of the word costs nothing. Both folded.
 *
 * @returns `null` when there are more slips than a word of that length may have
 */
export function slipsToBeginning(typed: string, word: string): number | null {
  const allowed = slipsAllowed(typed.length);
  if (word.length + allowed < typed.length || lacksLetters(typed, word) > allowed) return null;
  const slips = fewestSlips(typed, word.slice(0, typed.length + allowed), true);
  return slips <= allowed ? slips : null;
}

/**
 * How many slips lie between two whole words. The same from either side.
 *
 * @returns `null` when there are more than the shorter of the two may have
 */
export function slipsBetween(one: string, other: string): number | null {
  const allowed = slipsAllowed(Math.min(one.length, other.length));
  if (Math.abs(one.length - other.length) > allowed || lacksLetters(one, other) > allowed) return null;
  const slips = fewestSlips(one, other, false);
  return slips <= allowed ? slips : null;
}

/** The words that may have been meant, nearest first; of equally near ones those that stand first. */
export function nearestWords(typed: string, words: readonly string[], most: number): string[] {
  return words
    .flatMap((word) => {
      const slips = slipsToBeginning(typed, word);
      return slips === null ? [] : [{ word, slips }];
    })
    .sort((a, b) => a.slips - b.slips)
    .slice(0, most)
    .map(({ word }) => word);
}

/** A quick look that spares the count below nearly always: letters of one that the other has nowhere, each of them a slip. */
function lacksLetters(one: string, other: string): number {
  let lacking = 0;
  for (let at = 0; at < one.length; at += 1) if (!other.includes(one.charAt(at))) lacking += 1;
  return lacking;
}

/** Edit distance with neighbours changed over as one edit (Damerau, as optimal string alignment); row by row. */
function fewestSlips(one: string, other: string, isOpenEnded: boolean): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + Number(!isSame),
      );
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]) {
        cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      }
      current.push(cost);
    }
    beforeLast = last;
    last = current;
  }
  return isOpenEnded ? Math.min(...last) : (last.at(-1) ?? 0);
}
