import type { BriefingLanguage } from './briefing-labels.ts';

/** Where a text stands, which decides how names are written in it. */
export const STYLE_SETTINGS = ['own', 'regional', 'international'] as const;
export type StyleSetting = (typeof STYLE_SETTINGS)[number];

/** Forms of a name that a setting forbids, and the one it wants. `any` holds everywhere. */
export interface StyleRule {
  readonly setting: StyleSetting | 'any';
  /** The languages of a text in which it holds; `null` for every language. `Priština` is the Serbian name, and wrong in English. */
  readonly languages: readonly BriefingLanguage[] | null;
  readonly words: readonly string[];
  readonly use: string;
  readonly why: string;
}

/** How names are written in one paper: where it will be read, in which language, and what the guide says of both. */
export interface PaperStyle {
  readonly setting: StyleSetting;
  readonly language: BriefingLanguage;
  readonly rules: readonly StyleRule[];
  /** What explains the mark at a name, on each page on which a marked name stands; empty where the setting wants no mark. */
  readonly footnote: string;
  /** Our name with its mark, in each case of each language: `Kosovo*`, `Kosovës*`. */
  readonly marked: readonly string[];
}

export interface StyleWarning {
  /** As it stands in the text. */
  readonly found: string;
  readonly use: string;
  readonly why: string;
}

/**
 * The forms in a text that its setting forbids, each once, in the order of the rules. Whole words with their capitals: a turkey on
 * a menu is none. A wrong footnote becomes the news, so that this is said before anything is printed.
 */
export function styleWarnings(
  text: string,
  { rules, setting, language }: Pick<PaperStyle, 'rules' | 'setting' | 'language'>,
): readonly StyleWarning[] {
  return rules
    .filter((rule) => rule.setting === 'any' || rule.setting === setting)
    .filter(({ languages }) => languages === null || languages.includes(language))
    .flatMap(({ words, use, why }) => words.filter((word) => holds(text, word)).map((found) => ({ found, use, why })))
    .filter(({ found }, index, all) => all.findIndex((other) => other.found === found) === index);
}

/** Whether our name stands in a text with the mark that the footnote explains. */
export function isMarked(text: string, { marked }: Pick<PaperStyle, 'marked'>): boolean {
  return marked.some((name) => holds(text, name));
}

/**
 * Our name as it stands in a text without its mark, in a paper that wants the mark and has it nowhere; else `null`. Once is
 * enough, so a text that has it at one place may leave it out at the next. A footnote without a mark explains nothing, and a
 * name without either is what the agreement of 24 February 2012 was made against.
 */
export function unmarkedName(text: string, style: PaperStyle): string | null {
  if (style.footnote === '' || isMarked(text, style)) return null;
  return style.marked.map((name) => name.replace(/\*$/, '')).find((name) => holds(text, name)) ?? null;
}

/** Whether a text has a word or a row of words as they stand: whole, and with their capitals. */
export function holds(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!isLetter(text[at - 1]) && !isLetter(text[at + word.length])) return true;
  }
  return false;
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}
