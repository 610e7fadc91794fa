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
  rules: readonly StyleRule[],
  setting: StyleSetting,
  language: BriefingLanguage,
): readonly StyleWarning[] {
  return rules
    .filter((rule) => rule.setting === 'any' || rule.setting === setting)
    .filter(({ languages }) => languages === null || languages.includes(language))
    .flatMap(({ words, use, why }) => words.filter((word) => holds(text, word)).map((found) => ({ found, use, why })))
    .filter(({ found }, index, all) => all.findIndex((other) => other.found === found) === index);
}

function holds(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!isLetter(text[at - 1]) && !isLetter(text[at + word.length])) return true;
  }
  return false;
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}
