/** The default three words of a ministry's marking scheme, from the most open to the most closed. Not a state secrecy scheme. */
export const MARKINGS = ['open', 'restricted', 'confidential'] as const;

export type Marking = (typeof MARKINGS)[number];

/** Whether something marked `marking` may stand in a copy made at `level`. */
export function mayAppear(marking: Marking, level: Marking): boolean {
  return MARKINGS.indexOf(marking) <= MARKINGS.indexOf(level);
}
