import { type BookContext, inCopy, plainly, subheading } from './book-context.ts';
import type { BookBlock } from './book-document.ts';
import type { BookFacts, EventFact } from './book-facts.ts';
import { statesToName } from './book-people.ts';
import { shortWhen } from './book-programme.ts';
import { table } from './briefing-blocks.ts';
import { cell } from './briefing-dates.ts';
import { plainText } from './rich-text.ts';
import { hasSheet } from './trip.ts';

/**
 * One page on top of the book: why this trip, what it is to reach, the one ask of each meeting, what success looks like, what
 * to avoid and how to speak to the press. But for objectives and asks, which carry markings of their own, it is ours alone: that a
 * trip is announced says nothing of why we make it.
 */
export function steeringBlocks(facts: BookFacts, context: BookContext): readonly BookBlock[] {
  const { words, copy } = context;
  const { steering } = words;
  const { trip } = facts;
  const isOurs = copy === 'internal';
  const objectives = inCopy(facts.objectives, context);
  return [
    ...(isOurs ? [trip.purpose ? plainly(trip.purpose, context) : gap(steering.noPurpose)] : []),
    ...(objectives.length > 0
      ? [subheading(steering.objectives), plainly(numbered(objectives.map(({ text }) => text)), context)]
      : isOurs
        ? [subheading(steering.objectives), gap(steering.noObjectives)]
        : []),
    ...asksBlocks(facts.events, context),
    ...(isOurs && trip.success ? [subheading(steering.success), plainly(trip.success, context)] : []),
    ...(isOurs && trip.avoid ? [subheading(steering.avoid), plainly(trip.avoid, context)] : []),
    ...(isOurs && trip.pressPosture ? [subheading(steering.pressPosture), plainly(trip.pressPosture, context)] : []),
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
    // A hand in the corridor is often called by the name of whom one meets: once is enough.
    const met = event.theirs.map(({ name }) => name).filter((name) => name !== event.title);
    return [
      [
        cell(shortWhen(event, context), null),
        cell(event.title, null, [[...met, ...statesToName(event), ...placeOf(event)].join(', ')]),
        ask ? cell(plainText(context.read(ask.text)), null) : cell(steering.noAsk, null),
      ],
    ];
  });
  return rows.length === 0 ? [] : [subheading(steering.asks), table('', steering.askColumns, [4, 6, 8], rows)];
}

/** The city, which tells one ministry from the next. */
function placeOf({ stop, title }: EventFact): readonly string[] {
  return stop === null || title.includes(stop.place) ? [] : [stop.place];
}

function gap(text: string): BookBlock {
  return { type: 'paragraph', tone: 'missing', text };
}

function numbered(texts: readonly string[]): string {
  return texts.map((text, index) => `${index + 1}. ${text.replace(/\s+/g, ' ')}`).join('\n');
}
