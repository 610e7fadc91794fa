import { type CalendarDate, firstDay, isCalendarDate, lastDay } from './calendar-date.ts';
import type { ObjectionState } from './positions.ts';

/** What somebody learned on a day of an objection that was raised before. */
export interface Turn {
  /** Rises with every entry: of two turns on one day the later entry is the later word. */
  readonly id: string;
  readonly state: ObjectionState;
  readonly turnedOn: CalendarDate;
  readonly note: string;
}

/**
 * The turn by which an objection stands, has eased or was dropped on a day; `null` while nobody has reported any: then it
 * stands as it was raised. What turned later than the day never counts.
 */
export function turnOn<T extends Turn>(turns: readonly T[], on: CalendarDate): T | null {
  return (
    turns
      .filter(({ turnedOn }) => firstDay(turnedOn) <= on)
      .sort(byTurn)
      .at(-1) ?? null
  );
}

/** The state of an objection on a day. */
export function stateOn(turns: readonly Turn[], on: CalendarDate): ObjectionState {
  return turnOn(turns, on)?.state ?? 'standing';
}

/** Earlier turns first; a month comes after the days within it, since on no day before its last is it surely over. */
export function byTurn(a: Turn, b: Turn): number {
  return lastDay(a.turnedOn).localeCompare(lastDay(b.turnedOn)) || a.id.localeCompare(b.id);
}

/**
 * Whether people of one state say different things of one objection: it stands by the word of some and has eased or was
 * dropped by the word of others. Both words stay on record; which to believe is the desk's to judge.
 *
 * @param states of the objections under one code
 */
export function isContradicted(states: readonly ObjectionState[]): boolean {
  return states.includes('standing') && states.some((state) => state !== 'standing');
}

export interface RaisedObjection {
  readonly codeId: string;
  readonly words: string;
  readonly saidOn: CalendarDate;
  readonly personId: string | null;
  readonly saidBy: string | null;
  readonly source: string;
}

export type ObjectionRefusal =
  | { readonly code: 'textMissing'; readonly field: 'codeId' | 'words' | 'saidBy' | 'source' | 'note' }
  | { readonly code: 'impossibleDate' | 'dateInFuture'; readonly field: 'saidOn' | 'turnedOn' }
  | { readonly code: 'beforeObjection'; readonly field: 'turnedOn' };

/** Why an objection cannot be kept as it stands, or `null` when it can. Without who said it, it is a rumour of nobody. */
export function objectionRefusal(raised: RaisedObjection, today: CalendarDate): ObjectionRefusal | null {
  if (raised.codeId === '') return { code: 'textMissing', field: 'codeId' };
  if (raised.words.trim() === '') return { code: 'textMissing', field: 'words' };
  if (raised.personId === null && !raised.saidBy?.trim()) return { code: 'textMissing', field: 'saidBy' };
  if (!isCalendarDate(raised.saidOn)) return { code: 'impossibleDate', field: 'saidOn' };
  if (firstDay(raised.saidOn) > today) return { code: 'dateInFuture', field: 'saidOn' };
  return raised.source.trim() === '' ? { code: 'textMissing', field: 'source' } : null;
}

/** Why a turn cannot be kept, or `null` when it can: it has its day, on or after the objection's, and says how we know. */
export function turnRefusal(
  turn: Omit<Turn, 'id'>,
  saidOn: CalendarDate,
  today: CalendarDate,
): ObjectionRefusal | null {
  if (!isCalendarDate(turn.turnedOn)) return { code: 'impossibleDate', field: 'turnedOn' };
  if (firstDay(turn.turnedOn) > today) return { code: 'dateInFuture', field: 'turnedOn' };
  if (lastDay(turn.turnedOn) < firstDay(saidOn)) return { code: 'beforeObjection', field: 'turnedOn' };
  return turn.note.trim() === '' ? { code: 'textMissing', field: 'note' } : null;
}
