import { z } from 'zod';
import type { Tx } from '../../db/database.ts';
import {
  addLine,
  addLineUse,
  codesOfLine,
  editLine,
  findLine,
  findLineUse,
  type LineFields,
  listLines,
  removeLineUse,
  retireLine,
  translationsOf,
} from '../../db/queries/lines.ts';
import { findObjection } from '../../db/queries/objections.ts';
import { lineRefusal, translationRefusal, useRefusal } from '../../domain/line-entry.ts';
import { LINE_EFFECTS, LINE_LANGUAGES, LINE_LEVELS } from '../../domain/positions.ts';
import { dateText, id, line, marking, prose } from './inputs.ts';
import { checkCodes } from './objection-code-procedures.ts';
import { UserError } from './refusal.ts';
import { changing, procedure, router } from './trpc.ts';

const level = z.enum(LINE_LEVELS);
const words = {
  topic: line,
  text: prose,
  language: z.enum(LINE_LANGUAGES),
  level,
  /** The line that it translates; null for a line of its own. */
  translatesId: id.nullable(),
  codeIds: z.array(id).max(100),
  approvedBy: line.nullable(),
  approvedOn: dateText.nullable(),
  validUntil: dateText.nullable(),
  marking,
};

/** Lines to take: what may be said on which objection, and what each did where it was used. */
export const linesRouter = router({
  list: procedure.query(({ ctx }) => ({ today: ctx.today, lines: listLines(ctx.db) })),

  add: procedure.input(z.object(words)).mutation(({ ctx, input }) =>
    changing(ctx, (tx) => {
      const { fields, codeIds } = take(tx, input, null, ctx.today);
      return { lineId: addLine(tx, fields, codeIds) };
    }),
  ),

  edit: procedure.input(z.object({ lineId: id, ...words })).mutation(({ ctx, input: { lineId, ...input } }) =>
    changing(ctx, (tx) => {
      known(tx, lineId);
      const { fields, codeIds } = take(tx, input, lineId, ctx.today);
      editLine(tx, lineId, fields, codeIds);
      return {};
    }),
  ),

  /** Takes a line out of use or puts it back. What it did stays on record. */
  retire: procedure
    .input(z.object({ lineId: id, isRetired: z.boolean() }))
    .mutation(({ ctx, input: { lineId, isRetired } }) =>
      changing(ctx, (tx) => {
        known(tx, lineId);
        retireLine(tx, lineId, isRetired ? ctx.today : null);
        return {};
      }),
    ),

  /** Notes that a line was said to an objection, to whom, and what it did. The bank learns from these. */
  use: procedure
    .input(
      z.object({
        lineId: id,
        objectionId: id,
        usedOn: dateText,
        toWhom: line.nullable(),
        level,
        effect: z.enum(LINE_EFFECTS),
        note: prose.nullable(),
      }),
    )
    .mutation(({ ctx, input }) =>
      changing(ctx, (tx) => {
        known(tx, input.lineId);
        const objection = findObjection(tx, input.objectionId);
        if (!objection) throw new UserError({ code: 'notFound', field: 'objectionId' });
        const refusal = useRefusal(input.usedOn, objection.saidOn, ctx.today);
        if (refusal) throw new UserError(refusal);
        const { countryId } = objection;
        return {
          useId: addLineUse(tx, {
            ...input,
            countryId,
            toWhom: input.toWhom || null,
            note: input.note?.trim() || null,
          }),
        };
      }),
    ),

  /** For a use that was noted in error. */
  removeUse: procedure.input(z.object({ useId: id })).mutation(({ ctx, input: { useId } }) =>
    changing(ctx, (tx) => {
      if (!findLineUse(tx, useId)) throw new UserError({ code: 'notFound', field: 'useId' });
      removeLineUse(tx, useId);
      return {};
    }),
  ),
});

function known(tx: Tx, lineId: string): void {
  if (!findLine(tx, lineId)) throw new UserError({ code: 'notFound', field: 'lineId' });
}

function refuseTranslation(tx: Tx, { language, translatesId }: LineFields, lineId: string | null): void {
  const original = translatesId === null ? null : findLine(tx, translatesId);
  if (original === undefined) throw new UserError({ code: 'notFound', field: 'translatesId' });
  const refusal = translationRefusal(language, original, lineId === null ? [] : translationsOf(tx, lineId));
  if (refusal) throw new UserError(refusal);
}

type Words = z.infer<z.ZodObject<typeof words>>;

function take(
  tx: Tx,
  { codeIds, ...input }: Words,
  /** The line that is edited; null for a new one. */
  lineId: string | null,
  today: string,
): { readonly fields: LineFields; readonly codeIds: readonly string[] } {
  const fields = { ...input, approvedBy: input.approvedBy || null };
  const refusal = lineRefusal(fields, today);
  if (refusal) throw new UserError(refusal);
  refuseTranslation(tx, fields, lineId);
  const wanted = [...new Set(codeIds)];
  checkCodes(tx, wanted, lineId === null ? [] : codesOfLine(tx, lineId), 'codeIds');
  return { fields, codeIds: wanted };
}
