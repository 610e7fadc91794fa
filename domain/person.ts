/** Where an interlocutor stands towards us, from the warmest to the coldest. */
export const STANCES = ['friend', 'open', 'neutral', 'sceptical', 'blocker'] as const;
export type Stance = (typeof STANCES)[number];

/** How much the person's word weighs where our question is decided. */
export const INFLUENCES = ['decides', 'shapes', 'heard', 'marginal'] as const;
export type Influence = (typeof INFLUENCES)[number];

/** What of a person is judged, each on its own day and with its own basis. */
export const ASPECTS = ['stance', 'influence'] as const;
export type Aspect = (typeof ASPECTS)[number];

/** Whether the word is one of the scale of that aspect: `decides` is no stance. */
export function isOfScale(aspect: Aspect, value: Stance | Influence): boolean {
  return ([...(aspect === 'stance' ? STANCES : INFLUENCES)] as readonly string[]).includes(value);
}

/** Ways to reach a person. `assistant` is somebody else's number or address, by which one gets through. */
export const CHANNEL_KINDS = ['mobile', 'phone', 'email', 'messenger', 'assistant', 'postal'] as const;
export type ChannelKind = (typeof CHANNEL_KINDS)[number];

/** One way to reach somebody. */
export interface Reach {
  readonly kind: ChannelKind;
  readonly value: string;
  /** `Signal`, the name of the assistant. */
  readonly label: string | null;
  readonly isPreferred: boolean;
}

/** National and international forms of one number agree in this many last digits; shorter ones are extensions. */
const SAME_NUMBER_DIGITS = 8;
const SHORTEST_NUMBER = 6;

/**
 * What two ways of writing the same address or number have in common, so that a person is found by either:
 * `+254 (0)20 555-0101` and `0205550101` agree, and so do `A@Example.org` and `a@example.org`.
 *
 * @returns `null` for what cannot tell two people apart: a street, an assistant's number, an extension
 */
export function channelKey(kind: ChannelKind, value: string): string | null {
  if (kind === 'assistant' || kind === 'postal') return null;
  if (kind === 'email' || value.includes('@')) return `@${value.trim().toLowerCase()}`;
  const digits = value.replace(/\D/g, '');
  return digits.length < SHORTEST_NUMBER ? null : digits.slice(-SAME_NUMBER_DIGITS);
}

/** An e-mail address as far as its shape can tell; anything else of one line is taken as it is written. */
export function isPlausibleChannel(kind: ChannelKind, value: string): boolean {
  const text = value.trim();
  if (kind === 'email') return /^[^\s@]+@[^\s@]+$/.test(text);
  if (kind === 'mobile' || kind === 'phone') return (text.match(/\d/g)?.length ?? 0) >= 3;
  return text !== '';
}

/** Fields of which one side's value is chosen when two records of one person become one, as a form shows them. */
export const MERGED_PERSON_FIELDS = [
  'name',
  'nativeName',
  'otherNames',
  'pronunciation',
  'addressForm',
  'countryId',
  'bornOn',
  'languages',
  'needsInterpreter',
  'note',
  'photoId',
  'ownerId',
  'deputyId',
  'verifiedOn',
] as const;
