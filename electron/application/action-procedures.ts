import type { Change, Tx } from '../../db/database.ts';
import { addAction } from '../../db/queries/actions.ts';
import { addCommitment, type NewCommitment } from '../../db/queries/commitments.ts';
import { addPoint, setComment, setOurs } from '../../db/queries/conversations.ts';
import { areCountries } from '../../db/queries/countries.ts';
import { areOfficers, arePeople, countriesOfPeople, findOfficer } from '../../db/queries/people.ts';
import { actionRefusal } from '../../domain/action-entry.ts';
import { promiseOfFollowUp } from '../../domain/point.ts';
import { caseOf } from './commitment-procedures.ts';
import { tidy } from './conversation-procedures.ts';
import { correctEntry, correction } from './correct-entry.ts';
import { addNewPeople, type Entry, entry, knownCases } from './entry-input.ts';
import { UserError } from './refusal.ts';
import { changing, procedure, router } from './trpc.ts';

export const actionsRouter = router({
  log: procedure
    .input(entry)
    .mutation(({ ctx, input }) =>
      changing(ctx, (tx, change) => ({ actionId: logAction(tx, input, ctx.today, change) })),
    ),

  /** Puts right what was logged in a hurry. Who wrote it and when stays; the history keeps what stood there. */
  correct: procedure.input(correction).mutation(({ ctx, input }) =>
    changing(ctx, (tx) => {
      correctEntry(tx, input, ctx.today);
      return {};
    }),
  ),
});

function logAction(tx: Tx, input: Entry, today: string, change: Change): string {
  // Whom one meets speaks for a state, which then need not be named.
  const met = input.people.map(({ personId }) => personId);
  const countryIds = [...new Set([...input.countryIds, ...countriesOfPeople(tx, met, input.happenedOn)])];
  const about = knownCases(tx, input.caseIds);
  const refusal = actionRefusal({
    happenedOn: input.happenedOn,
    today,
    summary: input.summary,
    countryIds,
    caseCountryIds: about.map((found) => found.countryId),
    dueDates: [
      { field: 'followUp', dueOn: input.followUp?.dueOn ?? null },
      { field: 'theirPromise', dueOn: input.theirPromise?.dueOn ?? null },
      ...input.points.map(({ promise }) => ({ field: 'pointFollowUp' as const, dueOn: promise?.dueOn ?? null })),
    ],
  });
  if (refusal) throw new UserError(refusal);
  refuseUnknown(tx, input, countryIds);

  const [countryId] = countryIds;
  if (countryId === undefined) throw new Error('the rule lets no entry without a country pass');
  const added = addNewPeople(tx, input.newPeople, countryId);
  const present = [...input.people.map(({ personId, remark }) => ({ personId, remark: remark ?? null })), ...added];
  const actionId = addAction(tx, {
    kind: input.kind,
    happenedOn: input.happenedOn,
    localTime: input.localTime ?? null,
    zone: input.zone ?? null,
    place: input.place || null,
    summary: input.summary,
    notes: input.notes?.trim() || null,
    marking: input.marking,
    actor: change.actor,
    loggedAt: change.at,
    countryIds,
    caseIds: about.map((found) => found.id),
    people: present,
  });

  if (input.comment) setComment(tx, actionId, input.comment);
  if (input.officerIds.length > 0) setOurs(tx, actionId, input.officerIds);
  const pointIds = input.points.map(({ promise: _, ...point }) =>
    addPoint(tx, actionId, { ...tidy(point), raisedByPersonId: null }),
  );

  // Most entries promise nothing, and to look up under which case costs as much as to write them.
  const hasPromises = input.followUp ?? input.theirPromise ?? input.points.find(({ promise }) => promise);
  if (!hasPromises) return actionId;
  // With several countries on one entry, what follows from it is filed under the first, what somebody promised under theirs.
  const under = (of: string) => ({ countryId: of, caseId: caseOf(tx, of, about) });
  const from = { ...under(countryId), actionId, marking: input.marking };
  const by = whoPromised(input, present);
  const theirState =
    by && countriesOfPeople(tx, [by], input.happenedOn).find((each) => input.countryIds.includes(each));
  addPromises(tx, input, { ...from, pointIds, theirs: { personId: by, ...under(theirState ?? countryId) } });
  return actionId;
}

/** Whose word their promise is: of several nobody is guessed. */
function whoPromised({ theirPromise }: Entry, present: readonly { readonly personId: string }[]): string | null {
  const place = theirPromise?.by ?? (present.length === 1 ? 0 : -1);
  return present[place]?.personId ?? null;
}

/** What follows from an entry: our next step, their promise, and the follow-ups of points that are promises of ours. */
function addPromises(
  tx: Tx,
  { followUp, theirPromise, points }: Entry,
  {
    pointIds,
    theirs,
    ...from
  }: Pick<NewCommitment, 'countryId' | 'caseId' | 'actionId' | 'marking'> & {
    readonly pointIds: readonly string[];
    readonly theirs: Pick<NewCommitment, 'countryId' | 'caseId' | 'personId'>;
  },
): void {
  const pointAt = (place: number | null): string | null => (place === null ? null : (pointIds[place] ?? null));
  if (followUp) {
    const { point, ...task } = followUp;
    addCommitment(tx, { ...from, ...task, direction: 'ours', personId: null, pointId: pointAt(point) });
  }
  if (theirPromise) {
    const { point, by: _, ...promise } = theirPromise;
    const said = { ...from, ...theirs, ...promise };
    addCommitment(tx, { ...said, direction: 'theirs', ownerId: null, pointId: pointAt(point) });
  }
  points.forEach(({ promise, followUp: task, marking: of }, place) => {
    if (!promise || task === null) return;
    const text = promiseOfFollowUp(task);
    // It says what the point says, so it is marked as the point is.
    const ours = { ...promise, text, marking: of, direction: 'ours' as const, personId: null };
    addCommitment(tx, { ...from, ...ours, pointId: pointAt(place) });
  });
}

function refuseUnknown(tx: Tx, input: Entry, countryIds: readonly string[]): void {
  const others = input.newPeople.flatMap(({ countryId }) => countryId ?? []);
  if (!areCountries(tx, [...countryIds, ...others])) throw new UserError({ code: 'notFound', field: 'countryIds' });
  const personIds = [...new Set(input.people.map(({ personId }) => personId))];
  if (personIds.length !== input.people.length || !arePeople(tx, personIds)) {
    throw new UserError({ code: 'notFound', field: 'people' });
  }
  if (!areOfficers(tx, input.officerIds)) throw new UserError({ code: 'notFound', field: 'officerIds' });
  if (input.points.some(({ topic }) => topic === '')) throw new UserError({ code: 'textMissing', field: 'topic' });
  const ownerId = input.followUp?.ownerId;
  if (ownerId && !findOfficer(tx, ownerId)) throw new UserError({ code: 'notFound', field: 'followUp' });
  for (const field of ['followUp', 'theirPromise'] as const) {
    const place = input[field]?.point ?? null;
    if (place !== null && place >= input.points.length) throw new UserError({ code: 'notFound', field });
  }
  const by = input.theirPromise?.by ?? -1;
  if (by >= input.people.length + input.newPeople.length) throw new UserError({ code: 'notFound', field: 'people' });
  for (const { promise, followUp } of input.points) {
    if (!promise) continue;
    if (!followUp?.trim()) throw new UserError({ code: 'textMissing', field: 'pointFollowUp' });
    if (promise.ownerId && !findOfficer(tx, promise.ownerId)) {
      throw new UserError({ code: 'notFound', field: 'pointFollowUp' });
    }
  }
}
