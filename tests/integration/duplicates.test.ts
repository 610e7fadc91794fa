import { describe, expect, test } from 'vitest';
import { type Db, prepareOnce, type Reader, rowCounts } from '../../db/database.ts';
import { referencesTo } from '../../db/queries/merge-references.ts';
import { baseFilesIn, openBaseFiles } from '../../electron/application/base-files.ts';
import { caseOf, openDesk, PASSPHRASE, RESOURCES, refusalOf, type TestDesk } from '../support/desk.ts';

type Desk = TestDesk['desk'];

/** The base of a closed desk. */
function baseOf({ profileDir }: TestDesk): Promise<Db> {
  return openBaseFiles(baseFilesIn(profileDir), PASSPHRASE, {
    migrationsDir: RESOURCES.migrationsDir,
    at: '2026-11-23T12:00:00.000Z',
  });
}

/** Every row of every table but the journal of changes, as text. */
function wholeBase(db: Reader): Record<string, unknown[]> {
  const tables = Object.keys(rowCounts(db)).filter((table) => table !== 'history');
  return Object.fromEntries(
    tables.map((table) => [
      table,
      prepareOnce(db, `SELECT * FROM "${table}"`)
        .all()
        .map((row) => JSON.stringify(row))
        .toSorted(),
    ]),
  );
}

/** The same person twice, entangled in everything that can point to a person. */
async function twice(desk: Desk) {
  const { countryId } = await caseOf(desk, 'recognition', 'Nepal');
  const officer = await desk.officers.add.mutate({ name: 'Arta Shembulli' });
  const add = (name: string) =>
    desk.people.add.mutate({ name, countryId, title: 'Director', organisation: 'Ministry' });
  const [kept, gone, third] = [await add('Asha Namuna'), await add('Namuna, Asha'), await add('Batbayar Contoh')];
  const mail = { kind: 'email', value: 'asha@example.org', label: null, isPreferred: true } as const;
  for (const { id: personId } of [kept, gone]) {
    await desk.people.channels.add.mutate({ ...mail, personId });
    await desk.people.assessments.add.mutate({
      personId,
      aspect: 'stance',
      value: 'open',
      asOf: '2026',
      basis: 'Said so',
      source: 'Call',
      marking: 'restricted',
    });
    const knows = { personId, officerId: null, how: 'Neighbours' };
    await desk.people.acquaintances.add.mutate({ ...knows, otherPersonId: third.id });
    await desk.people.acquaintances.add.mutate({ ...knows, otherPersonId: null, officerId: officer.id });
  }
  await desk.people.acquaintances.add.mutate({
    personId: third.id,
    otherPersonId: gone.id,
    officerId: null,
    how: 'Cousins',
  });
  await desk.people.acquaintances.add.mutate({
    personId: kept.id,
    otherPersonId: gone.id,
    officerId: null,
    how: 'Looks like her',
  });
  await desk.people.channels.add.mutate({ ...mail, personId: gone.id, kind: 'mobile', value: '+977 555 010 101' });
  await desk.people.update.mutate({ personId: gone.id, pronunciation: 'AH-sha', bornOn: '1971', languages: 'Nepali' });
  const met = (personId: string, remark: string) => ({ personId, remark });
  const entry = { kind: 'meeting' as const, marking: 'open' as const, countryIds: [countryId], followUp: null };
  await desk.actions.log.mutate({
    ...entry,
    happenedOn: '2026-11-01',
    summary: 'Both on one entry',
    people: [met(kept.id, 'Listened'), met(gone.id, 'Took notes')],
    theirPromise: null,
  });
  await desk.actions.log.mutate({
    ...entry,
    happenedOn: '2026-11-02',
    summary: 'One of them',
    people: [met(gone.id, 'Promised')],
    theirPromise: { text: 'Will answer', dueOn: null },
  });
  await desk.duplicates.dismiss.mutate({ personId: third.id, otherPersonId: gone.id });
  return { kept: kept.id, gone: gone.id, third: third.id, countryId };
}

describe('two records of one person', () => {
  test('are found across the base with their reasons, the likeliest first, until somebody calls them different', async () => {
    const { desk } = await openDesk();
    const { kept, gone } = await twice(desk);

    const found = await desk.duplicates.list.query();
    expect(found.total).toBe(1);
    expect(found.pairs[0]).toMatchObject({
      reasons: ['sameEmail', 'nameOrder', 'sameCountry', 'samePost'],
      verdict: 'likely',
    });
    const { changeId } = await desk.duplicates.dismiss.mutate({ personId: gone, otherPersonId: kept });
    expect((await desk.duplicates.list.query()).total).toBe(0);
    expect(await refusalOf(desk.duplicates.merge.mutate({ keptId: kept, goneId: gone, taken: [] }))).toMatchObject({
      code: 'calledDifferent',
    });
    await desk.changes.undo.mutate({ changeId });
    expect((await desk.duplicates.list.query()).total).toBe(1);
  });

  test('are warned of before the second is entered: by name, initial or address', async () => {
    const { desk } = await openDesk();
    const { kept, countryId } = await twice(desk);
    const similar = async (name: string, value?: string) =>
      (await desk.people.similar.query({ name, countryId, channels: value ? [{ kind: 'email', value }] : [] })).map(
        ({ id, reasons }) => [id, reasons[0]],
      );

    expect((await similar('Aśha NAMUNA'))[0]).toEqual([kept, 'sameName']);
    expect((await similar('A. Namuna'))[0]?.[1]).toBe('initials');
    expect((await similar('Somebody Else', 'ASHA@example.org'))[0]?.[1]).toBe('sameEmail');
    expect(await similar('Somebody Else')).toEqual([]);
    expect(await desk.people.similar.query({ name: 'Asha Namuna', countryId, exceptId: kept })).toHaveLength(1);
  });

  test('become one: everything points to the one that stays, the same entry keeps one link and both remarks', async () => {
    const { desk } = await openDesk();
    const { kept, gone, third } = await twice(desk);
    await desk.duplicates.merge.mutate({ keptId: kept, goneId: gone, taken: ['name', 'pronunciation'] });

    const { person, commitments } = await desk.people.page.query({ personId: kept });
    expect(person).toMatchObject({
      name: 'Namuna, Asha',
      otherNames: 'Asha Namuna',
      pronunciation: 'AH-sha',
      bornOn: null,
    });
    expect(person.posts).toHaveLength(1);
    expect(person.channels.map(({ kind, isPreferred }) => [kind, isPreferred])).toEqual([
      ['email', true],
      ['mobile', false],
    ]);
    expect(person.assessments).toHaveLength(2);
    expect(person.acquaintances.every((each) => each.person === null || each.person.id === third)).toBe(true);
    expect(commitments.map(({ text }) => text)).toEqual(['Will answer']);
    const { actions } = await desk.people.timeline.query({ personId: kept });
    expect(actions.map(({ people }) => people.map(({ id, remark }) => [id, remark]))).toEqual([
      [[kept, 'Promised']],
      [[kept, 'Listened\nTook notes']],
    ]);
    expect(actions.map(({ people }) => people[0]?.postHeld)).toEqual(['Director, Ministry', 'Director, Ministry']);
    expect(await refusalOf(desk.people.page.query({ personId: gone }))).toMatchObject({ code: 'notFound' });
    expect((await desk.people.search.query({ query: 'asha namuna' })).map(({ id }) => id)).toEqual([kept]);
  });

  test('no column of the base that points to a person is forgotten, and undoing brings back every row as it was', async () => {
    const opened = await openDesk();
    const { kept, gone } = await twice(opened.desk);
    await opened.close();
    const arranged = await baseOf(opened);
    pointFromElsewhere(arranged, gone);
    const references = referencesTo(arranged, 'people');
    const pointing = (db: Reader, personId: string) =>
      references.map(({ table, column }) => [
        `${table}.${column}`,
        prepareOnce(db, `SELECT count(*) FROM "${table}" WHERE "${column}" = ?`).pluck().get(personId),
      ]);
    // A new table that points to people has to be added to this test, or it proves nothing for it.
    expect(pointing(arranged, gone).filter(([, count]) => count === 0)).toEqual([]);
    const before = wholeBase(arranged);
    arranged.$client.close();

    const again = await openDesk({ with: 'empty', profileDir: opened.profileDir });
    await again.desk.desk.unlock.mutate({ passphrase: PASSPHRASE });
    const { changeId } = await again.desk.duplicates.merge.mutate({ keptId: kept, goneId: gone, taken: ['bornOn'] });
    await again.close();
    const merged = await baseOf(again);
    expect(pointing(merged, gone).filter(([, count]) => count !== 0)).toEqual([]);
    expect(prepareOnce(merged, 'PRAGMA foreign_key_check').all()).toEqual([]);
    expect(wholeBase(merged)).not.toEqual(before);
    merged.$client.close();

    const third = await openDesk({ with: 'empty', profileDir: opened.profileDir });
    await third.desk.desk.unlock.mutate({ passphrase: PASSPHRASE });
    await third.desk.changes.undo.mutate({ changeId });
    await third.close();
    const undone = await baseOf(third);
    expect(wholeBase(undone)).toEqual(before);
    undone.$client.close();
  });

  test('are never made one with nobody, or with themselves', async () => {
    const { desk } = await openDesk();
    const { kept } = await twice(desk);
    for (const goneId of [kept, 'nobody']) {
      expect(await refusalOf(desk.duplicates.merge.mutate({ keptId: kept, goneId, taken: [] }))).toMatchObject({
        code: 'notFound',
      });
      expect(await refusalOf(desk.duplicates.compare.query({ personId: kept, otherPersonId: goneId }))).toMatchObject({
        code: 'notFound',
      });
    }
  });
});

/** What no screen of people writes: objections, decisions, courtesies, mandates, asks, offers, points, trips, and pairs in either order. */
function pointFromElsewhere(db: Db, personId: string): void {
  const country = "(SELECT id FROM countries WHERE name_en = 'Nepal')";
  db.$client.exec(`
    INSERT INTO history (at, actor) VALUES ('2026-11-23T11:00:00.000Z', 'test');
    INSERT INTO objections (id, country_id, code_id, words, person_id, said_on, source, marking)
      VALUES ('objection', ${country}, 'nonAligned', 'Not now', '${personId}', '2026-11-01', 'Call', 'open');
    INSERT INTO decision_steps (id, country_id, position, organ, name, person_id, is_required, state, source)
      VALUES ('step', ${country}, 0, 'minister', 'Minister', '${personId}', 1, 'open', 'Call');
    INSERT INTO courtesies (id, country_id, kind, occasion_on, person_id, state, done_on)
      VALUES ('courtesy', ${country}, 'newMinister', '2026-11-01', '${personId}', 'sent', '2026-11-02');
    INSERT INTO intermediaries (id, name, person_id, mandate, marking)
      VALUES ('go-between', 'Asha Namuna', '${personId}', 'May carry a letter', 'restricted');
    INSERT INTO partner_asks (id, intermediary_id, target_id, target_person_id, ask, channel, asked_on, marking)
      VALUES ('ask', 'go-between', ${country}, '${personId}', 'Speak to her', 'meeting', '2026-11-01', 'restricted');
    INSERT INTO offer_items (id, kind, name, marking) VALUES ('visits', 'visit', 'A visit', 'restricted');
    INSERT INTO offers (id, item_id, country_id, person_id, quantity, offered_on, status, marking)
      VALUES ('offer', 'visits', ${country}, '${personId}', 1, '2026-11-01', 'offered', 'restricted');
    INSERT INTO biographies (id, person_id, text, as_of, source, marking)
      VALUES ('life', '${personId}', 'Law, then the service', '2026', 'Embassy', 'open');
    INSERT INTO action_points (id, action_id, position, raised_by, raised_by_person_id, topic, marking)
      SELECT 'point', id, 0, 'them', '${personId}', 'Recognition', 'restricted' FROM actions LIMIT 1;
    INSERT INTO trips (id, title, principal, occasion, from_on, to_on, marking)
      VALUES ('trip', 'Kathmandu', 'Minister', 'bilateral', '2026-12-14', '2026-12-15', 'restricted');
    INSERT INTO trip_events (id, trip_id, kind, on_day, title, marking)
      VALUES ('meeting', 'trip', 'meeting', '2026-12-14', 'Minister', 'restricted');
    INSERT INTO trip_event_people (event_id, person_id) VALUES ('meeting', '${personId}');
    INSERT INTO people (id, name, folded) VALUES ('0-first', 'Zeta Rei', 'zeta rei'), ('z-last', 'Eta Rei', 'eta rei');
    INSERT INTO person_distinctions VALUES
      ('0-first', '${personId}', '2026-11-01', 'test'), ('${personId}', 'z-last', '2026-11-01', 'test');`);
}
