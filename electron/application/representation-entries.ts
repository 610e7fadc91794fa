import type { Change, Tx } from '../../db/database.ts';
import { casesOfCountries, findCase, findStage } from '../../db/queries/cases.ts';
import {
  addRepresentationEvent,
  correctRepresentationEvent,
  findRepresentationEvent,
  type RepresentationFields,
  removeRepresentationEvent,
  representationOf,
} from '../../db/queries/representation.ts';
import type { RepresentationDirection } from '../../domain/representation.ts';
import { REPRESENTATION_STAGES, representationRefusal, stageAfter } from '../../domain/representation-entry.ts';
import { officesOf } from '../../domain/representation-offices.ts';
import { ACTS } from '../../domain/stage-claim.ts';
import { moveCase } from './case-moves.ts';
import { checkPapers, filePapers, type PapersInput } from './document-input.ts';
import { UserError } from './refusal.ts';

export interface EventInput extends RepresentationFields, PapersInput {
  /** Why the case moves with it though papers are missing; stands in the stage log. */
  readonly reason: string;
}

export interface NewEventInput extends EventInput {
  readonly countryId: string;
  readonly direction: RepresentationDirection;
}

/** Puts an event on record with its papers, and moves the relations case where its direction has now come further. */
export function addEvent(tx: Tx, { countryId, direction, ...input }: NewEventInput, today: string, change: Change) {
  const caseId = relationsCaseOf(tx, countryId);
  if (caseId === null) throw new UserError({ code: 'noRelationsCase', field: 'countryId' });
  const before = eventsOf(tx, countryId, direction);
  const { fields, documentIds } = take(tx, countryId, input, { id: '', others: before, today });
  const eventId = addRepresentationEvent(tx, { ...fields, countryId, direction }, documentIds);
  followTrack(tx, { countryId, direction, caseId, before, reason: input.reason }, today, change);
  return { eventId };
}

/** Corrects an event; the case follows where the direction stands further now, and never back. */
export function correctEvent(tx: Tx, eventId: string, input: EventInput, today: string, change: Change) {
  const { countryId, direction } = standing(tx, eventId);
  const before = eventsOf(tx, countryId, direction);
  const others = before.filter(({ id }) => id !== eventId);
  const { fields, documentIds } = take(tx, countryId, input, { id: eventId, others, today });
  correctRepresentationEvent(tx, eventId, fields, documentIds);
  const caseId = relationsCaseOf(tx, countryId);
  if (caseId !== null) {
    followTrack(tx, { countryId, direction, caseId, before, reason: input.reason }, today, change);
  }
  return { eventId };
}

/** Takes an event off the record. The case stays where it is: going back takes a move with its reason. */
export function removeEvent(tx: Tx, eventId: string) {
  standing(tx, eventId);
  removeRepresentationEvent(tx, eventId);
  return {};
}

function standing(tx: Tx, eventId: string) {
  const found = findRepresentationEvent(tx, eventId);
  if (!found) throw new UserError({ code: 'notFound', field: 'eventId' });
  return found;
}

function eventsOf(tx: Tx, countryId: string, direction: RepresentationDirection) {
  return representationOf(tx, countryId).filter((event) => event.direction === direction);
}

function relationsCaseOf(tx: Tx, countryId: string): string | null {
  return casesOfCountries(tx, [countryId]).find(({ pipelineId }) => pipelineId === 'relations')?.id ?? null;
}

/** The event as it is kept, with its papers filed. */
function take(
  tx: Tx,
  countryId: string,
  { documentIds, document, reason: _, ...input }: EventInput,
  { id, others, today }: { readonly id: string; readonly others: ReturnType<typeof eventsOf>; readonly today: string },
): { readonly fields: RepresentationFields; readonly documentIds: readonly string[] } {
  const fields = {
    ...input,
    seat: input.seat?.trim() || null,
    person: input.person?.trim() || null,
    note: input.note?.trim() || null,
  };
  const refusal = representationRefusal({ ...fields, id }, others, today);
  if (refusal) throw new UserError(refusal);
  checkPapers(tx, countryId, { documentIds, document }, today);
  return { fields, documentIds: filePapers(tx, countryId, { documentIds, document }) };
}

interface Followed {
  readonly countryId: string;
  readonly direction: RepresentationDirection;
  readonly caseId: string;
  readonly before: ReturnType<typeof eventsOf>;
  readonly reason: string;
}

/**
 * Moves the case to the stage that its direction has reached, through the soft gate, on the day and with the papers of the
 * event that decides it: board and track cannot contradict each other.
 */
function followTrack(tx: Tx, followed: Followed, today: string, change: Change): void {
  const { countryId, direction, caseId, before, reason } = followed;
  const stands = findStage(tx, findCase(tx, caseId)?.stageId ?? '');
  if (!stands) throw new Error('a case stands in a stage that is not in use');
  const track = officesOf(eventsOf(tx, countryId, direction), today).leading;
  const inUse = REPRESENTATION_STAGES.flatMap((stageId) => findStage(tx, stageId) ?? []);
  const places = { at: stands.position, act: findStage(tx, ACTS.relations.stageId)?.position ?? 0 };
  const stage = stageAfter(officesOf(before, today).leading, track, places, inUse);
  if (!stage || !track.decidedBy) return;
  const documentIds = track.decidedBy.papers.map(({ id }) => id);
  const effectiveOn = track.decidedBy.effectiveOn;
  const move = { caseId, stageId: stage.id, effectiveOn, reason, confirmed: [], documentIds, document: null };
  moveCase(tx, move, today, change);
}
