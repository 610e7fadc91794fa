import { fold } from '../../domain/fold.ts';

/** The zones that this machine knows, by their names in the IANA list. */
export const ZONES: readonly { readonly value: string; readonly label: string }[] = Intl.supportedValuesOf(
  'timeZone',
).map((value) => ({ value, label: value.replaceAll('_', ' ') }));

/** The zone that is named after a city: `New York` → `America/New_York`. `null` where none is, and one has to be chosen. */
export function zoneFor(place: string): string | null {
  const city = fold(place.split(',')[0]?.trim() ?? '');
  if (city === '') return null;
  return ZONES.find(({ label }) => fold(label.split('/').at(-1) ?? '') === city)?.value ?? null;
}
