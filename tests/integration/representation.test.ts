import { describe, expect, test } from 'vitest';
import { GAP_GROUPS } from '../../domain/gaps.ts';
import { DEFAULT_WEIGHTS } from '../../domain/watch.ts';
import { caseOf, openDesk, refusalOf, type TestDesk } from '../support/desk.ts';

type Desk = TestDesk['desk'];
type Said = Parameters<Desk['relations']['addEvent']['mutate']>[0];

/** Whose relations are established in the reference data, with an embassy of ours on the list of missions or without. */
const WITH_EMBASSY = 'Japan';
const WITHOUT_EMBASSY = 'Costa Rica';
const WITHOUT_RELATIONS = 'Suriname';

function said(countryId: string, changed: Partial<Said> = {}): Said {
  return {
    countryId,
    direction: 'ours',
    kind: 'agrementGranted',
    effectiveOn: '2026-10-01',
    form: null,
    seat: null,
    person: 'Ana Shembull',
    note: null,
    source: 'Their note, handed over in Vienna',
    reason: 'The note is on its way by courier.',
    documentIds: [],
    document: null,
    ...changed,
  };
}

const NOTE = {
  kind: 'noteVerbale' as const,
  direction: 'in' as const,
  number: '77/2026',
  datedOn: '2026-10-01',
  title: 'Agrément',
  source: 'Handed over in Vienna',
  marking: 'restricted' as const,
  attachmentId: null,
};

async function relationsOf(desk: Desk, name: string) {
  const { countryId } = await caseOf(desk, 'relations', name);
  const { cases, claims, documents } = await desk.countries.dossier.query({ countryId });
  const found = cases.find(({ pipelineId }) => pipelineId === 'relations');
  return {
    countryId,
    stageId: found?.stageId,
    since: found?.stageSince,
    entries: found?.entries ?? [],
    claims,
    documents,
  };
}

describe('an event of representation', () => {
  test('moves the case with it in the same change, on its day and with its paper, what is missing named', async () => {
    const { desk } = await openDesk();
    const { countryId, stageId } = await relationsOf(desk, WITHOUT_EMBASSY);
    expect(stageId).toBe('D3');

    await desk.relations.addEvent.mutate(said(countryId, { document: NOTE }));

    const after = await relationsOf(desk, WITHOUT_EMBASSY);
    expect(after).toMatchObject({ stageId: 'D5', since: '2026-10-01' });
    const [entry] = after.entries;
    // The note meets what the stage asks for; the reason stays visible all the same.
    expect(entry).toMatchObject({
      fromStageId: 'D3',
      toStageId: 'D5',
      effectiveOn: '2026-10-01',
      missing: [],
      reason: 'The note is on its way by courier.',
    });
    const { events } = await desk.relations.read.query({ countryId });
    expect(events).toMatchObject([{ kind: 'agrementGranted', papers: [{ number: '77/2026' }] }]);
    expect(entry?.documentIds).toEqual(events[0]?.papers.map(({ id }) => id));
    const tracks = await desk.relations.tracks.query();
    expect(tracks).toMatchObject([
      { countryId, ours: { step: 'agrementGranted', side: null }, theirs: { step: 'none' } },
    ]);

    await desk.relations.addEvent.mutate(said(countryId, { kind: 'credentialsPresented', effectiveOn: '2026-11-01' }));
    expect((await relationsOf(desk, WITHOUT_EMBASSY)).entries[0]).toMatchObject({
      toStageId: 'D6',
      missing: ['Credentials or the record of the ceremony'],
    });
  });

  test('that is of a consul alone makes no diplomatic relations where there are none', async () => {
    const { desk } = await openDesk();
    const before = await relationsOf(desk, 'Barbados');
    expect(before.stageId).toBe('D0');

    const consul = { form: 'honoraryConsul' as const, seat: 'Bridgetown', document: NOTE };
    await desk.relations.addEvent.mutate(said(before.countryId, { ...consul, kind: 'formAgreed', person: null }));
    await desk.relations.addEvent.mutate(said(before.countryId, { ...consul, document: null, kind: 'missionWorking' }));

    const after = await relationsOf(desk, 'Barbados');
    expect(after).toMatchObject({ stageId: 'D0', entries: before.entries, claims: before.claims });
    const { gaps } = await desk.relations.gaps.query();
    expect(gaps.find(({ countryId }) => countryId === before.countryId)).toMatchObject({ group: 'noRelations' });
  });

  test('is undone with the move that it brought, and the rows are as they were', async () => {
    const { desk } = await openDesk();
    const before = await relationsOf(desk, WITHOUT_EMBASSY);
    const { countryId } = before;

    const { changeId } = await desk.relations.addEvent.mutate(said(countryId, { document: NOTE }));
    await desk.changes.undo.mutate({ changeId });

    const after = await relationsOf(desk, WITHOUT_EMBASSY);
    expect(after).toMatchObject({ stageId: before.stageId, since: before.since, claims: before.claims });
    expect(after.entries.map(({ toStageId }) => toStageId)).toEqual([
      'D3',
      'D5',
      ...before.entries.map((e) => e.toStageId),
    ]);
    expect((await desk.relations.read.query({ countryId })).events).toEqual([]);
    expect(await desk.relations.tracks.query()).toEqual([]);
  });

  test('of the other direction, or one that is behind, leaves the case where it is', async () => {
    const { desk } = await openDesk();
    const { countryId } = await relationsOf(desk, WITHOUT_EMBASSY);
    await desk.relations.addEvent.mutate(said(countryId, { kind: 'missionWorking' }));
    const stands = await relationsOf(desk, WITHOUT_EMBASSY);
    expect(stands.stageId).toBe('D7');

    await desk.relations.addEvent.mutate(said(countryId, { direction: 'theirs' }));
    await desk.relations.addEvent.mutate(said(countryId, { kind: 'headLeft', effectiveOn: '2026-11-01' }));
    await desk.relations.addEvent.mutate(said(countryId, { kind: 'severed', effectiveOn: '2026-11-10' }));

    const after = await relationsOf(desk, WITHOUT_EMBASSY);
    expect(after.stageId).toBe('D7');
    expect(after.entries).toHaveLength(stands.entries.length);
    expect(await desk.relations.tracks.query()).toMatchObject([
      { ours: { step: 'none', side: 'severed' }, theirs: { step: 'agrementGranted' } },
    ]);
  });

  test('without a day moves the case without one; a leap over the beginning of relations puts those on record', async () => {
    const { desk } = await openDesk();
    const { countryId, claims } = await relationsOf(desk, WITHOUT_RELATIONS);
    expect(claims.map(({ kind }) => kind)).not.toContain('relationsEstablished');

    const { changeId } = await desk.relations.addEvent.mutate(
      said(countryId, { kind: 'formAgreed', form: 'nonResident', seat: 'Washington', effectiveOn: null }),
    );

    const after = await relationsOf(desk, WITHOUT_RELATIONS);
    expect(after).toMatchObject({ stageId: 'D4', since: null });
    expect(after.claims.find(({ kind }) => kind === 'relationsEstablished')).toMatchObject({ effectiveOn: null });
    await desk.changes.undo.mutate({ changeId });
    expect(await relationsOf(desk, WITHOUT_RELATIONS)).toMatchObject({ stageId: 'D0', claims });
  });

  test('goes to the stage before when the ministry took its own out of use', async () => {
    const { desk } = await openDesk();
    const { countryId } = await relationsOf(desk, WITHOUT_EMBASSY);
    await desk.stages.remove.mutate({ stageId: 'D5', toStageId: null, reason: '' });

    await desk.relations.addEvent.mutate(said(countryId));

    expect((await relationsOf(desk, WITHOUT_EMBASSY)).stageId).toBe('D4');
  });

  test('is corrected with its papers, the case following forward only; each step is undone as one', async () => {
    const { desk } = await openDesk();
    const { countryId } = await relationsOf(desk, WITHOUT_EMBASSY);
    const { eventId } = await desk.relations.addEvent.mutate(said(countryId, { document: NOTE }));
    const [first] = (await desk.relations.read.query({ countryId })).events;
    const { countryId: _, direction: __, ...fields } = said(countryId);

    const { changeId } = await desk.relations.correctEvent.mutate({
      eventId,
      ...fields,
      kind: 'missionWorking',
      effectiveOn: '2026-11-05',
      note: ' Seen in their list ',
    });

    const { events } = await desk.relations.read.query({ countryId });
    expect(events).toMatchObject([
      { id: eventId, kind: 'missionWorking', effectiveOn: '2026-11-05', note: 'Seen in their list', papers: [] },
    ]);
    expect((await relationsOf(desk, WITHOUT_EMBASSY)).stageId).toBe('D7');
    await desk.changes.undo.mutate({ changeId });
    expect((await desk.relations.read.query({ countryId })).events).toEqual([first]);
    expect((await relationsOf(desk, WITHOUT_EMBASSY)).stageId).toBe('D5');
  });

  test('is removed with its links, its papers and the case staying, and comes back exactly', async () => {
    const { desk } = await openDesk();
    const { countryId } = await relationsOf(desk, WITHOUT_EMBASSY);
    const { eventId } = await desk.relations.addEvent.mutate(said(countryId, { document: NOTE }));
    const before = (await desk.relations.read.query({ countryId })).events;

    const { changeId } = await desk.relations.removeEvent.mutate({ eventId });

    expect((await desk.relations.read.query({ countryId })).events).toEqual([]);
    const after = await relationsOf(desk, WITHOUT_EMBASSY);
    expect(after.stageId).toBe('D5');
    expect(after.documents).toHaveLength(1);
    await desk.changes.undo.mutate({ changeId });
    expect((await desk.relations.read.query({ countryId })).events).toEqual(before);
    expect(await refusalOf(desk.relations.removeEvent.mutate({ eventId: 'nowhere' }))).toEqual({
      code: 'notFound',
      field: 'eventId',
    });
  });

  test.each([
    [{ effectiveOn: '2026-02-31' }, { code: 'impossibleDate', field: 'effectiveOn' }],
    [{ effectiveOn: '2027-01-01' }, { code: 'dateInFuture', field: 'effectiveOn' }],
    [{ kind: 'formAgreed' as const }, { code: 'formMissing', field: 'form' }],
    [{ source: ' ' }, { code: 'textMissing', field: 'source' }],
    [{ reason: ' ' }, { code: 'reasonMissing', field: 'reason', missing: ['Their note granting agrément'] }],
    [{ documentIds: ['nowhere'] }, { code: 'notFound', field: 'documentIds' }],
    [{ document: { ...NOTE, title: '' } }, { code: 'textMissing', field: 'document.title' }],
  ])('with %j is refused whole', async (changed, refusal) => {
    const { desk } = await openDesk();
    const before = await relationsOf(desk, WITHOUT_EMBASSY);

    const call = desk.relations.addEvent.mutate(said(before.countryId, { document: null, ...changed }));

    expect(await refusalOf(call)).toEqual(refusal);
    expect(await relationsOf(desk, WITHOUT_EMBASSY)).toEqual(before);
    expect((await desk.relations.read.query({ countryId: before.countryId })).events).toEqual([]);
  });

  test('ends nothing that began later, and needs a relations case', async () => {
    const { desk } = await openDesk();
    const { countryId } = await relationsOf(desk, WITHOUT_EMBASSY);
    await desk.relations.addEvent.mutate(said(countryId, { kind: 'credentialsPresented' }));
    const early = desk.relations.addEvent.mutate(said(countryId, { kind: 'headLeft', effectiveOn: '2026-09-30' }));
    expect(await refusalOf(early)).toEqual({ code: 'endBeforeStart', field: 'effectiveOn' });
    const { countryId: stranger } = await caseOf(desk, 'recognition', 'Brazil');
    expect(await refusalOf(desk.relations.addEvent.mutate(said(stranger)))).toEqual({
      code: 'noRelationsCase',
      field: 'countryId',
    });
  });
});

describe('the gaps', () => {
  test('list every recogniser without relations or without representation of ours, and name those only listed', async () => {
    const { desk } = await openDesk();
    const { gaps, recognised } = await desk.relations.gaps.query();
    const { states } = await desk.watch.list.query();
    expect(recognised).toBe(states.length);
    expect(gaps).toHaveLength(states.length);
    expect(gaps.find(({ nameEn }) => nameEn === WITHOUT_RELATIONS)).toMatchObject({ group: 'noRelations' });
    expect(gaps.find(({ nameEn }) => nameEn === WITHOUT_EMBASSY)).toMatchObject({ group: 'noForm', direction: 'ours' });
    expect(gaps.find(({ nameEn }) => nameEn === WITH_EMBASSY)).toMatchObject({ group: 'onlyListed' });
  });

  test('move on with each event, with days, next step and owner on the row', async () => {
    const { desk } = await openDesk();
    const { countryId, caseId } = await caseOf(desk, 'relations', WITHOUT_EMBASSY);
    const groupsOf = async () => (await desk.relations.gaps.query()).gaps.filter((gap) => gap.countryId === countryId);
    await desk.relations.addEvent.mutate(
      said(countryId, { kind: 'formAgreed', form: 'nonResident', effectiveOn: '2026-01-10' }),
    );
    expect(await groupsOf()).toMatchObject([{ group: 'noRequest' }]);
    await desk.relations.addEvent.mutate(said(countryId, { kind: 'agrementAsked', effectiveOn: '2026-09-01' }));
    await desk.commitments.add.mutate({
      countryId,
      caseId,
      direction: 'ours',
      text: 'Ask their protocol',
      dueOn: '2026-12-01',
      marking: 'open',
    });
    expect(await groupsOf()).toMatchObject([
      {
        group: 'silent',
        days: 83,
        person: 'Ana Shembull',
        nextStepText: 'Ask their protocol',
        nextStepOn: '2026-12-01',
      },
    ]);
    await desk.relations.addEvent.mutate(said(countryId, { effectiveOn: '2026-11-20' }));
    expect(await groupsOf()).toMatchObject([{ group: 'noCredentials', days: 3 }]);
    await desk.relations.addEvent.mutate(said(countryId, { kind: 'credentialsPresented', effectiveOn: '2026-11-23' }));
    expect(await groupsOf()).toEqual([]);
  });

  test('count a visit that was logged for a head who does not reside', async () => {
    const { desk } = await openDesk();
    const { countryId } = await caseOf(desk, 'relations', WITHOUT_EMBASSY);
    await desk.relations.addEvent.mutate(
      said(countryId, { kind: 'credentialsPresented', form: 'nonResident', effectiveOn: '2024-05' }),
    );
    const found = async () => (await desk.relations.gaps.query()).gaps.find((gap) => gap.countryId === countryId);
    expect(await found()).toMatchObject({ group: 'noVisit', since: '2024-05' });
    await desk.actions.log.mutate({
      kind: 'visit',
      happenedOn: '2026-03-01',
      summary: 'Working visit',
      marking: 'open',
      countryIds: [countryId],
      people: [],
      newPeople: [],
      followUp: null,
      theirPromise: null,
    });
    expect(await found()).toBeUndefined();
  });
});

describe('the watch', () => {
  test('tells of a lapsed accreditation, a change of government and a remark, as their weights say', async () => {
    const { desk } = await openDesk();
    const { countryId } = await caseOf(desk, 'relations', 'Germany');
    const signals = async () =>
      (await desk.watch.list.query()).states
        .find((state) => state.countryId === countryId)
        ?.signals.map(({ kind, weight, count }) => [kind, weight, count]);
    await desk.relations.addEvent.mutate(
      said(countryId, { direction: 'theirs', kind: 'headLeft', effectiveOn: '2026-05-01' }),
    );
    expect(await signals()).toEqual([['accreditationLapsed', 2, 1]]);
    for (const kind of ['governmentChange', 'publicRemark'] as const) {
      await desk.actions.log.mutate({
        kind,
        happenedOn: '2026-11-01',
        summary: 'Seen on television',
        marking: 'open',
        countryIds: [countryId],
        people: [],
        newPeople: [],
        followUp: null,
        theirPromise: null,
      });
    }
    expect(await signals()).toEqual([
      ['publicRemark', 2, 1],
      ['governmentChange', 2, 1],
      ['accreditationLapsed', 2, 1],
    ]);
    await desk.settings.write.mutate({ watchWeights: { ...DEFAULT_WEIGHTS, publicRemark: 0, governmentChange: 3 } });
    expect(await signals()).toEqual([
      ['governmentChange', 3, 1],
      ['accreditationLapsed', 2, 1],
    ]);
  });
});

describe('the sample desk', () => {
  test('shows every group of gaps and every side state of a direction', async () => {
    const { desk } = await openDesk({ with: 'demo' });
    const { gaps } = await desk.relations.gaps.query();
    expect([...new Set(gaps.map(({ group }) => group))].sort()).toEqual([...GAP_GROUPS].sort());
    const tracks = await desk.relations.tracks.query();
    const sides = new Set(tracks.flatMap(({ ours, theirs }) => [ours.side, theirs.side]));
    for (const side of ['suspended', 'lapsed', 'downgraded', 'refused', 'silent', null]) expect(sides).toContain(side);
    // The board stands where the further of the two directions stands.
    const { cards } = await desk.boards.cards.query({ pipelineId: 'relations' });
    const working = tracks.filter(({ ours, theirs }) => [ours.step, theirs.step].includes('working'));
    for (const { countryId } of working) {
      expect(cards.find((card) => card.countryId === countryId)?.stageId).toBe('D7');
    }
  });
});
