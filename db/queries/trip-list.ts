import { asc, desc, eq, inArray } from 'drizzle-orm';
import type { Reader } from '../database.ts';
import { countries, officers } from '../schema/countries.ts';
import { tripEventCountries, tripEvents, tripStops, trips } from '../schema/trips.ts';

/** Every trip, the next first and the past behind it, with what its programme holds, its places, and the states that it visits or meets. */
export function listTrips(db: Reader) {
  const events = db
    .select({ tripId: tripEvents.tripId, kind: tripEvents.kind })
    .from(tripEvents)
    .orderBy(asc(tripEvents.id))
    .all();
  const stops = db
    .select({ tripId: tripStops.tripId, place: tripStops.place, countryId: tripStops.countryId })
    .from(tripStops)
    .orderBy(asc(tripStops.arrivesOn), asc(tripStops.id))
    .all();
  const met = db
    .selectDistinct({ tripId: tripEvents.tripId, countryId: tripEventCountries.countryId })
    .from(tripEventCountries)
    .innerJoin(tripEvents, eq(tripEvents.id, tripEventCountries.eventId))
    .all();
  const { id, iso2, nameEn, nameSq, nameSr } = countries;
  const ids = new Set([...stops, ...met].flatMap(({ countryId }) => countryId ?? []));
  const states = db
    .select({ id, iso2, nameEn, nameSq, nameSr })
    .from(countries)
    .where(inArray(id, [...ids]))
    .orderBy(asc(nameEn))
    .all();
  const kindsOf = Map.groupBy(events, ({ tripId }) => tripId);
  const stopsOf = Map.groupBy(stops, ({ tripId }) => tripId);
  // Its places tell of a state before its programme names whom it meets there.
  const statesOf = Map.groupBy([...stops, ...met], ({ tripId }) => tripId);
  return db
    .select({ trip: trips, ownerName: officers.name })
    .from(trips)
    .leftJoin(officers, eq(officers.id, trips.ownerId))
    .orderBy(desc(trips.fromOn), desc(trips.id))
    .all()
    .map(({ trip, ownerName }) => ({
      ...trip,
      ownerName,
      kinds: (kindsOf.get(trip.id) ?? []).map(({ kind }) => kind),
      places: [...new Set((stopsOf.get(trip.id) ?? []).map(({ place }) => place))],
      states: states.filter((state) => statesOf.get(trip.id)?.some(({ countryId }) => countryId === state.id)),
    }));
}
