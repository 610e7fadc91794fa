import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parse } from 'csv-parse/sync';
import { uuidv7 } from 'uuidv7';
import { COST_FLOOR } from '../../db/key-file.ts';
import type { Mapping } from '../../domain/header-mapping.ts';
import { createApplication } from '../../electron/application/application.ts';
import { Dice } from '../../electron/sample-desk/dice.ts';
import { clientOf, PASSPHRASE, RESOURCES, TestClock } from '../support/desk-client.ts';
import { openKeyed } from './floor.ts';

/** What one round cost, and what the least would have cost. */
export interface ImportRound {
  readonly oursMs: number;
  readonly floorMs: number;
  /** The longest time in which the desk could answer nobody while the import ran. */
  readonly longestBlockMs: number;
}

/** Nobody finds a file on the disk faster. */
const CHOOSING_MS = 500;

const GIVEN = [
  'Amina',
  'Joseph',
  'Ana',
  'Peter',
  'Grace',
  'Luka',
  'Elena',
  'Omar',
  'Fatima',
  'Samuel',
  'Maria',
  'Ivan',
];
const STATES = ['KEN', 'UGA', 'FRA', 'DEU', 'ALB', 'MNG', 'PER', 'NPL'];

/** Contacts of invented people as an address book exports them, each with an address, a number, a post and a body. */
export function contactsCsv(count: number): Buffer {
  const dice = new Dice(4);
  const syllable = (): string => dice.pick([...'bdfgklmnprstvz']) + dice.pick([...'aeiou']);
  const name = (): string => {
    const letters = syllable() + syllable() + syllable();
    return letters.charAt(0).toUpperCase() + letters.slice(1);
  };
  const rows = Array.from({ length: count }, (_, index) =>
    [
      `${dice.pick(GIVEN)} ${name()} ${name()}`,
      dice.pick(STATES),
      `Director ${dice.between(1, 50)}`,
      `Ministry ${dice.between(1, 30)}`,
      `person${index}@example.org`,
      `+${383_440_000_000 + index * 7}`,
    ].join(','),
  );
  return Buffer.from(['Name,State,Job title,Company,E-mail,Telephone', ...rows].join('\r\n'));
}

/** A closed desk with the reference data and nobody in it, in a folder of its own. */
async function emptyDesk(): Promise<string> {
  const profileDir = mkdtempSync(join(tmpdir(), 'demarche-bench-empty-'));
  const clock = new TestClock();
  const application = await createApplication({ profileDir, resources: RESOURCES, clock, keyCost: COST_FLOOR });
  const desk = clientOf(application);
  await desk.desk.create.mutate({ passphrase: PASSPHRASE });
  await desk.reference.load.mutate();
  await application.close();
  return profileDir;
}

/**
 * An import as the screen does it (chosen, compared with everyone on record and with each other, a copy of the base, written as
 * one change with its history) beside parsing the same file and inserting the same rows by hand. The rows go into the schema in
 * which the floor finds people, words included (`makeFloor`): a schema that takes them in and cannot find them is none.
 */
export async function measureImport(count: number, rounds: number): Promise<readonly ImportRound[]> {
  const startDir = await emptyDesk();
  const csv = contactsCsv(count);
  const results: ImportRound[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const folder = mkdtempSync(join(tmpdir(), 'demarche-bench-import-'));
    cpSync(startDir, folder, { recursive: true });
    const ours = await importInto(folder, csv, count);
    results.push({ ...ours, floorMs: floorOf(join(folder, 'floor.db'), csv) });
    rmSync(folder, { recursive: true, force: true });
  }
  rmSync(startDir, { recursive: true, force: true });
  return results;
}

async function importInto(profileDir: string, csv: Buffer, count: number) {
  const application = await createApplication({ profileDir, resources: RESOURCES, clock: new TestClock() });
  const desk = clientOf(application);
  await desk.desk.unlock.mutate({ passphrase: PASSPHRASE });
  // The screen is open before a file is chosen, for longer than its worker needs to start.
  await desk.exchange.current.query();
  await setTimeout(CHOOSING_MS);
  let longestBlockMs = 0;
  let tickAt = performance.now();
  const tick = setInterval(() => {
    longestBlockMs = Math.max(longestBlockMs, performance.now() - tickAt);
    tickAt = performance.now();
  }, 1);
  const startedAt = performance.now();
  const init = { method: 'POST', body: new Uint8Array(csv) };
  await application.fetch(new Request('http://desk.test/imports?name=contacts.csv', init));
  const current = await desk.exchange.current.query();
  await desk.exchange.plan.mutate({ mappings: (current?.mappings ?? []) as Mapping[] as never });
  const { counts } = await desk.exchange.write.mutate({ differing: 'ours', doubtful: 'new' });
  const oursMs = performance.now() - startedAt;
  clearInterval(tick);
  // Invented names repeat now and then: those are found to be the same, as they should be.
  if (counts.added + counts.changed + counts.unchanged !== count) throw new Error('the import did not take every row');
  await application.close();
  return { oursMs, longestBlockMs };
}

function floorOf(file: string, csv: Buffer): number {
  const db = openKeyed(file, randomBytes(32));
  db.exec(`
    CREATE TABLE bodies (id TEXT PRIMARY KEY, name TEXT NOT NULL, state TEXT) STRICT, WITHOUT ROWID;
    CREATE TABLE people (id TEXT PRIMARY KEY, name TEXT NOT NULL, folded TEXT NOT NULL, state TEXT) STRICT, WITHOUT ROWID;
    CREATE TABLE words (word TEXT NOT NULL, personId TEXT NOT NULL, name TEXT NOT NULL, countryId TEXT,
      PRIMARY KEY (word, personId)) STRICT, WITHOUT ROWID;
    CREATE INDEX words_person ON words (personId, word);
    CREATE TABLE posts (id TEXT PRIMARY KEY, personId TEXT NOT NULL, bodyId TEXT, title TEXT NOT NULL) STRICT, WITHOUT ROWID;
    CREATE INDEX posts_person ON posts (personId);
    CREATE TABLE channels (id TEXT PRIMARY KEY, personId TEXT NOT NULL, kind TEXT NOT NULL, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
    CREATE INDEX channels_person ON channels (personId);
    CREATE INDEX channels_value ON channels (value);`);
  // As ours: that pages move from the log into the base is outside both measured times.
  db.pragma('wal_autocheckpoint = 0');
  const body = db.prepare('INSERT INTO bodies VALUES (?, ?, ?)');
  const person = db.prepare('INSERT INTO people VALUES (?, ?, ?, ?)');
  const word = db.prepare('INSERT OR IGNORE INTO words VALUES (?, ?, ?, ?)');
  const post = db.prepare('INSERT INTO posts VALUES (?, ?, ?, ?)');
  const channel = db.prepare('INSERT INTO channels VALUES (?, ?, ?, ?)');
  const startedAt = performance.now();
  const [, ...rows] = parse(csv) as string[][];
  db.transaction(() => {
    const bodies = new Map<string, string>();
    for (const [name = '', state = '', title, company = '', email, phone] of rows) {
      const key = `${company}|${state}`;
      let bodyId = bodies.get(key);
      if (bodyId === undefined) {
        bodyId = uuidv7();
        bodies.set(key, bodyId);
        body.run(bodyId, company, state);
      }
      const id = uuidv7();
      const folded = name.toLowerCase();
      person.run(id, name, folded, state);
      for (const each of folded.split(' ')) word.run(each, id, name, state);
      post.run(uuidv7(), id, bodyId, title);
      channel.run(uuidv7(), id, 'email', email);
      channel.run(uuidv7(), id, 'phone', phone);
    }
  }).immediate();
  const floorMs = performance.now() - startedAt;
  db.close();
  return floorMs;
}
