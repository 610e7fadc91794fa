import { type CalendarDate, firstDay, isCalendarDate, lastDay } from './calendar-date.ts';
import type { DecisionState } from './positions.ts';
import { type Claim, dateOfClaim } from './recognition-evidence.ts';

/** One organ or person on the way of a decision. */
export interface DecisionStep {
  readonly id: string;
  readonly name: string;
  /** Without it the decision does not stand. */
  readonly isRequired: boolean;
  readonly state: DecisionState;
  /** The day of agreement or refusal, where it is known. */
  readonly stateOn: CalendarDate | null;
}

/** The required steps that have not agreed, in the order of the map: the first of them is where the work lies. */
export function missingSteps<S extends DecisionStep>(steps: readonly S[]): readonly S[] {
  return steps.filter(({ isRequired, state }) => isRequired && state !== 'agreed');
}

/** What a step had done by a day. A step of unknown day is believed, and so is a month that has begun. */
export function stepStateOn({ state, stateOn }: DecisionStep, on: CalendarDate): DecisionState {
  return stateOn !== null && firstDay(stateOn) > on ? 'open' : state;
}

export interface UnconfirmedRecognition<C extends Claim, S extends DecisionStep> {
  /** The first recognition in force by the day. */
  readonly claim: C;
  /** The required organs that had not agreed by then, in the order of the map. */
  readonly missing: readonly S[];
}

/**
 * A recognition on record whose required organ never agreed, or refused, by a day; `null` when there is none. A caution, no
 * verdict: it takes nobody out of a count, but it says where a recognition can be attacked.
 *
 * Source: São Tomé and Príncipe, 2012: the government decided, parliament never confirmed, a later president called it void
 * (domain c2).
 */
export function unconfirmedRecognition<C extends Claim, S extends DecisionStep>(
  claims: readonly C[],
  steps: readonly S[],
  on: CalendarDate,
): UnconfirmedRecognition<C, S> | null {
  const dayOf = (claim: C): CalendarDate => lastDay(dateOfClaim(claim) ?? '9999');
  const [claim] = claims
    .filter((candidate) => candidate.kind === 'recognition' && dayOf(candidate) <= on)
    .sort((a, b) => dayOf(a).localeCompare(dayOf(b)));
  const missing = steps.filter((step) => step.isRequired && stepStateOn(step, on) !== 'agreed');
  return claim && missing.length > 0 ? { claim, missing } : null;
}

export type StepRefusal =
  | { readonly code: 'textMissing'; readonly field: 'name' | 'source' }
  | { readonly code: 'impossibleDate' | 'dateInFuture'; readonly field: 'stateOn' };

/** Why a step cannot be kept as it stands, or `null` when it can. What nobody has decided yet has no day. */
export function stepRefusal(
  step: Omit<DecisionStep, 'id' | 'isRequired'> & { readonly source: string },
  today: CalendarDate,
): StepRefusal | null {
  if (step.name.trim() === '') return { code: 'textMissing', field: 'name' };
  if (step.state !== 'open' && step.stateOn !== null) {
    if (!isCalendarDate(step.stateOn)) return { code: 'impossibleDate', field: 'stateOn' };
    if (firstDay(step.stateOn) > today) return { code: 'dateInFuture', field: 'stateOn' };
  }
  return step.source.trim() === '' ? { code: 'textMissing', field: 'source' } : null;
}
