import { type CalendarDate, lastDay } from './calendar-date.ts';
import {
  type ClaimKind,
  dateOfClaim,
  type Grade,
  isAtLeast,
  isOwnWord,
  isWithdrawalOpen,
  type SourcedClaim,
} from './recognition-evidence.ts';

/** The rules under which recognitions are counted, in the order in which they are shown. No rule is "the" number. */
export const COUNT_RULES = ['ministry', 'un', 'strict', 'otherSide'] as const;
export type CountRule = (typeof COUNT_RULES)[number];

/** Why a state is counted, or not. */
export const COUNT_REASONS = [
  'recognised',
  'noRecognition',
  'later',
  'noDate',
  'claimedOnly',
  'announcedOnly',
  'noOriginal',
  'leftOut',
  'notUnMember',
  'withdrawn',
] as const;
export type CountReason = (typeof COUNT_REASONS)[number];

export interface CountedState<C extends SourcedClaim = SourcedClaim> {
  /** ISO 3166-1 alpha-3. */
  readonly iso3: string;
  readonly isUnMember: boolean;
  readonly claims: readonly C[];
}

export interface Verdict<C extends SourcedClaim = SourcedClaim> {
  readonly isCounted: boolean;
  readonly reason: CountReason;
  /** The claim that decides: the recognition that is counted, or the claim that keeps the state out. */
  readonly claim: C | null;
}

/**
 * Entities that recognise and that the ministry's list does not name. Source: the 121 of the ministry are the 122 rows of
 * recognitions.csv without Taiwan.
 */
const LEFT_OUT_BY_THE_MINISTRY: ReadonlySet<string> = new Set(['TWN']);

/**
 * The verdict of one rule on one state, as of a day. What took effect later never changes it; a partial date counts from its
 * last day, since on no day before is it sure.
 *
 * @param on full calendar date
 */
export function verdictOf<C extends SourcedClaim>(
  rule: CountRule,
  state: CountedState<C>,
  on: CalendarDate,
): Verdict<C> {
  return RULES[rule](state, on);
}

/**
 * Whether a withdrawal said by a day was unanswered on it. What has no date is taken to have been said: it cautions, and takes
 * nobody off.
 *
 * @param on full calendar date
 */
export function isContestedOn(claims: readonly SourcedClaim[], on: CalendarDate): boolean {
  return isWithdrawalOpen(claims.filter((claim) => (dayOf(claim) ?? on) <= on));
}

/** Whether a recognition is on record, and yet the state stands in no count, or not on the ministry's own list. */
export function isOnRecordOnly(verdicts: Readonly<Record<CountRule, Verdict>>): boolean {
  const { reason } = verdicts.ministry;
  return reason !== 'noRecognition' && (reason === 'leftOut' || COUNT_RULES.every((rule) => !verdicts[rule].isCounted));
}

const RULES: Readonly<
  Record<CountRule, <C extends SourcedClaim>(state: CountedState<C>, on: CalendarDate) => Verdict<C>>
> = {
  ministry: ministryCount,
  un: unMemberCount,
  strict: strictCount,
  otherSide: otherSideCount,
};

/**
 * Every recognition that is reported at least; a withdrawal takes nobody off, whatever proves it. What was only announced and
 * the state itself has publicly refused since is no recognition: no count without a paper where the two words contradict, until
 * the state itself confirms it.
 */
function ministryCount<C extends SourcedClaim>(state: CountedState<C>, on: CalendarDate): Verdict<C> {
  const verdict = recognitionOf(state.claims, 'reported', 'claimedOnly', on);
  if (verdict.isCounted && isRefusedSince(state.claims, on))
    return { ...verdict, isCounted: false, reason: 'announcedOnly' };
  return verdict.isCounted && LEFT_OUT_BY_THE_MINISTRY.has(state.iso3)
    ? { ...verdict, isCounted: false, reason: 'leftOut' }
    : verdict;
}

/** The ministry's count among members of the United Nations. */
function unMemberCount<C extends SourcedClaim>(state: CountedState<C>, on: CalendarDate): Verdict<C> {
  const verdict = ministryCount(state, on);
  return verdict.isCounted && !state.isUnMember ? { ...verdict, isCounted: false, reason: 'notUnMember' } : verdict;
}

/**
 * Only what an original proves or the state confirmed to us: the recognition itself, or what it confirms of one that is on
 * record. A withdrawal takes the state off on the same proof.
 */
function strictCount<C extends SourcedClaim>(state: CountedState<C>, on: CalendarDate): Verdict<C> {
  const isProved = ({ grade }: C): boolean => isAtLeast(grade, 'originalOnFile');
  const verdict = recognitionOf(state.claims, 'originalOnFile', 'noOriginal', on);
  const confirmed = state.claims
    .filter((claim) => CONFIRMATIONS.has(claim.kind) && isProved(claim) && isInForce(claim, on))
    .sort(byDay)[0];
  const proved: Verdict<C> =
    verdict.reason === 'noOriginal' && confirmed
      ? { isCounted: true, reason: 'recognised', claim: confirmed }
      : verdict;
  return proved.isCounted ? (withdrawalSince(state.claims, isProved, CONFIRMATIONS, on) ?? proved) : proved;
}

/**
 * The ministry's count without each state that anybody says has withdrawn, whatever that state answered; only another act of the
 * state itself, a recognition or a restoration, brings it back.
 */
function otherSideCount<C extends SourcedClaim>(state: CountedState<C>, on: CalendarDate): Verdict<C> {
  const verdict = ministryCount(state, on);
  return verdict.isCounted ? (withdrawalSince(state.claims, () => true, RESTORATION, on) ?? verdict) : verdict;
}

/** What the state says of a recognition that it gave before. */
const CONFIRMATIONS: ReadonlySet<ClaimKind> = new Set(['reconfirmation', 'restoration']);
const RESTORATION: ReadonlySet<ClaimKind> = new Set(['restoration']);

/** Counted by the earliest recognition of this grade or better; `tooWeak` says what to call one that is there but weaker. */
function recognitionOf<C extends SourcedClaim>(
  claims: readonly C[],
  atLeast: Grade,
  tooWeak: CountReason,
  on: CalendarDate,
): Verdict<C> {
  const recognitions = claims.filter(({ kind }) => kind === 'recognition').sort(byDay);
  const inForce = recognitions.filter((claim) => isInForce(claim, on));
  const counted = inForce.find(({ grade }) => isAtLeast(grade, atLeast));
  if (counted) return { isCounted: true, reason: 'recognised', claim: counted };
  const [weak] = inForce;
  if (weak) return { isCounted: false, reason: tooWeak, claim: weak };
  const [later] = recognitions;
  return later
    ? { isCounted: false, reason: dayOf(later) === null ? 'noDate' : 'later', claim: later }
    : { isCounted: false, reason: 'noRecognition', claim: null };
}

/** Whether no paper shows a recognition, and a refusal in the state's own word follows the last word of it. */
function isRefusedSince(claims: readonly SourcedClaim[], on: CalendarDate): boolean {
  const inForce = claims.filter((claim) => isInForce(claim, on) && isAtLeast(claim.grade, 'reported')).sort(byDay);
  const isRecognition = ({ kind }: SourcedClaim): boolean => kind === 'recognition';
  if (inForce.some((claim) => isRecognition(claim) && isAtLeast(claim.grade, 'noteSeen'))) return false;
  const last = inForce
    .filter((claim) => isRecognition(claim) || (CONFIRMATIONS.has(claim.kind) && isOwnWord(claim)))
    .at(-1);
  if (!last) return false;
  return inForce.some((claim) => claim.kind === 'refusal' && isOwnWord(claim) && byDay(claim, last) >= 0);
}

/**
 * A withdrawal in force, proved as the rule asks, that no recognition has followed since, nor what else overcomes it under the
 * rule. One without any date is in force on no day.
 */
function withdrawalSince<C extends SourcedClaim>(
  claims: readonly C[],
  isProved: (claim: C) => boolean,
  overcoming: ReadonlySet<ClaimKind>,
  on: CalendarDate,
): Verdict<C> | null {
  const proved = claims.filter((claim) => isProved(claim) && isInForce(claim, on)).sort(byDay);
  const withdrawal = proved.findLast(({ kind }) => kind === 'withdrawal');
  const isAct = (claim: C): boolean =>
    (claim.kind === 'recognition' && isAtLeast(claim.grade, 'reported')) ||
    (overcoming.has(claim.kind) && isOwnWord(claim));
  const act = proved.findLast(isAct);
  if (!withdrawal || (act && byDay(act, withdrawal) > 0)) return null;
  return { isCounted: false, reason: 'withdrawn', claim: withdrawal };
}

function isInForce(claim: SourcedClaim, on: CalendarDate): boolean {
  const day = dayOf(claim);
  return day !== null && day <= on;
}

/** The first day on which the claim holds for sure. */
function dayOf(claim: SourcedClaim): CalendarDate | null {
  const date = dateOfClaim(claim);
  return date === null ? null : lastDay(date);
}

function byDay(a: SourcedClaim, b: SourcedClaim): number {
  return (dayOf(a) ?? '9999-12-31').localeCompare(dayOf(b) ?? '9999-12-31');
}
