import { fold } from '../../domain/fold.ts';

/** Zones that browsers still list under a name that their city no longer has. Source: IANA time zone database, `backward`. */
const RENAMED: Readonly<Record<string, string>> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Godthab': 'America/Nuuk',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
};

/** The zone of this desk: an hour without a place is ours. */
export const OWN_ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The zones that this machine knows, by the names that the IANA list has for them today. */
export const ZONES: readonly { readonly value: string; readonly label: string }[] = [
  ...new Set(Intl.supportedValuesOf('timeZone').map((zone) => RENAMED[zone] ?? zone)),
]
  .sort()
  .map((value) => ({ value, label: value.replaceAll('_', ' ') }));

/** The zone that is named after a city: `New York` → `America/New_York`. `null` where none is, and one has to be chosen. */
export function zoneFor(place: string): string | null {
  const city = fold(place.split(',')[0]?.trim() ?? '');
  if (city === '') return null;
  return ZONES.find(({ label }) => fold(label.split('/').at(-1) ?? '') === city)?.value ?? null;
}
