import type { CalendarDate } from './calendar-date.ts';
import { type Ageing, ageing } from './case-state.ts';
import type { Direction } from './note-register.ts';
import type { DocumentKind } from './pipelines.ts';

export interface EditedCriterion {
  /** `null` for one that is new. */
  readonly id: string | null;
  readonly text: string;
  readonly documentKinds: readonly DocumentKind[];
  /** Which way such a paper goes; `null` for either. */
  readonly direction: Direction | null;
}

export interface EditedTask {
  /** `null` for one that is new. */
  readonly id: string | null;
  readonly text: string;
}

/** What a ministry can say differently of a stage. Its place in the pipeline and what entering it means stay. */
export interface EditedStage {
  readonly name: string;
  readonly enterWhen: string;
  readonly reviewDays: number;
  readonly criteria: readonly EditedCriterion[];
  /** What is usually done in it, in order. */
  readonly tasks: readonly EditedTask[];
}

export type StageEditRefusal =
  | { readonly code: 'textMissing'; readonly field: 'name' | 'enterWhen' | `criteria.${number}` | `tasks.${number}` }
  | { readonly code: 'nameTaken'; readonly field: 'name' }
  | { readonly code: 'rhythmOutOfRange'; readonly field: 'reviewDays' };

/** Once in ten years is no rhythm any more. */
export const MOST_REVIEW_DAYS = 3650;

/**
 * Why a stage cannot be kept like this, or `null` when it can.
 *
 * @param otherNames names of the other stages of the same pipeline: two columns of one name cannot be told apart
 */
export function stageEditRefusal(stage: EditedStage, otherNames: readonly string[]): StageEditRefusal | null {
  if (stage.name.trim() === '') return { code: 'textMissing', field: 'name' };
  const isSame = (name: string): boolean => name.trim().toLowerCase() === stage.name.trim().toLowerCase();
  if (otherNames.some(isSame)) return { code: 'nameTaken', field: 'name' };
  if (stage.enterWhen.trim() === '') return { code: 'textMissing', field: 'enterWhen' };
  if (!Number.isInteger(stage.reviewDays) || stage.reviewDays < 1 || stage.reviewDays > MOST_REVIEW_DAYS) {
    return { code: 'rhythmOutOfRange', field: 'reviewDays' };
  }
  for (const list of ['criteria', 'tasks'] as const) {
    const empty = stage[list].findIndex(({ text }) => text.trim() === '');
    if (empty >= 0) return { code: 'textMissing', field: `${list}.${empty}` };
  }
  return null;
}

interface Ageable {
  readonly stageSince: CalendarDate | null;
  readonly lastContactOn: CalendarDate | null;
}

export interface RhythmEffect<C> {
  /** Cases that a review will then be due or overdue for, and are not now. */
  readonly becomeDue: readonly C[];
  /** Cases that are due or overdue now and will not be then. */
  readonly becomeFresh: readonly C[];
}

/** What another review rhythm does to the cases that stand in the stage: shown before it is kept. */
export function effectOfRhythm<C extends Ageable>(
  cases: readonly C[],
  before: number,
  after: number,
  today: CalendarDate,
): RhythmEffect<C> {
  const isDue = (age: Ageing): boolean => age !== 'fresh';
  const changed = cases.map((found) => ({
    found,
    was: isDue(ageing(found, before, today)),
    willBe: isDue(ageing(found, after, today)),
  }));
  return {
    becomeDue: changed.flatMap(({ found, was, willBe }) => (!was && willBe ? [found] : [])),
    becomeFresh: changed.flatMap(({ found, was, willBe }) => (was && !willBe ? [found] : [])),
  };
}
