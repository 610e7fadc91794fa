import { describe, expect, test } from 'vitest';
import { DEFAULT_WEIGHTS } from '../../domain/watch.ts';
import { settingsChange, settingsSchema } from '../../electron/application/settings.ts';

describe('the weights of the watch', () => {
  test('as an older version saved them keep what was set; a signal it did not know weighs what it usually does', () => {
    const { accreditationLapsed: _, governmentChange: __, publicRemark: ___, ...older } = DEFAULT_WEIGHTS;
    const { watchWeights } = settingsSchema.parse({ watchWeights: { ...older, silent: 7, otherSideMove: 'much' } });
    expect(watchWeights).toEqual({ ...DEFAULT_WEIGHTS, silent: 7 });
    expect(settingsSchema.parse({}).watchWeights).toEqual(DEFAULT_WEIGHTS);
    expect(settingsSchema.parse({ watchWeights: 'none' }).watchWeights).toEqual(DEFAULT_WEIGHTS);
  });

  test('are refused whole when they are written with one out of bounds', () => {
    expect(settingsChange.safeParse({ watchWeights: { ...DEFAULT_WEIGHTS, silent: 11 } }).success).toBe(false);
  });
});
