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

type FileName = keyof typeof FILES;
type RowsOf<F extends FileName> = readonly z.infer<(typeof FILES)[F]>[];

const ABOUT = 'about.json';
const about = z.object({ compiledOn: date });

export interface Reference {
  /** The day on which the files were put together; `null` when they do not say. */
  readonly compiledOn: CalendarDate | null;
  readonly countries: RowsOf<'countries.csv'>;
  readonly recognitions: RowsOf<'recognitions.csv'>;
  readonly votes: RowsOf<'io_votes.csv'>;
  readonly ownMemberships: RowsOf<'kosovo_memberships.csv'>;
  readonly missions: RowsOf<'missions.csv'>;
}

/**
 * Reads all reference files and checks every cell, so that loading cannot stop half way.
 *
 * @throws ReferenceFaultError at the first row that cannot be used
 */
export function readReference(referenceDir: string): Reference {
  const countries = read(referenceDir, 'countries.csv');
  const known = new Set(countries.rows.map((row) => row.iso3));
  refuseTwice(countries, (row) => row.iso3, 'iso3');

  const ofCountries = <F extends 'recognitions.csv' | 'io_votes.csv' | 'missions.csv'>(file: F): ReadFile<F> => {
    const found = read(referenceDir, file);
    found.rows.forEach((row, index) => {
      if (!known.has((row as { iso3: string }).iso3)) {
        throw new ReferenceFaultError(file, found.lineOf(index), 'iso3', 'names no country of countries.csv');
      }
    });
    return found;
  };
  const recognitions = ofCountries('recognitions.csv');
  refuseTwice(recognitions, (row) => row.iso3, 'iso3');
  const votes = ofCountries('io_votes.csv');
  refuseTwice(votes, (row) => `${row.body}|${row.date}|${row.iso3}`, 'iso3');
  const missions = ofCountries('missions.csv');
  refuseTwice(missions, (row) => `${row.iso3}|${row.type}|${row.city}`, 'city');
  const ownMemberships = read(referenceDir, 'kosovo_memberships.csv');
  refuseTwice(ownMemberships, (row) => row.acronym, 'acronym');
  return {
    compiledOn: readCompiledOn(referenceDir),
    countries: countries.rows,
    recognitions: recognitions.rows,
    votes: votes.rows,
    ownMemberships: ownMemberships.rows,
    missions: missions.rows,
  };
}

function readCompiledOn(referenceDir: string): CalendarDate | null {
  const path = join(referenceDir, ABOUT);
  if (!existsSync(path)) return null;
  try {
    return about.parse(JSON.parse(readFileSync(path, 'utf8'))).compiledOn;
  } catch {
    throw new ReferenceFaultError(ABOUT, 1, 'compiledOn', 'must be a date such as 2012-10-05, 2012-10 or 2012');
  }
}

interface ReadFile<F extends FileName> {
  readonly file: F;
  readonly rows: RowsOf<F>;
  lineOf(index: number): number;
}

function read<F extends FileName>(referenceDir: string, file: F): ReadFile<F> {
  const records = parseCsv(referenceDir, file);
  const columns = Object.keys(FILES[file].shape);
  const header = Object.keys(records[0]?.record ?? {});
  const absent = columns.find((column) => !header.includes(column));
  if (absent !== undefined) throw new ReferenceFaultError(file, 1, absent, 'the column is missing');

  const rows = records.map(({ record, info }) => {
    const checked = FILES[file].safeParse(record);
    if (checked.success) return checked.data;
    const issue = checked.error.issues[0];
    throw new ReferenceFaultError(file, info.lines, issue?.path.join('.') ?? null, issue?.message ?? 'is not valid');
  });
  return { file, rows: rows as unknown as RowsOf<F>, lineOf: (index) => records[index]?.info.lines ?? 0 };
}

function parseCsv(referenceDir: string, file: FileName) {
  try {
    // A cell with a quote left open would swallow the rest of the file: the cap makes that an error with a row.
    return parse(readFileSync(join(referenceDir, file)), {
      columns: true,
      info: true,
      bom: true,
      skip_empty_lines: true,
      max_record_size: 20_000,
    }) as unknown as { record: Record<string, string>; info: Info }[];
  } catch (error) {
    if (error instanceof CsvError) {
      throw new ReferenceFaultError(file, Number(error.lines ?? 1), null, 'is not a well-formed line of this file');
    }
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      throw new ReferenceFaultError(file, 1, null, 'the file is missing');
    }
    throw error;
  }
}

function refuseTwice<F extends FileName>(
  { file, rows, lineOf }: ReadFile<F>,
  keyOf: (row: RowsOf<F>[number]) => string,
  column: string,
): void {
  const seen = new Set<string>();
  rows.forEach((row, index) => {
    const key = keyOf(row);
    if (seen.has(key)) throw new ReferenceFaultError(file, lineOf(index), column, 'stands here for the second time');
    seen.add(key);
  });
}
