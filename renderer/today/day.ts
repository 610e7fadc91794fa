import type { Outputs } from '../api/trpc.ts';

type Answer = Outputs['today']['list'];
type Named<T> = T & Answer['states'][number];

/** Today as its screen shows it: every row with the name and flag of its state. */
export type Day = ReturnType<typeof withNames>;

/** Gives each promise and each silence the names of its state, which the answer has once for all of them. */
export function withNames({ states, ...day }: Answer) {
  const stateOf = new Map(states.map((state) => [state.countryId, state]));
  const named = <T extends { readonly countryId: string }>(rows: readonly T[]): readonly Named<T>[] =>
    rows.map((row) => {
      const state = stateOf.get(row.countryId);
      if (!state) throw new Error(`no name for the state ${row.countryId}`);
      return { ...row, ...state };
    });
  return {
    ...day,
    overdue: named(day.overdue),
    week: named(day.week),
    undated: named(day.undated),
    waiting: named(day.waiting),
    waitingOnPartners: named(day.waitingOnPartners),
    silent: named(day.silent),
  };
}
