import type { BookFacts, CountryNoteFact, LineFact } from './book-facts.ts';
import { type Marking, mayAppear, stricterOf } from './marking.ts';

/** Three copies of one book: for our own delegation, for a friendly government, for everybody. */
export const BOOK_COPIES = ['internal', 'partner', 'public'] as const;
export type BookCopy = (typeof BOOK_COPIES)[number];

/** The highest marking that a copy may hold. */
export function levelOf(copy: BookCopy): Marking {
  return COPY_LEVELS[copy];
}

const COPY_LEVELS: Record<BookCopy, Marking> = { internal: 'confidential', partner: 'restricted', public: 'open' };

/**
 * The highest marking of what a copy takes from the record itself: contacts, promises, objections, stances.
 *
 * Lower than what a paragraph written for the book may have. `Restricted` in the record means "within the house", and nobody
 * who noted it had a partner in mind; whoever writes a paragraph of a book and marks it `restricted` does. Over-sharing is how
 * sources are lost.
 */
export function recordLevelOf(copy: BookCopy): Marking {
  return copy === 'internal' ? 'confidential' : 'open';
}

/** Whether something of this marking, written for the book, stands in a copy. */
export function standsIn(copy: BookCopy, marking: Marking): boolean {
  return mayAppear(marking, levelOf(copy));
}

/** What is written for a book, and the line of the bank that it was taken from. */
export interface Written {
  readonly marking: Marking;
  readonly line?: LineFact | null;
  /** The paper of the register that it is. */
  readonly paper?: { readonly marking: Marking } | null;
  /** As the book has it. */
  readonly text?: string;
}

/**
 * Whether a paragraph stands in a copy. One from the bank is as closed as its line, whatever it is marked itself; and a line that
 * may not be said, or does not stand there as it was cleared, is for our own eyes, which are told why. A paper is of the record:
 * whoever marked it meant the house.
 */
export function isInCopy(copy: BookCopy, { marking, line = null, paper = null, text }: Written): boolean {
  if (paper !== null && !mayAppear(paper.marking, recordLevelOf(copy))) return false;
  if (line === null) return standsIn(copy, marking);
  return standsIn(copy, stricterOf(marking, line.marking)) && (copy === 'internal' || isSayable(line, text));
}

function isSayable({ isRetired, clearance, text: cleared }: LineFact, text: string | undefined): boolean {
  return !isRetired && clearance === 'cleared' && (text === undefined || text === cleared);
}

/**
 * The states that a copy has a note on: none for everybody, since how far a state has come with us, and the lives of those we meet,
 * are nothing for the street. Others learn of a state only by an entry that they may know of, with it or in it: a stop carries no
 * marking, and a journey to a capital says by itself with whom one speaks there.
 */
export function statesTold({ countries, events }: BookFacts, copy: BookCopy): readonly CountryNoteFact[] {
  if (copy !== 'partner') return copy === 'internal' ? countries : [];
  const told = new Set(
    events
      .filter((event) => isInCopy(copy, event))
      .flatMap(({ countries: met, stop }) => [stop?.countryId, ...met.map(({ id }) => id)]),
  );
  return countries.filter(({ id }) => told.has(id));
}
