import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Reader } from '../../db/database.ts';
import { type DistinctKind, listDistinctions } from '../../db/queries/distinctions.ts';
import { type DoublesRule, type DuplicatePair, duplicatePairs, pairKey } from '../../domain/duplicate-pairs.ts';
import type { Desk } from './desk.ts';

/** As many pairs as one sitting can settle; those that are settled make room for the next. */
const SHOWN = 200;
/** A search through everyone gives way so often that nobody who types waits for it. */
const TURN_MS = 12;
const READ_AT_ONCE = 500;

interface Search<Known, Reason extends string> extends DoublesRule<Known, Reason> {
  readonly kind: DistinctKind;
  /** The next so many records by id, made ready to be compared. */
  readonly readAfter: (db: Reader, afterId: string, limit: number) => Known[];
}

/** Doubles of a kind across the whole base, the likeliest first, and how many there are beyond those that are shown. */
export async function findDoubles<
  Known extends { readonly id: string; readonly countryId: string | null },
  Reason extends string,
>(
  desk: Desk,
  { kind, readAfter, ...rule }: Search<Known, Reason>,
): Promise<{ readonly total: number; readonly shown: readonly DuplicatePair<Reason>[]; readonly ids: string[] }> {
  const distinct = new Set(listDistinctions(desk.db(), kind).map(([one, other]) => pairKey(one, other)));
  const records: Known[] = [];
  for (let after = ''; ; ) {
    // Asked anew each time: the desk may have been locked while the search gave way.
    const next = readAfter(desk.db(), after, READ_AT_ONCE);
    records.push(...next);
    const last = next.at(-1);
    if (!last) break;
    after = last.id;
    await nextTurn();
  }
  const found: DuplicatePair<Reason>[] = [];
  let startedAt = performance.now();
  for (const pairs of duplicatePairs(records, distinct, rule)) {
    found.push(...pairs);
    if (performance.now() - startedAt < TURN_MS) continue;
    await nextTurn();
    startedAt = performance.now();
  }
  found.sort((a, b) => b.score - a.score || pairKey(a.id, a.otherId).localeCompare(pairKey(b.id, b.otherId)));
  const shown = found.slice(0, SHOWN);
  return { total: found.length, shown, ids: [...new Set(shown.flatMap(({ id, otherId }) => [id, otherId]))] };
}
