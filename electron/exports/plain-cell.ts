/** What a spreadsheet may take for a formula, also after blanks and in its full-width form. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: a leading NUL is one of the tricks.
const FORMULA = /^[\s\u0000]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n\u0000]/u;

/** The text as it may stand in a cell that somebody opens in a spreadsheet: shown as written, never run. */
export function plainCell(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}
