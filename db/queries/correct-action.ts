import { and, eq, inArray } from 'drizzle-orm';
import { isContact } from '../../domain/action-kind.ts';
import type { Tx } from '../database.ts';
import { actionCases, actionCountries, actionPeople, actions } from '../schema/contacts.ts';
import { type NewAction, postHeldOn } from './actions.ts';
import { casesOfAction } from './cases.ts';
import { findAction } from './conversations.ts';

/**
 * Puts an entry right: what it says, its states, cases and people, these and no others. Whoever stays keeps the remark that was
 * made on them; on another day everybody held the post of that day. Nothing happens where there is no such entry.
 */
export function correctAction(
  tx: Tx,
  actionId: string,
  {
    countryIds,
    caseIds = [],
    personIds,
    ...fields
  }: Omit<NewAction, 'people' | 'actor' | 'loggedAt'> & { readonly personIds: readonly string[] },
): void {
  const before = findAction(tx, actionId);
  if (!before) return;
  tx.update(actions).set(fields).where(eq(actions.id, actionId)).run();

  const ofEntry = eq(actionCountries.actionId, actionId);
  const states = tx.select({ id: actionCountries.countryId }).from(actionCountries).where(ofEntry).all();
  const gone = states.map(({ id }) => id).filter((id) => !countryIds.includes(id));
  tx.delete(actionCountries)
    .where(and(ofEntry, inArray(actionCountries.countryId, gone)))
    .run();
  // Those that stay follow the entry by a trigger.
  const link = { actionId, happenedOn: fields.happenedOn, isContact: isContact(fields.kind) };
  for (const countryId of countryIds.filter((id) => !states.some((state) => state.id === id))) {
    tx.insert(actionCountries)
      .values({ ...link, countryId })
      .run();
  }

  const ofAbout = eq(actionCases.actionId, actionId);
  const about = casesOfAction(tx, actionId).map(({ id }) => id);
  const dropped = about.filter((id) => !caseIds.includes(id));
  tx.delete(actionCases)
    .where(and(ofAbout, inArray(actionCases.caseId, dropped)))
    .run();
  for (const caseId of new Set(caseIds)) {
    if (!about.includes(caseId)) tx.insert(actionCases).values({ actionId, caseId }).run();
  }

  const ofMet = eq(actionPeople.actionId, actionId);
  const met = tx.select({ id: actionPeople.personId }).from(actionPeople).where(ofMet).all();
  for (const { id } of met) {
    const one = and(ofMet, eq(actionPeople.personId, id));
    if (!personIds.includes(id)) tx.delete(actionPeople).where(one).run();
    else if (fields.happenedOn !== before.happenedOn) {
      tx.update(actionPeople)
        .set({ postHeld: postHeldOn(tx, id, fields.happenedOn) })
        .where(one)
        .run();
    }
  }
  for (const personId of personIds.filter((id) => !met.some((person) => person.id === id))) {
    tx.insert(actionPeople)
      .values({ actionId, personId, postHeld: postHeldOn(tx, personId, fields.happenedOn) })
      .run();
  }
}
