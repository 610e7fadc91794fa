import { describe, expect, test } from 'vitest';
import { caseOf, openDesk, refusalOf, type TestDesk } from '../support/desk.ts';

type Desk = TestDesk['desk'];
type Said = Parameters<Desk['claims']['add']['mutate']>[0];
type Paper = NonNullable<Said['document']>;

/** A claim of the state itself, with nothing said but what is given: the histories below say the rest. */
function said(countryId: string, fields: Pick<Said, 'kind' | 'byWhom' | 'source'> & Partial<Said>): Said {
  return {
    countryId,
    voice: 'theirs',
    addressee: null,
    effectiveOn: null,
    decidedOn: null,
    notifiedOn: null,
    receivedOn: null,
    reportedOn: null,
    basis: 'said',
    note: null,
    documentIds: [],
    document: null,
    ...fields,
  };
}

function paper(fields: Pick<Paper, 'kind' | 'title'> & Partial<Paper>): Paper {
  return { number: null, datedOn: null, source: 'Registry', marking: 'restricted', attachmentId: null, ...fields };
}

async function attach(open: TestDesk, name: string): Promise<string> {
  const request = new Request(`http://desk.test/attachments?name=${name}`, {
    method: 'POST',
    body: new TextEncoder().encode(`%PDF-1.4 ${name}`),
  });
  return ((await (await open.application.fetch(request)).json()) as { attachmentId: string }).attachmentId;
}

async function countedUnder(desk: Desk, rule: string, on: string, iso3: string): Promise<boolean> {
  const { rules } = await desk.counts.on.query({ on });
  return rules.find(({ id }) => id === rule)?.members.includes(iso3) ?? false;
}

/** What is known of a state, from whom, since when, on which paper: the question that each history must answer. */
async function recordOf(desk: Desk, countryId: string) {
  const { claims } = await desk.countries.dossier.query({ countryId });
  return claims.map(({ kind, byWhom, effectiveOn, reportedOn, grade, papers }) => ({
    kind,
    byWhom,
    on: effectiveOn ?? reportedOn,
    grade,
    papers: papers.map(({ title }) => title),
  }));
}

describe('histories of recognition, replayed', () => {
  test('Kenya: signals win no stage, two presidents’ words stand side by side, the letter makes the grade', async () => {
    const open = await openDesk();
    const { desk } = open;
    const { countryId, caseId, stageId } = await caseOf(desk, 'recognition', 'Kenya');
    const log = (happenedOn: string, summary: string) =>
      desk.actions.log.mutate({
        kind: 'signal',
        happenedOn,
        summary,
        marking: 'restricted',
        countryIds: [countryId],
        people: [],
        followUp: null,
        theirPromise: null,
      });
    await log('2023-03-20', 'Letter to our envoy: passports are accepted');
    await desk.claims.add.mutate(
      said(countryId, {
        kind: 'promise',
        byWhom: 'Foreign minister of Kenya',
        source: 'Meeting in New York',
        reportedOn: '2023-09-21',
      }),
    );
    await desk.claims.add.mutate(
      said(countryId, {
        kind: 'refusal',
        byWhom: 'Office of the President of Serbia',
        voice: 'others',
        source: 'Read-out of a meeting in New York',
        reportedOn: '2023-09-20',
      }),
    );
    expect((await caseOf(desk, 'recognition', 'Kenya')).stageId).toBe(stageId);

    await desk.claims.add.mutate(
      said(countryId, {
        kind: 'recognition',
        byWhom: 'President of Kenya',
        source: 'Registry 118',
        effectiveOn: '2025-03-26',
        decidedOn: '2025-03-26',
        receivedOn: '2025-03-26',
        reportedOn: '2025-03-26',
        document: paper({
          kind: 'letterOfRecognition',
          title: 'Letter of recognition',
          datedOn: '2025-03-26',
          signatory: 'President of Kenya',
          form: 'original',
          attachmentId: await attach(open, 'kenya.pdf'),
        }),
      }),
    );

    expect(await recordOf(desk, countryId)).toEqual(
      expect.arrayContaining([
        { kind: 'promise', byWhom: 'Foreign minister of Kenya', on: '2023-09-21', grade: 'claimed', papers: [] },
        {
          kind: 'refusal',
          byWhom: 'Office of the President of Serbia',
          on: '2023-09-20',
          grade: 'claimed',
          papers: [],
        },
        {
          kind: 'recognition',
          byWhom: 'President of Kenya',
          on: '2025-03-26',
          grade: 'originalOnFile',
          papers: ['Letter of recognition'],
        },
      ]),
    );
    expect(await countedUnder(desk, 'strict', '2025-03-25', 'KEN')).toBe(false);
    expect(await countedUnder(desk, 'strict', '2025-03-26', 'KEN')).toBe(true);
    expect((await caseOf(desk, 'recognition', 'Kenya')).caseId).toBe(caseId);
  });

  test.each([
    ['Nigeria', 'NGA'],
    ['Uganda', 'UGA'],
    ['Mali', 'MLI'],
  ])('%s: announced, denied, and without a note: nobody counts it, and both words stay', async (name, iso3) => {
    const { desk } = await openDesk();
    const { countryId, caseId } = await caseOf(desk, 'recognition', name);
    await desk.claims.add.mutate(
      said(countryId, {
        kind: 'recognition',
        byWhom: 'Ministry of Foreign Affairs of Kosovo',
        voice: 'ours',
        source: 'Press release',
        basis: 'published',
        reportedOn: '2012',
      }),
    );
    await desk.claims.add.mutate(
      said(countryId, {
        ...{ kind: 'refusal', byWhom: name, source: 'Statement of its ministry', basis: 'published' },
        reportedOn: '2012',
      }),
    );
    await desk.cases.enterOutcome.mutate({
      caseId,
      outcome: 'announcedUnconfirmed',
      stageId: null,
      effectiveOn: '2012',
      reason: 'Announced; no note has ever come',
      documentIds: [],
      document: null,
    });

    expect((await recordOf(desk, countryId)).map(({ kind, byWhom }) => [kind, byWhom])).toEqual([
      ['recognition', 'Ministry of Foreign Affairs of Kosovo'],
      ['refusal', name],
    ]);
    for (const rule of ['ministry', 'un', 'strict', 'otherSide']) {
      expect(await countedUnder(desk, rule, '2026-11-23', iso3)).toBe(false);
    }
    expect(await caseOf(desk, 'recognition', name)).toMatchObject({ outcome: 'announcedUnconfirmed', stageId: 'R0' });
  });

  test('Suriname: decided, told to us and told to a third party are days of their own, on a note with an addressee', async () => {
    const { desk } = await openDesk();
    const { countryId } = await caseOf(desk, 'recognition', 'Suriname');
    const { claimId } = await desk.claims.add.mutate(
      said(countryId, {
        kind: 'withdrawal',
        byWhom: 'Suriname',
        addressee: 'Permanent mission of Serbia in New York',
        source: 'Note shown in Belgrade',
        decidedOn: '2017-10-27',
        notifiedOn: '2017-10-30',
        receivedOn: '2017-11-02',
        reportedOn: '2017-10-31',
        document: paper({ kind: 'noteVerbale', title: 'Note of revocation', datedOn: '2017-10-27', form: 'copy' }),
      }),
    );
    const { claims } = await desk.countries.dossier.query({ countryId });
    expect(claims.find(({ id }) => id === claimId)).toMatchObject({
      addressee: 'Permanent mission of Serbia in New York',
      decidedOn: '2017-10-27',
      notifiedOn: '2017-10-30',
      receivedOn: '2017-11-02',
      reportedOn: '2017-10-31',
      grade: 'noteSeen',
    });
    // In the register it has the day that it has in the dossier.
    const { papers } = await desk.documents.register.query();
    expect(papers.find(({ title }) => title === 'Note of revocation')?.supports).toMatchObject([{ on: '2017-10-30' }]);
    expect((await caseOf(desk, 'recognition', 'Suriname')).outcome).toBe('contested');
    expect(await countedUnder(desk, 'ministry', '2017-12-01', 'SUR')).toBe(true);
    expect(await countedUnder(desk, 'otherSide', '2017-12-01', 'SUR')).toBe(false);
  });

  test('Papua New Guinea: a published note without a seal is described as such and proves no original', async () => {
    const open = await openDesk();
    const { desk } = open;
    const { countryId } = await caseOf(desk, 'recognition', 'Papua New Guinea');
    await desk.claims.add.mutate(
      said(countryId, {
        kind: 'withdrawal',
        byWhom: 'Foreign minister of Serbia',
        voice: 'others',
        source: 'Press conference in Belgrade',
        reportedOn: '2018-07-05',
        basis: 'published',
        document: paper({
          ...{ kind: 'noteVerbale', title: 'Note as published', sealSeen: false, form: 'copy' },
          attachmentId: await attach(open, 'png.pdf'),
        }),
      }),
    );
    const { papers } = await desk.documents.register.query();
    expect(papers).toMatchObject([{ title: 'Note as published', sealSeen: false, form: 'copy' }]);
    const withdrawals = (await recordOf(desk, countryId)).filter(({ kind }) => kind === 'withdrawal');
    expect(withdrawals.every(({ grade }) => grade !== 'originalOnFile')).toBe(true);
  });

  test('Ghana: announced as withdrawn in 2019, reaffirmed to an envoy in 2025: contested until they answer themselves', async () => {
    const { desk } = await openDesk();
    const { countryId } = await caseOf(desk, 'recognition', 'Ghana');
    expect((await caseOf(desk, 'recognition', 'Ghana')).outcome).toBe('contested');
    await desk.claims.add.mutate(
      said(countryId, {
        kind: 'reconfirmation',
        byWhom: 'Envoy of Kosovo',
        voice: 'ours',
        source: 'Report of the envoy',
        reportedOn: '2025-06',
        basis: 'published',
        note: 'Says that the recognition was reaffirmed to him',
      }),
    );
    expect((await caseOf(desk, 'recognition', 'Ghana')).outcome).toBe('contested');
    expect(await countedUnder(desk, 'ministry', '2026-01-01', 'GHA')).toBe(true);
    expect(await countedUnder(desk, 'otherSide', '2026-01-01', 'GHA')).toBe(false);

    const { changeId } = await desk.claims.add.mutate(
      said(countryId, {
        kind: 'reconfirmation',
        byWhom: 'Ghana',
        source: 'Note to our embassy',
        effectiveOn: '2026-02-01',
        document: paper({ kind: 'noteVerbale', title: 'Note to our embassy', direction: 'in' }),
      }),
    );
    expect((await caseOf(desk, 'recognition', 'Ghana')).outcome).toBeNull();
    await desk.changes.undo.mutate({ changeId });
    expect((await caseOf(desk, 'recognition', 'Ghana')).outcome).toBe('contested');
  });

  test('Kenya: what Belgrade tells of a refusal stands beside the recognition and takes nobody off', async () => {
    const { desk } = await openDesk();
    const { countryId } = await caseOf(desk, 'recognition', 'Kenya');
    const counts = async () =>
      (await desk.counts.on.query({ on: '2026-11-20' })).rules.map(({ id, total }) => [id, total]);
    const before = await counts();
    const refusal = said(countryId, {
      kind: 'refusal',
      byWhom: 'Office of the President of Serbia',
      voice: 'others',
      source: 'Statement after a telephone call',
      reportedOn: '2025-04-02',
      basis: 'published',
    });
    await desk.claims.add.mutate(refusal);
    expect(await counts()).toEqual(before);
    await desk.claims.add.mutate({ ...refusal, byWhom: 'Kenya', voice: 'theirs' });
    expect(await countedUnder(desk, 'ministry', '2026-11-20', 'KEN')).toBe(false);
    await desk.claims.add.mutate(
      said(countryId, {
        kind: 'reconfirmation',
        byWhom: 'Kenya',
        source: 'To us',
        basis: 'confirmedToUs',
        effectiveOn: '2026-11-01',
      }),
    );
    expect(await counts()).toEqual(before.map(([id, total]) => [id, id === 'strict' ? Number(total) + 1 : total]));
  });

  test('whose word it is has to be said', async () => {
    const { desk } = await openDesk();
    const { countryId } = await caseOf(desk, 'recognition', 'Kenya');
    const claim = said(countryId, { kind: 'refusal', byWhom: 'Somebody', voice: null, source: 'A newspaper' });
    expect(await refusalOf(desk.claims.add.mutate(claim))).toEqual({ code: 'voiceMissing', field: 'voice' });
  });

  test('taking back one of two withdrawals leaves the case contested, and the answer to it can go first', async () => {
    const { desk } = await openDesk();
    const { countryId } = await caseOf(desk, 'recognition', 'Senegal');
    const outcome = async () => (await caseOf(desk, 'recognition', 'Senegal')).outcome;
    const claim = (fields: Partial<Said>) =>
      desk.claims.add.mutate(
        said(countryId, {
          ...{ kind: 'withdrawal', byWhom: 'Foreign minister of Serbia', voice: 'others', source: 'Belgrade' },
          reportedOn: '2026-10-01',
          ...fields,
        }),
      );
    const first = await claim({});
    const second = await claim({ reportedOn: '2026-10-05' });
    await desk.changes.undo.mutate(first);
    expect(await outcome()).toBe('contested');
    await desk.changes.undo.mutate(second);
    expect(await outcome()).toBeNull();

    const again = await claim({});
    await claim({ ...{ kind: 'withdrawalDenied', byWhom: 'Senegal', voice: 'theirs', basis: 'published' } });
    expect(await outcome()).toBeNull();
    await desk.changes.undo.mutate(again);
    expect(await outcome()).toBeNull();
  });

  test('that the contest is over, as an officer decided, outlives a claim about something else', async () => {
    const { desk } = await openDesk();
    const { countryId, caseId } = await caseOf(desk, 'recognition', 'Ghana');
    const end = { caseId, outcome: null, stageId: null, effectiveOn: '2026-11-01', documentIds: [], document: null };
    await desk.cases.enterOutcome.mutate({ ...end, reason: 'The minister has taken note of their answer' });
    await desk.claims.add.mutate(said(countryId, { kind: 'promise', byWhom: 'Ghana', source: 'A call' }));
    expect((await caseOf(desk, 'recognition', 'Ghana')).outcome).toBeNull();
    await desk.claims.add.mutate(
      said(countryId, {
        ...{ kind: 'withdrawal', byWhom: 'Foreign minister of Serbia', voice: 'others', source: 'Belgrade' },
        reportedOn: '2026-11-20',
      }),
    );
    expect((await caseOf(desk, 'recognition', 'Ghana')).outcome).toBe('contested');
  });

  test('a file that goes again takes the grade along that rested on it', async () => {
    const open = await openDesk();
    const { desk } = open;
    const { countryId } = await caseOf(desk, 'recognition', 'Bhutan');
    const document = paper({ kind: 'noteVerbale', title: 'Their note', direction: 'in', form: 'original' });
    const note = { countryIds: [countryId], document };
    const { documentId } = await desk.documents.add.mutate(note);
    const scanned = { ...document, attachmentId: await attach(open, 'note.pdf') };
    const corrected = await desk.documents.correct.mutate({ ...note, documentId, document: scanned });
    await desk.claims.add.mutate(
      said(countryId, {
        kind: 'recognition',
        byWhom: 'Bhutan',
        source: 'Their note',
        effectiveOn: '2026-10-01',
        documentIds: [documentId],
      }),
    );
    expect(await countedUnder(desk, 'strict', '2026-11-20', 'BTN')).toBe(true);
    await desk.changes.undo.mutate(corrected);
    expect(await countedUnder(desk, 'strict', '2026-11-20', 'BTN')).toBe(false);
    expect(await countedUnder(desk, 'ministry', '2026-11-20', 'BTN')).toBe(true);
  });

  test('Sierra Leone: the visit of the other side’s minister is the warning, not yet a withdrawal', async () => {
    const { desk } = await openDesk();
    const { countryId } = await caseOf(desk, 'recognition', 'Senegal');
    const lightOf = async () =>
      (await desk.watch.list.query()).states
        .find((state) => state.countryId === countryId)
        ?.signals.map(({ kind }) => kind);
    expect(await lightOf()).not.toContain('otherSideMove');
    await desk.actions.log.mutate({
      kind: 'otherSideMove',
      happenedOn: '2026-11-20',
      summary: 'Their foreign minister received in the capital; recognition called premature',
      marking: 'restricted',
      countryIds: [countryId],
      people: [],
      followUp: null,
      theirPromise: null,
    });
    expect(await lightOf()).toContain('otherSideMove');
    expect(await lightOf()).not.toContain('withdrawalClaimed');
    const sierraLeone = await caseOf(desk, 'recognition', 'Sierra Leone');
    const listed = (await desk.watch.list.query()).states.find((state) => state.countryId === sierraLeone.countryId);
    expect(listed).toMatchObject({ light: 'red' });
  });

  test('The Bahamas: one signed instrument supports the recognition and the relations, in both pipelines', async () => {
    const { desk } = await openDesk();
    const jamaica = await caseOf(desk, 'recognition', 'Jamaica');
    const move = { effectiveOn: '2026-11-20', reason: '', confirmed: [], documentIds: [], document: null };
    await desk.cases.move.mutate({
      ...move,
      caseId: jamaica.caseId,
      stageId: 'R7',
      document: paper({ kind: 'jointCommunique', title: 'Joint declaration' }),
    });
    const [declaration] = (await desk.countries.dossier.query({ countryId: jamaica.countryId })).documents;
    const relations = await caseOf(desk, 'relations', 'Jamaica');

    await desk.cases.move.mutate({
      ...move,
      caseId: relations.caseId,
      stageId: 'D3',
      documentIds: [declaration?.id ?? ''],
    });

    expect((await desk.documents.register.query()).papers).toHaveLength(1);
    expect(await recordOf(desk, jamaica.countryId)).toEqual([
      { kind: 'recognition', byWhom: 'Jamaica', on: '2026-11-20', grade: 'noteSeen', papers: ['Joint declaration'] },
      {
        kind: 'relationsEstablished',
        byWhom: 'Jamaica',
        on: '2026-11-20',
        grade: 'noteSeen',
        papers: ['Joint declaration'],
      },
    ]);
  });

  test('the 122 rows of the reference list are all on record, and every withdrawal that nobody answered is contested', async () => {
    const { desk } = await openDesk();
    const { cards } = await desk.boards.cards.query({ pipelineId: 'relations' });
    expect(cards).toHaveLength(122);
    const { states } = await desk.watch.list.query();
    const claimed = states.filter(({ signals }) => signals.some(({ kind }) => kind === 'withdrawalClaimed'));
    const contested = (await desk.boards.cards.query({ pipelineId: 'recognition' })).cards.filter(
      ({ outcome }) => outcome === 'contested',
    );
    expect(new Set(claimed.map(({ countryId }) => countryId))).toEqual(
      new Set(contested.map((card) => card.countryId)),
    );
    expect(claimed.every(({ light }) => light === 'red')).toBe(true);
    // 27 rows tell of a withdrawal; Liberia and the Maldives denied it, Guinea-Bissau reconfirmed.
    expect(contested).toHaveLength(24);
  });

  test('a letter that is scanned later proves more from then on; undone, it proves what it proved', async () => {
    const open = await openDesk();
    const { desk } = open;
    const { countryId, caseId } = await caseOf(desk, 'recognition', 'Brazil');
    const letter = paper({ kind: 'letterOfRecognition', title: 'Letter of recognition' });
    await desk.cases.move.mutate({
      ...{ caseId, stageId: 'R7', effectiveOn: '2026-11-20', reason: '', confirmed: [], documentIds: [] },
      document: letter,
    });
    const strict = () => countedUnder(desk, 'strict', '2026-11-20', 'BRA');
    expect(await strict()).toBe(false);
    const [filed] = (await desk.countries.dossier.query({ countryId })).documents;

    const { changeId } = await desk.documents.correct.mutate({
      documentId: filed?.id ?? '',
      countryIds: [countryId],
      document: { ...letter, form: 'original', attachmentId: await attach(open, 'brazil.pdf') },
    });
    expect(await strict()).toBe(true);
    await desk.changes.undo.mutate({ changeId });
    expect(await strict()).toBe(false);
  });

  test('a paper keeps the states whose claims rest on it, and its days are in order', async () => {
    const { desk } = await openDesk();
    const { countryId } = await caseOf(desk, 'recognition', 'Brazil');
    const other = (await caseOf(desk, 'recognition', 'Nepal')).countryId;
    const letter = paper({ kind: 'letterOfRecognition', title: 'Letter', datedOn: '2026-11-20' });
    await desk.claims.add.mutate(
      said(countryId, {
        kind: 'recognition',
        byWhom: 'Brazil',
        source: 'Us',
        effectiveOn: '2026-11',
        document: letter,
      }),
    );
    const [filed] = (await desk.countries.dossier.query({ countryId })).documents;
    const correct = (countryIds: string[], document: Paper) =>
      refusalOf(desk.documents.correct.mutate({ documentId: filed?.id ?? '', countryIds, document }));
    expect(await correct([other], letter)).toEqual({ code: 'paperInUse', field: 'countryIds' });
    expect(await correct([countryId], { ...letter, receivedOn: '2026-11-19' })).toEqual({
      code: 'beforePaper',
      field: 'document.receivedOn',
    });
  });

  test('what an officer calls contested stays so until an officer says otherwise', async () => {
    const { desk } = await openDesk();
    const { countryId, caseId } = await caseOf(desk, 'recognition', 'Uganda');
    const { changeId } = await desk.cases.enterOutcome.mutate({
      ...{ caseId, outcome: 'contested', stageId: null, effectiveOn: '2026-11', reason: 'Announced and denied' },
      ...{ documentIds: [], document: null },
    });
    await desk.claims.add.mutate(said(countryId, { kind: 'promise', byWhom: 'Uganda', source: 'A call' }));
    expect((await caseOf(desk, 'recognition', 'Uganda')).outcome).toBe('contested');
    await desk.changes.undo.mutate({ changeId });
    expect((await caseOf(desk, 'recognition', 'Uganda')).outcome).toBeNull();
  });
});
