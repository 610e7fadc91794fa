import type { ExchangeField, RecordKind } from './exchange-field.ts';
import { EXCHANGE_FIELDS } from './exchange-fields.ts';
import type { Mapping } from './header-mapping.ts';
import type { SheetOfRows } from './import-plan.ts';
import { isMonthFirst, isNoDate, withDayFirst } from './import-value.ts';

/** A field with the columns that fill it. */
export interface MappedField {
  readonly field: ExchangeField;
  readonly indexes: readonly number[];
  /** What holds where the row has nothing of its own; empty for nothing. */
  readonly fixed: string;
  /** Of its columns, those that write the month before the day. */
  readonly monthFirst: ReadonlySet<number>;
}

/** A cell that holds something, with the heading over it; `null` for what was fixed for all rows. */
export interface FilledCell {
  readonly column: string | null;
  readonly cell: string;
}

/** The fields that a mapping fills. How a column writes its dates can only be told from all of its rows. */
export function mappedFields(
  { rows }: Pick<SheetOfRows, 'rows'>,
  kind: RecordKind,
  mapping: Mapping,
): readonly MappedField[] {
  return EXCHANGE_FIELDS[kind].flatMap((field) => {
    const indexes = mapping.fields.flatMap((id, index) => (id === field.id ? [index] : []));
    const fixed = mapping.fixed.find((each) => each.field === field.id)?.text.trim() ?? '';
    const monthFirst = new Set(isOfDates(field) ? indexes.filter((index) => isMonthFirst(column(rows, index))) : []);
    return indexes.length > 0 || fixed !== '' ? [{ field, indexes, fixed, monthFirst }] : [];
  });
}

/** What a row holds for a field: its own cells that hold something, else what was fixed. */
export function cellsOf(
  { field, indexes, fixed, monthFirst }: MappedField,
  columns: readonly string[],
  row: readonly string[],
): readonly FilledCell[] {
  const cells: FilledCell[] = [];
  for (const index of indexes) {
    const cell = row[index] ?? '';
    if (cell.trim() === '' || (isOfDates(field) && isNoDate(cell))) continue;
    cells.push({ column: columns[index] ?? null, cell: monthFirst.has(index) ? withDayFirst(cell) : cell });
  }
  return cells.length === 0 && fixed !== '' ? [{ column: null, cell: fixed }] : cells;
}

function isOfDates({ shape }: ExchangeField): boolean {
  return shape === 'date' || shape === 'day';
}

function* column(rows: SheetOfRows['rows'], index: number): Iterable<string> {
  for (const row of rows) yield row[index] ?? '';
}
