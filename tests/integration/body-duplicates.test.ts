import { describe, expect, test } from 'vitest';
import { type Db, prepareOnce } from '../../db/database.ts';
import { referencesTo } from '../../db/queries/merge-references.ts';
import { caseOf, openDesk, refusalOf, type TestDesk } from '../support/desk.ts';
import { preview, takeOut } from '../support/exchange.ts';
import { allRows, openBaseOf } from '../support/open-base.ts';

type Desk = TestDesk['desk'];

const PLAIN = { kind: 'ministry' as const, parentId: null, note: null };
const DESK_OF_MFA = { kind: 'office' as const, note: null };

/** The same ministry twice, entangled in everything that can point to a body. */
async function twice(desk: Desk) {
  const { countryId } = await caseOf(desk, 'recognition', 'Kenya');
  const add = async (name: string, fields: Partial<Parameters<Desk['bodies']['add']['mutate']>[0]> = {}) =>
    (await desk.bodies.add.mutate({ ...PLAIN, name, countryId, ...fields })).id;
  const government = await add('Government', { kind: 'office' });
  const kept = await add('Ministry of Foreign Affairs', { parentId: government });
  const gone = await add('Kenya, Ministry of Foreign Affairs', { note: 'Harambee Avenue' });
  const part = await add('Protocol', { ...DESK_OF_MFA, parentId: gone });
  const third = await add('MFA', { kind: 'other' });
  const person = await desk.people.add.mutate({ name: 'Amina Mfano', countryId });
  const post = { personId: person.id, title: 'Director', isActing: false, fromOn: '2024', toOn: null };
  for (const organisationId of [kept, gone]) await desk.people.posts.add.mutate({ ...post, organisationId });
  await desk.bodyDuplicates.dismiss.mutate({ bodyId: third, otherBodyId: gone });
  return { countryId, government, kept, gone, part, third, personId: person.id, add };
}

const pairsOf = async (desk: Desk) =>
  (await desk.bodyDuplicates.list.query()).pairs.map(({ one, other, reasons, verdict }) => ({
    ids: [one.id, other.id].toSorted(),
    reasons,
    verdict,
  }));

describe('two records of one body', () => {
  test('are found across the base with their reasons, the likeliest first, until somebody calls them different', async () => {
    const { desk } = await openDesk();
    const { kept, gone, third } = await twice(desk);

    expect(await pairsOf(desk)).toEqual([
      { ids: [kept, gone].toSorted(), reasons: ['countryInName', 'sameCountry'], verdict: 'likely' },
      { ids: [kept, third].toSorted(), reasons: ['abbreviation', 'sameCountry'], verdict: 'possible' },
    ]);
    const { changeId } = await desk.bodyDuplicates.dismiss.mutate({ bodyId: gone, otherBodyId: kept });
    expect((await pairsOf(desk)).map(({ ids }) => ids)).toEqual([[kept, third].toSorted()]);
    expect(await refusalOf(desk.bodyDuplicates.merge.mutate({ keptId: kept, goneId: gone, taken: [] }))).toMatchObject({
      code: 'calledDifferent',
    });
    await desk.changes.undo.mutate({ changeId });
    expect(await pairsOf(desk)).toHaveLength(2);
  });

  test('are none where each is the ministry of its own state, or one a part of the other', async () => {
    const { desk } = await openDesk();
    const { countryId } = await caseOf(desk, 'recognition', 'Kenya');
    const ghana = await caseOf(desk, 'recognition', 'Ghana');
    const name = 'Ministry of Foreign Affairs';
    await desk.bodies.add.mutate({ ...PLAIN, name, countryId: ghana.countryId });
    const { id: parentId } = await desk.bodies.add.mutate({ ...PLAIN, name, countryId });
    await desk.bodies.add.mutate({ ...PLAIN, name: 'MFA', countryId, parentId });
    expect(await desk.bodyDuplicates.list.query()).toEqual({ total: 0, pairs: [] });
  });

  test('are warned of before the second is entered, and when one is renamed', async () => {
    const { desk } = await openDesk();
    const { kept, gone, third, countryId, government } = await twice(desk);
    const ghana = await caseOf(desk, 'recognition', 'Ghana');
    const similar = async (name: string, fields: object = {}) =>
      (await desk.bodyDuplicates.similar.query({ name, countryId, ...fields })).map(({ id, reasons }) => [
        id,
        reasons[0],
      ]);

    expect(await similar('FOREIGN AFFAIRS, Ministry of')).toContainEqual([kept, 'wordOrder']);
    expect(await similar('Minístry of Foreign Affairs', { exceptId: kept })).toContainEqual([gone, 'countryInName']);
    expect(await similar('MoFA')).toContainEqual([kept, 'abbreviation']);
    expect(await similar('Goverment')).toEqual([[government, 'slipOfPen']]);
    expect(await similar('MoFA', { countryId: ghana.countryId })).toEqual([]);
    expect(await similar('Ministry of Foreign Affairs', { countryId: null })).toEqual([]);
    expect(await similar('Ministry of Foreign Affairs of Kenya', { countryId: null })).toContainEqual([
      kept,
      'countryInName',
    ]);
    // Somebody has said that these two are not the same.
    expect(await similar('MFA', { exceptId: third })).toEqual([[kept, 'abbreviation']]);
    expect(await similar('Republic of Kenya: MFA', { parentId: kept, exceptId: gone })).not.toContainEqual(
      expect.arrayContaining([kept]),
    );
  });

  test('become one: parts and posts of both are its own, and a post that both had is kept twice', async () => {
    const { desk } = await openDesk();
    const { kept, gone, part, government, personId } = await twice(desk);

    await desk.bodyDuplicates.merge.mutate({ keptId: kept, goneId: gone, taken: ['name', 'note'] });

    const { body } = await desk.bodies.page.query({ bodyId: kept });
    expect(body).toMatchObject({
      name: 'Kenya, Ministry of Foreign Affairs',
      note: 'Harambee Avenue',
      parent: { id: government },
      parts: [{ id: part }],
    });
    expect(body.posts.map((post) => [post.personId, post.title])).toEqual([
      [personId, 'Director'],
      [personId, 'Director'],
    ]);
    expect(await refusalOf(desk.bodies.page.query({ bodyId: gone }))).toMatchObject({ code: 'notFound' });
    // Who was called different from the one that went is so from the one that stayed.
    expect(await pairsOf(desk)).toEqual([]);
  });

  test('no column of the base that points to a body is forgotten, the history tells it, and undoing brings back every row', async () => {
    const opened = await openDesk();
    const { desk } = opened;
    const { kept, gone, government } = await twice(desk);
    // The smaller id of a pair comes first, whichever the other is.
    await desk.bodyDuplicates.dismiss.mutate({ bodyId: gone, otherBodyId: government });
    const earlier = await openBaseOf(opened);
    const references = referencesTo(earlier, 'organisations');
    const pointing = (db: Db, bodyId: string) =>
      references.map(({ table, column }) => [
        `${table}.${column}`,
        prepareOnce(db, `SELECT count(*) FROM "${table}" WHERE "${column}" = ?`).pluck().get(bodyId),
      ]);
    // A new table that points to bodies has to be added to this test, or it proves nothing for it.
    expect(pointing(earlier, gone).filter(([, count]) => count === 0)).toEqual([]);
    const before = allRows(earlier);

    const { changeId } = await desk.bodyDuplicates.merge.mutate({ keptId: kept, goneId: gone, taken: ['note'] });

    expect(pointing(earlier, gone).filter(([, count]) => count !== 0)).toEqual([]);
    expect(prepareOnce(earlier, 'PRAGMA foreign_key_check').all()).toEqual([]);
    const told = (sql: string) => prepareOnce(earlier, sql).pluck().get(changeId);
    expect(
      told("SELECT old FROM history WHERE change_id = ? AND table_name = 'organisations' AND new IS NULL"),
    ).toContain('Kenya, Ministry of Foreign Affairs');
    expect(told("SELECT new FROM history WHERE change_id = ? AND column_name = 'note'")).toBe('Harambee Avenue');
    await desk.changes.undo.mutate({ changeId });
    expect(allRows(earlier)).toEqual(before);
  });

  test('never become a part of themselves, nor get the name of a third, nor become one with nobody', async () => {
    const { desk } = await openDesk();
    const { kept, gone, part, third, countryId, add } = await twice(desk);
    const merge = (keptId: string, goneId: string, taken: ('name' | 'parentId' | 'countryId')[]) =>
      desk.bodyDuplicates.merge.mutate({ keptId, goneId, taken });
    const below = await add('Protocol desk', { ...DESK_OF_MFA, parentId: part });
    for (const child of [part, below]) {
      expect(await refusalOf(merge(child, gone, []))).toEqual({ code: 'bodyInItself', field: 'parentId' });
      expect(await refusalOf(merge(gone, child, ['parentId']))).toEqual({ code: 'bodyInItself', field: 'parentId' });
    }
    await merge(below, gone, ['parentId']);
    expect(await desk.bodies.page.query({ bodyId: part })).toMatchObject({ body: { parent: { id: below } } });

    const abroad = await add('MFA', { countryId: null });
    expect(await refusalOf(merge(kept, abroad, ['name']))).toEqual({ code: 'bodyKnown', field: 'name' });
    expect(await refusalOf(merge(abroad, kept, ['countryId']))).toEqual({ code: 'bodyKnown', field: 'name' });
    expect((await desk.bodies.page.query({ bodyId: third })).body.countryId).toBe(countryId);

    for (const goneId of [kept, 'nobody']) {
      expect(await refusalOf(merge(kept, goneId, []))).toMatchObject({ code: 'notFound' });
      const asked = { bodyId: kept, otherBodyId: goneId };
      expect(await refusalOf(desk.bodyDuplicates.compare.query(asked))).toMatchObject({ code: 'notFound' });
      expect(await refusalOf(desk.bodyDuplicates.dismiss.mutate(asked))).toMatchObject({ code: 'notFound' });
    }
  });

  test('that became one leave and come back as they are', async () => {
    const opened = await openDesk();
    const { kept, gone } = await twice(opened.desk);
    await opened.desk.bodyDuplicates.merge.mutate({ keptId: kept, goneId: gone, taken: ['name', 'note'] });
    for (const format of ['csv', 'xlsx']) {
      const file = await takeOut(opened, { what: 'body', format });
      const { counts, lines } = await preview(opened, `bodies.${format}`, file);
      expect(lines.map(({ status }) => status)).toEqual(['match', 'match', 'match', 'match']);
      expect(counts).toMatchObject({ match: 4, conflict: 0, new: 0, refused: 0 });
    }
  });
});
