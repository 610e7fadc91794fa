import { fold } from './fold.ts';

/** At what level somebody was reached, from the highest down. */
export const RANKS = ['headOfState', 'minister', 'seniorOfficial', 'desk'] as const;
export type Rank = (typeof RANKS)[number];

/** 4 for a head of state or government, 1 for a desk officer. */
export function rankPoints(rank: Rank): number {
  return RANKS.length - RANKS.indexOf(rank);
}

/** What may stand before the office itself. */
const BEFORE = '^(?:(?:his|her|excellency|the|acting|interim|first|federal|honourable) )*';

const HEAD = new RegExp(
  `${BEFORE}(?:president|prime minister|premier|chancellor|king|queen|emir|sultan|head of (?:state|government)|crown prince)\\b`,
);
/** A president of a chamber or a court presides over that only. */
const PRESIDES =
  /^(?:acting |vice )*(?:president|chair\w*|speaker) of (?:the )?(?:senate|national|assembly|parliament|house|chamber|council|court|foreign|committee)/;
const MINISTER = new RegExp(
  `${BEFORE}(?:(?:deputy|vice) prime minister|(?:[a-z]+ )?minister)\\b(?! (?:counsellor|plenipotentiary))`,
);
const UNDER_MINISTER = new RegExp(`${BEFORE}(?:deputy|vice|assistant|junior|former) (?:[a-z]+ )?minister\\b`);
const SENIOR = new RegExp(
  `${BEFORE}(?:(?:permanent|state|general|under|cabinet) secretary|secretary (?:of state|general)|(?:deputy )?director general|director|ambassador|high commissioner|permanent (?:representative|observer)|chief of staff|chair\\w*|speaker|minister (?:counsellor|plenipotentiary)|legal adviser|attorney general)\\b`,
);

/**
 * The rank that a post has, read off its title, since nobody enters it a second time: `Minister of Foreign Affairs, …` is a
 * minister, `Chief of Staff to the Minister` is not. What is not understood counts as desk: a guess may make a door look
 * lower than it is, never higher.
 *
 * @param post title first, as the log keeps it: `Permanent Secretary, Ministry of Foreign Affairs`
 */
export function rankOfPost(post: string | null): Rank {
  const title = fold(post ?? '').trim();
  if (PRESIDES.test(title) || UNDER_MINISTER.test(title)) {
    // A deputy prime minister is a member of the cabinet; a deputy minister is an official.
    return /^(?:deputy|vice) prime minister/.test(title) ? 'minister' : 'seniorOfficial';
  }
  if (HEAD.test(title)) return 'headOfState';
  if (MINISTER.test(title)) return 'minister';
  return SENIOR.test(title) ? 'seniorOfficial' : 'desk';
}

/** Whether the post is at a mission to an organisation: a door that stands in New York or Geneva, not in the capital. */
export function isMultilateralPost(post: string | null): boolean {
  return /permanent (?:mission|representative|representation|observer|delegation|delegate)/.test(fold(post ?? ''));
}
