import { z } from 'zod';
import type { Tx } from '../../db/database.ts';
import { casesById } from '../../db/queries/cases.ts';
import { addPerson } from '../../db/queries/people.ts';
import { ACTION_KINDS } from '../../domain/action-kind.ts';
import { officersPresent, pointSaid } from './conversation-procedures.ts';
import { dateText, id, line, marking, prose } from './inputs.ts';
import { UserError } from './refusal.ts';

/** Of what follows: the point in which it was said, by its place among those of the entry. */
const ofPoint = z.number().int().min(0).nullable().default(null);

/** An entry of the log as it comes in. */
export const entry = z.object({
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
  /** What it was about: cases of its states. */
  caseIds: z.array(id).max(600).default([]),
  people: z.array(z.object({ personId: id, remark: prose.optional() })).max(300),
  newPeople: z
    .array(z.object({ name: line.min(1), title: line.optional(), countryId: id.optional(), remark: prose.optional() }))
    .max(50)
    .default([]),
  /** Who of ours was there. */
  officerIds: officersPresent.default([]),
  /** What was said, in its order. */
  points: z
    .array(
      pointSaid.extend({
        /** Makes its follow-up a promise of ours. */
        promise: z.object({ dueOn: dateText.nullable(), ownerId: id.nullable() }).nullable().default(null),
      }),
    )
    .max(100)
    .default([]),
  /** What we do next: a task of ours. */
  followUp: z
    .object({ text: line.min(1), dueOn: dateText.nullable(), ownerId: id.nullable(), point: ofPoint })
    .nullable(),
  /** What they promised, in their words. */
  theirPromise: z
    .object({
      text: line.min(1),
      dueOn: dateText.nullable(),
      point: ofPoint,
      /** Who of them, by the place among `people` and then `newPeople`. Left out, it is whoever was there alone. */
      by: z.number().int().min(0).optional(),
    })
    .nullable(),
});
export type Entry = z.infer<typeof entry>;

/** Whoever was met for the first time comes on record with the entry; who names no state of theirs is of its first one. */
export function addNewPeople(tx: Tx, newPeople: Entry['newPeople'], countryId: string | null) {
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

/** The cases that an entry says it is about. @throws UserError for one that is not on record */
export function knownCases(tx: Tx, caseIds: readonly string[]) {
  const about = casesById(tx, caseIds);
  if (about.length !== new Set(caseIds).size) throw new UserError({ code: 'notFound', field: 'caseIds' });
  return about;
}
