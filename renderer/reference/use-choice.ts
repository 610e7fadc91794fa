import { useMemo, useState } from 'react';
import { type Difference, isAcceptable } from '../../domain/reference-update.ts';

/**
 * Which differences are accepted. What is about a new state brings that state with it, and a state that is left takes along what
 * is about it.
 */
export function useChoice(differences: readonly Difference[]) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  // What is no longer on offer is not accepted either: the same choice lives on after the next comparison.
  const accepted = useMemo(
    () => differences.filter((found) => isAcceptable(found) && chosen.has(found.id)),
    [differences, chosen],
  );
  const set = (of: readonly Difference[], isAccepted: boolean): void => {
    const next = new Set(accepted.map(({ id }) => id));
    for (const { id, needs } of of.filter(isAcceptable)) {
      if (isAccepted) {
        next.add(id);
        if (needs !== null) next.add(needs);
        continue;
      }
      next.delete(id);
      for (const other of differences) if (other.needs === id) next.delete(other.id);
    }
    setChosen(next);
  };
  return { accepted, isAccepted: (id: string) => chosen.has(id), set };
}
