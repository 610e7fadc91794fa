import type { RecordKind } from '../../domain/exchange-field.ts';
import { columnFields } from '../../domain/exchange-fields.ts';
import type { ComparableRecord } from '../../domain/import-compare.ts';
import { type OccurrenceKind, occurrenceKey } from '../../domain/import-occurrence.ts';
import type { KnownRecords } from '../../domain/import-plan.ts';
import { prepareOnce, type Reader } from '../database.ts';
import { namedCountries } from './country-finder.ts';
import { listChannels, selectedColumns } from './exchange-records.ts';

/** As many records as are read in one go while the desk is answering others. */
const PER_PART = 2_000;

/**
 * What is on record, as far as an import compares with it, in parts small enough to be read between two answers. Notes of
 * entries are not among it: an entry is found again by its day and words.
 *
 * @param kinds those that the file holds; people and bodies are always needed, because the others point at them
 */
export function* knownRecords(db: Reader, kinds: ReadonlySet<RecordKind>): Generator<Partial<KnownRecords>> {
  yield { countries: namedCountries(db), officers: officers(db), cases: openCases(db) };
  for (const bodies of partsOf<Row>(db, BODIES)) yield { bodies: bodies.map((row) => comparable('body', row)) };
  for (const posts of partsOf<Row>(db, POSTS)) yield { posts: posts.map((row) => comparable('post', row)) };
  if (kinds.has('channel')) {
    for (const channels of partsOf<Row>(db, CHANNELS))
      yield { channels: channels.map((row) => comparable('channel', row)) };
  }
  const channels = Map.groupBy(listChannels(db), ({ personId }) => personId);
  for (const people of partsOf<Row>(db, PEOPLE)) {
    yield { people: people.map((row) => ({ ...comparable('person', row), channels: channels.get(row.id) ?? [] })) };
  }
  if (kinds.has('assessment')) {
    for (const rows of partsOf<OccurrenceRow>(db, ASSESSMENTS))
      yield { occurrences: rows.map(occurrence('assessment')) };
  }
  if (NAMES_ENTRIES.some((kind) => kinds.has(kind))) {
    for (const rows of partsOf<OccurrenceRow>(db, ACTIONS)) yield { occurrences: rows.map(occurrence('action')) };
  }
  // A promise names the point that it comes from.
  if (kinds.has('point') || kinds.has('promise')) {
    for (const rows of partsOf<OccurrenceRow>(db, POINTS)) yield { occurrences: rows.map(occurrence('point')) };
  }
  if (kinds.has('comment')) {
    for (const rows of partsOf<OccurrenceRow>(db, COMMENTS)) yield { occurrences: rows.map(occurrence('comment')) };
  }
  if (kinds.has('promise')) {
    for (const rows of partsOf<OccurrenceRow>(db, PROMISES)) yield { occurrences: rows.map(occurrence('promise')) };
  }
}

interface Row {
  readonly id: string;
  readonly label: string;
  readonly countryId: string | null;
  readonly personId: string | null;
  readonly bodyName: string | null;
  readonly stance: string | null;
  readonly ownerId: string | null;
  readonly deputyId: string | null;
  readonly [column: string]: string | null;
}

interface OccurrenceRow {
  readonly id: string;
  readonly parts: string;
  readonly states: string | null;
}

/** Kinds whose rows are entries or point at one. */
const NAMES_ENTRIES: readonly RecordKind[] = ['action', 'point', 'comment', 'promise'];

/** What only some kinds have, for those that have it not. */
const NO_PERSON = 'NULL AS personId, NULL AS stance, NULL AS ownerId, NULL AS deputyId';
const OF_PERSON = 'person_id AS personId, NULL AS countryId, NULL AS stance, NULL AS ownerId, NULL AS deputyId';

const BODIES = `SELECT id, name AS label, country_id AS countryId, ${NO_PERSON},
    (SELECT name FROM organisations AS above WHERE above.id = organisations.parent_id) AS bodyName, ${selectedColumns('body')}
  FROM organisations WHERE id > @after ORDER BY id LIMIT @limit`;
const PEOPLE = `SELECT id, name AS label, country_id AS countryId, NULL AS personId, NULL AS bodyName, owner_id AS ownerId,
    deputy_id AS deputyId, (SELECT value FROM assessments WHERE person_id = people.id AND aspect = 'stance'
      ORDER BY as_of DESC, id DESC LIMIT 1) AS stance, ${selectedColumns('person')}
  FROM people WHERE id > @after ORDER BY id LIMIT @limit`;
const CHANNELS = `SELECT id, value AS label, ${OF_PERSON}, NULL AS bodyName, ${selectedColumns('channel')}
  FROM person_channels WHERE id > @after ORDER BY id LIMIT @limit`;
const POSTS = `SELECT posts.id, title AS label, ${OF_PERSON}, organisations.name AS bodyName, ${selectedColumns('post')}
  FROM posts LEFT JOIN organisations ON organisations.id = organisation_id WHERE posts.id > @after ORDER BY posts.id LIMIT @limit`;
const ASSESSMENTS = `SELECT id, json_array(person_id, aspect, value, as_of) AS parts, NULL AS states
  FROM assessments WHERE id > @after ORDER BY id LIMIT @limit`;
const ACTIONS = `SELECT id, json_array(happened_on, kind, summary) AS parts,
    (SELECT group_concat(country_id, ' ' ORDER BY country_id) FROM action_countries WHERE action_id = actions.id) AS states
  FROM actions WHERE id > @after ORDER BY id LIMIT @limit`;
const POINTS = `SELECT id, json_array(action_id, topic, their_words) AS parts, NULL AS states
  FROM action_points WHERE id > @after ORDER BY id LIMIT @limit`;
const COMMENTS = `SELECT id, json_array(action_id, text) AS parts, NULL AS states
  FROM action_comments WHERE id > @after ORDER BY id LIMIT @limit`;
const PROMISES = `SELECT id, json_array(direction, text, due_on) AS parts, country_id AS states
  FROM commitments WHERE id > @after ORDER BY id LIMIT @limit`;

function* partsOf<T extends { readonly id: string }>(db: Reader, sql: string): Generator<T[]> {
  const statement = prepareOnce(db, sql);
  for (let after = ''; ; ) {
    const rows = statement.all({ after, limit: PER_PART }) as T[];
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (!last || rows.length < PER_PART) return;
    after = last.id;
  }
}

function comparable(kind: RecordKind, row: Row): ComparableRecord {
  const { id, label, countryId, personId, bodyName, stance, ownerId, deputyId } = row;
  const columns: Record<string, string> = {};
  for (const { column } of columnFields(kind)) {
    const text = row[column];
    if (text !== null && text !== undefined) columns[column] = text;
  }
  return { kind, id, label, columns, countryId, personId, bodyName, stance, ownerId, deputyId, channels: [] };
}

function occurrence(kind: OccurrenceKind) {
  return ({ id, parts, states }: OccurrenceRow) => {
    const words = JSON.parse(parts) as (string | null)[];
    return { id, kind, key: occurrenceKey(kind === 'action' || kind === 'promise' ? [...words, states ?? ''] : words) };
  };
}

function officers(db: Reader): KnownRecords['officers'] {
  return prepareOnce(db, 'SELECT id, name FROM officers ORDER BY id').all() as { id: string; name: string }[];
}

function openCases(db: Reader): KnownRecords['cases'] {
  return prepareOnce(
    db,
    'SELECT country_id AS countryId, pipeline_id AS pipelineId FROM cases ORDER BY id',
  ).all() as KnownRecords['cases'][number][];
}
