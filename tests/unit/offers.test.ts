import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isLeftOpen,
  isNewPromise,
  OFFER_STATUSES,
  offerableRefusal,
  offerObjections,
  offerRefusal,
  promisedOf,
  stockOf,
} from '../../domain/offers.ts';

const TODAY = '2026-11-24';
const SCHOLARSHIPS = { authority: 'Minister, decision 12/2026', quantity: 10, validUntil: '2026-12', closedOn: null };
const OFFER = { quantity: 3, offeredOn: '2026-11-20', status: 'offered' as const };
const given = (quantity: number, status: (typeof OFFER_STATUSES)[number] = 'accepted') => ({ quantity, status });

describe('an offer', () => {
  test('speaks for itself while there is enough and the authority holds', () => {
    expect(offerObjections(SCHOLARSHIPS, [given(7)], OFFER)).toEqual([]);
    expect(offerObjections({ ...SCHOLARSHIPS, quantity: null }, [given(900)], OFFER)).toEqual([]);
  });

  test('is objected to beyond the number, with what is left; what was refused or taken back counts for nothing', () => {
    expect(offerObjections(SCHOLARSHIPS, [given(8)], OFFER)).toEqual([{ code: 'overPromised', left: 2 }]);
    expect(offerObjections(SCHOLARSHIPS, [given(8, 'refused'), given(5, 'withdrawn')], OFFER)).toEqual([]);
    expect(offerObjections(SCHOLARSHIPS, [given(12)], OFFER)).toEqual([{ code: 'overPromised', left: 0 }]);
  });

  test('is objected to when nobody allowed it, when its authority had ended, and when it was off the list', () => {
    const codes = (item: Partial<typeof SCHOLARSHIPS> & { closedOn?: string | null; authority?: string | null }) =>
      offerObjections({ ...SCHOLARSHIPS, ...item }, [], OFFER).map(({ code }) => code);
    expect(codes({ authority: null as unknown as string })).toEqual(['notAuthorised']);
    expect(codes({ validUntil: '2026-11-19' })).toEqual(['authorityExpired']);
    expect(codes({ validUntil: '2026-11' })).toEqual([]);
    expect(codes({ closedOn: '2026-11-01' as unknown as null })).toEqual(['noLongerOffered']);
  });

  test('passes an objection only with a reason', () => {
    const objections = offerObjections(SCHOLARSHIPS, [given(8)], OFFER);
    const entry = { ...OFFER, statusOn: null, overReason: null };
    expect(offerRefusal(entry, objections, TODAY)).toEqual({
      code: 'offerNeedsReason',
      field: 'overReason',
      objections,
    });
    expect(offerRefusal({ ...entry, overReason: '  ' }, objections, TODAY)).not.toBeNull();
    expect(offerRefusal({ ...entry, overReason: 'The Prime Minister said so' }, objections, TODAY)).toBeNull();
  });

  test('never passes beyond the number without an objection, whatever was promised before', () => {
    const anyGiven = fc.record({
      quantity: fc.integer({ min: 1, max: 9 }),
      status: fc.constantFrom(...OFFER_STATUSES),
    });
    fc.assert(
      fc.property(fc.array(anyGiven), fc.integer({ min: 1, max: 40 }), anyGiven, (others, quantity, offer) => {
        const item = { ...SCHOLARSHIPS, quantity };
        const isOver = promisedOf([...others, offer]) > quantity && promisedOf([offer]) > 0;
        const objections = offerObjections(item, others, { ...offer, offeredOn: '2026-11-20' });
        expect(objections.some(({ code }) => code === 'overPromised')).toBe(isOver);
      }),
    );
  });

  test('is looked at anew only when it promises what was not promised before', () => {
    const before = { ...OFFER, itemId: 'scholarships' };
    expect(isNewPromise(null, before)).toBe(true);
    expect(isNewPromise(before, { ...before, quantity: 4 })).toBe(true);
    expect(isNewPromise(before, { ...before, itemId: 'visas' })).toBe(true);
    expect(isNewPromise(before, { ...before, offeredOn: '2026-11-21' })).toBe(true);
    expect(isNewPromise({ ...before, status: 'refused' }, before)).toBe(true);
    expect(isNewPromise(before, { ...before, quantity: 2, status: 'fulfilled' })).toBe(false);
    expect(isNewPromise(before, { ...before, quantity: 9, status: 'withdrawn' })).toBe(false);
  });

  test.each([
    [{ quantity: 0 }, { code: 'quantityOutOfRange', field: 'quantity' }],
    [{ quantity: 1.5 }, { code: 'quantityOutOfRange', field: 'quantity' }],
    [{ offeredOn: 'soon' }, { code: 'impossibleDate', field: 'offeredOn' }],
    [{ offeredOn: '2027' }, { code: 'dateInFuture', field: 'offeredOn' }],
    [{ statusOn: '2026-11-01' }, { code: 'beforeOffer', field: 'statusOn' }],
  ])('with %o is refused', (changed, refusal) => {
    expect(offerRefusal({ ...OFFER, statusOn: null, overReason: null, ...changed }, [], TODAY)).toEqual(refusal);
  });
});

describe('what may be offered', () => {
  test('says how much is left and warns before the last', () => {
    expect(stockOf(SCHOLARSHIPS, [given(4)], TODAY)).toEqual({ stock: 'open', promised: 4, left: 6 });
    expect(stockOf(SCHOLARSHIPS, [given(8)], TODAY)).toMatchObject({ stock: 'nearlyGone', left: 2 });
    expect(stockOf(SCHOLARSHIPS, [given(10)], TODAY)).toMatchObject({ stock: 'gone', left: 0 });
    expect(stockOf(SCHOLARSHIPS, [given(11)], TODAY)).toMatchObject({ stock: 'overPromised', left: -1 });
    expect(stockOf({ ...SCHOLARSHIPS, quantity: null }, [given(99)], TODAY)).toMatchObject({
      stock: 'open',
      left: null,
    });
  });

  test('says that nobody allowed it, that its authority has ended, or that it is off the list', () => {
    expect(stockOf({ ...SCHOLARSHIPS, authority: ' ' }, [], TODAY).stock).toBe('notAuthorised');
    expect(stockOf({ ...SCHOLARSHIPS, validUntil: '2026-10' }, [], TODAY).stock).toBe('expired');
    expect(stockOf({ ...SCHOLARSHIPS, closedOn: '2026-11-24' }, [], TODAY).stock).toBe('closed');
  });

  test('leaves no offer open unseen when its authority ends', () => {
    const expired = { ...SCHOLARSHIPS, validUntil: '2026-10' };
    expect(isLeftOpen(expired, 'offered', TODAY)).toBe(true);
    expect(isLeftOpen(expired, 'accepted', TODAY)).toBe(false);
    expect(isLeftOpen(SCHOLARSHIPS, 'offered', TODAY)).toBe(false);
  });

  test('has a name and a whole number', () => {
    expect(offerableRefusal({ ...SCHOLARSHIPS, name: '' })).toMatchObject({ code: 'textMissing', field: 'name' });
    expect(offerableRefusal({ ...SCHOLARSHIPS, name: 'x', quantity: -1 })).toMatchObject({ field: 'quantity' });
    expect(offerableRefusal({ ...SCHOLARSHIPS, name: 'x', validUntil: '2026-13' })).toMatchObject({
      code: 'impossibleDate',
    });
    expect(offerableRefusal({ ...SCHOLARSHIPS, name: 'x', authority: null })).toBeNull();
  });
});
