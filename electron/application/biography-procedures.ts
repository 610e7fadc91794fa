import { z } from 'zod';
import { addBiography, biographiesOf, findBiography, removeBiography } from '../../db/queries/biographies.ts';
import { findPerson } from '../../db/queries/people.ts';
import { isCalendarDate } from '../../domain/calendar-date.ts';
import { dateText, id, line, marking, prose } from './inputs.ts';
import { UserError } from './refusal.ts';
import { changing, procedure, router } from './trpc.ts';

/** The lives of interlocutors as they stand in a book: a newer one stands beside the older. */
export const biographiesRouter = router({
  list: procedure.input(z.object({ personId: id })).query(({ ctx, input: { personId } }) => ({
    today: ctx.today,
    biographies: biographiesOf(ctx.db, [personId]),
  })),

  add: procedure
    .input(z.object({ personId: id, text: prose, asOf: dateText, source: line, marking }))
    .mutation(({ ctx, input: { personId, ...fields } }) =>
      changing(ctx, (tx) => {
        if (!findPerson(tx, personId)) throw new UserError({ code: 'notFound', field: 'personId' });
        if (fields.text.trim() === '') throw new UserError({ code: 'textMissing', field: 'text' });
        if (!isCalendarDate(fields.asOf)) throw new UserError({ code: 'impossibleDate', field: 'asOf' });
        if (fields.source === '') throw new UserError({ code: 'textMissing', field: 'source' });
        return { biographyId: addBiography(tx, personId, { ...fields, text: fields.text.trim() }) };
      }),
    ),

  remove: procedure.input(z.object({ biographyId: id })).mutation(({ ctx, input: { biographyId } }) =>
    changing(ctx, (tx) => {
      if (!findBiography(tx, biographyId)) throw new UserError({ code: 'notFound', field: 'biographyId' });
      removeBiography(tx, biographyId);
      return {};
    }),
  ),
});
