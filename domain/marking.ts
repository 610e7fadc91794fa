/** The default three words of a ministry's marking scheme, from the most open to the most closed. Not a state secrecy scheme. */
export const MARKINGS = ['open', 'restricted', 'confidential'] as const;

export type Marking = (typeof MARKINGS)[number];

/** Whether something marked `marking` may stand in a copy made at `level`. */
export function mayAppear(marking: Marking, level: Marking): boolean {
  return MARKINGS.indexOf(marking) <= MARKINGS.indexOf(level);
}

/** The more closed of two markings. */
export function stricterOf(one: Marking, other: Marking): Marking {
  return mayAppear(one, other) ? other : one;
}

export interface LevelRefusal {
  readonly code: 'aboveLevel';
  readonly field?: undefined;
  readonly marking: Marking;
}

/**
 * Why no paper up to `level` can be made on something whose bare existence is marked `marking`, or `null` when it can: its title,
 * its days and the name of its file would say what nobody may know.
 */
export function levelRefusal(marking: Marking, level: Marking): LevelRefusal | null {
  return mayAppear(marking, level) ? null : { code: 'aboveLevel', marking };
}
