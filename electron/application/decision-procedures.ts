import { z } from 'zod';
import type { Tx } from '../../db/database.ts';
import { findCountry } from '../../db/queries/countries.ts';
import {
  addDecisionStep,
  decisionStepsOf,
  editDecisionStep,
  findDecisionStep,
  orderDecisionSteps,
  removeDecisionStep,
  type StepFields,
} from '../../db/queries/decision-steps.ts';
import { arePeople } from '../../db/queries/people.ts';
import { stepRefusal } from '../../domain/decision-map.ts';
import { DECISION_STATES, ORGAN_KINDS } from '../../domain/positions.ts';
import { checkPapers, filePapers, paperFields } from './document-input.ts';
import { dateText, id, line, marking, prose } from './inputs.ts';
import { UserError } from './refusal.ts';
import { changing, procedure, router } from './trpc.ts';

const said = {
  organ: z.enum(ORGAN_KINDS),
  name: line,
  /** Somebody on record, or else whoever speaks for the organ in words. */
  personId: id.nullable(),
  person: line.nullable(),
  isRequired: z.boolean(),
  state: z.enum(DECISION_STATES),
  stateOn: dateText.nullable(),
  /** The paper it rests on: one on file, or one that comes with it. */
  documentIds: z.array(id).max(1),
  document: paperFields.nullable(),
  note: prose.nullable(),
  source: line,
  marking,
};

/** The way a decision on us takes in a state: whose word it needs, who has given it, whose is missing. */
export const decisionsRouter = router({
  add: procedure.input(z.object({ countryId: id, ...said })).mutation(({ ctx, input: { countryId, ...input } }) => {
    if (!findCountry(ctx.db, countryId)) throw new UserError({ code: 'notFound', field: 'countryId' });
    return changing(ctx, (tx) => ({
      stepId: addDecisionStep(tx, countryId, take(tx, countryId, input, ctx.today)),
    }));
  }),

  edit: procedure.input(z.object({ stepId: id, ...said })).mutation(({ ctx, input: { stepId, ...input } }) =>
    changing(ctx, (tx) => {
      const { countryId } = known(tx, stepId);
      editDecisionStep(tx, stepId, take(tx, countryId, input, ctx.today));
      return {};
    }),
  ),

  order: procedure
    .input(z.object({ countryId: id, stepIds: z.array(id).max(200) }))
    .mutation(({ ctx, input: { countryId, stepIds } }) =>
      changing(ctx, (tx) => {
        const before = decisionStepsOf(tx, countryId).map((step) => step.id);
        const isSame = before.length === stepIds.length && before.every((stepId) => stepIds.includes(stepId));
        if (!isSame) throw new UserError({ code: 'notFound', field: 'stepIds' });
        orderDecisionSteps(tx, stepIds);
        return {};
      }),
    ),

  remove: procedure.input(z.object({ stepId: id })).mutation(({ ctx, input: { stepId } }) =>
    changing(ctx, (tx) => {
      known(tx, stepId);
      removeDecisionStep(tx, stepId);
      return {};
    }),
  ),
});

function known(tx: Tx, stepId: string) {
  const found = findDecisionStep(tx, stepId);
  if (!found) throw new UserError({ code: 'notFound', field: 'stepId' });
  return found;
}

type Said = z.infer<z.ZodObject<typeof said>>;

/** The step as it is kept, its new paper filed. */
function take(tx: Tx, countryId: string, { documentIds, document, ...input }: Said, today: string): StepFields {
  const refusal = stepRefusal(input, today);
  if (refusal) throw new UserError(refusal);
  const { personId } = input;
  if (personId !== null && !arePeople(tx, [personId])) throw new UserError({ code: 'notFound', field: 'personId' });
  checkPapers(tx, countryId, { documentIds, document }, today);
  const filed = filePapers(tx, countryId, { documentIds, document });
  return {
    ...input,
    person: personId === null ? input.person || null : null,
    stateOn: input.state === 'open' ? null : input.stateOn,
    note: input.note?.trim() || null,
    // The one that comes with it stands last, and is the newer proof.
    documentId: filed.at(-1) ?? null,
  };
}
