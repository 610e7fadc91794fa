import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { atomically, prepareOnce } from '../../db/database.ts';
import { caseOf, openDesk, refusalOf, type TestDesk } from '../support/desk.ts';
import { edit, editStep } from '../support/edits.ts';
import { allRows, openBaseOf } from '../support/open-base.ts';

type Desk = TestDesk['desk'];

async function changesOf(desk: Desk, countryId: string) {
  return (await desk.countries.changes.query({ countryId })).changes;
}

/** The newest line of the history that tells of this field or, without one, of a removed row. */
async function newestLine(desk: Desk, countryId: string, table: string, column: string | null) {
  const lines = (await changesOf(desk, countryId)).flatMap((change) => change.lines);
  const found = lines.find((line) => line.table === table && line.column === column && (column || line.old !== null));
  if (!found) throw new Error(`nothing on ${table}.${column}`);
  return found;
}

const CLAIM = {
  kind: 'withdrawal' as const,
  byWhom: 'Foreign minister of Serbia',
  voice: 'others' as const,
  addressee: null,
  effectiveOn: null,
  decidedOn: null,
  notifiedOn: null,
  receivedOn: null,
  reportedOn: '2026-11-20',
  basis: 'said' as const,
  source: 'Press conference',
  note: null,
  documentIds: [],
  document: null,
};

describe('the changes of a state', () => {
  test('say who changed what from what to what, the newest first, with names beside ids', async () => {
    const opened = await openDesk();
    const { desk } = opened;
    const { countryId, caseId } = await caseOf(desk, 'recognition', 'Ghana');
    const officer = await desk.officers.add.mutate({ name: 'Arta Shembulli' });
    await desk.settings.write.mutate({ officerId: officer.id });
    await desk.cases.update.mutate({ caseId, ownerId: officer.id });
    await logCall(desk, countryId, 'They will answer');

    const [logged, owned] = await changesOf(desk, countryId);

    expect(logged).toMatchObject({ actor: 'Arta Shembulli', at: '2026-11-23T10:00:00.000Z', linesElsewhere: 0 });
    expect(logged?.lines).toMatchObject([{ table: 'actions', column: null, old: null, name: 'They will answer' }]);
    expect(owned?.lines).toMatchObject([
      { table: 'cases', column: 'owner_id', old: null, newName: 'Arta Shembulli', canPutBack: true },
    ]);
  });

  test('are those of the state, of what belongs to it and of the words of its stages, and come in pages', async () => {
    const { desk } = await openDesk();
    const ghana = await caseOf(desk, 'recognition', 'Ghana');
    const kenya = await caseOf(desk, 'recognition', 'Kenya');
    await desk.countries.update.mutate({ countryId: kenya.countryId, tier: 'A' });
    await desk.stages.renamePipeline.mutate({ pipelineId: 'recognition', name: 'The way to recognition' });
    for (let index = 0; index < 25; index += 1) await logCall(desk, ghana.countryId, `Call ${index}`);

    const first = await desk.countries.changes.query({ countryId: ghana.countryId });
    const second = await desk.countries.changes.query({ countryId: ghana.countryId, before: first.next ?? 0 });

    const told = [...first.changes, ...second.changes].flatMap(({ lines }) => lines.map(({ name }) => name));
    expect(told.slice(0, 26)).toEqual([
      ...Array.from({ length: 25 }, (_, index) => `Call ${24 - index}`),
      'The way to recognition',
    ]);
    expect(told).not.toContain('Kenya');
    // What is left is the load of the reference data, of which this state is a small part.
    expect(second.changes.at(-1)?.linesElsewhere).toBeGreaterThan(1000);
    expect(second.next).toBeNull();
  });

  test('tell of actions that were taken back, with what brought them', async () => {
    const { desk } = await openDesk();
    const { countryId } = await caseOf(desk, 'recognition', 'Ghana');
    const { changeId } = await logCall(desk, countryId, 'Logged by mistake');
    await desk.changes.undo.mutate({ changeId });

    const [taken, logged] = await changesOf(desk, countryId);

    expect(taken?.lines).toMatchObject([{ table: 'actions', new: null, name: 'Logged by mistake', canPutBack: true }]);
    expect(logged?.changeId).toBe(changeId);
  });
});

describe('a value put back', () => {
  test('is a change of its own, with its undo', async () => {
    const { desk } = await openDesk();
    const { countryId } = await caseOf(desk, 'recognition', 'Ghana');
    const tier = async () => (await desk.countries.dossier.query({ countryId })).country.tier;
    await desk.countries.update.mutate({ countryId, tier: 'A' });
    await desk.countries.update.mutate({ countryId, tier: 'C' });

    const { sequence } = await newestLine(desk, countryId, 'countries', 'tier');
    const { changeId } = await desk.changes.putBack.mutate({ sequence });
    expect(await tier()).toBe('A');
    expect(await refusalOf(desk.changes.putBack.mutate({ sequence }))).toEqual({ code: 'sameValue' });
    await desk.changes.undo.mutate({ changeId });
    expect(await tier()).toBe('C');
  });

  test('brings the fields with it that say the same thing', async () => {
    const { desk } = await openDesk();
    const { countryId, caseId } = await caseOf(desk, 'recognition', 'Ghana');
    await desk.cases.update.mutate({
      caseId,
      condition: 'stalled',
      conditionReason: 'Nobody answers',
      reviewOn: '2027-01-15',
    });
    await desk.cases.update.mutate({ caseId, condition: 'moving', conditionReason: null, reviewOn: null });

    const { sequence } = await newestLine(desk, countryId, 'cases', 'condition');
    await desk.changes.putBack.mutate({ sequence });

    expect(await desk.cases.read.query({ caseId })).toMatchObject({
      condition: 'stalled',
      conditionReason: 'Nobody answers',
      reviewOn: '2027-01-15',
    });
  });

  test('keeps the slips of a target on record', async () => {
    const { desk } = await openDesk();
    const { countryId, caseId } = await caseOf(desk, 'recognition', 'Ghana');
    await desk.cases.update.mutate({ caseId, targetOn: '2027-06' });
    await desk.cases.update.mutate({ caseId, targetOn: '2027-03', targetReason: 'Their cabinet meets' });

    const { sequence } = await newestLine(desk, countryId, 'cases', 'target_on');
    await desk.changes.putBack.mutate({ sequence });

    const { cases } = await desk.countries.dossier.query({ countryId });
    const found = cases.find((each) => each.caseId === caseId);
    expect(found?.targetChanges.map(({ fromOn, toOn }) => [fromOn, toOn])).toEqual([
      ['2027-03', '2027-06'],
      ['2027-06', '2027-03'],
      [null, '2027-06'],
    ]);
  });

  test('keeps the moves of a deadline on record, and a deadline that had none comes back only with its whole change', async () => {
    const { desk } = await openDesk();
    const { countryId } = await caseOf(desk, 'recognition', 'Ghana');
    const promise = { countryId, direction: 'ours' as const, text: 'Send the opinion', marking: 'open' as const };
    const { id } = await desk.commitments.add.mutate({ ...promise, dueOn: '2026-12-01' });
    await desk.commitments.move.mutate({ id, dueOn: '2026-12-20', reason: 'They asked for time' });
    await desk.changes.putBack.mutate({
      sequence: (await newestLine(desk, countryId, 'commitments', 'due_on')).sequence,
    });

    const { commitments } = await desk.countries.dossier.query({ countryId });
    expect(commitments).toMatchObject([{ dueOn: '2026-12-01', moves: 2 }]);

    const undated = await desk.commitments.add.mutate({ ...promise, dueOn: null });
    await desk.commitments.move.mutate({ id: undated.id, dueOn: '2026-12-20', reason: 'A day at last' });
    const { sequence } = await newestLine(desk, countryId, 'commitments', 'due_on');
    expect(await refusalOf(desk.changes.putBack.mutate({ sequence }))).toEqual({ code: 'goesWithWhole' });
  });

  test('of a claim moves its grade and the outcome of the case with it', async () => {
    const { desk } = await openDesk();
    const { countryId } = await caseOf(desk, 'recognition', 'Germany');
    const standing = async () => {
      const { claims, cases } = await desk.countries.dossier.query({ countryId });
      const claim = claims.find(({ byWhom }) => byWhom === CLAIM.byWhom);
      return [claim?.kind, claim?.grade, cases.find(({ pipelineId }) => pipelineId === 'recognition')?.outcome];
    };
    const { claimId } = await desk.claims.add.mutate({ countryId, ...CLAIM, kind: 'refusal' });
    await desk.claims.correct.mutate({ claimId, ...CLAIM, kind: 'withdrawal', basis: 'published' });
    expect(await standing()).toEqual(['withdrawal', 'reported', 'contested']);

    await desk.changes.putBack.mutate({ sequence: (await newestLine(desk, countryId, 'claims', 'kind')).sequence });
    expect(await standing()).toEqual(['refusal', 'reported', null]);
    const { changeId } = await desk.changes.putBack.mutate({
      sequence: (await newestLine(desk, countryId, 'claims', 'basis')).sequence,
    });
    expect(await standing()).toEqual(['refusal', 'claimed', null]);
    await desk.changes.undo.mutate({ changeId });
    expect(await standing()).toEqual(['refusal', 'reported', null]);
  });

  test('passes the rules of an entry by hand: no number comes twice', async () => {
    const { desk } = await openDesk();
    const { countryId } = await caseOf(desk, 'recognition', 'Ghana');
    const paper = (number: string) => ({
      countryIds: [countryId],
      document: {
        kind: 'noteVerbale' as const,
        number,
        datedOn: '2026-11-01',
        title: `Note ${number}`,
        source: 'Us',
        marking: 'open' as const,
        attachmentId: null,
        direction: 'out' as const,
      },
    });
    const first = await desk.documents.add.mutate(paper('1/2026'));
    await desk.documents.correct.mutate({ documentId: first.documentId, ...paper('2/2026') });
    await desk.documents.add.mutate(paper('1/2026'));

    const { sequence } = await newestLine(desk, countryId, 'documents', 'number');

    expect(await refusalOf(desk.changes.putBack.mutate({ sequence }))).toMatchObject({ code: 'duplicateNumber' });
  });

  test('is refused, and changes nothing, where it cannot stand by itself', async () => {
    const opened = await openDesk();
    const { desk, clock } = opened;
    const { countryId, caseId } = await caseOf(desk, 'recognition', 'Nepal');
    const db = await openBaseOf(opened);
    const change = (sql: string, ...values: unknown[]) =>
      atomically(
        db,
        () => ({ actor: 'another hand', at: clock.now().toISOString() }),
        (tx) => void prepareOnce(tx, sql).run(...values),
      );
    const refusalAt = async (table: string, column: string | null) => {
      const { sequence } = await newestLine(desk, countryId, table, column);
      const before = allRows(db);
      const refusal = await refusalOf(desk.changes.putBack.mutate({ sequence }));
      expect(allRows(db)).toEqual(before);
      return refusal;
    };

    const { officers } = { officers: await desk.officers.add.mutate({ name: 'Arta Shembulli' }) };
    await desk.cases.update.mutate({ caseId, ownerId: officers.id });
    await desk.cases.update.mutate({ caseId, ownerId: null });
    change('DELETE FROM officers WHERE id = ?', officers.id);
    expect(await refusalAt('cases', 'owner_id')).toEqual({ code: 'referenceGone' });

    const papers = { documentIds: [], document: null };
    const moved = { caseId, stageId: 'R2', effectiveOn: '2026-11-20', reason: 'Agreed', confirmed: [], ...papers };
    await desk.cases.move.mutate(moved);
    expect(await refusalAt('cases', 'stage_id')).toEqual({ code: 'goesWithMove' });

    const { claimId } = await desk.claims.add.mutate({ countryId, ...CLAIM });
    await desk.claims.correct.mutate({ claimId, ...CLAIM, basis: 'published' });
    expect(await refusalAt('claims', 'grade')).toEqual({ code: 'followsFromOthers' });

    const note = { countryId, topic: 'position' as const, asOf: '2026-11-20', source: 'Us', marking: 'open' as const };
    const { id } = await desk.countries.addNote.mutate({ ...note, text: 'First' });
    change('UPDATE country_notes SET text = ? WHERE id = ?', 'Second', id);
    change('DELETE FROM country_notes WHERE id = ?', id);
    expect(await refusalAt('country_notes', 'text')).toEqual({ code: 'rowGone' });

    const entry = (await changesOf(desk, countryId)).flatMap(({ lines }) => lines);
    const inLog = entry.find(({ table }) => table === 'stage_entries');
    expect(await refusalOf(desk.changes.putBack.mutate({ sequence: inLog?.sequence ?? 0 }))).toMatchObject({
      code: 'notFound',
    });
    expect(await refusalOf(desk.changes.putBack.mutate({ sequence: 9e9 }))).toMatchObject({ code: 'notFound' });
  });
});

describe('a removed row', () => {
  test('is restored with the links that went with it, and the restoring can be undone', async () => {
    const opened = await openDesk();
    const { desk } = opened;
    const { countryId } = await caseOf(desk, 'recognition', 'Germany');
    const { documentId } = await desk.documents.add.mutate({
      countryIds: [countryId],
      document: {
        kind: 'report',
        number: null,
        datedOn: null,
        title: 'Report of our post',
        source: 'Us',
        marking: 'open',
        attachmentId: null,
      },
    });
    const added = await desk.claims.add.mutate({ countryId, ...CLAIM, documentIds: [documentId] });
    const db = await openBaseOf(opened);
    const withClaim = allRows(db);
    await desk.changes.undo.mutate({ changeId: added.changeId });
    const without = allRows(db);

    const { sequence } = await newestLine(desk, countryId, 'claims', null);
    const { changeId } = await desk.changes.putBack.mutate({ sequence });
    expect(allRows(db)).toEqual(withClaim);
    expect(await refusalOf(desk.changes.putBack.mutate({ sequence }))).toEqual({ code: 'rowStands' });
    await desk.changes.undo.mutate({ changeId });
    expect(allRows(db)).toEqual(without);
  });

  test('of a move is not: the move is made anew', async () => {
    const { desk } = await openDesk();
    const { countryId, caseId } = await caseOf(desk, 'recognition', 'Nepal');
    const papers = { documentIds: [], document: null };
    const { changeId } = await desk.cases.move.mutate({
      caseId,
      stageId: 'R7',
      effectiveOn: '2026-11-20',
      reason: 'They recognised',
      confirmed: [],
      ...papers,
    });
    await desk.changes.undo.mutate({ changeId });

    for (const table of ['claims', 'cases']) {
      const { sequence, canPutBack } = await newestLine(desk, countryId, table, null);
      expect(canPutBack).toBe(false);
      expect(await refusalOf(desk.changes.putBack.mutate({ sequence }))).toEqual({ code: 'goesWithMove' });
    }
  });
});

test('taking back any changes, the newest first, leaves every row as it was', { timeout: 120_000 }, async () => {
  const opened = await openDesk();
  const { desk } = opened;
  const names = ['Sri Lanka', 'Ghana', 'Suriname'];
  const countryIds = await Promise.all(names.map(async (name) => (await caseOf(desk, 'recognition', name)).countryId));
  const db = await openBaseOf(opened);
  // A move is taken back by a further entry: its log is longer than before, and says so.
  const logs = ['stage_entries', 'stage_entry_documents'];
  const hasLines = (changeId: number) =>
    prepareOnce(db, 'SELECT 1 FROM history WHERE change_id = ?').get(changeId) !== undefined;
  // A recognition opens a case of relations. Once that has moved, its log names it for ever: it stays, in its first stage.
  const standing = (known: readonly string[]) => {
    const rows = allRows(db, logs);
    const logged = prepareOnce(db, 'SELECT DISTINCT case_id FROM stage_entries').pluck().all() as string[];
    const cases = rows.cases as readonly { readonly id: string }[];
    return { ...rows, cases: cases.filter(({ id }) => known.includes(id) || !logged.includes(id)) };
  };

  await fc.assert(
    fc.asyncProperty(fc.array(editStep, { minLength: 3, maxLength: 12 }), async (steps) => {
      const known = prepareOnce(db, 'SELECT id FROM cases').pluck().all() as string[];
      const before = standing(known);
      const changeIds: number[] = [];
      for (const step of steps) {
        // What undoes is not undone here.
        if (step.kind === 'undo') continue;
        const changeId = await edit(desk, countryIds, step);
        // What was said again as it stood is a change of nothing.
        if (changeId !== null && hasLines(changeId)) changeIds.push(changeId);
      }
      for (const changeId of changeIds.toReversed()) {
        await desk.changes.undo.mutate({ changeId });
      }
      expect(standing(known)).toEqual(before);
    }),
    { numRuns: 15 },
  );
});

function logCall(desk: Desk, countryId: string, summary: string) {
  return desk.actions.log.mutate({
    kind: 'call',
    happenedOn: '2026-11-23',
    summary,
    marking: 'open',
    countryIds: [countryId],
    people: [],
    newPeople: [],
    followUp: null,
    theirPromise: null,
  });
}
