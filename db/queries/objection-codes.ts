import { asc, count, eq } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import type { CalendarDate } from '../../domain/calendar-date.ts';
import type { Reader, Tx } from '../database.ts';
import { lineObjections, objectionCodes, objections } from '../schema/positions.ts';

/** Every objection code in the ministry's order, those out of use too, with how many objections and lines carry it. */
export function listObjectionCodes(db: Reader) {
  const carried = new Map(
    db
      .select({ codeId: objections.codeId, times: count() })
      .from(objections)
      .groupBy(objections.codeId)
      .all()
      .map(({ codeId, times }) => [codeId, times]),
  );
  const answered = new Map(
    db
      .select({ codeId: lineObjections.codeId, times: count() })
      .from(lineObjections)
      .groupBy(lineObjections.codeId)
      .all()
      .map(({ codeId, times }) => [codeId, times]),
  );
  return db
    .select()
    .from(objectionCodes)
    .orderBy(asc(objectionCodes.position), asc(objectionCodes.id))
    .all()
    .map((code) => ({ ...code, objections: carried.get(code.id) ?? 0, lines: answered.get(code.id) ?? 0 }));
}

export function findObjectionCode(db: Reader, codeId: string) {
  return db.select().from(objectionCodes).where(eq(objectionCodes.id, codeId)).get();
}

/** Adds a code at the end of the list. Returns its id. */
export function addObjectionCode(tx: Tx, name: string, position: number): string {
  const id = uuidv7();
  tx.insert(objectionCodes).values({ id, name, position }).run();
  return id;
}

export function renameObjectionCode(tx: Tx, codeId: string, name: string): void {
  tx.update(objectionCodes).set({ name }).where(eq(objectionCodes.id, codeId)).run();
}

/** Takes a code out of use, or puts it back with `null`. What carries it keeps it. */
export function retireObjectionCode(tx: Tx, codeId: string, retiredOn: CalendarDate | null): void {
  tx.update(objectionCodes).set({ retiredOn }).where(eq(objectionCodes.id, codeId)).run();
}

/** Puts these codes in this order. */
export function orderObjectionCodes(tx: Tx, codeIds: readonly string[]): void {
  codeIds.forEach((id, position) => {
    tx.update(objectionCodes).set({ position }).where(eq(objectionCodes.id, id)).run();
  });
}
