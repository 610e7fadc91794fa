import { asc, eq } from 'drizzle-orm';
import type { CalendarDate } from '../../domain/calendar-date.ts';
import { builtOnce, type Db, type Reader, type Tx } from '../database.ts';
import { drafts, settings } from '../schema/house.ts';

export function readSettings(db: Reader): Readonly<Record<string, unknown>> {
  const rows = builtOnce(db, allSettings).all();
  return Object.fromEntries(rows.map((row) => [row.key, row.value]));
}

function allSettings(db: Reader) {
  return db.select().from(settings).orderBy(asc(settings.key)).prepare();
}

/** The setting that keeps the day on which the loaded reference data was put together: the date of its facts. */
export const REFERENCE_COMPILED_ON = 'referenceCompiledOn';

/** The setting that every load and update of reference data leaves its change in: by it the history tells the list's hand from ours. */
export const REFERENCE_CHANGE = 'referenceChange';

export function referenceCompiledOn(db: Reader): CalendarDate | null {
  const found = db.select().from(settings).where(eq(settings.key, REFERENCE_COMPILED_ON)).get();
  return (found?.value as CalendarDate | null | undefined) ?? null;
}

export function writeSetting(tx: Tx, key: string, value: unknown): void {
  tx.insert(settings).values({ key, value }).onConflictDoUpdate({ target: settings.key, set: { value } }).run();
}

export function readDraft(db: Reader, form: string) {
  return db.select().from(drafts).where(eq(drafts.form, form)).get();
}

/** One statement of its own and unsigned: what is not said yet is no change, and a second of typing leaves no trace. */
export function saveDraft(db: Db, form: string, content: string, savedAt: string): void {
  db.insert(drafts)
    .values({ form, content, savedAt })
    .onConflictDoUpdate({ target: drafts.form, set: { content, savedAt } })
    .run();
}

export function dropDraft(db: Db, form: string): void {
  db.delete(drafts).where(eq(drafts.form, form)).run();
}
