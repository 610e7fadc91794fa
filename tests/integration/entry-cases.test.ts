import { describe, expect, test } from 'vitest';
import { prepareOnce } from '../../db/database.ts';
import { caseOf, openDesk, refusalOf, type TestDesk } from '../support/desk.ts';
import { CAREFUL, preview, takeOut } from '../support/exchange.ts';
import { openBaseOf } from '../support/open-base.ts';

type Desk = TestDesk['desk'];

const log = (desk: Desk, countryIds: readonly string[], caseIds: readonly string[], changed: object = {}) =>
  desk.actions.log.mutate({
    kind: 'meeting',
    happenedOn: '2026-11-20',
    summary: 'Went through it',
    marking: 'restricted',
    countryIds: [...countryIds],
    caseIds: [...caseIds],
    people: [],
    followUp: null,
    theirPromise: null,
    ...changed,
  });

const aboutOf = async (desk: Desk, countryId: string) =>
  (await desk.countries.timeline.query({ countryId })).actions.map(({ about }) => about);

/** Sri Lanka recognises: its relations case opens. */
async function recognise(desk: Desk) {
  const { caseId, countryId } = await caseOf(desk, 'recognition', 'Sri Lanka');
  const reason = 'Their minister said it on the record';
  const input = {
    caseId,
    stageId: 'R7',
    effectiveOn: '2026-11-18',
    reason,
    confirmed: [],
    documentIds: [],
    document: null,
  };
  const { changeId } = await desk.cases.move.mutate(input);
  return { countryId, recognition: caseId, relations: (await caseOf(desk, 'relations', 'Sri Lanka')).caseId, changeId };
}

describe('an entry', () => {
  test('names the cases it was about, each state sees its own, and one undo takes all of it back', async () => {
    const { desk } = await openDesk();
    const { countryId, recognition, relations } = await recognise(desk);
    const nepal = await caseOf(desk, 'recognition', 'Nepal');
    const newPeople = [{ name: 'Amina Contoh', countryId: nepal.countryId }];

    const { actionId, changeId } = await log(
      desk,
      [countryId, nepal.countryId],
      [relations, recognition, nepal.caseId, relations],
      { newPeople },
    );

    expect(await aboutOf(desk, countryId)).toEqual([['recognition', 'relations']]);
    expect(await aboutOf(desk, nepal.countryId)).toEqual([['recognition']]);
    const { cases, people } = await desk.conversations.read.query({ actionId });
    expect(cases.map(({ nameEn, pipelineId }) => [nameEn, pipelineId])).toEqual([
      ['Nepal', 'recognition'],
      ['Sri Lanka', 'recognition'],
      ['Sri Lanka', 'relations'],
    ]);
    const { actions } = await desk.people.timeline.query({ personId: people[0]?.id ?? '' });
    expect(actions.map(({ about }) => about)).toEqual([['recognition', 'relations']]);
    await desk.changes.undo.mutate({ changeId });
    expect(await aboutOf(desk, countryId)).toEqual([]);
  });

  test('names no case of a state that is not on it, nor one that is not on record, and then leaves nothing behind', async () => {
    const { desk } = await openDesk();
    const nepal = await caseOf(desk, 'recognition', 'Nepal');
    const other = await caseOf(desk, 'recognition', 'Sri Lanka');
    expect(await refusalOf(log(desk, [nepal.countryId], [nepal.caseId, other.caseId]))).toEqual({
      code: 'caseOfOtherState',
      field: 'caseIds',
    });
    expect(await refusalOf(log(desk, [nepal.countryId], ['none']))).toEqual({ code: 'notFound', field: 'caseIds' });
    expect(await aboutOf(desk, nepal.countryId)).toEqual([]);
  });

  test('files what follows under the case it was about, and without one under the relations case', async () => {
    const { desk } = await openDesk();
    const { countryId, recognition } = await recognise(desk);
    const followUp = { text: 'Send the map', dueOn: '2026-12-01', ownerId: null };
    await log(desk, [countryId], [recognition], { followUp });
    expect((await caseOf(desk, 'recognition', 'Sri Lanka')).nextStepText).toBe('Send the map');
    expect((await caseOf(desk, 'relations', 'Sri Lanka')).nextStepText).toBeNull();
    await log(desk, [countryId], [], { followUp });
    expect((await caseOf(desk, 'relations', 'Sri Lanka')).nextStepText).toBe('Send the map');
  });

  test('is offered the cases of its states, and told which are under way', async () => {
    const { desk } = await openDesk();
    const { countryId, recognition, relations } = await recognise(desk);
    const offered = async () => {
      const cases = await desk.cases.ofCountries.query({ countryIds: [countryId] });
      return cases.map(({ id, isUnderWay }) => [id, isUnderWay]);
    };
    expect(await offered()).toEqual([
      [recognition, false],
      [relations, false],
    ]);
    const reason = 'Put to them in New York';
    const input = { effectiveOn: '2026-11-19', reason, confirmed: [], documentIds: [], document: null };
    await desk.cases.move.mutate({ caseId: relations, stageId: 'D1', ...input });
    expect(await offered()).toEqual([
      [recognition, false],
      [relations, true],
    ]);
  });

  test('keeps its case when the stage is taken out of use or the move that opened the case is taken back', async () => {
    const { desk } = await openDesk();
    const { countryId, relations, changeId } = await recognise(desk);
    await log(desk, [countryId], [relations]);
    const nepal = await caseOf(desk, 'recognition', 'Nepal');
    const step = { stageId: 'R1', effectiveOn: null, reason: 'Agreed', confirmed: [], documentIds: [], document: null };
    await desk.cases.move.mutate({ caseId: nepal.caseId, ...step, effectiveOn: '2026-11-18' });
    await log(desk, [nepal.countryId], [nepal.caseId]);

    await desk.stages.remove.mutate({ stageId: 'R1', toStageId: 'R0', reason: 'We no longer assess' });
    await desk.changes.undo.mutate({ changeId });

    expect((await caseOf(desk, 'recognition', 'Sri Lanka')).stageId).toBe('R0');
    expect(await aboutOf(desk, countryId)).toEqual([['relations']]);
    expect(await aboutOf(desk, nepal.countryId)).toEqual([['recognition']]);
  });
});

describe('the cases of an entry in a file', () => {
  test('are named by the code of the state and the pipeline', async () => {
    const opened = await openDesk();
    const { desk } = opened;
    const { countryId, recognition, relations } = await recognise(desk);
    await log(desk, [countryId], [relations, recognition]);
    const csv = (await takeOut(opened, { what: 'action', format: 'csv' })).toString();
    expect(csv).toContain('"LKA recognition; LKA relations"');
  });

  const HEAD = 'Day,States,What came of it,Cases\n';

  test('come in with it; where one is not open here, that is told and the entry comes in without it', async () => {
    const opened = await openDesk();
    const { desk } = opened;
    const { countryId, caseId } = await caseOf(desk, 'recognition', 'Nepal');
    const { lines } = await preview(
      opened,
      'entries.csv',
      `${HEAD}2026-11-20,NPL,Asked about both,nepal Recognition; NPL relations`,
    );
    expect(lines).toMatchObject([{ status: 'new', remarks: [{ remark: 'noSuchCase', text: 'NPL relations' }] }]);

    await desk.exchange.write.mutate(CAREFUL);
    const { actions } = await desk.countries.timeline.query({ countryId });
    expect(actions).toMatchObject([{ summary: 'Asked about both' }]);
    const db = await openBaseOf(opened);
    expect(prepareOnce(db, 'SELECT action_id, case_id FROM action_cases').all()).toEqual([
      { action_id: actions[0]?.id, case_id: caseId },
    ]);
  });

  test.each(['NPL', 'KEN recognition', 'NPL trade', 'Atlantis relations'])('are refused as %j', async (cases) => {
    const opened = await openDesk();
    const { lines } = await preview(opened, 'entries.csv', `${HEAD}2026-11-20,NPL,Asked,${cases}`);
    expect(lines).toMatchObject([{ status: 'refused', problems: [{ field: 'cases', problem: 'unknownCase' }] }]);
  });
});
