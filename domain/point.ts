/** Who brought a point up: our side, theirs, or somebody else in the room. */
export const RAISERS = ['us', 'them', 'other'] as const;

export type Raiser = (typeof RAISERS)[number];

/** As many words of a text as one reads in passing. */
const FIRST_WORDS = 6;
/** A word of another script may be a whole sentence. */
const FIRST_LETTERS = 48;

/** The beginning of a text in one line, by which it is known again; an ellipsis says where more follows. */
export function firstWords(text: string): string {
  const words = text.trim().split(/\s+/u);
  const beginning = words.slice(0, FIRST_WORDS).join(' ');
  const letters = [...beginning];
  if (letters.length > FIRST_LETTERS) return `${letters.slice(0, FIRST_LETTERS).join('').trimEnd()}…`;
  return words.length > FIRST_WORDS ? `${beginning}…` : beginning;
}

/** As long as a promise may be. */
const PROMISE_LETTERS = 400;

/** What a follow-up says as the words of a promise: one line, as long as a promise may be; the point keeps the whole. */
export function promiseOfFollowUp(followUp: string): string {
  const line = followUp.trim().replace(/\s+/gu, ' ');
  if (line.length <= PROMISE_LETTERS) return line;
  // By whole letters: half of one is no letter.
  let shortened = '';
  for (const letter of line) {
    if (shortened.length + letter.length > PROMISE_LETTERS - 1) break;
    shortened += letter;
  }
  return `${shortened.trimEnd()}…`;
}
