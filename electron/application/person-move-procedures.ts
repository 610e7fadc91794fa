import { z } from 'zod';
import type { Tx } from '../../db/database.ts';
import { findBody } from '../../db/queries/bodies.ts';
import { closeCommitment, findCommitment, handOverCommitment } from '../../db/queries/commitments.ts';
import { findCountry } from '../../db/queries/countries.ts';
import { addPerson, findPerson, updatePerson } from '../../db/queries/people.ts';
import { addPost, findPost, updatePost } from '../../db/queries/person-details.ts';
import { lastDayInPost, PROMISE_FATES, personMoveRefusal } from '../../domain/person-move.ts';
import { dateText, id, line, prose } from './inputs.ts';
import { UserError } from './refusal.ts';
import { changing, procedure } from './trpc.ts';

const move = z.object({
  personId: id,
  /** The first day of the new state of things. */
  on: dateText,
  /** The post that ends; `null` when none is on record. */
  endingPostId: id.nullable(),
  /** `null` for somebody who has left office and holds no other, as far as we know. */
  next: z
    .object({
      title: line,
      organisationId: id.nullable(),
      isActing: z.boolean(),
      /** For whom the person speaks from then on. */
      countryId: id.nullable(),
    })
    .nullable(),
  /** Who follows in the post: on record, or new with the name alone. */
  successor: z
    .object({ personId: id.nullable(), name: line })
    .refine(({ personId, name }) => personId !== null || name !== '', 'must be somebody')
    .nullable(),
  promises: z.array(z.object({ id, fate: z.enum(PROMISE_FATES), note: prose })).max(500),
});
type Move = z.infer<typeof move>;

export const movingProcedures = {
  /**
   * Records that somebody has moved: one post ends, another may begin, whoever follows takes the post that is left, and each
   * open promise stays, is handed over or lapses. One change, undone as one. What earlier records show stays as it was.
   */
  move: procedure.input(move).mutation(({ ctx, input }) => changing(ctx, (tx) => carryOut(tx, input, ctx.today))),
};

function carryOut(tx: Tx, input: Move, today: string): { readonly successorId: string | null } {
  const person = findPerson(tx, input.personId);
  if (!person) throw new UserError({ code: 'notFound', field: 'personId' });
  const ending = input.endingPostId === null ? null : (findPost(tx, input.endingPostId) ?? null);
  if (input.endingPostId !== null && ending?.personId !== person.id) {
    throw new UserError({ code: 'notFound', field: 'endingPostId' });
  }
  const refusal = personMoveRefusal({ ...input, ending, hasSuccessor: input.successor !== null });
  if (refusal) throw new UserError(refusal);
  refuseUnknown(tx, input);

  if (ending) updatePost(tx, ending.id, { toOn: lastDayInPost(input.on, ending.fromOn) });
  if (input.next) {
    const { countryId, ...post } = input.next;
    addPost(tx, person.id, { ...post, fromOn: input.on, toOn: null });
    if (countryId !== person.countryId) updatePerson(tx, person.id, { countryId });
  }
  const successorId = input.successor && (input.successor.personId ?? newSuccessor(tx, input.successor.name, person));
  if (successorId && ending) {
    const { title, organisationId } = ending;
    addPost(tx, successorId, { title, organisationId, isActing: false, fromOn: input.on, toOn: null });
  }
  for (const { id: commitmentId, fate, note } of input.promises) {
    const promise = findCommitment(tx, commitmentId);
    if (promise?.personId !== person.id) throw new UserError({ code: 'notFound', field: 'promises' });
    if (promise.status !== 'open') throw new UserError({ code: 'notOpen', field: 'id' });
    if (fate === 'handOver' && successorId) handOverCommitment(tx, commitmentId, successorId);
    if (fate === 'lapse')
      closeCommitment(tx, commitmentId, { status: 'lapsed', closedOn: today, closingNote: note.trim() });
  }
  return { successorId };
}

/** Of the same state as the one who leaves: that is whose post it is. */
function newSuccessor(tx: Tx, name: string, before: { readonly countryId: string | null }): string {
  return addPerson(tx, { name, nativeName: null, countryId: before.countryId, title: null, organisation: null });
}

function refuseUnknown(tx: Tx, { personId, next, successor }: Move): void {
  if (next?.organisationId && !findBody(tx, next.organisationId)) {
    throw new UserError({ code: 'notFound', field: 'next.organisationId' });
  }
  if (next?.countryId && !findCountry(tx, next.countryId)) {
    throw new UserError({ code: 'notFound', field: 'next.countryId' });
  }
  if (successor?.personId === personId) throw new UserError({ code: 'followsThemself', field: 'successor' });
  if (successor?.personId && !findPerson(tx, successor.personId)) {
    throw new UserError({ code: 'notFound', field: 'successor' });
  }
}
