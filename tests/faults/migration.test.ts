import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { migrate as applyMigrations } from 'drizzle-orm/better-sqlite3/migrator';
import { describe, expect, test } from 'vitest';
import { atomically, createBase, type Db, openBase, prepareOnce } from '../../db/database.ts';
import { migrateBase, NewerBaseError } from '../../db/migrate.ts';
import { RESOURCES, temporaryFolder } from '../support/desk.ts';

const KEY = Buffer.alloc(32, 7);
const AT = '2026-11-23T10:00:00.000Z';

/** Our migrations up to and including number `last`. */
function migrationsUpTo(last: number): string {
  const folder = join(temporaryFolder(), 'migrations');
  mkdirSync(join(folder, 'meta'), { recursive: true });
  const journal = JSON.parse(readFileSync(join(RESOURCES.migrationsDir, 'meta', '_journal.json'), 'utf8'));
  journal.entries = journal.entries.slice(0, last + 1);
  writeFileSync(join(folder, 'meta', '_journal.json'), JSON.stringify(journal));
  for (const { tag } of journal.entries)
    cpSync(join(RESOURCES.migrationsDir, `${tag}.sql`), join(folder, `${tag}.sql`));
  return folder;
}

function migrate(db: Db, migrationsDir: string, backupsDir: string): void {
  migrateBase(db, { migrationsDir, backupsDir, at: AT });
}

/** A base as the first version left it, with one country and one mission in it. */
function firstVersion() {
  const folder = temporaryFolder();
  const file = join(folder, 'demarche.db');
  const db = createBase(file, KEY);
  // By the migrator alone: the triggers of today do not fit the tables of then.
  applyMigrations(db, { migrationsFolder: migrationsUpTo(0) });
  db.$client.exec(`
    INSERT INTO countries (id, iso3, name_en, name_sq, name_sr, official_name_en, folded, region, un_status)
      VALUES ('c1', 'LKA', 'Sri Lanka', 'Sri-Lankë', 'Šri Lanka', 'Sri Lanka', 'sri lanka', 'Asia', 'member');
    INSERT INTO missions (id, country_id, type, city, source, confidence)
      VALUES ('m1', 'c1', 'embassy', 'Colombo', 's', 'high');`);
  db.$client.close();
  return { folder, file, backupsDir: join(folder, 'backups') };
}

describe('bringing an older base to this version', () => {
  test('keeps every row, keeps recording, and leaves a whole copy of the base before', () => {
    const { file, backupsDir } = firstVersion();
    const db = openBase(file, KEY);

    migrate(db, RESOURCES.migrationsDir, backupsDir);

    expect(prepareOnce(db, 'SELECT id, city FROM missions').all()).toEqual([{ id: 'm1', city: 'Colombo' }]);
    atomically(
      db,
      () => ({ actor: 'desk', at: AT }),
      (tx) => {
        prepareOnce(tx, 'UPDATE missions SET city = NULL').run();
      },
    );
    expect(prepareOnce(db, 'SELECT column_name, old FROM history ORDER BY sequence DESC LIMIT 1').all()).toEqual([
      { column_name: 'city', old: 'Colombo' },
    ]);
    db.$client.close();

    const [copy] = readdirSync(backupsDir);
    const kept = openBase(join(backupsDir, copy ?? ''), KEY);
    expect(prepareOnce(kept, 'SELECT city FROM missions').pluck().all()).toEqual(['Colombo']);
    expect(() => prepareOnce(kept, 'UPDATE missions SET city = NULL').run()).toThrow(/NOT NULL/);
    kept.$client.close();
  });

  test('a migration that fails half way leaves the base as it was', () => {
    const { file, backupsDir } = firstVersion();
    const broken = join(temporaryFolder(), 'migrations');
    cpSync(RESOURCES.migrationsDir, broken, { recursive: true });
    const last =
      readdirSync(broken)
        .filter((name) => name.endsWith('.sql'))
        .sort()
        .at(-1) ?? '';
    writeFileSync(
      join(broken, last),
      `${readFileSync(join(broken, last), 'utf8')}\n--> statement-breakpoint\nSELECT nonsense FROM nowhere;`,
    );

    const db = openBase(file, KEY);
    expect(() => migrate(db, broken, backupsDir)).toThrow();
    expect(prepareOnce(db, 'SELECT city FROM missions').pluck().all()).toEqual(['Colombo']);
    migrate(db, RESOURCES.migrationsDir, join(backupsDir, 'second'));
    expect(prepareOnce(db, 'SELECT city FROM missions').pluck().all()).toEqual(['Colombo']);
    db.$client.close();
  });

  test('a column that triggers name can go, and what it held is kept line by line', () => {
    const folder = temporaryFolder();
    const db = createBase(join(folder, 'demarche.db'), KEY);
    applyMigrations(db, { migrationsFolder: migrationsUpTo(4) });
    db.$client.exec(`
      INSERT INTO pipelines (id, name, position) VALUES ('recognition', 'Recognition', 0);
      INSERT INTO stages (id, pipeline_id, code, name, position, enter_when, evidence, next_actions, review_days)
        VALUES ('R1', 'recognition', 'R1', 'Assessed', 1, 'Now.', 'Paper.', 'Choose a channel; ask a partner.', 90);
      CREATE TRIGGER stages_updated AFTER UPDATE OF next_actions ON stages BEGIN
        INSERT INTO history (change_id, table_name, row_id, old) VALUES (1, 'stages', OLD.id, OLD.next_actions); END;`);

    migrate(db, RESOURCES.migrationsDir, join(folder, 'backups'));

    expect(prepareOnce(db, 'SELECT position, text FROM stage_tasks ORDER BY position').raw().all()).toEqual([
      [0, 'Choose a channel'],
      [1, 'Ask a partner'],
    ]);
    expect(prepareOnce(db, 'SELECT count(*) FROM objection_codes').pluck().get()).toBe(11);
    expect(prepareOnce(db, "SELECT sql FROM sqlite_schema WHERE name = 'stages_updated'").pluck().get()).not.toMatch(
      'next_actions',
    );
    db.$client.close();
  });

  test('the criteria that came with the desk say whose paper is meant, those in words of a ministry say nothing yet', () => {
    const folder = temporaryFolder();
    const db = createBase(join(folder, 'demarche.db'), KEY);
    applyMigrations(db, { migrationsFolder: migrationsUpTo(14) });
    db.$client.exec(`
      INSERT INTO pipelines (id, name, position) VALUES ('recognition', 'Recognition', 0);
      INSERT INTO stages (id, pipeline_id, code, name, position, enter_when, evidence, review_days)
        VALUES ('R7', 'recognition', 'R7', 'Notified', 7, 'Now.', 'Paper.', 2);
      INSERT INTO stage_criteria (id, stage_id, position, text, document_kinds) VALUES
        ('a', 'R7', 0, 'Their note verbale or letter of recognition', '["noteVerbale"]'),
        ('b', 'R7', 1, 'A note with a seal', '["noteVerbale"]');`);

    migrate(db, RESOURCES.migrationsDir, join(folder, 'backups'));

    expect(prepareOnce(db, 'SELECT id, direction FROM stage_criteria ORDER BY position').raw().all()).toEqual([
      ['a', 'in'],
      ['b', null],
    ]);
    db.$client.close();
  });

  test('where a person stood becomes the first of many judgements, and every name is found by its words', () => {
    const folder = temporaryFolder();
    const db = createBase(join(folder, 'demarche.db'), KEY);
    applyMigrations(db, { migrationsFolder: migrationsUpTo(5) });
    db.$client.exec(`
      INSERT INTO people (id, name, folded, stance, stance_on) VALUES
        ('p1', 'Amina Mfano', 'amina mfano', 'open', '2025-03'), ('p2', 'Kofi "K" Misali', 'kofi "k" misali', NULL, NULL);`);

    migrate(db, RESOURCES.migrationsDir, join(folder, 'backups'));

    expect(prepareOnce(db, 'SELECT person_id, aspect, value, as_of FROM assessments').raw().all()).toEqual([
      ['p1', 'stance', 'open', '2025-03'],
    ]);
    expect(prepareOnce(db, 'SELECT word, person_id FROM person_words ORDER BY word').raw().all()).toEqual([
      ['"k"', 'p2'],
      ['amina', 'p1'],
      ['kofi', 'p2'],
      ['mfano', 'p1'],
      ['misali', 'p2'],
    ]);
    db.$client.close();
  });

  test('files that lay in one piece come back byte for byte, an empty one too', () => {
    const folder = temporaryFolder();
    const db = createBase(join(folder, 'demarche.db'), KEY);
    applyMigrations(db, { migrationsFolder: migrationsUpTo(5) });
    const whole = {
      long: Buffer.from(Array.from({ length: 2_621_440 }, (_, at) => (at * 31) % 251)),
      exact: Buffer.alloc(1_048_576, 7),
      empty: Buffer.alloc(0),
    };
    for (const [id, content] of Object.entries(whole)) {
      prepareOnce(
        db,
        "INSERT INTO attachments (id, name, media_type, size, sha256, content) VALUES (?, 'n', 't', ?, 's', ?)",
      ).run(id, content.length, content);
    }

    migrate(db, RESOURCES.migrationsDir, join(folder, 'backups'));

    for (const [id, content] of Object.entries(whole)) {
      const pieces = prepareOnce(db, 'SELECT bytes FROM attachment_chunks WHERE attachment_id = ? ORDER BY position')
        .pluck()
        .all(id) as Buffer[];
      expect(Buffer.concat(pieces).equals(content), id).toBe(true);
      expect(pieces.map(({ length }) => length)).toEqual(
        { long: [1_048_576, 1_048_576, 524_288], exact: [1_048_576], empty: [] }[id],
      );
    }
    db.$client.close();
  });

  test('a power cut between migration and triggers does not leave a base without history', () => {
    const { file, backupsDir } = firstVersion();
    const db = openBase(file, KEY);
    migrate(db, RESOURCES.migrationsDir, backupsDir);
    // As the cut would leave it: rebuilt table, no triggers, not marked as done.
    db.$client.exec('DROP TRIGGER missions_updated; PRAGMA user_version = 1');
    db.$client.close();

    const again = openBase(file, KEY);
    migrate(again, RESOURCES.migrationsDir, backupsDir);
    expect(prepareOnce(again, "SELECT name FROM sqlite_schema WHERE name = 'missions_updated'").all()).toHaveLength(1);
    again.$client.close();
  });

  test('a base from a newer version is refused and not touched', () => {
    const { folder, file, backupsDir } = firstVersion();
    const db = openBase(file, KEY);
    migrate(db, RESOURCES.migrationsDir, backupsDir);

    expect(() => migrate(db, migrationsUpTo(0), join(folder, 'none'))).toThrow(NewerBaseError);
    db.$client.close();
    expect(readdirSync(folder)).not.toContain('none');
  });
});
