import { and, eq, gte, inArray, isNotNull } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { CalendarDate } from '../../domain/calendar-date.ts';
import type { WatchedState } from '../../domain/watch.ts';
import { prepareOnce, type Reader } from '../database.ts';
import { commitments } from '../schema/commitments.ts';
import { actionCountries, actions } from '../schema/contacts.ts';
import { claims, documentCountries, documents, votes } from '../schema/evidence.ts';
import { representationByCountry } from './representation.ts';

/** Entries that the watch looks at, by the signal that each is. */
const SIGNAL_KINDS = ['otherSideMove', 'otherSideVisit', 'publicRemark', 'governmentChange'] as const;

export interface StateToWatch extends WatchedState {
  readonly countryId: string;
  readonly iso2: string | null;
  readonly nameEn: string;
  readonly nameSq: string;
  readonly nameSr: string;
  /** Texts of our open tasks, so that a list is not opened twice. */
  readonly openTasks: readonly string[];
}

/**
 * Every state whose recognition case has reached this stage, or had and was withdrawn: what is to be won back is watched more
 * than anything else. With all that its light depends on: one query per kind.
 *
 * @param onlyCountryId for the light of one state: it is the only one in the list, or the list is empty
 */
export function statesToWatch(
  db: Reader,
  recognisedFrom: string,
  relationsFrom: string,
  movesSince: CalendarDate,
  onlyCountryId: string | null = null,
): StateToWatch[] {
  const isOfThese = (column: SQLiteColumn) => (onlyCountryId === null ? undefined : eq(column, onlyCountryId));
  const states = prepareOnce(
    db,
    `SELECT countries.id AS countryId, iso2, name_en AS nameEn, name_sq AS nameSq, name_sr AS nameSr,
       last_contact_on AS lastContactOn, coalesce(cases.outcome = 'withdrawn', 0) AS isWithdrawn,
       coalesce((SELECT has.position >= start.position FROM cases AS relations
         JOIN stages AS has ON has.id = relations.stage_id JOIN stages AS start ON start.id = @relationsFrom
         WHERE relations.country_id = countries.id AND relations.pipeline_id = 'relations'), 0) AS hasRelations
     FROM cases JOIN countries ON countries.id = cases.country_id
       JOIN stages AS stands ON stands.id = cases.stage_id JOIN stages AS act ON act.id = @recognisedFrom
     WHERE cases.pipeline_id = 'recognition' AND (stands.position >= act.position OR cases.outcome = 'withdrawn')
       AND (@onlyCountryId IS NULL OR countries.id = @onlyCountryId)
     ORDER BY name_en`,
  ).all({ relationsFrom, recognisedFrom, onlyCountryId }) as (Omit<
    StateToWatch,
    | 'claims'
    | 'votes'
    | 'notes'
    | 'moves'
    | 'visits'
    | 'remarks'
    | 'governmentChanges'
    | 'representation'
    | 'openTasks'
    | 'hasRelations'
    | 'isWithdrawn'
  > & { readonly hasRelations: number; readonly isWithdrawn: number })[];

  const claimsOf = Map.groupBy(
    db
      .select({
        countryId: claims.countryId,
        kind: claims.kind,
        voice: claims.voice,
        effectiveOn: claims.effectiveOn,
        decidedOn: claims.decidedOn,
        notifiedOn: claims.notifiedOn,
        receivedOn: claims.receivedOn,
        reportedOn: claims.reportedOn,
        grade: claims.grade,
      })
      .from(claims)
      .where(isOfThese(claims.countryId))
      .all(),
    byCountry,
  );
  const votesOf = Map.groupBy(
    db
      .select({ countryId: votes.countryId, body: votes.body, on: votes.heldOn, inFavour: votes.inFavour })
      .from(votes)
      .where(isOfThese(votes.countryId))
      .all(),
    byCountry,
  );
  const notesOf = Map.groupBy(
    db
      .select({
        countryId: documentCountries.countryId,
        replyDueOn: documents.replyDueOn,
        repliedById: documents.repliedById,
      })
      .from(documents)
      .innerJoin(documentCountries, eq(documentCountries.documentId, documents.id))
      .where(
        and(eq(documents.direction, 'out'), isNotNull(documents.replyDueOn), isOfThese(documentCountries.countryId)),
      )
      .all(),
    byCountry,
  );
  const loggedOf = Map.groupBy(
    db
      .select({ countryId: actionCountries.countryId, on: actionCountries.happenedOn, kind: actions.kind })
      .from(actions)
      .innerJoin(actionCountries, eq(actionCountries.actionId, actions.id))
      .where(
        and(
          inArray(actions.kind, SIGNAL_KINDS),
          gte(actions.happenedOn, movesSince),
          isOfThese(actionCountries.countryId),
        ),
      )
      .all(),
    byCountry,
  );
  const tasksOf = Map.groupBy(
    db
      .select({ countryId: commitments.countryId, text: commitments.text })
      .from(commitments)
      .where(and(eq(commitments.status, 'open'), eq(commitments.direction, 'ours'), isOfThese(commitments.countryId)))
      .all(),
    byCountry,
  );
  const representation = representationByCountry(db);
  const logged = (countryId: string, kinds: readonly (typeof SIGNAL_KINDS)[number][]): CalendarDate[] =>
    (loggedOf.get(countryId) ?? []).flatMap(({ kind, on }) => (kinds.some((wanted) => wanted === kind) ? [on] : []));
  return states.map((state) => ({
    ...state,
    hasRelations: state.hasRelations === 1,
    isWithdrawn: state.isWithdrawn === 1,
    claims: claimsOf.get(state.countryId) ?? [],
    votes: votesOf.get(state.countryId) ?? [],
    notes: notesOf.get(state.countryId) ?? [],
    // A signal of their own may as well be a friendly one: passports accepted, a trade office.
    moves: logged(state.countryId, ['otherSideMove']),
    visits: logged(state.countryId, ['otherSideVisit']),
    remarks: logged(state.countryId, ['publicRemark']),
    governmentChanges: logged(state.countryId, ['governmentChange']),
    representation: representation.get(state.countryId) ?? [],
    openTasks: (tasksOf.get(state.countryId) ?? []).map(({ text }) => text),
  }));
}

function byCountry({ countryId }: { readonly countryId: string }): string {
  return countryId;
}
