import { and, asc, eq, inArray, max } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import type { CalendarDate } from '../../domain/calendar-date.ts';
import type { Marking } from '../../domain/marking.ts';
import type { BookTextKind, SheetPartKind } from '../../domain/trip.ts';
import type { Reader, Tx } from '../database.ts';
import { bookCopies, bookTexts, sheetParts } from '../schema/trips.ts';

export interface PartFields {
  readonly kind: SheetPartKind;
  readonly text: string;
  readonly toWhom: string | null;
  readonly lineId: string | null;
  readonly objectionId: string | null;
  readonly asOf: CalendarDate | null;
  readonly marking: Marking;
}

/** Adds a paragraph to a sheet, behind the others of its kind. */
export function addPart(tx: Tx, eventId: string, fields: PartFields): string {
  const id = uuidv7();
  const [last] = tx
    .select({ position: max(sheetParts.position) })
    .from(sheetParts)
    .where(and(eq(sheetParts.eventId, eventId), eq(sheetParts.kind, fields.kind)))
    .all();
  tx.insert(sheetParts)
    .values({ ...fields, id, eventId, position: (last?.position ?? -1) + 1 })
    .run();
  return id;
}

export function changePart(tx: Tx, partId: string, changed: Partial<PartFields & { readonly position: number }>): void {
  tx.update(sheetParts).set(changed).where(eq(sheetParts.id, partId)).run();
}

export function removePart(tx: Tx, partId: string): void {
  tx.delete(sheetParts).where(eq(sheetParts.id, partId)).run();
}

export function findPart(db: Reader, partId: string) {
  return db.select().from(sheetParts).where(eq(sheetParts.id, partId)).get();
}

/** The paragraphs of sheets in their order, by kind. */
export function partsOf(db: Reader, eventIds: readonly string[]) {
  return db
    .select()
    .from(sheetParts)
    .where(inArray(sheetParts.eventId, [...eventIds]))
    .orderBy(asc(sheetParts.eventId), asc(sheetParts.kind), asc(sheetParts.position), asc(sheetParts.id))
    .all();
}

export interface BookTextFields {
  readonly kind: BookTextKind;
  readonly heading: string;
  readonly text: string;
  readonly lineId: string | null;
  readonly documentId: string | null;
  readonly asOf: CalendarDate | null;
  readonly marking: Marking;
}

export function addBookText(tx: Tx, tripId: string, fields: BookTextFields): string {
  const id = uuidv7();
  const [last] = tx
    .select({ position: max(bookTexts.position) })
    .from(bookTexts)
    .where(and(eq(bookTexts.tripId, tripId), eq(bookTexts.kind, fields.kind)))
    .all();
  tx.insert(bookTexts)
    .values({ ...fields, id, tripId, position: (last?.position ?? -1) + 1 })
    .run();
  return id;
}

export function changeBookText(
  tx: Tx,
  textId: string,
  changed: Partial<BookTextFields & { readonly position: number }>,
): void {
  tx.update(bookTexts).set(changed).where(eq(bookTexts.id, textId)).run();
}

export function removeBookText(tx: Tx, textId: string): void {
  tx.delete(bookTexts).where(eq(bookTexts.id, textId)).run();
}

export function findBookText(db: Reader, textId: string) {
  return db.select().from(bookTexts).where(eq(bookTexts.id, textId)).get();
}

export function bookTextsOf(db: Reader, tripId: string) {
  return db
    .select()
    .from(bookTexts)
    .where(eq(bookTexts.tripId, tripId))
    .orderBy(asc(bookTexts.kind), asc(bookTexts.position), asc(bookTexts.id))
    .all();
}

/** The number that the next copy of a trip's book gets. */
export function nextCopyNumber(db: Reader, tripId: string): number {
  const [last] = db
    .select({ number: max(bookCopies.number) })
    .from(bookCopies)
    .where(eq(bookCopies.tripId, tripId))
    .all();
  return (last?.number ?? 0) + 1;
}

export type NewBookCopy = Omit<typeof bookCopies.$inferInsert, 'id'>;

export function addBookCopy(tx: Tx, copy: NewBookCopy): string {
  const id = uuidv7();
  tx.insert(bookCopies)
    .values({ ...copy, id })
    .run();
  return id;
}

/** Every copy of a trip's book that left, the last first. */
export function bookCopiesOf(db: Reader, tripId: string) {
  return db
    .select()
    .from(bookCopies)
    .where(eq(bookCopies.tripId, tripId))
    .orderBy(asc(bookCopies.number), asc(bookCopies.id))
    .all()
    .reverse();
}
