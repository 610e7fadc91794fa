import { type BookContext, isOfRecord } from './book-context.ts';
import type { BookBlock } from './book-document.ts';
import type { InterlocutorFact } from './book-facts.ts';
import { factDate } from './briefing-dates.ts';

/** What fits into three lines of a sheet beside a photo. */
const THREE_LINES = 240;

/**
 * The beginning of a life, as a sheet has it: the first paragraph, and of a long one the sentences that fit into three lines.
 * The rest stands among the biographies. Source: order of a trip brief, three lines on the sheet and in full behind.
 */
export function threeLines(life: string): string {
  const [first = ''] = life.trim().split(/\n\s*\n/);
  const paragraph = first.replace(/\s+/g, ' ');
  if (paragraph.length <= THREE_LINES) return paragraph;
  const sentences = paragraph.match(/.+?[.!?…](?=\s|$)\s*/gu) ?? [];
  const fitting = sentences.reduce(
    (told, next) => ((told + next).trimEnd().length <= THREE_LINES ? told + next : told),
    '',
  );
  // One sentence that is longer than three lines is cut between two words.
  return fitting.trimEnd() || `${paragraph.slice(0, THREE_LINES).replace(/\s\S*$/, '')} …`;
}

/** A life in full, with its source for our own people; `null` where none is written, or the copy may not tell it. */
export function lifeBlock(person: InterlocutorFact, context: BookContext): BookBlock | null {
  const { labels, copy } = context;
  const isOurs = copy === 'internal';
  const { biography } = person;
  if (biography === null || !isOfRecord(biography.marking, context)) return null;
  const lines = [
    isOurs ? labels.source(biography.source) : null,
    ...biography.text.split(/\n+/).map((line) => line.trim()),
  ];
  return {
    type: 'person',
    name: person.nativeName ? labels.nativeName(person.name, person.nativeName) : person.name,
    lines: [person.post, ...lines].flatMap((line) => line || []),
    date: factDate(context, biography.asOf, labels.asOf),
    // The face is known from the sheet.
    photoId: null,
  };
}
