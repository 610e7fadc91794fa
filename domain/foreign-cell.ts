import type { ExchangeField } from './exchange-field.ts';

/** What spreadsheets show where a formula has no value. */
const SHEET_ERROR =
  /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|GETTING_DATA)$/;
const DIGITS_LOST = /^\s*[+-]?\d(?:[.,]\d+)?E\+?\d+\s*$/i;

/** What a spreadsheet made of a cell that said something else before; null for a cell that it left alone. */
export function harmDone({ shape }: Pick<ExchangeField, 'shape'>, cell: string): 'sheetError' | 'digitsLost' | null {
  if (cell.startsWith('#') && SHEET_ERROR.test(cell.trim())) return 'sheetError';
  return shape === 'phones' && DIGITS_LOST.test(cell) ? 'digitsLost' : null;
}

/**
 * Control characters, blanks without width, and marks that turn the direction of what follows: telephones put them around
 * numbers, and who wants to deceive writes a name with them. The joiners that Persian and Indian scripts need are none of them.
 */
const HIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/;
const EACH_HIDDEN = new RegExp(HIDDEN, 'g');

/** Asked first: most cells have none, and are left as they are. */
export function hasHiddenSigns(text: string): boolean {
  return HIDDEN.test(text);
}

/** The text of a cell as people see it. */
export function withoutHiddenSigns(text: string): string {
  return hasHiddenSigns(text) ? text.replace(EACH_HIDDEN, '') : text;
}

/** Whether a cell without an address or a number in it is more than `n/a`, a dash, or the inner name of a mailbox. */
export function saysSomething(cell: string): boolean {
  return /\p{L}{3}/u.test(cell) && !/^\s*(?:none|nil|null|unknown|nuk ka|nema)\s*$|^\s*\/o=/i.test(cell);
}

/** A day of the year without its year, as address books write a birthday (`--05-21`), as `21.5.`; null for anything else. */
export function dayWithoutYear(cell: string): string | null {
  const [, month, day] = /^\s*--(\d\d)-?(\d\d)\s*$/.exec(cell) ?? [];
  return month === undefined ? null : `${Number(day)}.${Number(month)}.`;
}

/** Whether a text that is nobody's name holds more than one: each part by commas has two words or more. */
export function areSeveralNames(text: string): boolean {
  const parts = text.split(',').map((part) => part.trim());
  return parts.length > 1 && !text.includes('<') && parts.every((part) => /\S\s+\S/.test(part));
}
