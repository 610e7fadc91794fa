import type { CalendarDate } from './calendar-date.ts';
import type { Outcome } from './case-state.ts';
import type { OutcomeDecision } from './claim-entry.ts';

/** An entry of the stage log as far as taking back goes. */
interface LoggedEntry {
  readonly id: string;
  /** The entry that this one takes back; null for a move of its own. */
  readonly undoesId: string | null;
}

/**
 * The entries of a case's log that still stand, oldest first: those that no later entry has taken back. An entry that takes a
 * taking-back back brings the move again, and stands for it.
 *
 * @param log oldest first
 */
export function standingEntries<E extends LoggedEntry>(log: readonly E[]): readonly E[] {
  const standing: E[] = [];
  const takesBack = new Set<string>();
  for (const entry of log) {
    if (entry.undoesId === null || takesBack.has(entry.undoesId)) standing.push(entry);
    else {
      takesBack.add(entry.id);
      const place = standing.findIndex(({ id }) => id === entry.undoesId);
      if (place >= 0) standing.splice(place, 1);
    }
  }
  return standing;
}

/**
 * The moves of a case's log that stand, each as it was entered: not taken back, or the taking-back of it was taken back itself.
 * Unlike `standingEntries` they carry the reason, the papers and what was missing. Keeps the order given.
 */
export function movesThatStand<E extends LoggedEntry>(log: readonly E[]): readonly E[] {
  const takenBackBy = new Map(log.flatMap(({ id, undoesId }) => (undoesId === null ? [] : [[undoesId, id] as const])));
  const stands = (id: string): boolean => {
    const by = takenBackBy.get(id);
    return by === undefined || !stands(by);
  };
  return log.filter(({ id, undoesId }) => undoesId === null && stands(id));
}

/**
 * The last side outcome that an officer gave the case, or took from it: the last entry that stands and changes the outcome. `null`
 * where nobody has; then the outcome follows from the claims.
 *
 * @param log oldest first
 */
export function outcomeDecision(
  log: readonly (LoggedEntry & {
    readonly outcomeFrom: Outcome | null;
    readonly outcomeTo: Outcome | null;
    readonly effectiveOn: CalendarDate | null;
  })[],
): OutcomeDecision | null {
  const last = standingEntries(log).findLast(({ outcomeFrom, outcomeTo }) => outcomeFrom !== outcomeTo);
  return last ? { before: last.outcomeFrom, after: last.outcomeTo, on: last.effectiveOn } : null;
}
