import { expect, test } from 'vitest';
import { appRouter } from '../../electron/application/router.ts';
import { arrivals, newestLine, watchArrivals } from '../support/arrivals.ts';
import { caseOf, openDesk } from '../support/desk.ts';
import { everyAct, NOT_TAKEN_BACK } from '../support/every-act.ts';
import { allRows, openBaseOf } from '../support/open-base.ts';

/** All procedures of the desk that change something, by their paths. */
function mutations(): string[] {
  const procedures = appRouter._def.procedures as unknown as Record<string, { _def: { type: string } }>;
  return Object.keys(procedures).filter((path) => procedures[path]?._def.type === 'mutation');
}

test('every act of the desk is one change, and taking it back restores every row exactly', {
  timeout: 120_000,
}, async () => {
  const opened = await openDesk();
  const { desk } = opened;
  const { countryId } = await caseOf(desk, 'recognition', 'Germany');
  const other = await caseOf(desk, 'recognition', 'Albania');
  const acts = everyAct(desk, countryId, other.countryId);
  // Somebody who adds an act says here how it is taken back, or why it is not.
  expect([...acts.map(([path]) => path), ...Object.keys(NOT_TAKEN_BACK)].sort()).toEqual(mutations().sort());

  const db = await openBaseOf(opened);
  watchArrivals(db);
  const beginning = newestLine(db);
  // The log of a case is written on, never back: a move is taken back by an entry of its own.
  const rows = () => allRows(db, ['stage_entries', 'stage_entry_documents']);
  for (const [path, act] of acts) {
    const refused = (error: unknown): never => {
      throw new Error(`${path} was refused: ${JSON.stringify((error as { data?: unknown }).data)}`, { cause: error });
    };
    let before = rows();
    let done = await act().catch(refused);
    if (typeof done === 'function') {
      before = rows();
      done = await done().catch(refused);
    }
    const after = rows();
    expect(after, path).not.toEqual(before);
    const back = await desk.changes.undo.mutate({ changeId: done.changeId }).catch(refused);
    expect(rows(), `${path} taken back`).toEqual(before);
    await desk.changes.undo.mutate({ changeId: back.changeId }).catch(refused);
    expect(rows(), `${path} done again`).toEqual(after);
  }

  // Whatever was changed, taken back and done again since.
  for (const { got, told } of arrivals(db, beginning)) expect(told).toEqual(got);
});
