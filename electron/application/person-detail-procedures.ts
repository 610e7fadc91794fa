import { z } from 'zod';
import type { Tx } from '../../db/database.ts';
import { findBody } from '../../db/queries/bodies.ts';
import { findOfficer, findPerson } from '../../db/queries/people.ts';
import {
  addAcquaintance,
  addAssessment,
  addChannel,
  addPost,
  findAcquaintance,
  findAssessment,
  findChannel,
  findPost,
  removeAcquaintance,
  removeAssessment,
  removeChannel,
  removePost,
  updateChannel,
  updatePost,
} from '../../db/queries/person-details.ts';
import { isCalendarDate } from '../../domain/calendar-date.ts';
import { ASPECTS, CHANNEL_KINDS, INFLUENCES, isOfScale, isPlausibleChannel, STANCES } from '../../domain/person.ts';
import { postRefusal } from '../../domain/post.ts';
import { dateText, id, line, marking, prose } from './inputs.ts';
import { UserError } from './refusal.ts';
import { changing, procedure, router } from './trpc.ts';

const ofPerson = z.object({ personId: id });

const post = z.object({
  title: line,
  organisationId: id.nullable(),
  isActing: z.boolean(),
  fromOn: dateText.nullable(),
  toOn: dateText.nullable(),
});

/** Posts of a person, any number, each with its own dates. */
export const postsRouter = router({
  add: procedure.input(ofPerson.extend(post.shape)).mutation(({ ctx, input: { personId, ...given } }) =>
    changing(ctx, (tx) => {
      refuseUnknownPerson(tx, personId);
      refusePost(tx, given);
      return { id: addPost(tx, personId, given) };
    }),
  ),

  correct: procedure.input(post.extend({ postId: id })).mutation(({ ctx, input: { postId, ...given } }) =>
    changing(ctx, (tx) => {
      if (!findPost(tx, postId)) throw new UserError({ code: 'notFound', field: 'postId' });
      refusePost(tx, given);
      updatePost(tx, postId, given);
      return {};
    }),
  ),

  remove: procedure.input(z.object({ postId: id })).mutation(({ ctx, input: { postId } }) =>
    changing(ctx, (tx) => {
      if (!findPost(tx, postId)) throw new UserError({ code: 'notFound', field: 'postId' });
      removePost(tx, postId);
      return {};
    }),
  ),
});

const channel = z.object({
  kind: z.enum(CHANNEL_KINDS),
  value: line,
  label: line.nullable(),
  isPreferred: z.boolean(),
});

/** Ways to reach a person. */
export const channelsRouter = router({
  add: procedure.input(ofPerson.extend(channel.shape)).mutation(({ ctx, input: { personId, ...given } }) =>
    changing(ctx, (tx) => {
      refuseUnknownPerson(tx, personId);
      refuseChannel(given);
      return { id: addChannel(tx, personId, { ...given, label: given.label || null }) };
    }),
  ),

  correct: procedure.input(channel.extend({ channelId: id })).mutation(({ ctx, input: { channelId, ...given } }) =>
    changing(ctx, (tx) => {
      const found = findChannel(tx, channelId);
      if (!found) throw new UserError({ code: 'notFound', field: 'channelId' });
      refuseChannel(given);
      updateChannel(tx, channelId, found.personId, { ...given, label: given.label || null });
      return {};
    }),
  ),

  remove: procedure.input(z.object({ channelId: id })).mutation(({ ctx, input: { channelId } }) =>
    changing(ctx, (tx) => {
      if (!findChannel(tx, channelId)) throw new UserError({ code: 'notFound', field: 'channelId' });
      removeChannel(tx, channelId);
      return {};
    }),
  ),
});

/** Stance and influence, each as judged on a day; a newer one stands beside the older, and only a mistake is removed. */
export const assessmentsRouter = router({
  add: procedure
    .input(
      ofPerson.extend({
        aspect: z.enum(ASPECTS),
        value: z.enum([...STANCES, ...INFLUENCES]),
        asOf: dateText,
        basis: prose,
        source: line,
        marking,
      }),
    )
    .mutation(({ ctx, input: { personId, ...given } }) =>
      changing(ctx, (tx) => {
        refuseUnknownPerson(tx, personId);
        if (!isOfScale(given.aspect, given.value)) {
          throw new UserError({ code: 'badInput', field: 'value', reason: 'is a word of the other scale' });
        }
        if (!isCalendarDate(given.asOf)) throw new UserError({ code: 'impossibleDate', field: 'asOf' });
        if (given.basis.trim() === '') throw new UserError({ code: 'textMissing', field: 'basis' });
        if (given.source === '') throw new UserError({ code: 'textMissing', field: 'source' });
        return { id: addAssessment(tx, personId, { ...given, basis: given.basis.trim() }) };
      }),
    ),

  remove: procedure.input(z.object({ assessmentId: id })).mutation(({ ctx, input: { assessmentId } }) =>
    changing(ctx, (tx) => {
      if (!findAssessment(tx, assessmentId)) throw new UserError({ code: 'notFound', field: 'assessmentId' });
      removeAssessment(tx, assessmentId);
      return {};
    }),
  ),
});

/** Who knows whom: another person, or an officer of ours. */
export const acquaintancesRouter = router({
  add: procedure
    .input(ofPerson.extend({ otherPersonId: id.nullable(), officerId: id.nullable(), how: line }))
    .mutation(({ ctx, input }) =>
      changing(ctx, (tx) => {
        const { personId, otherPersonId, officerId, how } = input;
        refuseUnknownPerson(tx, personId);
        if ((otherPersonId === null) === (officerId === null)) {
          throw new UserError({ code: 'oneAcquaintance', field: 'otherPersonId' });
        }
        if (otherPersonId === personId) throw new UserError({ code: 'knowsThemself', field: 'otherPersonId' });
        if (otherPersonId && !findPerson(tx, otherPersonId)) {
          throw new UserError({ code: 'notFound', field: 'otherPersonId' });
        }
        if (officerId && !findOfficer(tx, officerId)) throw new UserError({ code: 'notFound', field: 'officerId' });
        if (how === '') throw new UserError({ code: 'textMissing', field: 'how' });
        return { id: addAcquaintance(tx, { personId, otherPersonId, officerId, how }) };
      }),
    ),

  remove: procedure.input(z.object({ acquaintanceId: id })).mutation(({ ctx, input: { acquaintanceId } }) =>
    changing(ctx, (tx) => {
      if (!findAcquaintance(tx, acquaintanceId)) throw new UserError({ code: 'notFound', field: 'acquaintanceId' });
      removeAcquaintance(tx, acquaintanceId);
      return {};
    }),
  ),
});

function refuseUnknownPerson(tx: Tx, personId: string): void {
  if (!findPerson(tx, personId)) throw new UserError({ code: 'notFound', field: 'personId' });
}

function refusePost(tx: Tx, given: z.infer<typeof post>): void {
  const refusal = postRefusal(given);
  if (refusal) throw new UserError(refusal);
  if (given.organisationId && !findBody(tx, given.organisationId)) {
    throw new UserError({ code: 'notFound', field: 'organisationId' });
  }
}

function refuseChannel({ kind, value }: z.infer<typeof channel>): void {
  if (!isPlausibleChannel(kind, value)) throw new UserError({ code: 'noSuchChannel', field: 'value' });
}
