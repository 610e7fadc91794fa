import { z } from 'zod';
import type { Change, Reader, Tx } from '../../db/database.ts';
import { addAction } from '../../db/queries/actions.ts';
import { addCommitment } from '../../db/queries/commitments.ts';
import { readConversation, setOurs, tiePaper } from '../../db/queries/conversations.ts';
import { areCountries } from '../../db/queries/countries.ts';
import { addDocument } from '../../db/queries/documents.ts';
import { addLineUse, findLine } from '../../db/queries/lines.ts';
import { findObjection } from '../../db/queries/objections.ts';
import { areOfficers, arePeople, countriesOfPeople, listOfficers } from '../../db/queries/people.ts';
import { partsOf } from '../../db/queries/sheets.ts';
import { changeEvent, eventsOf, linksOfEvents } from '../../db/queries/trip-events.ts';
import { changeTrip, membersOf, stopsOf } from '../../db/queries/trips.ts';
import type { CalendarDate } from '../../domain/calendar-date.ts';
import { usualCases } from '../../domain/entry-cases.ts';
import {
  actionKindOf,
  homeRefusal,
  levelSaidAt,
  meetingsLeft,
  officersAt,
  thanksDueOn,
} from '../../domain/homecoming.ts';
import { DIRECTIONS } from '../../domain/note-register.ts';
import { DOCUMENT_KINDS } from '../../domain/pipelines.ts';
import { LINE_EFFECTS, type LineLevel } from '../../domain/positions.ts';
import { MEETING_RESULTS } from '../../domain/trip.ts';
import { casesToBeAbout } from './cases-to-be-about.ts';
import { caseOf } from './commitment-procedures.ts';
import { officersPresent } from './conversation-procedures.ts';
import { addNewPeople, entry } from './entry-input.ts';
import { dateText, id, line, marking, prose } from './inputs.ts';
import { UserError } from './refusal.ts';
import { openEvent, openTrip, refuseOfficer } from './trip-inputs.ts';
import { changing, procedure, router } from './trpc.ts';

const promise = { text: line, dueOn: dateText.nullable() };

const returnSheet = z.object({
  eventId: id,
  result: z.enum(MEETING_RESULTS).exclude(['didNotHappen']),
  /** One line of outcome. */
  summary: line,
  /** What was said in the room. */
  said: prose.nullable(),
  marking,
  /** Who was there in the end; may differ from the plan. */
  personIds: z.array(id).max(100),
  newPeople: entry.shape.newPeople,
  /** States that it concerned, beside those that it was planned with. */
  countryIds: z.array(id).max(100).default([]),
  /** Of a meeting with an organisation, for one: filed under no state, whoever was there. */
  isOfNoState: z.boolean().default(false),
  /** Who of ours was there; those of the programme where it is not said. */
  officerIds: officersPresent.optional(),
  ourPromises: z.array(z.object({ ...promise, ownerId: id.nullable() })).max(30),
  theirPromises: z.array(z.object({ ...promise, personId: id.nullable() })).max(30),
  /** What to thank them for; becomes a task of ours. */
  thanks: line.nullable(),
  /** Papers that changed hands: ours that we left, and theirs that we brought home. */
  papers: z
    .array(z.object({ kind: z.enum(DOCUMENT_KINDS), title: line, direction: z.enum(DIRECTIONS).default('out') }))
    .max(30),
  /** Lines of the sheet that were said, and what each did. */
  lineUses: z.array(z.object({ partId: id, effect: z.enum(LINE_EFFECTS) })).max(100),
});
type ReturnSheet = z.infer<typeof returnSheet>;

/** Coming home: what a trip brought, meeting by meeting, into the record. */
export const homecomingRouter = router({
  /** One return sheet: the entry in the log, the promises both ways, thanks, papers and used lines, as one change. */
  record: procedure
    .input(returnSheet)
    .mutation(({ ctx, input }) =>
      changing(ctx, (tx, change) => ({ actionId: takeHome(tx, input, ctx.today, change) })),
    ),

  /** Ends a trip of which every meeting is in the log, or is known not to have happened. */
  close: procedure.input(z.object({ tripId: id })).mutation(({ ctx, input: { tripId } }) =>
    changing(ctx, (tx) => {
      openTrip(tx, tripId);
      const count = meetingsLeft(eventsOf(tx, tripId));
      if (count > 0) throw new UserError({ code: 'meetingsLeft', count });
      changeTrip(tx, tripId, { closedOn: ctx.today });
      return {};
    }),
  ),
});

function takeHome(tx: Tx, sheet: ReturnSheet, today: CalendarDate, change: Change): string {
  const event = openEvent(tx, sheet.eventId);
  const trip = openTrip(tx, event.tripId);
  const countryIds = statesOf(tx, event, sheet);
  const refusal = homeRefusal({ ...sheet, on: event.on, actionId: event.actionId, countryIds }, today);
  if (refusal) throw new UserError(refusal);
  refuseUnknown(tx, sheet, countryIds);

  const stop = stopsOf(tx, trip.id).find(({ id: stopId }) => stopId === event.stopId);
  // As the log form fills it in: of each state the case that is plainly spoken of.
  const cases = casesToBeAbout(tx, countryIds);
  const caseIds = usualCases(cases);
  const added = addNewPeople(tx, sheet.newPeople, countryIds[0] ?? null);
  const personIds = [...sheet.personIds, ...added.map(({ personId }) => personId)];
  const actionId = addAction(tx, {
    kind: actionKindOf(event.kind),
    happenedOn: event.on,
    localTime: event.startsAt,
    zone: event.startsAt === null ? null : (stop?.zone ?? null),
    place: [stop?.place, event.place].filter(Boolean).join(', ') || null,
    summary: sheet.summary,
    notes: sheet.said?.trim() || null,
    marking: sheet.marking,
    actor: change.actor,
    loggedAt: change.at,
    countryIds,
    caseIds,
    people: [...sheet.personIds.map((personId) => ({ personId, remark: null })), ...added],
  });
  setOurs(tx, actionId, sheet.officerIds ?? officersOf(tx, event));
  changeEvent(tx, event.id, { result: sheet.result, resultLine: sheet.summary, actionId });
  const about = cases.filter((each) => caseIds.includes(each.id));
  writePromises(tx, sheet, {
    actionId,
    on: event.on,
    countryIds,
    about,
    ownerId: trip.ownerId,
    thankedId: personIds[0],
  });
  writePapers(tx, sheet, { actionId, on: event.on, source: trip.title, countryIds });
  writeLineUses(tx, sheet, { actionId, on: event.on, level: levelOf(tx, event, trip, actionId) });
  return actionId;
}

/** What was promised both ways, and the thanks that we owe. */
function writePromises(
  tx: Tx,
  sheet: ReturnSheet,
  {
    actionId,
    on,
    countryIds,
    about,
    ownerId: thankingId,
    thankedId = null,
  }: {
    readonly actionId: string;
    readonly on: CalendarDate;
    readonly countryIds: readonly string[];
    readonly about: Parameters<typeof caseOf>[2];
    readonly ownerId: string | null;
    readonly thankedId: string | null | undefined;
  },
): void {
  // With several states at one table, what follows from it is filed under the first, as for every entry; the rule lets nothing
  // follow from a meeting that concerned none.
  const [countryId] = countryIds;
  if (countryId === undefined) return;
  const from = { countryId, caseId: caseOf(tx, countryId, about), actionId, marking: sheet.marking };
  for (const { text, dueOn, ownerId } of sheet.ourPromises) {
    addCommitment(tx, { ...from, text, dueOn, ownerId, direction: 'ours', personId: null });
  }
  for (const { text, dueOn, personId } of sheet.theirPromises) {
    addCommitment(tx, { ...from, text, dueOn, personId, ownerId: null, direction: 'theirs' });
  }
  if (sheet.thanks) {
    const thanks = { text: sheet.thanks, dueOn: thanksDueOn(on), ownerId: thankingId, personId: thankedId };
    addCommitment(tx, { ...from, ...thanks, direction: 'ours' });
  }
}

type Event = ReturnType<typeof openEvent>;

/** The states that a meeting was with: those of its programme, those that it concerned, and those for which somebody spoke. */
function statesOf(tx: Reader, event: Event, { personIds, countryIds, isOfNoState }: ReturnSheet): readonly string[] {
  if (isOfNoState) return [];
  const planned = linksOfEvents(tx, [event.id]).countries.map(({ id: countryId }) => countryId);
  return [...new Set([...planned, ...countryIds, ...countriesOfPeople(tx, personIds, event.on)])];
}

function officersOf(tx: Reader, event: Event): readonly string[] {
  const memberIds = linksOfEvents(tx, [event.id]).members.map(({ id: memberId }) => memberId);
  return officersAt({ ...event, memberIds }, membersOf(tx, event.tripId), listOfficers(tx));
}

/** For us spoke whoever of the delegation was named for the meeting; where nobody was, the principal did. */
function levelOf(tx: Reader, event: Event, trip: ReturnType<typeof openTrip>, actionId: string): LineLevel {
  const heard = readConversation(tx, actionId)?.people.map(({ postHeld }) => postHeld) ?? [];
  const attending = linksOfEvents(tx, [event.id]).members.map(({ id: memberId }) => memberId);
  const roles = membersOf(tx, trip.id).flatMap((member) => (attending.includes(member.id) ? member.role : []));
  return levelSaidAt(heard, roles.length > 0 ? roles : [trip.principal]);
}

/** Papers that changed hands become papers on record, tied to the entry. What the date on one of theirs is, nobody has said yet. */
function writePapers(
  tx: Tx,
  { papers, marking: of }: ReturnSheet,
  from: {
    readonly actionId: string;
    readonly on: CalendarDate;
    readonly source: string;
    readonly countryIds: readonly string[];
  },
): void {
  const { actionId, on, source, countryIds } = from;
  for (const { kind, title, direction } of papers) {
    const paper = { kind, title, direction, source, number: null, marking: of, attachmentId: null };
    const datedOn = direction === 'out' ? on : null;
    tiePaper(tx, actionId, addDocument(tx, { ...paper, datedOn, receivedOn: on }, countryIds));
  }
}

/** The bank learns from what was said: a line that answered an objection, and what it did. */
function writeLineUses(
  tx: Tx,
  sheet: ReturnSheet,
  from: {
    readonly actionId: string;
    readonly on: CalendarDate;
    readonly level: LineLevel;
  },
): void {
  const parts = partsOf(tx, [sheet.eventId]);
  for (const { partId, effect } of sheet.lineUses) {
    const part = parts.find(({ id: known }) => known === partId);
    const objection = findObjection(tx, part?.objectionId ?? '');
    if (!part?.lineId || !objection || !findLine(tx, part.lineId)) {
      throw new UserError({ code: 'notFound', field: 'lineUses' });
    }
    addLineUse(tx, {
      lineId: part.lineId,
      countryId: objection.countryId,
      objectionId: objection.id,
      actionId: from.actionId,
      usedOn: from.on,
      toWhom: null,
      level: from.level,
      effect,
      note: null,
    });
  }
}

function refuseUnknown(tx: Tx, sheet: ReturnSheet, countryIds: readonly string[]): void {
  const { personIds, newPeople, officerIds, ourPromises, theirPromises } = sheet;
  const others = newPeople.flatMap(({ countryId }) => countryId ?? []);
  if (!areCountries(tx, [...countryIds, ...others])) throw new UserError({ code: 'notFound', field: 'countryIds' });
  if (new Set(personIds).size !== personIds.length || !arePeople(tx, personIds)) {
    throw new UserError({ code: 'notFound', field: 'personIds' });
  }
  if (!areOfficers(tx, officerIds ?? [])) throw new UserError({ code: 'notFound', field: 'officerIds' });
  if (
    !arePeople(
      tx,
      theirPromises.flatMap(({ personId }) => personId ?? []),
    )
  ) {
    throw new UserError({ code: 'notFound', field: 'theirPromises' });
  }
  for (const { ownerId } of ourPromises) refuseOfficer(tx, ownerId, 'ourPromises');
}
