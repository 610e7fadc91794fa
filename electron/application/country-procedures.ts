import { z } from 'zod';
import { timeline } from '../../db/queries/actions.ts';
import {
  addCountryNote,
  casesOf,
  claimsOf,
  commitmentsOf,
  documentsOf,
  findCountry,
  groupsOf,
  listCountries,
  missionsIn,
  notesOf,
  peopleOf,
  setNationalDay,
  setTier,
  votesOf,
} from '../../db/queries/countries.ts';
import { decisionStepsOf } from '../../db/queries/decision-steps.ts';
import { objectionsOf } from '../../db/queries/objections.ts';
import { isCalendarDate } from '../../domain/calendar-date.ts';
import { isDayOfYear } from '../../domain/courtesy.ts';
import { dateText, id, line, marking, prose } from './inputs.ts';
import { UserError } from './refusal.ts';
import { changing, procedure, router } from './trpc.ts';

const ofCountry = z.object({ countryId: id });

export const countriesRouter = router({
  list: procedure.query(({ ctx }) => listCountries(ctx.db)),

  /** Everything about one country but its timeline, which has pages. */
  dossier: procedure.input(ofCountry).query(({ ctx, input: { countryId } }) => {
    const country = findCountry(ctx.db, countryId);
    if (!country) throw new UserError({ code: 'notFound', field: 'countryId' });
    return {
      today: ctx.today,
      country,
      groups: groupsOf(ctx.db, countryId),
      cases: casesOf(ctx.db, countryId),
      claims: claimsOf(ctx.db, countryId),
      documents: documentsOf(ctx.db, countryId),
      notes: notesOf(ctx.db, countryId),
      votes: votesOf(ctx.db, countryId),
      people: peopleOf(ctx.db, countryId),
      missions: missionsIn(ctx.db, countryId),
      commitments: commitmentsOf(ctx.db, countryId),
      objections: objectionsOf(ctx.db, countryId),
      decisionSteps: decisionStepsOf(ctx.db, countryId),
    };
  }),

  timeline: procedure
    .input(
      ofCountry.extend({
        limit: z.number().int().min(1).max(200).default(50),
        before: z.object({ happenedOn: dateText, actionId: id }).optional(),
      }),
    )
    .query(({ ctx, input }) => {
      // One more than asked for tells whether there is an earlier page.
      const found = timeline(ctx.db, input.countryId, input.limit + 1, input.before ?? null);
      const actions = found.slice(0, input.limit);
      const last = actions.at(-1);
      const next = found.length > actions.length && last ? { happenedOn: last.happenedOn, actionId: last.id } : null;
      return { actions, next };
    }),

  update: procedure
    .input(
      ofCountry.extend({
        tier: z.enum(['A', 'B', 'C']).nullable().optional(),
        /** `MM-DD`. */
        nationalDay: z.string().max(5).nullable().optional(),
      }),
    )
    .mutation(({ ctx, input: { countryId, tier, nationalDay } }) => {
      if (!findCountry(ctx.db, countryId)) throw new UserError({ code: 'notFound', field: 'countryId' });
      if (nationalDay && !isDayOfYear(nationalDay)) {
        throw new UserError({ code: 'impossibleDate', field: 'nationalDay' });
      }
      return changing(ctx, (tx) => {
        if (tier !== undefined) setTier(tx, countryId, tier);
        if (nationalDay !== undefined) setNationalDay(tx, countryId, nationalDay);
        return {};
      });
    }),

  addNote: procedure
    .input(
      ofCountry.extend({
        topic: z.enum(['decides', 'position', 'background']),
        text: prose,
        asOf: dateText,
        source: line,
        marking,
      }),
    )
    .mutation(({ ctx, input }) => {
      if (!findCountry(ctx.db, input.countryId)) throw new UserError({ code: 'notFound', field: 'countryId' });
      if (input.text.trim() === '') throw new UserError({ code: 'textMissing', field: 'text' });
      if (input.source === '') throw new UserError({ code: 'textMissing', field: 'source' });
      if (!isCalendarDate(input.asOf)) throw new UserError({ code: 'impossibleDate', field: 'asOf' });
      return changing(ctx, (tx) => ({ id: addCountryNote(tx, input) }));
    }),
});
