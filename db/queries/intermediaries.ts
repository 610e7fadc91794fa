import { and, asc, eq } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import type { CalendarDate } from '../../domain/calendar-date.ts';
import type { Marking } from '../../domain/marking.ts';
import type { Reader, Tx } from '../database.ts';
import { people } from '../schema/contacts.ts';
import { countries, officers } from '../schema/countries.ts';
import { intermediaries, intermediaryCountries } from '../schema/partners.ts';

export interface IntermediaryFields {
  readonly name: string;
  readonly personId: string | null;
  readonly mandate: string;
  readonly limits: string | null;
  readonly fromOn: CalendarDate | null;
  readonly untilOn: CalendarDate | null;
  readonly ownerId: string | null;
  readonly marking: Marking;
}

export function addIntermediary(tx: Tx, fields: IntermediaryFields, countryIds: readonly string[]): string {
  const id = uuidv7();
  tx.insert(intermediaries)
    .values({ ...fields, id })
    .run();
  for (const countryId of countryIds) tx.insert(intermediaryCountries).values({ intermediaryId: id, countryId }).run();
  return id;
}

/** Changes a mandate and the states that it names; the history keeps what stood there before. */
export function correctIntermediary(
  tx: Tx,
  intermediaryId: string,
  fields: IntermediaryFields,
  countryIds: readonly string[],
): void {
  tx.update(intermediaries).set(fields).where(eq(intermediaries.id, intermediaryId)).run();
  const linked = findIntermediary(tx, intermediaryId)?.countryIds ?? [];
  for (const countryId of linked.filter((id) => !countryIds.includes(id))) {
    tx.delete(intermediaryCountries)
      .where(
        and(eq(intermediaryCountries.intermediaryId, intermediaryId), eq(intermediaryCountries.countryId, countryId)),
      )
      .run();
  }
  for (const countryId of countryIds.filter((id) => !linked.includes(id))) {
    tx.insert(intermediaryCountries).values({ intermediaryId, countryId }).run();
  }
}

export function endMandate(tx: Tx, intermediaryId: string, endedOn: CalendarDate, endedReason: string): void {
  tx.update(intermediaries).set({ endedOn, endedReason }).where(eq(intermediaries.id, intermediaryId)).run();
}

export function findIntermediary(db: Reader, intermediaryId: string) {
  const found = db.select().from(intermediaries).where(eq(intermediaries.id, intermediaryId)).get();
  if (!found) return undefined;
  const countryIds = db
    .select({ countryId: intermediaryCountries.countryId })
    .from(intermediaryCountries)
    .where(eq(intermediaryCountries.intermediaryId, intermediaryId))
    .orderBy(asc(intermediaryCountries.countryId))
    .all()
    .map(({ countryId }) => countryId);
  return { ...found, countryIds };
}

/** Everyone who may or might speak for us, by name, with the states that each mandate names. */
export function listIntermediaries(db: Reader) {
  const found = db
    .select({
      id: intermediaries.id,
      name: intermediaries.name,
      person: { id: people.id, name: people.name },
      mandate: intermediaries.mandate,
      limits: intermediaries.limits,
      fromOn: intermediaries.fromOn,
      untilOn: intermediaries.untilOn,
      endedOn: intermediaries.endedOn,
      endedReason: intermediaries.endedReason,
      owner: { id: officers.id, name: officers.name },
      marking: intermediaries.marking,
    })
    .from(intermediaries)
    .leftJoin(people, eq(people.id, intermediaries.personId))
    .leftJoin(officers, eq(officers.id, intermediaries.ownerId))
    .orderBy(asc(intermediaries.name), asc(intermediaries.id))
    .all();
  const links = db
    .select({
      intermediaryId: intermediaryCountries.intermediaryId,
      id: countries.id,
      iso2: countries.iso2,
      nameEn: countries.nameEn,
      nameSq: countries.nameSq,
      nameSr: countries.nameSr,
    })
    .from(intermediaryCountries)
    .innerJoin(countries, eq(countries.id, intermediaryCountries.countryId))
    .orderBy(asc(countries.nameEn))
    .all();
  const countriesOf = Map.groupBy(links, ({ intermediaryId }) => intermediaryId);
  return found.map((each) => ({
    ...each,
    countries: (countriesOf.get(each.id) ?? []).map(({ intermediaryId: _, ...country }) => country),
  }));
}
