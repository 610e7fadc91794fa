import { type BookContext, inCopy, plainly, subheading } from './book-context.ts';
import { standsIn } from './book-copy.ts';
import type { BookBlock } from './book-document.ts';
import type { BookFacts, EventFact } from './book-facts.ts';
import { shortWhen } from './book-programme.ts';
import { table } from './briefing-blocks.ts';
import { cell } from './briefing-dates.ts';
import { plainText } from './rich-text.ts';
import { hasSheet } from './trip.ts';

/**
 * One page on top of the book: why this trip, what it is to reach, the one ask of each meeting, what success looks like, what
 * to avoid and how to speak to the press. What to avoid is ours alone, whatever the trip itself is marked.
 */
export function steeringBlocks(facts: BookFacts, context: BookContext): readonly BookBlock[] {
  const { words, copy } = context;
  const { steering } = words;
  const { trip } = facts;
  const isTold = standsIn(copy, trip.marking);
  const objectives = inCopy(facts.objectives, context);
  return [
    ...(isTold && trip.purpose
      ? [plainly(trip.purpose, context)]
      : copy === 'internal'
        ? [gap(steering.noPurpose)]
        : []),
    ...(objectives.length > 0
      ? [subheading(steering.objectives), plainly(numbered(objectives.map(({ text }) => text)), context)]
      : copy === 'internal'
        ? [subheading(steering.objectives), gap(steering.noObjectives)]
        : []),
    ...asksBlocks(facts.events, context),
    ...(isTold && trip.success ? [subheading(steering.success), plainly(trip.success, context)] : []),
    ...(copy === 'internal' && trip.avoid ? [subheading(steering.avoid), plainly(trip.avoid, context)] : []),
    ...(copy === 'internal' && trip.pressPosture
      ? [subheading(steering.pressPosture), plainly(trip.pressPosture, context)]
      : []),
  ];
}

function asksBlocks(events: readonly EventFact[], context: BookContext): readonly BookBlock[] {
  const { steering } = context.words;
  const meetings = inCopy(events, context).filter(({ kind }) => hasSheet(kind));
  if (meetings.length === 0) {
    return context.copy === 'internal' ? [subheading(steering.asks), gap(steering.noAsks)] : [];
  }
  const rows = meetings.flatMap((event) => {
    const [ask] = inCopy(event.parts, context).filter(({ kind }) => kind === 'ask');
    // Whoever may not read our ask need not read that there is one.
    if (!ask && context.copy !== 'internal') return [];
    return [
      [
        cell(shortWhen(event, context), null),
        cell(event.title, null, [event.theirs.map(({ name }) => name).join(', ')]),
        ask ? cell(plainText(context.read(ask.text)), null) : cell(steering.noAsk, null),
      ],
    ];
  });
  return rows.length === 0 ? [] : [subheading(steering.asks), table('', steering.askColumns, [3, 6, 9], rows)];
}

function gap(text: string): BookBlock {
  return { type: 'paragraph', tone: 'missing', text };
}

function numbered(texts: readonly string[]): string {
  return texts.map((text, index) => `${index + 1}. ${text.replace(/\s+/g, ' ')}`).join('\n');
}
