import { prepareOnce } from '../../db/database.ts';
import type { RecordBuffer } from '../../db/queries/exchange-records.ts';
import { bodyKindOf, parentRefusal } from '../../domain/body.ts';
import type { RecordRef } from '../../domain/import-record.ts';
import { keyOfFoldedBody } from '../../domain/near-bodies.ts';
import { foldedNames } from '../../domain/person-name.ts';
import { type IdsBecame, LeftOutError } from './ids-became.ts';
import { quickId } from './quick-id.ts';

/** The bodies that rows name: those on record, those that rows bring, and those that come to be because a row named them. */
export class BodiesOfImport {
  readonly #rows: RecordBuffer;
  readonly #ids: IdsBecame;
  readonly #byKey = new Map<string, string>();
  readonly #folded = new Map<string, string>();
  readonly #onlyNamed = new Set<string>();

  constructor(rows: RecordBuffer, ids: IdsBecame) {
    this.#rows = rows;
    this.#ids = ids;
    // The first of two that are called alike stands: it is read last.
    const known = prepareOnce(
      rows.written(),
      'SELECT id, folded, country_id AS countryId FROM organisations ORDER BY id DESC',
    );
    for (const body of known.iterate() as Iterable<{ id: string; folded: string; countryId: string | null }>) {
      this.#byKey.set(keyOfFoldedBody(body.folded, body.countryId), body.id);
    }
  }

  /** The body that a row points at or names; one that is nowhere yet comes to be. Null where it was left out. */
  of(body: RecordRef | null, countryId: string | null): string | null {
    if (body === null) return null;
    if ('id' in body) return this.#ids.get(body.id);
    const key = this.#keyOf(body.name, countryId);
    const known = this.#byKey.get(key);
    if (known !== undefined) return known;
    const id = quickId();
    this.#rows.insert('body', id, { name: body.name, kind: bodyKindOf(body.name), countryId });
    this.#onlyNamed.add(id);
    this.#byKey.set(key, id);
    return id;
  }

  /**
   * As `of`, for what a body that is there becomes a part of: never of itself, which the plan cannot see for bodies of two states.
   *
   * @throws LeftOutError
   */
  above(id: string, body: RecordRef | null, countryId: string | null): string | null {
    const parentId = this.of(body, countryId);
    const parent = prepareOnce(this.#rows.written(), 'SELECT parent_id FROM organisations WHERE id = ?').pluck();
    const parents = { get: (bodyId: string) => parent.get(bodyId) as string | null | undefined };
    if (parentRefusal(id, parentId, parents)) throw new LeftOutError('a body in itself');
    return parentId;
  }

  /** The body of this name that came to be because a row above named it, and has no row of its own yet. */
  onlyNamed(name: string, countryId: string | null): string | null {
    const id = this.#byKey.get(this.#keyOf(name, countryId));
    return id !== undefined && this.#onlyNamed.has(id) ? id : null;
  }

  /** A row of its own brought this body. */
  add(id: string, name: string, countryId: string | null): void {
    this.#byKey.set(this.#keyOf(name, countryId), id);
  }

  #keyOf(name: string, countryId: string | null): string {
    // A house is named in the rows of all who work there.
    let folded = this.#folded.get(name);
    if (folded === undefined) {
      folded = foldedNames(name);
      this.#folded.set(name, folded);
    }
    return keyOfFoldedBody(folded, countryId);
  }
}
