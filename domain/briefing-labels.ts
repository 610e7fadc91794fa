import type { ActionKind } from './action-kind.ts';
import type { MissionFact, NoteFact, PromiseFact, VoteFact } from './briefing-facts.ts';
import { ENGLISH_LABELS } from './briefing-labels-en.ts';
import { ALBANIAN_LABELS } from './briefing-labels-sq.ts';
import { SERBIAN_LABELS } from './briefing-labels-sr.ts';
import type { Condition, Outcome } from './case-state.ts';
import type { Marking } from './marking.ts';
import type { Stance } from './person.ts';
import type { DecisionState } from './positions.ts';
import type { ClaimKind, Grade } from './recognition-evidence.ts';
import type { RepresentationDirection, RepresentationForm } from './representation.ts';
import type { RepresentationStep, SideStateKind } from './representation-track.ts';

/** The languages in which a paper can be written, whatever the screens speak. */
export const BRIEFING_LANGUAGES = ['en', 'sq', 'sr'] as const;
export type BriefingLanguage = (typeof BRIEFING_LANGUAGES)[number];

/** Every word of ours in a briefing, in one language. Another language is another value of this type. */
export interface BriefingLabels {
  /** BCP 47, for dates and numbers. */
  readonly locale: string;
  readonly kicker: string;
  readonly asOfBriefing: (date: string) => string;
  /** `zone` is how far the clocks are ahead of UTC. */
  readonly moment: (date: string, time: string, zone: string) => string;
  readonly generated: (moment: string) => string;
  readonly pageWords: { readonly before: string; readonly between: string; readonly after: string };
  readonly staleLegend: (days: number, date: string) => string;
  readonly leftOut: (count: number, marking: string) => string;
  readonly missingInCopy: (sentence: string) => string;
  readonly marking: Record<Marking, string>;

  readonly noDate: string;
  readonly asOf: (date: string) => string;
  readonly since: (date: string) => string;
  readonly old: (age: Age) => string;
  readonly overdue: (age: Age) => string;

  readonly capital: (name: string) => string;
  readonly population: (formatted: string) => string;
  readonly referenceAsOf: (date: string) => string;
  readonly referenceUndated: string;

  readonly recognition: string;
  readonly relations: string;
  readonly evidence: string;
  readonly representation: {
    readonly heading: string;
    readonly direction: Record<RepresentationDirection, string>;
    readonly step: Record<RepresentationStep, string>;
    readonly form: Record<RepresentationForm, (seat: string | null) => string>;
    readonly head: (name: string) => string;
    readonly side: Record<SideStateKind, string>;
    readonly consulate: {
      readonly working: string;
      readonly agreed: string;
      readonly lapsed: string;
      readonly name: (name: string) => string;
    };
  };
  readonly ourMissions: string;
  readonly lastContact: string;
  readonly stage: (name: string, code: string) => string;
  readonly noCase: string;
  readonly noEvidence: string;
  readonly noMission: string;
  readonly noContactEver: string;
  readonly claimsFor: string;
  readonly claimsAgainst: string;
  readonly bestEvidence: (grade: string, source: string) => string;
  readonly noRecognitionClaim: string;
  readonly gradeBy: (grade: string, byWhom: string) => string;
  readonly source: (source: string) => string;
  readonly effective: (date: string) => string;
  readonly reported: (date: string) => string;
  readonly because: (condition: string, reason: string) => string;

  readonly topics: Record<NoteFact['topic'], { readonly heading: string; readonly missing: string }>;
  readonly moreNotes: (count: number) => string;
  readonly objections: {
    readonly missing: string;
    readonly words: (words: string) => string;
    readonly more: (count: number) => string;
  };
  readonly decision: {
    readonly label: string;
    readonly missing: string;
    readonly step: (name: string, state: string) => string;
    readonly notRequired: string;
    readonly lacking: (names: string) => string;
    readonly allAgreed: string;
    readonly noneRequired: string;
    readonly state: Record<DecisionState, (date: string | null) => string>;
  };
  readonly people: {
    readonly caption: string;
    readonly missing: string;
    readonly columns: readonly [string, string, string];
  };
  readonly morePeople: (count: number) => string;
  readonly lastMet: (date: string) => string;
  readonly neverMet: string;
  readonly noStance: string;
  readonly noStanceInCopy: string;

  readonly contacts: {
    readonly heading: string;
    readonly caption: string;
    readonly missing: string;
    readonly columns: readonly [string, string, string];
    readonly nobodyNamed: string;
    readonly kindAt: (kind: string, place: string) => string;
  };
  readonly earlierContacts: (count: number, since: string) => string;
  readonly person: (name: string, post: string) => string;
  readonly nativeName: (name: string, native: string) => string;

  readonly promises: {
    readonly heading: string;
    readonly columns: readonly [string, string, string, string];
    readonly nobody: string;
    readonly lists: Record<PromiseFact['direction'], { readonly caption: string; readonly missing: string }>;
  };

  readonly nextStep: {
    readonly heading: string;
    readonly missing: string;
    readonly owner: (name: string) => string;
    readonly noOwner: string;
  };
  readonly due: (date: string) => string;

  readonly memberships: {
    readonly heading: string;
    readonly theirs: string;
    readonly ours: string;
    readonly missing: string;
    readonly noneOfOurs: string;
    readonly standing: (body: string, status: string, since: string | null) => string;
  };

  readonly votes: {
    readonly heading: string;
    readonly caption: string;
    readonly missing: string;
    readonly columns: readonly [string, string, string];
  };
  readonly moreVotes: (count: number) => string;

  readonly actionKind: Record<ActionKind, string>;
  readonly claimKind: Record<ClaimKind, string>;
  readonly condition: Record<Condition, string>;
  readonly grade: Record<Grade, string>;
  readonly missionType: Record<MissionFact['type'], (city: string | null) => string>;
  readonly outcome: Record<Outcome, string>;
  readonly stance: Record<Stance, string>;
  readonly vote: Record<VoteFact['vote'], string>;
  readonly inFavour: Record<VoteFact['inFavour'], string>;
}

/** An age in the unit a reader thinks in. `upTo` where a partial date leaves it open. */
export interface Age {
  readonly count: number;
  readonly unit: 'day' | 'month' | 'year';
  readonly upTo: boolean;
}

const LABELS: Record<BriefingLanguage, BriefingLabels> = {
  en: ENGLISH_LABELS,
  sq: ALBANIAN_LABELS,
  sr: SERBIAN_LABELS,
};

/** The words of a briefing in a language. */
export function briefingLabels(language: BriefingLanguage): BriefingLabels {
  return LABELS[language];
}
