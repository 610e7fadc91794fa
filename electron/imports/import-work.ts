import { guessByValues, guessMapping, headerSignature, type Mapping } from '../../domain/header-mapping.ts';
import type { Difference } from '../../domain/import-compare.ts';
import {
  CAREFUL_POLICY,
  type ImportPolicy,
  type Instruction,
  instructionFor,
  isDoubtful,
  type RowDecision,
} from '../../domain/import-decision.ts';
import {
  ImportPlan,
  type KnownRecords,
  type LineStatus,
  type PlannedLine,
  type RowRemark,
  type SheetOfRows,
} from '../../domain/import-plan.ts';
import type { ImportRecord } from '../../domain/import-record.ts';
import type { Marking } from '../../domain/marking.ts';
import { keyOfNamedBody, type NearBody, withBodies } from '../../domain/near-bodies.ts';
import type { Encoding, Separator } from '../../domain/text-file.ts';
import { decodeText, guessEncoding } from './decode-text.ts';
import { type FileFormat, formatOf } from './file-kind.ts';
import { FileRefusalError } from './file-refusal.ts';
import { quickId } from './quick-id.ts';
import { guessSeparator } from './read-csv.ts';

export interface ReadOptions {
  /** Null lets the bytes tell. */
  readonly encoding: Encoding | null;
  readonly separator: Separator | null;
}

export interface FileSummary {
  readonly format: FileFormat;
  /** Null for a workbook, which says itself how it is written. */
  readonly encoding: Encoding | null;
  readonly separator: Separator | null;
  readonly sheets: readonly {
    readonly name: string;
    readonly columns: readonly string[];
    readonly rowCount: number;
    readonly isHidden: boolean;
    readonly samples: readonly (readonly string[])[];
    readonly signature: string;
    readonly guess: Mapping;
  }[];
}

export type LineCounts = Readonly<Record<LineStatus, number>> & {
  /** Of the conflicts, those about which nobody has decided yet. */
  readonly undecided: number;
};

/** What is done with a row, and where it stands in the file. */
export type NumberedInstruction = Instruction & Pick<PlannedLine, 'row' | 'sheet'>;

export interface ShownLine extends Omit<PlannedLine, 'record'> {
  /** Its place in the plan, by which it is decided upon. */
  readonly index: number;
  readonly sheetName: string;
  readonly remarks: readonly RowRemark[];
  readonly isDoubtful: boolean;
  readonly decision: RowDecision | null;
  /** To each record that it may be, in the order of `matches`. */
  readonly differences: readonly (readonly Difference[])[];
}

const SAMPLES = 3;
const SAMPLE_LENGTH = 120;

/**
 * One file on its way in: read, mapped, planned and decided upon. Lives in a worker without any key: it gets the bytes of the
 * file and a list of what is known, and answers with pages and instructions.
 */
export class ImportWork {
  #sheets: readonly SheetOfRows[] = [];
  #plan: ImportPlan | null = null;
  #policy: ImportPolicy = CAREFUL_POLICY;
  readonly #decisions = new Map<number, RowDecision>();
  /** By `keyOfNamedBody`: the body on record that a name of the file means. */
  readonly #bodies = new Map<string, string>();

  /** @throws FileRefusalError */
  async read(name: string, bytes: Uint8Array, options: ReadOptions): Promise<FileSummary> {
    const format = formatOf(name, bytes);
    const isText = format !== 'xlsx';
    const encoding = isText ? (options.encoding ?? guessEncoding(bytes)) : null;
    const text = encoding ? decodeText(bytes, encoding).replace(/^\ufeff/, '') : '';
    const separator = format === 'csv' ? (options.separator ?? guessSeparator(text)) : null;
    const title = name.replace(/\.[^.]*$/, '');
    this.#sheets = await this.#readSheets(format, { title, bytes, text, separator });
    if (this.#sheets.length === 0) throw new FileRefusalError('noRows');
    return { format, encoding, separator, sheets: this.#sheets.map(summaryOf) };
  }

  /** Each reader is loaded with the first file of its kind. */
  async #readSheets(
    format: FileFormat,
    file: {
      readonly title: string;
      readonly bytes: Uint8Array;
      readonly text: string;
      readonly separator: Separator | null;
    },
  ): Promise<readonly SheetOfRows[]> {
    switch (format) {
      case 'xlsx':
        return (await import('./read-xlsx.ts')).readXlsx(file.bytes);
      case 'vcard':
        return (await import('./read-vcard.ts')).readVcards(file.text, file.title);
      case 'ical':
        return [(await import('./read-ical.ts')).readIcal(file.text, file.title)];
      case 'csv': {
        const { readCsv } = await import('./read-csv.ts');
        const sheet = readCsv(file.text, file.separator ?? ',', file.title);
        return sheet ? [sheet] : [];
      }
    }
  }

  plan(
    mappings: readonly Mapping[],
    known: KnownRecords,
    context: { readonly today: string; readonly defaultMarking: Marking },
    onProgress: (done: number) => void,
  ): LineCounts {
    this.#decisions.clear();
    this.#bodies.clear();
    this.#policy = CAREFUL_POLICY;
    const plan = new ImportPlan(known, { ...context, newId: quickId });
    plan.plan(this.#sheets, mappings, onProgress);
    this.#plan = plan;
    return this.counts();
  }

  counts(): LineCounts {
    const counts = { new: 0, match: 0, conflict: 0, refused: 0, undecided: 0 };
    this.#lines().forEach(({ status }, index) => {
      counts[status] += 1;
      if (status === 'conflict' && !this.#decisions.has(index)) counts.undecided += 1;
    });
    return counts;
  }

  /** A page of the rows of this status, or of all. */
  page(status: LineStatus | null, from: number, count: number): { lines: ShownLine[]; total: number } {
    const indexes = this.#lines().flatMap((line, index) => (status === null || line.status === status ? [index] : []));
    const lines = indexes.slice(from, from + count).flatMap((index) => this.#shown(index));
    return { lines, total: indexes.length };
  }

  /** @returns false when there is no such row to decide upon */
  decide(index: number, decision: RowDecision | null): boolean {
    const line = this.#lines()[index];
    if (line === undefined || line.matches.length === 0) return false;
    if (decision?.as === 'merge' && !line.matches.some(({ id }) => id === decision.targetId)) return false;
    if (decision === null) this.#decisions.delete(index);
    else this.#decisions.set(index, decision);
    return true;
  }

  /** Bodies that may be on record under another name, with what was decided about each. */
  nearBodies(): (NearBody & { readonly bodyId: string | null })[] {
    const found = this.#plan?.nearBodies ?? [];
    return found.map((body) => ({ ...body, bodyId: this.#bodies.get(body.key) ?? null }));
  }

  /**
   * @param bodyId the one on record that the name means; null for a new one
   * @returns false when there is no such question, or that is none of its answers
   */
  decideBody(key: string, bodyId: string | null): boolean {
    const asked = this.#plan?.nearBodies.find((body) => body.key === key);
    if (!asked || (bodyId !== null && !asked.near.some(({ id }) => id === bodyId))) return false;
    if (bodyId === null) this.#bodies.delete(key);
    else this.#bodies.set(key, bodyId);
    return true;
  }

  setPolicy(policy: ImportPolicy): void {
    this.#policy = policy;
  }

  /** What is to be written for the next rows of the plan; empty at its end. */
  instructions(from: number, count: number): NumberedInstruction[] {
    return this.#lines()
      .slice(from, from + count)
      .map((line, offset) => {
        const { row, sheet } = line;
        return { ...this.#instruction(line, from + offset), row, sheet };
      });
  }

  #instruction(line: PlannedLine, index: number): Instruction {
    const { record, kind, matches } = line;
    const own = record !== null && kind === 'body' && matches.length === 0 ? this.#bodyOf(record) : null;
    if (record !== null && own !== null) {
      const take = this.#differences(line, own).filter(({ isFill }) => isFill);
      return { do: 'merge', record: this.#led(record), targetId: own, take: take.map(({ field }) => field) };
    }
    const led = record === null || this.#bodies.size === 0 ? line : { ...line, record: this.#led(record) };
    return instructionFor(led, this.#decisions.get(index), this.#policy, (id) => this.#differences(line, id));
  }

  /** The row, pointing at the bodies that its names were said to mean. */
  #led(record: ImportRecord): ImportRecord {
    return withBodies(record, this.#bodies, (person) => this.#plan?.countryOf(person) ?? null);
  }

  #bodyOf({ label, countryIds }: ImportRecord): string | null {
    return this.#bodies.get(keyOfNamedBody(label, countryIds[0] ?? null)) ?? null;
  }

  #differences({ record }: PlannedLine, targetId: string): readonly Difference[] {
    return record ? (this.#plan?.differences(record, targetId) ?? []) : [];
  }

  #shown(index: number): ShownLine[] {
    const line = this.#lines()[index];
    if (!line) return [];
    const { record, ...rest } = line;
    return [
      {
        ...rest,
        index,
        sheetName: this.#sheets[line.sheet]?.name ?? '',
        remarks: [...(this.#sheets[line.sheet]?.remarks?.get(line.row) ?? []), ...remarksOn(record)],
        isDoubtful: isDoubtful(line),
        decision: this.#decisions.get(index) ?? null,
        differences: line.matches.map(({ id }) => this.#differences(line, id)),
      },
    ];
  }

  #lines(): readonly PlannedLine[] {
    return this.#plan?.lines ?? [];
  }
}

/** What the row itself names and the desk does not have. */
function remarksOn(record: PlannedLine['record']): readonly RowRemark[] {
  const told = (remark: RowRemark['remark'], missing: readonly string[] = []): readonly RowRemark[] =>
    missing.length === 0 ? [] : [{ remark, text: missing.join('; ') }];
  return [...told('noSuchCase', record?.casesNotOpen), ...told('noSuchOfficer', record?.oursUnknown)];
}

function summaryOf(sheet: SheetOfRows): FileSummary['sheets'][number] {
  const { name, columns, rows, isHidden = false } = sheet;
  const isHeaded = columns.some((column) => column !== '');
  const guess = isHeaded
    ? guessMapping(columns, name)
    : guessByValues(columns.map((_, index) => rows[0]?.[index] ?? ''));
  return {
    isHidden,
    name,
    columns,
    rowCount: rows.length,
    samples: rows.slice(0, SAMPLES).map((row) => columns.map((_, index) => (row[index] ?? '').slice(0, SAMPLE_LENGTH))),
    signature: headerSignature(columns),
    // What nobody sees in the workbook comes in only if somebody asks for it.
    guess: isHidden ? { ...guess, kind: null } : guess,
  };
}
