import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { uuidv7 } from 'uuidv7';
import { atomicallyInSlices, type Db } from '../../db/database.ts';
import { knownRecords } from '../../db/queries/exchange-known.ts';
import { addImport, findMapping, saveMapping } from '../../db/queries/exchange-log.ts';
import type { RecordKind } from '../../domain/exchange-field.ts';
import type { Mapping } from '../../domain/header-mapping.ts';
import type { ImportPolicy } from '../../domain/import-decision.ts';
import { CopyFailedError, CopyThread, type CopyUnderway } from '../backups/copy-in-worker.ts';
import { FileRefusalError } from '../imports/file-refusal.ts';
import { ImportFile, ImportStoppedError } from '../imports/import-file.ts';
import type { FileSummary, LineCounts, ReadOptions } from '../imports/import-work.ts';
import { RecordWriter, type Written } from '../imports/write-records.ts';
import type { Desk } from './desk.ts';
import { UserError } from './refusal.ts';
import { settingsOf } from './settings.ts';

/** A slice of writing: short enough that nobody at a screen feels it. */
const SLICE_MS = 20;
/** Rows that are written together: the more, the less each of them costs. The longest statement of them takes about as long as a slice. */
const ROWS_PER_PART = 1000;

export type ImportStep = 'reading' | 'mapping' | 'matching' | 'preview' | 'copying' | 'writing' | 'done';

export interface ImportReport {
  readonly changeId: number;
  readonly backup: string;
  readonly counts: Readonly<Record<Written, number>>;
  /** Rows that could not be written because they point at one that was left out. */
  readonly leftOut: readonly { readonly row: number; readonly sheetName: string; readonly label: string }[];
}

interface Session {
  readonly id: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  file: ImportFile;
  step: ImportStep;
  summary: FileSummary;
  mappings: readonly Mapping[];
  counts: LineCounts | null;
  progress: { readonly done: number; readonly total: number };
  report: ImportReport | null;
}

/**
 * The one file that is on its way in. Nothing of it outlives a lock: neither the rows in the worker nor the bytes here. What it
 * writes is one change, after a copy of the base.
 */
export class ExchangeDesk {
  readonly #desk: Desk;
  readonly #workers: { readonly importer: URL; readonly copier: URL };
  #session: Session | null = null;
  /** A worker that waits for the next file: starting one takes longer than reading a page of contacts. */
  #ready: ImportFile | null = null;
  /** A thread that waits for the next copy, since a file is on its way. */
  #copier: CopyThread | null = null;
  #copy: CopyUnderway | null = null;

  constructor(desk: Desk, workers: { readonly importer: URL; readonly copier: URL }) {
    this.#desk = desk;
    this.#workers = workers;
    desk.onLock(() => void this.drop());
  }

  /** What the screen shows of it; null when no file is on its way. */
  current() {
    if (!this.#session) {
      this.#ready ??= new ImportFile(this.#workers.importer);
      return null;
    }
    const { id, fileName, step, summary, mappings, counts, progress, report } = this.#session;
    return { id, fileName, step, summary, mappings, counts, progress, report };
  }

  /** Takes a file in and reads it. The one before it is dropped. @throws UserError `fileRefused` */
  async take(fileName: string, bytes: Uint8Array): Promise<string> {
    this.#desk.db();
    const ready = this.#ready;
    this.#ready = null;
    await this.drop();
    const id = uuidv7();
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const file = ready ?? new ImportFile(this.#workers.importer);
    const options = { encoding: null, separator: null };
    const summary = await this.#refusing(file, () => file.read(fileName, bytes, options));
    const session: Session = {
      id,
      fileName,
      bytes,
      sha256,
      file,
      step: 'mapping',
      summary,
      mappings: this.#remembered(summary),
      counts: null,
      progress: { done: 0, total: rowsOf(summary) },
      report: null,
    };
    this.#session = session;
    return id;
  }

  /** Reads the same bytes in another encoding or with another separator. */
  async readAgain(options: ReadOptions): Promise<void> {
    const session = this.#needed();
    const { file } = session;
    session.summary = await this.#refusing(file, () => file.read(session.fileName, session.bytes, options));
    session.mappings = this.#remembered(session.summary);
    session.step = 'mapping';
    session.counts = null;
  }

  /** Compares every row with what is on record. Remembers the mapping for the next file of this source. */
  async plan(mappings: readonly Mapping[]): Promise<LineCounts> {
    const session = this.#needed();
    const db = this.#desk.db();
    const sheets = session.summary.sheets;
    if (mappings.length !== sheets.length) throw new UserError({ code: 'notFound', field: 'mappings' });
    session.mappings = mappings;
    session.step = 'matching';
    this.#copier ??= new CopyThread(this.#workers.copier);
    session.progress = { done: 0, total: rowsOf(session.summary) };
    session.file.onProgress = (done) => {
      session.progress = { ...session.progress, done };
    };
    sheets.forEach((sheet, index) => {
      const mapping = mappings[index];
      if (mapping && isKnownAgain(sheet)) saveMapping(db, sheet.signature, mapping, this.#desk.moment());
    });
    const kinds = new Set(mappings.flatMap(({ kind }): RecordKind[] => (kind ? [kind] : [])));
    const context = { today: this.#desk.today(), defaultMarking: settingsOf(db).defaultMarking };
    session.counts = await this.#refusing(session.file, async () => {
      for (const part of knownRecords(db, kinds)) {
        await session.file.know(part);
        if (!db.$client.open) throw new UserError({ code: 'locked' });
      }
      return session.file.plan(mappings, context);
    });
    session.step = 'preview';
    return session.counts;
  }

  page(...args: Parameters<ImportFile['page']>): ReturnType<ImportFile['page']> {
    return this.#needed('preview', 'done').file.page(...args);
  }

  /** Bodies that the file names and that are on record, perhaps, under another name. */
  nearBodies(): ReturnType<ImportFile['nearBodies']> {
    return this.#needed('preview').file.nearBodies();
  }

  /** @throws UserError `notFound` */
  async decideBody(...args: Parameters<ImportFile['decideBody']>): Promise<void> {
    if (await this.#needed('preview').file.decideBody(...args)) return;
    throw new UserError({ code: 'notFound', field: 'key' });
  }

  async decide(...args: Parameters<ImportFile['decide']>): Promise<LineCounts> {
    const session = this.#needed('preview');
    if (!(await session.file.decide(...args))) throw new UserError({ code: 'notFound', field: 'index' });
    session.counts = await session.file.counts();
    return session.counts;
  }

  /**
   * Writes every row as it was decided, all of it or nothing. A copy of the base is made meanwhile: what is written is committed
   * only once the copy was read back whole.
   */
  async write(policy: ImportPolicy): Promise<ImportReport> {
    const session = this.#needed('preview');
    await session.file.setPolicy(policy);
    session.step = 'writing';
    session.progress = { done: 0, total: sum(session.counts) };
    try {
      session.report = await this.#desk.writeAlone((db) => this.#writeBesideCopy(session, db));
    } catch (error) {
      session.step = 'preview';
      if (!this.#session) throw new UserError({ code: 'importStopped' });
      if (error instanceof CopyFailedError && error.code.startsWith('SQLITE_FULL'))
        throw new UserError({ code: 'diskFull' });
      throw error;
    }
    session.step = 'done';
    return session.report;
  }

  async #writeBesideCopy(session: Session, db: Db): Promise<ImportReport> {
    this.#copier ??= new CopyThread(this.#workers.copier);
    const copy = this.#desk.startSafetyCopy(this.#copier);
    this.#copier = null;
    this.#copy = copy;
    try {
      return await atomicallyInSlices(
        db,
        () => this.#desk.signature(),
        async (tx, change) => {
          const writer = new RecordWriter(tx, change, session.fileName);
          const { counts, leftOut } = await this.#writeAll(session, writer, db);
          session.step = 'copying';
          const backup = await copy.kept;
          this.#goOn(session, db);
          const rows = sum(session.counts);
          const { fileName, sha256 } = session;
          const { at, actor, changeId } = change;
          addImport(tx, { id: session.id, at, actor, fileName, sha256, rows, ...counts, backup, changeId });
          return { changeId, backup, counts, leftOut };
        },
      );
    } catch (error) {
      await copy.stop();
      throw error;
    } finally {
      this.#copy = null;
    }
  }

  /** Stops whatever is under way and forgets the file. What was written so far is taken back by the base itself. */
  async drop(): Promise<void> {
    const workers = [this.#session?.file, this.#ready, this.#copier];
    this.#session = null;
    this.#ready = null;
    this.#copier = null;
    await Promise.all([...workers.map((worker) => worker?.close()), this.#copy?.stop()]);
  }

  async #writeAll(session: Session, writer: RecordWriter, db: Db): Promise<Pick<ImportReport, 'counts' | 'leftOut'>> {
    const counts: Record<Written, number> = { added: 0, changed: 0, unchanged: 0, refused: 0 };
    const leftOut: ImportReport['leftOut'][number][] = [];
    let sliceStartedAt = performance.now();
    const breathe = async () => {
      await nextTurn();
      this.#goOn(session, db);
      sliceStartedAt = performance.now();
    };
    const isLong = () => performance.now() - sliceStartedAt >= SLICE_MS;
    let next = session.file.instructions(0, ROWS_PER_PART);
    for (let from = 0; ; from += ROWS_PER_PART) {
      const part = await next;
      this.#goOn(session, db);
      // Asked for now, so that it is here when this one is written.
      next = session.file.instructions(from + ROWS_PER_PART, ROWS_PER_PART);
      next.catch(() => undefined);
      if (part.length === 0) return { counts, leftOut };
      for (const instruction of part) {
        const written = writer.write(instruction);
        counts[written] += 1;
        if (written === 'refused' && instruction.do !== 'refuse') {
          const { row, record, sheet } = instruction;
          leftOut.push({ row, label: record?.label ?? '', sheetName: session.summary.sheets[sheet]?.name ?? '' });
        }
        if (isLong()) await breathe();
      }
      for (const _ of writer.finishing()) if (isLong()) await breathe();
      session.progress = { ...session.progress, done: from + part.length };
    }
  }

  /** @throws ImportStoppedError when the desk was locked or the file dropped meanwhile */
  #goOn(session: Session, db: Db): void {
    if (!db.$client.open || this.#session !== session) throw new ImportStoppedError('stopped');
  }

  #needed(...steps: readonly ImportStep[]): Session {
    if (!this.#session || (steps.length > 0 && !steps.includes(this.#session.step))) {
      throw new UserError({ code: 'noImport' });
    }
    return this.#session;
  }

  /** The mapping of the last file with these headings, else what the headings tell. */
  #remembered(summary: FileSummary): readonly Mapping[] {
    const db = this.#desk.db();
    return summary.sheets.map((sheet) => {
      const last = isKnownAgain(sheet) ? findMapping(db, sheet.signature) : null;
      return last?.fields.length === sheet.columns.length ? last : sheet.guess;
    });
  }

  async #refusing<T>(file: ImportFile, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof FileRefusalError) {
        if (this.#session?.file === file) this.#session = null;
        await file.close();
        throw new UserError({ code: 'fileRefused', field: 'file', reason: error.refusal });
      }
      if (error instanceof ImportStoppedError) throw new UserError({ code: 'importStopped' });
      throw error;
    }
  }
}

/** A table without headings has nothing to be known by, and a hidden one may have those of one that is shown. */
function isKnownAgain({ columns, isHidden }: FileSummary['sheets'][number]): boolean {
  return !isHidden && columns.some((column) => column !== '');
}

function rowsOf(summary: FileSummary): number {
  return summary.sheets.reduce((rows, { rowCount }) => rows + rowCount, 0);
}

function sum(counts: LineCounts | null): number {
  return counts ? counts.new + counts.match + counts.conflict + counts.refused : 0;
}
