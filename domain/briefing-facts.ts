import type { ActionKind } from './action-kind.ts';
import type { CalendarDate } from './calendar-date.ts';
import type { Condition, Outcome } from './case-state.ts';
import type { DecisionStep } from './decision-map.ts';
import type { Marking } from './marking.ts';
import type { Stance } from './person.ts';
import type { SourcedClaim } from './recognition-evidence.ts';
import type { RepresentationDirection, RepresentationEvent } from './representation.ts';

/** What is known about a country on one day: plain rows, so that any past briefing can be composed again. */
export interface BriefingFacts {
  readonly country: CountryFact;
  readonly recognition: CaseFact | null;
  readonly relations: CaseFact | null;
  /** What happened to the representation of each side; told only where there is a relations case. */
  readonly representation: readonly RepresentationFact[];
  readonly claims: readonly ClaimFact[];
  /** Newest first within a topic. */
  readonly notes: readonly NoteFact[];
  /** Those that stand that day, in the order of their codes, the newest of each first. */
  readonly objections: readonly ObjectionFact[];
  /** The way of a decision, in its order. */
  readonly decision: readonly DecisionFact[];
  /** Those who hold a post that day, by name. */
  readonly people: readonly PersonFact[];
  /** All of them, newest first: what a copy prints and counts is chosen among those that it may hold. */
  readonly contacts: readonly ContactFact[];
  readonly promises: readonly PromiseFact[];
  readonly nextSteps: readonly NextStepFact[];
  readonly memberships: readonly MembershipFact[];
  readonly missions: readonly MissionFact[];
  /** Newest first. */
  readonly votes: readonly VoteFact[];
  /** Entries that whoever gathered these rows already kept back because of their marking. */
  readonly leftOut: number;
}

export interface CountryFact {
  readonly name: string;
  readonly officialName: string;
  readonly capital: string | null;
  readonly region: string;
  readonly population: number | null;
  /** The day the reference data was compiled. */
  readonly asOf: CalendarDate | null;
}

export interface CaseFact {
  readonly stageCode: string;
  readonly stageName: string;
  readonly since: CalendarDate | null;
  readonly outcome: Outcome | null;
  readonly condition: Condition | null;
  readonly conditionReason: string | null;
  /** Of condition and reason; stage and outcome are on every copy. */
  readonly conditionMarking: Marking;
}

export interface ClaimFact extends SourcedClaim {
  readonly note: string | null;
}

export interface RepresentationFact extends RepresentationEvent {
  readonly direction: RepresentationDirection;
}

export interface NoteFact {
  readonly topic: 'decides' | 'position' | 'background';
  readonly text: string;
  readonly asOf: CalendarDate;
  readonly source: string;
  readonly marking: Marking;
}

export interface ObjectionFact {
  /** What kind of objection it is, in the ministry's words. */
  readonly name: string;
  readonly words: string;
  readonly by: string;
  /** Held on the day it was said. */
  readonly post: string | null;
  readonly saidOn: CalendarDate;
  readonly marking: Marking;
}

export interface DecisionFact extends DecisionStep {
  readonly person: string | null;
  readonly marking: Marking;
}

export interface PersonFact {
  readonly name: string;
  /** In the person's own script. */
  readonly nativeName: string | null;
  readonly post: string;
  readonly postSince: CalendarDate | null;
  readonly stance: Stance | null;
  readonly stanceOn: CalendarDate | null;
  /** Of the stance: who holds which office is on every copy. */
  readonly stanceMarking: Marking;
  /** The newest contact of each marking: the last that a reader may know of is not the last there was. */
  readonly met: readonly { readonly on: CalendarDate; readonly marking: Marking }[];
}

export interface ContactFact {
  readonly on: CalendarDate;
  readonly kind: ActionKind;
  readonly place: string | null;
  /** With the post that each held that day. */
  readonly people: readonly { readonly name: string; readonly post: string | null }[];
  readonly summary: string;
  readonly marking: Marking;
}

export interface PromiseFact {
  readonly direction: 'ours' | 'theirs' | 'partner';
  readonly text: string;
  readonly madeOn: CalendarDate | null;
  readonly dueOn: CalendarDate | null;
  /** Who is to keep it: our officer, their interlocutor. */
  readonly by: string | null;
  readonly status: 'open' | 'kept' | 'broken' | 'lapsed';
  /** The entry of the log with which it was made; null where it was put down by itself. */
  readonly actionId: string | null;
  readonly marking: Marking;
}

export interface NextStepFact {
  readonly pipelineName: string;
  readonly text: string;
  readonly dueOn: CalendarDate | null;
  readonly owner: string | null;
  readonly marking: Marking;
}

export interface MembershipFact {
  readonly body: string;
  /** Our own standing in the same body, in the words of the record; `null` when none is recorded. */
  readonly ours: { readonly status: string; readonly since: CalendarDate | null } | null;
}

export interface MissionFact {
  readonly type: 'embassy' | 'consulate' | 'mission';
  /** `null` where the source names the country only. */
  readonly city: string | null;
  readonly source: string;
}

export interface VoteFact {
  readonly on: CalendarDate;
  readonly body: string;
  readonly question: string;
  readonly vote: 'for' | 'against' | 'abstain' | 'absent';
  readonly inFavour: 'yes' | 'no' | 'neutral';
}
