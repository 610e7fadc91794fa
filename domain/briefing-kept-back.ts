import type { BriefingFacts, CaseFact } from './briefing-facts.ts';
import { type Marking, mayAppear } from './marking.ts';
import type { RepresentationEventKind } from './representation.ts';

/** What the note on a state can be without. */
export type KeptBackKind =
  | 'condition'
  | 'agrement'
  | 'note'
  | 'objection'
  | 'decisionStep'
  | 'stance'
  | 'contact'
  | 'promise';

export interface KeptBack {
  readonly kind: KeptBackKind;
  /** As it is on record; of a stance, whose it is. Empty where there are no words. */
  readonly text: string;
}

/**
 * What a note on a state up to a marking does not tell, in the order of the note. Not the next steps, which are promises of ours,
 * nor the days on which somebody was met, which are contacts.
 */
export function keptBack(facts: BriefingFacts, level: Marking): readonly KeptBack[] {
  const above = <T extends { readonly marking: Marking }>(rows: readonly T[]): readonly T[] =>
    rows.filter(({ marking }) => !mayAppear(marking, level));
  return [
    ...[facts.recognition, facts.relations].flatMap((found): KeptBack[] =>
      found && isConditionKept(found, level) ? [{ kind: 'condition', text: found.conditionReason ?? '' }] : [],
    ),
    ...facts.representation
      .filter(({ kind }) => isDiscreet(kind) && !mayAppear('restricted', level))
      .map(
        ({ person, effectiveOn }): KeptBack => ({
          kind: 'agrement',
          text: [person, effectiveOn].filter(Boolean).join(', '),
        }),
      ),
    ...above(facts.notes).map(({ text }): KeptBack => ({ kind: 'note', text })),
    ...above(facts.objections).map(({ words }): KeptBack => ({ kind: 'objection', text: words })),
    ...above(facts.decision).map(({ name }): KeptBack => ({ kind: 'decisionStep', text: name })),
    ...facts.people
      .filter(({ stance, stanceMarking }) => stance !== null && !mayAppear(stanceMarking, level))
      .map(({ name }): KeptBack => ({ kind: 'stance', text: name })),
    ...above(facts.contacts).map(({ on, summary }): KeptBack => ({ kind: 'contact', text: `${on}: ${summary}` })),
    ...above(facts.promises).map(({ text }): KeptBack => ({ kind: 'promise', text })),
  ];
}

/** Whether a condition of a case, and its reason, are marked above the note. */
export function isConditionKept({ condition, conditionMarking }: CaseFact, level: Marking): boolean {
  return condition !== null && !mayAppear(conditionMarking, level);
}

/** A request for agrément and its refusal are nobody else's business: only the grant is ever public. */
export function isDiscreet(kind: RepresentationEventKind): boolean {
  return kind === 'agrementAsked' || kind === 'agrementRefused';
}
