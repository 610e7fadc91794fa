/** The trade's words for what a desk logs (domain terms: démarche, note verbale, pull-aside). Order is the order of the list. */
export const ACTION_KINDS = [
  'meeting',
  'pullAside',
  'call',
  'demarche',
  'partnerDemarche',
  'noteOut',
  'noteIn',
  'letterOut',
  'letterIn',
  'email',
  'reception',
  'visit',
  'signal',
  'otherSideMove',
  'otherSideVisit',
  'governmentChange',
  'publicRemark',
  'vote',
  'media',
  'internal',
] as const;

export type ActionKind = (typeof ACTION_KINDS)[number];

/**
 * Whether an entry of this kind is a contact with the state itself, so that it resets the silence on its case.
 * What partners, the press, the other side or we ourselves did is no contact; an unanswered letter of ours is not one either.
 */
export function isContact(kind: ActionKind): boolean {
  return CONTACT_KINDS.has(kind);
}

const CONTACT_KINDS: ReadonlySet<ActionKind> = new Set([
  'meeting',
  'pullAside',
  'call',
  'demarche',
  'noteIn',
  'letterIn',
  'email',
  'reception',
  'visit',
]);

/** Of the contacts, those at which people stood face to face: whoever sent a note or rang was not met. */
export const MET_IN_PERSON = ['meeting', 'pullAside', 'demarche', 'reception', 'visit'] as const satisfies ActionKind[];

/** Whether somebody received or heard us, face to face or by telephone: then somebody of ours was there. */
export function isSpoken(kind: ActionKind): boolean {
  return SPOKEN.has(kind);
}

const SPOKEN: ReadonlySet<ActionKind> = new Set([...MET_IN_PERSON, 'call']);

/** Days until the follow-up that the log proposes, by kind: a note is chased sooner than a reception. */
export function proposedFollowUpDays(kind: ActionKind): number {
  switch (kind) {
    case 'demarche':
    case 'partnerDemarche':
      return 14;
    case 'noteOut':
    case 'letterOut':
    case 'meeting':
    case 'visit':
      return 30;
    case 'noteIn':
    case 'letterIn':
    case 'email':
      return 7;
    // Before the remark has settled as a position.
    case 'publicRemark':
      return 1;
    default:
      return 14;
  }
}
