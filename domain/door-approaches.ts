import { type ActionKind, isSpoken } from './action-kind.ts';
import type { CalendarDate } from './calendar-date.ts';
import type { DoorSuccess } from './doors.ts';
import { type AskCourse, askState } from './partner-asks.ts';
import { type Rank, rankOfPost } from './ranks.ts';

/** What one record tells of a door: that it opened, that it was tried, or nothing (`null`). */
export interface Approach {
  readonly on: CalendarDate;
  readonly success: DoorSuccess | null;
}

/** Entries in which something went to or came from a person, unseen. */
const WRITTEN: ReadonlySet<ActionKind> = new Set(['noteOut', 'noteIn', 'letterOut', 'letterIn', 'email']);

/** What an entry of the log tells of the person on it, in the post held that day. */
export function approachOfEntry(entry: {
  readonly kind: ActionKind;
  readonly happenedOn: CalendarDate;
  readonly postHeld: string | null;
}): Approach | null {
  const on = entry.happenedOn;
  if (isSpoken(entry.kind)) return { on, success: { on, rank: rankOfPost(entry.postHeld), how: 'received' } };
  return WRITTEN.has(entry.kind) ? { on, success: null } : null;
}

/** What a promise tells of the person who gave it: kept ones open the door, all others say nothing of it. */
export function approachOfPromise(promise: {
  readonly closedOn: CalendarDate;
  readonly post: string | null;
}): Approach {
  const on = promise.closedOn;
  return { on, success: { on, rank: rankOfPost(promise.post), how: 'promiseKept' } };
}

/** What an ask tells of the ally or intermediary who was asked. A level that nobody named counts as desk. */
export function approachOfAsk(ask: AskCourse & { readonly rank: Rank | null }): Approach | null {
  const state = askState(ask);
  if (state === 'withdrawn' || state === 'declined') return null;
  const on = ask.deliveredOn ?? ask.answerHeardOn ?? ask.repliedOn ?? ask.askedOn;
  const isAnswered = ask.answerHeardOn !== null;
  return { on, success: isAnswered ? { on, rank: ask.rank ?? 'desk', how: 'answered' } : null };
}
