import { z } from 'zod';
import type { Tx } from '../../db/database.ts';
import { casesOfAction, casesOfCountries, findCase } from '../../db/queries/cases.ts';
import {
  addCommitment,
  closeCommitment,
  correctCommitment,
  deadlineMoves,
  findCommitment,
  moveCommitment,
} from '../../db/queries/commitments.ts';
import { countriesOfAction, findPoint } from '../../db/queries/conversations.ts';
import { findCountry } from '../../db/queries/countries.ts';
import { arePeople, findOfficer } from '../../db/queries/people.ts';
import { caseForFollowUp } from '../../domain/action-entry.ts';
import { isCalendarDate } from '../../domain/calendar-date.ts';
import { checkPapers, filePapers, papersInput } from './document-input.ts';
import { dateText, id, line, marking, prose } from './inputs.ts';
import { UserError } from './refusal.ts';
import { changing, procedure, router } from './trpc.ts';

const people = {
  /** Ours only. */
  ownerId: id.nullable().optional(),
  /** To whom we promised, or who promised us. */
  personId: id.nullable().optional(),
};

export const commitmentsRouter = router({
  moves: procedure.input(z.object({ id })).query(({ ctx, input }) => deadlineMoves(ctx.db, input.id)),

  add: procedure
    .input(
      z.object({
        countryId: id,
        caseId: id.optional(),
        direction: z.enum(['ours', 'theirs', 'partner']),
        text: line,
        dueOn: dateText.nullable(),
        dueEvent: line.nullable().default(null),
        marking,
        /** The point of a conversation in which it was made: then it comes from that entry. */
        pointId: id.nullable().default(null),
        ...people,
      }),
    )
    .mutation(({ ctx, input }) =>
      changing(ctx, (tx) => {
        if (!findCountry(tx, input.countryId)) throw new UserError({ code: 'notFound', field: 'countryId' });
        if (input.text === '') throw new UserError({ code: 'textMissing', field: 'text' });
        if (input.dueOn !== null && !isCalendarDate(input.dueOn)) {
          throw new UserError({ code: 'impossibleDate', field: 'dueOn' });
        }
        refuseStrangers(tx, input);
        if (input.caseId && findCase(tx, input.caseId)?.countryId !== input.countryId) {
          throw new UserError({ code: 'notFound', field: 'caseId' });
        }
        const from = input.pointId === null ? null : pointWith(tx, input.pointId, input.countryId);
        const about = from === null ? [] : casesOfAction(tx, from.actionId);
        return {
          id: addCommitment(tx, {
            direction: input.direction,
            countryId: input.countryId,
            caseId: input.caseId ?? caseOf(tx, input.countryId, about),
            actionId: from?.actionId ?? null,
            pointId: input.pointId,
            personId: input.personId ?? null,
            text: input.text,
            dueOn: input.dueOn,
            dueEvent: input.dueEvent || null,
            // What others promised us has no owner among us: the form cannot confuse the two.
            ownerId: input.direction === 'ours' ? (input.ownerId ?? null) : null,
            marking: input.marking,
          }),
        };
      }),
    ),

  /** Other words, another owner, another person, the point that it comes from. The deadline moves by `move`, which asks why. */
  correct: procedure
    .input(
      z.object({
        id,
        text: line.optional(),
        dueEvent: line.nullable().optional(),
        pointId: id.nullable().optional(),
        ...people,
      }),
    )
    .mutation(({ ctx, input: { id: commitmentId, ...change } }) =>
      changing(ctx, (tx) => {
        const found = refuseClosed(tx, commitmentId);
        if (change.text === '') throw new UserError({ code: 'textMissing', field: 'text' });
        refuseStrangers(tx, change);
        if (change.ownerId && found.direction !== 'ours') throw new UserError({ code: 'notOurs', field: 'ownerId' });
        if (change.pointId && findPoint(tx, change.pointId)?.actionId !== found.actionId) {
          throw new UserError({ code: 'pointOfOtherEntry', field: 'pointId' });
        }
        correctCommitment(tx, commitmentId, {
          ...(change.text === undefined ? {} : { text: change.text }),
          ...(change.dueEvent === undefined ? {} : { dueEvent: change.dueEvent || null }),
          ...(change.ownerId === undefined ? {} : { ownerId: change.ownerId }),
          ...(change.personId === undefined ? {} : { personId: change.personId }),
          ...(change.pointId === undefined ? {} : { pointId: change.pointId }),
        });
        return {};
      }),
    ),

  /** Kept, broken or lapsed, with a word on it and the paper that proves it where there is one. */
  close: procedure
    .input(
      z.object({
        id,
        status: z.enum(['kept', 'broken', 'lapsed']),
        note: prose.optional(),
        documentIds: papersInput.documentIds.default([]),
        document: papersInput.document.default(null),
      }),
    )
    .mutation(({ ctx, input }) =>
      changing(ctx, (tx) => {
        const { countryId } = refuseClosed(tx, input.id);
        checkPapers(tx, countryId, input, ctx.today);
        const [proofId] = filePapers(tx, countryId, input).toReversed();
        closeCommitment(tx, input.id, {
          status: input.status,
          closedOn: ctx.today,
          closingNote: input.note?.trim() || null,
          proofId: proofId ?? null,
        });
        return {};
      }),
    ),

  move: procedure.input(z.object({ id, dueOn: dateText, reason: prose })).mutation(({ ctx, input }) =>
    changing(ctx, (tx, change) => {
      const found = refuseClosed(tx, input.id);
      if (!isCalendarDate(input.dueOn)) throw new UserError({ code: 'impossibleDate', field: 'dueOn' });
      if (input.reason.trim() === '') throw new UserError({ code: 'textMissing', field: 'reason' });
      moveCommitment(tx, input.id, {
        fromOn: found.dueOn,
        toOn: input.dueOn,
        reason: input.reason.trim(),
        movedAt: change.at,
        actor: change.actor,
      });
      return {};
    }),
  ),
});

/** A point of a conversation with this state. */
function pointWith(tx: Tx, pointId: string, countryId: string) {
  const found = findPoint(tx, pointId);
  if (!found) throw new UserError({ code: 'notFound', field: 'pointId' });
  if (!countriesOfAction(tx, found.actionId).includes(countryId)) {
    throw new UserError({ code: 'pointOfOtherEntry', field: 'pointId' });
  }
  return found;
}

/** The case of a state that what follows from an entry is filed under. */
export function caseOf(
  tx: Tx,
  countryId: string,
  about: readonly { readonly id: string; readonly countryId: string; readonly pipelineId: string }[],
): string | null {
  const own = about.filter((found) => found.countryId === countryId);
  return caseForFollowUp(casesOfCountries(tx, [countryId]), own)?.id ?? null;
}

function refuseClosed(tx: Tx, commitmentId: string) {
  const found = findCommitment(tx, commitmentId);
  if (!found) throw new UserError({ code: 'notFound', field: 'id' });
  if (found.status !== 'open') throw new UserError({ code: 'notOpen', field: 'id' });
  return found;
}

function refuseStrangers(
  tx: Tx,
  {
    ownerId,
    personId,
  }: { readonly ownerId?: string | null | undefined; readonly personId?: string | null | undefined },
): void {
  if (ownerId && !findOfficer(tx, ownerId)) throw new UserError({ code: 'notFound', field: 'ownerId' });
  if (personId && !arePeople(tx, [personId])) throw new UserError({ code: 'notFound', field: 'personId' });
}
