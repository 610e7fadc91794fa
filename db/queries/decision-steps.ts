import { asc, eq } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import type { CalendarDate } from '../../domain/calendar-date.ts';
import type { DecisionStep } from '../../domain/decision-map.ts';
import type { Marking } from '../../domain/marking.ts';
import type { DecisionState, OrganKind } from '../../domain/positions.ts';
import type { Reader, Tx } from '../database.ts';
import { people } from '../schema/contacts.ts';
import { documents } from '../schema/evidence.ts';
import { decisionSteps } from '../schema/positions.ts';

/** What can be said of a step and corrected later. */
export interface StepFields {
  readonly organ: OrganKind;
  readonly name: string;
  /** Who speaks for it where no person is on record. */
  readonly person: string | null;
  readonly personId: string | null;
  readonly isRequired: boolean;
  readonly state: DecisionState;
  readonly stateOn: CalendarDate | null;
  readonly documentId: string | null;
  readonly note: string | null;
  readonly source: string;
  readonly marking: Marking;
}

/** The way of a decision in one country, in its order, with the paper that each step rests on. */
export function decisionStepsOf(db: Reader, countryId: string) {
  return db
    .select({
      id: decisionSteps.id,
      organ: decisionSteps.organ,
      name: decisionSteps.name,
      person: decisionSteps.person,
      personId: decisionSteps.personId,
      personName: people.name,
      isRequired: decisionSteps.isRequired,
      state: decisionSteps.state,
      stateOn: decisionSteps.stateOn,
      documentId: decisionSteps.documentId,
      documentKind: documents.kind,
      documentNumber: documents.number,
      documentTitle: documents.title,
      note: decisionSteps.note,
      source: decisionSteps.source,
      marking: decisionSteps.marking,
    })
    .from(decisionSteps)
    .leftJoin(people, eq(people.id, decisionSteps.personId))
    .leftJoin(documents, eq(documents.id, decisionSteps.documentId))
    .where(eq(decisionSteps.countryId, countryId))
    .orderBy(asc(decisionSteps.position), asc(decisionSteps.id))
    .all();
}

/** The steps of every country that has a map, as the rules look at them. One query. */
export function decisionStepsByCountry(db: Reader): ReadonlyMap<string, readonly DecisionStep[]> {
  const steps = db
    .select({
      countryId: decisionSteps.countryId,
      id: decisionSteps.id,
      name: decisionSteps.name,
      isRequired: decisionSteps.isRequired,
      state: decisionSteps.state,
      stateOn: decisionSteps.stateOn,
    })
    .from(decisionSteps)
    .orderBy(asc(decisionSteps.countryId), asc(decisionSteps.position), asc(decisionSteps.id))
    .all();
  return Map.groupBy(steps, ({ countryId }) => countryId);
}

export function findDecisionStep(db: Reader, stepId: string) {
  return db.select().from(decisionSteps).where(eq(decisionSteps.id, stepId)).get();
}

/** Adds a step at the end of the way. Returns its id. */
export function addDecisionStep(tx: Tx, countryId: string, fields: StepFields): string {
  const id = uuidv7();
  // Behind the last one, whatever gaps a removal left.
  const last = tx
    .select({ position: decisionSteps.position })
    .from(decisionSteps)
    .where(eq(decisionSteps.countryId, countryId))
    .orderBy(asc(decisionSteps.position))
    .all()
    .at(-1);
  tx.insert(decisionSteps)
    .values({ ...fields, id, countryId, position: (last?.position ?? -1) + 1 })
    .run();
  return id;
}

export function editDecisionStep(tx: Tx, stepId: string, fields: StepFields): void {
  tx.update(decisionSteps).set(fields).where(eq(decisionSteps.id, stepId)).run();
}

/** Puts the steps of a country in this order. */
export function orderDecisionSteps(tx: Tx, stepIds: readonly string[]): void {
  stepIds.forEach((id, position) => {
    tx.update(decisionSteps).set({ position }).where(eq(decisionSteps.id, id)).run();
  });
}

export function removeDecisionStep(tx: Tx, stepId: string): void {
  tx.delete(decisionSteps).where(eq(decisionSteps.id, stepId)).run();
}
