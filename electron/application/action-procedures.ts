import { z } from 'zod';
import type { Change, Tx } from '../../db/database.ts';
import { addAction } from '../../db/queries/actions.ts';
import { casesOfCountries } from '../../db/queries/cases.ts';
import { addCommitment } from '../../db/queries/commitments.ts';
import { addPoint, readConversation, setComment, setOurs } from '../../db/queries/conversations.ts';
import { correctAction } from '../../db/queries/correct-action.ts';
import { areCountries } from '../../db/queries/countries.ts';
import { addPerson, areOfficers, arePeople, countriesOfPeople, findOfficer } from '../../db/queries/people.ts';
import { actionRefusal, caseForFollowUp } from '../../domain/action-entry.ts';
import { ACTION_KINDS } from '../../domain/action-kind.ts';
import { isCalendarDate } from '../../domain/calendar-date.ts';
import { officersPresent, pointSaid, tidy } from './conversation-procedures.ts';
import { dateText, id, line, marking, prose } from './inputs.ts';
import { UserError } from './refusal.ts';
import { changing, procedure, router } from './trpc.ts';

const entry = z.object({
  kind: z.enum(ACTION_KINDS),
  happenedOn: dateText,
  localTime: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as 14:30')
    .optional(),
  zone: z.string().max(64).optional(),
  place: line.optional(),
  /** One line of outcome. */
  summary: line,
  notes: prose.optional(),
  /** What the writer thinks of it, apart from what was said and marked for itself. */
  comment: z.object({ text: prose.min(1), marking }).optional(),
  marking,
  countryIds: z.array(id).max(300),
  people: z.array(z.object({ personId: id, remark: prose.optional() })).max(300),
  newPeople: z
    .array(z.object({ name: line.min(1), title: line.optional(), countryId: id.optional(), remark: prose.optional() }))
    .max(50)
    .default([]),
  /** Who of ours was there. */
  officerIds: officersPresent.default([]),
  /** What was said, in its order. */
  points: z.array(pointSaid).max(100).default([]),
  /** What we do next: a task of ours. */
  followUp: z.object({ text: line.min(1), dueOn: dateText.nullable(), ownerId: id.nullable() }).nullable(),
  /** What they promised, in their words. */
  theirPromise: z.object({ text: line.min(1), dueOn: dateText.nullable() }).nullable(),
});
type Entry = z.infer<typeof entry>;

/** What an entry says of itself; what was said in it, the comment and the remarks are corrected point by point. */
const correction = entry
  .pick({
    kind: true,
    happenedOn: true,
    localTime: true,
    zone: true,
    place: true,
    summary: true,
    notes: true,
    marking: true,
    countryIds: true,
    newPeople: true,
  })
  .extend({ actionId: id, personIds: z.array(id).max(300) });

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
  const refusal = actionRefusal({
    happenedOn: input.happenedOn,
    today,
    summary: input.summary,
    countryIds,
    dueDates: [
      { field: 'followUp', dueOn: input.followUp?.dueOn ?? null },
      { field: 'theirPromise', dueOn: input.theirPromise?.dueOn ?? null },
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
    people: present,
  });

  if (input.comment) setComment(tx, actionId, input.comment);
  if (input.officerIds.length > 0) setOurs(tx, actionId, input.officerIds);
  for (const point of input.points) addPoint(tx, actionId, { ...tidy(point), raisedByPersonId: null });

  // With several countries on one entry, what follows from it is filed under the first.
  if (!input.followUp && !input.theirPromise) return actionId;
  const caseId = caseForFollowUp(casesOfCountries(tx, [countryId]))?.id ?? null;
  const from = { countryId, caseId, actionId, marking: input.marking };
  if (input.followUp) addCommitment(tx, { ...from, ...input.followUp, direction: 'ours', personId: null });
  if (input.theirPromise) {
    addCommitment(tx, {
      ...from,
      ...input.theirPromise,
      direction: 'theirs',
      personId: present[0]?.personId ?? null,
      ownerId: null,
    });
  }
  return actionId;
}

/** Whoever was met for the first time comes on record with the entry; who names no state of theirs is of its first one. */
function addNewPeople(tx: Tx, newPeople: Entry['newPeople'], countryId: string) {
  return newPeople.map((person) => ({
    personId: addPerson(tx, {
      name: person.name,
      nativeName: null,
      countryId: person.countryId ?? countryId,
      title: person.title || null,
      organisation: null,
    }),
    remark: person.remark ?? null,
  }));
}

function correctEntry(
  tx: Tx,
  { actionId, personIds, newPeople, ...input }: z.infer<typeof correction>,
  today: string,
): void {
  const before = readConversation(tx, actionId);
  if (!before) throw new UserError({ code: 'notFound', field: 'actionId' });
  if (!isCalendarDate(input.happenedOn)) throw new UserError({ code: 'impossibleDate', field: 'happenedOn' });
  const countryIds = [...new Set([...input.countryIds, ...countriesOfPeople(tx, personIds, input.happenedOn)])];
  const refusal = actionRefusal({ ...input, today, countryIds, dueDates: [] });
  if (refusal) throw new UserError(refusal);
  const others = newPeople.flatMap((person) => person.countryId ?? []);
  if (!areCountries(tx, [...countryIds, ...others])) throw new UserError({ code: 'notFound', field: 'countryIds' });
  if (!arePeople(tx, personIds)) throw new UserError({ code: 'notFound', field: 'people' });
  // Who raised a point was there: that is put right in the point first.
  const raiser = before.points.find(({ raisedByPersonId: by }) => by !== null && !personIds.includes(by));
  if (raiser) throw new UserError({ code: 'raisedPoint', field: 'people', topic: raiser.topic });
  const [countryId] = countryIds;
  if (countryId === undefined) throw new Error('the rule lets no entry without a country pass');
  const added = addNewPeople(tx, newPeople, countryId).map(({ personId }) => personId);
  correctAction(tx, actionId, {
    ...input,
    localTime: input.localTime ?? null,
    zone: input.zone ?? null,
    place: input.place || null,
    notes: input.notes?.trim() || null,
    countryIds,
    personIds: [...new Set([...personIds, ...added])],
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
}
