import { prepareOnce, type Reader, type Tx } from '../database.ts';

/** Where it is kept that two records of a kind are not the same, however alike they look: the smaller id first. */
const DISTINCTIONS = {
  person: { table: 'person_distinctions', one: 'person_id', other: 'other_person_id' },
  body: { table: 'body_distinctions', one: 'body_id', other: 'other_body_id' },
} as const;
export type DistinctKind = keyof typeof DISTINCTIONS;

export type Pair = readonly [string, string];

interface Noted {
  readonly notedOn: string;
  readonly actor: string;
}

/** Pairs of which somebody has said that they are two. */
export function listDistinctions(db: Reader, kind: DistinctKind): Pair[] {
  const { table, one, other } = DISTINCTIONS[kind];
  return prepareOnce(db, `SELECT ${one}, ${other} FROM ${table} ORDER BY ${one}, ${other}`).raw().all() as Pair[];
}

/** Remembers that two records are not the same. Said twice is said once. */
export function addDistinction(tx: Tx, kind: DistinctKind, ids: Pair, { notedOn, actor }: Noted): void {
  const { table, one, other } = DISTINCTIONS[kind];
  prepareOnce(
    tx,
    `INSERT INTO ${table} (${one}, ${other}, noted_on, actor) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING`,
  ).run(...ids.toSorted(), notedOn, actor);
}

export function hasDistinction(db: Reader, kind: DistinctKind, ids: Pair): boolean {
  const { table, one, other } = DISTINCTIONS[kind];
  const found = prepareOnce(db, `SELECT 1 FROM ${table} WHERE ${one} = ? AND ${other} = ?`).get(...ids.toSorted());
  return found !== undefined;
}

/** For two records that become one: whoever differs from the one that goes differs from the one that stays. */
export function repointDistinctions(tx: Tx, kind: DistinctKind, keptId: string, goneId: string): void {
  const { table, one, other } = DISTINCTIONS[kind];
  const found = prepareOnce(
    tx,
    `SELECT ${one} AS one, ${other} AS other, noted_on AS notedOn, actor FROM ${table}
     WHERE @goneId IN (${one}, ${other}) ORDER BY ${one}, ${other}`,
  ).all({ goneId }) as (Noted & { one: string; other: string })[];
  for (const row of found) {
    prepareOnce(tx, `DELETE FROM ${table} WHERE ${one} = ? AND ${other} = ?`).run(row.one, row.other);
    const third = row.one === goneId ? row.other : row.one;
    // Nobody is distinct from themselves.
    if (third !== keptId) addDistinction(tx, kind, [keptId, third], row);
  }
}
