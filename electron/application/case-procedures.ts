import { z } from 'zod';
import type { Change, Tx } from '../../db/database.ts';
import {
  caseOfEntry,
  casesOfCountries,
  documentsOfCase,
  enterStage,
  findCase,
  findStage,
  openedOn,
  openRelationsCase,
  removeUnusedRelationsCase,
  stageLog,
  updateCase,
} from '../../db/queries/cases.ts';
import { addClaim, removeClaimsOfOrigin } from '../../db/queries/claims.ts';
import { findCountry } from '../../db/queries/countries.ts';
import { findOfficer } from '../../db/queries/people.ts';
import { isCalendarDate } from '../../domain/calendar-date.ts';
import { CONDITIONS, OUTCOMES } from '../../domain/case-state.ts';
import { claimOfMove, makesRecogniser } from '../../domain/stage-claim.ts';
import { missingCriteria, moveRefusal } from '../../domain/stage-move.ts';
import { checkPapers, filePapers, type PapersInput, papersInput, type TakenPaper } from './document-input.ts';
import { dateText, id, prose } from './inputs.ts';
import { UserError } from './refusal.ts';
import { settleOutcome } from './settle-outcome.ts';
import { changing, procedure, router } from './trpc.ts';

const move = z.object({
  caseId: id,
  stageId: id,
  effectiveOn: dateText,
  reason: prose,
  /** Criteria without a document that the officer says are met. */
  confirmed: z.array(id).max(100),
  ...papersInput,
});

export const casesRouter = router({
  read: procedure.input(z.object({ caseId: id })).query(({ ctx, input }) => {
    const found = findCase(ctx.db, input.caseId);
    if (!found) throw new UserError({ code: 'notFound', field: 'caseId' });
    return { ...found, documents: documentsOfCase(ctx.db, input.caseId) };
  }),

  move: procedure
    .input(move)
    .mutation(({ ctx, input }) => changing(ctx, (tx, change) => moveCase(tx, input, ctx.today, change))),

  undoMove: procedure
    .input(z.object({ entryId: id }))
    .mutation(({ ctx, input }) => changing(ctx, (tx, change) => undoMove(tx, input.entryId, change))),

  update: procedure
    .input(
      z.object({
        caseId: id,
        condition: z.enum(CONDITIONS).optional(),
        conditionReason: prose.nullable().optional(),
        reviewOn: dateText.nullable().optional(),
        outcome: z.enum(OUTCOMES).nullable().optional(),
        ownerId: id.nullable().optional(),
      }),
    )
    .mutation(({ ctx, input: { caseId, ...wanted } }) =>
      changing(ctx, (tx) => {
        const found = findCase(tx, caseId);
        if (!found) throw new UserError({ code: 'notFound', field: 'caseId' });
        if (wanted.ownerId && !findOfficer(tx, wanted.ownerId)) {
          throw new UserError({ code: 'notFound', field: 'ownerId' });
        }
        if (wanted.reviewOn && !isCalendarDate(wanted.reviewOn)) {
          throw new UserError({ code: 'impossibleDate', field: 'reviewOn' });
        }
        const after = { ...found, ...wanted };
        if (after.condition === 'stalled') {
          if (!after.conditionReason?.trim())
            throw new UserError({ code: 'stalledNeedsReason', field: 'conditionReason' });
          if (!after.reviewOn) throw new UserError({ code: 'stalledNeedsReason', field: 'reviewOn' });
        }
        updateCase(tx, caseId, wanted);
        return {};
      }),
    ),
});

function moveCase(tx: Tx, input: z.infer<typeof move>, today: string, change: Change) {
  const found = findCase(tx, input.caseId);
  if (!found) throw new UserError({ code: 'notFound', field: 'caseId' });
  const from = findStage(tx, found.stageId);
  const target = findStage(tx, input.stageId);
  if (!from || target?.pipelineId !== found.pipelineId) throw new UserError({ code: 'notFound', field: 'stageId' });

  const papers = checkPapers(tx, found.countryId, input);
  const attached = [...documentsOfCase(tx, input.caseId), ...papers].map(({ kind }) => kind);
  const isBackward = target.position < from.position;
  const refusal = moveRefusal({
    fromStageId: found.stageId,
    toStageId: target.id,
    effectiveOn: input.effectiveOn,
    today,
    criteria: target.criteria,
    attached,
    confirmed: input.confirmed,
    reason: input.reason,
    isBackward,
  });
  if (refusal) throw new UserError(refusal);

  const documentIds = filePapers(tx, found.countryId, input);
  const missing = isBackward ? [] : missingCriteria(target.criteria, attached, input.confirmed);
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
  });
  if (!isBackward) recordClaim(tx, found.countryId, input, papers, documentIds, entryId);
  if (!isBackward && makesRecogniser(target.id)) {
    const isOpen = casesOfCountries(tx, [found.countryId]).some(({ pipelineId }) => pipelineId === 'relations');
    if (!isOpen) openRelationsCase(tx, found.countryId, input.effectiveOn);
  }
  return { entryId, caseId: input.caseId };
}

/** What the move says the state did, beside all other claims. It names the move, so that an undo takes it back. */
function recordClaim(
  tx: Tx,
  countryId: string,
  input: z.infer<typeof move>,
  papers: readonly TakenPaper[],
  documentIds: readonly string[],
  entryId: string,
): void {
  const claim = claimOfMove(input.stageId, input.effectiveOn, papers);
  const country = findCountry(tx, countryId);
  if (!claim || !country) return;
  const source = input.document ? sourceLine(input.document) : 'Stage log of this desk';
  const note = input.reason.trim() || null;
  const byWhom = country.nameEn;
  addClaim(tx, { ...claim, countryId, byWhom, source, note, origin: `move:${entryId}` }, documentIds);
  settleOutcome(tx, countryId);
}

function sourceLine({ title, number, source }: NonNullable<PapersInput['document']>): string {
  return [number ? `${title}, ${number}` : title, source].join('; ');
}

/** A further entry puts the case back where it was; what the move itself brought with it goes. */
function undoMove(tx: Tx, entryId: string, change: Change) {
  const caseId = caseOfEntry(tx, entryId);
  if (caseId === undefined) throw new UserError({ code: 'notFound', field: 'entryId' });
  const [newest, before] = stageLog(tx, caseId);
  if (newest?.id !== entryId || newest.fromStageId === null) throw new UserError({ code: 'notNewest' });
  const undoingId = enterStage(tx, {
    caseId,
    fromStageId: newest.toStageId,
    toStageId: newest.fromStageId,
    effectiveOn: before ? before.effectiveOn : openedOn(tx, caseId),
    reason: '',
    missing: [],
    documentIds: [],
    enteredAt: change.at,
    actor: change.actor,
    undoesId: entryId,
  });
  removeClaimsOfOrigin(tx, `move:${entryId}`);
  const found = findCase(tx, caseId);
  if (found) settleOutcome(tx, found.countryId);
  if (found && makesRecogniser(newest.toStageId) && !makesRecogniser(newest.fromStageId)) {
    removeUnusedRelationsCase(tx, found.countryId);
  }
  return { entryId: undoingId };
}
