import type { CalendarDate } from './calendar-date.ts';
import type { Outcome } from './case-state.ts';
import type { ClaimKind } from './recognition-evidence.ts';
import { type EarlierAct, type EffectiveDateRefusal, effectiveDateRefusal } from './stage-move.ts';

/** What entering a side outcome says that the state did; `null` where it says nothing about an act of the state. */
export function claimOfOutcome(outcome: Outcome | null): ClaimKind | null {
  if (outcome === 'refused') return 'refusal';
  if (outcome === 'withdrawn') return 'withdrawal';
  return outcome === 'restored' ? 'restoration' : null;
}

/**
 * The side outcome that a case carries once its state has recognised: what stood against it is overcome, and a recognition
 * that had been withdrawn is restored. That it is contested is settled by the claims, not by a move.
 */
export function outcomeAfterRecognition(outcome: Outcome | null): Outcome | null {
  if (outcome === 'withdrawn') return 'restored';
  return outcome === 'contested' || outcome === 'restored' ? outcome : null;
}

/** Places in the order of the recognition pipeline; the first stage is 0. */
export interface OutcomeEntry {
  readonly before: Outcome | null;
  readonly after: Outcome | null;
  readonly at: number;
  /** The stage of recognition. */
  readonly act: number;
  /** Where the recovery of a withdrawn recognition begins; `null` when none is named. */
  readonly recovery: number | null;
  readonly effectiveOn: CalendarDate;
  readonly today: CalendarDate;
  /** The days of the first recognition and of the withdrawal that stands; `null` where nobody knows them. */
  readonly recognisedOn: CalendarDate | null;
  readonly withdrawnOn: CalendarDate | null;
  readonly reason: string;
}

export type OutcomeRefusal =
  | { readonly code: 'sameOutcome' | 'notRecognised' | 'notWithdrawn'; readonly field: 'outcome' }
  | { readonly code: 'recoveryStage'; readonly field: 'stageId' }
  | { readonly code: 'outcomeNeedsReason'; readonly field: 'reason' }
  | EffectiveDateRefusal;

/**
 * Why the case may not enter this side outcome, or `null` when it may. Only a recognition can be withdrawn, and its recovery
 * begins in a stage before the recognition; only what was withdrawn or contested can be restored.
 */
export function outcomeRefusal(entry: OutcomeEntry): OutcomeRefusal | null {
  const { before, after, at, act, recovery } = entry;
  if (before === after) return { code: 'sameOutcome', field: 'outcome' };
  if (after === 'withdrawn' && at < act) return { code: 'notRecognised', field: 'outcome' };
  if (after === 'restored' && before !== 'withdrawn' && before !== 'contested') {
    return { code: 'notWithdrawn', field: 'outcome' };
  }
  if (after === 'withdrawn' && (recovery === null || recovery < 1 || recovery >= act)) {
    return { code: 'recoveryStage', field: 'stageId' };
  }
  const dateRefusal = effectiveDateRefusal(entry.effectiveOn, entry.today, actsBefore(entry));
  if (dateRefusal) return dateRefusal;
  return entry.reason.trim() === '' ? { code: 'outcomeNeedsReason', field: 'reason' } : null;
}

/** Only a recognition is withdrawn, and only what was withdrawn is restored: each lies no earlier than what it ends. */
function actsBefore({ after, recognisedOn, withdrawnOn }: OutcomeEntry): readonly EarlierAct[] {
  const recognition: EarlierAct = { on: recognisedOn, code: 'beforeRecognition' };
  if (after === 'withdrawn') return [recognition];
  return after === 'restored' ? [recognition, { on: withdrawnOn, code: 'beforeWithdrawal' }] : [];
}
