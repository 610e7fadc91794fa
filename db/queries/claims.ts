import { eq } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import type { CalendarDate } from '../../domain/calendar-date.ts';
import type { ClaimKind, Grade } from '../../domain/recognition-evidence.ts';
import type { Tx } from '../database.ts';
import { claims } from '../schema/evidence.ts';

export interface NewClaim {
  readonly countryId: string;
  readonly kind: ClaimKind;
  readonly byWhom: string;
  readonly effectiveOn: CalendarDate | null;
  readonly grade: Grade;
  readonly source: string;
  readonly note: string | null;
  /** What brought the claim: a file of the reference data, or `move:` with the id of a stage entry. */
  readonly origin: string;
}

export function addClaim(tx: Tx, claim: NewClaim): string {
  const id = uuidv7();
  tx.insert(claims)
    .values({ ...claim, id })
    .run();
  return id;
}

export function removeClaimsOfOrigin(tx: Tx, origin: string): void {
  tx.delete(claims).where(eq(claims.origin, origin)).run();
}
