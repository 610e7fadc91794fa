import { type CalendarDate, firstDay, isCalendarDate, lastDay } from './calendar-date.ts';

/** What a small ministry has to give. */
export const OFFER_KINDS = [
  'visas',
  'scholarships',
  'honoraryConsul',
  'vote',
  'tradeVisit',
  'training',
  'visit',
  'other',
] as const;
export type OfferKind = (typeof OFFER_KINDS)[number];

/** What becomes of an offer. A refused or withdrawn one gives back what it held. */
export const OFFER_STATUSES = ['offered', 'accepted', 'fulfilled', 'refused', 'withdrawn'] as const;
export type OfferStatus = (typeof OFFER_STATUSES)[number];

/** Something that may be offered. */
export interface Offerable {
  /** Who has allowed it, such as `Minister, decision 12/2026`; null while nobody has. */
  readonly authority: string | null;
  /** How many there are to give in all; null when there is no end of them. */
  readonly quantity: number | null;
  /** The last day on which it may be offered, may be partial. */
  readonly validUntil: CalendarDate | null;
  /** The day from which it is no longer on offer. */
  readonly closedOn: CalendarDate | null;
}

export interface GivenOffer {
  readonly quantity: number;
  readonly status: OfferStatus;
}

/** How many are promised to somebody: offered, accepted or given already. */
export function promisedOf(offers: readonly GivenOffer[]): number {
  return offers.filter(({ status }) => isHolding(status)).reduce((sum, { quantity }) => sum + quantity, 0);
}

/** Whether an offer of this status keeps others from having the thing. */
export function isHolding(status: OfferStatus): boolean {
  return status !== 'refused' && status !== 'withdrawn';
}

export type OfferObjection =
  | { readonly code: 'notAuthorised' | 'authorityExpired' | 'noLongerOffered' }
  /** `left` is what can be promised without it: 0 or more. */
  | { readonly code: 'overPromised'; readonly left: number };

/**
 * What speaks against making this offer. None of it makes it impossible, because an envoy may have said it already and then
 * the ledger must know; but each asks for a written reason, which stays with the offer.
 *
 * @param others the other offers of the same thing
 */
export function offerObjections(
  item: Offerable,
  others: readonly GivenOffer[],
  offer: { readonly quantity: number; readonly offeredOn: CalendarDate; readonly status: OfferStatus },
): readonly OfferObjection[] {
  if (!isHolding(offer.status)) return [];
  const objections: OfferObjection[] = [];
  if (!item.authority?.trim()) objections.push({ code: 'notAuthorised' });
  const { validUntil, closedOn, quantity } = item;
  if (validUntil !== null && lastDay(validUntil) < firstDay(offer.offeredOn))
    objections.push({ code: 'authorityExpired' });
  if (closedOn !== null && firstDay(closedOn) <= lastDay(offer.offeredOn)) objections.push({ code: 'noLongerOffered' });
  const left = quantity === null ? null : Math.max(0, quantity - promisedOf(others));
  if (left !== null && offer.quantity > left) objections.push({ code: 'overPromised', left });
  return objections;
}

/** How something on offer stands, the worst first. */
export const STOCKS = ['overPromised', 'notAuthorised', 'expired', 'closed', 'gone', 'nearlyGone', 'open'] as const;
export type Stock = (typeof STOCKS)[number];

/** A fifth that is left is nearly nothing. */
const NEARLY_GONE_SHARE = 0.2;

/** How much of something is left and whether it may be offered on a day; `left` is negative when too much was promised. */
export function stockOf(
  item: Offerable,
  offers: readonly GivenOffer[],
  today: CalendarDate,
): { readonly stock: Stock; readonly promised: number; readonly left: number | null } {
  const promised = promisedOf(offers);
  const left = item.quantity === null ? null : item.quantity - promised;
  return { stock: stockWord(item, left, today), promised, left };
}

function stockWord(item: Offerable, left: number | null, today: CalendarDate): Stock {
  if (left !== null && left < 0) return 'overPromised';
  if (item.closedOn !== null && firstDay(item.closedOn) <= today) return 'closed';
  if (!item.authority?.trim()) return 'notAuthorised';
  if (item.validUntil !== null && lastDay(item.validUntil) < today) return 'expired';
  if (left === null || item.quantity === null) return 'open';
  if (left === 0) return 'gone';
  return left <= Math.max(1, item.quantity * NEARLY_GONE_SHARE) ? 'nearlyGone' : 'open';
}

/** An offer that nobody has taken up by the end of its authority: it must be taken back or authorised anew. */
export function isLeftOpen(item: Offerable, status: OfferStatus, today: CalendarDate): boolean {
  return status === 'offered' && ['expired', 'closed'].includes(stockWord(item, null, today));
}

interface PromiseMade extends GivenOffer {
  readonly itemId: string;
  readonly offeredOn: CalendarDate;
}

/**
 * Whether a change of an offer promises anything that was not promised before, so that it has to be looked at anew. Marking
 * one as fulfilled does not, even where somebody else has since promised too much of the same thing.
 */
export function isNewPromise(before: PromiseMade | null, after: PromiseMade): boolean {
  if (!isHolding(after.status)) return false;
  return (
    before === null ||
    !isHolding(before.status) ||
    after.itemId !== before.itemId ||
    after.quantity > before.quantity ||
    after.offeredOn !== before.offeredOn
  );
}

export type OfferRefusal =
  | { readonly code: 'offerNeedsReason'; readonly field: 'overReason'; readonly objections: readonly OfferObjection[] }
  | { readonly code: 'textMissing'; readonly field: 'name' | 'statusNote' }
  | { readonly code: 'quantityOutOfRange'; readonly field: 'quantity' }
  | { readonly code: 'impossibleDate' | 'dateInFuture'; readonly field: 'offeredOn' | 'statusOn' | 'validUntil' }
  | { readonly code: 'beforeOffer'; readonly field: 'statusOn' };

/** Why an offer cannot be kept as it stands, or `null` when it can. */
export function offerRefusal(
  offer: {
    readonly quantity: number;
    readonly offeredOn: CalendarDate;
    readonly status: OfferStatus;
    readonly statusOn: CalendarDate | null;
    readonly overReason: string | null;
  },
  objections: readonly OfferObjection[],
  today: CalendarDate,
): OfferRefusal | null {
  if (!isCount(offer.quantity)) return { code: 'quantityOutOfRange', field: 'quantity' };
  for (const field of ['offeredOn', 'statusOn'] as const) {
    const date = offer[field];
    if (date === null) continue;
    if (!isCalendarDate(date)) return { code: 'impossibleDate', field };
    if (firstDay(date) > today) return { code: 'dateInFuture', field };
  }
  if (offer.statusOn !== null && lastDay(offer.statusOn) < firstDay(offer.offeredOn)) {
    return { code: 'beforeOffer', field: 'statusOn' };
  }
  if (objections.length > 0 && !offer.overReason?.trim()) {
    return { code: 'offerNeedsReason', field: 'overReason', objections };
  }
  return null;
}

/** Why something cannot be put on offer, or `null` when it can. Without an authority it can, and says so wherever it stands. */
export function offerableRefusal(item: Offerable & { readonly name: string }): OfferRefusal | null {
  if (item.name.trim() === '') return { code: 'textMissing', field: 'name' };
  if (item.quantity !== null && !isCount(item.quantity)) return { code: 'quantityOutOfRange', field: 'quantity' };
  if (item.validUntil !== null && !isCalendarDate(item.validUntil))
    return { code: 'impossibleDate', field: 'validUntil' };
  return null;
}

const MOST = 1_000_000;

function isCount(quantity: number): boolean {
  return Number.isInteger(quantity) && quantity >= 1 && quantity <= MOST;
}
