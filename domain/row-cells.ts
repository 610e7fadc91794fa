import type { ExchangeField, RecordKind } from './exchange-field.ts';
import { dayWithoutYear, harmDone, hasHiddenSigns, saysSomething, withoutHiddenSigns } from './foreign-cell.ts';
import type { RowProblem } from './import-record.ts';
import { type CellProblem, idIn, readCell } from './import-value.ts';
import { cellsOf, type FilledCell, type MappedField } from './mapped-fields.ts';

/** How the rows of a sheet are read. */
export interface CellContext {
  readonly columns: readonly string[];
  readonly kind: RecordKind;
  readonly fields: readonly MappedField[];
  /** By an id of ours a row is known as one that left this desk, or another like it. */
  readonly idColumns: readonly number[];
}

/** As much of a cell as a refusal shows. */
export const SHOWN_OF_CELL = 80;

/** Shared by all rows that say nothing of it. */
const NONE: readonly never[] = [];

/** The cells of one row by their fields, read each by itself, with what is wrong with them. */
export class RowCells {
  readonly problems: RowProblem[] = [];
  readonly #kind: RecordKind;
  readonly #columns: readonly string[];
  readonly #fields: readonly MappedField[];
  readonly #row: readonly string[];
  readonly #texts = new Map<string, string>();
  readonly #lists = new Map<string, readonly string[]>();
  /** What the record has no field for, and its note keeps. */
  readonly #noted: string[] = [];

  constructor({ kind, columns, fields, idColumns }: CellContext, row: readonly string[]) {
    this.#kind = kind;
    this.#columns = columns;
    this.#fields = fields;
    this.#row = row;
    const isOurs = idColumns.some((index) => idIn(row[index] ?? '') !== null);
    for (const mappedField of fields) {
      const cells = cellsOf(mappedField, columns, row);
      if (cells.length === 0) continue;
      if (isOurs) this.#read(mappedField.field, cells);
      else this.#readForeign(mappedField.field, cells);
    }
    if (kind === 'person') this.#composeName();
    if (this.#noted.length > 0) {
      this.#texts.set('note', [this.#texts.get('note'), ...this.#noted].filter(Boolean).join('\n'));
    }
  }

  /** The text of a field that holds one. */
  text(field: string): string | undefined {
    return this.#texts.get(field);
  }

  hasText(field: string): boolean {
    return this.#texts.has(field);
  }

  /** The texts of a field that holds several. */
  list(field: string): readonly string[] {
    return this.#lists.get(field) ?? NONE;
  }

  hasList(field: string): boolean {
    return this.#lists.has(field);
  }

  /** Says what is wrong with a field. Its cell is looked up again: few rows are refused, and all would have to keep theirs. */
  refuse(field: string, problem: CellProblem): void {
    const mapped = this.#fields.find((each) => each.field.id === field);
    const [source] = mapped ? cellsOf(mapped, this.#columns, this.#row) : [];
    const cell = (source?.cell ?? '').slice(0, SHOWN_OF_CELL);
    this.problems.push({ field, column: source?.column ?? null, problem, cell });
  }

  /** A cell of another program. What left this desk comes back as it was, to the letter. */
  #readForeign(field: ExchangeField, cells: readonly FilledCell[]): void {
    for (const { cell } of cells) {
      const harm = harmDone(field, cell);
      if (harm !== null) {
        this.refuse(field.id, harm);
        return;
      }
    }
    this.#read(field, cells.some(({ cell }) => hasHiddenSigns(cell)) ? cells.map(withoutHidden) : cells);
    if (this.#kind !== 'person' || !isOfChannels(field) || this.#lists.get(field.id)?.length !== 0) return;
    // Nobody can be reached by `ask the secretary`, and somebody wrote it down all the same.
    for (const { cell } of cells) if (saysSomething(cell)) this.#noted.push(`${field.header}: ${cell.trim()}`);
  }

  #read(field: ExchangeField, cells: readonly FilledCell[]): void {
    const isProse = field.shape === 'prose';
    let texts: readonly string[] = NONE;
    for (const { cell } of isProse ? [{ cell: cells.map((each) => each.cell).join('\n') }] : cells) {
      const value = readCell(field, cell);
      const day = 'problem' in value && field.id === 'bornOn' ? dayWithoutYear(cell) : null;
      if (day !== null) {
        this.#noted.push(`Birthday: ${day}`);
        return;
      }
      if ('problem' in value) {
        this.refuse(field.id, value.problem);
        return;
      }
      if ('text' in value) {
        this.#texts.set(field.id, value.text);
        return;
      }
      texts = texts.length === 0 ? value.texts : [...texts, ...value.texts];
    }
    const isSet = isOfChannels(field);
    this.#lists.set(field.id, isSet && cells.length > 1 ? [...new Set(texts)] : texts);
  }

  /** Address books keep the parts of a name apart. */
  #composeName(): void {
    if ((this.#texts.get('name') ?? '') !== '') return;
    const [given = '', middle = '', family = ''] = ['givenName', 'middleName', 'familyName'].map(
      (id) => this.#texts.get(id) ?? '',
    );
    // Some call the whole name what others call the family name.
    const isWhole = given !== '' && ` ${family} `.includes(` ${given} `);
    const name = isWhole ? family : [given, middle, family].filter(Boolean).join(' ');
    if (name !== '') this.#texts.set('name', name);
  }
}

function withoutHidden({ column, cell }: FilledCell): FilledCell {
  return { column, cell: withoutHiddenSigns(cell) };
}

function isOfChannels({ shape }: ExchangeField): boolean {
  return shape === 'emails' || shape === 'phones';
}
