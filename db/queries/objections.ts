import { asc, count, desc, eq, inArray } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import type { CalendarDate } from '../../domain/calendar-date.ts';
import type { Marking } from '../../domain/marking.ts';
import { byTurn, type Turn } from '../../domain/objection-state.ts';
import type { Reader, Tx } from '../database.ts';
import { people } from '../schema/contacts.ts';
import { lineUses, objectionCodes, objections, objectionTurns } from '../schema/positions.ts';

/** What can be said of an objection and corrected later. */
export interface ObjectionFields {
  readonly codeId: string;
  readonly words: string;
  readonly personId: string | null;
  readonly saidBy: string | null;
  /** The post held that day, kept for ever. */
  readonly postHeld: string | null;
  readonly saidOn: CalendarDate;
  readonly source: string;
  readonly marking: Marking;
}

/** The objections of a country in the order of their codes, the newest of each first, with what became of each, oldest first. */
export function objectionsOf(db: Reader, countryId: string) {
  const found = db
    .select({
      id: objections.id,
      codeId: objections.codeId,
      codeName: objectionCodes.name,
      words: objections.words,
      personId: objections.personId,
      personName: people.name,
      saidBy: objections.saidBy,
      postHeld: objections.postHeld,
      saidOn: objections.saidOn,
      source: objections.source,
      marking: objections.marking,
    })
    .from(objections)
    .innerJoin(objectionCodes, eq(objectionCodes.id, objections.codeId))
    .leftJoin(people, eq(people.id, objections.personId))
    .where(eq(objections.countryId, countryId))
    .orderBy(asc(objectionCodes.position), asc(objectionCodes.id), desc(objections.saidOn), desc(objections.id))
    .all();
  const ids = found.map(({ id }) => id);
  const turns = db
    .select()
    .from(objectionTurns)
    .where(inArray(objectionTurns.objectionId, ids))
    .orderBy(asc(objectionTurns.id))
    .all();
  const turnsOf = Map.groupBy(turns, ({ objectionId }) => objectionId);
  return found.map((objection) => ({
    ...objection,
    turns: (turnsOf.get(objection.id) ?? []).map(({ objectionId: _, ...turn }) => turn).sort(byTurn),
  }));
}

/** The states whose objections these are: each is read in the dossier of its state. */
export function statesOfObjections(db: Reader, ids: readonly string[]) {
  return db
    .select({ id: objections.id, countryId: objections.countryId })
    .from(objections)
    .where(inArray(objections.id, [...ids]))
    .orderBy(asc(objections.id))
    .all();
}

export function findObjection(db: Reader, objectionId: string) {
  return db.select().from(objections).where(eq(objections.id, objectionId)).get();
}

export function addObjection(tx: Tx, countryId: string, fields: ObjectionFields): string {
  const id = uuidv7();
  tx.insert(objections)
    .values({ ...fields, id, countryId })
    .run();
  return id;
}

/** Corrects what was noted; the history keeps what stood there before. */
export function correctObjection(tx: Tx, objectionId: string, fields: ObjectionFields): void {
  tx.update(objections).set(fields).where(eq(objections.id, objectionId)).run();
}

/** Notes what became of an objection, beside what was noted before. */
export function addTurn(tx: Tx, objectionId: string, turn: Omit<Turn, 'id'>): string {
  const id = uuidv7();
  tx.insert(objectionTurns)
    .values({ ...turn, id, objectionId })
    .run();
  return id;
}

export function findTurn(db: Reader, turnId: string) {
  return db.select().from(objectionTurns).where(eq(objectionTurns.id, turnId)).get();
}

export function removeTurn(tx: Tx, turnId: string): void {
  tx.delete(objectionTurns).where(eq(objectionTurns.id, turnId)).run();
}

/** How often lines were used on this objection. */
export function usesOfObjection(db: Reader, objectionId: string): number {
  return db.select({ times: count() }).from(lineUses).where(eq(lineUses.objectionId, objectionId)).get()?.times ?? 0;
}

/** Takes an objection that no line was used on off the record, with what became of it. */
export function removeObjection(tx: Tx, objectionId: string): void {
  // One by one: the history has a row for each.
  for (const { id } of tx.select().from(objectionTurns).where(eq(objectionTurns.objectionId, objectionId)).all()) {
    removeTurn(tx, id);
  }
  tx.delete(objections).where(eq(objections.id, objectionId)).run();
}
