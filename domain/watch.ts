import { type CalendarDate, daysBetween } from './calendar-date.ts';
import { silenceOf } from './contact-rhythm.ts';
import { replyState } from './note-register.ts';
import { type Claim, isWithdrawalOpen, type RecordedVote } from './recognition-evidence.ts';
import type { RepresentationDirection, RepresentationEvent } from './representation.ts';
import { officesOf } from './representation-offices.ts';
import type { SideStateKind } from './representation-track.ts';

/** What may tell that a recognition is slipping, the gravest first. */
export const WATCH_SIGNALS = [
  'withdrawn',
  'withdrawalClaimed',
  'relationsSevered',
  'relationsSuspended',
  'voteWorse',
  'otherSideVisit',
  'otherSideMove',
  'publicRemark',
  'governmentChange',
  'silent',
  'unansweredNote',
  'accreditationLapsed',
  'noRelations',
  'neverContacted',
] as const;
export type WatchSignal = (typeof WATCH_SIGNALS)[number];

/** How much each signal counts, from 0 (not at all) to 10. */
export type WatchWeights = Readonly<Record<WatchSignal, number>>;

/** A withdrawal, a claimed one, or the end of relations is red by itself; any other grave signal is amber, and two or three together are red. */
export const DEFAULT_WEIGHTS: WatchWeights = {
  withdrawn: 5,
  withdrawalClaimed: 5,
  relationsSevered: 5,
  relationsSuspended: 3,
  voteWorse: 2,
  // Every withdrawal on record came after a visit. Source: domain c4.
  otherSideVisit: 3,
  otherSideMove: 2,
  publicRemark: 2,
  governmentChange: 2,
  silent: 2,
  unansweredNote: 2,
  accreditationLapsed: 2,
  noRelations: 1,
  // A new desk has spoken with nobody yet: that tells nothing about them.
  neverContacted: 0,
};

export const RED_FROM = 5;
export const AMBER_FROM = 2;
/** A move of the other side, a remark or a new government is news for half a year. */
export const MOVE_COUNTS_DAYS = 180;

/** What a ministry does at once when a recognition is in doubt, with the days within which. Source: response plan, domain c4. */
export const RETENTION_TASKS = [
  { id: 'callMinister', dueInDays: 1 },
  { id: 'lineToTake', dueInDays: 2 },
  { id: 'askInWriting', dueInDays: 3 },
  { id: 'askPartners', dueInDays: 3 },
  { id: 'courtesyVisit', dueInDays: 14 },
] as const;

export interface WatchedState {
  readonly lastContactOn: CalendarDate | null;
  readonly hasRelations: boolean;
  /** The case itself says that the recognition was withdrawn and not restored. */
  readonly isWithdrawn: boolean;
  readonly claims: readonly Claim[];
  readonly votes: readonly (RecordedVote & { readonly body: string })[];
  /** Our notes to them of which an answer is expected. */
  readonly notes: readonly { readonly replyDueOn: CalendarDate | null; readonly repliedById: string | null }[];
  /** Days on which a move of the other side was logged. */
  readonly moves: readonly CalendarDate[];
  /** Days on which the other side was received there, or came. */
  readonly visits: readonly CalendarDate[];
  /** Days on which they spoke in public against us or away from us. */
  readonly remarks: readonly CalendarDate[];
  /** Days on which their government changed. */
  readonly governmentChanges: readonly CalendarDate[];
  readonly representation: readonly (RepresentationEvent & { readonly direction: RepresentationDirection })[];
}

export interface Signal {
  readonly kind: WatchSignal;
  readonly weight: number;
  /** How many, or how many days; `null` where the signal is only there or not. */
  readonly count: number | null;
}

export type Light = 'red' | 'amber' | 'green';

export interface WatchResult {
  readonly light: Light;
  readonly score: number;
  /** Those that count, the heaviest first: the light explains itself by them. */
  readonly signals: readonly Signal[];
}

/**
 * The light of one recogniser on a day, by what is recorded and how a ministry weighs it.
 *
 * @param rhythmDays within how many days a recogniser wants to hear from us
 */
export function watchOf(
  state: WatchedState,
  weights: WatchWeights,
  rhythmDays: number,
  today: CalendarDate,
): WatchResult {
  const found: readonly (readonly [WatchSignal, number | boolean])[] = [
    ['withdrawn', state.isWithdrawn],
    // Told once: what the case says already is no claim any more.
    ['withdrawalClaimed', !state.isWithdrawn && isWithdrawalOpen(state.claims)],
    ['voteWorse', worseVotes(state.votes)],
    ['relationsSevered', directionsThatAre('severed', state.representation, today)],
    ['relationsSuspended', directionsThatAre('suspended', state.representation, today)],
    ['otherSideVisit', recent(state.visits, today)],
    ['otherSideMove', recent(state.moves, today)],
    ['publicRemark', recent(state.remarks, today)],
    ['governmentChange', recent(state.governmentChanges, today)],
    ['silent', silenceOf(state.lastContactOn, rhythmDays, today)?.days ?? 0],
    ['unansweredNote', state.notes.filter((note) => replyState(note, today) === 'overdue').length],
    ['accreditationLapsed', directionsThatAre('lapsed', state.representation, today)],
    ['noRelations', !state.hasRelations],
    ['neverContacted', state.lastContactOn === null],
  ];
  const signals = found
    .filter(([kind, value]) => Boolean(value) && weights[kind] > 0)
    .map(([kind, value]) => ({ kind, weight: weights[kind], count: typeof value === 'number' ? value : null }))
    .sort((a, b) => b.weight - a.weight);
  const score = signals.reduce((sum, { weight }) => sum + weight, 0);
  return { light: score >= RED_FROM ? 'red' : score >= AMBER_FROM ? 'amber' : 'green', score, signals };
}

function recent(days: readonly CalendarDate[], today: CalendarDate): number {
  return days.filter((on) => daysBetween(on, today) <= MOVE_COUNTS_DAYS).length;
}

/** In how many of the two directions the mission is so: its head has left and nobody has followed, or relations have ended. */
function directionsThatAre(state: SideStateKind, events: WatchedState['representation'], today: CalendarDate): number {
  return Array.from(Map.groupBy(events, ({ direction }) => direction).values()).filter((found) =>
    officesOf(found, today).mission.sides.some(({ kind }) => kind === state),
  ).length;
}

const FAVOUR = { no: 0, neutral: 1, yes: 2 } as const;

/** Bodies in which the last vote was less in our favour than the one before it there. */
function worseVotes(votes: WatchedState['votes']): number {
  return Array.from(Map.groupBy(votes, ({ body }) => body).values()).filter((cast) => {
    const [last, before] = cast.toSorted((a, b) => b.on.localeCompare(a.on));
    return last && before && FAVOUR[last.inFavour] < FAVOUR[before.inFavour];
  }).length;
}
