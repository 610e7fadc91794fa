import { z } from 'zod';
import { casesToReview, contactsOfCases, openCommitments } from '../../db/queries/commitments.ts';
import { findCountry, namesOfStates } from '../../db/queries/countries.ts';
import { addCourtesy } from '../../db/queries/courtesies.ts';
import { papersOwedAnAnswer } from '../../db/queries/documents.ts';
import { arePeople } from '../../db/queries/people.ts';
import { addDays, isFullDate } from '../../domain/calendar-date.ts';
import { isReviewDue } from '../../domain/case-state.ts';
import { contactRhythmDays, silenceOf } from '../../domain/contact-rhythm.ts';
import { COURTESIES } from '../../domain/courtesy.ts';
import { replyState } from '../../domain/note-register.ts';
import { sortIntoDay, WEEK_DAYS } from '../../domain/today.ts';
import { asksDueBy } from './ask-procedures.ts';
import { courtesiesDue } from './courtesies.ts';
import { dateText, id } from './inputs.ts';
import { UserError } from './refusal.ts';
import { settingsOf } from './settings.ts';
import { sheetsDueBy, tripStepsDueBy } from './trip-procedures.ts';
import { changing, procedure, router } from './trpc.ts';

/** The desk in the morning: what is due, what others owe, who has been silent too long, who wants not to be forgotten. */
export const todayRouter = router({
  /** Which day it is at the desk. */
  day: procedure.query(({ ctx }) => ({ today: ctx.today })),

  /** Promises and silences are the long lists: they tell their state by its id, and `states` how each of these is called. */
  list: procedure.query(({ ctx }) => {
    const { contactRhythms } = settingsOf(ctx.db);
    const promises = openCommitments(ctx.db, addDays(ctx.today, WEEK_DAYS));
    // Whoever was spoken to within the shortest rhythm is not silent by any.
    const before = addDays(ctx.today, -Math.min(...Object.values(contactRhythms)));
    const silent = contactsOfCases(ctx.db, before).flatMap(({ isRecogniser, tier, ...contact }) => {
      const rhythmDays = contactRhythmDays(tier, isRecogniser === 1, contactRhythms);
      const silence = silenceOf(contact.lastContactOn, rhythmDays, ctx.today);
      return silence ? [{ ...contact, ...silence }] : [];
    });
    const answers = papersOwedAnAnswer(ctx.db).filter((paper) => replyState(paper, ctx.today) === 'overdue');
    return {
      today: ctx.today,
      states: namesOfStates(ctx.db, new Set([...promises, ...silent].map(({ countryId }) => countryId))),
      ...sortIntoDay(promises, ctx.today),
      reviews: casesToReview(ctx.db).filter(({ reviewOn }) => isReviewDue(reviewOn, ctx.today)),
      answers,
      asks: asksDueBy(ctx.db, addDays(ctx.today, WEEK_DAYS), ctx.today),
      silent,
      tripSteps: tripStepsDueBy(ctx.db, addDays(ctx.today, WEEK_DAYS)),
      sheets: sheetsDueBy(ctx.db, addDays(ctx.today, WEEK_DAYS)),
      courtesies: courtesiesDue(ctx.db, ctx.today),
    };
  }),

  /** Notes that an occasion was seen to, or passed over on purpose: it is not told of again. */
  courtesyDone: procedure
    .input(
      z.object({
        countryId: id,
        kind: z.enum(COURTESIES),
        on: dateText,
        personId: id.nullable(),
        state: z.enum(['sent', 'passedOver']),
      }),
    )
    .mutation(({ ctx, input: { on, ...courtesy } }) =>
      changing(ctx, (tx) => {
        if (!findCountry(tx, courtesy.countryId)) throw new UserError({ code: 'notFound', field: 'countryId' });
        if (!isFullDate(on)) throw new UserError({ code: 'impossibleDate', field: 'on' });
        if (courtesy.personId && !arePeople(tx, [courtesy.personId])) {
          throw new UserError({ code: 'notFound', field: 'personId' });
        }
        addCourtesy(tx, { ...courtesy, occasionOn: on, doneOn: ctx.today });
        return {};
      }),
    ),
});
