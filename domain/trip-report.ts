import { withoutGaps } from './book-blocks.ts';
import { heading, missing, table } from './briefing-blocks.ts';
import { type BriefingContext, cell, dueDate, STALE_AFTER_DAYS } from './briefing-dates.ts';
import type { BriefingBlock, BriefingCell, BriefingDocument } from './briefing-document.ts';
import { type BriefingLanguage, briefingLabels } from './briefing-labels.ts';
import { printable } from './briefing-text.ts';
import { type CalendarDate, formatCalendarDate } from './calendar-date.ts';
import type { ConversationFacts } from './conversation-record.ts';
import { conversationWords } from './conversation-words.ts';
import { delegationOf, type Traveller } from './delegation.ts';
import { generatedText } from './generated-text.ts';
import { type Marking, mayAppear } from './marking.ts';
import type { MeetingResult } from './trip.ts';
import { type TripReportWords, tripReportWords } from './trip-report-words.ts';

export interface TripReportFacts {
  readonly title: string;
  /** As it was typed: the name, and perhaps the post behind it. */
  readonly principal: string;
  /** Who of ours travelled, in their order. */
  readonly members: readonly Traveller[];
  readonly fromOn: CalendarDate;
  readonly toOn: CalendarDate;
  readonly objectives: readonly { readonly text: string; readonly marking: Marking }[];
  /** In the order of the programme. */
  readonly meetings: readonly {
    readonly on: CalendarDate;
    readonly startsAt: string | null;
    readonly title: string;
    readonly marking: Marking;
    readonly result: MeetingResult | null;
    readonly resultLine: string | null;
    /** The entry that it became; `null` while it is not brought home. */
    readonly conversation: ConversationFacts | null;
  }[];
}

/**
 * What a trip brought home: result by result, what was said where it was noted, and every promise it left, both ways. Pure, and
 * nothing above its marking stands in it; a report up to *open* is for everybody, and reads as if there were nothing else. Its
 * head names the trip, so none is to be asked for below the marking of the trip itself (`levelRefusal`).
 */
export function composeTripReport(
  facts: TripReportFacts,
  options: {
    readonly on: CalendarDate;
    readonly generatedAt: string;
    /** IANA name of the desk's zone. */
    readonly zone: string;
    readonly marking: Marking;
    readonly language: BriefingLanguage;
  },
): BriefingDocument {
  const { marking, language, on, generatedAt } = options;
  const labels = briefingLabels(language);
  const words = tripReportWords(language);
  const isOurs = marking !== 'open';
  const context: BriefingContext = { on, labels, isPartial: false, isOurs };
  const date = (day: CalendarDate): string => formatCalendarDate(day, labels.locale);
  const visible = <T extends { readonly marking: Marking }>(rows: readonly T[]): readonly T[] =>
    rows.filter((row) => mayAppear(row.marking, marking));
  const meetings = visible(facts.meetings);
  const objectives = visible(facts.objectives);
  const promises = facts.meetings.flatMap(({ conversation }) => conversation?.promises ?? []);
  const told = meetings.flatMap(({ title, conversation }) =>
    visible(conversation?.promises ?? []).map((promise) => ({ ...promise, meeting: title })),
  );
  const blocks = [
    // The names of our own people stay ours, as they do in the book.
    ...(isOurs ? delegationBlocks(facts, context, words) : []),
    ...(objectives.length > 0
      ? [
          heading(words.objectives),
          { type: 'facts' as const, items: objectives.map(({ text }) => ({ label: null, cell: cell(text, null) })) },
        ]
      : []),
    heading(words.overview),
    ...(meetings.length === 0
      ? [missing(words.noMeetings, context)]
      : [
          table(
            '',
            words.columns,
            [4, 6, 4, 8],
            meetings.map((meeting) => [
              cell([date(meeting.on), meeting.startsAt].filter(Boolean).join(', '), null),
              cell(meeting.title, null, [isOurs ? whoWasMet(meeting, marking) : null]),
              ...resultCells(meeting, marking, context, words),
            ]),
          ),
        ]),
    ...meetings.flatMap((meeting) =>
      meetingBlocks(meeting, marking, { said: words.said, papers: conversationWords(language).papers }),
    ),
    ...promiseBlocks(told, told.length < promises.length, context, words),
  ];
  return {
    language,
    title: printable(facts.title),
    kicker: words.kicker,
    profile: cell(`${facts.principal} · ${date(facts.fromOn)} – ${date(facts.toOn)}`, null),
    marking,
    markingText: labels.marking[marking],
    asOfText: date(on),
    generatedAt,
    generatedText: generatedText(options, labels),
    staleMark: '†',
    staleLegend: labels.staleLegend(STALE_AFTER_DAYS, date(on)),
    pageWords: labels.pageWords,
    blocks: isOurs ? blocks : withoutGaps(blocks),
  };
}

function delegationBlocks(
  { principal, members }: TripReportFacts,
  context: BriefingContext,
  words: TripReportWords,
): readonly BriefingBlock[] {
  const rows = delegationOf(principal, members).map(({ name, role }) => [cell(name, null), cell(role ?? '', null)]);
  return [
    heading(words.delegation),
    table('', words.delegationColumns, [4, 6], rows),
    ...(rows.length > 1 ? [] : [missing(words.nobodyElse, context)]),
  ];
}

/** What came of a meeting, and in one line: neither is told of an entry above the level. */
function resultCells(
  { result, resultLine, conversation }: TripReportFacts['meetings'][number],
  marking: Marking,
  { isOurs }: BriefingContext,
  words: TripReportWords,
): readonly BriefingCell[] {
  const isTold = conversation === null || mayAppear(conversation.action.marking, marking);
  if (!isTold) return [cell('', null), cell('', null)];
  const nothing = isOurs ? words.notRecorded : '';
  return [cell(result === null ? nothing : words.result[result], null), cell(resultLine ?? '', null)];
}

/** Whom one met, with post and state; nothing of an entry above the level. */
function whoWasMet({ conversation }: TripReportFacts['meetings'][number], marking: Marking): string | null {
  if (conversation === null || !mayAppear(conversation.action.marking, marking)) return null;
  const people = conversation.people.map(({ name, postHeld }) => [name, postHeld].filter(Boolean).join(', '));
  return [...people, conversation.states.join(', ')].filter(Boolean).join('; ');
}

function meetingBlocks(
  { title, conversation }: TripReportFacts['meetings'][number],
  marking: Marking,
  labels: { readonly said: string; readonly papers: string },
): readonly BriefingBlock[] {
  if (conversation === null) return [];
  const { action } = conversation;
  const isTold = mayAppear(action.marking, marking);
  const notes = action.notes && isTold ? [{ label: labels.said, cell: cell(action.notes, null) }] : [];
  const handed = conversation.papers.filter((paper) => isTold && mayAppear(paper.marking, marking));
  const papers =
    handed.length > 0
      ? [{ label: labels.papers, cell: cell(handed.map((paper) => paper.title).join('; '), null) }]
      : [];
  const points = conversation.points
    .filter((point) => mayAppear(point.marking, marking))
    .map(({ topic, theirWords, answer }) => ({
      label: printable(topic),
      cell: cell([theirWords, answer].filter(Boolean).join(' — '), null),
    }));
  const items = [...notes, ...points, ...papers];
  return items.length === 0 ? [] : [heading(printable(title)), { type: 'facts', items }];
}

function promiseBlocks(
  promises: readonly (ConversationFacts['promises'][number] & { readonly meeting: string })[],
  isPartial: boolean,
  context: BriefingContext,
  words: TripReportWords,
): readonly BriefingBlock[] {
  // How many are left out would say too much, and that nothing was promised would be wrong.
  const partial: readonly BriefingBlock[] = isPartial
    ? [{ type: 'paragraph', tone: 'notice', text: words.morePromises }]
    : [];
  if (promises.length === 0) {
    return [heading(words.promises), ...(isPartial ? partial : [missing(words.noPromises, context)])];
  }
  const rows = promises.map((promise) => [
    // Who of us keeps a promise is no business of anybody else.
    cell(words.direction[promise.direction], null, [
      promise.direction === 'ours' && !context.isOurs ? null : promise.by,
    ]),
    cell(promise.text, null, [promise.meeting]),
    cell('', dueDate(context, promise.dueOn)),
  ]);
  return [heading(words.promises), table('', words.promiseColumns, [4, 9, 4], rows), ...partial];
}
