import { type CalendarDate, firstDay, lastDay } from './calendar-date.ts';

/** How well a claim is proved, from the weakest to the strongest. */
export const GRADES = ['claimed', 'reported', 'noteSeen', 'originalOnFile', 'confirmedByThem'] as const;
export type Grade = (typeof GRADES)[number];

/** What a claim says a state did. */
export const CLAIM_KINDS = [
  'recognition',
  'relationsEstablished',
  'withdrawal',
  'withdrawalDenied',
  'reconfirmation',
  'restoration',
  'promise',
  'refusal',
] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

/** Whose word a claim is: that of the state it is about, ours, or anybody else's, the other side's among them. */
export const CLAIM_VOICES = ['theirs', 'ours', 'others'] as const;
export type ClaimVoice = (typeof CLAIM_VOICES)[number];

export interface Claim {
  readonly kind: ClaimKind;
  readonly voice: ClaimVoice;
  readonly effectiveOn: CalendarDate | null;
  /** Each stands for the day of the act where no source gives that: see `dayKnownOf`. */
  readonly decidedOn?: CalendarDate | null;
  readonly notifiedOn?: CalendarDate | null;
  readonly receivedOn?: CalendarDate | null;
  readonly reportedOn?: CalendarDate | null;
  readonly grade: Grade;
}

/** A claim with who says it and where. */
export interface SourcedClaim extends Claim {
  readonly byWhom: string;
  readonly reportedOn: CalendarDate | null;
  readonly source: string;
}

export interface RecordedVote {
  readonly on: CalendarDate;
  readonly inFavour: 'yes' | 'no' | 'neutral';
}

/** Where a recognition case belongs by what is known, and the sentence that says why. */
export interface Placement {
  readonly stageCode: 'R0' | 'R7' | 'R8';
  readonly effectiveOn: CalendarDate | null;
  readonly isContested: boolean;
  readonly reason: string;
}

/**
 * The stage that the known claims and votes support, for a case that nobody has moved by hand yet.
 *
 * A dated recognition supports *Notified*. Relations established, or a vote for us after the recognition, is conduct
 * that confirms it and supports *Confirmed*. A claimed withdrawal that the state has not answered makes the case contested; it does not move it, because the claim alone does not undo the act.
 */
export function placeRecognition(claims: readonly Claim[], votes: readonly RecordedVote[]): Placement {
  const recognisedOn = firstDated(claims, 'recognition')?.effectiveOn;
  if (!recognisedOn) {
    return { stageCode: 'R0', effectiveOn: null, isContested: false, reason: 'No dated recognition is on record.' };
  }
  const isContested = isWithdrawalOpen(claims);

  const relationsOn = firstDated(claims, 'relationsEstablished')?.effectiveOn;
  if (relationsOn) {
    return {
      stageCode: 'R8',
      effectiveOn: relationsOn,
      isContested,
      reason: 'Diplomatic relations were established, which confirms the recognition by conduct.',
    };
  }
  const vote = votes.find((cast) => cast.inFavour === 'yes' && cast.on >= firstDay(recognisedOn));
  if (vote) {
    return {
      stageCode: 'R8',
      effectiveOn: vote.on,
      isContested,
      reason: 'A recorded vote in favour after the recognition confirms it by conduct.',
    };
  }
  return {
    stageCode: 'R7',
    effectiveOn: recognisedOn,
    isContested,
    reason: 'A dated recognition is reported; no later confirmation is on record.',
  };
}

/** The first claim of a kind that gives a day: one without hides no other. */
export function firstDated<C extends Claim>(claims: readonly C[], kind: ClaimKind): C | undefined {
  return claims.find((claim) => claim.kind === kind && claim.effectiveOn !== null);
}

/**
 * Whether the state itself says so, for all to hear: its own word, reported at least, or an instrument of its own behind whoever
 * tells it. That somebody of ours heard it said, or that the other side reports it, binds nobody.
 */
export function isOwnWord({ voice, grade }: Claim): boolean {
  return (voice === 'theirs' && isAtLeast(grade, 'reported')) || isAtLeast(grade, 'noteSeen');
}

export function isAtLeast(grade: Grade, least: Grade): boolean {
  return GRADES.indexOf(grade) >= GRADES.indexOf(least);
}

/** What a state says or does that answers the claim that it has withdrawn. */
const ANSWERS: ReadonlySet<ClaimKind> = new Set(['withdrawalDenied', 'reconfirmation', 'restoration']);

/** Whether the claim would bind the state, were it its own word, and is not: then it stands on record and moves nothing. */
export function lacksOwnWord(claim: Claim): boolean {
  return (ANSWERS.has(claim.kind) || claim.kind === 'refusal') && !isOwnWord(claim);
}

/**
 * Whether a withdrawal is claimed that the state has not answered since by a denial, a reconfirmation or a restoration. An
 * answer that surely lies before the claim answers an older one; where a date is missing or partial, the state is believed.
 * Recognising anew answers too, but only surely later: else the recognition is the one that is said to be withdrawn.
 */
export function isWithdrawalOpen(claims: readonly Claim[]): boolean {
  const answers = claims.filter((claim) => ANSWERS.has(claim.kind) && isOwnWord(claim)).map(dateOfClaim);
  const datesOf = (kind: ClaimKind) => claims.filter((claim) => claim.kind === kind).map(dateOfClaim);
  const recognitions = datesOf('recognition');
  return datesOf('withdrawal').some(
    (said) =>
      !answers.some((answer) => said === null || answer === null || lastDay(answer) >= firstDay(said)) &&
      !recognitions.some((anew) => said !== null && anew !== null && firstDay(anew) > lastDay(said)),
  );
}

/** The days of a claim in the order in which one stands for the act when those before it are not known. */
export const DAYS_OF_CLAIM = ['effectiveOn', 'notifiedOn', 'receivedOn', 'decidedOn', 'reportedOn'] as const;

/**
 * The day from which a claim holds and which day that is: of the act itself, or where no source gives it, the day we were told,
 * the day that reached us, the day of the decision, the day it was said. `null` when no day at all is known.
 */
export function dayKnownOf(
  claim: Pick<Claim, (typeof DAYS_OF_CLAIM)[number]>,
): { readonly field: (typeof DAYS_OF_CLAIM)[number]; readonly on: CalendarDate } | null {
  for (const field of DAYS_OF_CLAIM) {
    const on = claim[field];
    if (on) return { field, on };
  }
  return null;
}

/** The day from which a claim holds, see `dayKnownOf`. */
export function dateOfClaim(claim: Pick<Claim, (typeof DAYS_OF_CLAIM)[number]>): CalendarDate | null {
  return dayKnownOf(claim)?.on ?? null;
}

/** The strongest grade among claims of one kind, or `null` without any. */
export function bestGrade(claims: readonly Claim[], kind: ClaimKind): Grade | null {
  return bestClaim(claims, kind)?.grade ?? null;
}

/** The best proved claim of a kind, the first among equals; its grade is that of the case, and its papers are the reason. */
export function bestClaim<C extends Claim>(claims: readonly C[], kind: ClaimKind): C | null {
  const ofKind = claims.filter((claim) => claim.kind === kind);
  return ofKind.toSorted((a, b) => GRADES.indexOf(b.grade) - GRADES.indexOf(a.grade))[0] ?? null;
}
