import { randomFillSync } from 'node:crypto';
import { V7Generator } from 'uuidv7';

/** Words of randomness that are fetched at a time; each id takes one or two. */
const WORDS = 2048;

/** Randomness by the page: asked for a few words at a time, as the library does, it costs more than the rest of an id. */
class PagedRandom {
  readonly #words = new Uint32Array(WORDS);
  #next = WORDS;

  nextUint32(): number {
    if (this.#next === WORDS) {
      randomFillSync(this.#words);
      this.#next = 0;
    }
    const word = this.#words[this.#next] as number;
    this.#next += 1;
    return word;
  }
}

const generator = new V7Generator(new PagedRandom());

/** A new id, as everywhere (UUID version 7), for work that needs tens of thousands at once. */
export function quickId(): string {
  return generator.generate().toString();
}
