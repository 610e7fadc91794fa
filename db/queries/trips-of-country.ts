import type { CalendarDate } from '../../domain/calendar-date.ts';
import type { MeetingResult, TripEventKind } from '../../domain/trip.ts';
import { prepareOnce, type Reader } from '../database.ts';

/** What a dossier shows of a trip that goes to the state or meets it on the way. */
export interface TripOfCountry {
  readonly id: string;
  readonly title: string;
  readonly principal: string;
  readonly fromOn: CalendarDate;
  readonly toOn: CalendarDate;
  readonly closedOn: CalendarDate | null;
  readonly cancelledOn: CalendarDate | null;
  /** Where in the state it stays; empty where it only meets its people elsewhere. */
  readonly places: readonly string[];
  readonly meetings: readonly MeetingOfTrip[];
}

export interface MeetingOfTrip {
  readonly id: string;
  readonly kind: TripEventKind;
  readonly on: CalendarDate;
  readonly startsAt: string | null;
  readonly title: string;
  readonly result: MeetingResult | null;
}

const TRIPS_SQL = `
  SELECT id, title, principal, from_on AS fromOn, to_on AS toOn, closed_on AS closedOn, cancelled_on AS cancelledOn,
    (SELECT json_group_array(place) FROM (SELECT place FROM trip_stops
       WHERE trip_id = trips.id AND country_id = @countryId ORDER BY arrives_on, id)) AS places,
    (SELECT json_group_array(json_object('id', id, 'kind', kind, 'on', on_day, 'startsAt', starts_at, 'title', title, 'result', result))
       FROM (SELECT trip_events.* FROM trip_events JOIN trip_event_countries ON event_id = trip_events.id
         WHERE trip_id = trips.id AND country_id = @countryId ORDER BY on_day, starts_at, id)) AS meetings
  FROM trips
  WHERE id IN (SELECT trip_id FROM trip_stops WHERE country_id = @countryId
    UNION SELECT trip_id FROM trip_events JOIN trip_event_countries ON event_id = trip_events.id WHERE country_id = @countryId)
  ORDER BY from_on DESC, id DESC`;

/** The trips that stay in a state or meet it, the latest first. */
export function tripsOfCountry(db: Reader, countryId: string): TripOfCountry[] {
  type Found = Omit<TripOfCountry, 'places' | 'meetings'> & { readonly places: string; readonly meetings: string };
  return (prepareOnce(db, TRIPS_SQL).all({ countryId }) as Found[]).map((trip) => ({
    ...trip,
    places: JSON.parse(trip.places) as string[],
    meetings: JSON.parse(trip.meetings) as MeetingOfTrip[],
  }));
}

/** A meeting of a programme as a calendar shows it, with the state that it is with first. */
export interface PlannedMeeting {
  readonly id: string;
  readonly on: CalendarDate;
  /** By the clocks of the place. */
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly zone: string | null;
  /** When and by which clocks a movement ends, where it says so. */
  readonly arrivesOn: CalendarDate | null;
  readonly arrivalZone: string | null;
  readonly text: string;
  readonly ownerId: string | null;
  readonly tripId: string;
  readonly tripTitle: string;
  readonly countryId: string | null;
  readonly iso2: string | null;
  readonly nameEn: string | null;
  readonly nameSq: string | null;
  readonly nameSr: string | null;
}

const MEETINGS_SQL = `
  SELECT trip_events.id, on_day AS "on", starts_at AS startsAt, ends_at AS endsAt, zone,
    trip_events.arrives_on AS arrivesOn, arrival_zone AS arrivalZone, trip_events.title AS text,
    trips.owner_id AS ownerId, trips.id AS tripId, trips.title AS tripTitle,
    countries.id AS countryId, iso2, name_en AS nameEn, name_sq AS nameSq, name_sr AS nameSr
  FROM trip_events JOIN trips ON trips.id = trip_events.trip_id
    LEFT JOIN trip_stops ON trip_stops.id = stop_id
    LEFT JOIN countries ON countries.id = coalesce(
      (SELECT min(country_id) FROM trip_event_countries WHERE event_id = trip_events.id), trip_stops.country_id)
  WHERE cancelled_on IS NULL AND on_day BETWEEN @from AND @to AND (result IS NULL OR result <> 'didNotHappen')
    -- What came home stands in the calendar as the entry that it became.
    AND action_id IS NULL
  ORDER BY on_day, starts_at, trip_events.id`;

/** What the programmes of trips have on these days, both included: neither cancelled nor in the log yet. */
export function plannedMeetings(db: Reader, from: CalendarDate, to: CalendarDate): PlannedMeeting[] {
  return prepareOnce(db, MEETINGS_SQL).all({ from, to }) as PlannedMeeting[];
}
