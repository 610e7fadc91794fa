import type { ActionKind } from './action-kind.ts';
import { type BriefingContext, cell, dueDate, STALE_AFTER_DAYS, STALE_MARK } from './briefing-dates.ts';
import type { BriefingCell } from './briefing-document.ts';
import { type BriefingLanguage, briefingLabels } from './briefing-labels.ts';
import { printable } from './briefing-text.ts';
import { type CalendarDate, formatCalendarDate } from './calendar-date.ts';
import { type ConversationWords, conversationWords } from './conversation-words.ts';
import { generatedText } from './generated-text.ts';
import { type Marking, mayAppear } from './marking.ts';
import type { Direction } from './note-register.ts';
import type { PipelineId } from './pipelines.ts';
import type { Raiser } from './point.ts';
import type { RecordBlock, RecordDocument, RecordRow, RecordSection } from './record-document.ts';

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
  /** IANA name of the desk's zone. */
  readonly zone: string;
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
): RecordDocument {
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
    head: [
      ...whenAndWhere(action, context, words),
      ...(isShown ? presence(shown, mayAppear(REMARK_MARKING, marking), context, words) : []),
      row(words.marking, [context.labels.marking[marking]]),
    ],
    sections: [
      ...(isShown ? section(words.summary, prose(action.summary)) : []),
      ...section(words.notes, [
        ...(isShown ? prose(action.notes ?? '') : []),
        ...pointBlocks(visible(shown.points), words),
      ]),
      ...(isShown ? section(words.papers, paperRows(visible(shown.papers), words)) : []),
      ...section(words.followUp, promiseTable(visible(shown.promises), context, words)),
    ],
    comment:
      comment && mayAppear(comment.marking, marking)
        ? { title: words.comment, paragraphs: paragraphs(comment.text) }
        : null,
  };
}

/**
 * The public read-out: what is marked as open, and nothing else. Who wrote it down, what is to be done next, comment and remarks
 * are never in it. `null` when nothing of the conversation is open: then there is nothing to read out.
 */
export function composeReadOut(facts: ConversationFacts, options: ConversationOptions): RecordDocument | null {
  const words = conversationWords(options.language);
  const context = contextOf(options);
  const { action } = facts;
  const isOpen = action.marking === 'open';
  const shown = isOpen ? facts : withoutPresence(facts);
  const points = shown.points.filter(({ marking }) => marking === 'open');
  if (!isOpen && points.length === 0) return null;
  const people = attendance(shown, false, context, words);
  return {
    ...frame(shown, options, { marking: 'open', kicker: words.readOut, isNamed: isOpen }),
    head: [
      ...whenAndWhere(shown.action, context, words),
      ...(people.length > 0 ? [{ label: words.with, cells: people }] : []),
    ],
    sections: [
      ...(isOpen ? section(words.summary, prose(action.summary)) : []),
      ...section(
        words.notes,
        pointBlocks(
          points.map((point) => ({ ...point, followUp: null })),
          words,
        ),
      ),
    ],
    comment: null,
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

function contextOf({ on, language }: Pick<ConversationOptions, 'on' | 'language'>): BriefingContext {
  return { on, labels: briefingLabels(language), isPartial: false, isOurs: true };
}

function frame(
  { action, states, promises }: ConversationFacts,
  { on, generatedAt, zone, language }: ConversationOptions,
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
): Omit<RecordDocument, 'head' | 'sections' | 'comment'> {
  const labels = briefingLabels(language);
  const context = contextOf({ on, language });
  const date = (day: CalendarDate): string => formatCalendarDate(day, labels.locale);
  const isMarked = promises.some(
    (promise) => mayAppear(promise.marking, marking) && dueDate(context, promise.dueOn).isStale,
  );
  return {
    language,
    title: printable(
      [isNamed && labels.actionKind[action.kind], states.join(', ')].filter(Boolean).join(': ') || kicker,
    ),
    kicker,
    marking,
    markingText: labels.marking[marking],
    asOfText: date(action.happenedOn),
    generatedAt,
    generatedText: generatedText({ generatedAt, zone }, labels),
    staleMark: STALE_MARK,
    staleLegend: isMarked ? labels.staleLegend(STALE_AFTER_DAYS, date(on)) : null,
    pageWords: labels.pageWords,
  };
}

function whenAndWhere(
  { happenedOn, localTime, zone, place }: ConversationFacts['action'],
  { labels }: BriefingContext,
  words: ConversationWords,
): readonly RecordRow[] {
  const day = formatCalendarDate(happenedOn, labels.locale);
  return [
    row(words.when, [[day, localTime && words.localTime(localTime, zone)].filter(Boolean).join(' · ')]),
    ...(place ? [row(words.where, [place])] : []),
  ];
}

/** Who was there on both sides, what it was about, and who wrote it down: for our file, never for a read-out. */
function presence(
  facts: ConversationFacts,
  hasRemarks: boolean,
  context: BriefingContext,
  words: ConversationWords,
): readonly RecordRow[] {
  const { ours, action } = facts;
  const theirs = attendance(facts, hasRemarks, context, words);
  const about = subject(facts, context);
  return [
    { label: words.theirs, cells: theirs.length > 0 ? theirs : [cell(words.nobody, null)] },
    ...(ours.length > 0
      ? [
          row(
            words.ours,
            ours.map(({ name }) => name),
          ),
        ]
      : []),
    ...(about === null ? [] : [row(words.about, [about])]),
    row(words.writtenBy, [action.actor]),
  ];
}

/** Of which case it was, so that whoever files the record need not read it through. */
function subject(
  { cases, states }: Pick<ConversationFacts, 'cases' | 'states'>,
  { labels }: BriefingContext,
): string | null {
  if (cases.length === 0) return null;
  const named = cases.map(({ state, pipelineId }) =>
    states.length > 1 ? `${state}: ${labels[pipelineId]}` : labels[pipelineId],
  );
  return named.join(' · ');
}

function attendance(
  { people }: Pick<ConversationFacts, 'people'>,
  hasRemarks: boolean,
  { labels }: BriefingContext,
  words: ConversationWords,
): readonly BriefingCell[] {
  return people.map(({ name, nativeName, postHeld, remark }) =>
    cell([nativeName ? labels.nativeName(name, nativeName) : name, postHeld].filter(Boolean).join(', '), null, [
      hasRemarks && remark ? words.remark(remark) : null,
    ]),
  );
}

function pointBlocks(points: ConversationFacts['points'], words: ConversationWords): readonly RecordBlock[] {
  return points.map((point, index) => ({
    type: 'point',
    number: index + 1,
    topic: printable(point.topic),
    rows: [
      row(words.point.raisedBy, [point.raisedByName ?? words.raisers[point.raisedBy]]),
      ...(['ourAsk', 'theirWords', 'answer', 'followUp'] as const).flatMap((field) => {
        const text = point[field];
        return text ? [row(words.point[field], [text])] : [];
      }),
    ],
  }));
}

function paperRows(papers: ConversationFacts['papers'], words: ConversationWords): readonly RecordBlock[] {
  if (papers.length === 0) return [];
  const rows = papers.map(({ title, direction }) => row(direction === null ? null : words.paper[direction], [title]));
  return [{ type: 'rows', rows }];
}

function promiseTable(
  promises: ConversationFacts['promises'],
  context: BriefingContext,
  words: ConversationWords,
): readonly RecordBlock[] {
  if (promises.length === 0) return [];
  const [whose, what, due] = words.followUpColumns;
  const columns = [
    { label: whose, share: 4 },
    { label: what, share: 9 },
    { label: due, share: 4 },
  ];
  const rows = promises.map((promise) => [
    cell(words.direction[promise.direction], null, [promise.by]),
    cell(promise.text, null),
    cell('', dueDate(context, promise.dueOn)),
  ]);
  return [{ type: 'table', caption: '', columns, rows }];
}

/** A section, where there is anything in it. */
function section(title: string, blocks: readonly RecordBlock[]): readonly RecordSection[] {
  return blocks.length === 0 ? [] : [{ title, blocks }];
}

function row(label: string | null, texts: readonly string[]): RecordRow {
  return { label, cells: texts.map((text) => cell(text, null)) };
}

/** Words of a person, where there are any. */
function prose(text: string): readonly RecordBlock[] {
  const written = paragraphs(text);
  return written.length === 0 ? [] : [{ type: 'prose', paragraphs: written }];
}

function paragraphs(text: string): readonly string[] {
  return printable(text).split('\n').filter(Boolean);
}
