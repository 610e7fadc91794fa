import { eq } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { fold } from '../../domain/fold.ts';
import type { ReferenceRow, Values } from '../../domain/reference-rows.ts';
import type { Tx } from '../database.ts';
import { countries, groups, memberships, missions, ownMemberships } from '../schema/countries.ts';
import { claims, votes } from '../schema/evidence.ts';
import { CLAIMS_ORIGIN } from './reference-rows.ts';

/** Finds the row of a state by its ISO code, also one that was written a moment ago. */
export type CountryIds = (iso3: string | null) => string;

export function countryIdsIn(tx: Tx): CountryIds {
  const known = new Map<string | null, string>();
  return (iso3) => {
    const id = known.get(iso3);
    if (id !== undefined) return id;
    const found = tx
      .select({ id: countries.id })
      .from(countries)
      .where(eq(countries.iso3, iso3 ?? ''))
      .get();
    if (!found) throw new Error('the reference files were not checked before loading');
    known.set(iso3, found.id);
    return found.id;
  };
}

/** Writes a row that the base does not have. States come before what is about them. */
export function insertRow(tx: Tx, { kind, iso3, identity, values }: ReferenceRow, countryIds: CountryIds): void {
  const id = uuidv7();
  switch (kind) {
    case 'country': {
      const names = values as typeof countries.$inferInsert;
      tx.insert(countries)
        .values({ ...names, id, iso3, folded: foldedNames(names, iso3) })
        .run();
      return;
    }
    case 'membership': {
      const groupId = groupOf(tx, String(identity.code));
      tx.insert(memberships)
        .values({ countryId: countryIds(iso3), groupId, source: 'countries.csv' })
        .run();
      return;
    }
    case 'mission': {
      const row = { ...identity, ...values } as typeof missions.$inferInsert;
      tx.insert(missions)
        .values({ ...row, id, countryId: countryIds(iso3) })
        .run();
      return;
    }
    case 'ownMembership':
      tx.insert(ownMemberships)
        .values({ ...({ ...identity, ...values } as typeof ownMemberships.$inferInsert), id })
        .run();
      return;
    case 'vote': {
      const row = { ...identity, ...values } as typeof votes.$inferInsert;
      tx.insert(votes)
        .values({ ...row, id, countryId: countryIds(iso3) })
        .run();
      return;
    }
    case 'claim': {
      const row = { ...identity, ...values } as typeof claims.$inferInsert;
      tx.insert(claims)
        .values({ ...row, id, countryId: countryIds(iso3), origin: CLAIMS_ORIGIN })
        .run();
    }
  }
}

/** Writes the changed values of a row; the history keeps what stood there. A membership has none to change. */
export function updateRow(tx: Tx, kind: Exclude<ReferenceRow['kind'], 'membership'>, id: string, values: Values): void {
  const table = { country: countries, mission: missions, ownMembership: ownMemberships, vote: votes, claim: claims }[
    kind
  ];
  tx.update(table).set(values).where(eq(table.id, id)).run();
  if (kind !== 'country') return;
  const named = tx.select().from(countries).where(eq(countries.id, id)).get();
  if (named)
    tx.update(countries)
      .set({ folded: foldedNames(named, named.iso3) })
      .where(eq(countries.id, id))
      .run();
}

function foldedNames(
  names: Pick<typeof countries.$inferInsert, 'nameEn' | 'officialNameEn' | 'nameSq' | 'nameSr'>,
  iso3: string | null,
): string {
  return fold(`${names.nameEn} ${names.officialNameEn} ${names.nameSq} ${names.nameSr} ${iso3}`);
}

function groupOf(tx: Tx, code: string): string {
  const known = tx.select({ id: groups.id }).from(groups).where(eq(groups.code, code)).get();
  if (known) return known.id;
  const id = uuidv7();
  tx.insert(groups).values({ id, code }).run();
  return id;
}
