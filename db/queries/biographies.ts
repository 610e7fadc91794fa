import { desc, eq, inArray } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import type { CalendarDate } from '../../domain/calendar-date.ts';
import type { Marking } from '../../domain/marking.ts';
import type { Reader, Tx } from '../database.ts';
import { biographies } from '../schema/trips.ts';

export interface BiographyFields {
  readonly text: string;
  readonly asOf: CalendarDate;
  readonly source: string;
  readonly marking: Marking;
}

export function addBiography(tx: Tx, personId: string, fields: BiographyFields): string {
  const id = uuidv7();
  tx.insert(biographies)
    .values({ ...fields, id, personId })
    .run();
  return id;
}

export function removeBiography(tx: Tx, biographyId: string): void {
  tx.delete(biographies).where(eq(biographies.id, biographyId)).run();
}

export function findBiography(db: Reader, biographyId: string) {
  return db.select().from(biographies).where(eq(biographies.id, biographyId)).get();
}

/** The biographies of people, the newest of each first. */
export function biographiesOf(db: Reader, personIds: readonly string[]) {
  return db
    .select()
    .from(biographies)
    .where(inArray(biographies.personId, [...personIds]))
    .orderBy(desc(biographies.asOf), desc(biographies.id))
    .all();
}
