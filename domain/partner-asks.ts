import { addDays, type CalendarDate, daysBetween, firstDay, isCalendarDate, lastDay } from './calendar-date.ts';

/** The way in which an ally was asked. */
export const ASK_CHANNELS = ['meeting', 'margins', 'call', 'writing', 'ourMission', 'theirMission'] as const;
export type AskChannel = (typeof ASK_CHANNELS)[number];

export const ASK_REPLIES = ['agreed', 'declined'] as const;
export type AskReply = (typeof ASK_REPLIES)[number];

export interface AskRhythm {
  /** Days in which the same ally, or another one for the same state, is not asked again without a warning. */
  readonly againDays: number;
  /** Days after which one asks what became of it. */
  readonly resultDays: number;
  /** Days within which thanks are said. */
  readonly thanksDays: number;
}

/** Two months between favours, three weeks for a result, a week for thanks: allies tire when asked twice and never thanked. */
export const ASK_RHYTHM: AskRhythm = { againDays: 60, resultDays: 21, thanksDays: 7 };

/** What is recorded of an ask as it goes; each day may be partial. */
export interface AskCourse {
  readonly askedOn: CalendarDate;
  readonly reply: AskReply | null;
  readonly repliedOn: CalendarDate | null;
  /** The day on which they spoke to the target. */
  readonly deliveredOn: CalendarDate | null;
  /** The day on which the target's answer reached us. */
  readonly answerHeardOn: CalendarDate | null;
  readonly thankedOn: CalendarDate | null;
  readonly withdrawnOn: CalendarDate | null;
}

/** How far an ask has come, in its usual order; the last two are its other ends. */
export const ASK_STATES = ['asked', 'agreed', 'delivered', 'answered', 'thanked', 'declined', 'withdrawn'] as const;
export type AskState = (typeof ASK_STATES)[number];

/** Where an ask stands. It is *thanked*, and so finished, only when the answer was heard and thanks were said. */
export function askState(ask: AskCourse): AskState {
  if (ask.withdrawnOn !== null) return 'withdrawn';
  if (ask.answerHeardOn !== null) return ask.thankedOn === null ? 'answered' : 'thanked';
  if (ask.deliveredOn !== null) return 'delivered';
  return ask.reply ?? 'asked';
}

/** Whether they have done us the favour and nobody has thanked them for it. */
export function owesThanks(ask: AskCourse): boolean {
  return isDone(ask) && ask.thankedOn === null && ask.withdrawnOn === null;
}

export interface AskStep {
  readonly kind: 'askResult' | 'thank';
  readonly dueOn: CalendarDate;
}

/**
 * What we do next about an ask, the earliest due; `null` when nothing is left to do. Until an answer is heard one asks for
 * the result, counted from the last thing that happened; once they have spoken, thanks are due, heard answer or not.
 */
export function nextOfAsk(ask: AskCourse, rhythm: AskRhythm): AskStep | null {
  if (ask.withdrawnOn !== null) return null;
  const steps: AskStep[] = [];
  if (ask.answerHeardOn === null && (ask.deliveredOn !== null || ask.reply !== 'declined')) {
    const since = [ask.askedOn, ask.repliedOn, ask.deliveredOn].flatMap((on) => (on === null ? [] : lastDay(on)));
    steps.push({ kind: 'askResult', dueOn: addDays(since.toSorted().at(-1) ?? ask.askedOn, rhythm.resultDays) });
  }
  if (owesThanks(ask)) {
    const doneOn = lastDay(ask.deliveredOn ?? ask.answerHeardOn ?? ask.askedOn);
    steps.push({ kind: 'thank', dueOn: addDays(doneOn, rhythm.thanksDays) });
  }
  return steps.toSorted((a, b) => a.dueOn.localeCompare(b.dueOn))[0] ?? null;
}

function isDone(ask: AskCourse): boolean {
  return ask.deliveredOn !== null || ask.answerHeardOn !== null;
}

/** Who was asked about whom, and when: all that tells whether we are asking twice. */
export interface AskPlace {
  /** The state, or the intermediary, that is asked. */
  readonly askedId: string;
  readonly targetId: string;
  readonly askedOn: CalendarDate;
}

export interface AskWarnings<T> {
  /** The same ally was asked within the rhythm, for this state or another. */
  readonly sameAlly: readonly T[];
  /** The same state was approached within the rhythm through somebody else. */
  readonly sameTarget: readonly T[];
}

/**
 * The earlier asks that speak against this one, which the form shows before it is saved; it never holds it back.
 *
 * Within the rhythm means: not more than `againDays` apart, earlier or later, since an ask may be entered late. A partial
 * date counts as near as it may have been. A declined ask has tired the ally all the same; a withdrawn one asks nothing of
 * anyone.
 */
export function askWarnings<T extends AskPlace & { readonly withdrawnOn: CalendarDate | null }>(
  ask: AskPlace,
  others: readonly T[],
  againDays: number,
): AskWarnings<T> {
  const near = others.filter(
    (other) => other.withdrawnOn === null && daysApart(ask.askedOn, other.askedOn) <= againDays,
  );
  return {
    sameAlly: near.filter(({ askedId }) => askedId === ask.askedId),
    sameTarget: near.filter(({ askedId, targetId }) => targetId === ask.targetId && askedId !== ask.askedId),
  };
}

/** Days between two dates, taking each where it lies nearest to the other; 0 where they may be the same day. */
function daysApart(one: CalendarDate, other: CalendarDate): number {
  if (lastDay(one) < firstDay(other)) return daysBetween(lastDay(one), firstDay(other));
  return lastDay(other) < firstDay(one) ? daysBetween(lastDay(other), firstDay(one)) : 0;
}

type AskDate = 'askedOn' | 'repliedOn' | 'deliveredOn' | 'answerHeardOn' | 'thankedOn';

export type AskRefusal =
  | { readonly code: 'impossibleDate' | 'dateInFuture' | 'beforeAsk'; readonly field: AskDate }
  | { readonly code: 'textMissing'; readonly field: 'ask' }
  | { readonly code: 'askedMissing'; readonly field: 'askedId' }
  | { readonly code: 'partnerIsTarget'; readonly field: 'targetId' }
  | { readonly code: 'beforeDelivery'; readonly field: 'answerHeardOn' }
  | { readonly code: 'thanksTooEarly'; readonly field: 'thankedOn' };

const ASK_DATES = ['askedOn', 'repliedOn', 'deliveredOn', 'answerHeardOn', 'thankedOn'] as const;

/** Why an ask cannot be kept as it stands, or `null` when it can. */
export function askRefusal(
  ask: AskCourse & { readonly askedId: string | null; readonly targetId: string; readonly ask: string },
  today: CalendarDate,
): AskRefusal | null {
  if (ask.askedId === null) return { code: 'askedMissing', field: 'askedId' };
  if (ask.askedId === ask.targetId) return { code: 'partnerIsTarget', field: 'targetId' };
  if (ask.ask.trim() === '') return { code: 'textMissing', field: 'ask' };
  for (const field of ASK_DATES) {
    const date = ask[field];
    if (date === null) continue;
    if (!isCalendarDate(date)) return { code: 'impossibleDate', field };
    if (firstDay(date) > today) return { code: 'dateInFuture', field };
    if (isSurelyBefore(date, ask.askedOn)) return { code: 'beforeAsk', field };
  }
  if (isSurelyBefore(ask.answerHeardOn, ask.deliveredOn)) return { code: 'beforeDelivery', field: 'answerHeardOn' };
  if (ask.thankedOn !== null && !isDone(ask)) return { code: 'thanksTooEarly', field: 'thankedOn' };
  return null;
}

/** A month is not before a day within it. */
function isSurelyBefore(date: CalendarDate | null, other: CalendarDate | null): boolean {
  return date !== null && other !== null && lastDay(date) < firstDay(other);
}
