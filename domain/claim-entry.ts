import { type CalendarDate, firstDay, isBefore, isCalendarDate } from './calendar-date.ts';
import type { Outcome } from './case-state.ts';
import { gradeOfPapers, type Paper, strongestPaper } from './paper-evidence.ts';
import {
  type Claim,
  type ClaimKind,
  type ClaimVoice,
  type Grade,
  isAtLeast,
  isWithdrawalOpen,
} from './recognition-evidence.ts';

/** What a claim rests on beside its papers, from the weakest to the strongest. */
export const CLAIM_BASES = ['said', 'published', 'confirmedToUs'] as const;
export type ClaimBasis = (typeof CLAIM_BASES)[number];

/** A grade and the paper it rests on; without one it rests on the word of whoever says it. */
export interface GradeOfClaim<P extends Paper> {
  readonly grade: Grade;
  readonly paper: P | null;
}

/**
 * How well a claim is proved: the state has confirmed it to us, or its papers prove it (`gradeOfPapers`), or a publication
 * tells of it, or somebody only says so. The strongest paper decides and is named.
 */
export function gradeOfClaim<P extends Paper>(basis: ClaimBasis, papers: readonly P[]): GradeOfClaim<P> {
  const paper = strongestPaper(papers);
  if (basis === 'confirmedToUs') return { grade: 'confirmedByThem', paper };
  const grade = gradeOfPapers(papers);
  return { grade: basis === 'published' && !isAtLeast(grade, 'reported') ? 'reported' : grade, paper };
}

/** The four days of an act are kept apart: it is decided, notified to us, received here, and published or told. */
export interface ClaimDates {
  readonly effectiveOn: CalendarDate | null;
  readonly decidedOn: CalendarDate | null;
  readonly notifiedOn: CalendarDate | null;
  readonly receivedOn: CalendarDate | null;
  readonly reportedOn: CalendarDate | null;
}

export const DATE_FIELDS = ['effectiveOn', 'decidedOn', 'notifiedOn', 'receivedOn', 'reportedOn'] as const;

export type ClaimRefusal =
  | { readonly code: 'impossibleDate' | 'dateInFuture'; readonly field: keyof ClaimDates }
  | { readonly code: 'beforeDecision' | 'beforeNotification'; readonly field: keyof ClaimDates }
  | { readonly code: 'textMissing'; readonly field: 'byWhom' | 'source' }
  | { readonly code: 'voiceMissing'; readonly field: 'voice' };

/**
 * Why a claim cannot be taken as it stands, or `null` when it can. That it contradicts another claim is no reason: both
 * stand. A day before independence is no reason either, because people do claim such things; the form warns.
 */
export function claimRefusal(
  claim: ClaimDates & {
    readonly kind: ClaimKind;
    readonly byWhom: string;
    readonly voice: ClaimVoice | null;
    readonly source: string;
  },
  today: CalendarDate,
): ClaimRefusal | null {
  if (claim.byWhom.trim() === '') return { code: 'textMissing', field: 'byWhom' };
  if (claim.voice === null) return { code: 'voiceMissing', field: 'voice' };
  for (const field of DATE_FIELDS) {
    const date = claim[field];
    if (date === null) continue;
    if (!isCalendarDate(date)) return { code: 'impossibleDate', field };
    // A promise may name the day on which it is to be kept.
    const mayBeAhead = claim.kind === 'promise' && field === 'effectiveOn';
    if (firstDay(date) > today && !mayBeAhead) return { code: 'dateInFuture', field };
  }
  if (isBefore(claim.notifiedOn, claim.decidedOn)) return { code: 'beforeDecision', field: 'notifiedOn' };
  // What is published may come before the decision: news runs ahead. What we hold in our hands may not.
  if (isBefore(claim.receivedOn, claim.decidedOn)) return { code: 'beforeDecision', field: 'receivedOn' };
  if (isBefore(claim.receivedOn, claim.notifiedOn)) return { code: 'beforeNotification', field: 'receivedOn' };
  if (claim.source.trim() === '') return { code: 'textMissing', field: 'source' };
  return null;
}

/** The last side outcome that an officer gave a case, or took from it, as the stage log has it. */
export interface OutcomeDecision {
  readonly before: Outcome | null;
  readonly after: Outcome | null;
  readonly on: CalendarDate | null;
}

/**
 * The outcome that a recognition case carries once these claims stand: contested while a withdrawal is unanswered, and no
 * longer when it is answered. What an officer decided, be it *withdrawn* or *contested* on other grounds, stays; that the
 * contest is over stays until a withdrawal is claimed that surely came later.
 */
export function outcomeAfterClaims(
  outcome: Outcome | null,
  claims: readonly Claim[],
  decision: OutcomeDecision | null,
): Outcome | null {
  const heard = decision && endsContest(decision) ? [...claims, asAnswer(decision)] : claims;
  const isOpen = isWithdrawalOpen(heard) && claims.some(({ kind }) => kind === 'recognition');
  if (isOpen && (outcome === null || outcome === 'restored')) return 'contested';
  return !isOpen && outcome === 'contested' && decision?.after !== 'contested' ? null : outcome;
}

function endsContest({ before, after }: OutcomeDecision): boolean {
  return (before === 'contested' || before === 'withdrawn') && (after === null || after === 'restored');
}

/** For the case the decision counts as the state's answer; for the evidence it does not. */
function asAnswer({ on }: OutcomeDecision): Claim {
  return { kind: 'restoration', voice: 'theirs', effectiveOn: on, grade: 'reported' };
}
