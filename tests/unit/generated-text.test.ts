import { describe, expect, test } from 'vitest';
import { briefingLabels } from '../../domain/briefing-labels.ts';
import { generatedText } from '../../domain/generated-text.ts';

const made = (generatedAt: string, zone: string, language: 'en' | 'sq' | 'sr' = 'en') =>
  generatedText({ generatedAt, zone }, briefingLabels(language));

describe('when a paper was made', () => {
  test('is told by the clocks of the desk, also where they are on another day or in summer', () => {
    expect(made('2026-11-23T14:05:59.987Z', 'Europe/Belgrade')).toBe('Generated on 23 November 2026 at 15:05 (UTC+1)');
    expect(made('2026-11-23T23:30:00Z', 'Europe/Belgrade')).toBe('Generated on 24 November 2026 at 00:30 (UTC+1)');
    expect(made('2026-07-01T12:00:00Z', 'Europe/Belgrade')).toBe('Generated on 1 July 2026 at 14:00 (UTC+2)');
  });

  test('names the zone by its distance and by no city, in each language', () => {
    expect(made('2026-11-23T01:00:00Z', 'America/New_York')).toContain('22 November 2026 at 20:00 (UTC−5)');
    expect(made('2026-11-23T10:00:00Z', 'Asia/Kathmandu')).toContain('15:45 (UTC+5:45)');
    expect(made('2026-11-23T10:00:00Z', 'UTC')).toContain('10:00 (UTC)');
    expect(made('2026-11-23T10:00:00Z', 'Europe/Belgrade', 'sq')).toBe(
      'Hartuar më 23 nëntor 2026 në orën 11:00 (UTC+1)',
    );
    expect(made('2026-11-23T10:00:00Z', 'Europe/Belgrade', 'sr')).toBe('Sačinjeno 23. novembra 2026. u 11:00 (UTC+1)');
  });
});
