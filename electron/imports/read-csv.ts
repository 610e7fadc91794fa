import { parse } from 'csv-parse/sync';
import Papa from 'papaparse';
import type { SheetOfRows } from '../../domain/import-plan.ts';
import { SEPARATORS, type Separator } from '../../domain/text-file.ts';
import { FileRefusalError } from './file-refusal.ts';
import { sheetOfGrid } from './sheet-of-grid.ts';

/** Lines that tell the separator. */
const LOOKED_AT_LINES = 20;

/** The separator that cuts the first lines into the most columns, and into equally many. Excel may name it in a line of its own. */
export function guessSeparator(text: string): Separator {
  const said = /^sep=(.)\r?\n/.exec(text)?.[1];
  const named = SEPARATORS.find((separator) => separator === said);
  if (named) return named;
  const lines = linesOutsideQuotes(text, LOOKED_AT_LINES);
  const scored = SEPARATORS.map((separator) => {
    const counts = lines.map((line) => line.split(separator).length - 1);
    const usual = Math.max(...counts, 0);
    return { separator, score: usual === 0 ? 0 : counts.filter((count) => count === usual).length * 100 + usual };
  });
  return scored.toSorted((a, b) => b.score - a.score)[0]?.separator ?? ',';
}

/**
 * A table of text. Quotes in the middle of a cell and rows of another length are taken as people write them.
 *
 * @throws FileRefusalError when a quote is never closed or the table is too large
 */
export function readCsv(text: string, separator: Separator, name: string): SheetOfRows | null {
  const body = text.replace(/^\ufeff/, '').replace(/^sep=.\r?\n/, '\n');
  // The quick reader for what is written as it should be; where it stumbles, the patient one, which loses no cell.
  const quick = Papa.parse<string[]>(body, { delimiter: separator });
  return sheetOfGrid(name, quick.errors.length === 0 ? quick.data : readPatiently(body, separator));
}

function readPatiently(body: string, separator: Separator): string[][] {
  try {
    return parse(body, {
      delimiter: separator,
      relax_quotes: true,
      relax_column_count: true,
      // As their lines are counted in the file, so that a refused row can be found there.
      skip_empty_lines: false,
    });
  } catch (error) {
    throw new FileRefusalError('notReadable', error);
  }
}

/** The beginnings of the records without what stands in quotes, where a separator separates nothing. */
function linesOutsideQuotes(text: string, count: number): string[] {
  return text
    .slice(0, 200_000)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, count);
}
