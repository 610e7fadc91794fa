/** For whom the lists of the day are read: everyone, the officers of one's own desk, or oneself. */
export const WHOSE = ['all', 'desk', 'mine'] as const;
export type Whose = (typeof WHOSE)[number];

/** The officers whose rows are shown; `null` shows everything, also what nobody owns. */
export function ownersOf(
  whose: Whose,
  officerId: string | null,
  officers: readonly { readonly id: string; readonly desk: string | null }[],
): ReadonlySet<string> | null {
  if (whose === 'all' || officerId === null) return null;
  const desk = officers.find(({ id }) => id === officerId)?.desk ?? null;
  // An officer without a desk is a desk of one.
  if (whose === 'mine' || desk === null) return new Set([officerId]);
  return new Set(officers.filter((officer) => officer.desk === desk).map(({ id }) => id));
}
