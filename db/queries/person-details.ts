import { and, asc, desc, eq, getTableColumns, inArray, or } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { uuidv7 } from 'uuidv7';
import type { Marking } from '../../domain/marking.ts';
import { type Aspect, type ChannelKind, channelKey, type Influence, type Stance } from '../../domain/person.ts';
import { prepareOnce, type Reader, type Tx } from '../database.ts';
import { cases, pipelines, stages } from '../schema/cases.ts';
import { organisations, people, posts } from '../schema/contacts.ts';
import { countries, officers } from '../schema/countries.ts';
import { attachments } from '../schema/evidence.ts';
import { acquaintances, assessments, personChannels } from '../schema/persons.ts';
import { lastMet } from './post-sql.ts';

/** Posts of a person, the newest first; one whose beginning nobody knows comes last. */
export function postsOf(db: Reader, personId: string) {
  const { personId: _, ...columns } = getTableColumns(posts);
  return db
    .select({ ...columns, organisation: organisations.name })
    .from(posts)
    .leftJoin(organisations, eq(organisations.id, posts.organisationId))
    .where(eq(posts.personId, personId))
    .orderBy(desc(posts.fromOn), desc(posts.id))
    .all();
}

export interface PostFields {
  readonly title: string;
  readonly organisationId: string | null;
  readonly isActing: boolean;
  readonly fromOn: string | null;
  readonly toOn: string | null;
}

export function addPost(tx: Tx, personId: string, post: PostFields): string {
  const id = uuidv7();
  tx.insert(posts)
    .values({ ...post, id, personId })
    .run();
  return id;
}

/** What a record shows of the day of a meeting is its own copy: correcting a post does not touch it. */
export function updatePost(tx: Tx, postId: string, post: Partial<PostFields>): void {
  tx.update(posts).set(post).where(eq(posts.id, postId)).run();
}

export function removePost(tx: Tx, postId: string): void {
  tx.delete(posts).where(eq(posts.id, postId)).run();
}

export function findPost(db: Reader, postId: string) {
  return db.select().from(posts).where(eq(posts.id, postId)).get();
}

export interface ChannelFields {
  readonly kind: ChannelKind;
  readonly value: string;
  readonly label: string | null;
  readonly isPreferred: boolean;
}

/** Of a person's channels one at most is preferred: a new preferred one takes the place of the old. */
export function addChannel(tx: Tx, personId: string, channel: ChannelFields): string {
  const id = uuidv7();
  if (channel.isPreferred) preferNone(tx, personId);
  tx.insert(personChannels)
    .values({ ...channel, id, personId, matchKey: channelKey(channel.kind, channel.value) })
    .run();
  return id;
}

export function updateChannel(tx: Tx, channelId: string, personId: string, channel: ChannelFields): void {
  if (channel.isPreferred) preferNone(tx, personId);
  tx.update(personChannels)
    .set({ ...channel, matchKey: channelKey(channel.kind, channel.value) })
    .where(eq(personChannels.id, channelId))
    .run();
}

export function removeChannel(tx: Tx, channelId: string): void {
  tx.delete(personChannels).where(eq(personChannels.id, channelId)).run();
}

export function findChannel(db: Reader, channelId: string) {
  return db.select().from(personChannels).where(eq(personChannels.id, channelId)).get();
}

/** How people are reached, of each the preferred way first. */
export function channelsOf(db: Reader, personIds: readonly string[]) {
  return db
    .select()
    .from(personChannels)
    .where(inArray(personChannels.personId, [...personIds]))
    .orderBy(desc(personChannels.isPreferred), asc(personChannels.id))
    .all();
}

function preferNone(tx: Tx, personId: string): void {
  tx.update(personChannels)
    .set({ isPreferred: false })
    .where(and(eq(personChannels.personId, personId), eq(personChannels.isPreferred, true)))
    .run();
}

export interface NewAssessment {
  readonly aspect: Aspect;
  readonly value: Stance | Influence;
  readonly asOf: string;
  readonly basis: string;
  readonly source: string;
  readonly marking: Marking;
}

export function addAssessment(tx: Tx, personId: string, assessment: NewAssessment): string {
  const id = uuidv7();
  tx.insert(assessments)
    .values({ ...assessment, id, personId })
    .run();
  return id;
}

export function removeAssessment(tx: Tx, assessmentId: string): void {
  tx.delete(assessments).where(eq(assessments.id, assessmentId)).run();
}

export function findAssessment(db: Reader, assessmentId: string) {
  return db.select().from(assessments).where(eq(assessments.id, assessmentId)).get();
}

export interface NewAcquaintance {
  readonly personId: string;
  readonly otherPersonId: string | null;
  readonly officerId: string | null;
  readonly how: string;
}

export function addAcquaintance(tx: Tx, acquaintance: NewAcquaintance): string {
  const id = uuidv7();
  tx.insert(acquaintances)
    .values({ ...acquaintance, id })
    .run();
  return id;
}

export function removeAcquaintance(tx: Tx, acquaintanceId: string): void {
  tx.delete(acquaintances).where(eq(acquaintances.id, acquaintanceId)).run();
}

export function findAcquaintance(db: Reader, acquaintanceId: string) {
  return db.select().from(acquaintances).where(eq(acquaintances.id, acquaintanceId)).get();
}

/** Whether a file is on record and is a picture that a window can show. */
export function isPicture(db: Reader, attachmentId: string): boolean {
  const found = db
    .select({ mediaType: attachments.mediaType })
    .from(attachments)
    .where(eq(attachments.id, attachmentId))
    .get();
  // No SVG: it is a document with script in it, not a photograph.
  return found !== undefined && /^image\/(?:png|jpeg|webp|gif)\b/.test(found.mediaType);
}

/** Everything about one person but the timeline, which has pages; `null` when nobody has that id. */
export function readPerson(db: Reader, personId: string) {
  const { folded: _, ...columns } = getTableColumns(people);
  const found = db
    .select({
      ...columns,
      iso2: countries.iso2,
      nameEn: countries.nameEn,
      nameSq: countries.nameSq,
      nameSr: countries.nameSr,
    })
    .from(people)
    .leftJoin(countries, eq(countries.id, people.countryId))
    .where(eq(people.id, personId))
    .get();
  if (!found) return null;
  const { personId: _assessment, ...assessmentColumns } = getTableColumns(assessments);
  return {
    ...found,
    posts: postsOf(db, personId),
    channels: channelsOf(db, [personId]).map(({ personId: _, ...channel }) => channel),
    assessments: db
      .select(assessmentColumns)
      .from(assessments)
      .where(eq(assessments.personId, personId))
      .orderBy(asc(assessments.aspect), desc(assessments.asOf), desc(assessments.id))
      .all(),
    acquaintances: acquaintancesOf(db, personId),
    lastMetOn: prepareOnce(db, `SELECT (${lastMet('?')}) AS day`)
      .pluck()
      .get(personId) as string | null,
  };
}

/** Whom a person knows, whichever of the two it was noted on. */
function acquaintancesOf(db: Reader, personId: string) {
  const noted = alias(people, 'noted');
  const other = alias(people, 'other');
  const rows = db
    .select({
      id: acquaintances.id,
      how: acquaintances.how,
      officerId: acquaintances.officerId,
      officerName: officers.name,
      notedId: noted.id,
      notedName: noted.name,
      otherId: other.id,
      otherName: other.name,
    })
    .from(acquaintances)
    .innerJoin(noted, eq(noted.id, acquaintances.personId))
    .leftJoin(other, eq(other.id, acquaintances.otherPersonId))
    .leftJoin(officers, eq(officers.id, acquaintances.officerId))
    .where(or(eq(acquaintances.personId, personId), eq(acquaintances.otherPersonId, personId)))
    .orderBy(asc(acquaintances.id))
    .all();
  return rows.map(({ notedId, notedName, otherId, otherName, ...row }) => ({
    ...row,
    person:
      otherId === null
        ? null
        : notedId === personId
          ? { id: otherId, name: otherName ?? '' }
          : { id: notedId, name: notedName },
  }));
}

/** The cases that a change of this person touches: those of the state spoken for, and those of open promises. */
export function casesAround(db: Reader, personId: string) {
  const ids = prepareOnce(
    db,
    `SELECT country_id FROM people WHERE id = @personId
     UNION SELECT country_id FROM commitments WHERE person_id = @personId AND status = 'open'
     UNION SELECT country_id FROM decision_steps WHERE person_id = @personId`,
  )
    .pluck()
    .all({ personId })
    .filter((id) => id !== null) as string[];
  return db
    .select({
      caseId: cases.id,
      countryId: cases.countryId,
      iso2: countries.iso2,
      nameEn: countries.nameEn,
      nameSq: countries.nameSq,
      nameSr: countries.nameSr,
      pipelineName: pipelines.name,
      stageCode: stages.code,
      stageName: stages.name,
      nextStepText: cases.nextStepText,
      nextStepOn: cases.nextStepOn,
    })
    .from(cases)
    .innerJoin(countries, eq(countries.id, cases.countryId))
    .innerJoin(pipelines, eq(pipelines.id, cases.pipelineId))
    .innerJoin(stages, eq(stages.id, cases.stageId))
    .where(inArray(cases.countryId, ids))
    .orderBy(asc(countries.nameEn), asc(pipelines.position))
    .all();
}
