/**
 * What a spreadsheet may take for a formula: a sign of one at the start, also after blanks and in its full-width form, or a
 * control character there. Apostrophes before it count with it, so that the one that `plainCell` puts can be told again.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: a leading NUL is one of the tricks.
const FORMULA = /^'*(?:[\s\u0000]*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n\u0000])/u;

/** The text as it may stand in a cell that somebody opens in a spreadsheet: shown as written, never run. */
export function plainCell(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The way back: takes off exactly the apostrophe that `plainCell` put, and none that somebody wrote. */
export function writtenCell(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}
