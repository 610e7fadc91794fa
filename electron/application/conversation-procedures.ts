import { z } from 'zod';
import type { Tx } from '../../db/database.ts';
import {
  addPoint,
  changePoint,
  findAction,
  findPoint,
  pointsOf,
  readConversation,
  removePoint,
  setComment,
  setRemark,
} from '../../db/queries/conversations.ts';
import { RAISERS } from '../../domain/point.ts';
import { id, line, marking, prose } from './inputs.ts';
import { UserError } from './refusal.ts';
import { changing, procedure, router } from './trpc.ts';

const ofAction = z.object({ actionId: id });
const point = z.object({
  raisedBy: z.enum(RAISERS),
  raisedByPersonId: id.nullable(),
  topic: line,
  ourAsk: prose.nullable(),
  theirWords: prose.nullable(),
  answer: prose.nullable(),
  followUp: prose.nullable(),
  marking,
});

/** What is written about an entry once there is time for it: point by point, the comment apart, a remark on each person. */
export const conversationsRouter = router({
  read: procedure.input(ofAction).query(({ ctx, input: { actionId } }) => {
    const conversation = readConversation(ctx.db, actionId);
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
      removePoint(tx, pointId);
      return {};
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

function tidy(fields: Point): Point {
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
