import { foldedHeader, guessMapping, isOnlyRead } from '../../domain/header-mapping.ts';
import type { SheetOfRows } from '../../domain/import-plan.ts';
import { isEmptyRow } from '../../domain/import-row.ts';
import { writtenCell } from '../exports/plain-cell.ts';
import { FileRefusalError } from './file-refusal.ts';

export const MAX_ROWS = 200_000;
const MAX_COLUMNS = 500;
const MAX_CELL_LENGTH = 1024 * 1024;
/** People put a title, a date and a blank line above their table. */
const HEADINGS_WITHIN = 10;

/**
 * A grid of cells as a table with headings: the row among the first that looks most like headings, what stands below it, and
 * the number of each row as people see it. Cells come back as they were before `plainCell`.
 *
 * @returns null when there is nothing below the headings
 * @throws FileRefusalError when it is larger than a table of contacts can be
 */
export function sheetOfGrid(name: string, grid: readonly (readonly string[])[]): SheetOfRows | null {
  if (grid.length > MAX_ROWS) throw new FileRefusalError('tooManyRows');
  for (const row of grid) {
    if (row.length > MAX_COLUMNS) throw new FileRefusalError('tooManyColumns');
    for (const cell of row) if (cell.length > MAX_CELL_LENGTH) throw new FileRefusalError('cellTooLong');
  }
  const at = headingRow(grid, name);
  const columns = (grid[at] ?? []).map((cell) => writtenCell(cell).trim());
  const rows: string[][] = [];
  const rowNumbers: number[] = [];
  for (let index = at + 1; index < grid.length; index += 1) {
    const row = grid[index] ?? [];
    if (isEmptyRow(row)) continue;
    rows.push(row.map(writtenCell));
    rowNumbers.push(index + 1);
  }
  return rows.length === 0 ? null : { name, columns, rows, rowNumbers };
}

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
  return candidates.find(({ filled }) => filled > 0)?.index ?? 0;
}
