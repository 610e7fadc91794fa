/**
 * What happens to a paper between the press and the file, in order. `waiting` for a paper that is drawn before it, and `starting` when
 * the typesetter is not there yet and its fonts are not read, are steps of some papers only.
 */
export const MAKING_STEPS = ['reading', 'composing', 'waiting', 'starting', 'drawing', 'file', 'writing'] as const;
export type MakingStep = (typeof MAKING_STEPS)[number];

/** The steps in the worker that draws. */
export type DrawingStep = Extract<MakingStep, 'starting' | 'drawing' | 'file'>;

const SOMETIMES: ReadonlySet<MakingStep> = new Set<MakingStep>(['waiting', 'starting']);

/** A step that has begun, with the milliseconds spent in it so far; the last of a list is the one that is going on. */
export interface StepTaken {
  readonly step: MakingStep;
  readonly ms: number;
}

export interface ListedStep {
  readonly step: MakingStep;
  readonly state: 'done' | 'underway' | 'toCome';
  /** Null where it is still to come: how long it will take, nobody knows. */
  readonly ms: number | null;
}

/**
 * The whole way of a paper for a list: what is done and how long it took, what is going on and for how long, what is to come. No
 * share of the whole is told: the typesetter does not know how many pages a book will have before it has drawn them.
 *
 * @param taken in the order in which they began; a step may be taken again, as when a page is drawn anew without a broken photo
 */
export function listedSteps(taken: readonly StepTaken[]): readonly ListedStep[] {
  const underway = taken.at(-1)?.step ?? null;
  const reached = underway === null ? -1 : MAKING_STEPS.indexOf(underway);
  return MAKING_STEPS.flatMap((step, index): ListedStep[] => {
    const of = taken.filter((each) => each.step === step);
    const ms = of.length === 0 ? null : of.reduce((sum, each) => sum + each.ms, 0);
    if (ms === null && (SOMETIMES.has(step) || index < reached)) return [];
    // What is taken again after a later one is going on once more, and the later one is to come again.
    if (index > reached) return [{ step, state: 'toCome', ms: null }];
    return [{ step, state: step === underway ? 'underway' : 'done', ms }];
  });
}
