import type { CalendarDate } from '../../domain/calendar-date.ts';
import type { Marking } from '../../domain/marking.ts';
import { MOVE_KINDS, type MoveKind } from '../../domain/other-side.ts';
import { prepareOnce, type Reader } from '../database.ts';

export interface Move {
  readonly id: string;
  readonly kind: MoveKind;
  readonly happenedOn: CalendarDate;
  readonly place: string | null;
  readonly summary: string;
  readonly marking: Marking;
  readonly countries: readonly {
    readonly id: string;
    readonly iso2: string | null;
    readonly nameEn: string;
    readonly nameSq: string;
    readonly nameSr: string;
  }[];
}

export interface MoveQuestion {
  readonly kind: MoveKind | null;
  readonly countryId: string | null;
  /** The last one read; `null` for the first page. */
  readonly before: { readonly happenedOn: CalendarDate; readonly id: string } | null;
  readonly limit: number;
}

/** Their moves and signals, the newest first, of one state or of all. */
export function listMoves(db: Reader, { kind, countryId, before, limit }: MoveQuestion): Move[] {
  // By its index where one state is asked for; a state's whole history is a few hundred rows.
  const from =
    countryId === null
      ? 'actions'
      : '(SELECT action_id FROM action_countries WHERE country_id = @countryId) AS link JOIN actions ON actions.id = link.action_id';
  const rows = prepareOnce(
    db,
    `SELECT actions.id, kind, happened_on AS happenedOn, place, summary, marking,
       (SELECT json_group_array(json_object('id', countries.id, 'iso2', iso2, 'nameEn', name_en, 'nameSq', name_sq, 'nameSr', name_sr))
        FROM action_countries JOIN countries ON countries.id = country_id WHERE action_id = actions.id) AS countries
     FROM ${from}
     WHERE kind IN (${kind === null ? MOVE_KINDS.map((each) => `'${each}'`).join(', ') : '@kind'})
       AND (happened_on, actions.id) < (@happenedOn, @id)
     ORDER BY happened_on DESC, actions.id DESC LIMIT @limit`,
  ).all({
    limit,
    happenedOn: before?.happenedOn ?? '9999-12-31',
    id: before?.id ?? '~',
    ...(kind === null ? {} : { kind }),
    ...(countryId === null ? {} : { countryId }),
  }) as (Omit<Move, 'countries'> & { readonly countries: string })[];
  return rows.map((row) => ({ ...row, countries: JSON.parse(row.countries) as Move['countries'] }));
}
