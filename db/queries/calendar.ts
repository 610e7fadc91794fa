import type { CalendarDate } from '../../domain/calendar-date.ts';
import { prepareOnce, type Reader } from '../database.ts';

/** What can stand on a day of the calendar, beside the courtesies, which follow from the day itself. */
export type CalendarEntryKind = 'promise' | 'reply' | 'review' | 'target' | 'action';

export interface CalendarEntry {
  readonly kind: CalendarEntryKind;
  readonly id: string;
  readonly on: CalendarDate;
  readonly text: string;
  readonly direction: string | null;
  readonly ownerId: string | null;
  readonly countryId: string;
  readonly iso2: string | null;
  readonly nameEn: string;
  readonly nameSq: string;
  readonly nameSr: string;
}

/** The last day a partial date may mean, in SQL: a promise for March is due on the 31st. */
const LAST_DAY = (column: string) =>
  `CASE length(${column}) WHEN 10 THEN ${column} WHEN 7 THEN date(${column} || '-01', '+1 month', '-1 day')
     ELSE ${column} || '-12-31' END`;

const CALENDAR_SQL = `
  WITH entries (kind, id, on_day, text, direction, owner_id, country_id) AS (
    SELECT 'promise', id, ${LAST_DAY('due_on')}, text, direction, owner_id, country_id
      FROM commitments WHERE status = 'open' AND due_on IS NOT NULL
    UNION ALL SELECT 'reply', documents.id, ${LAST_DAY('reply_due_on')}, coalesce(number || ' · ', '') || title, documents.direction, NULL, country_id
      FROM documents JOIN document_countries ON document_id = documents.id
      WHERE reply_due_on IS NOT NULL AND replied_by_id IS NULL
    UNION ALL SELECT 'review', id, ${LAST_DAY('review_on')}, coalesce(condition_reason, ''), pipeline_id, owner_id, country_id
      FROM cases WHERE review_on IS NOT NULL
    UNION ALL SELECT 'target', id, ${LAST_DAY('target_on')}, '', pipeline_id, owner_id, country_id FROM cases WHERE target_on IS NOT NULL
    UNION ALL SELECT 'action', actions.id, actions.happened_on, summary, actions.kind, NULL, country_id
      FROM actions JOIN action_countries ON action_id = actions.id WHERE actions.happened_on BETWEEN @from AND @to
  )
  SELECT kind, entries.id, on_day AS "on", text, direction, owner_id AS ownerId, country_id AS countryId,
    iso2, name_en AS nameEn, name_sq AS nameSq, name_sr AS nameSr
  FROM entries JOIN countries ON countries.id = country_id
  WHERE on_day BETWEEN @from AND @to
  ORDER BY on_day, kind, name_en, entries.id`;

/** All that stands on the days from `from` to `to`, both included, earliest first. A partial date stands on its last day. */
export function calendarBetween(db: Reader, from: CalendarDate, to: CalendarDate): CalendarEntry[] {
  return prepareOnce(db, CALENDAR_SQL).all({ from, to }) as CalendarEntry[];
}
