import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { caseOf, openDesk, refusalOf, type TestDesk } from '../support/desk.ts';

type Added = Parameters<TestDesk['desk']['commitments']['add']['mutate']>[0];

function promise(countryId: string, changed: Partial<Added> = {}): Added {
  return {
    countryId,
    direction: 'ours',
    text: 'Send the legal opinion',
    dueOn: '2026-11-20',
    marking: 'restricted',
    ...changed,
  };
}

describe('a promise', () => {
  test('that slips keeps every reason and is counted; undo takes the last slip back', async () => {
    const { desk } = await openDesk();
    const { countryId } = await caseOf(desk, 'recognition', 'Brazil');
    const { id } = await desk.commitments.add.mutate(promise(countryId));
    await desk.commitments.move.mutate({ id, dueOn: '2026-12', reason: 'Their adviser is away' });
    const { changeId } = await desk.commitments.move.mutate({ id, dueOn: '2027-01-15', reason: 'Recess' });

    const [kept] = (await desk.countries.dossier.query({ countryId })).commitments;
    expect(kept).toMatchObject({ dueOn: '2027-01-15', moves: 2, closingNote: null });
    expect(await refusalOf(desk.commitments.move.mutate({ id, dueOn: '2027-02', reason: ' ' }))).toMatchObject({
      code: 'textMissing',
      field: 'reason',
    });
    await desk.changes.undo.mutate({ changeId });
    expect((await desk.countries.dossier.query({ countryId })).commitments[0]).toMatchObject({
      dueOn: '2026-12',
      moves: 1,
    });
  });

  test('of theirs or a partner’s is never given to one of our officers', async () => {
    const { desk } = await openDesk();
    const { countryId } = await caseOf(desk, 'recognition', 'Brazil');
    const officer = await desk.officers.add.mutate({ name: 'Arta Shembulli' });
    for (const direction of ['theirs', 'partner'] as const) {
      const { id } = await desk.commitments.add.mutate(promise(countryId, { direction, ownerId: officer.id }));
      const found = (await desk.countries.dossier.query({ countryId })).commitments.find((each) => each.id === id);
      expect(found?.ownerId).toBeNull();
      expect(await refusalOf(desk.commitments.correct.mutate({ id, ownerId: officer.id }))).toEqual({
        code: 'notOurs',
        field: 'ownerId',
      });
    }
  });

  test('that others owe us is waited for by whoever has the case', async () => {
    const { desk } = await openDesk();
    const { countryId, caseId } = await caseOf(desk, 'recognition', 'Nepal');
    const officer = await desk.officers.add.mutate({ name: 'Arta Shembulli' });
    await desk.commitments.add.mutate(promise(countryId, { direction: 'theirs', text: 'Will table it', dueOn: null }));
    await desk.commitments.add.mutate(promise(countryId, { text: 'Send the paper', dueOn: null, ownerId: officer.id }));
    expect((await desk.today.list.query()).waiting).toMatchObject([{ ownerId: null, keeperId: null }]);
    await desk.cases.update.mutate({ caseId, ownerId: officer.id });
    const { waiting, undated } = await desk.today.list.query();
    expect(waiting).toMatchObject([{ text: 'Will table it', ownerId: null, keeperId: officer.id }]);
    expect(undated).toMatchObject([{ text: 'Send the paper', keeperId: officer.id }]);
  });

  test('is assigned and corrected in place, and the next step of the case follows', async () => {
    const { desk } = await openDesk();
    const { countryId, caseId } = await caseOf(desk, 'recognition', 'Brazil');
    const officer = await desk.officers.add.mutate({ name: 'Arta Shembulli' });
    const { id } = await desk.commitments.add.mutate(
      promise(countryId, { dueOn: null, dueEvent: 'After their election' }),
    );
    const { changeId } = await desk.commitments.correct.mutate({
      id,
      ownerId: officer.id,
      text: 'Send it in Portuguese',
    });
    expect(await caseOf(desk, 'recognition', 'Brazil')).toMatchObject({
      caseId,
      nextStepText: 'Send it in Portuguese',
      nextStepOwnerId: officer.id,
    });
    const [found] = (await desk.today.list.query()).undated;
    expect(found).toMatchObject({ id, dueEvent: 'After their election', ownerId: officer.id });
    await desk.changes.undo.mutate({ changeId });
    expect(await caseOf(desk, 'recognition', 'Brazil')).toMatchObject({ nextStepText: 'Send the legal opinion' });
  });

  test('is closed with the paper that proves it, once', async () => {
    const { desk } = await openDesk();
    const { countryId } = await caseOf(desk, 'recognition', 'Brazil');
    const { id } = await desk.commitments.add.mutate(promise(countryId, { direction: 'theirs' }));
    const document = {
      kind: 'letter' as const,
      number: null,
      datedOn: '2026-11-20',
      title: 'Their questions in writing',
      source: 'By e-mail',
      marking: 'restricted' as const,
      attachmentId: null,
    };
    expect(
      await refusalOf(desk.commitments.close.mutate({ id, status: 'kept', document: { ...document, title: '' } })),
    ).toMatchObject({ code: 'textMissing', field: 'document.title' });
    await desk.commitments.close.mutate({ id, status: 'kept', note: 'Came on time', document });
    expect((await desk.countries.dossier.query({ countryId })).commitments[0]).toMatchObject({
      status: 'kept',
      closingNote: 'Came on time',
      proofTitle: 'Their questions in writing',
    });
    expect(await refusalOf(desk.commitments.close.mutate({ id, status: 'broken' }))).toMatchObject({ code: 'notOpen' });
  });
});

describe('the rhythm of contacts', () => {
  test('is the ministry’s to set, and a real contact begins it anew', async () => {
    const { desk } = await openDesk();
    const { countryId } = await caseOf(desk, 'recognition', 'Brazil');
    await desk.countries.update.mutate({ countryId, tier: 'A' });
    const silent = async () => (await desk.today.list.query()).silent.find((row) => row.countryId === countryId);
    expect(await silent()).toMatchObject({ days: null, rhythmDays: 30 });
    const log = (kind: 'call' | 'noteOut', happenedOn: string) =>
      desk.actions.log.mutate({
        kind,
        happenedOn,
        summary: 'Called',
        marking: 'restricted',
        countryIds: [countryId],
        people: [],
        followUp: null,
        theirPromise: null,
      });
    await log('call', '2026-11-10');
    expect(await silent()).toBeUndefined();
    await desk.settings.write.mutate({ contactRhythms: { A: 7, B: 60, C: 180, recogniser: 120 } });
    expect(await silent()).toMatchObject({ days: 13, rhythmDays: 7 });
    // A note of ours that nobody has answered is no contact.
    await log('noteOut', '2026-11-22');
    expect(await silent()).toMatchObject({ days: 13 });
    await log('call', '2026-11-22');
    expect(await silent()).toBeUndefined();
  });
});

describe('courtesies of the day', () => {
  test('a national day is entered by the desk, told of ahead, and no more once the note is sent', async () => {
    const { desk, clock } = await openDesk();
    const { countryId } = await caseOf(desk, 'recognition', 'Kenya');
    expect(await refusalOf(desk.countries.update.mutate({ countryId, nationalDay: '31.2' }))).toEqual({
      code: 'impossibleDate',
      field: 'nationalDay',
    });
    await desk.countries.update.mutate({ countryId, nationalDay: '12-01' });
    const ofKenya = async () => (await desk.today.list.query()).courtesies.filter((row) => row.countryId === countryId);
    expect(await ofKenya()).toMatchObject([{ kind: 'nationalDay', on: '2026-12-01' }]);
    const done = { countryId, kind: 'nationalDay' as const, on: '2026-12-01', personId: null, state: 'sent' as const };
    const { changeId } = await desk.today.courtesyDone.mutate(done);
    expect(await ofKenya()).toEqual([]);
    await desk.changes.undo.mutate({ changeId });
    expect(await ofKenya()).toHaveLength(1);
    expect(clock.now().toISOString().slice(0, 10)).toBe('2026-11-23');
  });

  test('nobody is congratulated on a recognition that is said to be withdrawn', async () => {
    const { desk } = await openDesk();
    const { cards } = await desk.boards.cards.query({ pipelineId: 'recognition' });
    const contested = new Set(cards.filter(({ outcome }) => outcome === 'contested').map((card) => card.countryId));
    const { entries } = await desk.calendar.between.query({ from: '2026-11-23', to: '2026-12-07' });
    const courtesies = entries.filter(({ kind }) => kind === 'courtesy');
    expect(courtesies.length).toBeGreaterThan(0);
    expect(courtesies.filter(({ countryId }) => contested.has(countryId ?? ''))).toEqual([]);
  });
});

describe('the calendar', () => {
  test('has what is due and what took place on its days; a month stands on its last day', async () => {
    const { desk } = await openDesk();
    const { countryId, caseId } = await caseOf(desk, 'recognition', 'Brazil');
    await desk.commitments.add.mutate(promise(countryId, { dueOn: '2027-02', text: 'A month' }));
    await desk.commitments.add.mutate(promise(countryId, { dueOn: '2027-02-10', text: 'A day' }));
    await desk.cases.update.mutate({ caseId, targetOn: '2027', reviewOn: '2027-02-11' });
    const between = async (from: string, to: string) =>
      (await desk.calendar.between.query({ from, to })).entries.map(({ kind, on, text }) => [kind, on, text]);
    expect(await between('2027-02-01', '2027-02-28')).toEqual([
      ['promise', '2027-02-10', 'A day'],
      ['review', '2027-02-11', ''],
      ['promise', '2027-02-28', 'A month'],
    ]);
    expect(await between('2027-12-31', '2027-12-31')).toEqual([['target', '2027-12-31', '']]);
    expect(await refusalOf(desk.calendar.between.query({ from: '2027-02-01', to: '2027-01-01' }))).toMatchObject({
      code: 'endBeforeStart',
    });
    expect(await refusalOf(desk.calendar.between.query({ from: '2027-02-31', to: '2027-03-01' }))).toMatchObject({
      code: 'impossibleDate',
    });
  });

  test('goes out as iCalendar that gives nothing away, whole and readable by another program', async () => {
    const { desk, get } = await openDesk();
    const { countryId } = await caseOf(desk, 'recognition', 'Brazil');
    await desk.commitments.add.mutate(promise(countryId, { dueOn: '2026-12-03', text: 'Canary: the secret lunch' }));
    const answer = await get('/download/calendar.ics?from=2026-12-01&to=2026-12-31');
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const text = await answer.text();
    expect(text).not.toMatch(/canary|brazil|lunch/i);
    const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
    const deadline = events.find((event) => event.getFirstPropertyValue('summary') === 'Desk: deadline');
    expect(String(deadline?.getFirstPropertyValue('dtstart'))).toBe('2026-12-03');
    expect(String(deadline?.getFirstPropertyValue('dtend'))).toBe('2026-12-04');
    expect(text.split('\r\n').every((line) => line.length <= 75)).toBe(true);
    expect((await get('/download/calendar.ics?from=nonsense')).status).toBe(422);
  });
});
