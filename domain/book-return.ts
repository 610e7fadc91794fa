import { type BookContext, subheading } from './book-context.ts';
import type { BookBlock } from './book-document.ts';
import type { EventFact } from './book-facts.ts';
import { shortWhen } from './book-programme.ts';
import { printable } from './briefing-text.ts';
import { MEETING_RESULTS } from './trip.ts';

/** Room to write in on the way home, meeting by meeting: result, promises both ways, thanks, and who writes what. */
export function returnBlocks(meetings: readonly EventFact[], context: BookContext): readonly BookBlock[] {
  const { returnSheet } = context.words;
  if (meetings.length === 0) return [];
  const results = MEETING_RESULTS.map((result) => `[  ] ${returnSheet.results[result]}`).join('   ');
  return [
    { type: 'paragraph', tone: 'notice', text: returnSheet.explain },
    ...meetings.flatMap((event): BookBlock[] => [
      subheading(printable(`${shortWhen(event, context)}: ${event.title}`)),
      { type: 'blank', label: `${returnSheet.result}: ${results}`, lines: 1 },
      { type: 'blank', label: returnSheet.theirPromises, lines: 2 },
      { type: 'blank', label: returnSheet.ourPromises, lines: 2 },
      { type: 'blank', label: `${returnSheet.thanks} · ${returnSheet.writes}`, lines: 1 },
    ]),
  ];
}
