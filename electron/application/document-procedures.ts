import { z } from 'zod';
import type { Tx } from '../../db/database.ts';
import { chunkOf, findAttachment } from '../../db/queries/attachments.ts';
import { areCountries } from '../../db/queries/countries.ts';
import { usesOfDocuments } from '../../db/queries/document-uses.ts';
import {
  addDocument,
  answersOnRecord,
  correctDocument,
  countriesRestingOn,
  findDocument,
  findRegistered,
  registeredDocuments,
  setReply,
} from '../../db/queries/documents.ts';
import { previewOf } from '../../domain/attachment-preview.ts';
import { gapsInNumbers, replyState } from '../../domain/note-register.ts';
import { answerRefusal, answersIn } from '../../domain/paper-answers.ts';
import { paperFields, refuseLooseAnswers, refusePaper } from './document-input.ts';
import { id } from './inputs.ts';
import { UserError } from './refusal.ts';
import { regradeOn } from './regrade.ts';
import { changing, type OpenContext, procedure, router } from './trpc.ts';

const paper = { countryIds: z.array(id).max(300), document: paperFields };

/** The register of papers in and out: who owes whom an answer, and which of our numbers nobody can account for. */
export const documentsRouter = router({
  register: procedure.query(({ ctx }) => {
    const uses = usesOfDocuments(ctx.db, null);
    const papers = registeredDocuments(ctx.db).map((document) => ({
      ...document,
      supports: uses.get(document.id) ?? [],
      reply: replyState(document, ctx.today),
    }));
    const ours = papers.flatMap(({ direction, number }) => (direction === 'out' && number ? [number] : []));
    return { today: ctx.today, papers, gaps: gapsInNumbers(ours) };
  }),

  /** What of an attached file can be shown in our window. Pictures and PDF come by an address of their own. */
  preview: procedure.input(z.object({ attachmentId: id })).query(({ ctx, input: { attachmentId } }) => {
    const found = findAttachment(ctx.db, attachmentId);
    if (!found) throw new UserError({ code: 'notFound', field: 'attachmentId' });
    const head = chunkOf(ctx.db, attachmentId, 0) ?? new Uint8Array();
    return { name: found.name, size: found.size, ...previewOf(found, head) };
  }),

  /** Registers a paper; with `answersId` as the answer to that one, in the same change. */
  add: procedure.input(z.object({ ...paper, answersId: id.nullable().default(null) })).mutation(({ ctx, input }) => {
    refuseCountries(ctx, input.countryIds);
    return changing(ctx, (tx) => {
      refusePaper(tx, input.document, input.countryIds, null, ctx.today);
      const documentId = addDocument(tx, input.document, [...new Set(input.countryIds)]);
      if (input.answersId !== null) noteAnswer(tx, input.answersId, documentId);
      return { documentId };
    });
  }),

  correct: procedure.input(z.object({ documentId: id, ...paper })).mutation(({ ctx, input }) => {
    refuseCountries(ctx, input.countryIds);
    return changing(ctx, (tx) => {
      if (!findDocument(tx, input.documentId)) throw new UserError({ code: 'notFound', field: 'documentId' });
      refusePaper(tx, input.document, input.countryIds, input.documentId, ctx.today);
      refuseLosing(tx, input.documentId, input.countryIds);
      correctDocument(tx, input.documentId, input.document, [...new Set(input.countryIds)]);
      refuseLooseAnswers(tx, input.documentId);
      regradeOn(tx, input.documentId);
      return { documentId: input.documentId };
    });
  }),

  /** Names the paper that answers this one. */
  reply: procedure
    .input(z.object({ documentId: id, repliedById: id.nullable() }))
    .mutation(({ ctx, input: { documentId, repliedById } }) =>
      changing(ctx, (tx) => {
        if (!findDocument(tx, documentId)) throw new UserError({ code: 'notFound', field: 'documentId' });
        if (repliedById === null) setReply(tx, documentId, null);
        else noteAnswer(tx, documentId, repliedById);
        return {};
      }),
    ),
});

/** @throws UserError where the one cannot answer the other */
function noteAnswer(tx: Tx, askedId: string, answerId: string): void {
  const [asked, answer] = [findRegistered(tx, askedId), findRegistered(tx, answerId)];
  if (!asked) throw new UserError({ code: 'notFound', field: 'answersId' });
  const refusal = answer ? answerRefusal(asked, answer, answersIn(answersOnRecord(tx))) : 'noAnswer';
  if (refusal) throw new UserError({ code: refusal, field: 'repliedById' });
  setReply(tx, askedId, answerId);
}

/** A paper keeps the states in whose cases and claims it serves as proof. */
function refuseLosing(tx: Tx, documentId: string, countryIds: readonly string[]): void {
  if (countriesRestingOn(tx, documentId).some((countryId) => !countryIds.includes(countryId))) {
    throw new UserError({ code: 'paperInUse', field: 'countryIds' });
  }
}

function refuseCountries(ctx: OpenContext, countryIds: readonly string[]): void {
  if (countryIds.length === 0) throw new UserError({ code: 'countryMissing', field: 'countryIds' });
  if (!areCountries(ctx.db, countryIds)) throw new UserError({ code: 'notFound', field: 'countryIds' });
}
