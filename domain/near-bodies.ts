import { type BodyKind, bodyKindOf } from './body.ts';
import { type BodyReason, type BodyTraits, bodyTraits, likenessOfBodies } from './body-duplicate.ts';
import type { CountryFinder } from './country-finder.ts';
import type { ComparableRecord } from './import-compare.ts';
import type { ImportRecord, RecordRef } from './import-record.ts';
import { foldedNames } from './person-name.ts';

/** A body that rows of a file name and nobody has on record under that name, with those that it may be, the likeliest first. */
export interface NearBody {
  /** `keyOfNamedBody` of the name and the state. */
  readonly key: string;
  readonly name: string;
  readonly countryId: string | null;
  readonly near: readonly { readonly id: string; readonly label: string; readonly reasons: readonly BodyReason[] }[];
}

/** As many as a person chooses from. */
const SHOWN = 5;

/** What makes two names of a state the same body without a question. */
export function keyOfNamedBody(name: string, countryId: string | null): string {
  return keyOfFoldedBody(foldedNames(name), countryId);
}

/** The same, of a name that is folded already (`foldedNames`). */
export function keyOfFoldedBody(folded: string, countryId: string | null): string {
  return `${folded}|${countryId ?? ''}`;
}

/** The bodies that a row names rather than points at: its own, that of the post in it, that which it is in or a part of. */
function namesOfBodies(
  record: ImportRecord,
  countryOf: (person: RecordRef) => string | null,
): readonly { readonly name: string; readonly countryId: string | null }[] {
  const countryId = stateOfBodies(record, countryOf);
  const named = (body: RecordRef | null | undefined) =>
    body && 'name' in body ? [{ name: body.name, countryId }] : [];
  const itself = record.kind === 'body' && !record.hasOwnId ? [{ name: record.label, countryId }] : [];
  return [...itself, ...named(record.post?.body), ...named(record.body)];
}

/** The same row, pointing at the bodies on record that its names were said to mean. @param bodies ids by `keyOfNamedBody` */
export function withBodies(
  record: ImportRecord,
  bodies: ReadonlyMap<string, string>,
  countryOf: (person: RecordRef) => string | null,
): ImportRecord {
  const countryId = stateOfBodies(record, countryOf);
  const led = (body: RecordRef | null): RecordRef | null => {
    const id = body && 'name' in body ? bodies.get(keyOfNamedBody(body.name, countryId)) : undefined;
    return id === undefined ? body : { id };
  };
  return { ...record, body: led(record.body), post: record.post && { ...record.post, body: led(record.post.body) } };
}

/** A body that a row names is of the state of the row; that of a post, of the state of whoever holds it. */
function stateOfBodies(record: ImportRecord, countryOf: (person: RecordRef) => string | null): string | null {
  return record.kind === 'post' && record.person ? countryOf(record.person) : (record.countryIds[0] ?? null);
}

/**
 * Finds, for each name of a body that a file brings, the bodies on record that it may be under another spelling: the rule for
 * doubles of bodies, asked once for each name and not for each row.
 */
export class NearBodies {
  readonly #states: CountryFinder;
  readonly #known: readonly ComparableRecord[];
  readonly #keys: ReadonlySet<string>;
  readonly #asked = new Set<string>();
  #traits: Map<string | null, (BodyTraits & { readonly label: string })[]> | null = null;
  readonly found: NearBody[] = [];

  /** @param known all bodies on record */
  constructor(states: CountryFinder, known: readonly ComparableRecord[]) {
    this.#states = states;
    this.#known = known;
    this.#keys = new Set(known.map(({ label, countryId }) => keyOfNamedBody(label, countryId)));
  }

  /** Looks at what a row names. @param countryOf the state of somebody whom the row points at */
  note(record: ImportRecord, countryOf: (person: RecordRef) => string | null): void {
    if (this.#known.length === 0) return;
    for (const { name, countryId } of namesOfBodies(record, countryOf)) this.#ask(name, countryId);
  }

  #ask(name: string, countryId: string | null): void {
    const written = `${countryId ?? ''}|${name}`;
    if (this.#asked.has(written)) return;
    this.#asked.add(written);
    const key = keyOfNamedBody(name, countryId);
    if (this.#keys.has(key) || this.found.some((other) => other.key === key)) return;
    const near = this.#nearTo(name, countryId);
    if (near.length > 0) this.found.push({ key, name, countryId, near });
  }

  #nearTo(name: string, countryId: string | null): NearBody['near'] {
    const asked = bodyTraits(this.#record(null, name, bodyKindOf(name), countryId), this.#states);
    // Bodies of two states are two, and all others are looked at: a house may be on record without its state.
    return [...(this.#byState().get(asked.stateId) ?? []), ...(asked.stateId === null ? [] : this.#stateless())]
      .map((known) => ({ known, likeness: likenessOfBodies(known, asked) }))
      .filter(({ likeness }) => likeness.verdict !== 'unlikely')
      .toSorted((a, b) => b.likeness.score - a.likeness.score || a.known.label.localeCompare(b.known.label))
      .slice(0, SHOWN)
      .flatMap(({ known: { id, label }, likeness: { reasons } }) => (id === null ? [] : [{ id, label, reasons }]));
  }

  #stateless(): readonly (BodyTraits & { readonly label: string })[] {
    return this.#byState().get(null) ?? [];
  }

  #byState() {
    this.#traits ??= Map.groupBy(
      this.#known.map(({ id, label, columns, countryId }) => {
        const kind = (columns.kind ?? 'other') as BodyKind;
        return { ...bodyTraits(this.#record(id, label, kind, countryId), this.#states), label };
      }),
      ({ stateId }) => stateId,
    );
    return this.#traits;
  }

  #record(id: string | null, name: string, kind: BodyKind, countryId: string | null) {
    return { id, name, kind, countryId, parentId: null, aboveIds: [] };
  }
}
