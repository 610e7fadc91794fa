import type { ActionKind } from './action-kind.ts';
import { heading, missing, table } from './briefing-blocks.ts';
import { type BriefingContext, cell, dueDate, STALE_AFTER_DAYS } from './briefing-dates.ts';
import type { BriefingBlock, BriefingDocument } from './briefing-document.ts';
import { type BriefingLanguage, briefingLabels } from './briefing-labels.ts';
import { printable } from './briefing-text.ts';
import { type CalendarDate, formatCalendarDate } from './calendar-date.ts';
import { type ConversationWords, conversationWords } from './conversation-words.ts';
import { type Marking, mayAppear } from './marking.ts';
import type { Direction } from './note-register.ts';
import type { PipelineId } from './pipelines.ts';
import type { Raiser } from './point.ts';

/** What was noted of one meeting, call or démarche. */
export interface ConversationFacts {
  readonly action: {
    readonly kind: ActionKind;
    readonly happenedOn: CalendarDate;
    readonly localTime: string | null;
    readonly zone: string | null;
    readonly place: string | null;
    readonly summary: string;
    /** What was said, as prose. */
    readonly notes: string | null;
    readonly marking: Marking;
    readonly actor: string;
    /** UTC text. */
    readonly loggedAt: string;
  };
  /** Names of the states that it was with. */
  readonly states: readonly string[];
  /** What it was about: the cases of those states. */
  readonly cases: readonly { readonly state: string; readonly pipelineId: PipelineId }[];
  readonly people: readonly {
    readonly name: string;
    readonly nativeName: string | null;
    /** Held that day. */
    readonly postHeld: string | null;
    readonly remark: string | null;
  }[];
  /** Who of ours was there. */
  readonly ours: readonly { readonly name: string }[];
  /** Papers that changed hands. */
  readonly papers: readonly {
    readonly title: string;
    /** `null` for one that passed between neither side. */
    readonly direction: Direction | null;
    readonly marking: Marking;
  }[];
  readonly points: readonly {
    readonly raisedBy: Raiser;
    readonly raisedByName: string | null;
    readonly topic: string;
    readonly ourAsk: string | null;
    readonly theirWords: string | null;
    readonly answer: string | null;
    readonly followUp: string | null;
    readonly marking: Marking;
  }[];
  readonly comment: { readonly text: string; readonly marking: Marking } | null;
  readonly promises: readonly {
    readonly direction: 'ours' | 'theirs' | 'partner';
    readonly text: string;
    readonly dueOn: CalendarDate | null;
    readonly by: string | null;
    readonly marking: Marking;
  }[];
}

export interface ConversationOptions {
  readonly on: CalendarDate;
  /** UTC text. */
  readonly generatedAt: string;
  readonly language: BriefingLanguage;
}

/** A remark on a person is never for more eyes than this, whatever the entry is marked. */
const REMARK_MARKING: Marking = 'confidential';

/**
 * The internal record of a conversation: when, where, with whom in which post, what was said point by point, what follows; and,
 * last and apart, what the writer thinks of it. Source: one meeting yields a record, a read-out and a follow-up list.
 *
 * @param marking nothing above it appears
 */
export function composeRecord(
  facts: ConversationFacts,
  options: ConversationOptions & { readonly marking: Marking },
): BriefingDocument {
  const { marking } = options;
  const words = conversationWords(options.language);
  const context = contextOf(options);
  const visible = <T extends { readonly marking: Marking }>(rows: readonly T[]): readonly T[] =>
    rows.filter((row) => mayAppear(row.marking, marking));
  const isShown = mayAppear(facts.action.marking, marking);
  const shown = isShown ? facts : withoutPresence(facts);
  const { action, comment } = shown;
  return {
    ...frame(shown, options, { marking, kicker: words.record, isNamed: isShown }),
    blocks: [
      ...(isShown ? participants(shown, mayAppear(REMARK_MARKING, marking), context, words) : []),
      ...(isShown ? subject(shown, context, words) : []),
      ...(isShown ? [heading(words.summary), said(action.summary)] : []),
      ...visible(shown.points).flatMap((point) => pointBlocks(point, words)),
      ...(isShown && action.notes ? [heading(words.notes), said(action.notes)] : []),
      ...(isShown ? paperBlocks(visible(shown.papers), words) : []),
      ...promiseBlocks(visible(shown.promises), context, words),
      ...(comment && mayAppear(comment.marking, marking) ? [heading(words.comment), said(comment.text)] : []),
    ],
  };
}

/**
 * The public read-out: what is marked as open, and nothing else. Who wrote it down, what is to be done next, comment and remarks
 * are never in it. `null` when nothing of the conversation is open: then there is nothing to read out.
 */
export function composeReadOut(facts: ConversationFacts, options: ConversationOptions): BriefingDocument | null {
  const words = conversationWords(options.language);
  const context = contextOf(options);
  const { action } = facts;
  const isOpen = action.marking === 'open';
  const shown = isOpen ? facts : withoutPresence(facts);
  const points = shown.points.filter(({ marking }) => marking === 'open');
  if (!isOpen && points.length === 0) return null;
  return {
    ...frame(shown, options, { marking: 'open', kicker: words.readOut, isNamed: isOpen }),
    blocks: [
      ...(isOpen ? [heading(words.participants), attendance(shown, false, context, words)] : []),
      ...(isOpen ? [heading(words.summary), said(action.summary)] : []),
      ...points.flatMap((point) => pointBlocks({ ...point, followUp: null }, words)),
    ],
  };
}

/** The same without what it was, who was there, where and when: of an entry above the level only its day and states are told. */
function withoutPresence(facts: ConversationFacts): ConversationFacts {
  return {
    ...facts,
    people: [],
    points: facts.points.map((point) => ({ ...point, raisedByName: null })),
    action: { ...facts.action, place: null, localTime: null, zone: null },
  };
}

function contextOf({ on, language }: ConversationOptions): BriefingContext {
  return { on, labels: briefingLabels(language), isPartial: false, isOurs: true };
}

function frame(
  { action, states }: ConversationFacts,
  { on, generatedAt, language }: ConversationOptions,
  {
    marking,
    kicker,
    isNamed,
  }: {
    readonly marking: Marking;
    readonly kicker: string;
    /** Whether it may be told what it was: a démarche or a call says something too. */
    readonly isNamed: boolean;
  },
): Omit<BriefingDocument, 'blocks'> {
  const labels = briefingLabels(language);
  const words = conversationWords(language);
  const date = (day: CalendarDate): string => formatCalendarDate(day, labels.locale);
  const when = [date(action.happenedOn), action.localTime && words.localTime(action.localTime, action.zone)];
  return {
    language,
    title: printable(
      [isNamed && labels.actionKind[action.kind], states.join(', ')].filter(Boolean).join(': ') || kicker,
    ),
    kicker,
    profile: cell([...when, action.place].filter(Boolean).join(' · '), null),
    marking,
    markingText: labels.marking[marking],
    asOfText: date(action.happenedOn),
    generatedAt,
    generatedText: labels.generated(date(generatedAt.slice(0, 10)), generatedAt.slice(11, 16)),
    staleMark: '†',
    staleLegend: labels.staleLegend(STALE_AFTER_DAYS, date(on)),
    pageWords: labels.pageWords,
  };
}

function participants(
  { people, ours, action }: ConversationFacts,
  hasRemarks: boolean,
  context: BriefingContext,
  words: ConversationWords,
): readonly BriefingBlock[] {
  return [
    heading(words.participants),
    attendance({ people }, hasRemarks, context, words),
    ...(ours.length === 0 ? [] : [ourSide(ours, words)]),
    { type: 'facts', items: [{ label: words.writtenBy, cell: cell(action.actor, null) }] },
  ];
}

function ourSide(ours: ConversationFacts['ours'], words: ConversationWords): BriefingBlock {
  const names = ours.map(({ name }) => name).join(', ');
  return { type: 'facts', items: [{ label: words.ours, cell: cell(names, null) }] };
}

/** Of which case it was, so that whoever files the record need not read it through. Ours alone: no read-out has it. */
function subject(
  { cases, states }: ConversationFacts,
  { labels }: BriefingContext,
  words: ConversationWords,
): readonly BriefingBlock[] {
  if (cases.length === 0) return [];
  const named = cases.map(({ state, pipelineId }) =>
    states.length > 1 ? `${state}: ${labels[pipelineId]}` : labels[pipelineId],
  );
  return [{ type: 'facts', items: [{ label: words.about, cell: cell(named.join(' · '), null) }] }];
}

function attendance(
  { people }: Pick<ConversationFacts, 'people'>,
  hasRemarks: boolean,
  context: BriefingContext,
  words: ConversationWords,
): BriefingBlock {
  const { labels } = context;
  const items = people.map(({ name, nativeName, postHeld, remark }) => ({
    label: null,
    cell: cell([nativeName ? labels.nativeName(name, nativeName) : name, postHeld].filter(Boolean).join(', '), null, [
      hasRemarks && remark ? words.remark(remark) : null,
    ]),
  }));
  return items.length === 0 ? missing(words.nobody, context) : { type: 'facts', items };
}

function pointBlocks(point: ConversationFacts['points'][number], words: ConversationWords): readonly BriefingBlock[] {
  const fields = (['ourAsk', 'theirWords', 'answer', 'followUp'] as const).flatMap((field) => {
    const text = point[field];
    return text ? [{ label: words.point[field], cell: cell(text, null) }] : [];
  });
  const raisedBy = point.raisedByName ?? words.raisers[point.raisedBy];
  return [
    heading(printable(point.topic)),
    { type: 'facts', items: [{ label: words.point.raisedBy, cell: cell(raisedBy, null) }, ...fields] },
  ];
}

function paperBlocks(papers: ConversationFacts['papers'], words: ConversationWords): readonly BriefingBlock[] {
  if (papers.length === 0) return [];
  const items = papers.map(({ title, direction }) => ({
    label: direction === null ? null : words.paper[direction],
    cell: cell(title, null),
  }));
  return [heading(words.papers), { type: 'facts', items }];
}

function promiseBlocks(
  promises: ConversationFacts['promises'],
  context: BriefingContext,
  words: ConversationWords,
): readonly BriefingBlock[] {
  if (promises.length === 0) return [];
  const rows = promises.map((promise) => [
    cell(words.direction[promise.direction], null, [promise.by]),
    cell(promise.text, null),
    cell('', dueDate(context, promise.dueOn)),
  ]);
  return [heading(words.followUp), table('', words.followUpColumns, [4, 9, 4], rows)];
}

/** Words of a person, as a block of their own. */
function said(text: string): BriefingBlock {
  return { type: 'facts', items: [{ label: null, cell: cell(text, null) }] };
}
