import { z } from 'zod';
import type { Reader } from '../../db/database.ts';
import { findCountry } from '../../db/queries/countries.ts';
import { listMoves } from '../../db/queries/moves.ts';
import { asksOfCountry } from '../../db/queries/partner-asks.ts';
import type { CalendarDate } from '../../domain/calendar-date.ts';
import { MOVE_KINDS } from '../../domain/other-side.ts';
import { withStates } from './ask-procedures.ts';
import { doorsTo } from './doors-to.ts';
import { dateText, id } from './inputs.ts';
import { itemsWithStock } from './offer-procedures.ts';
import { UserError } from './refusal.ts';
import { procedure, router } from './trpc.ts';

/** As many moves as stand beside a dossier. */
const MOVES_IN_DOSSIER = 5;

/** Through whom, and who works against it. */
export const partnersRouter = router({
  /** What a dossier shows of partners: ways in, favours both ways, offers, and the other side. */
  ofCountry: procedure.input(z.object({ countryId: id })).query(({ ctx, input: { countryId } }) => {
    if (!findCountry(ctx.db, countryId)) throw new UserError({ code: 'notFound', field: 'countryId' });
    return { ...partnersIn(ctx.db, countryId, ctx.today), doors: doorsTo(ctx.db, countryId, ctx.today) };
  }),

  /** The other side's moves and their signals over all states, the newest first, page by page. */
  moves: procedure
    .input(
      z.object({
        kind: z.enum(MOVE_KINDS).nullable(),
        countryId: id.nullable(),
        before: z.object({ happenedOn: dateText, id }).nullable().default(null),
        limit: z.number().int().min(1).max(200).default(50),
      }),
    )
    .query(({ ctx, input }) => {
      // One more than asked for tells whether there is an earlier page.
      const found = listMoves(ctx.db, { ...input, limit: input.limit + 1 });
      const moves = found.slice(0, input.limit);
      const last = moves.at(-1);
      const next = found.length > moves.length && last ? { happenedOn: last.happenedOn, id: last.id } : null;
      return { today: ctx.today, moves, next };
    }),
});

/**
 * What concerns partners in one dossier on a day, but for the ways in: those are weighed by what all states did, and a base of
 * that day holds one.
 */
export function partnersIn(db: Reader, countryId: string, today: CalendarDate) {
  const asks = withStates(asksOfCountry(db, countryId), today);
  return {
    today,
    asksOnThem: asks.filter(({ target }) => target.id === countryId),
    asksToThem: asks.filter(({ partner }) => partner?.id === countryId),
    offers: itemsWithStock(db, today).flatMap(({ id: itemId, name, offers }) =>
      offers.flatMap((offer) => (offer.country.id === countryId ? [{ ...offer, item: { id: itemId, name } }] : [])),
    ),
    moves: listMoves(db, { kind: null, countryId, before: null, limit: MOVES_IN_DOSSIER }),
  };
}
