import type { CalendarDate } from '../../domain/calendar-date.ts';
import type { Outcome } from '../../domain/case-state.ts';
import type { PipelineId } from '../../domain/pipelines.ts';
import type { ClaimKind } from '../../domain/recognition-evidence.ts';
import type { RepresentationDirection, RepresentationEventKind } from '../../domain/representation.ts';
import { movesThatStand } from '../../domain/stage-log.ts';
import { prepareOnce, type Reader } from '../database.ts';

interface Use {
  readonly on: CalendarDate | null;
  readonly nameEn: string;
  readonly nameSq: string;
  readonly nameSr: string;
}

/** What a paper supports: a claim, a move of a case that stands, or an event of representation, with its day and its state. */
export type DocumentUse =
  | (Use & { readonly what: 'claim'; readonly kind: ClaimKind })
  | (Use & {
      readonly what: 'move';
      readonly pipelineId: PipelineId;
      readonly stageCode: string;
      readonly stageName: string;
      /** Set where the entry is about a side outcome that left the case in its stage. */
      readonly outcome: Outcome | null;
    })
  | (Use & {
      readonly what: 'representation';
      readonly direction: RepresentationDirection;
      readonly kind: RepresentationEventKind;
    });

type Linked<U> = U & { readonly documentId: string };

type MoveRow = Linked<Extract<DocumentUse, { what: 'move' }>> & { readonly entryId: string };

const NAMES = 'name_en AS nameEn, name_sq AS nameSq, name_sr AS nameSr';
const OF_COUNTRY = '(@countryId IS NULL OR countries.id = @countryId)';

/**
 * By paper, everything that rests on it: one paper may support several claims, stages and states. One query per kind of use.
 *
 * @param countryId `null` for the uses in all states
 */
export function usesOfDocuments(db: Reader, countryId: string | null): Map<string, DocumentUse[]> {
  // The day of a claim as everywhere else: see `dayKnownOf`.
  const claims = prepareOnce(
    db,
    `SELECT document_id AS documentId, 'claim' AS what, kind,
       coalesce(effective_on, notified_on, received_on, decided_on, reported_on) AS "on", ${NAMES}
     FROM claim_documents JOIN claims ON claims.id = claim_id JOIN countries ON countries.id = country_id
     WHERE ${OF_COUNTRY} ORDER BY name_en, claims.id`,
  ).all({ countryId }) as Linked<DocumentUse>[];
  const moves = prepareOnce(
    db,
    `SELECT document_id AS documentId, stage_entries.id AS entryId, 'move' AS what, cases.pipeline_id AS pipelineId,
       stages.code AS stageCode, stages.name AS stageName,
       iif(from_stage_id = to_stage_id, outcome_to, NULL) AS outcome, effective_on AS "on", ${NAMES}
     FROM stage_entry_documents JOIN stage_entries ON stage_entries.id = entry_id
       JOIN cases ON cases.id = case_id JOIN countries ON countries.id = country_id JOIN stages ON stages.id = to_stage_id
     WHERE ${OF_COUNTRY} ORDER BY name_en, stage_entries.id`,
  ).all({ countryId }) as MoveRow[];
  const log = prepareOnce(
    db,
    `SELECT stage_entries.id, undoes_id AS undoesId
     FROM stage_entries JOIN cases ON cases.id = case_id JOIN countries ON countries.id = country_id
     WHERE ${OF_COUNTRY} ORDER BY stage_entries.id`,
  ).all({ countryId }) as { readonly id: string; readonly undoesId: string | null }[];
  const events = prepareOnce(
    db,
    `SELECT document_id AS documentId, 'representation' AS what, direction, kind, effective_on AS "on", ${NAMES}
     FROM representation_documents JOIN representation_events ON representation_events.id = event_id
       JOIN countries ON countries.id = country_id
     WHERE ${OF_COUNTRY} ORDER BY name_en, representation_events.id`,
  ).all({ countryId }) as Linked<DocumentUse>[];

  const standing = new Set(movesThatStand(log).map(({ id }) => id));
  const standingMoves = moves.filter(({ entryId }) => standing.has(entryId)).map(({ entryId: _, ...move }) => move);
  const uses = new Map<string, DocumentUse[]>();
  for (const { documentId, ...use } of [...claims, ...standingMoves, ...events]) {
    const known = uses.get(documentId);
    if (known) known.push(use as DocumentUse);
    else uses.set(documentId, [use as DocumentUse]);
  }
  return uses;
}
