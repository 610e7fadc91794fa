import { z } from 'zod';
import { findCountry } from '../../db/queries/countries.ts';
import { addPerson, searchPeople } from '../../db/queries/people.ts';
import { id, line } from './inputs.ts';
import { UserError } from './refusal.ts';
import { changing, procedure, router } from './trpc.ts';

/** As many as a list under a field can show. */
const SUGGESTIONS = 20;

export const peopleRouter = router({
  search: procedure
    .input(z.object({ query: line, countryIds: z.array(id).max(300).default([]) }))
    .query(({ ctx, input }) => searchPeople(ctx.db, input.query, input.countryIds, SUGGESTIONS)),

  add: procedure
    .input(
      z.object({
        name: line,
        nativeName: line.optional(),
        countryId: id.optional(),
        title: line.optional(),
        organisation: line.optional(),
      }),
    )
    .mutation(({ ctx, input }) => {
      if (input.name === '') throw new UserError({ code: 'nameMissing', field: 'name' });
      if (input.countryId && !findCountry(ctx.db, input.countryId)) {
        throw new UserError({ code: 'notFound', field: 'countryId' });
      }
      return changing(ctx, (tx) => ({
        id: addPerson(tx, {
          name: input.name,
          nativeName: input.nativeName || null,
          countryId: input.countryId ?? null,
          title: input.title || null,
          organisation: input.organisation || null,
        }),
      }));
    }),
});
