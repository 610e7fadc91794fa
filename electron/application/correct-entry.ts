import { z } from 'zod';
import type { Tx } from '../../db/database.ts';
import { readConversation } from '../../db/queries/conversations.ts';
import { correctAction } from '../../db/queries/correct-action.ts';
import { areCountries } from '../../db/queries/countries.ts';
import { arePeople, countriesOfPeople } from '../../db/queries/people.ts';
import { actionRefusal } from '../../domain/action-entry.ts';
import { isCalendarDate } from '../../domain/calendar-date.ts';
import { addNewPeople, entry, knownCases } from './entry-input.ts';
import { id } from './inputs.ts';
import { UserError } from './refusal.ts';

/** What an entry says of itself; what was said in it, the comment and the remarks are corrected point by point. */
export const correction = entry
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
    caseIds: true,
    newPeople: true,
  })
  .extend({ actionId: id, personIds: z.array(id).max(300) });

/**
 * Puts right what was logged in a hurry.
 *
 * @throws UserError where it would leave something false: a day that never was, a point without who raised it
 */
export function correctEntry(
  tx: Tx,
  { actionId, personIds, newPeople, ...input }: z.infer<typeof correction>,
  today: string,
): void {
  const before = readConversation(tx, actionId);
  if (!before) throw new UserError({ code: 'notFound', field: 'actionId' });
  if (!isCalendarDate(input.happenedOn)) throw new UserError({ code: 'impossibleDate', field: 'happenedOn' });
  // What came home as of no state may stay so, whatever state those come from who were there.
  const isOfNoState = before.states.length === 0 && input.countryIds.length === 0;
  const spokenFor = isOfNoState ? [] : countriesOfPeople(tx, personIds, input.happenedOn);
  const countryIds = [...new Set([...input.countryIds, ...spokenFor])];
  const about = knownCases(tx, input.caseIds);
  const caseCountryIds = about.map((found) => found.countryId);
  const refusal = actionRefusal({ ...input, today, countryIds, isOfNoState, caseCountryIds, dueDates: [] });
  if (refusal) throw new UserError(refusal);
  const others = newPeople.flatMap((person) => person.countryId ?? []);
  if (!areCountries(tx, [...countryIds, ...others])) throw new UserError({ code: 'notFound', field: 'countryIds' });
  if (!arePeople(tx, personIds)) throw new UserError({ code: 'notFound', field: 'people' });
  // Who raised a point was there: that is put right in the point first.
  const raiser = before.points.find(({ raisedByPersonId: by }) => by !== null && !personIds.includes(by));
  if (raiser) throw new UserError({ code: 'raisedPoint', field: 'people', topic: raiser.topic });
  const added = addNewPeople(tx, newPeople, countryIds[0] ?? null).map(({ personId }) => personId);
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
