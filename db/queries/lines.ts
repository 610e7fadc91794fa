import { and, asc, desc, eq } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import type { CalendarDate } from '../../domain/calendar-date.ts';
import type { Marking } from '../../domain/marking.ts';
import type { LineEffect, LineLevel } from '../../domain/positions.ts';
import { prepareOnce, type Reader, type Tx } from '../database.ts';
import { countries } from '../schema/countries.ts';
import { lineObjections, lines, lineUses, objectionCodes, objections } from '../schema/positions.ts';

/** What a line says, for whom, and by whose leave. */
export interface LineFields {
  readonly topic: string;
  readonly text: string;
  readonly language: string;
  /** The line that says the same in the language in which it was cleared first. */
  readonly translatesId: string | null;
  readonly level: LineLevel;
  readonly approvedBy: string | null;
  readonly approvedOn: CalendarDate | null;
  readonly validUntil: CalendarDate | null;
  readonly marking: Marking;
}

/**
 * The whole bank: every line, retired ones too, by topic, with the objections it answers, its uses as they were noted, newest
 * first, and the sheets and texts of books that hold it, the latest trip first.
 */
export function listLines(db: Reader) {
  const answers = Map.groupBy(
    db
      .select({ lineId: lineObjections.lineId, codeId: lineObjections.codeId })
      .from(lineObjections)
      .innerJoin(objectionCodes, eq(objectionCodes.id, lineObjections.codeId))
      .orderBy(asc(objectionCodes.position), asc(objectionCodes.id))
      .all(),
    ({ lineId }) => lineId,
  );
  const uses = Map.groupBy(
    db
      .select({
        id: lineUses.id,
        lineId: lineUses.lineId,
        countryId: lineUses.countryId,
        iso2: countries.iso2,
        nameEn: countries.nameEn,
        nameSq: countries.nameSq,
        nameSr: countries.nameSr,
        objectionId: lineUses.objectionId,
        codeId: objections.codeId,
        usedOn: lineUses.usedOn,
        toWhom: lineUses.toWhom,
        level: lineUses.level,
        effect: lineUses.effect,
        note: lineUses.note,
      })
      .from(lineUses)
      .innerJoin(countries, eq(countries.id, lineUses.countryId))
      .leftJoin(objections, eq(objections.id, lineUses.objectionId))
      .orderBy(desc(lineUses.usedOn), desc(lineUses.id))
      .all(),
    ({ lineId }) => lineId,
  );
  const places = placesOfLines(db);
  return db
    .select()
    .from(lines)
    .orderBy(asc(lines.topic), asc(lines.id))
    .all()
    .map((line) => ({
      ...line,
      codeIds: (answers.get(line.id) ?? []).map(({ codeId }) => codeId),
      uses: (uses.get(line.id) ?? []).map(({ lineId: _, ...use }) => use),
      standsIn: (places.get(line.id) ?? []).map(({ lineId: _, ...place }) => place),
    }));
}

interface LinePlace {
  readonly lineId: string;
  readonly tripId: string;
  readonly tripTitle: string;
  readonly fromOn: CalendarDate;
  /** The meeting on whose sheet it stands; null for a text of the whole book. */
  readonly eventId: string | null;
  readonly title: string;
}

/** Where each line stands in a book, each meeting and text once. */
function placesOfLines(db: Reader): Map<string, readonly LinePlace[]> {
  const rows = prepareOnce(
    db,
    `SELECT DISTINCT line_id AS lineId, trips.id AS tripId, trips.title AS tripTitle, from_on AS fromOn,
       trip_events.id AS eventId, trip_events.title, on_day AS day
     FROM sheet_parts JOIN trip_events ON trip_events.id = event_id JOIN trips ON trips.id = trip_id WHERE line_id IS NOT NULL
     UNION ALL
     SELECT line_id, trips.id, trips.title, from_on, NULL, heading, to_on
     FROM book_texts JOIN trips ON trips.id = trip_id WHERE line_id IS NOT NULL
     ORDER BY fromOn DESC, tripId, day, eventId`,
  ).all() as (LinePlace & { readonly day: string })[];
  const places = rows.map(({ day: _, ...place }) => place);
  return Map.groupBy(places, ({ lineId }) => lineId);
}

/** The lines that name this one as what they translate. */
export function translationsOf(db: Reader, lineId: string) {
  return db
    .select({ id: lines.id, language: lines.language, translatesId: lines.translatesId })
    .from(lines)
    .where(eq(lines.translatesId, lineId))
    .orderBy(asc(lines.id))
    .all();
}

export function findLine(db: Reader, lineId: string) {
  return db.select().from(lines).where(eq(lines.id, lineId)).get();
}

/** The objections that a line is meant to answer, by their codes. */
export function codesOfLine(db: Reader, lineId: string): string[] {
  return db
    .select({ codeId: lineObjections.codeId })
    .from(lineObjections)
    .where(eq(lineObjections.lineId, lineId))
    .orderBy(asc(lineObjections.codeId))
    .all()
    .map(({ codeId }) => codeId);
}

export function addLine(tx: Tx, fields: LineFields, codeIds: readonly string[]): string {
  const id = uuidv7();
  tx.insert(lines)
    .values({ ...fields, id })
    .run();
  answerCodes(tx, id, codeIds);
  return id;
}

/** Changes a line and the objections it answers; the history keeps what it said before. */
export function editLine(tx: Tx, lineId: string, fields: LineFields, codeIds: readonly string[]): void {
  tx.update(lines).set(fields).where(eq(lines.id, lineId)).run();
  const before = codesOfLine(tx, lineId);
  for (const codeId of before.filter((id) => !codeIds.includes(id))) {
    // One by one: the history has a row for each.
    const link = and(eq(lineObjections.lineId, lineId), eq(lineObjections.codeId, codeId));
    tx.delete(lineObjections).where(link).run();
  }
  answerCodes(
    tx,
    lineId,
    codeIds.filter((id) => !before.includes(id)),
  );
}

/** Takes a line out of use, or puts it back with `null`. Its record stays. */
export function retireLine(tx: Tx, lineId: string, retiredOn: CalendarDate | null): void {
  tx.update(lines).set({ retiredOn }).where(eq(lines.id, lineId)).run();
}

export interface NewLineUse {
  readonly lineId: string;
  readonly countryId: string;
  readonly objectionId: string;
  /** The entry in which it was said, where that is known. */
  readonly actionId?: string;
  readonly usedOn: CalendarDate;
  readonly toWhom: string | null;
  readonly level: LineLevel;
  readonly effect: LineEffect;
  readonly note: string | null;
}

export function addLineUse(tx: Tx, use: NewLineUse): string {
  const id = uuidv7();
  tx.insert(lineUses)
    .values({ ...use, id })
    .run();
  return id;
}

export function findLineUse(db: Reader, useId: string) {
  return db.select({ id: lineUses.id }).from(lineUses).where(eq(lineUses.id, useId)).get();
}

export function removeLineUse(tx: Tx, useId: string): void {
  tx.delete(lineUses).where(eq(lineUses.id, useId)).run();
}

function answerCodes(tx: Tx, lineId: string, codeIds: readonly string[]): void {
  for (const codeId of codeIds) tx.insert(lineObjections).values({ lineId, codeId }).run();
}
