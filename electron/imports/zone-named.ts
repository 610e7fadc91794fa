import { WINDOWS_ZONES } from './windows-zones.ts';

/**
 * The IANA name of a zone that a file names so, as Windows does, as Outlook shows it in its lists, or at the end of a path as
 * other programs write it; empty where nobody knows it.
 */
export function zoneNamed(written: string): string {
  const known = asked.get(written);
  if (known !== undefined) return known;
  const zone = lookedUp(written);
  asked.set(written, zone);
  return zone;
}

/** A calendar says the same few zones again and again, and asking the engine for one takes long. */
const asked = new Map<string, string>();

function lookedUp(written: string): string {
  if (isZone(written)) return written;
  if (Object.hasOwn(WINDOWS_ZONES, written)) return WINDOWS_ZONES[written] ?? '';
  return zoneAtEnd(written) ?? zoneOfCities(written) ?? '';
}

/** `/freeassociation.sourceforge.net/Europe/Belgrade`, `tzone://Microsoft/Utc`. */
function zoneAtEnd(written: string): string | null {
  const parts = written.split('/');
  if (parts.length > MAX_PARTS) return null;
  const ends = parts.map((_, from) => parts.slice(from).join('/'));
  const found = ends.slice(1).find((end) => isZone(end) && (end.includes('/') || /^utc$/i.test(end)));
  return found && /^utc$/i.test(found) ? 'UTC' : (found ?? null);
}

const MAX_PARTS = 20;

/** `(UTC+01:00) Belgrade, Bratislava, Budapest`: the first city that has a zone of its own stands for all. */
function zoneOfCities(written: string): string | null {
  const [, cities] = /^\((?:UTC|GMT)[^()]*\)\s*(.+)$/i.exec(written) ?? [];
  if (cities === undefined) return null;
  zonesByCity ??= new Map(Intl.supportedValuesOf('timeZone').map((zone) => [zone.split('/').at(-1) ?? zone, zone]));
  for (const city of cities.split(',')) {
    const zone = zonesByCity.get(city.trim().replaceAll(' ', '_'));
    if (zone !== undefined) return zone;
  }
  return null;
}

let zonesByCity: ReadonlyMap<string, string> | null = null;

function isZone(zone: string): boolean {
  try {
    return zone !== '' && new Intl.DateTimeFormat('en', { timeZone: zone }) !== null;
  } catch {
    return false;
  }
}
