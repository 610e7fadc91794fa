import { z } from 'zod';
import { commitmentsOfPerson } from '../../db/queries/commitment-lists.ts';
import { addDistinction, hasDistinction } from '../../db/queries/distinctions.ts';
import { traitsAfter } from '../../db/queries/duplicates.ts';
import { mergePeople } from '../../db/queries/merge-people.ts';
import { arePeople } from '../../db/queries/people.ts';
import { readPerson } from '../../db/queries/person-details.ts';
import { namePeople } from '../../db/queries/person-search.ts';
import { MERGED_PERSON_FIELDS } from '../../domain/person.ts';
import { doublesOfPeople } from '../../domain/person-duplicate.ts';
import { findDoubles } from './find-doubles.ts';
import { id } from './inputs.ts';
import { UserError } from './refusal.ts';
import { changing, procedure, router } from './trpc.ts';

const pair = z.object({ personId: id, otherPersonId: id });

/** People who may be on record twice: found across the base, compared, called different or made one. */
export const duplicatesRouter = router({
  list: procedure.query(async ({ ctx }) => {
    const search = { kind: 'person', readAfter: traitsAfter, ...doublesOfPeople(ctx.today) } as const;
    const { total, shown, ids } = await findDoubles(ctx.desk, search);
    const named = new Map(namePeople(ctx.desk.db(), ids, ctx.today).map((person) => [person.id, person]));
    return {
      total,
      pairs: shown.flatMap(({ id: oneId, otherId, reasons, verdict }) => {
        const [one, other] = [named.get(oneId), named.get(otherId)];
        return one && other ? [{ one, other, reasons, verdict }] : [];
      }),
    };
  }),

  /** Both records side by side, with all that hangs on each. */
  compare: procedure.input(pair).query(({ ctx, input }) => {
    const sides = [input.personId, input.otherPersonId].map((personId) => {
      const person = readPerson(ctx.db, personId);
      if (!person) throw new UserError({ code: 'notFound', field: 'personId' });
      return { ...person, commitmentCount: commitmentsOfPerson(ctx.db, personId).length };
    });
    const [one, other] = sides;
    if (!one || !other || one.id === other.id) throw new UserError({ code: 'notFound', field: 'otherPersonId' });
    return { one, other };
  }),

  /** Remembers that they are two. */
  dismiss: procedure.input(pair).mutation(({ ctx, input: { personId, otherPersonId } }) =>
    changing(ctx, (tx, { actor }) => {
      if (personId === otherPersonId || !arePeople(tx, [personId, otherPersonId])) {
        throw new UserError({ code: 'notFound', field: 'otherPersonId' });
      }
      addDistinction(tx, 'person', [personId, otherPersonId], { notedOn: ctx.today, actor });
      return {};
    }),
  ),

  /** Makes them one, with the chosen fields of the one that goes. */
  merge: procedure
    .input(z.object({ keptId: id, goneId: id, taken: z.array(z.enum(MERGED_PERSON_FIELDS)) }))
    .mutation(({ ctx, input: { keptId, goneId, taken } }) =>
      changing(ctx, (tx) => {
        if (keptId === goneId || !arePeople(tx, [keptId, goneId])) {
          throw new UserError({ code: 'notFound', field: 'goneId' });
        }
        if (hasDistinction(tx, 'person', [keptId, goneId]))
          throw new UserError({ code: 'calledDifferent', field: 'goneId' });
        mergePeople(tx, keptId, goneId, taken);
        return { id: keptId };
      }),
    ),
});
