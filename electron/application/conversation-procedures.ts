import { z } from 'zod';
import { asItStood } from '../../db/as-it-stood.ts';
import type { Reader, Tx } from '../../db/database.ts';
import {
  addPoint,
  changePoint,
  findAction,
  findPoint,
  pointsOf,
  readConversation,
  removePoint,
  setComment,
  setOurs,
  setRemark,
} from '../../db/queries/conversations.ts';
import { areOfficers } from '../../db/queries/people.ts';
import { RAISERS } from '../../domain/point.ts';
import { dateText, id, line, marking, prose } from './inputs.ts';
import { pastOf } from './past-of.ts';
import { UserError } from './refusal.ts';
import { changing, procedure, router } from './trpc.ts';

const ofAction = z.object({ actionId: id });
/** The page of a state on a past day. */
const pastPage = z.object({ countryId: id, on: dateText });
/** What can be said of a point before anybody who was there is on record. */
export const pointSaid = z.object({
  raisedBy: z.enum(RAISERS),
  topic: line,
  ourAsk: prose.nullable(),
  theirWords: prose.nullable(),
  answer: prose.nullable(),
  followUp: prose.nullable(),
  marking,
});
const point = pointSaid.extend({ raisedByPersonId: id.nullable() });
/** Nobody has fifty officers in one room. */
export const officersPresent = z.array(id).max(50);

/** What is written about an entry once there is time for it: point by point, the comment apart, a remark on each person. */
export const conversationsRouter = router({
  /** As it is now, or as it stood in the record of a state at the end of a day. */
  read: procedure.input(ofAction.extend({ past: pastPage.optional() })).query(({ ctx, input: { actionId, past } }) => {
    const read = (db: Reader) => readConversation(db, actionId);
    const conversation = past ? asItStood(ctx.db, pastOf(ctx, past.countryId, past.on), read) : read(ctx.db);
    if (!conversation) throw new UserError({ code: 'notFound', field: 'actionId' });
    return conversation;
  }),

  addPoint: procedure.input(point.extend({ actionId: id })).mutation(({ ctx, input: { actionId, ...fields } }) =>
    changing(ctx, (tx) => {
      refusePoint(tx, actionId, fields);
      return { pointId: addPoint(tx, actionId, tidy(fields)) };
    }),
  ),

  correctPoint: procedure.input(point.extend({ pointId: id })).mutation(({ ctx, input: { pointId, ...fields } }) =>
    changing(ctx, (tx) => {
      const found = knownPoint(tx, pointId);
      refusePoint(tx, found.actionId, fields);
      changePoint(tx, pointId, tidy(fields));
      return {};
    }),
  ),

  removePoint: procedure.input(z.object({ pointId: id })).mutation(({ ctx, input: { pointId } }) =>
    changing(ctx, (tx) => {
      knownPoint(tx, pointId);
      return { promises: removePoint(tx, pointId) };
    }),
  ),

  /** Moves a point one place up or down; at the end of the list it stays. */
  movePoint: procedure
    .input(z.object({ pointId: id, by: z.union([z.literal(-1), z.literal(1)]) }))
    .mutation(({ ctx, input: { pointId, by } }) =>
      changing(ctx, (tx) => {
        const found = knownPoint(tx, pointId);
        const points = pointsOf(tx, found.actionId);
        const other = points[points.findIndex((each) => each.id === pointId) + by];
        if (other) {
          changePoint(tx, pointId, { position: other.position });
          changePoint(tx, other.id, { position: found.position });
        }
        return {};
      }),
    ),

  /** Writes the comment on an entry, or takes it away when its text is empty. */
  comment: procedure.input(ofAction.extend({ text: prose, marking })).mutation(({ ctx, input }) =>
    changing(ctx, (tx) => {
      knownAction(tx, input.actionId);
      const text = input.text.trim();
      setComment(tx, input.actionId, text === '' ? null : { text, marking: input.marking });
      return {};
    }),
  ),

  /** Who of ours was there: these, and nobody else. */
  present: procedure.input(ofAction.extend({ officerIds: officersPresent })).mutation(({ ctx, input }) =>
    changing(ctx, (tx) => {
      knownAction(tx, input.actionId);
      if (!areOfficers(tx, input.officerIds)) throw new UserError({ code: 'notFound', field: 'officerIds' });
      setOurs(tx, input.actionId, input.officerIds);
      return {};
    }),
  ),

  remark: procedure.input(ofAction.extend({ personId: id, remark: prose })).mutation(({ ctx, input }) =>
    changing(ctx, (tx) => {
      const conversation = readConversation(tx, input.actionId);
      if (!conversation?.people.some((person) => person.id === input.personId)) {
        throw new UserError({ code: 'notFound', field: 'personId' });
      }
      setRemark(tx, input.actionId, input.personId, input.remark.trim() || null);
      return {};
    }),
  ),
});

type Point = z.infer<typeof point>;

/** Without the blanks around it; what is blank was not said. */
export function tidy<F extends z.infer<typeof pointSaid>>(fields: F): F {
  const text = (value: string | null): string | null => value?.trim() || null;
  return {
    ...fields,
    ourAsk: text(fields.ourAsk),
    theirWords: text(fields.theirWords),
    answer: text(fields.answer),
    followUp: text(fields.followUp),
  };
}

function refusePoint(tx: Tx, actionId: string, { topic, raisedByPersonId }: Point): void {
  knownAction(tx, actionId);
  if (topic === '') throw new UserError({ code: 'textMissing', field: 'topic' });
  // Whoever was not there has raised nothing.
  if (
    raisedByPersonId !== null &&
    !readConversation(tx, actionId)?.people.some((person) => person.id === raisedByPersonId)
  ) {
    throw new UserError({ code: 'notFound', field: 'raisedByPersonId' });
  }
}

function knownAction(tx: Tx, actionId: string): void {
  if (!findAction(tx, actionId)) throw new UserError({ code: 'notFound', field: 'actionId' });
}

function knownPoint(tx: Tx, pointId: string) {
  const found = findPoint(tx, pointId);
  if (!found) throw new UserError({ code: 'notFound', field: 'pointId' });
  return found;
}
