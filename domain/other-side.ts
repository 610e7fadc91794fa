/** Entries of the log that are no doing of ours: what the other side did, whom it visited, and a sign of where a state leans. */
export const MOVE_KINDS = ['otherSideMove', 'otherSideVisit', 'signal'] as const;
export type MoveKind = (typeof MOVE_KINDS)[number];
