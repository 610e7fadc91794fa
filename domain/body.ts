import { fold } from './fold.ts';

/** What a body is. `other` until somebody says. */
export const BODY_KINDS = ['ministry', 'parliament', 'mission', 'office', 'organisation', 'other'] as const;
export type BodyKind = (typeof BODY_KINDS)[number];

/** Words by which a body says what it is, in the languages that notes come in; the first that fits decides. */
const TELLING_WORDS: readonly (readonly [RegExp, BodyKind])[] = [
  [/\b(?:mission|embass|ambassad|embajada|embaixada|consul|legation)/, 'mission'],
  [/\b(?:parliament|assembl|asamblea|senat|congres|knesset|house of|chamber of deputies)/, 'parliament'],
  [/\b(?:ministr|minister|ministerio|department of foreign|foreign office)/, 'ministry'],
  [/\b(?:office|presidency|presidential|cabinet|palace|attorney general)/, 'office'],
  [/\b(?:united nations|union|organi[sz]ation|council of|commission|secretariat|forum|league)/, 'organisation'],
];

/** What a body is likely to be by its name, so that nobody has to say what is plain. */
export function bodyKindOf(name: string): BodyKind {
  const folded = fold(name);
  return TELLING_WORDS.find(([words]) => words.test(folded))?.[1] ?? 'other';
}

export type BodyRefusal = { readonly code: 'bodyInItself'; readonly field: 'parentId' };

/** The body that each body belongs to now. */
export interface Parents {
  get(bodyId: string): string | null | undefined;
}

/** All bodies that one with this parent is a part of, from the nearest up. */
export function bodiesAbove(parentId: string | null, parentOf: Parents): readonly string[] {
  const above = new Set<string>();
  for (let next = parentId; next !== null && !above.has(next); next = parentOf.get(next) ?? null) above.add(next);
  return [...above];
}

/** A body cannot be a part of itself, by however many steps. */
export function parentRefusal(bodyId: string, parentId: string | null, parentOf: Parents): BodyRefusal | null {
  return bodiesAbove(parentId, parentOf).includes(bodyId) ? { code: 'bodyInItself', field: 'parentId' } : null;
}

/** Fields of which one side's value is chosen when two records of one body become one, as a form shows them. */
export const MERGED_BODY_FIELDS = ['name', 'kind', 'countryId', 'parentId', 'note'] as const;
