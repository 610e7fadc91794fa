import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { uuidv7 } from 'uuidv7';
import { atomically, type Db, prepareOnce, type Tx } from '../../db/database.ts';
import { COST_FLOOR } from '../../db/key-file.ts';
import { addAction } from '../../db/queries/actions.ts';
import { addCommitment } from '../../db/queries/commitments.ts';
import { addPerson } from '../../db/queries/people.ts';
import { ACTION_KINDS, type ActionKind } from '../../domain/action-kind.ts';
import { addDays } from '../../domain/calendar-date.ts';
import { createApplication } from '../../electron/application/application.ts';
import { baseFilesIn, openBaseFiles } from '../../electron/application/base-files.ts';
import { Dice } from '../../electron/sample-desk/dice.ts';
import { clientOf, PASSPHRASE, RESOURCES, TestClock } from '../support/desk-client.ts';
import { fillDay } from './day.ts';

export interface Size {
  readonly countries: number;
  readonly contacts: number;
  readonly actions: number;
}

const PER_TRANSACTION = 2_000;
const FIVE_YEARS_MINUTES = 5 * 365 * 24 * 60;
const QUIET_DAYS = 180;
const SENTENCE = 'Heard us out and wants the legal opinion in writing before it goes to the minister. ';

/** A desk of this size in a folder of its own, closed. The same rows for every run. */
export async function generateBase(size: Size): Promise<string> {
  const profileDir = mkdtempSync(join(tmpdir(), 'demarche-bench-'));
  const clock = new TestClock();
  // Before all that is written into it: no clock runs backwards.
  clock.passMinutes(-FIVE_YEARS_MINUTES);
  const application = await createApplication({ profileDir, resources: RESOURCES, clock, keyCost: COST_FLOOR });
  const desk = clientOf(application);
  await desk.desk.create.mutate({ passphrase: PASSPHRASE });
  await desk.reference.load.mutate();
  await application.close();

  const db = await openBenchBase(profileDir);
  fill(db, size);
  db.$client.close();
  return profileDir;
}

export function openBenchBase(profileDir: string): Promise<Db> {
  return openBaseFiles(baseFilesIn(profileDir), PASSPHRASE, {
    migrationsDir: RESOURCES.migrationsDir,
    at: '2026-11-23T10:00:00.000Z',
  });
}

function fill(db: Db, size: Size): void {
  const dice = new Dice(1);
  const cases = prepareOnce(
    db,
    "SELECT id AS caseId, country_id AS countryId FROM cases WHERE pipeline_id = 'recognition' ORDER BY country_id",
  );
  inBatches(db, size.countries - cases.all().length, addInventedCountry);
  const open = cases.all() as { caseId: string; countryId: string }[];

  const people: { personId: string; countryId: string }[] = [];
  const names = inventNames();
  inBatches(db, size.contacts, (tx, index) => {
    const { countryId } = dice.pick(open);
    const name = names(index);
    people.push({
      countryId,
      personId: addPerson(tx, { name, nativeName: null, countryId, title: 'Director', organisation: null }),
    });
  });
  const peopleOf = Map.groupBy(people, ({ countryId }) => countryId);
  const isQuiet = quietOnes(open.map(({ countryId }) => countryId));

  inBatches(db, size.actions, (tx, _, at) => {
    const { caseId, countryId } = dice.pick(open);
    const kind: ActionKind = dice.pick(ACTION_KINDS);
    const daysAgo = dice.between(0, 16 * 365);
    const happenedOn = addDays('2026-11-22', -(isQuiet(countryId) ? Math.max(daysAgo, QUIET_DAYS) : daysAgo));
    const actionId = addAction(tx, {
      kind,
      happenedOn,
      localTime: null,
      zone: null,
      place: 'New York',
      summary: SENTENCE,
      notes: SENTENCE.repeat(dice.between(1, 8)),
      marking: 'restricted',
      actor: 'desk',
      loggedAt: at,
      countryIds: [countryId],
      people: [dice.pick(peopleOf.get(countryId) ?? people)].map(({ personId }) => ({ personId, remark: null })),
    });
    if (dice.chance(0.02)) {
      addCommitment(tx, {
        direction: 'ours',
        countryId,
        caseId,
        actionId,
        personId: null,
        text: 'Send the legal opinion',
        dueOn: addDays(happenedOn, 30),
        ownerId: null,
        marking: 'restricted',
      });
    }
  });
  inBatches(db, 1, (tx) => fillDay(tx, open, people));
}

/** One state in ten was not spoken to for half a year. */
function quietOnes(countryIds: readonly string[]): (countryId: string) => boolean {
  const quiet = new Set(countryIds.filter((_, index) => index % 10 === 0));
  return (countryId) => quiet.has(countryId);
}

const SYLLABLES = ['ma', 'ri', 'ka', 'no', 'te', 'lu', 'sha', 'ben', 'do', 'vi', 'zo', 'pra', 'ni', 'gu', 'el', 'tor'];
const GIVEN_NAMES = 400;

/** Names as a desk has them: a few hundred given names, many families, no two people quite alike. Dice of their own. */
function inventNames(): (index: number) => string {
  const dice = new Dice(2);
  const word = (): string => {
    const text = Array.from({ length: dice.between(2, 4) }, () => dice.pick(SYLLABLES)).join('');
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
  const given = Array.from({ length: GIVEN_NAMES }, word);
  return (index) => `${dice.pick(given)} ${word()}${index % 7 === 0 ? `-${word()}` : ''}`;
}

/** The reference data holds fewer states than the bench wants: these two are invented. */
function addInventedCountry(tx: Tx, index: number): void {
  const id = uuidv7();
  prepareOnce(
    tx,
    `INSERT INTO countries (id, name_en, name_sq, name_sr, official_name_en, folded, region, un_status)
     VALUES (@id, @name, @name, @name, @name, lower(@name), 'Europe', 'none')`,
  ).run({ id, name: `Ruritania ${index + 1}` });
  prepareOnce(
    tx,
    "INSERT INTO cases (id, country_id, pipeline_id, stage_id, condition) VALUES (?, ?, 'recognition', 'R0', 'moving')",
  ).run(uuidv7(), id);
}

/** Batch after batch, a month apart: a history that took years to write. */
function inBatches(db: Db, count: number, write: (tx: Tx, index: number, at: string) => void): void {
  const batches = Math.ceil(count / PER_TRANSACTION);
  for (let batch = 0; batch < batches; batch += 1) {
    const at = `${addDays('2026-11-22', -30 * (batches - 1 - batch))}T10:00:00.000Z`;
    atomically(
      db,
      () => ({ actor: 'desk', at }),
      (tx) => {
        const end = Math.min(count, (batch + 1) * PER_TRANSACTION);
        for (let index = batch * PER_TRANSACTION; index < end; index += 1) write(tx, index, at);
      },
    );
  }
}
