import { describe, expect, test } from 'vitest';
import { dayContradictions } from '../../domain/claim-contradictions.ts';

const claim = (kind: 'recognition' | 'withdrawal' | 'promise', effectiveOn: string | null) => ({ kind, effectiveOn });

describe('claims that name different days for one act', () => {
  test('are told with their days, the earliest first', () => {
    expect(
      dayContradictions([
        claim('recognition', '2025-04-07'),
        claim('recognition', '2025-03-26'),
        claim('recognition', null),
      ]),
    ).toEqual([{ kind: 'recognition', days: ['2025-03-26', '2025-04-07'] }]);
  });

  test('are none when the one date may mean the other, or when the act can be said again', () => {
    expect(dayContradictions([claim('recognition', '2025-03'), claim('recognition', '2025-03-26')])).toEqual([]);
    expect(dayContradictions([claim('promise', '2025-03'), claim('promise', '2025-05')])).toEqual([]);
  });

  test('are none where a withdrawal lies between: the later is another act', () => {
    const claims = [claim('recognition', '2008'), claim('withdrawal', '2018'), claim('recognition', '2021')];
    expect(dayContradictions(claims)).toEqual([]);
  });
});
