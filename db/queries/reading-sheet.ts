import type { Marking } from '../../domain/marking.ts';

/** A column of a sheet: SQL over its row, and whether what it gives is a code of ours, to be put into words. */
export type SheetColumn = string | { readonly code: string };

/** A table of the record as a reader has it: names in the place of ids, and headings in the words of the trade. */
export interface ReadingSheet {
  /** What follows `FROM`. */
  readonly from: string;
  /** Tables of `from` whose rows are marked; a row leaves only where all of these marks allow it. */
  readonly marked: readonly string[];
  /** Leaves only in files of this level and above: what rows that carry no mark of their own are taken for. */
  readonly level: Marking;
  readonly order: string;
  readonly columns: Readonly<Record<string, SheetColumn>>;
}

/** Whether the mark of a row allows it to leave; `@levels` are the marks that the file may hold, as JSON. */
export function mayLeave(table: string): string {
  return `${table}.marking IN (SELECT value FROM json_each(@levels))`;
}

export function code(column: string): SheetColumn {
  return { code: column };
}

export function yesNo(column: string): string {
  return `CASE ${column} WHEN 1 THEN 'yes' WHEN 0 THEN 'no' END`;
}

export function state(id: string): string {
  return `(SELECT name_en FROM countries WHERE id = ${id})`;
}

export function officer(id: string): string {
  return `(SELECT name FROM officers WHERE id = ${id})`;
}

export function person(id: string): string {
  return `(SELECT name FROM people WHERE id = ${id})`;
}

/** The day and the words of an entry, where its own mark lets it be named. */
export function entry(id: string): string {
  return `(SELECT happened_on || ', ' || summary FROM actions WHERE id = ${id} AND ${mayLeave('actions')})`;
}

const PAPER = "named.title || coalesce(' (' || named.number || ')', '')";

/** A paper by its title and number, where its own mark lets it be named. */
export function paper(id: string): string {
  return `(SELECT ${PAPER} FROM documents AS named WHERE named.id = ${id} AND ${mayLeave('named')})`;
}

/** Several texts in one cell. */
export function listed(text: string, from: string): string {
  return `(SELECT group_concat(listed, '; ') FROM (SELECT ${text} AS listed FROM ${from}))`;
}

/** The papers of a row, by the table that links them to it. */
export function papers(link: string, column: string, id: string): string {
  return listed(
    PAPER,
    `${link} JOIN documents AS named ON named.id = document_id
       WHERE ${link}.${column} = ${id} AND ${mayLeave('named')} ORDER BY named.id`,
  );
}

/** The states of a row, by the table that links them to it. */
export function states(link: string, column: string, id: string): string {
  return listed(
    'name_en',
    `${link} JOIN countries ON countries.id = country_id WHERE ${link}.${column} = ${id} ORDER BY name_en`,
  );
}
