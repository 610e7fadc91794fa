import { z } from 'zod';
import type { Tx } from '../../db/database.ts';
import { bodyTimeline } from '../../db/queries/actions.ts';
import {
  addBody,
  findBody,
  findBodyNamed,
  listBodies,
  parentsOfBodies,
  readBody,
  updateBody,
} from '../../db/queries/bodies.ts';
import { findCountry } from '../../db/queries/countries.ts';
import { BODY_KINDS, parentRefusal } from '../../domain/body.ts';
import { id, line, paged, pageOf, prose } from './inputs.ts';
import { UserError } from './refusal.ts';
import { changing, procedure, router } from './trpc.ts';

const ofBody = z.object({ bodyId: id });
const body = z.object({
  name: line,
  kind: z.enum(BODY_KINDS),
  countryId: id.nullable(),
  parentId: id.nullable(),
  note: prose.nullable(),
});
type Body = z.infer<typeof body>;

/** Ministries, parliaments, missions and organisations opposite. */
export const bodiesRouter = router({
  list: procedure.query(({ ctx }) => listBodies(ctx.db)),

  page: procedure.input(ofBody).query(({ ctx, input: { bodyId } }) => {
    const found = readBody(ctx.db, bodyId);
    if (!found) throw new UserError({ code: 'notFound', field: 'bodyId' });
    return { today: ctx.today, body: found };
  }),

  timeline: procedure
    .input(ofBody.extend(paged))
    .query(({ ctx, input }) => pageOf(input, (limit, before) => bodyTimeline(ctx.db, input.bodyId, limit, before))),

  add: procedure.input(body).mutation(({ ctx, input }) =>
    changing(ctx, (tx) => {
      refuse(tx, null, input);
      return { id: addBody(tx, input) };
    }),
  ),

  update: procedure.input(body.extend(ofBody.shape)).mutation(({ ctx, input: { bodyId, ...given } }) =>
    changing(ctx, (tx) => {
      if (!findBody(tx, bodyId)) throw new UserError({ code: 'notFound', field: 'bodyId' });
      refuse(tx, bodyId, given);
      updateBody(tx, bodyId, given);
      return {};
    }),
  ),
});

function refuse(tx: Tx, bodyId: string | null, { name, countryId, parentId }: Body): void {
  if (name === '') throw new UserError({ code: 'nameMissing', field: 'name' });
  if (countryId && !findCountry(tx, countryId)) throw new UserError({ code: 'notFound', field: 'countryId' });
  if (parentId && !findBody(tx, parentId)) throw new UserError({ code: 'notFound', field: 'parentId' });
  if (findBodyNamed(tx, name, countryId, bodyId ?? undefined))
    throw new UserError({ code: 'bodyKnown', field: 'name' });
  const refusal = bodyId === null ? null : parentRefusal(bodyId, parentId, parentsOfBodies(tx));
  if (refusal) throw new UserError(refusal);
}
