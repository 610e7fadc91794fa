import { and, asc, eq, max } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import type { ConversationFacts } from '../../domain/conversation-record.ts';
import type { Marking } from '../../domain/marking.ts';
import type { PipelineId } from '../../domain/pipelines.ts';
import type { Raiser } from '../../domain/point.ts';
import type { Reader, Tx } from '../database.ts';
import { cases } from '../schema/cases.ts';
import { commitments } from '../schema/commitments.ts';
import { actionCases, actionCountries, actionPeople, actions, people } from '../schema/contacts.ts';
import { actionComments, actionDocuments, actionOfficers, actionPoints } from '../schema/conversations.ts';
import { countries, officers } from '../schema/countries.ts';
import { documents } from '../schema/evidence.ts';

export interface PointFields {
  readonly raisedBy: Raiser;
  readonly raisedByPersonId: string | null;
  readonly topic: string;
  readonly ourAsk: string | null;
  readonly theirWords: string | null;
  readonly answer: string | null;
  readonly followUp: string | null;
  readonly marking: Marking;
}

/** Adds a point behind the others. */
export function addPoint(tx: Tx, actionId: string, fields: PointFields): string {
  const id = uuidv7();
  const [last] = tx
    .select({ position: max(actionPoints.position) })
    .from(actionPoints)
    .where(eq(actionPoints.actionId, actionId))
    .all();
  tx.insert(actionPoints)
    .values({ ...fields, id, actionId, position: (last?.position ?? -1) + 1 })
    .run();
  return id;
}

export function changePoint(
  tx: Tx,
  pointId: string,
  changed: Partial<PointFields & { readonly position: number }>,
): void {
  tx.update(actionPoints).set(changed).where(eq(actionPoints.id, pointId)).run();
}

/**
 * Takes a point away; those behind it move up. What was promised in it stays promised, and still comes from the entry.
 *
 * @returns how many promises have come from it
 */
export function removePoint(tx: Tx, pointId: string): number {
  const point = findPoint(tx, pointId);
  if (!point) return 0;
  const { changes } = tx.update(commitments).set({ pointId: null }).where(eq(commitments.pointId, pointId)).run();
  tx.delete(actionPoints).where(eq(actionPoints.id, pointId)).run();
  pointsOf(tx, point.actionId).forEach(({ id, position }, index) => {
    if (position !== index) changePoint(tx, id, { position: index });
  });
  return changes;
}

export function findPoint(db: Reader, pointId: string) {
  return db.select().from(actionPoints).where(eq(actionPoints.id, pointId)).get();
}

export function pointsOf(db: Reader, actionId: string) {
  return db
    .select()
    .from(actionPoints)
    .where(eq(actionPoints.actionId, actionId))
    .orderBy(asc(actionPoints.position), asc(actionPoints.id))
    .all();
}

export function commentOn(db: Reader, actionId: string) {
  return db.select().from(actionComments).where(eq(actionComments.actionId, actionId)).get();
}

/** Writes, changes or, with `null`, takes away the comment on an action. */
export function setComment(
  tx: Tx,
  actionId: string,
  comment: { readonly text: string; readonly marking: Marking } | null,
): void {
  const before = commentOn(tx, actionId);
  if (comment === null) {
    if (before) tx.delete(actionComments).where(eq(actionComments.id, before.id)).run();
  } else if (before) tx.update(actionComments).set(comment).where(eq(actionComments.id, before.id)).run();
  else
    tx.insert(actionComments)
      .values({ ...comment, id: uuidv7(), actionId })
      .run();
}

/** What one of ours thinks of somebody who was there; `null` takes it away. */
export function setRemark(tx: Tx, actionId: string, personId: string, remark: string | null): void {
  const link = and(eq(actionPeople.actionId, actionId), eq(actionPeople.personId, personId));
  tx.update(actionPeople).set({ remark }).where(link).run();
}

export function findAction(db: Reader, actionId: string) {
  return db.select().from(actions).where(eq(actions.id, actionId)).get();
}

/** The states of an entry. */
export function countriesOfAction(db: Reader, actionId: string): string[] {
  const links = db
    .select({ countryId: actionCountries.countryId })
    .from(actionCountries)
    .where(eq(actionCountries.actionId, actionId))
    .orderBy(asc(actionCountries.countryId))
    .all();
  return links.map(({ countryId }) => countryId);
}

/** Says who of ours was there, and nobody else. */
export function setOurs(tx: Tx, actionId: string, officerIds: readonly string[]): void {
  const before = oursOn(tx, actionId).map(({ id }) => id);
  for (const officerId of before.filter((id) => !officerIds.includes(id))) {
    const link = and(eq(actionOfficers.actionId, actionId), eq(actionOfficers.officerId, officerId));
    tx.delete(actionOfficers).where(link).run();
  }
  for (const officerId of officerIds.filter((id) => !before.includes(id))) {
    tx.insert(actionOfficers).values({ actionId, officerId }).run();
  }
}

function oursOn(db: Reader, actionId: string) {
  return db
    .select({ id: officers.id, name: officers.name })
    .from(actionOfficers)
    .innerJoin(officers, eq(officers.id, actionOfficers.officerId))
    .where(eq(actionOfficers.actionId, actionId))
    .orderBy(asc(officers.name), asc(officers.id))
    .all();
}

/** Notes that a paper changed hands on an action. */
export function tiePaper(tx: Tx, actionId: string, documentId: string): void {
  tx.insert(actionDocuments).values({ actionId, documentId }).run();
}

function papersOn(db: Reader, actionId: string) {
  return db
    .select({ id: documents.id, title: documents.title, direction: documents.direction, marking: documents.marking })
    .from(actionDocuments)
    .innerJoin(documents, eq(documents.id, actionDocuments.documentId))
    .where(eq(actionDocuments.actionId, actionId))
    .orderBy(asc(documents.direction), asc(documents.title), asc(documents.id))
    .all();
}

/** All that was noted of one conversation; `null` for an entry that is not on record. */
export function readConversation(db: Reader, actionId: string) {
  const action = findAction(db, actionId);
  if (!action) return null;
  const present = db
    .select({
      id: people.id,
      name: people.name,
      nativeName: people.nativeName,
      postHeld: actionPeople.postHeld,
      remark: actionPeople.remark,
    })
    .from(actionPeople)
    .innerJoin(people, eq(people.id, actionPeople.personId))
    .where(eq(actionPeople.actionId, actionId))
    .orderBy(asc(people.name), asc(people.id))
    .all();
  const states = db
    .select({ id: countries.id, nameEn: countries.nameEn, nameSq: countries.nameSq, nameSr: countries.nameSr })
    .from(actionCountries)
    .innerJoin(countries, eq(countries.id, actionCountries.countryId))
    .where(eq(actionCountries.actionId, actionId))
    .orderBy(asc(countries.nameEn))
    .all();
  const about = db
    .select({
      id: cases.id,
      pipelineId: cases.pipelineId,
      nameEn: countries.nameEn,
      nameSq: countries.nameSq,
      nameSr: countries.nameSr,
    })
    .from(actionCases)
    .innerJoin(cases, eq(cases.id, actionCases.caseId))
    .innerJoin(countries, eq(countries.id, cases.countryId))
    .where(eq(actionCases.actionId, actionId))
    .orderBy(asc(countries.nameEn), asc(cases.pipelineId))
    .all();
  const promised = db
    .select({
      id: commitments.id,
      direction: commitments.direction,
      status: commitments.status,
      text: commitments.text,
      dueOn: commitments.dueOn,
      owner: officers.name,
      person: people.name,
      marking: commitments.marking,
      pointId: commitments.pointId,
    })
    .from(commitments)
    .leftJoin(officers, eq(officers.id, commitments.ownerId))
    .leftJoin(people, eq(people.id, commitments.personId))
    .where(eq(commitments.actionId, actionId))
    .orderBy(asc(commitments.direction), asc(commitments.dueOn), asc(commitments.id))
    .all();
  const nameOf = (personId: string | null): string | null => present.find(({ id }) => id === personId)?.name ?? null;
  return {
    action,
    states,
    cases: about.map((found) => ({ ...found, pipelineId: found.pipelineId as PipelineId })),
    people: present,
    ours: oursOn(db, actionId),
    papers: papersOn(db, actionId),
    points: pointsOf(db, actionId).map((point) => ({ ...point, raisedByName: nameOf(point.raisedByPersonId) })),
    comment: commentOn(db, actionId) ?? null,
    promises: promised.map(({ owner, person, ...promise }) => ({
      ...promise,
      by: promise.direction === 'ours' ? owner : person,
    })),
  } satisfies Omit<ConversationFacts, 'states' | 'cases'> & { states: unknown; cases: unknown };
}
