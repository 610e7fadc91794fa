import { asc, eq } from 'drizzle-orm';
import type { Reader, Tx } from '../database.ts';
import { drafts, settings } from '../schema/house.ts';

export function readSettings(db: Reader): Readonly<Record<string, unknown>> {
  const rows = db.select().from(settings).orderBy(asc(settings.key)).all();
  return Object.fromEntries(rows.map((row) => [row.key, row.value]));
}

export function writeSetting(tx: Tx, key: string, value: unknown): void {
  tx.insert(settings).values({ key, value }).onConflictDoUpdate({ target: settings.key, set: { value } }).run();
}

export function readDraft(db: Reader, form: string) {
  return db.select().from(drafts).where(eq(drafts.form, form)).get();
}

export function saveDraft(tx: Tx, form: string, content: string, savedAt: string): void {
  tx.insert(drafts)
    .values({ form, content, savedAt })
    .onConflictDoUpdate({ target: drafts.form, set: { content, savedAt } })
    .run();
}

export function dropDraft(tx: Tx, form: string): void {
  tx.delete(drafts).where(eq(drafts.form, form)).run();
}
