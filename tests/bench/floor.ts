import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import Driver from 'better-sqlite3';
import type { Db } from '../../db/database.ts';
import { listBoardCards } from '../../db/queries/boards.ts';
import { makeTodayFloor, todayFloor } from './floor-today.ts';

/**
 * The least that the same work can cost: the same rows in the best schema we know, by hand-written SQL on the same encrypted
 * engine with the same durability, answered as a JSON string. An entry may concern many countries and is kept once, as in any
 * schema in which it can be corrected. No history, no rules, no procedures.
 */
export interface Floor {
  board(): string;
  timeline(countryId: string): string;
  /** People by folded beginnings of words, those of a state first. */
  people(words: readonly string[], countryId: string): string;
  /** The lists of a day, `TODAY`. */
  today(): string;
  log(entry: {
    id: string;
    countryId: string;
    caseId: string;
    happenedOn: string;
    summary: string;
    notes: string;
  }): void;
  close(): void;
}

const CARD_COLUMNS = [
  'caseId',
  'countryId',
  'iso2',
  'nameEn',
  'nameSq',
  'nameSr',
  'region',
  'tier',
  'stageId',
  'stageSince',
  'condition',
  'outcome',
  'ownerId',
  'lastContactOn',
  'lastContactKind',
  'actionCount',
  'nextStepText',
  'nextStepOn',
  'nextStepOwnerId',
  'openFollowUps',
  'grade',
] as const;

/** All that a list under a field shows of a person, written out beforehand. */
const FOUND_SQL = `
  SELECT people.id, json_object('id', people.id, 'name', people.name, 'nativeName', native_name, 'countryId', country_id,
    'countryName', (SELECT name_en FROM countries WHERE countries.id = country_id),
    'post', (SELECT title FROM posts WHERE person_id = people.id)) FROM people`;

/** Copies what the measured answers need out of our base into a base of the floor's own. */
export function makeFloor(ours: Db, folder: string): { readonly file: string; readonly key: Buffer } {
  const file = join(folder, 'floor.db');
  const key = randomBytes(32);
  const db = openKeyed(file, key);
  db.exec(
    `
    CREATE TABLE cards (${CARD_COLUMNS.join(', ')}) STRICT;`.replace(/(\w+)(?=,|\))/g, (name) =>
      name === 'actionCount' || name === 'openFollowUps' ? `${name} INTEGER` : `${name} TEXT`,
    ),
  );
  db.exec(`
    CREATE UNIQUE INDEX cards_case ON cards (caseId);
    CREATE INDEX cards_name ON cards (nameEn, caseId);
    CREATE TABLE people (id TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE actions (id TEXT PRIMARY KEY, kind TEXT NOT NULL, happenedOn TEXT NOT NULL, localTime TEXT, zone TEXT,
      place TEXT, summary TEXT NOT NULL, notes TEXT, marking TEXT NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE concerned (actionId TEXT NOT NULL, countryId TEXT NOT NULL, happenedOn TEXT NOT NULL,
      PRIMARY KEY (actionId, countryId)) STRICT, WITHOUT ROWID;
    CREATE INDEX concerned_timeline ON concerned (countryId, happenedOn, actionId);
    CREATE TABLE words (word TEXT NOT NULL, personId TEXT NOT NULL, name TEXT NOT NULL, countryId TEXT,
      PRIMARY KEY (word, personId)) STRICT, WITHOUT ROWID;
    CREATE INDEX words_person ON words (personId, word);
    CREATE TABLE found (id TEXT PRIMARY KEY, answer TEXT NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE met (actionId TEXT NOT NULL, personId TEXT NOT NULL, postHeld TEXT, remark TEXT,
      PRIMARY KEY (actionId, personId)) STRICT, WITHOUT ROWID;`);
  db.transaction(() => {
    const card = db.prepare(`INSERT INTO cards VALUES (${CARD_COLUMNS.map(() => '?').join(', ')})`);
    for (const row of listBoardCards(ours, 'recognition')) card.run(...CARD_COLUMNS.map((column) => row[column]));
    copy(ours, db, 'SELECT id, name FROM people', 'INSERT INTO people VALUES (?, ?)');
    copy(
      ours,
      db,
      'SELECT id, kind, happened_on, local_time, zone, place, summary, notes, marking FROM actions',
      'INSERT INTO actions VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    );
    copy(
      ours,
      db,
      'SELECT action_id, country_id, happened_on FROM action_countries',
      'INSERT INTO concerned VALUES (?, ?, ?)',
    );
    copy(
      ours,
      db,
      'SELECT word, person_id, name, country_id FROM person_words',
      'INSERT INTO words VALUES (?, ?, ?, ?)',
    );
    copy(ours, db, FOUND_SQL, 'INSERT INTO found VALUES (?, ?)');
    copy(
      ours,
      db,
      'SELECT action_id, person_id, post_held, remark FROM action_people',
      'INSERT INTO met VALUES (?, ?, ?, ?)',
    );
    makeTodayFloor(ours, db);
  })();
  db.close();
  return { file, key };
}

/** Opens the floor's base with its raw key: all that a start must do at least. */
export function openFloor(file: string, key: Buffer): Floor {
  const db = openKeyed(file, key);
  const board = db.prepare(`SELECT ${CARD_COLUMNS.join(', ')} FROM cards ORDER BY nameEn, caseId`);
  const timeline = db.prepare(`
    SELECT id, kind, concerned.happenedOn, localTime, zone, place, summary, notes, marking,
      (SELECT json_group_array(json_object('id', people.id, 'name', name, 'postHeld', postHeld, 'remark', remark))
       FROM met JOIN people ON people.id = personId WHERE met.actionId = concerned.actionId) AS people
    FROM concerned JOIN actions ON id = concerned.actionId
    WHERE countryId = ? ORDER BY concerned.happenedOn DESC, concerned.actionId DESC LIMIT 50`);
  const byWords = [0, 1].map((others) =>
    db.prepare(`
      SELECT answer FROM (
        SELECT DISTINCT personId, countryId = ? AS isNear, name FROM words WHERE word >= ? AND word < ? || char(1114111)
          ${'AND EXISTS (SELECT 1 FROM words AS other WHERE other.personId = words.personId AND other.word >= ? AND other.word < ? || char(1114111))'.repeat(others)}
        ORDER BY isNear DESC, name, personId LIMIT 20) JOIN found ON found.id = personId`),
  );
  const today = todayFloor(db);
  const insert = db.prepare("INSERT INTO actions VALUES (?, 'call', ?, NULL, NULL, NULL, ?, ?, 'restricted')");
  const link = db.prepare('INSERT INTO concerned VALUES (?, ?, ?)');
  const count = db.prepare(
    `UPDATE cards SET actionCount = actionCount + 1,
       lastContactOn = max(coalesce(lastContactOn, ''), ?), lastContactKind = 'call' WHERE caseId = ?`,
  );
  const log = db.transaction((entry: Parameters<Floor['log']>[0]) => {
    insert.run(entry.id, entry.happenedOn, entry.summary, entry.notes);
    link.run(entry.id, entry.countryId, entry.happenedOn);
    count.run(entry.happenedOn, entry.caseId);
  });
  return {
    board: () => JSON.stringify(board.all()),
    timeline: (countryId) => {
      const rows = timeline.all(countryId) as { people: string }[];
      return JSON.stringify(rows.map((row) => ({ ...row, people: JSON.parse(row.people) })));
    },
    people: (words, countryId) => {
      const bounds = words.toSorted((a, b) => b.length - a.length).flatMap((word) => [word, word]);
      const rows = byWords[words.length - 1]?.all(countryId, ...bounds) as { answer: string }[];
      return `[${rows.map(({ answer }) => answer).join(',')}]`;
    },
    today,
    log: (entry) => log.immediate(entry),
    close: () => db.close(),
  };
}

export function openKeyed(file: string, key: Buffer): Driver.Database {
  const db = new Driver(file);
  db.pragma("cipher = 'sqlcipher'");
  db.pragma('legacy = 4');
  (db as Driver.Database & { key(key: Buffer): void }).key(Buffer.from(`x'${key.toString('hex')}'`));
  db.pragma('temp_store = MEMORY');
  db.pragma('cache_size = -65536');
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  return db;
}

function copy(from: Db, to: Driver.Database, select: string, insert: string): void {
  const into = to.prepare(insert);
  for (const row of from.$client.prepare(select).raw().iterate() as Iterable<unknown[]>) into.run(...row);
}
