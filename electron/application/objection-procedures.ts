import { z } from 'zod';
import type { Tx } from '../../db/database.ts';
import { postHeldOn } from '../../db/queries/actions.ts';
import { findCountry } from '../../db/queries/countries.ts';
import {
  addObjection,
  addTurn,
  correctObjection,
  findObjection,
  findTurn,
  type ObjectionFields,
  removeObjection,
  removeTurn,
  usesOfObjection,
} from '../../db/queries/objections.ts';
import { arePeople } from '../../db/queries/people.ts';
import { objectionRefusal, turnRefusal } from '../../domain/objection-state.ts';
import { OBJECTION_STATES } from '../../domain/positions.ts';
import { dateText, id, line, marking, prose } from './inputs.ts';
import { checkCodes } from './objection-code-procedures.ts';
import { UserError } from './refusal.ts';
import { changing, procedure, router } from './trpc.ts';

const raised = {
  codeId: line,
  words: prose,
  /** Somebody on record, or else who said it in words. */
  personId: id.nullable(),
  saidBy: line.nullable(),
  /** Left empty for somebody on record, it is the post held that day by what is known now. */
  postHeld: line.nullable(),
  saidOn: dateText,
  source: line,
  marking,
};

/** Why states say no: what somebody said on a day, and what became of it. A later word stands beside an earlier one. */
export const objectionsRouter = router({
  add: procedure.input(z.object({ countryId: id, ...raised })).mutation(({ ctx, input: { countryId, ...input } }) => {
    if (!findCountry(ctx.db, countryId)) throw new UserError({ code: 'notFound', field: 'countryId' });
    return changing(ctx, (tx) => ({
      objectionId: addObjection(tx, countryId, take(tx, input, null, ctx.today)),
    }));
  }),

  correct: procedure
    .input(z.object({ objectionId: id, ...raised }))
    .mutation(({ ctx, input: { objectionId, ...input } }) =>
      changing(ctx, (tx) => {
        const found = known(tx, objectionId);
        correctObjection(tx, objectionId, take(tx, input, found.codeId, ctx.today));
        return {};
      }),
    ),

  /** It stands again, has eased, or was dropped: on which day, and how we know. */
  turn: procedure
    .input(z.object({ objectionId: id, state: z.enum(OBJECTION_STATES), turnedOn: dateText, note: prose }))
    .mutation(({ ctx, input: { objectionId, ...turn } }) =>
      changing(ctx, (tx) => {
        const refusal = turnRefusal(turn, known(tx, objectionId).saidOn, ctx.today);
        if (refusal) throw new UserError(refusal);
        return { turnId: addTurn(tx, objectionId, { ...turn, note: turn.note.trim() }) };
      }),
    ),

  removeTurn: procedure.input(z.object({ turnId: id })).mutation(({ ctx, input: { turnId } }) =>
    changing(ctx, (tx) => {
      if (!findTurn(tx, turnId)) throw new UserError({ code: 'notFound', field: 'turnId' });
      removeTurn(tx, turnId);
      return {};
    }),
  ),

  /** For what was noted in error. An objection that they have given up is dropped, and stays on record. */
  remove: procedure.input(z.object({ objectionId: id })).mutation(({ ctx, input: { objectionId } }) =>
    changing(ctx, (tx) => {
      known(tx, objectionId);
      const count = usesOfObjection(tx, objectionId);
      if (count > 0) throw new UserError({ code: 'usesHang', count });
      removeObjection(tx, objectionId);
      return {};
    }),
  ),
});

function known(tx: Tx, objectionId: string) {
  const found = findObjection(tx, objectionId);
  if (!found) throw new UserError({ code: 'notFound', field: 'objectionId' });
  return found;
}

type Raised = z.infer<z.ZodObject<typeof raised>>;

/** The objection as it is kept, with the post of that day. */
function take(tx: Tx, input: Raised, carriedCodeId: string | null, today: string): ObjectionFields {
  const refusal = objectionRefusal(input, today);
  if (refusal) throw new UserError(refusal);
  checkCodes(tx, [input.codeId], carriedCodeId === null ? [] : [carriedCodeId], 'codeId');
  const { personId } = input;
  if (personId !== null && !arePeople(tx, [personId])) throw new UserError({ code: 'notFound', field: 'personId' });
  const onRecord = personId === null ? null : postHeldOn(tx, personId, input.saidOn);
  return {
    ...input,
    words: input.words.trim(),
    saidBy: personId === null ? input.saidBy : null,
    postHeld: input.postHeld || onRecord,
  };
}
