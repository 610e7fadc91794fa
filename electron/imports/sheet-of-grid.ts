import { foldedHeader, guessMapping, isOnlyRead } from '../../domain/header-mapping.ts';
import type { CellFlaw, SheetOfRows } from '../../domain/import-plan.ts';
import { isEmptyRow } from '../../domain/import-row.ts';
import { writtenCell } from '../exports/plain-cell.ts';
import { FileRefusalError } from './file-refusal.ts';

export const MAX_ROWS = 200_000;
/** Of one file. */
export const MAX_SHEETS = 100;
const MAX_COLUMNS = 500;
const MAX_CELL_LENGTH = 1024 * 1024;
/** People put a title, a date and a blank line above their table. */
const HEADINGS_WITHIN = 10;

/**
 * A grid of cells as a table with headings: the row among the first that looks most like headings, what stands below it, and
 * the number of each row as people see it. Cells come back as they were before `plainCell`; one that a spreadsheet would run is
 * told as a flaw of its row, and so is a row with more cells than there are headings.
 *
 * @returns null when there is nothing below the headings
 * @throws FileRefusalError when it is larger than a table of contacts can be
 */
export function sheetOfGrid(name: string, grid: readonly (readonly string[])[]): SheetOfRows | null {
  if (grid.length > MAX_ROWS) throw new FileRefusalError('tooManyRows');
  for (const row of grid) {
    if (row.length > MAX_COLUMNS && widthOf(row) > MAX_COLUMNS) throw new FileRefusalError('tooManyColumns');
    for (const cell of row) if (cell.length > MAX_CELL_LENGTH) throw new FileRefusalError('cellTooLong');
  }
  const at = headingRow(grid, name);
  const columns = columnsOf(grid, at);
  const rows: string[][] = [];
  const rowNumbers: number[] = [];
  const flaws = new Map<number, readonly CellFlaw[]>();
  for (let index = at + 1; index < grid.length; index += 1) {
    const row = grid[index] ?? [];
    if (isEmptyRow(row)) continue;
    rows.push(row.map(shownCell));
    rowNumbers.push(index + 1);
    const found = flawsOf(row, columns.length);
    if (found.length > 0) flaws.set(index + 1, found);
  }
  return rows.length === 0 ? null : { name, columns, rows, rowNumbers, flaws };
}

/** Cells of a row up to the last that holds something: spreadsheets write hundreds of empty ones behind it. */
function widthOf(row: readonly string[]): number {
  return row.findLastIndex((cell) => cell.trim() !== '') + 1;
}

/**
 * The headings, as many as there are columns. Where most rows have a cell more than the headings, it is a column whose heading is
 * missing; where few have, a separator stands in a text of theirs.
 */
function columnsOf(grid: readonly (readonly string[])[], at: number): string[] {
  const headings = (grid[at] ?? []).map((cell) => writtenCell(cell).trim());
  const below = grid.slice(at + 1).filter((row) => !isEmptyRow(row));
  const widths = below.map(widthOf).toSorted((a, b) => a - b);
  const usual = widths.length > 1 ? (widths[Math.floor((widths.length - 1) / 2)] ?? 0) : 0;
  const width = Math.max(widthOf(headings), usual, Math.min(headings.length, widths.at(-1) ?? 0));
  return Array.from({ length: width }, (_, index) => headings[index] ?? '');
}

function flawsOf(row: readonly string[], columns: number): readonly CellFlaw[] {
  const flaws: CellFlaw[] = [];
  for (let index = 0; index < row.length; index += 1) {
    const cell = row[index] ?? '';
    if (cell.startsWith('=') && FORMULA.test(cell) && !QUOTED.test(cell)) flaws.push({ index, problem: 'formula' });
    if (index >= columns && cell.trim() !== '') return [{ index, problem: 'moreCells' }];
  }
  return flaws;
}

/** What a spreadsheet runs. Our own files put an apostrophe before it; `=> see below` is only a text. */
const FORMULA = /^=(?:[\w@+"'($#-]|\s+[A-Z][A-Z0-9.]*\()/i;
/** `="+383 44 …"` is how programs keep a spreadsheet from taking a number for one. */
const QUOTED = /^="((?:[^"]|"")*)"$/;

function shownCell(cell: string): string {
  const quoted = cell.startsWith('="') ? QUOTED.exec(cell)?.[1] : undefined;
  return quoted === undefined ? writtenCell(cell) : quoted.replaceAll('""', '"');
}

/** The row of the headings; -1 where the first row is already somebody. */
function headingRow(grid: readonly (readonly string[])[], name: string): number {
  // Of a sheet that does not come back no heading is mapped, and what stands below might be.
  if (isOnlyRead(grid[0] ?? [], name)) return 0;
  const candidates = grid.slice(0, HEADINGS_WITHIN).map((row, index) => {
    const headings = row.map(foldedHeader);
    const mapped = guessMapping(headings, name).fields.filter((field) => field !== null).length;
    return { index, mapped, filled: row.filter((cell) => cell.trim() !== '').length };
  });
  const best = candidates.toSorted((a, b) => b.mapped - a.mapped || a.index - b.index)[0];
  if (best && best.mapped > 0) return best.index;
  const first = candidates.find(({ filled }) => filled > 0)?.index ?? 0;
  return (grid[first] ?? []).some((cell) => VALUE.test(cell)) ? -1 : first;
}

/** An address, a number or a date: no heading is one. */
const VALUE = /^[^\s@]+@[^\s@]+\.[^\s@]+$|^\+?[\d\s()/-]{7,}$|^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}/;
