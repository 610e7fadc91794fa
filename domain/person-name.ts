import { fold } from './fold.ts';

/** The words of a name as they are indexed and compared: folded, without dots and commas, in their order. */
export function nameWords(name: string): string[] {
  return fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/** All words by which a person is found, each once: of the name, its own script, and other ways to write it. */
export function foldedNames(...names: readonly (string | null)[]): string {
  return [...new Set(names.flatMap((name) => nameWords(name ?? '')))].join(' ');
}
