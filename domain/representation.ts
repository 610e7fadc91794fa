/** Whose representation it is: our head of mission there, or theirs here. The two run apart. */
export const REPRESENTATION_DIRECTIONS = ['ours', 'theirs'] as const;
export type RepresentationDirection = (typeof REPRESENTATION_DIRECTIONS)[number];

/** How one side is represented at the other (Vienna Convention on Diplomatic Relations 1961, Art. 5, 6, 14). */
export const REPRESENTATION_FORMS = ['resident', 'nonResident', 'shared', 'honoraryConsul', 'charge'] as const;
export type RepresentationForm = (typeof REPRESENTATION_FORMS)[number];

/** What can happen to the representation of one side, in the usual order, then what can befall it. */
export const REPRESENTATION_EVENTS = [
  'formAgreed',
  'agrementAsked',
  'agrementGranted',
  'agrementRefused',
  'credentialsPresented',
  'missionWorking',
  'headLeft',
  'downgraded',
  'suspended',
  'resumed',
  'severed',
] as const;
export type RepresentationEventKind = (typeof REPRESENTATION_EVENTS)[number];
