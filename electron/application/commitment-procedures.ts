import { z } from 'zod';
import type { Tx } from '../../db/database.ts';
import { casesOfCountries, findCase } from '../../db/queries/cases.ts';
import {
  addCommitment,
  closeCommitment,
  contactsOfCases,
  findCommitment,
  moveCommitment,
  openCommitments,
} from '../../db/queries/commitments.ts';
import { findCountry } from '../../db/queries/countries.ts';
import { papersOwedAnAnswer } from '../../db/queries/documents.ts';
import { findOfficer } from '../../db/queries/people.ts';
import { caseForFollowUp } from '../../domain/action-entry.ts';
import { addDays, isCalendarDate } from '../../domain/calendar-date.ts';
import { replyState } from '../../domain/note-register.ts';
import { silenceOf, sortIntoDay, WEEK_DAYS } from '../../domain/today.ts';
import { asksDueBy } from './ask-procedures.ts';
import { dateText, id, line, marking, prose } from './inputs.ts';
import { UserError } from './refusal.ts';
import { changing, procedure, router } from './trpc.ts';

export const commitmentsRouter = router({
  add: procedure
    .input(
      z.object({
        countryId: id,
        caseId: id.optional(),
        direction: z.enum(['ours', 'theirs', 'partner']),
        text: line,
        dueOn: dateText.nullable(),
        ownerId: id.nullable().optional(),
        marking,
      }),
    )
    .mutation(({ ctx, input }) =>
      changing(ctx, (tx) => {
        if (!findCountry(tx, input.countryId)) throw new UserError({ code: 'notFound', field: 'countryId' });
        if (input.text === '') throw new UserError({ code: 'textMissing', field: 'text' });
        if (input.dueOn !== null && !isCalendarDate(input.dueOn)) {
          throw new UserError({ code: 'impossibleDate', field: 'dueOn' });
        }
        if (input.ownerId && !findOfficer(tx, input.ownerId))
          throw new UserError({ code: 'notFound', field: 'ownerId' });
        if (input.caseId && findCase(tx, input.caseId)?.countryId !== input.countryId) {
          throw new UserError({ code: 'notFound', field: 'caseId' });
        }
        return {
          id: addCommitment(tx, {
            direction: input.direction,
            countryId: input.countryId,
            caseId: input.caseId ?? caseForFollowUp(casesOfCountries(tx, [input.countryId]))?.id ?? null,
            actionId: null,
            personId: null,
            text: input.text,
            dueOn: input.dueOn,
            // What others promised us has no owner among us: the form cannot confuse the two.
            ownerId: input.direction === 'ours' ? (input.ownerId ?? null) : null,
            marking: input.marking,
          }),
        };
      }),
    ),

  close: procedure
    .input(z.object({ id, status: z.enum(['kept', 'broken', 'lapsed']), note: prose.optional() }))
    .mutation(({ ctx, input }) =>
      changing(ctx, (tx) => {
        refuseClosed(tx, input.id);
        closeCommitment(tx, input.id, {
          status: input.status,
          closedOn: ctx.today,
          closingNote: input.note?.trim() || null,
        });
        return {};
      }),
    ),

  move: procedure.input(z.object({ id, dueOn: dateText, reason: prose })).mutation(({ ctx, input }) =>
    changing(ctx, (tx) => {
      refuseClosed(tx, input.id);
      if (!isCalendarDate(input.dueOn)) throw new UserError({ code: 'impossibleDate', field: 'dueOn' });
      if (input.reason.trim() === '') throw new UserError({ code: 'textMissing', field: 'reason' });
      moveCommitment(tx, input.id, input.dueOn, input.reason.trim());
      return {};
    }),
  ),
});

export const todayRouter = router({
  list: procedure.query(({ ctx }) => {
    const promises = openCommitments(ctx.db, addDays(ctx.today, WEEK_DAYS));
    const silent = contactsOfCases(ctx.db).flatMap(({ isRecogniser, tier, ...contact }) => {
      const silence = silenceOf(contact.lastContactOn, tier, isRecogniser === 1, ctx.today);
      return silence ? [{ ...contact, ...silence }] : [];
    });
    const answers = papersOwedAnAnswer(ctx.db).filter((paper) => replyState(paper, ctx.today) === 'overdue');
    const asks = asksDueBy(ctx.db, addDays(ctx.today, WEEK_DAYS), ctx.today);
    return { today: ctx.today, ...sortIntoDay(promises, ctx.today), asks, answers, silent };
  }),
});

function refuseClosed(tx: Tx, commitmentId: string): void {
  const found = findCommitment(tx, commitmentId);
  if (!found) throw new UserError({ code: 'notFound', field: 'id' });
  if (found.status !== 'open') throw new UserError({ code: 'notOpen', field: 'id' });
}
