import { MARKINGS, type Marking, mayAppear } from '../../domain/marking.ts';
import { READING_SHEET_NAMES, type ReadingSheetId, spokenCode } from '../../domain/reading-sheet.ts';
import { prepareOnce, type Reader } from '../database.ts';
import { mayLeave, type ReadingSheet } from './reading-sheet.ts';
import { SHEETS_OF_POSITIONS } from './reading-sheets-of-positions.ts';
import { SHEETS_OF_STATES } from './reading-sheets-of-states.ts';
import { SHEETS_OF_THE_HOUSE } from './reading-sheets-of-the-house.ts';
import { SHEETS_OF_TRIPS } from './reading-sheets-of-trips.ts';

const SHEETS: Readonly<Record<ReadingSheetId, ReadingSheet>> = {
  ...SHEETS_OF_STATES,
  ...SHEETS_OF_POSITIONS,
  ...SHEETS_OF_TRIPS,
  ...SHEETS_OF_THE_HOUSE,
};

export interface ReadSheet {
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A sheet of the record to be read elsewhere, nothing in it marked above the level; without rows where all of it is. */
export function readSheet(db: Reader, id: ReadingSheetId, level: Marking): ReadSheet {
  const sheet = SHEETS[id];
  const columns = Object.values(sheet.columns);
  const name = READING_SHEET_NAMES[id];
  const head = Object.keys(sheet.columns);
  if (!mayAppear(sheet.level, level)) return { name, head, rows: [] };
  const levels = JSON.stringify(MARKINGS.slice(0, MARKINGS.indexOf(level) + 1));
  const found = prepareOnce(db, selectOf(sheet)).raw().all({ levels }) as (string | number | null)[][];
  const rows = found.map((row) =>
    row.map((value, index) => {
      if (value === null) return '';
      return typeof columns[index] === 'string' ? String(value) : spokenCode(String(value));
    }),
  );
  return { name, head, rows };
}

function selectOf({ from, marked, order, columns }: ReadingSheet): string {
  const values = Object.values(columns).map((column) => (typeof column === 'string' ? column : column.code));
  const allowed = ['@levels IS NOT NULL', ...marked.map(mayLeave)].join(' AND ');
  return `SELECT ${values.join(', ')} FROM ${from} WHERE ${allowed} ORDER BY ${order}`;
}
