import type Driver from 'better-sqlite3';
import type { Db } from '../../db/database.ts';
import { contactsOfCases } from '../../db/queries/commitments.ts';
import { statesWithOccasions } from '../../db/queries/courtesies.ts';
import { listAsks } from '../../db/queries/partner-asks.ts';
import { addDays, isFullDate, lastDay } from '../../domain/calendar-date.ts';
import { contactRhythmDays, DEFAULT_RHYTHMS, nextContactOn } from '../../domain/contact-rhythm.ts';
import { COURTESY_AHEAD_DAYS, NEW_POST_DAYS } from '../../domain/courtesy.ts';
import { WEEK_DAYS } from '../../domain/today.ts';
import { withStates } from '../../electron/application/ask-procedures.ts';
import { TODAY } from './day.ts';

/** Days that follow from others are kept here, each with an index in the order of its list: nothing is worked out when asked. */
const SCHEMA = `
  CREATE TABLE states (id TEXT PRIMARY KEY, iso2 TEXT, nameEn TEXT NOT NULL, nameSq TEXT NOT NULL, nameSr TEXT NOT NULL,
    ownerId TEXT) STRICT, WITHOUT ROWID;
  CREATE TABLE promises (id TEXT PRIMARY KEY, direction TEXT NOT NULL, isOpen INTEGER NOT NULL, text TEXT NOT NULL, dueOn TEXT,
    lastDue TEXT, dueEvent TEXT, ownerId TEXT, moves INTEGER NOT NULL, countryId TEXT NOT NULL, personId TEXT,
    keeperId TEXT, actionId TEXT, saidOn TEXT, saidIn TEXT, pointPosition INTEGER, pointTopic TEXT)
    STRICT, WITHOUT ROWID;
  CREATE INDEX promises_open ON promises (direction, dueOn, id) WHERE isOpen;
  CREATE TABLE contacts (caseId TEXT PRIMARY KEY, countryId TEXT NOT NULL, ownerId TEXT, lastContactOn TEXT, nextContactOn TEXT,
    rhythmDays INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE INDEX contacts_next ON contacts (nextContactOn);
  CREATE TABLE asks (id TEXT PRIMARY KEY, dueOn TEXT, next TEXT, answer TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE INDEX asks_due ON asks (dueOn, id);
  CREATE TABLE occasions (day TEXT NOT NULL, countryId TEXT NOT NULL, kind TEXT NOT NULL, rank INTEGER NOT NULL, since INTEGER,
    PRIMARY KEY (day, countryId, kind)) STRICT, WITHOUT ROWID;
  CREATE TABLE newPosts (fromOn TEXT NOT NULL, personId TEXT NOT NULL, countryId TEXT NOT NULL, title TEXT NOT NULL,
    PRIMARY KEY (fromOn, personId)) STRICT, WITHOUT ROWID;
  CREATE TABLE greeted (countryId TEXT NOT NULL, kind TEXT NOT NULL, occasionOn TEXT NOT NULL, personId TEXT) STRICT;
  CREATE INDEX greeted_of ON greeted (countryId, kind, occasionOn);`;

/** Of a leap year: all that there are. */
const EVERY_DAY = Array.from({ length: 366 }, (_, index) => addDays('2024-01-01', index).slice(5));

/** Copies what Today shows out of our base. */
export function makeTodayFloor(ours: Db, floor: Driver.Database): void {
  floor.exec(SCHEMA);
  const read = (sql: string) => ours.$client.prepare(sql).all() as Record<string, unknown>[];
  const insert = (table: string, row: Record<string, unknown>): void => {
    const columns = Object.keys(row);
    floor
      .prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`)
      .run(...Object.values(row));
  };
  for (const row of read(`
    SELECT commitments.id, direction, status = 'open' AS isOpen, text, due_on AS dueOn, due_event AS dueEvent, owner_id AS ownerId,
      (SELECT count(*) FROM commitment_moves WHERE commitment_id = commitments.id) AS moves, country_id AS countryId,
      person_id AS personId,
      iif(direction = 'ours', commitments.owner_id, coalesce((SELECT owner_id FROM cases WHERE cases.id = case_id),
        (SELECT owner_id FROM cases WHERE cases.country_id = commitments.country_id AND pipeline_id = 'recognition'))) AS keeperId,
      commitments.action_id AS actionId, happened_on AS saidOn, kind AS saidIn, position AS pointPosition, topic AS pointTopic
    FROM commitments LEFT JOIN actions ON actions.id = commitments.action_id LEFT JOIN action_points ON action_points.id = point_id`)) {
    insert('promises', { ...row, lastDue: row.dueOn === null ? null : lastDay(String(row.dueOn)) });
  }
  for (const { tier, isRecogniser, caseId, countryId, ownerId, lastContactOn } of contactsOfCases(ours, TODAY)) {
    const rhythmDays = contactRhythmDays(tier, isRecogniser === 1, DEFAULT_RHYTHMS);
    const next = nextContactOn(lastContactOn, rhythmDays);
    insert('contacts', { caseId, countryId, ownerId, lastContactOn, nextContactOn: next, rhythmDays });
  }
  for (const { next, ...ask } of withStates(listAsks(ours), TODAY)) {
    insert('asks', { id: ask.id, dueOn: next?.dueOn ?? null, next: next?.kind ?? null, answer: JSON.stringify(ask) });
  }
  for (const row of read(`
    SELECT countries.id, iso2, name_en AS nameEn, name_sq AS nameSq, name_sr AS nameSr, cases.owner_id AS ownerId
    FROM countries LEFT JOIN cases ON country_id = countries.id AND pipeline_id = 'recognition'`)) {
    insert('states', row);
  }
  for (const state of statesWithOccasions(ours, { daysOfYear: EVERY_DAY, newPostsSince: '0000-01-01' })) {
    const { countryId, nationalDay, recognisedOn, relationsOn, newPosts } = state;
    if (nationalDay) insert('occasions', { day: nationalDay, countryId, kind: 'nationalDay', rank: 0, since: null });
    for (const [kind, rank, on] of [
      ['recognition', 1, recognisedOn] as const,
      ['relations', 2, relationsOn] as const,
    ]) {
      if (!on || !isFullDate(on)) continue;
      insert('occasions', { day: on.slice(5), countryId, kind, rank, since: Number(on.slice(0, 4)) });
    }
    for (const { fromOn, personId, title } of newPosts) insert('newPosts', { fromOn, personId, countryId, title });
  }
  for (const row of read(
    'SELECT country_id AS countryId, kind, occasion_on AS occasionOn, person_id AS personId FROM courtesies',
  )) {
    insert('greeted', row);
  }
}

const PROMISE = `
  SELECT promises.id, direction, text, dueOn, dueEvent, promises.ownerId, keeperId, moves, countryId, iso2, nameEn, nameSq, nameSr,
    personId, people.name AS personName, actionId, saidOn, saidIn, pointPosition, pointTopic
  FROM promises JOIN states ON states.id = countryId LEFT JOIN people ON people.id = personId WHERE isOpen AND `;
const NOT_GREETED = (kind: string, on: string, person: string) => `NOT EXISTS (SELECT 1 FROM greeted
  WHERE greeted.countryId = states.id AND greeted.kind = ${kind} AND occasionOn = ${on} AND greeted.personId IS ${person})`;

/**
 * Today by hand-written SQL. It knows no turn of the year between two occasions, no leap day and nothing that is not on
 * record here: the bench asks on an ordinary day.
 */
export function todayFloor(db: Driver.Database): () => string {
  const overdue = db.prepare(`${PROMISE} direction = 'ours' AND lastDue < @today ORDER BY dueOn, promises.id`);
  const week = db.prepare(
    `${PROMISE} direction = 'ours' AND lastDue >= @today AND lastDue <= @week ORDER BY dueOn, promises.id`,
  );
  const undated = db.prepare(`${PROMISE} direction = 'ours' AND dueOn IS NULL ORDER BY promises.id`);
  const waiting = db.prepare(`${PROMISE} direction = ? ORDER BY dueOn IS NULL, dueOn, promises.id`);
  const silent = db.prepare(`
    SELECT caseId, countryId, iso2, nameEn, nameSq, nameSr, contacts.ownerId, lastContactOn,
      CAST(julianday(@today) - julianday(lastContactOn) AS INTEGER) AS days, rhythmDays
    FROM contacts JOIN states ON states.id = countryId WHERE nextContactOn IS NULL OR nextContactOn < @today
    ORDER BY lastContactOn, nameEn`);
  const asks = db.prepare('SELECT answer, next, dueOn FROM asks WHERE dueOn <= @week ORDER BY dueOn, id');
  const courtesies = db.prepare(`
    SELECT countryId, iso2, nameEn, nameSq, nameSr, ownerId, kind, @year || '-' || day AS "on", CAST(@year AS INTEGER) - since AS years,
      NULL AS personId, NULL AS name, NULL AS title, rank
    FROM occasions JOIN states ON states.id = countryId
    WHERE day >= substr(@today, 6) AND day <= substr(@ahead, 6) AND (since IS NULL OR since < CAST(@year AS INTEGER))
      AND ${NOT_GREETED('occasions.kind', "@year || '-' || day", 'NULL')}
    UNION ALL
    SELECT states.id, iso2, nameEn, nameSq, nameSr, ownerId, 'newPost' AS kind, fromOn, NULL, personId, people.name, title, 3
    FROM newPosts JOIN states ON states.id = countryId JOIN people ON people.id = personId
    WHERE fromOn >= @since AND fromOn <= @today
      AND ${NOT_GREETED("'newPost'", 'fromOn', 'newPosts.personId')}
    ORDER BY "on", nameEn, rank, personId`);
  return () => {
    const days = { today: TODAY, week: addDays(TODAY, WEEK_DAYS) };
    const occasions = courtesies.all({
      ...days,
      ahead: addDays(TODAY, COURTESY_AHEAD_DAYS),
      since: addDays(TODAY, -NEW_POST_DAYS),
      year: TODAY.slice(0, 4),
    }) as Record<string, unknown>[];
    const open = asks.all(days) as { answer: string; next: string; dueOn: string }[];
    return JSON.stringify({
      overdue: overdue.all(days),
      week: week.all(days),
      waiting: waiting.all('theirs'),
      waitingOnPartners: waiting.all('partner'),
      undated: undated.all(),
      asks: open.map(({ answer, next, dueOn }) => ({
        ...JSON.parse(answer),
        next: { kind: next, dueOn, isOverdue: dueOn < TODAY },
      })),
      silent: silent.all(days),
      courtesies: occasions.map(({ personId, name, title, rank: _, ...occasion }) => ({
        ...occasion,
        person: personId === null ? null : { id: personId, name, title },
      })),
    });
  };
}
