import type { RecordKind } from './exchange-field.ts';
import type { Mapping } from './header-mapping.ts';
import type { CellFlaw, SheetOfRows } from './import-plan.ts';
import type { ImportRecord, RowProblem } from './import-record.ts';
import type { CellProblem } from './import-value.ts';
import { type MappedField, mappedFields } from './mapped-fields.ts';
import { SHOWN_OF_CELL } from './row-cells.ts';
import { type RowContext, type RowLookups, RowReader } from './row-reader.ts';

export type RowReading =
  | { readonly record: ImportRecord; readonly problems: readonly [] }
  | { readonly record: null; readonly problems: readonly RowProblem[]; readonly label: string };

/** Cells that leave a row empty: nobody means a record by them. */
export function isEmptyRow(row: readonly string[]): boolean {
  return row.every((cell) => cell.trim() === '');
}

/** How the rows of one sheet are read: worked out once, and asked for each of them. */
export class RowShape implements RowContext {
  readonly columns: readonly string[];
  readonly kind: RecordKind;
  readonly lookups: RowLookups;
  readonly fields: readonly MappedField[];
  readonly mapped: ReadonlySet<string>;
  readonly idColumns: readonly number[];

  constructor(sheet: SheetOfRows, kind: RecordKind, mapping: Mapping, lookups: RowLookups) {
    this.columns = sheet.columns;
    this.kind = kind;
    this.lookups = lookups;
    this.fields = mappedFields(sheet, kind, mapping);
    this.mapped = new Set(this.fields.map(({ field }) => field.id));
    this.idColumns = this.fields.find(({ field }) => field.id === 'id')?.indexes ?? NONE;
  }

  /** What is wrong with a cell that could be read by itself, seen beside the other rows. */
  problem(row: readonly string[], field: string, problem: CellProblem): RowProblem {
    const index = this.fields.find((mapped) => mapped.field.id === field)?.indexes[0];
    const cell = index === undefined ? '' : (row[index] ?? '').slice(0, SHOWN_OF_CELL);
    return { field, column: index === undefined ? null : (this.columns[index] ?? null), problem, cell };
  }

  /** Reads one row. Refused whole when any of its cells cannot be taken: nothing of it is guessed away. */
  read(row: readonly string[], flaws: readonly CellFlaw[] = NONE): RowReading {
    const reader = new RowReader(this, row);
    const record = reader.record();
    const flawed = flaws.length === 0 ? NONE : this.#flawed(row, flaws);
    const problems = flawed.length > 0 ? flawed : reader.problems;
    return problems.length > 0 ? { record: null, problems, label: record.label } : { record, problems: [] };
  }

  /** Flaws of columns that nobody takes harm nobody. */
  #flawed(row: readonly string[], flaws: readonly CellFlaw[]): readonly RowProblem[] {
    return flaws.flatMap(({ index, problem }) => {
      const cell = (row[index] ?? '').slice(0, SHOWN_OF_CELL);
      if (index >= this.columns.length) return [{ field: '', column: null, problem, cell }];
      const field = this.fields.find(({ indexes }) => indexes.includes(index))?.field.id;
      return field === undefined ? [] : [{ field, column: this.columns[index] || null, problem, cell }];
    });
  }
}

const NONE: readonly never[] = [];
