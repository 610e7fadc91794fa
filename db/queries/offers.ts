import { and, asc, desc, eq, ne } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import type { CalendarDate } from '../../domain/calendar-date.ts';
import type { Marking } from '../../domain/marking.ts';
import type { OfferKind, OfferStatus } from '../../domain/offers.ts';
import type { Reader, Tx } from '../database.ts';
import { people } from '../schema/contacts.ts';
import { countries, officers } from '../schema/countries.ts';
import { offerItems, offers } from '../schema/partners.ts';

export interface OfferItemFields {
  readonly kind: OfferKind;
  readonly name: string;
  readonly authority: string | null;
  readonly quantity: number | null;
  readonly validUntil: CalendarDate | null;
  readonly marking: Marking;
}

export function addOfferItem(tx: Tx, item: OfferItemFields): string {
  const id = uuidv7();
  tx.insert(offerItems)
    .values({ ...item, id })
    .run();
  return id;
}

export function changeOfferItem(
  tx: Tx,
  itemId: string,
  changed: Partial<OfferItemFields & { readonly closedOn: CalendarDate | null; readonly closedReason: string | null }>,
): void {
  tx.update(offerItems).set(changed).where(eq(offerItems.id, itemId)).run();
}

export function findOfferItem(db: Reader, itemId: string) {
  return db.select().from(offerItems).where(eq(offerItems.id, itemId)).get();
}

export interface OfferFields {
  readonly itemId: string;
  readonly countryId: string;
  readonly personId: string | null;
  readonly quantity: number;
  readonly offeredOn: CalendarDate;
  readonly ownerId: string | null;
  readonly status: OfferStatus;
  readonly statusOn: CalendarDate | null;
  readonly statusNote: string | null;
  readonly overReason: string | null;
  readonly marking: Marking;
}

export function addOffer(tx: Tx, offer: OfferFields): string {
  const id = uuidv7();
  tx.insert(offers)
    .values({ ...offer, id })
    .run();
  return id;
}

export function changeOffer(tx: Tx, offerId: string, changed: Partial<OfferFields>): void {
  tx.update(offers).set(changed).where(eq(offers.id, offerId)).run();
}

export function findOffer(db: Reader, offerId: string) {
  return db.select().from(offers).where(eq(offers.id, offerId)).get();
}

/** The offers of one thing other than this one: what they hold cannot be promised again. */
export function otherOffersOf(db: Reader, itemId: string, exceptId: string | null) {
  return db
    .select({ quantity: offers.quantity, status: offers.status })
    .from(offers)
    .where(and(eq(offers.itemId, itemId), ne(offers.id, exceptId ?? '')))
    .orderBy(asc(offers.id))
    .all();
}

/** Everything that may be offered, each with the offers that were made of it, the newest first. */
export function listOfferItems(db: Reader) {
  const items = db.select().from(offerItems).orderBy(asc(offerItems.name), asc(offerItems.id)).all();
  const made = db
    .select({
      id: offers.id,
      itemId: offers.itemId,
      country: {
        id: countries.id,
        iso2: countries.iso2,
        nameEn: countries.nameEn,
        nameSq: countries.nameSq,
        nameSr: countries.nameSr,
      },
      person: { id: people.id, name: people.name },
      quantity: offers.quantity,
      offeredOn: offers.offeredOn,
      owner: { id: officers.id, name: officers.name },
      status: offers.status,
      statusOn: offers.statusOn,
      statusNote: offers.statusNote,
      overReason: offers.overReason,
      marking: offers.marking,
    })
    .from(offers)
    .innerJoin(countries, eq(countries.id, offers.countryId))
    .leftJoin(people, eq(people.id, offers.personId))
    .leftJoin(officers, eq(officers.id, offers.ownerId))
    .orderBy(desc(offers.offeredOn), desc(offers.id))
    .all();
  const offersOf = Map.groupBy(made, ({ itemId }) => itemId);
  return items.map((item) => ({ ...item, offers: offersOf.get(item.id) ?? [] }));
}
