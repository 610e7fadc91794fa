import type { MatchReason } from './contact-match.ts';
import { CountryFinder, type NamedCountry } from './country-finder.ts';
import { RECORD_KINDS, type RecordKind } from './exchange-field.ts';
import { fold } from './fold.ts';
import type { Mapping } from './header-mapping.ts';
import { type ComparableRecord, compareRecords, type Difference, type NamesOfRecords } from './import-compare.ts';
import type { OccurrenceKind } from './import-occurrence.ts';
import type { ImportRecord, RecordRef, RowProblem } from './import-record.ts';
import { isEmptyRow, RowShape } from './import-row.ts';
import type { CellProblem } from './import-value.ts';
import { ImportWorld } from './import-world.ts';
import type { Marking } from './marking.ts';
import { NearBodies, type NearBody } from './near-bodies.ts';
import type { RowLookups } from './row-reader.ts';

/**
 * What a row of the file says and does not come in: that a meeting repeats, a time zone of that name, a case that is not open
 * here, an officer, what a card holds and the desk has no place for.
 */
export interface RowRemark {
  readonly remark: 'repeats' | 'unknownZone' | 'noSuchCase' | 'noSuchOfficer' | 'leftAside';
  readonly text: string;
}

/** A cell that does not say what it shows, or a row that does not fit its headings. Its row is refused. */
export interface CellFlaw {
  /** Of its column; at or behind the last one for a flaw of the whole row. */
  readonly index: number;
  readonly problem: CellProblem;
}

/** One table of a file: a sheet, a list of cards, a calendar. */
export interface SheetOfRows {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The number under which people see each row in the file: its line in a sheet, its place among the cards. */
  readonly rowNumbers: readonly number[];
  /** By the number of the row, where there is something to tell of it. */
  readonly remarks?: ReadonlyMap<number, readonly RowRemark[]>;
  /** Whoever made the workbook does not show it. */
  readonly isHidden?: boolean;
  /** By the number of the row. */
  readonly flaws?: ReadonlyMap<number, readonly CellFlaw[]>;
}

/** What the desk has on record, as far as rows are compared with it. */
export interface KnownRecords {
  readonly countries: readonly NamedCountry[];
  readonly officers: readonly { readonly id: string; readonly name: string }[];
  readonly cases: readonly OpenCase[];
  readonly bodies: readonly ComparableRecord[];
  readonly people: readonly ComparableRecord[];
  readonly posts: readonly ComparableRecord[];
  readonly channels: readonly ComparableRecord[];
  /** What happened or was said on a day is found again by its id or by what `occurrenceKey` makes of it. */
  readonly occurrences: readonly { readonly id: string; readonly kind: OccurrenceKind; readonly key: string }[];
}

export interface OpenCase {
  readonly countryId: string;
  readonly pipelineId: string;
}

export interface PlanMatch {
  readonly id: string;
  readonly label: string;
  /** The row of this file that it is, where it is none on record. */
  readonly row: number | null;
  readonly reasons: readonly (MatchReason | 'sameRecord')[];
  readonly isCertain: boolean;
}

export type LineStatus = 'new' | 'match' | 'conflict' | 'refused';

export interface PlannedLine {
  readonly sheet: number;
  readonly row: number;
  readonly kind: RecordKind;
  readonly label: string;
  readonly status: LineStatus;
  readonly problems: readonly RowProblem[];
  readonly matches: readonly PlanMatch[];
  readonly record: ImportRecord | null;
}

const PROGRESS_ROWS = 500;
const SHOWN_MATCHES = 5;
const NONE: readonly never[] = [];

/**
 * Goes through the rows of a file once, in the order in which kinds point at each other, and says of each what it is: new, one
 * that is there already, one to be compared, or refused with its reasons. Changes nothing anywhere.
 */
export class ImportPlan {
  readonly lines: PlannedLine[] = [];
  readonly #world: ImportWorld;
  readonly #lookups: RowLookups;
  readonly #names: NamesOfRecords;
  readonly #nearBodies: NearBodies;

  constructor(
    known: KnownRecords,
    context: { readonly today: string; readonly defaultMarking: Marking; newId(): string },
  ) {
    const world = new ImportWorld(context.today);
    // Posts and channels first: by them people are told apart.
    for (const record of [...known.bodies, ...known.posts, ...known.channels, ...known.people]) world.add(record);
    for (const occurrence of known.occurrences) world.addOccurrence(occurrence);
    const cases = new Set(known.cases.map(keyOfCase));
    const officers = new Map(known.officers.map(({ id, name }) => [fold(name), id]));
    this.#world = world;
    const countries = new Map(known.countries.map(({ id, names }) => [id, names[0] ?? id]));
    const named = new Map(known.officers.map(({ id, name }) => [id, name]));
    this.#names = {
      body: (body) => world.bodyName(body),
      country: (id) => (id === null ? null : (countries.get(id) ?? id)),
      officer: (id) => (id === null ? null : (named.get(id) ?? id)),
    };
    this.#lookups = {
      countries: new CountryFinder(known.countries),
      today: context.today,
      defaultMarking: context.defaultMarking,
      newId: context.newId,
      person: (text, countryId) => world.personNamed(text, countryId),
      hasRecord: (kind, id) => world.has(kind, id),
      hasCase: (found) => cases.has(keyOfCase(found)),
      countryOf: (person) => ('id' in person ? (world.record(person.id)?.countryId ?? null) : null),
      officer: (name) => officers.get(fold(name)) ?? null,
    };
    this.#nearBodies = new NearBodies(this.#lookups.countries, known.bodies);
  }

  /** Bodies that the rows name and that are on record, perhaps, under another name. */
  get nearBodies(): readonly NearBody[] {
    return this.#nearBodies.found;
  }

  /** @param onProgress told now and then how many rows are done */
  plan(sheets: readonly SheetOfRows[], mappings: readonly Mapping[], onProgress: (done: number) => void): void {
    let done = 0;
    for (const kind of RECORD_KINDS) {
      sheets.forEach((sheet, index) => {
        const mapping = mappings[index];
        if (mapping?.kind !== kind) return;
        const shape = new RowShape(sheet, kind, mapping, this.#lookups);
        sheet.rows.forEach((row, at) => {
          const number = sheet.rowNumbers[at] ?? at;
          if (!isEmptyRow(row)) {
            this.#planRow(shape, row, { sheet: index, row: number, kind }, sheet.flaws?.get(number) ?? NONE);
          }
          done += 1;
          if (done % PROGRESS_ROWS === 0) onProgress(done);
        });
      });
    }
  }

  /** The state of somebody on record or of the file, where that is known. */
  countryOf(person: RecordRef): string | null {
    return this.#lookups.countryOf(person);
  }

  /** Where a record of the file and one that may be the same part, field by field. */
  differences(record: ImportRecord, targetId: string): readonly Difference[] {
    const target = this.#world.record(targetId);
    if (!target) return [];
    return compareRecords(record, target, this.#world.postsOf(targetId), this.#names);
  }

  #planRow(
    shape: RowShape,
    cells: readonly string[],
    line: Pick<PlannedLine, 'sheet' | 'row' | 'kind'>,
    flaws: readonly CellFlaw[],
  ): void {
    const reading = shape.read(cells, flaws);
    if (reading.record === null) {
      const { problems, label } = reading;
      this.lines.push({ ...line, label, status: 'refused', problems, matches: [], record: null });
      return;
    }
    const { record } = reading;
    const { label } = record;
    if (!this.#world.takeParent(record)) {
      const problems = [shape.problem(cells, 'parent', 'partOfItself')];
      this.lines.push({ ...line, label, status: 'refused', problems, matches: [], record: null });
      return;
    }
    this.#nearBodies.note(record, this.#lookups.countryOf);
    const person = record.kind === 'person' ? this.#world.prepared(record) : null;
    const found = person ? this.#world.matchesOf(record, person) : this.#same(record);
    if (found.length === 0) {
      this.lines.push({ ...line, label, status: 'new', problems: NONE, matches: NONE, record });
      this.#world.addRow(record, line.row, person);
      return;
    }
    const matches = found.slice(0, SHOWN_MATCHES).map((match) => ({ ...match, ...this.#shown(match.id) }));
    const [first] = matches;
    const certain = matches.filter(({ isCertain }) => isCertain).length;
    const differs = first !== undefined && this.differences(record, first.id).some(({ isFill }) => !isFill);
    const status = certain !== 1 || differs ? 'conflict' : 'match';
    this.lines.push({ ...line, label, status, problems: NONE, matches, record });
    // A second row of the same person is a double of the first, whatever becomes of the first.
    if (certain === 0) this.#world.addRow(record, line.row, person);
  }

  #same(record: ImportRecord): readonly Pick<PlanMatch, 'id' | 'reasons' | 'isCertain'>[] {
    const id = this.#world.same(record);
    if (id === null) return NONE;
    return [{ id, reasons: [id === record.id ? 'sameId' : 'sameRecord'], isCertain: true }];
  }

  #shown(id: string): { readonly label: string; readonly row: number | null } {
    return { label: this.#world.record(id)?.label ?? '', row: this.#world.rowOf(id) };
  }
}

function keyOfCase({ countryId, pipelineId }: OpenCase): string {
  return `${countryId} ${pipelineId}`;
}
