/** Explicit direction embeddings, overrides and isolates: they can make a sentence read differently from what it says. */
const DIRECTION_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/gu;
/** What neither XML nor a typesetter may get: control characters other than line ends, and noncharacters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the purpose.
const UNPRINTABLE = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\ufdd0-\ufdef]|[\u{fffe}\u{ffff}]/gu;

/**
 * A text from the base as it may stand in a document: no control characters, no lone surrogates, line ends as `\n`.
 * What a person wrote stays letter by letter.
 */
export function printable(text: string): string {
  return cleaned(text)
    .replace(/ *\n\s*/gu, '\n')
    .trim();
}

/** The same with its blank lines and indents, which mean something to whoever reads it as Markdown. */
export function cleaned(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029|\u0085/gu, '\n')
    .replaceAll('\t', ' ')
    .toWellFormed()
    .replace(DIRECTION_CONTROLS, '')
    .replace(UNPRINTABLE, '');
}

/** At most `limit` characters, cut between words; the mark `[…]` says that there is more. */
export function clipped(text: string, limit: number): string {
  const letters = Array.from(text);
  if (letters.length <= limit) return text;
  const head = letters.slice(0, limit).join('');
  const lastSpace = head.search(/\s\S*$/u);
  return `${lastSpace > limit / 2 ? head.slice(0, lastSpace) : head} […]`;
}
