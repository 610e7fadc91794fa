import { setImmediate as nextTurn } from 'node:timers/promises';
import { z } from 'zod';
import { addDistinction, hasDistinction, listDistinctions, traitsAfter } from '../../db/queries/duplicates.ts';
import { MERGED_FIELDS, mergePeople } from '../../db/queries/merge-people.ts';
import { arePeople } from '../../db/queries/people.ts';
import { commitmentsOfPerson, readPerson } from '../../db/queries/person-details.ts';
import { namePeople } from '../../db/queries/person-search.ts';
import { type DuplicatePair, duplicatePairs, pairKey } from '../../domain/duplicate-pairs.ts';
import { id } from './inputs.ts';
import { UserError } from './refusal.ts';
import { changing, procedure, router } from './trpc.ts';

/** As many pairs as one sitting can settle; those that are settled make room for the next. */
const SHOWN = 200;
/** A search through everyone gives way so often that nobody who types waits for it. */
const TURN_MS = 12;
const READ_AT_ONCE = 500;

const pair = z.object({ personId: id, otherPersonId: id });

/** People who may be on record twice: found across the base, compared, called different or made one. */
export const duplicatesRouter = router({
  list: procedure.query(async ({ ctx }) => {
    const distinct = new Set(
      listDistinctions(ctx.db).map(({ personId, otherPersonId }) => pairKey(personId, otherPersonId)),
    );
    const people: ReturnType<typeof traitsAfter> = [];
    for (let after = ''; ; ) {
      // Asked anew each time: the desk may have been locked while the search gave way.
      const next = traitsAfter(ctx.desk.db(), after, READ_AT_ONCE);
      people.push(...next);
      const last = next.at(-1);
      if (!last) break;
      after = last.id;
      await nextTurn();
    }
    const found: DuplicatePair[] = [];
    let startedAt = performance.now();
    for (const pairs of duplicatePairs(people, distinct, ctx.today)) {
      found.push(...pairs);
      if (performance.now() - startedAt < TURN_MS) continue;
      await nextTurn();
      startedAt = performance.now();
    }
    found.sort(
      (a, b) =>
        b.score - a.score || pairKey(a.personId, a.otherPersonId).localeCompare(pairKey(b.personId, b.otherPersonId)),
    );
    const shown = found.slice(0, SHOWN);
    const db = ctx.desk.db();
    const ids = [...new Set(shown.flatMap(({ personId, otherPersonId }) => [personId, otherPersonId]))];
    const named = new Map(namePeople(db, ids, ctx.today).map((person) => [person.id, person]));
    return {
      total: found.length,
      pairs: shown.flatMap(({ personId, otherPersonId, reasons, verdict }) => {
        const [one, other] = [named.get(personId), named.get(otherPersonId)];
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
      addDistinction(tx, [personId, otherPersonId], { notedOn: ctx.today, actor });
      return {};
    }),
  ),

  /** Makes them one, with the chosen fields of the one that goes. */
  merge: procedure
    .input(z.object({ keptId: id, goneId: id, taken: z.array(z.enum(MERGED_FIELDS)) }))
    .mutation(({ ctx, input: { keptId, goneId, taken } }) =>
      changing(ctx, (tx) => {
        if (keptId === goneId || !arePeople(tx, [keptId, goneId])) {
          throw new UserError({ code: 'notFound', field: 'goneId' });
        }
        if (hasDistinction(tx, [keptId, goneId])) throw new UserError({ code: 'calledDifferent', field: 'goneId' });
        mergePeople(tx, keptId, goneId, taken);
        return { id: keptId };
      }),
    ),
});
