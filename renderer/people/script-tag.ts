const SCRIPTS = [
  'Arabic',
  'Cyrillic',
  'Greek',
  'Han',
  'Hangul',
  'Hiragana',
  'Ethiopic',
  'Hebrew',
  'Devanagari',
  'Georgian',
  'Armenian',
  'Thai',
] as const;
const CODES: Readonly<Record<(typeof SCRIPTS)[number], string>> = {
  Arabic: 'Arab',
  Cyrillic: 'Cyrl',
  Greek: 'Grek',
  Han: 'Hani',
  Hangul: 'Hang',
  Hiragana: 'Jpan',
  Ethiopic: 'Ethi',
  Hebrew: 'Hebr',
  Devanagari: 'Deva',
  Georgian: 'Geor',
  Armenian: 'Armn',
  Thai: 'Thai',
};

/** The language tag of a text of which only the script is known: a name in Cyrillic may be of ten languages. */
export function scriptTag(text: string): string {
  const script = SCRIPTS.find((name) => new RegExp(`\\p{Script=${name}}`, 'u').test(text));
  return script ? `und-${CODES[script]}` : 'und';
}
