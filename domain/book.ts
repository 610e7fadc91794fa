import { withoutGaps } from './book-blocks.ts';
import { type BookContext, inCopy, subheading, written } from './book-context.ts';
import { type BookCopy, levelOf, recordLevelOf, statesTold } from './book-copy.ts';
import type { BookBlock, BookDocument, BookPart, BookPartKind, CoverLine } from './book-document.ts';
import type { BookFacts, BookTextFact, EventFact, PaperFact } from './book-facts.ts';
import { lifeBlock } from './book-life.ts';
import { nightBlocks } from './book-night.ts';
import { titleWithStates } from './book-people.ts';
import { programmeBlocks, shortWhen } from './book-programme.ts';
import { returnBlocks } from './book-return.ts';
import { isBare, sheetBlocks } from './book-sheet.ts';
import { steeringBlocks } from './book-steering.ts';
import { bookWords } from './book-words.ts';
import { composeBriefing } from './briefing.ts';
import { cell, factDate, STALE_AFTER_DAYS, STALE_MARK } from './briefing-dates.ts';
import { type BriefingLanguage, briefingLabels } from './briefing-labels.ts';
import { printable } from './briefing-text.ts';
import { type CalendarDate, formatCalendarDate } from './calendar-date.ts';
import { generatedMoment, generatedText } from './generated-text.ts';
import type { ReadRichText } from './rich-text.ts';
import { type BookTextKind, hasSheet, isVisit } from './trip.ts';

/** The whole book, one page of it, one of its parts alone, the sheet of one meeting, or the note on one state, by its id. */
export type BookExtent = 'book' | 'onePage' | BookPartKind | `sheet:${string}` | `country:${string}`;

export interface BookOptions {
  /** The day the book is for: ages are counted to it. */
  readonly on: CalendarDate;
  /** The moment of composition, UTC text. */
  readonly generatedAt: string;
  /** IANA name of the desk's zone. */
  readonly zone: string;
  readonly copy: BookCopy;
  readonly language: BriefingLanguage;
  /** `null` in a preview. */
  readonly copyNumber: number | null;
  readonly extent: BookExtent;
  readonly read: ReadRichText;
}

/**
 * The book of a trip in the order in which a principal reads it: cover, steering note, programme, a sheet for each meeting,
 * country notes, cross-cutting lines, media, biographies, annexes, return sheet. Source: order of a trip brief, joined from the
 * British form of 1985 and the read-aheads of other services.
 *
 * Pure: the same facts and day give the same book. Nothing above the level of the copy is in it, and what is taken from the
 * record itself keeps to a lower level still (`recordLevelOf`). A copy for others reads as if there were nothing else: no part
 * is empty, and nothing says what is missing or left out. Cover and running head name the trip, so a copy below the marking of
 * the trip itself is not to be asked for (`levelRefusal`).
 */
export function composeBook(facts: BookFacts, options: BookOptions): BookDocument {
  const labels = briefingLabels(options.language);
  const words = bookWords(options.language);
  const { copy, on, generatedAt, extent } = options;
  const isOurs = copy === 'internal';
  const context: BookContext = { on, labels, words, copy, read: options.read, isPartial: !isOurs, isOurs };
  const isWhole = extent === 'book';
  const parts = allParts(facts, context, options)
    .map((part) => (isOurs ? part : { ...part, blocks: withoutGaps(part.blocks) }))
    .filter((part) => part.blocks.length > 0 && isWithin(part, extent))
    .filter(({ kind, blocks }) => isOurs || kind !== 'sheet' || extent.startsWith('sheet:') || !isBare(blocks));
  const onText = formatCalendarDate(on, labels.locale);
  const copyText = words.copyNumber(words.copy[copy], options.copyNumber);
  return {
    language: options.language,
    copy,
    marking: levelOf(copy),
    markingText: labels.marking[levelOf(copy)],
    title: printable(facts.trip.title),
    kicker: words.kicker[isWhole ? 'book' : extent === 'onePage' ? 'onePage' : 'part'],
    copyText,
    generatedAt,
    generatedText: generatedText(options, labels),
    staleMark: STALE_MARK,
    staleLegend: labels.staleLegend(STALE_AFTER_DAYS, onText),
    footnote: null,
    marked: [],
    pageWords: labels.pageWords,
    cover: isWhole ? coverOf(facts, context, { copyText, madeAt: generatedMoment(options, labels) }) : [],
    head: isWhole ? [] : [printable(facts.trip.principal), daysOf(facts, context)],
    isOnePage: extent === 'onePage',
    contentsTitle: isWhole ? words.contents : null,
    parts,
  };
}

function daysOf({ trip }: BookFacts, { words, labels }: BookContext): string {
  const date = (on: CalendarDate): string => formatCalendarDate(on, labels.locale);
  return words.days(date(trip.fromOn), date(trip.toOn));
}

function coverOf(
  facts: BookFacts,
  context: BookContext,
  { copyText, madeAt }: { readonly copyText: string; readonly madeAt: string },
): readonly CoverLine[] {
  const { trip } = facts;
  const { words, labels, copy } = context;
  const { cover } = words;
  const { visitKind } = trip;
  const occasion = [
    // A working visit is a visit: said once.
    trip.occasion === 'bilateral' && visitKind && isVisit(visitKind) ? null : words.occasion[trip.occasion],
    visitKind && words.visitKind[visitKind],
  ];
  return [
    { label: copy === 'internal' ? cover.principal : cover.traveller, text: printable(trip.principal) },
    {
      label: cover.days,
      text: [daysOf(facts, context), ...occasion].filter(Boolean).join(' · '),
    },
    { label: cover.marking, text: labels.marking[levelOf(copy)] },
    { label: cover.version, text: madeAt },
    ...(copy === 'internal' && trip.owner ? [{ label: cover.owner, text: printable(trip.owner) }] : []),
    { label: cover.copy, text: copyText },
  ];
}

function allParts(facts: BookFacts, context: BookContext, options: BookOptions): readonly BookPart[] {
  const { words } = context;
  const meetings = inCopy(facts.events, context).filter(({ kind }) => hasSheet(kind));
  const whole = (kind: Exclude<BookPartKind, 'sheet' | 'country'>, blocks: readonly BookBlock[]): BookPart[] =>
    blocks.length === 0 ? [] : [{ kind, about: null, title: words.part[kind], blocks: levelled(blocks) }];
  return [
    ...whole('steering', steeringBlocks(facts, context)),
    ...whole('programme', [...programmeBlocks(facts, context), ...nightBlocks(facts, context)]),
    ...meetings.map(
      (event, index): BookPart => ({
        kind: 'sheet',
        about: event.id,
        title: sheetTitleOf(event, context),
        // A sheet that is printed alone has everything on itself.
        blocks: sheetBlocks(event, context, options.extent.startsWith('sheet:') ? [] : meetings.slice(0, index)),
      }),
    ),
    ...statesTold(facts, options.copy).map((country): BookPart => {
      const note = composeBriefing(country, { ...options, marking: recordLevelOf(options.copy) });
      return {
        kind: 'country',
        about: country.id,
        title: printable(words.countryTitle(country.country.name)),
        blocks: [{ type: 'facts', items: [{ label: null, cell: note.profile }] }, ...note.blocks.map(lowered)],
      };
    }),
    ...whole('crossCutting', textBlocks('crossCutting', facts, context)),
    ...whole('media', [
      ...under(words.media.press, textBlocks('press', facts, context)),
      ...under(words.media.readOut, readOutBlocks(meetings, context)),
      ...under(words.media.question, textBlocks('question', facts, context)),
    ]),
    ...(options.copy === 'public' ? [] : whole('biographies', biographyBlocks(meetings, context))),
    ...whole('annexes', textBlocks('annex', facts, context)),
    ...(options.copy === 'internal' ? whole('returnSheet', returnBlocks(meetings, context)) : []),
  ];
}

/** A heading of a country note stands below the heading of its part. */
function lowered(block: BookBlock): BookBlock {
  return block.type === 'heading' ? subheading(block.text) : block;
}

/** What stands below a heading within a part is one level deeper than what stands below the part itself. */
function levelled(blocks: readonly BookBlock[]): readonly BookBlock[] {
  const first = blocks.findIndex(({ type }) => type === 'heading');
  return blocks.map((block, index) =>
    block.type === 'subheading' && first >= 0 && index > first ? { ...block, level: 3 } : block,
  );
}

function textBlocks(kind: BookTextKind, facts: BookFacts, context: BookContext): readonly BookBlock[] {
  return inCopy(
    facts.texts.filter((text) => text.kind === kind),
    context,
  ).flatMap((text) => [
    subheading(printable(text.heading)),
    ...(text.paper === null ? [] : [paperBlock(text.paper, text, context)]),
    ...(text.text.trim() === '' ? [] : [written(text, context)]),
  ]);
}

/** A paper of the register as an annex: title, number and day, and for our own people the file to look for. */
function paperBlock(
  { number, datedOn, title, fileName }: PaperFact,
  { text, asOf }: BookTextFact,
  context: BookContext,
): BookBlock {
  const { words, labels, isOurs } = context;
  const day = datedOn === null ? null : formatCalendarDate(datedOn, labels.locale);
  const lines = [
    [number && words.annex.number(number), day].filter(Boolean).join(' · '),
    isOurs && fileName ? words.annex.file(fileName) : null,
  ];
  // With no text behind which the day could stand.
  const date = asOf !== null && text.trim() === '' ? factDate(context, asOf, labels.asOf) : null;
  return { type: 'facts', items: [{ label: words.annex.paper, cell: cell(title, date, lines) }] };
}

/** What is to be said of each meeting afterwards, as far as somebody has drafted it, in the order of the programme. */
function readOutBlocks(meetings: readonly EventFact[], context: BookContext): readonly BookBlock[] {
  return meetings.flatMap((event) =>
    inCopy(
      event.parts.filter(({ kind }) => kind === 'readOut'),
      context,
    ).flatMap((draft) => [subheading(sheetTitleOf(event, context)), written(draft, context)]),
  );
}

function sheetTitleOf(event: EventFact, context: BookContext): string {
  return printable(context.words.sheetTitle(shortWhen(event, context), titleWithStates(event)));
}

function under(title: string, blocks: readonly BookBlock[]): readonly BookBlock[] {
  return blocks.length === 0 ? [] : [{ type: 'heading', text: title }, ...blocks];
}

/**
 * The life of everybody who is met, each once, by the order of the programme. Of whom none is written yet our own people are told
 * in one line below; where there is none at all, their sheets say so.
 */
function biographyBlocks(events: readonly EventFact[], context: BookContext): readonly BookBlock[] {
  const people = new Map(events.flatMap(({ theirs }) => theirs.map((person) => [person.id, person] as const)));
  const lives = [...people.values()].flatMap((person) => lifeBlock(person, context) ?? []);
  const without = [...people.values()].filter(({ biography }) => biography === null).map(({ name }) => name);
  if (lives.length === 0 || without.length === 0 || context.copy !== 'internal') return lives;
  const text = printable(context.words.noBiographies(without.join('; ')));
  return [...lives, { type: 'paragraph', tone: 'missing', text }];
}

function isWithin({ kind, about }: BookPart, extent: BookExtent): boolean {
  if (extent === 'book') return true;
  if (extent === 'onePage') return kind === 'steering';
  return extent === kind || extent === `${kind}:${about}`;
}
