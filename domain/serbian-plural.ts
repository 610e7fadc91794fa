const RULES = new Intl.PluralRules('sr-Latn');

/**
 * A Serbian noun behind its number: `1 dan`, `2 dana`, `5 dana`; `21 unos`, `22 unosa`, `25 unosa`.
 *
 * @param forms for one, a few (2 to 4) and many
 */
export function counted(count: number, forms: readonly [one: string, few: string, many: string]): string {
  const rule = RULES.select(count);
  return `${count} ${rule === 'one' ? forms[0] : rule === 'few' ? forms[1] : forms[2]}`;
}
