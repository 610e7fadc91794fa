import type { Difference } from './import-compare.ts';
import type { PlannedLine } from './import-plan.ts';
import type { ImportRecord } from './import-record.ts';

/** What the user decided about one row that may be a record we have. */
export type RowDecision =
  | { readonly as: 'new' }
  | { readonly as: 'skip' }
  | {
      readonly as: 'merge';
      readonly targetId: string;
      /** The fields in which the file is right; in all others what we have stays, and gaps are filled. */
      readonly take: readonly string[];
    };

/** What happens to the rows that nobody decided about one by one. */
export interface ImportPolicy {
  /** Surely the same, with other values: keep ours, or take the file's. */
  readonly differing: 'ours' | 'theirs';
  /** Perhaps the same: leave the row out, or add it as somebody else. */
  readonly doubtful: 'skip' | 'new';
}

export const CAREFUL_POLICY: ImportPolicy = { differing: 'ours', doubtful: 'skip' };

export type Instruction =
  | { readonly do: 'insert'; readonly record: ImportRecord }
  | { readonly do: 'merge'; readonly record: ImportRecord; readonly targetId: string; readonly take: readonly string[] }
  | { readonly do: 'skip' | 'refuse'; readonly record: ImportRecord | null };

/**
 * What is done with a row. Without a decision of the user a sure match fills our gaps and changes nothing else, and a doubtful
 * one is left out: an import never writes over a fact, nor makes a double, on a guess.
 *
 * @param differences those to the record that is asked for, the decided one or the likeliest
 */
export function instructionFor(
  line: PlannedLine,
  decision: RowDecision | undefined,
  policy: ImportPolicy,
  differences: (targetId: string) => readonly Difference[],
): Instruction {
  const { record } = line;
  if (record === null) return { do: 'refuse', record };
  const merge = (targetId: string, isTaken: (difference: Difference) => boolean): Instruction => ({
    do: 'merge',
    record,
    targetId,
    take: differences(targetId)
      .filter((difference) => difference.isFill || isTaken(difference))
      .map(({ field }) => field),
  });
  const [first] = line.matches;
  if (first === undefined || decision?.as === 'new') return { do: 'insert', record };
  if (decision?.as === 'skip') return { do: 'skip', record };
  if (decision?.as === 'merge') return merge(decision.targetId, ({ field }) => decision.take.includes(field));
  if (isDoubtful(line)) return { do: policy.doubtful === 'new' ? 'insert' : 'skip', record };
  return merge(first.id, () => policy.differing === 'theirs');
}

/** Whether the row may be somebody we have, and nobody can say who without looking. */
export function isDoubtful({ matches }: PlannedLine): boolean {
  const certain = matches.filter(({ isCertain }) => isCertain).length;
  return matches.length > 0 && certain !== 1;
}
