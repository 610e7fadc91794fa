import type { CalendarDate } from '../../domain/calendar-date.ts';
import type { SheetPartKind, TripEventKind } from '../../domain/trip.ts';
import { prepareOnce, type Reader } from '../database.ts';

/** A sheet that somebody has promised by a day, with what tells whether it is ready. */
export interface PromisedSheet {
  readonly eventId: string;
  readonly title: string;
  readonly kind: TripEventKind;
  readonly startsAt: string | null;
  readonly place: string | null;
  readonly noteTaker: string | null;
  /** Ids of whom one meets. */
  readonly people: readonly string[];
  readonly parts: readonly { readonly kind: SheetPartKind }[];
  readonly dueOn: CalendarDate;
  /** Who drafts it; where nobody is named, who has the trip. */
  readonly ownerId: string | null;
  readonly trip: { readonly id: string; readonly title: string };
}

/** The sheets of trips under way whose drafts are due by a day, the most pressing first. */
export function sheetsPromisedBy(db: Reader, until: CalendarDate): PromisedSheet[] {
  const rows = prepareOnce(
    db,
    `SELECT json_object('eventId', trip_events.id, 'title', trip_events.title, 'kind', kind, 'startsAt', starts_at,
       'place', place, 'noteTaker', note_taker, 'dueOn', draft_due_on, 'ownerId', coalesce(drafter_id, trips.owner_id),
       'people', (SELECT json_group_array(person_id) FROM trip_event_people WHERE event_id = trip_events.id),
       'parts', (SELECT json_group_array(json_object('kind', sheet_parts.kind)) FROM sheet_parts WHERE event_id = trip_events.id),
       'trip', json_object('id', trips.id, 'title', trips.title))
     FROM trip_events JOIN trips ON trips.id = trip_id
     WHERE draft_due_on <= ? AND cancelled_on IS NULL AND closed_on IS NULL
     ORDER BY draft_due_on, on_day, trip_events.id`,
  )
    .pluck()
    .all(until) as string[];
  return rows.map((row) => JSON.parse(row) as PromisedSheet);
}
