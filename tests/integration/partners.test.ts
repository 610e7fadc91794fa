import { describe, expect, test } from 'vitest';
import { caseOf, openDesk, refusalOf, type TestDesk } from '../support/desk.ts';

type Desk = TestDesk['desk'];
type NewAsk = Parameters<Desk['asks']['add']['mutate']>[0];
type NewMandate = Parameters<Desk['intermediaries']['add']['mutate']>[0];
type NewItem = Parameters<Desk['offers']['addItem']['mutate']>[0];
type NewOffer = Parameters<Desk['offers']['add']['mutate']>[0];

const NO_PAPERS = { documentIds: [], document: null };
const AIDE_MEMOIRE = {
  kind: 'aideMemoire' as const,
  number: null,
  datedOn: '2026-11-01',
  title: 'Aide-mémoire on recognition',
  source: 'Our desk',
  marking: 'restricted' as const,
  attachmentId: null,
};
/** The clock of the tests stands at 23 November 2026. */
const TODAY = '2026-11-23';

async function openPartners() {
  const opened = await openDesk();
  const { desk } = opened;
  const idOf = async (name: string): Promise<string> => {
    const found = (await desk.countries.list.query()).find(({ nameEn }) => nameEn === name);
    if (!found) throw new Error(`no state ${name}`);
    return found.id;
  };
  const [albania, japan, nepal, chile] = [
    await idOf('Albania'),
    await idOf('Japan'),
    await idOf('Nepal'),
    await idOf('Chile'),
  ];
  const ask = (changed: Partial<NewAsk> = {}): NewAsk => ({
    partnerId: albania,
    intermediaryId: null,
    targetId: nepal,
    targetPersonId: null,
    targetBody: 'Foreign minister',
    ask: 'Raise the recognition at the summit',
    channel: 'meeting',
    askedOn: '2026-11-02',
    ownerId: null,
    marking: 'restricted',
    actionId: null,
    ...NO_PAPERS,
    ...changed,
  });
  const progress = (askId: string, changed: object = {}) => ({
    askId,
    reply: 'agreed' as const,
    repliedOn: '2026-11-04',
    deliveredOn: '2026-11-10',
    rank: 'minister' as const,
    answer: 'Will revert after the budget',
    answerHeardOn: '2026-11-12',
    ...NO_PAPERS,
    ...changed,
  });
  const mandate = (changed: Partial<NewMandate> = {}): NewMandate => ({
    name: 'Ioana Exemplu',
    personId: null,
    mandate: 'May ask for appointments',
    limits: 'Promise anything',
    fromOn: '2026-01-01',
    untilOn: '2026-12-31',
    ownerId: null,
    marking: 'restricted',
    countryIds: [nepal],
    ...changed,
  });
  const item = (changed: Partial<NewItem> = {}): NewItem => ({
    kind: 'scholarships',
    name: 'Scholarships',
    authority: 'Minister, decision 12/2026',
    quantity: 10,
    validUntil: '2027-06',
    marking: 'restricted',
    ...changed,
  });
  const offer = (itemId: string, changed: Partial<NewOffer> = {}): NewOffer => ({
    itemId,
    countryId: nepal,
    personId: null,
    quantity: 6,
    offeredOn: '2026-11-20',
    ownerId: null,
    overReason: null,
    marking: 'restricted',
    ...changed,
  });
  /** Everything that this part shows: what an undo must bring back to the letter. */
  const all = async () => ({
    asks: await desk.asks.list.query(),
    intermediaries: await desk.intermediaries.list.query(),
    offers: await desk.offers.list.query(),
    nepal: await desk.partners.ofCountry.query({ countryId: nepal }),
    papers: (await desk.documents.register.query()).papers.length,
    today: (await desk.today.list.query()).asks,
  });
  return { ...opened, albania, japan, nepal, chile, ask, progress, mandate, item, offer, all };
}

type Partners = Awaited<ReturnType<typeof openPartners>>;

/** The change is made and seen, and its undo leaves everything exactly as it was. */
async function expectUndone({ desk, all }: Partners, change: () => Promise<{ readonly changeId: number }>) {
  const before = await all();
  const { changeId } = await change();
  expect(await all()).not.toEqual(before);
  await desk.changes.undo.mutate({ changeId });
  expect(await all()).toEqual(before);
}

/** The change is refused so, and nothing of it stays behind. */
async function expectRefused({ all }: Partners, change: () => Promise<unknown>, refusal: object) {
  const before = await all();
  expect(await refusalOf(change())).toEqual(refusal);
  expect(await all()).toEqual(before);
}

async function logMeeting(desk: Desk, countryId: string, title: string, changed: object = {}) {
  return desk.actions.log.mutate({
    kind: 'meeting',
    happenedOn: '2026-11-15',
    summary: 'Received us; asked for the legal opinion',
    marking: 'restricted',
    countryIds: [countryId],
    people: [],
    newPeople: [{ name: 'Siti Contoh', title }],
    followUp: null,
    theirPromise: null,
    ...changed,
  });
}

describe('the ledger of favours asked', () => {
  test('follows an ask from the day it was made to the thanks, and Today tells what is due', async () => {
    const { desk, ask, progress, nepal, albania } = await openPartners();
    const { askId } = await desk.asks.add.mutate(ask({ document: AIDE_MEMOIRE }));
    const found = async () => (await desk.asks.list.query()).asks.find(({ id }) => id === askId);
    const due = async () => (await desk.today.list.query()).asks.map(({ next }) => next);

    expect(await found()).toMatchObject({
      state: 'asked',
      partner: { id: albania },
      target: { id: nepal },
      papers: [{ kind: 'aideMemoire' }],
      next: { kind: 'askResult', dueOn: '2026-11-23', isOverdue: false },
    });
    expect(await due()).toEqual([{ kind: 'askResult', dueOn: '2026-11-23', isOverdue: false }]);

    await desk.asks.progress.mutate(progress(askId));
    expect(await found()).toMatchObject({
      state: 'answered',
      owesThanks: true,
      next: { kind: 'thank', dueOn: '2026-11-17', isOverdue: true },
    });
    await desk.asks.thank.mutate({ askId, thankedOn: TODAY, note: 'By letter' });
    expect(await found()).toMatchObject({ state: 'thanked', next: null, thanksNote: 'By letter' });
    expect(await due()).toEqual([]);
  });

  test('is the one record of an ask: no promise is written beside it', async () => {
    const { desk, ask, progress, nepal, albania } = await openPartners();
    const { askId } = await desk.asks.add.mutate(ask());
    await desk.asks.progress.mutate(progress(askId));
    for (const countryId of [nepal, albania]) {
      expect((await desk.countries.dossier.query({ countryId })).commitments).toEqual([]);
    }
  });

  test('takes every change back exactly', async () => {
    const partners = await openPartners();
    const { desk, ask, progress, chile } = partners;
    await expectUndone(partners, () => desk.asks.add.mutate(ask({ document: AIDE_MEMOIRE })));
    const { askId } = await desk.asks.add.mutate(ask({ document: AIDE_MEMOIRE }));
    await expectUndone(partners, () =>
      desk.asks.correct.mutate({ askId, ...ask({ targetId: chile, ask: 'Another' }) }),
    );
    await expectUndone(partners, () => desk.asks.progress.mutate(progress(askId, { document: AIDE_MEMOIRE })));
    await desk.asks.progress.mutate(progress(askId));
    await expectUndone(partners, () => desk.asks.thank.mutate({ askId, thankedOn: TODAY, note: null }));
    await expectUndone(partners, () => desk.asks.withdraw.mutate({ askId, reason: 'Their minister has changed' }));
  });

  test('refuses what cannot be so, and keeps nothing of it', async () => {
    const partners = await openPartners();
    const { desk, ask, progress, nepal } = partners;
    const { askId } = await desk.asks.add.mutate(ask());
    const add = (changed: Partial<NewAsk>) => () => desk.asks.add.mutate(ask(changed));
    for (const [change, refusal] of [
      [add({ partnerId: null }), { code: 'askedMissing', field: 'askedId' }],
      [add({ partnerId: 'nowhere' }), { code: 'notFound', field: 'askedId' }],
      [add({ targetId: 'nowhere' }), { code: 'notFound', field: 'targetId' }],
      [add({ partnerId: nepal }), { code: 'partnerIsTarget', field: 'targetId' }],
      [add({ targetPersonId: 'nobody' }), { code: 'notFound', field: 'targetPersonId' }],
      [add({ ownerId: 'nobody' }), { code: 'notFound', field: 'ownerId' }],
      [add({ actionId: 'nothing' }), { code: 'notFound', field: 'actionId' }],
      [add({ documentIds: ['nothing'] }), { code: 'notFound', field: 'documentIds' }],
      [add({ document: { ...AIDE_MEMOIRE, title: '' } }), { code: 'textMissing', field: 'document.title' }],
      [add({ askedOn: '2026-11-24' }), { code: 'dateInFuture', field: 'askedOn' }],
      [
        () => desk.asks.progress.mutate(progress(askId, { deliveredOn: '2026-10-31' })),
        { code: 'beforeAsk', field: 'deliveredOn' },
      ],
      [
        () => desk.asks.thank.mutate({ askId, thankedOn: TODAY, note: null }),
        { code: 'thanksTooEarly', field: 'thankedOn' },
      ],
      [() => desk.asks.withdraw.mutate({ askId, reason: ' ' }), { code: 'textMissing', field: 'reason' }],
      [() => desk.asks.withdraw.mutate({ askId: 'none', reason: 'x' }), { code: 'notFound', field: 'askId' }],
    ] as const) {
      await expectRefused(partners, change, refusal);
    }
  });

  test('keeps an ask that was entered twice, because the warning holds nothing back', async () => {
    const { desk, ask } = await openPartners();
    await desk.asks.add.mutate(ask());
    await desk.asks.add.mutate(ask());
    expect((await desk.asks.list.query()).asks).toHaveLength(2);
  });
});

describe('an intermediary', () => {
  test('is asked within the mandate only: named states, from its first day to its last', async () => {
    const partners = await openPartners();
    const { desk, ask, mandate, chile } = partners;
    const { intermediaryId } = await desk.intermediaries.add.mutate(mandate({ untilOn: '2026-11-10' }));
    const through = (changed: Partial<NewAsk>) => desk.asks.add.mutate(ask({ intermediaryId, ...changed }));
    const outside = { code: 'outsideMandate', field: 'askedId' };

    await expectRefused(partners, () => through({ askedOn: '2026-11-11' }), outside);
    await expectRefused(partners, () => through({ askedOn: '2025-12-31' }), outside);
    await expectRefused(partners, () => through({ targetId: chile }), outside);
    await through({ askedOn: '2026-11-10' });

    // An ask has one addressee, whatever else the form has kept.
    expect((await desk.asks.list.query()).asks[0]).toMatchObject({
      partner: null,
      intermediary: { id: intermediaryId },
    });
    expect((await desk.intermediaries.list.query()).intermediaries[0]?.state).toBe('expired');
  });

  test('is no door any more once the mandate has run out or was ended', async () => {
    const { desk, ask, mandate, progress, nepal } = await openPartners();
    const kinds = async () =>
      (await desk.partners.ofCountry.query({ countryId: nepal })).doors.map(({ kind, intermediary }) => [
        kind,
        intermediary?.name,
      ]);
    const { intermediaryId } = await desk.intermediaries.add.mutate(mandate());
    const { askId } = await desk.asks.add.mutate(ask({ intermediaryId }));
    await desk.asks.progress.mutate(progress(askId));
    expect(await kinds()).toEqual([['intermediary', 'Ioana Exemplu']]);

    const { changeId } = await desk.intermediaries.end.mutate({ intermediaryId, reason: 'Took up another post' });
    expect(await kinds()).toEqual([]);
    await desk.changes.undo.mutate({ changeId });
    await desk.intermediaries.correct.mutate({ intermediaryId, ...mandate({ untilOn: '2026-11-22' }) });
    expect(await kinds()).toEqual([]);
    // What was asked while it held stays on record and can still be completed.
    await desk.asks.thank.mutate({ askId, thankedOn: TODAY, note: null });
  });

  test('comes, changes and goes with an exact undo, and is refused whole', async () => {
    const partners = await openPartners();
    const { desk, mandate, chile, nepal } = partners;
    await expectUndone(partners, () => desk.intermediaries.add.mutate(mandate()));
    const { intermediaryId } = await desk.intermediaries.add.mutate(mandate());
    await expectUndone(partners, () =>
      desk.intermediaries.correct.mutate({ intermediaryId, ...mandate({ name: 'Another', countryIds: [chile] }) }),
    );
    await expectUndone(partners, () => desk.intermediaries.end.mutate({ intermediaryId, reason: 'Enough' }));
    for (const [changed, refusal] of [
      [{ name: '' }, { code: 'nameMissing', field: 'name' }],
      [{ countryIds: [] }, { code: 'countryMissing', field: 'countryIds' }],
      [{ countryIds: [nepal, 'nowhere'] }, { code: 'notFound', field: 'countryIds' }],
      [{ personId: 'nobody' }, { code: 'notFound', field: 'personId' }],
      [{ untilOn: '2025' }, { code: 'endsBeforeItBegins', field: 'untilOn' }],
    ] as const) {
      await expectRefused(
        partners,
        () => desk.intermediaries.add.mutate(mandate({ ...changed } as Partial<NewMandate>)),
        refusal,
      );
    }
  });
});

describe('the doors to a state', () => {
  test('follow from what is recorded: a meeting by its post, an ask by its level, a trusted ally untried', async () => {
    const { desk, ask, progress, nepal, chile, japan } = await openPartners();
    expect((await desk.partners.ofCountry.query({ countryId: nepal })).doors).toEqual([]);
    await logMeeting(desk, nepal, 'Second Secretary');
    await logMeeting(desk, nepal, 'Permanent Representative', {
      happenedOn: '2026-03-01',
      newPeople: [{ name: 'Minh Namuna', title: 'Permanent Representative' }],
    });
    const { askId } = await desk.asks.add.mutate(ask({ document: AIDE_MEMOIRE }));
    await desk.asks.progress.mutate(
      progress(askId, { documentIds: (await desk.asks.list.query()).asks[0]?.papers.map(({ id }) => id) ?? [] }),
    );
    const elsewhere = await desk.asks.add.mutate(ask({ partnerId: japan, targetId: chile }));
    await desk.asks.progress.mutate(progress(elsewhere.askId));

    const { doors } = await desk.partners.ofCountry.query({ countryId: nepal });
    expect(doors.map(({ kind, person, ally }) => [kind, person?.name ?? ally?.nameEn])).toEqual([
      ['partner', 'Albania'],
      ['direct', 'Siti Contoh'],
      ['mission', 'Minh Namuna'],
      ['partner', 'Japan'],
    ]);
    expect(doors[0]).toMatchObject({
      lastSuccess: {
        rank: 'minister',
        how: 'answered',
        papers: ['aideMemoire'],
        words: 'Will revert after the budget',
      },
      points: { lastSuccess: 4, rank: 3, freshness: 4 },
    });
    expect(doors[3]).toMatchObject({ score: 0, elsewhere: 1, lastSuccess: null });
  });

  test('open by a promise that was kept, and not by one that was broken', async () => {
    const { desk, nepal } = await openPartners();
    await logMeeting(desk, nepal, 'Director', {
      kind: 'letterIn',
      theirPromise: { text: 'You will have our questions', dueOn: null },
    });
    const door = async () => (await desk.partners.ofCountry.query({ countryId: nepal })).doors[0];
    const promiseId = (await desk.countries.dossier.query({ countryId: nepal })).commitments[0]?.id ?? '';
    expect(await door()).toMatchObject({ lastSuccess: null, tries: 1 });

    const broken = await desk.commitments.close.mutate({ id: promiseId, status: 'broken' });
    expect((await door())?.lastSuccess).toBeNull();
    await desk.changes.undo.mutate({ changeId: broken.changeId });
    await desk.commitments.close.mutate({ id: promiseId, status: 'kept' });
    expect(await door()).toMatchObject({ lastSuccess: { how: 'promiseKept', rank: 'seniorOfficial', on: TODAY } });
  });
});

describe('the ledger of offers', () => {
  test('lets nobody promise more than there is without a reason, which stays to be read', async () => {
    const partners = await openPartners();
    const { desk, item, offer, chile, nepal } = partners;
    const { itemId } = await desk.offers.addItem.mutate(item());
    await desk.offers.add.mutate(offer(itemId));

    await expectRefused(partners, () => desk.offers.add.mutate(offer(itemId, { countryId: chile })), {
      code: 'offerNeedsReason',
      field: 'overReason',
      objections: [{ code: 'overPromised', left: 4 }],
    });
    await desk.offers.add.mutate(offer(itemId, { countryId: chile, overReason: 'The Prime Minister said so' }));

    const [found] = (await desk.offers.list.query()).items;
    expect(found).toMatchObject({ stock: 'overPromised', promised: 12, left: -2 });
    expect(found?.offers.find(({ country }) => country.id === chile)?.overReason).toBe('The Prime Minister said so');
    expect((await desk.partners.ofCountry.query({ countryId: nepal })).offers).toMatchObject([{ quantity: 6 }]);
  });

  test('gives back what was refused, and asks again before it is promised anew', async () => {
    const { desk, item, offer, chile } = await openPartners();
    const { itemId } = await desk.offers.addItem.mutate(item());
    const first = await desk.offers.add.mutate(offer(itemId));
    const set = (offerId: string, status: 'refused' | 'offered' | 'fulfilled', overReason: string | null = null) =>
      desk.offers.setStatus.mutate({ offerId, status, statusOn: TODAY, note: null, overReason });
    await set(first.offerId, 'refused');
    const second = await desk.offers.add.mutate(offer(itemId, { countryId: chile, quantity: 8 }));

    expect(await refusalOf(set(first.offerId, 'offered'))).toMatchObject({ code: 'offerNeedsReason' });
    await set(first.offerId, 'offered', 'They came back to it');
    // Whoever was first in order need not answer for the one who came later.
    await set(second.offerId, 'fulfilled');
    expect((await desk.offers.list.query()).items[0]).toMatchObject({ promised: 14, stock: 'overPromised' });
  });

  test('holds to account an offer that nobody authorised, that came too late, or of what is off the list', async () => {
    const { desk, item, offer } = await openPartners();
    const codesOf = async (changed: Partial<NewItem>, isClosed = false) => {
      const { itemId } = await desk.offers.addItem.mutate(item(changed));
      if (isClosed) await desk.offers.closeItem.mutate({ itemId, reason: 'The budget is cut' });
      const refusal = await refusalOf(desk.offers.add.mutate(offer(itemId, { quantity: 1, offeredOn: TODAY })));
      return (refusal as { objections: { code: string }[] }).objections.map(({ code }) => code);
    };
    expect(await codesOf({ authority: null })).toEqual(['notAuthorised']);
    expect(await codesOf({ validUntil: '2026-11-22' })).toEqual(['authorityExpired']);
    expect(await codesOf({}, true)).toEqual(['noLongerOffered']);
  });

  test('takes every change back exactly and refuses whole', async () => {
    const partners = await openPartners();
    const { desk, item, offer, chile } = partners;
    await expectUndone(partners, () => desk.offers.addItem.mutate(item()));
    const { itemId } = await desk.offers.addItem.mutate(item());
    await expectUndone(partners, () => desk.offers.correctItem.mutate({ itemId, ...item({ quantity: 3 }) }));
    await expectUndone(partners, () => desk.offers.closeItem.mutate({ itemId, reason: 'Spent' }));
    await expectUndone(partners, () => desk.offers.add.mutate(offer(itemId)));
    const { offerId } = await desk.offers.add.mutate(offer(itemId));
    await expectUndone(partners, () => desk.offers.correct.mutate({ offerId, ...offer(itemId, { countryId: chile }) }));
    await expectUndone(partners, () =>
      desk.offers.setStatus.mutate({ offerId, status: 'accepted', statusOn: TODAY, note: 'By note', overReason: null }),
    );
    const setOn = (statusOn: string) =>
      desk.offers.setStatus.mutate({ offerId, status: 'accepted', statusOn, note: null, overReason: null });
    for (const [change, refusal] of [
      [() => desk.offers.addItem.mutate(item({ name: ' ' })), { code: 'textMissing', field: 'name' }],
      [() => desk.offers.addItem.mutate(item({ quantity: 0 })), { code: 'quantityOutOfRange', field: 'quantity' }],
      [() => desk.offers.add.mutate(offer('nothing')), { code: 'notFound', field: 'itemId' }],
      [() => desk.offers.add.mutate(offer(itemId, { countryId: 'x' })), { code: 'notFound', field: 'countryId' }],
      [
        () => desk.offers.add.mutate(offer(itemId, { quantity: 1.5 })),
        { code: 'quantityOutOfRange', field: 'quantity' },
      ],
      [() => setOn('2026-11-19'), { code: 'beforeOffer', field: 'statusOn' }],
      [() => setOn(''), { code: 'impossibleDate', field: 'statusOn' }],
    ] as const) {
      await expectRefused(partners, change, refusal);
    }
  });
});

describe('the moves of the other side', () => {
  test('stand together over all states by the day, page by page, and by kind and state', async () => {
    const { desk, nepal, chile } = await openPartners();
    const log = (kind: 'otherSideMove' | 'signal' | 'meeting', happenedOn: string, countryId: string) =>
      logMeeting(desk, countryId, 'Director', { kind, happenedOn, summary: `${kind} ${happenedOn}`, newPeople: [] });
    await log('otherSideMove', '2026-10-01', nepal);
    await log('signal', '2026-11-01', chile);
    await log('otherSideMove', '2026-11-02', chile);
    await log('meeting', '2026-11-03', chile);
    const question = { kind: null, countryId: null };

    const first = await desk.partners.moves.query({ ...question, limit: 2 });
    expect(first.moves.map(({ happenedOn }) => happenedOn)).toEqual(['2026-11-02', '2026-11-01']);
    const second = await desk.partners.moves.query({ ...question, limit: 2, before: first.next });
    expect(second.moves.map(({ happenedOn, countries }) => [happenedOn, countries[0]?.nameEn])).toEqual([
      ['2026-10-01', 'Nepal'],
    ]);
    expect(second.next).toBeNull();
    expect((await desk.partners.moves.query({ ...question, kind: 'signal' })).moves).toHaveLength(1);
    expect((await desk.partners.moves.query({ kind: null, countryId: chile })).moves).toHaveLength(2);
    expect((await desk.partners.ofCountry.query({ countryId: nepal })).moves).toHaveLength(1);
  });
});

describe('the sample desk', () => {
  test('shows an ask in every state, an expired mandate and a scarce thing nearly promised away', async () => {
    const { desk } = await openDesk({ with: 'demo' });
    const { asks } = await desk.asks.list.query();
    expect(new Set(asks.map(({ state }) => state)).size).toBe(7);
    const { intermediaries } = await desk.intermediaries.list.query();
    expect(intermediaries.map(({ state }) => state).sort()).toEqual(['ended', 'expired', 'valid']);
    const { items } = await desk.offers.list.query();
    expect(items.map(({ stock }) => stock)).toEqual(expect.arrayContaining(['nearlyGone', 'notAuthorised', 'expired']));
    // A door that an ally opened stands in a dossier.
    const { countryId } = await caseOf(desk, 'recognition', 'Ethiopia');
    const { doors } = await desk.partners.ofCountry.query({ countryId });
    expect(doors.some(({ kind, lastSuccess }) => kind !== 'direct' && lastSuccess !== null)).toBe(true);
  });
});
