import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCaseName, writeCaseName } from '../../domain/case-name.ts';

describe('a case in a file', () => {
  test('is named by the code of its state and its pipeline', () => {
    expect(writeCaseName({ state: 'KEN', pipelineId: 'recognition' })).toBe('KEN recognition');
    expect(readCaseName(' Sri Lanka  Relations ')).toEqual({ state: 'Sri Lanka', pipelineId: 'relations' });
  });

  test('comes back as it was written, whatever the state is called', () => {
    const state = fc.string({ unit: 'binary', minLength: 1 }).filter((text) => text !== '' && text === text.trim());
    fc.assert(
      fc.property(state, fc.constantFrom('recognition' as const, 'relations' as const), (name, pipelineId) => {
        expect(readCaseName(writeCaseName({ state: name, pipelineId }))).toEqual({ state: name, pipelineId });
      }),
    );
  });

  test.each(['', 'KEN', 'recognition', ' relations', 'KEN trade', 'KENrecognition'])('%j names none', (text) => {
    expect(readCaseName(text)).toBeNull();
  });
});
