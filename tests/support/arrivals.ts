import { type Db, execute, prepareOnce, type Reader } from '../../db/database.ts';
import { RECORDED } from '../../db/history.ts';
import { keyOf, type Row, recordedTable, rowAsItCame } from '../../db/recorded-rows.ts';

/** From now on writes down each row as it comes, beside the history and by triggers of its own. */
export function watchArrivals(db: Db): void {
  execute(db, 'CREATE TABLE arrivals (number INTEGER PRIMARY KEY, table_name TEXT NOT NULL, row TEXT NOT NULL) STRICT');
  for (const { name, columns } of RECORDED.values()) {
    const row = `json_object(${columns.map((column) => `'${column}', NEW."${column}"`).join(', ')})`;
    execute(
      db,
      `CREATE TRIGGER ${name}_arrived AFTER INSERT ON ${name}
       BEGIN INSERT INTO arrivals (table_name, row) VALUES ('${name}', ${row}); END`,
    );
  }
}

/** The rows that came since, each as its table got it and as the history tells it now; in the order of their coming. */
export function arrivals(db: Reader, since: number): readonly { readonly got: Row; readonly told: Row | null }[] {
  const got = prepareOnce(db, 'SELECT table_name AS "table", row FROM arrivals ORDER BY number').all() as {
    table: string;
    row: string;
  }[];
  const lines = prepareOnce(
    db,
    `SELECT sequence, table_name AS "table", row_id AS rowId, new FROM history
     WHERE sequence > ? AND column_name IS NULL AND old IS NULL AND change_id IS NOT NULL ORDER BY sequence`,
  ).all(since) as { sequence: number; table: string; rowId: string; new: string | null }[];
  const linesOf = Map.groupBy(lines, ({ table, rowId }) => `${table}|${rowId}`);
  return got.map(({ table: name, row: json }) => {
    const table = recordedTable(name);
    const row = JSON.parse(json) as Row;
    // A row that goes and comes back has a line for each time.
    const line = linesOf.get(`${name}|${keyOf(table, row)}`)?.shift();
    return { got: row, told: line ? rowAsItCame(db, table, line) : null };
  });
}

/** The number of the newest line of the history. */
export function newestLine(db: Reader): number {
  return prepareOnce(db, 'SELECT max(sequence) FROM history').pluck().get() as number;
}
