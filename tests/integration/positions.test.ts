import { describe, expect, test } from 'vitest';
import { caseOf, openDesk, refusalOf, type TestDesk } from '../support/desk.ts';
import { newMeeting, newTrip } from '../support/trip-input.ts';

type Desk = TestDesk['desk'];
type Raised = Parameters<Desk['objections']['add']['mutate']>[0];
type Words = Parameters<Desk['lines']['add']['mutate']>[0];
type Step = Parameters<Desk['decisions']['add']['mutate']>[0];

const raised = (countryId: string, changed: Partial<Raised> = {}): Raised => ({
  countryId,
  codeId: 'regionalConsensus',
  words: 'We cannot run ahead of the Union.',
  personId: null,
  saidBy: 'their delegation in New York',
  postHeld: null,
  saidOn: '2026-11-10',
  source: 'Record of conversation',
  marking: 'restricted',
  ...changed,
});

const words = (changed: Partial<Words> = {}): Words => ({
  topic: 'Your neighbours have moved',
  text: 'There has never been a regional decision against us.\n\nShall we leave you the list?',
  language: 'en',
  translatesId: null,
  level: 'minister',
  codeIds: ['regionalConsensus', 'nonAligned'],
  approvedBy: 'Office of the Minister',
  approvedOn: '2026-10-01',
  validUntil: null,
  marking: 'open',
  ...changed,
});

const step = (countryId: string, name: string, changed: Partial<Step> = {}): Step => ({
  countryId,
  organ: 'cabinet',
  name,
  personId: null,
  person: null,
  isRequired: true,
  state: 'open',
  stateOn: null,
  documentIds: [],
  document: null,
  note: null,
  source: 'Our post',
  marking: 'restricted',
  ...changed,
});

async function openOn(name: string) {
  const opened = await openDesk();
  const { countryId } = await caseOf(opened.desk, 'recognition', name);
  return { ...opened, countryId, dossier: () => opened.desk.countries.dossier.query({ countryId }) };
}

/** Runs a change, looks at what it did, and proves that its undo puts back all that was there. */
async function undone<T extends { readonly changeId: number }>(
  desk: Desk,
  look: () => Promise<unknown>,
  change: () => Promise<T>,
): Promise<T> {
  const before = await look();
  const done = await change();
  const after = await look();
  expect(after).not.toEqual(before);
  const undo = await desk.changes.undo.mutate({ changeId: done.changeId });
  expect(await look()).toEqual(before);
  await desk.changes.undo.mutate({ changeId: undo.changeId });
  expect(await look()).toEqual(after);
  return done;
}

describe('an objection', () => {
  test('is kept with the post that the person held that day, whatever post comes later, and every change is undone', async () => {
    const { desk, countryId, dossier } = await openOn('Ethiopia');
    const person = await desk.people.add.mutate({ name: 'Amina Mfano', countryId, title: 'Director for Europe' });

    const { objectionId } = await undone(desk, dossier, () =>
      desk.objections.add.mutate(raised(countryId, { personId: person.id, saidBy: null })),
    );
    await undone(desk, dossier, () =>
      desk.objections.correct.mutate({
        objectionId,
        ...withoutCountry(raised(countryId, { personId: person.id, postHeld: 'Director', codeId: 'tiesSerbia' })),
      }),
    );

    const [kept] = (await dossier()).objections;
    expect(kept).toMatchObject({
      codeName: 'Ties with Serbia',
      personName: 'Amina Mfano',
      postHeld: 'Director',
      turns: [],
    });
  });

  test('looks the post up when nobody wrote one', async () => {
    const { desk, countryId, dossier } = await openOn('Ethiopia');
    const { id } = await desk.people.add.mutate({
      name: 'Amina Mfano',
      countryId,
      title: 'Permanent Secretary',
      organisation: 'Ministry of Foreign Affairs',
    });
    await desk.objections.add.mutate(raised(countryId, { personId: id, saidOn: '2026-10' }));
    expect((await dossier()).objections).toMatchObject([
      { postHeld: 'Permanent Secretary, Ministry of Foreign Affairs', saidBy: null },
    ]);
  });

  test('keeps each word on what became of it beside the ones before', async () => {
    const { desk, countryId, dossier } = await openOn('Ethiopia');
    const { objectionId } = await desk.objections.add.mutate(raised(countryId));
    const turn = (state: 'eased' | 'dropped' | 'standing', turnedOn: string) => () =>
      desk.objections.turn.mutate({ objectionId, state, turnedOn, note: 'Our post asked' });

    await undone(desk, dossier, turn('dropped', '2026-11-20'));
    const { turnId } = await undone(desk, dossier, turn('eased', '2026-11-15'));
    await undone(desk, dossier, turn('standing', '2026-11-22'));

    const states = async () => (await dossier()).objections[0]?.turns.map(({ state }) => state);
    expect(await states()).toEqual(['eased', 'dropped', 'standing']);
    await undone(desk, dossier, () => desk.objections.removeTurn.mutate({ turnId }));
    expect(await states()).toEqual(['dropped', 'standing']);
    await undone(desk, dossier, () => desk.objections.remove.mutate({ objectionId }));
    expect((await dossier()).objections).toEqual([]);
  });

  test('stands beside another one of the same state, and neither overwrites the other', async () => {
    const { desk, countryId, dossier } = await openOn('Ethiopia');
    await desk.objections.add.mutate(raised(countryId, { saidOn: '2026-01-05' }));
    await desk.objections.add.mutate(raised(countryId, { saidOn: '2026-11-05', words: 'It no longer matters.' }));
    expect((await dossier()).objections.map(({ words: said }) => said)).toEqual([
      'It no longer matters.',
      'We cannot run ahead of the Union.',
    ]);
  });

  test('that cannot be so is refused at its field, and nothing is half done', async () => {
    const { desk, countryId, dossier } = await openOn('Ethiopia');
    const { objectionId } = await desk.objections.add.mutate(raised(countryId));
    const before = await dossier();
    const refused = (changed: Partial<Raised>) => refusalOf(desk.objections.add.mutate(raised(countryId, changed)));

    expect(await refused({ codeId: '' })).toEqual({ code: 'textMissing', field: 'codeId' });
    expect(await refused({ codeId: 'nothing' })).toEqual({ code: 'notFound', field: 'codeId' });
    expect(await refused({ saidBy: null })).toEqual({ code: 'textMissing', field: 'saidBy' });
    expect(await refused({ personId: 'nobody' })).toEqual({ code: 'notFound', field: 'personId' });
    expect(await refused({ saidOn: '2026-02-31' })).toEqual({ code: 'impossibleDate', field: 'saidOn' });
    expect(await refused({ countryId: 'nowhere' })).toEqual({ code: 'notFound', field: 'countryId' });
    const turn = (changed: object) =>
      refusalOf(
        desk.objections.turn.mutate({ objectionId, state: 'eased', turnedOn: '2026-11-20', note: 'x', ...changed }),
      );
    expect(await turn({ turnedOn: '2026-11-09' })).toEqual({ code: 'beforeObjection', field: 'turnedOn' });
    expect(await turn({ note: ' ' })).toEqual({ code: 'textMissing', field: 'note' });
    expect(await turn({ objectionId: 'none' })).toEqual({ code: 'notFound', field: 'objectionId' });
    expect(await refusalOf(desk.objections.remove.mutate({ objectionId: 'none' }))).toMatchObject({ code: 'notFound' });
    expect(await refusalOf(desk.objections.removeTurn.mutate({ turnId: 'none' }))).toMatchObject({ code: 'notFound' });
    expect(await dossier()).toEqual(before);
  });
});

describe('a line to take', () => {
  const bank = (desk: Desk) => () => desk.lines.list.query();

  test('is kept whole, edited with the objections it answers, retired and put back, each undone exactly', async () => {
    const { desk } = await openDesk();
    const look = bank(desk);
    const long = 'Çdo fjalë. '.repeat(4000).trim();

    const { lineId } = await undone(desk, look, () => desk.lines.add.mutate(words({ text: long })));
    expect((await look()).lines[0]?.text).toBe(long);
    await undone(desk, look, () =>
      desk.lines.edit.mutate({ lineId, ...words({ codeIds: ['tiesSerbia', 'nonAligned'], level: 'anyone' }) }),
    );
    expect((await look()).lines[0]).toMatchObject({ level: 'anyone', codeIds: ['tiesSerbia', 'nonAligned'] });
    await undone(desk, look, () => desk.lines.retire.mutate({ lineId, isRetired: true }));
    await undone(desk, look, () => desk.lines.retire.mutate({ lineId, isRetired: false }));
  });

  test('remembers where it was used, on which objection, at which level and with what effect', async () => {
    const { desk, countryId } = await openOn('Ethiopia');
    const look = bank(desk);
    const { objectionId } = await desk.objections.add.mutate(raised(countryId));
    const { lineId } = await desk.lines.add.mutate(words());

    const { useId } = await undone(desk, look, () =>
      desk.lines.use.mutate({
        lineId,
        objectionId,
        usedOn: '2026-11-20',
        toWhom: 'Their minister',
        level: 'minister',
        effect: 'moved',
        note: 'Asked who was the first.',
      }),
    );

    expect((await look()).lines[0]?.uses).toMatchObject([
      { nameEn: 'Ethiopia', codeId: 'regionalConsensus', level: 'minister', effect: 'moved', toWhom: 'Their minister' },
    ]);
    // What was answered stays on record for as long as the answers do.
    expect(await refusalOf(desk.objections.remove.mutate({ objectionId }))).toEqual({ code: 'usesHang', count: 1 });
    await undone(desk, look, () => desk.lines.removeUse.mutate({ useId }));
    await desk.objections.remove.mutate({ objectionId });
  });

  test('may be the translation of another, in a language that it does not have yet, undone exactly', async () => {
    const { desk } = await openDesk();
    const { lineId: original } = await desk.lines.add.mutate(words());
    const inSerbian = words({ language: 'sr', text: 'Svoj slučaj.', translatesId: original });
    const { lineId: translation } = await undone(desk, bank(desk), () => desk.lines.add.mutate(inSerbian));
    const lines = (await desk.lines.list.query()).lines;
    expect(lines.find(({ id }) => id === translation)?.translatesId).toBe(original);

    const refused = (lineId: string, changed: Partial<Words>) =>
      refusalOf(desk.lines.edit.mutate({ lineId, ...words(changed) }));
    const at = (code: string, field = 'translatesId') => ({ code, field });
    expect(await refused(translation, { language: 'en', translatesId: original })).toEqual(at('sameLanguage'));
    expect(await refused(original, { language: 'sr' })).toEqual(at('sameLanguage', 'language'));
    expect(await refused(translation, { language: 'sr', translatesId: 'none' })).toEqual(at('notFound'));
    expect(await refused(original, { language: 'sq', translatesId: original })).toEqual(at('hasTranslations'));
    const third = words({ language: 'sq', translatesId: translation });
    expect(await refusalOf(desk.lines.add.mutate(third))).toEqual(at('isTranslation'));
  });

  test('knows the sheets and books that hold it, beside what is noted by hand', async () => {
    const { desk } = await openDesk();
    const { lineId } = await desk.lines.add.mutate(words());
    const { tripId } = await desk.trips.add.mutate(
      newTrip({ title: 'Kathmandu', fromOn: '2026-12-14', toOn: '2026-12-16' }),
    );
    const { eventId } = await desk.trips.saveEvent.mutate(newMeeting(tripId, { on: '2026-12-15', title: 'Secretary' }));
    const part = { text: 'x', lineId, asOf: null, marking: 'open' as const };
    await desk.sheets.addPart.mutate({ ...part, eventId, kind: 'answer', toWhom: null, objectionId: null });
    await desk.sheets.addText.mutate({ ...part, tripId, kind: 'press', heading: 'Press' });

    const [line] = (await desk.lines.list.query()).lines;
    const trip = { tripId, tripTitle: 'Kathmandu', fromOn: '2026-12-14' };
    expect(line?.standsIn).toEqual([
      { ...trip, eventId, title: 'Secretary' },
      { ...trip, eventId: null, title: 'Press' },
    ]);
    expect(line?.uses).toEqual([]);
  });

  test('that cannot be so is refused at its field, and nothing is half done', async () => {
    const { desk, countryId } = await openOn('Ethiopia');
    const { objectionId } = await desk.objections.add.mutate(raised(countryId));
    const { lineId } = await desk.lines.add.mutate(words());
    const before = await desk.lines.list.query();
    const refused = (changed: Partial<Words>) => refusalOf(desk.lines.edit.mutate({ lineId, ...words(changed) }));

    expect(await refused({ text: ' ' })).toEqual({ code: 'textMissing', field: 'text' });
    expect(await refused({ approvedBy: null })).toEqual({ code: 'textMissing', field: 'approvedBy' });
    expect(await refused({ approvedOn: '2026-12-01' })).toEqual({ code: 'dateInFuture', field: 'approvedOn' });
    expect(await refused({ validUntil: '2026-09' })).toEqual({ code: 'endsBeforeCleared', field: 'validUntil' });
    expect(await refused({ topic: 'New', codeIds: ['tiesSerbia', 'nothing'] })).toEqual({
      code: 'notFound',
      field: 'codeIds',
    });
    const use = {
      lineId,
      objectionId,
      usedOn: '2026-11-20',
      toWhom: null,
      level: 'official',
      effect: 'noted',
    } as const;
    const refusedUse = (changed: object) => refusalOf(desk.lines.use.mutate({ ...use, note: null, ...changed }));
    expect(await refusedUse({ usedOn: '2026-11-24' })).toEqual({ code: 'dateInFuture', field: 'usedOn' });
    expect(await refusedUse({ usedOn: '2020-01-01' })).toEqual({ code: 'beforeObjection', field: 'usedOn' });
    expect(await refusedUse({ objectionId: 'none' })).toEqual({ code: 'notFound', field: 'objectionId' });
    expect(await refusedUse({ lineId: 'none' })).toEqual({ code: 'notFound', field: 'lineId' });
    expect(await refusalOf(desk.lines.removeUse.mutate({ useId: 'none' }))).toMatchObject({ code: 'notFound' });
    expect(await desk.lines.list.query()).toEqual(before);
  });
});

describe('a decision map', () => {
  test('is written, put in order, changed and shortened, each undone exactly', async () => {
    const { desk, countryId, dossier } = await openOn('Ethiopia');
    const names = async () => (await dossier()).decisionSteps.map(({ name }) => name);
    const ids: string[] = [];
    for (const name of ['Ministry', 'Cabinet', 'Parliament']) {
      const { stepId } = await undone(desk, dossier, () => desk.decisions.add.mutate(step(countryId, name)));
      ids.push(stepId);
    }
    const [ministry = '', cabinet = '', parliament = ''] = ids;

    await undone(desk, dossier, () =>
      desk.decisions.order.mutate({ countryId, stepIds: [parliament, ministry, cabinet] }),
    );
    expect(await names()).toEqual(['Parliament', 'Ministry', 'Cabinet']);
    await undone(desk, dossier, () => desk.decisions.remove.mutate({ stepId: ministry }));
    await undone(desk, dossier, () => desk.decisions.add.mutate(step(countryId, 'President')));
    expect(await names()).toEqual(['Parliament', 'Cabinet', 'President']);
  });

  test('files the paper on which a step rests, and takes it away again with the undo', async () => {
    const { desk, countryId, dossier } = await openOn('Ethiopia');
    const { stepId } = await desk.decisions.add.mutate(step(countryId, 'Cabinet'));
    const decision = {
      kind: 'cabinetDecision' as const,
      number: '44/2026',
      datedOn: '2026-11-18',
      title: 'Decision on recognition',
      source: 'Their gazette',
      marking: 'open' as const,
      attachmentId: null,
    };

    const agreed = { state: 'agreed', stateOn: '2026-11-18', document: decision } as const;
    await undone(desk, dossier, () =>
      desk.decisions.edit.mutate({ stepId, ...withoutCountry(step(countryId, 'Cabinet', agreed)) }),
    );

    const { decisionSteps, documents } = await dossier();
    expect(decisionSteps).toMatchObject([{ state: 'agreed', documentNumber: '44/2026' }]);
    expect(documents.map(({ id }) => id)).toEqual([decisionSteps[0]?.documentId]);
    const back = step(countryId, 'Cabinet', { state: 'open', stateOn: '2026-11-18' });
    await desk.decisions.edit.mutate({ stepId, ...withoutCountry(back) });
    expect((await dossier()).decisionSteps).toMatchObject([{ state: 'open', stateOn: null, documentId: null }]);
  });

  test('that cannot be so is refused at its field, and nothing is half done', async () => {
    const { desk, countryId, dossier } = await openOn('Ethiopia');
    const { stepId } = await desk.decisions.add.mutate(step(countryId, 'Cabinet'));
    const other = await caseOf(desk, 'recognition', 'Nepal');
    const foreign = await desk.decisions.add.mutate(step(other.countryId, 'Council'));
    const before = await dossier();
    const refused = (changed: Partial<Step>) =>
      refusalOf(desk.decisions.edit.mutate({ stepId, ...withoutCountry(step(countryId, 'New name', changed)) }));

    expect(await refused({ name: '' })).toEqual({ code: 'textMissing', field: 'name' });
    expect(await refused({ state: 'agreed', stateOn: '2026-02-30' })).toEqual({
      code: 'impossibleDate',
      field: 'stateOn',
    });
    expect(await refused({ personId: 'nobody' })).toEqual({ code: 'notFound', field: 'personId' });
    expect(await refused({ documentIds: ['none'] })).toEqual({ code: 'notFound', field: 'documentIds' });
    const order = (stepIds: string[]) => refusalOf(desk.decisions.order.mutate({ countryId, stepIds }));
    expect(await order([])).toEqual({ code: 'notFound', field: 'stepIds' });
    expect(await order([foreign.stepId])).toEqual({ code: 'notFound', field: 'stepIds' });
    expect(await order([stepId, stepId])).toEqual({ code: 'notFound', field: 'stepIds' });
    expect(await refusalOf(desk.decisions.add.mutate(step('nowhere', 'Cabinet')))).toEqual({
      code: 'notFound',
      field: 'countryId',
    });
    expect(await dossier()).toEqual(before);
  });

  test('with an organ that never confirmed puts a caution on the recognition, on any day, and changes no count', async () => {
    const { desk, countryId } = await openOn('São Tomé and Príncipe');
    const before = (await desk.counts.on.query({ on: '2026-11-23' })).rules;
    const cautionOn = async (on: string) =>
      (await desk.counts.on.query({ on })).states.find((state) => state.iso3 === 'STP')?.unconfirmedBy;
    expect(await cautionOn('2026-11-23')).toEqual([]);

    await desk.decisions.add.mutate(step(countryId, 'Governo', { state: 'agreed', stateOn: '2012-03-13' }));
    const { stepId } = await desk.decisions.add.mutate(step(countryId, 'Assembleia Nacional', { organ: 'parliament' }));

    expect(await cautionOn('2026-11-23')).toEqual(['Assembleia Nacional']);
    expect(await cautionOn('2012-03-12')).toEqual([]);
    expect((await desk.counts.on.query({ on: '2026-11-23' })).rules).toEqual(before);
    const confirmed = step(countryId, 'Assembleia Nacional', { state: 'agreed', stateOn: '2020-06-01' });
    await desk.decisions.edit.mutate({ stepId, ...withoutCountry(confirmed) });
    expect(await cautionOn('2020-05-31')).toEqual(['Assembleia Nacional']);
    expect(await cautionOn('2020-06-01')).toEqual([]);
  });
});

function withoutCountry<T extends { readonly countryId: string }>({ countryId: _, ...rest }: T): Omit<T, 'countryId'> {
  return rest;
}
