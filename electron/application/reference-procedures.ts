import { z } from 'zod';
import { findStage } from '../../db/queries/cases.ts';
import { listCountries } from '../../db/queries/countries.ts';
import { referenceCompiledOn } from '../../db/queries/house.ts';
import { countsBetween, loadReference, referenceCounts } from '../../db/reference/load-reference.ts';
import {
  ReferenceFaultError,
  type ReferenceFiles,
  readReference,
  shippedFiles,
  type TextFile,
} from '../../db/reference/read-reference.ts';
import { isCalendarDate } from '../../domain/calendar-date.ts';
import { MAX_REFERENCE_BYTES } from '../../domain/reference-rows.ts';
import { parseOffThread } from '../reference/parse-off-thread.ts';
import { dateText } from './inputs.ts';
import { applyUpdate, compareWithBase, totalsOn } from './reference-update.ts';
import { UserError } from './refusal.ts';
import { changing, type OpenContext, procedure, router } from './trpc.ts';

/** The files that somebody chose, as text; `null` for those that ship with this version. */
const files = z
  .array(z.object({ name: z.string().min(1).max(255), text: z.string().max(MAX_REFERENCE_BYTES) }))
  .min(1)
  .max(6)
  .nullable();

export const referenceRouter = router({
  state: procedure.query(({ ctx }) => {
    const { countries } = referenceCounts(ctx.db);
    return { countries, isLoaded: countries > 0, compiledOn: referenceCompiledOn(ctx.db) };
  }),

  load: procedure.mutation(({ ctx }) =>
    refusingFaults(() => {
      const reference = readReference(ctx.referenceDir);
      const before = referenceCounts(ctx.db);
      changing(ctx, (tx, change) => {
        loadReference(tx, reference, change);
        return {};
      });
      const total = referenceCounts(ctx.db);
      const added = countsBetween(before, total);
      return { added, total };
    }),
  ),

  /** What newer files say differently from the base. Changes nothing; a mutation only because files do not fit into an address. */
  compare: procedure.input(z.object({ files })).mutation(({ ctx, input }) =>
    refusingFaults(async () => {
      const found = await read(ctx, input.files);
      return {
        today: ctx.today,
        totals: totalsOn(ctx.db, ctx.today),
        compiledOn: { onRecord: referenceCompiledOn(ctx.db), inFiles: found.compiledOn },
        ...compareWithBase(ctx.db, found),
      };
    }),
  ),

  /** Takes over the accepted differences, all or nothing, from the same files: what has changed meanwhile is refused. */
  take: procedure
    .input(z.object({ files, accepted: z.array(z.string().max(2_000)).max(100_000), compiledOn: dateText }))
    .mutation(({ ctx, input }) =>
      refusingFaults(async () => {
        if (!isCalendarDate(input.compiledOn)) throw new UserError({ code: 'impossibleDate', field: 'compiledOn' });
        const found = await read(ctx, input.files);
        return changing(ctx, (tx, change) => {
          const isInUse = (stageId: string): boolean => findStage(tx, stageId) !== undefined;
          return applyUpdate(tx, found, { ...input, isInUse, today: ctx.today }, change);
        });
      }),
    ),
});

function read(ctx: OpenContext, chosen: readonly TextFile[] | null): Promise<ReferenceFiles> {
  const knownIso3 = listCountries(ctx.db).flatMap(({ iso3 }) => iso3 ?? []);
  const given = chosen ?? shippedFiles(ctx.referenceDir);
  const bytes = given.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  if (bytes > MAX_REFERENCE_BYTES) throw new UserError({ code: 'referenceTooLarge', maxBytes: MAX_REFERENCE_BYTES });
  return parseOffThread(ctx.referenceWorkerUrl, { files: given, knownIso3 });
}

/** A file that cannot be used is something to put right, told with its row. */
async function refusingFaults<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ReferenceFaultError)) throw error;
    const { file, row, column, reason } = error;
    throw new UserError({ code: 'referenceBroken', file, row, column, reason });
  }
}
