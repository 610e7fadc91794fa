import { z } from 'zod';
import type { Tx } from '../../db/database.ts';
import { areCountries } from '../../db/queries/countries.ts';
import {
  addIntermediary,
  correctIntermediary,
  endMandate,
  findIntermediary,
  listIntermediaries,
} from '../../db/queries/intermediaries.ts';
import { arePeople, findOfficer } from '../../db/queries/people.ts';
import { mandateRefusal, mandateState } from '../../domain/intermediaries.ts';
import { dateText, id, line, marking, prose } from './inputs.ts';
import { UserError } from './refusal.ts';
import { changing, procedure, router } from './trpc.ts';

const mandate = z.object({
  name: line,
  personId: id.nullable(),
  mandate: prose,
  limits: prose.nullable(),
  fromOn: dateText.nullable(),
  untilOn: dateText.nullable(),
  ownerId: id.nullable(),
  marking,
  countryIds: z.array(id).max(300),
});
type MandateInput = z.infer<typeof mandate>;

/** Who may speak for us without being one of us, to which states, within which limits and until when. */
export const intermediariesRouter = router({
  list: procedure.query(({ ctx }) => ({
    today: ctx.today,
    intermediaries: listIntermediaries(ctx.db).map((each) => ({ ...each, state: mandateState(each, ctx.today) })),
  })),

  add: procedure.input(mandate).mutation(({ ctx, input }) =>
    changing(ctx, (tx) => {
      const { fields, countryIds } = take(tx, input);
      return { intermediaryId: addIntermediary(tx, fields, countryIds) };
    }),
  ),

  correct: procedure
    .input(mandate.extend({ intermediaryId: id }))
    .mutation(({ ctx, input: { intermediaryId, ...input } }) =>
      changing(ctx, (tx) => {
        if (!findIntermediary(tx, intermediaryId)) throw new UserError({ code: 'notFound', field: 'intermediaryId' });
        const { fields, countryIds } = take(tx, input);
        correctIntermediary(tx, intermediaryId, fields, countryIds);
        return { intermediaryId };
      }),
    ),

  /** Takes the mandate back from today on. What was asked of them before keeps standing. */
  end: procedure
    .input(z.object({ intermediaryId: id, reason: line }))
    .mutation(({ ctx, input: { intermediaryId, reason } }) =>
      changing(ctx, (tx) => {
        if (!findIntermediary(tx, intermediaryId)) throw new UserError({ code: 'notFound', field: 'intermediaryId' });
        if (reason === '') throw new UserError({ code: 'textMissing', field: 'reason' });
        endMandate(tx, intermediaryId, ctx.today, reason);
        return {};
      }),
    ),
});

function take(tx: Tx, { countryIds: given, ...input }: MandateInput) {
  const countryIds = [...new Set(given)];
  const refusal = mandateRefusal({ ...input, countryIds });
  if (refusal) throw new UserError(refusal);
  if (!areCountries(tx, countryIds)) throw new UserError({ code: 'notFound', field: 'countryIds' });
  if (input.personId !== null && !arePeople(tx, [input.personId])) {
    throw new UserError({ code: 'notFound', field: 'personId' });
  }
  if (input.ownerId !== null && !findOfficer(tx, input.ownerId)) {
    throw new UserError({ code: 'notFound', field: 'ownerId' });
  }
  const fields = { ...input, mandate: input.mandate.trim(), limits: input.limits?.trim() || null };
  return { fields, countryIds };
}
