const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  ђ: 'd',
  е: 'e',
  ж: 'z',
  з: 'z',
  и: 'i',
  ј: 'j',
  к: 'k',
  л: 'l',
  љ: 'lj',
  м: 'm',
  н: 'n',
  њ: 'nj',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  ћ: 'c',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'c',
  ч: 'c',
  џ: 'dz',
  ш: 's',
  // Beyond Serbian, one letter for one sound as far as it goes: what is typed in Latin need only begin alike.
  щ: 's',
  ы: 'y',
  э: 'e',
  ю: 'ju',
  я: 'ja',
  ь: '',
  ъ: '',
  і: 'i',
  є: 'je',
  ґ: 'g',
  ә: 'a',
  ғ: 'g',
  қ: 'k',
  ң: 'n',
  ө: 'o',
  ұ: 'u',
  ү: 'u',
  һ: 'h',
};

const GREEK: Readonly<Record<string, string>> = {
  α: 'a',
  β: 'v',
  γ: 'g',
  δ: 'd',
  ε: 'e',
  ζ: 'z',
  η: 'i',
  θ: 'th',
  ι: 'i',
  κ: 'k',
  λ: 'l',
  μ: 'm',
  ν: 'n',
  ξ: 'x',
  ο: 'o',
  π: 'p',
  ρ: 'r',
  σ: 's',
  ς: 's',
  τ: 't',
  υ: 'y',
  φ: 'f',
  χ: 'ch',
  ψ: 'ps',
  ω: 'o',
};

const LATIN: Readonly<Record<string, string>> = {
  đ: 'd',
  ł: 'l',
  ø: 'o',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ħ: 'h',
};

/**
 * The form in which names are indexed and looked up, so that typing without accents or in the other script finds them:
 * `Đorđe`, `Djordje` and `Ђорђе` all become `dorde`; `Côte d’Ivoire` becomes `cote d ivoire`. Never shown to anyone.
 *
 * `unicode61` alone leaves đ, ł, ø, ß and Cyrillic as they are, so both index and query go through here. Serbian Cyrillic comes
 * out as its Latin does; other Cyrillic and Greek as near as one letter for one sound comes.
 */
export function fold(text: string): string {
  // Most names are plain letters: the long way is for those that are not.
  if (/^[\u0020-\u007e]*$/.test(text)) return text.toLowerCase().replace(/dj+/g, 'd').replace(/['-]/g, ' ');
  const letters = text.normalize('NFKD').toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
  return Array.from(letters, (letter) => CYRILLIC[letter] ?? GREEK[letter] ?? LATIN[letter] ?? letter)
    .join('')
    .replace(/dj+/gu, 'd')
    .replace(/['’‘ʼ-]/gu, ' ');
}

/** Whether a word of the folded text begins as the folded search does: nobody looks for the middle of a name. */
export function hasWordBeginning(folded: string, wanted: string): boolean {
  return ` ${folded}`.includes(` ${wanted}`);
}
