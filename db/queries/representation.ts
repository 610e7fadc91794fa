import { and, asc, eq, getTableColumns, inArray, max } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import type { CalendarDate } from '../../domain/calendar-date.ts';
import type {
  RepresentationDirection,
  RepresentationEventKind,
  RepresentationForm,
} from '../../domain/representation.ts';
import { prepareOnce, type Reader, type Tx } from '../database.ts';
import { actionCountries, actions } from '../schema/contacts.ts';
import { documents } from '../schema/evidence.ts';
import { representationDocuments, representationEvents } from '../schema/relations.ts';

/** What can be said of an event and corrected later. */
export interface RepresentationFields {
  readonly kind: RepresentationEventKind;
  readonly effectiveOn: CalendarDate | null;
  readonly form: RepresentationForm | null;
  readonly seat: string | null;
  readonly person: string | null;
  readonly note: string | null;
  readonly source: string;
}

export interface NewRepresentationEvent extends RepresentationFields {
  readonly countryId: string;
  readonly direction: RepresentationDirection;
}

export function addRepresentationEvent(tx: Tx, event: NewRepresentationEvent, documentIds: readonly string[]): string {
  const id = uuidv7();
  tx.insert(representationEvents)
    .values({ ...event, id })
    .run();
  linkPapers(tx, id, documentIds);
  return id;
}

/** Corrects an event; the history keeps what stood there before. */
export function correctRepresentationEvent(
  tx: Tx,
  eventId: string,
  fields: RepresentationFields,
  documentIds: readonly string[],
): void {
  tx.update(representationEvents).set(fields).where(eq(representationEvents.id, eventId)).run();
  const linked = papersOfEvents(tx, [eventId]).map(({ id }) => id);
  unlinkPapers(
    tx,
    eventId,
    linked.filter((id) => !documentIds.includes(id)),
  );
  linkPapers(
    tx,
    eventId,
    documentIds.filter((id) => !linked.includes(id)),
  );
}

/** Takes an event off the record; its papers stay on file, and the history keeps the event. */
export function removeRepresentationEvent(tx: Tx, eventId: string): void {
  unlinkPapers(
    tx,
    eventId,
    papersOfEvents(tx, [eventId]).map(({ id }) => id),
  );
  tx.delete(representationEvents).where(eq(representationEvents.id, eventId)).run();
}

export function findRepresentationEvent(db: Reader, eventId: string) {
  return db.select().from(representationEvents).where(eq(representationEvents.id, eventId)).get();
}

/** All events of a country in both directions with the papers that they rest on, in the order of entry. */
export function representationOf(db: Reader, countryId: string) {
  const { countryId: _, ...columns } = getTableColumns(representationEvents);
  const found = db
    .select(columns)
    .from(representationEvents)
    .where(eq(representationEvents.countryId, countryId))
    .orderBy(asc(representationEvents.id))
    .all();
  const papers = papersOfEvents(
    db,
    found.map(({ id }) => id),
  );
  return found.map((event) => ({
    ...event,
    papers: papers.flatMap(({ eventId, ...paper }) => (eventId === event.id ? [paper] : [])),
  }));
}

/** The events of all countries, by country: what a board, the gaps and the watch look at. */
export function representationByCountry(db: Reader) {
  const found = db
    .select({
      id: representationEvents.id,
      countryId: representationEvents.countryId,
      direction: representationEvents.direction,
      kind: representationEvents.kind,
      effectiveOn: representationEvents.effectiveOn,
      form: representationEvents.form,
      seat: representationEvents.seat,
      person: representationEvents.person,
    })
    .from(representationEvents)
    .orderBy(asc(representationEvents.countryId), asc(representationEvents.id))
    .all();
  return Map.groupBy(found, ({ countryId }) => countryId);
}

function papersOfEvents(db: Reader, eventIds: readonly string[]) {
  return db
    .select({
      eventId: representationDocuments.eventId,
      id: documents.id,
      kind: documents.kind,
      direction: documents.direction,
      number: documents.number,
      datedOn: documents.datedOn,
      title: documents.title,
      attachmentId: documents.attachmentId,
    })
    .from(representationDocuments)
    .innerJoin(documents, eq(documents.id, representationDocuments.documentId))
    .where(inArray(representationDocuments.eventId, [...eventIds]))
    .orderBy(asc(documents.datedOn), asc(documents.id))
    .all();
}

function linkPapers(tx: Tx, eventId: string, documentIds: readonly string[]): void {
  for (const documentId of documentIds) tx.insert(representationDocuments).values({ eventId, documentId }).run();
}

function unlinkPapers(tx: Tx, eventId: string, documentIds: readonly string[]): void {
  for (const documentId of documentIds) {
    // One by one: the history has a row for each.
    const link = and(eq(representationDocuments.eventId, eventId), eq(representationDocuments.documentId, documentId));
    tx.delete(representationDocuments).where(link).run();
  }
}

export interface RecognisedState {
  readonly countryId: string;
  readonly iso2: string | null;
  readonly nameEn: string;
  readonly nameSq: string;
  readonly nameSr: string;
  readonly region: string;
  readonly tier: string | null;
  /** The first day that a claim gives for the recognition. */
  readonly recognisedOn: CalendarDate | null;
  /** The relations case, where one is open. */
  readonly caseId: string | null;
  readonly stageId: string | null;
  readonly relationsSince: CalendarDate | null;
  readonly hasRelations: boolean;
  readonly ownerId: string | null;
  readonly nextStepText: string | null;
  readonly nextStepOn: CalendarDate | null;
  readonly nextStepOwnerId: string | null;
  readonly hasListedMission: boolean;
}

/** Every state whose recognition case has reached this stage, with its relations case and next step, in one statement. */
export function recognisedStates(db: Reader, recognisedFrom: string, relationsFrom: string): RecognisedState[] {
  const rows = prepareOnce(
    db,
    `SELECT countries.id AS countryId, iso2, name_en AS nameEn, name_sq AS nameSq, name_sr AS nameSr, region, tier,
       (SELECT min(effective_on) FROM claims WHERE claims.country_id = countries.id AND kind = 'recognition') AS recognisedOn,
       relations.id AS caseId, relations.stage_id AS stageId, relations.stage_since AS relationsSince,
       coalesce(has.position >= start.position, 0) AS hasRelations,
       coalesce(relations.owner_id, cases.owner_id) AS ownerId,
       relations.next_step_text AS nextStepText, relations.next_step_on AS nextStepOn,
       relations.next_step_owner_id AS nextStepOwnerId,
       EXISTS (SELECT 1 FROM missions WHERE missions.country_id = countries.id AND type = 'embassy') AS hasListedMission
     FROM cases JOIN countries ON countries.id = cases.country_id
       JOIN stages AS stands ON stands.id = cases.stage_id JOIN stages AS act ON act.id = @recognisedFrom
       JOIN stages AS start ON start.id = @relationsFrom
       LEFT JOIN cases AS relations ON relations.country_id = countries.id AND relations.pipeline_id = 'relations'
       LEFT JOIN stages AS has ON has.id = relations.stage_id
     WHERE cases.pipeline_id = 'recognition' AND stands.position >= act.position
     ORDER BY name_en`,
  ).all({ recognisedFrom, relationsFrom }) as (Omit<RecognisedState, 'hasRelations' | 'hasListedMission'> & {
    readonly hasRelations: number;
    readonly hasListedMission: number;
  })[];
  return rows.map((row) => ({
    ...row,
    hasRelations: row.hasRelations === 1,
    hasListedMission: row.hasListedMission === 1,
  }));
}

/** The last visit in either direction that was logged, of those countries that have any. */
export function lastVisits(db: Reader, countryIds: readonly string[]): ReadonlyMap<string, CalendarDate> {
  const rows = db
    .select({ countryId: actionCountries.countryId, on: max(actionCountries.happenedOn) })
    .from(actionCountries)
    .innerJoin(actions, eq(actions.id, actionCountries.actionId))
    .where(and(inArray(actionCountries.countryId, [...countryIds]), eq(actions.kind, 'visit')))
    .groupBy(actionCountries.countryId)
    .all();
  return new Map(rows.flatMap(({ countryId, on }) => (on === null ? [] : [[countryId, on] as const])));
}
