import type { Change, Tx } from '../../db/database.ts';
import {
  caseOfEntry,
  casesOfCountries,
  documentsOfCase,
  enterStage,
  findCase,
  findStage,
  openRelationsCase,
  stageLog,
} from '../../db/queries/cases.ts';
import { addClaim } from '../../db/queries/claims.ts';
import { claimsOf, findCountry } from '../../db/queries/countries.ts';
import type { Outcome } from '../../domain/case-state.ts';
import { gradeOfPapers } from '../../domain/paper-evidence.ts';
import type { PipelineId } from '../../domain/pipelines.ts';
import { firstDated } from '../../domain/recognition-evidence.ts';
import { claimOfOutcome, outcomeAfterRecognition, outcomeRefusal } from '../../domain/side-outcome.ts';
import { ACTS, claimOfMove, passesAct, type StageClaim } from '../../domain/stage-claim.ts';
import { missingAtGate } from '../../domain/stage-gate.ts';
import { movesThatStand, standingEntries } from '../../domain/stage-log.ts';
import { type EarlierAct, moveRefusal } from '../../domain/stage-move.ts';
import { checkPapers, filePapers, type PapersInput } from './document-input.ts';
import { UserError } from './refusal.ts';
import { settleOutcome } from './settle-outcome.ts';

export interface MoveInput extends PapersInput {
  readonly caseId: string;
  readonly stageId: string;
  /** `null` when nobody knows the day. */
  readonly effectiveOn: string | null;
  readonly reason: string;
  /** Criteria without a document that the officer says are met. */
  readonly confirmed: readonly string[];
}

/** Moves a case into another stage, through the soft gate, with the claim that the move makes and the case that it opens. */
export function moveCase(tx: Tx, input: MoveInput, today: string, change: Change) {
  const { found, from, act, pipelineId } = standingOf(tx, input.caseId);
  const target = findStage(tx, input.stageId);
  if (target?.pipelineId !== pipelineId) throw new UserError({ code: 'notFound', field: 'stageId' });

  const papers = checkPapers(tx, found.countryId, input, today);
  const missing = missingAtGate({
    from: from.position,
    target,
    act,
    onFile: documentsOfCase(tx, input.caseId),
    added: papers,
    confirmed: input.confirmed,
  });
  const passage = { from: from.position, to: target.position, act: act.position };
  const refusal = moveRefusal({
    fromStageId: found.stageId,
    toStageId: target.id,
    // A day that nobody knows can be no impossible one.
    effectiveOn: input.effectiveOn ?? today,
    today,
    after: passesAct(passage) ? actsBefore(tx, found) : [],
    missing,
    reason: input.reason,
    isBackward: target.position < from.position,
  });
  if (refusal) throw new UserError(refusal);

  const hasRecognised = pipelineId === 'recognition' && passesAct(passage);
  const documentIds = filePapers(tx, found.countryId, input);
  const entryId = enterStage(tx, {
    caseId: input.caseId,
    fromStageId: found.stageId,
    toStageId: target.id,
    effectiveOn: input.effectiveOn,
    reason: input.reason.trim(),
    missing: missing.map(({ text }) => text),
    documentIds,
    enteredAt: change.at,
    actor: change.actor,
    undoesId: null,
    outcomeFrom: found.outcome,
    outcomeTo: hasRecognised ? outcomeAfterRecognition(found.outcome) : found.outcome,
  });
  recordClaim(
    tx,
    found.countryId,
    claimOfMove(pipelineId, passage, input.effectiveOn, papers),
    input,
    documentIds,
    entryId,
  );
  if (hasRecognised) {
    const isOpen = casesOfCountries(tx, [found.countryId]).some((other) => other.pipelineId === 'relations');
    if (!isOpen) openRelationsCase(tx, found.countryId, input.effectiveOn);
  }
  return { entryId, caseId: input.caseId };
}

export interface OutcomeInput extends PapersInput {
  readonly caseId: string;
  /** `null` ends the side outcome that the case carries. */
  readonly outcome: Outcome | null;
  /** For a withdrawal, the stage in which the recovery begins. */
  readonly stageId: string | null;
  readonly effectiveOn: string;
  readonly reason: string;
}

/**
 * Enters a side outcome: a dated move like any other, with its reason and papers, in the same log. A withdrawal puts the case
 * where its recovery begins; a restoration puts it back into the stage of recognition.
 */
export function enterOutcome(tx: Tx, input: OutcomeInput, today: string, change: Change) {
  const { found, from, act, pipelineId } = standingOf(tx, input.caseId);
  if (pipelineId !== 'recognition') throw new UserError({ code: 'notFound', field: 'caseId' });
  const recovery = input.stageId === null ? undefined : findStage(tx, input.stageId);
  const papers = checkPapers(tx, found.countryId, input, today);
  const refusal = outcomeRefusal({
    before: found.outcome,
    after: input.outcome,
    at: from.position,
    act: act.position,
    recovery: recovery?.pipelineId === pipelineId ? recovery.position : null,
    effectiveOn: input.effectiveOn,
    today,
    recognisedOn: recognisedOn(tx, found),
    withdrawnOn: withdrawnOn(tx, found),
    reason: input.reason,
  });
  if (refusal) throw new UserError(refusal);

  const isBack = input.outcome === 'restored' && from.position < act.position;
  const target = input.outcome === 'withdrawn' ? recovery : isBack ? act : from;
  const documentIds = filePapers(tx, found.countryId, input);
  const entryId = enterStage(tx, {
    caseId: input.caseId,
    fromStageId: found.stageId,
    toStageId: target?.id ?? from.id,
    effectiveOn: input.effectiveOn,
    reason: input.reason.trim(),
    missing: [],
    documentIds,
    enteredAt: change.at,
    actor: change.actor,
    undoesId: null,
    outcomeFrom: found.outcome,
    outcomeTo: input.outcome,
  });
  const kind = claimOfOutcome(input.outcome);
  const claim = kind && { kind, effectiveOn: input.effectiveOn, grade: gradeOfPapers(papers) };
  recordClaim(tx, found.countryId, claim, input, documentIds, entryId);
  return { entryId, caseId: input.caseId };
}

/**
 * The entry of a stage log that is to be taken back.
 *
 * @throws UserError `notNewest`, or `caseOpened` for the entry with which a case began
 */
export function moveToUndo(tx: Tx, entryId: string) {
  const caseId = caseOfEntry(tx, entryId);
  if (caseId === undefined) throw new UserError({ code: 'notFound', field: 'entryId' });
  const log = stageLog(tx, caseId);
  const standing = standingEntries(log.toReversed()).toReversed();
  // The newest move that stands; or the newest entry of all, when that took a move back which is now to come again.
  const newest = standing[0]?.id === entryId ? standing[0] : log[0];
  if (newest?.id !== entryId) throw new UserError({ code: 'notNewest' });
  if (newest.fromStageId === null) throw new UserError({ code: 'caseOpened' });
  return { caseId, move: { ...newest, fromStageId: newest.fromStageId } };
}

/**
 * A further entry puts the case back where it was. To be called once the rest of the change was taken back, the row of the case
 * with it: only the log is left to follow.
 */
export function undoMove(tx: Tx, entryId: string, change: Change): void {
  const { caseId, move } = moveToUndo(tx, entryId);
  if (!findStage(tx, move.fromStageId)) throw new UserError({ code: 'stageGone' });
  const { found } = standingOf(tx, caseId);
  enterStage(tx, {
    caseId,
    fromStageId: move.toStageId,
    toStageId: move.fromStageId,
    // The day that the case had, not that of its log: a newer list may have corrected it without a move.
    effectiveOn: found.stageSince,
    reason: '',
    missing: [],
    documentIds: [],
    enteredAt: change.at,
    actor: change.actor,
    undoesId: entryId,
    outcomeFrom: move.outcomeTo,
    outcomeTo: move.outcomeFrom,
  });
  settleOutcome(tx, found.countryId);
}

/** Where a case stands: its own stage, and the one that its pipeline turns on. */
function standingOf(tx: Tx, caseId: string) {
  const found = findCase(tx, caseId);
  if (!found) throw new UserError({ code: 'notFound', field: 'caseId' });
  const pipelineId = found.pipelineId as PipelineId;
  const from = findStage(tx, found.stageId);
  const act = findStage(tx, ACTS[pipelineId].stageId);
  if (!from || !act) throw new Error('a case stands in a stage that is not in use');
  return { found, from, act, pipelineId };
}

type FoundCase = NonNullable<ReturnType<typeof findCase>>;

/** What the act of a pipeline cannot lie before: relations follow the recognition, and a recognition anew the withdrawal. */
function actsBefore(tx: Tx, found: FoundCase): readonly EarlierAct[] {
  if (found.pipelineId === 'relations') return [{ on: recognisedOn(tx, found), code: 'beforeRecognition' }];
  return found.outcome === 'withdrawn' ? [{ on: withdrawnOn(tx, found), code: 'beforeWithdrawal' }] : [];
}

function recognisedOn(tx: Tx, { countryId }: FoundCase): string | null {
  return firstDated(claimsOf(tx, countryId), 'recognition')?.effectiveOn ?? null;
}

/** The day of the withdrawal that the case carries, else the earliest that anybody claims. */
function withdrawnOn(tx: Tx, { caseId, countryId, outcome }: FoundCase): string | null {
  const entered = movesThatStand(stageLog(tx, caseId)).find(
    ({ outcomeFrom, outcomeTo }) => outcomeTo === 'withdrawn' && outcomeFrom !== outcomeTo,
  );
  if (outcome === 'withdrawn' && entered) return entered.effectiveOn;
  return firstDated(claimsOf(tx, countryId), 'withdrawal')?.effectiveOn ?? null;
}

/** What the move says the state did, beside all other claims. It names the move, so that an undo takes it back. */
function recordClaim(
  tx: Tx,
  countryId: string,
  claim: StageClaim | null,
  { document, reason }: PapersInput & { readonly reason: string },
  documentIds: readonly string[],
  entryId: string,
): void {
  const country = findCountry(tx, countryId);
  if (!claim || !country) return;
  const source = document ? sourceLine(document) : 'Stage log of this desk';
  const note = reason.trim() || null;
  const byWhom = country.nameEn;
  addClaim(tx, { ...claim, countryId, byWhom, source, note, origin: originOf(entryId) }, documentIds);
  settleOutcome(tx, countryId);
}

function originOf(entryId: string): string {
  return `move:${entryId}`;
}

function sourceLine({ title, number, source }: NonNullable<PapersInput['document']>): string {
  return [number ? `${title}, ${number}` : title, source].join('; ');
}
