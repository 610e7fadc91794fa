import { z } from 'zod';
import type { Reader, Tx } from '../../db/database.ts';
import { findCountry } from '../../db/queries/countries.ts';
import {
  addOffer,
  addOfferItem,
  changeOffer,
  changeOfferItem,
  findOffer,
  findOfferItem,
  listOfferItems,
  type OfferFields,
  otherOffersOf,
} from '../../db/queries/offers.ts';
import { arePeople, findOfficer } from '../../db/queries/people.ts';
import type { CalendarDate } from '../../domain/calendar-date.ts';
import {
  isLeftOpen,
  isNewPromise,
  OFFER_KINDS,
  OFFER_STATUSES,
  offerableRefusal,
  offerObjections,
  offerRefusal,
  stockOf,
} from '../../domain/offers.ts';
import { dateText, id, line, marking } from './inputs.ts';
import { UserError } from './refusal.ts';
import { changing, procedure, router } from './trpc.ts';

const item = z.object({
  kind: z.enum(OFFER_KINDS),
  name: line,
  authority: line.nullable(),
  quantity: z.number().nullable(),
  validUntil: dateText.nullable(),
  marking,
});

const offer = z.object({
  itemId: id,
  countryId: id,
  personId: id.nullable(),
  quantity: z.number(),
  offeredOn: dateText,
  ownerId: id.nullable(),
  overReason: line.nullable(),
  marking,
});

/** What we may give, by whose leave, how much of it is left, and to whom it was promised. */
export const offersRouter = router({
  list: procedure.query(({ ctx }) => ({ today: ctx.today, items: itemsWithStock(ctx.db, ctx.today) })),

  addItem: procedure.input(item).mutation(({ ctx, input }) =>
    changing(ctx, (tx) => {
      refuseItem(input);
      return { itemId: addOfferItem(tx, { ...input, authority: input.authority || null }) };
    }),
  ),

  correctItem: procedure.input(item.extend({ itemId: id })).mutation(({ ctx, input: { itemId, ...input } }) =>
    changing(ctx, (tx) => {
      knownItem(tx, itemId);
      refuseItem(input);
      changeOfferItem(tx, itemId, { ...input, authority: input.authority || null });
      return { itemId };
    }),
  ),

  /** Takes something off the list from today on; what was promised of it stays promised. */
  closeItem: procedure.input(z.object({ itemId: id, reason: line })).mutation(({ ctx, input: { itemId, reason } }) =>
    changing(ctx, (tx) => {
      knownItem(tx, itemId);
      if (reason === '') throw new UserError({ code: 'textMissing', field: 'reason' });
      changeOfferItem(tx, itemId, { closedOn: ctx.today, closedReason: reason });
      return {};
    }),
  ),

  add: procedure.input(offer).mutation(({ ctx, input }) =>
    changing(ctx, (tx) => {
      const fields = { ...input, status: 'offered' as const, statusOn: null, statusNote: null };
      return { offerId: addOffer(tx, take(tx, null, fields, ctx.today)) };
    }),
  ),

  correct: procedure.input(offer.extend({ offerId: id })).mutation(({ ctx, input: { offerId, ...input } }) =>
    changing(ctx, (tx) => {
      const found = knownOffer(tx, offerId);
      const { status, statusOn, statusNote } = found;
      changeOffer(tx, offerId, take(tx, found, { ...input, status, statusOn, statusNote }, ctx.today));
      return { offerId };
    }),
  ),

  /** Accepted, fulfilled, refused, taken back, or open again; with a reason where it is now promised beyond what there is. */
  setStatus: procedure
    .input(
      z.object({
        offerId: id,
        status: z.enum(OFFER_STATUSES),
        statusOn: dateText,
        note: line.nullable(),
        overReason: line.nullable(),
      }),
    )
    .mutation(({ ctx, input: { offerId, status, statusOn, note, overReason } }) =>
      changing(ctx, (tx) => {
        const found = knownOffer(tx, offerId);
        const { id: _, ...fields } = { ...found, status, statusOn, statusNote: note };
        const reason = overReason || found.overReason;
        changeOffer(tx, offerId, take(tx, found, { ...fields, overReason: reason }, ctx.today));
        return {};
      }),
    ),
});

/** Everything on offer with how it stands, the open offers of it that nobody may fulfil any more marked. */
export function itemsWithStock(db: Reader, today: CalendarDate) {
  return listOfferItems(db).map((each) => ({
    ...each,
    ...stockOf(each, each.offers, today),
    offers: each.offers.map((made) => ({ ...made, isLeftOpen: isLeftOpen(each, made.status, today) })),
  }));
}

/** The offer as it is kept, once the rule has seen it beside the others of the same thing in the same transaction. */
function take(
  tx: Tx,
  before: ReturnType<typeof knownOffer> | null,
  fields: OfferFields,
  today: CalendarDate,
): OfferFields {
  const found = knownItem(tx, fields.itemId);
  if (!findCountry(tx, fields.countryId)) throw new UserError({ code: 'notFound', field: 'countryId' });
  if (fields.personId !== null && !arePeople(tx, [fields.personId])) {
    throw new UserError({ code: 'notFound', field: 'personId' });
  }
  if (fields.ownerId !== null && !findOfficer(tx, fields.ownerId)) {
    throw new UserError({ code: 'notFound', field: 'ownerId' });
  }
  const others = otherOffersOf(tx, found.id, before?.id ?? null);
  const objections = isNewPromise(before, fields) ? offerObjections(found, others, fields) : [];
  const refusal = offerRefusal(fields, objections, today);
  if (refusal) throw new UserError(refusal);
  return { ...fields, overReason: fields.overReason?.trim() || null, statusNote: fields.statusNote || null };
}

function refuseItem(input: z.infer<typeof item>): void {
  const refusal = offerableRefusal({ ...input, closedOn: null });
  if (refusal) throw new UserError(refusal);
}

function knownItem(tx: Tx, itemId: string) {
  const found = findOfferItem(tx, itemId);
  if (!found) throw new UserError({ code: 'notFound', field: 'itemId' });
  return found;
}

function knownOffer(tx: Tx, offerId: string) {
  const found = findOffer(tx, offerId);
  if (!found) throw new UserError({ code: 'notFound', field: 'offerId' });
  return found;
}
