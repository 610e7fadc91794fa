import { lastEntryBefore } from './as-it-stood.ts';
import { prepareOnce, type Reader } from './database.ts';
import { RECORDED } from './history.ts';
import { ENTRY, entriesOfChange, type HistoryEntry, lastEntryOf } from './put-back.ts';
import { findRow, type Row, recordedTable, rowAsItCame } from './recorded-rows.ts';
import { addParts, type RowsByTable, rowsOfCountry, wholeTable } from './rows-of-country.ts';
import { HISTORY_BY_ROW } from './schema/house.ts';

/** A change that touched a country, with its lines that did. */
export interface CountryChange {
  readonly changeId: number;
  readonly at: string;
  readonly actor: string;
  readonly lines: readonly ChangeLine[];
  /** How many more of its lines are about the country: an import has more than anyone reads. */
  readonly linesLeftOut: number;
  /** How many lines of the same change are about something else; they are taken back with it. */
  readonly linesElsewhere: number;
}

/** One line of a change as it can be told: names stand beside ids. */
export interface ChangeLine extends HistoryEntry {
  /** What the row is called, by its own words then or now. */
  readonly name: string | null;
  readonly oldName: string | null;
  readonly newName: string | null;
  /** The row as it is now; `null` when it is gone. */
  readonly now: Row | null;
}

/** The words of the ministry in which every dossier is written. */
const WORDS = ['pipelines', 'stages', 'stage_criteria', 'stage_tasks'] as const;

/** Copies that triggers and forms keep of other fields: their change is told by those. */
const COPIES: ReadonlySet<string> = new Set(['folded', 'match_key', 'is_contact']);

const MAX_LINES = 200;

/** More lines in one change than are read from end to end for the sake of one country. */
const LONG_CHANGE = 2_000;

/**
 * The changes that touched a country, newest first: its own row and those that belong to it, and the words of the stages.
 *
 * @param before number of a change; only earlier ones are listed
 * @returns `next` for the page after this one; `null` when there is none
 */
export function changesOfCountry(
  db: Reader,
  countryId: string,
  limit: number,
  before: number | null,
): { readonly changes: readonly CountryChange[]; readonly next: number | null } {
  const rows = rowsOfCountry(db, countryId, 0);
  addParts(db, rows, recordedTable('action_countries'), 'action_id', [...(rows.get('actions')?.keys() ?? [])], 0);
  const words: RowsByTable = new Map(WORDS.map((name) => [name, wholeTable(db, recordedTable(name), 0)]));
  const until = before ?? Number.MAX_SAFE_INTEGER;
  const found = [
    ...changesByRow(db, keysIn(rows), '1', limit + 1, until),
    // That a ministry has these stages is no change of any state; what it calls them is.
    ...changesByRow(db, keysIn(words), '(column_name IS NOT NULL OR old IS NOT NULL)', limit + 1, until),
    ...loggingChanges(db, rows, limit + 1, until),
  ];
  const changeIds = [...new Set(found)].sort((a, b) => b - a);
  const page = changeIds.slice(0, limit);
  const ofCountry = new Map([...rows, ...words]);
  return {
    changes: page.map((changeId) => tell(db, ofCountry, changeId)).filter(({ lines }) => lines.length > 0),
    next: changeIds.length > limit ? (page.at(-1) ?? null) : null,
  };
}

function keysIn(rows: RowsByTable): string {
  return JSON.stringify([...rows.values()].flatMap((ofTable) => [...ofTable.keys()]));
}

function changesByRow(db: Reader, keys: string, condition: string, limit: number, until: number): number[] {
  return prepareOnce(
    db,
    `SELECT DISTINCT change_id FROM history
     WHERE row_id IN (SELECT value FROM json_each(?)) AND sequence < ? AND change_id < ? AND ${condition} AND ${HISTORY_BY_ROW}
     ORDER BY change_id DESC LIMIT ?`,
  )
    .pluck()
    .all(keys, until, until, limit) as number[];
}

/**
 * The changes by which actions were logged: not found by their row, but by the moment that the action names. All of the last
 * moment are among them, even beyond the limit: which of them comes first, only their numbers say.
 */
function loggingChanges(db: Reader, rows: RowsByTable, limit: number, until: number): number[] {
  const actions = rows.get('actions') ?? new Map<string, Row | null>();
  const moments = [...actions].flatMap(([id, row]) => {
    const loggedAt = row?.logged_at ?? rowAsItWent(db, 'actions', id)?.logged_at;
    return typeof loggedAt === 'string' ? loggedAt : [];
  });
  const entered = prepareOnce(
    db,
    `SELECT DISTINCT change_id AS changeId, row_id AS id FROM history WHERE sequence > ? AND sequence <= ? AND sequence < ?
       AND table_name = 'actions' AND column_name IS NULL AND old IS NULL AND at IS NULL`,
  );
  const found = new Set<number>();
  for (const moment of [...new Set(moments)].sort().reverse()) {
    if (found.size >= limit) break;
    const first = lastEntryBefore(db, moment);
    if (first >= until) continue;
    // No moment lies between one and the same with a sign behind it.
    const logged = entered.all(first, lastEntryBefore(db, `${moment}~`), until) as { changeId: number; id: string }[];
    for (const { changeId, id } of logged) if (changeId < until && actions.has(id)) found.add(changeId);
  }
  return [...found];
}

function tell(db: Reader, rows: RowsByTable, changeId: number): CountryChange {
  const { at, actor } = prepareOnce(db, 'SELECT at, actor FROM history WHERE sequence = ?').get(changeId) as {
    at: string;
    actor: string;
  };
  const total = lastEntryOf(db, changeId) - changeId;
  return toldOf(db, { changeId, at, actor }, linesOf(db, rows, changeId, total), total, true);
}

/**
 * All changes of the base, newest first: also those that are about no state, such as a setting or the delegation of a trip. Of a
 * change that is longer than anyone reads only the beginning is told.
 *
 * @param before number of a change; only earlier ones are listed
 * @param actor whose changes; `null` for everybody's
 */
export function allChanges(
  db: Reader,
  limit: number,
  before: number | null,
  actor: string | null,
): { readonly changes: readonly CountryChange[]; readonly next: number | null } {
  const signed = prepareOnce(
    db,
    `SELECT sequence AS changeId, at, actor FROM history
     WHERE change_id IS NULL AND sequence < @before AND (@actor IS NULL OR actor = @actor)
       -- A change that came to nothing has nothing to tell.
       AND EXISTS (SELECT 1 FROM history AS next WHERE next.sequence = history.sequence + 1 AND next.change_id = history.sequence)
     ORDER BY sequence DESC LIMIT @limit`,
  ).all({ before: before ?? Number.MAX_SAFE_INTEGER, actor, limit: limit + 1 }) as Signature[];
  const page = signed.slice(0, limit);
  const beginning = prepareOnce(
    db,
    `SELECT ${ENTRY} FROM history WHERE sequence > @changeId AND sequence <= @last ORDER BY sequence LIMIT ${MAX_LINES}`,
  );
  return {
    changes: page.map((signature) => {
      const last = lastEntryOf(db, signature.changeId);
      const lines = beginning.all({ changeId: signature.changeId, last }) as HistoryEntry[];
      const total = last - signature.changeId;
      const told = toldOf(db, signature, lines, lines.length, false);
      return { ...told, linesLeftOut: told.linesLeftOut + total - lines.length };
    }),
    next: signed.length > limit ? (page.at(-1)?.changeId ?? null) : null,
  };
}

/** Everybody who has signed a change, by name. */
export function actorsOnRecord(db: Reader): string[] {
  return prepareOnce(db, 'SELECT DISTINCT actor FROM history WHERE change_id IS NULL ORDER BY actor')
    .pluck()
    .all() as string[];
}

interface Signature {
  readonly changeId: number;
  readonly at: string;
  readonly actor: string;
}

function toldOf(
  db: Reader,
  { changeId, at, actor }: Signature,
  own: readonly HistoryEntry[],
  total: number,
  ofState: boolean,
): CountryChange {
  const wholeRows = new Set(own.filter(({ column }) => column === null).map(({ rowId }) => rowId));
  const lines = own.filter(({ table, rowId, column, old }) => {
    const kept = RECORDED.get(table);
    if (!kept) return false;
    if (column !== null) return kept.columns.includes(column) && !isCopy(table, column);
    // That a ministry has these stages is no change of any state.
    if (ofState && isWord(table)) return old !== null;
    // A link that came or went with one of its ends goes without saying.
    return !rowId.includes('|') || !rowId.split('|').some((end) => wholeRows.has(end));
  });
  return {
    changeId,
    at,
    actor,
    lines: lines.slice(0, MAX_LINES).map((line) => ({
      ...line,
      name: nameOf(db, line.table, line.rowId, line.column === null ? rowIn(db, line) : null),
      oldName: nameOfValue(db, line, line.old),
      newName: nameOfValue(db, line, line.new),
      now: findRow(db, recordedTable(line.table), line.rowId),
    })),
    linesLeftOut: Math.max(0, lines.length - MAX_LINES),
    linesElsewhere: total - own.length,
  };
}

function linesOf(db: Reader, rows: RowsByTable, changeId: number, total: number): HistoryEntry[] {
  const isOwn = ({ table, rowId }: HistoryEntry): boolean => rows.get(table)?.has(rowId) ?? false;
  if (total <= LONG_CHANGE) return entriesOfChange(db, changeId).filter(isOwn);
  // Actions that were logged in this very change are not found by their row, and so read with it from end to end.
  const found = prepareOnce(
    db,
    `SELECT ${ENTRY} FROM history
     WHERE row_id IN (SELECT value FROM json_each(@keys)) AND change_id = @changeId AND ${HISTORY_BY_ROW}
     UNION
     SELECT ${ENTRY} FROM history
     WHERE sequence > @changeId AND sequence <= @last AND table_name IN ('actions', 'action_countries', 'action_people')
       AND column_name IS NULL AND old IS NULL AND at IS NULL AND row_id IN (SELECT value FROM json_each(@keys))
     ORDER BY sequence`,
  ).all({ keys: keysIn(rows), changeId, last: changeId + total }) as HistoryEntry[];
  return found.filter(isOwn);
}

function isWord(table: string): boolean {
  return WORDS.some((name) => name === table);
}

function isCopy(table: string, column: string): boolean {
  return COPIES.has(column) || (table === 'action_countries' && column === 'happened_on');
}

/** The row that came or went with this line, as it was then. */
function rowIn(db: Reader, line: HistoryEntry): Row | null {
  return line.old === null ? rowAsItCame(db, recordedTable(line.table), line) : (JSON.parse(line.old) as Row);
}

/** The row as it was when it went; undefined for one that never went. */
function rowAsItWent(db: Reader, table: string, rowId: string): Row | undefined {
  const old = prepareOnce(
    db,
    `SELECT old FROM history WHERE row_id = ? AND table_name = ? AND column_name IS NULL AND old IS NOT NULL
       AND ${HISTORY_BY_ROW} ORDER BY sequence DESC LIMIT 1`,
  )
    .pluck()
    .get(rowId, table) as string | undefined;
  return old === undefined ? undefined : (JSON.parse(old) as Row);
}

/** Which column says what a row is called, the first that a table has. */
const NAMES = [
  'title',
  'name',
  'name_en',
  'summary',
  'text',
  'words',
  'by_whom',
  'ask',
  'question',
  'city',
  'code',
  'reason',
  'topic',
];
/** What is called by what it refers to: a log entry by the stage it led to, a case by its pipeline. */
const NAMED_BY: Readonly<Record<string, string>> = {
  stage_entries: 'to_stage_id',
  cases: 'pipeline_id',
  document_countries: 'document_id',
  claim_documents: 'document_id',
  stage_entry_documents: 'document_id',
  representation_documents: 'document_id',
  action_people: 'person_id',
  action_officers: 'officer_id',
  action_documents: 'document_id',
  action_countries: 'country_id',
  action_cases: 'case_id',
  memberships: 'group_id',
  line_uses: 'line_id',
  intermediary_countries: 'intermediary_id',
  partner_ask_documents: 'document_id',
  offers: 'item_id',
  person_channels: 'person_id',
  assessments: 'person_id',
  acquaintances: 'person_id',
  person_distinctions: 'person_id',
  body_distinctions: 'body_id',
};

function nameOf(db: Reader, table: string, rowId: string, known: Row | null): string | null {
  const kept = RECORDED.get(table);
  const row = known ?? (kept && findRow(db, kept, rowId)) ?? rowAsItWent(db, table, rowId);
  if (!kept || !row) return null;
  const reference = kept.references.find(({ column }) => column === NAMED_BY[table]);
  const other = reference && row[reference.column];
  if (reference && typeof other === 'string') return nameOf(db, reference.table, other, null);
  const column = NAMES.find((name) => row[name] != null && row[name] !== '');
  const name = column === undefined ? null : String(row[column]);
  return table === 'stages' && row.code ? `${row.code} ${row.name}` : name;
}

function nameOfValue(db: Reader, { table, column }: HistoryEntry, value: string | null): string | null {
  if (column === null || value === null) return null;
  const reference = RECORDED.get(table)?.references.find((each) => each.column === column);
  return reference ? nameOf(db, reference.table, value, null) : null;
}
