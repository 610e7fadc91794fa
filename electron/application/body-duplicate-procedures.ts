import { z } from 'zod';
import type { Reader, Tx } from '../../db/database.ts';
import { type BodyFields, findBody, findBodyNamed, readBody } from '../../db/queries/bodies.ts';
import { bodiesAfter, bodiesOfState, bodyPreparer, nameBodies } from '../../db/queries/body-duplicates.ts';
import { addDistinction, hasDistinction } from '../../db/queries/distinctions.ts';
import { mergeBodies, mergedBody, mergedParentRefusal } from '../../db/queries/merge-bodies.ts';
import { BODY_KINDS, bodyKindOf, MERGED_BODY_FIELDS } from '../../domain/body.ts';
import { DOUBLES_OF_BODIES, likenessOfBodies } from '../../domain/body-duplicate.ts';
import { findDoubles } from './find-doubles.ts';
import { id, line } from './inputs.ts';
import { UserError } from './refusal.ts';
import { changing, procedure, router } from './trpc.ts';

/** As many as one compares before one gives up and enters the body all the same. */
const SIMILAR = 5;

const pair = z.object({ bodyId: id, otherBodyId: id });

/** Bodies that may be on record twice: warned of, found across the base, compared, called different or made one. */
export const bodyDuplicatesRouter = router({
  /** Which on record may be the body that somebody is about to enter or to rename, each with the reasons. */
  similar: procedure
    .input(
      z.object({
        name: line,
        /** Left out, the name tells it. */
        kind: z.enum(BODY_KINDS).optional(),
        countryId: id.nullable().default(null),
        parentId: id.nullable().default(null),
        /** The body that is being corrected, which is like none so much as itself. */
        exceptId: id.nullable().default(null),
      }),
    )
    .query(({ ctx, input: { kind, exceptId, ...given } }) => {
      const prepare = bodyPreparer(ctx.db);
      const wanted = prepare({ ...given, kind: kind ?? bodyKindOf(given.name), id: exceptId });
      const likely = bodiesOfState(ctx.db, wanted.stateId)
        .filter((body) => body.id !== exceptId)
        .map((body) => ({ bodyId: body.id, ...likenessOfBodies(wanted, prepare(body)) }))
        .filter(({ bodyId, verdict }) => verdict !== 'unlikely' && !areDistinct(ctx.db, bodyId, exceptId))
        .sort((a, b) => b.score - a.score || a.bodyId.localeCompare(b.bodyId))
        .slice(0, SIMILAR);
      const ids = likely.map(({ bodyId }) => bodyId);
      const named = new Map(nameBodies(ctx.db, ids).map((body) => [body.id, body]));
      return likely.flatMap(({ bodyId, reasons, verdict }) => {
        const body = named.get(bodyId);
        return body ? [{ ...body, reasons, verdict }] : [];
      });
    }),

  list: procedure.query(async ({ ctx }) => {
    const prepare = bodyPreparer(ctx.db);
    const { total, shown, ids } = await findDoubles(ctx.desk, {
      kind: 'body',
      readAfter: (db, afterId, limit) => bodiesAfter(db, afterId, limit).map(prepare),
      ...DOUBLES_OF_BODIES,
    });
    const named = new Map(nameBodies(ctx.desk.db(), ids).map((body) => [body.id, body]));
    return {
      total,
      pairs: shown.flatMap(({ id: oneId, otherId, reasons, verdict }) => {
        const [one, other] = [named.get(oneId), named.get(otherId)];
        return one && other ? [{ one, other, reasons, verdict }] : [];
      }),
    };
  }),

  /** Both records side by side, with all that hangs on each. */
  compare: procedure.input(pair).query(({ ctx, input: { bodyId, otherBodyId } }) => {
    const [one, other] = [bodyId, otherBodyId].map((each) => readBody(ctx.db, each));
    if (!one) throw new UserError({ code: 'notFound', field: 'bodyId' });
    if (!other || one.id === other.id) throw new UserError({ code: 'notFound', field: 'otherBodyId' });
    return { one, other };
  }),

  /** Remembers that they are two. */
  dismiss: procedure.input(pair).mutation(({ ctx, input: { bodyId, otherBodyId } }) =>
    changing(ctx, (tx, { actor }) => {
      if (bodyId === otherBodyId || !areBodies(tx, bodyId, otherBodyId)) {
        throw new UserError({ code: 'notFound', field: 'otherBodyId' });
      }
      addDistinction(tx, 'body', [bodyId, otherBodyId], { notedOn: ctx.today, actor });
      return {};
    }),
  ),

  /** Makes them one, with the chosen fields of the one that goes. */
  merge: procedure
    .input(z.object({ keptId: id, goneId: id, taken: z.array(z.enum(MERGED_BODY_FIELDS)) }))
    .mutation(({ ctx, input: { keptId, goneId, taken } }) =>
      changing(ctx, (tx) => {
        if (keptId === goneId || !areBodies(tx, keptId, goneId)) {
          throw new UserError({ code: 'notFound', field: 'goneId' });
        }
        if (areDistinct(tx, keptId, goneId)) {
          throw new UserError({ code: 'calledDifferent', field: 'goneId' });
        }
        const merged = mergedBody(tx, keptId, goneId, taken);
        const refusal = mergedParentRefusal(tx, keptId, goneId, merged);
        if (refusal) throw new UserError(refusal);
        mergeBodies(tx, keptId, goneId, merged);
        if (taken.includes('name') || taken.includes('countryId')) refuseKnown(tx, keptId, merged);
        return { id: keptId };
      }),
    ),
});

/** Of which somebody has said that they are two. */
function areDistinct(db: Reader, bodyId: string, otherBodyId: string | null): boolean {
  return otherBodyId !== null && hasDistinction(db, 'body', [bodyId, otherBodyId]);
}

function areBodies(tx: Tx, ...ids: readonly string[]): boolean {
  return ids.every((bodyId) => findBody(tx, bodyId) !== undefined);
}

/** A third body may have the name that was chosen, in the state that was chosen. */
function refuseKnown(tx: Tx, keptId: string, { name, countryId }: BodyFields): void {
  if (findBodyNamed(tx, name, countryId, keptId)) throw new UserError({ code: 'bodyKnown', field: 'name' });
}
