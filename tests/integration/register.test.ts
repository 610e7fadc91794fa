import { describe, expect, test } from 'vitest';
import { caseOf, openDesk, refusalOf, type TestDesk } from '../support/desk.ts';

type Input = Parameters<TestDesk['desk']['documents']['add']['mutate']>[0];

function note(countryIds: string[], changed: Partial<Input['document']> = {}): Input {
  return {
    countryIds,
    document: {
      kind: 'noteVerbale',
      number: null,
      datedOn: '2026-10-01',
      title: 'Note verbale',
      source: 'By hand',
      marking: 'restricted',
      attachmentId: null,
      direction: 'out',
      ...changed,
    },
  };
}

async function desks() {
  const { desk } = await openDesk();
  const lanka = (await caseOf(desk, 'recognition', 'Sri Lanka')).countryId;
  const nepal = (await caseOf(desk, 'recognition', 'Nepal')).countryId;
  const register = async () => desk.documents.register.query();
  return { desk, lanka, nepal, register };
}

describe('the register of papers', () => {
  test('is empty on a new desk, and says which of our numbers are missing once there are some', async () => {
    const { desk, lanka, nepal, register } = await desks();
    expect(await register()).toMatchObject({ papers: [], gaps: [] });

    for (const number of ['4/2026', '7/2026']) await desk.documents.add.mutate(note([lanka, nepal], { number }));

    const { papers, gaps } = await register();
    expect(gaps).toEqual([{ series: '', year: 2026, from: 5, to: 6 }]);
    expect(papers[0]?.countries.map(({ nameEn }) => nameEn)).toEqual(['Nepal', 'Sri Lanka']);
  });

  test('takes a number of ours once, one of theirs once for each state, and keeps nothing of what it refuses', async () => {
    const { desk, lanka, nepal, register } = await desks();
    await desk.documents.add.mutate(note([lanka], { number: 'MFA-4/2026' }));
    await desk.documents.add.mutate(note([lanka], { number: '9/2026', direction: 'in' }));
    const before = await register();
    const taken = { code: 'duplicateNumber', field: 'document.number' };

    expect(await refusalOf(desk.documents.add.mutate(note([nepal], { number: 'mfa - 4/2026' })))).toEqual(taken);
    expect(await refusalOf(desk.documents.add.mutate(note([lanka], { number: '9/2026', direction: 'in' })))).toEqual(
      taken,
    );
    expect(await refusalOf(desk.documents.add.mutate(note([lanka], { replyDueOn: '2026-02-31' })))).toEqual({
      code: 'impossibleDate',
      field: 'document.replyDueOn',
    });
    for (const field of ['datedOn', 'receivedOn'] as const) {
      // A paper of tomorrow is none yet; a month that has begun may lie behind us.
      expect(await refusalOf(desk.documents.add.mutate(note([lanka], { [field]: '2026-11-24' })))).toEqual({
        code: 'dateInFuture',
        field: `document.${field}`,
      });
    }
    expect(await refusalOf(desk.documents.add.mutate(note(['nowhere'])))).toMatchObject({ code: 'notFound' });
    expect(await refusalOf(desk.documents.add.mutate(note([])))).toEqual({
      code: 'countryMissing',
      field: 'countryIds',
    });
    expect(await register()).toEqual(before);
    await desk.documents.add.mutate(note([nepal], { number: '9/2026', direction: 'in' }));
  });

  test('knows a number in any spelling, and asks which way a note with a number went', async () => {
    const { desk, lanka, nepal, register } = await desks();
    await desk.documents.add.mutate(note([lanka], { number: '5/2026' }));
    const decree = { kind: 'cabinetDecision', number: '12/2026', direction: null } as const;
    await desk.documents.add.mutate(note([lanka], decree));
    const before = await register();
    const taken = { code: 'duplicateNumber', field: 'document.number' };

    for (const number of ['05/2026', '005/2026', '5 / 2026']) {
      expect(await refusalOf(desk.documents.add.mutate(note([nepal], { number })))).toEqual(taken);
    }
    expect(await refusalOf(desk.documents.add.mutate(note([lanka], { number: '5/2026', direction: null })))).toEqual({
      code: 'directionMissing',
      field: 'document.direction',
    });
    expect(await refusalOf(desk.documents.add.mutate(note([lanka], { ...decree, number: '012/2026' })))).toEqual(taken);
    expect(await register()).toEqual(before);
    await desk.documents.add.mutate(note([nepal], decree));
    await desk.documents.add.mutate(note([lanka], { direction: null }));
  });

  test('takes no answer that is older than its question, nor two papers that answer each other', async () => {
    const { desk, lanka, register } = await desks();
    const asked = await desk.documents.add.mutate(note([lanka]));
    const old = await desk.documents.add.mutate(note([lanka], { direction: 'in', datedOn: '2019-03-04' }));
    const answer = await desk.documents.add.mutate(note([lanka], { direction: 'in', datedOn: '2026-10' }));
    const reply = (documentId: string, repliedById: string) => desk.documents.reply.mutate({ documentId, repliedById });

    expect(await refusalOf(reply(asked.documentId, old.documentId))).toEqual({
      code: 'answerTooEarly',
      field: 'repliedById',
    });
    await reply(asked.documentId, answer.documentId);
    expect(await refusalOf(reply(answer.documentId, asked.documentId))).toEqual({
      code: 'answersInCircle',
      field: 'repliedById',
    });

    const before = await register();
    for (const changed of [{ direction: 'out' }, { direction: 'in', datedOn: '2026-09-30' }] as const) {
      const correction = { documentId: answer.documentId, ...note([lanka], changed) };
      expect(await refusalOf(desk.documents.correct.mutate(correction))).toEqual({ code: 'answerHangs' });
    }
    const asOurs = { documentId: asked.documentId, ...note([lanka], { datedOn: '2026-11-02' }) };
    expect(await refusalOf(desk.documents.correct.mutate(asOurs))).toEqual({ code: 'answerHangs' });
    expect(await register()).toEqual(before);
    await desk.documents.correct.mutate({
      documentId: answer.documentId,
      ...note([lanka], { direction: 'in', datedOn: '2026-10-05' }),
    });
  });

  test('knows what is owed an answer, and takes only an answer that goes the other way between the same two', async () => {
    const { desk, lanka, nepal, register } = await desks();
    const { documentId } = await desk.documents.add.mutate(note([lanka], { replyDueOn: '2026-11-01' }));
    const ours = await desk.documents.add.mutate(note([lanka]));
    const elsewhere = await desk.documents.add.mutate(note([nepal], { direction: 'in' }));
    const answer = await desk.documents.add.mutate(note([lanka], { direction: 'in', title: 'Their answer' }));
    const stateOf = async (id: string) => (await register()).papers.find((paper) => paper.id === id)?.reply;
    expect(await stateOf(documentId)).toBe('overdue');
    const owed = async () => (await desk.today.list.query()).answers.map((paper) => paper.documentId);
    expect(await owed()).toEqual([documentId]);

    for (const wrong of [ours, elsewhere]) {
      const call = desk.documents.reply.mutate({ documentId, repliedById: wrong.documentId });
      expect(await refusalOf(call)).toEqual({ code: 'noAnswer', field: 'repliedById' });
    }
    const { changeId } = await desk.documents.reply.mutate({ documentId, repliedById: answer.documentId });

    expect(await stateOf(documentId)).toBe('replied');
    expect(await owed()).toEqual([]);
    await desk.changes.undo.mutate({ changeId });
    expect(await stateOf(documentId)).toBe('overdue');
  });

  test('registers an answer at once with what it answers, or neither, and undoes that as one', async () => {
    const { desk, lanka, nepal, register } = await desks();
    const { documentId } = await desk.documents.add.mutate(note([lanka], { replyDueOn: '2026-11-01' }));
    const before = await register();
    const answer = (countryId: string) => ({ ...note([countryId], { direction: 'in' }), answersId: documentId });
    expect(await refusalOf(desk.documents.add.mutate(answer(nepal)))).toEqual({
      code: 'noAnswer',
      field: 'repliedById',
    });
    expect(await register()).toEqual(before);

    const added = await desk.documents.add.mutate(answer(lanka));

    expect((await register()).papers.find(({ id }) => id === documentId)).toMatchObject({
      reply: 'replied',
      repliedById: added.documentId,
    });
    await desk.changes.undo.mutate({ changeId: added.changeId });
    expect(await register()).toEqual(before);
  });

  test('corrects a paper with its states, keeps its answer, and undoes that as one', async () => {
    const { desk, lanka, nepal, register } = await desks();
    const { documentId } = await desk.documents.add.mutate(note([lanka], { number: '4/2026' }));
    const answer = await desk.documents.add.mutate(note([lanka], { direction: 'in' }));
    await desk.documents.reply.mutate({ documentId, repliedById: answer.documentId });
    const before = await register();

    const { changeId } = await desk.documents.correct.mutate({
      documentId,
      ...note([lanka, nepal], { number: '4/2026', signatory: 'The Minister', sealSeen: true, form: 'original' }),
    });

    expect((await register()).papers.find(({ id }) => id === documentId)).toMatchObject({
      signatory: 'The Minister',
      sealSeen: true,
      repliedById: answer.documentId,
      countries: [{ nameEn: 'Nepal' }, { nameEn: 'Sri Lanka' }],
    });
    await desk.changes.undo.mutate({ changeId });
    expect(await register()).toEqual(before);
  });

  test('says what a paper supports: claims, moves that stand and representation, in whatever states', async () => {
    const { desk, lanka, register } = await desks();
    const { caseId } = await caseOf(desk, 'recognition', 'Sri Lanka');
    const japan = await caseOf(desk, 'relations', 'Japan');
    const { documentId } = await desk.documents.add.mutate(
      note([lanka, japan.countryId], {
        kind: 'exchangeOfNotes',
        direction: 'in',
        number: '5/2026',
        signatory: 'The Minister',
        sealSeen: true,
      }),
    );
    const supportsOf = async () => (await register()).papers.find(({ id }) => id === documentId)?.supports ?? [];
    expect(await supportsOf()).toEqual([]);

    const { changeId } = await desk.cases.move.mutate({
      caseId,
      stageId: 'R7',
      effectiveOn: '2026-11-20',
      reason: '',
      confirmed: [],
      documentIds: [documentId],
      document: null,
    });
    await desk.relations.addEvent.mutate({
      countryId: japan.countryId,
      direction: 'ours',
      kind: 'agrementGranted',
      effectiveOn: '2026-10-01',
      form: null,
      seat: null,
      person: null,
      note: null,
      source: 'Their note',
      reason: 'By this note',
      documentIds: [documentId],
      document: null,
    });

    expect(await supportsOf()).toMatchObject([
      { what: 'claim', kind: 'recognition', on: '2026-11-20', nameEn: 'Sri Lanka' },
      // The agrément moves the case with it.
      { what: 'move', pipelineId: 'relations', stageCode: 'D5', nameEn: 'Japan' },
      { what: 'move', pipelineId: 'recognition', stageCode: 'R7', outcome: null, on: '2026-11-20' },
      { what: 'representation', kind: 'agrementGranted', direction: 'ours', nameEn: 'Japan' },
    ]);
    const { documents } = await desk.countries.dossier.query({ countryId: lanka });
    expect(documents.find(({ id }) => id === documentId)).toMatchObject({
      signatory: 'The Minister',
      sealSeen: true,
      direction: 'in',
      supports: [{ what: 'claim' }, { what: 'move' }],
    });
    await desk.changes.undo.mutate({ changeId });
    expect(await supportsOf()).toMatchObject([{ what: 'move', stageCode: 'D5' }, { what: 'representation' }]);
  });
});
