import { performance } from 'node:perf_hooks';
import type { MakingStep, StepTaken } from '../../domain/making-step.ts';

/** What is being made for somebody at a screen, by the id under which the screen asks how far it is. Nothing of a paper is kept. */
export class Makings {
  readonly #underway = new Map<string, Making>();

  /** @param id of the screen's choosing; without one nobody will ask */
  begin(id: string | null): Making {
    const making = new Making(() => id !== null && this.#underway.get(id) === making && this.#underway.delete(id));
    if (id !== null) this.#underway.set(id, making);
    return making;
  }

  /** The steps that have begun, the last one going on; null when nothing is made under this id, or no more. */
  stepsOf(id: string): readonly StepTaken[] | null {
    return this.#underway.get(id)?.steps() ?? null;
  }
}

export class Making {
  readonly #taken: { readonly step: MakingStep; readonly from: number }[] = [];
  readonly #forget: () => void;

  constructor(forget: () => void) {
    this.#forget = forget;
  }

  /** From now on. */
  enter(step: MakingStep): void {
    this.#taken.push({ step, from: performance.now() });
  }

  steps(): readonly StepTaken[] {
    return this.#taken.map(({ step, from }, index) => ({
      step,
      ms: Math.round((this.#taken[index + 1]?.from ?? performance.now()) - from),
    }));
  }

  /** Made, refused or given up. */
  end(): void {
    this.#forget();
  }
}
