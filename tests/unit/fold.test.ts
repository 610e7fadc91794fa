import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../domain/fold.ts';

describe('folding a name for the search', () => {
  test.each([
    ['Đorđe', 'Djordje', 'Ђорђе'],
    ['Shqipëria', 'shqiperia', 'SHQIPËRIA'],
    ['Côte d’Ivoire', "cote d'ivoire", "Cote d'Ivoire"],
    ['Љубљана', 'Ljubljana', 'LJUBLJANA'],
    ['Ćuprija', 'Ћуприја', 'cuprija'],
    ['Łódź', 'lodz', 'LÓDŹ'],
  ])('%s, %s and %s find each other', (...spellings) => {
    expect(new Set(spellings.map(fold)).size).toBe(1);
  });

  test('different states stay different', () => {
    expect(new Set(['Niger', 'Nigeria', 'Guinea', 'Guinea-Bissau', 'Mali', 'Malta'].map(fold)).size).toBe(6);
  });

  test('what is folded once stays as it is', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)));
  });
});
