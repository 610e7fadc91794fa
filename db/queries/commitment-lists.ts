import { eq } from 'drizzle-orm';
import type { Reader } from '../database.ts';
import { commitmentMoves, commitments } from '../schema/commitments.ts';
import { actions, people } from '../schema/contacts.ts';
import { actionPoints } from '../schema/conversations.ts';
import { countries } from '../schema/countries.ts';
import { documents } from '../schema/evidence.ts';
import { ORIGIN_COLUMNS } from './commitments.ts';

/** What every list tells of a promise. */
const PROMISE_COLUMNS = {
  id: commitments.id,
  direction: commitments.direction,
  text: commitments.text,
  dueOn: commitments.dueOn,
  dueEvent: commitments.dueEvent,
  ownerId: commitments.ownerId,
  personId: commitments.personId,
  personName: people.name,
  status: commitments.status,
  closedOn: commitments.closedOn,
  closingNote: commitments.closingNote,
  ...ORIGIN_COLUMNS,
};

/** Promises of a state in every direction, the open ones first and the earliest of them on top. */
export function commitmentsOf(db: Reader, countryId: string) {
  return db
    .select({
      ...PROMISE_COLUMNS,
      moves: movesOf(db),
      proofTitle: documents.title,
      marking: commitments.marking,
    })
    .from(commitments)
    .leftJoin(people, eq(people.id, commitments.personId))
    .leftJoin(documents, eq(documents.id, commitments.proofId))
    .leftJoin(actions, eq(actions.id, commitments.actionId))
    .leftJoin(actionPoints, eq(actionPoints.id, commitments.pointId))
    .where(eq(commitments.countryId, countryId))
    .all()
    .sort(openFirst);
}

/** Promises to or by a person with the state each concerns, in the same order. */
export function commitmentsOfPerson(db: Reader, personId: string) {
  return db
    .select({
      ...PROMISE_COLUMNS,
      moves: movesOf(db),
      countryId: commitments.countryId,
      iso2: countries.iso2,
      nameEn: countries.nameEn,
      nameSq: countries.nameSq,
      nameSr: countries.nameSr,
      caseId: commitments.caseId,
    })
    .from(commitments)
    .innerJoin(countries, eq(countries.id, commitments.countryId))
    .innerJoin(people, eq(people.id, commitments.personId))
    .leftJoin(actions, eq(actions.id, commitments.actionId))
    .leftJoin(actionPoints, eq(actionPoints.id, commitments.pointId))
    .where(eq(commitments.personId, personId))
    .all()
    .sort(openFirst);
}

/** How often the deadline of a promise was moved. */
function movesOf(db: Reader) {
  return db.$count(commitmentMoves, eq(commitmentMoves.commitmentId, commitments.id));
}

interface Listed {
  readonly id: string;
  readonly status: string;
  readonly dueOn: string | null;
}

/** Open before closed, the earliest first; what has no day comes last. */
function openFirst(a: Listed, b: Listed): number {
  return (
    Number(a.status !== 'open') - Number(b.status !== 'open') ||
    (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999') ||
    a.id.localeCompare(b.id)
  );
}
