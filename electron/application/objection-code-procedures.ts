import { z } from 'zod';
import type { Tx } from '../../db/database.ts';
import {
  addObjectionCode,
  findObjectionCode,
  listObjectionCodes,
  orderObjectionCodes,
  renameObjectionCode,
  retireObjectionCode,
} from '../../db/queries/objection-codes.ts';
import { codeNameRefusal } from '../../domain/objection-code.ts';
import { id, line } from './inputs.ts';
import { UserError } from './refusal.ts';
import { changing, procedure, router } from './trpc.ts';

/** Why states say no, in the ministry's own list and order. */
export const objectionCodesRouter = router({
  list: procedure.query(({ ctx }) => listObjectionCodes(ctx.db)),

  add: procedure.input(z.object({ name: line })).mutation(({ ctx, input: { name } }) =>
    changing(ctx, (tx) => {
      refuseName(tx, name, null);
      return { codeId: addObjectionCode(tx, name, listObjectionCodes(tx).length) };
    }),
  ),

  rename: procedure.input(z.object({ codeId: id, name: line })).mutation(({ ctx, input: { codeId, name } }) =>
    changing(ctx, (tx) => {
      if (!findObjectionCode(tx, codeId)) throw new UserError({ code: 'notFound', field: 'codeId' });
      refuseName(tx, name, codeId);
      renameObjectionCode(tx, codeId, name);
      return {};
    }),
  ),

  /** All codes that are in use, in their new order; those out of use come after them. */
  order: procedure.input(z.object({ codeIds: z.array(id).max(500) })).mutation(({ ctx, input: { codeIds } }) =>
    changing(ctx, (tx) => {
      const codes = listObjectionCodes(tx);
      const inUse = codes.flatMap(({ id: known, retiredOn }) => (retiredOn === null ? known : []));
      const isSame = inUse.length === codeIds.length && inUse.every((known) => codeIds.includes(known));
      if (!isSame) throw new UserError({ code: 'notFound', field: 'codeIds' });
      const former = codes.map(({ id: known }) => known).filter((known) => !codeIds.includes(known));
      orderObjectionCodes(tx, [...codeIds, ...former]);
      return {};
    }),
  ),

  /** Takes a code out of use. The objections and lines that carry it keep it. */
  retire: procedure.input(z.object({ codeId: id })).mutation(({ ctx, input: { codeId } }) =>
    changing(ctx, (tx) => {
      const found = findObjectionCode(tx, codeId);
      if (!found || found.retiredOn !== null) throw new UserError({ code: 'notFound', field: 'codeId' });
      retireObjectionCode(tx, codeId, ctx.today);
      return {};
    }),
  ),

  /** Puts a code back in use under its name, if no other has taken that. */
  putBack: procedure.input(z.object({ codeId: id })).mutation(({ ctx, input: { codeId } }) =>
    changing(ctx, (tx) => {
      const found = findObjectionCode(tx, codeId);
      if (!found || found.retiredOn === null) throw new UserError({ code: 'notFound', field: 'codeId' });
      refuseName(tx, found.name, codeId);
      retireObjectionCode(tx, codeId, null);
      return {};
    }),
  ),
});

/**
 * Refuses codes that are not on record, and those out of use unless they are carried already.
 *
 * @throws UserError `notFound` or `codeRetired`, at the field
 */
export function checkCodes(
  tx: Tx,
  codeIds: readonly string[],
  carried: readonly string[],
  field: 'codeId' | 'codeIds',
): void {
  for (const codeId of codeIds) {
    const found = findObjectionCode(tx, codeId);
    if (!found) throw new UserError({ code: 'notFound', field });
    if (found.retiredOn !== null && !carried.includes(codeId)) throw new UserError({ code: 'codeRetired', field });
  }
}

function refuseName(tx: Tx, name: string, ofCodeId: string | null): void {
  const others = listObjectionCodes(tx).filter(({ id: known, retiredOn }) => retiredOn === null && known !== ofCodeId);
  const refusal = codeNameRefusal(
    name,
    others.map((other) => other.name),
  );
  if (refusal) throw new UserError(refusal);
}
