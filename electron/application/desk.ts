import { isDriverError } from '../../db/connection.ts';
import type { Change, Db } from '../../db/database.ts';
import { type KeyCost, WrongPassphraseError } from '../../db/key-file.ts';
import { dropUnfinishedUploads } from '../../db/queries/attachments.ts';
import { officerAtDesk } from '../../db/queries/people.ts';
import { newSafetyCopy } from '../../db/safety-copy.ts';
import { type CalendarDate, dateInZone, endOfDay } from '../../domain/calendar-date.ts';
import type { CopyThread, CopyUnderway } from '../backups/copy-in-worker.ts';
import { type BaseFiles, baseFilesIn, CannotOpenError, createBaseFiles, lookAt, openBaseFiles } from './base-files.ts';
import type { Log } from './log.ts';
import { type DeskFault, UserError } from './refusal.ts';
import { settingsOf } from './settings.ts';

const KEY_BYTES = 32;
/** Shorter passphrases are refused: the strength of the base is the strength of this word. */
export const MIN_PASSPHRASE_LENGTH = 12;
const IDLE_CHECK_MS = 5_000;

export interface Clock {
  now(): Date;
  /** IANA name of the desk's time zone. */
  zone(): string;
}

export interface DeskOptions {
  readonly profileDir: string;
  readonly migrationsDir: string;
  /** The built worker that copies the base. */
  readonly clock: Clock;
  readonly log: Log;
  readonly keyCost?: KeyCost | undefined;
}

export type DeskState = 'empty' | 'locked' | 'open' | 'faulty';

/**
 * The base of one profile and whether it is open. Locked means closed: the key is out of memory, no query can run. While it is
 * open the key lies where a thread that copies the base can read it, and nowhere else of ours.
 * One thing happens to it at a time; a second wish waits for the first.
 */
export class Desk {
  readonly #options: DeskOptions;
  readonly #files: BaseFiles;
  readonly #idleCheck: NodeJS.Timeout;
  readonly #key = new SharedArrayBuffer(KEY_BYTES);
  #db: Db | null = null;
  #today = { minute: Number.NaN, date: '' };
  #lastTouchAt = 0;
  #idleMinutes = 0;
  #turn: Promise<unknown> = Promise.resolve();
  #longChange: Promise<unknown> | null = null;
  readonly #onLock = new Set<() => void>();

  constructor(options: DeskOptions) {
    this.#options = options;
    this.#files = baseFilesIn(options.profileDir);
    this.#idleCheck = setInterval(() => this.#lockWhenIdle(), IDLE_CHECK_MS);
    this.#idleCheck.unref();
  }

  state(): { readonly state: DeskState; readonly fault: DeskFault | null } {
    this.#lockWhenIdle();
    if (this.#db) return { state: 'open', fault: null };
    const found = lookAt(this.#files);
    if (found === 'none') return { state: 'empty', fault: null };
    return found === 'there' ? { state: 'locked', fault: null } : { state: 'faulty', fault: found };
  }

  /** @throws UserError `locked` */
  db(): Db {
    this.#lockWhenIdle();
    if (!this.#db) throw new UserError({ code: 'locked' });
    return this.#db;
  }

  /** Whether this is the base that is open now. Work that takes its time asks before each step: a lock may have come between. */
  isOpenOn(db: Db): boolean {
    this.#lockWhenIdle();
    return this.#db === db;
  }

  /** Creates the base of an empty profile and opens it. */
  create(passphrase: string): Promise<void> {
    return this.#inTurn(async () => {
      if (Array.from(passphrase).length < MIN_PASSPHRASE_LENGTH) {
        throw new UserError({ code: 'passphraseTooShort', field: 'passphrase', minLength: MIN_PASSPHRASE_LENGTH });
      }
      if (lookAt(this.#files) !== 'none') throw new UserError({ code: 'alreadyExists' });
      const { migrationsDir, keyCost } = this.#options;
      await createBaseFiles(this.#files, passphrase, { migrationsDir, at: this.moment(), cost: keyCost });
      await this.#open(passphrase);
    });
  }

  unlock(passphrase: string): Promise<void> {
    return this.#inTurn(async () => {
      // The open base proves nothing about this passphrase, so it is closed before the passphrase is tried.
      this.lock();
      await this.#open(passphrase);
    });
  }

  /** Closes the base. Safe to call at any time, from a suspend event too. */
  lock(): void {
    if (!this.#db) return;
    this.#db.$client.close();
    this.#db = null;
    new Uint8Array(this.#key).fill(0);
    for (const forget of this.#onLock) forget();
    this.#options.log.write({ event: 'locked' });
  }

  /** What was read from the base and is kept beside it must go with it: `forget` is told of every lock. */
  onLock(forget: () => void): void {
    this.#onLock.add(forget);
  }

  /**
   * Holds all other changes back while `work` writes one that is too long for one go; what only reads goes on, and sees what is
   * written so far.
   */
  async writeAlone<T>(work: (db: Db) => Promise<T>): Promise<T> {
    await this.turnToWrite();
    const writing = work(this.db());
    this.#longChange = writing.catch(() => undefined);
    try {
      return await writing;
    } finally {
      this.#longChange = null;
    }
  }

  /** Resolves at once, or when the long change under way has ended. Asked before every other change. */
  async turnToWrite(): Promise<void> {
    while (this.#longChange) await this.#longChange;
  }

  /** Whether a change must wait for its turn. */
  get isWritingAlone(): boolean {
    return this.#longChange !== null;
  }

  /** The user did something: the idle clock starts anew. */
  touch(): void {
    this.#lastTouchAt = this.#options.clock.now().getTime();
  }

  /** Minutes without a sign of life after which the desk locks itself; read from the settings when it opens. */
  get idleMinutes(): number {
    return this.#idleMinutes;
  }

  set idleMinutes(minutes: number) {
    this.#idleMinutes = minutes;
    this.touch();
  }

  today(): string {
    const { clock } = this.#options;
    const now = clock.now();
    // Asked with every request: a day does not change within a minute, in no zone.
    const minute = Math.floor(now.getTime() / 60_000);
    if (minute !== this.#today.minute) this.#today = { minute, date: dateInZone(now, clock.zone()) };
    return this.#today.date;
  }

  /** Begins a copy of the base as it is committed now, before an import. @throws UserError `locked` */
  startSafetyCopy(thread: CopyThread): CopyUnderway {
    this.db();
    const copy = newSafetyCopy(this.#files.backups, 'import', this.moment());
    return thread.copy({ file: this.#files.base, key: this.#key }, copy);
  }

  /** Now, as UTC text. */
  moment(): string {
    return this.#options.clock.now().toISOString();
  }

  /** IANA name of the desk's zone. */
  get zone(): string {
    return this.#options.clock.zone();
  }

  /** The day of a moment, in the desk's zone. */
  dayOf(moment: string): CalendarDate {
    return dateInZone(new Date(moment), this.#options.clock.zone());
  }

  /** The moment in UTC at which a day is over in the desk's zone. */
  endOf(day: CalendarDate): string {
    return endOfDay(day, this.#options.clock.zone());
  }

  /** Who signs a change that is made now: the officer of this copy, or the desk as a whole. */
  signature(): Change {
    return { actor: officerAtDesk(this.db()) ?? 'desk', at: this.moment() };
  }

  async close(): Promise<void> {
    clearInterval(this.#idleCheck);
    await this.#turn;
    this.lock();
  }

  async #open(passphrase: string): Promise<void> {
    try {
      const { migrationsDir } = this.#options;
      const keepKey = new Uint8Array(this.#key);
      this.#db = await openBaseFiles(this.#files, passphrase, { migrationsDir, at: this.moment(), keepKey });
      clearUnfinishedUploads(this.#db);
      this.#idleMinutes = settingsOf(this.#db).idleMinutes;
    } catch (error) {
      if (error instanceof WrongPassphraseError) throw new UserError({ code: 'wrongPassphrase', field: 'passphrase' });
      if (error instanceof CannotOpenError) throw new UserError({ code: 'cannotOpen', fault: error.fault });
      if (isDriverError(error, 'SQLITE_FULL')) throw new UserError({ code: 'diskFull' });
      throw error;
    }
    this.touch();
    this.#options.log.write({ event: 'opened' });
  }

  /** Checked at every use as well as by the timer: after a suspend, timers are late. */
  #lockWhenIdle(): void {
    if (!this.#db) return;
    const idleMs = this.#options.clock.now().getTime() - this.#lastTouchAt;
    if (idleMs >= this.#idleMinutes * 60_000) this.lock();
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#turn.then(work);
    this.#turn = mine.catch(() => undefined);
    return mine;
  }
}

/** A full disk does not keep anyone out: what was cut off is of no use to anyone and waits for the next unlock. */
function clearUnfinishedUploads(db: Db): void {
  try {
    dropUnfinishedUploads(db);
  } catch (error) {
    if (!isDriverError(error, 'SQLITE_FULL')) throw error;
  }
}
