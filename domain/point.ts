/** Who brought a point up: our side, theirs, or somebody else in the room. */
export const RAISERS = ['us', 'them', 'other'] as const;

export type Raiser = (typeof RAISERS)[number];
