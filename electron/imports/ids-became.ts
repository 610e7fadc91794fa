/** A row points at one that was left out, so that it cannot stand either. */
export class LeftOutError extends Error {}

/**
 * What became of the rows of a file, by the ids that the plan gave them: a record of that id or of another, one that is on
 * record, or nothing. Rows name each other by these ids.
 */
export class IdsBecame {
  readonly #became = new Map<string, string | null>();

  /** @param id the record that the row of that id became; null for a row that was left out */
  set(planned: string, id: string | null): void {
    this.#became.set(planned, id);
  }

  /** The record that an id leads to, of a row or on record; null where that row was left out. */
  get(id: string): string | null {
    let at: string | null = id;
    while (at !== null && this.#became.has(at)) {
      const next: string | null = this.#became.get(at) ?? null;
      if (next === at) return at;
      at = next;
    }
    return at;
  }

  /** As `get`, for a row that is nothing without the other. @throws LeftOutError */
  needed(id: string | null): string {
    const found = id === null ? null : this.get(id);
    if (found === null) throw new LeftOutError('what it points at was left out');
    return found;
  }
}
