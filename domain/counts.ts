import { type CalendarDate, lastDay } from './calendar-date.ts';
import {
  type ClaimKind,
  dateOfClaim,
  GRADES,
  type Grade,
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
 * Every recognition that is reported at least; a withdrawal that others claim takes nobody off. What was only announced and
 * the state itself has publicly refused since is no recognition: no count without a paper where the two words contradict.
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

/** Only what the original proves or the state confirmed; a withdrawal takes the state off on the same proof. */
function strictCount<C extends SourcedClaim>(state: CountedState<C>, on: CalendarDate): Verdict<C> {
  const verdict = recognitionOf(state.claims, 'originalOnFile', 'noOriginal', on);
  return verdict.isCounted ? (withdrawalSince(state.claims, 'originalOnFile', on) ?? verdict) : verdict;
}

/** The ministry's count without each state that anybody says has withdrawn, whatever that state answered. */
function otherSideCount<C extends SourcedClaim>(state: CountedState<C>, on: CalendarDate): Verdict<C> {
  const verdict = ministryCount(state, on);
  return verdict.isCounted ? (withdrawalSince(state.claims, 'claimed', on) ?? verdict) : verdict;
}

/** Counted by the earliest recognition of this grade or better; `tooWeak` says what to call one that is there but weaker. */
function recognitionOf<C extends SourcedClaim>(
  claims: readonly C[],
  atLeast: Grade,
  tooWeak: CountReason,
  on: CalendarDate,
): Verdict<C> {
  const recognitions = claims.filter(({ kind }) => kind === 'recognition').sort(byDay);
  const inForce = recognitions.filter((claim) => isInForce(claim, on));
  const counted = inForce.find((claim) => isAtLeast(claim, atLeast));
  if (counted) return { isCounted: true, reason: 'recognised', claim: counted };
  const [weak] = inForce;
  if (weak) return { isCounted: false, reason: tooWeak, claim: weak };
  const [later] = recognitions;
  return later
    ? { isCounted: false, reason: dayOf(later) === null ? 'noDate' : 'later', claim: later }
    : { isCounted: false, reason: 'noRecognition', claim: null };
}

/** Whether no paper shows a recognition, and a refusal that is reported follows the last word of it. */
function isRefusedSince(claims: readonly SourcedClaim[], on: CalendarDate): boolean {
  const inForce = claims.filter((claim) => isInForce(claim, on) && isAtLeast(claim, 'reported')).sort(byDay);
  const recognitions = inForce.filter(({ kind }) => kind === 'recognition');
  const last = recognitions.at(-1);
  if (!last || recognitions.some((claim) => isAtLeast(claim, 'noteSeen'))) return false;
  return inForce.some((claim) => claim.kind === 'refusal' && byDay(claim, last) >= 0);
}

/** A withdrawal in force that no recognition or restoration has followed since. One without any date is in force on no day. */
function withdrawalSince<C extends SourcedClaim>(
  claims: readonly C[],
  atLeast: Grade,
  on: CalendarDate,
): Verdict<C> | null {
  const last = (...kinds: readonly ClaimKind[]): C | undefined =>
    claims
      .filter((claim) => kinds.includes(claim.kind) && isAtLeast(claim, atLeast) && isInForce(claim, on))
      .sort(byDay)
      .at(-1);
  const withdrawal = last('withdrawal');
  const act = last('recognition', 'restoration');
  if (!withdrawal || (act && byDay(act, withdrawal) > 0)) return null;
  return { isCounted: false, reason: 'withdrawn', claim: withdrawal };
}

function isAtLeast({ grade }: SourcedClaim, least: Grade): boolean {
  return GRADES.indexOf(grade) >= GRADES.indexOf(least);
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
