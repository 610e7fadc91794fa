import { levelOf } from './book-copy.ts';
import type { BookFacts, EventFact } from './book-facts.ts';
import { type BriefingLanguage, briefingLabels } from './briefing-labels.ts';
import { printable } from './briefing-text.ts';
import { type CalendarDate, formatCalendarDate } from './calendar-date.ts';
import { generatedText } from './generated-text.ts';
import { pocketWords } from './pocket-words.ts';
import { plainText, type ReadRichText } from './rich-text.ts';
import { hasSheet } from './trip.ts';

/** The cards of a trip for a breast pocket: four to a page, to be cut. */
export interface PocketDocument {
  readonly language: BriefingLanguage;
  readonly title: string;
  readonly markingText: string;
  readonly generatedAt: string;
  readonly generatedText: string;
  readonly cards: readonly PocketCard[];
}

export interface PocketCard {
  readonly when: string;
  readonly who: string;
  readonly post: string;
  readonly ask: string;
  readonly promise: string;
  readonly avoid: string;
}

/**
 * One card for each meeting, of one day or of all: when, who, the one ask, the last promise, and what to leave alone. For our own
 * pockets only: it carries what stands in the internal copy.
 */
export function composePocketList(
  facts: BookFacts,
  options: {
    readonly on: CalendarDate | null;
    readonly generatedAt: string;
    /** IANA name of the desk's zone. */
    readonly zone: string;
    readonly language: BriefingLanguage;
    readonly read: ReadRichText;
  },
): PocketDocument {
  const { generatedAt, language, read } = options;
  const labels = briefingLabels(language);
  const words = pocketWords(language);
  const events = facts.events.filter(({ kind, on }) => hasSheet(kind) && (options.on === null || options.on === on));
  const textOf = (event: EventFact, kind: 'ask' | 'doNotRaise'): string =>
    event.parts
      .filter((part) => part.kind === kind)
      .map(({ text }) => plainText(read(text)))
      .join('; ');
  return {
    language,
    title: printable(facts.trip.title),
    markingText: labels.marking[levelOf('internal')],
    generatedAt,
    generatedText: generatedText(options, labels),
    cards: events.map((event) => {
      const [person] = event.theirs;
      const promise = lastPromise(event);
      const avoid = textOf(event, 'doNotRaise');
      return {
        when: [formatCalendarDate(event.on, labels.locale), event.startsAt].filter(Boolean).join(', '),
        who: printable(person?.name ?? event.title),
        post: printable([event.countries.map(({ name }) => name).join(', '), person?.post].filter(Boolean).join(' · ')),
        ask: textOf(event, 'ask') || words.noAsk,
        promise: promise ? printable(words.promised[promise.direction](promise.text)) : words.noPromise,
        avoid: avoid === '' ? '' : words.avoid(avoid),
      };
    }),
  };
}

/** Their newest open promise to us, else the newest of ours to them: what the other will remember too. */
function lastPromise({ promises }: EventFact): EventFact['promises'][number] | null {
  const newest = promises.toSorted((a, b) => (b.madeOn ?? '').localeCompare(a.madeOn ?? ''));
  return newest.find(({ direction }) => direction === 'theirs') ?? newest[0] ?? null;
}
