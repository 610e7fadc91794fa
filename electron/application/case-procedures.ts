import { z } from 'zod';
import { addTargetChange, documentsOfCase, findCase, updateCase } from '../../db/queries/cases.ts';
import { findOfficer } from '../../db/queries/people.ts';
import { type CaseJudgement, caseChangeRefusal } from '../../domain/case-change.ts';
import { CONDITIONS, LIKELIHOODS, OUTCOMES } from '../../domain/case-state.ts';
import { enterOutcome, moveCase } from './case-moves.ts';
import { casesToBeAbout } from './cases-to-be-about.ts';
import { papersInput } from './document-input.ts';
import { dateText, id, prose } from './inputs.ts';
import { UserError } from './refusal.ts';
import { changing, procedure, router } from './trpc.ts';

const dated = { caseId: id, effectiveOn: dateText, reason: prose, ...papersInput };

export const casesRouter = router({
  read: procedure.input(z.object({ caseId: id })).query(({ ctx, input }) => {
    const found = findCase(ctx.db, input.caseId);
    if (!found) throw new UserError({ code: 'notFound', field: 'caseId' });
    return { ...found, documents: documentsOfCase(ctx.db, input.caseId) };
  }),

  /** The cases that an entry on these states can be about, with the ones that are under way. */
  ofCountries: procedure
    .input(z.object({ countryIds: z.array(id).max(300) }))
    .query(({ ctx, input }) => casesToBeAbout(ctx.db, input.countryIds)),

  move: procedure
    .input(z.object({ ...dated, stageId: id, confirmed: z.array(id).max(100) }))
    .mutation(({ ctx, input }) => changing(ctx, (tx, change) => moveCase(tx, input, ctx.today, change))),

  enterOutcome: procedure
    .input(z.object({ ...dated, outcome: z.enum(OUTCOMES).nullable(), stageId: id.nullable().default(null) }))
    .mutation(({ ctx, input }) => changing(ctx, (tx, change) => enterOutcome(tx, input, ctx.today, change))),

  update: procedure
    .input(
      z.object({
        caseId: id,
        condition: z.enum(CONDITIONS).optional(),
        conditionReason: prose.nullable().optional(),
        reviewOn: dateText.nullable().optional(),
        ownerId: id.nullable().optional(),
        likelihood: z.enum(LIKELIHOODS).nullable().optional(),
        likelihoodBasis: prose.nullable().optional(),
        targetOn: dateText.nullable().optional(),
        /** Why the target moved; needed when it slipped. */
        targetReason: prose.default(''),
      }),
    )
    .mutation(({ ctx, input: { caseId, targetReason, ...wanted } }) =>
      changing(ctx, (tx, change) => {
        const found = findCase(tx, caseId);
        if (!found) throw new UserError({ code: 'notFound', field: 'caseId' });
        if (wanted.ownerId && !findOfficer(tx, wanted.ownerId)) {
          throw new UserError({ code: 'notFound', field: 'ownerId' });
        }
        // What is not named stays: JSON carries no field that is there and undefined.
        const after = { ...found, ...(wanted as Partial<CaseJudgement>) };
        const refusal = caseChangeRefusal(found, after, targetReason);
        if (refusal) throw new UserError(refusal);
        updateCase(tx, caseId, wanted);
        if (after.targetOn !== found.targetOn) {
          addTargetChange(tx, {
            caseId,
            fromOn: found.targetOn,
            toOn: after.targetOn,
            reason: targetReason.trim(),
            changedAt: change.at,
            actor: change.actor,
          });
        }
        return {};
      }),
    ),
});
