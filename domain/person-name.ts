import { fold } from './fold.ts';

/** The words of a name as they are indexed and compared: folded, without dots and commas, in their order. */
export function nameWords(name: string): string[] {
  const folded = fold(name);
  // Most names are plain letters and need no look at the letters of all scripts.
  const words = PLAIN.test(folded) ? folded.split(' ') : folded.split(/[^\p{L}\p{N}]+/u);
  return words.includes('') ? words.filter(Boolean) : words;
}

const PLAIN = /^[a-z0-9 ]*$/;

/** All words by which a person is found, each once: of the name, its own script, and other ways to write it. */
export function foldedNames(...names: readonly (string | null)[]): string {
  const words: string[] = [];
  for (const name of names) {
    if (name !== null) for (const word of nameWords(name)) if (!words.includes(word)) words.push(word);
  }
  return words.join(' ');
}
