import { and, asc, desc, eq, getTableColumns, inArray, max } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { MET_IN_PERSON } from '../../domain/action-kind.ts';
import type { Marking } from '../../domain/marking.ts';
import type { Stance } from '../../domain/person.ts';
import { prepareOnce, type Reader, type Tx } from '../database.ts';
import { cases, stageEntries, stageEntryDocuments, targetChanges } from '../schema/cases.ts';
import { actionPeople, actions, organisations, people, posts } from '../schema/contacts.ts';
import { countries, countryNotes, groups, memberships, missions } from '../schema/countries.ts';
import { attachments, claims, documentCountries, documents, votes } from '../schema/evidence.ts';
import { assessments } from '../schema/persons.ts';
import { isOfMove, papersOfClaims } from './claims.ts';

/** Every country, as type-ahead and jump need it. */
export function listCountries(db: Reader) {
  return db
    .select({
      id: countries.id,
      iso2: countries.iso2,
      iso3: countries.iso3,
      nameEn: countries.nameEn,
      nameSq: countries.nameSq,
      nameSr: countries.nameSr,
      folded: countries.folded,
      region: countries.region,
    })
    .from(countries)
    .orderBy(asc(countries.nameEn))
    .all();
}

export interface NamedState {
  readonly countryId: string;
  readonly iso2: string | null;
  readonly nameEn: string;
  readonly nameSq: string;
  readonly nameSr: string;
}

/** How these states are called, each once: beside lists in which one state comes up again and again. */
export function namesOfStates(db: Reader, countryIds: ReadonlySet<string>): NamedState[] {
  return prepareOnce(
    db,
    `SELECT id AS countryId, iso2, name_en AS nameEn, name_sq AS nameSq, name_sr AS nameSr FROM countries
     WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id`,
  ).all(JSON.stringify([...countryIds])) as NamedState[];
}

export function findCountry(db: Reader, countryId: string) {
  return db.select().from(countries).where(eq(countries.id, countryId)).get();
}

/** Whether all of these ids are countries on record. */
export function areCountries(db: Reader, countryIds: readonly string[]): boolean {
  const known = prepareOnce(db, 'SELECT 1 FROM countries WHERE id = ?');
  return countryIds.every((countryId) => known.get(countryId) !== undefined);
}

export function groupsOf(db: Reader, countryId: string): string[] {
  return db
    .select({ code: groups.code })
    .from(memberships)
    .innerJoin(groups, eq(groups.id, memberships.groupId))
    .where(eq(memberships.countryId, countryId))
    .orderBy(asc(groups.code))
    .all()
    .map((group) => group.code);
}

/** The cases of a country with their whole stage log and the changes of their target date, newest entry first (ids rise with every entry). */
export function casesOf(db: Reader, countryId: string) {
  const found = db.select().from(cases).where(eq(cases.countryId, countryId)).orderBy(asc(cases.pipelineId)).all();
  const caseIds = found.map((openCase) => openCase.id);
  const entries = db
    .select()
    .from(stageEntries)
    .where(inArray(stageEntries.caseId, caseIds))
    .orderBy(desc(stageEntries.id))
    .all();
  const links = db
    .select()
    .from(stageEntryDocuments)
    .where(
      inArray(
        stageEntryDocuments.entryId,
        entries.map((entry) => entry.id),
      ),
    )
    .orderBy(asc(stageEntryDocuments.documentId))
    .all();
  const targets = db
    .select()
    .from(targetChanges)
    .where(inArray(targetChanges.caseId, caseIds))
    .orderBy(desc(targetChanges.id))
    .all();
  const documentsOfEntry = Map.groupBy(links, (link) => link.entryId);
  const entriesOfCase = Map.groupBy(entries, (entry) => entry.caseId);
  return found.map(({ id, countryId: _, ...openCase }) => ({
    caseId: id,
    ...openCase,
    targetChanges: targets.flatMap(({ caseId, ...change }) => (caseId === id ? [change] : [])),
    entries: (entriesOfCase.get(id) ?? []).map(({ caseId: _case, ...entry }) => ({
      ...entry,
      documentIds: (documentsOfEntry.get(entry.id) ?? []).map((link) => link.documentId),
    })),
  }));
}

export function claimsOf(db: Reader, countryId: string) {
  const { countryId: _, ...columns } = getTableColumns(claims);
  const found = db
    .select(columns)
    .from(claims)
    .where(eq(claims.countryId, countryId))
    .orderBy(asc(claims.effectiveOn), asc(claims.id))
    .all();
  const papers = papersOfClaims(
    db,
    found.map(({ id }) => id),
  );
  return found.map(({ origin, ...claim }) => ({
    ...claim,
    /** Entered by an officer as such: then an officer can correct it. */
    isByHand: origin === null,
    /** It came with the list of recognitions; where it has a basis, an officer has corrected it. */
    isFromList: origin !== null && !isOfMove({ origin }),
    papers: papers.flatMap(({ claimId, ...paper }) => (claimId === claim.id ? [paper] : [])),
  }));
}

export function documentsOf(db: Reader, countryId: string) {
  return db
    .select({
      id: documents.id,
      kind: documents.kind,
      number: documents.number,
      datedOn: documents.datedOn,
      title: documents.title,
      source: documents.source,
      marking: documents.marking,
      direction: documents.direction,
      signatory: documents.signatory,
      addressee: documents.addressee,
      sealSeen: documents.sealSeen,
      form: documents.form,
      attachmentId: documents.attachmentId,
      attachmentName: attachments.name,
      attachmentSize: attachments.size,
    })
    .from(documents)
    .innerJoin(documentCountries, eq(documentCountries.documentId, documents.id))
    .leftJoin(attachments, eq(attachments.id, documents.attachmentId))
    .where(eq(documentCountries.countryId, countryId))
    .orderBy(desc(documents.datedOn), asc(documents.id))
    .all();
}

/** Dated notes, the newest of each topic first. */
export function notesOf(db: Reader, countryId: string) {
  const { countryId: _, ...columns } = getTableColumns(countryNotes);
  return db
    .select(columns)
    .from(countryNotes)
    .where(eq(countryNotes.countryId, countryId))
    .orderBy(asc(countryNotes.topic), desc(countryNotes.asOf), desc(countryNotes.id))
    .all();
}

/** The same of several states, the newest first. */
export function notesOfAny(db: Reader, countryIds: readonly string[]) {
  return db
    .select({ id: countryNotes.id, countryId: countryNotes.countryId, text: countryNotes.text })
    .from(countryNotes)
    .where(inArray(countryNotes.countryId, [...countryIds]))
    .orderBy(desc(countryNotes.asOf), desc(countryNotes.id))
    .all();
}

export function votesOf(db: Reader, countryId: string) {
  const { countryId: _, ...columns } = getTableColumns(votes);
  return db
    .select(columns)
    .from(votes)
    .where(eq(votes.countryId, countryId))
    .orderBy(desc(votes.heldOn), asc(votes.id))
    .all();
}

export function missionsIn(db: Reader, countryId: string) {
  return db
    .select({ type: missions.type, city: missions.city, source: missions.source })
    .from(missions)
    .where(eq(missions.countryId, countryId))
    .orderBy(asc(missions.type), asc(missions.city))
    .all();
}

/** The people of a country with all their posts, current one first, and the day we last met each. */
export function peopleOf(db: Reader, countryId: string) {
  const found = db
    .select({
      id: people.id,
      name: people.name,
      nativeName: people.nativeName,
      note: people.note,
    })
    .from(people)
    .where(eq(people.countryId, countryId))
    .orderBy(asc(people.name), asc(people.id))
    .all();
  const personIds = found.map((person) => person.id);
  const held = db
    .select({
      id: posts.id,
      personId: posts.personId,
      title: posts.title,
      isActing: posts.isActing,
      organisationId: posts.organisationId,
      organisation: organisations.name,
      fromOn: posts.fromOn,
      toOn: posts.toOn,
    })
    .from(posts)
    .leftJoin(organisations, eq(organisations.id, posts.organisationId))
    .where(inArray(posts.personId, personIds))
    .orderBy(desc(posts.fromOn), desc(posts.id))
    .all();
  const lastMet = db
    .select({ personId: actionPeople.personId, on: max(actions.happenedOn) })
    .from(actionPeople)
    .innerJoin(actions, eq(actions.id, actionPeople.actionId))
    .where(and(inArray(actionPeople.personId, personIds), inArray(actions.kind, MET_IN_PERSON)))
    .groupBy(actionPeople.personId)
    .all();
  const judged = db
    .select()
    .from(assessments)
    .where(and(inArray(assessments.personId, personIds), eq(assessments.aspect, 'stance')))
    .orderBy(desc(assessments.asOf), desc(assessments.id))
    .all();
  const stancesOf = Map.groupBy(judged, ({ personId }) => personId);
  const postsOf = Map.groupBy(held, (post) => post.personId);
  const lastMetOn = new Map(lastMet.map((row) => [row.personId, row.on]));
  return found.map((person) => ({
    ...person,
    ...stanceIn(stancesOf.get(person.id)?.[0]),
    posts: (postsOf.get(person.id) ?? []).map(({ personId: _, ...post }) => post),
    lastMetOn: lastMetOn.get(person.id) ?? null,
  }));
}

/** The newest judgement of where somebody stands, as a briefing wants it. */
function stanceIn(newest: typeof assessments.$inferSelect | undefined) {
  return {
    stance: (newest?.value ?? null) as Stance | null,
    stanceOn: newest?.asOf ?? null,
    stanceMarking: newest?.marking ?? null,
  };
}

export function setTier(tx: Tx, countryId: string, tier: 'A' | 'B' | 'C' | null): void {
  tx.update(countries).set({ tier }).where(eq(countries.id, countryId)).run();
}

/** `MM-DD`, or `null` when nobody has entered it. */
export function setNationalDay(tx: Tx, countryId: string, nationalDay: string | null): void {
  tx.update(countries).set({ nationalDay }).where(eq(countries.id, countryId)).run();
}

export interface NewCountryNote {
  readonly countryId: string;
  readonly topic: 'decides' | 'position' | 'background';
  readonly text: string;
  readonly asOf: string;
  readonly source: string;
  readonly marking: Marking;
}

export function addCountryNote(tx: Tx, note: NewCountryNote): string {
  const id = uuidv7();
  tx.insert(countryNotes)
    .values({ ...note, id })
    .run();
  return id;
}
