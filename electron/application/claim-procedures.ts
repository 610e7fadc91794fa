import { z } from 'zod';
import type { Tx } from '../../db/database.ts';
import { addClaim, type ClaimFields, correctClaim, findClaim, isOfMove } from '../../db/queries/claims.ts';
import { findCountry } from '../../db/queries/countries.ts';
import { CLAIM_BASES, claimRefusal, gradeOfClaim } from '../../domain/claim-entry.ts';
import { CLAIM_KINDS, CLAIM_VOICES } from '../../domain/recognition-evidence.ts';
import { checkPapers, filePapers, papersInput } from './document-input.ts';
import { dateText, id, line, prose } from './inputs.ts';
import { knownOf, redateCases } from './redate-cases.ts';
import { UserError } from './refusal.ts';
import { settleOutcome } from './settle-outcome.ts';
import { changing, procedure, router } from './trpc.ts';

const said = {
  kind: z.enum(CLAIM_KINDS),
  byWhom: line,
  voice: z.enum(CLAIM_VOICES).nullable(),
  addressee: line.nullable(),
  effectiveOn: dateText.nullable(),
  decidedOn: dateText.nullable(),
  notifiedOn: dateText.nullable(),
  receivedOn: dateText.nullable(),
  reportedOn: dateText.nullable(),
  basis: z.enum(CLAIM_BASES),
  source: line,
  note: prose.nullable(),
  ...papersInput,
};
const claim = z.object(said);

/** What anybody says that a state did. Claims that contradict each other stand side by side; a new one overwrites none. */
export const claimsRouter = router({
  add: procedure.input(z.object({ countryId: id, ...said })).mutation(({ ctx, input: { countryId, ...input } }) => {
    if (!findCountry(ctx.db, countryId)) throw new UserError({ code: 'notFound', field: 'countryId' });
    return changing(ctx, (tx) => {
      const { fields, documentIds } = take(tx, countryId, input, ctx.today);
      const claimId = addClaim(tx, { ...fields, countryId, origin: null }, documentIds);
      settleOutcome(tx, countryId);
      return { claimId };
    });
  }),

  correct: procedure.input(z.object({ claimId: id, ...said })).mutation(({ ctx, input: { claimId, ...input } }) =>
    changing(ctx, (tx) => {
      const found = findClaim(tx, claimId);
      // What a move says is corrected there: here a second claim is set beside it.
      if (!found || isOfMove(found)) throw new UserError({ code: 'notFound', field: 'claimId' });
      const isListed = found.origin !== null;
      // By its act a newer list finds the claim again.
      if (isListed && input.kind !== found.kind) throw new UserError({ code: 'listedAct', field: 'kind' });
      const { fields, documentIds } = take(tx, found.countryId, input, ctx.today);
      const isRedated = isListed && fields.effectiveOn !== found.effectiveOn;
      const before = knownOf(tx, found.countryId);
      // The list is sure of its own day, not of ours.
      correctClaim(tx, claimId, { ...fields, ...(isRedated && { confidence: null }) }, documentIds);
      if (isRedated) redateCases(tx, found.countryId, before);
      settleOutcome(tx, found.countryId);
      return { claimId };
    }),
  ),
});

/** The claim as it is kept, with the grade that its papers support, and the papers filed. */
function take(
  tx: Tx,
  countryId: string,
  { documentIds, document, ...input }: z.infer<typeof claim>,
  today: string,
): { readonly fields: ClaimFields; readonly documentIds: readonly string[] } {
  const { voice } = input;
  const refusal = claimRefusal(input, today);
  if (refusal || voice === null) throw new UserError(refusal ?? { code: 'voiceMissing', field: 'voice' });
  const papers = checkPapers(tx, countryId, { documentIds, document }, today);
  const { grade } = gradeOfClaim(input.basis, papers);
  const fields = { ...input, voice, addressee: input.addressee || null, note: input.note?.trim() || null, grade };
  return { fields, documentIds: filePapers(tx, countryId, { documentIds, document }) };
}
