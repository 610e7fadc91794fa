import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CsvError, type Info, parse } from 'csv-parse/sync';
import { z } from 'zod';
import { type CalendarDate, isCalendarDate } from '../../domain/calendar-date.ts';

/** A reference file that cannot be used. Nothing was loaded. `row` is the line in the file, the header being 1. */
export class ReferenceFaultError extends Error {
  readonly file: string;
  readonly row: number;
  readonly column: string | null;
  readonly reason: string;
  constructor(file: string, row: number, column: string | null, reason: string) {
    super(`${file}, row ${row}: ${reason}`);
    this.file = file;
    this.row = row;
    this.column = column;
    this.reason = reason;
  }
}

const filled = z.string().trim().min(1, 'must not be empty');
const orNull = z
  .string()
  .trim()
  .transform((cell) => (cell === '' ? null : cell));
const date = z.string().refine(isCalendarDate, 'must be a date such as 2012-10-05, 2012-10 or 2012');
const dateOrNull = orNull.refine((cell) => cell === null || isCalendarDate(cell), 'must be empty or a date');
const list = z.string().transform((cell) => cell.split(';').filter((part) => part !== ''));
const wholeOrNull = orNull
  .refine((cell) => cell === null || /^\d+$/.test(cell), 'must be empty or a whole number')
  .transform((cell) => (cell === null ? null : Number(cell)));
const degrees = (limit: number) =>
  z.coerce.number('must be a number of degrees').min(-limit, 'is off the globe').max(limit, 'is off the globe');
const iso3 = z.string().regex(/^[A-Z]{3}$/, 'must be three capital letters');
const confidence = z.enum(['high', 'medium', 'low'], 'must be high, medium or low');

/** The columns of each file. */
const FILES = {
  'countries.csv': z.object({
    iso2: z.string().regex(/^[A-Z]{2}$/, 'must be two capital letters'),
    iso3,
    name_en: filled,
    official_name_en: filled,
    name_sq: filled,
    name_sr: filled,
    region: filled,
    subregion: orNull,
    capital: orNull,
    population: wholeOrNull,
    languages: list,
    lat: degrees(90),
    lon: degrees(180),
    un_member: z.enum(['yes', 'no', 'observer'], 'must be yes, no or observer'),
    memberships: list,
  }),
  'recognitions.csv': z.object({
    iso3,
    sequence: wholeOrNull,
    recognised_on: date,
    reported_on: dateOrNull,
    notes: orNull,
    diplomatic_relations_on: dateOrNull,
    withdrawal_claimed_on: dateOrNull,
    withdrawal_note: orNull,
    source: filled,
    confidence,
  }),
  'io_votes.csv': z.object({
    body: filled,
    date,
    question: filled,
    iso3,
    vote: z.enum(['for', 'against', 'abstain', 'absent'], 'must be for, against, abstain or absent'),
    in_favour_of_kosovo: z.enum(['yes', 'no', 'neutral'], 'must be yes, no or neutral'),
    source: filled,
    note: orNull,
  }),
  'kosovo_memberships.csv': z.object({
    organisation: filled,
    acronym: filled,
    status: filled,
    since: dateOrNull,
    note: orNull,
    source: filled,
    confidence,
  }),
  'missions.csv': z.object({
    iso3,
    type: z.enum(['embassy', 'consulate', 'mission'], 'must be embassy, consulate or mission'),
    city: orNull,
    note: orNull,
    source: filled,
    confidence,
  }),
} as const;

export type FileName = keyof typeof FILES;
type RowsOf<F extends FileName> = readonly z.infer<(typeof FILES)[F]>[];

const FILE_NAMES = Object.keys(FILES) as readonly FileName[];
const ABOUT = 'about.json';
const about = z.object({ compiledOn: date });

/** A reference file has some hundred lines: what is far beyond is none. */
const MAX_COLUMNS = 500;
const MAX_ROWS = 20_000;
/** Far below the megabyte that a cell could have: a quote left open would swallow the rest of the file unnoticed. */
const MAX_RECORD_BYTES = 20_000;

/** A file as it was chosen. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** Some of the reference files; what was not given is left out. */
export interface ReferenceFiles {
  /** The day on which the files were put together; `null` when they do not say. */
  readonly compiledOn: CalendarDate | null;
  readonly countries?: RowsOf<'countries.csv'>;
  readonly recognitions?: RowsOf<'recognitions.csv'>;
  readonly votes?: RowsOf<'io_votes.csv'>;
  readonly ownMemberships?: RowsOf<'kosovo_memberships.csv'>;
  readonly missions?: RowsOf<'missions.csv'>;
}

/** All of them. */
export type Reference = Required<ReferenceFiles>;

/**
 * Reads the reference files that ship with this version and checks every cell, so that loading cannot stop half way.
 *
 * @throws ReferenceFaultError at the first row that cannot be used
 */
export function readReference(referenceDir: string): Reference {
  return parseReference(shippedFiles(referenceDir), []) as Reference;
}

/**
 * The files that ship with this version, as text.
 *
 * @throws ReferenceFaultError when one is missing
 */
export function shippedFiles(referenceDir: string): readonly TextFile[] {
  const absent = FILE_NAMES.find((name) => !existsSync(join(referenceDir, name)));
  if (absent) throw new ReferenceFaultError(absent, 1, null, 'the file is missing');
  return [...FILE_NAMES, ABOUT]
    .filter((name) => existsSync(join(referenceDir, name)))
    .map((name) => ({ name, text: readFileSync(join(referenceDir, name), 'utf8') }));
}

/**
 * Checks every cell of the files that are given. Each is known by its name or, under another name, by its columns.
 *
 * @param knownIso3 states that rows may be about beside those of the countries file
 * @throws ReferenceFaultError at the first row that cannot be used
 */
export function parseReference(files: readonly TextFile[], knownIso3: readonly string[]): ReferenceFiles {
  const aboutFile = files.find(({ name }) => name === ABOUT);
  const given = new Map<FileName, ReadTable>();
  for (const { name, text } of files.filter((file) => file !== aboutFile)) {
    const table = readTable(name, text);
    const known = FILE_NAMES.find((file) => file === name) ?? FILE_NAMES.find((file) => hasColumns(table, file));
    if (!known) throw new ReferenceFaultError(name, 1, null, 'has the columns of none of the five reference files');
    if (given.has(known)) throw new ReferenceFaultError(name, 1, null, 'is given for the second time');
    given.set(known, table);
  }
  const read = <F extends FileName>(file: F, keyOf: (row: RowsOf<F>[number]) => string, column: string) => {
    const table = given.get(file);
    if (!table) return undefined;
    const found = checkRows(file, table);
    refuseTwice(found, keyOf, column);
    return found;
  };

  const countries = read('countries.csv', (row) => row.iso3, 'iso3');
  const known = new Set([...knownIso3, ...(countries?.rows ?? []).map((row) => row.iso3)]);
  const ofCountries = <F extends FileName>(found: ReadFile<F> | undefined): RowsOf<F> | undefined => {
    found?.rows.forEach((row, index) => {
      if (!known.has((row as { iso3: string }).iso3)) {
        throw new ReferenceFaultError(found.name, found.lineOf(index), 'iso3', 'names no country of countries.csv');
      }
    });
    return found?.rows;
  };
  const recognitions = ofCountries(read('recognitions.csv', (row) => row.iso3, 'iso3'));
  const votes = ofCountries(read('io_votes.csv', (row) => `${row.body}|${row.date}|${row.iso3}`, 'iso3'));
  const missions = ofCountries(read('missions.csv', (row) => `${row.iso3}|${row.type}|${row.city}`, 'city'));
  const ownMemberships = read('kosovo_memberships.csv', (row) => row.acronym, 'acronym')?.rows;
  return {
    compiledOn: aboutFile ? compiledOnIn(aboutFile.text) : null,
    ...(countries && { countries: countries.rows }),
    ...(recognitions && { recognitions }),
    ...(votes && { votes }),
    ...(ownMemberships && { ownMemberships }),
    ...(missions && { missions }),
  };
}

function compiledOnIn(text: string): CalendarDate {
  try {
    return about.parse(JSON.parse(text)).compiledOn;
  } catch {
    throw new ReferenceFaultError(ABOUT, 1, 'compiledOn', 'must be a date such as 2012-10-05, 2012-10 or 2012');
  }
}

/** The cells of a file, before anything is known of what they mean. */
interface ReadTable {
  readonly name: string;
  readonly header: readonly string[];
  readonly records: readonly { readonly record: readonly string[]; readonly info: Info }[];
}

function readTable(name: string, text: string): ReadTable {
  const [first, ...records] = parseCsv(name, text);
  const header = first?.record ?? [];
  if (header.length > MAX_COLUMNS) throw new ReferenceFaultError(name, 1, null, `has more than ${MAX_COLUMNS} columns`);
  if (records.length > MAX_ROWS) throw new ReferenceFaultError(name, MAX_ROWS, null, `has more than ${MAX_ROWS} rows`);
  return { name, header, records };
}

function parseCsv(name: string, text: string): ReadTable['records'] {
  try {
    return parse(text, {
      info: true,
      bom: true,
      skip_empty_lines: true,
      max_record_size: MAX_RECORD_BYTES,
      // The header, and one more than may be there.
      to: MAX_ROWS + 2,
    }) as unknown as ReadTable['records'];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new ReferenceFaultError(name, Number(error.lines ?? 1), null, 'is not a well-formed line of this file');
  }
}

function hasColumns({ header }: ReadTable, file: FileName): boolean {
  return Object.keys(FILES[file].shape).every((column) => header.includes(column));
}

interface ReadFile<F extends FileName> {
  readonly name: string;
  readonly rows: RowsOf<F>;
  lineOf(index: number): number;
}

function checkRows<F extends FileName>(file: F, { name, header, records }: ReadTable): ReadFile<F> {
  const absent = Object.keys(FILES[file].shape).find((column) => !header.includes(column));
  if (absent !== undefined) throw new ReferenceFaultError(name, 1, absent, 'the column is missing');
  const rows = records.map(({ record, info }) => {
    // Entries make own properties of any name, `__proto__` too; what no file asks for is dropped by the check.
    const checked = FILES[file].safeParse(Object.fromEntries(header.map((column, at) => [column, record[at]])));
    if (checked.success) return checked.data;
    const issue = checked.error.issues[0];
    throw new ReferenceFaultError(name, info.lines, issue?.path.join('.') ?? null, issue?.message ?? 'is not valid');
  });
  return { name, rows: rows as unknown as RowsOf<F>, lineOf: (index) => records[index]?.info.lines ?? 0 };
}

function refuseTwice<F extends FileName>(
  { name, rows, lineOf }: ReadFile<F>,
  keyOf: (row: RowsOf<F>[number]) => string,
  column: string,
): void {
  const seen = new Set<string>();
  rows.forEach((row, index) => {
    const key = keyOf(row);
    if (seen.has(key)) throw new ReferenceFaultError(name, lineOf(index), column, 'stands here for the second time');
    seen.add(key);
  });
}
