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

/**
 * A body cannot be a part of itself, by however many steps.
 *
 * @param parentOf the body that each body belongs to now
 */
export function parentRefusal(
  bodyId: string,
  parentId: string | null,
  parentOf: { get(bodyId: string): string | null | undefined },
): BodyRefusal | null {
  const seen = new Set<string>();
  for (let above = parentId; above !== null && !seen.has(above); above = parentOf.get(above) ?? null) {
    if (above === bodyId) return { code: 'bodyInItself', field: 'parentId' };
    seen.add(above);
  }
  return null;
}
