import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { prepareOnce, type Reader } from '../../db/database.ts';
import { baseFilesIn, openBaseFiles } from '../../electron/application/base-files.ts';
import { caseOf, openDesk, PASSPHRASE, RESOURCES, type TestDesk } from '../support/desk.ts';

/** The base of a closed desk, as a tool of another hand would open it. */
async function baseOf({ profileDir }: TestDesk): Promise<Reader & { readonly $client: { close(): void } }> {
  return openBaseFiles(baseFilesIn(profileDir), PASSPHRASE, {
    migrationsDir: RESOURCES.migrationsDir,
    at: '2026-11-23T12:00:00.000Z',
  });
}

function rows(db: Reader, sql: string, ...values: unknown[]): Record<string, unknown>[] {
  return prepareOnce(db, sql).all(...values) as Record<string, unknown>[];
}

describe('the history', () => {
  test('holds who changed what, when, from what, to what', async () => {
    const opened = await openDesk();
    const { desk } = opened;
    const { caseId } = await caseOf(desk, 'recognition', 'Sri Lanka');
    const officer = await desk.officers.add.mutate({ name: 'Arta Shembulli' });
    await desk.settings.write.mutate({ officerId: officer.id });
    const { changeId } = await desk.cases.update.mutate({ caseId, condition: 'waitingOnThem', ownerId: officer.id });
    await opened.close();

    const db = await baseOf(opened);
    const found = rows(
      db,
      `SELECT signed.at, signed.actor, history.table_name, history.row_id, history.column_name, history.old, history.new
       FROM history JOIN history AS signed ON signed.sequence = history.change_id
       WHERE history.change_id = ? ORDER BY history.column_name`,
      changeId,
    );
    db.$client.close();

    const common = { at: '2026-11-23T10:00:00.000Z', actor: 'Arta Shembulli', table_name: 'cases', row_id: caseId };
    expect(found).toEqual([
      { ...common, column_name: 'condition', old: 'moving', new: 'waitingOnThem' },
      { ...common, column_name: 'owner_id', old: null, new: officer.id },
    ]);
  });

  test('cannot be changed or shortened, nor can the stage log, whatever tool tries', async () => {
    const opened = await openDesk();
    await opened.close();
    const db = await baseOf(opened);

    for (const sql of [
      "UPDATE history SET old = 'nothing'",
      "UPDATE history SET actor = 'nobody'",
      'DELETE FROM history',
      "UPDATE stage_entries SET reason = 'better now'",
      'DELETE FROM stage_entries',
    ]) {
      expect(() => prepareOnce(db, sql).run()).toThrow(/append-only/);
    }
    db.$client.close();
  });

  test('is kept for every table that people edit', async () => {
    const opened = await openDesk();
    await opened.close();
    const db = await baseOf(opened);
    const tables = rows(db, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").map(
      ({ name }) => name as string,
    );
    const recorded = new Set(
      rows(
        db,
        "SELECT DISTINCT tbl_name AS name FROM sqlite_schema WHERE type = 'trigger' AND name LIKE '%_inserted'",
      ).map(({ name }) => name),
    );
    db.$client.close();

    // Bytes of files, written once and never changed; the words of names, which follow from rows that have a history.
    const exempt = [
      'history',
      'drafts',
      'attachment_chunks',
      'import_mappings',
      'person_words',
      '__drizzle_migrations',
    ];
    expect(tables.filter((table) => !recorded.has(table)).sort()).toEqual(exempt.sort());
  });

  test('every table is STRICT and every reference holds', async () => {
    const opened = await openDesk({ with: 'demo' });
    const { demoPassphrase } = await opened.desk.desk.status.query();
    await opened.close();
    const db = await openBaseFiles(baseFilesIn(opened.profileDir), demoPassphrase ?? '', {
      migrationsDir: RESOURCES.migrationsDir,
      at: '2026-11-23T12:00:00.000Z',
    });

    const loose = rows(
      db,
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 0 AND name NOT LIKE 'sqlite_%'",
    );
    expect(loose.map(({ name }) => name)).toEqual(['__drizzle_migrations']);
    expect(rows(db, 'PRAGMA foreign_key_check')).toEqual([]);
    expect(rows(db, 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    expect(rows(db, 'PRAGMA synchronous')).toEqual([{ synchronous: 2 }]);
    expect(rows(db, 'PRAGMA journal_mode')).toEqual([{ journal_mode: 'wal' }]);
    expect(rows(db, 'PRAGMA foreign_keys')).toEqual([{ foreign_keys: 1 }]);
    db.$client.close();
  });
});

test('last contact, counts and next step on the board always equal what the entries say', async () => {
  const opened = await openDesk();
  const { desk } = opened;
  const names = ['Sri Lanka', 'Nepal', 'Kenya'];
  const countryIds = await Promise.all(names.map(async (name) => (await caseOf(desk, 'recognition', name)).countryId));

  const step = fc.record({
    country: fc.nat(2),
    other: fc.option(fc.nat(2), { nil: null }),
    kind: fc.constantFrom('meeting' as const, 'noteOut' as const, 'call' as const, 'media' as const),
    day: fc.integer({ min: 1, max: 23 }),
    dueDay: fc.option(fc.integer({ min: 1, max: 28 }), { nil: null }),
    /** What happens next to an earlier change: undone, or its follow-up closed. */
    after: fc.constantFrom('nothing' as const, 'undo' as const, 'close' as const),
    pick: fc.nat(30),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      const changeIds: number[] = [];
      for (const { country, other, kind, day, dueDay, after, pick } of steps) {
        const ids = [countryIds[country], other === null ? undefined : countryIds[other]].flatMap((id) => id ?? []);
        const { changeId } = await desk.actions.log.mutate({
          kind,
          happenedOn: `2026-11-${String(day).padStart(2, '0')}`,
          summary: 'Entry',
          marking: 'open',
          countryIds: ids,
          people: [],
          newPeople: [],
          followUp: {
            text: 'Next',
            dueOn: dueDay === null ? null : `2026-12-${String(dueDay).padStart(2, '0')}`,
            ownerId: null,
          },
          theirPromise: null,
        });
        changeIds.push(changeId);
        const chosen = changeIds[pick % changeIds.length];
        // A change that a later hand touched refuses to be undone; then nothing may differ either.
        if (after === 'undo' && chosen) await desk.changes.undo.mutate({ changeId: chosen }).catch(() => undefined);
        if (after === 'close') {
          const { commitments } = await desk.countries.dossier.query({ countryId: ids[0] ?? '' });
          const open = commitments.filter(({ status }) => status === 'open');
          const task = open[pick % Math.max(1, open.length)];
          if (task) await desk.commitments.close.mutate({ id: task.id, status: 'kept' });
        }
      }
      for (const name of names) await expectTrueCard(desk, name);
    }),
    { numRuns: 12 },
  );
});

/** Reads the whole timeline and all promises of a country, and computes what its cards must show. */
async function expectTrueCard(desk: TestDesk['desk'], name: string): Promise<void> {
  const card = await caseOf(desk, 'recognition', name);
  const { actions } = await desk.countries.timeline.query({ countryId: card.countryId, limit: 200 });
  const contacts = actions.filter(({ kind }) => kind === 'meeting' || kind === 'call');
  expect([card.actionCount, card.lastContactOn, card.lastContactKind]).toEqual([
    actions.length,
    contacts[0]?.happenedOn ?? null,
    contacts[0]?.kind ?? null,
  ]);

  const { cases, commitments } = await desk.countries.dossier.query({ countryId: card.countryId });
  const carrying = cases.find(({ pipelineId }) => pipelineId === 'relations') ?? cases[0];
  const open = commitments.filter(({ status, direction }) => status === 'open' && direction === 'ours');
  const next = open.toSorted((a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999'))[0];
  expect([carrying?.openFollowUps, carrying?.nextStepOn]).toEqual([open.length, next?.dueOn ?? null]);
}

describe('all changes', () => {
  test('tell also of what belongs to no state, newest first and page by page, of one officer or of all', async () => {
    const { desk } = await openDesk();
    const { id: officerId } = await desk.officers.add.mutate({ name: 'Arta Shembulli' });
    await desk.settings.write.mutate({ officerId });
    const { changeId } = await desk.settings.write.mutate({ idleMinutes: 20 });

    const { changes } = await desk.changes.list.query({});

    expect(changes[0]).toMatchObject({ changeId, actor: 'Arta Shembulli' });
    expect(changes[0]?.lines[0]).toMatchObject({ table: 'settings' });
    expect(changes.map((change) => change.changeId)).toEqual(
      changes.map((change) => change.changeId).toSorted((a, b) => b - a),
    );
    const ofArta = await desk.changes.list.query({ actor: 'Arta Shembulli' });
    expect(new Set(ofArta.changes.map(({ actor }) => actor))).toEqual(new Set(['Arta Shembulli']));
    expect(await desk.changes.actors.query()).toContain('Arta Shembulli');
    // The load of the reference data is longer than anyone reads, and says how much of it is not told.
    const whole = await desk.changes.list.query({});
    const load = whole.changes.find(({ lines }) => lines.some(({ table }) => table === 'countries'));
    expect(load?.linesLeftOut).toBeGreaterThan(1000);
    expect(whole.changes.every(({ lines }) => lines.length > 0)).toBe(true);

    await desk.changes.undo.mutate({ changeId });
    expect((await desk.settings.read.query()).idleMinutes).toBe(10);
  });
});
