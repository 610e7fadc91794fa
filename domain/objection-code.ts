import { fold } from './fold.ts';

export type ObjectionCodeRefusal =
  | { readonly code: 'textMissing' | 'objectionNameTaken'; readonly field: 'name' }
  | { readonly code: 'codeRetired'; readonly field: 'codeId' | 'codeIds' };

/**
 * Why a code cannot have this name, or `null` when it can.
 *
 * @param otherNames names of the other codes in use: two of one name cannot be told apart in a list
 */
export function codeNameRefusal(name: string, otherNames: readonly string[]): ObjectionCodeRefusal | null {
  if (name.trim() === '') return { code: 'textMissing', field: 'name' };
  const isTaken = otherNames.some((other) => fold(other.trim()) === fold(name.trim()));
  return isTaken ? { code: 'objectionNameTaken', field: 'name' } : null;
}
