import type { CalendarDate } from './calendar-date.ts';
import type { Outcome } from './case-state.ts';
import { type OutcomeDecision, outcomeAfterClaims } from './claim-entry.ts';
import { COUNT_RULES, type CountRule, verdictOf } from './counts.ts';
import type { PipelineId } from './pipelines.ts';
import {
  type ClaimKind,
  firstDated,
  placeRecognition,
  type RecordedVote,
  type SourcedClaim,
} from './recognition-evidence.ts';
import { claimIn, type ReferenceRow, type RowOnRecord, voteIn } from './reference-rows.ts';
import { type Difference, rowsAfter } from './reference-update.ts';
import { ACTS } from './stage-claim.ts';
import { FIRST_STAGES } from './stage-order.ts';

/** What is known of one state: its claims and its votes in the order of their days. */
export interface Knowledge {
  readonly claims: readonly SourcedClaim[];
  readonly votes: readonly RecordedVote[];
}

export interface PlacedCase {
  readonly caseId: string;
  readonly pipelineId: PipelineId;
  readonly stageId: string;
  readonly stageSince: CalendarDate | null;
  readonly outcome: Outcome | null;
  /** An officer has moved it or given it a side outcome: then no file moves it. */
  readonly isMovedByHand: boolean;
  /** The last side outcome that an officer gave it or took from it. */
  readonly decision: OutcomeDecision | null;
}

/** Where a case belongs by what is known. */
export interface Place {
  readonly stageId: string;
  readonly effectiveOn: CalendarDate | null;
  readonly reason: string;
}

/** What becomes of a case: it is opened, placed anew, or left where an officer has put it although the evidence points elsewhere. */
export interface CaseEffect {
  readonly pipelineId: PipelineId;
  readonly what: 'opened' | 'placed' | 'left';
  readonly caseId: string | null;
  readonly from: string | null;
  readonly to: Place;
}

export function knowledgeIn(rows: readonly ReferenceRow[]): Knowledge {
  return {
    claims: rows.filter(({ kind }) => kind === 'claim').map(claimIn),
    votes: rows
      .filter(({ kind }) => kind === 'vote')
      .map(voteIn)
      .sort((a, b) => a.on.localeCompare(b.on)),
  };
}

/**
 * Where the cases of a state belong by what is known: a recognition case for every state, a relations case for each recogniser.
 *
 * @param isInUse whether a ministry still uses a stage; where Confirmed was taken out of use, the recognition itself is the place
 */
export function placesOf(
  { claims, votes }: Knowledge,
  isInUse: (stageId: string) => boolean,
): Readonly<Partial<Record<PipelineId, Place>>> {
  const { stageCode, effectiveOn, reason } = placeRecognition(claims, votes);
  const recognition = { stageId: isInUse(stageCode) ? stageCode : ACTS.recognition.stageId, effectiveOn, reason };
  const act = firstClaim(claims, ACTS.recognition.kind);
  if (!act) return { recognition };
  const begun = firstClaim(claims, ACTS.relations.kind);
  const relations = begun
    ? {
        stageId: ACTS.relations.stageId,
        effectiveOn: begun.effectiveOn ?? act.effectiveOn,
        reason: 'Diplomatic relations are reported as established.',
      }
    : {
        stageId: FIRST_STAGES.relations,
        effectiveOn: act.effectiveOn,
        reason: 'Recognised; no relations are on record.',
      };
  return { recognition, relations };
}

/** The first dated claim of a kind; one without a day when there is no other. */
function firstClaim(claims: readonly SourcedClaim[], kind: ClaimKind): SourcedClaim | undefined {
  return firstDated(claims, kind) ?? claims.find((claim) => claim.kind === kind);
}

/**
 * What newer knowledge does to the cases of a state. Only where the place by the evidence changes does anything happen, so that a
 * corrected source moves no case.
 *
 * @param before `null` for a state that is new itself
 */
function caseEffects(
  cases: readonly PlacedCase[],
  before: Knowledge | null,
  after: Knowledge,
  isInUse: (stageId: string) => boolean,
): readonly CaseEffect[] {
  const was = before ? placesOf(before, isInUse) : {};
  const is = placesOf(after, isInUse);
  return (['recognition', 'relations'] as const).flatMap((pipelineId): readonly CaseEffect[] => {
    const to = is[pipelineId];
    if (!to) return [];
    const found = cases.find((open) => open.pipelineId === pipelineId);
    if (was[pipelineId]?.stageId === to.stageId && was[pipelineId].effectiveOn === to.effectiveOn) return [];
    if (!found) return [{ pipelineId, what: 'opened', caseId: null, from: null, to }];
    if (found.stageId === to.stageId && found.stageSince === to.effectiveOn) return [];
    const what = found.isMovedByHand ? 'left' : 'placed';
    return [{ pipelineId, what, caseId: found.caseId, from: found.stageId, to }];
  });
}

/**
 * The cases whose stage begins on another day once a claim was corrected: those that stand where the evidence put them and have
 * their day from it. The stage itself is not the correction's to change.
 */
export function redatedCases(
  cases: readonly Pick<PlacedCase, 'caseId' | 'pipelineId' | 'stageId' | 'stageSince'>[],
  before: Knowledge,
  after: Knowledge,
  isInUse: (stageId: string) => boolean,
): readonly { readonly caseId: string; readonly stageSince: CalendarDate | null }[] {
  const was = placesOf(before, isInUse);
  const is = placesOf(after, isInUse);
  return cases.flatMap(({ caseId, pipelineId, stageId, stageSince }) => {
    const [from, to] = [was[pipelineId], is[pipelineId]];
    const isPlaced = from?.stageId === stageId && from.effectiveOn === stageSince;
    return isPlaced && to?.stageId === stageId && to.effectiveOn !== stageSince
      ? [{ caseId, stageSince: to.effectiveOn }]
      : [];
  });
}

/** Whether the recognition case becomes contested, or no longer is; `null` when that stays. */
function contestEffect(cases: readonly PlacedCase[], after: Knowledge): 'contested' | 'settled' | null {
  const found = cases.find(({ pipelineId }) => pipelineId === 'recognition');
  const outcome = outcomeAfterClaims(found?.outcome ?? null, after.claims, found?.decision ?? null);
  if (outcome === (found?.outcome ?? null)) return null;
  return outcome === 'contested' ? 'contested' : 'settled';
}

/** A state as the comparison found it: its claims and votes on record, and its cases. */
export interface ComparedState {
  readonly iso3: string;
  readonly isUnMember: boolean;
  /** It is not on record yet. */
  readonly isNew: boolean;
  readonly rows: readonly RowOnRecord[];
  readonly cases: readonly PlacedCase[];
}

export interface StateEffects {
  /** By how much each count changes: 1, 0 or -1. */
  readonly counts: Readonly<Record<CountRule, number>>;
  readonly cases: readonly CaseEffect[];
  readonly contest: 'contested' | 'settled' | null;
}

/**
 * What accepting these differences does to one state.
 *
 * @param accepted of this state
 * @param on the day for which the counts are asked
 */
export function effectsOn(
  state: ComparedState,
  accepted: readonly Difference[],
  isInUse: (stageId: string) => boolean,
  on: CalendarDate,
): StateEffects {
  const before = knowledgeIn(state.rows);
  const after = knowledgeIn(rowsAfter(state.rows, accepted));
  const country = accepted.find(({ kind }) => kind === 'country');
  const status = country?.fields.find(({ field, isKept }) => field === 'unStatus' && !isKept)?.now;
  const willBeUnMember = status === undefined ? state.isUnMember : status === 'member';
  const isStillUnknown = state.isNew && !country;
  const counted = (rule: CountRule, { claims }: Knowledge, isUnMember: boolean): number =>
    Number(verdictOf(rule, { iso3: state.iso3, isUnMember, claims }, on).isCounted);
  const counts = COUNT_RULES.map(
    (rule) => [rule, counted(rule, after, willBeUnMember) - counted(rule, before, state.isUnMember)] as const,
  );
  return {
    counts: Object.fromEntries(counts) as Record<CountRule, number>,
    cases: isStillUnknown ? [] : caseEffects(state.cases, state.isNew ? null : before, after, isInUse),
    contest: contestEffect(state.cases, after),
  };
}
